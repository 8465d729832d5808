/* A check, told in a format. */
#ifndef DOSSIER_REPORT_H
#define DOSSIER_REPORT_H

#include "check.h"

#include <stdio.h>

#define DOSSIER_VERSION "0.1.0"

struct report_options {
    bool colour;
    int width; /* columns of the terminal; 0 for a pipe: no wrapping */
    long long now;
    enum level fail_on;
};

/*
 * A format: the plain, gcc, json... rows of reports/formats.c.  begin and end may be NULL; they
 * stand round all packets of a batch.  A report opens no file and prints nothing but the product.
 */
struct report_format {
    const char *name;
    const char *help;
    bool batch;          /* fits many packets in one output */
    const char *between; /* stands between two packets of one output; NULL for nothing */
    /* True when a line of an earlier output is this packet's (for --resume); NULL: cannot tell. */
    bool (*holds)(struct text line, struct text path);
    void (*begin)(FILE *out, const struct report_options *options);
    void (*packet)(FILE *out, const struct report_options *options, const struct check *check);
    void (*end)(FILE *out, const struct report_options *options);
};

const struct report_format *report_find(struct text name);
const struct report_format *const *report_formats(void); /* ended by NULL */

/* The objects of `dossier notice --json` and `dossier pages --json`; one line each, with its end.
 */
void report_notice_json(FILE *out, const struct notice *notice);
void report_notice_plain(FILE *out, const struct report_options *options,
                         const struct notice *notice);
void report_pages_json(FILE *out, struct text file, const struct document *document,
                       const struct layout *layout);
void report_pages_error_json(FILE *out, struct text file, struct text error);
void report_pages_plain(FILE *out, const struct report_options *options, struct text file,
                        const struct document *document, const struct layout *layout);
void report_pages_lines(FILE *out, const struct layout *layout);
void report_rules(FILE *out, bool json);
void report_limits(FILE *out);

/* Text views: a line a paragraph, made fit to be shown. */
void report_document_text(FILE *out, const struct document *document);
void report_source_text(FILE *out, const struct source *source);

/* A text that the program itself made, as it is. */
void report_text(FILE *out, struct text text);

#endif
