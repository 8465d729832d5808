/* The figures of a demand: pages, words, paper, formats, type. */
#include "notice/demands.h"

#define HALF_PAGE 0.5

struct finder {
    struct span span;
    struct figure *figures;
    size_t count;
    struct figure spare; /* takes what is past FIGURES_MOST */
};

static struct figure *add(struct finder *finder, enum figure_kind kind, size_t at, size_t end,
                          double value)
{
    struct figure *figure =
        finder->count < FIGURES_MOST ? &finder->figures[finder->count++] : &finder->spare;
    *figure = (struct figure){ .kind = kind, .at = at, .end = end, .value = value };
    return figure;
}

/* --- pages and words --- */

/* A number, "(2)" behind it, or "half a": its tokens. */
static size_t amount_at(struct span span, size_t at, double *value)
{
    size_t length = span_match(span, at, "half a|of page?");
    if (length) {
        *value = HALF_PAGE;
        return span_match(span, at, "half a") ? 2 : 1;
    }
    if (span_match(span, at, "demi")) {
        *value = HALF_PAGE;
        return 1;
    }
    if (span_match(span, at, "single|seule")) {
        *value = 1;
        return 1;
    }
    length = span_number(span, at, value);
    if (!length)
        return 0;
    if (span_match(span, at + length, "and a half")) {
        *value += HALF_PAGE;
        return length + 3;
    }
    double again;
    size_t inner =
        span_match(span, at + length, "(") ? span_number(span, at + length + 1, &again) : 0;
    size_t bracket = inner && span_match(span, at + length + 1 + inner, ")") ? inner + 2 : 0;
    return length + bracket;
}

static const char fillers[] =
    "a4|typed|printed|typewritten|full|standard|numbered|single|sided|double|spaced|separate|word|"
    "pages|dactylographiees|imprimees|dactylographiee|seule|maximum|max|standards|format";

/* The unit at `at`, fillers passed: 'p' pages, 'w' words, 'c' characters, 0 none; *end behind it.
 */
static char unit_at(struct span span, size_t at, size_t *end)
{
    for (size_t passed = 0; passed < 4 && at < span.to; passed++) {
        size_t length;
        if ((length = span_match(span, at,
                                 "page|pages|sheet|sheets|feuillet|feuillets|recto|rectos")) != 0 ||
            (length = span_match(span, at, "side|sides ~2 a4|paper")) != 0 ||
            (length = span_match(span, at, "side|sides|cote|cotes|face|faces")) != 0) {
            *end = at + length;
            return 'p';
        }
        bool spacing = span_match(span, at, "spaced|sided");
        if (!spacing && (length = span_match(span, at, "words|mots|mot")) != 0) {
            *end = at + length;
            return 'w';
        }
        if ((length = span_match(span, at, "word")) != 0 && !span.tokens[at].capital) {
            *end = at + length;
            return 'w';
        }
        if ((length = span_match(span, at, "characters|character|caracteres|signes|keystrokes")) !=
            0) {
            *end = at + length;
            return 'c';
        }
        if (!span_match(span, at, fillers)) {
            return 0;
        }
        if (passed == 0 && span_match(span, at, "a4") && !span_match(span, at + 1, fillers) &&
            !span_match(span, at + 1, "page|pages|side|sides|sheet|sheets|paper|size|format")) {
            *end = at + 1;
            return 'p';
        }
        at++;
    }
    return 0;
}

/* "no less than" is a lower bound, "less than" and "no fewer than": by the negation before it. */
static bool bounds_below(struct span span, size_t at)
{
    struct span before = span_slice(span, at < span.from + 4 ? span.from : at - 4, at);
    if (span_has(before, "at least") || span_has(before, "au moins") ||
        span_has(before, "minimum|minimal|minimale|min"))
        return true;
    if (span_has(before, "less|fewer than"))
        return span_has(before, "no|not");
    return false;
}

