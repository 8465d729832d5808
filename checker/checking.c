/* The commands that read candidates' files: check, pages, text, batch. */
#include "checking.h"

#include "batch.h"
#include "renaming.h"
#include "server.h"
#include "unicode.h"
#include "workers.h"

#include <stdio.h>

/* One path of `check`; its report goes to out.  The arena is the packet's own. */
static int check_one(struct session *session, struct text path, FILE *out)
{
    struct budget budget;
    struct check check;
    struct text bytes = TEXT_NONE, why = TEXT_NONE;
    struct arena *arena = arena_new(0);
    if (!arena)
        return session_fail(TEXT("the system gives no memory"));
    session_budget(session, &budget);
    enum status status;
    if (text_equal(path, TEXT("-"))) {
        struct text name = session->settings.stdin_filename;
        status = session_read_file(arena, path, &bytes, &why);
        if (status == DONE)
            status = check_bytes(arena, &budget, &session->check,
                                 name.length ? name : TEXT("standard input.txt"), bytes, &check);
        else
            check = (struct check){ .could_not = why };
    } else {
        status = check_packet(arena, &budget, &session->check, path, &check);
    }
    if (status == FAILED)
        session_fail(check.could_not);
    if (check.arena)
        session->format->packet(out, &session->report, &check);
    int exit_status =
        check.arena ? check_exit_status(&check, session->report.fail_on) : EXIT_COULD_NOT;
    arena_free(arena);
    return exit_status;
}

/* A child that died is told as a report of its own, so that nothing is lost in silence. */
static int report_death(struct session *session, size_t index, struct text died)
{
    struct arena *arena = arena_new(0);
    struct budget budget;
    if (!arena)
        return EXIT_COULD_NOT;
    session_budget(session, &budget);
    struct check check;
    check_stopped(arena, &budget, &session->check, session->settings.paths.items[index], died,
                  &check);
    session->format->packet(stdout, &session->report, &check);
    arena_free(arena);
    return EXIT_COULD_NOT;
}

struct checking {
    struct session *session;
    int status;
};

static int check_job(void *context, size_t index, FILE *out)
{
    struct session *session = ((struct checking *)context)->session;
    return check_one(session, session->settings.paths.items[index], out);
}

static void check_done(void *context, size_t index, int status, struct text output,
                       struct text died)
{
    struct checking *checking = context;
    if (index > 0 && checking->session->format->between)
        fputs(checking->session->format->between, stdout);
    if (died.length)
        status = report_death(checking->session, index, died);
    else
        fwrite(output.data ? output.data : "", 1, output.length, stdout);
    if (status > checking->status)
        checking->status = status;
}

int command_check(struct session *session)
{
    struct text why = TEXT_NONE;
    struct checking checking = { session, EXIT_CLEAN };
    struct work work = { session->settings.paths.count, &checking, check_job, check_done };
    if (session_prepare(session, "plain", &why) != DONE)
        return session_fail(why);
    if (session->settings.rename)
        return renaming_run(session);
    if (session->format->begin)
        session->format->begin(stdout, &session->report);
    if (session->settings.in_process) {
        for (size_t i = 0; i < work.count; i++) {
            if (i > 0 && session->format->between)
                fputs(session->format->between, stdout);
            int status = check_job(&checking, i, stdout);
            checking.status = status > checking.status ? status : checking.status;
        }
    } else {
        struct workers_options options = { 1, PACKET_SECONDS, PACKET_BYTES, true };
        if (workers_run(&options, &work) != DONE)
            return session_fail(TEXT("no process could be started for the check"));
    }
    if (session->format->end)
        session->format->end(stdout, &session->report);
    return checking.status;
}

/* A file's document, read; NULL and *why when it cannot be. */
static struct document *read_document(struct session *session, struct arena *arena,
                                      struct text path, struct text *why)
{
    struct budget *budget = arena_take(arena, sizeof *budget);
    struct findings findings = findings_new(arena);
    struct packet packet = { 0 };
    struct document *document = NULL;
    struct text bytes;
    enum status status;
    session_budget(session, budget);
    if (text_equal(path, TEXT("-"))) {
        status = session_read_file(arena, path, &bytes, why);
        if (status == DONE)
            status = packet_read_bytes(arena, budget, &findings, session->settings.stdin_filename,
                                       bytes, &packet);
    } else {
        status = packet_read(arena, budget, &findings, path, &packet, why);
    }
    if (status == DONE && packet.count == 1)
        status = document_read(arena, budget, &findings, &packet.files[0], &document);
    if (document)
        return document;
    if (findings.count)
        *why = findings.items[0].message;
    else if (!why->length)
        *why = TEXT("this is no Word document, text or Markdown file");
    return NULL;
}

