/* The line formats of compilers, for editors: path:line:column: level: message [rule]. */
#include "formats.h"
#include "position.h"
#include "print.h"

#include <stdlib.h>
#include <unistd.h>

/* The message of a spelling names the best suggestion, since an editor shows nothing else. */
static void print_finding(FILE *out, const struct finding *finding)
{
    fprintf(out, "%s: ", level_name(finding->level));
    print_fit(out, finding->message);
    fputs(" [", out);
    print_fit(out, finding->rule);
    fputs("]\n", out);
}

static void print_position(FILE *out, const struct position *position)
{
    print_fit(out, position->file);
    fprintf(out, ":%d:%d: ", position->line, position->column);
}

static void print_lines(FILE *out, const struct check *check, enum unit unit, struct text folder)
{
    const struct position *positions = positions_make(check, unit);
    for (size_t i = 0; i < check->findings.count; i++) {
        if (folder.length && !text_starts(positions[i].file, TEXT("/"))) {
            print_fit(out, folder);
            fputc('/', out);
        }
        print_position(out, &positions[i]);
        print_finding(out, &check->findings.items[i]);
    }
}

static void gcc_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    (void)options;
    print_lines(out, check, UNIT_CODE_POINTS, TEXT_NONE);
}

static void vim_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    (void)options;
    print_lines(out, check, UNIT_BYTES, TEXT_NONE);
}

/* The task that runs the program may stand in another folder than the editor, hence whole paths. */
static void vscode_packet(FILE *out, const struct report_options *options,
                          const struct check *check)
{
    (void)options;
    char *folder = getcwd(NULL, 0);
    print_lines(out, check, UNIT_UTF16, text_of(folder));
    free(folder);
}

const struct report_format report_gcc = {
    .name = "gcc",
    .help = "path:line:column: level: message [rule]",
    .batch = true,
    .packet = gcc_packet,
};

const struct report_format report_vim = {
    .name = "vim",
    .help = "the same with columns in bytes, for Vim's quickfix list",
    .batch = true,
    .packet = vim_packet,
};

const struct report_format report_vscode = {
    .name = "vscode",
    .help = "the same with whole paths and columns in UTF-16 units",
    .batch = true,
    .packet = vscode_packet,
};
