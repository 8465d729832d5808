/* Tables as they are read: grid, merges, and the formats that styles give to regions. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define NORMAL                                                                                     \
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "                  \
    "w:val=\"Normal\"/></w:style>"
#define CELL(properties, text)                                                                     \
    "<w:tc><w:tcPr>" properties "</w:tcPr><w:p><w:r><w:t>" text "</w:t></w:r></w:p></w:tc>"
#define ROW(properties, cells)  "<w:tr><w:trPr>" properties "</w:trPr>" cells "</w:tr>"
#define TABLE(properties, rows) "<w:tbl><w:tblPr>" properties "</w:tblPr>" rows "</w:tbl>"
#define THREE                   ROW("", CELL("", "a") CELL("", "b") CELL("", "c"))

static struct document *document_of(struct docx *docx, const char *styles, const char *body)
{
    *docx = docx_new();
    docx_styles(docx, styles);
    docx_body(docx, body);
    struct document *document = docx_document(docx);
    assert_non_null(document);
    return document;
}

static const struct table *table_of(const struct document *document)
{
    assert_int_equal(document->body.blocks[0].kind, BLOCK_TABLE);
    return document->body.blocks[0].table;
}

static const struct run_style *style_in(const struct table *table, size_t row, size_t cell)
{
    return table->rows[row].cells[cell].story.blocks[0].paragraph->runs[0].style;
}

static void grid_rows_and_cells(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL,
        "<w:tbl><w:tblPr><w:tblW w:w=\"2500\" w:type=\"pct\"/><w:tblInd w:w=\"100\" "
        "w:type=\"dxa\"/>"
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" "
        "w:type=\"dxa\"/></w:tblCellMar>"
        "</w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" ROW(
            "<w:cantSplit/><w:tblHeader/><w:trHeight w:val=\"500\" w:hRule=\"exact\"/>",
            CELL("<w:gridSpan w:val=\"2\"/><w:tcW w:w=\"3000\" w:type=\"dxa\"/>", "head"))
            ROW("<w:gridBefore w:val=\"1\"/>",
                CELL("<w:tcMar><w:left w:w=\"7\" w:type=\"dxa\"/></w:tcMar><w:vAlign "
                     "w:val=\"bottom\"/>",
                     "b")) "</w:tbl><w:p/>");
    const struct table *table = table_of(document);
    assert_int_equal(table->width.kind, WIDTH_FIFTIETHS);
    assert_int_equal(table->width.value, 2500);
    assert_int_equal(table->indent, 100);
    assert_true(table->fixed);
    assert_int_equal(table->grid_count, 2);
    assert_int_equal(table->grid[1], 2000);
    assert_true(table->rows[0].cant_split && table->rows[0].header);
    assert_int_equal(table->rows[0].height_rule, LINE_EXACT);
    assert_int_equal(table->rows[0].cells[0].span, 2);
    assert_int_equal(table->rows[0].cells[0].margin_top, 40);
    assert_int_equal(table->rows[0].cells[0].margin_left, 108);
    assert_int_equal(table->rows[1].grid_before, 1);
    assert_int_equal(table->rows[1].cells[0].margin_left, 7);
    assert_int_equal(table->rows[1].cells[0].align, CELL_BOTTOM);
    assert_int_equal(document->paragraph_count, 3);
    assert_int_equal(document->paragraphs[1]->table_depth, 1);
    docx_free(&docx);
}

#define STYLED                                                                                     \
    NORMAL                                                                                         \
    "<w:style w:type=\"table\" w:styleId=\"Base\"><w:pPr><w:spacing w:after=\"20\"/></w:pPr>"      \
    "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\"/><w:insideH w:val=\"double\" "      \
    "w:sz=\"4\"/></w:tblBorders></w:tblPr></w:style>"                                              \
    "<w:style w:type=\"table\" w:styleId=\"T\"><w:basedOn w:val=\"Base\"/>"                        \
    "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" "       \
    "w:fill=\"1F3864\"/></w:tcPr></w:tblStylePr>"                                                  \
    "<w:tblStylePr w:type=\"lastRow\"><w:rPr><w:i/></w:rPr></w:tblStylePr>"                        \
    "<w:tblStylePr w:type=\"firstCol\"><w:rPr><w:caps/></w:rPr></w:tblStylePr>"                    \
    "<w:tblStylePr w:type=\"band1Horz\"><w:rPr><w:sz w:val=\"40\"/></w:rPr></w:tblStylePr>"        \
    "<w:tblStylePr w:type=\"nwCell\"><w:rPr><w:sz "                                                \
    "w:val=\"60\"/></w:rPr></w:tblStylePr></w:style>"

static void regions_take_their_formats(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, STYLED,
        TABLE("<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"00E0\"/>", THREE THREE THREE THREE));
    const struct table *table = table_of(document);
    assert_true(style_in(table, 0, 1)->bold);
    assert_false(style_in(table, 1, 1)->bold);
    assert_true(style_in(table, 3, 2)->italic);
    assert_false(style_in(table, 2, 2)->italic);
    assert_true(style_in(table, 2, 0)->caps);
    assert_false(style_in(table, 2, 1)->caps);
    assert_int_equal(style_in(table, 1, 1)->half_points,
                     40); /* odd band: the first below the head */
    assert_int_equal(style_in(table, 2, 1)->half_points, 20);
    assert_int_equal(style_in(table, 0, 0)->half_points, 60);
    assert_int_equal(table->rows[0].cells[0].background, 0x1F3864);
    assert_int_equal(table->rows[1].cells[0].background, COLOUR_AUTO);
    assert_int_equal(table->rows[0].cells[0].borders.top.eighths, 8);
    assert_int_equal(table->rows[1].cells[0].borders.top.lines, 2);
    assert_int_equal(table->rows[0].cells[0].story.blocks[0].paragraph->style->after, 20);
    docx_free(&docx);
}

