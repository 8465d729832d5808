/* Word markup chosen by bytes: always well-formed, never sensible. */
#include "pieces.h"

#include "buffer.h"

#define OPEN_MOST 60

/* Elements that hold others; a byte opens one of them. */
static const char *const holders[] = {
    "w:p",
    "w:r",
    "w:pPr",
    "w:rPr",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:tblPr",
    "w:trPr",
    "w:tcPr",
    "w:sectPr",
    "w:sdt",
    "w:sdtContent",
    "w:sdtPr",
    "w:ins w:id='1' w:author='a'",
    "w:del w:id='2' w:author='a'",
    "w:hyperlink r:id='x'",
    "w:fldSimple w:instr=' PAGE '",
    "w:moveFrom w:id='3' w:author='a'",
    "w:moveTo w:id='4' w:author='a'",
    "w:smartTag",
    "w:customXml",
    "w:tblGrid",
    "w:tabs",
    "w:cols",
    "w:numPr",
    "w:object",
    "w:pict",
    "w:drawing",
    "wp:inline",
    "wp:anchor behindDoc='0' relativeHeight='1'",
    "a:graphic",
    "a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'",
    "wps:wsp",
    "wps:txbx",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice Requires='wps'",
    "mc:Fallback",
    "v:shape style='width:10pt;height:10pt'",
    "v:textbox",
    "m:oMath",
    "m:r",
    "m:t",
    "w:pBdr",
    "w:tblBorders",
    "w:ruby",
    "w:rt",
    "w:rubyBase",
    "w:tblPrEx",
    "w:footnotePr",
};

/* Elements that hold nothing. */
static const char *const leaves[] = {
    "w:br w:type='page'",
    "w:br",
    "w:br w:type='column'",
    "w:tab",
    "w:cr",
    "w:noBreakHyphen",
    "w:softHyphen",
    "w:lastRenderedPageBreak",
    "w:fldChar w:fldCharType='begin'",
    "w:fldChar w:fldCharType='separate'",
    "w:fldChar w:fldCharType='end'",
    "w:footnoteReference w:id='1'",
    "w:endnoteReference w:id='1'",
    "w:commentReference w:id='0'",
    "w:sym w:font='Wingdings' w:char='F0FC'",
    "w:ptab w:alignment='right' w:relativeTo='margin'",
    "w:sz w:val='2'",
    "w:sz w:val='3276'",
    "w:sz w:val='-1'",
    "w:vanish",
    "w:specVanish",
    "w:b",
    "w:caps",
    "w:jc w:val='both'",
    "w:jc w:val='center'",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:widowControl w:val='0'",
    "w:contextualSpacing",
    "w:spacing w:before='20000' w:after='20000' w:line='1' w:lineRule='exact'",
    "w:spacing w:line='31680' w:lineRule='atLeast'",
    "w:spacing w:val='-1000'",
    "w:ind w:left='99999' w:right='99999' w:firstLine='-99999'",
    "w:ind w:hanging='720'",
    "w:numId w:val='1'",
    "w:ilvl w:val='8'",
    "w:outlineLvl w:val='0'",
    "w:pStyle w:val='A'",
    "w:rStyle w:val='B'",
    "w:tblStyle w:val='C'",
    "w:type w:val='continuous'",
    "w:type w:val='oddPage'",
    "w:type w:val='nextColumn'",
    "w:pgSz w:w='1000' w:h='1000'",
    "w:pgSz w:w='31680' w:h='200'",
    "w:pgMar w:top='-500' w:bottom='0' w:left='0' w:right='0'",
    "w:cols w:num='45' w:space='0'",
    "w:col w:w='1' w:space='9999'",
    "w:docGrid w:type='lines' w:linePitch='1'",
    "w:titlePg",
    "w:vAlign w:val='both'",
    "w:gridCol w:w='1'",
    "w:gridCol w:w='9000'",
    "w:gridSpan w:val='63'",
    "w:vMerge w:val='restart'",
    "w:vMerge",
    "w:tblHeader",
    "w:cantSplit",
    "w:trHeight w:val='30000' w:hRule='exact'",
    "w:tblW w:w='5000' w:type='pct'",
    "w:tcW w:w='1' w:type='dxa'",
    "w:tblLayout w:type='fixed'",
    "w:tblpPr w:tblpY='-5000' w:vertAnchor='page'",
    "w:framePr w:w='100' w:h='100' w:hRule='exact' w:x='-30000'",
    "w:framePr w:dropCap='drop' w:lines='10'",
    "w:gridBefore w:val='5'",
    "w:wBefore w:w='99999' w:type='dxa'",
    "w:tab w:val='right' w:pos='31680'",
    "w:tab w:val='decimal' w:pos='1'",
    "w:suppressAutoHyphens",
    "w:bidi",
    "w:rtl",
    "w:textDirection w:val='btLr'",
    "w:rFonts w:ascii='Nowhere' w:hAnsi='Arial'",
    "w:kern w:val='1'",
    "w:w w:val='600'",
    "w:position w:val='-200'",
    "w:vertAlign w:val='superscript'",
    "w:lang w:val='fr-FR'",
    "w:snapToGrid w:val='0'",
    "wp:extent cx='999999999' cy='999999999'",
    "wp:extent cx='-1' cy='0'",
    "wp:wrapTopAndBottom",
    "wp:wrapSquare wrapText='bothSides'",
    "wp:wrapNone",
    "wp:docPr id='1' name='a'",
    "wp:simplePos x='0' y='0'",
    "w:headerReference w:type='default' r:id='x'",
    "w:altChunk r:id='x'",
    "w:subDoc r:id='x'",
    "w:bookmarkStart w:id='0' w:name='a'",
    "w:commentRangeStart w:id='0'",
    "w:top w:val='single' w:sz='96' w:space='31'",
    "w:color w:val='FFFFFF'",
    "w:shd w:val='clear' w:fill='000000'",
    "w:hidden",
    "w:showingPlcHdr",
};

