/* Cues of an answer: what was done, what would be done, how, with whom, by when. */
#include "coverage/cues.h"

#include "buffer.h"

#include <string.h>

/*
 * A pattern is words with a space between, compared without accents.  "*" before a word stands for
 * any beginning, after it for any ending; "_" is one word whatever it is.  "j" and "m" stand for
 * an elision, as in "j ai" for "j'ai".
 */
struct pattern {
    unsigned cue;
    const char *words;
};

static const struct pattern english_patterns[] = {
    { CUE_WOULD, "i would" },
    { CUE_WOULD, "i d" },
    { CUE_WOULD, "i will" },
    { CUE_WOULD, "i ll" },
    { CUE_WOULD, "i shall" },
    { CUE_WOULD, "we would" },
    { CUE_WOULD, "we will" },
    { CUE_WOULD, "we should" },
    { CUE_WOULD, "we could" },
    { CUE_WOULD, "we can" },
    { CUE_WOULD, "would be" },
    { CUE_WOULD, "would have" },
    { CUE_WOULD, "would then" },
    { CUE_WOULD, "would also" },
    { CUE_WOULD, "i propose" },
    { CUE_WOULD, "i intend" },
    { CUE_WOULD, "i plan to" },
    { CUE_WOULD, "i suggest" },
    { CUE_WOULD, "i recommend" },
    { CUE_WOULD, "i favour" },
    { CUE_WOULD, "i favor" },
    { CUE_WOULD, "i want to" },
    { CUE_WOULD, "i aim" },
    { CUE_WOULD, "my aim" },
    { CUE_WOULD, "my plan" },
    { CUE_WOULD, "my proposal" },
    { CUE_WOULD, "my answer" },
    { CUE_WOULD, "my priority" },
    { CUE_WOULD, "my first step" },
    { CUE_WOULD, "should be" },
    { CUE_WOULD, "should have" },
    { CUE_WOULD, "must be" },
    { CUE_WOULD, "could be" },
    { CUE_WOULD, "section should" },
    { CUE_WOULD, "would *" },
    { CUE_HOW, "by *ing" },
    { CUE_HOW, "so that" },
    { CUE_HOW, "by means of" },
    { CUE_HOW, "through a" },
    { CUE_HOW, "through the" },
    { CUE_HOW, "in order to" },
    { CUE_HOW, "based on" },
    { CUE_HOW, "using" },
    { CUE_HOW, "starting with" },
    { CUE_HOW, "rather than" },
    { CUE_HOW, "instead of" },
    { CUE_HOW, "such as" },
    { CUE_HOW, "for instance" },
    { CUE_HOW, "for example" },
    { CUE_HOW, "first" },
    { CUE_WITH, "together with" },
    { CUE_WITH, "jointly" },
    { CUE_WITH, "with the" },
    { CUE_WITH, "with our" },
    { CUE_WITH, "with each" },
    { CUE_WITH, "with all" },
    { CUE_WITH, "with national" },
    { CUE_WITH, "with nations" },
    { CUE_WITH, "with partners" },
    { CUE_WITH, "alongside" },
    { CUE_WITH, "delegations" },
    { CUE_WITH, "in cooperation with" },
    { CUE_WHEN, "within" },
    { CUE_WHEN, "every" },
    { CUE_WHEN, "each week" },
    { CUE_WHEN, "each month" },
    { CUE_WHEN, "each quarter" },
    { CUE_WHEN, "each year" },
    { CUE_WHEN, "before each" },
    { CUE_WHEN, "weekly" },
    { CUE_WHEN, "monthly" },
    { CUE_WHEN, "quarterly" },
    { CUE_WHEN, "annual" },
    { CUE_WHEN, "annually" },
    { CUE_WHEN, "once a" },
    { CUE_WHEN, "twice a" },
    { CUE_WHEN, "a year" },
    { CUE_WHEN, "by the end" },
    { CUE_WHEN, "months" },
    { CUE_WHEN, "weeks" },
    { CUE_WHEN, "days" },
    { CUE_WHEN, "hours" },
    { CUE_WHEN, "in advance" },
    { CUE_RESULT, "per cent" },
    { CUE_RESULT, "percent" },
    { CUE_RESULT, "halved" },
    { CUE_RESULT, "doubled" },
    { CUE_RESULT, "fell" },
    { CUE_RESULT, "rose" },
    { CUE_RESULT, "reduced" },
    { CUE_RESULT, "avoided" },
    { CUE_RESULT, "allowed us" },
    { CUE_RESULT, "as a result" },
    { CUE_RESULT, "by half" },
    { CUE_RESULT, "instead of" },
    { CUE_ASSENT, "i agree" },
    { CUE_ASSENT, "i fully" },
    { CUE_ASSENT, "i recognise" },
    { CUE_ASSENT, "i recognize" },
    { CUE_ASSENT, "i acknowledge" },
    { CUE_ASSENT, "i am convinced" },
    { CUE_ASSENT, "i am aware" },
    { CUE_ASSENT, "taken note" },
    { CUE_ASSENT, "notice mentions" },
    { CUE_ASSENT, "notice identifies" },
    { CUE_ASSENT, "notice asks" },
    { CUE_ASSENT, "the notice" },
    { CUE_ASSENT, "is a challenge" },
    { CUE_ASSENT, "important challenge" },
    { CUE_ASSENT, "of course important" },
    { CUE_ASSENT, "very important" },
    { CUE_ASSENT, "utmost importance" },
    { CUE_ASSENT, "highest importance" },
    { CUE_ASSENT, "look forward to" },
    { CUE_ASSENT, "great attention" },
    { CUE_ASSENT, "full attention" },
    { CUE_ASSENT, "relevance" },
    { CUE_ASSENT, "pertinence" },
    { CUE_ASSENT, "i would like to" },
    { CUE_ASSENT, "i would welcome" },
    { CUE_ASSENT, "would be happy" },
    { CUE_ASSENT, "would be glad" },
    { CUE_ASSENT, "would be honoured" },
    { CUE_ASSENT, "would be available" },
    { CUE_ASSENT, "would be delighted" },
    { CUE_ASSENT, "expert level" },
    { CUE_SELF, "outside work" },
    { CUE_SELF, "outside of work" },
    { CUE_SELF, "free time" },
    { CUE_SELF, "spare time" },
    { CUE_SELF, "private life" },
    { CUE_SELF, "my hobb*" },
    { CUE_SELF, "personal qualities" },
    { CUE_SELF, "personally" },
    { CUE_SELF, "as a person" },
    { CUE_SELF, "management style" },
    { CUE_SELF, "my staff" },
    { CUE_SELF, "my team" },
    { CUE_SELF, "describe me" },
    { CUE_SELF, "my colleagues" },
    { CUE_SELF, "our office" },
    { CUE_SELF, "i was born" },
    { CUE_SELF, "i grew up" },
    { CUE_SELF, "my family" },
    { CUE_SELF, "my wife" },
    { CUE_SELF, "my husband" },
    { CUE_SELF, "my children" },
    { CUE_SELF, "my father" },
    { CUE_SELF, "my mother" },
    { CUE_SELF, "my grandmother" },
    { CUE_SELF, "known for" },
    { CUE_SELF, "my superiors" },
    { CUE_SELF, "my appraisal*" },
    { CUE_SELF, "annual appraisals" },
    { CUE_SELF, "as a manager" },
    { CUE_SELF, "a leader" },
    { CUE_SELF, "my career" },
    { CUE_SELF, "my friends" },
    { CUE_SELF, "amateur" },
    { CUE_SELF, "i speak" },
    { CUE_SELF, "i hold a" },
    { CUE_SELF, "colleagues" },
    { CUE_SELF, "team spirit" },
    { CUE_SELF, "within my team" },
    { CUE_SELF, "office environment" },
    { CUE_SELF, "my deput*" },
    { CUE_SELF, "i am applying" },
    { CUE_SELF, "my degree" },
    { CUE_SELF, "sense of humour" },
};

