/* The JSON reports: one packet an object, on one line. */
#include "formats.h"
#include "report.h"
#include "values.h"

static void json_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    (void)options;
    tree_print(out, value_check(check));
}

const struct report_format report_json = {
    .name = "json",
    .help = "one object with everything, for programs",
    .packet = json_packet,
};

const struct report_format report_jsonl = {
    .name = "jsonl",
    .help = "the same, one packet a line, for a batch",
    .batch = true,
    .packet = json_packet,
};

void report_notice_json(FILE *out, const struct notice *notice)
{
    tree_print(out, value_notice(notice));
}

void report_pages_json(FILE *out, struct text file, const struct document *document,
                       const struct layout *layout)
{
    tree_print(out, value_pages(file, document, layout));
}

void report_pages_error_json(FILE *out, struct text file, struct text error)
{
    struct tree *object = tree_object();
    tree_set(object, "file", tree_text(file));
    tree_set(object, "error", tree_text(error));
    tree_print(out, object);
}
