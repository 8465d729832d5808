/* The closing date and time as the notice prints them. */
#include "notice/reader.h"

/* How sure a date is to be the deadline; the surest wins, the first among equals. */
enum weight { WEIGHT_NONE, WEIGHT_BOARD, WEIGHT_SENTENCE, WEIGHT_LABEL };

struct closing {
    struct reader *reader;
    bool month_first;
    enum weight weight;
    struct date date, posted;
    int minutes;
    bool midnight;
    const struct sentence *sentence;
};

/* "from 2 to 23 February": the second date of a period is when it closes. */
static void take_range_end(const struct closing *closing, struct span span, size_t *at,
                           size_t *length, struct date *date)
{
    size_t join = *at + *length, taken;
    struct date end;
    if (!span_match(span, join, "to|until|till|through|-|au"))
        return;
    struct span rest = span_slice(span, join + 1, join + 8);
    size_t found = date_find(rest, closing->month_first, &end, &taken);
    if (found == rest.to || found > join + 4 || date_days(&end) < date_days(date))
        return;
    *at = found;
    *length = taken;
    *date = end;
}

static void keep(struct closing *closing, enum weight weight, struct span span,
                 const struct sentence *sentence)
{
    struct date date;
    size_t length, at = date_find(span, closing->month_first, &date, &length);
    if (at == span.to)
        return;
    take_range_end(closing, span, &at, &length, &date);
    bool again = date.year == closing->date.year && date.month == closing->date.month &&
                 date.day == closing->date.day && closing->minutes < 0;
    bool better = weight > closing->weight ||
                  (weight == closing->weight && (closing->date.year == 0 || again));
    if (!better)
        return;
    struct span near = { span.tokens, span.from, span.to < at + 24 ? span.to : at + 24 };
    closing->weight = weight;
    closing->date = date;
    closing->minutes = time_find(near, &closing->midnight);
    closing->sentence = sentence;
}

/* What says in a sentence that applications end on the date after it. */
static const char *const endings[] = {
    "applications|candidatures|vacancy ~4 close|closes|closed|cloture*|expire*|prennent ~2 fin",
    "clos|cloture|closent|sera|seront ~2 closes|close|cloturees|cloturee|clos",
    "deadline|closing|cut ~8 is|:|on|for|of",
    "apply|submit|submitted|received|send|sent|upload|uploaded|reach|lodged|applications ~14 "
    "by|before|until|than|on",
    "no|not later than",
    "at the latest",
    "by latest",
    "latest by",
    "at latest",
    "applications|application ~10 by|before|until|later",
    "cob|eob|close of business",
    "au plus tard",
    "avant le",
    "jusqu au",
    "date|delai limite|butoir",
    "d ici le|au",
    "date de cloture",
    "cloture ~3 candidatures|concours|vacance",
    "dernier delai",
    "candidature*|postuler|dossier* ~14 avant|jusqu|limite|tard|cloture*|recevable*",
    NULL,
};

static const char *const not_endings[] = {
    "start|begin|interview*|test|tests|assessment*|panel|entretien*|epreuve*|held|published|issued|"
    "interviewed|shortlist*|notified|informed|results|resultats|questions|webinar|enquiries|"
    "queries|clarification*; taking up; entry on duty; prise de fonction*; valid until; reserve "
    "list",
    NULL,
};

static const char *const essay_words[] = { "essay|essays|essai|essais|paper|note|attachment|"
                                           "document|dissertation|statement|piece|texte|memo|file",
                                           NULL };

static void read_sentence(struct closing *closing, const struct sentence *sentence)
{
    struct date date;
    size_t length, at = date_find(sentence->span, closing->month_first, &date, &length);
    if (at == sentence->span.to || sentence->section == SECTION_OTHER_JOBS)
        return;
    struct span before = span_slice(sentence->span, sentence->span.from, at);
    size_t start = at < sentence->span.from + 5 ? sentence->span.from : at - 5;
    struct span near = span_slice(sentence->span, start, at);
    bool by = span_has(near, "by|before|until|than|avant|tard") &&
              span_has(sentence->span,
                       "send|sent|submit*|apply|application*|received|reach|upload*|email|"
                       "candidature*|dossier*|envoy*|adress*|transm*|depos*|parvenir|postul*");
    if (!by && !span_has_any(sentence->span, endings))
        return;
    bool application =
        span_has(sentence->span, "application|applications|apply|candidature*|postuler|vacancy|"
                                 "dossier|dossiers|deadline|closing");
    if (span_has_any(before, not_endings) &&
        !span_has(sentence->span, "applications|candidatures|deadline|closing"))
        return;
    if (span_has_any(before, essay_words) && !application)
        return;
    keep(closing, WEIGHT_SENTENCE, sentence->span, sentence);
}

