/* Tells addresses, file names and tags from words, so that nobody is asked to spell them. */
#include "words/addresses.h"

#include "unicode.h"

#define LONGEST_SCAN 2000 /* bytes of a run without spaces that are looked at */

/* The run without white space and quotation marks that begins at from. */
static struct text run_at(struct text text, size_t from)
{
    size_t at = from, end = from;
    unsigned code;
    while ((code = unicode_next(text, &at)) != CODE_POINT_NONE && at - from < LONGEST_SCAN) {
        if (unicode_is_space(code) || code == 0x00BB || code == 0x201D || code == '"' ||
            code == '<' || code == '>')
            break;
        end = at;
    }
    return text_slice(text, from, end);
}

/* Without the punctuation of the sentence at its end. */
static struct text without_tail(struct text run)
{
    while (run.length) {
        size_t at = run.length;
        unsigned code = unicode_previous(run, &at);
        if (code == '/' || code == '_' || !unicode_is_punctuation(code))
            break;
        run.length = at;
    }
    return run;
}

static bool ends_with_one(struct text run, const char *const *endings)
{
    for (; *endings; endings++) {
        struct text ending = text_of(*endings);
        if (run.length > ending.length &&
            text_equal_ascii(text_slice(run, run.length - ending.length, run.length), ending))
            return true;
    }
    return false;
}

static bool is_file_name(struct text run)
{
    static const char *const endings[] = { ".docx", ".doc",  ".pdf",  ".txt", ".xlsx", ".xls",
                                           ".pptx", ".ppt",  ".odt",  ".rtf", ".csv",  ".zip",
                                           ".jpg",  ".jpeg", ".png",  ".md",  ".html", ".htm",
                                           ".xml",  ".json", ".msg",  ".eml", ".exe",  ".mp4",
                                           ".mp3",  ".svg",  ".tiff", ".gif", NULL };
    return ends_with_one(run, endings);
}

/* "nato.int", "www.example.org/path": lower case up to a domain that is known. */
static bool is_domain(struct text run)
{
    static const char *const endings[] = { ".int", ".org",   ".com", ".net",     ".eu",
                                           ".edu", ".gov",   ".mil", ".info",    ".io",
                                           ".be",  ".co.uk", ".fr",  ".de",      ".lu",
                                           ".ca",  ".ch",    ".nl",  ".example", NULL };
    struct text host = text_slice(run, 0, text_find(run, TEXT("/")));
    for (size_t i = 0; i < host.length; i++)
        if ((host.data[i] >= 'A' && host.data[i] <= 'Z') || (unsigned char)host.data[i] >= 0x80)
            return false;
    return host.length > 4 && ends_with_one(host, endings);
}

static bool is_mail(struct text run)
{
    size_t at = text_find(run, TEXT("@"));
    return at < run.length && text_has(text_slice(run, at + 1, run.length), TEXT("."));
}

size_t address_length(struct text text, size_t from)
{
    struct text run = without_tail(run_at(text, from));
    if (run.length < 3)
        return 0;
    bool tag =
        (run.data[0] == '@' || run.data[0] == '#') && (run.data[1] > '9' || run.data[1] < '0');
    bool path = text_starts(run, TEXT("~/")) || text_starts(run, TEXT("./")) ||
                (run.data[1] == ':' && run.data[2] == '\\');
    if (tag || path || text_has(run, TEXT("://")) || text_starts(run, TEXT("www.")) ||
        text_starts(run, TEXT("mailto:")) || text_has(run, TEXT("_")) || is_mail(run) ||
        is_file_name(run) || is_domain(run))
        return run.length;
    return 0;
}
