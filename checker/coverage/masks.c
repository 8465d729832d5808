/* Masks: what is copied or translated from the notice, headings, lists of keywords, biography. */
#include "coverage/masks.h"

#include "coverage/cues.h"
#include "coverage/topics.h"

/* A stretch of so many content words in the challenge's own order is taken from it. */
#define COPIED_RUN       4
#define COPIED_LEAST     3    /* when that is all of the challenge */
#define COPIED_SHARE     0.60 /* of a sentence's matter, for the whole sentence to be masked */
#define TRANSLATED_SHARE 0.70
#define TRANSLATED_TERMS 5

#define KEYWORD_STOPS 0.22 /* function words in prose are a third and more; in lists hardly any */
#define KEYWORD_WORDS 5

#define BIOGRAPHY_GENERIC 0.20 /* of a paragraph's matter, from which it is about its writer */
#define BIOGRAPHY_SCORE   0.40 /* and answers nothing */

static const struct term *plain_term(const struct prose *prose, const struct sentence *sentence,
                                     size_t index)
{
    return &prose->terms[sentence->first_term + index];
}

/* Words of a sentence in order, the joined terms behind them left out. */
static size_t plain_count(const struct prose *prose, const struct sentence *sentence)
{
    size_t count = 0;

    while (count < sentence->term_count &&
           (count == 0 || plain_term(prose, sentence, count)->from >
                              plain_term(prose, sentence, count - 1)->from))
        count++;
    return count;
}

/* A sentence of the essay or a challenge, its words in order. */
struct line {
    struct term *terms;
    size_t count;
};

static struct line line_of(const struct prose *prose, const struct sentence *sentence)
{
    return (struct line){ prose->terms + sentence->first_term, plain_count(prose, sentence) };
}

/* How many terms from `at` on stand in the same order in the original from `with` on. */
static size_t run_length(struct line line, size_t at, struct line original, size_t with)
{
    size_t length = 0;

    while (at + length < line.count && with + length < original.count &&
           line.terms[at + length].lexeme == original.terms[with + length].lexeme)
        length++;
    return length;
}

/* Marks the stretches of a sentence that stand word for word in one of the challenge's. */
static void mark_runs(struct line line, struct line original)
{
    for (size_t at = 0; at < line.count; at++) {
        for (size_t with = 0; with < original.count; with++) {
            size_t length = run_length(line, at, original, with);
            if (length < COPIED_RUN && !(length >= COPIED_LEAST && length == original.count))
                continue;
            for (size_t i = at; i < at + length; i++)
                line.terms[i].copied = true;
        }
    }
}

static double copied_share(struct line line)
{
    size_t copied = 0;

    for (size_t i = 0; i < line.count; i++)
        copied += line.terms[i].copied;
    return line.count ? (double)copied / (double)line.count : 0;
}

/* A joined term is copied when the words that it is made of are. */
static void mark_joined(struct prose *essay, const struct sentence *sentence)
{
    size_t plain = plain_count(essay, sentence);

    for (size_t i = plain; i < sentence->term_count; i++) {
        struct term *joined = &essay->terms[sentence->first_term + i];
        for (size_t j = 0; j < plain; j++) {
            const struct term *word = plain_term(essay, sentence, j);
            if (word->from >= joined->from && word->to <= joined->to && word->copied)
                joined->copied = true;
        }
    }
}

/* What share of the sentence's matter the challenge holds. */
static double share_held(const struct matter *matter, struct line line, size_t challenge)
{
    double held = 0, all = 0;

    for (size_t i = 0; i < line.count; i++) {
        double weight = matter->vocabulary.lexemes[line.terms[i].lexeme].weight;
        held += weight * matter_fit(matter, challenge, line.terms[i].lexeme);
        all += weight;
    }
    return all > 0 ? held / all : 0;
}

/* What share of the challenge's matter the sentence says. */
static double share_said(const struct matter *matter, struct line line, size_t challenge)
{
    double said = 0, all = 0;

    for (size_t a = 0; a < matter->asked_count; a++) {
        double best = 0;
        if (matter->asked[a].challenge != challenge)
            continue;
        for (size_t i = 0; i < line.count; i++)
            if (similar_to(matter, a, line.terms[i].lexeme) > best)
                best = similar_to(matter, a, line.terms[i].lexeme);
        said += matter->asked[a].weight * best;
        all += matter->asked[a].weight;
    }
    return all > 0 ? said / all : 0;
}