static const struct pattern french_patterns[] = {
    { CUE_WOULD, "je *rais" },
    { CUE_WOULD, "j *rais" },
    { CUE_WOULD, "je _ *rais" },
    { CUE_WOULD, "m *rais" },
    { CUE_WOULD, "nous *rions" },
    { CUE_WOULD, "je *erai" },
    { CUE_WOULD, "j *erai" },
    { CUE_WOULD, "je propose" },
    { CUE_WOULD, "je plaide" },
    { CUE_WOULD, "je recommande" },
    { CUE_WOULD, "je suggere" },
    { CUE_WOULD, "je compte" },
    { CUE_WOULD, "j entends" },
    { CUE_WOULD, "je veux" },
    { CUE_WOULD, "je souhaite" },
    { CUE_WOULD, "je prevois" },
    { CUE_WOULD, "j envisage" },
    { CUE_WOULD, "j imagine" },
    { CUE_WOULD, "il faudrait" },
    { CUE_WOULD, "il convient" },
    { CUE_WOULD, "il faut" },
    { CUE_WOULD, "*erait" },
    { CUE_WOULD, "*eraient" },
    { CUE_WOULD, "*irait" },
    { CUE_WOULD, "devront" },
    { CUE_WOULD, "devra" },
    { CUE_WOULD, "mon role sera" },
    { CUE_WOULD, "ma priorite" },
    { CUE_WOULD, "mon objectif" },
    { CUE_HOW, "en *ant" },
    { CUE_HOW, "afin" },
    { CUE_HOW, "grace" },
    { CUE_HOW, "au moyen" },
    { CUE_HOW, "a partir" },
    { CUE_HOW, "de maniere a" },
    { CUE_HOW, "par exemple" },
    { CUE_HOW, "notamment" },
    { CUE_HOW, "au lieu" },
    { CUE_HOW, "plutot que" },
    { CUE_HOW, "d abord" },
    { CUE_HOW, "ainsi que" },
    { CUE_HOW, "pour que" },
    { CUE_WITH, "avec les" },
    { CUE_WITH, "avec le" },
    { CUE_WITH, "avec la" },
    { CUE_WITH, "avec des" },
    { CUE_WITH, "avec chaque" },
    { CUE_WITH, "avec nos" },
    { CUE_WITH, "aupres" },
    { CUE_WITH, "conjointement" },
    { CUE_WITH, "de concert" },
    { CUE_WITH, "delegations" },
    { CUE_WITH, "avec leurs" },
    { CUE_WITH, "avec nous" },
    { CUE_WHEN, "d ici" },
    { CUE_WHEN, "chaque semaine" },
    { CUE_WHEN, "chaque mois" },
    { CUE_WHEN, "chaque trimestre" },
    { CUE_WHEN, "chaque annee" },
    { CUE_WHEN, "par an" },
    { CUE_WHEN, "trimestriel*" },
    { CUE_WHEN, "mensuel*" },
    { CUE_WHEN, "annuel*" },
    { CUE_WHEN, "hebdomadaire*" },
    { CUE_WHEN, "semestriel*" },
    { CUE_WHEN, "bimensuel*" },
    { CUE_WHEN, "tous les" },
    { CUE_WHEN, "toutes les" },
    { CUE_WHEN, "mois" },
    { CUE_WHEN, "jours" },
    { CUE_WHEN, "heures" },
    { CUE_WHEN, "semaines" },
    { CUE_WHEN, "des le" },
    { CUE_RESULT, "pour cent" },
    { CUE_RESULT, "divise par" },
    { CUE_RESULT, "a permis" },
    { CUE_RESULT, "ont permis" },
    { CUE_RESULT, "reduit" },
    { CUE_RESULT, "au lieu de" },
    { CUE_RESULT, "est tombe" },
    { CUE_RESULT, "est passe*" },
    { CUE_RESULT, "sommes passe*" },
    { CUE_ASSENT, "je partage" },
    { CUE_ASSENT, "pertinence" },
    { CUE_ASSENT, "primordial*" },
    { CUE_ASSENT, "pris connaissance" },
    { CUE_ASSENT, "avis de vacance" },
    { CUE_ASSENT, "je suis convaincu*" },
    { CUE_ASSENT, "je suis persuade*" },
    { CUE_ASSENT, "je reconnais" },
    { CUE_ASSENT, "j ai conscience" },
    { CUE_ASSENT, "tres important*" },
    { CUE_ASSENT, "toute mon attention" },
    { CUE_ASSENT, "enjeu central" },
    { CUE_ASSENT, "serais heureu*" },
    { CUE_ASSENT, "serais honore*" },
    { CUE_ASSENT, "serais ravi*" },
    { CUE_ASSENT, "je souhaiterais" },
    { CUE_ASSENT, "j aimerais" },
    { CUE_ASSENT, "je mentionne" },
    { CUE_ASSENT, "importance" },
    { CUE_SELF, "en dehors du travail" },
    { CUE_SELF, "temps libre" },
    { CUE_SELF, "mes loisirs" },
    { CUE_SELF, "a titre personnel" },
    { CUE_SELF, "plan personnel" },
    { CUE_SELF, "plus personnel" },
    { CUE_SELF, "mes collegues" },
    { CUE_SELF, "mes collaborateurs" },
    { CUE_SELF, "mon equipe" },
    { CUE_SELF, "travail en equipe" },
    { CUE_SELF, "on me decrit" },
    { CUE_SELF, "j ai grandi" },
    { CUE_SELF, "je suis ne*" },
    { CUE_SELF, "ma famille" },
    { CUE_SELF, "mon epou*" },
    { CUE_SELF, "mes enfants" },
    { CUE_SELF, "mon pere" },
    { CUE_SELF, "ma mere" },
    { CUE_SELF, "style de management" },
    { CUE_SELF, "plan du management" },
    { CUE_SELF, "direction participative" },
    { CUE_SELF, "mon parcours" },
    { CUE_SELF, "ma carriere" },
    { CUE_SELF, "mes amis" },
    { CUE_SELF, "amateur" },
    { CUE_SELF, "je parle" },
    { CUE_SELF, "titulaire d" },
    { CUE_SELF, "de nombreux collegues" },
    { CUE_SELF, "collegues" },
    { CUE_SELF, "mes superieurs" },
    { CUE_SELF, "esprit d equipe" },
    { CUE_SELF, "entretien semestriel" },
    { CUE_SELF, "nouveaux arrivants" },
    { CUE_SELF, "reglement interieur" },
    { CUE_SELF, "ma candidature" },
    { CUE_SELF, "mon enthousiasme" },
    { CUE_SELF, "mes qualites" },
};

