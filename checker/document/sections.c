/* Reads sections (17.6) with their headers and footers (17.10). */
#include "document/parts.h"
#include "document/values.h"

#include <stdlib.h>
#include <string.h>

#define PAGE_LEAST   144 /* a tenth of an inch, the least that Word takes */
#define COLUMNS_MOST 45  /* as Word */

/* A page that Word would refuse is read as Word's own default, and said. */
static void page_size_read(struct reader *reader, const struct element *element,
                           struct section *section)
{
    struct text width = element_attribute(element, "w"), height = element_attribute(element, "h");
    bool stated =
        value_twips(width, &section->page_width) && value_twips(height, &section->page_height);
    if (!element)
        return;
    section->landscape = text_equal(element_attribute(element, "orient"), TEXT("landscape"));
    int widest = 0, tallest = 0;
    bool held = stated && value_size(width, &widest) && value_size(height, &tallest) &&
                (widest > TWIPS_MOST || tallest > TWIPS_MOST);
    if (stated && !held && section->page_width >= PAGE_LEAST && section->page_height >= PAGE_LEAST)
        return;
    findings_add(
        reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
        "a page size is written as %.*s by %.*s twips, which Word does not take; it is read "
        "as Letter",
        (int)(width.length < 20 ? width.length : 20), width.data ? width.data : "",
        (int)(height.length < 20 ? height.length : 20), height.data ? height.data : "");
    section->page_width = 12240;
    section->page_height = 15840;
}

static void margin(const struct element *element, const char *name, int *value)
{
    value_twips(element_attribute(element, name), value);
}

/* Margins that Word's own dialogue refuses: sideways off the paper, or with no room left between.
 */
static void margins_judged(struct reader *reader, const struct section *section)
{
    int across = section->page_width - section->margin_left - section->margin_right;
    int down = section->page_height - abs(section->margin_top) - abs(section->margin_bottom);
    const struct document *document = reader->document;
    const struct section *before =
        document->section_count ? &document->sections[document->section_count - 1] : NULL;
    bool told = before && before->margin_left == section->margin_left &&
                before->margin_right == section->margin_right &&
                before->margin_top == section->margin_top &&
                before->margin_bottom == section->margin_bottom;
    if (told) /* as the section before */
        return;
    if (across > 0 && down > 0 && section->margin_left >= 0 && section->margin_right >= 0)
        return;
    findings_add(reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
                 "the margins of a page (top %d, right %d, bottom %d, left %d twips) leave no room "
                 "for text or run off the paper",
                 section->margin_top, section->margin_right, section->margin_bottom,
                 section->margin_left);
}

static void margins_read(const struct element *element, struct section *section)
{
    margin(element, "top", &section->margin_top);
    margin(element, "bottom", &section->margin_bottom);
    margin(element, "left", &section->margin_left);
    margin(element, "right", &section->margin_right);
    margin(element, "header", &section->margin_header);
    margin(element, "footer", &section->margin_footer);
    margin(element, "gutter", &section->gutter);
}

static int column_count(const struct element *element, bool equal)
{
    int count = 1;
    value_integer(element_attribute(element, "num"), 1, COLUMNS_MOST, &count);
    if (equal)
        return count;
    int stated = 0;
    for (const struct element *child = element->first; child; child = child->next)
        stated += element_is(child, "col");
    return stated == 0 ? count : stated > COLUMNS_MOST ? COLUMNS_MOST : stated;
}

static void columns_read(struct reader *reader, const struct element *element,
                         struct section *section)
{
    struct text equal = element_attribute(element, "equalWidth");
    section->columns_equal = !element || !equal.data || value_on(equal);
    section->column_count = element ? (size_t)column_count(element, section->columns_equal) : 1;
    section->columns = arena_take(reader->arena, section->column_count * sizeof *section->columns);
    section->column_space = 720;
    long stated;
    if (text_number(element_attribute(element, "num"), &stated) && stated > COLUMNS_MOST)
        findings_add(reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
                     "a page is to have %ld columns, and Word takes at most %d", stated,
                     COLUMNS_MOST);
    value_twips(element_attribute(element, "space"), &section->column_space);
    if (section->column_space < 0)
        section->column_space = 0;
    size_t at = 0;
    for (const struct element *child = element ? element->first : NULL;
         child && at < section->column_count && !section->columns_equal; child = child->next)
        if (element_is(child, "col")) {
            value_twips(element_attribute(child, "w"), &section->columns[at].width);
            value_twips(element_attribute(child, "space"), &section->columns[at].space);
            at++;
        }
    for (size_t i = 0; i < section->column_count; i++)
        if (section->columns[i].width <= 0)
            section->columns_equal = true; /* widths that are no widths */
}

static void grid_read(const struct element *element, struct section *section)
{
    static const char *const names[] = { "default", "lines", "linesAndChars", "snapToChars", NULL };
    int at = value_choice(element_attribute(element, "type"), names);
    section->grid = at < 0 ? GRID_NONE : (unsigned)at;
    value_twips(element_attribute(element, "linePitch"), &section->grid_pitch);
    value_integer(element_attribute(element, "charSpace"), -TWIPS_MOST * 4096L, TWIPS_MOST * 4096L,
                  &section->grid_character);
}

