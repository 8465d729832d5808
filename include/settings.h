/* Every setting once: its flag, its kind, range, default and help. */
#ifndef DOSSIER_SETTINGS_H
#define DOSSIER_SETTINGS_H

#include "arena.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>

/* Texts are empty and numbers 0 where nothing was said and the table has no default. */
struct settings {
    struct text notice, rules, challenges, reference, stage, now, format, fail_on, color;
    struct text stdin_filename, output, english, portal;
    struct texts limits; /* "NAME=VALUE", in the order given */
    long jobs, max_pages;
    bool json, svg, lines, resume, show_limits, in_process, system_fonts, rules_file, rename, yes;
    bool help;
    struct texts paths; /* what is no flag */
};

/*
 * Reads the words of a command line from argv[first] on, as the command named allows.  Flags may
 * stand anywhere, as "--flag VALUE" or "--flag=VALUE"; "--" ends them.  REFUSED: *why says what is
 * wrong and what would be right.
 */
enum status settings_parse(struct arena *arena, const char *command, char **argv, int first,
                           struct settings *settings, struct text *why);

/* The flags of a command, a line each, for --help. */
struct text settings_help(struct arena *arena, const char *command);

#endif
