/* The paper, margins and columns of a section, and what stands in its head and foot. */
#include "sections.h"

#include "blocks.h"

#include <stdlib.h>

/* A body is never narrower or lower than this, whatever the margins say. */
#define LEAST_BODY 12.0

static const struct section *section_at(const struct document *document, int section)
{
    static const struct section plain = { .page_width = 11906,
                                          .page_height = 16838,
                                          .margin_top = 1440,
                                          .margin_bottom = 1440,
                                          .margin_left = 1440,
                                          .margin_right = 1440,
                                          .margin_header = 720,
                                          .margin_footer = 720,
                                          .column_count = 1,
                                          .columns_equal = true };
    if (section < 0 || (size_t)section >= document->section_count)
        return &plain;
    return &document->sections[section];
}

static enum page_variant variant_of(const struct document *document, const struct page_role *role)
{
    if (role->first && section_at(document, role->section)->title_page)
        return PAGE_FIRST;
    if (document->settings.even_and_odd_headers && role->number % 2 == 0)
        return PAGE_EVEN;
    return PAGE_DEFAULT;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

/* Left and right margin with the gutter, exchanged on even pages of a mirrored document. */
static void side_margins(const struct document *document, const struct page_role *role,
                         struct layout_page *page)
{
    const struct section *section = section_at(document, role->section);
    const struct document_settings *settings = &document->settings;
    double left = POINTS(section->margin_left), right = POINTS(section->margin_right);
    const double gutter = settings->gutter_at_top ? 0 : POINTS(section->gutter);
    const bool swap = settings->mirror_margins && role->number % 2 == 0;
    if (swap) {
        const double inside = left;
        left = right;
        right = inside + gutter;
    } else {
        left += gutter;
    }
    page->body_left = left;
    page->body_right = larger(page->width - right, left + LEAST_BODY);
}

/* The page before its header and footer are known. */
static struct layout_page bare_page(const struct document *document, const struct page_role *role)
{
    const struct section *section = section_at(document, role->section);
    struct layout_page page = { .section = role->section,
                                .width = POINTS(section->page_width),
                                .height = POINTS(section->page_height) };
    const double gutter = document->settings.gutter_at_top ? POINTS(section->gutter) : 0;
    side_margins(document, role, &page);
    page.body_top = POINTS(abs(section->margin_top)) + gutter;
    page.body_bottom = page.height - POINTS(abs(section->margin_bottom));
    return page;
}

static const struct stack *header_of(struct flow *flow, const struct page_role *role)
{
    const struct document *document = flow->shared->document;
    const struct section *section = section_at(document, role->section);
    const struct story *story = section->headers[variant_of(document, role)];
    const struct layout_page page = bare_page(document, role);
    return story ? blocks_margin_stack(flow->shared, story, &page, POINTS(section->margin_header))
                 : NULL;
}

/* A footer stands on its distance from the foot of the paper. */
static const struct stack *footer_of(struct flow *flow, const struct page_role *role)
{
    const struct document *document = flow->shared->document;
    const struct section *section = section_at(document, role->section);
    const struct story *story = section->footers[variant_of(document, role)];
    const struct layout_page page = bare_page(document, role);
    if (!story)
        return NULL;
    const double foot = page.height - POINTS(section->margin_footer);
    const double height = blocks_margin_stack(flow->shared, story, &page, foot)->height;
    return blocks_margin_stack(flow->shared, story, &page, foot - height);
}

struct layout_page sections_page(struct flow *flow, const struct page_role *role)
{
    const struct document *document = flow->shared->document;
    const struct section *section = section_at(document, role->section);
    struct layout_page page = bare_page(document, role);
    const struct stack *header = header_of(flow, role), *footer = footer_of(flow, role);
    if (section->margin_top >= 0 && header)
        page.body_top = larger(page.body_top, POINTS(section->margin_header) + header->height);
    double bottom = page.height - page.body_bottom;
    if (section->margin_bottom >= 0 && footer)
        bottom = larger(bottom, POINTS(section->margin_footer) + footer->height);
    page.body_bottom = larger(page.height - bottom, page.body_top + LEAST_BODY);
    page.used_bottom = page.body_top;
    return page;
}

/* Text of the body flows round the floats of its header and footer. */
static void put_stack(struct flow *flow, const struct stack *stack)
{
    const struct layout_page *page = flow_page(flow);
    if (!stack)
        return;
    flow_add_stack(flow, stack, (struct span){ 0, stack->count }, (struct shift){ 0, 0, false });
    for (size_t i = 0; i < stack->obstacle_count; i++)
        if (stack->obstacles[i].top < page->body_bottom &&
            stack->obstacles[i].bottom > page->body_top)
            flow_add_obstacle(flow, &stack->obstacles[i]);
}

void sections_put_margins(struct flow *flow, const struct page_role *role)
{
    put_stack(flow, header_of(flow, role));
    put_stack(flow, footer_of(flow, role));
}

int sections_columns(const struct document *document, int section)
{
    const size_t count = section_at(document, section)->column_count;
    return count > 0 ? (int)count : 1;
}

static struct area equal_column(const struct section *section, struct area body, int column)
{
    const int count = (int)section->column_count;
    const double space = POINTS(section->column_space);
    const double width = larger((body.right - body.left - space * (count - 1)) / count, LEAST_BODY);
    body.left += column * (width + space);
    body.right = body.left + width;
    return body;
}

struct area sections_column(const struct document *document, const struct layout_page *page,
                            int section, int column)
{
    struct area body = { page->body_left, page->body_right, page->body_top, page->body_bottom };
    const struct section *of = section_at(document, section);
    if (of->column_count <= 1 || !of->columns)
        return of->column_count > 1 ? equal_column(of, body, column) : body;
    if (of->columns_equal || of->columns[column].width <= 0)
        return equal_column(of, body, column);
    for (int i = 0; i < column; i++)
        body.left += POINTS(of->columns[i].width) + POINTS(of->columns[i].space);
    body.right = body.left + larger(POINTS(of->columns[column].width), LEAST_BODY);
    return body;
}
