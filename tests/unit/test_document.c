/* Reading a document: text, runs, blocks and what is left out of them. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* The document of a body; the caller frees *docx. */
static struct document *document_of(struct docx *docx, const char *body)
{
    *docx = docx_new();
    docx_body(docx, body);
    struct document *document = docx_document(docx);
    assert_non_null(document);
    return document;
}

static void plain_paragraphs(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, "<w:p><w:r><w:t>Rivers move slowly</w:t></w:r></w:p><w:p/>"
                           "<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r>"
                           "<w:r><w:t>two</w:t></w:r></w:p>");
    assert_int_equal(document->paragraph_count, 3);
    assert_string_equal(docx_text(document, 0), "Rivers move slowly");
    assert_string_equal(docx_text(document, 2), "one two");
    assert_int_equal(document->paragraphs[2]->line, 3);
    assert_int_equal(document->paragraphs[2]->number, 2);
    assert_int_equal(document->paragraphs[1]->number, 0);
    assert_int_equal(document->paragraphs[2]->run_count, 1); /* equal runs are one */
    assert_int_equal(document_words(document), 5);
    assert_int_equal(document->sections[0].page_width, 11906);
    docx_free(&docx);
}

static void white_space_is_kept_only_where_it_says_so(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, "<w:p><w:r><w:t>  in the middle\n two </w:t></w:r>"
                           "<w:r><w:t xml:space=\"preserve\"> kept </w:t></w:r></w:p>");
    assert_string_equal(docx_text(document, 0), "in the middle  two kept ");
    docx_free(&docx);
}

static void tabs_breaks_and_hyphens_are_runs(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
               "<w:br w:type=\"page\"/><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/>"
               "<w:ptab w:relativeTo=\"indent\" w:alignment=\"right\"/><w:t>e</w:t></w:r></w:p>");
    const struct paragraph *paragraph = document->paragraphs[0];
    const enum run_kind kinds[] = {
        RUN_TEXT,        RUN_TAB,        RUN_TEXT,         RUN_LINE_BREAK,
        RUN_TEXT,        RUN_PAGE_BREAK, RUN_TEXT,         RUN_NO_BREAK_HYPHEN,
        RUN_SOFT_HYPHEN, RUN_LINE_BREAK, RUN_POSITION_TAB, RUN_TEXT
    };
    assert_string_equal(docx_text(document, 0), "a\tb c d\u2011\u00AD \te");
    assert_int_equal(paragraph->run_count, sizeof kinds / sizeof *kinds);
    for (size_t i = 0; i < paragraph->run_count; i++)
        assert_int_equal(paragraph->runs[i].kind, kinds[i]);
    for (size_t i = 1; i < paragraph->run_count; i++)
        assert_int_equal(paragraph->runs[i].from, paragraph->runs[i - 1].to);
    assert_true(paragraph->runs[10].ptab_from_indent);
    assert_int_equal(paragraph->runs[10].ptab_align, PTAB_RIGHT);
    assert_int_equal(document_words(document), 5);
    docx_free(&docx);
}

static void hidden_text_is_left_out_and_told(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, "<w:p><w:r><w:t>seen </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
                           "<w:t>not seen at all</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr>"
                           "<w:t>on paper</w:t></w:r></w:p>");
    assert_string_equal(docx_text(document, 0), "seenon paper");
    assert_int_equal(document->concealed_count, 1);
    assert_int_equal(document->concealed[0].kind, CONCEALED_HIDDEN);
    assert_int_equal(document->concealed[0].words, 4);
    assert_int_equal(document->concealed[0].line, 1);
    assert_int_equal(document->concealed[0].from, document->concealed[0].to);
    docx_free(&docx);
}

static void white_and_tiny_text_is_told(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:rPr><w:color w:val=\"FEFEFE\"/></w:rPr><w:t>white one</w:t></w:r>"
        "<w:r><w:t xml:space=\"preserve\"> seen </w:t></w:r>"
        "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>tiny</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>"
        "</w:rPr><w:t>white on black</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:tcPr><w:p><w:r>"
        "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>white on blue</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl><w:p><w:pPr><w:framePr w:w=\"100\" w:x=\"-30000\" w:y=\"1\" "
        "w:hAnchor=\"page\"/></w:pPr><w:r><w:t>off the page</w:t></w:r></w:p>");
    assert_int_equal(document->concealed_count, 3);
    assert_int_equal(document->concealed[0].kind, CONCEALED_WHITE);
    assert_int_equal(document->concealed[0].words, 2);
    assert_int_equal(document->concealed[0].to, strlen("white one"));
    assert_int_equal(document->concealed[1].kind, CONCEALED_TINY);
    assert_int_equal(document->concealed[2].kind, CONCEALED_OFF_PAGE);
    assert_int_equal(document->concealed[2].line, 4);
    docx_free(&docx);
}

