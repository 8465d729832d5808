/* One table of settings; the command line is read from it. */
#include "settings.h"

#include "buffer.h"

#include <string.h>

enum kind { KIND_SWITCH, KIND_TEXT, KIND_CHOICE, KIND_NUMBER, KIND_LIST };

/* choices: of KIND_CHOICE, between spaces.  least and most: of KIND_NUMBER. */
struct setting {
    const char *name;
    enum kind kind;
    size_t offset;
    const char *commands;
    const char *value; /* what stands for the value in the help */
    const char *choices;
    const char *usual;
    long least, most;
    const char *help;
};

#define AT(field) offsetof(struct settings, field)
#define FORMATS   "plain gcc vim vscode json jsonl sarif junit csv html"

static const struct setting table[] = {
    { "notice", KIND_TEXT, AT(notice), " check batch pages lsp ", "FILE", NULL, NULL, 0, 0,
      "the vacancy notice: .txt, .html, .docx or .pdf" },
    { "rules", KIND_TEXT, AT(rules), " check batch pages lsp ", "FILE", NULL, NULL, 0, 0,
      "the rules, as `dossier notice --rules` wrote them" },
    { "challenges", KIND_TEXT, AT(challenges), " check batch lsp ", "FILE", NULL, NULL, 0, 0,
      "one key challenge a line, for use without a notice" },
    { "reference", KIND_TEXT, AT(reference), " check batch lsp ", "REF", NULL, NULL, 0, 0,
      "the vacancy reference, where the notice does not say it" },
    { "stage", KIND_CHOICE, AT(stage), " check batch ", "STAGE", "draft final", "final", 0, 0,
      "a draft is not yet asked for its name and its attachments" },
    { "now", KIND_TEXT, AT(now), " check batch ", "TIME", NULL, NULL, 0, 0,
      "stands in for the clock: 2026-03-01T18:00:00Z" },
    { "format", KIND_CHOICE, AT(format), " check batch ", "FORMAT", FORMATS, NULL, 0, 0,
      "how the report is written" },
    { "fail-on", KIND_CHOICE, AT(fail_on), " check batch ", "LEVEL", "error warning note", "error",
      0, 0, "findings of this level or above give exit status 1" },
    { "color", KIND_CHOICE, AT(color), " check notice pages ", "WHEN", "auto always never", "auto",
      0, 0, "colour on a terminal; NO_COLOR is honoured" },
    { "stdin-filename", KIND_TEXT, AT(stdin_filename), " check pages text ", "NAME", NULL, NULL, 0,
      0, "the name of what is read from standard input (PATH -)" },
    { "english", KIND_CHOICE, AT(english), " check batch lsp ", "VARIANT", "majority gb us oxford",
      "majority", 0, 0, "the English to spell by; majority: what the text uses most" },
    { "portal", KIND_TEXT, AT(portal), " check batch ", "NAME|FILE", NULL, NULL, 0, 0,
      "what the application portal takes: taleo, or a profile of your own (.ini)" },
    { "limit", KIND_LIST, AT(limits), " check batch pages ", "NAME=N", NULL, NULL, 0, 0,
      "sets a limit of `dossier rules --limits`" },
    { "system-fonts", KIND_SWITCH, AT(system_fonts), " check batch pages ", NULL, NULL, NULL, 0, 0,
      "measure unknown fonts with those installed on this machine" },
    { "in-process", KIND_SWITCH, AT(in_process), " check batch ", NULL, NULL, NULL, 0, 0,
      "check without a child process (for debugging)" },
    { "rename", KIND_SWITCH, AT(rename), " check ", NULL, NULL, NULL, 0, 0,
      "show how files would be renamed to what the notice asks" },
    { "yes", KIND_SWITCH, AT(yes), " check ", NULL, NULL, NULL, 0, 0,
      "with --rename: do it; never overwrites" },
    { "jobs", KIND_NUMBER, AT(jobs), " batch ", "N", NULL, "2", 1, 64, "packets checked at once" },
    { "output", KIND_TEXT, AT(output), " batch ", "FILE", NULL, NULL, 0, 0,
      "write the report there, not to standard output" },
    { "resume", KIND_SWITCH, AT(resume), " batch ", NULL, NULL, NULL, 0, 0,
      "leave out packets that --output holds already" },
    { "json", KIND_SWITCH, AT(json), " notice pages rules ", NULL, NULL, NULL, 0, 0,
      "as JSON, for programs" },
    { "rules", KIND_SWITCH, AT(rules_file), " notice ", NULL, NULL, NULL, 0, 0,
      "as a rules file that a person can correct" },
    { "svg", KIND_SWITCH, AT(svg), " pages ", NULL, NULL, NULL, 0, 0,
      "draw the pages as laid out" },
    { "max-pages", KIND_NUMBER, AT(max_pages), " pages ", "N", NULL, NULL, 1, 1000,
      "with --svg: where the limit is, if no --notice says it" },
    { "lines", KIND_SWITCH, AT(lines), " pages ", NULL, NULL, NULL, 0, 0,
      "print every line with its page and place" },
    { "limits", KIND_SWITCH, AT(show_limits), " rules ", NULL, NULL, NULL, 0, 0,
      "what a packet may cost, with the reasons" },
    { "help", KIND_SWITCH, AT(help), NULL, NULL, NULL, NULL, 0, 0, "this text" },
};

