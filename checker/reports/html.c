/* A page to keep or to send on: one file, no script, nothing fetched. */
#include "fixes.h"
#include "formats.h"
#include "print.h"
#include "values.h"

static const char style[] =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1b1b;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd}th{font-weight:600}"
    ".finding{border-left:.3rem solid #888;padding:.1rem 0 .1rem .8rem;margin:1rem 0}"
    ".error{border-color:#b00020}.warning{border-color:#b36b00}.note{border-color:#3367aa}"
    ".finding p{margin:.15rem 0}q{font-style:italic}.faint{color:#555}code{font-size:.9em}"
    ".verdict{font-size:1.1rem;font-weight:600;border:2px solid;padding:.6rem .8rem}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}.faint{color:#bbb}}";

static void html_begin(FILE *out, const struct report_options *options)
{
    (void)options;
    fprintf(out,
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<title>dossier</title>\n<style>%s</style></head><body>\n",
            style);
}

/* <tag>text</tag> */
static void element(FILE *out, const char *tag, struct text text)
{
    fprintf(out, "<%s>", tag);
    print_escaped(out, text);
    fprintf(out, "</%s>", tag);
}

static void row(FILE *out, const char *name, struct text value)
{
    if (!value.length)
        return;
    fprintf(out, "<tr><th>%s</th>", name);
    element(out, "td", value);
    fputs("</tr>\n", out);
}

static void print_notice(FILE *out, const struct check *check)
{
    const struct notice *notice = check->notice;
    struct arena *arena = check->arena;
    fputs("<h2>The notice</h2>\n<table>\n", out);
    row(out, "Post", notice->title);
    row(out, "Reference", notice->reference);
    row(out, "Employer", notice->organisation);
    row(out, "Deadline",
        arena_format(arena, "%.*s %.*s", TEXT_SHOW(notice->deadline_date),
                     TEXT_SHOW(notice->deadline_time)));
    if (notice->essay_asked && notice->essay.max_pages)
        row(out, "Pages", arena_format(arena, "at most %d", notice->essay.max_pages));
    if (notice->essay_asked && notice->essay.max_words)
        row(out, "Words", arena_format(arena, "at most %d", notice->essay.max_words));
    fputs("</table>\n", out);
}

static void print_files(FILE *out, const struct check *check)
{
    fputs("<h2>The packet</h2>\n<table><tr><th>File</th><th>Role</th><th>Kind</th><th>Pages</th>"
          "<th>Why this role</th></tr>\n",
          out);
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        fputs("<tr>", out);
        element(out, "td", file->name);
        element(out, "td", text_of(role_name(file->role)));
        element(out, "td", text_of(file_type_name(file->type)));
        element(out, "td", file->pages ? arena_format(check->arena, "%d", file->pages) : TEXT_NONE);
        element(out, "td", file->role_reason);
        fputs("</tr>\n", out);
    }
    fputs("</table>\n", out);
}

static void print_place(FILE *out, const struct finding *finding)
{
    fputs("<p class=\"faint\">", out);
    print_escaped(out, finding->place.file);
    if (finding->page)
        fprintf(out, ", page %d, line %d", finding->page, finding->page_line);
    if (finding->place.line)
        fprintf(out, ", line %d of the text", finding->place.line);
    if (finding->excerpt.length) {
        fputs(": ", out);
        element(out, "q", finding->excerpt);
    }
    fputs("</p>\n", out);
}

static void print_finding(FILE *out, struct arena *arena, const struct finding *finding)
{
    fprintf(out, "<div class=\"finding %s\"><p><strong>%s</strong> ", level_name(finding->level),
            level_name(finding->level));
    print_escaped(out, finding->message);
    fputs(" ", out);
    element(out, "code", finding->rule);
    fputs("</p>\n", out);
    if (finding->place.file.length)
        print_place(out, finding);
    if (finding->because.line > 0) {
        fprintf(out, "<p class=\"faint\">The notice, line %d: ", finding->because.line);
        element(out, "q", finding->because.text);
        fputs("</p>\n", out);
    }
    if (fixes_are_words(finding) && finding->fix_count)
        element(out, "p",
                arena_format(arena, "write: %.*s",
                             TEXT_SHOW(fixes_joined(arena, finding, FINDING_FIXES))));
    else
        for (int i = 0; i < finding->fix_count; i++)
            element(out, "p", finding->fixes[i]);
    fputs("</div>\n", out);
}

static void print_findings(FILE *out, const struct check *check)
{
    if (!check->findings.count)
        return;
    fputs("<h2>What was found</h2>\n", out);
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--)
        for (size_t i = 0; i < check->findings.count; i++)
            if (check->findings.items[i].level == (enum level)level)
                print_finding(out, check->arena, &check->findings.items[i]);
}

static void print_challenges(FILE *out, const struct check *check)
{
    if (!check->coverage.count)
        return;
    fputs("<h2>Key challenges</h2>\n<table>\n", out);
    for (size_t i = 0; i < check->coverage.count; i++) {
        const struct challenge_coverage *challenge = &check->coverage.challenges[i];
        fputs("<tr>", out);
        element(out, "th", text_of(coverage_status_name(challenge->status)));
        element(out, "td", challenge->text);
        fputs("<td>", out);
        for (size_t e = 0; e < challenge->evidence_count && e < 4; e++)
            fprintf(out, "%s%d", e ? ", " : "paragraph ", challenge->evidence[e].paragraph);
        fputs("</td></tr>\n", out);
    }
    fputs("</table>\n", out);
}

static void print_reminders(FILE *out, const struct notice *notice)
{
    if (!notice || !notice->reminder_count)
        return;
    fputs("<h2>What no program can check</h2>\n<ul>\n", out);
    for (size_t i = 0; i < notice->reminder_count; i++)
        element(out, "li", notice->reminders[i].what);
    fputs("</ul>\n", out);
}

static void html_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    (void)options;
    fputs("<main>\n", out);
    element(out, "h1", check->packet.path);
    fputs("\n<p class=\"verdict\">", out);
    print_escaped(out, text_of(verdict_name(check->verdict)));
    fputs("</p>\n", out);
    if (check->notice)
        print_notice(out, check);
    print_files(out, check);
    print_findings(out, check);
    print_challenges(out, check);
    print_reminders(out, check->notice);
    fputs("</main>\n", out);
}

static void html_end(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs("</body></html>\n", out);
}

const struct report_format report_html = {
    .name = "html",
    .help = "a page to keep or to send on",
    .batch = true,
    .begin = html_begin,
    .packet = html_packet,
    .end = html_end,
};