static void fields_show_their_results(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK "
        "\"https://example.org/\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
        "</w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        "<w:r><w:t xml:space=\"preserve\"> after </w:t></w:r>"
        "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>");
    const struct paragraph *paragraph = document->paragraphs[0];
    assert_string_equal(docx_text(document, 0), "shown after 7");
    assert_int_equal(paragraph->run_count, 3);
    assert_true(paragraph->runs[0].field_result);
    assert_true(text_equal(paragraph->runs[0].link, TEXT("https://example.org/")));
    assert_false(paragraph->runs[1].field_result);
    assert_int_equal(paragraph->runs[1].link.length, 0);
    assert_true(paragraph->runs[2].field_result);
    assert_int_equal(docx.findings.count, 0);
    docx_free(&docx);
}

static void form_fields_show_their_state(void **state)
{
    (void)state;
#define FORM(data, code, result)                                                                   \
    "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" data "</w:ffData></w:fldChar></w:r>"      \
    "<w:r><w:instrText>" code                                                                      \
    "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" result                \
    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p>" FORM("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "FORMCHECKBOX", "") FORM(
            "<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "FORMCHECKBOX", "")
            FORM("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"no\"/><w:listEntry "
                 "w:val=\"yes\"/></w:ddList>",
                 "FORMDROPDOWN", "")
                FORM("<w:textInput/>", "FORMTEXT", "<w:r><w:t>typed</w:t></w:r>") "</w:p>");
    assert_string_equal(docx_text(document, 0), "\u2610\u2612yestyped");
    docx_free(&docx);
}

static void a_field_without_an_end_hides_nothing_in_silence(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF "
               "</w:instrText></w:r></w:p><w:p><w:r><w:t>all of this</w:t></w:r></w:p>");
    assert_int_equal(document_words(document), 3);
    assert_string_equal(docx_rule(&docx, 0), "damaged");
    docx_free(&docx);
}

static void stray_field_ends_are_ignored(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar "
                           "w:fldCharType=\"separate\"/></w:r><w:r><w:t>text</w:t></w:r></w:p>");
    assert_string_equal(docx_text(document, 0), "text");
    assert_int_equal(docx.findings.count, 0);
    docx_free(&docx);
}

static void tracked_changes_show_the_insertions(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:t xml:space=\"preserve\">old </w:t></w:r><w:ins w:author=\"Ada\"><w:r>"
        "<w:t>new</w:t></w:r></w:ins><w:del w:author=\"Ada\"><w:r><w:delText>gone"
        "</w:delText></w:r></w:del><w:moveFrom w:author=\"Bo\"><w:r><w:t>moved away</w:t></w:r>"
        "</w:moveFrom></w:p><w:p><w:pPr><w:rPr><w:del w:author=\"Bo\"/></w:rPr></w:pPr></w:p>");
    assert_string_equal(docx_text(document, 0), "old new");
    assert_int_equal(document->paragraphs[0]->runs[1].revision, REVISION_INSERTED);
    assert_int_equal(document->change_count, 4);
    assert_int_equal(document->changes[0].kind, CHANGE_INSERTED);
    assert_int_equal(document->changes[0].from, 4);
    assert_int_equal(document->changes[0].to, 7);
    assert_true(text_equal(document->changes[0].author, TEXT("Ada")));
    assert_true(text_equal(document->changes[1].text, TEXT("gone")));
    assert_int_equal(document->changes[2].kind, CHANGE_MOVED);
    assert_int_equal(document->changes[3].kind, CHANGE_DELETED);
    assert_int_equal(document->changes[3].line, 2);
    assert_true(document->paragraphs[1]->mark_deleted);
    docx_free(&docx);
}

