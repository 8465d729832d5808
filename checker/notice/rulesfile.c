/* Reads a rules file back, by inih; every fault has its line and what would be right. */
#include "notice/ruleskeys.h"

#include "encoding.h"
#include "unicode.h"

#include <ini.h>
#include <stdio.h>
#include <string.h>

#define ENTRIES_MOST 2000

enum continuation { CONTINUES_NOT, CONTINUES_LINE, CONTINUES_WORD };

/* A key as read, with the comment above it that gives the notice's sentence. */
struct entry {
    const char *section, *name;
    struct text value;
    int line;
    struct citation reason;
    enum reading how;
};

/*
 * inih has a short line buffer and drops comments, so it is fed through hand_out(): comments are
 * kept here, and a long line is handed out as continuation lines, which are joined again.
 */
struct rules_reader {
    struct arena *arena;
    struct notice *notice;
    struct text rest, long_line;
    int line;
    enum continuation continues; /* what was handed out last */
    struct citation reason;
    enum reading how;
    struct entry *entries;
    size_t count, capacity;
    struct text fault;
    int fault_line;
};

static void fail(struct rules_reader *in, int line, struct text fault)
{
    if (in->fault.length)
        return;
    in->fault = fault;
    in->fault_line = line;
}

/* --- what inih is fed --- */

/* "; line 38 (inferred): the sentence". */
static void read_comment(struct rules_reader *in, struct text comment)
{
    int line = 0, used = 0;
    char start[32];
    snprintf(start, sizeof start, "%.*s", TEXT_SHOW(text_slice(comment, 0, 31)));
    if (sscanf(start, "; line %d%n", &line, &used) != 1 || line < 1)
        return;
    struct text rest = text_slice(comment, (size_t)used, comment.length),
                inferred = TEXT(" (inferred)");
    in->how = text_starts(rest, inferred) ? READING_INFERRED : READING_STATED;
    if (in->how == READING_INFERRED)
        rest = text_slice(rest, inferred.length, rest.length);
    if (text_starts(rest, TEXT(":")))
        in->reason = (struct citation){ line, text_trim(text_slice(rest, 1, rest.length)) };
}

/* May the line be cut before this byte without losing white space or making a comment? */
static bool may_cut(struct text line, size_t at)
{
    char before = line.data[at - 1], after = line.data[at];
    return ((unsigned char)after & 0xC0) != 0x80 && before != ' ' && after != ' ' &&
           before != '\t' && after != '\t' && before != '\\' && after != ';';
}

static char *hand_out_piece(struct rules_reader *in, char *buffer, size_t room)
{
    size_t length = in->long_line.length, start = in->continues != CONTINUES_NOT;
    if (length > room - start - 2) {
        length = room - start - 2;
        while (length > 1 && !may_cut(in->long_line, length))
            length--;
    }
    if (start)
        buffer[0] = ' ';
    memcpy(buffer + start, in->long_line.data, length);
    memcpy(buffer + start + length, "\n", 2);
    in->long_line = text_slice(in->long_line, length, in->long_line.length);
    return buffer;
}

static bool looks_right(struct text line)
{
    return (line.data[0] == '[' && text_has(line, TEXT("]"))) || text_has(line, TEXT("=")) ||
           text_has(line, TEXT(":"));
}

static char *hand_out(char *buffer, int room, void *stream)
{
    struct rules_reader *in = stream;
    if (in->long_line.length) {
        in->continues = CONTINUES_WORD;
        return hand_out_piece(in, buffer, (size_t)room);
    }
    while (in->rest.data && !in->fault.length) {
        struct text whole = text_cut(&in->rest, '\n'), line = text_trim(whole);
        in->line++;
        if (!line.length)
            continue;
        if (line.data[0] == ';' || line.data[0] == '#') {
            read_comment(in, line);
            continue;
        }
        bool indented = whole.data[0] == ' ' || whole.data[0] == '\t';
        in->continues = indented && in->count ? CONTINUES_LINE : CONTINUES_NOT;
        if (in->continues == CONTINUES_NOT && !looks_right(line))
            fail(in, in->line,
                 TEXT("this is neither a [section] nor a 'key = value'; a comment begins with ;"));
        in->long_line = line;
        return hand_out_piece(in, buffer, (size_t)room);
    }
    return NULL;
}

