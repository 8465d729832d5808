/* Complex fields (17.16.18): what they show is read, their codes are not text. */
#include "document/line.h"
#include "document/values.h"

#define CODE_MOST 2048 /* bytes of a field's code that are kept */

static void field_begin(struct reader *reader, const struct element *form)
{
    reader->fields = arena_grow(reader->arena, reader->fields, reader->field_count,
                                &reader->field_capacity, sizeof *reader->fields);
    reader->fields[reader->field_count++] = (struct field){ .form = form };
    reader->codes++;
}

struct text field_link_within(struct reader *reader, struct text code, size_t depth)
{
    struct text link = field_link(reader, code);
    return link.length > 0 || depth == 0 ? link : reader->fields[depth - 1].link;
}

/* The code is whole: from here on stands what the field shows. */
static void field_separate(struct line *line, struct field *field)
{
    struct reader *reader = line->reader;
    if (field->result)
        return;
    field->result = true;
    field->text_from = reader->text.length;
    reader->codes--;
    field->link = field_link_within(reader, field->code, reader->field_count - 1);
}

static void field_end(struct line *line)
{
    struct reader *reader = line->reader;
    struct field *field = &reader->fields[--reader->field_count];
    if (!field->result)
        reader->codes--;
    field_hazard(reader, field->code, line->paragraph);
}

void field_mark(struct line *line, const struct element *element)
{
    struct reader *reader = line->reader;
    struct text type = element_attribute(element, "fldCharType");
    if (text_equal(type, TEXT("begin")))
        field_begin(reader, element_child(element, "ffData"));
    else if (reader->field_count > 0 && text_equal(type, TEXT("separate")))
        field_separate(line, &reader->fields[reader->field_count - 1]);
    else if (reader->field_count > 0 && text_equal(type, TEXT("end")))
        field_end(line);
}

void field_code(struct line *line, struct text code)
{
    struct reader *reader = line->reader;
    struct field *field = reader->field_count ? &reader->fields[reader->field_count - 1] : NULL;
    if (!field || field->result || field->code.length + code.length > CODE_MOST)
        return;
    field->code = field->code.length ? arena_format(reader->arena, "%.*s%.*s",
                                                    TEXT_SHOW(field->code), TEXT_SHOW(code))
                                     : code;
}

static struct text checkbox_text(const struct element *box)
{
    const struct element *state = element_child(box, "checked");
    if (!state)
        state = element_child(box, "default");
    return state && value_on(element_value(state)) ? TEXT("\u2612") : TEXT("\u2610");
}

static struct text list_text(const struct element *list)
{
    int chosen = 0, at = 0;
    if (!value_integer(element_child_value(list, "result"), 0, 9999, &chosen))
        value_integer(element_child_value(list, "default"), 0, 9999, &chosen);
    for (const struct element *child = list->first; child; child = child->next)
        if (element_is(child, "listEntry") && at++ == chosen)
            return element_value(child);
    return TEXT_NONE;
}

struct text field_form_text(const struct reader *reader, const struct element *element)
{
    const struct field *field =
        reader->field_count ? &reader->fields[reader->field_count - 1] : NULL;
    if (!field || !field->form || reader->codes > !field->result ||
        !text_equal(element_attribute(element, "fldCharType"), TEXT("end")) ||
        (field->result && field->text_from != reader->text.length))
        return TEXT_NONE;
    const struct element *box = element_child(field->form, "checkBox");
    const struct element *list = element_child(field->form, "ddList");
    return box ? checkbox_text(box) : list ? list_text(list) : TEXT_NONE;
}

/* Codes are instructions, never words; a code that a paragraph leaves open would swallow the
 * text that follows, so from the next paragraph on everything counts as shown. */
void fields_settle(struct reader *reader)
{
    if (reader->codes == 0)
        return;
    for (size_t i = 0; i < reader->field_count; i++)
        reader->fields[i].result = true;
    reader->codes = 0;
}

/* Cuts the next word or quoted string off a code. */
static struct text argument(struct text *rest)
{
    *rest = text_trim(*rest);
    bool quoted = text_starts(*rest, TEXT("\""));
    struct text from = text_slice(*rest, quoted, rest->length);
    size_t end = text_find(from, quoted ? TEXT("\"") : TEXT(" "));
    *rest = text_slice(from, end + 1, from.length);
    return text_slice(from, 0, end);
}

struct text field_link(struct reader *reader, struct text code)
{
    struct text rest = code;
    if (!text_equal_ascii(argument(&rest), TEXT("HYPERLINK")))
        return TEXT_NONE;
    struct text target = argument(&rest);
    if (!text_equal(target, TEXT("\\l")))
        return target;
    target = argument(&rest);
    return arena_format(reader->arena, "#%.*s", TEXT_SHOW(target));
}

/* Fields that bring something in from outside, or run something. */
void field_hazard(struct reader *reader, struct text code, const struct paragraph *paragraph)
{
    static const char *const names[] = { "DDE",  "DDEAUTO",    "INCLUDEPICTURE", "INCLUDETEXT",
                                         "LINK", "IMPORT",     "INCLUDE",        "DATABASE",
                                         "RD",   "HTMLCONTROL" };
    struct text rest = code;
    struct text name = argument(&rest);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal_ascii(name, text_of(names[i])))
            hazard_add(reader, HAZARD_FIELD, text_trim(code), paragraph);
}