static void comments_know_their_place(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.comments =
        "<w:comment w:id=\"3\" w:author=\"Bo\"><w:p><w:r><w:t>Why here</w:t></w:r></w:p>"
        "</w:comment>";
    docx_body(&docx, "<w:p/><w:p><w:r><w:t>abc</w:t></w:r><w:commentRangeStart w:id=\"3\"/><w:r>"
                     "<w:t>def</w:t></w:r><w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference "
                     "w:id=\"3\"/></w:r></w:p>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->comment_count, 1);
    assert_int_equal(document->comments[0].line, 2);
    assert_int_equal(document->comments[0].from, 3);
    assert_int_equal(document->comments[0].to, 6);
    assert_true(text_equal(document->comments[0].text, TEXT("Why here")));
    docx_free(&docx);
}

static void content_controls_and_wrappers_are_read_through(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt><w:customXml><w:p><w:smartTag><w:r><w:t>smart</w:t></w:r>"
        "</w:smartTag><w:sdt><w:sdtContent><w:r><w:t>inline</w:t></w:r></w:sdtContent></w:sdt>"
        "</w:p></w:customXml><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r>"
        "<w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>");
    assert_int_equal(document->paragraph_count, 3);
    assert_string_equal(docx_text(document, 1), "smartinline");
    assert_true(document->paragraphs[2]->runs[0].placeholder);
    assert_int_equal(document_words(document), 4);
    docx_free(&docx);
}

static void alternate_content_counts_once(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:t>anchor</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
        "<w:drawing><wp:anchor behindDoc=\"0\"><wp:extent cx=\"914400\" cy=\"457200\"/>"
        "<wp:wrapSquare wrapText=\"bothSides\"/><wp:docPr id=\"1\" name=\"b\"/><a:graphic>"
        "<a:graphicData uri=\"u\"><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r>"
        "<w:t>boxed words</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr lIns=\"0\"/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape style=\"width:72pt;height:36pt\"><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>boxed words</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<mc:AlternateContent xmlns:zz=\"urn:zz\"><mc:Choice Requires=\"zz\"><w:p><w:r>"
        "<w:t>never</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>fallen back</w:t>"
        "</w:r></w:p></mc:Fallback></mc:AlternateContent>");
    assert_int_equal(document->paragraph_count, 3);
    assert_string_equal(docx_text(document, 0), "anchor");
    assert_string_equal(docx_text(document, 1), "boxed words");
    assert_int_equal(document->paragraphs[1]->story, STORY_BOX);
    assert_string_equal(docx_text(document, 2), "fallen back");
    assert_int_equal(document_words(document), 5);
    const struct drawing *drawing = document->paragraphs[0]->runs[1].drawing;
    assert_non_null(drawing);
    assert_int_equal(drawing->wrap, WRAP_SQUARE);
    assert_int_equal(drawing->width, 914400);
    assert_int_equal(drawing->inset_left, 0);
    assert_int_equal(drawing->inset_right, 91440);
    docx_free(&docx);
}

static void a_choice_is_known_by_its_namespace(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<mc:AlternateContent><mc:Choice xmlns:wps=\"urn:not-that\" Requires=\"wps\"><w:p><w:r>"
        "<w:t>never</w:t></w:r></w:p></mc:Choice><mc:Choice xmlns:x=\"http://schemas.microsoft.com/"
        "office/word/2010/wordprocessingShape\" Requires=\"x\"><w:p><w:r><w:t>this one</w:t></w:r>"
        "</w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>");
    assert_int_equal(document->paragraph_count, 1);
    assert_string_equal(docx_text(document, 0), "this one");
    docx_free(&docx);
}

