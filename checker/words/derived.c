/* Takes words apart at their prefixes and endings. */
#include "words/derived.h"

#include "unicode.h"
#include "words/vocabulary.h"

#include <string.h>

#define SHORTEST 6 /* letters of a word that is worth taking apart */

/* One way in which words end: what stands for it in the base, and how common a base may be. */
struct ending {
    const char *written, *base;
    int commonest; /* class of the base; from there to INFLECTED the grade is loose */
    enum derivation grade;
};

/* Of a base commoner than INFLECTED every form is known, and what is made of it by other endings
 * mostly; a base commoner than DERIVED takes no new ending at all. */
#define INFLECTED 18
#define DERIVED   12
#define SURE      DERIVATION_SURE
#define LOOSE     DERIVATION_LOOSE

/* "+" stands for the last letter of the stem, doubled in the word: "micropigging". */
static const struct ending english_endings[] = {
    { "s", "", INFLECTED, SURE },         { "es", "", INFLECTED, SURE },
    { "ies", "y", INFLECTED, SURE },      { "ed", "e", INFLECTED, SURE },
    { "ed", "", INFLECTED, SURE },        { "+ed", "", INFLECTED, SURE },
    { "ied", "y", INFLECTED, SURE },      { "ing", "e", INFLECTED, SURE },
    { "ing", "", INFLECTED, SURE },       { "+ing", "", INFLECTED, SURE },
    { "ings", "", INFLECTED, LOOSE },     { "er", "e", DERIVED, SURE },
    { "er", "", DERIVED, SURE },          { "+er", "", DERIVED, SURE },
    { "ers", "e", DERIVED, SURE },        { "ers", "", DERIVED, SURE },
    { "+ers", "", DERIVED, SURE },        { "ee", "e", INFLECTED, LOOSE },
    { "ee", "", DERIVED, LOOSE },         { "ees", "e", INFLECTED, LOOSE },
    { "ees", "", DERIVED, LOOSE },        { "ly", "", INFLECTED, SURE },
    { "ily", "y", INFLECTED, SURE },      { "ically", "ic", 0, SURE },
    { "ably", "able", INFLECTED, SURE },  { "ness", "", DERIVED, SURE },
    { "iness", "y", DERIVED, SURE },      { "able", "e", DERIVED, SURE },
    { "able", "", DERIVED, SURE },        { "+able", "", DERIVED, SURE },
    { "ability", "able", DERIVED, SURE }, { "ability", "e", DERIVED, SURE },
    { "ability", "", DERIVED, SURE },     { "less", "", DERIVED, SURE },
    { "like", "", DERIVED, SURE },        { "wise", "", DERIVED, LOOSE },
    { "ward", "", DERIVED, LOOSE },       { "ship", "", DERIVED, LOOSE },
    { "hood", "", DERIVED, LOOSE },       { "ism", "", DERIVED, LOOSE },
    { "isms", "", DERIVED, LOOSE },       { "ist", "", DERIVED, LOOSE },
    { "ists", "", DERIVED, LOOSE },       { "ation", "e", INFLECTED, LOOSE },
    { "ations", "e", INFLECTED, LOOSE },  { "ation", "", INFLECTED, LOOSE },
    { "ization", "isation", 0, SURE },    { "isation", "ization", 0, SURE },
    { "izations", "isation", 0, SURE },   { "isations", "ization", 0, SURE },
    { "ise", "", INFLECTED, SURE },       { "ised", "", INFLECTED, SURE },
    { "ising", "", INFLECTED, SURE },     { "isation", "", INFLECTED, SURE },
    { "iser", "", INFLECTED, SURE },      { "isers", "", INFLECTED, SURE },
    { "ize", "", INFLECTED, SURE },       { "ized", "", INFLECTED, SURE },
    { "izing", "", INFLECTED, SURE },     { "ization", "", INFLECTED, SURE },
    { "izer", "", INFLECTED, SURE },      { "izers", "", INFLECTED, SURE },
    { "ised", "y", INFLECTED, SURE },     { "ise", "y", INFLECTED, SURE },
    { "ising", "y", INFLECTED, SURE },    { "isation", "y", INFLECTED, SURE },
    { "ised", "ic", INFLECTED, SURE },    { "ise", "ic", INFLECTED, SURE },
    { "ising", "ic", INFLECTED, SURE },   { "isation", "ic", INFLECTED, SURE },
    { "ized", "y", INFLECTED, SURE },     { "ize", "y", INFLECTED, SURE },
    { "izing", "y", INFLECTED, SURE },    { "ization", "y", INFLECTED, SURE },
    { "isable", "ise", DERIVED, SURE },   { "izable", "ise", DERIVED, SURE },
    { "ised", "e", INFLECTED, SURE },     { "ise", "e", INFLECTED, SURE },
    { "ising", "e", INFLECTED, SURE },    { "isation", "e", INFLECTED, SURE },
    { "ized", "e", INFLECTED, SURE },     { "ize", "e", INFLECTED, SURE },
    { "izing", "e", INFLECTED, SURE },    { "ization", "e", INFLECTED, SURE },
    { "ology", "ological", 0, SURE },     { "ologist", "ology", 0, SURE },
    { "ologists", "ology", 0, SURE },     { "ical", "ic", INFLECTED, LOOSE },
    { "icity", "ic", INFLECTED, SURE },   { "ivity", "ive", INFLECTED, SURE },
    { "ality", "al", INFLECTED, SURE },
};

