/* The essay's limits, formats, type and name, gathered from every sentence that speaks of it. */
#include "notice/demands.h"

#include "unicode.h"

/* What one language of the notice says of the essay, and where. */
struct version {
    struct essay_demand essay;
    const struct sentence *pages, *words, *least, *paper, *formats, *names, *font, *size, *spacing,
        *margin, *due;
    bool pages_each, words_each, about;
    struct texts common_formats; /* said of all documents */
    const struct sentence *common;
};

struct gatherer {
    struct reader *reader;
    const struct essay_core *core;
    struct version versions[2]; /* by language: English (or unknown), French */
    enum kind topic;
    size_t topic_paragraph;
    bool month_first;
    bool pressed;  /* offered in one sentence, but said to be necessary in another */
    bool one_file; /* "put all three into a single document" */
};

/* "The note" where the essay was asked for as "a note of reflection". */
static bool names_core(const struct gatherer *in, const struct sentence *sentence)
{
    const struct sentence *core = in->core->sentence;
    for (size_t at = in->core->at; at < in->core->at + in->core->length; at++) {
        struct text word = core->span.tokens[at].word;
        for (size_t i = sentence->span.from; word.length > 3 && i < sentence->span.to; i++)
            if (text_equal(sentence->span.tokens[i].word, word))
                return true;
    }
    return false;
}

static bool is_essay(const struct gatherer *in, enum kind kind, const struct sentence *sentence)
{
    if (kind == KIND_ESSAY)
        return true;
    if (kind != KIND_GENERIC)
        return false;
    if (names_core(in, sentence))
        return true;
    size_t distance =
        sentence->paragraph > in->topic_paragraph ? sentence->paragraph - in->topic_paragraph : 0;
    return in->topic == KIND_ESSAY || in->topic == KIND_NONE || distance > 0;
}

/* The document that a figure belongs to: glued to it, named before it, named after it, or spoken of
 * before. */
static enum kind owner(const struct gatherer *in, const struct figure *figure,
                       const struct mention *mentions, size_t count, struct span span)
{
    const struct mention *before = NULL, *after = NULL;
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].at < figure->at)
            before = &mentions[i];
        else if (!after)
            after = &mentions[i];
    }
    if (figure->kind == FIGURE_FORMAT && after && !before &&
        span_has(span_slice(span, figure->end, after->at),
                 "containing|comprising|combining|holding|regroupant|contenant|comprenant; that "
                 "contains|holds|combines"))
        return KIND_ALL; /* "one PDF containing your CV and an essay" */
    if (after && after->at <= figure->end + 3 &&
        !span_has(span_slice(span, figure->end, after->at), "and|,|et|;|ou|or|.|)|with|plus|nor"))
        return after->kind;
    if (before)
        return before->kind;
    return after ? after->kind : in->topic == KIND_NONE ? KIND_GENERIC : in->topic;
}

static void disagree(struct gatherer *in, const char *what, const struct sentence *one,
                     const struct sentence *other)
{
    if (one == other)
        return;
    reader_warn(in->reader,
                "the notice gives two different figures for %s: line %d, \"%.*s\", and line %d, "
                "\"%.*s\"; keep to the stricter or ask",
                what, one->line, TEXT_SHOW(unicode_fit(in->reader->arena, one->text, 140)),
                other->line, TEXT_SHOW(unicode_fit(in->reader->arena, other->text, 140)));
}

/* "300 words each" is per part when one file holds several. */
static bool per_part(const struct gatherer *in, const struct figure *figure)
{
    return figure->each_part || (figure->each && in->core->number > 1);
}

static void take_pages(struct gatherer *in, struct version *version, const struct figure *figure,
                       const struct sentence *sentence)
{
    int pages = (int)(figure->value + 0.99);
    bool total_now = version->pages_each && !figure->each;
    if (version->pages && !total_now) {
        if (version->essay.max_pages != pages && !figure->each && !version->pages_each)
            disagree(in, "the pages of the essay", version->pages, sentence);
        return;
    }
    version->essay.max_pages = pages;
    version->pages = sentence;
    version->pages_each = per_part(in, figure);
    version->essay.limit_in_all = figure->in_all;
    version->about = version->about || figure->about;
}

