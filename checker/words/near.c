/* Finds the common words that a misspelt word was most likely meant to be. */
#include "words/near.h"

#include "buffer.h"
#include "unicode.h"
#include "words/spelled.h"
#include "words/vocabulary.h"

#include <stdint.h>

#define FAR 100000

#define LEAST_SHIFT 40 /* the cheapest letter too many or too few: an apostrophe */
#define SWAPPED     70 /* two letters beside each other in the wrong order */

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
    int least_swap[OTHER + 1];        /* the same for any that is not the base itself */
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
    for (int b = 0; b <= OTHER; b++)
        walk->least_swap[b] = FAR;
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
            if (*cost > 30)
                walk->least_swap[b] = least(walk->least_swap[b], *cost);
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

/* What is known of a node before its arcs are gone through: the least of its row, and as sets of
 * bases the letters that the wrong word has next, wherever it may have been read to, and those of
 * two that may have been swapped there. */
struct outlook {
    int least;
    uint32_t next, swapped_first, swapped_second;
};

static struct outlook look_out(const struct walk *walk)
{
    int depth = walk->right.length, most = walk->query->most;
    const struct spelled *wrong = &walk->wrong;
    const int *row = walk->rows[depth + 1];
    int from = depth > walk->wide ? depth - walk->wide : 0;
    int to = least(depth + walk->wide, wrong->length);
    struct outlook outlook = { .least = FAR };
    for (int i = from; i <= to; i++) {
        outlook.least = least(outlook.least, row[i]);
        if (row[i] > most || i == wrong->length)
            continue;
        outlook.next |= 1u << wrong->bases[i];
        if (row[i] + SWAPPED <= most && i + 1 < wrong->length) {
            outlook.swapped_first |= 1u << wrong->bases[i + 1];
            outlook.swapped_second |= 1u << wrong->bases[i];
        }
    }
    return outlook;
}

/* True when the last letter on the way may end in a row that is not too dear, or begin a swap. */
static bool leads_on(const struct walk *walk, const struct outlook *outlook, uint32_t swapped)
{
    const struct spelled *right = &walk->right;
    unsigned char base = right->bases[right->length - 1];
    int cheapest = least(least_omitted(right), walk->least_swap[base]);
    return among(base, outlook->next | outlook->swapped_first | swapped) ||
           outlook->least + cheapest <= walk->query->most;
}

/* Through the arcs of one node; `number` counts the words that stand before it, `swapped` are the
 * letters that would end a swap. */
static bool descend(struct walk *walk, const struct wordgraph_arc *arc, long number,
                    uint32_t swapped)
{
    struct spelled *right = &walk->right;
    int at = right->length, most = walk->query->most;
    if (at == LONGEST || at > walk->wrong.length + walk->wide)
        return false;
    struct outlook outlook = look_out(walk);
    for (bool more = true; more; more = !(arc++->bits & WORDGRAPH_LAST)) {
        const struct letter *letter = &walk->alphabet[wordgraph_letter(arc)];
        long here = number + arc->before;
        bool final = arc->bits & WORDGRAPH_FINAL;
        right->length = at + 1;
        right->codes[at] = at ? letter->code : letter->small;
        right->bases[at] = at ? letter->base : letter->small_base;
        walk->first = at ? walk->first : letter->code;
        if (leads_on(walk, &outlook, swapped)) {
            int best = fill_row(walk);
            if (final && reach(walk, here))
                return true;
            const struct wordgraph_arc *next = wordgraph_next(walk->graph, arc);
            if (next && (best <= most || among(right->bases[at], outlook.swapped_first)) &&
                descend(walk, next, here + final, outlook.swapped_second))
                return true;
        }
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
    return descend(walk, walk->graph->arcs + walk->graph->header->root, 0, 0);
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
