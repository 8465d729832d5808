/* Reads VML: w:pict and w:object, as Word wrote before 2010 and still writes for objects (part 4,
 * 19). */
#include "document/parts.h"
#include "document/values.h"

#include "unicode.h"

#define EMU_PER_PIXEL 9525

/* A declaration of a style attribute, "width:12pt"; the empty text when it is not there. */
static struct text declaration(struct text style, const char *name)
{
    struct text rest = style;
    while (rest.data) {
        struct text one = text_cut(&rest, ';');
        struct text key = text_trim(text_cut(&one, ':'));
        if (text_equal_ascii(key, text_of(name)))
            return text_trim(one);
    }
    return TEXT_NONE;
}

/* A length; one without a unit is in pixels. */
static int64_t length(struct text style, const char *name)
{
    struct text value = declaration(style, name);
    int64_t emu = 0;
    int pixels;
    if (text_ends(value, TEXT("px")))
        value = text_slice(value, 0, value.length - 2);
    if (value_decimal(value, -100000, 100000, &pixels))
        return (int64_t)pixels * EMU_PER_PIXEL;
    value_emu(value, &emu);
    return emu;
}

static bool is_shape(const struct element *element)
{
    static const char *const names[] = { "shape", "rect",     "roundrect", "oval", "line", "group",
                                         "image", "polyline", "curve",     "arc",  NULL };
    return element->vocabulary == VOCABULARY_VML && value_choice(element->name, names) >= 0;
}

static const struct element *shape_find(const struct element *element)
{
    for (const struct element *child = element->first; child; child = child->next)
        if (is_shape(child))
            return child;
    return NULL;
}

static enum wrap wrap_read(const struct element *shape)
{
    static const char *const names[] = {
        "none", "square", "tight", "through", "topAndBottom", NULL
    };
    static const enum wrap wraps[] = { WRAP_NONE, WRAP_SQUARE, WRAP_TIGHT, WRAP_TIGHT,
                                       WRAP_TOP_AND_BOTTOM };
    const struct element *wrap = element_find(shape, VOCABULARY_VML_WORD, "wrap");
    int at = value_choice(element_attribute(wrap, "type"), names);
    return at < 0 ? WRAP_NONE : wraps[at];
}

static enum anchor_from from_read(struct text style, const char *name, enum anchor_from otherwise)
{
    static const char *const names[] = { "margin",
                                         "page",
                                         "char",
                                         "line",
                                         "left-margin-area",
                                         "right-margin-area",
                                         "top-margin-area",
                                         "bottom-margin-area",
                                         "inner-margin-area",
                                         "outer-margin-area",
                                         NULL };
    static const enum anchor_from froms[] = {
        FROM_MARGIN,       FROM_PAGE,       FROM_CHARACTER,     FROM_LINE,   FROM_LEFT_MARGIN,
        FROM_RIGHT_MARGIN, FROM_TOP_MARGIN, FROM_BOTTOM_MARGIN, FROM_INSIDE, FROM_OUTSIDE
    };
    int at = value_choice(declaration(style, name), names);
    return at < 0 ? otherwise : froms[at];
}

static int align_read(struct text style, const char *name)
{
    static const char *const places[] = { "left",    "center", "right",  "inside",
                                          "outside", "top",    "bottom", NULL };
    static const int numbers[] = { 1, 2, 3, 4, 5, 1, 3 };
    int at = value_choice(declaration(style, name), places);
    return at < 0 ? 0 : numbers[at];
}

static void position_read(const struct element *shape, struct text style, struct drawing *drawing)
{
    drawing->wrap = wrap_read(shape);
    drawing->x = length(style, "margin-left") + length(style, "left");
    drawing->y = length(style, "margin-top") + length(style, "top");
    drawing->x_from = from_read(style, "mso-position-horizontal-relative", FROM_COLUMN);
    drawing->y_from = from_read(style, "mso-position-vertical-relative", FROM_PARAGRAPH);
    drawing->x_align = align_read(style, "mso-position-horizontal");
    drawing->y_align = align_read(style, "mso-position-vertical");
    drawing->distance_left = length(style, "mso-wrap-distance-left");
    drawing->distance_right = length(style, "mso-wrap-distance-right");
    drawing->distance_top = length(style, "mso-wrap-distance-top");
    drawing->distance_bottom = length(style, "mso-wrap-distance-bottom");
    drawing->behind = text_starts(declaration(style, "z-index"), TEXT("-"));
    drawing->overlap = drawing->in_cell = true;
}