/* Feminine forms and plurals, then what is made of verbs and adjectives. */
static const struct ending french_endings[] = {
    { "s", "", INFLECTED, SURE },        { "x", "", INFLECTED, LOOSE },
    { "aux", "al", INFLECTED, SURE },    { "eure", "eur", 0, SURE },
    { "eures", "eur", 0, SURE },         { "trice", "teur", 0, SURE },
    { "trices", "teur", 0, SURE },       { "euse", "eur", 0, SURE },
    { "euses", "eur", 0, SURE },         { "ienne", "ien", 0, SURE },
    { "iennes", "ien", 0, SURE },        { "ère", "er", INFLECTED, SURE },
    { "ères", "er", INFLECTED, SURE },   { "able", "er", DERIVED, SURE },
    { "ables", "er", DERIVED, SURE },    { "abilité", "er", DERIVED, SURE },
    { "abilité", "able", 0, SURE },      { "abilités", "able", 0, SURE },
    { "age", "er", DERIVED, SURE },      { "ages", "er", DERIVED, SURE },
    { "ation", "er", DERIVED, SURE },    { "ations", "er", DERIVED, SURE },
    { "eur", "er", DERIVED, SURE },      { "eurs", "er", DERIVED, SURE },
    { "euse", "er", DERIVED, SURE },     { "euses", "er", DERIVED, SURE },
    { "ateur", "er", DERIVED, SURE },    { "ateurs", "er", DERIVED, SURE },
    { "atrice", "er", DERIVED, SURE },   { "atrices", "er", DERIVED, SURE },
    { "ateur", "ation", 0, SURE },       { "atrice", "ation", 0, SURE },
    { "atif", "ation", DERIVED, SURE },  { "ative", "ation", DERIVED, SURE },
    { "atifs", "ation", DERIVED, SURE }, { "atives", "ation", DERIVED, SURE },
    { "ement", "e", INFLECTED, SURE },   { "ement", "", INFLECTED, LOOSE },
    { "ellement", "el", DERIVED, SURE }, { "eusement", "eux", DERIVED, SURE },
    { "ivement", "if", DERIVED, SURE },  { "ablement", "able", DERIVED, SURE },
    { "amment", "ant", DERIVED, SURE },  { "emment", "ent", DERIVED, SURE },
    { "iquement", "ique", 0, SURE },     { "alement", "al", DERIVED, SURE },
    { "icité", "ique", 0, SURE },        { "icités", "ique", 0, SURE },
    { "ivité", "if", DERIVED, SURE },    { "alité", "al", DERIVED, SURE },
    { "ité", "e", INFLECTED, LOOSE },    { "isme", "", DERIVED, SURE },
    { "isme", "e", DERIVED, SURE },      { "isme", "ique", DERIVED, SURE },
    { "iste", "", DERIVED, SURE },       { "iste", "e", DERIVED, SURE },
    { "iste", "isme", 0, SURE },         { "istes", "isme", 0, SURE },
    { "istes", "", DERIVED, SURE },      { "istes", "e", DERIVED, SURE },
    { "ique", "ie", INFLECTED, SURE },   { "iques", "ie", INFLECTED, SURE },
    { "ien", "ie", INFLECTED, SURE },    { "ienne", "ie", INFLECTED, SURE },
    { "iens", "ie", INFLECTED, SURE },   { "iennes", "ie", INFLECTED, SURE },
    { "ien", "e", INFLECTED, LOOSE },    { "ienne", "e", INFLECTED, LOOSE },
    { "el", "", INFLECTED, LOOSE },      { "elle", "", INFLECTED, LOOSE },
    { "els", "", INFLECTED, LOOSE },     { "elles", "", INFLECTED, LOOSE },
    { "logue", "logie", 0, SURE },       { "logues", "logie", 0, SURE },
    { "graphe", "graphie", 0, SURE },    { "graphes", "graphie", 0, SURE },
};