static void the_look_turns_regions_off(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, STYLED,
                    TABLE("<w:tblStyle w:val=\"T\"/><w:tblLook w:firstRow=\"0\" w:lastRow=\"0\" "
                          "w:firstColumn=\"0\" "
                          "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>",
                          THREE THREE));
    const struct table *table = table_of(document);
    assert_false(style_in(table, 0, 0)->bold);
    assert_false(style_in(table, 1, 0)->caps);
    assert_int_equal(style_in(table, 1, 1)->half_points, 20);
    docx_free(&docx);
}

/* The table style stands over the document defaults and under the paragraph style. */
static void table_styles_stand_between(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" "
        "w:line=\"259\"/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>" NORMAL "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:basedOn "
        "w:val=\"Normal\"/><w:pPr><w:spacing "
        "w:after=\"77\"/></w:pPr></w:style><w:style w:type=\"table\" "
        "w:styleId=\"Grid\"><w:pPr><w:spacing "
        "w:after=\"0\" w:line=\"240\"/></w:pPr></w:style>",
        TABLE("<w:tblStyle w:val=\"Grid\"/>",
              "<w:tr><w:tc><w:p/><w:p><w:pPr><w:pStyle "
              "w:val=\"S\"/></w:pPr></w:p></w:tc></w:tr>") "<w:p/>");
    const struct story *story = &table_of(document)->rows[0].cells[0].story;
    assert_int_equal(story->blocks[0].paragraph->style->after, 0);
    assert_int_equal(story->blocks[0].paragraph->style->line, 240);
    assert_int_equal(story->blocks[1].paragraph->style->after, 77);
    assert_int_equal(document->body.blocks[1].paragraph->style->after, 160);
    docx_free(&docx);
}

static void a_row_may_make_exceptions(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, NORMAL,
                    TABLE("<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\"/></w:tblBorders>",
                          "<w:tr><w:tblPrEx><w:tblCellMar><w:left w:w=\"5\" "
                          "w:type=\"dxa\"/></w:tblCellMar><w:tblBorders>"
                          "<w:top w:val=\"nil\"/></w:tblBorders></w:tblPrEx><w:trPr><w:ins "
                          "w:author=\"Ada\"/></w:trPr>" CELL("", "a") "</w:tr>" THREE));
    const struct table *table = table_of(document);
    assert_int_equal(table->rows[0].cells[0].margin_left, 5);
    assert_int_equal(table->rows[0].cells[0].borders.top.eighths, 0);
    assert_int_equal(table->rows[1].cells[0].margin_left, 108);
    assert_int_equal(table->borders.top.eighths, 8);
    assert_int_equal(document->change_count, 1);
    assert_int_equal(document->changes[0].line, 1);
    docx_free(&docx);
}

