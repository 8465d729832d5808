/* The key challenges that the essay is to address, and challenges given by hand. */
#include "notice/demands.h"

#include "unicode.h"

#define CHALLENGES_MOST 20

static const char nouns[] = "challenge|challenges|defi|defis|enjeux";

static int intro_score(const struct outline *outline, const struct sentence *sentence)
{
    struct span span = sentence->span;
    if (!span_has(span, nouns) && !span_has(span, "challenged to"))
        return 0;
    int score = 0;
    score +=
        2 *
        span_has(
            span,
            "key|main|principal|major|important|principaux|grands|grand|three|two|four|five|3|2|4|"
            "5|trois|deux|quatre|cinq|strategic|of ~1 the? challenges|challenge|defis|enjeux");
    score +=
        2 * span_has(span,
                     "person|selected|chosen|candidates|applicants|candidats|candidates|your|"
                     "await*|confronte*|relever|successful|incumbent|holder|postholder|appointed|"
                     "recruited|appointee|recruit|you|applicant|candidate|whoever|titulaire|"
                     "personne|role|post|poste|agenda|jobholder|candidat|head|director|chef|"
                     "cheffe|directeur|directrice|officer|responsable|devra|laureat");
    score += 2 * span_has(span, "first|next|coming|premieres|prochaines|initial|trois|deux|for|"
                                "over|during|durant ~5 years|year|ans|annees|months|mois");
    score += span_has(span, "following|below|suivants|ci|follows|include|includes|are");
    score += text_ends(sentence->text, TEXT(":"));
    score -=
        3 *
        span_has(span, "security|background|global|climate|personal challenges|of|defis|contexte");
    enum section section = sentence->section;
    const struct paragraph_piece *piece = &outline->paragraphs[sentence->paragraph];
    if (section == SECTION_CHALLENGES)
        score += 3;
    if (section == SECTION_ABOUT || section == SECTION_OTHER_JOBS)
        score -= 6;
    if (section == SECTION_PROFILE || section == SECTION_CONTRACT || section == SECTION_MORE)
        score -= 2;
    if (piece->mark != MARK_NONE && !piece->heading)
        score -= 3;
    return score;
}

/* How many challenges the notice says there are; 0 when it does not. */
static int count_said(const struct outline *outline)
{
    for (size_t i = 0; i < outline->sentence_count; i++) {
        struct span span = outline->sentences[i].span;
        if (!span_has(span, nouns))
            continue;
        for (size_t at = span.from; at < span.to; at++) {
            double value;
            size_t length = span_number(span, at, &value);
            if (length && value >= 2 && value <= 9 &&
                span_match(span, at + length,
                           "of|main|key|principal|principaux|grands|major|strategic|the? "
                           "of|the|main|key|principal|principaux|grands|major|strategic? the|key? "
                           "key? challenges|defis|enjeux"))
                return (int)value;
        }
    }
    return 0;
}

/* As printed, but no ";", "; and" or comma at the end. */
static struct text trim_item(struct text text)
{
    static const char *const tails[] = { ";",    ",",   "; and", ", and", "; et", ", et",
                                         " and", " et", "; or",  "; ou",  NULL };
    for (;;) {
        size_t before = text.length;
        text = text_trim(text);
        for (const char *const *tail = tails; *tail; tail++)
            if (text_ends(text, text_of(*tail)) &&
                (text_of(*tail).data[0] != ' ' || text_has(text, TEXT(";"))))
                text = text_trim(text_slice(text, 0, text.length - text_of(*tail).length));
        if (text.length == before)
            return text;
    }
}

/* "First, ...", "deuxièmement, ...": the ordinal is no part of the challenge. */
static struct text skip_ordinal(struct text text)
{
    static const char *const ordinals[] = {
        "premièrement", "deuxièmement", "troisièmement", "quatrièmement", "first",   "firstly",
        "second",       "secondly",     "third",         "thirdly",       "fourth",  "fourthly",
        "finally",      "lastly",       "enfin",         "d'abord",       "d’abord", "tout d'abord",
        "tout d’abord", "ensuite",      "puis",          "and",           "et",      NULL
    };
    for (const char *const *ordinal = ordinals; *ordinal; ordinal++) {
        size_t length = text_of(*ordinal).length;
        bool starts = text_find_ascii(text, text_of(*ordinal)) == 0 && text.length > length + 3;
        if (starts &&
            (text.data[length] == ',' ||
             (text.data[length] == ' ' && text.data[0] != 'F' && (length == 3 || length == 2))))
            return skip_ordinal(text_trim(text_slice(text, length + 1, text.length)));
    }
    return text;
}