static void mark_scope(struct finder *finder, struct figure *figure)
{
    struct span span = finder->span;
    struct span before =
        span_slice(span, figure->at < span.from + 5 ? span.from : figure->at - 5, figure->at);
    struct span after = span_slice(span, figure->end, figure->end + 6);
    figure->about =
        span_has(before, "about|around|approximately|approx|roughly|environ|circa|some|quelque");
    figure->in_all = span_has(after, "in|into ~1 all|total|together") ||
                     span_has(after, "au|en total|tout|ensemble") ||
                     span_has(after, "altogether|overall|combined|total") ||
                     span_has(before, "total|totale|ensemble");
    figure->each_part =
        span_match(span, figure->end,
                   "a4|maximum|max|chacun? on|for|per|par|pour|to|sur each|every|chaque|challenge|"
                   "question|defi|topic|theme|enjeu ~2 challenge|question|defi|topic|theme|point|"
                   "enjeu|one?; per|par|by challenge|question|defi|topic|theme|point|enjeu") > 0;
    figure->each =
        figure->each_part || span_match(span, figure->end, "each|apiece|chacun|chacune") > 0 ||
        span_match(span, figure->end,
                   "a4|maximum|max|chacun? ~1 per|for|pour|par "
                   "each|challenge|question|defi|document|essay|topic|chaque|essai|defis|theme") >
            0 ||
        span_has(span_slice(span, figure->end, figure->end + 4),
                 "per|par challenge|question|defi|topic|theme|point");
}

static void add_amount(struct finder *finder, char unit, size_t at, size_t end, double value)
{
    struct span span = finder->span;
    if (at > span.from &&
        span_match(span, at - 1, "page|section|article|annex|chapter|point|level"))
        return;
    enum figure_kind kind = unit == 'p'   ? FIGURE_PAGES
                            : unit == 'w' ? FIGURE_WORDS
                                          : FIGURE_CHARACTERS;
    if (bounds_below(span, at)) {
        if (unit != 'w')
            return;
        kind = FIGURE_LEAST_WORDS;
    }
    if (unit == 'p' ? value > 200 : value < 20)
        return;
    mark_scope(finder, add(finder, kind, at, end, value));
}

/* "500 to 800 words", "between one and two pages": the tokens behind it, 0 for none. */
static size_t range_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    double low, high;
    size_t end, length = amount_at(span, at, &low);
    size_t join = length ? at + length : 0;
    unit_at(span, join, &join);
    size_t second = join && span_match(span, join, "-|to|a|and|et|or|ou|/") ? join + 1 : 0;
    size_t more = second ? amount_at(span, second, &high) : 0;
    char unit = more && high > low ? unit_at(span, second + more, &end) : 0;
    if (!unit)
        return 0;
    if (unit == 'w' && low >= 20)
        add(finder, FIGURE_LEAST_WORDS, at, second, low);
    add_amount(finder, unit, second, end, high);
    return end;
}

static size_t amount_with_unit(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    double value;
    size_t end, length = amount_at(span, at, &value);
    if (!length)
        return 0;
    size_t range = range_at(finder, at);
    if (range)
        return range;
    char unit = unit_at(span, at + length, &end);
    if (!unit)
        return 0;
    add_amount(finder, unit, at, end, value);
    return end;
}

/* "word limit: 800", "pages: 2 at most", "maximum length (pages): 2", "nombre de mots : 800". */
static size_t unit_before_amount(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    size_t length = span_match(span, at,
                               "word|words|page|pages|mots|character|characters|caracteres "
                               "limit|count|maximum|max|length|limite|number|)? "
                               "of|is|=|:|-|maximum|) :|maximum|of|is|max|)? ");
    if (!length)
        length = span_match(span, at,
                            "word|words|page|pages|mots|character|characters|caracteres "
                            "limit|count|maximum|max|length|)? :|is|of|=|)? :?");
    if (!length)
        return 0;
    size_t next = at + length;
    bool marked = span_match(span, next - 1, ":|is|of|=|)|limit|maximum|max|count");
    double value;
    size_t amount = marked ? span_number(span, next, &value) : 0;
    if (!amount)
        return 0;
    size_t end;
    if (unit_at(span, next + amount, &end))
        return 0;
    char unit = span_match(span, at, "page|pages")        ? 'p'
                : span_match(span, at, "word|words|mots") ? 'w'
                                                          : 'c';
    add_amount(finder, unit, next, next + amount, value);
    return next + amount;
}

/* "shall not exceed a page", "d'une page". */
static size_t a_page(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    size_t length = span_match(span, at, "a|an a4|typed|single|full? page|side|sheet");
    if (!length)
        return 0;
    struct span before = span_slice(span, at < span.from + 4 ? span.from : at - 4, at);
    if (!span_has(before,
                  "exceed|than|within|maximum|most|beyond|limited|fit|to|over|longer|not|on"))
        return 0;
    add_amount(finder, 'p', at, at + length, 1);
    return at + length;
}

/* --- formats --- */

