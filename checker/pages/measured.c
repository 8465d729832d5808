/* Paragraphs turned into measured characters, each paragraph once. */
#include "pages/typesetter.h"

#include "unicode.h"

#include <string.h>

struct typesetter *typesetter_new(struct arena *arena, const struct document *document,
                                  const struct layout_options *options)
{
    struct typesetter *typesetter = arena_take(arena, sizeof *typesetter);
    typesetter->arena = arena;
    typesetter->document = document;
    typesetter->faces = faces_new(arena, document, options);
    return typesetter;
}

struct layout_font *typesetter_fonts(const struct typesetter *typesetter, size_t *count)
{
    return faces_told(typesetter->faces, typesetter->arena, count);
}

struct text typesetter_unmodelled(const struct typesetter *typesetter)
{
    struct text all = TEXT_NONE;
    for (size_t i = 0; i < typesetter->unmodelled.count; i++)
        all = arena_format(typesetter->arena, "%.*s%s%.*s", TEXT_SHOW(all), i ? "; " : "",
                           TEXT_SHOW(typesetter->unmodelled.items[i]));
    return all;
}

struct width_doubt typesetter_doubt(const struct typesetter *typesetter)
{
    double all = typesetter->characters ? (double)typesetter->characters : 1;
    return (struct width_doubt){ .estimated = (double)typesetter->estimated / all,
                                 .guessed = (double)typesetter->guessed / all,
                                 .estimate = typesetter->estimate,
                                 .guess = typesetter->guess };
}

static void count_doubt(struct typesetter *typesetter, const struct type *type, uint32_t c)
{
    const struct face *face = type->face;
    bool shaped = c >= 0x590 && c < 0xE80;
    typesetter->characters++;
    if (shaped || (face->source == FACE_KIN && c != ' ')) {
        if (typesetter->guessed++ == 0)
            typesetter->guess = shaped ? TEXT("right-to-left and joined scripts") : face->name;
    } else if (face->source == FACE_STAND_IN || face->source == FACE_FILLED ||
               !face_owns(face, c)) {
        if (typesetter->estimated++ == 0)
            typesetter->estimate = face->name;
    }
}

void typesetter_tell(struct typesetter *typesetter, struct text feature)
{
    if (!texts_have(&typesetter->unmodelled, feature))
        texts_add(typesetter->arena, &typesetter->unmodelled, feature);
}

static enum glyph_kind kind_of(enum run_kind run, uint32_t c)
{
    switch (run) {
    case RUN_TAB:
        return GLYPH_TAB;
    case RUN_POSITION_TAB:
        return GLYPH_POSITION_TAB;
    case RUN_LINE_BREAK:
    case RUN_PAGE_BREAK:
    case RUN_COLUMN_BREAK:
        return GLYPH_BREAK;
    case RUN_SOFT_HYPHEN:
        return GLYPH_SOFT_HYPHEN;
    case RUN_DRAWING:
        return GLYPH_DRAWING;
    default:
        break;
    }
    if (c == ' ' || c == 0x2002 || c == 0x2003 || c == 0x2005 || c == 0x3000)
        return GLYPH_SPACE;
    if (c == 0xA0 || c == 0x2007 || c == 0x202F)
        return GLYPH_GLUE;
    if (c == '\t')
        return GLYPH_TAB;
    if (c == '\n' || c == '\r' || c == 0xFEFF || c == 0x200D || c == 0x2060)
        return GLYPH_NOTHING;
    return GLYPH_TEXT;
}

static double drawing_width(const struct drawing *drawing)
{
    return drawing ? POINTS_OF_EMU(drawing->width + drawing->effect_left + drawing->effect_right)
                   : 0;
}

/* Two neighbours are kerned as one when they would be set alike. */
static bool set_alike(const struct type *a, const struct type *b)
{
    return a == b || (a->face == b->face && a->unit == b->unit && a->spacing == b->spacing &&
                      a->style->raise == b->style->raise);
}

static uint32_t shown(const struct type *type, uint32_t c)
{
    return type->caps || type->small_caps ? unicode_to_upper(c) : c;
}

static void kern(struct glyph *left, uint32_t a, const struct glyph *right, uint32_t b)
{
    const struct type *type = left->type;
    if (left->kind > GLYPH_GLUE || right->kind > GLYPH_GLUE || !set_alike(type, right->type))
        return;
    a = shown(type, a);
    b = shown(right->type, b);
    if (type->kerned)
        left->advance += face_kerning(type->face, a, b) * type->unit;
    if (type->ligated && (a == 'f' || a == 't'))
        left->advance += face_ligature(type->face, a, b) * type->unit;
}

static double glyph_advance(const struct glyph *glyph, const struct run *run, uint32_t c)
{
    switch (glyph->kind) {
    case GLYPH_TEXT:
    case GLYPH_GLUE:
        return type_advance(glyph->type, c == 0x2011 ? '-' : c) + glyph->type->spacing;
    case GLYPH_SPACE:
        return (c == ' ' ? glyph->type->space : type_advance(glyph->type, c)) +
               glyph->type->spacing;
    case GLYPH_DRAWING:
        return drawing_width(run->drawing);
    default:
        return 0;
    }
}

/* Arrows, signs, shapes, dingbats and emoji: what text fonts hold a few of. */
static bool is_symbol(uint32_t c)
{
    return (c >= 0x2190 && c < 0x2C00) || (c >= 0x1F000 && c < 0x20000);
}

