/* The title of the post: labelled, at the head of the notice, or named in its text. */
#include "notice/facts.h"

#include "unicode.h"

static const char job_words[] =
    "head|chief|director|officer|adviser|advisor|expert|manager|assistant|administrator|analyst|"
    "engineer|secretary|specialist|coordinator|controller|auditor|lawyer|counsel|translator|"
    "interpreter|reviser|editor|clerk|technician|consultant|planner|executive|deputy|lead|leader|"
    "supervisor|associate|representative|spokesperson|economist|scientist|researcher|accountant|"
    "librarian|archivist|trainer|developer|architect|designer|commander|intern|trainee|fellow|"
    "rapporteur|registrar|legal|buyer|chef|cheffe|directeur|directrice|conseiller|conseillere|"
    "administrateur|administratrice|agent|agente|responsable|charge|chargee|charges|analyste|"
    "ingenieur|ingenieure|assistante|secretaire|specialiste|coordonnateur|coordonnatrice|"
    "coordinateur|coordinatrice|controleur|controleuse|auditeur|auditrice|juriste|traducteur|"
    "traductrice|interprete|redacteur|redactrice|technicien|technicienne|adjoint|adjointe|"
    "economiste|gestionnaire|comptable|attache|attachee|delegue|deleguee|verificateur|"
    "verificatrice|porte|president|presidente|greffier|bibliothecaire|archiviste|statisticien|"
    "statisticienne|statistician|investigator|inspector|psychologist|nurse|physician";

/* Endings that only words for people at work have, in either language. */
static bool has_job_ending(struct text word)
{
    static const char *const endings[] = { "ologist", "ographer", "ician",   "icien",     "icienne",
                                           "ateur",   "atrice",   "ellor",   "elor",      "ivist",
                                           "urist",   "nalist",   "naliste", "ematician", "logue",
                                           "pilot",   "keeper",   "master",  NULL };
    for (const char *const *ending = endings; *ending; ending++)
        if (word.length > 5 && text_ends(word, text_of(*ending)))
            return true;
    return false;
}

bool span_has_job(struct span span)
{
    if (span_has(span, job_words))
        return true;
    for (size_t at = span.from; at < span.to; at++)
        if (span.tokens[at].capital && has_job_ending(span.tokens[at].word))
            return true;
    return false;
}

/* Lines of boards and forms that are never a title. */
static const char *const furniture[] = {
    "apply now|later|online|here",
    "easy apply",
    "sign up|in",
    "log in",
    "back to",
    "skip to",
    "save|track|share|report|print this?",
    "cover image",
    "vacancy notification|notice|announcement|no|nr|number|id|reference",
    "staff vacancy",
    "avis|notification de|d la? vacance",
    "open to",
    "job|jobs summary|description|specifications",
    "jobs in|at",
    "posted|published",
    "postuler",
    "solliciteer",
    "home /|>",
    "emplois|offres a|d",
    "loading",
    "full time",
    "on site",
    "remote",
    "employer active",
    "send me",
    "create|set up? ~1 alert",
    "call for",
    "dear",
    "subject",
    "from",
    "to :",
    "welcome",
    "browse",
    "search",
    "menu",
    "page # of|/",
    "candidates|applications are|must",
    "please",
    "we are",
    "international|united vacancy",
    "english",
    "francais",
    "version",
    "ref",
    "notice of vacancy",
    "job vacancy|opening|opportunity",
    "vacancies",
    "careers",
    "click",
    "apply",
    NULL
};

static bool is_crumbs(struct span span)
{
    size_t marks = 0;
    for (size_t at = span.from; at < span.to; at++)
        if (span_match(span, at, ">|bar|»") || span_match(span, at, "/"))
            marks += span.tokens[at].spaced || span_match(span, at, ">") ? 1 : 0;
    return marks >= 2 || span_has(span, ">");
}

/* What announces a post before its title: "Vacancy notice: ", "Offre d'emploi - ", "We are hiring!"
 */
static const char *const announcements[] = {
    "vacancy|job|position|post|career|staff "
    "notice|announcement|notification|opening|offer|posting|opportunity|description|title :|-",
    "vacancy|vacancies|job|opening|emploi|poste|offre|recrutement|vacature|vacatures|"
    "stellenangebot|position|post|title :|-",
    "offre|offres|avis d|de emploi|poste|recrutement|vacance :|-",
    "avis de vacance d|de emploi|poste :|-",
    "poste vacant|ouvert :|-",
    "notice of vacancy :|-",
    "vacancy|vacance|job|post|poste|ref|reference|competition|concours # ~4 :|-",
    "#|two|three|several|deux|trois|plusieurs vacant? posts|positions|vacancies|postes|emplois :",
    "we are hiring|recruiting :|!|-",
    "now hiring :|!",
    "nous recrutons :|!",
    "nato|otan|osce|oecd is hiring|recruiting :",
    "nato|otan|osce|oecd :",
    NULL,
};

