/* The report for people: the notice, the packet, the findings, the challenges, the verdict last. */
#include "plain.h"

#include "buffer.h"
#include "document.h"
#include "formats.h"
#include "paper.h"
#include "unicode.h"

static const char *const role_words[ROLE_COUNT] = {
    [ROLE_OTHER] = "Other",     [ROLE_ESSAY] = "Essay",
    [ROLE_CV] = "CV",           [ROLE_COVER_LETTER] = "Letter",
    [ROLE_DIPLOMA] = "Diploma", [ROLE_CLEARANCE_PROOF] = "Clearance",
    [ROLE_FORM] = "Form",       [ROLE_NOTICE] = "Notice",
};

static const char *const type_words[TYPE_COUNT] = {
    [TYPE_UNKNOWN] = "unknown kind",  [TYPE_DOCX] = "Word document",
    [TYPE_DOC] = "old Word document", [TYPE_ODT] = "OpenDocument text",
    [TYPE_RTF] = "rich text",         [TYPE_PDF] = "PDF",
    [TYPE_TXT] = "plain text",        [TYPE_MD] = "Markdown text",
    [TYPE_HTML] = "web page",         [TYPE_IMAGE] = "picture",
    [TYPE_ZIP] = "zip archive",
};

static const char *const state_words[] = { "", ", could not be read", ", locked by a password",
                                           ", unreadable" };

static void say_file(struct pen *pen, const struct packet_file *file)
{
    const struct entry entry = { 2, 14, INK_FAINT, role_words[file->role] };
    struct buffer line = buffer_new(pen->arena);
    buffer_add_format(&line, "%.*s: %s", TEXT_SHOW(file->name), type_words[file->type]);
    if (file->pages)
        buffer_add_format(&line, ", %d page%s", file->pages, file->pages == 1 ? "" : "s");
    buffer_add_format(&line, "%s", state_words[file->state]);
    if (file->role_reason.length)
        buffer_add_format(&line, " (%.*s)", TEXT_SHOW(file->role_reason));
    pen_entry(pen, &entry, buffer_text(&line));
}

void plain_files(struct pen *pen, const struct check *check)
{
    pen_head(pen, "THE PACKET", check->packet.path);
    for (size_t i = 0; i < check->packet.count; i++)
        say_file(pen, &check->packet.files[i]);
    if (!check->packet.count)
        pen_entry(pen, &(struct entry){ 2, 2, INK_PLAIN, "" }, TEXT("no file could be read"));
}

#define SHOWN_WORDS 6 /* of a challenge's evidence, and of what is absent */

static void add_words(struct buffer *line, const char *before, const struct texts *words)
{
    for (size_t i = 0; i < words->count && i < SHOWN_WORDS; i++)
        buffer_add_format(line, "%s%.*s", i ? ", " : before, TEXT_SHOW(words->items[i]));
}

/* "paragraph 2, 31 % of the text (would do, how): stock, depot; nothing found about: visibility" */
static struct text evidence_words(struct pen *pen, const struct challenge_coverage *challenge)
{
    struct buffer line = buffer_new(pen->arena);
    bool answered = challenge->status != COVERAGE_MISSING;
    for (size_t i = 0; answered && i < challenge->evidence_count; i++)
        buffer_add_format(&line, "%s%d",
                          i == 0 ? challenge->evidence_count > 1 ? "paragraphs " : "paragraph "
                                 : ", ",
                          challenge->evidence[i].paragraph);
    if (line.length && challenge->share >= 0.005)
        buffer_add_format(&line, ", %.0f %% of the text", challenge->share * 100);
    if (line.length && challenge->cues.length)
        buffer_add_format(&line, " (%.*s)", TEXT_SHOW(challenge->cues));
    if (line.length)
        add_words(&line, ": ", &challenge->evidence[0].terms);
    if (challenge->status != COVERAGE_ADDRESSED)
        add_words(&line, line.length ? "; nothing found about: " : "nothing found about: ",
                  &challenge->absent_terms);
    return buffer_text(&line);
}