/* What a regular verb of the first group may end in. */
static const char *const conjugated[] = { "eraient", "erait", "eront", "erons", "erais", "èrent",
                                          "aient",   "ions",  "erai",  "eras",  "erez",  "asse",
                                          "ées",     "era",   "ant",   "ent",   "ons",   "ais",
                                          "ait",     "iez",   "ée",    "és",    "er",    "ez",
                                          "es",      "é",     "e",     NULL };

/* What a new verb is made from: its stem and this. */
static const char *const verbal_bases[] = { "ation", "age", "", "e", "eur", NULL };
static const char *const verbal_bases_is[] = { "",     "e",  "ique", "el",   "al",
                                               "aire", "if", "ien",  "isme", "ation",
                                               "eur",  "ie", "é",    "iste", NULL };

struct prefix {
    const char *written;
    size_t shortest; /* letters of what it stands before */
    int rarest;      /* class of that; a short prefix is a slip as often */
};

static const struct prefix english_prefixes[] = {
    { "counter", 4, 26 }, { "electro", 4, 27 }, { "immuno", 4, 27 }, { "thermo", 4, 27 },
    { "hydro", 4, 27 },   { "photo", 4, 27 },   { "cardio", 4, 27 }, { "neuro", 4, 27 },
    { "patho", 5, 27 },   { "psycho", 4, 27 },  { "macro", 4, 27 },  { "micro", 4, 27 },
    { "multi", 4, 27 },   { "inter", 4, 26 },   { "intra", 4, 27 },  { "extra", 4, 26 },
    { "infra", 4, 27 },   { "supra", 4, 27 },   { "super", 4, 26 },  { "hyper", 4, 27 },
    { "ultra", 4, 27 },   { "under", 5, 26 },   { "trans", 5, 26 },  { "retro", 4, 26 },
    { "proto", 5, 26 },   { "cyber", 4, 27 },   { "crypto", 4, 27 }, { "pseudo", 4, 27 },
    { "quasi", 4, 27 },   { "socio", 4, 27 },   { "techno", 4, 27 }, { "agro", 4, 27 },
    { "over", 5, 26 },    { "anti", 4, 26 },    { "auto", 5, 26 },   { "semi", 4, 27 },
    { "fore", 5, 24 },    { "mega", 4, 26 },    { "meta", 5, 26 },   { "mini", 5, 26 },
    { "mono", 5, 26 },    { "nano", 4, 27 },    { "omni", 5, 26 },   { "para", 5, 26 },
    { "peri", 5, 26 },    { "poly", 5, 26 },    { "post", 4, 26 },   { "endo", 5, 27 },
    { "tele", 5, 26 },    { "hypo", 5, 26 },    { "dis", 5, 24 },    { "non", 4, 26 },
    { "out", 5, 26 },     { "pre", 5, 26 },     { "sub", 5, 26 },    { "mis", 5, 26 },
    { "bio", 5, 26 },     { "eco", 5, 26 },     { "exo", 5, 26 },    { "geo", 5, 26 },
    { "iso", 5, 26 },     { "neo", 5, 26 },     { "tri", 5, 26 },    { "mid", 5, 24 },
    { "up", 5, 24 },      { "bi", 5, 26 },      { "co", 5, 26 },     { "de", 5, 26 },
    { "re", 5, 26 },      { "un", 5, 26 },      { NULL, 0, 0 },
};

