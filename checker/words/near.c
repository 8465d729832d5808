/* Finds the common words that a misspelt word was most likely meant to be. */
#include "words/near.h"

#include "buffer.h"
#include "unicode.h"
#include "words/vocabulary.h"

#include <stdint.h>

#define LONGEST WORDGRAPH_LONGEST /* letters of a word that is compared */
#define FAR     100000

#define LEAST_SHIFT 40 /* the cheapest letter too many or too few: an apostrophe */
#define SWAPPED     70 /* two letters beside each other in the wrong order */

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
};

static unsigned char base_of(unsigned code)
{
    unsigned base = code == 0x153 ? 'o' : plain(code); /* the ligature oe counts as its o */
    return base >= 'a' && base <= 'z' ? (unsigned char)(base - 'a') : OTHER;
}

/* Takes a word apart, its first letter in lower case (proper names stand in the lists with their
 * capital); false when it is empty or too long to be compared. */
static bool spell_out(struct text word, struct spelled *spelled)
{
    unsigned code;
    spelled->length = 0;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        if (spelled->length == LONGEST)
            return false;
        if (!spelled->length)
            code = unicode_to_lower(code);
        spelled->bases[spelled->length] = base_of(code);
        spelled->codes[spelled->length++] = code;
    }
    return spelled->length > 0;
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
                cost = least(cost, before[j - 2] + SWAPPED);
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

struct letter {
    unsigned code, small;
    unsigned char base, small_base;
};

/* The letters of a tongue's graph, looked up once. */
static const struct letter *alphabet_of(enum tongue tongue, const struct wordgraph *graph)
{
    static struct letter alphabets[TONGUE_OTHER + 1][WORDGRAPH_LETTERS + 1];
    struct letter *alphabet = alphabets[tongue];
    for (uint32_t i = 0; !alphabet[1].code && i < graph->header->letters; i++) {
        unsigned code = graph->letters[graph->header->letters - 1 - i];
        unsigned small = unicode_to_lower(code);
        alphabet[graph->header->letters - i] =
            (struct letter){ code, small, base_of(code), base_of(small) };
    }
    return alphabet;
}

/*
 * A walk through the word graph with one row of the table of distances for each letter on the way:
 * words that begin alike share their rows, and a beginning that is too dear already is left.  The
 * rows hold lower bounds, since what a letter costs may hang on the one after it; a word that is
 * reached is compared exactly.
 */
struct walk {
    const struct wordgraph *graph;
    const struct letter *alphabet; /* by the graph's numbers */
    const struct near_query *query;
    struct spelled wrong, right;
    int wide;                         /* letters that the two may be apart in length */
    int swap[OTHER + 1][LONGEST + 1]; /* the least that each base costs for each wrong letter */
    int rows[LONGEST + 2][LONGEST + 1];
    unsigned first;                                        /* letter on the way, as it is written */
    bool (*visit)(struct walk *walk, int cost, int class); /* true ends the walk */
    struct arena *arena;
    struct neighbour *found;
    size_t count, room;
};

/* What swap_cost() is at least, where the letters are not equal and the first ones count the same.
 */
static void price_swaps(struct walk *walk)
{
    const struct spelled *wrong = &walk->wrong;
    for (int i = 0; i < wrong->length; i++)
        for (unsigned char b = 0; b <= OTHER; b++) {
            unsigned char a = wrong->bases[i];
            int *cost = &walk->swap[b][i];
            if (a == b && a != OTHER)
                *cost = 30;
            else if (i == wrong->length - 1 && among(a, SILENT) && among(b, SILENT))
                *cost = 75;
            else if (among(a, VOWELS) && among(b, VOWELS))
                *cost = 80;
            else if (among(a, sound_alike[b]))
                *cost = 85;
            else
                *cost = among(a, keys_touch[b]) ? 100 : 115;
        }
}

/* What omitted_cost() of the last letter on the way is at least. */
static int least_omitted(const struct spelled *right)
{
    int at = right->length - 1;
    unsigned code = right->codes[at];
    unsigned char base = right->bases[at];
    if (at > 0 && right->codes[at - 1] == code)
        return 50;
    if (code == '\'' || code == '-')
        return 40;
    if (code == 'e' && at > 0 && right->codes[at - 1] == 0xE9)
        return 70;
    if (among(base, SILENT))
        return 75;
    return (among(base, VOWELS | OFTEN_LOST) ? 80 : 90) + (at == 0 ? 20 : 0);
}

