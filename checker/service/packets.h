/* The packets of a batch: what in a folder is one application. */
#ifndef DOSSIER_SERVICE_PACKETS_H
#define DOSSIER_SERVICE_PACKETS_H

#include "arena.h"
#include "status.h"
#include "text.h"

/*
 * Each path that is a file is a packet.  Of a folder each folder, zip and document in it is one, by
 * the order of the bytes of their names; what begins with a dot is left out.  FAILED: *why.
 */
enum status packets_list(struct arena *arena, const struct texts *paths, struct texts *packets,
                         struct text *why);

#endif