/* The sentence that carries the most, in quotation marks. */
static struct text evidence_sentence(struct pen *pen, const struct check *check,
                                     const struct challenge_coverage *challenge)
{
    const struct evidence *best = challenge->evidence;
    const struct paragraph *paragraph =
        challenge->evidence_count ? document_line(check->document, best->line) : NULL;
    if (!paragraph || challenge->status == COVERAGE_MISSING)
        return TEXT_NONE;
    struct text sentence = text_trim(text_slice(paragraph->text, best->from, best->to));
    return arena_format(pen->arena, "“%.*s”", TEXT_SHOW(unicode_fit(pen->arena, sentence, 120)));
}

static void say_challenge(struct pen *pen, const struct check *check,
                          const struct challenge_coverage *challenge)
{
    static const char *const words[] = { "missing", "thin", "addressed" };
    static const enum ink inks[] = { INK_ERROR, INK_WARNING, INK_GOOD };
    const struct entry head = { 2, 14, inks[challenge->status], words[challenge->status] };
    const struct entry where = { 14, 14, INK_PLAIN, "" };
    struct text evidence = evidence_words(pen, challenge);
    struct text sentence = evidence_sentence(pen, check, challenge);
    pen_say(pen, &head, "%d. %.*s", challenge->challenge,
            TEXT_SHOW(unicode_fit(pen->arena, challenge->text, 160)));
    if (evidence.length)
        pen_entry(pen, &where, evidence);
    if (sentence.length)
        pen_entry(pen, &where, sentence);
    if (challenge->uncertain)
        pen_entry(pen, &where, TEXT("a close call: judge it yourself"));
    else if (challenge->status == COVERAGE_ADDRESSED && challenge->one_sentence)
        pen_entry(pen, &where, TEXT("all of the answer is in one sentence"));
}

static bool is_found(const struct check *check, struct text rule)
{
    for (size_t i = 0; i < check->findings.count; i++)
        if (text_equal(check->findings.items[i].rule, rule))
            return true;
    return false;
}

/* What the essay is as a whole: on something else, or in part not counted as an answer. */
static void say_whole(struct pen *pen, const struct check *check)
{
    const struct coverage *coverage = &check->coverage;
    static const char *const kinds[] = { "copied from the notice", "a heading",
                                         "a list of keywords", "about the writer only" };
    const struct entry entry = { 2, 2, INK_PLAIN, "" };
    struct buffer line = buffer_new(pen->arena);
    if (coverage->elsewhere && !is_found(check, TEXT("wrong-vacancy"))) /* once is enough */
        pen_entry(pen, &entry,
                  TEXT("The essay seems to be about something else: is it another vacancy's?"));
    for (int kind = 0; kind < 4; kind++) {
        size_t count = 0;
        for (size_t i = 0; i < coverage->masked_count; i++)
            count += (int)coverage->masked[i].kind == kind;
        if (count > 0 && kind != MASK_HEADING)
            buffer_add_format(&line, "%s%zu %s", line.length ? ", " : "", count, kinds[kind]);
    }
    if (line.length)
        pen_say(pen, &entry, "Sentences that were not counted as an answer: %.*s.",
                TEXT_SHOW(buffer_text(&line)));
}

void plain_challenges(struct pen *pen, const struct check *check)
{
    if (!check->coverage.count)
        return;
    pen_head(pen, "KEY CHALLENGES", TEXT_NONE);
    for (size_t i = 0; i < check->coverage.count; i++)
        say_challenge(pen, check, &check->coverage.challenges[i]);
    say_whole(pen, check);
    pen_entry(pen, &(struct entry){ 2, 2, INK_PLAIN, "" },
              TEXT("This tells what is written about, not how well; that is for the panel."));
}