/* The tokens of the announcement that a span opens with; 0 for none. */
static size_t announcement_at(struct span span)
{
    for (const char *const *row = announcements; *row; row++) {
        size_t length = span_match(span, span.from, *row), end = span.from + length;
        if (!length || end >= span.to)
            continue;
        if (!span_match(span, end - 1, "-") || span.tokens[end - 1].spaced)
            return length;
    }
    return 0;
}

static struct span read_tokens(const struct reader *reader, struct text text)
{
    struct tokens tokens = { 0 };
    tokens_cut(reader->arena, text, &tokens);
    return (struct span){ tokens.items, 0, tokens.count };
}

static struct text strip_announcement(const struct reader *reader, struct text title)
{
    struct span span = read_tokens(reader, title);
    size_t length = announcement_at(span);
    return length ? span_text(span_slice(span, length, span.to)) : title;
}

/* "Vacancy notice: Head of Unit": what stands behind such words is the title all the more. */
static bool is_announced(const struct paragraph_piece *piece)
{
    return announcement_at(piece->span) && span_has_job(piece->span);
}

static bool may_be_title(const struct paragraph_piece *piece, bool month_first)
{
    struct text text = piece->text;
    struct date date;
    size_t length;
    char last = text.length ? text.data[text.length - 1] : '.';
    bool running = last == '.' && !(is_announced(piece) && text.length < 120);
    if (piece->heading || text.length < 4 || text.length > 180 || running || last == ':' ||
        last == '?' || last == ';')
        return false;
    if (piece->mark != MARK_NONE && piece->mark != MARK_BULLET)
        return false;
    bool announced = is_announced(piece);
    for (const char *const *row = furniture; *row && !announced; row++)
        if (span_match(piece->span, piece->span.from, *row) &&
            !span_match(piece->span, piece->span.from, "job description -"))
            return false;
    bool labelled =
        !announced && text_has(text, TEXT(": ")) && !text_has(text, TEXT("Job description:")) &&
        !span_has_job(span_slice(piece->span, piece->span.from, piece->span.from + 3)) &&
        !text_starts(text, TEXT("NATO"));
    if (labelled || is_crumbs(piece->span) ||
        (!unicode_is_letter(unicode_next(text, &(size_t){ 0 })) &&
         !reference_before(text, &(struct text){ 0 })))
        return false;
    return date_find(piece->span, month_first, &date, &length) == piece->span.to;
}

struct candidate {
    const struct paragraph_piece *piece;
    int score;
};

static int score_title(const struct reader *reader, size_t index, struct text *reference)
{
    const struct paragraph_piece *piece = &reader->outline->paragraphs[index];
    int score = index < 4 ? 4 - (int)index : 0;
    if (span_has_job(piece->span))
        score += 6;
    size_t bare = reference_of_title(piece, reference).length;
    if (reference->length &&
        (bare < 6 || (!span_has_job(piece->span) && text_find(piece->text, TEXT(" ")) >= bare)))
        return 0; /* "VN 270601", "VACANCY 2027-55" */
    if (bare < piece->text.length && reference->length)
        score += 6;
    if (is_announced(piece))
        score += 2;
    if (piece->mark != MARK_NONE)
        score -= 4;
    size_t start = piece->span.from + announcement_at(piece->span);
    if (span_match(piece->span, start,
                   "contract|contractual|temporary agent|agents|staff; agent|agents "
                   "contractuel*|temporaire*"))
        score -= 8; /* a kind of contract */
    if (piece->span.to - piece->span.from > 16)
        score -= 3;
    return score;
}

static struct candidate best_title(const struct reader *reader)
{
    struct candidate best = { NULL, 3 };
    const struct outline *outline = reader->outline;
    bool month_first = month_comes_first(outline);
    for (size_t i = 0; i < outline->paragraph_count && i < 60; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        struct text reference = TEXT_NONE;
        if ((piece->section != SECTION_HEAD && i > 12) || !may_be_title(piece, month_first))
            continue;
        int score = score_title(reader, i, &reference);
        if (score > best.score)
            best = (struct candidate){ piece, score };
    }
    return best;
}

/* "The Executive Officer (XO) is responsible": the words between. */
static struct text named_in_text(const struct sentence *sentence)
{
    struct span span = sentence->span;
    if (!span_match(span, span.from, "the|as|le|la"))
        return TEXT_NONE;
    size_t at = span.from + 1;
    while (at < span.to &&
           (span.tokens[at].capital || span_match(span, at, "of|,|and|for|the|de|du|des|la|l")))
        at++;
    struct span words = span_slice(span, span.from + 1, at);
    bool abbreviated = span_match(span, at, "( ~3 )") > 0;
    bool acts =
        span_match(span, at, "( ~3 ) ~1 is|are|will|est") ||
        span_match(span, at,
                   "is|will|reports|leads|supports|advises ~2 responsible|report|lead|to|the");
    return words.to - words.from >= 2 && words.to - words.from < 9 && span_has_job(words) &&
                   (abbreviated || acts)
               ? span_text(words)
               : TEXT_NONE;
}

