/* XML and HTML as events: names resolved, hostile forms refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "buffer.h"
#include "markup.h"

#define W      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define STRICT "xmlns:q='http://purl.oclc.org/ooxml/wordprocessingml/main'"

struct fixture {
    struct arena *arena;
    struct budget budget;
    struct findings findings;
    struct markup *markup;
};

static struct fixture *fixture_new(void)
{
    struct arena *arena = arena_new(0);
    struct fixture *fixture = arena_take(arena, sizeof *fixture);
    fixture->arena = arena;
    fixture->findings = findings_new(arena);
    budget_init(&fixture->budget);
    return fixture;
}

static void fixture_free(struct fixture *fixture)
{
    markup_close(fixture->markup);
    arena_free(fixture->arena);
}

static bool open_xml(struct fixture *fixture, struct text xml)
{
    struct place place = { .file = TEXT("a.docx") };
    return markup_open(fixture->arena, &fixture->budget, &fixture->findings, place,
                       TEXT("word/document.xml"), xml, &fixture->markup) == DONE;
}

/* Every event in a line: "<p <r 'text' r> p>", or "refused". */
static struct text flow(struct fixture *fixture)
{
    struct buffer buffer = buffer_new(fixture->arena);
    struct markup_node node;
    for (;;) {
        switch (markup_next(fixture->markup, &node)) {
        case MARKUP_START:
            buffer_add_format(&buffer, "<%.*s ", TEXT_SHOW(node.name));
            break;
        case MARKUP_END:
            buffer_add_format(&buffer, "%.*s> ", TEXT_SHOW(node.name));
            break;
        case MARKUP_TEXT:
            buffer_add_format(&buffer, "'%.*s' ", TEXT_SHOW(node.text));
            break;
        case MARKUP_DONE:
            return text_trim(buffer_text(&buffer));
        case MARKUP_REFUSED:
            return TEXT("refused");
        }
    }
}

static void assert_flow(struct text xml, const char *wanted)
{
    struct fixture *fixture = fixture_new();
    struct text got = open_xml(fixture, xml) ? flow(fixture) : TEXT("refused");
    assert_int_equal(got.length, strlen(wanted));
    assert_memory_equal(got.data, wanted, got.length);
    assert_int_equal(fixture->findings.count, strcmp(wanted, "refused") == 0);
    fixture_free(fixture);
}

static void assert_refused(struct text xml, const char *words)
{
    struct fixture *fixture = fixture_new();
    assert_true(!open_xml(fixture, xml) || text_equal(flow(fixture), TEXT("refused")));
    assert_int_equal(fixture->findings.count, 1);
    if (!text_has(fixture->findings.items[0].message, text_of(words)))
        fail_msg("%s", fixture->findings.items[0].message.data);
    fixture_free(fixture);
}

static void test_events(void **state)
{
    (void)state;
    assert_flow(TEXT("<a><b>x &amp; y</b><c/></a>"), "<a <b 'x & y' b> <c c> a>");
    assert_flow(TEXT("<a>one<!-- no -->two<![CDATA[<three>]]><?pi x?>four</a>"),
                "<a 'onetwo<three>four' a>");
}

static void test_names_by_uri(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct markup_node node;
    assert_true(open_xml(fixture, TEXT("<w:p " W " w:id='7' id='8'><q:r " STRICT "/></w:p>")));
    assert_int_equal(markup_next(fixture->markup, &node), MARKUP_START);
    assert_true(markup_is(&node, VOCABULARY_WORD, "p"));
    assert_true(text_equal(markup_attribute(&node, VOCABULARY_WORD, "id"), TEXT("7")));
    assert_true(text_equal(markup_attribute(&node, VOCABULARY_NONE, "id"), TEXT("8")));
    assert_null(markup_attribute(&node, VOCABULARY_WORD, "none").data);
    struct markup_node parent = node;
    assert_true(markup_child(fixture->markup, &parent, &node));
    assert_true(markup_is(&node, VOCABULARY_WORD, "r"));
    assert_int_equal(node.depth, 2);
    assert_false(markup_child(fixture->markup, &parent, &node));
    assert_false(markup_refused(fixture->markup));
    fixture_free(fixture);
}

