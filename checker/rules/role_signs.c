/* The signs by which a person would tell a CV from an essay: its headings, its dates, its greeting.
 */
#include "rules/roles.h"

#include "rules/help.h"
#include "unicode.h"

#include <string.h>

/* Bare (folded, no accents).  In a heading the phrase fills a short paragraph; else it may stand
 * anywhere. */
struct sign {
    const char *phrase;
    enum role role;
    double points;
    bool heading;
};

#define CV_HEADING(phrase)                                                                         \
    {                                                                                              \
        phrase, ROLE_CV, 2, true                                                                   \
    }
#define LETTER(phrase)                                                                             \
    {                                                                                              \
        phrase, ROLE_COVER_LETTER, 3, false                                                        \
    }
#define DIPLOMA(phrase)                                                                            \
    {                                                                                              \
        phrase, ROLE_DIPLOMA, 3, false                                                             \
    }
#define CLEARANCE(phrase)                                                                          \
    {                                                                                              \
        phrase, ROLE_CLEARANCE_PROOF, 3, false                                                     \
    }
#define FORM(phrase)                                                                               \
    {                                                                                              \
        phrase, ROLE_FORM, 2, false                                                                \
    }
#define ESSAY(phrase)                                                                              \
    {                                                                                              \
        phrase, ROLE_ESSAY, 2, true                                                                \
    }

/* clang-format off */
static const struct sign signs_in_text[] = {
    { "curriculum vitae", ROLE_CV, 4, true },
    { "resume", ROLE_CV, 3, true },
    { "europass", ROLE_CV, 3, true },
    CV_HEADING("education"),
    CV_HEADING("education and training"),
    CV_HEADING("work experience"),
    CV_HEADING("professional experience"),
    CV_HEADING("employment history"),
    CV_HEADING("employment"),
    CV_HEADING("experience"),
    CV_HEADING("skills"),
    CV_HEADING("languages"),
    CV_HEADING("language skills"),
    CV_HEADING("personal details"),
    CV_HEADING("personal information"),
    CV_HEADING("career history"),
    CV_HEADING("qualifications"),
    CV_HEADING("publications"),
    CV_HEADING("references"),
    CV_HEADING("hobbies"),
    CV_HEADING("interests"),
    CV_HEADING("formation"),
    CV_HEADING("experience professionnelle"),
    CV_HEADING("experiences professionnelles"),
    CV_HEADING("parcours professionnel"),
    CV_HEADING("competences"),
    CV_HEADING("langues"),
    CV_HEADING("diplomes"),
    CV_HEADING("etat civil"),
    CV_HEADING("loisirs"),
    CV_HEADING("centres d'interet"),
    LETTER("dear sir"),
    LETTER("dear madam"),
    LETTER("dear members of the"),
    LETTER("dear selection"),
    LETTER("dear hiring"),
    LETTER("dear recruitment"),
    LETTER("to whom it may concern"),
    LETTER("yours sincerely"),
    LETTER("yours faithfully"),
    LETTER("i am writing to apply"),
    LETTER("i wish to apply"),
    LETTER("madame, monsieur"),
    LETTER("veuillez agreer"),
    LETTER("salutations distinguees"),
    LETTER("sentiments distingues"),
    LETTER("lettre de motivation"),
    LETTER("cover letter"),
    LETTER("motivation letter"),
    DIPLOMA("has been awarded the degree"),
    DIPLOMA("hereby confers"),
    DIPLOMA("hereby certifies that"),
    DIPLOMA("has conferred upon"),
    DIPLOMA("diploma supplement"),
    DIPLOMA("transcript of records"),
    DIPLOMA("est decerne a"),
    DIPLOMA("le diplome de"),
    DIPLOMA("confere le grade"),
    CLEARANCE("personnel security clearance certificate"),
    CLEARANCE("security clearance certificate"),
    CLEARANCE("certificate of security clearance"),
    CLEARANCE("certificat d'habilitation"),
    CLEARANCE("holds a valid security clearance"),
    CLEARANCE("has been cleared to"),
    FORM("application form"),
    FORM("formulaire de candidature"),
    FORM("please complete all sections"),
    FORM("for official use only"),
    FORM("reserve a l'administration"),
    ESSAY("key challenges"),
    ESSAY("main challenges"),
    ESSAY("challenges"),
    ESSAY("essay"),
    ESSAY("introduction"),
    ESSAY("conclusion"),
    ESSAY("principaux defis"),
    ESSAY("defis"),
    ESSAY("challenge"),
    ESSAY("defi"),
    ESSAY("vision paper"),
    ESSAY("concept note"),
};

