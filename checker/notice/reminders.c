/* What a program cannot check, for the applicant to tick off: each with its sentence. */
#include "notice/reader.h"

static const struct {
    const char *what;
    const char *const *patterns;
} things[] = {
    { "answer the pre-screening questions",
      (const char *const[]){ "pre screening|prescreening question|questions",
                             "screening|eligibility question|questions",
                             "questions de preselection", NULL } },
    { "bring your profile on the portal up to date",
      (const char *const[]){ "profile ~6 updated|up|complete|completed|jour",
                             "update|complete|updating your? ~2 profile", "profil ~8 jour",
                             NULL } },
    { "fill in the on-line application form",
      (const char *const[]){ "online|on application? form", "line application? form",
                             "application form and|,", "formulaire en ligne",
                             "formulaire de candidature", NULL } },
    { "send the application through the portal, not by e-mail or post",
      (const char *const[]){
          "through|using|via|by ~4 e recruitment|portal|platform|system ~1 only?",
          "e mail|email|post ~6 not|ignored", "via ~4 portail|plateforme",
          "exclusivement|uniquement en ligne", NULL } },
    { "have your references ready",
      (const char *const[]){ "names|contact ~4 referees|references",
                             "coordonnees ~4 references|referents", NULL } },
};

/* Nationality and clearance are read as fields; here they become lines of the checklist. */
static void remind_of_field(struct reader *reader, const char *field, struct text what)
{
    const struct outline *outline = reader->outline;
    struct citation because = notice_because(reader->notice, field);
    if (!because.line)
        return;
    for (size_t i = 0; i < outline->sentence_count; i++)
        if (text_equal(outline->sentences[i].text, because.text)) {
            reader_remind(reader, what, &outline->sentences[i]);
            return;
        }
}

void reminders_read(struct reader *reader)
{
    const struct notice *notice = reader->notice;
    const struct outline *outline = reader->outline;
    if (notice->nationality.length)
        remind_of_field(reader, "nationality",
                        arena_format(reader->arena,
                                     "you must be a national of a member state (%.*s)",
                                     TEXT_SHOW(notice->nationality)));
    if (notice->clearance.length)
        remind_of_field(reader, "clearance",
                        arena_format(reader->arena, "a security clearance is asked for (%.*s)",
                                     TEXT_SHOW(notice->clearance)));
    if (notice->language_levels.count)
        remind_of_field(reader, "language_levels",
                        TEXT("you must have the language levels that the notice names"));
    if (notice->ai_prohibited)
        remind_of_field(reader, "ai_prohibited",
                        TEXT("no part of the application may be written by AI tools"));
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS || sentence->section == SECTION_DUTIES ||
            sentence->section == SECTION_ABOUT)
            continue;
        for (size_t row = 0; row < sizeof things / sizeof *things; row++)
            if (span_has_any(sentence->span, things[row].patterns))
                reader_remind(reader, text_of(things[row].what), sentence);
    }
}
