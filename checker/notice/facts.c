/* Reference, post numbers and grade. */
#include "notice/facts.h"

#include "unicode.h"

#define POSTS_MOST 40

static bool is_reference_byte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '/' || byte == '.' || byte == '_';
}

/* Digits enough, and no date, price or address. */
static bool is_reference(struct text word)
{
    size_t digits = 0, capitals = 0, dots = 0, lower = 0;
    for (size_t i = 0; i < word.length; i++) {
        digits += word.data[i] >= '0' && word.data[i] <= '9';
        capitals += word.data[i] >= 'A' && word.data[i] <= 'Z';
        lower += word.data[i] >= 'a' && word.data[i] <= 'z';
        dots += word.data[i] == '.';
    }
    return digits >= 2 && word.length >= 3 && word.length < 40 && dots <= 1 &&
           lower <= 3 + capitals && (digits >= 3 || capitals >= 2);
}

/* "PASP0109": capitals and four digits in one word. */
static bool is_post_code(struct text word)
{
    size_t capitals = 0, digits = 0;
    while (capitals < word.length && word.data[capitals] >= 'A' && word.data[capitals] <= 'Z')
        capitals++;
    while (capitals + digits < word.length && word.data[capitals + digits] >= '0' &&
           word.data[capitals + digits] <= '9')
        digits++;
    return capitals >= 2 && capitals <= 6 && digits == 4 && capitals + digits == word.length;
}

bool is_post_number(struct text text)
{
    size_t digits = 0, capitals = 0;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        digits += byte >= '0' && byte <= '9';
        capitals += byte >= 'A' && byte <= 'Z';
        if (byte >= 'a' && byte <= 'z')
            return false;
    }
    return digits >= 2 && capitals >= 1 && capitals + digits + 3 >= text.length;
}

struct text reference_in(struct text text)
{
    for (size_t at = 0; at < text.length;) {
        size_t from = at;
        while (at < text.length && is_reference_byte(text.data[at]))
            at++;
        struct text word = text_slice(text, from, at);
        while (word.length && (text_ends(word, TEXT(".")) || text_ends(word, TEXT("-")) ||
                               text_ends(word, TEXT("/"))))
            word.length--;
        if (is_reference(word))
            return word;
        at += at == from;
    }
    return TEXT_NONE;
}

/* A board's page copied as text has its buttons behind the title. */
static struct text without_buttons(struct text title)
{
    static const char *const buttons[] = { " Save job", " Save",       " Share",
                                           " Print",    " Apply now",  " Easy apply",
                                           " Apply",    " Report job", NULL };
    for (size_t i = 0; buttons[i];) {
        struct text button = text_of(buttons[i]);
        bool there = title.length > button.length + 3 && text_ends(title, button);
        if (there)
            title = text_trim(text_slice(title, 0, title.length - button.length));
        i = there ? 0 : i + 1;
    }
    return title;
}

size_t reference_before(struct text text, struct text *reference)
{
    size_t from = text.length && (text.data[0] == '[' || text.data[0] == '('), to = from;
    while (to < text.length && is_reference_byte(text.data[to]))
        to++;
    struct text word = text_slice(text, from, to), rest = text_slice(text, to, text.length);
    bool year = word.length == 4 && text_starts(word, TEXT("20"));
    if (!is_reference(word) || is_post_code(word) || year)
        return 0;
    static const char *const ends[] = { "] - ", ") - ", "] ", ") ", " - ", " – ", ": ", NULL };
    for (const char *const *end = ends; *end; end++) {
        bool closing = **end == ']' || **end == ')';
        if (!text_starts(rest, text_of(*end)) || closing != (from > 0))
            continue;
        *reference = word;
        return to + text_of(*end).length;
    }
    return 0;
}

