/* The commands that read candidates' files. */
#ifndef DOSSIER_CHECKING_H
#define DOSSIER_CHECKING_H

#include "session.h"

/* Each returns the exit status. */
int command_check(struct session *session);
int command_pages(struct session *session);
int command_text(struct session *session);
int command_batch(struct session *session);
int command_lsp(struct session *session);

#endif
