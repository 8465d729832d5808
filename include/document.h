/* A DOCX (or a plain draft) as paragraphs, runs, tables and sections, everything resolved. */
#ifndef DOSSIER_DOCUMENT_H
#define DOSSIER_DOCUMENT_H

#include "arena.h"
#include "budget.h"
#include "finding.h"
#include "packet.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Clauses are of ECMA-376 part 1 (5th edition).  Lengths are twips (1/20 pt) unless a name says
 * otherwise: half-points, EMU (914,400 to the inch), eighths of a point for borders.  All style
 * inheritance is resolved: docDefaults, table style, paragraph style chain, numbering level,
 * character style chain, direct formatting, toggles by 17.7.3, theme fonts and colours by name.
 * What is written in a run is what counts when it is laid out; nothing here needs the styles part
 * again.
 *
 * The document is built within the budget and may be walked freely: no cycles, bounded depth.
 */

#define COLOUR_AUTO (-1)

enum vertical_align { VERTICAL_BASELINE, VERTICAL_SUPERSCRIPT, VERTICAL_SUBSCRIPT };

/* Character properties, 17.3.2.  Equal ones are shared, so runs may be compared by pointer. */
struct run_style {
    struct text font;           /* w:ascii after themes; never empty */
    struct text font_high_ansi; /* w:hAnsi */
    struct text font_east_asian;
    struct text font_complex;
    int half_points;         /* 1 to 3276; w:sz */
    int half_points_complex; /* w:szCs */
    bool bold, italic, caps, small_caps, strike, underline, right_to_left, complex_script;
    bool hidden;    /* w:vanish; web-hidden and spec-vanish too */
    int colour;     /* 0xRRGGBB or COLOUR_AUTO */
    int background; /* shading or highlight under the run, 0xRRGGBB or COLOUR_AUTO */
    bool highlighted;
    int spacing;      /* twips added after each character, may be negative; 17.3.2.35 */
    int scale;        /* per cent, 1 to 600; 17.3.2.43 */
    int kerning_from; /* half-points from which pairs are kerned; 0 never; 17.3.2.19 */
    bool ligatures;   /* w14:ligatures, any but none */
    int raise;        /* half-points above the baseline, w:position, may be negative */
    enum vertical_align vertical;
    bool snap_to_grid;
    struct text lang; /* BCP 47 as written ("en-GB"); empty when not said */
    bool no_proof;
};

enum run_kind {
    RUN_TEXT,
    RUN_TAB,          /* "\t" in the text */
    RUN_POSITION_TAB, /* w:ptab; "\t" in the text */
    RUN_LINE_BREAK,   /* " " in the text */
    RUN_PAGE_BREAK,   /* " " in the text, as the next */
    RUN_COLUMN_BREAK,
    RUN_NO_BREAK_HYPHEN, /* U+2011 in the text */
    RUN_SOFT_HYPHEN,     /* U+00AD in the text */
    RUN_DRAWING, /* U+FFFC where a picture or shape stands in the line, nothing where it floats */
    RUN_NOTE_REFERENCE, /* the mark as shown ("1") */
    RUN_RENDERED_BREAK, /* w:lastRenderedPageBreak, nothing in the text; a witness only */
    RUN_SYMBOL,         /* w:sym: the character, in the symbol font of its style */
    RUN_EQUATION        /* m:oMath: its text, linear */
};

enum note_kind { NOTE_FOOTNOTE, NOTE_ENDNOTE };

/* Of a w:ins, w:del, w:moveFrom or w:moveTo round the run. */
enum revision { REVISION_NONE, REVISION_INSERTED, REVISION_MOVED_HERE };

