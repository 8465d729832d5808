/* The documents that are to be sent with the application, the essay among them. */
#include "notice/demands.h"

#include "unicode.h"

#define LIST_ITEM_WORDS 60

struct collector {
    struct reader *reader;
    struct essay_core *core;
    int best;           /* score of the core found so far */
    bool listing;       /* in a list of documents */
    bool list_optional; /* whose introduction makes all of it optional */
    bool list_marked;   /* its first item had a mark */
    bool list_begun;
    size_t list_paragraph; /* the last paragraph of it */
};

static const char *const kind_names[KIND_COUNT] = {
    NULL, "essay", "cv", "cover_letter", "diploma", "clearance_proof", "form", "other", NULL, NULL
};

/* What is asked for one of several posts only is a question to the candidate. */
static void ask_which_post(struct collector *in, const struct sentence *sentence)
{
    const struct texts *posts = &in->reader->notice->posts;
    const struct text *only = NULL;
    for (size_t i = 0; i < posts->count; i++) {
        if (!text_has(sentence->text, posts->items[i]))
            continue;
        if (only)
            return;
        only = &posts->items[i];
    }
    if (only && posts->count > 1)
        reader_warn(in->reader, "line %d asks this for post %.*s only; is that your post? \"%.*s\"",
                    sentence->line, TEXT_SHOW(*only),
                    TEXT_SHOW(unicode_fit(in->reader->arena, sentence->text, 140)));
}

static void add_attachment(struct collector *in, enum kind kind, const struct sentence *sentence)
{
    if (!kind_names[kind])
        return;
    struct texts *attachments = &in->reader->notice->attachments;
    struct text name = text_of(kind_names[kind]);
    ask_which_post(in, sentence);
    if (texts_have(attachments, name))
        return;
    texts_add(in->reader->arena, attachments, name);
    reader_prove(in->reader, "attachments", sentence, READING_STATED);
    reader_prove_item(in->reader, "attachments", attachments->count, sentence, READING_STATED);
}

static void take_core(struct collector *in, const struct sentence *sentence,
                      const struct mention *mention, int score, bool optional)
{
    ask_which_post(in, sentence);
    if (score <= in->best)
        return;
    in->best = score;
    *in->core = (struct essay_core){ .sentence = sentence,
                                     .at = mention->at,
                                     .length = mention->length,
                                     .required = !optional,
                                     .number = mention->number };
}

/* The words of a list's introduction that make it one of documents. */
static const char list_words[] =
    "documents|document|following|application|applications|dossier|file|files|upload|uploaded|"
    "attach|attached|submit|submitted|send|include|includes|consist|consists|contain|contains|"
    "comprise|comprises|pieces|joindre|fournir|things|items|elements|suivants|suivantes|"
    "candidature|enclose|compren*|contien*|comport*|compos*|deposer|transmettre|materials|"
    "attachments";

static bool opens_list(const struct paragraph_piece *piece, const struct sentence *sentence,
                       const struct mood *mood)
{
    struct span span = sentence->span;
    if (mood->later || mood->negative)
        return false;
    if (piece->heading && piece->section == SECTION_APPLY &&
        span_has(span, "documents|pieces|documentation|attachments|submit|send|enclose|fournir|"
                       "joindre|include|file|dossier"))
        return true;
    if (piece->section == SECTION_DUTIES || piece->section == SECTION_PROFILE || !mood->lists)
        return false;
    return span_has(span, list_words) && (mood->sends || mood->pressing || mood->imperative) &&
           (clause_files(span) || span_has(span, "documents|pieces|attachments"));
}

/* "Please use the on-line form": a form that is filled in there is nothing to send. */
static bool form_is_online(struct span span, const struct mention *mention)
{
    size_t at = mention->at;
    struct span before = span_slice(span, at < span.from + 6 ? span.from : at - 6, at);
    struct span noun = span_slice(span, at, at + mention->length);
    return span_has(noun, "online|on|electronic|questionnaire") ||
           span_has(before, "online|electronic|ligne|electronique|portal|portail") ||
           span_match(span, at + mention->length, "online|en|in|sur|on the?|our|ligne") > 0;
}

static bool form_is_sent(struct span span, const struct mention *mention)
{
    size_t at = mention->at;
    struct span before = span_slice(span, at < span.from + 6 ? span.from : at - 6, at);
    struct span noun = span_slice(span, at, at + mention->length);
    if (form_is_online(span, mention) ||
        span_has(before, "attached|appended|added|joint|jointe|joints|jointes|annexe* to|au|a"))
        return false; /* "the paper should be attached to the application form" */
    if (span_has(span_slice(span, span.from, at),
                 "attach|enclose|upload|joindre|joignez|annexer|televerser") &&
        !span_has(before, "via|through|using|use|fill|to|with|for|of|in|on|by|par|dans|du|au|de"))
        return true;
    if (span_has(noun, "offline|declaration|attestation|history|p11"))
        return true;
    struct span after = span_slice(span, at + mention->length, at + mention->length + 16);
    return span_has(
               before,
               "completed|signed|filled|duly|rempli|signe|remplie|dument|attached|following") ||
           span_has(after, "signed|completed|filled|downloaded|signe|rempli|dated|template");
}

