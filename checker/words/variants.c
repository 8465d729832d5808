/* Tells a British from an American spelling, and a French spelling of 1990 from the one before. */
#include "words/variants.h"

#include "buffer.h"
#include "unicode.h"

#include <string.h>

/* Stems that mark a spelling, British and American, at the start of a word (or after a prefix that
 * is cut off first).  A stem ended by '$' is the whole word. */
static const char *const stems[][2] = {
    { "colour", "color" },
    { "favour", "favor" },
    { "honour", "honor" },
    { "labour", "labor" },
    { "behaviour", "behavior" },
    { "neighbour", "neighbor" },
    { "harbour", "harbor" },
    { "endeavour", "endeavor" },
    { "humour$", "humor$" },
    { "rumour", "rumor" },
    { "armour", "armor" },
    { "rigour$", "rigor$" },
    { "vigour$", "vigor$" },
    { "odour", "odor" },
    { "savour", "savor" },
    { "splendour$", "splendor$" },
    { "tumour", "tumor" },
    { "valour$", "valor$" },
    { "clamour$", "clamor$" },
    { "candour$", "candor$" },
    { "ardour$", "ardor$" },
    { "fervour$", "fervor$" },
    { "demeanour", "demeanor" },
    { "parlour", "parlor" },
    { "vapour", "vapor$" },
    { "succour", "succor" },
    { "centre", "center" },
    { "centring", "centering" },
    { "theatre", "theater" },
    { "metre", "meter" },
    { "kilometre", "kilometer" },
    { "millimetre", "millimeter" },
    { "centimetre", "centimeter" },
    { "litre", "liter$" },
    { "fibre", "fiber" },
    { "calibre", "caliber" },
    { "sombre", "somber" },
    { "spectre", "specter" },
    { "manoeuvr", "maneuver" },
    { "defence", "defense" },
    { "offence", "offense" },
    { "pretence", "pretense" },
    { "travelled", "traveled" },
    { "travelling", "traveling" },
    { "traveller", "traveler" },
    { "cancelled", "canceled" },
    { "cancelling", "canceling" },
    { "modelled", "modeled" },
    { "modelling", "modeling" },
    { "counsell", "counsel$" },
    { "counselling", "counseling" },
    { "counsellor", "counselor" },
    { "channelled", "channeled" },
    { "channelling", "channeling" },
    { "labelled", "labeled" },
    { "labelling", "labeling" },
    { "signalled", "signaled" },
    { "signalling", "signaling" },
    { "levelled", "leveled" },
    { "levelling", "leveling" },
    { "fuelled", "fueled" },
    { "fuelling", "fueling" },
    { "marshalled", "marshaled" },
    { "tunnelling", "tunneling" },
    { "tunnelled", "tunneled" },
    { "equalled", "equaled" },
    { "totalled", "totaled" },
    { "fulfil$", "fulfill$" },
    { "fulfils$", "fulfills$" },
    { "fulfilment", "fulfillment" },
    { "enrol$", "enroll$" },
    { "enrols$", "enrolls$" },
    { "enrolment", "enrollment" },
    { "instalment", "installment" },
    { "skilful", "skillful" },
    { "wilful", "willful" },
    { "catalogue", "catalog$" },
    { "programme", "program$" },
    { "analyse", "analyze" },
    { "analysing", "analyzing" },
    { "paralys", "paralyz" },
    { "catalys", "catalyz" },
    { "cheque$", "check$" },
    { "grey", "gray" },
    { "plough", "plow" },
    { "sceptic", "skeptic" },
    { "artefact", "artifact" },
    { "jewellery", "jewelry" },
    { "aluminium", "aluminum" },
    { "anaesth", "anesth" },
    { "paediatr", "pediatr" },
    { "orthopaed", "orthoped" },
    { "mould", "mold" },
    { "moustache", "mustache" },
    { "pyjama", "pajama" },
    { "cosy$", "cozy$" },
    { "ageing$", "aging$" },
    { "likeable", "likable" },
    { "storey", "story$" },
    { "tyre", "tire$" },
    { "draught", "draft$" },
    { "kerb", "curb$" },
    { "licence", "license$" },
    { "marvellous", "marvelous" },
    { "woollen", "woolen" },
    { "councillor", "councilor" },
    { "haemo", "hemo" },
    { "encyclopaed", "encycloped" },
    { "judgement", "judgment" },
    { "acknowledgement", "acknowledgment" },
    { "quarrelled", "quarreled" },
    { "pedalling", "pedaling" },
    { "initialled", "initialed" },
    { "snorkelling", "snorkeling" },
};