/* "Challenge 1: ", "No. 2: ": a number, and no part of the challenge. */
static struct text skip_number(struct text text)
{
    static const char *const names[] = { "challenge", "défi", "enjeu", "no.", "n°", "nr.", NULL };
    size_t at = 0;
    for (const char *const *name = names; *name; name++)
        if (text_find_ascii(text_slice(text, at, text.length), text_of(*name)) == 0) {
            at += text_of(*name).length;
            at += at < text.length && text.data[at] == ' ';
        }
    if (!at || at >= text.length || text.data[at] < '1' || text.data[at] > '9')
        return text;
    struct text rest = text_slice(text, at + 1, text.length);
    static const char *const ends[] = { ": ", " : ", " - ", " – ", ". ", ") ", NULL };
    for (const char *const *end = ends; *end; end++)
        if (text_starts(rest, text_of(*end)))
            return text_trim(text_slice(rest, text_of(*end).length, rest.length));
    return text;
}

struct list {
    const struct sentence *sentences[CHALLENGES_MOST];
    struct text texts[CHALLENGES_MOST];
    size_t count;
};

static void add_item(struct list *list, struct text text, const struct sentence *sentence)
{
    text = skip_number(trim_item(text));
    if (list->count == CHALLENGES_MOST || !text.length)
        return;
    list->sentences[list->count] = sentence;
    list->texts[list->count++] = text;
}

/* Marked paragraphs right after the introduction. */
static void marked_items(const struct outline *outline, size_t at, struct list *list)
{
    enum mark mark = at < outline->paragraph_count ? outline->paragraphs[at].mark : MARK_NONE;
    for (; mark != MARK_NONE && at < outline->paragraph_count; at++) {
        const struct paragraph_piece *piece = &outline->paragraphs[at];
        bool same = piece->mark == mark || (mark == MARK_LETTER && piece->mark == MARK_ROMAN) ||
                    (mark == MARK_ROMAN && piece->mark == MARK_LETTER);
        if (!same || piece->heading)
            return;
        add_item(list, piece->text, &outline->sentences[piece->first_sentence]);
    }
}

/* A line that speaks to candidates is no challenge. */
static bool is_instruction(const struct paragraph_piece *piece)
{
    struct mention mentions[MENTIONS_MOST];
    struct span span = piece->span;
    struct mood mood = mood_find(span);
    if (span_has(
            span,
            "candidate|candidates|applicant|applicants|candidat|candidats|please|kindly|you|your|"
            "veuillez|vous|application|applications|candidature|postulants|essay|essai") &&
        (mood.sends || mood.pressing))
        return true;
    return mood.imperative && mentions_find(span, mentions) > 0 &&
           span_match(span, span.from,
                      "attach|enclose|upload|submit|send|include|joindre|fournir|annexer|add");
}

/* Lines that lost their bullets: as many as are said to be, or until the text speaks to candidates
 * again. */
static void plain_items(const struct outline *outline, size_t at, int said, struct list *list)
{
    for (size_t i = at; i < outline->paragraph_count && list->count < CHALLENGES_MOST; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        size_t words = piece->span.to - piece->span.from;
        if (piece->heading || piece->mark != MARK_NONE || words < 3 || words > 90 ||
            is_instruction(piece))
            break;
        if (text_ends(piece->text, TEXT(":")) || (said && list->count == (size_t)said))
            break;
        add_item(list, piece->text, &outline->sentences[piece->first_sentence]);
    }
    if (!said && list->count > 8)
        list->count = 0;
}

