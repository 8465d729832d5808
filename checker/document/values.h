/* The simple types of ECMA-376 part 1, 17.18 and 22.9, read so that no value can wrap round. */
#ifndef DOSSIER_DOCUMENT_VALUES_H
#define DOSSIER_DOCUMENT_VALUES_H

#include "text.h"

#include <stdbool.h>
#include <stdint.h>

/* Every reader here leaves *value alone and returns false when the text is none of its kind. */

#define TWIPS_MOST 31680 /* 22 inches, the largest that Word takes */

/* ST_OnOff: absent (data NULL) is true, as an element without w:val is. */
bool value_on(struct text text);

/* A decimal within [least, most]. */
bool value_integer(struct text text, long least, long most, int *value);

/* The same with a fraction, which is cut off ("9360.0", as some programs write). */
bool value_decimal(struct text text, long least, long most, int *value);

/* Twips from a bare number or a measure with a unit ("2.5cm", 22.9.2.15), held to 22 inches either
 * way. */
bool value_twips(struct text text, int *twips);

/* The same without a bound but that of int, for widths in fiftieths of a per cent. */
bool value_size(struct text text, int *size);

/* Half-points of 1 to 3276; 0 is taken as 1. */
bool value_half_points(struct text text, int *half_points);

/* English Metric Units, held to what 22 inches either way a hundred times over are. */
bool value_emu(struct text text, int64_t *emu);

/* "RRGGBB" as 0xRRGGBB, "auto" as COLOUR_AUTO. */
bool value_colour(struct text text, int *colour);

/* ST_HexNumber of at most 8 digits. */
bool value_hex(struct text text, unsigned *value);

/* The place of the text in a list of names that NULL ends, or -1. */
int value_choice(struct text text, const char *const *names);

#endif