struct run {
    enum run_kind kind;
    const struct run_style *style;
    size_t from, to;        /* bytes of the paragraph's text; equal for what has none */
    enum revision revision; /* deleted text is no run at all: see document.deletions */
    struct drawing *drawing;
    struct note *note;
    struct text link;  /* a hyperlink's target, as written; empty for none */
    struct text clear; /* w:br w:clear */
    enum { PTAB_LEFT, PTAB_CENTRE, PTAB_RIGHT } ptab_align;
    bool ptab_from_indent; /* relativeTo="indent", else the margin */
    int above, below;      /* of an equation: hundredths of its type's size from the base line */
    bool field_result;     /* cached result of a field */
    bool placeholder;      /* prompt of a content control that nobody filled in */
};

enum alignment { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFIED, ALIGN_DISTRIBUTED };
enum line_rule { LINE_AUTO, LINE_EXACT, LINE_AT_LEAST };
enum tab_kind { TAB_LEFT, TAB_CENTRE, TAB_RIGHT, TAB_DECIMAL, TAB_BAR, TAB_CLEAR };

struct tab_stop {
    int position; /* from the text area's left edge; may be negative */
    enum tab_kind kind;
};

/* One edge, 17.3.4; eighths == 0: none. */
struct border {
    int eighths; /* width in eighths of a point */
    int space;   /* points between it and the text */
    int lines;   /* drawn lines: 1 single, 2 double, 3 triple */
    int colour;
};

struct borders {
    struct border top, left, bottom, right, between; /* between: of a paragraph */
};

/* A paragraph in a frame, 17.3.1.11 (drop caps too). */
struct frame {
    int width, height; /* 0: by content */
    enum line_rule height_rule;
    int x, y;
    enum { ANCHOR_TEXT, ANCHOR_MARGIN, ANCHOR_PAGE } x_anchor, y_anchor;
    int x_align, y_align; /* 0 none; 1 left/top 2 centre 3 right/bottom 4 inside/inline 5 outside */
    int space_x, space_y; /* w:hSpace, w:vSpace */
    bool wrap_none;       /* text does not flow beside it */
    int drop_lines;       /* drop cap over so many lines; 0 none */
    bool drop_margin;     /* the drop cap stands in the margin */
};

enum label_suffix { SUFFIX_TAB, SUFFIX_SPACE, SUFFIX_NOTHING };

/* The number or bullet before a list paragraph, 17.9; text empty when it shows none. */
struct label {
    struct text text;
    const struct run_style *style;
    enum label_suffix suffix;
    enum alignment align;
    int tab;   /* legacy w:tabs stop of the level, 0 none */
    int level; /* 0 to 8 */
};

/* Paragraph properties, 17.3.1. */
struct paragraph_style {
    struct text id;   /* style id, the default one's when none is named */
    struct text name; /* "heading 1" */
    int outline;      /* 1 to 9 for headings, 0 for body text */
    enum alignment align;
    int indent_left, indent_right; /* w:start/w:end after direction and character units */
    int indent_first;              /* negative for a hanging indent */
    int before, after;
    bool before_auto, after_auto;
    int before_lines, after_lines; /* hundredths of a line; 0 none */
    int line;                      /* 240ths of a line for LINE_AUTO, else twips */
    enum line_rule line_rule;
    bool contextual, keep_next, keep_lines, page_break_before, widow_control;
    bool suppress_line_numbers, suppress_hyphens, right_to_left, snap_to_grid;
    bool mirror_indents;
    struct tab_stop *tabs; /* rising, cleared ones gone */
    size_t tab_count;
    struct borders borders;
    int background;               /* paragraph shading, or COLOUR_AUTO */
    const struct frame *frame;    /* NULL for none */
    const struct run_style *mark; /* of the paragraph mark */
    enum {
        TEXT_ALIGN_AUTO,
        TEXT_ALIGN_TOP,
        TEXT_ALIGN_CENTRE,
        TEXT_ALIGN_BASELINE,
        TEXT_ALIGN_BOTTOM
    } text_align;
};

enum story_kind { STORY_BODY, STORY_HEADER, STORY_FOOTER, STORY_NOTE, STORY_BOX, STORY_COMMENT };

