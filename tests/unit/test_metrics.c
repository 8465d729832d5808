/* Faces: figures known from Word's fonts, names that stand for others, gaps, kerning, font
 * programs. */
#include "pages/fonts.h"
#include "pages/metrics.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static struct arena *arena;
static struct faces *faces;

static int setup(void **state)
{
    (void)state;
    arena = arena_new(0);
    faces = faces_new(arena, NULL, NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void assert_near(double actual, double expected, double most)
{
    if (fabs(actual - expected) > most)
        fail_msg("%.6f is not %.6f", actual, expected);
}

static struct face *plain(const char *name)
{
    return faces_find(faces, text_of(name), false, false);
}

static void heights_are_those_of_words_fonts(void **state)
{
    static const struct {
        const char *name;
        double line;
    } KNOWN[] = { { "Calibri", 1.2207 }, { "Aptos", 1.2207 },   { "Times New Roman", 1.1499 },
                  { "Arial", 1.1499 },   { "Cambria", 1.1724 }, { "Courier New", 1.1328 },
                  { "Georgia", 1.1362 }, { "Verdana", 1.2153 }, { "Segoe UI", 1.3301 },
                  { "Symbol", 1.2217 },  { "Tahoma", 1.2070 } };
    (void)state;
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++)
        assert_near(plain(KNOWN[i].name)->ascent + plain(KNOWN[i].name)->descent, KNOWN[i].line,
                    0.00011);
}

static void advances_are_those_of_words_fonts(void **state)
{
    (void)state;
    assert_near(face_advance(plain("Calibri"), 'a'), 981 / 2048.0, 1e-6);
    assert_near(face_advance(plain("Calibri"), ' '), 463 / 2048.0, 1e-6);
    assert_near(face_advance(plain("Aptos"), ' '), 416 / 2048.0, 1e-6);
    assert_near(face_advance(plain("Times New Roman"), 0x2019), 682 / 2048.0, 1e-6);
    assert_near(face_advance(plain("Courier New"), 0x416), 1229 / 2048.0, 1e-6);
    assert_true(plain("Calibri")->exact);
}

static void other_names_stand_for_the_same_face(void **state)
{
    (void)state;
    assert_near(face_advance(plain("Helvetica"), 'w'), face_advance(plain("Arial"), 'w'), 0);
    assert_int_equal(plain("Helvetica")->source, FACE_TABLE);
    assert_near(face_advance(plain("calibri (Body)"), 'w'), face_advance(plain("Calibri"), 'w'), 0);
}

static void an_unknown_name_is_told_as_kin(void **state)
{
    size_t count;
    (void)state;
    assert_int_equal(plain("Zapfino Extra Serif")->source, FACE_KIN);
    assert_near(face_advance(plain("Zapfino Extra Serif"), 'w'),
                face_advance(plain("Times New Roman"), 'w'), 0);
    const struct layout_font *told = faces_told(faces, arena, &count);
    assert_int_equal(count, 2);
    assert_false(told[0].exact);
    assert_true(text_equal(told[0].from, TEXT("kin of Times New Roman")));
    assert_true(told[1].exact);
}

static void a_gap_is_filled_and_marked(void **state)
{
    struct face *face = faces_find(faces, TEXT("Aptos"), true, true);
    (void)state;
    assert_near(face_advance(face, 'e'), 1134 / 2048.0, 0.01);
    assert_true(face->exact);
    double filled = face_advance(face, 0x100);
    assert_true(filled > 0.4 && filled < 0.9);
    assert_false(face->exact);
}

static void a_letter_that_nobody_holds_has_a_likely_width(void **state)
{
    (void)state;
    assert_near(face_advance(plain("Arial"), 0x4E2D), 1, 0);
    assert_near(face_advance(plain("Arial"), 0x200B), 0, 0);
    assert_false(plain("Arial")->exact);
}

static void what_a_whole_face_lacks_comes_from_elsewhere(void **state)
{
    (void)state;
    assert_false(face_lacks(plain("Calibri"), 0x2192));
    assert_true(face_lacks(plain("Calibri"), 0x2611));
    assert_false(face_lacks(plain("Garamond"), 0x2611)); /* nobody knows */
}

static void pairs_are_kerned(void **state)
{
    (void)state;
    assert_near(face_kerning(plain("Arial"), 'A', 'T'), -152 / 2048.0, 1e-6);
    assert_near(face_kerning(plain("Arial"), ' ', 'A'), -113 / 2048.0, 1e-6);
    assert_near(face_kerning(plain("Calibri"), 'A', 'v'), -38 / 2048.0, 1e-6);
    assert_near(face_kerning(plain("Arial"), 'n', 'n'), 0, 0);
}

static void ligatures_narrow_calibri_only(void **state)
{
    (void)state;
    assert_near(face_ligature(plain("Calibri"), 't', 't'), -44 / 2048.0, 1e-6);
    assert_near(face_ligature(plain("Calibri"), 'n', 'n'), 0, 0);
    assert_near(face_ligature(plain("Times New Roman"), 'f', 'i'), 0, 0);
}

static struct text file_bytes(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return TEXT_NONE;
    char *bytes = arena_take(arena, 4 << 20);
    size_t length = fread(bytes, 1, 4 << 20, file);
    fclose(file);
    return (struct text){ bytes, length };
}

static void a_font_program_is_read(void **state)
{
    (void)state;
    struct text bytes =
        file_bytes("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf");
    if (!bytes.length) {
        print_message("no Liberation fonts on this machine: skipped\n");
        skip();
    }
    const struct loaded_font *font = font_read(arena, bytes);
    assert_non_null(font);
    assert_near(loaded_advance(font, 'w'), face_advance(plain("Times New Roman"), 'w'), 1e-4);
    assert_near(font->ascent + font->descent, 1.1499, 1e-3);
    assert_true(loaded_advance(font, 0x4E2D) < 0);
    for (size_t length = 0; length < bytes.length; length += 4099)
        font_read(arena, text_slice(bytes, 0, length));
}

static void what_is_no_font_is_refused(void **state)
{
    (void)state;
    assert_null(font_read(arena, TEXT("not a font at all")));
    assert_null(font_read(arena, TEXT_NONE));
}

static void the_embedded_font_comes_first(void **state)
{
    (void)state;
    struct text bytes =
        file_bytes("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf");
    if (!bytes.length)
        skip();
    struct embedded_font embedded = { TEXT("Arial"), false, false, bytes };
    struct document document = { .fonts = &embedded, .font_count = 1 };
    struct faces *own = faces_new(arena, &document, NULL);
    struct face *face = faces_find(own, TEXT("Arial"), false, false);
    assert_int_equal(face->source, FACE_EMBEDDED);
    assert_near(face_advance(face, 'i'), face_advance(face, 'w'), 0);
    assert_int_equal(faces_find(own, TEXT("Arial"), true, false)->source, FACE_TABLE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(heights_are_those_of_words_fonts),
        TEST(advances_are_those_of_words_fonts),
        TEST(other_names_stand_for_the_same_face),
        TEST(an_unknown_name_is_told_as_kin),
        TEST(a_gap_is_filled_and_marked),
        TEST(a_letter_that_nobody_holds_has_a_likely_width),
        TEST(what_a_whole_face_lacks_comes_from_elsewhere),
        TEST(pairs_are_kerned),
        TEST(ligatures_narrow_calibri_only),
        TEST(a_font_program_is_read),
        TEST(what_is_no_font_is_refused),
        TEST(the_embedded_font_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
