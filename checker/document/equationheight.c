/* How high an equation stands, estimated from its structure (22.1): fractions, limits, scripts,
 * roots. */
#include "document/line.h"

/*
 * In parts of the type's size.  The letters are those of Cambria Math, which a line of plain
 * mathematics is as high as; the rest are the proportions of mathematical setting that its
 * constants table asks for, near enough to tell a line from two.
 */
static const double LETTER_ABOVE = 0.95;
static const double LETTER_BELOW = 0.222;
static const double AXIS = 0.26;         /* of fractions and large operators, above the base line */
static const double SCRIPT = 0.7;        /* size of scripts, limits and inner fractions */
static const double SCRIPT_RAISE = 0.36; /* of a superscript's base line */
static const double SCRIPT_DROP = 0.2;   /* of a subscript's */
static const double GAP = 0.1;           /* between a part and a rule, operator or row */
static const double OPERATOR_LARGE = 1.4; /* a sum on a line of its own */
static const double OPERATOR_SMALL = 1.0; /* within a line */

struct setting {
    double size;
    bool display; /* on a line of its own */
};

static struct equation_extent extent_of(const struct element *element, struct setting setting);

static struct equation_extent part(const struct element *element, const char *name,
                                   struct setting setting)
{
    const struct element *child = element_find(element, VOCABULARY_MATH, name);
    return child ? extent_of(child, setting) : (struct equation_extent){ 0, 0 };
}

static double whole(struct equation_extent extent)
{
    return extent.above + extent.below;
}

static void cover(struct equation_extent *extent, double above, double below)
{
    extent->above = above > extent->above ? above : extent->above;
    extent->below = below > extent->below ? below : extent->below;
}

static struct setting script_of_setting(struct setting setting)
{
    return (struct setting){ setting.size * SCRIPT, false };
}

static struct equation_extent fraction(const struct element *element, struct setting setting)
{
    struct setting inner =
        setting.display ? (struct setting){ setting.size, false } : script_of_setting(setting);
    double gap = GAP * setting.size, axis = AXIS * setting.size;
    return (struct equation_extent){ axis + gap + whole(part(element, "num", inner)),
                                     gap - axis + whole(part(element, "den", inner)) };
}

static struct equation_extent scripts(const struct element *element, struct setting setting)
{
    struct setting small = script_of_setting(setting);
    struct equation_extent extent = part(element, "e", setting);
    struct equation_extent sup = part(element, "sup", small), sub = part(element, "sub", small);
    if (whole(sup) > 0)
        cover(&extent, SCRIPT_RAISE * setting.size + sup.above, 0);
    if (whole(sub) > 0)
        cover(&extent, 0, SCRIPT_DROP * setting.size + sub.below);
    return extent;
}

/* A sum, product or integral; its limits stand above and below it on a line of its own. */
static struct equation_extent operator_extent(const struct element *element, struct setting setting)
{
    struct setting small = script_of_setting(setting);
    struct equation_extent extent = part(element, "e", setting);
    double half = (setting.display ? OPERATOR_LARGE : OPERATOR_SMALL) * setting.size / 2;
    double axis = AXIS * setting.size, gap = GAP * setting.size;
    double sup = whole(part(element, "sup", small)), sub = whole(part(element, "sub", small));
    double stand_out = setting.display ? 1 : 0.5; /* beside the operator they stand out by half */
    cover(&extent, axis + half + (sup > 0 ? gap + stand_out * sup : 0),
          half - axis + (sub > 0 ? gap + stand_out * sub : 0));
    return extent;
}

/* Rows over one another, centred on the axis: a matrix, an array of equations. */
static struct equation_extent rows(const struct element *element, struct setting setting)
{
    double all = 0, axis = AXIS * setting.size;
    struct setting inner = { setting.size, false };
    for (const struct element *child = element->first; child; child = child->next)
        if (child->vocabulary == VOCABULARY_MATH &&
            (text_equal(child->name, TEXT("mr")) || text_equal(child->name, TEXT("e"))))
            all += whole(extent_of(child, inner)) + GAP * setting.size;
    return (struct equation_extent){ all / 2 + axis, all / 2 - axis };
}

static struct equation_extent limit(const struct element *element, struct setting setting, bool low)
{
    struct equation_extent extent = part(element, "e", setting);
    double more = whole(part(element, "lim", script_of_setting(setting))) + GAP * setting.size;
    if (low)
        extent.below += more;
    else
        extent.above += more;
    return extent;
}

static struct equation_extent child_extent(const struct element *child, struct setting setting)
{
    struct equation_extent extent;
    if (text_equal(child->name, TEXT("t")))
        return (struct equation_extent){ LETTER_ABOVE * setting.size, LETTER_BELOW * setting.size };
    if (text_equal(child->name, TEXT("f")))
        return fraction(child, setting);
    if (text_equal(child->name, TEXT("nary")))
        return operator_extent(child, setting);
    if (text_equal(child->name, TEXT("sSup")) || text_equal(child->name, TEXT("sSub")) ||
        text_equal(child->name, TEXT("sSubSup")) || text_equal(child->name, TEXT("sPre")))
        return scripts(child, setting);
    if (text_equal(child->name, TEXT("m")) || text_equal(child->name, TEXT("eqArr")))
        return rows(child, setting);
    if (text_equal(child->name, TEXT("limLow")) || text_equal(child->name, TEXT("limUpp")))
        return limit(child, setting, text_equal(child->name, TEXT("limLow")));
    extent = extent_of(child, setting);
    if (text_equal(child->name, TEXT("rad")) || text_equal(child->name, TEXT("acc")) ||
        text_equal(child->name, TEXT("bar")))
        extent.above += GAP * setting.size;
    return extent;
}

static struct equation_extent extent_of(const struct element *element, struct setting setting)
{
    struct equation_extent extent = { 0, 0 };
    for (const struct element *child = element->first; child; child = child->next) {
        if (child->vocabulary != VOCABULARY_MATH)
            continue;
        struct equation_extent inner = child_extent(child, setting);
        cover(&extent, inner.above, inner.below);
    }
    return extent;
}

struct equation_extent equation_extent(const struct element *element)
{
    bool display = text_equal(element->name, TEXT("oMathPara"));
    return extent_of(element, (struct setting){ 1, display });
}
