/* Reads essay and challenges into one matter. */
#include "coverage/matter.h"

#define INSIDE_WEIGHT 0.5 /* of a word that is part of a longer term, which is asked for too */

static void ask(struct matter *matter, size_t challenge, const struct term *term)
{
    struct asked asked = { .challenge = challenge,
                           .lexeme = term->lexeme,
                           .from = term->from,
                           .to = term->to,
                           .inside = term->inside,
                           .weight = matter->vocabulary.lexemes[term->lexeme].weight *
                                     (term->inside ? INSIDE_WEIGHT : 1) };

    for (size_t i = 0; i < matter->asked_count; i++)
        if (matter->asked[i].challenge == challenge && matter->asked[i].lexeme == term->lexeme)
            return;
    matter->asked = arena_grow(matter->arena, matter->asked, matter->asked_count,
                               &matter->asked_capacity, sizeof asked);
    matter->asked[matter->asked_count++] = asked;
}

static void ask_all(struct matter *matter)
{
    const struct prose *challenges = &matter->challenges;

    for (size_t s = 0; s < challenges->sentence_count; s++) {
        const struct sentence *sentence = &challenges->sentences[s];
        for (size_t i = 0; i < sentence->term_count; i++)
            ask(matter, sentence->passage, &challenges->terms[sentence->first_term + i]);
    }
}

static void compare_all(struct matter *matter)
{
    size_t lexemes = matter->vocabulary.count;

    matter->similar =
        arena_take(matter->arena, matter->asked_count * lexemes * sizeof *matter->similar);
    for (size_t i = 0; i < matter->asked_count; i++)
        for (unsigned lexeme = 0; lexeme < lexemes; lexeme++)
            matter->similar[i * lexemes + lexeme] = (float)relate(
                &matter->vocabulary, &matter->expansions, matter->asked[i].lexeme, lexeme);
}

static void read_essay(struct matter *matter, const struct document *document)
{
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        if (paragraph->number > 0)
            prose_add(&matter->essay, &matter->vocabulary, paragraph->text, paragraph->number,
                      paragraph->line);
    }
}

void matter_read(struct matter *matter, struct arena *arena, const struct document *document,
                 const struct notice *notice)
{
    *matter = (struct matter){ .arena = arena };
    matter->vocabulary = vocabulary_new(arena, lexicon_open());
    for (size_t i = 0; i < notice->challenges.count; i++)
        prose_add(&matter->challenges, &matter->vocabulary, notice->challenges.items[i], (int)i + 1,
                  0);
    read_essay(matter, document);
    expansions_learn(&matter->expansions, arena, &matter->vocabulary, &matter->challenges);
    expansions_learn(&matter->expansions, arena, &matter->vocabulary, &matter->essay);
    ask_all(matter);
    compare_all(matter);
}

double matter_fit(const struct matter *matter, size_t challenge, unsigned lexeme)
{
    double best = 0;

    for (size_t i = 0; i < matter->asked_count; i++)
        if (matter->asked[i].challenge == challenge && similar_to(matter, i, lexeme) > best)
            best = similar_to(matter, i, lexeme);
    return best;
}
