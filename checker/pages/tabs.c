/* Tab stops, and the pen that moves along a line over them. */
#include "pages/typesetter.h"

#include <math.h>

/* A stop right under the pen does not count, 17.3.1.38. */
static const double NEAREST = 0.01;

static bool hangs(const struct paragraph_style *style)
{
    return style->indent_first < 0;
}

/* The first multiple of the default distance right of x. */
static double default_stop(const struct cursor *cursor, double x)
{
    const struct document *document = cursor->typesetter->document;
    int twips = document ? document->settings.default_tab : 720;
    double distance = POINTS_OF_TWIPS(twips > 0 ? twips : 720);
    return (floor((x + NEAREST) / distance) + 1) * distance;
}

double tab_stop_after(const struct cursor *cursor, double x, enum tab_kind *kind)
{
    const struct paragraph_style *style = cursor->paragraph->style;
    double best = HUGE_VAL, indent = POINTS_OF_TWIPS(style->indent_left);
    *kind = TAB_LEFT;
    for (size_t i = 0; i < style->tab_count; i++) {
        const struct tab_stop *tab = &style->tabs[i];
        double stop = POINTS_OF_TWIPS(tab->position);
        if (stop > x + NEAREST && stop < best && tab->kind != TAB_BAR && tab->kind != TAB_CLEAR) {
            best = stop;
            *kind = tab->kind;
        }
    }
    if (hangs(style) && indent > x + NEAREST && indent < best) {
        best = indent;
        *kind = TAB_LEFT;
    }
    return best < HUGE_VAL ? best : default_stop(cursor, x);
}

void pen_begin(struct pen *pen, const struct cursor *cursor, double left, double right)
{
    *pen = (struct pen){
        .cursor = cursor, .left = left, .right = right, .x = left, .kind = TAB_CLEAR
    };
}

double pen_shift(const struct pen *pen)
{
    double before = pen->point_seen ? pen->before_point : pen->after;
    double begin = pen->kind == TAB_CENTRE    ? pen->stop - pen->after / 2
                   : pen->kind == TAB_DECIMAL ? pen->stop - before
                                              : pen->stop - pen->after;
    return begin > pen->start ? begin : pen->start;
}

static void pen_wait(struct pen *pen, enum tab_kind kind, double stop)
{
    pen->kind = kind;
    pen->start = pen->x;
    pen->stop = stop;
    pen->after = pen->before_point = 0;
    pen->point_seen = false;
    pen->x = pen_shift(pen);
    /* Text at such a stop may stand past the right indent, as the page numbers of a contents list
     * do. */
    if (stop > pen->right)
        pen->right = stop;
}

static void position_tab(struct pen *pen, const struct run *run)
{
    const struct line_setting *setting = &pen->cursor->setting;
    double width = setting->page_width > 0 ? setting->page_width : setting->width;
    double from = run->ptab_from_indent ? pen->left : setting->page_left;
    double to = run->ptab_from_indent ? pen->right : setting->page_left + width;
    if (run->ptab_align == PTAB_RIGHT)
        pen_wait(pen, TAB_RIGHT, to);
    else if (run->ptab_align == PTAB_CENTRE)
        pen_wait(pen, TAB_CENTRE, (from + to) / 2);
    else if (from > pen->x)
        pen->x = from;
}

void pen_tab(struct pen *pen, const struct run *run)
{
    enum tab_kind kind;
    pen->kind = TAB_CLEAR;
    if (run && run->kind == RUN_POSITION_TAB) {
        position_tab(pen, run);
        return;
    }
    double stop = tab_stop_after(pen->cursor, pen->x, &kind);
    if (kind != TAB_LEFT)
        pen_wait(pen, kind, stop);
    else if (stop <= pen->right || pen->x < pen->right)
        pen->x = stop < pen->right ? stop : pen->right;
}

void pen_add(struct pen *pen, double advance, bool point)
{
    if (pen->kind == TAB_CLEAR) {
        pen->x += advance;
        return;
    }
    if (point && !pen->point_seen) {
        pen->point_seen = true;
        pen->before_point = pen->after;
    }
    pen->after += advance;
    pen->x = pen_shift(pen) + pen->after;
}
