/* Footnotes, which take their room at the foot of the page, and endnotes. */
#ifndef DOSSIER_PAGES_NOTES_H
#define DOSSIER_PAGES_NOTES_H

#include "flow.h"

enum note_fit {
    NOTES_FIT,      /* the line and all notes up to it have room */
    NOTES_RUN_OVER, /* the line has room, its note only begins on the page: nothing more fits */
    NOTES_DO_NOT_FIT
};

/* What the notes of the lines weighed so far would take. */
struct note_need {
    double room;
    bool separator; /* is already counted */
};

struct note_need notes_need_begin(const struct flow *flow);

/* Weighs the notes of one line more; below: points between the line and the foot of the text. */
enum note_fit notes_need_line(struct flow *flow, struct note_need *need,
                              const struct paragraph *paragraph, const struct line *line,
                              double below);

/* Takes the room for the notes of a line that was put with its foot at `bottom`. */
void notes_put(struct flow *flow, const struct paragraph *paragraph, const struct line *line,
               double bottom);

/* The same for lines that came from a cell. */
void notes_put_span(struct flow *flow, const struct stack *stack, struct span span, double bottom);

/* Room that the notes of a stack's lines would take, the separator left out. */
double notes_of_span(struct flow *flow, const struct stack *stack, struct span span);

/* At the top of a page: the rest of the notes that ran past the foot of the one before. */
void notes_continue(struct flow *flow);

/* Puts the lines of all footnotes at the feet of their pages. */
void notes_finish(struct flow *flow);

/* Lets the endnotes follow the body. */
void notes_put_endnotes(struct flow *flow);

#endif
