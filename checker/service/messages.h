/* Messages of the Language Server Protocol on two streams. */
#ifndef DOSSIER_MESSAGES_H
#define DOSSIER_MESSAGES_H

#include <jansson.h>
#include <stdio.h>

/* What came of reading a message. */
enum message_read { MESSAGE_READ, MESSAGE_BROKEN, MESSAGE_END };

/*
 * The next message: a header with Content-Length, an empty line, then JSON in UTF-8 (LSP 3.17, Base
 * Protocol).  MESSAGE_BROKEN: the content was no JSON object; the stream stands after it.
 * MESSAGE_END: the stream ended, or its header cannot be understood, so that nothing after it can
 * be found.  The caller owns *message.
 */
enum message_read message_read(FILE *in, json_t **message);

/* Sends a message and lets go of it; "jsonrpc" is added. */
void message_send(FILE *out, json_t *message);

#endif
