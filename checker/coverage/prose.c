/* Passages, sentences and terms out of paragraphs. */
#include "coverage/prose.h"

#include "buffer.h"
#include "coverage/cues.h"
#include "coverage/cut.h"
#include "coverage/stop.h"
#include "unicode.h"

/* Without a lexicon's word for it: what a common word tells, and any other. */
#define WEIGHT_COMMON 0.25
#define WEIGHT_OTHER  0.8

#define TERM_LONGEST  4  /* content words of a multi-word term */
#define HEADING_WORDS 14 /* a heading has no more */

struct vocabulary vocabulary_new(struct arena *arena, const struct lexicon *lexicon)
{
    struct vocabulary vocabulary = { .arena = arena, .lexicon = lexicon, .bucket_count = 2048 };

    vocabulary.buckets = arena_take(arena, vocabulary.bucket_count * sizeof *vocabulary.buckets);
    return vocabulary;
}

static void place_lexeme(struct vocabulary *vocabulary, unsigned index)
{
    const struct lexeme *lexeme = &vocabulary->lexemes[index];
    size_t mask = vocabulary->bucket_count - 1;
    size_t at = (text_hash(lexeme->stem) * 2 + lexeme->tongue) & mask;

    while (vocabulary->buckets[at])
        at = (at + 1) & mask;
    vocabulary->buckets[at] = index + 1;
}

static void grow_buckets(struct vocabulary *vocabulary)
{
    vocabulary->bucket_count *= 2;
    vocabulary->buckets =
        arena_take(vocabulary->arena, vocabulary->bucket_count * sizeof *vocabulary->buckets);
    for (unsigned i = 0; i < vocabulary->count; i++)
        place_lexeme(vocabulary, i);
}

/* The number of a stem, or the count of lexemes when it is new. */
static unsigned find_lexeme(const struct vocabulary *vocabulary, enum tongue tongue,
                            struct text stem)
{
    size_t mask = vocabulary->bucket_count - 1;
    size_t at = (text_hash(stem) * 2 + tongue) & mask;

    for (; vocabulary->buckets[at]; at = (at + 1) & mask) {
        const struct lexeme *lexeme = &vocabulary->lexemes[vocabulary->buckets[at] - 1];
        if (lexeme->tongue == tongue && text_equal(lexeme->stem, stem))
            return vocabulary->buckets[at] - 1;
    }
    return (unsigned)vocabulary->count;
}

static unsigned add_lexeme(struct vocabulary *vocabulary, struct lexeme lexeme)
{
    unsigned index = find_lexeme(vocabulary, lexeme.tongue, lexeme.stem);

    if (index < vocabulary->count) {
        vocabulary->lexemes[index].acronym |= lexeme.acronym;
        return index;
    }
    vocabulary->lexemes = arena_grow(vocabulary->arena, vocabulary->lexemes, vocabulary->count,
                                     &vocabulary->capacity, sizeof lexeme);
    vocabulary->lexemes[vocabulary->count++] = lexeme;
    if (vocabulary->count * 2 > vocabulary->bucket_count)
        grow_buckets(vocabulary);
    else
        place_lexeme(vocabulary, index);
    return index;
}

static unsigned word_lexeme(struct vocabulary *vocabulary, enum tongue tongue,
                            const struct word *word)
{
    struct lexeme lexeme = { .tongue = tongue, .acronym = word->capitals };

    lexeme.stem = stem_find(vocabulary->arena, tongue, word->folded);
    lexeme.node = lexicon_find(vocabulary->lexicon, tongue, lexeme.stem);
    lexeme.weight = lexicon_weight(vocabulary->lexicon, lexeme.node);
    if (lexeme.weight < 0)
        lexeme.weight = WEIGHT_OTHER;
    if (stop_common(tongue, word->bare) && lexeme.weight > WEIGHT_COMMON)
        lexeme.weight = WEIGHT_COMMON;
    return add_lexeme(vocabulary, lexeme);
}

static void add_term(struct prose *prose, struct arena *arena, struct term term)
{
    prose->terms =
        arena_grow(arena, prose->terms, prose->term_count, &prose->term_capacity, sizeof term);
    prose->terms[prose->term_count++] = term;
}

/* The node of the term that the stems of terms[0, count) make, 0 for none. */
static unsigned find_joined(struct vocabulary *vocabulary, const struct term *terms, size_t count,
                            struct text *joined)
{
    struct buffer buffer = buffer_new(vocabulary->arena);
    enum tongue tongue = vocabulary->lexemes[terms[0].lexeme].tongue;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_add_byte(&buffer, ' ');
        buffer_add(&buffer, vocabulary->lexemes[terms[i].lexeme].stem);
    }
    *joined = buffer_text(&buffer);
    return lexicon_find(vocabulary->lexicon, tongue, *joined);
}

