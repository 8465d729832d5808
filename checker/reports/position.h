/* Where a finding stands, in the columns that a format's readers count. */
#ifndef DOSSIER_REPORTS_POSITION_H
#define DOSSIER_REPORTS_POSITION_H

#include "check.h"

enum unit { UNIT_BYTES, UNIT_CODE_POINTS, UNIT_UTF16 };

/*
 * Lines are those of the text view.  Columns count from 1, the end exclusive.  A finding about a
 * whole file or the whole packet stands on line 1 at the first column where no other finding of its
 * file is, because editors keep only one of two that stand at one place.
 */
struct position {
    struct text file; /* of the packet itself when the finding is about all of it */
    int line, column, end_line, end_column;
    bool whole; /* about a file or packet, not about a place in it */
};

/* One for each finding of the check, in their order; in the check's arena. */
struct position *positions_make(const struct check *check, enum unit unit);

/* The words of a line of a file's text view; empty when the file has no text view. */
struct text position_line(const struct check *check, struct text file, int line);

/* The file of the packet with that path, or NULL. */
const struct packet_file *position_file(const struct check *check, struct text file);

#endif
