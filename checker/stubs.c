/* Stands in for rooms that have not landed yet, so that the program links; goes when the last one
 * has. */
#include "batch.h"
#include "report.h"
#include "rule.h"
#include "workers.h"

#define WEAK __attribute__((weak))

WEAK enum status packet_read(struct arena *arena, struct budget *budget, struct findings *findings,
                             struct text path, struct packet *packet, struct text *why)
{
    (void)arena, (void)budget, (void)findings, (void)path, (void)packet;
    *why = TEXT("not built yet");
    return FAILED;
}
WEAK enum status packet_read_bytes(struct arena *arena, struct budget *budget,
                                   struct findings *findings, struct text name, struct text bytes,
                                   struct packet *packet)
{
    (void)arena, (void)budget, (void)findings, (void)name, (void)bytes, (void)packet;
    return FAILED;
}
WEAK void budget_init(struct budget *budget)
{
    (void)budget;
}
WEAK bool budget_set(struct budget *budget, struct text name, uint64_t most)
{
    (void)budget, (void)name, (void)most;
    return false;
}
WEAK const struct limit_row *budget_row(enum limit limit)
{
    (void)limit;
    return NULL;
}
WEAK enum status document_read(struct arena *arena, struct budget *budget,
                               struct findings *findings, const struct packet_file *file,
                               struct document **document)
{
    (void)arena, (void)budget, (void)findings, (void)file, (void)document;
    return FAILED;
}
WEAK enum status layout_make(struct arena *arena, struct budget *budget, struct findings *findings,
                             const struct document *document, const struct layout_options *options,
                             struct layout **layout)
{
    (void)arena, (void)budget, (void)findings, (void)document, (void)options, (void)layout;
    return FAILED;
}
WEAK bool layout_find(const struct layout *layout, int line, size_t at, int *page, int *page_line)
{
    (void)layout, (void)line, (void)at, (void)page, (void)page_line;
    return false;
}
WEAK struct text layout_svg(struct arena *arena, const struct document *document,
                            const struct layout *layout, int limit)
{
    (void)arena, (void)document, (void)layout, (void)limit;
    return TEXT_NONE;
}
WEAK struct words *words_open(const struct words_options *options)
{
    (void)options;
    return NULL;
}
WEAK void words_close(struct words *words)
{
    (void)words;
}
WEAK enum status words_load(struct words *words, struct text lang, struct arena *arena,
                            struct text *why)
{
    (void)words, (void)lang, (void)arena, (void)why;
    return DONE;
}
WEAK enum status words_check(struct words *words, struct arena *arena,
                             const struct words_input *input, struct words_report *report,
                             struct text *why)
{
    (void)words, (void)arena, (void)input, (void)report, (void)why;
    return DONE;
}
WEAK void coverage_judge(struct arena *arena, const struct document *document,
                         const struct notice *notice, struct coverage *coverage)
{
    (void)arena, (void)document, (void)notice, (void)coverage;
}
WEAK void rules_run(struct check *check)
{
    (void)check;
}
WEAK void packet_roles(struct check *check)
{
    (void)check;
}
WEAK struct notice *packet_notice(struct check *check)
{
    (void)check;
    return NULL;
}
WEAK const struct rule *rule_find(struct text name)
{
    (void)name;
    return NULL;
}
WEAK struct text rule_page(const struct rule *rule)
{
    (void)rule;
    return TEXT_NONE;
}
WEAK enum status source_read(struct arena *arena, struct budget *budget, struct text file,
                             struct source *source, struct text *why)
{
    (void)arena, (void)budget, (void)file, (void)source, (void)why;
    return FAILED;
}
WEAK void notice_read(struct arena *arena, const struct source *source, struct notice *notice)
{
    (void)arena, (void)source, (void)notice;
}
WEAK enum status rulesfile_read(struct arena *arena, struct text file, struct text bytes,
                                struct notice *notice, struct text *why)
{
    (void)arena, (void)file, (void)bytes, (void)notice, (void)why;
    return FAILED;
}
WEAK struct text rulesfile_write(struct arena *arena, const struct notice *notice)
{
    (void)arena, (void)notice;
    return TEXT_NONE;
}
WEAK void notice_read_challenges(struct arena *arena, struct text bytes, struct notice *notice)
{
    (void)arena, (void)bytes, (void)notice;
}
WEAK const struct report_format *report_find(struct text name)
{
    (void)name;
    return NULL;
}
WEAK void report_notice_json(FILE *out, const struct notice *notice)
{
    (void)out, (void)notice;
}
WEAK void report_notice_plain(FILE *out, const struct report_options *options,
                              const struct notice *notice)
{
    (void)out, (void)options, (void)notice;
}
WEAK void report_pages_json(FILE *out, struct text file, const struct document *document,
                            const struct layout *layout)
{
    (void)out, (void)file, (void)document, (void)layout;
}
WEAK void report_pages_error_json(FILE *out, struct text file, struct text error)
{
    (void)out, (void)file, (void)error;
}
WEAK void report_pages_plain(FILE *out, const struct report_options *options, struct text file,
                             const struct document *document, const struct layout *layout)
{
    (void)out, (void)options, (void)file, (void)document, (void)layout;
}
WEAK void report_pages_lines(FILE *out, const struct layout *layout)
{
    (void)out, (void)layout;
}
WEAK void report_rules(FILE *out, bool json)
{
    (void)out, (void)json;
}
WEAK enum status workers_run(const struct workers_options *options, const struct work *work)
{
    (void)options;
    for (size_t i = 0; i < work->count; i++)
        work->done(work->context, i, work->job(work->context, i, stdout), TEXT_NONE, TEXT_NONE);
    return DONE;
}
WEAK enum status batch_run(struct arena *arena, struct batch_options *options, struct text *why)
{
    (void)arena, (void)options;
    *why = TEXT("not built yet");
    return FAILED;
}

WEAK const char *certainty_name(enum certainty certainty)
{
    (void)certainty;
    return "unsure";
}
WEAK void layout_past(const struct layout *layout, int pages, int *lines, int *words)
{
    (void)layout, (void)pages;
    *lines = *words = 0;
}
WEAK int document_words(const struct document *document)
{
    (void)document;
    return 0;
}
WEAK const struct paragraph *document_line(const struct document *document, int line)
{
    (void)document, (void)line;
    return NULL;
}
WEAK bool notice_deadline(struct arena *arena, const struct notice *notice, long long *moment,
                          struct text *how)
{
    (void)arena, (void)notice, (void)moment, (void)how;
    return false;
}
WEAK struct citation notice_because(const struct notice *notice, const char *field)
{
    (void)notice, (void)field;
    return (struct citation){ 0 };
}
WEAK struct text notice_essay_name(struct arena *arena, const struct notice *notice)
{
    (void)arena, (void)notice;
    return TEXT_NONE;
}
WEAK enum status source_read_bytes(struct arena *arena, struct budget *budget, struct text name,
                                   struct text bytes, struct source *source, struct text *why)
{
    (void)arena, (void)budget, (void)name, (void)bytes, (void)source, (void)why;
    return FAILED;
}
WEAK const char *role_name(enum role role)
{
    (void)role;
    return "other";
}
WEAK bool role_parse(struct text name, enum role *role)
{
    (void)name, (void)role;
    return false;
}
WEAK const char *file_type_name(enum file_type type)
{
    (void)type;
    return "unknown";
}
WEAK const char *file_state_name(enum file_state state)
{
    (void)state;
    return "read";
}
