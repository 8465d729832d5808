/* The JSON reports: one packet an object, on one line. */
#include "formats.h"
#include "report.h"
#include "values.h"

#include <stdlib.h>

static void json_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    (void)options;
    tree_print(out, value_check(check));
}

/* A line of JSON holds its packet's path right after the key, escaped as tree_print() escapes it.
 */
static bool json_holds(struct text line, struct text path)
{
    char *value = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&value, &length);
    struct tree *object = tree_object();
    if (!out)
        return false;
    tree_set(object, "path", tree_text(path));
    tree_print(out, object);
    fclose(out);
    /* {"path": "..."} and a line end: the brace and what follows it are cut. */
    bool holds = length > 2 && text_has(line, (struct text){ value, length - 2 }) &&
                 text_ends(line, TEXT("}"));
    free(value);
    return holds;
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
    .holds = json_holds,
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
