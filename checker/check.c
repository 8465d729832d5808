/* The pipeline: from a packet's path to its verdict, on one screen. */
#include "check.h"

#include "rule.h"
#include "unicode.h"
#include "waiver.h"

/* Documents are read before the roles are given: what a file is shows in its text. */
static void read_documents(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++) {
        struct packet_file *file = &check->packet.files[i];
        bool readable = file->type == TYPE_DOCX || file->type == TYPE_TXT || file->type == TYPE_MD;
        if (file->state != STATE_READ || !readable)
            continue;
        if (document_read(check->arena, check->budget, &check->findings, file, &file->document) !=
            DONE) {
            file->document = NULL;
            file->state = STATE_REFUSED;
        }
    }
}

/* A packet may bring its own rules or notice; an option given outside goes before it. */
static void adopt_notice(struct check *check)
{
    check->notice = check->options->notice ? check->options->notice : packet_notice(check);
}

/* Of more essays than anyone sends only the pages are kept: thousands of layouts would fill the
 * memory. */
#define LAYOUTS_KEPT 32

static void lay_out_file(struct check *check, struct packet_file *file, bool keep)
{
    struct layout *layout = NULL;
    struct arena *arena = keep ? check->arena : arena_new(0);
    if (!arena)
        return;
    if (layout_make(arena, check->budget, &check->findings, file->document, &check->options->layout,
                    &layout) == DONE) {
        file->pages = layout->page_count;
        file->layout = keep ? layout : NULL;
    }
    if (!keep)
        arena_free(arena);
}

static void lay_out(struct check *check)
{
    size_t kept = 0;
    for (size_t i = 0; i < check->packet.count; i++) {
        struct packet_file *file = &check->packet.files[i];
        if (!file->document || file->document->plain)
            continue;
        bool keep = file == check->essay || kept < LAYOUTS_KEPT;
        lay_out_file(check, file, keep);
        kept += keep;
    }
    check->layout = check->essay ? check->essay->layout : NULL;
}

/* What the packet accepts, and what the draft itself does. */
static struct text own_words(struct check *check)
{
    return arena_format(check->arena, "%.*s\n%.*s", TEXT_SHOW(check->packet.own_words),
                        TEXT_SHOW(waiver_words(check->arena, check->document)));
}

static enum status read_words(struct check *check)
{
    const struct document *kin[16];
    size_t kin_count = 0;
    if (!check->document)
        return DONE;
    for (size_t i = 0; i < check->packet.count && kin_count < 16; i++)
        if (check->packet.files[i].document && &check->packet.files[i] != check->essay)
            kin[kin_count++] = check->packet.files[i].document;
    struct words_input input = { check->document, check->notice, kin, kin_count, own_words(check) };
    return words_check(check->options->words, check->arena, &input, &check->words,
                       &check->could_not);
}

/* Pages and lines on the page are what an applicant sees in Word; rules only know paragraphs. */
static void locate(struct check *check)
{
    for (size_t i = 0; i < check->findings.count; i++) {
        struct finding *finding = &check->findings.items[i];
        if (check->layout && finding->place.line && !finding->page &&
            text_equal(finding->place.file, check->essay->path))
            layout_find(check->layout, finding->place.line, finding->place.from, &finding->page,
                        &finding->page_line);
    }
}

/* A sound PDF says what it is: its pages are known and rules judge it, though its text is not read.
 */
static bool is_known_pdf(const struct packet_file *file)
{
    return file->type == TYPE_PDF && file->state == STATE_READ &&
           text_equal(file->ending, TEXT("pdf"));
}

/* A scan or a PDF beside the essay, by its bytes and by its name. */
static bool is_attachment(const struct packet_file *file)
{
    return (file->type == TYPE_PDF && text_equal(file->ending, TEXT("pdf"))) ||
           (file->type == TYPE_IMAGE && !text_equal(file->ending, TEXT("docx")));
}

static bool told_as_error(const struct check *check, const struct packet_file *file)
{
    for (size_t i = 0; i < check->findings.count; i++)
        if (check->findings.items[i].level == LEVEL_ERROR &&
            text_equal(check->findings.items[i].place.file, file->path))
            return true;
    return false;
}