static void notes_are_read_apart(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.footnotes = "<w:footnote w:type=\"separator\" "
                     "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                     "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t "
                     "xml:space=\"preserve\"> Second"
                     "</w:t></w:r></w:p></w:footnote><w:footnote "
                     "w:id=\"2\"><w:p><w:r><w:t>First</w:t></w:r></w:p>"
                     "</w:footnote>";
    docx_body(&docx, "<w:p><w:r><w:t>word</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                     "<w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p><w:p><w:r>"
                     "<w:footnoteReference w:id=\"99\"/></w:r></w:p>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_string_equal(docx_text(document, 0), "word12");
    assert_int_equal(document_words(document), 1);
    assert_int_equal(document->footnote_count, 2);
    assert_ptr_equal(document->paragraphs[0]->runs[1].note, &document->footnotes[0]);
    assert_string_equal(document->footnotes[1].story.blocks[0].paragraph->text.data, "2 Second");
    assert_non_null(document->footnote_separator);
    assert_int_equal(document->story_count, 2);
    docx_free(&docx);
}

static void headers_are_inherited(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.relations =
        "<Relationship Id=\"h1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
        "2006/relationships/header\" Target=\"header1.xml\"/><Relationship Id=\"f1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" "
        "Target=\"footer1.xml\"/>";
    docx_part(
        &docx, "word/header1.xml",
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>"
        "<w:t>The head</w:t></w:r></w:p></w:hdr>");
    docx_part(
        &docx, "word/footer1.xml",
        "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>"
        "<w:t>Nobody refers to me</w:t></w:r></w:p></w:ftr>");
    docx_body(&docx, "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
                     "<w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p><w:p/>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->section_count, 2);
    assert_int_equal(document->sections[0].start, SECTION_CONTINUOUS);
    assert_true(document->paragraphs[0]->section_end);
    assert_int_equal(document->body.blocks[0].section, 0);
    assert_int_equal(document->body.blocks[1].section, 1);
    assert_non_null(document->sections[0].headers[PAGE_DEFAULT]);
    assert_ptr_equal(document->sections[1].headers[PAGE_DEFAULT],
                     document->sections[0].headers[PAGE_DEFAULT]);
    assert_null(document->sections[1].footers[PAGE_DEFAULT]);
    assert_int_equal(document->story_count, 2); /* the footer too: text that is not in the body */
    assert_true(text_equal(document->stories[1]->name, TEXT("footer 1")));
    assert_int_equal(document_words(document), 0);
    docx_free(&docx);
}

static void places_are_found_again(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, "<w:p><w:r><w:t>ab</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cd</w:t></w:r>"
               "</w:p><w:p/>");
    const struct paragraph *paragraph = document_line(document, 1);
    assert_ptr_equal(paragraph, document->paragraphs[0]);
    assert_null(document_line(document, 3));
    assert_null(document_line(document, 0));
    assert_false(paragraph_style_at(paragraph, 1)->bold);
    assert_true(paragraph_style_at(paragraph, 2)->bold);
    assert_true(paragraph_style_at(paragraph, 99)->bold);
    assert_non_null(paragraph_style_at(document->paragraphs[1], 0));
    docx_free(&docx);
}

static void words_are_counted_as_word_does(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, "<w:p><w:r><w:t>wa\u00ADter ri\u200Bver l'eau \u2013 2,5\u00A0km</w:t></w:r></w:p>"
               "<w:p><w:r><w:t>e</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>nd</w:t></w:r></w:p>");
    assert_int_equal(document_words(document), 7);
    docx_free(&docx);
}

static void ruby_symbols_and_equations(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>small</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base"
        "</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
        "</w:r><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r>"
        "</m:den></m:f></m:oMath></w:p>");
    const struct paragraph *paragraph = document->paragraphs[0];
    assert_string_equal(docx_text(document, 0), "base\uF0FCa/b");
    assert_int_equal(paragraph->runs[1].kind, RUN_SYMBOL);
    assert_true(text_equal(paragraph->runs[1].style->font, TEXT("Wingdings")));
    assert_int_equal(paragraph->runs[2].kind, RUN_EQUATION);
    docx_free(&docx);
}

static void comments_may_span_paragraphs(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.comments =
        "<w:comment w:id=\"0\"><w:p/></w:comment><w:comment w:id=\"1\"><w:p/></w:comment>"
        "<w:comment w:id=\"7\"><w:p/></w:comment>";
    docx_body(
        &docx,
        "<w:p><w:r><w:t>ab</w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>cdef</w:t></w:r>"
        "</w:p><w:commentRangeStart w:id=\"1\"/><w:p><w:r><w:t>x</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"0\"/><w:commentRangeEnd w:id=\"1\"/></w:p>");
    struct document *document = docx_document(&docx);
    assert_int_equal(document->comment_count, 3);
    assert_int_equal(document->comments[0].line, 1);
    assert_int_equal(document->comments[0].from, 2);
    assert_int_equal(document->comments[0].to, 6);
    assert_int_equal(document->comments[1].line, 2);
    assert_int_equal(document->comments[1].to, 1);
    assert_int_equal(document->comments[2].line, 0);
    docx_free(&docx);
}

