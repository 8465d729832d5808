/* What in a document loads, runs or hides, told by name and place. */
#include "rules/hazards.h"

#include "rules/help.h"

#define EACH_MOST 20 /* of one file and rule: a hundred links of one kind are one story */

struct telling {
    const char *message; /* what it is, before its name */
    const char *fix;
};

static const struct telling tellings[] = {
    [HAZARD_MACROS] = { "the file holds macros", "save it as a plain Word document: File > Save As "
                                                 "> Word Document (.docx)" },
    [HAZARD_TEMPLATE] = { "the file loads a template from outside when it is opened",
                          "in Word: Developer > Document Template, take the template off" },
    [HAZARD_OUTSIDE_PICTURE] = { "a picture is fetched from outside when the file is opened",
                                 "insert the picture itself, or take it out" },
    [HAZARD_OUTSIDE_OBJECT] = { "an object is fetched from outside when the file is opened",
                                "break the link: File > Info > Edit Links to Files" },
    [HAZARD_EMBEDDED] = { "another file is packed inside",
                          "take it out; attach it by itself if it is asked for" },
    [HAZARD_FIELD] = { "a field pulls in data from outside",
                       "click into it and press Ctrl+Shift+F9, which leaves its text" },
    [HAZARD_ACTIVEX] = { "the file holds an ActiveX control", "take the control out" },
    [HAZARD_CHUNK] = { "a part in another format is packed inside, whose text was not read",
                       "open the file in Word and save it once: that makes it ordinary text" },
    [HAZARD_SUBDOCUMENT] = { "part of the text is in another file",
                             "copy that text into this file" },
    [HAZARD_FRAMESET] = { "the file loads web frames", "copy the text into a new document" },
    [HAZARD_LINK_SCHEME] = { "a link does not lead to a web page or a mail address",
                             "remove the link (Ctrl+Shift+F9) or point it to a web page" },
};

static bool listed(const int *kinds, int kind)
{
    while (*kinds != HAZARDS_END)
        if (*kinds++ == kind)
            return true;
    return false;
}

static void say(struct check *check, const char *rule, const struct packet_file *file,
                const struct hazard *hazard)
{
    const struct telling *telling = &tellings[hazard->kind];
    struct finding *finding = findings_add(
        &check->findings, text_of(rule), LEVEL_WARNING, place_stretch(file, hazard->line, 0, 0),
        "%s%s%.*s", telling->message, hazard->what.length ? ": " : "", TEXT_SHOW(hazard->what));
    finding_fix(&check->findings, finding, "%s", telling->fix);
}

void hazards_say(struct check *check, const char *rule, const int *kinds)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));) {
        int said = 0;
        for (size_t i = 0; i < file->document->hazard_count && said < EACH_MOST; i++)
            if (listed(kinds, (int)file->document->hazards[i].kind)) {
                say(check, rule, file, &file->document->hazards[i]);
                said++;
            }
    }
}
