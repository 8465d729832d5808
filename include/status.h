/* How a piece of work ended. */
#ifndef DOSSIER_STATUS_H
#define DOSSIER_STATUS_H

/*
 * Trouble with the input is a finding; trouble with us is a status.
 *
 * DONE     the work was done, whole.
 * REFUSED  the input's fault: a finding that says why was added before this was returned.
 * FAILED   ours: no memory, no dictionary, no such file for us to open.  A message was
 *          written where the function says so.
 */
enum status { DONE, REFUSED, FAILED };

#endif
