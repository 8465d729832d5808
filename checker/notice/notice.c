/* Derives the rules from a notice: its facts, its closing date, its challenges and what it demands.
 */
#include "notice/reader.h"

#include "buffer.h"
#include "unicode.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define WARNINGS_MOST 30
#define CITATION_MOST 600 /* bytes */

const struct sentence *reader_sentence(const struct reader *reader, size_t at)
{
    size_t low = 0, high = reader->outline->sentence_count;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (reader->outline->sentences[middle].span.from <= at)
            low = middle;
        else
            high = middle;
    }
    return high ? &reader->outline->sentences[low] : NULL;
}

static void add_proof(struct arena *arena, struct notice *notice, struct proof proof)
{
    for (size_t i = 0; i < notice->proof_count; i++)
        if (text_equal(notice->proofs[i].field, proof.field))
            return;
    notice->proofs = arena_grow(arena, notice->proofs, notice->proof_count, &notice->proof_capacity,
                                sizeof *notice->proofs);
    notice->proofs[notice->proof_count++] = proof;
}

/* "Please attach: (a) a CV; (b) an essay.": an item cut out of it is no sentence; all from the
 * introduction to the item is. */
static struct citation whole_sentence(const struct outline *outline,
                                      const struct sentence *sentence)
{
    const struct paragraph_piece *item = &outline->paragraphs[sentence->paragraph], *lead = item;
    struct citation as_is = { sentence->line, sentence->text };
    while (lead->inline_item && lead > outline->paragraphs &&
           lead[-1].strip.data == item->strip.data)
        lead--;
    if (lead == item || !lead->sentence_count || !item->inline_item ||
        sentence != &outline->sentences[item->first_sentence])
        return as_is;
    const struct sentence *first =
        &outline->sentences[lead->first_sentence + lead->sentence_count - 1];
    const char *end = sentence->text.data + sentence->text.length;
    struct text whole = { first->text.data, (size_t)(end - first->text.data) };
    if (!text_ends(first->text, TEXT(":")) || whole.length > CITATION_MOST)
        return as_is;
    return (struct citation){ first->line, whole };
}

void reader_prove(struct reader *reader, const char *field, const struct sentence *sentence,
                  enum reading how)
{
    if (!sentence)
        return;
    bool demand = text_starts(text_of(field), TEXT("essay")) ||
                  text_starts(text_of(field), TEXT("attachments"));
    struct citation because = demand ? whole_sentence(reader->outline, sentence)
                                     : (struct citation){ sentence->line, sentence->text };
    struct proof proof = { arena_copy(reader->arena, text_of(field)), because, how };
    add_proof(reader->arena, reader->notice, proof);
}

void reader_prove_item(struct reader *reader, const char *list, size_t number,
                       const struct sentence *sentence, enum reading how)
{
    struct text field = arena_format(reader->arena, "%s.%zu", list, number);
    reader_prove(reader, field.data, sentence, how);
}

void reader_warn(struct reader *reader, const char *format, ...)
{
    char message[1000];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    struct text text = text_of(message);
    while (text.length && !unicode_valid(text))
        text.length--; /* cut within a letter */
    if (reader->notice->warnings.count < WARNINGS_MOST &&
        !texts_have(&reader->notice->warnings, text))
        texts_add(reader->arena, &reader->notice->warnings, arena_copy(reader->arena, text));
}

void reader_remind(struct reader *reader, struct text what, const struct sentence *sentence)
{
    struct notice *notice = reader->notice;
    for (size_t i = 0; i < notice->reminder_count; i++)
        if (text_equal(notice->reminders[i].what, what))
            return;
    notice->reminders = arena_grow(reader->arena, notice->reminders, notice->reminder_count,
                                   &notice->reminder_capacity, sizeof *notice->reminders);
    notice->reminders[notice->reminder_count++] =
        (struct reminder){ what, { sentence->line, sentence->text } };
}

void notice_read(struct arena *arena, const struct source *source, struct notice *notice)
{
    *notice = (struct notice){ .source = source };
    struct outline outline;
    outline_read(arena, source, &outline);
    struct reader reader = { .arena = arena, .outline = &outline, .notice = notice };
    notice->notice_languages = outline.languages;
    if (!outline.sentence_count)
        return;
    labels_read(&reader);
    facts_read(&reader);
    closing_read(&reader);
    conditions_read(&reader);
    demands_read(&reader);
    challenges_read(&reader);
    parts_settle(&reader);
    reminders_read(&reader);
}

struct citation notice_because(const struct notice *notice, const char *field)
{
    for (size_t i = 0; i < notice->proof_count; i++)
        if (text_equal(notice->proofs[i].field, text_of(field)))
            return notice->proofs[i].because;
    return (struct citation){ 0 };
}

enum reading notice_reading(const struct notice *notice, const char *field)
{
    for (size_t i = 0; i < notice->proof_count; i++)
        if (text_equal(notice->proofs[i].field, text_of(field)))
            return notice->proofs[i].how;
    return READING_UNSAID;
}

/* "{reference}" is the reference; what stands in a file name must not hold a slash. */
static void add_name_part(struct buffer *name, struct text part)
{
    for (size_t i = 0; i < part.length; i++)
        buffer_add_byte(name, part.data[i] == '/' || part.data[i] == '\\' ? '-' : part.data[i]);
}

struct text notice_essay_name(struct arena *arena, const struct notice *notice)
{
    if (!notice->essay_asked || !notice->essay.name_contains.count)
        return TEXT_NONE;
    struct buffer name = buffer_new(arena);
    for (size_t i = 0; i < notice->essay.name_contains.count; i++) {
        struct text part = notice->essay.name_contains.items[i];
        if (text_equal(part, TEXT("{reference}")))
            part = notice->reference;
        if (part.length && name.length)
            buffer_add_byte(&name, ' ');
        add_name_part(&name, part);
    }
    if (!name.length)
        return TEXT_NONE;
    struct text format =
        notice->essay.formats.count ? notice->essay.formats.items[0] : TEXT("docx");
    buffer_add_byte(&name, '.');
    buffer_add(&name, format);
    return buffer_text(&name);
}
