/* waiver: comments of a Markdown draft that waive findings, for all rules alike; that is never
 * silent. */
#include "waiver.h"

#include "rule.h"
#include "rules/remarks.h"
#include "unicode.h"

#define MOST_NEARBY  3  /* names that are offered for one that there is not */
#define LONGEST_NAME 40 /* letters of what may be meant for the name of a rule */

/* One rule, waived by one remark. */
struct waiver {
    const struct rule *rule;
    const struct remark *remark;
    int first_line, last_line; /* what it is about, both inclusive */
    bool met, met_error;
    bool whole; /* the rule has a finding about the file as a whole */
    bool cut;   /* or more findings than are listed: some may have been here */
};

struct waivers {
    struct check *check;
    const struct document *document;
    struct remarks remarks;
    struct waiver items[WAIVER_MOST];
    size_t count;
    bool more; /* rules beyond those are named */
};

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

static const struct rule *rule_named(struct text name)
{
    for (const struct rule *const *rule = rules; *rule; rule++)
        if (text_equal_ascii(text_of((*rule)->name), name))
            return *rule;
    return NULL;
}

/* Letters to put in, leave out or change to make one name of the other (Levenshtein); both are at
 * most LONGEST_NAME. */
static size_t letters_apart(struct text a, struct text b)
{
    size_t row[LONGEST_NAME + 1];
    for (size_t j = 0; j <= b.length; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            size_t swap = corner + ((a.data[i - 1] | 0x20) != b.data[j - 1]);
            size_t gap = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            corner = row[j];
            row[j] = swap < gap ? swap : gap;
        }
    }
    return row[b.length];
}

/* How far a rule's name is from what was written, 0 to LONGEST_NAME; one within the other ("font",
 * "wrong-font") is nearly right. */
static size_t name_distance(struct text written, struct text name)
{
    if (written.length < 3 || written.length > LONGEST_NAME || name.length > LONGEST_NAME)
        return LONGEST_NAME;
    size_t longer = written.length > name.length ? written.length : name.length;
    size_t apart = letters_apart(written, name);
    if (text_find_ascii(name, written) < name.length ||
        text_find_ascii(written, name) < written.length)
        return 1;
    return apart <= 2 + longer / 8 && apart * 2 < longer ? apart : LONGEST_NAME;
}

/* The names nearest to one that there is not, the best first; their number. */
static int rules_nearby(struct text written, const char *nearby[MOST_NEARBY])
{
    int count = 0;
    for (size_t distance = 0; distance < LONGEST_NAME; distance++)
        for (const struct rule *const *rule = rules; *rule && count < MOST_NEARBY; rule++)
            if (name_distance(written, text_of((*rule)->name)) == distance)
                nearby[count++] = (*rule)->name;
    return count;
}

/* ", near it are “wrong-font” and ..."; empty when no name is near. */
static struct text say_nearby(struct arena *arena, struct text written, const char **best)
{
    const char *nearby[MOST_NEARBY];
    int count = rules_nearby(written, nearby);
    struct text said = TEXT("");
    *best = count ? nearby[0] : NULL;
    for (int i = 0; i < count; i++) {
        const char *join = i == 0          ? (count == 1 ? ", near it is" : ", near it are")
                           : i + 1 < count ? ","
                                           : " and";
        said = arena_format(arena, "%.*s%s “%s”", TEXT_SHOW(said), join, nearby[i]);
    }
    return said;
}

