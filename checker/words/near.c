/* Finds the common words that a misspelt word was most likely meant to be. */
#include "words/near.h"

#include "unicode.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 48 /* letters of a word that is compared */
#define FAR     100000

#define LEAST_SHIFT 40 /* the cheapest letter too many or too few: an apostrophe */
#define LEAST_NEW   65 /* the cheapest letter that the other word has not at all */

struct entry {
    uint32_t letters; /* one bit for each letter of the alphabet, accents apart */
    uint32_t at;      /* in the list */
    uint8_t length;   /* letters */
    uint8_t bytes;
    uint8_t class;
};

struct near {
    enum tongue tongue;
    struct entry *entries;
    size_t count;
};

struct near *near_new(enum tongue tongue)
{
    struct near *near = calloc(1, sizeof *near);
    if (near)
        near->tongue = tongue;
    return near;
}

void near_free(struct near *near)
{
    if (near)
        free(near->entries);
    free(near);
}

/* The letter without its accent, for the letters of English and French. */
static unsigned plain(unsigned code)
{
    static const struct {
        unsigned code, base;
    } accented[] = { { 0xE0, 'a' }, { 0xE1, 'a' }, { 0xE2, 'a' }, { 0xE3, 'a' }, { 0xE4, 'a' },
                     { 0xE5, 'a' }, { 0xE7, 'c' }, { 0xE8, 'e' }, { 0xE9, 'e' }, { 0xEA, 'e' },
                     { 0xEB, 'e' }, { 0xEC, 'i' }, { 0xED, 'i' }, { 0xEE, 'i' }, { 0xEF, 'i' },
                     { 0xF1, 'n' }, { 0xF2, 'o' }, { 0xF3, 'o' }, { 0xF4, 'o' }, { 0xF5, 'o' },
                     { 0xF6, 'o' }, { 0xF8, 'o' }, { 0xF9, 'u' }, { 0xFA, 'u' }, { 0xFB, 'u' },
                     { 0xFC, 'u' }, { 0xFD, 'y' }, { 0xFF, 'y' } };
    if (code < 0xE0)
        return code;
    for (size_t i = 0; i < sizeof accented / sizeof *accented; i++)
        if (accented[i].code == code)
            return accented[i].base;
    return code;
}

#define OTHER 26 /* what is no letter from a to z */

/* A word taken apart: its letters, each as one of the alphabet, and what it costs to leave one out
 * or to add it. */
struct spelled {
    unsigned codes[LONGEST];
    unsigned char bases[LONGEST]; /* 0 for a to 25 for z, or OTHER */
    int added[LONGEST], omitted[LONGEST];
    int length;
    uint32_t letters; /* one bit for each base; apostrophes and hyphens are cheap, and none */
};

/* Takes a word apart, its first letter in lower case (proper names stand in the lists with their
 * capital); false when it is empty or too long to be compared. */
static bool spell_out(struct text word, struct spelled *spelled)
{
    unsigned code;
    spelled->length = 0;
    spelled->letters = 0;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        if (spelled->length == LONGEST)
            return false;
        if (!spelled->length)
            code = unicode_to_lower(code);
        unsigned base = code == 0x153 ? 'o' : plain(code); /* the ligature oe counts as its o */
        bool letter = base >= 'a' && base <= 'z';
        spelled->bases[spelled->length] = (unsigned char)(letter ? base - 'a' : OTHER);
        spelled->codes[spelled->length++] = code;
        if (code != '\'' && code != '-')
            spelled->letters |= 1u << (letter ? base - 'a' : OTHER);
    }
    return spelled->length > 0;
}

static void build(struct near *near)
{
    struct text list = common_list(near->tongue), word;
    struct spelled spelled;
    int class;
    size_t lines = 0;
    for (size_t i = 0; i < list.length; i++)
        lines += list.data[i] == '\n';
    near->entries = malloc((lines + 1) * sizeof *near->entries);
    for (size_t at = 0; near->entries && common_next(near->tongue, &at, &word, &class);) {
        struct entry *entry = &near->entries[near->count];
        if (!spell_out(word, &spelled) || word.length > 255)
            continue;
        entry->letters = spelled.letters;
        entry->at = (uint32_t)(word.data - list.data);
        entry->length = (uint8_t)spelled.length;
        entry->bytes = (uint8_t)word.length;
        entry->class = (uint8_t) class;
        near->count++;
    }
}

