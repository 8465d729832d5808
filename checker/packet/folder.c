/* A folder as an archive: every regular file under it; no link is followed, no pipe is opened. */
#include "packet/listing.h"

#include "packet/names.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void skipped(struct archive *archive, struct text name, const char *why)
{
    struct finding *finding =
        findings_add(archive->findings, TEXT("entry-skipped"), LEVEL_WARNING,
                     listing_place(archive, name_shown(archive->arena, name)), "left out: %s", why);
    finding_fix(archive->findings, finding, "put the file itself into the folder");
}

static void unreadable(struct archive *archive, struct text name, int error)
{
    struct finding *finding = findings_add(archive->findings, TEXT("unreadable"), LEVEL_ERROR,
                                           listing_place(archive, name_shown(archive->arena, name)),
                                           "cannot be read: %s", strerror(error));
    finding_fix(archive->findings, finding, "give yourself the right to read it and check again");
}

/* A folder that is named like a document is a mistake worth a word, and no more. */
static void folder_noted(struct archive *archive, struct text name)
{
    static const char *const endings[] = { "docx", "doc", "pdf", "odt", "rtf" };
    struct text ending = name_ending(archive->arena, name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_equal(ending, text_of(endings[i])))
            findings_add(archive->findings, TEXT("entry-skipped"), LEVEL_NOTE,
                         listing_place(archive, name_shown(archive->arena, name)),
                         "is a folder, though it is named like a file");
}

static void file_add(struct archive *archive, const FTSENT *found, struct text name)
{
    struct text shown = name_shown(archive->arena, name);
    struct listed *listed = listing_add(archive, name, shown);
    listed->path = arena_copy(archive->arena, text_of(found->fts_path));
    listed->shown.size = (uint64_t)found->fts_statp->st_size;
    const char *doubt = name_doubt(name);
    if (doubt)
        findings_add(archive->findings, TEXT("unsafe-name"), LEVEL_WARNING,
                     listing_place(archive, shown), "its name %s", doubt);
}

static void found_add(struct archive *archive, const FTSENT *found, struct text name)
{
    switch (found->fts_info) {
    case FTS_F:
        if (!name_is_litter(name))
            file_add(archive, found, name);
        break;
    case FTS_SL:
    case FTS_SLNONE:
        skipped(archive, name, "it is a link, and links are not followed");
        break;
    case FTS_DEFAULT:
        skipped(archive, name, "it is a pipe or a device, no file");
        break;
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        unreadable(archive, name, found->fts_errno);
        break;
    case FTS_D:
        if (found->fts_level > 0)
            folder_noted(archive, name);
        break;
    default:
        break;
    }
}

enum status folder_list(struct archive *archive, struct text path, struct text *why)
{
    while (path.length > 1 && path.data[path.length - 1] == '/')
        path.length--;
    char *const roots[] = { (char *)arena_copy(archive->arena, path).data, NULL };
    FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR | FTS_COMFOLLOW, by_name);
    if (!walk) {
        *why = arena_format(archive->arena, "cannot be opened: %s", strerror(errno));
        return FAILED;
    }
    enum status status = DONE;
    for (FTSENT *found = fts_read(walk); found && status == DONE; found = fts_read(walk)) {
        struct text name = text_slice(text_of(found->fts_path), path.length, SIZE_MAX);
        while (text_starts(name, TEXT("/")))
            name = text_slice(name, 1, name.length);
        if (archive->count > 0 &&
            !budget_allows(archive->budget, LIMIT_ENTRIES, archive->count + 1)) {
            budget_refuse(archive->budget, LIMIT_ENTRIES, archive->findings,
                          (struct place){ .file = archive->file }, TEXT("the whole folder"));
            status = REFUSED;
        } else {
            found_add(archive, found, arena_copy(archive->arena, name));
        }
    }
    fts_close(walk);
    return status;
}

static bool read_whole(int file, char *bytes, size_t size, size_t *length)
{
    for (*length = 0; *length < size;) {
        ssize_t got = read(file, bytes + *length, size - *length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        *length += (size_t)got;
    }
    return true;
}

enum status file_bytes(struct arena *arena, const struct budget *budget, struct text path,
                       struct text *bytes, struct text *why)
{
    enum status status = FAILED;
    struct stat facts;
    *why = TEXT("it is a folder, a pipe or a device, no file");
    int file = open(arena_copy(arena, path).data, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0 || fstat(file, &facts) < 0) {
        *why = text_of(strerror(errno));
    } else if (!S_ISREG(facts.st_mode)) {
        status = FAILED;
    } else if (!budget_allows(budget, LIMIT_FILE_BYTES, (uint64_t)facts.st_size)) {
        status = REFUSED;
    } else {
        size_t size = (size_t)facts.st_size, length;
        char *data = arena_take(arena, size + 1);
        status = read_whole(file, data, size, &length) ? DONE : FAILED;
        *why = status == DONE ? TEXT_NONE : text_of(strerror(errno));
        *bytes = (struct text){ data, length };
    }
    if (file >= 0)
        close(file);
    return status;
}
