/* What the readers of a document's parts share: limits, shared styles, what is not modelled. */
#include "document/reader.h"

#include <string.h>

void reader_refuse(struct reader *reader, enum limit limit)
{
    if (reader->status == DONE)
        budget_refuse(reader->budget, limit, reader->findings, reader->place,
                      TEXT("the text of this file"));
    reader->status = REFUSED;
}

bool reader_spend(struct reader *reader, enum limit limit)
{
    if (reader->status != DONE)
        return false;
    if (!budget_spend(reader->budget, limit, 1))
        reader_refuse(reader, limit);
    else if (!budget_memory(reader->budget, reader->arena))
        reader_refuse(reader, LIMIT_MEMORY);
    return reader->status == DONE;
}

void reader_unmodelled(struct reader *reader, struct text feature)
{
    if (!texts_have(&reader->unmodelled, feature))
        texts_add(reader->arena, &reader->unmodelled, feature);
}

static unsigned long mix(unsigned long hash, unsigned long value)
{
    return (hash ^ value) * 1099511628211u;
}

static unsigned long style_hash(const struct run_style *style)
{
    unsigned long hash = text_hash(style->font);
    const int numbers[] = { style->half_points, style->colour,  style->background,
                            style->spacing,     style->scale,   style->kerning_from,
                            style->raise,       style->vertical };
    hash = mix(hash, text_hash(style->font_high_ansi));
    hash = mix(hash, text_hash(style->lang));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        hash = mix(hash, (unsigned)numbers[i]);
    return mix(hash, (unsigned)(style->bold | style->italic << 1 | style->caps << 2 |
                                style->hidden << 3 | style->underline << 4));
}

static bool same_switches(const struct run_style *a, const struct run_style *b)
{
    return a->bold == b->bold && a->italic == b->italic && a->caps == b->caps &&
           a->small_caps == b->small_caps && a->strike == b->strike &&
           a->underline == b->underline && a->right_to_left == b->right_to_left &&
           a->complex_script == b->complex_script && a->hidden == b->hidden &&
           a->highlighted == b->highlighted && a->snap_to_grid == b->snap_to_grid &&
           a->no_proof == b->no_proof && a->ligatures == b->ligatures;
}

static bool same_style(const struct run_style *a, const struct run_style *b)
{
    return same_switches(a, b) && a->half_points == b->half_points &&
           a->half_points_complex == b->half_points_complex && a->colour == b->colour &&
           a->background == b->background && a->spacing == b->spacing && a->scale == b->scale &&
           a->kerning_from == b->kerning_from && a->raise == b->raise &&
           a->vertical == b->vertical && text_equal(a->font, b->font) &&
           text_equal(a->font_high_ansi, b->font_high_ansi) &&
           text_equal(a->font_east_asian, b->font_east_asian) &&
           text_equal(a->font_complex, b->font_complex) && text_equal(a->lang, b->lang);
}

static size_t slot_of(const struct reader *reader, const struct run_style *style,
                      unsigned long hash)
{
    size_t at = hash & (reader->run_slot_count - 1);
    while (reader->run_slots[at].style &&
           (reader->run_slots[at].hash != hash || !same_style(reader->run_slots[at].style, style)))
        at = (at + 1) & (reader->run_slot_count - 1);
    return at;
}

static void grow_slots(struct reader *reader)
{
    struct run_slot *old = reader->run_slots;
    size_t count = reader->run_slot_count;
    reader->run_slot_count = count ? 2 * count : 128;
    reader->run_slots = arena_take(reader->arena, reader->run_slot_count * sizeof *old);
    for (size_t i = 0; i < count; i++)
        if (old[i].style)
            reader->run_slots[slot_of(reader, old[i].style, old[i].hash)] = old[i];
}

static void finish(struct run_values *values)
{
    struct run_style *style = &values->style;
    style->highlighted = values->highlight != COLOUR_AUTO;
    style->background = style->highlighted ? values->highlight : values->shading;
    style->strike = style->strike || values->double_strike;
    if (!style->font_high_ansi.length)
        style->font_high_ansi = style->font;
    if (!style->font_east_asian.length)
        style->font_east_asian = style->font;
    if (!style->font_complex.length)
        style->font_complex = style->font;
}

const struct run_style *reader_intern(struct reader *reader, struct run_values *values)
{
    finish(values);
    if (2 * reader->run_slots_used >= reader->run_slot_count)
        grow_slots(reader);
    unsigned long hash = style_hash(&values->style);
    struct run_slot *slot = &reader->run_slots[slot_of(reader, &values->style, hash)];
    if (!slot->style) {
        struct run_style *style = arena_take(reader->arena, sizeof *style);
        *style = values->style;
        *slot = (struct run_slot){ style, hash };
        reader->run_slots_used++;
    }
    return slot->style;
}
