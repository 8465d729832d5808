/* Companies of words compared, a term of the challenges at a time. */
#include "coverage/kin.h"

#include <math.h>

struct company {
    const struct lexicon *lexicon;
    float *weights; /* [node] in the company of the term asked */
};

/* The length of a node's company as a vector: at least 1, the node itself. */
static double length_of(const struct lexicon *lexicon, unsigned node)
{
    size_t count;
    const struct lexicon_relation *relations = lexicon_relations(lexicon, node, &count);
    double sum = 1;

    for (size_t i = 0; i < count; i++)
        sum += relations[i].weight / 255.0 * (relations[i].weight / 255.0);
    return sqrt(sum);
}

static void gather(const struct company *company, unsigned node, float times)
{
    size_t count;
    const struct lexicon_relation *relations = lexicon_relations(company->lexicon, node, &count);

    for (size_t i = 0; i < count; i++)
        company->weights[relations[i].node] = times * (float)relations[i].weight / 255;
    company->weights[node] = times;
}

/* The product of a node's company with the gathered one. */
static double shared_with(const struct company *company, unsigned node)
{
    size_t count;
    const struct lexicon_relation *relations = lexicon_relations(company->lexicon, node, &count);
    float sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += (float)relations[i].weight * company->weights[relations[i].node];
    return (double)(sum / 255 + company->weights[node]);
}

void kin_find(struct matter *matter)
{
    const struct vocabulary *vocabulary = &matter->vocabulary;
    size_t lexemes = vocabulary->count;
    struct company company = { .lexicon = vocabulary->lexicon };
    double *lengths = arena_take(matter->arena, lexemes * sizeof *lengths);

    company.weights =
        arena_take(matter->arena, lexicon_nodes(vocabulary->lexicon) * sizeof *company.weights);
    matter->kin = arena_take(matter->arena, matter->asked_count * lexemes * sizeof *matter->kin);
    for (size_t i = 0; i < lexemes; i++)
        lengths[i] = length_of(vocabulary->lexicon, vocabulary->lexemes[i].node);
    for (size_t a = 0; a < matter->asked_count; a++) {
        unsigned asked = matter->asked[a].lexeme, node = vocabulary->lexemes[asked].node;
        if (node)
            gather(&company, node, 1);
        for (unsigned i = 0; i < lexemes; i++) {
            unsigned other = vocabulary->lexemes[i].node;
            double kin =
                node && other ? shared_with(&company, other) / (lengths[asked] * lengths[i]) : 0;
            matter->kin[a * lexemes + i] = (float)fmax(kin, similar_to(matter, a, i));
        }
        if (node)
            gather(&company, node, 0);
    }
}
