/* The pages drawn as laid out: what a person looks at to believe the number. */
#include "preview.h"

#include "buffer.h"
#include "unicode.h"

struct layout_source {
    const struct put *puts;
    const struct shape *shapes;
    size_t shape_count;
};

struct layout_source *preview_source(const struct flow *flow, const struct put *puts)
{
    struct layout_source *source = arena_take(flow->shared->arena, sizeof *source);
    *source = (struct layout_source){ puts, flow->shapes, flow->state.shapes };
    return source;
}

#define PAGE_GAP   24.0
#define LIMIT_BAND 18.0

struct picture {
    struct buffer svg;
    const struct layout *layout;
    int limit;
    double *tops; /* of the pages, on the sheet */
    double width, height;
};

/* Bullets of the symbol fonts stand in a private area that other fonts leave empty. */
static unsigned symbol_shown(unsigned code_point)
{
    static const struct {
        unsigned from, to;
    } shown[] = { { 0xF06F, 0x25A1 }, { 0xF071, 0x2751 }, { 0xF076, 0x2756 }, { 0xF0A7, 0x25AA },
                  { 0xF0A8, 0x25FB }, { 0xF0D8, 0x27A2 }, { 0xF0E0, 0x2192 }, { 0xF0FC, 0x2713 } };
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (shown[i].from == code_point)
            return shown[i].to;
    return code_point >= 0xF000 && code_point <= 0xF0FF ? 0x2022 : code_point;
}

static void add_escaped(struct buffer *svg, struct text text)
{
    for (size_t at = 0; at < text.length;) {
        const unsigned code_point = symbol_shown(unicode_next(text, &at));
        if (code_point == '&')
            buffer_add(svg, TEXT("&amp;"));
        else if (code_point == '<')
            buffer_add(svg, TEXT("&lt;"));
        else if (code_point == '>')
            buffer_add(svg, TEXT("&gt;"));
        else if (code_point == '"')
            buffer_add(svg, TEXT("&quot;"));
        else if (code_point == '\t' || code_point == '\n' || unicode_is_unfit(code_point))
            buffer_add_byte(svg, ' ');
        else
            buffer_add_code_point(svg, code_point);
    }
}

static bool is_past(const struct picture *picture, int page)
{
    return picture->limit > 0 && page > picture->limit;
}

static void draw_font(struct buffer *svg, const struct run_style *style)
{
    double size = style->half_points / 2.0;
    if (style->vertical != VERTICAL_BASELINE)
        size *= 0.65;
    buffer_add(svg, TEXT(" font-family=\""));
    add_escaped(svg, style->font);
    buffer_add_format(svg, "\" font-size=\"%.2f\"", size);
    if (style->bold)
        buffer_add(svg, TEXT(" font-weight=\"bold\""));
    if (style->italic)
        buffer_add(svg, TEXT(" font-style=\"italic\""));
    if (style->underline)
        buffer_add(svg, TEXT(" text-decoration=\"underline\""));
    if (style->small_caps && !style->caps)
        buffer_add(svg, TEXT(" font-variant=\"small-caps\""));
}

/* textLength holds the text to the width that the layout gave it, whatever font the viewer has. */
static void draw_piece(struct picture *picture, const struct put *put, double left,
                       const struct line_piece *piece)
{
    struct buffer *svg = &picture->svg;
    const struct paragraph *paragraph = put->line.paragraph;
    const double page_top = picture->tops[put->line.page - 1];
    if (piece->drawing) {
        const double height = EMU_POINTS(piece->drawing->height);
        buffer_add_format(svg,
                          "<rect class=\"object\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" "
                          "height=\"%.2f\"/>\n",
                          left + piece->x, page_top + put->line.baseline - height, piece->width,
                          height);
        return;
    }
    struct text text =
        piece->label ? paragraph->label.text : text_slice(paragraph->text, piece->from, piece->to);
    if (piece->leader || text_trim(text).length == 0)
        return;
    double raise = piece->style->raise / 2.0;
    if (piece->style->vertical == VERTICAL_SUPERSCRIPT)
        raise += piece->style->half_points / 6.0;
    if (piece->style->vertical == VERTICAL_SUBSCRIPT)
        raise -= piece->style->half_points / 14.0;
    buffer_add_format(svg, "<text x=\"%.2f\" y=\"%.2f\" xml:space=\"preserve\"", left + piece->x,
                      page_top + put->line.baseline - raise);
    if (piece->width > 0)
        buffer_add_format(svg, " textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\"",
                          piece->width);
    draw_font(svg, piece->style);
    if (is_past(picture, put->line.page) && put->line.story == STORY_BODY)
        buffer_add(svg, TEXT(" class=\"over\""));
    else if (piece->style->colour != COLOUR_AUTO)
        buffer_add_format(svg, " fill=\"#%06X\"", (unsigned)piece->style->colour & 0xFFFFFFu);
    buffer_add_byte(svg, '>');
    add_escaped(svg, text);
    buffer_add(svg, TEXT("</text>\n"));
}

