/* A first look at XML, before a parser sees it. */
#ifndef DOSSIER_PACKET_SCAN_H
#define DOSSIER_PACKET_SCAN_H

#include "arena.h"
#include "budget.h"
#include "text.h"

/*
 * Walks over the markup once, in linear time and fixed memory, and finds what would make a parser
 * slow or dangerous: a DTD, too deep nesting, too many elements, too many attributes on one, too
 * many namespace declarations in force at once, too long texts.  What is not well-formed is no
 * matter here: the parser says so, and it stops no later than this walk understands the bytes as it
 * does.
 */
enum scan_fault { SCAN_SOUND, SCAN_DTD, SCAN_LIMIT };

struct scan {
    enum scan_fault fault;
    enum limit limit; /* which, when fault is SCAN_LIMIT */
    size_t at;        /* byte where */
};

struct scan scan_xml(struct arena *arena, const struct budget *budget, struct text xml);

/* The same for HTML, where only one thing is slow: many attributes on one element. */
struct scan scan_html(const struct budget *budget, struct text html);

/* The line, from 1, on which byte `at` stands. */
int scan_line(struct text text, size_t at);

#endif