/* Past forms that do not end in "ed". */
static const char *const irregular_pasts[] = {
    "became",  "began", "bought",  "brought", "built", "chose",     "came", "cut",    "drafted",
    "drew",    "drove", "found",   "fought",  "gave",  "got",       "grew", "held",   "kept",
    "led",     "left",  "learnt",  "let",     "made",  "met",       "paid", "put",    "ran",
    "rebuilt", "reset", "rewrote", "said",    "saw",   "sent",      "set",  "shrank", "spent",
    "spoke",   "split", "taught",  "told",    "took",  "undertook", "went", "won",    "wrote",
};

static bool matches_glob(const char *pattern, size_t length, struct text word)
{
    bool open_start = length > 0 && pattern[0] == '*';
    bool open_end = length > 1 && pattern[length - 1] == '*';
    struct text core = { pattern + open_start, length - open_start - open_end };

    if (open_start)
        return word.length > core.length + 1 && text_ends(word, core);
    return open_end ? text_starts(word, core) : text_equal(word, core);
}

/* Whether the pattern stands at words[at]; an elision before a word counts as a word of its own. */
static bool matches_at(const char *pattern, const struct words_found *words, size_t at)
{
    while (*pattern) {
        size_t length = strcspn(pattern, " ");
        bool elision = length == 1 && pattern[0] != '_' && at < words->count &&
                       words->items[at].elision == pattern[0];
        if (!elision) {
            if (at >= words->count)
                return false;
            if (!(length == 1 && pattern[0] == '_') &&
                !matches_glob(pattern, length, words->items[at].bare))
                return false;
            at++;
        }
        pattern += length;
        pattern += *pattern == ' ';
    }
    return true;
}

