/* wrong-organisation: a text that wants to work for somebody else, or calls the employer by a wrong
 * name. */
#include "rules/faults.h"
#include "rules/help.h"

#include "unicode.h"

/* What an applicant says of the employer to come; the past tense is left out, it tells a career. */
static const char *const wishes[] = {
    "to join",
    "joining",
    "to work for",
    "to work at",
    "to serve at",
    "to serve",
    "apply to",
    "applying to",
    "contribute to",
    "rejoindre",
    "travailler pour",
    "travailler à",
    "intégrer",
    "servir",
    "candidature à",
    "candidature auprès de",
    "motivation to work in",
};

static const char *const employers[] = {
    "the OSCE",
    "the European Commission",
    "the United Nations",
    "the World Bank",
    "the IMF",
    "the OECD",
    "the ICC",
    "the WHO",
    "UNICEF",
    "UNESCO",
    "UNHCR",
    "UNDP",
    "the Council of Europe",
    "the European Parliament",
    "Frontex",
    "Europol",
    "Interpol",
    "the European Defence Agency",
    "the EDA",
    "the EEAS",
    "the European External Action Service",
    "the World Food Programme",
    "the IAEA",
    "the OPCW",
    "NATO",
    "the WTO",
    "the ILO",
    "the IOM",
    "the European Central Bank",
    "the EIB",
    "the African Union",
    "l'OSCE",
    "l’OSCE",
    "la Commission européenne",
    "l'ONU",
    "l’ONU",
    "les Nations unies",
    "la Banque mondiale",
    "l'OCDE",
    "l’OCDE",
    "l'OTAN",
    "l’OTAN",
    "le Conseil de l'Europe",
    "le Conseil de l’Europe",
    "le Parlement européen",
    "l'UNESCO",
    "l’UNESCO",
    "l'Union européenne",
    "l’Union européenne",
};

static struct text without_article(struct text name)
{
    static const char *const articles[] = { "the ", "la ", "le ", "les ", "l'", "l’" };
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (text_starts(name, text_of(articles[i])))
            return text_slice(name, text_of(articles[i]).length, name.length);
    return name;
}

/* An organisation that the notice itself speaks of may be named in any way. */
static bool in_notice(const struct notice *notice, struct text name)
{
    struct text bare = without_article(name);
    if (find_words(notice->organisation, bare, 0) < notice->organisation.length)
        return true;
    for (size_t i = 0; notice->source && i < notice->source->lines.count; i++) {
        struct text line = notice->source->lines.items[i];
        if (find_words(line, bare, 0) < line.length)
            return true;
    }
    return false;
}

static bool wished(struct text before)
{
    before = text_trim(before);
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        struct text wish = text_of(wishes[i]);
        if (before.length < wish.length)
            continue;
        size_t at = before.length - wish.length;
        if (text_equal_ascii(text_slice(before, at, before.length), wish) &&
            !word_before(before, at))
            return true;
    }
    return false;
}

static void say(struct check *check, const struct packet_file *file, struct place place)
{
    struct text name = excerpt_of(check, file->document, place);
    struct text employer = unicode_fit(check->arena, check->notice->organisation, 60);
    struct finding *finding =
        findings_add(&check->findings, TEXT("wrong-organisation"), LEVEL_WARNING, place,
                     "the text wants to work for %.*s; the notice is of %.*s", TEXT_SHOW(name),
                     TEXT_SHOW(employer));
    finding->excerpt = name;
    finding->because = because_of(check, "organisation");
    finding_fix(&check->findings, finding,
                "make sure that nothing is left over from an earlier application");
}

static void judge(struct check *check, const struct packet_file *file,
                  const struct paragraph *paragraph)
{
    for (size_t i = 0; i < sizeof employers / sizeof *employers; i++) {
        struct text name = text_of(employers[i]);
        for (size_t at = find_words(paragraph->text, name, 0); at < paragraph->text.length;
             at = find_words(paragraph->text, name, at + 1)) {
            if (!wished(text_slice(paragraph->text, 0, at)) || in_notice(check->notice, name))
                continue;
            say(check, file, place_stretch(file, paragraph->line, at, at + name.length));
            break;
        }
    }
}

static void run(struct check *check)
{
    struct packet_file *file;
    faults_say(check, "wrong-organisation", FAULT_ORGANISATION, LEVEL_WARNING);
    if (!check->notice || !check->notice->organisation.length)
        return;
    for (size_t at = 0; (file = next_document(check, &at));) {
        if (file->role == ROLE_CV)
            continue; /* its employers are the past */
        for (size_t i = 0; i < file->document->paragraph_count; i++)
            judge(check, file, file->document->paragraphs[i]);
    }
}

const struct rule rule_wrong_organisation = {
    .name = "wrong-organisation",
    .level = LEVEL_WARNING,
    .summary = "the text names another employer than the notice's, or calls it by a wrong name",
    .run = run,
};