static const char *const words[] = {
    "a",
    "word ",
    "a longer stretch of words that has to be broken somewhere, surely, and again ",
    "\xC2\xA0",
    "\xC2\xAD",
    "\xE2\x80\x8B",
    "\xE2\x80\xAE",
    "\xD0\xB0",
    "e\xCC\x81\xCC\x81",
    "   ",
    "\xE4\xB8\xAD\xE6\x96\x87",
    "https://example.invalid/a/very/long/address/without/any/space/in/it?and=so&amp;on",
    "-",
    "\xF0\x9F\x98\x80",
    "[insert name]",
    "2024-VA-1",
    "\t",
};

struct open {
    const char *names[OPEN_MOST];
    size_t count;
};

static size_t name_length(const char *element)
{
    return text_find(text_of(element), TEXT(" "));
}

static void close_one(struct buffer *out, struct open *open)
{
    const char *element = open->names[--open->count];
    buffer_add_format(out, "</%.*s>", (int)name_length(element), element);
}

static void add_text(struct buffer *out, const char *text)
{
    buffer_add_format(out, "<w:t xml:space='preserve'>%s</w:t>", text);
}

static void add_piece(struct buffer *out, struct open *open, uint8_t byte)
{
    size_t holder_count = sizeof holders / sizeof *holders,
           word_count = sizeof words / sizeof *words;
    size_t at = byte;
    if (at < holder_count) {
        if (open->count == OPEN_MOST)
            return;
        open->names[open->count++] = holders[at];
        buffer_add_format(out, "<%s>", holders[at]);
        return;
    }
    at -= holder_count;
    if (at < word_count) {
        add_text(out, words[at]);
        return;
    }
    at -= word_count;
    if (at < sizeof leaves / sizeof *leaves)
        buffer_add_format(out, "<%s/>", leaves[at]);
    else if (open->count > 0)
        close_one(out, open);
}

const char *pieces_made(struct arena *arena, const uint8_t *data, size_t size)
{
    struct buffer out = buffer_new(arena);
    struct open open = { .count = 0 };
    buffer_add(&out, TEXT(" "));
    for (size_t i = 0; i < size; i++)
        add_piece(&out, &open, data[i]);
    while (open.count > 0)
        close_one(&out, &open);
    return buffer_text(&out).data;
}
