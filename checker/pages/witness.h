/* What the file itself says of its pages: told beside the answer, never part of it. */
#ifndef DOSSIER_PAGES_WITNESS_H
#define DOSSIER_PAGES_WITNESS_H

#include "buffer.h"
#include "document.h"
#include "layout.h"

/* Adds where the stored count and the marks of Word's last rendering contradict the layout; nothing
 * when they agree or the file holds none. */
void witness_tell(struct buffer *because, const struct document *document,
                  const struct layout *layout);

#endif