struct paragraph {
    struct text text; /* what a reader sees; hidden and deleted text left out */
    struct run *runs; /* in order; their ranges cover the text without gaps */
    size_t run_count;
    const struct paragraph_style *style;
    struct label label;
    enum story_kind story;
    int line;         /* of the text view, from 1; 0 for what is not in it (headers, notes: see
                         document.stories) */
    int number;       /* counting paragraphs with visible text from 1; 0 for an empty one */
    bool section_end; /* carries a w:sectPr */
    bool mark_hidden; /* a vanished paragraph mark: runs on into the next paragraph */
    bool mark_inserted, mark_deleted;
    int table_depth; /* 0 outside tables */
};

struct story; /* below */

enum wrap { WRAP_INLINE, WRAP_SQUARE, WRAP_TIGHT, WRAP_TOP_AND_BOTTOM, WRAP_NONE };
enum anchor_from {
    FROM_MARGIN,
    FROM_PAGE,
    FROM_COLUMN,
    FROM_CHARACTER,
    FROM_PARAGRAPH,
    FROM_LINE,
    FROM_LEFT_MARGIN,
    FROM_RIGHT_MARGIN,
    FROM_TOP_MARGIN,
    FROM_BOTTOM_MARGIN,
    FROM_INSIDE,
    FROM_OUTSIDE
};

/* A picture, shape, text box, chart or object, 20.4; all lengths EMU. */
struct drawing {
    enum { DRAWING_PICTURE, DRAWING_SHAPE, DRAWING_CHART, DRAWING_OBJECT, DRAWING_OTHER } kind;
    enum wrap wrap;
    int64_t width, height;
    int64_t effect_left, effect_top, effect_right, effect_bottom;         /* effectExtent */
    int64_t distance_left, distance_top, distance_right, distance_bottom; /* distL.. */
    enum anchor_from x_from, y_from;
    int64_t x, y;
    int x_align, y_align; /* 0 none; 1 left/top 2 centre 3 right/bottom 4 inside 5 outside */
    bool behind, overlap, in_cell;
    struct story *box; /* text within, or NULL; counted once (mc:AlternateContent) */
    bool fit_to_text;  /* the shape grows with its text */
    int64_t inset_left, inset_top, inset_right, inset_bottom;
    struct text part;        /* of the package, for pictures */
    struct text outside;     /* target when it is linked from outside the package */
    struct text description; /* alternative text */
};

enum block_kind { BLOCK_PARAGRAPH, BLOCK_TABLE };

struct block {
    enum block_kind kind;
    struct paragraph *paragraph;
    struct table *table;
    int section; /* index into document.sections; of body blocks */
};

/* A flow of blocks: body, cell, header, note, box. */
struct story {
    enum story_kind kind;
    struct text name; /* "header 1", "footnote 2", "text box 1" */
    struct block *blocks;
    size_t count, capacity;
};

struct note {
    enum note_kind kind;
    long id;
    struct text mark; /* "1", "i", or a custom mark */
    struct story story;
};

enum width_kind {
    WIDTH_AUTO,
    WIDTH_TWIPS,
    WIDTH_FIFTIETHS
}; /* w:type nil/auto, dxa, pct (50ths of a per cent) */
struct width {
    enum width_kind kind;
    int value;
};

struct cell {
    struct story story;
    struct width width;
    int span;                                                 /* grid columns, at least 1 */
    enum { MERGE_NONE, MERGE_START, MERGE_CONTINUE } merge;   /* vertical */
    int margin_top, margin_left, margin_bottom, margin_right; /* resolved */
    struct borders borders;                                   /* resolved against the table's */
    enum { CELL_TOP, CELL_CENTRE, CELL_BOTTOM } align;
    bool no_wrap, fit_text, vertical_text;
    int background;
};

