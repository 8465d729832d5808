/* Reads essay and challenges into one matter. */
#include "coverage/matter.h"

#include "coverage/kin.h"

#define INSIDE_WEIGHT 0.5 /* of a word that is part of a longer term, which is asked for too */

/*
 * No essay and no notice comes near these.  What is past them is left unread, so that memory and
 * time stay within bounds whatever is handed in.
 */
#define ASKED_MOST      512
#define SENTENCES_MOST  4000
#define TERMS_MOST      40000
#define EXPANSIONS_MOST 64

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
    if (matter->asked_count == ASKED_MOST)
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

static void raise_similar(struct matter *matter, size_t asked, unsigned lexeme, double weight)
{
    float *similar = &matter->similar[asked * matter->vocabulary.count + lexeme];

    if (*similar < (float)weight)
        *similar = (float)weight;
}

/* The lexemes of a node: first[node] and on through next[lexeme], each number one too high. */
struct places {
    unsigned *first, *next;
};

static struct places places_of(const struct matter *matter)
{
    const struct vocabulary *vocabulary = &matter->vocabulary;
    struct places places = { arena_take(matter->arena,
                                        lexicon_nodes(vocabulary->lexicon) * sizeof *places.first),
                             arena_take(matter->arena, vocabulary->count * sizeof *places.next) };

    for (unsigned i = 0; i < vocabulary->count; i++) {
        unsigned node = vocabulary->lexemes[i].node;
        if (node == 0)
            continue;
        places.next[i] = places.first[node];
        places.first[node] = i + 1;
    }
    return places;
}

/* A relation counts from whichever end the lexicon has it. */
static void compare_by_lexicon(struct matter *matter)
{
    const struct vocabulary *vocabulary = &matter->vocabulary;
    struct places places = places_of(matter);

    for (unsigned from = 0; from < vocabulary->count; from++) {
        size_t count;
        const struct lexicon_relation *relations =
            lexicon_relations(vocabulary->lexicon, vocabulary->lexemes[from].node, &count);
        for (size_t r = 0; r < count; r++)
            for (unsigned to = places.first[relations[r].node]; to; to = places.next[to - 1])
                for (size_t i = 0; i < matter->asked_count; i++) {
                    if (matter->asked[i].lexeme == from)
                        raise_similar(matter, i, to - 1, relations[r].weight / 255.0);
                    if (matter->asked[i].lexeme == to - 1)
                        raise_similar(matter, i, from, relations[r].weight / 255.0);
                }
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
    compare_by_lexicon(matter);
}

static void read_essay(struct matter *matter, const struct document *document)
{
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        if (matter->essay.sentence_count >= SENTENCES_MOST ||
            matter->essay.term_count >= TERMS_MOST)
            return;
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
    for (size_t i = 0; i < notice->challenges.count && i < CHALLENGES_MOST; i++)
        prose_add(&matter->challenges, &matter->vocabulary, notice->challenges.items[i], (int)i + 1,
                  0);
    read_essay(matter, document);
    expansions_learn(&matter->expansions, arena, &matter->vocabulary, &matter->challenges);
    expansions_learn(&matter->expansions, arena, &matter->vocabulary, &matter->essay);
    if (matter->expansions.count > EXPANSIONS_MOST)
        matter->expansions.count = EXPANSIONS_MOST;
    ask_all(matter);
    compare_all(matter);
    kin_find(matter);
}

double matter_fit(const struct matter *matter, size_t challenge, unsigned lexeme)
{
    double best = 0;

    for (size_t i = 0; i < matter->asked_count; i++)
        if (matter->asked[i].challenge == challenge && similar_to(matter, i, lexeme) > best)
            best = similar_to(matter, i, lexeme);
    return best;
}
