/* The entries of a zip that may be used: unsafe names, links, twins and liars are left out or
 * refused. */
#include "packet/listing.h"

#include "packet/names.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* An entry with its name folded: sorted by it, twins stand side by side and children behind their
 * parent. */
struct candidate {
    const struct zip_entry *entry;
    struct safe_name name;
    struct text folded;
    size_t index;
    bool link;
    bool left_out;
};

/* '/' before every other character, so that nothing comes between a name and what lies under it. */
static int by_folded(const void *a, const void *b)
{
    const struct candidate *left = a, *right = b;
    size_t shared =
        left->folded.length < right->folded.length ? left->folded.length : right->folded.length;
    for (size_t i = 0; i < shared; i++) {
        unsigned char c = (unsigned char)left->folded.data[i],
                      d = (unsigned char)right->folded.data[i];
        if (c != d)
            return c == '/' ? -1 : d == '/' ? 1 : c < d ? -1 : 1;
    }
    if (left->folded.length != right->folded.length)
        return left->folded.length < right->folded.length ? -1 : 1;
    return left->index < right->index ? -1 : 1;
}

static int by_index(const void *a, const void *b)
{
    const struct candidate *left = a, *right = b;
    return (left->index > right->index) - (left->index < right->index);
}

/* In a package any doubt refuses the file: the first one is told, and NULL is returned. */
static struct finding *doubt(struct archive *archive, struct candidate *candidate, const char *rule,
                             enum level level, const char *words)
{
    struct text shown = candidate->name.shown;
    if (archive->kind == ARCHIVE_PACKET)
        return findings_add(archive->findings, text_of(rule), level, listing_place(archive, shown),
                            "%s", words);
    struct finding *finding = findings_add(
        archive->findings, TEXT("damaged"), LEVEL_ERROR, (struct place){ .file = archive->file },
        "the file is damaged, or made to deceive: its part \"%.*s\": %s", TEXT_SHOW(shown), words);
    finding_fix(
        archive->findings, finding,
        "open it in Word, use File > Save As > Word Document (.docx), and send the new file");
    return NULL;
}

static const char *odd_mode(const struct zip_entry *entry)
{
    unsigned mode = entry->mode;
    if (S_ISLNK(mode))
        return "is a link, and links are not followed";
    bool piped = S_ISFIFO(mode) && entry->size > 0; /* what `zip` makes of its standard input */
    if ((S_ISFIFO(mode) && !piped) || S_ISCHR(mode) || S_ISBLK(mode) || S_ISSOCK(mode))
        return "is a pipe or a device, no file";
    return NULL;
}

/* Extra field 0x7075 may say another name than the plain one: that one is judged too. */
static bool names_agree(struct archive *archive, struct candidate *candidate)
{
    struct text other = candidate->entry->unicode_name;
    if (other.length == 0)
        return true;
    bool rooted = archive->kind == ARCHIVE_PACKAGE;
    struct safe_name name = name_of_entry(archive->arena, other, rooted);
    bool plain = unicode_valid(candidate->entry->name);
    if (!name.unsafe && unicode_valid(other) && !plain) {
        candidate->name = name; /* an old code page, and the true name beside it */
        return true;
    }
    return !name.unsafe && text_equal(name.name, candidate->name.name);
}

/* False when the entry is to be left out, told already. */
static bool entry_usable(struct archive *archive, struct candidate *candidate)
{
    const char *mode = odd_mode(candidate->entry);
    if (candidate->name.unsafe) {
        doubt(archive, candidate, "unsafe-name", LEVEL_WARNING,
              arena_format(archive->arena, "left out: its name %s", candidate->name.unsafe).data);
        return false;
    }
    candidate->link = mode != NULL;
    if (mode)
        doubt(archive, candidate, "entry-skipped", LEVEL_WARNING,
              arena_format(archive->arena, "left out: it %s", mode).data);
    else if (candidate->entry->fault)
        doubt(archive, candidate, "damaged", LEVEL_ERROR,
              arena_format(archive->arena, "left out: %s", candidate->entry->fault).data);
    return !mode && !candidate->entry->fault;
}

