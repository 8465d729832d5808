/* attachment-type: files of another format than the notice asks for, or than their own ending says.
 */
#include "rules/help.h"

static const char *const type_words[TYPE_COUNT] = {
    [TYPE_UNKNOWN] = "of a kind that is not known",
    [TYPE_DOCX] = "a Word document (.docx)",
    [TYPE_DOC] = "an old Word document (.doc)",
    [TYPE_ODT] = "an OpenDocument text (.odt)",
    [TYPE_RTF] = "a rich text file (.rtf)",
    [TYPE_PDF] = "a PDF",
    [TYPE_TXT] = "plain text",
    [TYPE_MD] = "plain text (Markdown)",
    [TYPE_HTML] = "a web page (.html)",
    [TYPE_IMAGE] = "a picture",
    [TYPE_ZIP] = "a zip archive",
};

static struct text joined(struct arena *arena, const struct texts *formats)
{
    struct text list = TEXT_NONE;
    for (size_t i = 0; i < formats->count; i++)
        list = arena_format(arena, "%.*s%s.%.*s", TEXT_SHOW(list), i ? " or " : "",
                            TEXT_SHOW(formats->items[i]));
    return list;
}

static bool demanded(const struct essay_demand *demand, enum file_type type)
{
    return texts_have(&demand->formats, text_of(file_type_name(type)));
}

/* "A Word document" is asked for; the old format is one as well, though few portals still take it.
 */
static enum level level_of(const struct essay_demand *demand, enum file_type type)
{
    return type == TYPE_DOC && demanded(demand, TYPE_DOCX) ? LEVEL_WARNING : LEVEL_ERROR;
}

static void add_way_out(struct check *check, struct finding *finding,
                        const struct essay_demand *demand)
{
    if (demanded(demand, TYPE_DOCX))
        finding_fix(&check->findings, finding,
                    "open it in Word, then File > Save As > Word Document (.docx)");
    else if (demanded(demand, TYPE_PDF))
        finding_fix(&check->findings, finding, "open it in Word, then File > Save As > PDF");
}

/* True when a finding was made: one about its format is enough for one file. */
static bool judge_essay(struct check *check, const struct packet_file *file)
{
    const struct essay_demand *demand = essay_demand(check);
    if (!demand || !demand->formats.count || demanded(demand, file->type) ||
        file->state == STATE_ENCRYPTED || file->type == TYPE_UNKNOWN)
        return false;
    struct text asked = joined(check->arena, &demand->formats);
    struct finding *finding = findings_add(
        &check->findings, TEXT("attachment-type"), level_now(check, level_of(demand, file->type)),
        place_file(file), "the essay is %s; the notice asks for %.*s", type_words[file->type],
        TEXT_SHOW(asked));
    finding->because = because_of(check, "essay.formats");
    add_way_out(check, finding, demand);
    return true;
}

static bool ending_fits(const struct packet_file *file)
{
    static const char *const endings[TYPE_COUNT] = {
        [TYPE_DOCX] = "docx docm dotx dotm",
        [TYPE_DOC] = "doc dot docx",
        [TYPE_ODT] = "odt ott",
        [TYPE_RTF] = "rtf doc",
        [TYPE_PDF] = "pdf",
        [TYPE_HTML] = "html htm xhtml",
        [TYPE_ZIP] = "zip",
    };
    struct text rest = text_of(endings[file->type]);
    if (!rest.length)
        return true;
    while (rest.data)
        if (text_equal_ascii(text_cut(&rest, ' '), file->ending))
            return true;
    return false;
}

static void judge_ending(struct check *check, const struct packet_file *file)
{
    if (file->state == STATE_UNREADABLE || ending_fits(file))
        return;
    struct finding *finding =
        file->ending.length
            ? findings_add(&check->findings, TEXT("attachment-type"), LEVEL_WARNING,
                           place_file(file), "the file is %s, but its name ends in .%.*s",
                           type_words[file->type], TEXT_SHOW(file->ending))
            : findings_add(&check->findings, TEXT("attachment-type"), LEVEL_WARNING,
                           place_file(file), "the file is %s, but its name has no ending",
                           type_words[file->type]);
    finding_fix(&check->findings, finding, "give it the ending .%s", file_type_name(file->type));
    finding_fix(
        &check->findings, finding,
        "or save it in the format that its name says: File > Save As in the program that made it");
}

/* What is in it was checked as part of the packet; whether anyone will open it is another matter.
 */
static void judge_nested(struct check *check, const struct packet_file *file)
{
    struct finding *finding =
        findings_add(&check->findings, TEXT("attachment-type"), LEVEL_WARNING, place_file(file),
                     "a zip archive among the files: a portal or a reader may not open it");
    finding_fix(&check->findings, finding, "send the files that are in it one by one");
}

static void run(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->type == TYPE_ZIP && file->state == STATE_READ && check->packet.count > 1)
            judge_nested(check, file);
        if (file->role == ROLE_NOTICE || (file->role == ROLE_ESSAY && judge_essay(check, file)))
            continue;
        judge_ending(check, file);
    }
}

const struct rule rule_attachment_type = {
    .name = "attachment-type",
    .level = LEVEL_ERROR,
    .summary = "a file has another format than the notice asks for, or than its name says",
    .run = run,
};
