/* Limits that hold for each challenge or question, where one file answers them all. */
#include "notice/demands.h"

/* "two questions", "these three challenges": how many a sentence near the limit speaks of. */
static int parts_said(const struct outline *outline, const struct sentence *limit)
{
    size_t at = (size_t)(limit - outline->sentences);
    for (size_t back = 0; back < 6 && back <= at; back++) {
        struct span span = outline->sentences[at - back].span;
        for (size_t word = span.from; word < span.to; word++) {
            double value;
            size_t length = span_number(span, word, &value);
            if (length && value >= 2 && value <= 9 &&
                span_match(span, word + length,
                           "~2 challenge|challenges|question|questions|topics|topic|defis|enjeux|"
                           "themes|sujets|texts|answers"))
                return (int)value;
        }
    }
    return 0;
}

static int parts_of(const struct reader *reader, const struct sentence *limit)
{
    if (reader->notice->challenges.count > 1)
        return (int)reader->notice->challenges.count;
    return reader->parts > 1 ? reader->parts : parts_said(reader->outline, limit);
}

static void infer(struct notice *notice, const char *field)
{
    for (size_t i = 0; i < notice->proof_count; i++)
        if (text_equal(notice->proofs[i].field, text_of(field)))
            notice->proofs[i].how = READING_INFERRED;
}

static void settle(struct reader *reader, const struct sentence *limit, const char *field,
                   int *most, const char *unit)
{
    if (!limit || *most < 1)
        return;
    infer(reader->notice, field);
    int parts = parts_of(reader, limit), each = *most;
    if (parts < 2) {
        reader_warn(reader,
                    "the notice counts the %s for each challenge or question; is the limit for all "
                    "of them together higher?",
                    unit);
        return;
    }
    *most = each * parts;
    reader_warn(reader,
                "the notice allows %d %s for each of %d challenges or questions; %d is taken for "
                "the file",
                each, unit, parts, *most);
}

void parts_settle(struct reader *reader)
{
    struct essay_demand *essay = &reader->notice->essay;
    if (!reader->notice->essay_asked || essay->count > 1)
        return;
    settle(reader, reader->pages_per_part, "essay.max_pages", &essay->max_pages, "pages");
    settle(reader, reader->words_per_part, "essay.max_words", &essay->max_words, "words");
}