#define BIT(letter) (1u << ((letter) - 'a'))
#define VOWELS      (BIT('a') | BIT('e') | BIT('i') | BIT('o') | BIT('u') | BIT('y'))
#define SILENT      (BIT('t') | BIT('s') | BIT('d') | BIT('x') | BIT('z') | BIT('e')) /* at the end */
#define OFTEN_LOST  (BIT('h') | BIT('e') | BIT('u'))

static bool among(unsigned char base, uint32_t letters)
{
    return letters >> base & 1;
}

/* For each letter those that sound alike in some words of either language. */
static const uint32_t sound_alike[OTHER + 1] = {
    0x0000000, 0x0008000, 0x0050400, 0x0080000, 0x0000000, 0x0200000, 0x0000200,
    0x0000000, 0x1000000, 0x0000040, 0x0010004, 0x0020000, 0x0002000, 0x0001000,
    0x0000000, 0x0000002, 0x0000404, 0x0000800, 0x2800004, 0x0000008, 0x0000000,
    0x0000020, 0x0000000, 0x0040000, 0x0000100, 0x0040000, 0x0000000
};

/* For each letter its neighbours on a keyboard, English or French. */
static const uint32_t keys_touch[OTHER + 1] = {
    0x2040000, 0x0202000, 0x0a00000, 0x0040020, 0x2420000, 0x0000048, 0x00000a0,
    0x0000240, 0x0104000, 0x0000480, 0x0000a00, 0x0001400, 0x0002800, 0x0001002,
    0x0008100, 0x0004000, 0x0440000, 0x0080010, 0x0010009, 0x1020000, 0x1000100,
    0x0000006, 0x0810010, 0x2400004, 0x0180000, 0x0800011, 0x0000000
};

static int swap_cost(const struct spelled *wrong, int i, const struct spelled *right, int j)
{
    unsigned char a = wrong->bases[i], b = right->bases[j];
    if (wrong->codes[i] == right->codes[j])
        return 0;
    if (a == b && a != OTHER)
        return 30;
    int first = i == 0 && j == 0 ? 30 : 0;
    if (among(a, VOWELS) && among(b, VOWELS))
        return 80 + first;
    if (i == wrong->length - 1 && j == right->length - 1 && among(a, SILENT) && among(b, SILENT))
        return 75;
    if (among(a, sound_alike[b]))
        return 85 + first;
    return (among(a, keys_touch[b]) ? 100 : 115) + first;
}

static bool doubles(const struct spelled *word, int at)
{
    unsigned code = word->codes[at];
    return (at > 0 && word->codes[at - 1] == code) ||
           (at + 1 < word->length && word->codes[at + 1] == code);
}

/* A letter that the wrong word has too many. */
static int added_cost(const struct spelled *word, int at)
{
    unsigned char base = word->bases[at];
    if (doubles(word, at))
        return 55;
    if (word->codes[at] == '\'' || word->codes[at] == '-')
        return 60;
    if (word->codes[at] == 'e' && at > 0 && word->codes[at - 1] == 0xE9)
        return 65; /* French é, ée and és sound the same */
    if (at == word->length - 1 && among(base, SILENT))
        return 75;
    return (among(base, OFTEN_LOST) ? 90 : 100) + (at == 0 ? 20 : 0);
}

/* A letter of the right word that was left out. */
static int omitted_cost(const struct spelled *word, int at)
{
    unsigned char base = word->bases[at];
    if (doubles(word, at))
        return 50;
    if (word->codes[at] == '\'' || word->codes[at] == '-')
        return 40;
    if (word->codes[at] == 'e' && at > 0 && word->codes[at - 1] == 0xE9)
        return 70;
    if (at == word->length - 1 && among(base, SILENT))
        return 75;
    bool beside_vowel =
        among(base, VOWELS) && ((at > 0 && among(word->bases[at - 1], VOWELS)) ||
                                (at + 1 < word->length && among(word->bases[at + 1], VOWELS)));
    return (beside_vowel || among(base, OFTEN_LOST) ? 80 : 90) + (at == 0 ? 20 : 0);
}