static void note_unknown(struct waivers *waivers, const struct remark *remark, struct text name)
{
    struct arena *arena = waivers->check->arena;
    const char *best;
    struct text nearby = say_nearby(arena, name, &best);
    struct finding *finding =
        note(waivers, remark,
             arena_format(arena, "there is no rule “%.*s” to ignore%.*s",
                          TEXT_SHOW(unicode_fit(arena, name, 40)), TEXT_SHOW(nearby)));
    if (best)
        finding_fix(&waivers->check->findings, finding, "write: <!-- dossier: ignore %s -->", best);
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

/* A name that stands twice in one comment counts once. */
static bool is_named(const struct waivers *waivers, const struct remark *remark,
                     const struct rule *rule)
{
    for (size_t i = waivers->count; i > 0 && waivers->items[i - 1].remark == remark; i--)
        if (waivers->items[i - 1].rule == rule)
            return true;
    return false;
}

/* What a rule has found in the draft, whether it is waived or not. */
static void waiver_look(const struct waivers *waivers, struct waiver *waiver)
{
    const struct findings *findings = &waivers->check->findings;
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (!text_equal(finding->rule, text_of(waiver->rule->name)) ||
            !text_equal(finding->place.file, waivers->document->file))
            continue;
        waiver->whole = waiver->whole || !finding->place.line;
        count++;
    }
    waiver->cut = !budget_allows(waivers->check->budget, LIMIT_FINDINGS, count + 1);
}

static void waiver_add(struct waivers *waivers, const struct remark *remark,
                       const struct rule *rule, size_t first, size_t last)
{
    struct paragraph **paragraphs = waivers->document->paragraphs;
    waivers->more = waivers->more || waivers->count == WAIVER_MOST;
    if (waivers->count == WAIVER_MOST)
        return;
    struct waiver *waiver = &waivers->items[waivers->count++];
    *waiver = (struct waiver){ .rule = rule, .remark = remark };
    waiver->first_line = paragraphs[first]->line;
    waiver->last_line = paragraphs[last]->line;
    waiver_look(waivers, waiver);
}

