/* The commands: a row and a short function each. */
#include "commands.h"

#include "checking.h"
#include "rule.h"
#include "session.h"
#include "unicode.h"

#include <string.h>

#define VERSION "0.1.0"

struct command {
    const char *name;
    const char *usage;
    const char *help;
    size_t least_paths;
    int (*run)(struct session *session);
};

static int run_notice(struct session *session)
{
    struct budget budget;
    struct source source = { 0 };
    struct notice notice = { 0 };
    struct text why = TEXT_NONE;
    session_budget(session, &budget);
    if (source_read(session->arena, &budget, session->settings.paths.items[0], &source, &why) !=
        DONE)
        return session_fail(why);
    notice_read(session->arena, &source, &notice);
    session->report.colour = session_colour(session, stdout);
    if (session->settings.json)
        report_notice_json(stdout, &notice);
    else if (session->settings.rules_file)
        report_text(stdout, rulesfile_write(session->arena, &notice));
    else
        report_notice_plain(stdout, &session->report, &notice);
    return EXIT_CLEAN;
}

static int run_rules(struct session *session)
{
    if (session->settings.show_limits)
        report_limits(stdout);
    else
        report_rules(stdout, session->settings.json);
    return EXIT_CLEAN;
}

static int run_words(struct session *session)
{
    const struct texts *paths = &session->settings.paths;
    struct text path, why = TEXT_NONE;
    int exit_status = EXIT_CLEAN;
    if (!text_equal(paths->items[0], TEXT("add")))
        return session_fail(TEXT("the words command knows `dossier words add WORD...`; to take a "
                                 "word out, edit ~/.config/dossier/words"));
    for (size_t i = 1; i < paths->count; i++) {
        bool known;
        if (words_add(session->arena, paths->items[i], &path, &known, &why) != DONE)
            exit_status = session_fail(why);
        else
            fprintf(stderr, "dossier: “%.*s” %s accepted, it stands in %.*s\n",
                    TEXT_SHOW(paths->items[i]), known ? "was already" : "is now", TEXT_SHOW(path));
    }
    return exit_status;
}

static int run_explain(struct session *session)
{
    struct text name = session->settings.paths.items[0];
    const struct rule *rule = rule_find(name);
    if (!rule)
        return session_fail(arena_format(session->arena,
                                         "there is no rule '%.*s'; `dossier rules` lists them",
                                         TEXT_SHOW(unicode_fit(session->arena, name, 60))));
    report_text(stdout, rule_page(rule));
    return EXIT_CLEAN;
}

static const struct command commands[] = {
    { "check", "check [--notice FILE] PATH...", "what would get an application refused", 1,
      command_check },
    { "notice", "notice [--json | --rules] FILE",
      "what a notice asks, with the sentence that asks it", 1, run_notice },
    { "pages", "pages [--json | --svg | --lines] FILE...", "how many pages, how full, how sure", 1,
      command_pages },
    { "text", "text FILE", "the text view: one paragraph a line", 1, command_text },
    { "batch", "batch --notice FILE DIR|ZIP...", "checks every packet of a folder", 1,
      command_batch },
    { "lsp", "lsp [--notice FILE]", "speaks the Language Server Protocol with an editor", 0,
      command_lsp },
    { "rules", "rules [--json | --limits]", "every rule and its level", 0, run_rules },
    { "explain", "explain RULE", "what a rule says, why, and what to do", 1, run_explain },
    { "words", "words add WORD...", "accepts words as right from now on", 2, run_words },
};

#define COMMAND_COUNT (sizeof commands / sizeof *commands)

static int show_help(FILE *out)
{
    fputs("dossier: what would get an application refused, before it is sent\n\n", out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  dossier %-42s %s\n", commands[i].usage, commands[i].help);
    fputs("\n`dossier COMMAND --help` lists the flags of a command.\n"
          "Exit status: 0 nothing found, 1 findings, 2 could not check.\n",
          out);
    return EXIT_CLEAN;
}

static int run(const struct command *command, char **argv, struct session *session)
{
    struct text why = TEXT_NONE;
    session->command = command->name;
    if (settings_parse(session->arena, command->name, argv, 2, &session->settings, &why) != DONE)
        return session_fail(why);
    if (session->settings.help) {
        printf("usage: dossier %s\n%s\n\n%.*s", command->usage, command->help,
               TEXT_SHOW(settings_help(session->arena, command->name)));
        return EXIT_CLEAN;
    }
    if (session->settings.paths.count < command->least_paths)
        return session_fail(arena_format(session->arena, "usage: dossier %s", command->usage));
    return command->run(session);
}

int command_run(int argc, char **argv)
{
    if (argc < 2) {
        show_help(stderr);
        return EXIT_COULD_NOT;
    }
    if (strcmp(argv[1], "--version") == 0)
        return printf("dossier %s\n", VERSION) > 0 ? EXIT_CLEAN : EXIT_COULD_NOT;
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0)
        return show_help(stdout);
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(argv[1], commands[i].name) != 0)
            continue;
        struct session session = { .arena = arena_new(0) };
        if (!session.arena)
            return session_fail(TEXT("the system gives no memory"));
        int status = run(&commands[i], argv, &session);
        words_close(session.check.words);
        arena_free(session.arena);
        return status;
    }
    fprintf(stderr, "dossier: there is no command '%.60s'; `dossier --help` lists them\n", argv[1]);
    return EXIT_COULD_NOT;
}
