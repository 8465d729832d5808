/* Lines, greedily: as much as fits, then back to the last place where a line may end. */
#include "pages/typesetter.h"

#include <math.h>
#include <string.h>

/* What a width may pass the room by: far below what Word tells apart, above what doubles lose. */
static const double HAIR = 0.001;

/*
 * A justified line takes a word that is too wide when its spaces can be narrowed for it, from
 * compatibility mode 15 on: the spaces give at most a quarter, the word must not stand out by more
 * than a part of itself that falls with the number of spaces (measured in Word, eighteen sweeps).
 *
 * On the corpus: without the squeeze 29 page starts are lost (232eaf91, c1483286, cc39e840,
 * 5d998a79 and others), without the word's own bound 7 (7ef3c5fa, 0b80acaf, b544489f and others).
 * The last line of a paragraph is squeezed too, though it is not justified (67fe4ca9, c1483286,
 * cc39e840), and modes before 15 are not (70fa7cdc).
 */
static const double SQUEEZE_OF_SPACES = 0.25;
static const double SQUEEZE_OF_WORD = 1.0 / 3.0;
static const double SQUEEZE_BY_COUNT = 0.2307;
enum { SQUEEZES_FROM_MODE = 15 };

/* A place at which the line may end. */
struct place_to_end {
    size_t at;     /* glyph that the next line begins with */
    double ink;    /* where its text ends */
    double spaces; /* un-kerned width of the spaces within */
    int space_count;
    struct extent extent;
    bool any, hyphen;
};

struct breaker {
    struct cursor *cursor;
    const struct measured *measured;
    struct pen pen;
    struct place_to_end
        now; /* up to the glyph before the one looked at, trailing spaces left out */
    struct place_to_end best; /* the last at which the line may end */
    double spaces;            /* with the trailing ones */
    int space_count;
    const struct type *tallest; /* the type added to the extent last */
    bool squeezed;
    double slack;
};

struct cursor lines_begin(struct typesetter *typesetter, const struct paragraph *paragraph,
                          const struct line_setting *setting)
{
    return (struct cursor){ .typesetter = typesetter,
                            .paragraph = paragraph,
                            .measured = measure(typesetter, paragraph),
                            .setting = *setting };
}

static bool is_justified(const struct cursor *cursor)
{
    enum alignment align = cursor->paragraph->style->align;
    return align == ALIGN_JUSTIFIED || align == ALIGN_DISTRIBUTED;
}

static bool squeezes(const struct cursor *cursor)
{
    const struct document *document = cursor->typesetter->document;
    return is_justified(cursor) && document &&
           document->settings.compatibility >= SQUEEZES_FROM_MODE;
}

/* Left and right edge of the next line, indents applied. */
static void find_edges(const struct cursor *cursor, double *left, double *right)
{
    const struct paragraph_style *style = cursor->paragraph->style;
    double indent = POINTS_OF_TWIPS(style->indent_left);
    if (cursor->line == 0)
        indent += POINTS_OF_TWIPS(style->indent_first);
    double edge = cursor->setting.width - POINTS_OF_TWIPS(style->indent_right);
    *left = *left > 0 && *left > indent ? *left : indent;
    *right = *right < cursor->setting.width && *right < edge ? *right : edge;
}

/* The pen after the list label and what follows it. */
static void put_label(struct breaker *breaker)
{
    const struct label *label = &breaker->cursor->paragraph->label;
    double width = breaker->measured->label_width;
    struct pen *pen = &breaker->pen;
    if (label->align == ALIGN_RIGHT)
        width = 0;
    else if (label->align == ALIGN_CENTRE)
        width /= 2;
    pen->x += width;
    if (label->suffix == SUFFIX_TAB)
        pen_tab(pen, NULL);
    else if (label->suffix == SUFFIX_SPACE)
        pen->x += breaker->measured->label->space;
    breaker->now.ink = pen->x;
}

static void add_extent(struct breaker *breaker, const struct glyph *glyph)
{
    bool own = glyph->kind == GLYPH_DRAWING || glyph->tall;
    if (own || glyph->type != breaker->tallest)
        extent_add(&breaker->now.extent, glyph, breaker->cursor->paragraph);
    if (!own)
        breaker->tallest = glyph->type;
}

