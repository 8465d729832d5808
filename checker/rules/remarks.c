/* Finds the comments of a draft that speak to this program, and the words that they accept. */
#include "rules/remarks.h"

#include "buffer.h"
#include "unicode.h"

#define LONGEST_WORD 200 /* bytes, as in own words */

static bool parts_words(char c)
{
    return c == ' ' || c == ',' || c == '\t';
}

bool remark_next(struct text *rest, struct text *word)
{
    size_t at = 0, from;
    while (at < rest->length && parts_words(rest->data[at]))
        at++;
    for (from = at; at < rest->length && !parts_words(rest->data[at]);)
        at++;
    *word = text_slice(*rest, from, at);
    *rest = text_slice(*rest, at, rest->length);
    return at > from;
}

/* "dossier ignore ..." lacks its colon; "dossier of Mr X" is a comment on other matters. */
static bool means_us(struct text words)
{
    struct text verb;
    remark_next(&words, &verb);
    return text_equal_ascii(verb, TEXT("ignore")) || text_equal_ascii(verb, TEXT("accept")) ||
           text_equal_ascii(verb, TEXT("ignore:")) || text_equal_ascii(verb, TEXT("accept:"));
}

/* Only where the reader of Markdown saw a comment: within code it is shown, and waives nothing. */
static bool remark_read(const struct paragraph *paragraph, const struct run *run,
                        struct remark *remark)
{
    struct text rest = text_slice(paragraph->text, run->from, paragraph->text.length);
    if (!run->style->hidden || !text_starts(rest, TEXT("<!--")))
        return false;
    size_t end = text_find(rest, TEXT("-->"));
    struct text words = text_trim(text_slice(rest, 4, end)), name = TEXT("dossier");
    if (!text_equal_ascii(text_slice(words, 0, name.length), name))
        return false;
    words = text_trim(text_slice(words, name.length, words.length));
    remark->colon = text_starts(words, TEXT(":"));
    if (!remark->colon && !means_us(words))
        return false;
    remark->closed = end < rest.length;
    remark->words = text_trim(text_slice(words, remark->colon, words.length));
    remark->from = run->from;
    remark->to = run->from + (remark->closed ? end + 3 : rest.length);
    return true;
}

static void remark_add(struct remarks *remarks, const struct remark *remark)
{
    if (remarks->count < WAIVER_MOST)
        remarks->items[remarks->count++] = *remark;
    else if (!remarks->unread++)
        remarks->first_unread = *remark;
}

void remarks_read(const struct document *document, struct remarks *remarks)
{
    remarks->count = remarks->unread = 0;
    if (!document || !document->markdown)
        return;
    for (size_t p = 0; p < document->paragraph_count; p++)
        for (size_t r = 0; r < document->paragraphs[p]->run_count; r++) {
            struct remark remark = { .paragraph = p };
            if (remark_read(document->paragraphs[p], &document->paragraphs[p]->runs[r], &remark))
                remark_add(remarks, &remark);
        }
}

bool remark_accepts(struct text word)
{
    bool letter = false;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        bool joint = code == '-' || code == '\'' || code == '.' || code == '&' || code == '/' ||
                     code == 0x2019 || code == 0x2010 || code == 0x2011;
        letter = letter || unicode_is_letter(code);
        if (!joint && !unicode_is_letter(code) && !unicode_is_mark(code) && !unicode_is_digit(code))
            return false;
    }
    return letter && word.length <= LONGEST_WORD;
}

struct text waiver_words(struct arena *arena, const struct document *document)
{
    struct remarks *remarks = arena_take(arena, sizeof *remarks);
    struct buffer list = buffer_new(arena);
    struct text word;
    remarks_read(document, remarks);
    for (size_t i = 0; i < remarks->count; i++) {
        const struct remark *remark = &remarks->items[i];
        struct text rest = remark->words;
        if (!remark->closed || !remark->colon || !remark_next(&rest, &word) ||
            !text_equal_ascii(word, TEXT("accept")))
            continue;
        while (remark_next(&rest, &word))
            if (remark_accepts(word)) {
                buffer_add(&list, word);
                buffer_add_byte(&list, '\n');
            }
    }
    return buffer_text(&list);
}
