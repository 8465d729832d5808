/* Evidence: the paragraphs that carry an answer, their terms, and what nothing answers. */
#include "coverage/evidence.h"

#include "coverage/cues.h"

#define EVIDENCE_MOST  3
#define EVIDENCE_LEAST 0.005 /* a paragraph below this carries nothing */
#define EVIDENCE_PART  0.6   /* of the best paragraph's score, for another to be shown */
#define TERMS_MOST     8     /* shown for a paragraph */
#define TERM_FITS      0.6   /* a word of the essay that answers one of the challenge */
#define TOPIC_FITS     0.6   /* a word of the challenge's own topic */
#define TOPIC_WEIGHT   0.5   /* and telling enough to be shown for that */
#define ABSENT_WEIGHT  0.4   /* the small change of a challenge is not missed */
#define ANSWERS        0.3   /* a sentence that sounds like an answer */

static size_t index_of(const struct challenge_coverage *coverage)
{
    return (size_t)coverage->challenge - 1;
}

static bool is_shown(const struct matter *matter, const struct scores *scores, size_t challenge,
                     unsigned lexeme, bool by_topic)
{
    if (by_topic)
        return matter->vocabulary.lexemes[lexeme].weight >= TOPIC_WEIGHT &&
               topics_fit(&scores->topics[challenge], matter, lexeme) >= TOPIC_FITS;
    for (size_t a = 0; a < matter->asked_count; a++)
        if (matter->asked[a].challenge == challenge && matter->asked[a].weight >= ABSENT_WEIGHT &&
            similar_to(matter, a, lexeme) >= TERM_FITS)
            return true;
    return false;
}

/* Words that answer the challenge's own first, then those of its topic, as they stand in the essay.
 */
static void add_terms(const struct matter *matter, const struct scores *scores,
                      const struct passage *passage, size_t challenge, struct texts *terms)
{
    for (int by_topic = 0; by_topic <= 1; by_topic++)
        for (size_t s = 0; s < passage->sentence_count; s++) {
            const struct sentence *sentence = &matter->essay.sentences[passage->first_sentence + s];
            for (size_t i = 0; sentence->mask == MASKED_NOT && i < sentence->term_count; i++) {
                const struct term *term = &matter->essay.terms[sentence->first_term + i];
                struct text shown = text_slice(passage->text, term->from, term->to);
                if (!term->inside && terms->count < TERMS_MOST && !texts_have(terms, shown) &&
                    is_shown(matter, scores, challenge, term->lexeme, by_topic))
                    texts_add(matter->arena, terms, shown);
            }
        }
}

static void add_evidence(const struct matter *matter, const struct scores *scores, size_t p,
                         struct challenge_coverage *coverage)
{
    const struct passage *passage = &matter->essay.passages[p];
    const struct bearing *bearing = bearing_of(scores, p, index_of(coverage));
    const struct sentence *best = &matter->essay.sentences[bearing->best];
    struct evidence *evidence = &coverage->evidence[coverage->evidence_count++];

    *evidence = (struct evidence){ .paragraph = passage->paragraph,
                                   .line = passage->line,
                                   .from = best->from,
                                   .to = best->to,
                                   .weight = bearing->score };
    add_terms(matter, scores, passage, index_of(coverage), &evidence->terms);
}

/* The passage not yet taken that scores highest; ties go to the earlier. */
static size_t best_passage(const struct matter *matter, const struct scores *scores,
                           size_t challenge, const bool *taken)
{
    size_t best = matter->essay.passage_count;
    double score = EVIDENCE_LEAST;

    for (size_t p = 0; p < matter->essay.passage_count; p++) {
        if (taken[p] || bearing_of(scores, p, challenge)->score <= score)
            continue;
        best = p;
        score = bearing_of(scores, p, challenge)->score;
    }
    return best;
}

/* Share of the words, and cues and number of the sentences that belong to the challenge: all that
 * fit it best, and in its paragraphs those that fit none. */