/* Pairs whose American side is right in British English too (or the British in America): they do
 * not mark a text. */
static bool is_shared(const char *stem)
{
    static const char *const shared[] = {
        "vapor$",         "liter$",    "counsel$", "catalog$",
        "program$",       "check$",    "story$",   "tire$",
        "draft$",         "curb$",     "license$", "licence",
        "counsell",       "judgement", "judgment", "acknowledgement",
        "acknowledgment", "metre",     "meter",    "storey",
        "draught",        "kerb",      "tyre",     "cheque$",
        "haemo",          "hemo",      "litre",    "mold",
        "mould"
    };
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
        if (strcmp(stem, shared[i]) == 0)
            return true;
    return false;
}

/* True when word begins with the stem; *rest is what follows. */
static bool begins(struct text word, const char *stem, struct text *rest)
{
    struct text text = text_of(stem);
    bool whole = text.length && text.data[text.length - 1] == '$';
    text.length -= whole;
    if (!text_starts(word, text) || (whole && word.length != text.length))
        return false;
    *rest = text_slice(word, text.length, word.length);
    return true;
}

static struct text without_dollar(const char *stem)
{
    struct text text = text_of(stem);
    text.length -= text.length && text.data[text.length - 1] == '$';
    return text;
}

/* Prefixes before a marked stem: "dishonour", "multicoloured". */
static struct text without_prefix(struct text word)
{
    static const char *const prefixes[] = {
        "dis", "re", "mis", "un", "multi", "over", "out", "de"
    };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        struct text prefix = text_of(prefixes[i]);
        if (text_starts(word, prefix) && word.length > prefix.length + 5)
            return text_slice(word, prefix.length, word.length);
    }
    return TEXT_NONE;
}

/* "laboratory", "honorary" and "vigorous" are spelled alike on both shores. */
static bool ends_as_american(const char *stem, struct text rest)
{
    static const char *const endings[] = { "",      "s",    "ed",    "ing", "ings", "er",
                                           "ers",   "able", "ably",  "ite", "ites", "itism",
                                           "less",  "ful",  "fully", "al",  "ally", "hood",
                                           "hoods", "ly",   "y",     "ies", "-" };
    struct text text = text_of(stem);
    if (!text_ends(text, TEXT("or")))
        return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_equal(rest, text_of(endings[i])))
            return true;
    return text_starts(rest, TEXT("-"));
}

static enum variant by_stem(struct arena *arena, struct text prefix, struct text word,
                            struct text *other)
{
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        for (int side = 0; side < 2; side++) {
            struct text rest, twin = without_dollar(stems[i][!side]);
            if (!begins(word, stems[i][side], &rest) || is_shared(stems[i][side]) ||
                (side && !ends_as_american(stems[i][1], rest)))
                continue;
            const char *joint = !side && text_ends(twin, TEXT("er")) && text_equal(rest, TEXT("d"))
                                    ? "e" /* centred, centered */
                                    : "";
            *other = arena_format(arena, "%.*s%.*s%s%.*s", TEXT_SHOW(prefix), TEXT_SHOW(twin),
                                  joint, TEXT_SHOW(rest));
            return side ? VARIANT_AMERICAN : VARIANT_BRITISH;
        }
    return VARIANT_NONE;
}

/* Verbs in -ise that have no twin in -ize although one may look like a word. */
static bool always_s(struct text word)
{
    static const char *const always[] = {
        "advertis",   "advis",     "arise",   "arising",   "compris",  "compromis", "devis",
        "disguis",    "enterpris", "exercis", "expertise", "franchis", "improvis",  "incis",
        "merchandis", "precis",    "premise", "promis",    "revis",    "supervis",  "surmis",
        "surpris",    "televis",   "prise",   "rais",      "prais",    "nois",      "pois",
        "wis",        "apprais",   "prais"
    };
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        if (text_starts(word, text_of(always[i])))
            return true;
    return false;
}

/* "organisation" and "organization": the letter in question and what follows it. */
static enum variant by_ending(struct arena *arena, struct text word, variant_known known,
                              void *context, struct text *other)
{
    static const char *const endings[] = { "ise",    "ised",      "iser",       "isers",
                                           "ises",   "ising",     "isation",    "isations",
                                           "isable", "isational", "isationally" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct text ending = text_of(endings[i]);
        if (word.length < ending.length + 3)
            continue;
        size_t at = word.length - ending.length;
        char letter = word.data[at + 1];
        if (word.data[at] != 'i' || (letter != 's' && letter != 'z') ||
            memcmp(word.data + at + 2, ending.data + 2, ending.length - 2) != 0)
            continue;
        struct text twin = arena_copy(arena, word);
        ((char *)twin.data)[at + 1] = letter == 's' ? 'z' : 's';
        if (always_s(letter == 's' ? word : twin) || !known(context, twin) || !known(context, word))
            return VARIANT_NONE;
        *other = twin;
        return letter == 's' ? VARIANT_ISE : VARIANT_IZE;
    }
    return VARIANT_NONE;
}