/* A bracket at the end that holds grade, contract or "m/f" is no part of the title. */
static struct text strip_bracket(const struct reader *reader, struct text title)
{
    static const char *const asides[] = { "temporary|contract|fixed|permanent|seconded|secondment|"
                                          "full|part agent|staff|term|national|time|*",
                                          "ad|ast|fg|g|p|d|a|b|l|gf # )",
                                          "grade|level|niveau",
                                          "m / f|w|h",
                                          "f / m|h",
                                          "h / f",
                                          "re advertisement|advertised",
                                          "#",
                                          NULL };
    size_t open = title.length;
    if (!text_ends(title, TEXT(")")))
        return title;
    while (open > 0 && title.data[open - 1] != '(')
        open--;
    if (open < 2)
        return title;
    struct span inside = read_tokens(reader, text_slice(title, open, title.length));
    bool posts = span_has(inside, "post|posts|poste|postes");
    bool grade = inside.to && text_has(grade_of(reader->arena, inside), TEXT("G"));
    if (!posts && (span_has_any(inside, asides) || grade || span_has(inside, "agent|nationals")))
        return text_trim(text_slice(title, 0, open - 1));
    return title;
}

/* " – Brussels" at the end, where Brussels is a place. */
static struct text strip_place(const struct reader *reader, struct text title)
{
    static const char *const dashes[] = { " - ", " – ", " — ", " | ", " @ ", " at ", ", ", NULL };
    for (const char *const *dash = dashes; *dash; dash++) {
        struct text mark = text_of(*dash);
        for (size_t at = title.length; at > mark.length; at--) {
            if (!text_starts(text_slice(title, at - mark.length, title.length), mark))
                continue;
            struct text tail = text_slice(title, at, title.length);
            struct span span = read_tokens(reader, tail);
            bool grade = span.to && span.to <= 4 && mark.data[1] != ' ' &&
                         (grade_at(span, 0) == span.to || grade_of(reader->arena, span).length);
            bool body = span.to == 1 && is_body(span) && !text_equal(mark, TEXT(", ")) &&
                        unicode_is_upper((unsigned char)tail.data[tail.length - 1]);
            bool place = is_place(span) && !text_equal(mark, TEXT(" at "));
            if (place || grade || body)
                return text_trim(text_slice(title, 0, at - mark.length));
            break;
        }
    }
    return title;
}

/* Does a title speak French, by its small words or the endings of its nouns? */
static bool is_french_title(struct span span)
{
    static const char *const endings[] = { "trice", "teur",  "leur", "iere", "ienne", "iste",
                                           "aire",  "icien", "iere", "euse", NULL };
    if (span_has(span, "chef|cheffe|chefs|charge|chargee|adjoint|adjointe|agente|analyste|juriste|"
                       "ingenieur|ingenieure|assistante|de|du|des|d|l|la|le|les|et|ou|au|aux"))
        return true;
    for (size_t at = span.from; at < span.to; at++)
        for (const char *const *ending = endings; *ending; ending++)
            if (text_ends(span.tokens[at].word, text_of(*ending)))
                return true;
    return false;
}

/* "Head, Service / Cheffe du service": the first of the two languages.  Two forms in one language,
 * "Directrice / Directeur", are one title. */
static struct text first_language(const struct reader *reader, struct text title)
{
    size_t at = text_find(title, TEXT(" / "));
    if (at == title.length)
        return title;
    struct span left = read_tokens(reader, text_slice(title, 0, at));
    struct span right = read_tokens(reader, text_slice(title, at + 3, title.length));
    bool translated = is_french_title(left) != is_french_title(right);
    return translated && (span_has_job(left) || span_has_job(right)) ? text_slice(title, 0, at)
                                                                     : title;
}

/* "Translator, EU Centre for Law, Helsinki." of a running line: the job, without body and place. */
static struct text strip_body(const struct reader *reader, struct text title)
{
    if (!text_ends(title, TEXT(".")))
        return title;
    title.length--;
    for (size_t at = title.length; at > 1; at--) {
        struct span tail = read_tokens(reader, text_slice(title, at, title.length));
        bool comma = title.data[at - 1] == ',';
        if (comma && (is_place(tail) || (is_body(tail) && !span_has_job(tail))))
            title = text_slice(title, 0, at - 1);
    }
    return text_trim(title);
}

