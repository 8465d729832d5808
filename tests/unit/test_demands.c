/* Sentences that ask for an essay, offer it, or speak of another one. */
#include "notice.h"

#include "budget.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct example {
    const char *text;
    bool asked, required;
    int pages, words;
    const char *names; /* with bars between; "" for none */
};

static const struct example examples[] = {
    { "The post brings these challenges. Your essay on them (max 2 pages, A4) must be uploaded in "
      "Word.",
      true, true, 2, 0, "" },
    { "Candidates will have to describe, in 750 words or less, how they would respond to these "
      "challenges.",
      true, true, 0, 750, "" },
    { "We invite you to share your thoughts in an essay (not compulsory) of up to 500 words.", true,
      false, 0, 500, "" },
    { "With your application you have to hand in a one-page essay. File name: vacancy number and "
      "your surname.",
      true, true, 1, 0, "{reference}" },
    { "Attach to your application an essay of three pages, under the title “300001 – Key "
      "challenges”.",
      true, true, 3, 0, "{reference}|Key challenges" },
    { "Applicants enclose an essay of five hundred words at most, named Views plus the vacancy "
      "reference.",
      true, true, 0, 500, "Views|{reference}" },
    { "Candidates submit an essay of between 400 and 500 words together with a cover letter of one "
      "page.",
      true, true, 0, 500, "" },
    { "Les candidats joindront un essai n’excédant pas deux pages ; son titre comportera « Défis "
      "».",
      true, true, 2, 0, "Défis" },
    { "Il est demandé de fournir, avec la candidature, une note de réflexion de 1 500 mots au "
      "plus.",
      true, true, 0, 1500, "" },
    { "À titre facultatif, les candidats peuvent joindre un essai de deux pages.", true, false, 2,
      0, "" },
    { "Shortlisted candidates will be asked to write a two-page essay on the challenges of the "
      "post.",
      false, false, 0, 0, "" },
    { "No essay is required for this vacancy. Candidates upload a CV only.", false, false, 0, 0,
      "" },
    { "Please do not submit essays or certificates with your application.", false, false, 0, 0,
      "" },
    { "Young people submit an essay of up to 900 words to the contest that the officer runs.",
      false, false, 0, 0, "" },
    { "The written test consists of an essay of two pages.", false, false, 0, 0, "" },
    { "Candidates send a CV of two pages and a cover letter of 300 words.", false, false, 0, 0,
      "" },
};

static struct notice read(struct arena *arena, const char *text)
{
    struct budget budget;
    struct source *source = arena_take(arena, sizeof *source);
    struct notice notice;
    struct text why = TEXT_NONE, whole;
    whole = arena_format(arena, "Head, Harbour Office (300001)\n\nHow to apply\n%s\n", text);
    budget_init(&budget);
    assert_int_equal(source_read_bytes(arena, &budget, TEXT("n.txt"), whole, source, &why), DONE);
    notice_read(arena, source, &notice);
    return notice;
}

static void holds(const struct example *example)
{
    struct arena *arena = arena_new(0);
    struct notice notice = read(arena, example->text);
    const struct essay_demand *essay = &notice.essay;
    struct text names = text_of(example->names);
    if (notice.essay_asked != example->asked)
        fail_msg("%s", example->text);
    if (example->asked) {
        bool right = essay->required == example->required && essay->max_pages == example->pages &&
                     essay->max_words == example->words;
        for (size_t i = 0; names.length && names.data; i++) {
            struct text name = text_cut(&names, '|');
            right = right && i < essay->name_contains.count &&
                    text_equal(essay->name_contains.items[i], name);
        }
        if (!right)
            fail_msg("%s", example->text);
        assert_int_not_equal(notice_because(&notice, "essay").line, 0);
    }
    arena_free(arena);
}

static void demands_are_told_from_mere_mentions(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        holds(&examples[i]);
}

static void languages_that_disagree_are_both_shown(void **state)
{
    (void)state;
    struct arena *arena = arena_new(0);
    struct notice notice =
        read(arena, "Candidates must attach an essay of no more than two pages to their "
                    "application, and that is all for the time being.\n\n"
                    "FRANÇAIS\nLes candidats doivent joindre à leur dossier un essai de trois "
                    "pages au plus, et c’est tout pour le moment.");
    assert_int_equal(notice.essay.max_pages, 2);
    assert_int_equal(notice.warnings.count, 1);
    assert_true(text_has(notice.warnings.items[0], TEXT("two pages")));
    assert_true(text_has(notice.warnings.items[0], TEXT("trois pages")));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(demands_are_told_from_mere_mentions),
        cmocka_unit_test(languages_that_disagree_are_both_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
