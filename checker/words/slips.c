/* Weighs what was written against what may have been meant. */
#include "words/slips.h"

#include "buffer.h"
#include "unicode.h"

#define FAR       100000
#define SWAPPED   70 /* two letters beside each other in the wrong order */
#define EXCHANGED 95 /* two letters with one between them, as in "Gevena" */
#define SAVED     35 /* off a second letter that is lost beside the first: a syllable went */
#define FIRST     30 /* more where the first letter is wrong */

static bool covers(const struct pattern_side *side, const struct spelled *word, int to)
{
    if (to < side->length)
        return false;
    for (int i = 0; i < side->length; i++)
        if (word->codes[to - side->length + i] != side->codes[i])
            return false;
    return true;
}

/* True where the marks of a pattern allow it to stand. */
static bool may_stand(const struct pattern *pattern, int from, int to, const struct spelled *word)
{
    return (!pattern->start || from == 0) && (!pattern->end || to == word->length);
}

/* Letters that nobody hears at the end of a word of this tongue. */
static uint32_t silent_in(enum tongue tongue)
{
    return tongue == TONGUE_FRENCH ? SILENT | BIT('p') : BIT('e');
}

#define PAIR(a, b) (BIT(a) | BIT(b))

/* One vowel for another: those that weak syllables blur are taken for one another most. */
static int vowel_cost(unsigned char a, unsigned char b)
{
    static const struct {
        uint32_t pair;
        int cost;
    } pairs[] = { { PAIR('e', 'i'), 75 }, { PAIR('a', 'e'), 70 }, { PAIR('i', 'y'), 60 },
                  { PAIR('a', 'i'), 85 }, { PAIR('o', 'u'), 80 }, { PAIR('a', 'o'), 85 },
                  { PAIR('e', 'o'), 85 }, { PAIR('a', 'u'), 95 } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if ((1u << a | 1u << b) == pairs[i].pair)
            return pairs[i].cost;
    return 95;
}

/* A circumflex on another letter than e: seldom forgotten, since few words have it. */
static bool is_rare_accent(unsigned code)
{
    return code == 0xE2 || code == 0xEE || code == 0xF4 || code == 0xFB;
}

/* The same letter but for its accent.  Accents are forgotten, and é is written for è; to put one
 * where none belongs is rare, most of all at the end, where it is heard. */
static int accent_cost(const struct spelled *wrong, int i, unsigned right)
{
    bool last = i == wrong->length - 1;
    if (wrong->codes[i] < 0x80)
        return last || is_rare_accent(right) ? 35 : 20;
    if (right >= 0x80)
        return last ? 15 : 20;
    return last ? 85 : 45;
}

static int replaced_cost(const struct slips *slips, int i, const struct spelled *right, int j)
{
    const struct spelled *wrong = &slips->wrong;
    unsigned char a = wrong->bases[i], b = right->bases[j];
    uint32_t silent = silent_in(slips->tongue);
    bool last = i == wrong->length - 1 && j == right->length - 1;
    int more = i == 0 && j == 0 ? FIRST : 0;
    if (wrong->codes[i] == right->codes[j])
        return 0;
    if (a == b && a != OTHER)
        return accent_cost(wrong, i, right->codes[j]);
    if (last && a == 's' - 'a') /* the plural would be lost, but for the x of French */
        return slips->tongue == TONGUE_FRENCH && among(b, BIT('x') | BIT('t')) ? 60 : 110;
    if (last && among(a, silent) && among(b, silent) && wrong->codes[i] < 0x80 &&
        right->codes[j] < 0x80) /* é is heard */
        return 65;
    more += last ? 15 : 0;
    if (among(a, VOWELS) && among(b, VOWELS))
        return vowel_cost(a, b) + more;
    if (among(a, sound_alike[b]))
        return 80 + more;
    return (among(a, keys_touch[b]) ? 100 : 115) + more;
}

/* A letter that the wrong word has too many. */
static int added_cost(const struct slips *slips, int i)
{
    const struct spelled *word = &slips->wrong;
    unsigned char base = word->bases[i];
    bool last = i == word->length - 1;
    if (doubles(word, i))
        return 50;
    if (word->codes[i] == '\'' || word->codes[i] == '-')
        return 60;
    if (word->codes[i] == 'e' && i > 0 && word->codes[i - 1] == 0xE9)
        return 65; /* French é, ée and és sound the same */
    if (last && base == 's' - 'a')
        return slips->tongue == TONGUE_FRENCH ? 95 : 110;
    if (last)
        return among(base, silent_in(slips->tongue)) ? 75 : 105;
    return (among(base, OFTEN_LOST) ? 85 : 100) + (i == 0 ? 20 : 0);
}

/* A letter of the right word that was left out. */
static int omitted_cost(enum tongue tongue, const struct spelled *word, int j)
{
    unsigned char base = word->bases[j];
    bool last = j == word->length - 1;
    if (doubles(word, j))
        return 45;
    if (word->codes[j] == '\'' || word->codes[j] == '-')
        return 40;
    if (word->codes[j] == 'e' && j > 0 && word->codes[j - 1] == 0xE9)
        return 70;
    if (last)
        return among(base, silent_in(tongue)) ? 75 : 100;
    bool beside_vowel = among(base, VOWELS) && ((j > 0 && among(word->bases[j - 1], VOWELS)) ||
                                                among(word->bases[j + 1], VOWELS));
    return (beside_vowel || among(base, OFTEN_LOST) ? 80 : 90) + (j == 0 ? 20 : 0);
}

bool slips_init(struct slips *slips, enum tongue tongue, struct text wrong)
{
    const struct pattern *patterns;
    int count = patterns_of(tongue, &patterns);
    slips->tongue = tongue;
    slips->match_count = 0;
    if (!spell_out(wrong, &slips->wrong))
        return false;
    for (int i = 0; i < slips->wrong.length; i++)
        slips->wrong.added[i] = added_cost(slips, i);
    for (int to = 1; to <= slips->wrong.length; to++)
        for (int p = 0; p < count && slips->match_count < MOST_MATCHES; p++) {
            int from = to - patterns[p].wrong.length;
            if (covers(&patterns[p].wrong, &slips->wrong, to) &&
                may_stand(&patterns[p], from, to, &slips->wrong))
                slips->matches[slips->match_count++] =
                    (struct slips_match){ &patterns[p], from, to };
        }
    return true;
}

bool slips_next(const struct slips *slips, struct arena *arena, int *at, struct text *made)
{
    if (*at >= slips->match_count)
        return false;
    const struct slips_match *match = &slips->matches[(*at)++];
    struct buffer word = buffer_new(arena);
    for (int i = 0; i < match->from; i++)
        buffer_add_code_point(&word, slips->wrong.codes[i]);
    for (int i = 0; i < match->pattern->right.length; i++)
        buffer_add_code_point(&word, match->pattern->right.codes[i]);
    for (int i = match->to; i < slips->wrong.length; i++)
        buffer_add_code_point(&word, slips->wrong.codes[i]);
    *made = buffer_text(&word);
    return true;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

struct table {
    const struct slips *slips;
    struct spelled right;
    int costs[LONGEST + 1][LONGEST + 1]; /* of the first letters of both */
};

/* The best way to a cell through the patterns that end there. */
static int through_patterns(const struct table *table, int i, int j, int match)
{
    const struct slips *slips = table->slips;
    int best = FAR;
    for (int m = match; m < slips->match_count && slips->matches[m].to == i; m++) {
        const struct pattern *pattern = slips->matches[m].pattern;
        int length = pattern->right.length;
        if (covers(&pattern->right, &table->right, j) &&
            may_stand(pattern, j - length, j, &table->right))
            best = least(best, table->costs[slips->matches[m].from][j - length] + pattern->cost);
    }
    return best;
}

static int cell(const struct table *table, int i, int j)
{
    const struct spelled *wrong = &table->slips->wrong, *right = &table->right;
    const int(*costs)[LONGEST + 1] = table->costs;
    int best = FAR;
    if (i > 0)
        best = costs[i - 1][j] + wrong->added[i - 1];
    if (j > 0)
        best = least(best, costs[i][j - 1] + right->omitted[j - 1]);
    if (j > 1)
        best = least(best, costs[i][j - 2] + right->omitted[j - 2] + right->omitted[j - 1] - SAVED);
    if (i > 0 && j > 0)
        best = least(best, costs[i - 1][j - 1] + replaced_cost(table->slips, i - 1, right, j - 1));
    if (i > 1 && j > 1 && wrong->codes[i - 1] == right->codes[j - 2] &&
        wrong->codes[i - 2] == right->codes[j - 1] && wrong->codes[i - 1] != right->codes[j - 1])
        best = least(best, costs[i - 2][j - 2] + SWAPPED);
    if (i > 2 && j > 2 && wrong->codes[i - 1] == right->codes[j - 3] &&
        wrong->codes[i - 3] == right->codes[j - 1] && wrong->codes[i - 2] == right->codes[j - 2])
        best = least(best, costs[i - 3][j - 3] + EXCHANGED);
    return best;
}

int slips_weigh(const struct slips *slips, struct text right)
{
    struct table table;
    table.slips = slips; /* the costs are filled below: to clear them all would cost more */
    if (!spell_out(right, &table.right))
        return FAR;
    for (int j = 0; j < table.right.length; j++)
        table.right.omitted[j] = omitted_cost(slips->tongue, &table.right, j);
    int match = 0;
    for (int i = 0; i <= slips->wrong.length; i++) {
        while (match < slips->match_count && slips->matches[match].to < i)
            match++;
        for (int j = 0; j <= table.right.length; j++)
            table.costs[i][j] =
                i || j ? least(cell(&table, i, j), through_patterns(&table, i, j, match)) : 0;
    }
    return table.costs[slips->wrong.length][table.right.length];
}

bool slips_exchange(struct arena *arena, struct text word, size_t *at, struct text *made)
{
    while (*at < word.length) {
        size_t first = *at, end;
        unsigned codes[3];
        codes[0] = unicode_next(word, at);
        end = *at;
        codes[1] = unicode_next(word, &end);
        codes[2] = unicode_next(word, &end);
        if (codes[2] == CODE_POINT_NONE || codes[0] == codes[2])
            continue;
        struct buffer text = buffer_new(arena);
        buffer_add(&text, text_slice(word, 0, first));
        for (int i = 2; i >= 0; i--)
            buffer_add_code_point(&text, codes[i]);
        buffer_add(&text, text_slice(word, end, word.length));
        *made = buffer_text(&text);
        return true;
    }
    return false;
}
