/* The stretches of a line at their places, for drawing. */
#include "pages/typesetter.h"

struct drawer {
    struct arena *arena;
    const struct cursor *cursor;
    const struct line *line;
    struct pen pen;
    struct line_piece *pieces;
    size_t count, capacity;
    size_t since_tab; /* first piece after the last tab */
    double tab_end;   /* x at which it was placed */
    size_t stretched; /* first glyph whose space is stretched: after the last tab */
};

static struct line_piece *add_piece(struct drawer *drawer, struct line_piece piece)
{
    drawer->pieces = arena_grow(drawer->arena, drawer->pieces, drawer->count, &drawer->capacity,
                                sizeof *drawer->pieces);
    drawer->pieces[drawer->count] = piece;
    return &drawer->pieces[drawer->count++];
}

/* Moves what stands after a tab that waited for it. */
static void settle_tab(struct drawer *drawer)
{
    if (drawer->pen.kind == TAB_CLEAR)
        return;
    double move = pen_shift(&drawer->pen) - drawer->tab_end;
    for (size_t i = drawer->since_tab; i < drawer->count; i++)
        drawer->pieces[i].x += move;
    if (drawer->since_tab > 0 && drawer->pieces[drawer->since_tab - 1].leader)
        drawer->pieces[drawer->since_tab - 1].width += move;
}

static void draw_tab(struct drawer *drawer, const struct glyph *glyph, const struct run *run)
{
    double from = drawer->pen.x;
    settle_tab(drawer);
    pen_tab(&drawer->pen, run);
    add_piece(drawer, (struct line_piece){ .from = glyph->from,
                                           .to = glyph->from + 1,
                                           .x = from,
                                           .width = drawer->pen.x - from,
                                           .style = glyph->type->style,
                                           .leader = true });
    drawer->since_tab = drawer->count;
    drawer->tab_end = drawer->pen.x;
}

static void draw_glyph(struct drawer *drawer, size_t i, uint32_t *run)
{
    const struct measured *measured = drawer->cursor->measured;
    const struct glyph *glyph = &measured->glyphs[i];
    size_t end =
        i + 1 < measured->count ? measured->glyphs[i + 1].from : measured->paragraph->text.length;
    bool stretched = glyph->kind == GLYPH_SPACE && i >= drawer->stretched;
    double advance = glyph->advance + (stretched ? drawer->line->stretch : 0);
    double x = drawer->pen.kind == TAB_CLEAR ? drawer->pen.x : drawer->tab_end + drawer->pen.after;
    if (glyph->run != *run || glyph->kind == GLYPH_DRAWING || drawer->count == drawer->since_tab) {
        const struct run *source = &measured->paragraph->runs[glyph->run];
        add_piece(drawer, (struct line_piece){
                              .from = glyph->from,
                              .to = glyph->from,
                              .x = x,
                              .style = glyph->type->style,
                              .drawing = glyph->kind == GLYPH_DRAWING ? source->drawing : NULL });
        *run = glyph->kind == GLYPH_DRAWING ? UINT32_MAX : glyph->run;
    }
    struct line_piece *piece = &drawer->pieces[drawer->count - 1];
    piece->to = end;
    piece->width += advance;
    char first = measured->paragraph->text.data[glyph->from];
    pen_add(&drawer->pen, advance, first == '.' || first == ',');
}

static void draw_label(struct drawer *drawer)
{
    const struct label *label = &drawer->cursor->paragraph->label;
    const struct measured *measured = drawer->cursor->measured;
    double width = measured->label_width;
    double before = label->align == ALIGN_RIGHT    ? width
                    : label->align == ALIGN_CENTRE ? width / 2
                                                   : 0;
    add_piece(drawer, (struct line_piece){ .x = drawer->pen.x - before,
                                           .width = width,
                                           .style = measured->label->style,
                                           .label = true });
    drawer->pen.x += width - before;
    if (label->suffix == SUFFIX_TAB)
        pen_tab(&drawer->pen, NULL);
    else if (label->suffix == SUFFIX_SPACE)
        drawer->pen.x += measured->label->space;
    drawer->since_tab = drawer->count;
    drawer->tab_end = drawer->pen.x;
}

struct line_piece *lines_pieces(const struct cursor *cursor, const struct line *line,
                                struct arena *arena, size_t *count)
{
    struct drawer drawer = { .arena = arena, .cursor = cursor, .line = line };
    uint32_t run = UINT32_MAX;
    double moved = line->x - line->room_left;
    pen_begin(&drawer.pen, cursor, line->room_left, line->room_right);
    if (line->at == 0 && line->from == 0 && cursor->measured->label)
        draw_label(&drawer);
    for (size_t i = line->at; i < line->at_end; i++)
        if (cursor->measured->glyphs[i].kind == GLYPH_TAB)
            drawer.stretched = i + 1;
    for (size_t i = line->at; i < line->at_end; i++) {
        const struct glyph *glyph = &cursor->measured->glyphs[i];
        if (glyph->kind == GLYPH_TAB || glyph->kind == GLYPH_POSITION_TAB) {
            draw_tab(&drawer, glyph, &cursor->paragraph->runs[glyph->run]);
            run = UINT32_MAX;
        } else if (glyph->kind != GLYPH_BREAK && glyph->kind != GLYPH_NOTHING &&
                   glyph->kind != GLYPH_SOFT_HYPHEN)
            draw_glyph(&drawer, i, &run);
    }
    settle_tab(&drawer);
    for (size_t i = 0; i < drawer.count; i++)
        drawer.pieces[i].x += moved;
    *count = drawer.count;
    return drawer.pieces;
}
