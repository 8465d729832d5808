/* Topics: a short vector that both languages share. */
#include "coverage/topics.h"

#include <math.h>

#define INSIDE_WEIGHT 0.5 /* of a word that is part of a longer term, which counts too */

void topics_add(struct topics *topics, const struct matter *matter, const struct prose *prose,
                const struct sentence *sentence)
{
    for (size_t i = 0; i < sentence->term_count; i++) {
        const struct term *term = &prose->terms[sentence->first_term + i];
        const struct lexeme *lexeme = &matter->vocabulary.lexemes[term->lexeme];
        double weight = lexeme->weight * (term->inside ? INSIDE_WEIGHT : 1) *
                        (term->copied ? COPIED_WEIGHT : 1);
        size_t count;
        const struct lexicon_share *shares =
            lexicon_shares(matter->vocabulary.lexicon, lexeme->node, &count);
        topics->all += weight;
        for (size_t s = 0; s < count; s++)
            topics->of[shares[s].topic] += (float)(weight * shares[s].weight / 255.0);
    }
}

void topics_join(struct topics *topics, const struct topics *other, double times)
{
    for (size_t t = 1; t < LEXICON_TOPICS; t++)
        topics->of[t] += (float)(other->of[t] * times);
    topics->all += other->all * times;
}

void topics_drop_generic(struct topics *topics, const struct lexicon *lexicon)
{
    for (unsigned t = 1; t < LEXICON_TOPICS; t++)
        if (lexicon_topic_generic(lexicon, t))
            topics->of[t] = 0;
}

double topics_generic(const struct topics *topics, const struct lexicon *lexicon)
{
    double sum = 0;

    for (unsigned t = 1; t < LEXICON_TOPICS; t++)
        if (lexicon_topic_generic(lexicon, t))
            sum += topics->of[t];
    return topics->all > 0 ? fmin(1, sum / topics->all) : 0;
}

static double length_of(const struct topics *topics)
{
    double sum = 0;

    for (size_t t = 1; t < LEXICON_TOPICS; t++)
        sum += (double)topics->of[t] * topics->of[t];
    return sqrt(sum);
}

void topics_contrast(struct topics *texts, size_t count, double part)
{
    struct topics mean = { .all = 0 };

    for (size_t i = 0; i < count; i++) {
        double length = length_of(&texts[i]);
        for (size_t t = 1; length > 0 && t < LEXICON_TOPICS; t++)
            texts[i].of[t] = (float)(texts[i].of[t] / length);
        topics_join(&mean, &texts[i], 1.0 / (double)count);
    }
    for (size_t i = 0; count > 1 && i < count; i++)
        for (size_t t = 1; t < LEXICON_TOPICS; t++)
            texts[i].of[t] = (float)fmax(0, texts[i].of[t] - part * mean.of[t]);
}

double topics_alike(const struct topics *topics, const struct topics *other)
{
    double both = 0, one = 0, two = 0;

    for (size_t t = 1; t < LEXICON_TOPICS; t++) {
        both += (double)topics->of[t] * other->of[t];
        one += (double)topics->of[t] * topics->of[t];
        two += (double)other->of[t] * other->of[t];
    }
    return one > 0 && two > 0 ? both / sqrt(one * two) : 0;
}

double topics_certainty(const struct topics *topics)
{
    double first = 0, second = 0;

    for (size_t t = 1; t < LEXICON_TOPICS; t++) {
        if (topics->of[t] > first) {
            second = first;
            first = topics->of[t];
        } else if (topics->of[t] > second) {
            second = topics->of[t];
        }
    }
    return topics->all > 0 ? fmin(1, (first + second) / topics->all) : 0;
}

double topics_mass(const struct topics *topics)
{
    double sum = 0;

    for (size_t t = 1; t < LEXICON_TOPICS; t++)
        sum += topics->of[t];
    return sum;
}

double topics_fit(const struct topics *topics, const struct matter *matter, unsigned lexeme)
{
    const struct lexeme *word = &matter->vocabulary.lexemes[lexeme];
    size_t count;
    const struct lexicon_share *shares =
        lexicon_shares(matter->vocabulary.lexicon, word->node, &count);
    double most = 0, fit = 0;

    for (size_t t = 1; t < LEXICON_TOPICS; t++)
        most = fmax(most, topics->of[t]);
    for (size_t i = 0; most > 0 && i < count; i++)
        fit += shares[i].weight / 255.0 * topics->of[shares[i].topic] / most;
    return fit;
}
