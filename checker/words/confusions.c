/* Reads the tables of confused words and finds the rows that a word may begin to match. */
#include "words/confusions.h"

#include "unicode.h"

#include <stdlib.h>

/* As in lists.c: the assembler reads the file while this one is compiled. */
#define FILE_OF(name, path)                                                                        \
    extern const char name##_start[], name##_end[];                                                \
    __asm__(".pushsection .rodata\n"                                                               \
            ".global " #name "_start\n" #name "_start:\n"                                          \
            ".incbin \"dictionaries/confusions/" path "\"\n"                                       \
            ".global " #name "_end\n" #name "_end:\n"                                              \
            ".byte 0\n"                                                                            \
            ".popsection\n")

FILE_OF(confusions_en, "en.txt");
FILE_OF(confusions_fr, "fr.txt");

#define MOST_SLOTS (1 << 14) /* twice the words that begin rows, and more */

struct confusions {
    struct arena *arena;
    struct confusion_table *tables[TONGUE_FRENCH + 1];
};

struct confusions *confusions_new(void)
{
    struct confusions *confusions = calloc(1, sizeof *confusions);
    if (!confusions)
        return NULL;
    confusions->arena = arena_new(1 << 26);
    if (!confusions->arena) {
        free(confusions);
        return NULL;
    }
    return confusions;
}

void confusions_free(struct confusions *confusions)
{
    if (!confusions)
        return;
    arena_free(confusions->arena);
    free(confusions);
}

struct text confusion_word(struct text *list)
{
    size_t from = 0, to;
    while (from < list->length && (list->data[from] == ' ' || list->data[from] == '\n'))
        from++;
    for (to = from; to < list->length; to++)
        if (list->data[to] == ' ' || list->data[to] == '\n' || list->data[to] == '/')
            break;
    struct text word = text_slice(*list, from, to);
    *list = text_slice(*list, to + 1, list->length);
    return word;
}

struct text confusion_class(const struct confusion_table *table, struct text name)
{
    for (size_t i = 0; i < table->class_count; i++)
        if (text_equal(table->classes[i].name, name))
            return table->classes[i].words;
    return TEXT_NONE;
}

static unsigned long slot_of(const struct confusion_table *table, struct text word)
{
    unsigned long slot = text_hash(word) & (table->room - 1);
    while (table->slots[slot] && !text_equal(table->entries[table->slots[slot] - 1].word, word))
        slot = (slot + 1) & (table->room - 1);
    return slot;
}

int confusion_find(const struct confusion_table *table, struct text word)
{
    return table->slots[slot_of(table, word)] - 1;
}

/* The word in lower case; most are already, and a look at the bytes is cheaper than folding them.
 */
static struct text lowered(struct arena *arena, struct text word)
{
    for (size_t i = 0; i < word.length; i++) {
        unsigned char byte = (unsigned char)word.data[i];
        bool accented =
            byte == 0xC3 && i + 1 < word.length && (unsigned char)word.data[i + 1] < 0x9F;
        if ((byte >= 'A' && byte <= 'Z') || accented)
            return unicode_lower(arena, word);
    }
    return word;
}

static bool enter_word(struct confusion_table *table, struct text word, int row, int step)
{
    if (table->entry_count >= table->room / 2)
        return false;
    word = lowered(table->arena, word);
    table->entries = arena_grow(table->arena, table->entries, table->entry_count,
                                &table->entry_capacity, sizeof *table->entries);
    int *slot = &table->slots[slot_of(table, word)];
    table->entries[table->entry_count++] = (struct confusion_entry){ word, row, step, *slot - 1 };
    *slot = (int)table->entry_count;
    return true;
}

/* Enters a row under each word of one of its steps; false when the table is full. */
static bool enter(struct confusion_table *table, struct text list, int row, int step)
{
    while (list.length) {
        struct text word = confusion_word(&list);
        struct text class = text_slice(word, 1, word.length);
        bool entered = true;
        if (text_starts(word, TEXT("@")))
            entered = enter(table, confusion_class(table, class), row, step);
        else if (word.length)
            entered = enter_word(table, word, row, step);
        if (!entered)
            return false;
    }
    return true;
}

/* The bytes of the shortest word of a list: the longer, the rarer they are.  0 with a wildcard. */
static size_t shortest(const struct confusion_table *table, struct text list)
{
    size_t least = 100;
    for (struct text word; list.length;) {
        word = confusion_word(&list);
        size_t length = word.length;
        if (text_starts(word, TEXT("@")))
            length = shortest(table, confusion_class(table, text_slice(word, 1, word.length)));
        else if (text_has(word, TEXT("*")) || text_has(word, TEXT("#")) ||
                 text_equal(word, TEXT("$")))
            return 0;
        least = length && length < least ? length : least;
    }
    return least == 100 ? 0 : least;
}

/* Enters a row under the words of its rarest step, or under none when all hold wildcards; false
 * when the table is full. */
static bool enter_row(struct confusion_table *table, const struct confusion *row, int number)
{
    int best = row->first;
    size_t most = 0;
    for (int i = 0; i < row->count; i++) {
        const struct step *step = &row->steps[i];
        size_t length = 0;
        if (step->kind == STEP_WORD && !step->optional)
            length = shortest(table, step->words);
        if (length > most) {
            most = length;
            best = i;
        }
    }
    return most ? enter(table, row->steps[best].words, number, best)
                : enter_word(table, TEXT_NONE, number, best);
}

