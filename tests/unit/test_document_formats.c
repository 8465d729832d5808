/* Single properties of runs, paragraphs, sections, lists and drawings. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct document *document_of(struct docx *docx, const char *body)
{
    *docx = docx_new();
    docx_body(docx, body);
    struct document *document = docx_document(docx);
    assert_non_null(document);
    return document;
}

/* The style of a run with these properties. */
static const struct run_style *run_with(struct docx *docx, const char *properties)
{
    *docx = docx_new();
    docx->theme = "<a:themeElements><a:clrScheme name=\"c\"><a:accent1><a:srgbClr "
                  "val=\"112233\"/></a:accent1>"
                  "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"010203\"/></a:dk1></a:clrScheme>"
                  "</a:themeElements>";
    docx_body(docx, docx_paragraph(docx, "", properties, "x"));
    struct document *document = docx_document(docx);
    assert_non_null(document);
    return document->paragraphs[0]->runs[0].style;
}

static void switches_of_runs(void **state)
{
    (void)state;
    struct docx docx;
    const struct run_style *style =
        run_with(&docx, "<w:caps/><w:smallCaps w:val=\"on\"/><w:dstrike/><w:u "
                        "w:val=\"wave\"/><w:rtl/><w:cs/><w:noProof/>"
                        "<w:snapToGrid w:val=\"0\"/><w:i w:val=\"off\"/>");
    assert_true(style->caps && style->small_caps && style->strike && style->underline);
    assert_true(style->right_to_left && style->complex_script && style->no_proof);
    assert_false(style->snap_to_grid || style->italic || style->bold);
    docx_free(&docx);
    style = run_with(&docx, "<w:strike/><w:u w:val=\"none\"/>");
    assert_true(style->strike);
    assert_false(style->underline);
    docx_free(&docx);
}

static void measures_of_runs(void **state)
{
    (void)state;
    struct docx docx;
    const struct run_style *style =
        run_with(&docx, "<w:spacing w:val=\"-20\"/><w:w w:val=\"150%\"/><w:kern "
                        "w:val=\"28\"/><w:position w:val=\"-6\"/>"
                        "<w:vertAlign w:val=\"superscript\"/><w:lang w:val=\"fr-BE\" "
                        "w:eastAsia=\"ja-JP\"/><w:szCs w:val=\"30\"/>"
                        "<w:rFonts w:eastAsia=\"MS Mincho\" w:cs=\"Arial\"/>");
    assert_int_equal(style->spacing, -20);
    assert_int_equal(style->scale, 150);
    assert_int_equal(style->kerning_from, 28);
    assert_int_equal(style->raise, -6);
    assert_int_equal(style->vertical, VERTICAL_SUPERSCRIPT);
    assert_int_equal(style->half_points_complex, 30);
    assert_true(text_equal(style->lang, TEXT("fr-BE")));
    assert_true(text_equal(style->font_east_asian, TEXT("MS Mincho")));
    assert_true(text_equal(style->font_complex, TEXT("Arial")));
    docx_free(&docx);
}

