/* placeholder: a place that was meant to be filled in, or an instruction of a template. */
#include "rules/phrases.h"

static const struct phrase phrases[] = {
    { "lorem ipsum", true },
    { "dolor sit amet", true },
    { "click or tap here to enter text", true },
    { "click here to enter text", true },
    { "cliquez ou appuyez ici pour entrer du texte", true },
    { "cliquez ici pour entrer du texte", true },
    { "type your text here", true },
    { "your text here", true },
    { "tapez votre texte ici", true },
    { "to be completed", true },
    { "à compléter", true },
    { "TBC]", false },
    { "TBD]", false },
    { "XXXX", false },
    { "????", false },
    { "____", false },
    { NULL, false },
};

/* What a bracket begins with when it asks for something to be put in its place. */
static const char *const orders[] = { "insert",  "your ",       "add ",    "fill",  "enter ",
                                      "insérer", "votre ",      "todo",    "tbd",   "tbc",
                                      "xx",      "à compléter", "type ",   "write", "choose ",
                                      "select ", "saisir",      "indiquer" };

/* What is asked for only when it is all that the bracket holds, or "name of ...": a quotation may
 * have "[Organisation's]" in it. */
static const char *const things[] = { "name",    "first name", "last name",    "surname",
                                      "date",    "position",   "job title",    "title",
                                      "company", "employer",   "organisation", "organization",
                                      "vacancy", "reference",  "signature",    "nom",
                                      "prénom",  "poste",      "intitulé" };

static bool names_thing(struct text inside, struct text thing)
{
    if (text_find_ascii(inside, thing) != 0)
        return false;
    struct text rest = text_slice(inside, thing.length, inside.length);
    return !rest.length || text_starts(rest, TEXT(" of ")) || text_starts(rest, TEXT(" de ")) ||
           text_starts(rest, TEXT(" du ")) || text_equal_ascii(rest, TEXT(" here"));
}

static bool opening(struct text inside)
{
    inside = text_trim(inside);
    if (!inside.length)
        return false;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (text_find_ascii(inside, text_of(orders[i])) == 0)
            return true;
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        if (names_thing(inside, text_of(things[i])))
            return true;
    return false; /* "[...]" is what a quotation leaves out */
}

static bool bracket_find(struct text text, size_t from, size_t *start, size_t *end)
{
    for (size_t i = from; i < text.length; i++) {
        char open = text.data[i];
        if (open != '[' && open != '<' && open != '{')
            continue;
        struct text rest = text_slice(text, i + 1, i + 81);
        size_t close = text_find(rest, open == '['   ? TEXT("]")
                                       : open == '<' ? TEXT(">")
                                                     : TEXT("}"));
        if (close == rest.length || !close || !opening(text_slice(rest, 0, close)))
            continue;
        *start = i;
        *end = i + close + 2;
        return true;
    }
    return false;
}

static void say(struct check *check, const struct packet_file *file, struct place place)
{
    struct text found = excerpt_of(check, file->document, place);
    struct finding *finding =
        findings_add(&check->findings, TEXT("placeholder"), level_now(check, LEVEL_WARNING), place,
                     "this was meant to be filled in: %.*s", TEXT_SHOW(found));
    finding->excerpt = found;
    finding_fix(&check->findings, finding, "put in what belongs there, or take it out");
}

/* A content control that still shows its prompt is no text of the applicant's. */
static void judge_prompts(struct check *check, const struct packet_file *file,
                          const struct paragraph *paragraph)
{
    for (size_t i = 0; i < paragraph->run_count; i++)
        if (paragraph->runs[i].placeholder) {
            struct place place = place_stretch(file, paragraph->line, paragraph->runs[i].from,
                                               paragraph->runs[i].to);
            struct finding *finding =
                findings_add(&check->findings, TEXT("placeholder"), level_now(check, LEVEL_WARNING),
                             place, "a field of the form is not filled in");
            finding->excerpt = excerpt_of(check, file->document, place);
            finding_fix(&check->findings, finding, "click into it and fill it in, or delete it");
            return;
        }
}

static void judge(struct check *check, const struct packet_file *file,
                  const struct paragraph *paragraph)
{
    size_t from = 0, start, end;
    while (phrases_find(phrases, paragraph->text, from, &start, &end)) {
        say(check, file, place_stretch(file, paragraph->line, start, end));
        from = end;
        while (from < paragraph->text.length &&
               paragraph->text.data[from] == paragraph->text.data[end - 1])
            from++; /* "XXXXXXXX" is one place to fill in */
    }
    from = 0;
    while (bracket_find(paragraph->text, from, &start, &end)) {
        say(check, file, place_stretch(file, paragraph->line, start, end));
        from = end;
    }
    judge_prompts(check, file, paragraph);
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));) {
        if (file->role == ROLE_FORM)
            continue;
        for (size_t i = 0; i < file->document->paragraph_count; i++)
            judge(check, file, file->document->paragraphs[i]);
    }
}

const struct rule rule_placeholder = {
    .name = "placeholder",
    .level = LEVEL_WARNING,
    .summary = "a place that was meant to be filled in was left as it is",
    .run = run,
};
