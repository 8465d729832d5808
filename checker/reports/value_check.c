/* A whole check as JSON: what `dossier check --format json` and a line of a batch hold. */
#include "position.h"
#include "report.h"
#include "values.h"

const char *verdict_name(enum verdict verdict)
{
    static const char *const names[] = { "ready", "not ready", "could not check" };
    return names[verdict];
}

static struct tree *counts_value(const struct findings *findings)
{
    struct tree *object = tree_object();
    for (enum level level = LEVEL_ERROR; level >= LEVEL_NOTE; level--)
        tree_set(object, level_name(level),
                 tree_number((long long)findings_count(findings, level)));
    return object;
}

static int pages_of(const struct check *check, const struct packet_file *file)
{
    if (file == check->essay && check->layout)
        return check->layout->page_count;
    return file->pages;
}

static struct tree *packet_value(const struct check *check)
{
    struct tree *object = tree_object(), *files = tree_list();
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        struct tree *value = tree_object();
        tree_set(value, "path", tree_text(file->path));
        tree_set(value, "role", tree_text(text_of(role_name(file->role))));
        tree_set(value, "role_reason", tree_text_or_null(file->role_reason));
        tree_set(value, "type", tree_text(text_of(file_type_name(file->type))));
        tree_set(value, "bytes", tree_number((long long)file->bytes.length));
        tree_set(value, "pages", tree_number_or_null(pages_of(check, file)));
        tree_set(value, "state", tree_text(text_of(file_state_name(file->state))));
        tree_push(files, value);
    }
    tree_set(object, "path", tree_text(check->packet.path));
    tree_set(object, "files", files);
    return object;
}

static struct tree *essay_value(const struct check *check)
{
    if (!check->document || !check->essay)
        return tree_null();
    struct tree *object = value_pages(check->essay->path, check->document, check->layout);
    struct tree *languages = tree_list();
    for (int i = 0; i < check->words.language_count; i++) {
        struct tree *language = tree_object();
        tree_set(language, "lang", tree_text(check->words.languages[i].lang));
        tree_set(language, "share", tree_share(check->words.languages[i].share));
        tree_push(languages, language);
    }
    tree_set(object, "words", tree_number(document_words(check->document)));
    tree_set(object, "languages", languages);
    return object;
}

static struct tree *fixes_value(const struct finding *finding)
{
    struct tree *list = tree_list();
    for (int i = 0; i < finding->fix_count; i++)
        tree_push(list, tree_text(finding->fixes[i]));
    return list;
}

static struct tree *finding_value(const struct finding *finding, const struct position *position)
{
    struct tree *object = tree_object();
    tree_set(object, "rule", tree_text(finding->rule));
    tree_set(object, "level", tree_text(text_of(level_name(finding->level))));
    tree_set(object, "message", tree_text(finding->message));
    tree_set(object, "file", tree_text(position->file));
    tree_set(object, "line", tree_number(position->line));
    tree_set(object, "column", tree_number(position->column));
    tree_set(object, "end_line", tree_number(position->end_line));
    tree_set(object, "end_column", tree_number(position->end_column));
    tree_set(object, "page", tree_number_or_null(finding->page));
    tree_set(object, "page_line", tree_number_or_null(finding->page_line));
    tree_set(object, "excerpt", tree_text(finding->excerpt));
    tree_set(object, "fixes", fixes_value(finding));
    tree_set(object, "because", value_because(finding->because));
    tree_set(object, "whole_file", tree_boolean(position->whole));
    return object;
}

static struct tree *findings_value(const struct check *check)
{
    const struct position *positions = positions_make(check, UNIT_CODE_POINTS);
    struct tree *list = tree_list();
    for (size_t i = 0; i < check->findings.count; i++)
        tree_push(list, finding_value(&check->findings.items[i], &positions[i]));
    return list;
}

struct tree *value_check(const struct check *check)
{
    struct tree *object = tree_object();
    tree_set(object, "dossier", tree_text(TEXT(DOSSIER_VERSION)));
    tree_set(object, "verdict", tree_text(text_of(verdict_name(check->verdict))));
    tree_set(object, "counts", counts_value(&check->findings));
    tree_set(object, "notice", value_notice(check->notice));
    tree_set(object, "packet", packet_value(check));
    tree_set(object, "essay", essay_value(check));
    tree_set(object, "coverage", value_coverage(&check->coverage));
    tree_set(object, "findings", findings_value(check));
    if (check->verdict == VERDICT_COULD_NOT_CHECK && check->could_not.length)
        tree_set(object, "could_not", tree_text(check->could_not));
    return object;
}