static int on_key(void *context, const char *section, const char *name, const char *value)
{
    struct rules_reader *in = context;
    struct text given = value ? text_of(value) : TEXT_NONE;
    if (in->continues != CONTINUES_NOT && in->count) {
        struct entry *last = &in->entries[in->count - 1];
        const char *between = in->continues == CONTINUES_LINE ? " " : "";
        last->value = arena_format(in->arena, "%.*s%s%.*s", TEXT_SHOW(last->value), between,
                                   TEXT_SHOW(given));
        return 1;
    }
    if (in->count == ENTRIES_MOST) {
        fail(in, in->line, TEXT("there are more keys than a rules file can have"));
        return 0;
    }
    in->entries = arena_grow(in->arena, in->entries, in->count, &in->capacity, sizeof *in->entries);
    in->entries[in->count++] =
        (struct entry){ .section = arena_copy(in->arena, text_of(section)).data,
                        .name = arena_copy(in->arena, text_of(name)).data,
                        .value = arena_copy(in->arena, given),
                        .line = in->line,
                        .reason = in->reason,
                        .how = in->how };
    in->reason = (struct citation){ 0 };
    return 1;
}

/* --- keys --- */

static void add_proof(struct rules_reader *in, struct text field, const struct entry *entry)
{
    struct notice *notice = in->notice;
    size_t at = 0;
    while (at < notice->proof_count && !text_equal(notice->proofs[at].field, field))
        at++;
    if (!entry->reason.line)
        return;
    if (at == notice->proof_count) {
        notice->proofs = arena_grow(in->arena, notice->proofs, at, &notice->proof_capacity,
                                    sizeof *notice->proofs);
        notice->proof_count++;
    }
    notice->proofs[at] = (struct proof){ field, entry->reason, entry->how };
}

/* Letters to be put in, left out or changed to make one name the other. */
static size_t distance(const char *one, const char *other)
{
    size_t row[64], length = strlen(other);
    if (length > 62 || strlen(one) > 62)
        return 62;
    for (size_t i = 0; i <= length; i++)
        row[i] = i;
    for (size_t i = 1; one[i - 1]; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= length; j++) {
            size_t change = corner + (one[i - 1] != other[j - 1]), least = row[j] + 1;
            corner = row[j];
            least = row[j - 1] + 1 < least ? row[j - 1] + 1 : least;
            row[j] = change < least ? change : least;
        }
    }
    return row[length];
}

static void fail_key(struct rules_reader *in, const struct entry *entry)
{
    const struct rules_key *nearest = NULL;
    size_t best = 4;
    for (const struct rules_key *key = rules_keys; key->name; key++) {
        size_t steps = distance(entry->name, key->name);
        if (!strcmp(key->section, entry->section) && steps < best) {
            best = steps;
            nearest = key;
        }
    }
    struct text shown = unicode_fit(in->arena, text_of(entry->name), 40);
    if (nearest)
        fail(in, entry->line,
             arena_format(in->arena, "there is no key '%.*s' in [%s]; did you mean %s?",
                          TEXT_SHOW(shown), entry->section, nearest->name));
    else
        fail(in, entry->line,
             arena_format(in->arena,
                          "there is no key '%.*s' in [%s]; `dossier notice --rules` writes all "
                          "that there are",
                          TEXT_SHOW(shown), entry->section));
}

static void apply_key(struct rules_reader *in, const struct entry *entry)
{
    struct notice *notice = in->notice;
    const struct rules_key *key = rules_keys;
    while (key->name &&
           (strcmp(key->section, entry->section) != 0 || strcmp(key->name, entry->name) != 0))
        key++;
    if (!key->name) {
        fail_key(in, entry);
        return;
    }
    if (!strcmp(entry->section, "essay") && !notice->essay_asked) {
        notice->essay_asked = true;
        notice->essay = (struct essay_demand){ .required = true, .count = 1 };
    }
    struct text fault = TEXT_NONE;
    if (!rules_value_read(in->arena, key, entry->value, notice, &fault)) {
        fail(in, entry->line, fault);
        return;
    }
    if (!strcmp(key->field, "essay.required"))
        add_proof(in, TEXT("essay"), entry);
    add_proof(in, text_of(key->field), entry);
}

