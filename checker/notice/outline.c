/* Builds the outline of a notice: strips cut into headings, items and sentences, with section and
 * language. */
#include "notice/outline.h"
#include "notice/facts.h"

#include "unicode.h"

#include <stdint.h>

#define CUTS_MOST     64
#define HEADING_WORDS 12
#define LONG_TEXT     200 /* bytes: longer than any title or labelled fact */

struct builder {
    struct arena *arena;
    struct outline *outline;
    const struct strip *strip;
    enum section section; /* of the last heading that stands by itself */
    enum tongue tongue;
    bool blank;
};

static unsigned point_at(struct text text, size_t at)
{
    return at < text.length ? unicode_next(text, &at) : CODE_POINT_NONE;
}

static int line_of(const struct strip *strip, size_t at)
{
    int line = strip->lines[0];
    for (size_t i = 0; i < strip->count && strip->starts[i] <= at; i++)
        line = strip->lines[i];
    return line;
}

static struct span tokens_of(struct builder *builder, struct text text)
{
    struct tokens *tokens = &builder->outline->tokens;
    size_t from = tokens->count;
    tokens_cut(builder->arena, text, tokens);
    return (struct span){ NULL, from, tokens->count };
}

/* The end of the capitals at the start of text; 0 when they are too few for a heading. */
static size_t capitals_end(struct text text)
{
    size_t at = 0, capitals = 0, last = 0;
    while (at < text.length && at < 120) {
        size_t from = at;
        unsigned point = unicode_next(text, &at);
        if (unicode_is_lower(point))
            return capitals > 5 ? last : 0;
        if (point == '.' || point == ';' || unicode_is_digit(point))
            return capitals > 4 ? from : 0;
        if (unicode_is_upper(point)) {
            capitals++;
            last = from;
        }
    }
    return at >= text.length ? text.length : 0;
}

/* A heading in capitals at the start of text, glued to what follows: its bytes, mark included. */
static size_t glued_heading(struct builder *builder, struct text text)
{
    enum mark mark;
    int ordinal;
    size_t skip = mark_read(text, &mark, &ordinal);
    while (skip < text.length && text.data[skip] == ' ')
        skip++;
    struct text rest = text_slice(text, skip, text.length);
    if (!unicode_is_upper(point_at(rest, 0)))
        return 0;
    size_t end = capitals_end(rest), length;
    if (!end || end == rest.length)
        return 0;
    struct tokens tokens = { 0 };
    tokens_cut(builder->arena, text_slice(rest, 0, end), &tokens);
    enum section section;
    struct span span = { tokens.items, 0, tokens.count };
    return section_find(span, &section, &length) ? skip + end : 0;
}

/* Where "3. HEADING" begins within running text, or text.length. */
static size_t numbered_heading(struct builder *builder, struct text text)
{
    for (size_t at = 1; at + 6 < text.length; at++) {
        char before = text.data[at - 1], digit = text.data[at];
        if ((before == '.' || before == ':' || before == ';' || before == '!' || before == ')') &&
            digit >= 'A' && digit <= 'Z' &&
            glued_heading(builder, text_slice(text, at, text.length)))
            return at;
        if (digit < '1' || digit > '9' || (before >= '0' && before <= '9') || before == ',')
            continue;
        size_t dot = text.data[at + 1] >= '0' && text.data[at + 1] <= '9' ? at + 2 : at + 1;
        if (text.data[dot] != '.' ||
            !unicode_is_upper(point_at(text_trim(text_slice(text, dot + 1, text.length)), 0)))
            continue;
        struct text rest = text_slice(text, at, text.length);
        if (glued_heading(builder, rest))
            return at;
    }
    return text.length;
}