static void take_words(struct gatherer *in, struct version *version, const struct figure *figure,
                       const struct sentence *sentence)
{
    int words = (int)figure->value;
    if (figure->kind == FIGURE_LEAST_WORDS) {
        if (!version->least)
            version->essay.min_words = words;
        version->least = version->least ? version->least : sentence;
        return;
    }
    if (version->words && version->words_each && !figure->each) {
        version->words_each = false; /* "250 words each, 500 in all" */
    } else if (version->words) {
        if (version->essay.max_words != words)
            disagree(in, "the words of the essay", version->words, sentence);
        return;
    }
    version->essay.max_words = words;
    version->words = sentence;
    version->words_each = per_part(in, figure);
    version->essay.limit_in_all = version->essay.limit_in_all || figure->in_all;
    version->about = version->about || figure->about;
}

static void take_format(struct gatherer *in, struct version *version, const struct figure *figure,
                        const struct sentence *sentence)
{
    if (!texts_have(&version->essay.formats, figure->word))
        texts_add(in->reader->arena, &version->essay.formats, figure->word);
    if (!version->formats)
        version->formats = sentence;
}

static void take_type(struct version *version, const struct figure *figure,
                      const struct sentence *sentence)
{
    if (figure->kind == FIGURE_FONT && !version->font) {
        version->essay.font = figure->word;
        version->font = sentence;
    } else if (figure->kind == FIGURE_TYPE_SIZE && !version->size) {
        version->essay.min_font_pt = figure->value;
        version->size = sentence;
    } else if (figure->kind == FIGURE_SPACING && !version->spacing) {
        version->essay.line_spacing = figure->value;
        version->spacing = sentence;
    } else if (figure->kind == FIGURE_MARGIN && !version->margin) {
        version->essay.min_margin_mm = figure->value;
        version->margin = sentence;
    } else if (figure->kind == FIGURE_PAPER && !version->paper) {
        version->essay.page_size = figure->word;
        version->paper = sentence;
    }
}

static void take_figure(struct gatherer *in, struct version *version, const struct figure *figure,
                        const struct sentence *sentence)
{
    switch (figure->kind) {
    case FIGURE_PAGES:
        take_pages(in, version, figure, sentence);
        break;
    case FIGURE_WORDS:
    case FIGURE_LEAST_WORDS:
        take_words(in, version, figure, sentence);
        break;
    case FIGURE_FORMAT:
        take_format(in, version, figure, sentence);
        break;
    case FIGURE_CHARACTERS:
        reader_remind(in->reader,
                      arena_format(in->reader->arena,
                                   "the essay may have %d characters at most: count them yourself",
                                   (int)figure->value),
                      sentence);
        break;
    case FIGURE_MEGABYTES:
        break;
    default:
        take_type(version, figure, sentence);
    }
}

static void take_common(struct gatherer *in, struct version *version, const struct figure *figure,
                        const struct sentence *sentence)
{
    if (figure->kind == FIGURE_FORMAT) {
        texts_add(in->reader->arena, &version->common_formats, figure->word);
        version->common = sentence;
    } else if (figure->kind != FIGURE_PAGES && figure->kind != FIGURE_WORDS &&
               figure->kind != FIGURE_LEAST_WORDS) {
        take_figure(in, version, figure, sentence);
    }
}

/* --- its own date --- */

/* "It can be uploaded until 14 March", right after a sentence on the essay. */
static bool speaks_of_it(const struct gatherer *in, const struct sentence *sentence)
{
    return in->topic == KIND_ESSAY && !sentence->mention_count &&
           (span_match(sentence->span, sentence->span.from, "it|this|il|elle|celui|celle") ||
            (sentence->paragraph == in->topic_paragraph &&
             span_match(sentence->span, sentence->span.from,
                        "date|deadline|due|delai|echeance; a rendre|remettre|deposer|"
                        "envoyer")));
}