/* The pages that may be filled: --max-pages, else the notice's; 0 when neither says. */
static int page_limit(const struct session *session)
{
    const struct notice *notice = session->check.notice;
    if (session->settings.max_pages)
        return (int)session->settings.max_pages;
    return notice && notice->essay_asked ? notice->essay.max_pages : 0;
}

static bool pages_one(struct session *session, struct arena *arena, struct text path)
{
    struct budget budget;
    struct layout *layout = NULL;
    struct text why = TEXT_NONE;
    struct findings findings = findings_new(arena);
    session_budget(session, &budget);
    struct document *document = read_document(session, arena, path, &why);
    if (document && document->plain) {
        document = NULL;
        why = TEXT("a plain draft has no pages of its own; save it as a Word document first");
    }
    if (document &&
        layout_make(arena, &budget, &findings, document, &session->check.layout, &layout) != DONE)
        why = findings.count ? findings.items[0].message : TEXT("it could not be laid out");
    if (!layout && session->settings.json)
        report_pages_error_json(stdout, path, why);
    else if (!layout)
        session_fail(arena_format(arena, "%.*s: %.*s", TEXT_SHOW(path), TEXT_SHOW(why)));
    else if (session->settings.json)
        report_pages_json(stdout, path, document, layout);
    else if (session->settings.lines)
        report_pages_lines(stdout, layout);
    else if (session->settings.svg)
        report_text(stdout, layout_svg(arena, document, layout, page_limit(session)));
    else
        report_pages_plain(stdout, &session->report, path, document, layout);
    return layout != NULL;
}

int command_pages(struct session *session)
{
    int status = EXIT_CLEAN;
    struct text why = TEXT_NONE;
    if (session_notice(session, &why) != DONE)
        return session_fail(why);
    struct arena *arena = arena_new(0);
    if (!arena)
        return session_fail(TEXT("the system gives no memory"));
    session->check.layout.system_fonts = session->settings.system_fonts;
    session->report.colour = session_colour(session, stdout);
    for (size_t i = 0; i < session->settings.paths.count; i++) {
        if (!pages_one(session, arena, session->settings.paths.items[i]))
            status = EXIT_COULD_NOT;
        arena_clear(arena);
    }
    arena_free(arena);
    return status;
}

/* HTML and PDF are notices; all else is read as the check reads it. */
static bool is_notice_only(struct text path)
{
    static const char *const endings[] = { ".html", ".htm", ".pdf" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct text ending = text_of(endings[i]);
        if (path.length > ending.length &&
            text_equal_ascii(text_slice(path, path.length - ending.length, path.length), ending))
            return true;
    }
    return false;
}

int command_text(struct session *session)
{
    struct text path = session->settings.paths.items[0], why = TEXT_NONE;
    if (is_notice_only(path)) {
        struct budget budget;
        struct source source = { 0 };
        session_budget(session, &budget);
        if (source_read(session->arena, &budget, path, &source, &why) != DONE)
            return session_fail(why);
        report_source_text(stdout, &source);
        return EXIT_CLEAN;
    }
    struct document *document = read_document(session, session->arena, path, &why);
    if (!document)
        return session_fail(
            arena_format(session->arena, "%.*s: %.*s", TEXT_SHOW(path), TEXT_SHOW(why)));
    report_document_text(stdout, document);
    return EXIT_CLEAN;
}

int command_batch(struct session *session)
{
    struct text why = TEXT_NONE;
    if (session_prepare(session, "jsonl", &why) != DONE)
        return session_fail(why);
    struct batch_options options = { .check = &session->check,
                                     .format = session->format,
                                     .report = &session->report,
                                     .paths = &session->settings.paths,
                                     .limits = &session->settings.limits,
                                     .output = session->settings.output,
                                     .jobs = (int)session->settings.jobs,
                                     .resume = session->settings.resume };
    return batch_run(session->arena, &options, &why) == DONE ? options.status : session_fail(why);
}

int command_lsp(struct session *session)
{
    struct text why = TEXT_NONE;
    if (session_prepare(session, "json", &why) != DONE)
        return session_fail(why);
    struct server_options options = { &session->check, stdin, stdout };
    return server_run(&options);
}