static void say_pages(struct pen *pen, const struct check *check)
{
    const struct entry entry = { 2, 14, INK_FAINT, "Pages" };
    const struct layout *layout = check->layout;
    const struct section *section = check->document->sections;
    int limit = check->notice && check->notice->essay_asked ? check->notice->essay.max_pages : 0;
    const struct paper *paper =
        section ? paper_of(section->page_width, section->page_height) : NULL;
    struct buffer line = buffer_new(pen->arena);
    buffer_add_format(&line, "%d%s%s, %s%.0f %% full", layout->page_count, paper ? " of " : "",
                      paper ? paper->name : "", layout->page_count > 1 ? "the last " : "",
                      layout->fill * 100);
    if (limit && layout->page_count > limit)
        buffer_add_format(&line, ", %d over the limit", layout->page_count - limit);
    else if (layout->lines_spare > 0)
        buffer_add_format(&line, ", room for %d more line%s", layout->lines_spare,
                          layout->lines_spare == 1 ? "" : "s");
    buffer_add_format(&line, "; %s", certainty_name(layout->certainty));
    if (layout->because.length)
        buffer_add_format(&line, ": %.*s", TEXT_SHOW(layout->because));
    pen_entry(pen, &entry, buffer_text(&line));
}

static struct text language_words(struct pen *pen, const struct words_report *words)
{
    struct buffer line = buffer_new(pen->arena);
    for (int i = 0; i < words->language_count; i++) {
        struct text lang = words->languages[i].lang;
        const char *name = text_equal(lang, TEXT("en"))   ? "English"
                           : text_equal(lang, TEXT("fr")) ? "French"
                                                          : NULL;
        buffer_add_format(&line, ", %.*s %.0f %%", TEXT_SHOW(name ? text_of(name) : lang),
                          words->languages[i].share * 100);
    }
    return buffer_text(&line);
}

void plain_essay(struct pen *pen, const struct check *check)
{
    const struct entry entry = { 2, 14, INK_FAINT, "Words" };
    if (!check->document || !check->essay)
        return;
    pen_head(pen, "THE ESSAY", check->essay->name);
    if (check->layout)
        say_pages(pen, check);
    pen_say(pen, &entry, "%d%.*s", document_words(check->document),
            TEXT_SHOW(language_words(pen, &check->words)));
}

static void say_counts(struct buffer *line, const struct findings *findings)
{
    const char *comma = "";
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--) {
        size_t count = findings_count(findings, (enum level)level);
        if (!count)
            continue;
        buffer_add_format(line, "%s%zu %s%s", comma, count, level_name((enum level)level),
                          count == 1 ? "" : "s");
        comma = ", ";
    }
}

void plain_verdict(struct pen *pen, const struct check *check)
{
    static const struct entry entries[] = {
        [VERDICT_READY] = { 0, 0, INK_GOOD, "READY" },
        [VERDICT_NOT_READY] = { 0, 0, INK_ERROR, "NOT READY" },
        [VERDICT_COULD_NOT_CHECK] = { 0, 0, INK_ERROR, "COULD NOT CHECK" },
    };
    bool warned = findings_count(&check->findings, LEVEL_WARNING) > 0;
    const char *const words[] = {
        [VERDICT_READY] = warned
                              ? "nothing was found that is certain to get it refused, but look at "
                                "the warnings"
                              : "nothing was found that gets an application refused",
        [VERDICT_NOT_READY] = "as it stands this would be refused",
        [VERDICT_COULD_NOT_CHECK] = "nothing here says that the packet is sound",
    };
    struct buffer line = buffer_new(pen->arena), counts = buffer_new(pen->arena);
    say_counts(&counts, &check->findings);
    buffer_add_format(&line, "- %s", words[check->verdict]);
    if (counts.length)
        buffer_add_format(&line, " (%.*s)", TEXT_SHOW(buffer_text(&counts)));
    fputc('\n', pen->out);
    pen_entry(pen, &entries[check->verdict], buffer_text(&line));
    if (check->verdict == VERDICT_COULD_NOT_CHECK && check->could_not.length)
        pen_entry(pen, &(struct entry){ 2, 2, INK_PLAIN, "" }, check->could_not);
}

static void plain_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    struct pen pen = pen_new(out, check->arena, options);
    if (check->notice)
        plain_notice(&pen, check->notice, options->now);
    plain_files(&pen, check);
    plain_findings(&pen, check);
    plain_challenges(&pen, check);
    plain_essay(&pen, check);
    plain_reminders(&pen, check->notice);
    plain_verdict(&pen, check);
}

const struct report_format report_plain = {
    .name = "plain",
    .help = "for people",
    .batch = true,
    .packet = plain_packet,
};