static bool is_past(struct text word)
{
    if (word.length > 4 && text_ends(word, TEXT("ed")) && !text_ends(word, TEXT("eed")))
        return true;
    for (size_t i = 0; i < sizeof irregular_pasts / sizeof *irregular_pasts; i++)
        if (text_equal(word, text_of(irregular_pasts[i])))
            return true;
    return false;
}

static bool is_participle(struct text word)
{
    static const char *const endings[] = { "e", "i", "u", "is", "it", "ert", "ee", "es" };

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (word.length > 3 && text_ends(word, text_of(endings[i])))
            return true;
    return false;
}

static bool is_me(struct text word)
{
    return text_equal(word, TEXT("i")) || text_equal(word, TEXT("we")) ||
           text_equal(word, TEXT("team"));
}

/* "I am accomplished" tells what somebody is, "I would set" what is not done yet. */
static bool is_undone(struct text word)
{
    static const char *const words[] = { "am",    "are",    "was", "were", "been", "would", "will",
                                         "could", "should", "can", "may",  "must", "to",    "ll" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equal(word, text_of(words[i])))
            return true;
    return false;
}

/* "I ... -ed", "we ... built", and after one of these "and ... -ed"; at most two words between. */
static bool english_did(const struct words_found *words, size_t at)
{
    bool mine = is_me(words->items[at].bare);

    if (text_equal(words->items[at].bare, TEXT("and")))
        for (size_t i = 0; i < at && !mine; i++)
            mine = is_me(words->items[i].bare);
    if (!mine)
        return false;
    for (size_t i = at + 1; i < words->count && i <= at + 3; i++) {
        if (is_undone(words->items[i].bare))
            return false;
        if (is_past(words->items[i].bare))
            return true;
    }
    return false;
}