/* Both ways alike: the sentence says what the challenge says and hardly more, in either language.
 */
static bool is_translated(const struct matter *matter, const struct sentence *sentence,
                          struct line line)
{
    if (line.count < TRANSLATED_TERMS || sentence->cues & (CUE_WOULD | CUE_DID))
        return false;
    for (size_t challenge = 0; challenge < matter->challenges.passage_count; challenge++)
        if (share_held(matter, line, challenge) >= TRANSLATED_SHARE &&
            share_said(matter, line, challenge) >= TRANSLATED_SHARE)
            return true;
    return false;
}

static bool is_copied(struct matter *matter, const struct sentence *sentence)
{
    const struct prose *challenges = &matter->challenges;
    struct line line = line_of(&matter->essay, sentence);

    for (size_t i = 0; i < challenges->sentence_count; i++)
        mark_runs(line, line_of(challenges, &challenges->sentences[i]));
    mark_joined(&matter->essay, sentence);
    return copied_share(line) >= COPIED_SHARE || is_translated(matter, sentence, line);
}

/* Colons and semicolons, and commas from the second on. */
static size_t count_separators(struct text text)
{
    size_t commas = 0, others = 0;

    for (size_t i = 0; i < text.length; i++) {
        commas += text.data[i] == ',' || text.data[i] == '/' || text.data[i] == '|';
        others += text.data[i] == ':' || text.data[i] == ';';
    }
    return others + (commas > 1 ? commas - 1 : 0);
}

/* A list with hardly a function word: "Skills gaps: proficient.  Line managers: proficient." */
static bool is_keywords(const struct prose *essay, const struct sentence *sentence)
{
    double stops = sentence->words ? (double)sentence->stops / sentence->words : 0;
    struct text text =
        text_slice(essay->passages[sentence->passage].text, sentence->from, sentence->to);

    if (sentence->cues & (CUE_WOULD | CUE_DID) || count_separators(text) == 0)
        return false;
    return sentence->words >= KEYWORD_WORDS ? stops < KEYWORD_STOPS : sentence->stops <= 1;
}

/* A paragraph made of keyword lists is one, sentences between them included. */
static void mask_keyword_passages(struct prose *essay)
{
    for (size_t p = 0; p < essay->passage_count; p++) {
        const struct passage *passage = &essay->passages[p];
        int listed = 0, all = 0;
        for (size_t i = 0; i < passage->sentence_count; i++) {
            const struct sentence *sentence = &essay->sentences[passage->first_sentence + i];
            all += sentence->words;
            if (sentence->mask == MASK_KEYWORDS)
                listed += sentence->words;
        }
        for (size_t i = 0; 2 * listed >= all && i < passage->sentence_count; i++) {
            struct sentence *sentence = &essay->sentences[passage->first_sentence + i];
            if (sentence->mask == MASKED_NOT && !(sentence->cues & (CUE_WOULD | CUE_DID)))
                sentence->mask = MASK_KEYWORDS;
        }
    }
}

void masks_find(struct matter *matter)
{
    struct prose *essay = &matter->essay;

    for (size_t i = 0; i < essay->sentence_count; i++) {
        struct sentence *sentence = &essay->sentences[i];

        if (is_copied(matter, sentence))
            sentence->mask = MASK_COPIED;
        else if (essay->passages[sentence->passage].heading)
            sentence->mask = MASK_HEADING;
        else if (is_keywords(essay, sentence))
            sentence->mask = MASK_KEYWORDS;
    }
    mask_keyword_passages(essay);
}

/* The best that the paragraph does for any challenge. */
static double passage_score(const struct scores *scores, size_t p)
{
    double best = 0;

    for (size_t c = 0; c < scores->challenges; c++)
        if (bearing_of(scores, p, c)->score > best)
            best = bearing_of(scores, p, c)->score;
    return best;
}

void masks_biography(struct matter *matter, const struct scores *scores)
{
    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        struct sentence *sentence = &matter->essay.sentences[s];
        const struct bearer *bearer = &scores->bearers[sentence->passage];
        if (sentence->mask == MASKED_NOT && !(sentence->cues & CUE_WOULD) &&
            scores->owners[s] == 0 && bearer->generic >= BIOGRAPHY_GENERIC &&
            passage_score(scores, sentence->passage) < BIOGRAPHY_SCORE)
            sentence->mask = MASK_BIOGRAPHY;
    }
}
