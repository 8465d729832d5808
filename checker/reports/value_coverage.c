/* Which challenge is addressed where, as JSON. */
#include "values.h"

static struct tree *evidence_value(const struct evidence *evidence)
{
    struct tree *object = tree_object();
    tree_set(object, "paragraph", tree_number(evidence->paragraph));
    tree_set(object, "line", tree_number(evidence->line));
    tree_set(object, "terms", tree_texts(&evidence->terms));
    tree_set(object, "weight", tree_share(evidence->weight));
    return object;
}

static struct tree *challenge_value(const struct challenge_coverage *challenge)
{
    struct tree *object = tree_object(), *evidence = tree_list();
    for (size_t i = 0; i < challenge->evidence_count; i++)
        tree_push(evidence, evidence_value(&challenge->evidence[i]));
    tree_set(object, "challenge", tree_number(challenge->challenge));
    tree_set(object, "text", tree_text(challenge->text));
    tree_set(object, "status", tree_text(text_of(coverage_status_name(challenge->status))));
    tree_set(object, "score", tree_share(challenge->score));
    tree_set(object, "share", tree_share(challenge->share));
    tree_set(object, "evidence", evidence);
    tree_set(object, "absent_terms", tree_texts(&challenge->absent_terms));
    tree_set(object, "uncertain", tree_boolean(challenge->uncertain));
    return object;
}

struct tree *value_coverage(const struct coverage *coverage)
{
    struct tree *list = tree_list();
    for (size_t i = 0; i < coverage->count; i++)
        tree_push(list, challenge_value(&coverage->challenges[i]));
    return list;
}
