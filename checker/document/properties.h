/* Character and paragraph properties as they are written: some set, most not. */
#ifndef DOSSIER_DOCUMENT_PROPERTIES_H
#define DOSSIER_DOCUMENT_PROPERTIES_H

#include "document.h"
#include "document/theme.h"
#include "document/tree.h"

/*
 * A patch is what one w:rPr or w:pPr says; `set` has a bit for each field that it states.  Patches
 * are laid over values from the document defaults down to direct formatting (17.7.2).
 *
 * The toggles (17.7.3) are the fields from FIELD_BOLD to FIELD_HIDDEN.  Patches of styles are XORed
 * in (run_values_style); the document defaults are ORed after that, and direct formatting sets.
 */
enum run_field {
    FIELD_FONT,
    FIELD_FONT_HIGH_ANSI,
    FIELD_FONT_EAST_ASIAN,
    FIELD_FONT_COMPLEX,
    FIELD_HALF_POINTS,
    FIELD_HALF_POINTS_COMPLEX,
    FIELD_BOLD,
    FIELD_ITALIC,
    FIELD_CAPS,
    FIELD_SMALL_CAPS,
    FIELD_STRIKE,
    FIELD_HIDDEN,
    FIELD_DOUBLE_STRIKE,
    FIELD_UNDERLINE,
    FIELD_RIGHT_TO_LEFT,
    FIELD_COMPLEX_SCRIPT,
    FIELD_COLOUR,
    FIELD_SHADING,
    FIELD_HIGHLIGHT,
    FIELD_SPACING,
    FIELD_SCALE,
    FIELD_KERNING,
    FIELD_LIGATURES,
    FIELD_RAISE,
    FIELD_VERTICAL,
    FIELD_SNAP,
    FIELD_LANG,
    FIELD_NO_PROOF,
    RUN_FIELDS
};

#define RUN_TOGGLES                                                                                \
    (1u << FIELD_BOLD | 1u << FIELD_ITALIC | 1u << FIELD_CAPS | 1u << FIELD_SMALL_CAPS |           \
     1u << FIELD_STRIKE | 1u << FIELD_HIDDEN)

struct run_values {
    struct run_style style; /* its background and highlighted are set by run_values_finish() */
    bool double_strike;
    int shading, highlight; /* 0xRRGGBB or COLOUR_AUTO */
};

struct run_patch {
    uint32_t set;
    struct run_values values;
    struct text style;                 /* w:rStyle; data NULL when not stated */
    bool inserted, deleted;            /* of a paragraph mark: w:ins, w:del */
    bool special_hidden;               /* w:specVanish */
    const struct element *change;      /* w:rPrChange */
    const struct element *mark_change; /* the w:ins or w:del of the paragraph mark */
};

/* The application's own defaults, where nothing is stated: Times New Roman, 10 points. */
void run_values_init(struct run_values *values);

/* Sets what the patch states. */
void run_values_apply(struct run_values *values, const struct run_patch *patch);

/* The same for the patch of a style: toggles are XORed. */
void run_values_style(struct run_values *values, const struct run_patch *patch);

/* Lays a derived patch over the one that it is based on: both of one kind of style, so all is set.
 */
void run_patch_apply(struct run_patch *base, const struct run_patch *derived);

/* Toggles that the document defaults turn on are on. */
void run_values_defaults(struct run_values *values, const struct run_patch *defaults);

/* Reads a w:rPr; theme for fonts and colours by name. */
void run_patch_read(const struct theme *theme, const struct element *properties,
                    struct run_patch *patch);

/* Shading (w:shd, 17.3.5) as the colour that is seen. */
bool shading_read(const struct theme *theme, const struct element *shading, int *colour);

enum paragraph_field {
    FIELD_ALIGN,
    FIELD_INDENT_LEFT,
    FIELD_INDENT_RIGHT,
    FIELD_INDENT_FIRST,
    FIELD_LEFT_CHARACTERS,
    FIELD_RIGHT_CHARACTERS,
    FIELD_FIRST_CHARACTERS,
    FIELD_BEFORE,
    FIELD_AFTER,
    FIELD_BEFORE_AUTO,
    FIELD_AFTER_AUTO,
    FIELD_BEFORE_LINES,
    FIELD_AFTER_LINES,
    FIELD_LINE,
    FIELD_LINE_RULE,
    FIELD_CONTEXTUAL,
    FIELD_KEEP_NEXT,
    FIELD_KEEP_LINES,
    FIELD_PAGE_BREAK_BEFORE,
    FIELD_WIDOW_CONTROL,
    FIELD_SUPPRESS_LINE_NUMBERS,
    FIELD_SUPPRESS_HYPHENS,
    FIELD_BIDI,
    FIELD_PARAGRAPH_SNAP,
    FIELD_MIRROR,
    FIELD_BORDER_TOP,
    FIELD_BORDER_LEFT,
    FIELD_BORDER_BOTTOM,
    FIELD_BORDER_RIGHT,
    FIELD_BORDER_BETWEEN,
    FIELD_BACKGROUND,
    FIELD_FRAME,
    FIELD_TEXT_ALIGN,
    FIELD_OUTLINE,
    FIELD_NUMBER_TAB,
    FIELD_NUMBER_ID,
    FIELD_NUMBER_LEVEL,
    PARAGRAPH_FIELDS
};

struct paragraph_values {
    struct paragraph_style style;
    int left_characters, right_characters, first_characters; /* hundredths of a character */
    int number_tab;                                          /* a stop of the kind "num" */
    int number_id;                                           /* 0 none */
    int number_level; /* 0 to 8, or -1 when it cannot be one */
};

struct paragraph_patch {
    uint64_t set;
    struct paragraph_values values; /* style.tabs holds the stops set and cleared here */
    struct text style;              /* w:pStyle; data NULL when not stated */
    const struct element *mark;     /* the w:rPr of the paragraph mark, or NULL */
    const struct element *section;  /* w:sectPr, or NULL */
    const struct element *change;   /* w:pPrChange, or NULL */
};

void paragraph_values_init(struct paragraph_values *values);
void paragraph_values_apply(struct arena *arena, struct paragraph_values *values,
                            const struct paragraph_patch *patch);
void paragraph_patch_apply(struct arena *arena, struct paragraph_patch *base,
                           const struct paragraph_patch *derived);
void paragraph_patch_read(struct arena *arena, const struct theme *theme,
                          const struct element *properties, struct paragraph_patch *patch);

/* One edge of w:pBdr, w:tblBorders or w:tcBorders; false when the element is NULL. */
bool border_read(const struct theme *theme, const struct element *element, struct border *border);

/* A w:framePr (17.3.1.11), or NULL when it makes no frame. */
const struct frame *frame_read(struct arena *arena, const struct element *element);

/* A w:tblpPr (17.4.57): where a floating table stands. */
void table_position_read(const struct element *element, struct frame *frame);

#endif