struct text reference_of_title(const struct paragraph_piece *piece, struct text *reference)
{
    struct text text = without_buttons(piece->text);
    size_t before = reference_before(text, reference);
    if (before)
        return text_trim(text_slice(text, before, text.length));
    size_t end = text.length;
    if (end && text.data[end - 1] == ')')
        end--;
    size_t from = end;
    while (from > 0 && is_reference_byte(text.data[from - 1]))
        from--;
    /* Boards glue it on: of "Protection-260415" the title's last word is no part of it. */
    for (size_t i = from + 1; i < end; i++)
        if (text.data[i] == '-' && text.data[i - 1] >= 'a' && text.data[i - 1] <= 'z')
            from = i;
    while (from < end && (text.data[from] == '-' || text.data[from] == '/'))
        from++;
    struct text word = text_slice(text, from, end);
    if (!is_reference(word) || is_post_code(word) || from < 3)
        return text;
    while (from > 0 && (text.data[from - 1] == ' ' || text.data[from - 1] == '-' ||
                        text.data[from - 1] == '(' || text.data[from - 1] == ','))
        from--;
    struct text title = text_trim(text_slice(text, 0, from));
    static const char *const tails[] = { "vacancy",   "Vacancy", "vacance", "job",  "reference",
                                         "Reference", "réf.",    "Réf.",    "ref.", "Ref.",
                                         "–",         "—",       "Ref.",    "ref.", "Réf.",
                                         "Ref:",      "Ref",     ":",       "No.",  "(",
                                         NULL };
    for (const char *const *tail = tails; *tail; tail++)
        if (text_ends(title, text_of(*tail)) && title.length > text_of(*tail).length + 3) {
            title = text_trim(text_slice(title, 0, title.length - text_of(*tail).length));
            tail = tails;
        }
    *reference = word;
    return title;
}

/* "27-Political Affairs-UNOV-231187-R-Vienna (X)": the United Nations' own numbers hold the job's
 * name and spaces. */
static bool is_job_opening(struct text text)
{
    size_t hyphens = 0, digits = 0;
    for (size_t i = 0; i < text.length; i++) {
        hyphens += text.data[i] == '-';
        digits += text.data[i] >= '0' && text.data[i] <= '9';
        if (text.data[i] == ',' || text.data[i] == ';')
            return false;
    }
    return hyphens >= 4 && digits >= 5 && text.length < 90 && text.data[0] >= '0' &&
           text.data[0] <= '9' && text.data[2] == '-';
}

/* The labelled value: all of it when it is one short name, else the first word that may be a
 * reference. */
static struct text labelled_reference(struct text text)
{
    size_t end = text.length;
    if (is_job_opening(text))
        return text;
    static const char *const stops[] = { " (", ", ", "; ", " – ", " - ", NULL };
    for (const char *const *stop = stops; *stop; stop++) {
        size_t found = text_find(text, text_of(*stop));
        bool short_note =
            found + 4 <= text.length && text.data[found + 1] == '(' && text.data[found + 3] == ')';
        end = found < end && !short_note ? found : end;
    }
    struct text whole = text_trim(text_slice(text, 0, end));
    size_t words = 1;
    for (size_t i = 0; i < whole.length; i++)
        words += whole.data[i] == ' ';
    struct text word = reference_in(text);
    if (word.length && text_starts(whole, word) && whole.length == word.length + 4 &&
        text_ends(whole, TEXT(")")))
        return whole;
    if (words <= 3 && word.length && whole.length < 40 && text_ends(whole, word) &&
        unicode_is_upper((unsigned char)whole.data[0]))
        return whole;
    return word;
}

static bool reference_in_text(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS)
            continue;
        size_t length;
        for (size_t at = sentence->span.from; at < sentence->span.to; at++) {
            struct span rest = span_slice(sentence->span, at, sentence->span.to);
            length =
                span_match(rest, at,
                           "vacancy|requisition|reference|ref|competition|concours|vacance|avis "
                           "number|no|nr|id|notice|n|numero|reference|ref|notification|"
                           "announcement? number|no|nr|n? .? :?");
            if (!length)
                continue;
            struct text after = span_text(span_slice(rest, at + length, at + length + 10));
            struct text word = reference_in(after);
            bool near = word.length && word.data - after.data <= 1;
            if (!near || word.length < 4)
                continue;
            reader->notice->reference = word;
            reader_prove(reader, "reference", sentence, READING_STATED);
            return true;
        }
    }
    return false;
}

static void reference_read(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        if (item->label != LABEL_REFERENCE)
            continue;
        struct text reference = labelled_reference(item->text);
        if (!reference.length)
            continue;
        reader->notice->reference = reference;
        reader_prove(reader, "reference", item->sentence, READING_STATED);
        return;
    }
    if (!reader->notice->reference.length)
        reference_in_text(reader);
}

static void add_post(struct reader *reader, struct text post, const struct sentence *sentence)
{
    struct texts *posts = &reader->notice->posts;
    if (posts->count >= POSTS_MOST || texts_have(posts, post) ||
        text_equal(post, reader->notice->reference))
        return;
    texts_add(reader->arena, posts, post);
    reader_prove(reader, "posts", sentence, READING_STATED);
    reader_prove_item(reader, "posts", posts->count, sentence, READING_STATED);
}

