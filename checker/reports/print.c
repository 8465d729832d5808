/* Text on its way out, made fit for a terminal, a spreadsheet and a markup reader. */
#include "print.h"

#include "unicode.h"

static void put(FILE *out, unsigned code_point)
{
    if (code_point == '\t' || code_point == '\n')
        code_point = ' ';
    if (unicode_is_unfit(code_point))
        code_point = 0xFFFD;
    if (code_point < 0x80) {
        fputc((int)code_point, out);
        return;
    }
    int bytes = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    static const unsigned lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    fputc((int)(lead[bytes] | code_point >> 6 * (bytes - 1)), out);
    for (int i = bytes - 2; i >= 0; i--)
        fputc((int)(0x80 | (code_point >> 6 * i & 0x3F)), out);
}

void print_fit(FILE *out, struct text text)
{
    for (size_t at = 0; at < text.length;)
        put(out, unicode_next(text, &at));
}

static bool formula(struct text text)
{
    return text.length && text_has(TEXT("=+-@\t\r\n|%"), text_slice(text, 0, 1));
}

static bool needs_quotes(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] == '"' || text.data[i] == ',' || text.data[i] == ';' ||
            text.data[i] == '\'')
            return true;
    return text.length > 0 && (text.data[0] == ' ' || text.data[text.length - 1] == ' ');
}

void print_cell(FILE *out, struct text text)
{
    bool quoted = needs_quotes(text) || formula(text);
    if (quoted)
        fputc('"', out);
    if (formula(text))
        fputc('\'', out);
    for (size_t at = 0; at < text.length;) {
        unsigned code_point = unicode_next(text, &at);
        if (code_point == '"')
            fputc('"', out);
        put(out, code_point);
    }
    if (quoted)
        fputc('"', out);
}

void print_escaped(FILE *out, struct text text)
{
    for (size_t at = 0; at < text.length;) {
        unsigned code_point = unicode_next(text, &at);
        if (code_point == '&')
            fputs("&amp;", out);
        else if (code_point == '<')
            fputs("&lt;", out);
        else if (code_point == '>')
            fputs("&gt;", out);
        else if (code_point == '"')
            fputs("&quot;", out);
        else if (code_point == '\'')
            fputs("&#39;", out);
        else
            put(out, code_point);
    }
}