/* "where you have one, a copy of ..." */
static bool is_conditional(struct span span, const struct mention *mention)
{
    struct span before =
        span_slice(span, mention->at < span.from + 8 ? span.from : mention->at - 8, mention->at);
    struct span after =
        span_slice(span, mention->at + mention->length, mention->at + mention->length + 8);
    return span_has(before, "where|if|si|optionally|possibly|eventuellement|facultativement") ||
           span_has(after, "if available|applicable|any|you; where available|applicable; le cas "
                           "echeant; facultati*|optional; si vous");
}

/* The words that introduce the clause: "also attach: a CV; a copy of your degree".  Empty when it
 * has a verb of its own. */
static struct span introduction(const struct sentence *sentence, struct span clause)
{
    struct span span = sentence->span;
    struct span none = span_slice(span, span.from, span.from);
    size_t colon = span_find(span, ":", NULL);
    if (colon >= clause.from || clause_files(clause))
        return none;
    return span_slice(span, span.from, colon + 1);
}

/* "CVs are to be uploaded too", in the midst of other matters. */
static bool is_passive_demand(struct span clause, const struct mention *mention,
                              const struct mood *mood)
{
    return mention->at <= clause.from + 3 && mood->pressing && !mood->later &&
           span_has(clause, "uploaded|attached|enclosed|appended|included|joint|joints|jointe|"
                            "jointes|televerse*|annexe*");
}

/* "A CV, a letter and a copy of the diploma must reach us": of those before the verb. */
static bool is_subject(struct span clause, const struct mention *mention,
                       const struct sentence *sentence)
{
    if (mention->at <= clause.from + 3)
        return true;
    size_t verb = span_find(clause,
                            "is|are|must|shall|will|should|have|has|need|needs|est|sont|doit|"
                            "doivent|seront|sera|devront|devra",
                            NULL);
    for (size_t i = 0; i < sentence->mention_count; i++)
        if (sentence->mentions[i].at >= clause.from)
            return sentence->mentions[i].at <= clause.from + (verb < clause.to ? 5 : 3) &&
                   mention->at < verb;
    return false;
}

static bool counts(struct span clause, const struct mention *mention,
                   const struct sentence *sentence)
{
    bool remote = sentence->section == SECTION_DUTIES || sentence->section == SECTION_PROFILE ||
                  sentence->section == SECTION_CONTRACT || sentence->section == SECTION_ABOUT;
    struct mood mood = mood_find(clause);
    bool first = is_subject(clause, mention, sentence) && mood.sends; /* "A CV is required." */
    struct span before = introduction(sentence, clause);
    if (before.from < before.to) {
        struct mood lead = mood_find(before);
        bool leads = clause_files(before) && mood_demands(&lead) && !lead.optional;
        return leads && !mood.negative && !mood.later && !mood.optional &&
               !is_conditional(clause, mention) &&
               (mention->kind != KIND_FORM || !form_is_online(clause, mention));
    }
    mood.addressed = mood.addressed || (sentence->section == SECTION_APPLY &&
                                        span_match(clause, clause.from, "it|they|elle|elles|ils"));
    if ((mood.optional && !mood.qualified) || mood.negative || mood.later ||
        (!first && !clause_files(clause)))
        return false;
    if (remote && !mood.imperative && !clause_names_candidates(clause) &&
        !is_passive_demand(clause, mention, &mood))
        return false;
    if (is_conditional(clause, mention) || (!mood.imperative && !mood.addressed && !mood.pressing))
        return false;
    return mention->kind != KIND_FORM || form_is_sent(clause, mention);
}

static bool has_limit(struct span span)
{
    struct figure figures[FIGURES_MOST];
    size_t count = figures_find(span, figures);
    bool limited = false;
    for (size_t i = 0; i < count; i++)
        limited = limited || figures[i].kind == FIGURE_PAGES || figures[i].kind == FIGURE_WORDS;
    return limited;
}