static void shapes_of_old_files_are_read(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:pict><v:shapetype id=\"t\"/><v:shape "
        "style=\"position:absolute;margin-left:-36pt;"
        "margin-top:1in;width:72pt;height:2.54cm;z-index:-5;mso-position-horizontal-relative:page;"
        "mso-position-vertical:bottom\" fillcolor=\"#000000\"><v:textbox inset=\"0,1mm\" "
        "style=\"mso-fit-shape-to-text:t\"><w:txbxContent><w:p><w:r><w:rPr><w:color "
        "w:val=\"FFFFFF\"/>"
        "</w:rPr><w:t>white on black</w:t></w:r></w:p></w:txbxContent></v:textbox><w10:wrap "
        "type=\"topAndBottom\"/></v:shape></w:pict></w:r><w:r><w:object w:dxaOrig=\"1440\" "
        "w:dyaOrig=\"720\"><v:shape style=\"width:10;height:20px\"/></w:object></w:r></w:p>");
    const struct run *runs = document->paragraphs[0]->runs;
    const struct drawing *drawing = runs[0].drawing;
    assert_int_equal(drawing->wrap, WRAP_TOP_AND_BOTTOM);
    assert_int_equal(drawing->width, 914400);
    assert_int_equal(drawing->height, 914400);
    assert_int_equal(drawing->x, -457200);
    assert_int_equal(drawing->y, 914400);
    assert_int_equal(drawing->x_from, FROM_PAGE);
    assert_int_equal(drawing->y_align, 3);
    assert_true(drawing->behind && drawing->fit_to_text);
    assert_int_equal(drawing->inset_left, 0);
    assert_int_equal(drawing->inset_right, 91440);
    assert_int_equal(document->concealed_count, 0);
    assert_string_equal(docx_text(document, 1), "white on black");
    assert_int_equal(runs[1].drawing->kind, DRAWING_OBJECT);
    assert_int_equal(runs[1].drawing->wrap, WRAP_INLINE);
    assert_int_equal(runs[1].drawing->width, 95250);
    assert_string_equal(docx_text(document, 0), "\uFFFC");
    docx_free(&docx);
}

static void white_text_may_lie_on_a_shape(void **state)
{
    (void)state;
    static const char *const sizes[] = { "cx=\"7000000\" cy=\"900000\"", "cx=\"9\" cy=\"9\"" };
    for (int i = 0; i < 2; i++) {
        struct docx docx = docx_new();
        docx_body(
            &docx,
            arena_format(
                docx.arena,
                "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>A Name</w:t></w:r><w:r>"
                "<w:drawing><wp:anchor behindDoc=\"1\"><wp:extent %s/><wp:wrapNone/><a:graphic>"
                "<a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:anchor></w:drawing></"
                "w:r></w:p>",
                sizes[i])
                .data);
        struct document *document = docx_document(&docx);
        assert_int_equal(document->concealed_count, 1);
        assert_int_equal(document->concealed[0].doubtful, i == 0);
        docx_free(&docx);
    }
}

static void boxes_off_the_page_are_told(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom=\"page\"><wp:posOffset>-9000000"
        "</wp:posOffset></wp:positionH><wp:extent cx=\"914400\" cy=\"914400\"/><wp:wrapNone/>"
        "<wp:docPr id=\"1\" name=\"b\" descr=\"a "
        "box\"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/>"
        "<wps:txbx><w:txbxContent><w:p><w:r><w:t>nobody reads "
        "this</w:t></w:r></w:p></w:txbxContent>"
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></"
        "w:r></w:p>");
    assert_int_equal(document->concealed_count, 1);
    assert_int_equal(document->concealed[0].kind, CONCEALED_OFF_PAGE);
    assert_int_equal(document->concealed[0].line, 2);
    assert_true(text_equal(document->paragraphs[0]->runs[0].drawing->description, TEXT("a box")));
    docx_free(&docx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_paragraphs),
        cmocka_unit_test(white_space_is_kept_only_where_it_says_so),
        cmocka_unit_test(tabs_breaks_and_hyphens_are_runs),
        cmocka_unit_test(hidden_text_is_left_out_and_told),
        cmocka_unit_test(white_and_tiny_text_is_told),
        cmocka_unit_test(fields_show_their_results),
        cmocka_unit_test(form_fields_show_their_state),
        cmocka_unit_test(comments_may_span_paragraphs),
        cmocka_unit_test(shapes_of_old_files_are_read),
        cmocka_unit_test(white_text_may_lie_on_a_shape),
        cmocka_unit_test(boxes_off_the_page_are_told),
        cmocka_unit_test(a_field_without_an_end_hides_nothing_in_silence),
        cmocka_unit_test(stray_field_ends_are_ignored),
        cmocka_unit_test(tracked_changes_show_the_insertions),
        cmocka_unit_test(comments_know_their_place),
        cmocka_unit_test(content_controls_and_wrappers_are_read_through),
        cmocka_unit_test(alternate_content_counts_once),
        cmocka_unit_test(a_choice_is_known_by_its_namespace),
        cmocka_unit_test(notes_are_read_apart),
        cmocka_unit_test(headers_are_inherited),
        cmocka_unit_test(places_are_found_again),
        cmocka_unit_test(words_are_counted_as_word_does),
        cmocka_unit_test(ruby_symbols_and_equations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
