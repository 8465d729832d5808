/* Learns names, so that nobody is told that a colleague is misspelt. */
#include "words/names.h"

#include "unicode.h"

#define MOST_LEARNED (1 << 20) /* bytes of other documents that names are learned from */

static bool one_of(struct text word, const char *const *list)
{
    for (; *list; list++)
        if (text_equal_ascii(word, text_of(*list)))
            return true;
    return false;
}

/* What is only ever written before a person's name. */
static bool is_title(struct text word)
{
    static const char *const titles[] = { "mr",       "mrs",          "ms",        "miss", "dr",
                                          "sir",      "lord",         "lady",      "dame", "mme",
                                          "mlle",     "mm",           "m",         "mgr",  "madame",
                                          "monsieur", "prof",         "professor", "st",   "saint",
                                          "sainte",   "mademoiselle", "me",        "herr", "frau",
                                          "signor",   "señor",        "don",       NULL };
    return one_of(word, titles);
}

/* Offices and ranks: a name often follows, a common word sometimes. */
static bool is_office(struct text word)
{
    static const char *const offices[] = {
        "general",    "colonel",   "captain",    "major",      "admiral",     "commander",
        "lieutenant", "sergeant",  "ambassador", "minister",   "president",   "chancellor",
        "senator",    "judge",     "king",       "queen",      "prince",      "princess",
        "général",    "capitaine", "commandant", "amiral",     "ambassadeur", "ambassadrice",
        "ministre",   "président", "présidente", "professeur", "docteur",     "maître",
        "sergent",    "adjudant",  "brigadier",  "corporal",   "gen",         "col",
        "capt",       "lt",        "sgt",        "maj",        "adm",         "amb",
        NULL
    };
    return one_of(word, offices);
}

static bool is_particle(struct text word)
{
    static const char *const particles[] = { "van", "von", "der", "den", "de",    "del",   "della",
                                             "di",  "da",  "dos", "das", "du",    "des",   "el",
                                             "al",  "bin", "ibn", "ben", "zu",    "zur",   "af",
                                             "av",  "ter", "ten", "te",  "la",    "le",    "las",
                                             "los", "y",   "e",   "dal", "degli", "dalla", "do",
                                             "op",  "het", "vom", "zum", "und",   NULL };
    return one_of(word, particles);
}

static bool is_capital(const struct token *token)
{
    return token->kind == TOKEN_WORD &&
           (token->letters == CASE_CAPITAL || token->letters == CASE_MIXED);
}

/* Two words with one space (or an initial's full stop and a space) between them. */
static bool beside(const struct passage *passage, size_t i)
{
    if (i + 1 >= passage->tokens.count)
        return false;
    const struct token *token = &passage->tokens.items[i];
    struct text gap = text_slice(passage->paragraph->text, token[0].to, token[1].from);
    struct text rest = text_starts(gap, TEXT(".")) ? text_slice(gap, 1, gap.length) : gap;
    return text_trim(rest).length == 0;
}

bool names_particle(const struct passage *passage, size_t i)
{
    const struct token *tokens = passage->tokens.items;
    if (!is_particle(tokens[i].word))
        return false;
    for (int ahead = 0; ahead < 3 && beside(passage, i); ahead++) {
        i++;
        if (is_capital(&tokens[i]))
            return true;
        if (!is_particle(tokens[i].word))
            return false;
    }
    return false;
}

/* A listed or learned name that is not just the capital of a common word ("The", "Will"). */
static bool is_name(struct proofing *proofing, const struct token *token)
{
    if (!is_capital(token))
        return false;
    struct text lower = unicode_lower(proofing->arena, token->word);
    int english = common_class(TONGUE_ENGLISH, lower), french = common_class(TONGUE_FRENCH, lower);
    if (!token->starts)
        english = french = -1;
    if ((english >= 0 && english < 17) || (french >= 0 && french < 17))
        return false;
    return (accepted_have(ACCEPTED_NAMES, token->word) ||
            ledger_find(&proofing->lexicon.learned, token->word));
}

/* "J. Kowalski": a single capital with or without its stop. */
static bool is_initial(const struct token *token)
{
    return token->letters == CASE_CAPITAL && token->kind != TOKEN_NUMBER &&
           unicode_count(token->word) == 1 && !text_equal(token->word, TEXT("I")) &&
           !text_equal(token->word, TEXT("A"));
}

