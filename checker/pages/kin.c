/* Names of fonts: other names of known ones, and guesses from the words in a name. */
#include "pages/kin.h"

struct name_row {
    const char *name;
    const char *family;
    double line;
};

/* Windows maps these itself (FontSubstitutes), or the two were made with the same advances. */
static const struct name_row SAME[] = {
    { "Helvetica", "Arial", 0 },
    { "Helv", "Arial", 0 },
    { "Arial MT", "Arial", 0 },
    { "ArialMT", "Arial", 0 },
    { "Arimo", "Arial", 0 },
    { "Liberation Sans", "Arial", 0 },
    { "Arial Unicode MS", "Arial", 1.3374 },
    { "Times", "Times New Roman", 0 },
    { "Tms Rmn", "Times New Roman", 0 },
    { "TimesNewRoman", "Times New Roman", 0 },
    { "TimesNewRomanPSMT", "Times New Roman", 0 },
    { "Tinos", "Times New Roman", 0 },
    { "Liberation Serif", "Times New Roman", 0 },
    { "Courier", "Courier New", 0 },
    { "CourierNew", "Courier New", 0 },
    { "Cousine", "Courier New", 0 },
    { "Liberation Mono", "Courier New", 0 },
    { "Liberation Sans Narrow", "Arial Narrow", 0 },
    { "Carlito", "Calibri", 0 },
    { "Palatino", "Palatino Linotype", 0 },
    { "Book Antiqua (Body)", "Book Antiqua", 0 },
    { "MS Reference Sans Serif", "Verdana", 0 },
    { "Segoe UI Historic", "Segoe UI", 0 },
    { "TeX Gyre Adventor", "Century Gothic", 0 },
    { "TeX Gyre Pagella", "Palatino Linotype", 0 },
};

