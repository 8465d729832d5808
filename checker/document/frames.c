/* Reads where framed paragraphs and floating tables stand (17.3.1.11, 17.4.57). */
#include "document/properties.h"
#include "document/values.h"

static const char *const anchors[] = { "text", "margin", "page", NULL };
static const char *const x_places[] = { "", "left", "center", "right", "inside", "outside", NULL };
static const char *const y_places[] = { "", "top", "center", "bottom", "inside", "outside", NULL };

static int place(const struct element *element, const char *name, const char *const *places)
{
    int at = value_choice(element_attribute(element, name), places);
    return at < 0 ? 0 : at;
}

static int anchor(const struct element *element, const char *name, int otherwise)
{
    int at = value_choice(element_attribute(element, name), anchors);
    return at < 0 ? otherwise : at;
}

const struct frame *frame_read(struct arena *arena, const struct element *element)
{
    static const char *const rules[] = { "auto", "exact", "atLeast", NULL };
    static const char *const drops[] = { "none", "drop", "margin", NULL };
    struct frame *frame = arena_take(arena, sizeof *frame);
    int rule = value_choice(element_attribute(element, "hRule"), rules);
    int drop = value_choice(element_attribute(element, "dropCap"), drops);
    value_twips(element_attribute(element, "w"), &frame->width);
    value_twips(element_attribute(element, "h"), &frame->height);
    value_twips(element_attribute(element, "x"), &frame->x);
    value_twips(element_attribute(element, "y"), &frame->y);
    value_twips(element_attribute(element, "hSpace"), &frame->space_x);
    value_twips(element_attribute(element, "vSpace"), &frame->space_y);
    frame->width = frame->width < 0 ? 0 : frame->width;
    frame->height = frame->height < 0 ? 0 : frame->height;
    frame->height_rule = rule < 0 ? LINE_AT_LEAST : (enum line_rule)rule;
    frame->x_anchor = anchor(element, "hAnchor", ANCHOR_TEXT);
    frame->y_anchor = anchor(element, "vAnchor", ANCHOR_TEXT);
    frame->x_align = place(element, "xAlign", x_places);
    frame->y_align = place(element, "yAlign", y_places);
    frame->wrap_none = text_equal(element_attribute(element, "wrap"), TEXT("notBeside"));
    if (drop > 0) {
        frame->drop_lines = 1;
        value_integer(element_attribute(element, "lines"), 1, 10, &frame->drop_lines);
        frame->drop_margin = drop == 2;
    }
    return frame;
}

void table_position_read(const struct element *element, struct frame *frame)
{
    value_twips(element_attribute(element, "tblpX"), &frame->x);
    value_twips(element_attribute(element, "tblpY"), &frame->y);
    frame->x_anchor = anchor(element, "horzAnchor", ANCHOR_TEXT);
    frame->y_anchor = anchor(element, "vertAnchor", ANCHOR_TEXT);
    frame->x_align = place(element, "tblpXSpec", x_places);
    frame->y_align = place(element, "tblpYSpec", y_places);
}