static void colours_of_runs(void **state)
{
    (void)state;
    static const struct {
        const char *properties;
        int colour, background;
    } rows[] = {
        { "<w:color w:val=\"auto\"/>", COLOUR_AUTO, COLOUR_AUTO },
        { "<w:color w:val=\"AABBCC\" w:themeColor=\"accent1\"/>", 0xAABBCC, COLOUR_AUTO },
        { "<w:color w:themeColor=\"accent1\"/>", 0x112233, COLOUR_AUTO },
        { "<w:color w:val=\"auto\" w:themeColor=\"text1\"/>", 0x010203, COLOUR_AUTO },
        { "<w:color w:val=\"red\"/>", COLOUR_AUTO, COLOUR_AUTO },
        { "<w:highlight w:val=\"yellow\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>", COLOUR_AUTO,
          0xFFFF00 },
        { "<w:highlight w:val=\"none\"/><w:shd w:val=\"clear\" w:fill=\"123456\"/>", COLOUR_AUTO,
          0x123456 },
        { "<w:shd w:val=\"solid\" w:color=\"FF0000\" w:fill=\"00FF00\"/>", COLOUR_AUTO, 0xFF0000 },
        { "<w:shd w:val=\"pct50\" w:color=\"000000\" w:fill=\"FFFFFF\"/>", COLOUR_AUTO, 0x7F7F7F },
        { "<w:shd w:val=\"nil\" w:fill=\"00FF00\"/>", COLOUR_AUTO, COLOUR_AUTO },
        { "<w:shd w:val=\"clear\" w:themeFill=\"accent1\"/>", COLOUR_AUTO, 0x112233 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct docx docx;
        const struct run_style *style = run_with(&docx, rows[i].properties);
        assert_int_equal(style->colour, rows[i].colour);
        assert_int_equal(style->background, rows[i].background);
        docx_free(&docx);
    }
}

static void properties_of_paragraphs(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val=\"0\"/>"
        "<w:suppressLineNumbers/><w:suppressAutoHyphens/><w:mirrorIndents/><w:contextualSpacing/>"
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"FF0000\"/><w:left "
        "w:val=\"triple\"/>"
        "<w:bottom w:val=\"double\" w:sz=\"6\"/><w:right w:val=\"none\" w:sz=\"9\"/><w:between "
        "w:val=\"dashed\"/></w:pBdr>"
        "<w:shd w:val=\"clear\" w:fill=\"DDDDDD\"/><w:spacing w:beforeAutospacing=\"1\" "
        "w:afterLines=\"50\" w:line=\"300\" "
        "w:lineRule=\"atLeast\"/><w:jc w:val=\"distribute\"/><w:textAlignment "
        "w:val=\"top\"/><w:outlineLvl w:val=\"3\"/>"
        "</w:pPr></w:p>"
        "<w:p><w:pPr><w:ind w:leftChars=\"200\" w:hangingChars=\"100\"/><w:spacing "
        "w:lineRule=\"exact\"/></w:pPr></w:p>"
        "<w:p><w:pPr><w:framePr w:dropCap=\"margin\" w:lines=\"3\" w:wrap=\"around\" "
        "w:hAnchor=\"text\" w:xAlign=\"center\" "
        "w:hSpace=\"90\"/></w:pPr></w:p>");
    const struct paragraph_style *style = document->paragraphs[0]->style;
    assert_true(style->keep_next && style->keep_lines && style->page_break_before);
    assert_true(style->suppress_line_numbers && style->suppress_hyphens && style->mirror_indents);
    assert_true(style->contextual && style->before_auto);
    assert_false(style->widow_control || style->after_auto);
    assert_int_equal(style->borders.top.eighths, 12);
    assert_int_equal(style->borders.top.space, 4);
    assert_int_equal(style->borders.top.colour, 0xFF0000);
    assert_int_equal(style->borders.left.lines, 3);
    assert_int_equal(style->borders.bottom.lines, 2);
    assert_int_equal(style->borders.right.eighths, 0);
    assert_true(style->borders.between.eighths > 0);
    assert_int_equal(style->background, 0xDDDDDD);
    assert_int_equal(style->after_lines, 50);
    assert_int_equal(style->line, 300);
    assert_int_equal(style->line_rule, LINE_AT_LEAST);
    assert_int_equal(style->align, ALIGN_DISTRIBUTED);
    assert_int_equal(style->text_align, TEXT_ALIGN_TOP);
    assert_int_equal(style->outline, 4);
    assert_int_equal(document->paragraphs[1]->style->indent_left, 400);
    assert_int_equal(document->paragraphs[1]->style->indent_first, -200);
    assert_int_equal(document->paragraphs[1]->style->line_rule, LINE_EXACT);
    const struct frame *frame = document->paragraphs[2]->style->frame;
    assert_int_equal(frame->drop_lines, 3);
    assert_true(frame->drop_margin);
    assert_int_equal(frame->x_align, 2);
    assert_int_equal(frame->space_x, 90);
    docx_free(&docx);
}

static void sections_in_full(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.section =
        "<w:sectPr><w:type w:val=\"oddPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" "
        "w:orient=\"landscape\"/><w:pgMar "
        "w:top=\"-720\" w:left=\"100\" w:right=\"200\" w:bottom=\"300\" w:header=\"10\" "
        "w:footer=\"20\" w:gutter=\"30\"/>"
        "<w:cols w:num=\"2\" w:equalWidth=\"0\"><w:col w:w=\"3000\" w:space=\"400\"/><w:col "
        "w:w=\"5000\"/></w:cols>"
        "<w:titlePg/><w:docGrid w:type=\"lines\" w:linePitch=\"312\"/><w:vAlign "
        "w:val=\"both\"/><w:pgNumType w:start=\"5\"/>"
        "<w:lnNumType w:countBy=\"1\"/><w:endnotePr><w:pos w:val=\"sectEnd\"/></w:endnotePr>"
        "<w:textDirection w:val=\"tbRl\"/></w:sectPr>";
    struct document *document = docx_document(&docx);
    const struct section *section = &document->sections[0];
    assert_int_equal(section->start, SECTION_ODD_PAGE);
    assert_true(section->landscape && section->title_page && section->line_numbers);
    assert_int_equal(section->margin_top, -720);
    assert_int_equal(section->gutter, 30);
    assert_int_equal(section->column_count, 2);
    assert_false(section->columns_equal);
    assert_int_equal(section->columns[0].space, 400);
    assert_int_equal(section->columns[1].width, 5000);
    assert_int_equal(section->grid, GRID_LINES);
    assert_int_equal(section->grid_pitch, 312);
    assert_int_equal(section->vertical, PAGE_BOTH);
    assert_int_equal(section->page_number_start, 5);
    assert_true(section->endnotes_here);
    assert_true(text_has(document->unmodelled, TEXT("vertical text")));
    docx_free(&docx);
}

