/* SARIF 2.1.0: for code hosts and editors that show results of analysis; one run a packet. */
#include "formats.h"
#include "position.h"
#include "rule.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

static struct tree *message(struct text text)
{
    struct tree *object = tree_object();
    tree_set(object, "text", tree_text(text));
    return object;
}

/* SARIF knows note, warning, error and none. */
static struct tree *rule_value(const struct rule *rule)
{
    struct tree *object = tree_object(), *usual = tree_object();
    tree_set(usual, "level", tree_text(text_of(level_name(rule->level))));
    tree_set(object, "id", tree_text(text_of(rule->name)));
    tree_set(object, "shortDescription", message(text_of(rule->summary)));
    tree_set(object, "help", message(rule_page(rule)));
    tree_set(object, "defaultConfiguration", usual);
    return object;
}

static struct tree *tool_value(void)
{
    struct tree *object = tree_object(), *driver = tree_object(), *list = tree_list();
    for (const struct rule *const *rule = rules; *rule; rule++)
        tree_push(list, rule_value(*rule));
    tree_set(driver, "name", tree_text(TEXT("dossier")));
    tree_set(driver, "version", tree_text(TEXT(DOSSIER_VERSION)));
    tree_set(driver, "rules", list);
    tree_set(object, "driver", driver);
    return object;
}

static long long rule_index(struct text name)
{
    for (long long i = 0; rules[i]; i++)
        if (text_equal(text_of(rules[i]->name), name))
            return i;
    return -1;
}

/* A URI reference: what is not unreserved (RFC 3986) is written as %XX, the slashes are kept. */
static struct tree *uri(struct text path)
{
    char *encoded = malloc(path.length * 3 + 1);
    size_t length = 0;
    if (!encoded)
        return tree_null();
    for (size_t i = 0; i < path.length; i++) {
        unsigned char byte = (unsigned char)path.data[i];
        bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                     (byte >= '0' && byte <= '9') || (byte && strchr("-._~/", byte));
        length += plain ? (encoded[length] = (char)byte, 1u)
                        : (size_t)sprintf(encoded + length, "%%%02X", byte);
    }
    struct tree *value = tree_text((struct text){ encoded, length });
    free(encoded);
    return value;
}

static struct tree *location_value(const struct finding *finding, const struct position *position)
{
    struct tree *object = tree_object(), *physical = tree_object(), *artifact = tree_object();
    struct tree *region = tree_object(), *list = tree_list();
    tree_set(artifact, "uri", uri(position->file));
    tree_set(region, "startLine", tree_number(position->line));
    tree_set(region, "startColumn", tree_number(position->column));
    tree_set(region, "endLine", tree_number(position->end_line));
    tree_set(region, "endColumn", tree_number(position->end_column));
    if (finding->excerpt.length)
        tree_set(region, "snippet", message(finding->excerpt));
    tree_set(physical, "artifactLocation", artifact);
    tree_set(physical, "region", region);
    tree_set(object, "physicalLocation", physical);
    tree_push(list, object);
    return list;
}

static struct tree *properties_value(const struct finding *finding)
{
    struct tree *object = tree_object(), *fixes = tree_list();
    for (int i = 0; i < finding->fix_count; i++)
        tree_push(fixes, tree_text(finding->fixes[i]));
    tree_set(object, "fixes", fixes);
    tree_set(object, "because", value_because(finding->because));
    tree_set(object, "page", tree_number_or_null(finding->page));
    tree_set(object, "pageLine", tree_number_or_null(finding->page_line));
    return object;
}

static struct tree *results_value(const struct check *check)
{
    const struct position *positions = positions_make(check, UNIT_CODE_POINTS);
    struct tree *list = tree_list();
    for (size_t i = 0; i < check->findings.count; i++) {
        const struct finding *finding = &check->findings.items[i];
        struct tree *object = tree_object();
        tree_set(object, "ruleId", tree_text(finding->rule));
        if (rule_index(finding->rule) >= 0)
            tree_set(object, "ruleIndex", tree_number(rule_index(finding->rule)));
        tree_set(object, "level", tree_text(text_of(level_name(finding->level))));
        tree_set(object, "message", message(finding->message));
        tree_set(object, "locations", location_value(finding, &positions[i]));
        tree_set(object, "properties", properties_value(finding));
        tree_push(list, object);
    }
    return list;
}

static void sarif_begin(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs(
        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
        "\"runs\": [\n",
        out);
}

static void sarif_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    struct tree *run = tree_object(), *invocations = tree_list(), *invocation = tree_object();
    (void)options;
    tree_set(invocation, "executionSuccessful",
             tree_boolean(check->verdict != VERDICT_COULD_NOT_CHECK));
    tree_push(invocations, invocation);
    tree_set(run, "tool", tool_value());
    tree_set(run, "columnKind", tree_text(TEXT("unicodeCodePoints")));
    tree_set(run, "invocations", invocations);
    tree_set(run, "results", results_value(check));
    tree_print(out, run);
}

static void sarif_end(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs("]}\n", out);
}

const struct report_format report_sarif = {
    .name = "sarif",
    .help = "SARIF 2.1.0, for code hosts and editors",
    .batch = true,
    .begin = sarif_begin,
    .packet = sarif_packet,
    .between = ",\n",
    .end = sarif_end,
};