static const struct prefix french_prefixes[] = {
    { "électro", 4, 27 }, { "contre", 5, 26 }, { "immuno", 4, 27 }, { "thermo", 4, 27 },
    { "hydro", 4, 27 },   { "photo", 4, 27 },  { "cardio", 4, 27 }, { "neuro", 4, 27 },
    { "psycho", 4, 27 },  { "macro", 4, 27 },  { "micro", 4, 27 },  { "multi", 4, 27 },
    { "inter", 5, 26 },   { "intra", 4, 27 },  { "extra", 4, 26 },  { "infra", 4, 27 },
    { "supra", 4, 27 },   { "super", 5, 26 },  { "hyper", 4, 27 },  { "ultra", 4, 27 },
    { "trans", 5, 26 },   { "rétro", 4, 26 },  { "proto", 5, 26 },  { "cyber", 4, 27 },
    { "crypto", 4, 27 },  { "pseudo", 4, 27 }, { "quasi", 4, 27 },  { "socio", 4, 27 },
    { "techno", 4, 27 },  { "paléo", 4, 27 },  { "vidéo", 4, 27 },  { "radio", 4, 27 },
    { "audio", 4, 27 },   { "visio", 4, 27 },  { "agro", 4, 27 },   { "archéo", 4, 27 },
    { "anti", 4, 26 },    { "auto", 5, 26 },   { "semi", 5, 26 },   { "méga", 4, 26 },
    { "méta", 5, 26 },    { "mini", 5, 26 },   { "mono", 5, 26 },   { "nano", 4, 27 },
    { "omni", 5, 26 },    { "para", 5, 26 },   { "péri", 5, 26 },   { "poly", 5, 26 },
    { "post", 5, 26 },    { "endo", 5, 27 },   { "télé", 5, 26 },   { "hypo", 5, 26 },
    { "sous", 5, 25 },    { "géo", 5, 26 },    { "iso", 5, 26 },    { "néo", 5, 26 },
    { "tri", 6, 26 },     { "bio", 5, 26 },    { "éco", 5, 26 },    { "exo", 5, 26 },
    { "pré", 5, 26 },     { "sur", 6, 25 },    { "dés", 5, 26 },    { "bi", 6, 26 },
    { "co", 6, 25 },      { "dé", 5, 26 },     { "ré", 5, 26 },     { "re", 6, 24 },
    { NULL, 0, 0 },
};

/* What stands in the word for the -o of a combining form. */
static const char *const combining_bases[2][16] = {
    { "", "e", "y", "ic", "ical", "al", "ia", "ics", "in", "us", "ine", "ism", NULL },
    { "e", "ie", "ique", "al", "el", "aire", "", "eux", "us", "isme", "ine", "ia", "ien", NULL },
};

/* vocabulary_rank() of a base; terms of the trade are as rare as what only a larger list has. */
static int rank_of(enum tongue tongue, struct text base)
{
    int rank = vocabulary_rank(tongue, base);
    enum accepted terms = tongue == TONGUE_FRENCH ? ACCEPTED_FRENCH : ACCEPTED_ENGLISH;
    return rank >= 0 || !accepted_have(terms, base) ? rank : COMMON_CLASSES + 1;
}

static struct text joined(struct arena *arena, struct text stem, const char *end)
{
    return arena_format(arena, "%.*s%s", TEXT_SHOW(stem), end);
}