/* "0,1mm,,2pt" as left, top, right, bottom. */
static void insets_read(struct text inset, struct drawing *drawing)
{
    int64_t *sides[] = { &drawing->inset_left, &drawing->inset_top, &drawing->inset_right,
                         &drawing->inset_bottom };
    drawing->inset_left = drawing->inset_right = 91440;
    drawing->inset_top = drawing->inset_bottom = 45720;
    for (size_t i = 0; i < 4 && inset.data; i++)
        value_emu(text_cut(&inset, ','), sides[i]);
}

/* White unless the shape says something else. */
static int fill_of(const struct element *shape)
{
    struct text filled = element_attribute(shape, "filled");
    struct text colour = element_attribute(shape, "fillcolor");
    int fill = GROUND_UNKNOWN;
    if (text_starts(filled, TEXT("f")))
        return COLOUR_AUTO;
    if (!colour.length || text_starts(colour, TEXT("white")))
        return 0xFFFFFF;
    value_colour(text_slice(colour, 0, text_find(colour, TEXT(" "))), &fill);
    return fill;
}

/* The texts of a shape and of those grouped in it. */
static void boxes_read(struct reader *reader, const struct element *shape, struct drawing *drawing)
{
    const struct element *box = element_find(shape, VOCABULARY_VML, "textbox");
    const struct element *content = element_child(box, "txbxContent");
    if (content) {
        struct text fit = declaration(element_attribute(box, "style"), "mso-fit-shape-to-text");
        insets_read(element_attribute(box, "inset"), drawing);
        drawing->fit_to_text |= text_starts(fit, TEXT("t"));
        box_read(reader, drawing, content, fill_of(shape));
    }
    for (const struct element *child = shape->first; child; child = child->next)
        if (is_shape(child))
            boxes_read(reader, child, drawing);
}

static void image_read(struct reader *reader, const struct element *shape, struct drawing *drawing)
{
    const struct element *image = element_find(shape, VOCABULARY_VML, "imagedata");
    static const char *const names[] = { "id", "href", "pict" };
    if (!image)
        return;
    drawing->kind = DRAWING_PICTURE;
    for (size_t i = 0; i < 3; i++) {
        struct text id = element_attribute_of(image, VOCABULARY_RELATIONSHIPS, names[i]);
        struct relation *relation = relations_find(&reader->part->relations, id);
        if (relation)
            relation_hazard(reader, relation, reader->paragraph);
        if (relation && relation->outside)
            drawing->outside = relation->target;
        else if (relation)
            drawing->part = relation->target;
    }
}

/* An embedded or linked object, or a control. */
static void object_read(struct reader *reader, const struct element *element,
                        struct drawing *drawing)
{
    if (!element_is(element, "object") && !element_child(element, "control"))
        return;
    drawing->kind = DRAWING_OBJECT;
    int width, height;
    if (drawing->width == 0 && value_twips(element_attribute(element, "dxaOrig"), &width))
        drawing->width = (int64_t)width * 635;
    if (drawing->height == 0 && value_twips(element_attribute(element, "dyaOrig"), &height))
        drawing->height = (int64_t)height * 635;
    const struct element *object = element_find(element, VOCABULARY_OFFICE, "OLEObject");
    const struct element *named = object ? object : element_child(element, "control");
    struct relation *relation = relations_find(
        &reader->part->relations, element_attribute_of(named, VOCABULARY_RELATIONSHIPS, "id"));
    if (relation)
        relation_hazard(reader, relation, reader->paragraph);
}

struct drawing *vml_read(struct reader *reader, const struct element *element)
{
    const struct element *shape = shape_find(element);
    if (!shape)
        return element_child(element, "drawing")
                   ? drawing_read(reader, element_child(element, "drawing"))
                   : NULL;
    struct drawing *drawing = arena_take(reader->arena, sizeof *drawing);
    struct text style = element_attribute(shape, "style");
    drawing->kind = DRAWING_SHAPE;
    drawing->width = length(style, "width");
    drawing->height = length(style, "height");
    drawing->width = drawing->width < 0 ? 0 : drawing->width;
    drawing->height = drawing->height < 0 ? 0 : drawing->height;
    drawing->description = unicode_fit(reader->arena, element_attribute(shape, "alt"), 0);
    if (text_equal(declaration(style, "position"), TEXT("absolute")))
        position_read(shape, style, drawing);
    image_read(reader, shape, drawing);
    object_read(reader, element, drawing);
    if (text_equal(declaration(style, "visibility"), TEXT("hidden")))
        return NULL;
    boxes_read(reader, shape, drawing);
    reader->backdrop |= drawing_is_backdrop(drawing);
    return drawing;
}