/* Words in a name, the first that fits.  Line heights of East Asian fonts as Word gives them. */
static const struct name_row WORDS[] = {
    { "wingdings", "Wingdings", 0 },
    { "webdings", "Wingdings", 0 },
    { "dingbat", "Wingdings", 0 },
    { "symbol", "Symbol", 0 },
    { "yu mincho", "Times New Roman", 1.67 },
    { "\xE6\xB8\xB8\xE6\x98\x8E\xE6\x9C\x9D", "Times New Roman", 1.67 },
    { "yu gothic", "Segoe UI", 1.67 },
    { "\xE6\xB8\xB8\xE3\x82\xB4\xE3\x82\xB7\xE3\x83\x83\xE3\x82\xAF", "Segoe UI", 1.67 },
    { "meiryo", "Verdana", 1.95 },
    { "mincho", "Times New Roman", 1.3 },
    { "\xE6\x98\x8E\xE6\x9C\x9D", "Times New Roman", 1.3 },
    { "gothic ui", "Segoe UI", 0 },
    { "ms gothic", "Courier New", 1.3 },
    { "simsun", "Times New Roman", 1.3 },
    { "\xE5\xAE\x8B", "Times New Roman", 1.3 },
    { "batang", "Times New Roman", 1.3 },
    { "gulim", "Arial", 1.3 },
    { "malgun", "Segoe UI", 1.73 },
    { "yahei", "Segoe UI", 1.72 },
    { "jhenghei", "Segoe UI", 1.73 },
    { "dengxian", "Calibri", 1.3 },
    { "\xE7\xAD\x89\xE7\xBA\xBF", "Calibri", 1.3 },
    { "century gothic", "Century Gothic", 0 },
    { "avant garde", "Century Gothic", 0 },
    { "futura", "Century Gothic", 0 },
    { "narrow", "Arial Narrow", 0 },
    { "condensed", "Arial Narrow", 0 },
    { "compressed", "Arial Narrow", 0 },
    { "mono", "Courier New", 0 },
    { "courier", "Courier New", 0 },
    { "typewriter", "Courier New", 0 },
    { "consol", "Consolas", 0 },
    { "menlo", "DejaVu Sans Mono", 0 },
    { "monaco", "DejaVu Sans Mono", 0 },
    { "terminal", "Courier New", 0 },
    { "code", "Consolas", 0 },
    { "neue", "Arial", 0 },
    { "verdana", "Verdana", 0 },
    { "dejavu serif", "DejaVu Serif", 0 },
    { "dejavu", "DejaVu Sans", 0 },
    { "bitstream vera", "DejaVu Sans", 0 },
    { "sans", "Open Sans", 0 },
    { "garamond", "Garamond", 0 },
    { "minion", "Garamond", 0 },
    { "caslon", "Garamond", 0 },
    { "jenson", "Garamond", 0 },
    { "palatino", "Palatino Linotype", 0 },
    { "antiqua", "Book Antiqua", 0 },
    { "bookman", "Bookman Old Style", 0 },
    { "schoolbook", "Century Schoolbook", 0 },
    { "century", "Century Schoolbook", 0 },
    { "cambria", "Cambria", 0 },
    { "georgia", "Georgia", 0 },
    { "merriweather", "Georgia", 0 },
    { "serif", "Times New Roman", 0 },
    { "roman", "Times New Roman", 0 },
    { "times", "Times New Roman", 0 },
    { "baskerville", "Georgia", 0 },
    { "bodoni", "Times New Roman", 0 },
    { "didot", "Times New Roman", 0 },
    { "playfair", "Georgia", 0 },
    { "crimson", "Garamond", 0 },
    { "charter", "Georgia", 0 },
    { "constantia", "Cambria", 1.2207 },
    { "sylfaen", "Times New Roman", 1.3193 },
    { "rockwell", "Cambria", 1.172 },
    { "slab", "Cambria", 0 },
    { "goudy", "Garamond", 0 },
    { "lora", "Georgia", 0 },
    { "naskh", "Times New Roman", 1.3 },
    { "arabic", "Times New Roman", 1.5 },
    { "gill", "Gill Sans MT", 0 },
    { "franklin", "Franklin Gothic Book", 0 },
    { "tw cen", "Tw Cen MT", 0 },
    { "lucida", "Lucida Sans", 0 },
    { "trebuchet", "Trebuchet MS", 0 },
    { "segoe", "Segoe UI", 0 },
    { "corbel", "Corbel", 0 },
    { "candara", "Candara", 0 },
    { "roboto", "Roboto", 0 },
    { "calibri", "Calibri", 0 },
    { "aptos", "Aptos", 0 },
    { "lato", "Lato", 0 },
    { "inter", "Inter", 0 },
    { "montserrat", "Verdana", 1.219 },
    { "poppins", "Verdana", 1.5 },
    { "avenir", "Segoe UI", 1.366 },
    { "system-ui", "Segoe UI", 0 },
    { "-apple-system", "Segoe UI", 0 },
    { "univers", "Arial", 0 },
    { "frutiger", "Segoe UI", 1.2 },
    { "optima", "Candara", 1.2 },
    { "myriad", "Calibri", 1.2 },
};

/* A font that somebody chose for a letter and nobody knows is more often one without serifs. */
static const char *const LAST = "Arial";

static const struct name_row DESIGNS[] = {
    { "roman", "Times New Roman", 0 },
    { "swiss", "Arial", 0 },
    { "modern", "Courier New", 0 },
};

struct kin kin_of(struct text name, struct text design)
{
    for (size_t i = 0; i < sizeof SAME / sizeof *SAME; i++)
        if (text_equal_ascii(name, text_of(SAME[i].name)))
            return (struct kin){ text_of(SAME[i].family), true, SAME[i].line };
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (text_find_ascii(name, text_of(WORDS[i].name)) < name.length)
            return (struct kin){ text_of(WORDS[i].family), false, WORDS[i].line };
    for (size_t i = 0; i < sizeof DESIGNS / sizeof *DESIGNS; i++)
        if (text_equal(design, text_of(DESIGNS[i].name)))
            return (struct kin){ text_of(DESIGNS[i].family), false, 0 };
    return (struct kin){ text_of(LAST), false, 0 };
}