/* The stem before an ending; nothing when the word has another, or no stem of three letters. */
static struct text stem_before(struct text word, const char *ending)
{
    bool doubled = *ending == '+';
    struct text end = text_of(ending + doubled);
    if (!text_ends(word, end))
        return TEXT_NONE;
    struct text stem = text_slice(word, 0, word.length - end.length);
    if (doubled && (stem.length < 3 || stem.data[stem.length - 1] != stem.data[stem.length - 2] ||
                    strchr("aeiouyhjqwxs", stem.data[stem.length - 1])))
        return TEXT_NONE;
    stem = text_slice(stem, 0, stem.length - doubled);
    return stem.length >= 3 ? stem : TEXT_NONE;
}

/* An English word of one short syllable doubles its last letter: "swapped", not "swaped". */
static bool must_double(struct text stem)
{
    size_t vowels = 0;
    for (size_t i = 0; i < stem.length; i++)
        vowels += strchr("aeiouy", stem.data[i]) != NULL;
    return vowels == 1 && strchr("bdgmnpt", stem.data[stem.length - 1]) &&
           strchr("aeiou", stem.data[stem.length - 2]);
}

/* "-s" stands after most letters and "-es" after the others; "-ed" leaves no second e; "-ic" takes
 * "-ally". */
static bool joins(enum tongue tongue, const struct ending *ending, struct text stem)
{
    char last = stem.data[stem.length - 1];
    char before = stem.data[stem.length - 2];
    bool hissing = strchr("sxz", last) || (last == 'h' && strchr("cs", before));
    if (strcmp(ending->written, "s") == 0)
        return !hissing && !(last == 'y' && !strchr("aeou", before));
    if (strcmp(ending->written, "es") == 0)
        return hissing || last == 'o';
    if (strcmp(ending->written, "ly") == 0)
        return !text_ends(stem, TEXT("ic")) && last != 'y';
    if (*ending->base || !strchr("aei", ending->written[0]))
        return true;
    if (tongue == TONGUE_ENGLISH && must_double(stem))
        return false;
    return last != 'e' && !(last == 's' && strchr("aeilnrt", before)); /* to no plural */
}

static enum derivation by_endings(struct arena *arena, enum tongue tongue, struct text word,
                                  struct text *from)
{
    bool french = tongue == TONGUE_FRENCH;
    const struct ending *endings = french ? french_endings : english_endings;
    size_t count = french ? sizeof french_endings / sizeof *french_endings
                          : sizeof english_endings / sizeof *english_endings;
    enum derivation best = DERIVATION_NONE;
    for (size_t i = 0; i < count; i++) {
        struct text stem = stem_before(word, endings[i].written);
        if (!stem.data || !joins(tongue, &endings[i], stem) || endings[i].grade <= best)
            continue;
        struct text base = joined(arena, stem, endings[i].base);
        int rank = rank_of(tongue, base), commonest = endings[i].commonest;
        if (base.length < 4 || rank < commonest)
            continue;
        enum derivation grade = commonest && rank < INFLECTED ? LOOSE : endings[i].grade;
        if (grade > best) {
            best = grade;
            *from = base;
        }
    }
    return best;
}

static bool any_base(struct arena *arena, enum tongue tongue, struct text stem,
                     const char *const *bases, int commonest, struct text *base)
{
    for (; *bases; bases++) {
        *base = joined(arena, stem, *bases);
        if (rank_of(tongue, *base) >= commonest)
            return true;
    }
    *base = TEXT_NONE;
    return false;
}

/* "mentore", "pseudonymise": a French verb made of a noun or an adjective. */
static bool is_new_verb(struct arena *arena, struct text word, struct text *base)
{
    for (const char *const *end = conjugated; *end; end++) {
        struct text stem = stem_before(word, *end);
        if (stem.length < 4 || text_ends(stem, TEXT("e")) ||
            text_ends(stem, TEXT("é")) || /* "priorité" makes no "prioritée" */
            vocabulary_rank(TONGUE_FRENCH, joined(arena, stem, "aient")) >= 0 ||
            vocabulary_rank(TONGUE_FRENCH, joined(arena, stem, "ent")) >= 0)
            continue; /* no new verb: its forms are known */
        if (any_base(arena, TONGUE_FRENCH, stem, verbal_bases, INFLECTED, base))
            return true;
        if (text_ends(stem, TEXT("is")) && stem.length > 6 &&
            any_base(arena, TONGUE_FRENCH, text_slice(stem, 0, stem.length - 2), verbal_bases_is,
                     DERIVED, base))
            return true;
    }
    struct text stem = stem_before(word, "isation");
    if (!stem.data)
        stem = stem_before(word, "isations");
    return stem.length >= 4 && any_base(arena, TONGUE_FRENCH, stem, verbal_bases_is, DERIVED, base);
}

