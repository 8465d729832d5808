/* JUnit's XML, as build servers read it: a packet is a suite, a rule is a case. */
#include "formats.h"
#include "print.h"
#include "rule.h"
#include "values.h"

static void junit_begin(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dossier\">\n", out);
}

static void attribute(FILE *out, const char *name, struct text value)
{
    fprintf(out, " %s=\"", name);
    print_escaped(out, value);
    fputc('"', out);
}

static void print_finding(FILE *out, const struct finding *finding)
{
    fprintf(out, "%s: ", level_name(finding->level));
    print_escaped(out, finding->place.file);
    if (finding->place.line)
        fprintf(out, ":%d", finding->place.line);
    fputs(finding->place.file.length ? ": " : "", out);
    print_escaped(out, finding->message);
    fputc('\n', out);
    for (int i = 0; i < finding->fix_count; i++) {
        fputs("  ", out);
        print_escaped(out, finding->fixes[i]);
        fputc('\n', out);
    }
}

/* The gravest finding of a rule at or above a level; NULL when there is none. */
static const struct finding *gravest(const struct check *check, const struct rule *rule)
{
    const struct finding *found = NULL;
    for (size_t i = 0; i < check->findings.count; i++) {
        const struct finding *finding = &check->findings.items[i];
        if (text_equal(finding->rule, text_of(rule->name)) &&
            (!found || finding->level > found->level))
            found = finding;
    }
    return found;
}

static void print_findings(FILE *out, const struct check *check, const struct rule *rule)
{
    for (size_t i = 0; i < check->findings.count; i++)
        if (text_equal(check->findings.items[i].rule, text_of(rule->name)))
            print_finding(out, &check->findings.items[i]);
}

static void print_case(FILE *out, const struct check *check, const struct rule *rule,
                       enum level fail_on)
{
    const struct finding *found = gravest(check, rule);
    fputs("    <testcase classname=\"dossier\"", out);
    attribute(out, "name", text_of(rule->name));
    if (!found) {
        fputs("/>\n", out);
        return;
    }
    bool failed = found->level >= fail_on;
    fputs(failed ? ">\n      <failure" : ">\n      <system-out>", out);
    if (failed) {
        attribute(out, "type", text_of(level_name(found->level)));
        attribute(out, "message", found->message);
        fputc('>', out);
    }
    print_findings(out, check, rule);
    fputs(failed ? "</failure>\n    </testcase>\n" : "</system-out>\n    </testcase>\n", out);
}

static void junit_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    size_t tests = 0, failures = 0, errors = check->verdict == VERDICT_COULD_NOT_CHECK;
    for (const struct rule *const *rule = rules; *rule; rule++, tests++) {
        const struct finding *found = gravest(check, *rule);
        failures += found && found->level >= options->fail_on;
    }
    fputs("  <testsuite", out);
    attribute(out, "name", check->packet.path);
    fprintf(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"0\">\n", tests + errors,
            failures, errors);
    for (const struct rule *const *rule = rules; *rule; rule++)
        print_case(out, check, *rule, options->fail_on);
    if (errors) {
        fputs("    <testcase classname=\"dossier\" name=\"check\">\n      <error", out);
        attribute(out, "message", TEXT("the packet could not be checked"));
        fputs("/>\n    </testcase>\n", out);
    }
    fputs("  </testsuite>\n", out);
}

static void junit_end(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs("</testsuites>\n", out);
}

const struct report_format report_junit = {
    .name = "junit",
    .help = "JUnit's XML, for build servers",
    .batch = true,
    .begin = junit_begin,
    .packet = junit_packet,
    .end = junit_end,
};