static void test_child_and_skip(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct markup_node root = { 0 }, child;
    assert_true(open_xml(fixture, TEXT("<a>t<b><deep><er/></deep></b>t<c/><d>x</d></a>")));
    assert_int_equal(markup_next(fixture->markup, &root), MARKUP_START);
    assert_true(markup_child(fixture->markup, &root, &child)); /* b, whose inside is not read */
    assert_true(markup_child(fixture->markup, &root, &child));
    assert_true(text_equal(child.name, TEXT("c")));
    assert_true(markup_skip(fixture->markup, &child));
    assert_true(markup_child(fixture->markup, &root, &child));
    assert_true(text_equal(child.name, TEXT("d")));
    assert_true(markup_skip(fixture->markup, &root));
    assert_int_equal(markup_next(fixture->markup, &child), MARKUP_DONE);
    fixture_free(fixture);
}

static void test_attribute_entities(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct markup_node node;
    assert_true(open_xml(fixture, TEXT("<a t='http://x/?a=1&amp;b=2&#10;&#xe9;'/>")));
    assert_int_equal(markup_next(fixture->markup, &node), MARKUP_START);
    assert_true(text_equal(markup_attribute(&node, VOCABULARY_NONE, "t"),
                           TEXT("http://x/?a=1&b=2\n\u00e9")));
    fixture_free(fixture);
}

static void test_encodings(void **state)
{
    (void)state;
    assert_flow(TEXT("\xff\xfe<\0a\0>\0\xe9\0<\0/\0a\0>\0"), "<a '\u00e9' a>");
    assert_flow(TEXT("\xfe\xff\0<\0a\0>\0\xe9\0<\0/\0a\0>"), "<a '\u00e9' a>");
    assert_flow(TEXT("\xef\xbb\xbf<a>\u00e9</a>"), "<a '\u00e9' a>");
    assert_flow(TEXT("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>"), "<a '\u00e9' a>");
    assert_refused(TEXT("<?xml version='1.0' encoding='UTF-7'?><a/>"), "UTF-7");
    assert_refused(TEXT("<a>\n\xff\xfe</a>"), "at line 2");
    assert_refused(TEXT("<a>\xc0\xaf</a>"), "not valid UTF-8");
    assert_refused(TEXT("<a>\xed\xa0\x80</a>"), "not valid UTF-8");
    assert_refused(TEXT("<a>x\0y</a>"), "NUL");
    assert_refused(TEXT("\xff\xfe<\0a\0>\0\x00\xd8"), "UTF-16");
}