static struct text tidy(const struct reader *reader, struct text title)
{
    title = strip_announcement(reader, text_trim(title));
    title = strip_body(reader, title);
    title = first_language(reader, title);
    while (text_ends(title, TEXT(" -")))
        title = text_trim(text_slice(title, 0, title.length - 2));
    title = strip_bracket(reader, title);
    title = strip_place(reader, strip_place(reader, title)); /* " - NATO - Brussels" */
    return strip_bracket(reader, title);
}

static bool from_label(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        if (item->label != LABEL_TITLE || item->value.from >= item->value.to ||
            item->text.length > 180)
            continue;
        if (item->value.tokens[item->value.from].kind == TOKEN_NUMBER ||
            !item->value.tokens[item->value.from].capital || is_post_number(item->text))
            continue;
        struct paragraph_piece piece = { .text = item->text, .span = item->value };
        struct text reference = TEXT_NONE;
        reader->notice->title = tidy(reader, reference_of_title(&piece, &reference));
        if (reference.length && !reader->notice->reference.length)
            reader->notice->reference = reference;
        reader_prove(reader, "title", item->sentence, READING_STATED);
        return true;
    }
    return false;
}

/* "Manager, Mines (270301) and Manager, Diving (270302)": a reference within is the first of two,
 * each for a post of its own. */
static struct text first_reference(struct reader *reader, struct text title, struct text *reference)
{
    for (size_t at = 1; at < title.length; at++) {
        size_t end = at + text_find(text_slice(title, at, title.length), TEXT(")"));
        struct text inside = text_slice(title, at, end);
        if (title.data[at - 1] != '(' || end >= title.length || inside.length < 5 ||
            !text_equal(reference_in(inside), inside))
            continue;
        if (reference->length)
            reader_warn(reader,
                        "the notice is for two posts, %.*s and %.*s; the first is taken for the "
                        "reference: is yours the other?",
                        TEXT_SHOW(inside), TEXT_SHOW(*reference));
        *reference = inside;
        struct text before = text_trim(text_slice(title, 0, at - 1));
        return arena_format(reader->arena, "%.*s%.*s", TEXT_SHOW(before),
                            TEXT_SHOW(text_slice(title, end + 1, title.length)));
    }
    return title;
}

/* "Head, Secretariat (270802) NATO International Staff Belgium-Brussels Application ...": all in
 * one line, of which the reference ends the title. */
static bool from_running_line(struct reader *reader)
{
    const struct paragraph_piece *piece = reader->outline->paragraphs;
    struct text head = text_slice(piece->text, 0, 160);
    size_t open = text_find(head, TEXT("(")), close = text_find(head, TEXT(")"));
    struct text title = text_trim(text_slice(head, 0, open)), reference = TEXT_NONE;
    if (piece->text.length <= 180 || close >= head.length || open > close)
        return false;
    reference = text_slice(head, open + 1, close);
    if (!text_equal(reference_in(reference), reference) ||
        !span_has_job(read_tokens(reader, title)) || text_has(title, TEXT(". ")))
        return false;
    const struct sentence *sentence = &reader->outline->sentences[piece->first_sentence];
    reader->notice->title = tidy(reader, title);
    reader_prove(reader, "title", sentence, READING_STATED);
    if (!reader->notice->reference.length) {
        reader->notice->reference = arena_copy(reader->arena, reference);
        reader_prove(reader, "reference", sentence, READING_STATED);
    }
    return true;
}

static bool from_head(struct reader *reader)
{
    struct candidate best = best_title(reader);
    bool opening = best.piece && best.piece->line <= 3 && best.score >= 4 &&
                   best.piece->span.to - best.piece->span.from > 1;
    if (!best.piece || (best.score < 6 && !opening && !span_has_job(best.piece->span)))
        return false;
    const struct sentence *sentence = &reader->outline->sentences[best.piece->first_sentence];
    bool called = best.piece->sentence_count > 1 && !span_has_job(sentence->span);
    sentence += called; /* "We are hiring!" */
    struct text reference = TEXT_NONE;
    struct text title = reference_of_title(best.piece, &reference);
    reader->notice->title = tidy(reader, first_reference(reader, title, &reference));
    if (reference.length && !reader->notice->reference.length) {
        reader->notice->reference = reference;
        reader_prove(reader, "reference", sentence, READING_STATED);
    }
    reader_prove(reader, "title", sentence, READING_STATED);
    return true;
}

void title_read(struct reader *reader, const struct labels *labels)
{
    if (from_label(reader, labels) || from_head(reader) || from_running_line(reader))
        return;
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        struct text named = named_in_text(&outline->sentences[i]);
        if (!named.length)
            continue;
        reader->notice->title = named;
        reader_prove(reader, "title", &outline->sentences[i], READING_INFERRED);
        return;
    }
}