#define TABLE_SIZE (sizeof table / sizeof *table)

static bool belongs(const struct setting *row, const char *command)
{
    if (!row->commands)
        return true;
    const char *at = strstr(row->commands, command);
    size_t length = strlen(command);
    return at && at[-1] == ' ' && at[length] == ' ';
}

static const struct setting *setting_find(struct text name, const char *command)
{
    for (size_t i = 0; i < TABLE_SIZE; i++)
        if (text_equal(text_of(table[i].name), name) && belongs(&table[i], command))
            return &table[i];
    return NULL;
}

static bool is_choice(const struct setting *row, struct text value)
{
    struct text rest = text_of(row->choices);
    while (rest.data)
        if (text_equal(text_cut(&rest, ' '), value))
            return true;
    return false;
}

/* What is being filled in, and how it went wrong. */
struct parsing {
    struct arena *arena;
    const char *command;
    struct settings *settings;
    struct text *why;
};

static enum status refuse(struct parsing *parsing, struct text why)
{
    *parsing->why = why;
    return REFUSED;
}

static enum status set_number(struct parsing *parsing, const struct setting *row, struct text value)
{
    long number;
    if (!text_number(value, &number) || number < row->least || number > row->most)
        return refuse(parsing, arena_format(parsing->arena,
                                            "--%s takes a whole number from %ld to %ld, not '%.*s'",
                                            row->name, row->least, row->most, TEXT_SHOW(value)));
    *(long *)((char *)parsing->settings + row->offset) = number;
    return DONE;
}

static enum status set(struct parsing *parsing, const struct setting *row, struct text value)
{
    void *field = (char *)parsing->settings + row->offset;
    switch (row->kind) {
    case KIND_SWITCH:
        *(bool *)field = true;
        return DONE;
    case KIND_NUMBER:
        return set_number(parsing, row, value);
    case KIND_LIST:
        texts_add(parsing->arena, field, value);
        return DONE;
    case KIND_CHOICE:
        if (!is_choice(row, value))
            return refuse(parsing, arena_format(parsing->arena, "--%s takes one of: %s; not '%.*s'",
                                                row->name, row->choices, TEXT_SHOW(value)));
        break;
    case KIND_TEXT:
        break;
    }
    *(struct text *)field = value;
    return DONE;
}

/* One flag, argv[*at]; moves *at on when its value is the next word. */
static enum status read_flag(struct parsing *parsing, char **argv, int *at)
{
    struct text word = text_of(argv[*at]);
    struct text rest = text_slice(word, 2, word.length);
    bool has_value = text_has(rest, TEXT("="));
    struct text name = text_cut(&rest, '=');
    const struct setting *row = setting_find(name, parsing->command);
    if (!row)
        return refuse(parsing, arena_format(parsing->arena,
                                            "%s has no flag --%.*s; `dossier %s --help` lists them",
                                            parsing->command, TEXT_SHOW(name), parsing->command));
    if (row->kind == KIND_SWITCH && has_value)
        return refuse(parsing, arena_format(parsing->arena, "--%s takes no value", row->name));
    if (row->kind != KIND_SWITCH && !has_value) {
        if (!argv[*at + 1])
            return refuse(parsing, arena_format(parsing->arena, "--%s needs a value: --%s=%s",
                                                row->name, row->name, row->value));
        rest = text_of(argv[++*at]);
    }
    return set(parsing, row, rest);
}

static void set_usual(struct parsing *parsing)
{
    for (size_t i = 0; i < TABLE_SIZE; i++)
        if (table[i].usual && belongs(&table[i], parsing->command))
            set(parsing, &table[i], text_of(table[i].usual));
}

enum status settings_parse(struct arena *arena, const char *command, char **argv, int first,
                           struct settings *settings, struct text *why)
{
    struct parsing parsing = { arena, command, settings, why };
    bool flags = true;
    *settings = (struct settings){ 0 };
    set_usual(&parsing);
    for (int i = first; argv[i]; i++) {
        struct text word = text_of(argv[i]);
        if (flags && text_equal(word, TEXT("--"))) {
            flags = false;
        } else if (flags && text_starts(word, TEXT("--"))) {
            enum status status = read_flag(&parsing, argv, &i);
            if (status != DONE)
                return status;
        } else if (flags && word.length > 1 && word.data[0] == '-') {
            return refuse(&parsing, arena_format(arena, "flags begin with two dashes; '%s' is none",
                                                 argv[i]));
        } else {
            texts_add(arena, &settings->paths, word);
        }
    }
    return DONE;
}

struct text settings_help(struct arena *arena, const char *command)
{
    struct buffer help = buffer_new(arena);
    for (size_t i = 0; i < TABLE_SIZE; i++) {
        const struct setting *row = &table[i];
        if (!belongs(row, command))
            continue;
        struct text flag = arena_format(arena, "--%s%s%s", row->name, row->value ? "=" : "",
                                        row->value ? row->value : "");
        buffer_add_format(&help, "  %-22.*s  %s", TEXT_SHOW(flag), row->help);
        if (row->choices)
            buffer_add_format(&help, ": %s", row->choices);
        if (row->usual)
            buffer_add_format(&help, " (usual: %s)", row->usual);
        buffer_add_byte(&help, '\n');
    }
    return buffer_text(&help);
}