static void test_broken(void **state)
{
    (void)state;
    assert_refused(TEXT(""), "empty");
    assert_refused(TEXT("<a>\n<b></a>"), "at line 2");
    assert_refused(TEXT("<a><b>text"), "ends in the middle");
    assert_refused(TEXT("<a/><b/>"), "after its end");
    assert_refused(TEXT("<a b='1' b='2'/>"), "twice");
    assert_refused(TEXT("<zz:a/>"), "prefix");
    assert_refused(TEXT("<a zz:b='1'/>"), "prefix");
    assert_refused(TEXT("<a>&#x1;</a>"), "forbids");
    assert_refused(TEXT("<a>&nbsp;</a>"), "not declared");
    assert_refused(TEXT("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), "document type");
    assert_refused(TEXT("<!-- <a> --><!DOCTYPE a><a/>"), "document type");
    assert_flow(TEXT("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>"),
                "<a '<!DOCTYPE a>' a>");
}

static struct text repeated(struct arena *arena, const char *before, const char *again, int times,
                            const char *after)
{
    struct buffer buffer = buffer_new(arena);
    buffer_add(&buffer, text_of(before));
    for (int i = 0; i < times; i++)
        buffer_add_format(&buffer, again, i);
    buffer_add(&buffer, text_of(after));
    return buffer_text(&buffer);
}

static void test_limits(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct arena *arena = fixture->arena;
    assert_refused(repeated(arena, "", "<a%d>", 600, ""), "512 elements within one another");
    assert_refused(repeated(arena, "<a ", "b%d='1' ", 300, "/>"), "256 attributes");
    assert_refused(repeated(arena, "<a x='", "%09d", 1000000, "'/>"), "8 MiB in one text");
    assert_refused(repeated(arena, "<a>", "%09d", 1000000, "</a>"), "8 MiB in one text");
    assert_refused(repeated(arena, "<a>",
                            "<b xmlns:a%1$d='u' xmlns:b%1$d='u' xmlns:c%1$d='u' xmlns:d%1$d='u'>",
                            300, ""),
                   "256 attributes");
    fixture_free(fixture);
}

/* libxml2 looks each new name up in a list that grows, and compares each attribute with each. */
static void test_slow_traps(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct arena *arena = fixture->arena;
    struct place place = { .file = TEXT("n.html") };
    assert_refused(repeated(arena, "<a>", "<n%d/>", 30000, "</a>"), "20,000 different names");
    assert_refused(repeated(arena, "<a>", "<?n%d x?>", 30000, "</a>"), "20,000 different names");
    struct text html = repeated(arena, "<p ", "a%d=1 ", 400, ">x");
    assert_int_equal(markup_open_html(arena, &fixture->budget, &fixture->findings, place, html,
                                      &fixture->markup),
                     REFUSED);
    assert_true(text_has(fixture->findings.items[0].message, TEXT("256 attributes")));
    html = repeated(arena, "<script>", "if (a<b && c) d = e; ", 2000, "</script><p>x");
    assert_int_equal(markup_open_html(arena, &fixture->budget, &fixture->findings, place, html,
                                      &fixture->markup),
                     DONE);
    fixture_free(fixture);
}

static void test_long_flow(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct text xml = repeated(fixture->arena, "<a>", "<b c='%1$d'>text %1$d</b>", 20000, "</a>");
    assert_true(open_xml(fixture, xml));
    struct markup_node node;
    int starts = 0, texts = 0;
    for (enum markup_event event = MARKUP_START; event != MARKUP_DONE;) {
        event = markup_next(fixture->markup, &node);
        assert_int_not_equal(event, MARKUP_REFUSED);
        starts += event == MARKUP_START;
        texts += event == MARKUP_TEXT;
    }
    assert_int_equal(starts, 20001);
    assert_int_equal(texts, 20000);
    fixture_free(fixture);
}

static void test_html(void **state)
{
    (void)state;
    struct fixture *fixture = fixture_new();
    struct place place = { .file = TEXT("n.html") };
    struct text html = TEXT("<!DOCTYPE html><P>One &eacute;<br>two<p>three<script>x()</script>");
    assert_int_equal(markup_open_html(fixture->arena, &fixture->budget, &fixture->findings, place,
                                      html, &fixture->markup),
                     DONE);
    struct text got = flow(fixture);
    struct text wanted =
        TEXT("<html <body <p 'One \u00e9' <br br> 'two' p> <p 'three' <script script> "
             "p> body> html>");
    assert_int_equal(got.length, wanted.length);
    assert_memory_equal(got.data, wanted.data, got.length);
    fixture_free(fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events),         cmocka_unit_test(test_names_by_uri),
        cmocka_unit_test(test_child_and_skip), cmocka_unit_test(test_attribute_entities),
        cmocka_unit_test(test_encodings),      cmocka_unit_test(test_broken),
        cmocka_unit_test(test_limits),         cmocka_unit_test(test_slow_traps),
        cmocka_unit_test(test_long_flow),      cmocka_unit_test(test_html),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
