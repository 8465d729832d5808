/* What a process that reads a stranger's file may still do. */
#ifndef DOSSIER_SERVICE_SANDBOX_H
#define DOSSIER_SERVICE_SANDBOX_H

#include <stdbool.h>

/*
 * From here on this process, for good, may read files, use its memory, write to what is open
 * already, and end: it cannot open anything for writing, make, rename or remove a file, reach the
 * network, start a program or a process, or gain rights.  What it tries all the same fails with
 * EPERM.  False when the system has no such filter; nothing is changed then but that no rights can
 * be gained.
 */
bool sandbox_enter(void);

#endif
