/* Finds the common words that a misspelt word was most likely meant to be. */
#include "words/near.h"

#include "unicode.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 48 /* letters of a word that is compared */
#define FAR     100000

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

static uint32_t letter_bit(unsigned code)
{
    unsigned base = plain(code);
    if (code == 0x153) /* the ligature oe counts as its o */
        base = 'o';
    return base >= 'a' && base <= 'z' ? 1u << (base - 'a') : 1u << 26;
}

struct spelled {
    unsigned codes[LONGEST];
    int length;
    uint32_t letters;
};

/* Takes a word apart; false when it is empty or too long to be compared. */
static bool spell_out(struct text word, struct spelled *spelled)
{
    unsigned code;
    spelled->length = 0;
    spelled->letters = 0;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        if (spelled->length == LONGEST)
            return false;
        if (!spelled->length) /* proper names stand in the list with their capital */
            code = unicode_to_lower(code);
        spelled->codes[spelled->length++] = code;
        spelled->letters |= letter_bit(code);
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

static bool is_vowel(unsigned code)
{
    unsigned base = plain(code);
    return base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

/* Letters that sound alike in some words of either language. */
static bool sound_alike(unsigned a, unsigned b)
{
    static const char pairs[] = "cs sz ck kq fv mn td bp gj iy xs cq nm lr";
    for (const char *p = pairs; *p; p += p[2] ? 3 : 2)
        if ((a == (unsigned)p[0] && b == (unsigned)p[1]) ||
            (a == (unsigned)p[1] && b == (unsigned)p[0]))
            return true;
    return false;
}

/* Neighbours on a keyboard, English or French. */
static bool keys_touch(unsigned a, unsigned b)
{
    static const char *const rows[] = { "qwertyuiop", "asdfghjkl",  "zxcvbnm",
                                        "azertyuiop", "qsdfghjklm", "wxcvbn" };
    if (a > 'z' || b > 'z' || a < 'a' || b < 'a')
        return false;
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        const char *found = strchr(rows[r], (int)a);
        if (found && ((found > rows[r] && (unsigned)found[-1] == b) || (unsigned)found[1] == b))
            return true;
    }
    return false;
}

/* Letters that are often silent at the end of a word. */
static bool silent_at_end(unsigned code)
{
    return code == 't' || code == 's' || code == 'd' || code == 'x' || code == 'z' || code == 'e';
}

static int swap_cost(unsigned wrong, unsigned right, bool at_end)
{
    if (wrong == right)
        return 0;
    if (plain(wrong) == plain(right))
        return 30;
    if (is_vowel(wrong) && is_vowel(right))
        return 80;
    if (at_end && silent_at_end(wrong) && silent_at_end(right))
        return 75;
    if (sound_alike(wrong, right))
        return 85;
    return keys_touch(wrong, right) ? 100 : 115;
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
    unsigned code = word->codes[at];
    if (doubles(word, at))
        return 55;
    if (code == '\'' || code == '-')
        return 60;
    if (at == word->length - 1 && silent_at_end(code))
        return code == 'e' && at > 0 && word->codes[at - 1] == 0xE9 ? 65 : 75;
    return (code == 'h' || code == 'e' || code == 'u' ? 90 : 100) + (at == 0 ? 20 : 0);
}

/* A letter of the right word that was left out. */
static int omitted_cost(const struct spelled *word, int at)
{
    unsigned code = word->codes[at];
    if (doubles(word, at))
        return 50;
    if (code == '\'' || code == '-')
        return 40;
    if (at == word->length - 1 && silent_at_end(code))
        return 75;
    bool beside_vowel =
        is_vowel(code) && ((at > 0 && is_vowel(word->codes[at - 1])) ||
                           (at + 1 < word->length && is_vowel(word->codes[at + 1])));
    return (beside_vowel || code == 'h' || code == 'e' || code == 'u' ? 80 : 90) +
           (at == 0 ? 20 : 0);
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
    last[0] = 0;
    for (int j = 1; j <= b->length; j++)
        last[j] = last[j - 1] + omitted_cost(b, j - 1);
    for (int i = 1; i <= a->length; i++) {
        int best = row[0] = last[0] + added_cost(a, i - 1);
        unsigned wrong = a->codes[i - 1];
        for (int j = 1; j <= b->length; j++) {
            unsigned right = b->codes[j - 1];
            bool ends = i == a->length && j == b->length;
            int first = i == 1 && j == 1 && plain(wrong) != plain(right) ? 30 : 0;
            int cost = last[j - 1] + swap_cost(wrong, right, ends) + first;
            cost = least(cost, last[j] + added_cost(a, i - 1));
            cost = least(cost, row[j - 1] + omitted_cost(b, j - 1));
            if (i > 1 && j > 1 && wrong == b->codes[j - 2] && a->codes[i - 2] == right &&
                wrong != right)
                cost = least(cost, before[j - 2] + 70);
            row[j] = cost;
            best = least(best, cost);
        }
        if (best > most + SLIP) /* a swap may still jump over one row */
            return FAR;
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
    /* A slip changes two letters of the set at most, and only then costs a whole one. */
    int apart = 2 * (most / 75) + 1, longer = most / 40;
    for (size_t i = 0; i < near->count; i++) {
        const struct entry *entry = &near->entries[i];
        if (abs(entry->length - wrong.length) > longer ||
            __builtin_popcount(entry->letters ^ wrong.letters) > apart)
            continue;
        struct text other = { list.data + entry->at, entry->bytes };
        int cost = spell_out(other, &right) ? distance(&wrong, &right, most) : FAR;
        if (cost <= most)
            count = insert(found, count, room, (struct neighbour){ other, cost, entry->class });
    }
    return count;
}
