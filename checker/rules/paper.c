/* Names of paper sizes, for the rule paper-size and for the reports. */
#include "paper.h"

#include <stdlib.h>

#define CLOSE_TWIPS 85 /* 1.5 mm */

static const struct paper papers[] = {
    { "A4", 11906, 16838 },       { "Letter", 12240, 15840 },    { "Legal", 12240, 20160 },
    { "A5", 8391, 11906 },        { "A3", 16838, 23811 },        { "B5", 9979, 14175 },
    { "B4", 14175, 20013 },       { "Executive", 10440, 15120 }, { "Tabloid", 15840, 24480 },
    { "Statement", 7920, 12240 },
};

#define PAPERS (sizeof papers / sizeof *papers)

static bool close_to(long a, long b)
{
    return labs(a - b) <= CLOSE_TWIPS;
}

const struct paper *paper_of(int width, int height)
{
    for (size_t i = 0; i < PAPERS; i++) {
        const struct paper *paper = &papers[i];
        if ((close_to(width, paper->width) && close_to(height, paper->height)) ||
            (close_to(width, paper->height) && close_to(height, paper->width)))
            return paper;
    }
    return NULL;
}

const struct paper *paper_named(struct text name)
{
    name = text_trim(name);
    if (text_starts(name, TEXT("US ")) || text_starts(name, TEXT("us ")))
        name = text_slice(name, 3, name.length);
    for (size_t i = 0; i < PAPERS; i++)
        if (text_equal_ascii(name, text_of(papers[i].name)))
            return &papers[i];
    return NULL;
}