static bool is_denied(struct span span, size_t at)
{
    size_t from = at;
    while (from > span.from && from + 4 > at && span.tokens[from - 1].kind != TOKEN_NUMBER &&
           !span_match(span, from - 1, ";|(|)|page|pages|words|mots"))
        from--; /* the "no more than" of "no more than 2 pages (Word)" denies nothing */
    struct span before = span_slice(span, from, at);
    struct span after = span_slice(span, at, at + 7);
    return span_has(before, "not|no|pas|except|excluding|than|nor|non|rather|instead|neither") ||
           span_has(
               after,
               "are|is|files|sont|documents|versions ~2 not|pas|no|refused|rejected|refuses") ||
           span_has(after, "not accepted|read|allowed|opened");
}

/* "Word" the program, not the unit or the thing with letters. */
static bool is_word_program(struct span span, size_t at)
{
    if (!span.tokens[at].capital)
        return false;
    if (at > span.from && span_match(span, at - 1, "ms|microsoft"))
        return true;
    if (span_match(span, at,
                   "word "
                   "document|documents|file|files|format|version|attachment|or|ou|and|/"
                   "|(|.|,|;|)|2|essay|doc|docx|processing|compatible|only"))
        return at > span.from || span_match(span, at, "word document|file|format|or|only");
    return at > span.from &&
           span_match(span, at - 1,
                      "essay|essai|texte|in|en|as|au|format|sous|fichier|document|:|using|or|ou|a|"
                      "an|type|under|mode|(|/|one|with|avec|via");
}

static size_t format_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    struct text format = TEXT_NONE;
    if (span_match(span, at, "pdf|pdfs"))
        format = TEXT("pdf");
    else if (span_match(span, at, "docx"))
        format = TEXT("docx");
    else if (span_match(span, at, "word") && is_word_program(span, at))
        format = TEXT("docx");
    else if (span_match(span, at, "doc") && !span.tokens[at].capital)
        format = TEXT("doc");
    else if (span_match(span, at, "odt|opendocument|rtf"))
        format = span_match(span, at, "rtf") ? TEXT("rtf") : TEXT("odt");
    if (!format.length || is_denied(span, at))
        return 0;
    add(finder, FIGURE_FORMAT, at, at + 1, 0)->word = format;
    return at + 1;
}

/* --- paper, type, margins --- */

static const struct {
    const char *phrase, *name;
} fonts[] = {
    { "arial", "Arial" },
    { "calibri", "Calibri" },
    { "times new roman", "Times New Roman" },
    { "times", "Times New Roman" },
    { "cambria", "Cambria" },
    { "verdana", "Verdana" },
    { "helvetica", "Helvetica" },
    { "garamond", "Garamond" },
    { "georgia", "Georgia" },
    { "tahoma", "Tahoma" },
    { "courier new", "Courier New" },
    { "aptos", "Aptos" },
    { "trebuchet ms?", "Trebuchet MS" },
    { "book antiqua", "Book Antiqua" },
    { "century gothic", "Century Gothic" },
    { "open sans", "Open Sans" },
    { "segoe ui", "Segoe UI" },
    { "liberation sans|serif", "Liberation Sans" },
    { "palatino linotype?", "Palatino Linotype" },
    { NULL, NULL },
};

static bool speaks_of_type(struct span span)
{
    return span_has(span, "font|fonts|typeface|type|police|caractere|caracteres|characters|size|"
                          "taille|corps|typed|lettering|print");
}

static bool names_font(struct span span)
{
    for (size_t row = 0; fonts[row].phrase; row++)
        if (span_has(span, fonts[row].phrase))
            return true;
    return false;
}

/* "a font size of at least 12", "the size not below 11" */
static bool follows_size(struct span span, size_t at)
{
    return at > span.from && span_match(span, at - 1, "least|below|than|under|be|minimum|moins") &&
           span_has(span_slice(span, at < span.from + 6 ? span.from : at - 6, at),
                    "size|taille|corps");
}

static size_t size_near(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    bool named = span_match(span, at + 1, "pt|pts|point|points") > 0;
    bool before = at > span.from &&
                  span_match(span, at - 1,
                             "size|taille|corps|police|font|typeface|points|point|,|of|:|is|de|(");
    before = before || follows_size(span, at);
    double value = span.tokens[at].number;
    bool least = span_match(span, at + 1, "pt|pts ~1 minimum|min|at|or|au|ou") > 0;
    if (value < 6 || value > 40 || (!named && !before) ||
        (!least && !speaks_of_type(span) && !(named && names_font(span))))
        return 0;
    add(finder, FIGURE_TYPE_SIZE, at, at + 1, value);
    return at + 1;
}

