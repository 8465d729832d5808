/* What may be known of a PDF without showing it; a layer over qpdf. */
#ifndef DOSSIER_PDF_H
#define DOSSIER_PDF_H

#include "arena.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>

struct pdf_facts {
    int pages;
    bool encrypted; /* a password is needed to open it */
    bool damaged;   /* readable after repairs */
    bool scripts;   /* JavaScript, or an action that launches something */
    bool has_text;  /* a page that names a font */
};

/* REFUSED (no finding is added; *why says what is wrong in words) when it is no PDF that can be
 * read. */
enum status pdf_read(struct arena *arena, struct text bytes, struct pdf_facts *facts,
                     struct text *why);

#endif