static void apply_numbered(struct rules_reader *in, const struct entry *entry, bool first)
{
    struct notice *notice = in->notice;
    long number;
    if (!text_number(text_of(entry->name), &number) || number < 1) {
        fail(in, entry->line,
             arena_format(in->arena, "the keys of [%s] are numbers (1 = ..., 2 = ...), not '%.*s'",
                          entry->section,
                          TEXT_SHOW(unicode_fit(in->arena, text_of(entry->name), 40))));
        return;
    }
    struct text value = rules_unescape(in->arena, entry->value);
    if (!strcmp(entry->section, "checklist")) {
        if (first)
            notice->reminder_count = 0;
        notice->reminders = arena_grow(in->arena, notice->reminders, notice->reminder_count,
                                       &notice->reminder_capacity, sizeof *notice->reminders);
        notice->reminders[notice->reminder_count++] = (struct reminder){ value, entry->reason };
        return;
    }
    bool challenge = !strcmp(entry->section, "challenges");
    struct texts *texts = challenge ? &notice->challenges : &notice->warnings;
    if (first)
        *texts = (struct texts){ 0 };
    if (!value.length)
        return;
    texts_add(in->arena, texts, value);
    if (!challenge)
        return;
    if (texts->count == 1)
        add_proof(in, TEXT("challenges"), entry);
    add_proof(in, arena_format(in->arena, "challenges.%zu", texts->count), entry);
}

static void apply(struct rules_reader *in, const struct entry *entry, bool first)
{
    static const char *const numbered[] = { "challenges", "questions", "checklist", NULL };
    for (const char *const *section = numbered; *section; section++)
        if (!strcmp(entry->section, *section)) {
            apply_numbered(in, entry, first);
            return;
        }
    if (!strcmp(entry->section, "notice") || !strcmp(entry->section, "essay")) {
        apply_key(in, entry);
        return;
    }
    struct text shown = unicode_fit(in->arena, text_of(entry->section), 40);
    fail(in, entry->line,
         arena_format(in->arena,
                      "there is no section [%.*s]; there are [notice], [essay], [challenges], "
                      "[checklist] and [questions]",
                      TEXT_SHOW(shown)));
}

/* The proofs of a list's first item stand for the list too, as when a notice is read. */
static void apply_all(struct rules_reader *in)
{
    for (size_t i = 0; i < in->count && !in->fault.length; i++) {
        bool first = true;
        for (size_t j = 0; j < i && first; j++)
            first = strcmp(in->entries[j].section, in->entries[i].section) != 0;
        apply(in, &in->entries[i], first);
    }
}

enum status rulesfile_read(struct arena *arena, struct text file, struct text bytes,
                           struct notice *notice, struct text *why)
{
    struct text text = encoding_guess(arena, bytes);
    struct rules_reader in = { .arena = arena,
                               .notice = notice,
                               .rest = text.data ? text : TEXT("") };
    ini_parse_stream(hand_out, &in, on_key, &in);
    if (!in.fault.length)
        apply_all(&in);
    if (!in.fault.length && !in.count)
        fail(&in, 1,
             TEXT("there is no key in it; `dossier notice --rules NOTICE` writes such a file"));
    if (in.fault.length) {
        *why = arena_format(arena, "%.*s:%d: %.*s", TEXT_SHOW(unicode_fit(arena, file, 200)),
                            in.fault_line, TEXT_SHOW(in.fault));
        return REFUSED;
    }
    if (!notice->source) {
        struct source *source = arena_take(arena, sizeof *source);
        source->file = arena_copy(arena, file);
        notice->source = source;
    }
    return DONE;
}
