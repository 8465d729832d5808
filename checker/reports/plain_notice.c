/* What was read from the notice, so that a misreading is seen before it does harm. */
#include "plain.h"

#include "buffer.h"
#include "unicode.h"

#define HANG          14
#define SHORT_READING 20 /* bytes: "Brussels time" stands on the line itself */

static void field(struct pen *pen, const char *label, struct text text)
{
    const struct entry entry = { 2, HANG, INK_FAINT, label };
    if (text.length)
        pen_entry(pen, &entry, text);
}

static void join(struct buffer *buffer, const struct texts *texts, const char *between)
{
    for (size_t i = 0; i < texts->count; i++)
        buffer_add_format(buffer, "%s%.*s", i ? between : "", TEXT_SHOW(texts->items[i]));
}

static struct text joined(struct pen *pen, const struct texts *texts)
{
    struct buffer buffer = buffer_new(pen->arena);
    join(&buffer, texts, ", ");
    return buffer_text(&buffer);
}

static void attachments(struct pen *pen, const struct notice *notice)
{
    static const struct {
        const char *name, *words;
    } roles[] = { { "cv", "CV" },
                  { "cover_letter", "cover letter" },
                  { "clearance_proof", "proof of security clearance" } };
    struct buffer line = buffer_new(pen->arena);
    for (size_t i = 0; i < notice->attachments.count; i++) {
        struct text words = notice->attachments.items[i];
        for (size_t r = 0; r < sizeof roles / sizeof *roles; r++)
            if (text_equal(words, text_of(roles[r].name)))
                words = text_of(roles[r].words);
        buffer_add_format(&line, "%s%.*s", i ? ", " : "", TEXT_SHOW(words));
    }
    field(pen, "Attach", buffer_text(&line));
}

static struct text reference_line(struct pen *pen, const struct notice *notice)
{
    if (!notice->posts.count)
        return notice->reference;
    return arena_format(pen->arena, "%.*s%spost%s %.*s", TEXT_SHOW(notice->reference),
                        notice->reference.length ? ", " : "", notice->posts.count > 1 ? "s" : "",
                        TEXT_SHOW(joined(pen, &notice->posts)));
}

static struct text span_words(struct pen *pen, long long seconds)
{
    long long minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
    if (days >= 2)
        return arena_format(pen->arena, "%lld days", days);
    if (hours >= 2)
        return arena_format(pen->arena, "%lld hours", hours);
    return arena_format(pen->arena, "%lld minutes", minutes);
}

static struct text left_words(struct pen *pen, long long moment, long long now)
{
    if (moment >= now)
        return arena_format(pen->arena, "%.*s left", TEXT_SHOW(span_words(pen, moment - now)));
    return arena_format(pen->arena, "passed %.*s ago", TEXT_SHOW(span_words(pen, now - moment)));
}

/* "2026-03-30" as people write it. */
static struct text date_words(struct pen *pen, struct text date)
{
    static const char *const months[] = { "January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December" };
    long year, month, day;
    if (date.length != 10 || !text_number(text_slice(date, 0, 4), &year) ||
        !text_number(text_slice(date, 5, 7), &month) ||
        !text_number(text_slice(date, 8, 10), &day) || month < 1 || month > 12)
        return date;
    return arena_format(pen->arena, "%ld %s %ld", day, months[month - 1], year);
}

/* How the moment was read, where that tells more than the notice's own date and time. */
static struct text reading_words(struct pen *pen, const struct notice *notice, struct text how)
{
    struct text printed = arena_format(pen->arena, "%.*s %.*s, ", TEXT_SHOW(notice->deadline_date),
                                       TEXT_SHOW(notice->deadline_time));
    if (text_starts(how, printed))
        return text_slice(how, printed.length, how.length);
    return how;
}

static void deadline(struct pen *pen, const struct notice *notice, long long now)
{
    long long moment = 0;
    struct text how = TEXT_NONE;
    struct buffer line = buffer_new(pen->arena);
    if (!notice->deadline_date.length)
        return;
    buffer_add(&line, date_words(pen, notice->deadline_date));
    if (notice->deadline_time.length)
        buffer_add_format(&line, ", %.*s", TEXT_SHOW(notice->deadline_time));
    if (notice_deadline(pen->arena, notice, &moment, &how)) {
        how = reading_words(pen, notice, how);
        if (how.length < SHORT_READING)
            buffer_add_format(&line, ", %.*s", TEXT_SHOW(how));
        if (now > 0)
            buffer_add_format(&line, ": %.*s", TEXT_SHOW(left_words(pen, moment, now)));
    }
    field(pen, "Deadline", buffer_text(&line));
    if (how.length >= SHORT_READING)
        field(pen, "", how);
    if (notice->essay_asked && notice->essay.due_date.length &&
        !text_equal(notice->essay.due_date, notice->deadline_date))
        field(pen, "Essay due", date_words(pen, notice->essay.due_date));
}

static void add_limits(struct buffer *line, const struct essay_demand *essay)
{
    if (essay->max_pages && essay->page_size.length)
        buffer_add_format(line, ", at most %d %.*s page%s", essay->max_pages,
                          TEXT_SHOW(essay->page_size), essay->max_pages == 1 ? "" : "s");
    else if (essay->max_pages)
        buffer_add_format(line, ", at most %d page%s", essay->max_pages,
                          essay->max_pages == 1 ? "" : "s");
    if (essay->min_words)
        buffer_add_format(line, ", at least %d words", essay->min_words);
    if (essay->max_words)
        buffer_add_format(line, ", at most %d words", essay->max_words);
    if (essay->font.length)
        buffer_add_format(line, ", in %.*s", TEXT_SHOW(essay->font));
    if (essay->min_font_pt > 0)
        buffer_add_format(line, ", type of %g pt or more", essay->min_font_pt);
    if (essay->line_spacing > 0)
        buffer_add_format(line, ", line spacing %g", essay->line_spacing);
    if (essay->min_margin_mm > 0)
        buffer_add_format(line, ", margins of %g mm or more", essay->min_margin_mm);
}