/* A date without a year: the first such day after the notice was posted, or of the year that it
 * names most. */
static void infer_year(struct closing *closing)
{
    const struct outline *outline = closing->reader->outline;
    struct date *date = &closing->date;
    int latest = closing->posted.year;
    for (size_t i = 0; !latest && i < outline->tokens.count; i++) {
        const struct token *token = &outline->tokens.items[i];
        if (token->kind == TOKEN_NUMBER && token->text.length == 4 && token->number >= 2020 &&
            token->number < 2060)
            latest = (int)token->number;
    }
    if (!latest) {
        reader_warn(closing->reader, "the closing date has no year: which year is meant?");
        return;
    }
    date->year = latest;
    if (closing->posted.year && date_days(date) < date_days(&closing->posted))
        date->year++;
    reader_warn(closing->reader,
                "the closing date is printed without a year; %d was taken from the other dates",
                date->year);
}

/* Does the notice give the same day in words, or another date that can only be day first? */
static bool is_confirmed(const struct closing *closing)
{
    const struct outline *outline = closing->reader->outline;
    struct span all = { outline->tokens.items, 0, outline->tokens.count };
    for (size_t at = 0; at < all.to; at++) {
        struct date date;
        size_t length = date_read(all, at, closing->month_first, &date);
        if (length == 5 && !date.swappable && date.day > 12)
            return true;
        if (length && !date.swappable && date.year == closing->date.year &&
            date.month == closing->date.month && date.day == closing->date.day)
            return true;
    }
    return closing->month_first;
}

static void finish(struct closing *closing)
{
    struct reader *reader = closing->reader;
    struct notice *notice = reader->notice;
    enum reading how =
        closing->weight == WEIGHT_BOARD || !closing->date.year ? READING_INFERRED : READING_STATED;
    if (!closing->date.year)
        infer_year(closing);
    if (!closing->date.year)
        return;
    notice->deadline_date = date_text(reader->arena, &closing->date);
    reader_prove(reader, "deadline_date", closing->sentence, how);
    if (closing->weight == WEIGHT_BOARD)
        reader_warn(
            reader,
            "the only closing date is the job board's own (%.*s); the employer's may differ",
            TEXT_SHOW(notice->deadline_date));
    if (closing->minutes >= 0) {
        notice->deadline_time =
            arena_format(reader->arena, "%02d:%02d", closing->minutes / 60, closing->minutes % 60);
        reader_prove(reader, "deadline_time", closing->sentence, READING_STATED);
    }
    if (closing->date.swappable && !is_confirmed(closing))
        reader_warn(
            reader,
            "the closing date %.*s could also be read with the month first; the day first is taken",
            TEXT_SHOW(notice->deadline_date));
    if (closing->midnight)
        reader_warn(reader, "midnight on the closing date may be its beginning or its end; the "
                            "beginning is the safe reading");
    if (span_has(closing->sentence->span, "cob|eob|close of business"))
        reader_warn(
            reader,
            "close of business has no hour in the notice; 17:00 is taken as the safe reading");
}

void closing_read(struct reader *reader)
{
    struct closing closing = { .reader = reader,
                               .minutes = -1,
                               .month_first = month_comes_first(reader->outline) };
    const struct labels *labels = reader->labels;
    size_t length;
    for (size_t i = 0; i < labels->count; i++) {
        const struct labelled *item = &labels->items[i];
        if (item->label == LABEL_POSTED && !closing.posted.year)
            date_find(item->value, closing.month_first, &closing.posted, &length);
        else if (item->label == LABEL_DEADLINE)
            keep(&closing, WEIGHT_LABEL, item->value, item->sentence);
        else if (item->label == LABEL_EXPIRY)
            keep(&closing, WEIGHT_BOARD, item->value, item->sentence);
    }
    for (size_t i = 0; i < reader->outline->sentence_count; i++)
        read_sentence(&closing, &reader->outline->sentences[i]);
    if (closing.weight != WEIGHT_NONE)
        finish(&closing);
}