static const struct sign signs_in_name[] = {
    { "cv", ROLE_CV, 3, false },
    { "resume", ROLE_CV, 3, false },
    { "curriculum", ROLE_CV, 3, false },
    { "europass", ROLE_CV, 3, false },
    { "cover letter", ROLE_COVER_LETTER, 3, false },
    { "motivation", ROLE_COVER_LETTER, 3, false },
    { "letter", ROLE_COVER_LETTER, 2, false },
    { "lettre", ROLE_COVER_LETTER, 2, false },
    { "diploma", ROLE_DIPLOMA, 3, false },
    { "diplome", ROLE_DIPLOMA, 3, false },
    { "degree", ROLE_DIPLOMA, 3, false },
    { "transcript", ROLE_DIPLOMA, 3, false },
    { "master", ROLE_DIPLOMA, 1, false },
    { "bachelor", ROLE_DIPLOMA, 1, false },
    { "clearance", ROLE_CLEARANCE_PROOF, 3, false },
    { "psc", ROLE_CLEARANCE_PROOF, 2, false },
    { "habilitation", ROLE_CLEARANCE_PROOF, 3, false },
    { "form", ROLE_FORM, 2, false },
    { "formulaire", ROLE_FORM, 3, false },
    { "essay", ROLE_ESSAY, 3, false },
    { "essai", ROLE_ESSAY, 3, false },
    { "challenge", ROLE_ESSAY, 3, false },
    { "challenges", ROLE_ESSAY, 3, false },
    { "defi", ROLE_ESSAY, 3, false },
    { "defis", ROLE_ESSAY, 3, false },
    { "concept note", ROLE_ESSAY, 3, false },
    { "vision", ROLE_ESSAY, 2, false },
    { "paper", ROLE_ESSAY, 2, false },
    { "dissertation", ROLE_ESSAY, 3, false },
};

static void add(struct role_signs *signs, enum role role, double points, const char *sign)
{
    if (!signs->sign[role])
        signs->sign[role] = sign;
    signs->points[role] += points;
}

/* Within a heading only numbers, signs and one or two more words may stand beside the phrase. */
static bool fills_heading(struct text bare, struct text phrase)
{
    size_t at = find_words(bare, phrase, 0);
    return at < bare.length && bare.length <= phrase.length + 14 && count_words(bare) <= 5;
}

static const char *const sign_words[ROLE_COUNT] = {
    [ROLE_ESSAY] = "its headings are those of an essay",
    [ROLE_CV] = "its headings are those of a CV",
    [ROLE_COVER_LETTER] = "it greets and closes as a letter does",
    [ROLE_DIPLOMA] = "it reads as a diploma",
    [ROLE_CLEARANCE_PROOF] = "it certifies a security clearance",
    [ROLE_FORM] = "it reads as a form",
};

static void read_paragraph(struct text bare, struct role_signs *signs, bool *seen)
{
    for (size_t i = 0; i < sizeof signs_in_text / sizeof *signs_in_text; i++) {
        const struct sign *sign = &signs_in_text[i];
        struct text phrase = text_of(sign->phrase);
        if (seen[i] || bare.length < phrase.length)
            continue;
        if (sign->heading ? fills_heading(bare, phrase) : find_words(bare, phrase, 0) < bare.length) {
            seen[i] = true;
            add(signs, sign->role, sign->points, sign_words[sign->role]);
        }
    }
}

static bool year_at(struct text text, size_t at)
{
    struct text four = text_slice(text, at, at + 4);
    long year = 0;
    return four.length == 4 && text_number(four, &year) && year >= 1950 && year <= 2040 &&
           !word_before(text, at) && !word_at(text, at + 4);
}