/* Glyph i is on the line. */
static void take_glyph(struct breaker *breaker, size_t i)
{
    const struct glyph *glyph = &breaker->measured->glyphs[i];
    switch (glyph->kind) {
    case GLYPH_SPACE:
        pen_add(&breaker->pen, glyph->advance, false);
        breaker->spaces += glyph->type->space;
        breaker->space_count++;
        break;
    case GLYPH_TAB:
    case GLYPH_POSITION_TAB:
        pen_tab(&breaker->pen, &breaker->cursor->paragraph->runs[glyph->run]);
        breaker->now.ink = breaker->pen.x;
        /* What stands before a tab is held by it: only the spaces after it give or take. */
        breaker->spaces = breaker->now.spaces = 0;
        breaker->space_count = breaker->now.space_count = 0;
        add_extent(breaker, glyph);
        break;
    case GLYPH_SOFT_HYPHEN:
    case GLYPH_NOTHING:
        break;
    default: {
        char first = breaker->cursor->paragraph->text.data[glyph->from];
        pen_add(&breaker->pen, glyph->advance, first == '.' || first == ',');
        breaker->now.ink = breaker->pen.x;
        breaker->now.spaces = breaker->spaces;
        breaker->now.space_count = breaker->space_count;
        add_extent(breaker, glyph);
    }
    }
    breaker->now.at = i + 1;
}

static void remember(struct breaker *breaker, bool hyphen)
{
    breaker->best = breaker->now;
    breaker->best.any = true;
    breaker->best.hyphen = hyphen;
}

/* Glyph after the word that holds glyph i: where the next place to end is. */
static size_t word_end(const struct measured *measured, size_t i)
{
    while (i < measured->count) {
        uint8_t kind = measured->glyphs[i].kind;
        if (kind == GLYPH_SPACE || kind == GLYPH_TAB || kind == GLYPH_POSITION_TAB ||
            kind == GLYPH_BREAK)
            return i;
        if (measured->glyphs[i++].breaks)
            return i;
    }
    return i;
}

static double width_between(const struct measured *measured, size_t from, size_t to)
{
    double width = 0;
    for (size_t i = from; i < to; i++)
        width += measured->glyphs[i].advance;
    return width;
}

/* True when the word that overflows at glyph i may stay in a line with narrower spaces. */
static bool may_squeeze(const struct breaker *breaker, double word_ink)
{
    if (!breaker->best.any || breaker->space_count == 0 || !squeezes(breaker->cursor))
        return false;
    double over = word_ink - breaker->pen.right, word = word_ink - breaker->best.ink;
    double share = SQUEEZE_OF_WORD + SQUEEZE_BY_COUNT / (breaker->space_count - 0.5);
    return over <= SQUEEZE_OF_SPACES * breaker->spaces + HAIR && over <= word * share + HAIR;
}

static const struct type *hyphen_type(const struct breaker *breaker, size_t i)
{
    return breaker->measured->glyphs[i].type;
}

/* The last part of the overflowing word [from, to) that still fits with a hyphen becomes the best
 * place. */
static void try_hyphens(struct breaker *breaker, size_t from, size_t to)
{
    const struct document_settings *settings = &breaker->cursor->typesetter->document->settings;
    const struct measured *measured = breaker->measured;
    const struct glyph *first = &measured->glyphs[from];
    struct text text = measured->paragraph->text;
    size_t places[HYPHENS_MOST], count;
    double room = breaker->pen.right - breaker->best.ink;
    if (room <= POINTS_OF_TWIPS(settings->hyphenation_zone) && breaker->best.any)
        return;
    if (settings->consecutive_hyphens > 0 &&
        breaker->cursor->hyphens >= settings->consecutive_hyphens)
        return;
    size_t end = to < measured->count ? measured->glyphs[to].from : text.length;
    struct text word = text_slice(text, first->from, end);
    if (!hyphens_find(breaker->cursor->typesetter, word, first->type->style->lang, places, &count))
        return;
    double hyphen = type_advance(first->type, '-') + first->type->spacing;
    for (size_t k = count; k-- > 0;) {
        size_t i = from;
        while (i < to && measured->glyphs[i].from < first->from + places[k])
            i++;
        double ink = breaker->pen.x - width_between(measured, i, breaker->now.at) + hyphen;
        if (ink > breaker->pen.right + HAIR || i <= from || i > breaker->now.at)
            continue;
        breaker->best = breaker->now;
        breaker->best.at = i;
        breaker->best.ink = ink;
        breaker->best.any = breaker->best.hyphen = true;
        typesetter_tell(breaker->cursor->typesetter,
                        TEXT("automatic hyphenation, with a dictionary that is not Word's"));
        return;
    }
}

/* First glyph of the word that glyph i is in. */
static size_t word_begin(const struct breaker *breaker, size_t i)
{
    return breaker->best.any ? breaker->best.at : breaker->cursor->at < i ? breaker->cursor->at : i;
}

/* Glyph i does not fit: true when the line ends at breaker->best, false when it goes on squeezed.
 */
