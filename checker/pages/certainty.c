/* How surely the number of pages is right. */
#include "certainty.h"

#include "buffer.h"
#include "pages.h"
#include "witness.h"

#include <math.h>

/*
 * What can be wrong is a line here or there: a break that falls otherwise, a space that is counted
 * otherwise.  So the question is put to the layout itself: does the number of pages stay when the
 * text that follows each forced new page has a few points less room, and a few more?  Widows, keeps
 * and tables then weigh in as they would.
 *
 * With the metrics of every font known a line is the doubt.  Where letters are set in a font whose
 * widths are estimated, the text comes out up to WIDTH_DOUBT too long or too short, and up to
 * GUESS_DOUBT where they are guessed from its name; where the layout met something that it does
 * not model, FEATURE_DOUBT lines.
 */
#define LINES_OF_DOUBT 1.0
#define PAGES_A_LINE   4.0 /* in a long document doubts add up: a line more for so many pages */
#define WIDTH_DOUBT    0.04
#define GUESS_DOUBT    0.25 /* of fonts that no figure is known of: widths and heights */
#define LEAST_DOUBT    0.5  /* a few estimated letters do not move a line */
#define FEATURE_DOUBT  4.0
#define PLAIN_LINE     13.8

/* Heights that are told apart when the usual one is looked for, in tenths of a point. */
#define HEIGHTS 1000

double certainty_usual_line(const struct layout *layout)
{
    unsigned counts[HEIGHTS] = { 0 };
    unsigned most = 0;
    double usual = PLAIN_LINE;
    for (size_t i = 0; i < layout->body_line_count; i++) {
        const double height = layout->lines[i].height;
        const size_t at = height * 10 < HEIGHTS - 1 ? (size_t)(height * 10) : HEIGHTS - 1;
        if (layout->lines[i].to == layout->lines[i].from || at == 0 || ++counts[at] <= most)
            continue;
        most = counts[at];
        usual = height;
    }
    return usual;
}

/* Pages with `points` less room after each forced new page. */
static int pages_with(struct shared *shared, double points)
{
    struct flow flow;
    pages_run(&flow, shared, points);
    return flow.refused ? 0 : (int)flow.state.pages;
}

struct doubt {
    int more, less; /* pages when the text were longer and shorter by the doubt */
};

static struct doubt doubt_of(struct shared *shared, double points)
{
    return (struct doubt){ pages_with(shared, points), pages_with(shared, -points) };
}

static bool changes(const struct doubt *doubt, const struct layout *layout)
{
    return doubt->more != layout->page_count || doubt->less != layout->page_count;
}

static void tell_close(struct buffer *because, const struct doubt *doubt,
                       const struct layout *layout)
{
    if (doubt->more != layout->page_count)
        buffer_add_format(because, "one line more would make it %d pages", doubt->more);
    else
        buffer_add_format(because, "one line less would make it %d %s", doubt->less,
                          doubt->less == 1 ? "page" : "pages");
}

/* What the layout met that it does not know, in words; empty for nothing. */
static struct text unmodelled(const struct shared *shared)
{
    return shared->document->unmodelled.length ? shared->document->unmodelled
                                               : typesetter_unmodelled(shared->typesetter);
}

/* The doubt in lines that widths without figures bring. */
static double width_lines(const struct layout *layout, const struct width_doubt *widths)
{
    const double lines = (double)layout->body_line_count *
                         (widths->estimated * WIDTH_DOUBT + widths->guessed * GUESS_DOUBT);
    return lines < LEAST_DOUBT ? 0 : lines;
}

/* Unsure when the doubt that fonts and unknown features bring would change the number of pages. */
static bool judge_unsure(struct layout *layout, struct shared *shared, struct buffer *because,
                         double usual)
{
    const struct width_doubt widths = typesetter_doubt(shared->typesetter);
    const double by_width = width_lines(layout, &widths);
    const double lines = by_width + (unmodelled(shared).length ? FEATURE_DOUBT : 0);
    if (lines <= 0)
        return false;
    const struct doubt doubt = doubt_of(shared, (lines + LINES_OF_DOUBT) * usual);
    if (!changes(&doubt, layout))
        return false;
    layout->certainty = CERTAINTY_UNSURE;
    if (by_width > 0)
        buffer_add_format(because,
                          "the widths of %.*s are %s, and %.0f lines more or less change the "
                          "number of pages",
                          TEXT_SHOW(widths.guessed > 0 ? widths.guess : widths.estimate),
                          widths.guessed > 0 ? "guessed" : "estimated", ceil(lines));
    else
        buffer_add_format(because,
                          "it holds what is not modelled (%.*s), and a few lines more or "
                          "less change the number of pages",
                          TEXT_SHOW(unmodelled(shared)));
    return true;
}

void certainty_judge(struct layout *layout, struct shared *shared)
{
    struct buffer because = buffer_new(shared->arena);
    const double usual = certainty_usual_line(layout);
    const double lines = LINES_OF_DOUBT + floor((layout->page_count - 1) / PAGES_A_LINE);
    const struct doubt doubt = doubt_of(shared, lines * usual);
    layout->certainty = CERTAINTY_SURE;
    if (!judge_unsure(layout, shared, &because, usual)) {
        if (changes(&doubt, layout)) {
            layout->certainty = CERTAINTY_CLOSE;
            tell_close(&because, &doubt, layout);
        } else {
            buffer_add_format(&because, "a line more or less does not change the number of pages");
        }
    }
    witness_tell(&because, shared->document, layout);
    layout->because = buffer_text(&because);
}

const char *certainty_name(enum certainty certainty)
{
    static const char *const names[] = { "sure", "close", "unsure" };
    return names[certainty];
}