static size_t font_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    for (size_t row = 0; fonts[row].phrase; row++) {
        size_t length = span_match(span, at, fonts[row].phrase);
        if (!length || !span.tokens[at].capital)
            continue;
        add(finder, FIGURE_FONT, at, at + length, 0)->word = text_of(fonts[row].name);
        size_t next = at + length;
        for (size_t passed = 0; passed < 5 && next < span.to; passed++, next++) {
            if (span.tokens[next].kind == TOKEN_NUMBER)
                break;
            if (!span_match(span, next,
                            ",|:|-|(|font|size|in|minimum|taille|corps|police|at|least|of|en|de|"
                            "point|or|larger|type|min|caracteres|typeface"))
                return at + length;
        }
        double value =
            next < span.to && span.tokens[next].kind == TOKEN_NUMBER ? span.tokens[next].number : 0;
        size_t end;
        if (value >= 6 && value <= 40 && !unit_at(span, next + 1, &end) &&
            !span_match(span, next + 1, "cm|mm")) {
            add(finder, FIGURE_TYPE_SIZE, next, next + 1, value);
            return next + 1;
        }
        return at + length;
    }
    return 0;
}

static double millimetres(struct span span, size_t at, double value)
{
    if (span_match(span, at, "cm|centimetre|centimetres|centimeter|centimeters"))
        return value * 10;
    if (span_match(span, at, "mm|millimetre|millimetres"))
        return value;
    return span_match(span, at, "inch|inches|in|pouce|pouces|\"") ? value * 25.4 : 0;
}

static size_t margin_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    double number, value = 0;
    size_t length = span_number(span, at, &number);
    if (length)
        value = millimetres(span, at + length, number);
    if (value <= 0 || value > 100)
        return 0;
    struct span around = span_slice(span, at < span.from + 8 ? span.from : at - 8, at + 8);
    if (!span_has(around, "margin|margins|marge|marges"))
        return 0;
    add(finder, FIGURE_MARGIN, at, at + length + 1, value);
    return at + length + 1;
}

static size_t spacing_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    size_t length = span_match(span, at, "single|double|1.5|# line|lines? spac*|interligne");
    if (!length)
        length = span_match(span, at, "single|double space|spacing|spaced");
    if (length) {
        double value = span_match(span, at, "single")   ? 1
                       : span_match(span, at, "double") ? 2
                                                        : span.tokens[at].number;
        if (value >= 1 && value <= 3)
            add(finder, FIGURE_SPACING, at, at + length, value);
        return at + length;
    }
    length = span_match(span, at,
                        "interligne|line|spacing interligne|spacing|of|:|de|at|is? :|of|de|is|at?");
    size_t next = at + length;
    if (!length || !span_has(span_slice(span, at, next), "interligne|spacing") || next >= span.to)
        return 0;
    double value = span_match(span, next, "simple|single") ? 1
                   : span_match(span, next, "double")      ? 2
                                                           : 0;
    if (!value && span.tokens[next].kind == TOKEN_NUMBER)
        value = span.tokens[next].number;
    if (value < 1 || value > 3)
        return 0;
    add(finder, FIGURE_SPACING, at, next + 1, value);
    return next + 1;
}

static size_t paper_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    if (!span_match(span, at, "a4|a5|a3") || !span.tokens[at].capital)
        return 0;
    add(finder, FIGURE_PAPER, at, at + 1, 0)->word = span_match(span, at, "a4")   ? TEXT("A4")
                                                     : span_match(span, at, "a3") ? TEXT("A3")
                                                                                  : TEXT("A5");
    return at + 1;
}

static size_t figure_at(struct finder *finder, size_t at)
{
    struct span span = finder->span;
    size_t end;
    if ((end = amount_with_unit(finder, at)) != 0 || (end = unit_before_amount(finder, at)) != 0 ||
        (end = a_page(finder, at)) != 0 || (end = margin_at(finder, at)) != 0 ||
        (end = spacing_at(finder, at)) != 0)
        return end;
    if ((end = format_at(finder, at)) != 0 || (end = font_at(finder, at)) != 0)
        return end;
    if (span.tokens[at].kind == TOKEN_NUMBER)
        return size_near(finder, at);
    return 0;
}

size_t figures_find(struct span span, struct figure *figures)
{
    struct finder finder = { .span = span, .figures = figures };
    for (size_t at = span.from; at < span.to && finder.count < FIGURES_MOST; at++)
        paper_at(&finder, at);
    for (size_t at = span.from; at < span.to && finder.count < FIGURES_MOST;) {
        size_t end = figure_at(&finder, at);
        at = end > at ? end : at + 1;
    }
    return finder.count;
}