static void levels_may_be_overridden_and_linked(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start "
                     "w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
                     "<w:lvlText w:val=\"%1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
                     "w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                     "<w:lvlText w:val=\"%1.%2\"/><w:isLgl/><w:pStyle w:val=\"S\"/><w:lvlJc "
                     "w:val=\"right\"/><w:pPr><w:tabs><w:tab "
                     "w:val=\"num\" w:pos=\"777\"/></w:tabs></w:pPr></w:lvl></w:abstractNum><w:num "
                     "w:numId=\"1\"><w:abstractNumId "
                     "w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
                     "w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl "
                     "w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
                     "w:val=\"numberInDash\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                     "</w:lvlOverride></w:num>";
    docx_styles(&docx, "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:pPr><w:numPr><w:numId "
                       "w:val=\"1\"/></w:numPr>"
                       "</w:pPr></w:style>");
    docx_body(
        &docx,
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"S\"/></w:pPr></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"S\"/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>");
    struct document *document = docx_document(&docx);
    assert_true(text_equal(document->paragraphs[0]->label.text, TEXT("I")));
    const struct label *label = &document->paragraphs[1]->label;
    assert_true(text_equal(label->text, TEXT("1.1")));
    assert_int_equal(label->level, 1);
    assert_int_equal(label->align, ALIGN_RIGHT);
    assert_int_equal(label->tab, 777);
    assert_true(document->paragraphs[2]->mark_hidden);
    assert_int_equal(document->paragraphs[2]->label.text.length, 0);
    docx_free(&docx);
}

static void rarer_formats(void **state)
{
    (void)state;
    static const struct {
        const char *format, *start, *label;
    } rows[] = { { "chicago", "2", "\u2020" },
                 { "chicago", "5", "**" },
                 { "decimalEnclosedCircle", "3", "\u2462" },
                 { "decimalEnclosedCircle", "21", "21" },
                 { "numberInDash", "3", "- 3 -" },
                 { "ordinal", "1", "1st" },
                 { "ordinal", "3", "3rd" },
                 { "ordinal", "4", "4th" },
                 { "cardinalText", "1000", "1000" },
                 { "upperRoman", "0", "0" },
                 { "bullet", "1", "" },
                 { "aiueo", "7", "7" } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct docx docx = docx_new();
        docx.numbering =
            arena_format(
                docx.arena,
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"%s\"/>"
                "<w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%%1\"/></w:lvl></w:abstractNum>"
                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
                rows[i].start, rows[i].format)
                .data;
        docx_body(&docx, "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/><w:ilvl "
                         "w:val=\"0\"/></w:numPr></w:pPr></w:p>");
        struct document *document = docx_document(&docx);
        assert_string_equal(arena_copy(docx.arena, document->paragraphs[0]->label.text).data,
                            rows[i].label);
        docx_free(&docx);
    }
}

#define GRAPHIC(content)                                                                           \
    "<w:p><w:r><w:drawing><wp:inline distT=\"1\"><wp:extent cx=\"914400\" "                        \
    "cy=\"457200\"/><wp:effectExtent l=\"5\" "                                                     \
    "t=\"6\" r=\"7\" b=\"8\"/><wp:docPr id=\"1\" name=\"d\"/><a:graphic><a:graphicData "           \
    "uri=\"u\">" content "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
#define SHAPE(properties, text)                                                                    \
    "<wps:wsp>" properties                                                                         \
    "<wps:txbx><w:txbxContent><w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>" text      \
    "</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></"       \
    "wps:wsp>"