static bool is_heading(const struct builder *builder, const struct paragraph_piece *piece,
                       enum section *section)
{
    struct text text = piece->text;
    size_t length, words = piece->span.to - piece->span.from;
    char last = text.length ? text.data[text.length - 1] : '.';
    if (!words || words > HEADING_WORDS || last == '.' || last == ';' || last == ',')
        return false;
    bool bullet = piece->mark == MARK_BULLET && capitals_end(text) != text.length;
    if (bullet || !section_find(piece->span, section, &length))
        return false;
    struct span rest = span_slice(piece->span, piece->span.from + length, piece->span.to);
    if (capitals_end(text) != text.length &&
        span_has(rest,
                 "will|must|shall|should|need|needs|has|have|is|are|devra|doit|sera|est|sont"))
        return false; /* a sentence: "the post holder will need to:" */
    if (builder->section == SECTION_HEAD && rest.to > rest.from && piece->mark == MARK_NONE &&
        last != ':' && span_has_job(rest))
        return false; /* "Data Protection Officer" is a title */
    bool numbered = piece->mark == MARK_NUMBER, colon = last == ':' && words <= length + 5;
    bool brief = length >= 2 && words <= 8 && piece->mark == MARK_NONE;
    return length * 2 >= words || numbered || colon || brief || capitals_end(text) == text.length;
}

/* "How to apply: send ..." opens a section for this paragraph only. */
static bool opens_inline(const struct paragraph_piece *piece, enum section *section)
{
    size_t length;
    if (!section_find(piece->span, section, &length))
        return false;
    size_t after = piece->span.from + length;
    if (after >= piece->span.to)
        return false;
    struct text mark = piece->span.tokens[after].word;
    return text_equal(mark, TEXT(":")) || text_equal(mark, TEXT(".")) ||
           (text_equal(mark, TEXT("-")) && piece->text.length > LONG_TEXT);
}

static void place_in_section(struct builder *builder, struct paragraph_piece *piece)
{
    enum section section;
    if (is_heading(builder, piece, &section)) {
        piece->heading = true;
        builder->section = section;
    } else if (piece->mark == MARK_NONE && opens_inline(piece, &section)) {
        piece->section = section;
        if (section == SECTION_OTHER_JOBS)
            builder->section = section;
        return;
    } else if (piece->text.length > LONG_TEXT &&
               (builder->section == SECTION_HEAD || builder->section == SECTION_OTHER_JOBS)) {
        builder->section = SECTION_SUMMARY;
    }
    piece->section = builder->section;
    const struct outline *outline = builder->outline;
    const struct paragraph_piece *last =
        outline->paragraph_count ? &outline->paragraphs[outline->paragraph_count - 1] : NULL;
    if (piece->mark != MARK_NONE && !piece->heading && last)
        piece->section = last->section;
}

static void place_in_language(struct builder *builder, struct paragraph_piece *piece)
{
    size_t english, french, words = piece->span.to - piece->span.from;
    enum tongue tongue = tongue_find(piece->span, &english, &french);
    size_t seen = english > french ? english : french;
    if (tongue != TONGUE_NONE && (seen >= 2 || words < 8))
        builder->tongue = tongue;
    piece->tongue = builder->tongue;
}

static void add_sentences(struct builder *builder, struct paragraph_piece *piece, size_t offset)
{
    struct outline *outline = builder->outline;
    piece->first_sentence = outline->sentence_count;
    for (size_t at = 0; at < piece->text.length;) {
        struct text rest = text_slice(piece->text, at, piece->text.length);
        size_t end = sentence_find_end(rest);
        struct text text = text_trim(text_slice(rest, 0, end));
        size_t begins = (size_t)(text.data - piece->text.data); /* not at the space before it */
        outline->sentences = arena_grow(builder->arena, outline->sentences, outline->sentence_count,
                                        &outline->sentence_capacity, sizeof *outline->sentences);
        outline->sentences[outline->sentence_count++] =
            (struct sentence){ .line = line_of(builder->strip, offset + begins),
                               .text = text,
                               .span = tokens_of(builder, text),
                               .paragraph = outline->paragraph_count };
        at += end ? end : 1;
    }
    piece->sentence_count = outline->sentence_count - piece->first_sentence;
}