/* A word with a capital that neither language has and that is no slip: of a foreign name. */
static bool is_strange_capital(struct proofing *proofing, const struct token *token,
                               enum tongue tongue)
{
    if (!is_capital(token) || token->starts || unicode_count(token->word) < 4 ||
        (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH))
        return false;
    struct text lower = unicode_lower(proofing->arena, token->word);
    return !lexicon_accepts(&proofing->lexicon, TONGUE_ENGLISH, token->word) &&
           !lexicon_accepts(&proofing->lexicon, TONGUE_FRENCH, token->word) &&
           !lexicon_near(&proofing->lexicon, tongue, lower, 115, 16);
}

enum evidence names_evidence(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *tokens = passage->tokens.items;
    const struct token *before = i > 0 && beside(passage, i - 1) ? &tokens[i - 1] : NULL;
    const struct token *after = beside(passage, i) ? &tokens[i + 1] : NULL;
    if (before && (is_title(before->word) || is_initial(before) ||
                   (is_particle(before->word) && i > 1 && beside(passage, i - 2) &&
                    is_name(proofing, &tokens[i - 2]))))
        return EVIDENCE_STRONG;
    if (after && names_particle(passage, i + 1) && is_name(proofing, &tokens[i]))
        return EVIDENCE_STRONG;
    if (before && (is_name(proofing, before) || is_office(before->word)))
        return EVIDENCE_WEAK;
    if (after && is_name(proofing, after) && !tokens[i].starts)
        return EVIDENCE_WEAK;
    if (!passage->tongues) /* not known yet, while names are learned */
        return EVIDENCE_NONE;
    if ((before && is_strange_capital(proofing, before, passage->tongues[i])) ||
        (after && is_strange_capital(proofing, after, passage->tongues[i])))
        return EVIDENCE_WEAK;
    return EVIDENCE_NONE;
}

static void learn(struct proofing *proofing, struct text word)
{
    if (unicode_count(word) > 1)
        ledger_add(&proofing->lexicon.learned, word);
}

/* Words with a capital of text that is not judged here: whoever wrote it, the essay may follow. */
static void learn_from(struct proofing *proofing, struct text text)
{
    struct tokens tokens;
    tokens_read(proofing->arena, unicode_nfc(proofing->arena, text), &tokens);
    for (size_t i = 0; i < tokens.count; i++) {
        const struct token *token = &tokens.items[i];
        if (token->kind == TOKEN_WORD && token->letters != CASE_LOWER && !token->strange) {
            struct text word = token->word;
            size_t elision = elision_length(word), possessive = possessive_length(word);
            learn(proofing, text_slice(word, elision, word.length - possessive));
        }
    }
}

/* Acronyms that the text sets in brackets, and names after a title: once explained they are known.
 */
static void learn_explained(struct proofing *proofing, const struct passage *passage)
{
    struct text text = passage->paragraph->text;
    for (size_t i = 0; i < passage->tokens.count; i++) {
        const struct token *token = &passage->tokens.items[i];
        bool opened = token->from > 0 && text.data[token->from - 1] == '(';
        bool upper = token->letters == CASE_UPPER || token->letters == CASE_MIXED;
        if (token->kind == TOKEN_WORD && opened && upper)
            learn(proofing, token->word);
        if (is_capital(token) && !token->strange &&
            names_evidence(proofing, passage, i) == EVIDENCE_STRONG)
            learn(proofing,
                  text_slice(token->word, 0, token->word.length - possessive_length(token->word)));
    }
}

void names_learn(struct proofing *proofing)
{
    const struct words_input *input = proofing->input;
    for (size_t i = 0;
         input->notice && input->notice->source && i < input->notice->source->lines.count; i++)
        learn_from(proofing, input->notice->source->lines.items[i]);
    size_t bytes = 0;
    for (size_t k = 0; k < input->kin_count; k++)
        for (size_t i = 0; i < input->kin[k]->paragraph_count; i++) {
            struct text text = input->kin[k]->paragraphs[i]->text;
            bytes += text.length;
            if (bytes <= MOST_LEARNED)
                learn_from(proofing, text);
        }
    for (size_t p = 0; p < proofing->passages.count; p++)
        learn_explained(proofing, &proofing->passages.items[p]);
}