struct measuring {
    struct typesetter *typesetter;
    struct measured *measured;
    uint32_t before; /* code point of the glyph before */
};

static void measure_run(struct measuring *m, uint32_t number)
{
    const struct run *run = &m->measured->paragraph->runs[number];
    struct text text = text_slice(m->measured->paragraph->text, 0, run->to);
    const struct type *types[SCRIPTS] = { 0 };
    for (size_t at = run->from; at < run->to;) {
        struct glyph *glyph = &m->measured->glyphs[m->measured->count];
        glyph->from = (uint32_t)at;
        glyph->run = number;
        uint32_t c = (unsigned char)text.data[at] < 0x80 ? (unsigned char)text.data[at++]
                                                         : unicode_next(text, &at);
        enum script script = script_of(run->style, c);
        if (!types[script])
            types[script] = type_of(m->typesetter, run->style, script);
        glyph->type = types[script];
        if (is_symbol(c) && face_lacks(glyph->type->face, c))
            glyph->type = type_of(m->typesetter, run->style, SCRIPT_SYMBOL);
        glyph->kind = (uint8_t)kind_of(run->kind, c);
        glyph->tall = run->kind == RUN_EQUATION && run->above > 0;
        glyph->advance = glyph_advance(glyph, run, c);
        if (glyph->kind <= GLYPH_GLUE)
            count_doubt(m->typesetter, glyph->type, c);
        if (m->measured->count && (glyph->type->kerned || glyph->type->ligated))
            kern(glyph - 1, m->before, glyph, c);
        m->before = c;
        m->measured->count++;
    }
}

static void measure_label(struct typesetter *typesetter, struct measured *measured)
{
    const struct label *label = &measured->paragraph->label;
    const struct run_style *style = label->style ? label->style : measured->paragraph->style->mark;
    const struct type *type = NULL;
    for (size_t at = 0; at < label->text.length;) {
        uint32_t c = unicode_next(label->text, &at);
        type = type_of(typesetter, style, script_of(style, c));
        if (!measured->label)
            measured->label = type;
        measured->label_width += type_advance(type, c) + type->spacing;
    }
}

static const struct run_style *mark_style(const struct paragraph *paragraph)
{
    static const struct run_style NONE = { .font = { "Times New Roman", 15 },
                                           .half_points = 20,
                                           .scale = 100 };
    if (paragraph->style && paragraph->style->mark)
        return paragraph->style->mark;
    return paragraph->run_count ? paragraph->runs[0].style : &NONE;
}

static void tell_runs(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    if (paragraph->mark_hidden && paragraph->text.length > 0)
        typesetter_tell(typesetter, TEXT("paragraphs that run on behind a hidden mark"));
    for (size_t i = 0; i < paragraph->run_count; i++) {
        if (paragraph->runs[i].kind == RUN_EQUATION)
            typesetter_tell(typesetter, TEXT("the size of equations is estimated"));
        if (paragraph->runs[i].style->right_to_left)
            typesetter_tell(typesetter, TEXT("right-to-left text is counted, not shaped"));
    }
}

static struct measured *make_measured(struct typesetter *typesetter,
                                      const struct paragraph *paragraph)
{
    struct measured *measured = arena_take(typesetter->arena, sizeof *measured);
    struct measuring measuring = { typesetter, measured, 0 };
    const struct run_style *mark = mark_style(paragraph);
    measured->paragraph = paragraph;
    measured->mark = type_of(typesetter, mark, script_of(mark, 'x'));
    measured->glyphs =
        arena_take(typesetter->arena, (paragraph->text.length + 1) * sizeof *measured->glyphs);
    for (size_t i = 0; i < paragraph->run_count; i++)
        measure_run(&measuring, (uint32_t)i);
    measured->hyphenates = typesetter->document && typesetter->document->settings.hyphenate &&
                           !paragraph->style->suppress_hyphens;
    measure_label(typesetter, measured);
    mark_opportunities(typesetter, measured);
    tell_runs(typesetter, paragraph);
    return measured;
}

static const struct measured **find_measured(struct typesetter *typesetter,
                                             const struct paragraph *paragraph)
{
    size_t mask = typesetter->measured_capacity - 1;
    size_t at = ((uintptr_t)paragraph >> 4) * 0x9E3779B97F4A7C15u >> 20 & mask;
    while (typesetter->measured[at] && typesetter->measured[at]->paragraph != paragraph)
        at = (at + 1) & mask;
    return &typesetter->measured[at];
}

static void grow_measured(struct typesetter *typesetter)
{
    const struct measured **old = typesetter->measured;
    size_t count = typesetter->measured_capacity;
    typesetter->measured_capacity = count ? 2 * count : 256;
    typesetter->measured =
        arena_take(typesetter->arena, typesetter->measured_capacity * sizeof *typesetter->measured);
    for (size_t i = 0; i < count; i++)
        if (old[i])
            *find_measured(typesetter, old[i]->paragraph) = old[i];
}

const struct measured *measure(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    if (2 * (typesetter->measured_count + 1) > typesetter->measured_capacity)
        grow_measured(typesetter);
    const struct measured **place = find_measured(typesetter, paragraph);
    if (!*place) {
        *place = make_measured(typesetter, paragraph);
        typesetter->measured_count++;
    }
    return *place;
}
