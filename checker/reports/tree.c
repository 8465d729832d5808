/* JSON for the reports; the only file that includes jansson. */
#include "tree.h"

#include "unicode.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static json_t *json_of(struct tree *tree)
{
    return (json_t *)tree;
}

static struct tree *tree_of(json_t *json)
{
    return (struct tree *)json;
}

struct tree *tree_object(void)
{
    return tree_of(json_object());
}

struct tree *tree_list(void)
{
    return tree_of(json_array());
}

static size_t put_code_point(char *to, unsigned code_point)
{
    if (code_point < 0x80) {
        to[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        to[0] = (char)(0xC0 | code_point >> 6);
        to[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        to[0] = (char)(0xE0 | code_point >> 12);
        to[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        to[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    to[0] = (char)(0xF0 | code_point >> 18);
    to[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    to[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    to[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

/* jansson wants valid UTF-8 and passes bidi controls on, so each text is copied code point by code
 * point. */
struct tree *tree_text(struct text text)
{
    char *fit = malloc(text.length * 3 + 1);
    size_t length = 0;
    if (!fit)
        return tree_null();
    for (size_t at = 0; at < text.length;) {
        unsigned code_point = unicode_next(text, &at);
        length += put_code_point(fit + length, unicode_is_unfit(code_point) ? 0xFFFD : code_point);
    }
    json_t *value = json_stringn(fit, length);
    free(fit);
    return tree_of(value);
}

struct tree *tree_number(long long number)
{
    return tree_of(json_integer(number));
}

struct tree *tree_share(double value)
{
    if (!isfinite(value))
        return tree_null();
    double rounded = round(value * 1000) / 1000;
    return tree_of(json_real(rounded == 0 ? 0 : rounded)); /* never "-0.0" */
}

struct tree *tree_boolean(bool value)
{
    return tree_of(json_boolean(value));
}

struct tree *tree_null(void)
{
    return tree_of(json_null());
}

struct tree *tree_text_or_null(struct text text)
{
    return text.length ? tree_text(text) : tree_null();
}

struct tree *tree_number_or_null(long long number)
{
    return number ? tree_number(number) : tree_null();
}

struct tree *tree_texts(const struct texts *texts)
{
    struct tree *list = tree_list();
    for (size_t i = 0; i < texts->count; i++)
        tree_push(list, tree_text(texts->items[i]));
    return list;
}

struct tree *tree_texts_or_null(const struct texts *texts)
{
    return texts->count ? tree_texts(texts) : tree_null();
}

void tree_set(struct tree *object, const char *key, struct tree *value)
{
    json_object_set_new_nocheck(json_of(object), key, json_of(value));
}

void tree_push(struct tree *list, struct tree *value)
{
    json_array_append_new(json_of(list), json_of(value));
}

void tree_print(FILE *out, struct tree *tree)
{
    json_dumpf(json_of(tree), out, JSON_REAL_PRECISION(12));
    fputc('\n', out);
    json_decref(json_of(tree));
}