/* "j'ai ... -é", "nous avons ...", with at most two words between. */
static bool french_did(const struct words_found *words, size_t at)
{
    const struct word *word = &words->items[at];
    bool mine = word->elision == 'j' && text_equal(word->bare, TEXT("ai"));

    if (!mine && at > 0)
        mine = text_equal(word->bare, TEXT("avons")) ||
               (text_equal(word->bare, TEXT("ai")) &&
                text_equal(words->items[at - 1].bare, TEXT("je")));
    if (!mine)
        return false;
    for (size_t i = at + 1; i < words->count && i <= at + 3; i++)
        if (is_participle(words->items[i].bare))
            return true;
    return false;
}

/* False for most patterns at a glance: the first letter is another. */
static bool may_match(const char *pattern, const struct word *word)
{
    if (pattern[0] == '*' || pattern[0] == '_' || pattern[0] == word->bare.data[0])
        return true;
    return pattern[1] == ' ' && pattern[0] == word->elision;
}

unsigned cues_find(enum tongue tongue, const struct words_found *words)
{
    bool french = tongue == TONGUE_FRENCH;
    const struct pattern *patterns = french ? french_patterns : english_patterns;
    size_t count = french ? sizeof french_patterns / sizeof *patterns
                          : sizeof english_patterns / sizeof *patterns;
    unsigned cues = 0;

    for (size_t at = 0; at < words->count; at++) {
        for (size_t i = 0; i < count; i++)
            if (!(cues & patterns[i].cue) && may_match(patterns[i].words, &words->items[at]) &&
                matches_at(patterns[i].words, words, at))
                cues |= patterns[i].cue;
        if (french ? french_did(words, at) : english_did(words, at))
            cues |= CUE_DID;
        if (words->items[at].figure)
            cues |= CUE_RESULT;
    }
    return cues;
}

struct text cues_show(struct arena *arena, unsigned cues)
{
    static const char *const names[] = { "would do",  "did",     "how",
                                         "with whom", "by when", "with what result" };
    struct buffer buffer = buffer_new(arena);

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(cues & (1u << i)))
            continue;
        if (buffer.length > 0)
            buffer_add(&buffer, TEXT(", "));
        buffer_add(&buffer, text_of(names[i]));
    }
    return buffer_text(&buffer);
}