static void draw_line(struct picture *picture, struct arena *arena, const struct put *put)
{
    if (!put->source)
        return;
    size_t count = 0;
    const struct line_piece *pieces =
        lines_pieces(&put->source->start, &put->source->line, arena, &count);
    const double left = put->line.x - put->source->line.x;
    for (size_t i = 0; i < count; i++)
        draw_piece(picture, put, left, &pieces[i]);
}

static void draw_page(struct picture *picture, int number)
{
    struct buffer *svg = &picture->svg;
    const struct layout_page *page = &picture->layout->pages[number - 1];
    const double top = picture->tops[number - 1];
    buffer_add_format(
        svg, "<rect class=\"%s\" x=\"0\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>\n",
        is_past(picture, number) ? "paper past" : "paper", top, page->width, page->height);
    buffer_add_format(
        svg, "<rect class=\"body\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>\n",
        page->body_left, top + page->body_top, page->body_right - page->body_left,
        page->body_bottom - page->body_top);
    if (picture->limit == number && number < picture->layout->page_count)
        buffer_add_format(svg,
                          "<text class=\"limit\" x=\"%.2f\" y=\"%.2f\">the limit of %d %s ends "
                          "here</text>\n",
                          page->body_left, top + page->height + LIMIT_BAND - 3, number,
                          number == 1 ? "page" : "pages");
}

static void draw_edges(struct buffer *svg, const struct shape *shape, double page_top)
{
    const double top = page_top + shape->top, bottom = page_top + shape->bottom;
    buffer_add(svg, TEXT("<path class=\"cell\" d=\""));
    if (shape->edge.top)
        buffer_add_format(svg, "M%.2f %.2fH%.2f", shape->left, top, shape->right);
    if (shape->edge.bottom)
        buffer_add_format(svg, "M%.2f %.2fH%.2f", shape->left, bottom, shape->right);
    if (shape->edge.left)
        buffer_add_format(svg, "M%.2f %.2fV%.2f", shape->left, top, bottom);
    if (shape->edge.right)
        buffer_add_format(svg, "M%.2f %.2fV%.2f", shape->right, top, bottom);
    buffer_add(svg, TEXT("\"/>\n"));
}

static void draw_shape(struct picture *picture, const struct shape *shape)
{
    static const char *const classes[] = { "cell", "object", "behind" };
    if (shape->page < 1 || shape->page > picture->layout->page_count)
        return;
    if (shape->kind == SHAPE_CELL) {
        draw_edges(&picture->svg, shape, picture->tops[shape->page - 1]);
        return;
    }
    buffer_add_format(&picture->svg,
                      "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>\n",
                      classes[shape->kind], shape->left,
                      picture->tops[shape->page - 1] + shape->top, shape->right - shape->left,
                      shape->bottom - shape->top);
}

static void place_pages(struct picture *picture, struct arena *arena)
{
    const struct layout *layout = picture->layout;
    picture->tops = arena_take(arena, (size_t)layout->page_count * sizeof(double));
    for (int i = 0; i < layout->page_count; i++) {
        picture->tops[i] = picture->height;
        picture->height += layout->pages[i].height + PAGE_GAP;
        if (layout->pages[i].width > picture->width)
            picture->width = layout->pages[i].width;
    }
}

static const char style_sheet[] = "<style>text{white-space:pre}"
                                  ".paper{fill:#fff;stroke:#888;stroke-width:.5}"
                                  ".past{fill:#fff3f0}"
                                  ".body{fill:none;stroke:#cde;stroke-width:.5}"
                                  ".object{fill:#eef;stroke:#99b;stroke-width:.5}"
                                  ".cell{fill:none;stroke:#666;stroke-width:.5}"
                                  ".behind{fill:#f6f6fc;stroke:#ccd;stroke-width:.5}"
                                  ".over{fill:#c22}"
                                  ".limit{fill:#c22;font:12px sans-serif}"
                                  "</style>\n";

struct text layout_svg(struct arena *arena, const struct document *document,
                       const struct layout *layout, int limit)
{
    struct picture picture = { .svg = buffer_new(arena), .layout = layout, .limit = limit };
    place_pages(&picture, arena);
    struct buffer *svg = &picture.svg;
    buffer_add_format(svg,
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.2fpt\" "
                      "height=\"%.2fpt\" viewBox=\"-6 -6 %.2f %.2f\">\n<title>",
                      picture.width + 12, picture.height + 12, picture.width + 12,
                      picture.height + 12);
    add_escaped(svg, document->file);
    buffer_add(svg, TEXT("</title>\n"));
    buffer_add(svg, text_of(style_sheet));
    for (int page = 1; page <= layout->page_count; page++)
        draw_page(&picture, page);
    for (size_t i = 0; i < layout->source->shape_count; i++)
        draw_shape(&picture, &layout->source->shapes[i]);
    for (size_t i = 0; i < layout->line_count; i++)
        draw_line(&picture, arena, &layout->source->puts[i]);
    buffer_add(svg, TEXT("</svg>\n"));
    return buffer_text(svg);
}