/* Fills in one step from a word of the sequence without its brackets. */
static bool read_step(struct text word, struct step *step)
{
    *step = (struct step){ .kind = STEP_WORD };
    if (text_equal(word, TEXT("^")) || text_equal(word, TEXT("$"))) {
        step->kind = word.data[0] == '^' ? STEP_BEGINS : STEP_ENDS;
        return true;
    }
    if (text_starts(word, TEXT("!"))) {
        step->kind = STEP_NOT;
        word = text_slice(word, 1, word.length);
    }
    if (text_ends(word, TEXT("?"))) {
        step->optional = true;
        word = text_slice(word, 0, word.length - 1);
    }
    size_t except = text_find(word, TEXT("\\"));
    step->words = text_slice(word, 0, except);
    step->except = text_slice(word, except + 1, word.length);
    for (struct text list = step->words; list.length;)
        step->or_ends |= text_equal(confusion_word(&list), TEXT("$"));
    return step->words.length > 0;
}

static bool read_steps(struct text sequence, struct confusion *row)
{
    row->first = -1;
    while (sequence.data) {
        struct text word = text_cut(&sequence, ' ');
        if (!word.length)
            continue;
        if (row->count == CONFUSION_STEPS)
            return false;
        if (word.data[0] == '[') {
            row->first = row->count;
            word = text_slice(word, 1, word.length);
        }
        if (text_ends(word, TEXT("]"))) {
            row->end = row->count + 1;
            word = text_slice(word, 0, word.length - 1);
        }
        struct step *step = &row->steps[row->count++];
        bool within = row->first >= 0 && (!row->end || row->end == row->count);
        if (!read_step(word, step) || (within && (step->optional || step->kind != STEP_WORD)))
            return false;
    }
    for (int i = 0; i < row->count; i++) {
        enum step_kind kind = row->steps[i].kind;
        if ((kind == STEP_BEGINS && i) || (kind == STEP_ENDS && i < row->count - 1) ||
            (kind == STEP_NOT && i && i < row->count - 1) ||
            (row->steps[i].or_ends && i < row->count - 1))
            return false;
    }
    return row->first >= 0 && row->end > row->first;
}

/* Cuts what stands before a mark off; the whole when the mark is not there. */
static struct text cut_at(struct text *rest, struct text mark)
{
    size_t at = text_find(*rest, mark);
    struct text head = text_slice(*rest, 0, at);
    *rest = text_slice(*rest, at + mark.length, rest->length);
    return text_trim(head);
}

static bool read_row(struct text line, struct confusion *row)
{
    if (text_starts(line, TEXT("? "))) {
        row->note = true;
        line = text_slice(line, 2, line.length);
    }
    bool known = read_steps(cut_at(&line, TEXT(" -> ")), row);
    struct text rights = cut_at(&line, TEXT(" // "));
    row->example = text_trim(line);
    while (rights.length && row->right_count < CONFUSION_RIGHTS)
        row->rights[row->right_count++] = cut_at(&rights, TEXT("|"));
    size_t forms = 0;
    struct text list = known ? row->steps[row->first].words : TEXT_NONE;
    for (; list.length; forms++)
        confusion_word(&list);
    row->paired =
        row->right_count > 1 && row->end == row->first + 1 && forms == (size_t)row->right_count;
    return known && row->right_count > 0 && !rights.length && row->rights[0].length;
}

/* "@name word word"; the lines after it that begin with two blanks belong to it:
 * how many. */
static int read_class(struct confusion_table *table, struct text line, struct text *file)
{
    int lines = 0;
    struct text list = line;
    struct text name = confusion_word(&list);
    for (; text_starts(*file, TEXT("  ")); lines++) {
        struct text more = text_cut(file, '\n');
        list.length = (size_t)(more.data + more.length - list.data);
    }
    table->classes = arena_grow(table->arena, table->classes, table->class_count,
                                &table->class_capacity, sizeof *table->classes);
    table->classes[table->class_count++] =
        (struct confusion_class){ text_slice(name, 1, name.length), list };
    return lines;
}

struct confusion_table *confusion_table_read(struct arena *arena, struct text file)
{
    struct confusion_table *table = arena_take(arena, sizeof *table);
    struct confusion *rows = NULL;
    struct text reason = TEXT_NONE;
    *table = (struct confusion_table){ .arena = arena, .room = MOST_SLOTS };
    table->slots = arena_take(arena, MOST_SLOTS * sizeof *table->slots);
    for (int line = 1; file.data; line++) {
        struct text text = text_cut(&file, '\n');
        if (!text.length || text.data[0] == '#')
            continue;
        if (text.data[0] == '=')
            reason = text_trim(text_slice(text, 1, text.length));
        bool class = text.data[0] == '@' && !text_has(text, TEXT(" -> "));
        if (class)
            line += read_class(table, text, &file);
        if (text.data[0] == '=' || class)
            continue;
        rows = arena_grow(arena, rows, table->count, &table->capacity, sizeof *rows);
        rows[table->count] = (struct confusion){ .reason = reason, .line = line };
        bool well = read_row(text, &rows[table->count]) &&
                    enter_row(table, &rows[table->count], (int)table->count);
        if (!well && !table->wrong_line)
            table->wrong_line = line;
        table->count += well;
    }
    table->rows = rows;
    return table;
}

const struct confusion_table *confusions_of(struct confusions *confusions, enum tongue tongue)
{
    if (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH)
        return NULL;
    bool french = tongue == TONGUE_FRENCH;
    const char *start = french ? confusions_fr_start : confusions_en_start;
    const char *end = french ? confusions_fr_end : confusions_en_end;
    if (!confusions->tables[tongue])
        confusions->tables[tongue] =
            confusion_table_read(confusions->arena, (struct text){ start, (size_t)(end - start) });
    return confusions->tables[tongue];
}
