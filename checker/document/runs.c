/* Reads runs: text, tabs, breaks, symbols, notes and drawings (17.3.3). */
#include "document/line.h"
#include "document/values.h"

#include <string.h>

/* A run while its children are read. */
struct run_context {
    struct line *line;
    const struct element *properties;
    const struct run_style *style;
    const struct surroundings *around;
};

static struct run *add(const struct run_context *run, enum run_kind kind, struct text text)
{
    return line_add(run->line, kind, text, run->style, run->around);
}

static bool is_white(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Without xml:space="preserve" the white space at both ends goes; within, each piece of it is a
 * space. */
static struct text visible(struct arena *arena, const struct element *element)
{
    struct text text = element->text;
    bool odd = false;
    if (!text_equal(element_attribute_of(element, VOCABULARY_XML, "space"), TEXT("preserve"))) {
        while (text.length > 0 && is_white(text.data[0]))
            text = text_slice(text, 1, text.length);
        while (text.length > 0 && is_white(text.data[text.length - 1]))
            text.length--;
    }
    for (size_t i = 0; i < text.length && !odd; i++)
        odd = text.data[i] < ' ' && is_white(text.data[i]);
    if (!odd)
        return text;
    text = arena_copy(arena, text);
    for (size_t i = 0; i < text.length; i++)
        if (is_white(text.data[i]))
            ((char *)text.data)[i] = ' ';
    return text;
}

static void text_read(const struct run_context *run, const struct element *element)
{
    add(run, RUN_TEXT, visible(run->line->reader->arena, element));
}

static void deleted_text_read(const struct run_context *run, const struct element *element)
{
    if (run->around->deleted)
        text_read(run, element);
}

static void tab_read(const struct run_context *run, const struct element *element)
{
    (void)element;
    add(run, RUN_TAB, TEXT("\t"));
}

static void break_read(const struct run_context *run, const struct element *element)
{
    struct text type = element_attribute(element, "type");
    enum run_kind kind = text_equal(type, TEXT("page"))     ? RUN_PAGE_BREAK
                         : text_equal(type, TEXT("column")) ? RUN_COLUMN_BREAK
                                                            : RUN_LINE_BREAK;
    struct run *added = add(run, kind, TEXT(" "));
    if (added)
        added->clear = element_attribute(element, "clear");
}

static void position_tab_read(const struct run_context *run, const struct element *element)
{
    static const char *const names[] = { "left", "center", "right", NULL };
    struct run *added = add(run, RUN_POSITION_TAB, TEXT("\t"));
    int at = value_choice(element_attribute(element, "alignment"), names);
    if (!added)
        return;
    added->ptab_align = at < 0 ? PTAB_LEFT : (unsigned)at;
    added->ptab_from_indent = text_equal(element_attribute(element, "relativeTo"), TEXT("indent"));
}

static void hyphen_read(const struct run_context *run, const struct element *element)
{
    if (element_is(element, "softHyphen"))
        add(run, RUN_SOFT_HYPHEN, TEXT("\u00AD"));
    else
        add(run, RUN_NO_BREAK_HYPHEN, TEXT("\u2011"));
}

static void rendered_break_read(const struct run_context *run, const struct element *element)
{
    struct reader *reader = run->line->reader;
    (void)element;
    if (add(run, RUN_RENDERED_BREAK, TEXT_NONE) && reader->story == STORY_BODY)
        reader->document->rendered_breaks++;
}

/* The character in its symbol font; the code points of such fonts lie at U+F000 and up. */
static void symbol_read(const struct run_context *run, const struct element *element)
{
    struct reader *reader = run->line->reader;
    struct text font = element_attribute(element, "font");
    struct buffer text = buffer_new(reader->arena);
    struct run_patch patch;
    unsigned code;
    if (!value_hex(element_attribute(element, "char"), &code) || code < 0x20 || code > 0xFFFF ||
        (code >= 0xD800 && code < 0xE000))
        return;
    buffer_add_code_point(&text, code);
    run_patch_read(&reader->theme, run->properties, &patch);
    if (font.length > 0) {
        struct run_style *style = &patch.values.style;
        style->font = style->font_high_ansi = style->font_east_asian = style->font_complex = font;
        patch.set |= 1u << FIELD_FONT | 1u << FIELD_FONT_HIGH_ANSI | 1u << FIELD_FONT_EAST_ASIAN |
                     1u << FIELD_FONT_COMPLEX;
    }
    line_add(run->line, RUN_SYMBOL, buffer_text(&text),
             cascade_patch(reader, run->line->cascade, &patch, NULL), run->around);
}

/* Whether what stands here comes onto the page at all. */
static bool shown(const struct run_context *run)
{
    return !run->around->deleted && run->line->reader->codes == 0 && !run->style->hidden;
}

static void drawing_add(const struct run_context *run, struct drawing *drawing)
{
    if (!drawing)
        return;
    struct run *added =
        add(run, RUN_DRAWING, drawing->wrap == WRAP_INLINE ? TEXT("\uFFFC") : TEXT_NONE);
    if (added)
        added->drawing = drawing;
}

static void drawing_element_read(const struct run_context *run, const struct element *element)
{
    if (shown(run))
        drawing_add(run, drawing_read(run->line->reader, element));
}

static void vml_element_read(const struct run_context *run, const struct element *element)
{
    if (shown(run))
        drawing_add(run, vml_read(run->line->reader, element));
}

static void note_reference_read(const struct run_context *run, const struct element *element)
{
    bool foot = element_is(element, "footnoteReference");
    struct text custom = element_attribute(element, "customMarkFollows");
    if (!shown(run))
        return;
    struct note *note =
        note_read(run->line->reader, foot ? NOTE_FOOTNOTE : NOTE_ENDNOTE,
                  element_attribute(element, "id"), custom.data && value_on(custom));
    struct run *added = note ? add(run, RUN_NOTE_REFERENCE, note->mark) : NULL;
    if (added)
        added->note = note;
}

/* Within a note: its own mark again. */
static void note_mark_read(const struct run_context *run, const struct element *element)
{
    (void)element;
    add(run, RUN_NOTE_REFERENCE, run->line->reader->note_mark);
}

static void field_mark_read(const struct run_context *run, const struct element *element)
{
    if (run->around->deleted)
        return;
    struct text shown = field_form_text(run->line->reader, element);
    field_mark(run->line, element);
    add(run, RUN_TEXT, shown);
}

static void field_code_read(const struct run_context *run, const struct element *element)
{
    if (!run->around->deleted)
        field_code(run->line, element->text);
}

/* The text that the ruby stands over; the ruby itself is left out. */
static void ruby_read(const struct run_context *run, const struct element *element)
{
    const struct element *base = element_child(element, "rubyBase");
    if (base)
        inline_read(run->line, base, run->around);
}

/* Without a range the comment stands where it is referred to. */
static void comment_reference_read(const struct run_context *run, const struct element *element)
{
    comment_point(run->line, element_attribute(element, "id"));
}

/* The most frequent first. */
static const struct {
    const char *name;
    void (*read)(const struct run_context *run, const struct element *element);
} readers[] = {
    { "t", text_read },
    { "tab", tab_read },
    { "br", break_read },
    { "lastRenderedPageBreak", rendered_break_read },
    { "fldChar", field_mark_read },
    { "instrText", field_code_read },
    { "drawing", drawing_element_read },
    { "pict", vml_element_read },
    { "object", vml_element_read },
    { "noBreakHyphen", hyphen_read },
    { "softHyphen", hyphen_read },
    { "cr", break_read },
    { "sym", symbol_read },
    { "delText", deleted_text_read },
    { "footnoteReference", note_reference_read },
    { "endnoteReference", note_reference_read },
    { "footnoteRef", note_mark_read },
    { "endnoteRef", note_mark_read },
    { "commentReference", comment_reference_read },
    { "ptab", position_tab_read },
    { "ruby", ruby_read },
};

static void format_change(const struct run_context *run)
{
    const struct element *change = element_child(run->properties, "rPrChange");
    if (change)
        change_add(run->line, change, CHANGE_FORMAT, TEXT_NONE, line_length(run->line));
}

void run_read(struct line *line, const struct element *element, const struct surroundings *around)
{
    struct run_context run = { .line = line, .around = around };
    run.properties = element_child(element, "rPr");
    run.style = cascade_run(line->reader, line->cascade, run.properties);
    format_change(&run);
    for (const struct element *child = element->first; child; child = child->next)
        for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
            if (element_is(child, readers[i].name)) {
                readers[i].read(&run, child);
                break;
            }
}
