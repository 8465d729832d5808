/* A notice's rules as JSON. */
#include "values.h"

#include <string.h>

struct tree *value_because(struct citation because)
{
    if (because.line < 1)
        return tree_null();
    struct tree *object = tree_object();
    tree_set(object, "line", tree_number(because.line));
    tree_set(object, "text", tree_text(because.text));
    return object;
}

static struct tree *points(double value)
{
    return value > 0 ? tree_share(value) : tree_null();
}

static struct tree *essay_value(const struct notice *notice)
{
    const struct essay_demand *essay = &notice->essay;
    if (!notice->essay_asked)
        return tree_null();
    struct tree *object = tree_object();
    tree_set(object, "required", tree_boolean(essay->required));
    tree_set(object, "max_pages", tree_number_or_null(essay->max_pages));
    tree_set(object, "max_words", tree_number_or_null(essay->max_words));
    tree_set(object, "page_size", tree_text_or_null(essay->page_size));
    tree_set(object, "formats", tree_texts_or_null(&essay->formats));
    tree_set(object, "count", tree_number(essay->count < 1 ? 1 : essay->count));
    tree_set(object, "name_contains", tree_texts_or_null(&essay->name_contains));
    tree_set(object, "font", tree_text_or_null(essay->font));
    tree_set(object, "min_font_pt", points(essay->min_font_pt));
    tree_set(object, "due_date", tree_text_or_null(essay->due_date));
    tree_set(object, "min_words", tree_number_or_null(essay->min_words));
    tree_set(object, "line_spacing", points(essay->line_spacing));
    tree_set(object, "min_margin_mm", points(essay->min_margin_mm));
    tree_set(object, "limit_in_all", tree_boolean(essay->limit_in_all));
    return object;
}

static struct tree *sources_value(const struct notice *notice)
{
    static const char *const reading[] = { "unsaid", "stated", "inferred" };
    struct tree *object = tree_object();
    for (size_t i = 0; i < notice->proof_count; i++) {
        const struct proof *proof = &notice->proofs[i];
        char key[80];
        size_t length = proof->field.length < sizeof key - 1 ? proof->field.length : sizeof key - 1;
        if (proof->because.line < 1)
            continue;
        memcpy(key, proof->field.data, length);
        key[length] = 0;
        struct tree *value = value_because(proof->because);
        tree_set(value, "reading", tree_text(text_of(reading[proof->how])));
        tree_set(object, key, value);
    }
    return object;
}

static struct tree *reminders_value(const struct notice *notice)
{
    struct tree *list = tree_list();
    for (size_t i = 0; i < notice->reminder_count; i++) {
        struct tree *object = tree_object();
        tree_set(object, "what", tree_text(notice->reminders[i].what));
        tree_set(object, "because", value_because(notice->reminders[i].because));
        tree_push(list, object);
    }
    return list;
}

struct tree *value_notice(const struct notice *notice)
{
    if (!notice)
        return tree_null();
    struct tree *object = tree_object();
    tree_set(object, "title", tree_text_or_null(notice->title));
    tree_set(object, "reference", tree_text_or_null(notice->reference));
    tree_set(object, "posts", tree_texts_or_null(&notice->posts));
    tree_set(object, "organisation", tree_text_or_null(notice->organisation));
    tree_set(object, "grade", tree_text_or_null(notice->grade));
    tree_set(object, "location", tree_text_or_null(notice->location));
    tree_set(object, "deadline_date", tree_text_or_null(notice->deadline_date));
    tree_set(object, "deadline_time", tree_text_or_null(notice->deadline_time));
    tree_set(object, "clearance", tree_text_or_null(notice->clearance));
    tree_set(object, "nationality", tree_text_or_null(notice->nationality));
    tree_set(object, "ai_prohibited", tree_boolean(notice->ai_prohibited));
    tree_set(object, "language_levels", tree_texts_or_null(&notice->language_levels));
    tree_set(object, "attachments", tree_texts_or_null(&notice->attachments));
    tree_set(object, "challenges", tree_texts_or_null(&notice->challenges));
    tree_set(object, "notice_languages", tree_texts_or_null(&notice->notice_languages));
    tree_set(object, "truncated", tree_boolean(notice->truncated));
    tree_set(object, "essay", essay_value(notice));
    tree_set(object, "sources", sources_value(notice));
    tree_set(object, "warnings", tree_texts(&notice->warnings));
    tree_set(object, "reminders", reminders_value(notice));
    return object;
}