static void merges_that_never_began_begin(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL,
        TABLE("", ROW("", CELL("<w:vMerge/>", "a") CELL("<w:vMerge w:val=\"restart\"/>", "b"))
                      ROW("", CELL("<w:vMerge/>", "c") CELL("<w:vMerge w:val=\"continue\"/>", "d"))
                          ROW("", CELL("", "e") CELL("<w:vMerge/>", "f"))
                              ROW("", CELL("<w:vMerge/>", "g"))));
    const struct table *table = table_of(document);
    assert_int_equal(table->rows[0].cells[0].merge, MERGE_START);
    assert_int_equal(table->rows[0].cells[1].merge, MERGE_START);
    assert_int_equal(table->rows[1].cells[0].merge, MERGE_CONTINUE);
    assert_int_equal(table->rows[1].cells[1].merge, MERGE_CONTINUE);
    assert_int_equal(table->rows[2].cells[0].merge, MERGE_NONE);
    assert_int_equal(table->rows[2].cells[1].merge, MERGE_CONTINUE);
    assert_int_equal(table->rows[3].cells[0].merge, MERGE_START);
    docx_free(&docx);
}

static void odd_numbers_make_no_odd_table(void **state)
{
    (void)state;
    static const char *const spans[] = { "2147483647", "-1", "0", "65536", "99999999999" };
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        struct docx docx = docx_new();
        docx_body(&docx, arena_format(docx.arena,
                                      TABLE("", ROW("<w:trHeight w:val=\"-1\" w:hRule=\"exact\"/>",
                                                    CELL("<w:gridSpan w:val=\"%s\"/>", "a"))),
                                      spans[i])
                             .data);
        const struct table *table = table_of(docx_document(&docx));
        assert_in_range(table->rows[0].cells[0].span, 1, 63);
        assert_int_equal(table->rows[0].height, 0);
        docx_free(&docx);
    }
}

static void controls_round_rows_and_cells_are_read(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL,
        TABLE("", "<w:sdt><w:sdtContent>" ROW(
                      "", "<w:sdt><w:sdtContent>" CELL("", "in") "</w:sdtContent></w:sdt>" CELL(
                              "", "out")) "</w:sdtContent></w:sdt>"));
    assert_int_equal(table_of(document)->rows[0].cell_count, 2);
    assert_string_equal(docx_text(document, 0), "in");
    docx_free(&docx);
}

/* ISO strict writes lengths with units and shares with a sign. */
static void strict_measures_have_units(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL,
        TABLE("<w:tblW w:w=\"50%\" w:type=\"pct\"/><w:tblInd w:w=\"5.40pt\" w:type=\"dxa\"/>",
              "<w:tblGrid><w:gridCol w:w=\"72pt\"/></w:tblGrid>" ROW(
                  "", CELL("<w:tcW w:w=\"36pt\" w:type=\"dxa\"/>", "a"))));
    const struct table *table = table_of(document);
    assert_int_equal(table->width.kind, WIDTH_FIFTIETHS);
    assert_int_equal(table->width.value, 2500);
    assert_int_equal(table->indent, 108);
    assert_int_equal(table->grid[0], 1440);
    assert_int_equal(table->rows[0].cells[0].width.value, 720);
    docx_free(&docx);
}

static void floating_tables_have_a_place(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, NORMAL,
                    TABLE("<w:tblpPr w:leftFromText=\"180\" w:horzAnchor=\"page\" w:tblpX=\"1000\" "
                          "w:tblpYSpec=\"bottom\"/>",
                          THREE) TABLE("", ROW("", "<w:tc>" TABLE("", THREE) "<w:p/></w:tc>")));
    const struct table *table = table_of(document);
    assert_true(table->floating);
    assert_int_equal(table->position.x, 1000);
    assert_int_equal(table->position.x_anchor, ANCHOR_PAGE);
    assert_int_equal(table->position.y_align, 3);
    assert_int_equal(table->distance_left, 180);
    assert_int_equal(document->body.blocks[1].table->rows[0].cells[0].story.blocks[0].table->depth,
                     2);
    docx_free(&docx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grid_rows_and_cells),
        cmocka_unit_test(regions_take_their_formats),
        cmocka_unit_test(the_look_turns_regions_off),
        cmocka_unit_test(table_styles_stand_between),
        cmocka_unit_test(a_row_may_make_exceptions),
        cmocka_unit_test(merges_that_never_began_begin),
        cmocka_unit_test(odd_numbers_make_no_odd_table),
        cmocka_unit_test(controls_round_rows_and_cells_are_read),
        cmocka_unit_test(strict_measures_have_units),
        cmocka_unit_test(floating_tables_have_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