/* "2015 - 2019", "2021 to present", "depuis 2018": the stations of a career. */
static bool has_span(struct text bare)
{
    for (size_t at = 0; at + 4 <= bare.length; at++) {
        if (!year_at(bare, at))
            continue;
        struct text after = text_slice(bare, at + 4, at + 16);
        for (size_t i = 0; i + 4 <= after.length; i++)
            if (year_at(after, i))
                return true;
        if (text_has(after, TEXT("present")) || text_has(after, TEXT("today")) ||
            text_has(after, TEXT("aujourd")))
            return true;
    }
    return false;
}

/* Long sentences speak for an essay, dated short lines for a CV. */
static void read_manner(const struct document *document, struct arena *arena,
                        struct role_signs *signs)
{
    int dated = 0, prose_words = 0, all_words = 0, paragraphs = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct text text = document->paragraphs[i]->text;
        int words = count_words(text);
        paragraphs += words > 0;
        all_words += words;
        if (words >= 25)
            prose_words += words;
        dated += words < 40 && has_span(unicode_bare(arena, text));
    }
    if (dated >= 2)
        add(signs, ROLE_CV, dated >= 4 ? 4 : 2, "it lists stations of a career with their dates");
    if (all_words >= 40 && prose_words * 10 >= all_words * 6)
        add(signs, ROLE_ESSAY, 3, "it is continuous prose");
    else if (all_words >= 40 && paragraphs && all_words / paragraphs < 9)
        add(signs, ROLE_CV, 1, "it is made of short lines");
}

static void read_name(struct check *check, const struct packet_file *file,
                      struct role_signs *signs)
{
    struct text bare = unicode_bare(check->arena, file->name);
    char *plain = arena_take(check->arena, bare.length + 1);
    memcpy(plain, bare.data, bare.length);
    for (size_t i = 0; i < bare.length; i++)
        if (strchr("_-.()[],+", plain[i]))
            plain[i] = ' ';
    struct text name = { plain, bare.length };
    for (size_t i = 0; i < sizeof signs_in_name / sizeof *signs_in_name; i++)
        if (find_words(name, text_of(signs_in_name[i].phrase), 0) < name.length)
            add(signs, signs_in_name[i].role, signs_in_name[i].points, "its name says so");
}

/* The notice's own naming rule in a file's name speaks for the essay. */
static void read_wanted_name(struct check *check, const struct packet_file *file,
                             struct role_signs *signs)
{
    const struct essay_demand *demand = essay_demand(check);
    struct text name = unicode_bare(check->arena, file->name);
    for (size_t i = 0; demand && i < demand->name_contains.count; i++) {
        struct text wanted = unicode_bare(check->arena, demand->name_contains.items[i]);
        if (!text_starts(wanted, TEXT("{")) && text_has(name, wanted)) {
            add(signs, ROLE_ESSAY, 3, "its name is what the notice asks for the essay");
            return;
        }
    }
}

/* Answering the notice's challenges is what makes a text the essay, whatever it is called. */
static void read_challenges(struct check *check, const struct packet_file *file,
                            struct role_signs *signs)
{
    struct coverage coverage = { 0 };
    double score = 0;
    if (!check->notice || !check->notice->challenges.count)
        return;
    coverage_judge(check->arena, file->document, check->notice, &coverage);
    for (size_t i = 0; i < coverage.count; i++)
        score += coverage.challenges[i].score;
    if (coverage.count && score / (double)coverage.count >= 0.2)
        add(signs, ROLE_ESSAY, 6 * score / (double)coverage.count,
            "it answers the notice's challenges");
}

void role_signs_read(struct check *check, const struct packet_file *file, struct role_signs *signs)
{
    bool seen[sizeof signs_in_text / sizeof *signs_in_text] = { false };
    memset(signs, 0, sizeof *signs);
    if (file->document) {
        for (size_t i = 0; i < file->document->paragraph_count; i++)
            read_paragraph(unicode_bare(check->arena, file->document->paragraphs[i]->text), signs,
                           seen);
        read_manner(file->document, check->arena, signs);
        read_challenges(check, file, signs);
    }
    read_name(check, file, signs);
    read_wanted_name(check, file, signs);
}
