/* Tells borrowed runs by the families of languages that have their words. */
#include "words/borrowed.h"

#include "unicode.h"

#define FAMILIES    8
#define SLIP_AT     100 /* what one slip costs at most */
#define ENOUGH      3   /* what a run must say to be borrowed */
#define WHEN_QUOTED 2

/* What one token says: the families that have it, and whether its own tongue lacks it. */
struct voice {
    unsigned families;
    bool word, lacking, slip, letter; /* the last: of one letter, which says nothing */
};

static struct voice listen(struct lexicon *lexicon, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    struct voice voice = { 0 };
    if (token->kind != TOKEN_WORD || token->foreign || token->letters == CASE_UPPER ||
        (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH))
        return voice;
    struct text bare = lexicon_core(lexicon->arena, token->word);
    voice.word = true;
    voice.letter = unicode_count(bare) == 1;
    voice.families = vocabulary_families(bare);
    voice.lacking = !lexicon_accepts(lexicon, tongue, token->word);
    /* A capital in mid-sentence is a name's: "the Defensie Academie". */
    bool name = voice.families && token->letters == CASE_CAPITAL && !token->starts;
    voice.slip = voice.lacking && !name && unicode_count(bare) > 3 &&
                 lexicon_near(lexicon, tongue, bare, SLIP_AT, COMMON_CLASSES - 1);
    return voice;
}

/* True when nothing but space, or within quotation marks a comma, parts a token from the next. */
static bool goes_on(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text gap = text_trim(text_slice(passage->paragraph->text, token[0].to, token[1].from));
    return token[0].quote == token[1].quote &&
           (!gap.length || (token[0].quote && text_equal(gap, TEXT(","))));
}

/* How strongly one family claims the run of tokens [from, to); below 0 when it cannot read it. */
static int claim(const struct voice *voices, size_t count, unsigned family, bool quoted)
{
    int says = 0;
    size_t read = 0, lacking = 0;
    for (size_t i = 0; i < count; i++) {
        bool has = voices[i].families & family;
        read += has || voices[i].letter;
        if (!voices[i].lacking)
            continue;
        lacking++;
        if (voices[i].slip)
            says += has ? quoted : -2;
        else
            says += has ? 2 : 0;
    }
    if (quoted && read == count && count > 1 && lacking) /* all of it: "chi va piano va sano" */
        return ENOUGH;
    bool reads = read * 3 >= count * 2 || (says >= 2 * ENOUGH && read * 2 >= count);
    return reads && lacking > 1 ? says : -1;
}

static bool is_borrowed_run(const struct voice *voices, size_t count, bool quoted)
{
    for (int family = 0; family < FAMILIES; family++)
        if (claim(voices, count, 1u << family, quoted) >= (quoted ? WHEN_QUOTED : ENOUGH))
            return true;
    return false;
}

void borrowed_mark(struct lexicon *lexicon, struct passage *passage, size_t first, size_t end)
{
    struct voice *voices = arena_take(lexicon->arena, (end - first) * sizeof *voices);
    for (size_t i = first; i < end; i++)
        voices[i - first] = listen(lexicon, passage, i);
    for (size_t i = first; i < end; i++) {
        size_t from = i, last = i, at = i;
        if (!voices[i - first].lacking)
            continue;
        /* Words before it that both have belong to it: "in bocca al lupo". */
        while (from > first && goes_on(passage, from - 1) &&
               (voices[from - 1 - first].families || voices[from - 1 - first].letter))
            from--;
        while (at + 1 < end && goes_on(passage, at) && voices[at + 1 - first].word &&
               (voices[at + 1 - first].families || voices[at + 1 - first].lacking ||
                voices[at + 1 - first].letter))
            if (voices[++at - first].lacking)
                last = at;
        bool quoted = passage->tokens.items[i].quote > 0;
        if (quoted)
            last = at;
        else
            from = i;
        if (is_borrowed_run(voices + (from - first), last - from + 1, quoted))
            for (size_t k = from; k <= last; k++)
                passage->tongues[k] = TONGUE_OTHER;
        i = last;
    }
}