/* Adds the multi-word terms of a sentence behind its words; the longest first, without overlap. */
static void join_terms(struct prose *prose, struct vocabulary *vocabulary, size_t first)
{
    size_t end = prose->term_count;

    for (size_t i = first; i < end; i++) {
        size_t most = end - i < TERM_LONGEST ? end - i : TERM_LONGEST;
        for (size_t count = most; count >= 2; count--) {
            struct lexeme lexeme = { .tongue = vocabulary->lexemes[prose->terms[i].lexeme].tongue };
            lexeme.node = find_joined(vocabulary, prose->terms + i, count, &lexeme.stem);
            if (lexeme.node == 0)
                continue;
            lexeme.weight = lexicon_weight(vocabulary->lexicon, lexeme.node);
            for (size_t j = i; j < i + count; j++)
                prose->terms[j].inside = true;
            add_term(prose, vocabulary->arena,
                     (struct term){ .lexeme = add_lexeme(vocabulary, lexeme),
                                    .from = prose->terms[i].from,
                                    .to = prose->terms[i + count - 1].to });
            i += count - 1;
            break;
        }
    }
}

static void add_sentence(struct prose *prose, struct vocabulary *vocabulary,
                         const struct words_found *words, struct sentence sentence)
{
    sentence.first_term = prose->term_count;
    sentence.mask = MASKED_NOT;
    for (size_t i = 0; i < words->count; i++) {
        const struct word *word = &words->items[i];
        sentence.words++;
        sentence.figures += word->figure;
        if (!word->capitals && stop_word(sentence.tongue, word->bare))
            sentence.stops++;
        else if (!word->figure && word->bare.length > 1)
            add_term(prose, vocabulary->arena,
                     (struct term){ .lexeme = word_lexeme(vocabulary, sentence.tongue, word),
                                    .from = word->from,
                                    .to = word->to });
    }
    join_terms(prose, vocabulary, sentence.first_term);
    sentence.term_count = prose->term_count - sentence.first_term;
    sentence.cues = cues_find(sentence.tongue, words);
    prose->sentences = arena_grow(vocabulary->arena, prose->sentences, prose->sentence_count,
                                  &prose->sentence_capacity, sizeof sentence);
    prose->sentences[prose->sentence_count++] = sentence;
}

/* Stands over a part: short, and ends like no sentence. */
static bool is_heading(const struct passage *passage)
{
    struct text text = text_trim(passage->text);

    if (passage->words > HEADING_WORDS || passage->words == 0)
        return false;
    return !text_ends(text, TEXT(".")) && !text_ends(text, TEXT("!")) &&
           !text_ends(text, TEXT("?")) && !text_ends(text, TEXT(";")) &&
           !text_ends(text, TEXT(","));
}

/* Where a sentence begins behind the white space. */
static size_t start_of(struct text text, size_t from)
{
    for (size_t at = from; at < text.length; from = at)
        if (!unicode_is_space(unicode_next(text, &at)))
            break;
    return from;
}

void prose_add(struct prose *prose, struct vocabulary *vocabulary, struct text text, int paragraph,
               int line)
{
    struct arena *arena = vocabulary->arena;
    struct passage passage = { .text = text, .paragraph = paragraph, .line = line };
    struct words_found all = words_cut(arena, text, 0, text.length);
    enum tongue tongue = words_tongue(&all, TONGUE_ENGLISH);

    passage.first_sentence = prose->sentence_count;
    passage.words = (int)all.count;
    for (size_t at = 0, end, word = 0; at < text.length; at = end) {
        struct words_found words = { .items = all.items + word };
        end = sentence_end(text, at);
        while (word < all.count && all.items[word].from < end) {
            word++;
            words.count++;
        }
        if (words.count == 0)
            continue;
        add_sentence(prose, vocabulary, &words,
                     (struct sentence){ .from = start_of(text, at),
                                        .to = end,
                                        .tongue = words_tongue(&words, tongue),
                                        .passage = prose->passage_count });
    }
    passage.sentence_count = prose->sentence_count - passage.first_sentence;
    passage.heading = is_heading(&passage);
    prose->passages = arena_grow(arena, prose->passages, prose->passage_count,
                                 &prose->passage_capacity, sizeof passage);
    prose->passages[prose->passage_count++] = passage;
}
