/* Reads DrawingML: pictures, shapes, charts, inline or anchored (20.4). */
#include "document/parts.h"
#include "document/values.h"

#include "unicode.h"

#define INSET_SIDE 91440 /* a:bodyPr without insets: a tenth of an inch at the sides */
#define INSET_EDGE 45720 /* and half of that above and below */

/* ST_Angle, 20.1.10.3. */
#define DEGREE 60000

static int64_t emu(const struct element *element, const char *name, int64_t otherwise)
{
    int64_t value = otherwise;
    value_emu(element_attribute(element, name), &value);
    return value;
}

static const struct element *child_of(const struct element *element, const char *name)
{
    return element_find(element, VOCABULARY_WORD_DRAWING, name);
}

static bool is_on(const struct element *element, const char *name, bool otherwise)
{
    struct text value = element_attribute(element, name);
    return value.data ? value_on(value) : otherwise;
}

static void size_read(const struct element *frame, struct drawing *drawing)
{
    const struct element *extent = child_of(frame, "extent");
    const struct element *effect = child_of(frame, "effectExtent");
    drawing->width = emu(extent, "cx", 0);
    drawing->height = emu(extent, "cy", 0);
    drawing->width = drawing->width < 0 ? 0 : drawing->width;
    drawing->height = drawing->height < 0 ? 0 : drawing->height;
    drawing->effect_left = emu(effect, "l", 0);
    drawing->effect_top = emu(effect, "t", 0);
    drawing->effect_right = emu(effect, "r", 0);
    drawing->effect_bottom = emu(effect, "b", 0);
    drawing->distance_left = emu(frame, "distL", 0);
    drawing->distance_top = emu(frame, "distT", 0);
    drawing->distance_right = emu(frame, "distR", 0);
    drawing->distance_bottom = emu(frame, "distB", 0);
}

static enum anchor_from from_read(const struct element *position, enum anchor_from otherwise)
{
    static const char *const names[] = {
        "margin",       "page",          "column",      "character", "paragraph",
        "line",         "leftMargin",    "rightMargin", "topMargin", "bottomMargin",
        "insideMargin", "outsideMargin", NULL
    };
    int at = value_choice(element_attribute(position, "relativeFrom"), names);
    return at < 0 ? otherwise : (enum anchor_from)at;
}

static void position_read(const struct element *position, int64_t *offset, int *align)
{
    static const char *const places[] = { "",        "left", "center", "right", "inside",
                                          "outside", "top",  "bottom", NULL };
    static const int numbers[] = { 0, 1, 2, 3, 4, 5, 1, 3 };
    const struct element *place = child_of(position, "align");
    const struct element *by = child_of(position, "posOffset");
    if (by)
        value_emu(by->text, offset);
    int at = place ? value_choice(text_trim(place->text), places) : -1;
    *align = at < 0 ? 0 : numbers[at];
}

static enum wrap wrap_read(const struct element *anchor)
{
    static const struct {
        const char *name;
        enum wrap wrap;
    } names[] = { { "wrapSquare", WRAP_SQUARE },
                  { "wrapTight", WRAP_TIGHT },
                  { "wrapThrough", WRAP_TIGHT },
                  { "wrapTopAndBottom", WRAP_TOP_AND_BOTTOM } };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (child_of(anchor, names[i].name))
            return names[i].wrap;
    return WRAP_NONE;
}

static void anchor_read(const struct element *anchor, struct drawing *drawing)
{
    const struct element *across = child_of(anchor, "positionH");
    const struct element *down = child_of(anchor, "positionV");
    drawing->wrap = wrap_read(anchor);
    drawing->x_from = from_read(across, FROM_COLUMN);
    drawing->y_from = from_read(down, FROM_PARAGRAPH);
    position_read(across, &drawing->x, &drawing->x_align);
    position_read(down, &drawing->y, &drawing->y_align);
    drawing->behind = is_on(anchor, "behindDoc", false);
    drawing->overlap = is_on(anchor, "allowOverlap", true);
    drawing->in_cell = is_on(anchor, "layoutInCell", true);
    if (is_on(anchor, "simplePos", false)) {
        const struct element *simple = child_of(anchor, "simplePos");
        drawing->x_from = drawing->y_from = FROM_PAGE;
        drawing->x = emu(simple, "x", 0);
        drawing->y = emu(simple, "y", 0);
        drawing->x_align = drawing->y_align = 0;
    }
}

/* A picture's part, or what it is loaded from. */
static void picture_read(struct reader *reader, const struct element *data, struct drawing *drawing)
{
    const struct element *blip = element_within(data, VOCABULARY_DRAWING, "blip");
    static const char *const names[] = { "embed", "link" };
    for (size_t i = 0; blip && i < 2; i++) {
        struct text id = element_attribute_of(blip, VOCABULARY_RELATIONSHIPS, names[i]);
        struct relation *relation = relations_find(&reader->part->relations, id);
        if (!relation)
            continue;
        if (relation->outside)
            drawing->outside = relation->target;
        else
            drawing->part = relation->target;
        relation_hazard(reader, relation, reader->paragraph);
    }
}