static void take_due_date(struct gatherer *in, struct version *version,
                          const struct sentence *sentence, size_t essay)
{
    struct date date;
    size_t length, at = date_find(sentence->span, in->month_first, &date, &length);
    if (at == sentence->span.to || !date.year || version->due)
        return;
    if ((essay == sentence->span.to && !speaks_of_it(in, sentence)) ||
        !span_has(sentence->span,
                  "by|latest|later|before|until|tard|avant|jusqu|deadline|due|limite; "
                  "received|submitted|arriving|recus|parvenus after|apres; remettre|rendre|envoyer|"
                  "transmettre|deposer pour le") ||
        span_has(sentence->span,
                 "assessed|marked|evaluated|graded|scored|read|informed|notified|result|results|"
                 "notes|notees|evalue*|corrige*|informe*|resultat|resultats"))
        return;
    size_t whole =
        span_find(sentence->span,
                  "applications|candidatures|application|candidature ~6 "
                  "including|with|accompanied|comprenant|accompagnee|accompagnees|and|et|together",
                  NULL);
    struct span before = span_slice(sentence->span, sentence->span.from, at);
    if (whole < essay || span_has(before, "applications|candidatures close|closing|cloture"))
        return;
    version->essay.due_date = date_text(in->reader->arena, &date);
    version->due = sentence;
}

/* --- the walk --- */

static bool asks_essay(const struct sentence *sentence, const struct mention *mention)
{
    struct span clause = clause_round(sentence->span, mention->at);
    struct mood mood = mood_find(clause);
    return essay_score(clause, sentence->section, &mood, mention) >= ESSAY_SCORE;
}

static void follow_topic(struct gatherer *in, const struct sentence *sentence,
                         const struct mention *mentions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool core = in->core->sentence == sentence && in->core->at == mentions[i].at;
        if (mentions[i].kind == KIND_ALL || mentions[i].kind == KIND_FORM ||
            (mentions[i].kind == KIND_GENERIC && !core))
            continue;
        in->topic = core ? KIND_ESSAY : mentions[i].kind;
        in->topic_paragraph = sentence->paragraph;
        if (in->topic == KIND_ESSAY)
            return;
    }
    if (!count && in->core->sentence == sentence) {
        in->topic = KIND_ESSAY;
        in->topic_paragraph = sentence->paragraph;
    }
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].kind != KIND_GENERIC || !asks_essay(sentence, &mentions[i]))
            continue;
        in->topic = KIND_ESSAY;
    }
    if (count && in->topic == KIND_ESSAY)
        in->topic_paragraph = sentence->paragraph;
}

static bool concerns_essay(const struct gatherer *in, const struct sentence *sentence,
                           const struct mention *mentions, size_t count, size_t *at)
{
    for (size_t i = 0; i < count; i++)
        if (mentions[i].kind == KIND_ALL || is_essay(in, mentions[i].kind, sentence)) {
            *at = mentions[i].at;
            return true;
        }
    *at = sentence->span.to;
    return count == 0 && in->topic == KIND_ESSAY;
}