/* "... will be: to restore trust; to rebuild the team; and to cut costs." */
static void items_in_sentence(const struct sentence *sentence, struct list *list)
{
    size_t colon = text_find(sentence->text, TEXT(":"));
    struct text rest = text_slice(sentence->text, colon + 1, sentence->text.length);
    if (!text_has(rest, TEXT(";")))
        return;
    while (rest.data) {
        struct text part = text_trim(text_cut(&rest, ';'));
        add_item(list, skip_ordinal(part), sentence);
    }
}

/* "First, ... Second, ... Third, ...": sentences that count themselves. */
static void counted_sentences(const struct outline *outline, size_t index, struct list *list)
{
    static const char *const ordinals[] = {
        "first|firstly|premierement|d|le premier?",
        "second|secondly|deuxiemement|ensuite|le deuxieme|second?",
        "third|thirdly|troisiemement|enfin|finally|lastly|le troisieme?",
        "fourth|fourthly|quatriemement|finally|lastly|enfin",
        "fifth|fifthly|finally|lastly|enfin",
        NULL
    };
    for (size_t i = 0; ordinals[i] && index + 1 + i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[index + 1 + i];
        size_t length = span_match(sentence->span, sentence->span.from, ordinals[i]);
        if (!length)
            return;
        add_item(list, sentence->text, sentence);
    }
}

static void items_after(const struct outline *outline, size_t index, int said, struct list *list)
{
    const struct sentence *sentence = &outline->sentences[index];
    const struct paragraph_piece *piece = &outline->paragraphs[sentence->paragraph];
    bool last = index + 1 == piece->first_sentence + piece->sentence_count;
    list->count = 0;
    items_in_sentence(sentence, list);
    if (list->count < 2) {
        list->count = 0;
        counted_sentences(outline, index, list);
    }
    if (list->count >= 2 || !last)
        return;
    list->count = 0;
    size_t next = sentence->paragraph + 1;
    marked_items(outline, next, list);
    if (list->count == 0 && piece->heading && next + 2 < outline->paragraph_count &&
        outline->paragraphs[next].mark == MARK_NONE && !outline->paragraphs[next].heading &&
        outline->paragraphs[next + 2].mark != MARK_NONE)
        marked_items(outline, next + 1, list); /* a line leads from the heading to the list */
    if (list->count == 0 && piece->heading && next + 2 < outline->paragraph_count &&
        !outline->paragraphs[next].heading && outline->paragraphs[next].mark == MARK_NONE &&
        text_ends(outline->paragraphs[next].text, TEXT(":")))
        plain_items(outline, next + 1, said, list); /* the same, without bullets */
    bool announced = span_has(sentence->span, "following|below|suivants|apres|dessous");
    if (list->count == 0 &&
        (piece->heading || text_ends(sentence->text, TEXT(":")) || said || announced))
        plain_items(outline, sentence->paragraph + 1, said, list);
}

/* One item of a list that goes on behind it introduces nothing. */
static bool is_among_items(const struct outline *outline, const struct sentence *sentence)
{
    const struct paragraph_piece *piece = &outline->paragraphs[sentence->paragraph];
    if (piece->mark == MARK_NONE || piece->heading || text_ends(piece->text, TEXT(":")) ||
        sentence->paragraph + 1 >= outline->paragraph_count)
        return false;
    return piece[1].mark == piece->mark;
}

/* "Length: 2 pages; Font: Arial": what a file is to be like. */
static bool is_specification(const struct list *list)
{
    size_t telling = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct figure figures[FIGURES_MOST];
        telling += figures_find(list->sentences[i]->span, figures) > 0;
    }
    return telling >= 2;
}

/* --- the list stands before the sentence that calls it "these three challenges" --- */

static const char *const backward[] = {
    "these|those|above|said ~2 challenges",
    "three|two|four|five|key|main challenges above|outlined|mentioned|listed|described",
    "ces ~2 defis|enjeux",
    "defis|enjeux ci dessus|avant",
    "defis|enjeux enonces|mentionnes|decrits|exposes ~1 plus? haut?",
    NULL,
};

/* The parts of a sentence that semicolons part, behind its colon if it has one. */
static void parts_of(const struct sentence *sentence, struct list *list)
{
    size_t colon = text_find(sentence->text, TEXT(":"));
    struct text rest = text_slice(sentence->text, colon < sentence->text.length ? colon + 1 : 0,
                                  sentence->text.length);
    list->count = 0;
    while (rest.data)
        add_item(list, skip_ordinal(text_trim(text_cut(&rest, ';'))), sentence);
}

