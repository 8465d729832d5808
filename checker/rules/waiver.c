/* waiver: comments of a Markdown draft that waive findings, for all rules alike; that is never
 * silent. */
#include "waiver.h"

#include "buffer.h"
#include "rule.h"
#include "unicode.h"

#define LONGEST_WORD 200 /* bytes, as in own words */

/* A comment for this program, in the line of document->paragraphs[paragraph]. */
struct remark {
    size_t paragraph, from, to;
    struct text words; /* what stands after "dossier:" */
    bool closed;
};

/* One rule, waived by one remark. */
struct waiver {
    const struct rule *rule;
    const struct remark *remark;
    int first_line, last_line;
    bool met_error;
};

struct waivers {
    struct check *check;
    const struct document *document;
    struct remark remarks[WAIVER_MOST];
    size_t remark_count;
    struct waiver *items;
    size_t count, capacity;
};

/* Only where the reader of Markdown saw a comment: within code it is shown, and waives nothing. */
static bool remark_read(const struct paragraph *paragraph, const struct run *run,
                        struct remark *remark)
{
    struct text rest = text_slice(paragraph->text, run->from, paragraph->text.length);
    if (!run->style->hidden || !text_starts(rest, TEXT("<!--")))
        return false;
    size_t end = text_find(rest, TEXT("-->"));
    struct text words = text_trim(text_slice(rest, 4, end));
    if (!text_starts(words, TEXT("dossier:")))
        return false;
    remark->closed = end < rest.length;
    remark->words = text_trim(text_slice(words, 8, words.length));
    remark->from = run->from;
    remark->to = run->from + (remark->closed ? end + 3 : rest.length);
    return true;
}

static size_t remarks_read(const struct document *document, struct remark *remarks)
{
    size_t count = 0;
    if (!document->markdown)
        return 0;
    for (size_t p = 0; p < document->paragraph_count; p++)
        for (size_t r = 0; r < document->paragraphs[p]->run_count && count < WAIVER_MOST; r++) {
            remarks[count].paragraph = p;
            count += remark_read(document->paragraphs[p], &document->paragraphs[p]->runs[r],
                                 &remarks[count]);
        }
    return count;
}

/* Words are parted by spaces, tabs or commas. */
static bool next_word(struct text *rest, struct text *word)
{
    size_t at = 0, from;
    while (at < rest->length &&
           (rest->data[at] == ' ' || rest->data[at] == ',' || rest->data[at] == '\t'))
        at++;
    for (from = at; at < rest->length && rest->data[at] != ' ' && rest->data[at] != ',' &&
                    rest->data[at] != '\t';)
        at++;
    *word = text_slice(*rest, from, at);
    *rest = text_slice(*rest, at, rest->length);
    return at > from;
}

/* Letters, digits and what holds a word together, with a letter among them. */
static bool fit_to_accept(struct text word)
{
    bool letter = false;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        bool joint = code == '-' || code == '\'' || code == '.' || code == '&' || code == '/' ||
                     code == 0x2019 || code == 0x2010 || code == 0x2011;
        letter = letter || unicode_is_letter(code);
        if (!joint && !unicode_is_letter(code) && !unicode_is_mark(code) && !unicode_is_digit(code))
            return false;
    }
    return letter && word.length <= LONGEST_WORD;
}

struct text waiver_words(struct arena *arena, const struct document *document)
{
    struct remark remarks[WAIVER_MOST];
    size_t count = remarks_read(document, remarks);
    struct buffer list = buffer_new(arena);
    struct text word;
    for (size_t i = 0; i < count; i++) {
        struct text rest = remarks[i].words;
        if (!remarks[i].closed || !next_word(&rest, &word) || !text_equal(word, TEXT("accept")))
            continue;
        while (next_word(&rest, &word))
            if (fit_to_accept(word)) {
                buffer_add(&list, word);
                buffer_add_byte(&list, '\n');
            }
    }
    return buffer_text(&list);
}