static bool overflow(struct breaker *breaker, size_t i)
{
    const struct measured *measured = breaker->measured;
    size_t end = word_end(measured, i);
    double ink = breaker->pen.x + width_between(measured, i, end);
    if (may_squeeze(breaker, ink)) {
        breaker->squeezed = true;
        return false;
    }
    breaker->slack = fmin(breaker->slack, ink - breaker->pen.right);
    if (measured->hyphenates)
        try_hyphens(breaker, word_begin(breaker, i), end);
    if (!breaker->best.any) {
        if (i == breaker->cursor->at)
            take_glyph(breaker, i++);
        while (i < measured->count && measured->glyphs[i].kind == GLYPH_SPACE)
            take_glyph(breaker, i++);
        remember(breaker, false);
    }
    return true;
}

static bool needs_room(const struct glyph *glyph)
{
    return glyph->kind != GLYPH_SPACE && glyph->kind != GLYPH_BREAK && glyph->kind != GLYPH_TAB &&
           glyph->kind != GLYPH_POSITION_TAB && glyph->kind != GLYPH_SOFT_HYPHEN &&
           glyph->kind != GLYPH_NOTHING;
}

static double reach(const struct pen *pen, double advance)
{
    struct pen next = *pen;
    pen_add(&next, advance, false);
    return next.x;
}

static enum line_end end_of(const struct run *run)
{
    if (run->kind == RUN_PAGE_BREAK)
        return LINE_ENDS_PAGE;
    if (run->kind == RUN_COLUMN_BREAK)
        return LINE_ENDS_COLUMN;
    return run->clear.length && !text_equal(run->clear, TEXT("none")) ? LINE_ENDS_WRAP_BREAK
                                                                      : LINE_ENDS_BREAK;
}

static void pass_soft_hyphen(struct breaker *breaker, size_t i)
{
    const struct type *type = hyphen_type(breaker, i);
    double hyphen = type_advance(type, '-') + type->spacing;
    if (breaker->now.ink + hyphen <= breaker->pen.right + HAIR && i > breaker->cursor->at) {
        remember(breaker, true);
        breaker->best.ink += hyphen;
    }
}

/* A tab whose stop lies past the edge goes to the next line, and does its work there (3cae32b0). */
static bool tab_overflows(const struct breaker *breaker, const struct glyph *glyph)
{
    enum tab_kind kind;
    if (glyph->kind != GLYPH_TAB)
        return false;
    double stop = tab_stop_after(breaker->cursor, breaker->pen.x, &kind);
    return kind == TAB_LEFT && stop > breaker->pen.right + HAIR;
}

/* Runs over the glyphs to the end of the line; the line ends at breaker->best. */
static enum line_end run_line(struct breaker *breaker)
{
    const struct measured *measured = breaker->measured;
    for (size_t i = breaker->cursor->at; i < measured->count; i++) {
        const struct glyph *glyph = &measured->glyphs[i];
        double limit = breaker->squeezed ? HUGE_VAL : breaker->pen.right + HAIR;
        if (glyph->kind == GLYPH_BREAK) {
            if (i == breaker->cursor->at)
                extent_add_type(&breaker->now.extent, glyph->type);
            breaker->now.at = i + 1;
            remember(breaker, false);
            return end_of(&measured->paragraph->runs[glyph->run]);
        }
        if (needs_room(glyph) && reach(&breaker->pen, glyph->advance) > limit &&
            overflow(breaker, i))
            return LINE_SOFT;
        if (i > breaker->cursor->at && tab_overflows(breaker, glyph)) {
            remember(breaker, false);
            return LINE_SOFT;
        }
        take_glyph(breaker, i);
        if (glyph->kind == GLYPH_SOFT_HYPHEN)
            pass_soft_hyphen(breaker, i);
        if (glyph->breaks) {
            breaker->squeezed = false;
            remember(breaker, false);
        }
    }
    remember(breaker, false);
    return LINE_ENDS_PARAGRAPH;
}

/* A line without text is as high as the break on it, the mark, or else its spaces. */
static void add_default_extent(struct breaker *breaker, const struct line *line)
{
    const struct extent *extent = &breaker->best.extent;
    if (extent->ascent + extent->descent > 0)
        return;
    const struct type *type = breaker->measured->mark;
    if (line->at < line->at_end)
        type = breaker->measured->glyphs[line->at].type;
    extent_add_type(&breaker->best.extent, type);
}