struct row {
    struct cell *cells;
    size_t cell_count;
    int grid_before, grid_after; /* empty grid columns */
    struct width width_before, width_after;
    int height;                 /* 0 none */
    enum line_rule height_rule; /* LINE_AUTO is read as at least, 17.4.80 */
    bool cant_split, header, hidden;
    int spacing; /* between cells */
};

struct table {
    int *grid; /* column widths */
    size_t grid_count;
    struct row *rows;
    size_t row_count;
    struct width width;
    int indent;
    enum alignment align;
    bool fixed; /* w:tblLayout fixed */
    bool right_to_left;
    int spacing;
    struct borders borders;
    bool floating; /* w:tblpPr; position in frame terms */
    struct frame position;
    int distance_top, distance_left, distance_bottom, distance_right;
    int depth;
};

enum section_start {
    SECTION_NEXT_PAGE,
    SECTION_CONTINUOUS,
    SECTION_EVEN_PAGE,
    SECTION_ODD_PAGE,
    SECTION_NEXT_COLUMN
};
enum page_variant { PAGE_DEFAULT, PAGE_FIRST, PAGE_EVEN, PAGE_VARIANTS };

struct column {
    int width, space;
};

/* 17.6. */
struct section {
    enum section_start start;
    int page_width, page_height;
    bool landscape;
    int margin_top, margin_bottom; /* negative: fixed, not pushed by header or footer */
    int margin_left, margin_right, margin_header, margin_footer, gutter;
    struct column *columns; /* never fewer than one; width 0 when equal */
    size_t column_count;
    bool columns_equal;
    int column_space;
    struct story *headers[PAGE_VARIANTS],
        *footers[PAGE_VARIANTS]; /* inherited from before; NULL none */
    bool title_page;
    enum { GRID_NONE, GRID_LINES, GRID_LINES_AND_CHARACTERS, GRID_SNAP } grid;
    int grid_pitch; /* twips between grid lines */
    int grid_character;
    enum { PAGE_TOP, PAGE_CENTRE, PAGE_BOTTOM, PAGE_BOTH } vertical;
    bool line_numbers;
    bool endnotes_here;    /* w:endnotePr pos sectEnd */
    int page_number_start; /* -1 none */
};

struct document_settings {
    int compatibility; /* compatibilityMode: 11, 12, 14, 15; 12 when not said */
    int default_tab;   /* twips, 720 when not said */
    bool hyphenate;    /* autoHyphenation */
    int hyphenation_zone, consecutive_hyphens;
    bool hyphenate_caps; /* false when doNotHyphenateCaps */
    bool even_and_odd_headers, mirror_margins, gutter_at_top, book_fold;
    bool no_html_auto_spacing; /* doNotUseHTMLParagraphAutoSpacing: gaps are added up */
    bool no_expand_shift_return, no_space_before_after_break /* suppressSpBfAfterPgBrk */;
    bool suppress_top_spacing, footnotes_beneath_text, endnotes_at_section_end, use_printer_metrics;
    bool footnotes_like_word_97 /* footnoteLayoutLikeWW8 */;
    bool balance_single_byte, no_leading /* noLeading */, no_column_balance, no_extra_line_spacing;
    bool split_page_break_and_mark /* splitPgBreakAndParaMark */, allow_space_of_same_style;
    bool grid_in_tables; /* adjustLineHeightInTable */
    bool tracking;       /* w:trackRevisions */
    bool protected_form;
    struct text theme_lang;
};

/* A font that lies in the package, 17.8.1; bytes already de-obfuscated. */
struct embedded_font {
    struct text name;
    bool bold, italic;
    struct text bytes;
};

/* What the font table says of a font, 17.8.3.10; each may be empty. */
struct font_entry {
    struct text name;
    struct text
        alternative;    /* w:altName: what the program that saved took for it, when it lacked it */
    struct text family; /* "roman", "swiss", "modern", ... */
};

