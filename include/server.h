/* The language server: findings as an editor's diagnostics. */
#ifndef DOSSIER_SERVER_H
#define DOSSIER_SERVER_H

#include "check.h"
#include "status.h"

#include <stdio.h>

/* What the session lends to the server. */
struct server_options {
    const struct check_options *check;
    FILE *in, *out;
};

/*
 * Speaks the Language Server Protocol 3.17 until the client says `exit`; the exit status is 0 after
 * a `shutdown`, else 1.  A draft is checked as it is opened, changed and saved, each time in a
 * child process; a .docx is checked as it lies on disk when the client opens or saves it. Positions
 * are UTF-16 units.
 */
int server_run(const struct server_options *options);

#endif