static void weigh(const struct matter *matter, const struct scores *scores, const bool *taken,
                  struct challenge_coverage *coverage)
{
    size_t answering = 0;
    int words = 0, all = 0;
    unsigned cues = 0;

    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        const struct sentence *sentence = &matter->essay.sentences[s];
        all += sentence->words;
        bool taken_here = taken[sentence->passage];
        if (scores->owners[s] != index_of(coverage) + 1 && (!taken_here || scores->owners[s] != 0))
            continue;
        words += sentence->words;
        if (!taken_here)
            continue;
        cues |= sentence->cues;
        answering += sentence_response(sentence) >= ANSWERS;
    }
    coverage->share = all > 0 ? (double)words / all : 0;
    coverage->one_sentence = answering == 1;
    coverage->cues = cues_show(matter->arena, cues);
}

void evidence_gather(const struct matter *matter, const struct scores *scores,
                     struct challenge_coverage *coverage)
{
    bool *taken = arena_take(matter->arena, matter->essay.passage_count * sizeof *taken);

    coverage->evidence = arena_take(matter->arena, EVIDENCE_MOST * sizeof *coverage->evidence);
    for (size_t p = 0; p < matter->essay.passage_count; p++)
        if (bearing_of(scores, p, index_of(coverage))->score > coverage->score)
            coverage->score = bearing_of(scores, p, index_of(coverage))->score;
    while (coverage->evidence_count < EVIDENCE_MOST) {
        size_t best = best_passage(matter, scores, index_of(coverage), taken);
        if (best == matter->essay.passage_count ||
            bearing_of(scores, best, index_of(coverage))->score < coverage->score * EVIDENCE_PART)
            break;
        taken[best] = true;
        add_evidence(matter, scores, best, coverage);
    }
    weigh(matter, scores, taken, coverage);
}

void evidence_name(const struct matter *matter, size_t sentence,
                   struct challenge_coverage *coverage)
{
    const struct sentence *naming = &matter->essay.sentences[sentence];
    const struct passage *passage = &matter->essay.passages[naming->passage];

    coverage->evidence_count = 1;
    coverage->evidence[0] = (struct evidence){ .paragraph = passage->paragraph,
                                               .line = passage->line,
                                               .from = naming->from,
                                               .to = naming->to };
}

/* The best that any sentence has for a term asked, a copied one too: there is no use in telling
 * that nothing is found about a word that stands there. */
static double answered(const struct matter *matter, size_t asked)
{
    double best = 0;

    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        const struct sentence *sentence = &matter->essay.sentences[s];
        for (size_t i = 0; i < sentence->term_count; i++) {
            double fit =
                similar_to(matter, asked, matter->essay.terms[sentence->first_term + i].lexeme);
            best = fit > best ? fit : best;
        }
    }
    return best;
}

static bool joins(char letter)
{
    return letter == '-' || (letter & 0x80) || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

/* "start-ups" for the "ups" that is asked. */
static struct text whole_word(struct text challenge, const struct asked *asked)
{
    size_t from = asked->from, to = asked->to;

    if (from > 0 && challenge.data[from - 1] == '-')
        while (from > 0 && joins(challenge.data[from - 1]))
            from--;
    if (to < challenge.length && challenge.data[to] == '-')
        while (to < challenge.length && joins(challenge.data[to]))
            to++;
    return text_slice(challenge, from, to);
}

void evidence_absent(const struct matter *matter, struct challenge_coverage *coverage)
{
    for (size_t a = 0; a < matter->asked_count; a++) {
        const struct asked *asked = &matter->asked[a];
        struct text shown;
        /* a challenge begins with what to do: "raise", "ensure" */
        if (asked->challenge != index_of(coverage) || asked->inside || asked->from == 0 ||
            asked->weight < ABSENT_WEIGHT || answered(matter, a) >= TERM_FITS)
            continue;
        shown = whole_word(coverage->text, asked);
        if (!texts_have(&coverage->absent_terms, shown))
            texts_add(matter->arena, &coverage->absent_terms, shown);
    }
}