static struct finding *note(struct waivers *waivers, const struct remark *remark,
                            struct text message)
{
    const struct paragraph *paragraph = waivers->document->paragraphs[remark->paragraph];
    struct place place = { waivers->document->file, paragraph->line, remark->from, remark->to };
    struct finding *finding = findings_add(&waivers->check->findings, TEXT("waiver"), LEVEL_NOTE,
                                           place, "%.*s", TEXT_SHOW(message));
    finding->excerpt = text_slice(paragraph->text, remark->from, remark->to);
    return finding;
}

/* The rule whose name begins as this one does, or NULL. */
static const struct rule *rule_like(struct text name)
{
    const struct rule *best = NULL;
    size_t most = 2;
    for (const struct rule *const *rule = rules; *rule; rule++) {
        size_t same = 0;
        while (same < name.length && (*rule)->name[same] == name.data[same])
            same++;
        if (same > most) {
            most = same;
            best = *rule;
        }
    }
    return best;
}

static void note_unknown(struct waivers *waivers, const struct remark *remark, struct text name)
{
    struct arena *arena = waivers->check->arena;
    const struct rule *like = rule_like(name);
    struct finding *finding =
        note(waivers, remark,
             arena_format(arena, "the comment waives nothing: there is no rule “%.*s”",
                          TEXT_SHOW(unicode_fit(arena, name, 40))));
    if (like)
        finding_fix(&waivers->check->findings, finding, "write: <!-- dossier: ignore %s -->",
                    like->name);
    finding_fix(&waivers->check->findings, finding,
                "the names of the rules stand in [ ] after each finding, and in `dossier rules`");
}

/* The paragraphs that a remark is about, both inclusive. */
static bool is_unseen(const struct paragraph *paragraph)
{
    for (size_t r = 0; r < paragraph->run_count; r++)
        if (!paragraph->runs[r].style->hidden &&
            text_trim(text_slice(paragraph->text, paragraph->runs[r].from, paragraph->runs[r].to))
                .length)
            return false;
    return true;
}

static void find_scope(const struct document *document, size_t *first, size_t *last)
{
    struct paragraph **paragraphs = document->paragraphs;
    *last = *first;
    if (!is_unseen(paragraphs[*first]))
        return;
    while (*first + 1 < document->paragraph_count && is_unseen(paragraphs[*first]))
        ++*first;
    *last = *first;
    while (*last + 1 < document->paragraph_count && text_trim(paragraphs[*last + 1]->text).length)
        ++*last;
}

static void ignore_read(struct waivers *waivers, const struct remark *remark, struct text names)
{
    struct text name;
    size_t first = remark->paragraph, last, before = waivers->count;
    find_scope(waivers->document, &first, &last);
    while (next_word(&names, &name) && waivers->count < WAIVER_MOST) {
        const struct rule *rule = rule_find(name);
        if (!rule) {
            note_unknown(waivers, remark, name);
            return;
        }
        waivers->items = arena_grow(waivers->check->arena, waivers->items, waivers->count,
                                    &waivers->capacity, sizeof *waivers->items);
        waivers->items[waivers->count++] =
            (struct waiver){ rule, remark, waivers->document->paragraphs[first]->line,
                             waivers->document->paragraphs[last]->line, false };
    }
    if (waivers->count == before && before < WAIVER_MOST)
        finding_fix(
            &waivers->check->findings,
            note(waivers, remark, TEXT("the comment waives nothing: it names no rule to ignore")),
            "write: <!-- dossier: ignore spelling -->");
}

static void accept_read(struct waivers *waivers, const struct remark *remark, struct text words)
{
    struct arena *arena = waivers->check->arena;
    struct text word;
    bool any = false;
    for (; next_word(&words, &word); any = true) {
        if (fit_to_accept(word))
            continue;
        note(waivers, remark,
             arena_format(arena,
                          "“%.*s” is not accepted: a word is of letters, digits, hyphens and "
                          "apostrophes, with a space between two words",
                          TEXT_SHOW(unicode_fit(arena, word, 40))));
        return;
    }
    if (!any)
        finding_fix(&waivers->check->findings,
                    note(waivers, remark, TEXT("the comment accepts nothing: it names no word")),
                    "write: <!-- dossier: accept WORD WORD -->");
}