static void pictures_charts_and_groups(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.relations =
        "<Relationship Id=\"p\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/image\" Target=\"media/a.png\"/>";
    docx_part(&docx, "word/media/a.png", "x");
    docx_body(
        &docx,
        GRAPHIC("<pic:pic><pic:blipFill><a:blip r:embed=\"p\"/></pic:blipFill></pic:pic>")
            GRAPHIC("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>")
                GRAPHIC("<wpg:wgp>" SHAPE(
                    "<wps:spPr><a:solidFill><a:srgbClr val=\"000080\"/></a:solidFill></wps:spPr>",
                    "one") "<wpg:grpSp>" SHAPE("<wps:spPr><a:noFill/></wps:spPr>",
                                               "two words") "</wpg:grpSp></wpg:wgp>"));
    struct document *document = docx_document(&docx);
    const struct drawing *picture = document->paragraphs[0]->runs[0].drawing;
    assert_int_equal(picture->kind, DRAWING_PICTURE);
    assert_int_equal(picture->wrap, WRAP_INLINE);
    assert_int_equal(picture->effect_bottom, 8);
    assert_int_equal(picture->distance_top, 1);
    assert_true(text_equal(picture->part, TEXT("word/media/a.png")));
    assert_int_equal(document->paragraphs[1]->runs[0].drawing->kind, DRAWING_CHART);
    const struct drawing *group = document->paragraphs[2]->runs[0].drawing;
    assert_int_equal(group->kind, DRAWING_SHAPE);
    assert_true(group->fit_to_text);
    assert_int_equal(group->box->count, 2);
    assert_int_equal(document->concealed_count, 1); /* white on nothing, but not white on navy */
    assert_int_equal(document->concealed[0].words, 2);
    assert_int_equal(document_words(document), 3);
    docx_free(&docx);
}

static void simple_positions_and_links(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.relations =
        "<Relationship Id=\"p\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/"
        "officeDocument/2006/relationships/image\" Target=\"http://example.org/a.png\"/>";
    docx_body(
        &docx,
        "<w:p><w:r><w:drawing><wp:anchor simplePos=\"1\" behindDoc=\"1\" "
        "layoutInCell=\"0\"><wp:simplePos "
        "x=\"100\" y=\"200\"/><wp:positionV relativeFrom=\"bottomMargin\"><wp:align>top</wp:align>"
        "</wp:positionV><wp:extent cx=\"-5\" "
        "cy=\"9\"/><wp:wrapTopAndBottom/><a:graphic><a:graphicData>"
        "<pic:pic><pic:blipFill><a:blip "
        "r:link=\"p\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r></w:p>");
    struct document *document = docx_document(&docx);
    const struct drawing *drawing = document->paragraphs[0]->runs[0].drawing;
    assert_int_equal(drawing->wrap, WRAP_TOP_AND_BOTTOM);
    assert_int_equal(drawing->x_from, FROM_PAGE);
    assert_int_equal(drawing->x, 100);
    assert_int_equal(drawing->y, 200);
    assert_int_equal(drawing->y_align, 0);
    assert_int_equal(drawing->width, 0);
    assert_true(drawing->behind);
    assert_false(drawing->in_cell);
    assert_true(text_equal(drawing->outside, TEXT("http://example.org/a.png")));
    assert_int_equal(document->hazards[0].kind, HAZARD_OUTSIDE_PICTURE);
    assert_int_equal(document->hazards[0].line, 1);
    docx_free(&docx);
}

static void odd_blocks(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:altChunk r:id=\"none\"/><w:ins "
        "w:author=\"a\"><w:p><w:r><w:t>in</w:t></w:r></w:p></w:ins>"
        "<w:del "
        "w:author=\"a\"><w:p><w:r><w:t>out</w:t></w:r></w:p></w:del><w:r><w:t>stray</w:t></w:r>"
        "<w:p><w:pPr><w:pPrChange w:author=\"a\"><w:pPr/></w:pPrChange></w:pPr><w:hyperlink "
        "w:anchor=\"there\">"
        "<w:r><w:rPr><w:rPrChange w:author=\"a\"/></w:rPr><w:t>x</w:t></w:r></w:hyperlink></w:p>"
        "<w:p><w:r><w:fldChar "
        "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPER</w:instrText></w:r><w:r>"
        "<w:instrText>LINK \\l \"mark\"</w:instrText></w:r><w:r><w:fldChar "
        "w:fldCharType=\"separate\"/><w:t>y</w:t>"
        "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    assert_int_equal(document->hazards[0].kind, HAZARD_CHUNK);
    assert_string_equal(docx_text(document, 0), "in");
    assert_string_equal(docx_text(document, 1), "");
    assert_string_equal(docx_text(document, 2), "stray");
    assert_int_equal(document->change_count, 4);
    assert_int_equal(document->changes[0].kind, CHANGE_INSERTED);
    assert_int_equal(document->changes[0].line, 1);
    assert_int_equal(document->changes[1].kind, CHANGE_DELETED);
    assert_int_equal(document->changes[1].line, 2);
    assert_int_equal(document->changes[2].kind, CHANGE_FORMAT);
    assert_true(text_equal(document->paragraphs[3]->runs[0].link, TEXT("#there")));
    assert_true(text_equal(document->paragraphs[4]->runs[0].link, TEXT("#mark")));
    docx_free(&docx);
}