static enum page_variant variant_of(const struct element *reference)
{
    static const char *const names[] = { "default", "first", "even", NULL };
    int at = value_choice(element_attribute(reference, "type"), names);
    return at < 0 ? PAGE_DEFAULT : (enum page_variant)at;
}

/* Each part is read once, however many sections refer to it. */
static struct story *header_story(struct reader *reader, struct text part, bool header)
{
    for (size_t i = 0; i < reader->header_count; i++)
        if (text_equal(reader->headers[i].part, part))
            return reader->headers[i].story;
    struct element *root;
    if (package_tree(&reader->package, part, &root) != DONE)
        reader->status = REFUSED;
    if (!root || reader->status != DONE)
        return NULL;
    reader->headers = arena_grow(reader->arena, reader->headers, reader->header_count,
                                 &reader->header_capacity, sizeof *reader->headers);
    size_t at = reader->header_count++;
    reader->headers[at] = (struct header_part){ .part = part };
    int number = header ? ++reader->header_stories : ++reader->footer_stories;
    struct text name = arena_format(reader->arena, "%s %d", header ? "header" : "footer", number);
    struct story *story = story_new(reader, header ? STORY_HEADER : STORY_FOOTER, name);
    story_read(reader, story, root, part);
    reader->headers[at].story = story;
    return story;
}

static void references_read(struct reader *reader, const struct element *properties,
                            struct section *section)
{
    for (const struct element *child = properties->first; child; child = child->next) {
        bool header = element_is(child, "headerReference");
        if (!header && !element_is(child, "footerReference"))
            continue;
        struct relation *relation = relations_find(
            &reader->main.relations, element_attribute_of(child, VOCABULARY_RELATIONSHIPS, "id"));
        if (!relation || relation->outside)
            continue;
        struct story *story = header_story(reader, relation->target, header);
        struct story **slots = header ? section->headers : section->footers;
        if (story)
            slots[variant_of(child)] = story;
    }
}

void unreferenced_headers_read(struct reader *reader)
{
    for (size_t i = 0; i < reader->main.relations.count && reader->status == DONE; i++) {
        const struct relation *relation = &reader->main.relations.items[i];
        bool header = text_equal(relation->type, TEXT("header"));
        if (!relation->outside && (header || text_equal(relation->type, TEXT("footer"))))
            header_story(reader, relation->target, header);
    }
}

static void kind_read(const struct element *element, struct section *section)
{
    static const char *const names[] = { "nextPage", "continuous", "evenPage",
                                         "oddPage",  "nextColumn", NULL };
    int at = value_choice(element_value(element), names);
    section->start = at < 0 ? SECTION_NEXT_PAGE : (enum section_start)at;
}

static void place_read(const struct element *element, struct section *section)
{
    static const char *const names[] = { "top", "center", "bottom", "both", NULL };
    int at = value_choice(element_value(element), names);
    section->vertical = at < 0 ? PAGE_TOP : (unsigned)at;
}

/* Word's own page, where nothing is stated. */
static void section_init(struct section *section)
{
    section->page_width = 12240;
    section->page_height = 15840;
    section->margin_top = section->margin_bottom = 1440;
    section->margin_left = section->margin_right = 1440;
    section->margin_header = section->margin_footer = 720;
    section->page_number_start = -1;
}

static void properties_read(struct reader *reader, const struct element *properties,
                            struct section *section)
{
    const struct element *title = element_child(properties, "titlePg");
    const struct element *numbering = element_child(properties, "pgNumType");
    const struct element *endnotes = element_child(properties, "endnotePr");
    page_size_read(reader, element_child(properties, "pgSz"), section);
    margins_read(element_child(properties, "pgMar"), section);
    margins_judged(reader, section);
    grid_read(element_child(properties, "docGrid"), section);
    kind_read(element_child(properties, "type"), section);
    place_read(element_child(properties, "vAlign"), section);
    section->title_page = title && value_on(element_value(title));
    if (!text_starts(element_child_value(properties, "textDirection"), TEXT("lr")) &&
        element_child_value(properties, "textDirection").length > 0)
        reader_unmodelled(reader, TEXT("vertical text"));
    section->line_numbers = element_child(properties, "lnNumType") != NULL;
    section->endnotes_here = text_equal(element_child_value(endnotes, "pos"), TEXT("sectEnd"));
    value_integer(element_attribute(numbering, "start"), 0, 0x7FFFFFFF,
                  &section->page_number_start);
    references_read(reader, properties, section);
}

void section_read(struct reader *reader, const struct element *properties)
{
    struct document *document = reader->document;
    struct section section = { 0 };
    if (!reader_spend(reader, LIMIT_PARAGRAPHS))
        return;
    section_init(&section);
    if (document->section_count > 0) {
        const struct section *before = &document->sections[document->section_count - 1];
        memcpy(section.headers, before->headers, sizeof section.headers);
        memcpy(section.footers, before->footers, sizeof section.footers);
    }
    columns_read(reader, element_child(properties, "cols"), &section);
    if (properties)
        properties_read(reader, properties, &section);
    document->sections = arena_grow(reader->arena, document->sections, document->section_count,
                                    &reader->capacities.sections, sizeof *document->sections);
    document->sections[document->section_count++] = section;
    if (element_child(properties, "sectPrChange"))
        change_note(reader, element_child(properties, "sectPrChange"), CHANGE_FORMAT);
}
