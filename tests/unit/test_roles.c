/* What a file is shows in what it says; names come second, and may mislead. */
#include "check.h"
#include "rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define PROSE                                                                                      \
    "I would meet the owners of cables in my first three months and ask what they may share, "     \
    "with whom and how fast, and from that I would draft one short form for damage at sea.\n"      \
    "Smaller ports need a plan that they can fill in within a day, and I would write it with two " \
    "authorities that have lived through a long loss of electrical power in a hard winter.\n"
#define CAREER                                                                                     \
    "Robin Example\nProfessional experience\n2021 - present: Head of planning\n"                   \
    "2016 - 2021: Engineer\nEducation\n2010 - 2015: Master of engineering\nLanguages\nEnglish\n"
#define CAREER_FRENCH                                                                              \
    "Robin Exemple\nExpérience professionnelle\n2021 à 2026 : planification\nFormation\n"        \
    "2010-2015 : Master\nLangues\nAnglais, français\n"
#define LETTER                                                                                     \
    "Dear Members of the Board,\nI am writing to apply for the post of officer. For ten years I "  \
    "have worked in ports, where I learned how quickly a port stops when the power fails.\n"       \
    "Yours faithfully,\nRobin Example\n"
#define LETTER_FRENCH                                                                              \
    "Madame, Monsieur,\nPar la présente, je vous soumets ma candidature au poste d'officier.\n"   \
    "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.\n"
#define CLEARANCE "PERSONNEL SECURITY CLEARANCE CERTIFICATE\nRobin Example, valid until 2029.\n"
#define DIPLOMA                                                                                    \
    "Example University hereby certifies that Robin Example has been awarded the degree\n"
#define FORM "APPLICATION FORM\nSurname: Example\nFor official use only\n"

struct scene {
    struct arena *arena;
    struct budget budget;
    struct check_options options;
    struct check check;
};

static int set_up(void **state)
{
    static struct scene scene;
    struct arena *arena = arena_new(0);
    scene = (struct scene){ .arena = arena };
    budget_init(&scene.budget);
    scene.check = (struct check){ .arena = arena,
                                  .budget = &scene.budget,
                                  .options = &scene.options,
                                  .findings = findings_new(arena) };
    *state = &scene;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(((struct scene *)*state)->arena);
    return 0;
}

/* A text file; or, with NULL for its words, a PDF, which has only its name. */
static void add(struct scene *scene, const char *name, const char *words)
{
    struct packet *packet = &scene->check.packet;
    packet->files = arena_grow(scene->arena, packet->files, packet->count, &packet->capacity,
                               sizeof *packet->files);
    struct packet_file *file = &packet->files[packet->count++];
    *file = (struct packet_file){ .path = text_of(name),
                                  .name = text_of(name),
                                  .bytes = text_of(words),
                                  .type = words ? TYPE_TXT : TYPE_PDF };
    if (words)
        assert_int_equal(document_read(scene->arena, &scene->budget, &scene->check.findings, file,
                                       &file->document),
                         DONE);
}

static void expect(struct scene *scene, const char *name, enum role role)
{
    for (size_t i = 0; i < scene->check.packet.count; i++) {
        const struct packet_file *file = &scene->check.packet.files[i];
        if (!text_equal(file->name, text_of(name)))
            continue;
        if (file->role != role)
            fail_msg("%s is %s (%.*s), not %s", name, role_name(file->role),
                     TEXT_SHOW(file->role_reason), role_name(role));
        assert_true(file->role_reason.length > 0);
        return;
    }
    fail_msg("%s is not there", name);
}

static void test_by_contents(void **state)
{
    struct scene *scene = *state;
    add(scene, "1.txt", CAREER);
    add(scene, "2.txt", PROSE);
    add(scene, "3.txt", LETTER);
    add(scene, "4.txt", CLEARANCE);
    add(scene, "5.txt", DIPLOMA);
    add(scene, "6.txt", FORM);
    packet_roles(&scene->check);
    expect(scene, "1.txt", ROLE_CV);
    expect(scene, "2.txt", ROLE_ESSAY);
    expect(scene, "3.txt", ROLE_COVER_LETTER);
    expect(scene, "4.txt", ROLE_CLEARANCE_PROOF);
    expect(scene, "5.txt", ROLE_DIPLOMA);
    expect(scene, "6.txt", ROLE_FORM);
    assert_ptr_equal(scene->check.essay, &scene->check.packet.files[1]);
}

static void test_in_french(void **state)
{
    struct scene *scene = *state;
    add(scene, "1.txt", CAREER_FRENCH);
    add(scene, "2.txt", LETTER_FRENCH);
    packet_roles(&scene->check);
    expect(scene, "1.txt", ROLE_CV);
    expect(scene, "2.txt", ROLE_COVER_LETTER);
}

static void test_swapped_names(void **state)
{
    struct scene *scene = *state;
    add(scene, "260415 Key challenges.txt", CAREER);
    add(scene, "CV final.txt", PROSE);
    add(scene, "essay.txt", LETTER);
    packet_roles(&scene->check);
    expect(scene, "260415 Key challenges.txt", ROLE_CV);
    expect(scene, "CV final.txt", ROLE_ESSAY);
    expect(scene, "essay.txt", ROLE_COVER_LETTER);
}

static void test_names_alone(void **state)
{
    struct scene *scene = *state;
    add(scene, "Example_CV_2026.pdf", NULL);
    add(scene, "diplome.pdf", NULL);
    add(scene, "scan0001.pdf", NULL);
    add(scene, "note.txt", PROSE);
    packet_roles(&scene->check);
    expect(scene, "Example_CV_2026.pdf", ROLE_CV);
    expect(scene, "diplome.pdf", ROLE_DIPLOMA);
    expect(scene, "scan0001.pdf", ROLE_OTHER);
    expect(scene, "note.txt", ROLE_ESSAY);
}

static void test_only_file(void **state)
{
    struct scene *scene = *state;
    add(scene, "CV.txt", CAREER);
    packet_roles(&scene->check);
    expect(scene, "CV.txt", ROLE_ESSAY);
}

/* Nothing speaks for a text of few words; with only one such, it is what must be meant. */
static void test_what_is_left(void **state)
{
    struct scene *scene = *state;
    add(scene, "CV.txt", CAREER);
    add(scene, "untitled.txt", "Some words.\n");
    packet_roles(&scene->check);
    expect(scene, "untitled.txt", ROLE_ESSAY);
    assert_int_equal(scene->check.essay_count, 1);
}

static void test_empty_packet(void **state)
{
    struct scene *scene = *state;
    packet_roles(&scene->check);
    assert_null(scene->check.essay);
    assert_int_equal(scene->check.essay_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_by_contents, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_in_french, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_swapped_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_names_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_only_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_is_left, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_empty_packet, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