static enum derivation by_ending(struct arena *arena, enum tongue tongue, struct text word,
                                 struct text *base)
{
    enum derivation found = by_endings(arena, tongue, word, base);
    if (found != DERIVATION_SURE && tongue == TONGUE_FRENCH && is_new_verb(arena, word, base))
        return DERIVATION_SURE;
    return found;
}

/* A prefix before a known word, or before one that is itself made by an ending. */
static enum derivation by_prefix(struct arena *arena, enum tongue tongue, struct text word)
{
    const struct prefix *prefix = tongue == TONGUE_FRENCH ? french_prefixes : english_prefixes;
    enum derivation best = DERIVATION_NONE;
    struct text base;
    for (; prefix->written; prefix++) {
        struct text rest = text_slice(word, strlen(prefix->written), word.length);
        if (!text_starts(word, text_of(prefix->written)) || unicode_count(rest) < prefix->shortest)
            continue;
        int rank = rank_of(tongue, rest);
        if (rank >= 0 && rank <= prefix->rarest)
            return DERIVATION_SURE;
        if (rank >= 0 ||
            (unicode_count(rest) > 6 && by_ending(arena, tongue, rest, &base) == DERIVATION_SURE))
            best = DERIVATION_LOOSE;
    }
    return best;
}

bool derived_combining(struct arena *arena, enum tongue tongue, struct text part)
{
    if (part.length < 4 || part.data[part.length - 1] != 'o')
        return false;
    struct text stem = text_slice(part, 0, part.length - 1);
    struct text base;
    return any_base(arena, tongue, stem, combining_bases[tongue == TONGUE_FRENCH], 0, &base);
}

bool derived_prefix(enum tongue tongue, struct text part)
{
    const struct prefix *prefix = tongue == TONGUE_FRENCH ? french_prefixes : english_prefixes;
    for (; prefix->written; prefix++)
        if (text_equal(part, text_of(prefix->written)))
            return true;
    return false;
}

/* "sexospécifique": a combining form and a word; "logframe": two words. */
static enum derivation by_parts(struct arena *arena, enum tongue tongue, struct text word)
{
    enum derivation best = DERIVATION_NONE;
    for (size_t at = 0; at < word.length;) {
        unicode_next(word, &at);
        struct text left = text_slice(word, 0, at), right = text_slice(word, at, word.length);
        if (left.length < 3 || right.length < 4 || rank_of(tongue, right) < 0)
            continue;
        int a = common_class(tongue, left), b = common_class(tongue, right);
        if (unicode_count(right) > 4 && b >= 0 && left.length > 4 &&
            derived_combining(arena, tongue, left))
            return DERIVATION_SURE;
        if (tongue == TONGUE_ENGLISH && a >= 0 && a < 24 && b >= 0 && b < 24)
            best = DERIVATION_LOOSE;
    }
    return best;
}

enum derivation derivation_of(struct arena *arena, enum tongue tongue, struct text word,
                              struct text *base)
{
    *base = TEXT_NONE;
    if (unicode_count(word) < SHORTEST)
        return DERIVATION_NONE;
    enum derivation best = by_ending(arena, tongue, word, base);
    if (best != DERIVATION_SURE) {
        enum derivation other = by_prefix(arena, tongue, word);
        best = other > best ? other : best;
    }
    if (best != DERIVATION_SURE) {
        enum derivation other = by_parts(arena, tongue, word);
        best = other > best ? other : best;
    }
    return best;
}
