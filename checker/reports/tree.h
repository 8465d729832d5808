/* JSON for the reports: values that are built, then printed on one line. */
#ifndef DOSSIER_REPORTS_TREE_H
#define DOSSIER_REPORTS_TREE_H

#include "text.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * A layer over jansson, which only tree.c includes.  Keys keep the order in which they were set, so
 * the same check gives the same bytes.  A value belongs to the object or list that it was put into;
 * the outermost is given back by tree_print().  Texts are made fit to be shown on their way in.
 */
struct tree;

struct tree *tree_object(void);
struct tree *tree_list(void);
struct tree *tree_text(struct text text);
struct tree *tree_number(long long number);
struct tree *tree_share(double value); /* rounded to three decimals */
struct tree *tree_boolean(bool value);
struct tree *tree_null(void);

/* Null in place of the empty text, of 0 and of the empty list: "not said". */
struct tree *tree_text_or_null(struct text text);
struct tree *tree_number_or_null(long long number);
struct tree *tree_texts(const struct texts *texts);
struct tree *tree_texts_or_null(const struct texts *texts);

void tree_set(struct tree *object, const char *key, struct tree *value);
void tree_push(struct tree *list, struct tree *value);

/* Prints it on one line with its end and gives it back. */
void tree_print(FILE *out, struct tree *tree);

#endif
