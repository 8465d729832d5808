/* `check --rename`: gives files the names that the notice asks for. */
#ifndef DOSSIER_RENAMING_H
#define DOSSIER_RENAMING_H

#include "session.h"

/*
 * Shows how each file of the packets would be renamed; with --yes it is done.  A name that is taken
 * is never overwritten.  Returns 0 when nothing is left to rename, 1 when something is, 2 when a
 * packet could not be checked or a file not be renamed.
 */
int renaming_run(struct session *session);

#endif