static bool any_document(const struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++)
        if (check->packet.files[i].document)
            return true;
    return false;
}

/* True for a file that may have been meant as the essay and gave no document, unless an error says
 * so and there is more to report on: then the packet is not ready, and why is known. */
static bool may_be_lost_essay(const struct check *check, const struct packet_file *file)
{
    if (file->document || is_known_pdf(file))
        return false;
    if ((is_attachment(file) || any_document(check)) && told_as_error(check, file))
        return false;
    return file == check->essay || check->packet.count == 1 || file->type == TYPE_DOCX ||
           text_equal(file->ending, TEXT("docx"));
}

/* True when an essay may be there that could not be read, so that silence would mislead. */
static bool essay_unreadable(const struct check *check)
{
    if (check->essay)
        return may_be_lost_essay(check, check->essay);
    for (size_t i = 0; i < check->packet.count; i++)
        if (may_be_lost_essay(check, &check->packet.files[i]))
            return true;
    return false;
}

static enum status conclude(struct check *check, enum status status)
{
    locate(check);
    findings_sort(&check->findings);
    if (status == DONE && essay_unreadable(check))
        status = REFUSED;
    if (status != DONE)
        check->verdict = VERDICT_COULD_NOT_CHECK;
    else
        check->verdict =
            findings_count(&check->findings, LEVEL_ERROR) ? VERDICT_NOT_READY : VERDICT_READY;
    return status;
}

/* Everything after the files are at hand. */
static enum status judge(struct check *check)
{
    read_documents(check);
    adopt_notice(check);
    packet_roles(check);
    check->document = check->essay ? check->essay->document : NULL;
    lay_out(check);
    if (read_words(check) == FAILED)
        return FAILED;
    if (check->document && check->notice)
        coverage_judge(check->arena, check->document, check->notice, &check->coverage);
    rules_run(check);
    return DONE;
}

static void start(struct check *check, struct arena *arena, struct budget *budget,
                  const struct check_options *options)
{
    *check = (struct check){
        .arena = arena, .budget = budget, .options = options, .findings = findings_new(arena)
    };
}

enum status check_packet(struct arena *arena, struct budget *budget,
                         const struct check_options *options, struct text path, struct check *check)
{
    start(check, arena, budget, options);
    check->packet.path = path;
    enum status status =
        packet_read(arena, budget, &check->findings, path, &check->packet, &check->could_not);
    if (status == FAILED)
        check->could_not =
            arena_format(arena, "%.*s: %.*s", TEXT_SHOW(path), TEXT_SHOW(check->could_not));
    return conclude(check, status == DONE ? judge(check) : status);
}

enum status check_bytes(struct arena *arena, struct budget *budget,
                        const struct check_options *options, struct text name, struct text bytes,
                        struct check *check)
{
    start(check, arena, budget, options);
    check->packet.path = name;
    enum status status =
        packet_read_bytes(arena, budget, &check->findings, name, bytes, &check->packet);
    return conclude(check, status == DONE ? judge(check) : status);
}

void check_stopped(struct arena *arena, struct budget *budget, const struct check_options *options,
                   struct text path, struct text died, struct check *check)
{
    start(check, arena, budget, options);
    check->notice = options->notice;
    check->packet.path = unicode_fit(arena, path, 0);
    check->verdict = VERDICT_COULD_NOT_CHECK;
    struct finding *finding =
        findings_add(&check->findings, TEXT("damaged"), LEVEL_ERROR,
                     (struct place){ .file = check->packet.path },
                     "the check of this packet was stopped (%.*s), so nothing is known about it",
                     TEXT_SHOW(died));
    finding_fix(&check->findings, finding,
                "open each file in Word, save it under a new name and try again");
}

int check_exit_status(const struct check *check, enum level fail_on)
{
    if (check->verdict == VERDICT_COULD_NOT_CHECK)
        return 2;
    for (size_t i = 0; i < check->findings.count; i++)
        if (check->findings.items[i].level >= fail_on)
            return 1;
    return 0;
}
