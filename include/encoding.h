/* Bytes of unknown encoding made into UTF-8. */
#ifndef DOSSIER_ENCODING_H
#define DOSSIER_ENCODING_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

/*
 * An XML part (XML 1.0 appendix F): UTF-8 or UTF-16 by byte order mark, by its first bytes or by
 * its declaration; Latin-1 and ASCII by declaration.  The result has no byte order mark, is valid
 * UTF-8 and holds no NUL.  False: *why says what is wrong ("it declares the encoding UTF-7") and
 * *at is the byte where (0 for the whole).
 */
bool encoding_of_xml(struct arena *arena, struct text bytes, struct text *utf8, struct text *why,
                     size_t *at);

/* Text from anywhere: UTF-8 or UTF-16 when it is that, else Windows-1252.  NUL becomes a space. */
struct text encoding_guess(struct arena *arena, struct text bytes);

/* A zip entry's name in IBM code page 437 (APPNOTE.TXT appendix D.1). */
struct text encoding_of_cp437(struct arena *arena, struct text bytes);

/* UTF-16 with the given byte order; false when a surrogate stands alone. */
bool encoding_of_utf16(struct arena *arena, struct text bytes, bool big, struct text *utf8);

#endif
