/* Finds the common words that a misspelt word was most likely meant to be. */
#include "words/near.h"

#include "unicode.h"

#include <stdint.h>
#include <stdlib.h>

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

/* Code points of a word, at most LONGEST; 0 when it has more. */
static int decode(struct text word, unsigned *codes, uint32_t *letters)
{
    int count = 0;
    unsigned code;
    *letters = 0;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE; count++) {
        if (count == LONGEST)
            return 0;
        codes[count] = code;
        *letters |= letter_bit(code);
    }
    return count;
}

static void build(struct near *near)
{
    struct text list = common_list(near->tongue), word;
    unsigned codes[LONGEST];
    int class;
    size_t lines = 0;
    for (size_t i = 0; i < list.length; i++)
        lines += list.data[i] == '\n';
    near->entries = malloc((lines + 1) * sizeof *near->entries);
    for (size_t at = 0; near->entries && common_next(near->tongue, &at, &word, &class);) {
        struct entry *entry = &near->entries[near->count];
        int length = decode(word, codes, &entry->letters);
        if (!length || word.length > 255)
            continue;
        entry->at = (uint32_t)(word.data - list.data);
        entry->length = (uint8_t)length;
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

static int swap_cost(unsigned wrong, unsigned right)
{
    if (wrong == right)
        return 0;
    if (plain(wrong) == plain(right))
        return 30;
    if (is_vowel(wrong) && is_vowel(right))
        return 80;
    return sound_alike(wrong, right) ? 85 : 115;
}

/* A letter too many or too few beside another: doubled ones are the commonest slip. */
static int extra_cost(const unsigned *codes, int length, int at)
{
    unsigned code = codes[at];
    if ((at > 0 && codes[at - 1] == code) || (at + 1 < length && codes[at + 1] == code))
        return 55;
    if (code == '\'' || code == '-')
        return 60;
    if (at == length - 1 && (code == 'e' || code == 's'))
        return 90;
    return code == 'h' || code == 'e' || code == 'u' ? 85 : 95;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The weighted distance with swaps of neighbours (optimal string alignment). */
static int distance(const unsigned *a, int m, const unsigned *b, int n, int most)
{
    int rows[3][LONGEST + 1];
    int *before = rows[0], *last = rows[1], *row = rows[2];
    last[0] = 0;
    for (int j = 1; j <= n; j++)
        last[j] = last[j - 1] + extra_cost(b, n, j - 1) + (j == 1 ? 20 : 0);
    for (int i = 1; i <= m; i++) {
        int best = row[0] = last[0] + extra_cost(a, m, i - 1) + (i == 1 ? 20 : 0);
        for (int j = 1; j <= n; j++) {
            int first = i == 1 && j == 1 && plain(a[0]) != plain(b[0]) ? 30 : 0;
            int cost = last[j - 1] + swap_cost(a[i - 1], b[j - 1]) + first;
            cost = least(cost, last[j] + extra_cost(a, m, i - 1));
            cost = least(cost, row[j - 1] + extra_cost(b, n, j - 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                a[i - 1] != a[i - 2])
                cost = least(cost, before[j - 2] + 75);
            row[j] = cost;
            best = least(best, cost);
        }
        if (best > most + SLIP) /* a swap may still jump over one row */
            return FAR;
        int *spare = before;
        before = last, last = row, row = spare;
    }
    return last[n];
}

int slip_cost(struct text wrong, struct text right, int most)
{
    unsigned a[LONGEST], b[LONGEST];
    uint32_t letters;
    int m = decode(wrong, a, &letters), n = decode(right, b, &letters);
    if (!m || !n)
        return most + 1;
    int cost = distance(a, m, b, n, most);
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
    unsigned codes[LONGEST], other[LONGEST];
    uint32_t letters, ignored;
    int length = decode(word, codes, &letters), slips = most / 55;
    size_t count = 0;
    struct text list = common_list(near->tongue);
    if (!near->entries)
        build(near);
    if (!length)
        return 0;
    /* A slip changes two letters of the set at most, and only then costs a whole one. */
    int apart = 2 * (most / 80);
    for (size_t i = 0; i < near->count; i++) {
        const struct entry *entry = &near->entries[i];
        if (abs(entry->length - length) > slips ||
            __builtin_popcount(entry->letters ^ letters) > apart)
            continue;
        struct text other_word = { list.data + entry->at, entry->bytes };
        int n = decode(other_word, other, &ignored);
        int cost = distance(codes, length, other, n, most);
        if (cost <= most)
            count =
                insert(found, count, room, (struct neighbour){ other_word, cost, entry->class });
    }
    return count;
}
