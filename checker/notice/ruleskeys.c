/* The keys of the rules file. */
#include "notice/ruleskeys.h"

#define NOTICE(name) "notice", #name, #name
#define ESSAY(name)  "essay", #name, "essay." #name
#define AT(name)     offsetof(struct notice, name)
#define FORMATS      "docx|doc|pdf|odt|rtf|txt"
#define ATTACHMENTS  "essay|cv|cover_letter|diploma|clearance_proof|form|other"

const struct rules_key rules_keys[] = {
    { NOTICE(title), VALUE_TEXT, AT(title), 0, 0, NULL, "the post" },
    { NOTICE(reference), VALUE_TEXT, AT(reference), 0, 0, NULL, "the vacancy's number" },
    { NOTICE(posts), VALUE_LIST, AT(posts), 0, 0, NULL, "post numbers, with commas between" },
    { NOTICE(organisation), VALUE_TEXT, AT(organisation), 0, 0, NULL, "the employer" },
    { NOTICE(grade), VALUE_TEXT, AT(grade), 0, 0, NULL, "G15, G15-G17, or as printed" },
    { NOTICE(location), VALUE_TEXT, AT(location), 0, 0, NULL, "the place of work" },
    { NOTICE(deadline_date), VALUE_DATE, AT(deadline_date), 0, 0, NULL, "YYYY-MM-DD" },
    { NOTICE(deadline_time), VALUE_TIME, AT(deadline_time), 0, 0, NULL, "HH:MM as printed" },
    { NOTICE(clearance), VALUE_TEXT, AT(clearance), 0, 0, NULL, "NS, CTS, CTS/A, or as printed" },
    { NOTICE(nationality), VALUE_TEXT, AT(nationality), 0, 0, NULL, "NATO, EU, OSCE, OECD or CoE" },
    { NOTICE(ai_prohibited), VALUE_SWITCH, AT(ai_prohibited), 0, 0, NULL, "yes or no" },
    { NOTICE(language_levels), VALUE_LIST, AT(language_levels), 0, 0, NULL,
      "V, III or C1, B2 or 3333" },
    { NOTICE(attachments), VALUE_LIST, AT(attachments), 0, 0, ATTACHMENTS, "files to send now" },
    { NOTICE(notice_languages), VALUE_LIST, AT(notice_languages), 0, 0, "en|fr", "en, fr" },
    { NOTICE(truncated), VALUE_SWITCH, AT(truncated), 0, 0, NULL,
      "yes where it points at instructions that are not in it" },
    { ESSAY(required), VALUE_SWITCH, AT(essay.required), 0, 0, NULL,
      "yes, or no when it is only invited" },
    { ESSAY(count), VALUE_WHOLE, AT(essay.count), 1, 50, NULL, "number of files" },
    { ESSAY(max_pages), VALUE_WHOLE, AT(essay.max_pages), 1, 1000, NULL, "of each file" },
    { ESSAY(max_words), VALUE_WHOLE, AT(essay.max_words), 1, 1000000, NULL, "of each file" },
    { ESSAY(min_words), VALUE_WHOLE, AT(essay.min_words), 1, 1000000, NULL, "of each file" },
    { ESSAY(limit_in_all), VALUE_SWITCH, AT(essay.limit_in_all), 0, 0, NULL,
      "yes when the limit holds for all files together" },
    { ESSAY(page_size), VALUE_TEXT, AT(essay.page_size), 0, 0, "A3|A4|A5|Letter|Legal", "A4" },
    { ESSAY(formats), VALUE_LIST, AT(essay.formats), 0, 0, FORMATS, "docx, pdf" },
    { ESSAY(name_contains), VALUE_LIST, AT(essay.name_contains), 0, 0, NULL,
      "what the file's name must hold; {reference} stands for the vacancy's number" },
    { ESSAY(font), VALUE_TEXT, AT(essay.font), 0, 0, NULL, "Arial" },
    { ESSAY(min_font_pt), VALUE_DECIMAL, AT(essay.min_font_pt), 1, 100, NULL, "points" },
    { ESSAY(line_spacing), VALUE_DECIMAL, AT(essay.line_spacing), 0.5, 5, NULL,
      "1 single, 1.5, 2 double" },
    { ESSAY(min_margin_mm), VALUE_DECIMAL, AT(essay.min_margin_mm), 1, 100, NULL, "millimetres" },
    { ESSAY(due_date), VALUE_DATE, AT(essay.due_date), 0, 0, NULL,
      "YYYY-MM-DD, where the essay has a date of its own" },
    { NULL, NULL, NULL, VALUE_TEXT, 0, 0, 0, NULL, NULL },
};