/* What each letter of a word costs, reckoned once for all comparisons. */
static void price(struct spelled *word, bool wrong)
{
    for (int i = 0; i < word->length; i++)
        *(wrong ? &word->added[i] : &word->omitted[i]) =
            wrong ? added_cost(word, i) : omitted_cost(word, i);
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The weighted distance with swaps of neighbours (optimal string alignment). */
static int distance(const struct spelled *a, const struct spelled *b, int most)
{
    int rows[3][LONGEST + 1];
    int *before = rows[0], *last = rows[1], *row = rows[2];
    int wide = most / LEAST_SHIFT, best_before = 0; /* more letters apart and it is dearer */
    last[0] = 0;
    for (int j = 1; j <= b->length; j++)
        last[j] = last[j - 1] + b->omitted[j - 1];
    for (int j = 0; j <= b->length; j++)
        before[j] = row[j] = FAR;
    for (int i = 1; i <= a->length; i++) {
        int best = row[0] = last[0] + a->added[i - 1];
        unsigned wrong = a->codes[i - 1];
        int from = i > wide ? i - wide : 1, to = least(i + wide, b->length);
        if (from > 1)
            row[from - 1] = FAR;
        if (to < b->length)
            row[to + 1] = last[to + 1] = FAR;
        for (int j = from; j <= to; j++) {
            int cost = last[j - 1] + swap_cost(a, i - 1, b, j - 1);
            cost = least(cost, last[j] + a->added[i - 1]);
            cost = least(cost, row[j - 1] + b->omitted[j - 1]);
            if (i > 1 && j > 1 && wrong == b->codes[j - 2] && a->codes[i - 2] == b->codes[j - 1] &&
                wrong != b->codes[j - 1])
                cost = least(cost, before[j - 2] + 70);
            row[j] = cost;
            best = least(best, cost);
        }
        if (best > most && best_before > most) /* a swap may still jump over one row */
            return FAR;
        best_before = best;
        int *spare = before;
        before = last, last = row, row = spare;
    }
    return last[b->length];
}

int slip_cost(struct text wrong, struct text right, int most)
{
    struct spelled a, b;
    if (!spell_out(wrong, &a) || !spell_out(right, &b))
        return most + 1;
    price(&a, true);
    price(&b, false);
    int cost = distance(&a, &b, most);
    return cost > most ? most + 1 : cost;
}

/* Rareness is worth half a slip over the whole range of the list. */
int neighbour_rank(const struct neighbour *neighbour)
{
    return neighbour->cost +
           (neighbour->class < 0 ? COMMON_CLASSES : neighbour->class) * CLASS_WEIGHT;
}

/* Puts a neighbour where its rank belongs; ties stay in the order of the list. */
static size_t insert(struct neighbour *found, size_t count, size_t room, struct neighbour new)
{
    size_t at = count;
    while (at > 0 && neighbour_rank(&found[at - 1]) > neighbour_rank(&new))
        at--;
    if (at >= room)
        return count;
    size_t end = count < room ? count : room - 1;
    for (size_t i = end; i > at; i--)
        found[i] = found[i - 1];
    found[at] = new;
    return count < room ? count + 1 : count;
}

size_t near_find(struct near *near, struct text word, int most, struct neighbour *found,
                 size_t room)
{
    struct spelled wrong, right;
    size_t count = 0;
    struct text list = common_list(near->tongue);
    if (!near->entries)
        build(near);
    if (!spell_out(word, &wrong))
        return 0;
    price(&wrong, true);
    /* A letter that only one of the two has costs LEAST_NEW at least. */
    int apart = most / LEAST_NEW, longer = most / LEAST_SHIFT;
    for (size_t i = 0; i < near->count; i++) {
        const struct entry *entry = &near->entries[i];
        if (abs(entry->length - wrong.length) > longer ||
            __builtin_popcount(entry->letters & ~wrong.letters) > apart ||
            __builtin_popcount(wrong.letters & ~entry->letters) > apart)
            continue;
        struct text other = { list.data + entry->at, entry->bytes };
        if (!spell_out(other, &right))
            continue;
        price(&right, false);
        int cost = distance(&wrong, &right, most);
        if (cost <= most)
            count = insert(found, count, room, (struct neighbour){ other, cost, entry->class });
    }
    return count;
}
