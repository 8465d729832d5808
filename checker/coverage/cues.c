/* Cues of an answer: what was done, what would be done, how, with whom, by when. */
#include "coverage/cues.h"

#include "buffer.h"
#include "coverage/phrases.h"

#include <string.h>

/* Past forms that do not end in "ed". */
static const char *const irregular_pasts[] = {
    "became",    "began",   "bore",     "bought", "broke", "brought", "built",  "came",
    "cast",      "caught",  "chose",    "cut",    "dealt", "drafted", "drew",   "drove",
    "fed",       "felt",    "flew",     "fought", "found", "froze",   "gave",   "got",
    "grew",      "held",    "hid",      "hit",    "kept",  "knew",    "laid",   "learnt",
    "led",       "left",    "lent",     "let",    "lost",  "made",    "meant",  "met",
    "overcame",  "oversaw", "paid",     "put",    "ran",   "rebuilt", "reset",  "rewrote",
    "rode",      "said",    "sat",      "saw",    "sent",  "set",     "shot",   "shrank",
    "shut",      "sold",    "spent",    "split",  "spoke", "stood",   "struck", "swept",
    "swore",     "taught",  "thought",  "threw",  "told",  "took",    "tore",   "understood",
    "undertook", "went",    "withdrew", "woke",   "won",   "wound",   "wove",   "wrote",
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
    static const char *const shorts[] = { "bu", "cru", "dit", "du", "lu", "mis",
                                          "mu", "pu",  "su",  "tu", "vu" };

    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (text_equal(word, text_of(shorts[i])))
            return true;
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
    size_t count;
    const struct phrase *phrases = phrases_of(tongue, &count);
    unsigned cues = 0;

    for (size_t at = 0; at < words->count; at++) {
        for (size_t i = 0; i < count; i++)
            if (!(cues & phrases[i].cue) && may_match(phrases[i].words, &words->items[at]) &&
                matches_at(phrases[i].words, words, at))
                cues |= phrases[i].cue;
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