static bool ends_paragraph(const struct cursor *cursor, const struct line *line)
{
    const struct document *document = cursor->typesetter->document;
    if (line->at_end < cursor->measured->count)
        return false;
    /* The mark after a page break stays on the page of the break unless splitPgBreakAndParaMark is
     * set. */
    if (line->end == LINE_ENDS_PAGE || line->end == LINE_ENDS_COLUMN)
        return !(document && document->settings.split_page_break_and_mark);
    return line->end == LINE_ENDS_PARAGRAPH || line->end == LINE_SOFT;
}

/* Runs without a character, such as anchors, go with what follows them. */
static void find_runs(const struct cursor *cursor, struct line *line)
{
    const struct measured *measured = cursor->measured;
    const struct paragraph *paragraph = cursor->paragraph;
    if (line->at > 0) {
        size_t before = measured->glyphs[line->at - 1].run;
        bool shared = line->at < measured->count && measured->glyphs[line->at].run == before;
        line->run_from = shared ? before : before + 1;
    }
    line->run_to = line->last || line->at_end == 0 ? paragraph->run_count
                                                   : measured->glyphs[line->at_end - 1].run + 1;
    for (line->page_notes = line->run_from;
         line->page_notes < line->run_to && !paragraph->runs[line->page_notes].note;)
        line->page_notes++;
}

static void align_line(struct line *line, const struct cursor *cursor,
                       const struct breaker *breaker)
{
    double spare = line->room_right - breaker->best.ink;
    const struct document *document = cursor->typesetter->document;
    bool stretched =
        line->end == LINE_SOFT || ((line->end == LINE_ENDS_BREAK) &&
                                   !(document && document->settings.no_expand_shift_return));
    line->x = line->room_left;
    line->width = breaker->best.ink - line->room_left;
    if (cursor->paragraph->style->align == ALIGN_CENTRE)
        line->x += spare / 2;
    else if (cursor->paragraph->style->align == ALIGN_RIGHT)
        line->x += spare;
    else if (is_justified(cursor) && breaker->best.space_count > 0 && (stretched || spare < 0))
        line->stretch = spare / breaker->best.space_count;
    line->squeezed = line->stretch < 0;
    line->overflows = spare < -HAIR && !line->squeezed;
}

static void finish_line(struct line *line, struct cursor *cursor, struct breaker *breaker)
{
    const struct measured *measured = cursor->measured;
    struct text text = cursor->paragraph->text;
    line->at = cursor->at;
    line->at_end = breaker->best.at;
    line->from = cursor->from;
    line->to = line->at_end < measured->count ? measured->glyphs[line->at_end].from : text.length;
    line->hyphenated = breaker->best.hyphen;
    line->last = ends_paragraph(cursor, line);
    line->marks_only = measured->count == 0;
    line->empty =
        breaker->best.extent.ascent + breaker->best.extent.descent == 0 ||
        (line->at_end == line->at + 1 && measured->glyphs[line->at].kind == GLYPH_BREAK) ||
        line->at == line->at_end;
    if (breaker->best.any && line->end == LINE_SOFT)
        breaker->slack = fmin(breaker->slack, line->room_right - breaker->best.ink);
    line->slack = breaker->slack;
    add_default_extent(breaker, line);
    line_heights(line, cursor, &breaker->best.extent);
    align_line(line, cursor, breaker);
    find_runs(cursor, line);
}

bool lines_next(struct cursor *cursor, double left, double right, struct line *line)
{
    if (cursor->ended)
        return false;
    struct breaker breaker = { .cursor = cursor, .measured = cursor->measured, .slack = HUGE_VAL };
    *line = (struct line){ 0 };
    find_edges(cursor, &left, &right);
    pen_begin(&breaker.pen, cursor, left, right);
    breaker.now.at = cursor->at;
    breaker.now.ink = left;
    if (cursor->line == 0 && cursor->measured->label)
        put_label(&breaker);
    line->room_left = left;
    line->end = run_line(&breaker);
    line->room_right = right > breaker.pen.right ? right : breaker.pen.right;
    finish_line(line, cursor, &breaker);
    cursor->at = line->at_end;
    cursor->from = line->to;
    cursor->line++;
    cursor->hyphens = line->hyphenated ? cursor->hyphens + 1 : 0;
    cursor->after_break = line->end != LINE_SOFT;
    cursor->ended = line->last;
    return true;
}

bool lines_tight(const struct cursor *cursor, double left, double right)
{
    const struct measured *measured = cursor->measured;
    if (cursor->ended || cursor->at >= measured->count)
        return false;
    find_edges(cursor, &left, &right);
    size_t end = word_end(measured, cursor->at);
    double width = width_between(measured, cursor->at, end);
    if (cursor->line == 0)
        width += measured->label_width;
    return width > right - left + HAIR;
}