/* "... how you would meet these challenges.  The paper (two pages at most) is to be attached." */
static bool is_limited_next(const struct outline *outline, const struct sentence *sentence)
{
    const struct sentence *next = sentence + 1;
    if (next >= outline->sentences + outline->sentence_count ||
        next->paragraph > sentence->paragraph + 1 || next->section != sentence->section)
        return false;
    struct mood mood = mood_find(next->span);
    for (size_t i = 0; i < next->mention_count; i++)
        if (next->mentions[i].kind != KIND_GENERIC && next->mentions[i].kind != KIND_ESSAY &&
            next->mentions[i].kind != KIND_FORM)
            return false;
    return !mood.later && !mood.negative && has_limit(next->span);
}

/* "Describe in 750 words how you would respond to these challenges": an essay without the name of
 * one. */
static bool asks_in_words(const struct outline *outline, const struct sentence *sentence)
{
    const struct paragraph_piece *piece = &outline->paragraphs[sentence->paragraph];
    struct span span = sentence->span;
    if (sentence->mention_count || (piece->mark != MARK_NONE && piece->section != SECTION_APPLY) ||
        sentence->section == SECTION_DUTIES || sentence->section == SECTION_PROFILE ||
        !span_has(span, "describe|explain|set|outline|address|discuss|tell|write|answer|respond|"
                        "present|decri*|expliqu*|expos*|presente*|repond*|redig*") ||
        !span_has(span_slice(span, span.from, span.from + 16),
                  "candidate|candidates|applicant|applicants|you|your|candidat|candidats|vous|"
                  "please|veuillez|describe|explain|write|tell|postulant*|candidature"))
        return false;
    struct mood mood = mood_find(span);
    return !mood.later && !mood.negative && (mood.pressing || mood.imperative) &&
           span_has(span, "challenge|challenges|defi|defis|enjeux|how|question|questions|why|"
                          "comment|views|vision") &&
           (has_limit(span) || is_limited_next(outline, sentence));
}

/* The mood of an item that its list's introduction demands. */
static const struct mood listed = {
    .sends = true, .addressed = true, .pressing = true, .imperative = true
};

static bool is_led(const struct sentence *sentence, struct span clause)
{
    struct span lead = introduction(sentence, clause);
    struct mood mood = mood_find(lead);
    return lead.from < lead.to && clause_files(lead) && mood_demands(&mood) && !mood.optional;
}

static void read_clauses(struct collector *in, const struct sentence *sentence)
{
    if (asks_in_words(in->reader->outline, sentence)) {
        struct mention itself = { .at = sentence->span.from, .length = 1, .kind = KIND_ESSAY };
        take_core(in, sentence, &itself, ESSAY_SCORE, mood_find(sentence->span).optional);
    }
    for (size_t i = 0; i < sentence->mention_count; i++) {
        const struct mention *mention = &sentence->mentions[i];
        struct span clause = clause_round(sentence->span, mention->at);
        struct mood mood = mood_find(clause);
        if (mention->kind == KIND_ESSAY || mention->kind == KIND_GENERIC) {
            int score = essay_score(clause, sentence->section, &mood, mention);
            if (is_led(sentence, clause) && !mood.negative && !mood.later)
                score = essay_score(clause, sentence->section, &listed, mention);
            bool optional = mood.qualified ? is_conditional(clause, mention) : mood.optional;
            if (score >= ESSAY_SCORE)
                take_core(in, sentence, mention, score, optional);
            else if (span_match(clause, mention->at, "writing|written sample; sample of") &&
                     counts(clause, mention, sentence))
                add_attachment(in, KIND_OTHER, sentence);
        } else if (mention->kind != KIND_ALL && counts(clause, mention, sentence)) {
            add_attachment(in, mention->kind, sentence);
        }
    }
}

/* A form that is an item of a list of documents is one of them, unless it is on line. */
static bool lists_form(struct span span, const struct mention *mention)
{
    return form_is_sent(span, mention) ||
           (mention->at <= span.from + 3 && !form_is_online(span, mention));
}

/* An item of a list of documents: those named at its start. */
static bool read_item(struct collector *in, const struct sentence *sentence)
{
    const struct mention *mentions = sentence->mentions;
    size_t count = sentence->mention_count;
    struct mood mood = mood_find(sentence->span);
    bool found = false;
    bool optional = in->list_optional || (count && is_conditional(sentence->span, &mentions[0])) ||
                    (mood.optional && !mood.qualified && !span_has(sentence->span, "may not|only"));
    if (mood.later || mood.negative)
        return count > 0;
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = &mentions[i];
        if (mention->at > sentence->span.from + 12 || mention->kind == KIND_ALL)
            continue;
        bool essay = mention->kind == KIND_ESSAY ||
                     (mention->kind == KIND_GENERIC && !found &&
                      essay_score(sentence->span, SECTION_APPLY, &listed, mention) >= ESSAY_SCORE);
        found = found || essay || mention->kind != KIND_GENERIC;
        if (essay)
            take_core(in, sentence, mention, mention->sure ? 9 : 8, optional);
        else if (!optional && (mention->kind != KIND_FORM || lists_form(sentence->span, mention)))
            add_attachment(in, mention->kind, sentence);
    }
    return found;
}

