/* The theme's fonts and colours (20.1.6, 20.1.4.1.9). */
#ifndef DOSSIER_DOCUMENT_THEME_H
#define DOSSIER_DOCUMENT_THEME_H

#include "document/tree.h"

enum theme_font { THEME_LATIN, THEME_EAST_ASIAN, THEME_COMPLEX, THEME_FONTS };

struct theme {
    struct text major[THEME_FONTS], minor[THEME_FONTS]; /* empty when not said */
    int colours[12]; /* dk1 lt1 dk2 lt2 accent1.. hlink folHlink */
    bool known;
    struct text east_asian_lang, complex_lang; /* w:themeFontLang, for the script's own font */
};

void theme_init(struct theme *theme);
void theme_read(struct theme *theme, const struct element *root);

/* "minorHAnsi" and its kin; empty when there is no such font. */
struct text theme_font(const struct theme *theme, struct text name);

/* "accent1", "text1"; false when there is no such colour. */
bool theme_colour(const struct theme *theme, struct text name, int *colour);

#endif
