/* Text on its way to a person or an editor: nothing raw and unfit gets through. */
#ifndef DOSSIER_REPORTS_PRINT_H
#define DOSSIER_REPORTS_PRINT_H

#include "text.h"

#include <stdio.h>

/* The text with controls, bidi marks and broken bytes replaced by U+FFFD, TAB and LF by a space. */
void print_fit(FILE *out, struct text text);

/* A CSV cell, in quotes where RFC 4180 asks for them and never read as a formula by a spreadsheet:
 * one that begins with = + - @ or a tab gets an apostrophe before it. */
void print_cell(FILE *out, struct text text);

/* Escaped for XML and HTML text and for attributes in double quotes. */
void print_escaped(FILE *out, struct text text);

#endif