static void remark_take(struct waivers *waivers, const struct remark *remark)
{
    struct arena *arena = waivers->check->arena;
    struct text rest = remark->words, verb;
    next_word(&rest, &verb);
    if (!remark->closed)
        finding_fix(&waivers->check->findings,
                    note(waivers, remark,
                         TEXT("the comment does nothing: it must end on the line it begins on")),
                    "end it with --> on this line");
    else if (text_equal(verb, TEXT("ignore")))
        ignore_read(waivers, remark, rest);
    else if (text_equal(verb, TEXT("accept")))
        accept_read(waivers, remark, rest);
    else
        note(waivers, remark,
             arena_format(arena,
                          "the comment does nothing: “dossier:” is followed by “ignore” and names "
                          "of rules or by “accept” and words, not by “%.*s”",
                          TEXT_SHOW(unicode_fit(arena, verb, 40))));
}

static struct waiver *waiver_of(struct waivers *waivers, const struct finding *finding)
{
    if (!finding->place.line || !text_equal(finding->place.file, waivers->document->file))
        return NULL;
    for (size_t i = 0; i < waivers->count; i++) {
        struct waiver *waiver = &waivers->items[i];
        if (finding->place.line >= waiver->first_line && finding->place.line <= waiver->last_line &&
            text_equal(finding->rule, text_of(waiver->rule->name)))
            return waiver;
    }
    return NULL;
}

/* One note for all that was taken out, so that a report never seems cleaner than the draft is. */
static void say_waived(struct waivers *waivers, const struct findings *waived)
{
    struct arena *arena = waivers->check->arena;
    struct text counts = TEXT_NONE;
    if (!waived->count)
        return;
    for (const struct rule *const *rule = rules; *rule; rule++) {
        int count = 0;
        for (size_t i = 0; i < waived->count; i++)
            count += text_equal(waived->items[i].rule, text_of((*rule)->name));
        if (count)
            counts = arena_format(arena, "%.*s%s%s %d", TEXT_SHOW(counts),
                                  counts.length ? ", " : "", (*rule)->name, count);
    }
    findings_add(&waivers->check->findings, TEXT("waiver"), LEVEL_NOTE,
                 (struct place){ .file = waivers->document->file },
                 "%zu finding%s not shown, waived by comments in this draft: %.*s", waived->count,
                 waived->count == 1 ? " is" : "s are", TEXT_SHOW(counts));
}

static void take_out(struct waivers *waivers)
{
    struct findings *findings = &waivers->check->findings;
    struct findings waived = findings_new(waivers->check->arena);
    size_t kept = 0;
    for (size_t i = 0; i < findings->count; i++) {
        struct finding *finding = &findings->items[i];
        struct waiver *waiver = waiver_of(waivers, finding);
        bool error = finding->level == LEVEL_ERROR;
        if (waiver && error)
            waiver->met_error = true;
        if (waiver && !error)
            *findings_add(&waived, finding->rule, finding->level, finding->place, " ") = *finding;
        else
            findings->items[kept++] = *finding;
    }
    findings->count = kept;
    say_waived(waivers, &waived);
}

static void waive(struct waivers *waivers)
{
    waivers->remark_count = remarks_read(waivers->document, waivers->remarks);
    for (size_t i = 0; i < waivers->remark_count; i++)
        remark_take(waivers, &waivers->remarks[i]);
    if (waivers->count)
        take_out(waivers);
    for (size_t i = 0; i < waivers->count; i++)
        if (waivers->items[i].met_error)
            note(waivers, waivers->items[i].remark,
                 arena_format(waivers->check->arena,
                              "errors cannot be waived: what %s found is still shown",
                              waivers->items[i].rule->name));
}

void waivers_apply(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct document *document = check->packet.files[i].document;
        struct waivers waivers = { .check = check, .document = document };
        if (document && document->markdown)
            waive(&waivers);
    }
}

/* Its findings are made when all others are known. */
const struct rule rule_waiver = {
    .name = "waiver",
    .level = LEVEL_NOTE,
    .summary = "a draft waives findings by comments, or tries to",
};