static void read_sentence(struct gatherer *in, const struct sentence *sentence)
{
    const struct mention *mentions = sentence->mentions;
    struct figure figures[FIGURES_MOST];
    struct version *version = &in->versions[sentence->tongue == TONGUE_FRENCH];
    size_t count = sentence->mention_count, essay;
    if (sentence->paragraph > in->topic_paragraph + 2)
        in->topic = KIND_NONE;
    follow_topic(in, sentence, mentions, count);
    if (!count && in->topic == KIND_NONE)
        return;
    struct mood mood = mood_find(sentence->span);
    if (mood.later && in->core->sentence != sentence)
        return;
    bool concerned = concerns_essay(in, sentence, mentions, count, &essay);
    for (size_t i = 0; i < count; i++)
        if (mentions[i].number == 1 && mentions[i].kind == KIND_GENERIC &&
            span_match(sentence->span, mentions[i].at, "document|file|fichier|attachment"))
            in->one_file = concerned;
    size_t figure_count = figures_find(sentence->span, figures);
    if (figure_count && in->topic == KIND_ESSAY && concerned &&
        in->reader->outline->paragraphs[sentence->paragraph].mark != MARK_NONE)
        in->topic_paragraph = sentence->paragraph; /* the list of its properties goes on */
    for (size_t i = 0; i < figure_count; i++) {
        enum kind kind = owner(in, &figures[i], mentions, count, sentence->span);
        if (kind == KIND_ALL)
            take_common(in, version, &figures[i], sentence);
        else if (is_essay(in, kind, sentence))
            take_figure(in, version, &figures[i], sentence);
    }
    if (!concerned)
        return;
    bool bare =
        span_has(sentence->span, "sans|without|lacking|lack|omitting") &&
        !span_has(sentence->span, "rejet*|reject*|exclu*|ecart*|not|pas|incomplete|irrecevable*|"
                                  "refus*|discarded|disqualified|screened|eliminated");
    if (!bare &&
        span_has(sentence->span,
                 "obligatoire|mandatory|compulsory|eliminatoire; is|are required; must|has to be "
                 "~2 attached|uploaded|submitted|included; without|lacking|lack|omitting ~3 "
                 "essay|it|paper|text|document|statement; sans ~2 "
                 "essai|texte|document|note|piece|lui|elle") &&
        !span_has(sentence->span, "not|pas ~1 mandatory|compulsory|obligatoire|required"))
        in->pressed = true;
    take_due_date(in, version, sentence, essay);
    if (naming_read(in->reader, sentence, &version->essay.name_contains) && !version->names)
        version->names = sentence;
}

/* --- putting the languages together --- */

static void prove(struct gatherer *in, const char *field, const struct sentence *sentence,
                  enum reading how)
{
    reader_prove(in->reader, field, sentence, how);
}

static void settle_version(struct version *version)
{
    if (!version->essay.formats.count) {
        version->essay.formats = version->common_formats;
        version->formats = version->common;
    }
}

static void prove_version(struct gatherer *in, const struct version *version)
{
    enum reading how = version->about ? READING_INFERRED : READING_STATED;
    prove(in, "essay.max_pages", version->pages, how);
    prove(in, "essay.max_words", version->words, how);
    prove(in, "essay.min_words", version->least, how);
    prove(in, "essay.page_size", version->paper, READING_STATED);
    prove(in, "essay.formats", version->formats, READING_STATED);
    prove(in, "essay.name_contains", version->names, READING_STATED);
    prove(in, "essay.font", version->font, READING_STATED);
    prove(in, "essay.min_font_pt", version->size, READING_STATED);
    prove(in, "essay.line_spacing", version->spacing, READING_STATED);
    prove(in, "essay.min_margin_mm", version->margin, READING_STATED);
    prove(in, "essay.due_date", version->due, READING_STATED);
}

static void compare(struct gatherer *in, const struct version *one, const struct version *other)
{
    if (one->pages && other->pages && one->essay.max_pages != other->essay.max_pages)
        disagree(in, "the pages of the essay", one->pages, other->pages);
    if (one->words && other->words && one->essay.max_words != other->essay.max_words)
        disagree(in, "the words of the essay", one->words, other->words);
    if (one->due && other->due && !text_equal(one->essay.due_date, other->essay.due_date))
        disagree(in, "the date of the essay", one->due, other->due);
    if (one->size && other->size && one->essay.min_font_pt != other->essay.min_font_pt)
        disagree(in, "the size of type", one->size, other->size);
}

