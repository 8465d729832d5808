/* The commands of the program. */
#ifndef DOSSIER_COMMANDS_H
#define DOSSIER_COMMANDS_H

/* Runs the command that argv[1] names; returns the exit status: 0 clean, 1 findings, 2 could not
 * check. */
int command_run(int argc, char **argv);

#endif