/* "(LEG 0021)": the same with a space, alone in brackets. */
static struct text bracketed_post(struct text text, size_t open)
{
    size_t end = open + 1, space = 0;
    while (end < text.length && end < open + 20 && text.data[end] != ')') {
        space = text.data[end] == ' ' ? end : space;
        end++;
    }
    if (!space || end >= text.length || text.data[end] != ')' || end - space != 5)
        return TEXT_NONE;
    for (size_t i = open + 1; i < end; i++) {
        char byte = text.data[i];
        bool fits =
            i > space ? byte >= '0' && byte <= '9' : (byte >= 'A' && byte <= 'Z') || byte == ' ';
        if (!fits)
            return TEXT_NONE;
    }
    return text_slice(text, open + 1, end);
}

static void posts_in_text(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS)
            continue;
        struct text text = sentence->text;
        for (size_t at = 0; at < text.length;) {
            size_t from = at;
            while (at < text.length && is_reference_byte(text.data[at]))
                at++;
            struct text word = text_slice(text, from, at);
            struct text spaced =
                at < text.length && text.data[at] == '(' ? bracketed_post(text, at) : TEXT_NONE;
            if (spaced.length && !text_starts(spaced, TEXT("STANAG")))
                add_post(reader, spaced, sentence);
            if (is_post_code(text_trim(word)))
                add_post(reader, word, sentence);
            at += at == from;
        }
    }
}

/* Where the first of several post numbers ends; the bytes of what joins the next to it. */
static size_t post_end(struct text text, size_t *cut)
{
    static const char *const joins[] = { ",", ";", "&", " and ", " et ", " / ", NULL };
    for (*cut = 0; *cut < text.length; ++*cut)
        for (const char *const *join = joins; *join; join++)
            if (text_starts(text_slice(text, *cut, text.length), text_of(*join)))
                return text_of(*join).length;
    return 0;
}

static void posts_read(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        bool number =
            item->label == LABEL_POST || (item->label == LABEL_TITLE && is_post_number(item->text));
        if (!number || !reference_in(item->text).length)
            continue;
        struct text rest = item->text;
        while (rest.data) {
            size_t cut = 0;
            size_t join = post_end(rest, &cut);
            struct text post = text_trim(text_slice(rest, 0, cut));
            rest = cut < rest.length ? text_slice(rest, cut + join, rest.length) : TEXT_NONE;
            if (reference_in(post).length && post.length < 30)
                add_post(reader, post, item->sentence);
        }
    }
    posts_in_text(reader);
}

/* 22 of "g22", "ng22" or "g - 22"; 0 for none. */
static int nato_grade(struct span span, size_t at, size_t *length)
{
    struct text word = span.tokens[at].word;
    size_t letters = text_starts(word, TEXT("ng")) ? 2 : text_starts(word, TEXT("g"));
    long grade;
    *length = 1;
    if (!letters || !span.tokens[at].capital)
        return 0;
    if (word.length == letters && at + 1 < span.to) {
        size_t number = at + 1 + (span_match(span, at + 1, "-") > 0);
        if (number < span.to && span.tokens[number].kind == TOKEN_NUMBER &&
            span.tokens[number].text.length == 2) {
            *length = number + 1 - at;
            word = span.tokens[number].text;
            letters = 0;
        }
    }
    bool said = at > span.from && span_match(span, at - 1, "grade|nato|otan");
    bool digits = word.length == letters + 2 || (said && word.length == letters + 1);
    if (!digits || !text_number(text_slice(word, letters, word.length), &grade))
        return 0;
    return grade >= 1 && grade <= 25 ? (int)grade : 0;
}

struct text grade_of(struct arena *arena, struct span span)
{
    for (size_t at = span.from; at < span.to; at++) {
        size_t length, more, next;
        int low = nato_grade(span, at, &length);
        if (!low)
            continue;
        next = at + length;
        next += next < span.to && span_match(span, next, "-|/|to|a");
        int high = next < span.to ? nato_grade(span, next, &more) : 0;
        if (high > low)
            return arena_format(arena, "G%d-G%d", low, high);
        return arena_format(arena, "G%d", low);
    }
    return TEXT_NONE;
}