static void names_doubted(struct archive *archive, struct candidate *candidate)
{
    const char *words = name_doubt(candidate->name.name);
    if (!names_agree(archive, candidate))
        doubt(archive, candidate, "unsafe-name", LEVEL_WARNING,
              "the archive gives it two different names; read under the plain one");
    else if (archive->kind == ARCHIVE_PACKET && candidate->entry->flagged_utf8 &&
             !unicode_valid(candidate->entry->name))
        doubt(archive, candidate, "unsafe-name", LEVEL_NOTE,
              "its name says that it is UTF-8 and is not; it may look different elsewhere");
    else if (words && archive->kind == ARCHIVE_PACKET)
        doubt(archive, candidate, "unsafe-name", LEVEL_WARNING,
              arena_format(archive->arena, "its name %s", words).data);
}

static void twin_told(struct archive *archive, const struct candidate *first,
                      struct candidate *second)
{
    bool same = text_equal(first->entry->name, second->entry->name);
    second->left_out = same;
    if (same)
        doubt(archive, second, "entry-skipped", LEVEL_ERROR,
              "two files have this name in the archive; only the first was checked");
    else
        doubt(archive, second, "unsafe-name", LEVEL_WARNING,
              arena_format(archive->arena,
                           "its name differs from \"%.*s\" only in capitals or in how accents are "
                           "coded: Windows and macOS take them for one file",
                           TEXT_SHOW(first->name.shown))
                  .data);
}

static bool lies_under(struct text path, struct text parent)
{
    return path.length > parent.length && text_starts(path, parent) &&
           path.data[parent.length] == '/';
}

/* The candidates stand sorted by folded name. */
static void clashes_told(struct archive *archive, struct candidate *candidates, size_t count)
{
    struct candidate *parent = NULL, *kept = NULL;
    for (size_t i = 0; i < count; i++) {
        struct candidate *here = &candidates[i];
        if (kept && !here->left_out && text_equal(kept->folded, here->folded))
            twin_told(archive, kept, here);
        if (!here->left_out)
            kept = here;
        if (!parent || !lies_under(here->folded, parent->folded)) {
            parent = here;
            continue;
        }
        here->left_out = here->left_out || parent->link;
        if (parent->link)
            doubt(archive, here, "entry-skipped", LEVEL_WARNING, "left out: it lies under a link");
        else
            doubt(archive, here, "unsafe-name", LEVEL_WARNING,
                  "it lies under a name that is also that of a file");
    }
}

static void candidates_listed(struct archive *archive, struct candidate *candidates, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct candidate *candidate = &candidates[i];
        if (candidate->left_out || candidate->link)
            continue;
        names_doubted(archive, candidate);
        struct listed *listed = listing_add(archive, candidate->name.name, candidate->name.shown);
        listed->entry = candidate->entry;
        listed->shown.size = candidate->entry->size;
    }
}

enum status bundle_list(struct archive *archive)
{
    const struct directory *directory = &archive->directory;
    struct candidate *candidates =
        arena_take(archive->arena, (directory->count + 1) * sizeof *candidates);
    size_t count = 0, findings = archive->findings->count;
    for (size_t i = 0; i < directory->count; i++) {
        struct candidate *next = &candidates[count];
        *next = (struct candidate){ .entry = &directory->entries[i], .index = i };
        next->name =
            name_of_entry(archive->arena, next->entry->name, archive->kind == ARCHIVE_PACKAGE);
        bool litter = archive->kind == ARCHIVE_PACKET && name_is_litter(next->name.name);
        if ((next->name.folder && next->entry->size == 0) || litter)
            continue;
        next->left_out = !entry_usable(archive, next);
        next->folded = unicode_fold(archive->arena, next->name.name);
        count += !next->left_out || next->link;
    }
    qsort(candidates, count, sizeof *candidates, by_folded);
    clashes_told(archive, candidates, count);
    qsort(candidates, count, sizeof *candidates, by_index);
    candidates_listed(archive, candidates, count);
    bool doubted = archive->kind == ARCHIVE_PACKAGE && archive->findings->count > findings;
    return doubted ? REFUSED : DONE;
}
