/* Every setting once: its flag, its key in the settings file, its kind, range, default and help. */
#ifndef DOSSIER_SETTINGS_H
#define DOSSIER_SETTINGS_H

#include "arena.h"
#include "finding.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>

struct settings {
    struct text notice, rules, challenges, reference, stage, now, format, fail_on, color,
        stdin_filename, output, english;
    int jobs;
    bool json, svg, lines, resume, limits, in_process, system_fonts, write_rules, rename, help,
        version;
    struct texts paths;
};

/*
 * Reads argv from index first on for the command named (which decides what flags are known).
 * REFUSED: a usage fault, *why says what is wrong and what would be right.
 */
enum status settings_parse(struct arena *arena, const char *command, int argc, char **argv,
                           int first, struct settings *settings, struct text *why);

/* The flags of a command, for --help. */
struct text settings_help(struct arena *arena, const char *command);

#endif