/* Fills the row of the last letter on the way; the least in it. */
static int fill_row(struct walk *walk)
{
    const struct spelled *wrong = &walk->wrong, *right = &walk->right;
    int depth = right->length, omitted = least_omitted(right), best = FAR;
    const int *before = walk->rows[depth - 1], *last = walk->rows[depth];
    int *row = walk->rows[depth + 1];
    unsigned code = right->codes[depth - 1];
    unsigned earlier = depth > 1 ? right->codes[depth - 2] : 0;
    const int *swap = walk->swap[right->bases[depth - 1]];
    int from = depth - walk->wide, to = least(depth + walk->wide, wrong->length);
    if (from <= 0) {
        best = row[0] = last[0] + omitted;
        from = 1;
    } else {
        row[from - 1] = FAR;
    }
    for (int i = from; i <= to; i++) {
        unsigned letter = wrong->codes[i - 1];
        int swapped = letter == code ? 0 : swap[i - 1];
        if (i == 1 && depth == 1 && swapped > 30) /* a wrong first letter */
            swapped += 30;
        int cost = last[i - 1] + swapped;
        cost = least(cost, last[i] + omitted);
        cost = least(cost, row[i - 1] + wrong->added[i - 1]);
        if (depth > 1 && i > 1 && letter == earlier && wrong->codes[i - 2] == code)
            cost = least(cost, before[i - 2] + SWAPPED);
        row[i] = cost;
        best = least(best, cost);
    }
    if (to < wrong->length)
        row[to + 1] = FAR;
    return best;
}

/* A word ends here: compares it exactly and shows it to the visitor. */
static bool reach(struct walk *walk, long number)
{
    int value = walk->graph->values[number] & VOCABULARY_CLASS;
    int class = value == VOCABULARY_RARE ? COMMON_CLASSES : value;
    struct spelled *right = &walk->right;
    if (class > walk->query->rarest ||
        walk->rows[right->length + 1][walk->wrong.length] > walk->query->most)
        return false;
    price(right, false);
    int cost = distance(&walk->wrong, right, walk->query->most);
    return cost <= walk->query->most && walk->visit(walk, cost, class);
}

/* Through the arcs of one node; `number` counts the words that stand before it, `least_above` is
 * the least of the row above. */
static bool descend(struct walk *walk, const struct wordgraph_arc *arc, long number,
                    int least_above)
{
    struct spelled *right = &walk->right;
    int at = right->length, most = walk->query->most;
    if (at == LONGEST || at > walk->wrong.length + walk->wide)
        return false;
    for (bool more = true; more; more = !(arc++->bits & WORDGRAPH_LAST)) {
        const struct letter *letter = &walk->alphabet[wordgraph_letter(arc)];
        long here = number + arc->before;
        bool final = arc->bits & WORDGRAPH_FINAL;
        right->length = at + 1;
        right->codes[at] = at ? letter->code : letter->small;
        right->bases[at] = at ? letter->base : letter->small_base;
        walk->first = at ? walk->first : letter->code;
        int best = fill_row(walk);
        if (final && reach(walk, here))
            return true;
        const struct wordgraph_arc *next = wordgraph_next(walk->graph, arc);
        if (next && (best <= most || least_above + SWAPPED <= most) &&
            descend(walk, next, here + final, best))
            return true;
        right->length = at;
    }
    return false;
}

static bool note(struct walk *walk, int cost, int class)
{
    const struct spelled *right = &walk->right;
    struct neighbour new = { TEXT_NONE, cost, class };
    if (walk->count == walk->room &&
        neighbour_rank(&walk->found[walk->count - 1]) <= neighbour_rank(&new))
        return false;
    struct buffer word = buffer_new(walk->arena);
    buffer_add_code_point(&word, walk->first);
    for (int i = 1; i < right->length; i++)
        buffer_add_code_point(&word, right->codes[i]);
    new.word = buffer_text(&word);
    walk->count = insert(walk->found, walk->count, walk->room, new);
    return false;
}

static bool stop(struct walk *walk, int cost, int class)
{
    (void)walk, (void)cost, (void)class;
    return true;
}

/* True when the visitor ended the walk. */
static bool start(struct walk *walk, const struct near_query *query)
{
    walk->graph = vocabulary_of(query->tongue);
    if (!walk->graph || !spell_out(query->word, &walk->wrong))
        return false;
    walk->query = query;
    walk->alphabet = alphabet_of(query->tongue, walk->graph);
    walk->wide = query->most / LEAST_SHIFT;
    price(&walk->wrong, true);
    price_swaps(walk);
    for (int i = 0; i <= walk->wrong.length; i++) {
        walk->rows[0][i] = FAR;
        walk->rows[1][i] = i ? walk->rows[1][i - 1] + walk->wrong.added[i - 1] : 0;
    }
    walk->right.length = 0;
    return descend(walk, walk->graph->arcs + walk->graph->header->root, 0, FAR);
}

size_t near_find(struct arena *arena, const struct near_query *query, struct neighbour *found,
                 size_t room)
{
    struct walk walk = { .visit = note, .arena = arena, .found = found, .room = room };
    start(&walk, query);
    return walk.count;
}

bool near_any(const struct near_query *query)
{
    struct walk walk = { .visit = stop };
    return start(&walk, query);
}