static void essay(struct pen *pen, const struct notice *notice)
{
    struct buffer line = buffer_new(pen->arena), name = buffer_new(pen->arena);
    const struct essay_demand *demand = &notice->essay;
    if (!notice->essay_asked)
        return;
    buffer_add_format(&line, "%s", demand->required ? "asked for" : "invited, not required");
    if (demand->count > 1)
        buffer_add_format(&line, ", %d files", demand->count);
    for (size_t i = 0; i < demand->formats.count; i++)
        buffer_add_format(&line, "%s.%.*s", i ? " or " : ", as ",
                          TEXT_SHOW(demand->formats.items[i]));
    add_limits(&line, demand);
    field(pen, "Essay", buffer_text(&line));
    for (size_t i = 0; i < demand->name_contains.count; i++) {
        struct text part = demand->name_contains.items[i];
        bool unknown = text_equal(part, TEXT("{reference}")) && !notice->reference.length;
        if (text_equal(part, TEXT("{reference}")))
            part = unknown ? TEXT("the vacancy reference") : notice->reference;
        buffer_add_format(&name, unknown ? "%s%.*s" : "%s\"%.*s\"", i ? " and " : "",
                          TEXT_SHOW(part));
    }
    if (name.length)
        field(pen, "File name",
              arena_format(pen->arena, "must hold %.*s", TEXT_SHOW(buffer_text(&name))));
}

static void doubts(struct pen *pen, const struct notice *notice)
{
    const struct entry entry = { 2, HANG, INK_WARNING, "Please look" };
    for (size_t i = 0; i < notice->warnings.count; i++)
        pen_entry(pen, &entry, notice->warnings.items[i]);
    if (notice->truncated && !notice->warnings.count)
        pen_entry(pen, &entry,
                  TEXT("the notice points at instructions that are not in this text; look at the "
                       "vacancy's own page"));
}

void plain_notice(struct pen *pen, const struct notice *notice, long long now)
{
    pen_head(pen, "THE NOTICE", notice->source ? notice->source->file : TEXT_NONE);
    field(pen, "Post", notice->title);
    field(pen, "Reference", reference_line(pen, notice));
    field(pen, "Employer", notice->organisation);
    field(pen, "Place", notice->location);
    field(pen, "Grade", notice->grade);
    deadline(pen, notice, now);
    attachments(pen, notice);
    essay(pen, notice);
    if (!notice->essay_asked && !notice->attachments.count)
        field(pen, "Attach", TEXT("the notice does not ask for a file"));
    if (notice->challenges.count)
        field(pen, "Challenges",
              arena_format(pen->arena, "%zu to be answered", notice->challenges.count));
    doubts(pen, notice);
}

void plain_reminders(struct pen *pen, const struct notice *notice)
{
    const struct entry item = { 2, 6, INK_PLAIN, "[ ]" }, why = { 6, 6, INK_PLAIN, "" };
    if (!notice || !notice->reminder_count)
        return;
    pen_head(pen, "WHAT NO PROGRAM CAN CHECK", TEXT_NONE);
    for (size_t i = 0; i < notice->reminder_count; i++) {
        const struct reminder *reminder = &notice->reminders[i];
        pen_entry(pen, &item, reminder->what);
        if (reminder->because.line > 0)
            pen_say(pen, &why, "notice, line %d: \"%.*s\"", reminder->because.line,
                    TEXT_SHOW(unicode_fit(pen->arena, reminder->because.text, 160)));
    }
}

static void challenges(struct pen *pen, const struct notice *notice)
{
    for (size_t i = 0; i < notice->challenges.count; i++) {
        struct text number = arena_format(pen->arena, "%zu", i + 1);
        const struct entry entry = { 4, 7, INK_PLAIN, number.data };
        pen_entry(pen, &entry, notice->challenges.items[i]);
    }
}

static void proofs(struct pen *pen, const struct notice *notice)
{
    pen_head(pen, "WHERE THE NOTICE SAYS SO", TEXT_NONE);
    for (size_t i = 0; i < notice->proof_count; i++) {
        const struct proof *proof = &notice->proofs[i];
        struct text name = arena_copy(pen->arena, proof->field);
        const struct entry entry = { 2, 26, INK_FAINT, name.data };
        if (proof->because.line > 0)
            pen_say(pen, &entry, "line %d%s: \"%.*s\"", proof->because.line,
                    proof->how == READING_INFERRED ? " (inferred)" : "",
                    TEXT_SHOW(unicode_fit(pen->arena, proof->because.text, 200)));
    }
}

void report_notice_plain(FILE *out, const struct report_options *options,
                         const struct notice *notice)
{
    struct arena *arena = arena_new(0);
    if (!arena)
        return;
    struct pen pen = pen_new(out, arena, options);
    plain_notice(&pen, notice, options->now);
    challenges(&pen, notice);
    if (notice->proof_count)
        proofs(&pen, notice);
    plain_reminders(&pen, notice);
    arena_free(arena);
}