/* Another body's grade as printed, without what stands in brackets behind it. */
static struct text printed_grade(struct text text, bool labelled)
{
    size_t end = text.length;
    static const char *const stops[] = { " (", ",", ";", " - ", " – ", ". ", NULL };
    for (const char *const *stop = stops; *stop; stop++) {
        size_t found = text_find(text, text_of(*stop));
        end = found < end ? found : end;
    }
    struct text grade = text_trim(text_slice(text, 0, end));
    bool digit = false, cefr = grade.length >= 2 && (grade.length == 2 || grade.data[2] == ' ') &&
                               grade.data[0] >= 'A' && grade.data[0] <= 'C' && grade.data[1] <= '2';
    for (size_t i = 0; i < grade.length; i++)
        digit = digit || (grade.data[i] >= '0' && grade.data[i] <= '9');
    return digit && (labelled || !cefr) && grade.length < 24 ? grade : TEXT_NONE;
}

static void set_grade(struct reader *reader, struct text grade, const struct sentence *sentence)
{
    if (!grade.length || reader->notice->grade.length)
        return;
    reader->notice->grade = grade;
    reader_prove(reader, "grade", sentence, READING_STATED);
}

size_t grade_at(struct span span, size_t at)
{
    static const char *const families[] = { "ad", "ast", "p", "d", "pal", "gs", "fs",
                                            "no", "l",   "a", "b", "c",   NULL };
    struct text word = span.tokens[at].word;
    if (!span.tokens[at].capital)
        return 0;
    size_t length =
        span_match(span, at, "ad|ast|fg|p|d|pal|gs|fs|no|l|a|b|c -? #; fg|ga i|ii|iii|iv");
    if (length)
        return span.tokens[at + length - 1].number < 20 ? length : 0;
    for (const char *const *family = families; *family; family++) {
        struct text name = text_of(*family);
        long number;
        bool cefr = name.length == 1 && *name.data <= 'c' && word.length == 2 &&
                    (word.data[1] == '1' || word.data[1] == '2');
        if (text_starts(word, name) && word.length > name.length &&
            text_number(text_slice(word, name.length, word.length), &number) && number < 20 &&
            !cefr)
            return 1;
    }
    return 0;
}

/* "Contract agent, FG III", "Agent contractuel GF IV", "Temporary agent - AD 7": of the head. */
static void grade_of_agent(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        struct span span = sentence->span;
        if (sentence->section != SECTION_HEAD || sentence->paragraph > 30 ||
            !span_has(span, "agent|agents"))
            continue;
        size_t length,
            at = span_find(span, "fg|gf|ga i|ii|iii|iv; ad|ast|fg|gf -? #; ad|ast # ;", &length);
        if (at < span.to && span.tokens[at].capital)
            set_grade(reader, span_text(span_slice(span, at, at + length)), sentence);
    }
}

/* "Head of Archives (Temporary Agent, AD 9)", "Officer, P-3": of the line that has the title. */
static void grade_in_title(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        struct span span = sentence->span;
        if (!reader->notice->title.length || !text_has(sentence->text, reader->notice->title))
            continue;
        for (size_t at = span.from; at < span.to; at++) {
            size_t length = grade_at(span, at);
            if (length)
                set_grade(reader, span_text(span_slice(span, at, at + length)), sentence);
        }
        return;
    }
}

static void grade_read(struct reader *reader, const struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++)
        if (labels->items[i].label == LABEL_GRADE)
            set_grade(reader, grade_of(reader->arena, labels->items[i].value),
                      labels->items[i].sentence);
    for (size_t i = 0; i < labels->count; i++)
        if (labels->items[i].label == LABEL_GRADE)
            set_grade(reader, printed_grade(labels->items[i].text, true),
                      labels->items[i].sentence);
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count && !reader->notice->grade.length; i++)
        if (outline->sentences[i].section != SECTION_OTHER_JOBS)
            set_grade(reader, grade_of(reader->arena, outline->sentences[i].span),
                      &outline->sentences[i]);
    grade_in_title(reader);
    grade_of_agent(reader);
    for (size_t i = 0; i < outline->sentence_count && !reader->notice->grade.length; i++) {
        struct span span = outline->sentences[i].span;
        size_t length, at = span_find(span, "grade|grades|graded|level of|level|:?", &length);
        if (at < span.to && outline->sentences[i].section != SECTION_OTHER_JOBS)
            set_grade(
                reader,
                printed_grade(span_text(span_slice(span, at + length, at + length + 2)), false),
                &outline->sentences[i]);
    }
}

void facts_read(struct reader *reader)
{
    const struct labels *labels = reader->labels;
    reference_read(reader, labels);
    title_read(reader, labels);
    posts_read(reader, labels);
    grade_read(reader, labels);
    bodies_read(reader, labels);
}
