/* Renames files to what the notice asks: planned in a child, done by the parent, on request only.
 */
#include "renaming.h"

#include "workers.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Stands between the two names of a line that the child writes; no name that is fit holds it. */
#define BETWEEN '\t'

struct renaming {
    struct session *session;
    int status;
};

static void raise_status(struct renaming *renaming, int status)
{
    if (status > renaming->status)
        renaming->status = status;
}

static struct text folder_of(struct text path)
{
    while (path.length && path.data[path.length - 1] != '/')
        path.length--;
    return path;
}

/* In the child: old and new path of each file that a finding gives a name. */
static int plan(void *context, size_t index, FILE *out)
{
    struct session *session = ((struct renaming *)context)->session;
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct check check;
    if (!arena)
        return EXIT_COULD_NOT;
    session_budget(session, &budget);
    enum status status =
        check_packet(arena, &budget, &session->check, session->settings.paths.items[index], &check);
    for (size_t i = 0; i < check.findings.count; i++) {
        const struct finding *finding = &check.findings.items[i];
        if (finding->rename_to.length)
            fprintf(out, "%.*s%c%.*s%.*s\n", TEXT_SHOW(finding->place.file), BETWEEN,
                    TEXT_SHOW(folder_of(finding->place.file)), TEXT_SHOW(finding->rename_to));
    }
    arena_free(arena);
    return status == DONE ? EXIT_CLEAN : EXIT_COULD_NOT;
}

static void tell(struct renaming *renaming, const char *verb, struct text from, struct text to)
{
    report_text(stdout, arena_format(renaming->session->arena, "%s: %.*s -> %.*s\n", verb,
                                     TEXT_SHOW(from), TEXT_SHOW(to)));
}

/* A file within a zip has a path that does not exist: only files that lie there as such are
 * renamed. */
static void rename_one(struct renaming *renaming, struct text from, struct text to)
{
    struct arena *arena = renaming->session->arena;
    const char *old = arena_copy(arena, from).data, *new = arena_copy(arena, to).data;
    struct stat status;
    if (lstat(old, &status) != 0 || !S_ISREG(status.st_mode)) {
        tell(renaming, "rename it yourself, it is no file in a folder", from, to);
        raise_status(renaming, EXIT_FINDINGS);
    } else if (!renaming->session->settings.yes) {
        tell(renaming, "would rename", from, to);
        raise_status(renaming, EXIT_FINDINGS);
    } else if (renameat2(AT_FDCWD, old, AT_FDCWD, new, RENAME_NOREPLACE) == 0) {
        tell(renaming, "renamed", from, to);
    } else {
        raise_status(renaming, session_fail(arena_format(arena, "%s is not renamed: %s", old,
                                                         errno == EEXIST ? "the new name is taken"
                                                                         : strerror(errno))));
    }
}

static void done(void *context, size_t index, int status, struct text output, struct text died)
{
    struct renaming *renaming = context;
    struct text path = renaming->session->settings.paths.items[index];
    if (died.length)
        session_fail(arena_format(renaming->session->arena, "%.*s: the check was stopped (%.*s)",
                                  TEXT_SHOW(path), TEXT_SHOW(died)));
    else if (status == EXIT_COULD_NOT)
        session_fail(arena_format(renaming->session->arena,
                                  "%.*s could not be checked; run it without --rename",
                                  TEXT_SHOW(path)));
    raise_status(renaming, status);
    while (output.data && output.length) {
        struct text line = text_cut(&output, '\n');
        struct text from = text_cut(&line, BETWEEN);
        if (line.length)
            rename_one(renaming, from, line);
    }
}

int renaming_run(struct session *session)
{
    struct renaming renaming = { session, EXIT_CLEAN };
    struct work work = { session->settings.paths.count, &renaming, plan, done };
    struct workers_options options = { 1, PACKET_SECONDS, PACKET_BYTES, true };
    if (workers_run(&options, &work) != DONE)
        return session_fail(TEXT("no process could be started for the check"));
    return renaming.status;
}
