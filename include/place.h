/* Where in a packet something is. */
#ifndef DOSSIER_PLACE_H
#define DOSSIER_PLACE_H

#include "text.h"

/*
 * A DOCX has no lines.  Its text view (`dossier text FILE`) prints one paragraph a line, empty
 * ones as empty lines, and `line` counts those lines from 1; for a .txt or .md draft it is the
 * line of the file itself.  line 0 means the file as a whole, and then from and to are 0.
 *
 * from and to are bytes in that line's text, to exclusive; from == to is a point.  Each report
 * converts them to the column that its readers count in.
 */
struct place {
    struct text file; /* as the user would name it: packet path and name within; empty for the whole
                         packet */
    int line;
    size_t from, to;
};

#endif