/* Of unknown names the first is told; the next one when it is mended. */
static void ignore_read(struct waivers *waivers, const struct remark *remark, struct text names)
{
    struct text name;
    size_t first = remark->paragraph, last;
    bool any = false, told = false;
    find_scope(waivers->document, &first, &last);
    for (; remark_next(&names, &name); any = true) {
        const struct rule *rule = rule_named(name);
        if (!rule && !told)
            note_unknown(waivers, remark, name);
        told = told || !rule;
        if (rule && !is_named(waivers, remark, rule))
            waiver_add(waivers, remark, rule, first, last);
    }
    if (!any)
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
    for (; remark_next(&words, &word); any = true) {
        if (remark_accepts(word))
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

static void note_form(struct waivers *waivers, const struct remark *remark, struct text verb)
{
    struct arena *arena = waivers->check->arena;
    struct finding *finding;
    if (!remark->closed) {
        finding = note(waivers, remark,
                       TEXT("the comment does nothing: it must end on the line it begins on"));
        finding_fix(&waivers->check->findings, finding, "end it with --> on this line");
        return;
    }
    if (!remark->colon) {
        finding = note(waivers, remark,
                       TEXT("the comment does nothing: a colon must stand after “dossier”"));
    } else {
        struct text written =
            verb.length ? arena_format(arena, "“%.*s”", TEXT_SHOW(unicode_fit(arena, verb, 40)))
                        : TEXT("nothing");
        finding = note(waivers, remark,
                       arena_format(arena,
                                    "the comment does nothing: “dossier:” is followed by “ignore” "
                                    "and names of rules or by “accept” and words, not by %.*s",
                                    TEXT_SHOW(written)));
    }
    finding_fix(&waivers->check->findings, finding, "write: <!-- dossier: ignore spelling -->");
}

static void remark_take(struct waivers *waivers, const struct remark *remark)
{
    struct text rest = remark->words, verb;
    remark_next(&rest, &verb);
    if (remark->closed && remark->colon && text_equal_ascii(verb, TEXT("ignore")))
        ignore_read(waivers, remark, rest);
    else if (remark->closed && remark->colon && text_equal_ascii(verb, TEXT("accept")))
        accept_read(waivers, remark, rest);
    else
        note_form(waivers, remark, verb);
}

static bool is_about(const struct waivers *waivers, const struct waiver *waiver,
                     const struct finding *finding)
{
    return finding->place.line >= waiver->first_line && finding->place.line <= waiver->last_line &&
           text_equal(finding->rule, text_of(waiver->rule->name)) &&
           text_equal(finding->place.file, waivers->document->file);
}

/* True when a comment waives the finding; all that are about it are marked as of use. */
static bool is_waived(struct waivers *waivers, const struct finding *finding)
{
    bool waived = false, error = finding->level == LEVEL_ERROR;
    for (size_t i = 0; i < waivers->count; i++) {
        struct waiver *waiver = &waivers->items[i];
        if (!is_about(waivers, waiver, finding))
            continue;
        *(error ? &waiver->met_error : &waiver->met) = true;
        waived = !error;
    }
    return waived;
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
        if (is_waived(waivers, finding))
            *findings_add(&waived, finding->rule, finding->level, finding->place, " ") = *finding;
        else
            findings->items[kept++] = *finding;
    }
    findings->count = kept;
    say_waived(waivers, &waived);
}

static void say_idle(struct waivers *waivers, const struct waiver *waiver)
{
    struct arena *arena = waivers->check->arena;
    const struct remark *remark = waiver->remark;
    const char *rule = waiver->rule->name;
    bool alone = is_unseen(waivers->document->paragraphs[remark->paragraph]);
    struct text reason =
        waiver->whole
            ? arena_format(arena, "what %s found is about the whole file, and still shown", rule)
            : arena_format(arena, "%s finds nothing in %s", rule,
                           alone ? "the paragraph below it" : "its line");
    struct finding *finding = note(
        waivers, remark, arena_format(arena, "this waiver hides nothing: %.*s", TEXT_SHOW(reason)));
    finding_fix(&waivers->check->findings, finding,
                waiver->whole
                    ? "take it out"
                    : "take it out, or put it on the line above the paragraph that is meant");
}

static void say_effects(struct waivers *waivers)
{
    for (size_t i = 0; i < waivers->count; i++) {
        const struct waiver *waiver = &waivers->items[i];
        if (waiver->met_error)
            note(waivers, waiver->remark,
                 arena_format(waivers->check->arena,
                              "errors cannot be waived: what %s found is still shown",
                              waiver->rule->name));
        else if (!waiver->met && !waiver->cut)
            say_idle(waivers, waiver);
    }
}

/* A comment that was not read is told of, or its writer would look for the fault in it. */
static void say_unread(struct waivers *waivers)
{
    struct arena *arena = waivers->check->arena;
    const struct remarks *remarks = &waivers->remarks;
    if (remarks->unread)
        note(waivers, &remarks->first_unread,
             arena_format(arena,
                          "from here on no comment is read: %d are read of each draft, and %zu "
                          "more %s",
                          WAIVER_MOST, remarks->unread, remarks->unread == 1 ? "is" : "are"));
    if (waivers->more)
        note(waivers, waivers->items[WAIVER_MOST - 1].remark,
             arena_format(arena,
                          "rules that are named after this comment's are not waived: of each "
                          "draft %d names are read",
                          WAIVER_MOST));
}

static void waive(struct waivers *waivers)
{
    remarks_read(waivers->document, &waivers->remarks);
    for (size_t i = 0; i < waivers->remarks.count; i++)
        remark_take(waivers, &waivers->remarks.items[i]);
    if (waivers->count)
        take_out(waivers);
    say_effects(waivers);
    say_unread(waivers);
}

void waivers_apply(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct document *document = check->packet.files[i].document;
        if (!document || !document->markdown)
            continue;
        struct waivers *waivers = arena_take(check->arena, sizeof *waivers);
        *waivers = (struct waivers){ .check = check, .document = document };
        waive(waivers);
    }
}

/* Its findings are made when all others are known. */
const struct rule rule_waiver = {
    .name = "waiver",
    .level = LEVEL_NOTE,
    .summary = "a draft waives findings by comments, or tries to",
};