/* "What is hard? A; b; and c. Tell us how you would meet these three challenges." */
static void items_before(const struct outline *outline, int said, struct list *list)
{
    struct list found;
    for (size_t i = 0; i < outline->sentence_count && said; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (!span_has_any(sentence->span, backward) || sentence->section == SECTION_DUTIES ||
            sentence->section == SECTION_PROFILE)
            continue;
        for (size_t back = i; back > 0 && back + 6 > i; back--) {
            parts_of(&outline->sentences[back - 1], &found);
            if (found.count != (size_t)said)
                continue;
            *list = found;
            return;
        }
    }
}

/* The number of "these three tests": of what a sentence points back at. */
static int pointed_at(struct span span)
{
    size_t length, at = span_find(span, "these|those|ces|the|all|each of? these?", &length);
    double value = 0;
    size_t number = at < span.to ? span_number(span, at + length, &value) : 0;
    bool back = number && span_match(span, at, "these|those|ces");
    bool above = number && span_has(span_slice(span, at, at + length + 6),
                                    "above|preceding|precedents|precedentes");
    return (back || above) && value >= 2 && value <= 9 ? (int)value : 0;
}

/* "Three tests await you: ..., and an essay on these three points": the list is told by its number.
 */
static void numbered_list_before(const struct outline *outline, const struct sentence *asking,
                                 struct list *list)
{
    int number = asking ? pointed_at(asking->span) : 0;
    for (size_t back = asking ? asking->paragraph : 0; number && back > 0; back--) {
        const struct paragraph_piece *piece = &outline->paragraphs[back - 1];
        if (back + 14 < asking->paragraph || piece->mark != MARK_NONE || !piece->sentence_count)
            continue;
        struct list found = { 0 };
        marked_items(outline, back, &found);
        if (found.count != (size_t)number || piece->section == SECTION_PROFILE ||
            piece->section == SECTION_DUTIES)
            continue;
        *list = found;
        return;
    }
}

void challenges_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    int said = count_said(outline), best = reader->notice->essay_asked ? 2 : 5;
    struct list list = { 0 }, found;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        int score = intro_score(outline, &outline->sentences[i]);
        if (score <= best || is_among_items(outline, &outline->sentences[i]))
            continue;
        items_after(outline, i, said, &found);
        if (is_specification(&found))
            continue;
        if (found.count < 2 && !(found.count == 1 && list.count == 0))
            continue;
        bool translated =
            list.count >= 2 && outline->sentences[i].tongue != list.sentences[0]->tongue;
        if (translated)
            continue;
        list = found;
        best = score;
    }
    if (!list.count && reader->notice->essay_asked)
        items_before(outline, said, &list);
    if (!list.count && reader->notice->essay_asked)
        numbered_list_before(outline, reader->essay, &list);
    for (size_t i = 0; i < list.count; i++) {
        texts_add(reader->arena, &reader->notice->challenges, list.texts[i]);
        reader_prove(reader, "challenges", list.sentences[i], READING_STATED);
        reader_prove_item(reader, "challenges", i + 1, list.sentences[i], READING_STATED);
    }
}

void notice_read_challenges(struct arena *arena, struct text bytes, struct notice *notice)
{
    notice->challenges = (struct texts){ 0 };
    for (int line = 1; bytes.data; line++) {
        struct text text = text_trim(text_cut(&bytes, '\n'));
        enum mark mark;
        int ordinal;
        size_t skip = mark_read(text, &mark, &ordinal);
        text = trim_item(text_slice(text, skip, text.length));
        if (!text.length || text.data[0] == '#')
            continue;
        text = unicode_valid(text) ? text : unicode_fit(arena, text, 0);
        texts_add(arena, &notice->challenges, text);
        struct text field = arena_format(arena, "challenges.%zu", notice->challenges.count);
        notice->proofs = arena_grow(arena, notice->proofs, notice->proof_count,
                                    &notice->proof_capacity, sizeof *notice->proofs);
        notice->proofs[notice->proof_count++] =
            (struct proof){ field, { line, text }, READING_STATED };
    }
}
