/* wrong-vacancy: the text applies for a post with another title than the notice's, or the essay is
 * on other matters. */
#include "rules/challenges.h"
#include "rules/help.h"

#include "unicode.h"

#define TITLE_MOST 90 /* bytes that a title may take after the words that announce it */

/* After these words the applicant's own aim is named, not a post of earlier years. */
static const char *const announcements[] = {
    "applying for the post of",      "applying for the position of",
    "applying for the role of",      "apply for the post of",
    "apply for the position of",     "apply for the role of",
    "application for the post of",   "application for the position of",
    "application for the role of",   "candidate for the post of",
    "candidate for the position of", "candidature au poste de",
    "candidature pour le poste de",  "candidature à la fonction de",
    "postuler au poste de",          "postule au poste de",
    "candidat au poste de",          "candidate au poste de",
};

static const char *const ends[] = { ".",         ",",        ";",         ":",        "(",
                                    " at ",      " in ",     " with ",    " within ", " and ",
                                    " because ", " auprès ", " au sein ", " et ",     " à " };

static struct text title_after(struct text text, size_t at)
{
    struct text title = text_slice(text, at, at + TITLE_MOST);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = text_find(title, text_of(ends[i]));
        if (end < title.length)
            title = text_slice(title, 0, end);
    }
    return text_trim(title);
}

/* A word of the title is shared when both begin alike: Officer and Officers, Analyst and Analysis.
 */
static bool shares_word(struct arena *arena, struct text title, struct text known)
{
    struct text bare_known = unicode_bare(arena, known), rest = unicode_bare(arena, title);
    while (rest.data) {
        struct text word = text_cut(&rest, ' ');
        if (word.length < 4)
            continue;
        if (text_has(bare_known, text_slice(word, 0, word.length > 6 ? 6 : word.length)))
            return true;
    }
    return false;
}

static bool known_post(const struct check *check, struct text title)
{
    const struct notice *notice = check->notice;
    if (shares_word(check->arena, title, notice->title))
        return true;
    for (size_t i = 0; i < notice->posts.count; i++)
        if (text_find_ascii(title, notice->posts.items[i]) < title.length)
            return true;
    /* Some notices print several titles; any line that has the words will do. */
    for (size_t i = 0; notice->source && i < notice->source->lines.count; i++)
        if (text_find_ascii(notice->source->lines.items[i], title) <
            notice->source->lines.items[i].length)
            return true;
    return false;
}

static void judge(struct check *check, const struct packet_file *file,
                  const struct paragraph *paragraph)
{
    for (size_t i = 0; i < sizeof announcements / sizeof *announcements; i++) {
        struct text words = text_of(announcements[i]);
        size_t at = find_words(paragraph->text, words, 0);
        if (at >= paragraph->text.length)
            continue;
        size_t from = at + words.length;
        struct text title = title_after(paragraph->text, from);
        if (title.length < 6 || known_post(check, title))
            continue;
        from = (size_t)(title.data - paragraph->text.data);
        struct place place = place_stretch(file, paragraph->line, from, from + title.length);
        struct text wanted = unicode_fit(check->arena, check->notice->title, 80);
        struct finding *finding =
            findings_add(&check->findings, TEXT("wrong-vacancy"), LEVEL_WARNING, place,
                         "the text applies for the post of %.*s; the notice is for %.*s",
                         TEXT_SHOW(title), TEXT_SHOW(wanted));
        finding->excerpt = excerpt_of(check, file->document, place);
        finding->because = because_of(check, "title");
        finding_fix(&check->findings, finding,
                    "make sure that this file was written for this vacancy");
        return;
    }
}

/* Coverage's word that the essay answers something else is a likelihood; only where it found
 * nothing of any challenge besides is it worth a warning. */
static void judge_matters(struct check *check)
{
    const struct coverage *coverage = &check->coverage;
    if (!check->essay || !coverage->elsewhere)
        return;
    for (size_t i = 0; i < coverage->count; i++)
        if (coverage->challenges[i].status != COVERAGE_MISSING)
            return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("wrong-vacancy"), LEVEL_WARNING, place_essay(check),
        "the essay seems to be on other matters than the notice's challenges, as if it was written "
        "for another vacancy");
    finding->because = challenge_because(check, &coverage->challenges[0]);
    finding_fix(&check->findings, finding, "make sure that this file was written for this vacancy");
}

static void run(struct check *check)
{
    struct packet_file *file;
    size_t before = check->findings.count;
    if (!check->notice)
        return;
    for (size_t at = 0; check->notice->title.length && (file = next_document(check, &at));)
        for (size_t i = 0; i < file->document->paragraph_count; i++)
            judge(check, file, file->document->paragraphs[i]);
    if (check->findings.count == before) /* a wrong title says it better */
        judge_matters(check);
}

const struct rule rule_wrong_vacancy = {
    .name = "wrong-vacancy",
    .level = LEVEL_WARNING,
    .summary = "the text applies for another post than the notice's, or is on other matters",
    .run = run,
};