/* The default paragraph style's own 10 points and left side are what Word takes for untouched. */
static void table_styles_win_over_what_is_untouched(void **state)
{
    (void)state;
    static const char *const switches[] = { "0", "1" };
    for (int i = 0; i < 2; i++) {
        struct docx docx = docx_new();
        docx.settings =
            arena_format(
                docx.arena,
                "<w:compat><w:compatSetting w:name=\"overrideTableStyleFontSizeAndJustification\" "
                "w:val=\"%s\"/></w:compat>",
                switches[i])
                .data;
        docx_styles(
            &docx, "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:jc "
                   "w:val=\"left\"/></w:pPr>"
                   "<w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style><w:style w:type=\"table\" "
                   "w:styleId=\"T\"><w:pPr>"
                   "<w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"36\"/></w:rPr></w:style>");
        docx_body(&docx, "<w:tbl><w:tblPr><w:tblStyle "
                         "w:val=\"T\"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>"
                         "</w:tc></w:tr></w:tbl>");
        struct document *document = docx_document(&docx);
        assert_int_equal(document->paragraphs[0]->runs[0].style->half_points, i == 0 ? 36 : 20);
        assert_int_equal(document->paragraphs[0]->style->align, i == 0 ? ALIGN_CENTRE : ALIGN_LEFT);
        docx_free(&docx);
    }
}

static void cells_have_borders_of_their_own(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:start w:val=\"single\" "
        "w:sz=\"24\"/></w:tcBorders><w:noWrap/>"
        "<w:tcFitText/><w:textDirection w:val=\"btLr\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>");
    const struct cell *cell = &document->body.blocks[0].table->rows[0].cells[0];
    assert_int_equal(cell->borders.left.eighths, 24);
    assert_true(cell->no_wrap && cell->fit_text && cell->vertical_text);
    docx_free(&docx);
}

/* Any part that is needed and damaged refuses the whole document. */
static void damaged_parts_refuse_the_document(void **state)
{
    (void)state;
    static const char *const parts[] = { "word/styles.xml",
                                         "word/numbering.xml",
                                         "word/settings.xml",
                                         "word/footnotes.xml",
                                         "word/comments.xml",
                                         "word/fontTable.xml",
                                         "word/_rels/document.xml.rels",
                                         "word/document.xml" };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct docx docx = docx_new();
        docx.styles = docx.numbering = docx.footnotes = docx.comments = docx.font_table = "";
        docx_body(&docx, "<w:p/>");
        docx_part(&docx, parts[i], "<cut ");
        assert_null(docx_document(&docx));
        assert_string_equal(docx_rule(&docx, 0), "damaged");
        docx_free(&docx);
    }
}

static void limits_refuse_the_document(void **state)
{
    (void)state;
    static const enum limit limits[] = { LIMIT_PARAGRAPHS, LIMIT_RUNS, LIMIT_STYLES,
                                         LIMIT_TABLE_DEPTH, LIMIT_MEMORY };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct docx docx = docx_new();
        docx_styles(&docx, "<w:style w:styleId=\"A\"/><w:style w:styleId=\"B\"/>");
        docx_body(&docx, "<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p><w:p/"
                         "><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/>"
                         "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>");
        docx.budget.most[limits[i]] = 1;
        assert_null(docx_document(&docx));
        assert_string_equal(docx_rule(&docx, 0), "limit");
        docx_free(&docx);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(switches_of_runs),
        cmocka_unit_test(measures_of_runs),
        cmocka_unit_test(colours_of_runs),
        cmocka_unit_test(properties_of_paragraphs),
        cmocka_unit_test(sections_in_full),
        cmocka_unit_test(levels_may_be_overridden_and_linked),
        cmocka_unit_test(rarer_formats),
        cmocka_unit_test(pictures_charts_and_groups),
        cmocka_unit_test(simple_positions_and_links),
        cmocka_unit_test(odd_blocks),
        cmocka_unit_test(table_styles_win_over_what_is_untouched),
        cmocka_unit_test(cells_have_borders_of_their_own),
        cmocka_unit_test(damaged_parts_refuse_the_document),
        cmocka_unit_test(limits_refuse_the_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