static void add_piece(struct builder *builder, size_t from, size_t to, bool inline_item)
{
    struct outline *outline = builder->outline;
    struct text text = text_trim(text_slice(builder->strip->text, from, to));
    if (!text.length)
        return;
    struct paragraph_piece piece = { .blank_before = builder->blank,
                                     .inline_item = inline_item,
                                     .strip = builder->strip->text };
    size_t skip = mark_read(text, &piece.mark, &piece.ordinal);
    if (!skip)
        piece.mark = MARK_NONE;
    piece.text = text_trim(text_slice(text, skip, text.length));
    if (!piece.text.length)
        return;
    size_t offset = (size_t)(piece.text.data - builder->strip->text.data);
    piece.line = line_of(builder->strip, offset);
    size_t first = outline->tokens.count;
    add_sentences(builder, &piece, offset);
    piece.span = (struct span){ outline->tokens.items, first, outline->tokens.count };
    place_in_language(builder, &piece);
    place_in_section(builder, &piece);
    outline->paragraphs = arena_grow(builder->arena, outline->paragraphs, outline->paragraph_count,
                                     &outline->paragraph_capacity, sizeof *outline->paragraphs);
    outline->paragraphs[outline->paragraph_count++] = piece;
    builder->blank = false;
}

/* A stretch without headings: running text and the list in it. */
static void add_stretch(struct builder *builder, size_t from, size_t to)
{
    struct cut cuts[CUTS_MOST];
    struct text text = text_slice(builder->strip->text, from, to);
    size_t count = cuts_find(text, cuts, CUTS_MOST), at = 0;
    for (size_t i = 0; i < count; i++) {
        add_piece(builder, from + at, from + cuts[i].at, i > 0);
        at = cuts[i].at;
    }
    add_piece(builder, from + at, to, count > 0 && cuts[count - 1].mark != MARK_NONE);
}

static void add_strip(struct builder *builder, const struct strip *strip)
{
    builder->strip = strip;
    builder->blank = strip->blank_before;
    size_t at = 0;
    while (at < strip->text.length) {
        struct text rest = text_slice(strip->text, at, strip->text.length);
        size_t heading = glued_heading(builder, rest);
        if (heading) {
            add_piece(builder, at, at + heading, false);
            at += heading;
            continue;
        }
        size_t end = at + numbered_heading(builder, rest);
        add_stretch(builder, at, end);
        at = end;
    }
}

/* The token list has stopped growing: spans can point into it. */
static void settle(struct outline *outline)
{
    for (size_t i = 0; i < outline->sentence_count; i++) {
        struct sentence *sentence = &outline->sentences[i];
        const struct paragraph_piece *piece = &outline->paragraphs[sentence->paragraph];
        sentence->span.tokens = outline->tokens.items;
        sentence->section = piece->section;
        sentence->tongue = piece->tongue;
    }
    for (size_t i = 0; i < outline->paragraph_count; i++)
        outline->paragraphs[i].span.tokens = outline->tokens.items;
}

/* A language counts when a tenth of the telling words are of it. */
static void find_languages(struct arena *arena, struct outline *outline)
{
    size_t english = 0, french = 0, first_english = SIZE_MAX, first_french = SIZE_MAX;
    for (size_t i = 0; i < outline->paragraph_count; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        size_t here_english, here_french;
        enum tongue tongue = tongue_find(piece->span, &here_english, &here_french);
        english += here_english;
        french += here_french;
        bool telling = here_english + here_french >= 4;
        if (telling && tongue == TONGUE_ENGLISH && first_english == SIZE_MAX)
            first_english = i;
        if (telling && tongue == TONGUE_FRENCH && first_french == SIZE_MAX)
            first_french = i;
    }
    bool has_english = english * 10 > english + french, has_french = french * 10 > english + french;
    if (has_french && (first_french < first_english || !has_english))
        texts_add(arena, &outline->languages, TEXT("fr"));
    if (has_english)
        texts_add(arena, &outline->languages, TEXT("en"));
    if (has_french && has_english && first_french >= first_english)
        texts_add(arena, &outline->languages, TEXT("fr"));
}

void outline_read(struct arena *arena, const struct source *source, struct outline *outline)
{
    *outline = (struct outline){ 0 };
    struct strips strips = { 0 };
    strips_read(arena, source, &strips);
    struct builder builder = { .arena = arena, .outline = outline };
    for (size_t i = 0; i < strips.count; i++)
        add_strip(&builder, &strips.items[i]);
    settle(outline);
    find_languages(arena, outline);
}
