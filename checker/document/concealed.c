/* Finds text that is shown and yet not seen: in the colour of its ground, tiny, off the page. */
#include "document/parts.h"

#define TINY_MOST  6  /* half-points: 3 points and less cannot be read */
#define NEAR_WHITE 20 /* of 255 in every channel: no eye parts the two */

static bool close_to(int colour, int ground)
{
    for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (colour >> shift & 0xFF) - (ground >> shift & 0xFF);
        if (difference > NEAR_WHITE || difference < -NEAR_WHITE)
            return false;
    }
    return true;
}

/* What lies under a run; text of automatic colour is always made to stand out. */
static bool is_white(const struct reader *reader, const struct paragraph *paragraph,
                     const struct run_style *style)
{
    int ground = style->background;
    if (style->colour == COLOUR_AUTO)
        return false;
    if (ground == COLOUR_AUTO)
        ground = paragraph->style->background;
    if (ground == COLOUR_AUTO)
        ground = reader->ground;
    if (ground == GROUND_UNKNOWN)
        return false;
    return close_to(style->colour, ground == COLOUR_AUTO ? 0xFFFFFF : ground);
}

/* Far outside any paper that Word takes. */
static bool is_off_page(const struct frame *frame)
{
    const int least = -1440, most = 31680;
    if (!frame)
        return false;
    bool left = !frame->x_align && frame->x < least && frame->x + frame->width < 0 &&
                frame->x_anchor == ANCHOR_PAGE;
    bool above = !frame->y_align && frame->y < least && frame->y + frame->height < 0 &&
                 frame->y_anchor == ANCHOR_PAGE;
    return left || above || frame->x <= -most / 2 || frame->y <= -most / 2 || frame->x >= most ||
           frame->y >= most;
}

#define EMU_PER_INCH 914400

bool drawing_is_off_page(const struct drawing *drawing)
{
    const int64_t largest = 22 * (int64_t)EMU_PER_INCH;
    if (drawing->wrap == WRAP_INLINE)
        return false;
    bool left = !drawing->x_align && drawing->x_from == FROM_PAGE && drawing->x < 0 &&
                drawing->x + drawing->width <= 0;
    bool above = !drawing->y_align && drawing->y_from == FROM_PAGE && drawing->y < 0 &&
                 drawing->y + drawing->height <= 0;
    bool far = drawing->x > largest || drawing->x < -largest || drawing->y > largest ||
               drawing->y < -largest;
    return left || above || far;
}

/* Smaller shapes are bullets and rules, nothing for words to lie on. */
bool drawing_is_backdrop(const struct drawing *drawing)
{
    bool under = drawing->behind || drawing->wrap == WRAP_NONE;
    return under && drawing->wrap != WRAP_INLINE && drawing->width >= EMU_PER_INCH / 2 &&
           drawing->height >= EMU_PER_INCH / 8;
}

#define SEEN (-1)

static int kind_of(const struct reader *reader, const struct paragraph *paragraph,
                   const struct run *run)
{
    if (run->from == run->to)
        return SEEN;
    if (is_off_page(paragraph->style->frame))
        return CONCEALED_OFF_PAGE;
    if (is_white(reader, paragraph, run->style))
        return CONCEALED_WHITE;
    return run->style->half_points <= TINY_MOST ? CONCEALED_TINY : SEEN;
}

void concealed_find(struct reader *reader, const struct paragraph *paragraph)
{
    size_t i = 0;
    while (i < paragraph->run_count) {
        const struct run *first = &paragraph->runs[i];
        int kind = kind_of(reader, paragraph, first);
        size_t to = first->to;
        for (i++; i < paragraph->run_count; i++) {
            const struct run *next = &paragraph->runs[i];
            if (next->from != next->to && kind_of(reader, paragraph, next) != kind)
                break;
            to = next->to;
        }
        if (kind != SEEN)
            concealed_add(reader, kind, text_slice(paragraph->text, first->from, to), paragraph,
                          first->from, to);
    }
}