struct comment {
    struct text author;
    struct text text;
    int line; /* of the text view where it is anchored, 0 unknown */
    size_t from, to;
};

/* A deleted or inserted stretch, for the rule tracked-changes. */
struct change {
    enum { CHANGE_INSERTED, CHANGE_DELETED, CHANGE_MOVED, CHANGE_FORMAT } kind;
    struct text author, text;
    int line;
    size_t from, to;
};

/* Something in the package that loads, runs or hides: for the rules unsafe-*, by name and place. */
struct hazard {
    enum {
        HAZARD_MACROS,
        HAZARD_TEMPLATE,
        HAZARD_OUTSIDE_PICTURE,
        HAZARD_OUTSIDE_OBJECT,
        HAZARD_EMBEDDED,
        HAZARD_FIELD,
        HAZARD_ACTIVEX,
        HAZARD_CHUNK,
        HAZARD_SUBDOCUMENT,
        HAZARD_FRAMESET,
        HAZARD_LINK_SCHEME
    } kind;
    struct text what; /* part name, target or field code; fit to be shown */
    int line;
};

/* A stretch of text that a reader of the page does not see. */
struct concealed {
    enum { CONCEALED_HIDDEN, CONCEALED_WHITE, CONCEALED_TINY, CONCEALED_OFF_PAGE } kind;
    struct text text;
    int words;
    int line;
    size_t from, to; /* equal when the text is not in the text view */
    bool doubtful;   /* white, but a floating shape may lie behind it and make it seen */
};

struct document {
    struct text file; /* as in place.file */
    struct story body;
    struct section *sections;
    size_t section_count;
    /* Every paragraph of the body in reading order, tables cell by cell, text boxes right after the
     * paragraph that anchors them; paragraph i has line i + 1 (a draft: the line of its file). */
    struct paragraph **paragraphs;
    size_t paragraph_count;
    /* All other stories that hold text: headers, footers, notes; their paragraphs have line 0. */
    struct story **stories;
    size_t story_count;
    struct note *footnotes, *endnotes;
    size_t footnote_count, endnote_count;
    struct story *footnote_separator, *footnote_continuation,
        *endnote_separator; /* NULL when not stated */
    struct document_settings settings;
    struct embedded_font *fonts;
    size_t font_count;
    struct font_entry *font_table;
    size_t font_table_count;
    struct comment *comments;
    size_t comment_count;
    struct change *changes;
    size_t change_count;
    struct hazard *hazards;
    size_t hazard_count;
    struct concealed *concealed;
    size_t concealed_count;
    int rendered_breaks;   /* w:lastRenderedPageBreak in the body */
    int stored_pages;      /* docProps/app.xml, a witness only; 0 when not said */
    struct text stored_by; /* "Microsoft Office Word 16.0"; empty when not said */
    struct text title, author, subject, keywords; /* docProps/core.xml, unproved text made fit */
    struct text
        unmodelled; /* features met that the layout does not know, for people; empty for none */
    bool plain;     /* a .txt or .md draft: no page geometry of its own */
    bool markdown;  /* of the two, a .md; its code, tags and link targets are runs of style no_proof
                     */
};

/*
 * Reads the DOCX, TXT or MD in file->bytes.  REFUSED with a finding (damaged, encrypted, limit,
 * ...) and then *document is NULL: nothing is reported on a part of a document.
 */
enum status document_read(struct arena *arena, struct budget *budget, struct findings *findings,
                          const struct packet_file *file, struct document **document);

/* Words of document.paragraphs as Word counts them: stretches between white space (tabs and breaks
 * too); text boxes count, list labels, headers, footers and notes do not. */
int document_words(const struct document *document);

/* The paragraph that stands on a line of the text view, or NULL. */
const struct paragraph *document_line(const struct document *document, int line);

/* The style of the run that holds byte `at` of the paragraph's text. */
const struct run_style *paragraph_style_at(const struct paragraph *paragraph, size_t at);

#endif
