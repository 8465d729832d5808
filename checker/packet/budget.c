/* What hostile input may cost: the only file that compares input with a number. */
#include "budget.h"

#define MIB ((uint64_t)1 << 20)

static const struct limit_row rows[LIMIT_COUNT] = {
    [LIMIT_ENTRIES] = { "entries", 16384, "entries in one archive",
                        "an application has tens of files and a Word file tens of parts" },
    [LIMIT_ENTRY_BYTES] = { "entry-bytes", 48 * MIB, "bytes in one entry, unpacked",
                            "a page of text has about 5,000 bytes; more fills the memory" },
    [LIMIT_UNPACKED_BYTES] = { "unpacked-bytes", 160 * MIB, "bytes unpacked of one packet",
                               "some archives unpack to far more than was sent" },
    [LIMIT_FILE_BYTES] = { "file-bytes", 96 * MIB, "bytes in one file as sent",
                           "portals take files of 2 to 20 MB" },
    [LIMIT_FILES] = { "files", 4096, "files in a packet", "an application has tens at most" },
    [LIMIT_NESTING] = { "nesting", 2, "archives within one another",
                        "each level multiplies what there is to read" },
    [LIMIT_XML_DEPTH] = { "xml-depth", 512, "elements within one another",
                          "tables 60 deep need 180; deeper is made, not written" },
    [LIMIT_XML_ELEMENTS] = { "xml-elements", 4000000, "elements in one part",
                             "a thousand pages have fewer" },
    [LIMIT_XML_ATTRIBUTES] = { "xml-attributes", 256, "attributes of one element",
                               "Word writes at most 50, and each is compared with each" },
    [LIMIT_XML_NAMES] = { "xml-names", 20000, "different names in one part",
                          "Word has some 2,000, and the reader's list of them is short" },
    [LIMIT_XML_TEXT] = { "xml-text", 8 * MIB, "bytes in one text or attribute",
                         "a thousand pages in one run have fewer" },
    [LIMIT_PARAGRAPHS] = { "paragraphs", 250000, "paragraphs in one document",
                           "an essay has tens; a cell of a table counts as one" },
    [LIMIT_RUNS] = { "runs", 1000000, "runs of text in one document",
                     "at a letter a run that is over 300 pages" },
    [LIMIT_TABLE_DEPTH] = { "table-depth", 100, "tables within one another",
                            "each level is laid out within the one above" },
    [LIMIT_STYLES] = { "styles", 25000, "styles in one document", "Word knows about 400" },
    [LIMIT_PAGES] = { "pages", 10000, "pages laid out", "an essay has one to ten" },
    [LIMIT_PIXELS] = { "pixels", 400000000, "pixels in one picture",
                       "a page scanned at 1,200 dots an inch has 140,000,000" },
    [LIMIT_MEMORY] = { "memory", 200 * MIB, "bytes built for one packet",
                       "many packets are checked side by side" },
    [LIMIT_NOTICE_BYTES] = { "notice-bytes", 4 * MIB, "bytes in a notice as text",
                             "the longest real notices have 40,000" },
    [LIMIT_FINDINGS] = { "findings", 200, "findings shown of one rule and file",
                         "nobody reads more, and a report must end" },
};

void budget_init(struct budget *budget)
{
    *budget = (struct budget){ 0 };
    for (int i = 0; i < LIMIT_COUNT; i++)
        budget->most[i] = rows[i].most;
}

bool budget_spend(struct budget *budget, enum limit limit, uint64_t amount)
{
    if (amount > budget->most[limit] || budget->spent[limit] > budget->most[limit] - amount)
        return false;
    budget->spent[limit] += amount;
    return true;
}

bool budget_allows(const struct budget *budget, enum limit limit, uint64_t value)
{
    return value <= budget->most[limit];
}

bool budget_memory(const struct budget *budget, const struct arena *arena)
{
    return arena_used(arena) <= budget->most[LIMIT_MEMORY];
}

void budget_reset(struct budget *budget, enum limit limit)
{
    budget->spent[limit] = 0;
}

/* "250,000 paragraphs"; whole MiB as such, for nobody reads 50331648. */
static struct text figure_of(struct arena *arena, enum limit limit, uint64_t most)
{
    const char *unit = rows[limit].unit;
    if (most >= MIB && most % MIB == 0 && text_starts(text_of(unit), TEXT("bytes")))
        return arena_format(arena, "%llu MiB%s", (unsigned long long)(most / MIB), unit + 5);
    char digits[32];
    size_t from = sizeof digits;
    for (int place = 0; place == 0 || most > 0; most /= 10, place++) {
        if (place > 0 && place % 3 == 0)
            digits[--from] = ',';
        digits[--from] = (char)('0' + most % 10);
    }
    return arena_format(arena, "%.*s %s", (int)(sizeof digits - from), digits + from, unit);
}

void budget_refuse(const struct budget *budget, enum limit limit, struct findings *findings,
                   struct place place, struct text not_checked)
{
    struct text figure = figure_of(findings->arena, limit, budget->most[limit]);
    struct finding *finding = findings_add(findings, TEXT("limit"), LEVEL_ERROR, place,
                                           "past the limit of %.*s; not checked: %.*s",
                                           TEXT_SHOW(figure), TEXT_SHOW(not_checked));
    finding_fix(findings, finding, "make the file smaller and simpler (%s)", rows[limit].reason);
}

const struct limit_row *budget_row(enum limit limit)
{
    return &rows[limit];
}

bool budget_set(struct budget *budget, struct text name, uint64_t most)
{
    for (int i = 0; i < LIMIT_COUNT; i++) {
        if (text_equal(text_of(rows[i].name), name)) {
            budget->most[i] = most;
            return true;
        }
    }
    return false;
}