enum variant variant_english(struct arena *arena, struct text word, variant_known known,
                             void *context, struct text *other)
{
    enum variant variant = by_stem(arena, TEXT_NONE, word, other);
    struct text rest = without_prefix(word);
    if (!variant && rest.data)
        variant = by_stem(arena, text_slice(word, 0, word.length - rest.length), rest, other);
    return variant ? variant : by_ending(arena, word, known, context, other);
}

/* Words of 1990 that no rule gives. */
static const char *const reformed[][2] = {
    { "évènement", "événement" },
    { "évènements", "événements" },
    { "évènementiel", "événementiel" },
    { "règlementaire", "réglementaire" },
    { "règlementaires", "réglementaires" },
    { "règlementation", "réglementation" },
    { "règlementations", "réglementations" },
    { "règlementer", "réglementer" },
    { "ognon", "oignon" },
    { "nénufar", "nénuphar" },
    { "relai", "relais" },
    { "charriot", "chariot" },
    { "combattif", "combatif" },
    { "combattivité", "combativité" },
    { "imbécilité", "imbécillité" },
    { "assoir", "asseoir" },
    { "exéma", "eczéma" },
    { "cèderai", "céderai" },
    { "cèderait", "céderait" },
    { "considèrerait", "considérerait" },
    { "complètera", "complétera" },
    { "sècheresse", "sécheresse" },
    { "crèmerie", "crémerie" },
    { "dument", "dûment" },
    { "assidument", "assidûment" },
    { "aigüe", "aiguë" },
    { "ambigüe", "ambiguë" },
    { "ambigüité", "ambiguïté" },
    { "contigüe", "contiguë" },
    { "exigüe", "exiguë" },
};

/* Nouns whose accent went in 1990; the other words in -ût are verbs of which it stays. */
static bool is_noun_in_ut(struct text word)
{
    static const char *const nouns[] = { "août",   "coût",  "surcoût", "goût",  "dégoût",
                                         "ragoût", "égoût", "affût",   "raffût" };
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (text_equal(word, text_of(nouns[i])))
            return true;
    return false;
}

/* Endings of the simple past and the subjunctive, where the circumflex stays. */
static bool keeps_accent(struct text word)
{
    return text_ends(word, TEXT("îmes")) || text_ends(word, TEXT("îtes")) ||
           text_ends(word, TEXT("ûmes")) || text_ends(word, TEXT("ûtes")) ||
           (text_ends(word, TEXT("ît")) && !text_ends(word, TEXT("aît"))) ||
           (text_ends(word, TEXT("ût")) && !is_noun_in_ut(word)) || text_equal(word, TEXT("dû")) ||
           text_starts(word, TEXT("mûr")) || text_starts(word, TEXT("sûr")) ||
           text_starts(word, TEXT("jeûn")) || text_has(word, TEXT("croît"));
}

/* The word with its at-th i or u under a circumflex; empty when there is none. */
static struct text circumflexed(struct arena *arena, struct text word, size_t at)
{
    if (at >= word.length || (word.data[at] != 'i' && word.data[at] != 'u'))
        return TEXT_NONE;
    return arena_format(arena, "%.*s%s%.*s", (int)at, word.data, word.data[at] == 'i' ? "î" : "û",
                        (int)(word.length - at - 1), word.data + at + 1);
}

enum variant variant_french(struct arena *arena, struct text word, variant_known known,
                            void *context, struct text *other)
{
    for (size_t i = 0; i < sizeof reformed / sizeof *reformed; i++)
        if (text_equal(word, text_of(reformed[i][0])) &&
            strcmp(reformed[i][0], reformed[i][1]) != 0) {
            *other = text_of(reformed[i][1]);
            return VARIANT_1990;
        }
    if ((text_has(word, TEXT("î")) || text_has(word, TEXT("û"))) && !keeps_accent(word))
        return known(context, word) ? VARIANT_CLASSIC : VARIANT_NONE;
    if (known(context, word))
        return VARIANT_NONE;
    for (size_t at = 0; at < word.length; at++) {
        struct text twin = circumflexed(arena, word, at);
        if (twin.data && !keeps_accent(twin) && known(context, twin)) {
            *other = twin;
            return VARIANT_1990;
        }
    }
    return VARIANT_NONE;
}
