/* Font programs: those in a document, and those of the machine when asked for. */
#ifndef DOSSIER_PAGES_FONTS_H
#define DOSSIER_PAGES_FONTS_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Everything that is needed is copied out at once, so that no handle of FreeType outlives the
 * call.  Only numbers are read: character map, advances and heights; never an outline.
 */
struct loaded_advance {
    uint32_t code_point;
    float em;
};

struct loaded_font {
    double ascent, descent; /* of a single line, parts of an em, the leading in the ascent */
    struct loaded_advance *advances; /* rising by code point */
    size_t count;
};

/* NULL when the bytes are no font that can be read, or one without characters. */
struct loaded_font *font_read(struct arena *arena, struct text bytes);

/* The font of this machine that bears exactly the name in that style; NULL when there is none. */
struct loaded_font *font_of_system(struct arena *arena, struct text name, bool bold, bool italic);

/* The advance in parts of an em, or below 0 when the font does not hold the character. */
double loaded_advance(const struct loaded_font *font, uint32_t code_point);

#endif