/* What the first language does not say is taken from the second. */
static void fill_in(struct version *into, const struct version *from)
{
    struct essay_demand *essay = &into->essay;
    if (!into->pages && !into->words) {
        essay->max_pages = from->essay.max_pages;
        essay->max_words = from->essay.max_words;
        essay->min_words = from->essay.min_words;
        into->pages_each = from->pages_each;
        into->words_each = from->words_each;
        into->pages = from->pages;
        into->words = from->words;
        into->least = from->least;
    }
#define TAKE(proof, field)                                                                         \
    if (!into->proof) {                                                                            \
        essay->field = from->essay.field;                                                          \
        into->proof = from->proof;                                                                 \
    }
    TAKE(paper, page_size)
    TAKE(formats, formats)
    TAKE(names, name_contains)
    TAKE(font, font)
    TAKE(size, min_font_pt)
    TAKE(spacing, line_spacing)
    TAKE(margin, min_margin_mm)
    TAKE(due, due_date)
#undef TAKE
}

/* "Its title must consist of the vacancy number and the words Key challenges", far from the
 * sentences on the essay: a name of two parts, one of them the reference, is the essay's. */
static void name_from_afar(struct gatherer *in, const struct sentence *sentence)
{
    struct version *version = &in->versions[sentence->tongue == TONGUE_FRENCH];
    struct texts names = { 0 };
    for (size_t i = 0; i < sentence->mention_count; i++)
        if (sentence->mentions[i].kind != KIND_ESSAY && sentence->mentions[i].kind != KIND_GENERIC)
            return;
    if (version->names || !naming_read(in->reader, sentence, &names) || names.count < 2 ||
        !texts_have(&names, TEXT("{reference}")))
        return;
    version->essay.name_contains = names;
    version->names = sentence;
}

static void finish(struct gatherer *in)
{
    struct notice *notice = in->reader->notice;
    bool french = in->core->sentence->tongue == TONGUE_FRENCH;
    if (notice->notice_languages.count)
        french = text_equal(notice->notice_languages.items[0], TEXT("fr"));
    struct version *first = &in->versions[french], *second = &in->versions[!french];
    settle_version(first);
    settle_version(second);
    compare(in, first, second);
    fill_in(first, second);
    notice->essay = first->essay;
    notice->essay_asked = true;
    notice->essay.required = in->core->required || in->pressed;
    notice->essay.count = in->core->number && !in->one_file ? in->core->number : 1;
    if (notice->essay.count == 1)
        notice->essay.limit_in_all = false;
    prove_version(in, first);
    if (!notice->essay.required &&
        span_has(in->core->sentence->span, "invited|invites|invite|invitee|invitees"))
        reader_warn(in->reader,
                    "the notice invites an essay (line %d); it is read as optional: is it expected "
                    "all the same?",
                    in->core->sentence->line);
    if (first->about)
        reader_warn(in->reader, "the length of the essay is only given as about so much; the "
                                "figure is taken as the most");
    in->reader->pages_per_part = first->pages_each ? first->pages : NULL;
    in->reader->words_per_part = first->words_each ? first->words : NULL;
    in->reader->parts = in->core->number;
}

void demands_read(struct reader *reader)
{
    struct essay_core core;
    mentions_read(reader);
    attachments_read(reader, &core);
    if (!core.sentence)
        return;
    reader->essay = core.sentence;
    reader_prove(reader, "essay", core.sentence, READING_STATED);
    reader_prove(reader, "essay.required", core.sentence, READING_STATED);
    struct gatherer in = { .reader = reader,
                           .core = &core,
                           .month_first = month_comes_first(reader->outline) };
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        bool remote = sentence->section == SECTION_DUTIES || sentence->section == SECTION_PROFILE ||
                      sentence->section == SECTION_OTHER_JOBS || sentence->section == SECTION_ABOUT;
        if (!remote || sentence->paragraph == core.sentence->paragraph)
            read_sentence(&in, sentence);
    }
    for (size_t i = 0; i < outline->sentence_count; i++)
        if (outline->sentences[i].section == SECTION_APPLY)
            name_from_afar(&in, &outline->sentences[i]);
    finish(&in);
    if (reader->notice->essay.required)
        attachments_add_essay(reader, core.sentence);
}
