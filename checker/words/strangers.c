/* Words of another language that stand alone, told by their letters and by what stands around. */
#include "words/strangers.h"

#include "unicode.h"
#include "words/cognates.h"

/* True when a common word of the tongue, of at most this class, stands within `cost` of the word.
 */
bool word_near(struct proofing *proofing, enum tongue tongue, struct text core, int cost, int class)
{
    static const int widths[] = { 115, 190 }; /* most are found close by, and that is cheap */
    for (size_t w = 0; w < sizeof widths / sizeof *widths && widths[w] < cost; w++)
        if (lexicon_near(&proofing->lexicon, tongue, core, widths[w], class))
            return true;
    return cost > 0 && lexicon_near(&proofing->lexicon, tongue, core, cost, class);
}

/* Letters that the language itself does not use: a name or a word of another. */
bool strange_letters(enum tongue tongue, struct text core)
{
    static const char french[] = "àâçèéêëîïôùûüÿœæ";
    unsigned code;
    for (size_t at = 0; (code = unicode_next(core, &at)) != CODE_POINT_NONE;) {
        bool own = false;
        if (code == 0x130) /* the Turkish capital, whose small letter is a plain i */
            return true;
        code = unicode_to_lower(code);
        if (code < 0x80 || code == 0xE9)
            continue;
        for (size_t k = 0; tongue == TONGUE_FRENCH && k < sizeof french - 1 && !own;)
            own = unicode_next(text_of(french), &k) == code;
        if (!own)
            return true;
    }
    return false;
}

/* A word that only the other tongue has and that is no slip for one of this tongue: borrowed. */
static bool is_borrowed(struct proofing *proofing, enum tongue tongue, struct text core)
{
    enum tongue other = tongue == TONGUE_ENGLISH ? TONGUE_FRENCH : TONGUE_ENGLISH;
    return unicode_count(core) > 3 &&
           (common_class(other, core) >= 0 || lexicon_knows(&proofing->lexicon, other, core)) &&
           (!unicode_is_ascii(core) || /* no English key has it: nobody writes it by mistake */
            (!cognate_known(proofing->arena, tongue, core) &&
             !word_near(proofing, tongue, core, 120, 25)));
}

/* A common word of a third language that is no near slip: "paldies". */
static bool is_of_other_language(struct proofing *proofing, enum tongue tongue, struct text core)
{
    return unicode_count(core) > 3 && vocabulary_families(core) &&
           !word_near(proofing, tongue, core, 110, 22);
}

static bool is_capital(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->letters == CASE_CAPITAL && !token->starts;
}

/* A capital that the tongue has not, and no slip either. */
static bool is_strange(struct proofing *proofing, enum tongue tongue, const struct token *token)
{
    return is_capital(token) && !lexicon_accepts(&proofing->lexicon, tongue, token->word) &&
           !word_near(proofing, tongue, lexicon_core(proofing->arena, token->word), 100, 20);
}

bool stranger_named(struct proofing *proofing, const struct passage *passage, size_t i,
                    struct text core)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    return unicode_count(core) <= 5 && i > 0 && i + 1 < passage->tokens.count &&
           is_capital(token - 1) && is_capital(token + 1) && token->from - token[-1].to == 1 &&
           token[1].from - token->to == 1 &&
           (is_strange(proofing, tongue, token - 1) || is_strange(proofing, tongue, token + 1));
}

/* A common word of the other tongue that stands in a phrase with another such: "vacancy notice" in
 * French may be quoted, "la situation economic" is a slip. */
static bool is_beside_other(struct proofing *proofing, const struct passage *passage, size_t i,
                            struct text core)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    enum tongue other = tongue == TONGUE_ENGLISH ? TONGUE_FRENCH : TONGUE_ENGLISH;
    int class = common_class(other, core);
    if (class < 0 || class > 23 || unicode_count(core) < 4)
        return false;
    for (int side = -1; side <= 1; side += 2) {
        size_t at = i + (size_t)side;
        if ((side < 0 && i == 0) || at >= passage->tokens.count ||
            passage->tokens.items[at].letters != CASE_LOWER)
            continue;
        const struct token *next = &passage->tokens.items[at];
        size_t gap = side < 0 ? token->from - next->to : next->from - token->to;
        int beside = common_class(other, lexicon_core(proofing->arena, next->word));
        if (gap == 1 && beside > 4 && beside < 24 && next->word.length > 3)
            return true;
    }
    return false;
}

/* What stands in quotation marks or before a name is likelier another's word, or a title, unless it
 * is a plain slip. */
static bool is_others_word(struct proofing *proofing, const struct passage *passage, size_t i,
                           struct text core)
{
    const struct token *token = &passage->tokens.items[i];
    bool before_name = i + 1 < passage->tokens.count && is_capital(token + 1) &&
                       token[1].from - token->to == 1 &&
                       !lexicon_knows(&proofing->lexicon, passage->tongues[i], token[1].word);
    return (token->quote || before_name) &&
           !word_near(proofing, passage->tongues[i], core, before_name ? 90 : 100, 22);
}

bool stranger_likely(struct proofing *proofing, const struct passage *passage, size_t i,
                     struct text core)
{
    enum tongue tongue = passage->tongues[i];
    if (is_borrowed(proofing, tongue, core) || is_of_other_language(proofing, tongue, core) ||
        is_beside_other(proofing, passage, i, core))
        return true;
    if (strange_letters(tongue, core) &&
        (unicode_count(core) < 5 || !word_near(proofing, tongue, core, 60, 25)))
        return true;
    return is_others_word(proofing, passage, i, core);
}