/* What a shape is filled with: COLOUR_AUTO for nothing, GROUND_UNKNOWN for what cannot be told. */
static int fill_of(const struct reader *reader, const struct element *shape)
{
    const struct element *own = element_find(shape, VOCABULARY_SHAPE, "spPr");
    const struct element *style = element_find(shape, VOCABULARY_SHAPE, "style");
    const struct element *fill = element_find(own, VOCABULARY_DRAWING, "solidFill");
    const struct element *by_style = element_find(style, VOCABULARY_DRAWING, "fillRef");
    int colour = GROUND_UNKNOWN;
    if (element_find(own, VOCABULARY_DRAWING, "noFill"))
        return COLOUR_AUTO;
    if (!fill && by_style && text_equal(element_attribute(by_style, "idx"), TEXT("0")))
        return COLOUR_AUTO;
    const struct element *named = fill ? fill->first : NULL;
    if (named && text_equal(named->name, TEXT("srgbClr")) && !named->first)
        value_colour(element_value(named), &colour);
    else if (named && text_equal(named->name, TEXT("schemeClr")) && !named->first)
        theme_colour(&reader->theme, element_value(named), &colour);
    else if ((!own || !own->first) && !style)
        return COLOUR_AUTO;
    return colour;
}

static void insets_read(const struct element *body, struct drawing *drawing)
{
    drawing->inset_left = emu(body, "lIns", INSET_SIDE);
    drawing->inset_top = emu(body, "tIns", INSET_EDGE);
    drawing->inset_right = emu(body, "rIns", INSET_SIDE);
    drawing->inset_bottom = emu(body, "bIns", INSET_EDGE);
    drawing->fit_to_text |= element_find(body, VOCABULARY_DRAWING, "spAutoFit") != NULL;
}

/* The texts of all shapes within, groups and canvases included. */
static void shapes_read(struct reader *reader, const struct element *parent,
                        struct drawing *drawing)
{
    for (const struct element *child = parent->first; child && reader->status == DONE;
         child = child->next) {
        if (child->vocabulary != VOCABULARY_SHAPE || !text_equal(child->name, TEXT("wsp"))) {
            shapes_read(reader, child, drawing);
            continue;
        }
        const struct element *box = element_find(child, VOCABULARY_SHAPE, "txbx");
        const struct element *content = element_child(box, "txbxContent");
        insets_read(element_find(child, VOCABULARY_SHAPE, "bodyPr"), drawing);
        if (content)
            box_read(reader, drawing, content, fill_of(reader, child));
    }
}

static void content_read(struct reader *reader, const struct element *data, struct drawing *drawing)
{
    const struct element *content = data ? data->first : NULL;
    drawing->kind = DRAWING_OTHER;
    if (!content)
        return;
    if (content->vocabulary == VOCABULARY_PICTURE)
        drawing->kind = DRAWING_PICTURE;
    else if (content->vocabulary == VOCABULARY_CHART)
        drawing->kind = DRAWING_CHART;
    else if (content->vocabulary == VOCABULARY_SHAPE || content->vocabulary == VOCABULARY_GROUP ||
             content->vocabulary == VOCABULARY_CANVAS)
        drawing->kind = DRAWING_SHAPE;
    picture_read(reader, data, drawing);
    if (drawing->kind == DRAWING_SHAPE)
        shapes_read(reader, data, drawing);
}

/* The extent is that of the object unturned: on its side it stands about the same middle. */
static void turn(const struct element *data, struct drawing *drawing)
{
    const struct element *transform = element_within(data, VOCABULARY_DRAWING, "xfrm");
    const int64_t half = 180LL * DEGREE, angle = ((emu(transform, "rot", 0) % half) + half) % half;
    const int64_t width = drawing->width, height = drawing->height;
    if (angle < 45LL * DEGREE || angle >= 135LL * DEGREE)
        return;
    drawing->width = height;
    drawing->height = width;
    drawing->x += (width - height) / 2;
    drawing->y += (height - width) / 2;
}

struct drawing *drawing_read(struct reader *reader, const struct element *element)
{
    const struct element *anchor = child_of(element, "anchor");
    const struct element *frame = anchor ? anchor : child_of(element, "inline");
    if (!frame)
        return NULL;
    struct drawing *drawing = arena_take(reader->arena, sizeof *drawing);
    const struct element *graphic = element_find(frame, VOCABULARY_DRAWING, "graphic");
    size_read(frame, drawing);
    if (anchor)
        anchor_read(anchor, drawing);
    drawing->description =
        unicode_fit(reader->arena, element_attribute(child_of(frame, "docPr"), "descr"), 0);
    content_read(reader, element_find(graphic, VOCABULARY_DRAWING, "graphicData"), drawing);
    turn(element_find(graphic, VOCABULARY_DRAWING, "graphicData"), drawing);
    reader->backdrop |= drawing_is_backdrop(drawing);
    return drawing;
}
