/* Code points, folding and normal forms; a thin layer over utf8proc. */
#ifndef DOSSIER_UNICODE_H
#define DOSSIER_UNICODE_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>

#define CODE_POINT_NONE 0xFFFFFFFFu

/*
 * The code point at byte *at, and *at moved past it; CODE_POINT_NONE at the end.  A byte
 * that begins no valid sequence (RFC 3629: overlong, surrogate, cut short) gives U+FFFD
 * and moves by one.
 */
unsigned unicode_next(struct text text, size_t *at);

/* The code point that ends right before byte *at, and *at moved to its start. */
unsigned unicode_previous(struct text text, size_t *at);

/* True when every byte belongs to a well-formed UTF-8 sequence. */
bool unicode_valid(struct text text);

/* Lengths of the text in the units that readers count columns in. */
size_t unicode_count(struct text text);       /* code points */
size_t unicode_count_utf16(struct text text); /* UTF-16 units */
size_t unicode_width(struct text text);       /* terminal cells: wide 2, combining 0 */

/* NFC; case folding with NFC (for comparing words); both in the arena. */
struct text unicode_nfc(struct arena *arena, struct text text);
struct text unicode_fold(struct arena *arena, struct text text);
struct text unicode_lower(struct arena *arena, struct text text);

/* The first code point in upper case, the rest as it is: "paris" gives "Paris". */
struct text unicode_capital(struct arena *arena, struct text text);

/* Folded and without combining marks: "Éléments" gives "elements".  For matching names. */
struct text unicode_bare(struct arena *arena, struct text text);

/* True when the text has no code point past U+007F. */
bool unicode_is_ascii(struct text text);

bool unicode_is_letter(unsigned code_point);
bool unicode_is_upper(unsigned code_point);
bool unicode_is_lower(unsigned code_point);
bool unicode_is_digit(unsigned code_point); /* category Nd */
bool unicode_is_mark(unsigned code_point);  /* category M */
bool unicode_is_space(unsigned code_point); /* White_Space, NBSP and its kin included */
bool unicode_is_punctuation(unsigned code_point);
unsigned unicode_to_upper(unsigned code_point);
unsigned unicode_to_lower(unsigned code_point);

/* True for what must never reach a terminal or a report raw: C0 and C1 controls except TAB
 * and LF, bidi controls (UAX 9), line and paragraph separators, non-characters. */
bool unicode_is_unfit(unsigned code_point);

/* The text made fit to be shown: unfit code points become U+FFFD, invalid bytes likewise, TAB and
 * LF a space, and past most code points (0: no limit) it is cut and ended with an ellipsis. */
struct text unicode_fit(struct arena *arena, struct text text, size_t most);

/* The Latin letter that a Cyrillic or Greek letter is drawn like ("а" U+0430 gives 'a'), or 0
 * when it has no such twin. */
unsigned unicode_latin_twin(unsigned code_point);

#endif
