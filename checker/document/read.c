/* Reads a document: the package's parts in the order in which they need one another. */
#include "document/draft.h"
#include "document/parts.h"
#include "document/values.h"

#include "unicode.h"

/* A part that the main part relates to, as a tree; *root NULL when there is none. */
static enum status related_tree(struct reader *reader, const char *type, struct element **root)
{
    const struct relation *relation = relations_of_type(&reader->main.relations, type);
    *root = NULL;
    if (!relation || relation->outside)
        return DONE;
    return package_tree(&reader->package, relation->target, root);
}

static enum status refuse(struct reader *reader, const char *why)
{
    struct finding *finding =
        findings_add(reader->findings, TEXT("damaged"), LEVEL_ERROR, reader->place, "%s", why);
    finding_fix(reader->findings, finding,
                "open it in Word and save it anew with File > Save As > Word Document (.docx)");
    return REFUSED;
}

static bool is_word_type(struct text type)
{
    return text_find_ascii(type, TEXT("wordprocessingml.document.main+xml")) < type.length ||
           text_find_ascii(type, TEXT("wordprocessingml.template.main+xml")) < type.length ||
           text_find_ascii(type, TEXT("ms-word.document.macroenabled.main+xml")) < type.length ||
           text_find_ascii(type, TEXT("ms-word.template.macroenabledtemplate.main+xml")) <
               type.length;
}

/* The one part that the package names as its main document (17.18: officeDocument). */
static enum status find_main(struct reader *reader)
{
    const struct relations *root = &reader->package.root;
    const struct relation *main = relations_of_type(root, "officeDocument");
    if (!main)
        return refuse(reader,
                      "the Word file does not say which part is its text, so it is damaged");
    if (main->outside)
        return refuse(reader, "the Word file's text is said to lie outside it, so it is not read");
    for (size_t i = 0; i < root->count; i++)
        if (text_equal(root->items[i].type, TEXT("officeDocument")) &&
            !text_equal_ascii(root->items[i].target, main->target))
            return refuse(reader,
                          "the Word file names two main texts, so what it says is ambiguous");
    if (!package_has(&reader->package, main->target))
        return refuse(reader, "the Word file's text is missing from it, so it is damaged");
    if (!is_word_type(package_type(&reader->package, main->target)))
        return refuse(reader,
                      "the file is built like a Word file but its main part is not Word text");
    reader->main.name = main->target;
    return DONE;
}

static enum status main_tree(struct reader *reader)
{
    enum status status = package_tree(&reader->package, reader->main.name, &reader->root);
    if (status == DONE && !element_is(reader->root, "document"))
        return refuse(reader, "the Word file's main part is not a Word document");
    if (status == DONE)
        status = package_relations(&reader->package, reader->main.name, &reader->main.relations);
    reader->part = &reader->main;
    return status;
}

/* What the text needs to be resolved: settings, theme, styles, numbering, notes. */
static enum status read_support(struct reader *reader)
{
    struct element *theme, *styles, *numbering;
    if (related_tree(reader, "settings", &reader->settings) != DONE ||
        related_tree(reader, "theme", &theme) != DONE ||
        related_tree(reader, "styles", &styles) != DONE ||
        related_tree(reader, "numbering", &numbering) != DONE)
        return REFUSED;
    theme_init(&reader->theme);
    settings_read(reader, reader->settings);
    if (theme)
        theme_read(&reader->theme, theme);
    if (styles_read(reader, styles) != DONE || numbering_read(reader, numbering) != DONE)
        return REFUSED;
    notes_open(reader);
    return reader->status;
}

/* The page's own colour, which is drawn only when the settings say so (17.2.1). */
static int page_ground(const struct reader *reader)
{
    int colour = COLOUR_AUTO;
    const struct element *shown = element_child(reader->settings, "displayBackgroundShape");
    const struct element *background = element_child(reader->root, "background");
    if (shown && value_on(element_value(shown)) && background)
        value_colour(element_attribute(background, "color"), &colour);
    return colour;
}

static void read_body(struct reader *reader)
{
    const struct element *body = element_child(reader->root, "body");
    reader->page_ground = reader->ground = page_ground(reader);
    reader->document->body = (struct story){ .kind = STORY_BODY, .name = TEXT("body") };
    if (body)
        blocks_read(reader, body, &reader->document->body);
    reader->field_unended |= reader->field_count > 0;
    reader->field_count = reader->codes = 0;
    section_read(reader, element_child(body, "sectPr"));
}

/* mc:MustUnderstand names what a reader has to know (part 3, 9.2); Word's own files name nothing.
 */
static void tell_demands(struct reader *reader)
{
    struct text demand =
        element_attribute_of(reader->root, VOCABULARY_COMPATIBILITY, "MustUnderstand");
    if (text_trim(demand).length > 0)
        findings_add(
            reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
            "the Word file asks for an extension that is not known here, so something in it "
            "may not be shown");
}

/* Faults that Word passes over in silence, and that may change what is read. */
static void tell_faults(struct reader *reader)
{
    if (reader->field_unended)
        findings_add(
            reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
            "a field begins and never ends, so programs differ in what they show; all text "
            "after it is taken as shown");
    struct text twice = unicode_fit(reader->arena, reader->styles.duplicate, 40);
    if (twice.length > 0)
        findings_add(
            reader->findings, TEXT("damaged"), LEVEL_WARNING, reader->place,
            "the style \"%.*s\" is defined twice, so programs differ in what they show; the "
            "first is taken",
            TEXT_SHOW(twice));
}

static void join_unmodelled(struct reader *reader)
{
    struct buffer names = buffer_new(reader->arena);
    for (size_t i = 0; i < reader->unmodelled.count; i++) {
        if (i > 0)
            buffer_add(&names, TEXT(", "));
        buffer_add(&names, reader->unmodelled.items[i]);
    }
    reader->document->unmodelled = buffer_text(&names);
}

static enum status read_parts(struct reader *reader, struct text bytes)
{
    if (package_open(&reader->package, bytes) != DONE || find_main(reader) != DONE ||
        main_tree(reader) != DONE || read_support(reader) != DONE)
        return REFUSED;
    read_body(reader);
    unreferenced_headers_read(reader);
    separators_read(reader);
    comments_read(reader);
    fonts_read(reader);
    witnesses_read(reader);
    hazards_read(reader);
    if (reader->status != DONE)
        return reader->status;
    lines_number(reader);
    join_unmodelled(reader);
    tell_faults(reader);
    tell_demands(reader);
    return DONE;
}

static enum status read_package(struct reader *reader, struct text bytes)
{
    reader->package = (struct package){ .arena = reader->arena,
                                        .budget = reader->budget,
                                        .findings = reader->findings,
                                        .place = reader->place };
    reader->text = buffer_new(reader->arena);
    enum status status = read_parts(reader, bytes);
    package_close(&reader->package);
    return status;
}

enum status document_read(struct arena *arena, struct budget *budget, struct findings *findings,
                          const struct packet_file *file, struct document **document)
{
    struct reader *reader = arena_take(arena, sizeof *reader);
    reader->arena = arena;
    reader->budget = budget;
    reader->findings = findings;
    reader->place.file = file->path;
    reader->document = arena_take(arena, sizeof *reader->document);
    reader->document->file = file->path;
    *document = NULL;
    budget_reset(budget, LIMIT_PARAGRAPHS);
    budget_reset(budget, LIMIT_RUNS);
    enum status status = file->type == TYPE_TXT || file->type == TYPE_MD
                             ? draft_read(reader, file)
                             : read_package(reader, file->bytes);
    if (status == DONE)
        *document = reader->document;
    return status;
}
