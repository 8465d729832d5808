/* Mail and web addresses, file names and tags: runs of characters that are no words. */
#ifndef DOSSIER_WORDS_ADDRESSES_H
#define DOSSIER_WORDS_ADDRESSES_H

#include "text.h"

/* Bytes of the address that begins at byte from of a text, 0 when there is none. */
size_t address_length(struct text text, size_t from);

#endif
