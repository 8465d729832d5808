/* Spellings that differ between Britain and America, and in French since 1990. */
#ifndef DOSSIER_WORDS_VARIANTS_H
#define DOSSIER_WORDS_VARIANTS_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

enum variant {
    VARIANT_NONE,
    VARIANT_BRITISH,  /* colour, centre, travelled, analyse */
    VARIANT_AMERICAN, /* color, center, traveled, analyze */
    VARIANT_ISE,      /* organise, where organize is a word too */
    VARIANT_IZE,      /* organize */
    VARIANT_CLASSIC,  /* connaître */
    VARIANT_1990      /* connaitre */
};

/* Asks whether a word in lower case is one. */
typedef bool (*variant_known)(void *context, struct text word);

/*
 * How an English word in lower case is marked, and *other its twin in the other spelling (in the
 * arena). A twin counts only when known says that it is a word (or the table has it whole).
 */
enum variant variant_english(struct arena *arena, struct text word, variant_known known,
                             void *context, struct text *other);

/* The same for French: VARIANT_1990 with the classic twin when that is known. */
enum variant variant_french(struct arena *arena, struct text word, variant_known known,
                            void *context, struct text *other);

#endif