static bool goes_on(const struct collector *in, const struct paragraph_piece *piece, size_t index)
{
    if (piece->heading || index > in->list_paragraph + 1)
        return false;
    if (!in->list_begun)
        return piece->span.to - piece->span.from < LIST_ITEM_WORDS;
    return in->list_marked == (piece->mark != MARK_NONE) &&
           piece->span.to - piece->span.from < LIST_ITEM_WORDS;
}

/* "Your file consists of a CV and a letter", below a heading that opens a list: no item of it. */
static bool is_sentence(const struct outline *outline, const struct paragraph_piece *piece)
{
    const struct sentence *first = &outline->sentences[piece->first_sentence];
    struct mood mood = mood_find(first->span);
    return piece->mark == MARK_NONE && first->mention_count > 1 && clause_files(first->span) &&
           mood_demands(&mood) && clause_names_candidates(first->span);
}

/* "– CV." in the section on applying: an entry of a list that nothing introduces. */
static bool is_entry(const struct paragraph_piece *piece, const struct sentence *sentence)
{
    const struct mention *first = sentence->mentions;
    if (piece->mark == MARK_NONE || !sentence->mention_count)
        return false;
    return first->at <= sentence->span.from + 4 && first->sure && first->kind != KIND_ALL;
}

/* Items of which two and more begin with documents, each another one, are a list of documents under
 * whatever heading: "What we need from you". */
static bool among_entries(const struct outline *outline, size_t index)
{
    const struct paragraph_piece *piece = &outline->paragraphs[index];
    if (piece->section == SECTION_APPLY)
        return true;
    size_t from = index, entries = 0;
    bool own = false;
    while (from > 0 && outline->paragraphs[from - 1].mark == piece->mark)
        from--;
    if (from > 0) {
        const struct paragraph_piece *lead = &outline->paragraphs[from - 1];
        struct mood mood = mood_find(lead->span);
        if (mood.negative || mood.later || mood.optional)
            return false;
    }
    enum kind last = KIND_NONE;
    for (; from < outline->paragraph_count && outline->paragraphs[from].mark == piece->mark;
         from++) {
        const struct sentence *first =
            &outline->sentences[outline->paragraphs[from].first_sentence];
        if (!is_entry(&outline->paragraphs[from], first) || first->mentions[0].kind == last)
            continue;
        entries++;
        last = first->mentions[0].kind;
        own = own || last == KIND_CV || last == KIND_LETTER;
    }
    return entries >= 2 && own; /* what a post holder writes has no CV among it */
}

static void read_paragraph(struct collector *in, size_t index)
{
    const struct outline *outline = in->reader->outline;
    const struct paragraph_piece *piece = &outline->paragraphs[index];
    if (in->listing && in->list_paragraph < index &&
        (!goes_on(in, piece, index) || is_sentence(outline, piece)))
        in->listing = false;
    for (size_t i = 0; i < piece->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[piece->first_sentence + i];
        if (in->listing && i == 0 && in->list_paragraph < index) {
            bool item = read_item(in, sentence);
            if (!item && piece->mark == MARK_NONE)
                in->listing = false;
            in->list_marked = piece->mark != MARK_NONE;
            in->list_begun = true;
            in->list_paragraph = index;
            if (item)
                continue;
        }
        if (i == 0 && is_entry(piece, sentence) && among_entries(outline, index) &&
            read_item(in, sentence)) {
            in->listing = in->list_begun = in->list_marked = true;
            in->list_optional = false;
            in->list_paragraph = index;
            continue;
        }
        read_clauses(in, sentence);
        if (!piece->heading && !text_ends(sentence->text, TEXT(":")))
            continue;
        struct mood mood = mood_find(sentence->span);
        if (opens_list(piece, sentence, &mood)) {
            in->listing = true;
            in->list_optional = mood.optional;
            in->list_begun = false;
            in->list_paragraph = index;
        }
    }
}

void attachments_read(struct reader *reader, struct essay_core *core)
{
    *core = (struct essay_core){ 0 };
    struct collector in = { .reader = reader, .core = core };
    for (size_t i = 0; i < reader->outline->paragraph_count; i++) {
        enum section section = reader->outline->paragraphs[i].section;
        if (section != SECTION_OTHER_JOBS && section != SECTION_ABOUT)
            read_paragraph(&in, i);
    }
}

void attachments_add_essay(struct reader *reader, const struct sentence *sentence)
{
    struct collector in = { .reader = reader };
    add_attachment(&in, KIND_ESSAY, sentence);
}
