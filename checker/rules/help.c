/* What more than one rule needs. */
#include "rules/help.h"

#include "unicode.h"

#define EXCERPT_MOST 80 /* code points: what fits beside its label on one line of a terminal */

struct place place_packet(void)
{
    return (struct place){ .line = 0 };
}

struct place place_file(const struct packet_file *file)
{
    return (struct place){ .file = file->path };
}

struct place place_essay(const struct check *check)
{
    return check->essay ? place_file(check->essay) : place_packet();
}

struct place place_stretch(const struct packet_file *file, int line, size_t from, size_t to)
{
    if (line < 1)
        return place_file(file);
    return (struct place){ .file = file->path, .line = line, .from = from, .to = to };
}

struct text excerpt_of(const struct check *check, const struct document *document,
                       struct place place)
{
    const struct paragraph *paragraph = NULL;
    if (document && place.line > 0)
        paragraph = document_line(document, place.line);
    if (!paragraph || place.to <= place.from)
        return TEXT_NONE;
    struct text words = text_trim(text_slice(paragraph->text, place.from, place.to));
    return unicode_fit(check->arena, words, EXCERPT_MOST);
}

struct finding *say_at(struct check *check, const char *rule, enum level level,
                       const struct packet_file *file, struct place place, const char *message)
{
    struct finding *finding =
        findings_add(&check->findings, text_of(rule), level, place, "%s", message);
    finding->excerpt = excerpt_of(check, file ? file->document : NULL, place);
    return finding;
}

struct packet_file *next_document(struct check *check, size_t *at)
{
    while (*at < check->packet.count) {
        struct packet_file *file = &check->packet.files[(*at)++];
        if (file->document && file->role != ROLE_NOTICE)
            return file;
    }
    return NULL;
}

enum level level_now(const struct check *check, enum level level)
{
    return check->options->stage == STAGE_DRAFT && level > LEVEL_NOTE ? LEVEL_NOTE : level;
}

struct text reference_wanted(const struct check *check)
{
    if (check->options->reference.length)
        return check->options->reference;
    return check->notice ? check->notice->reference : TEXT_NONE;
}

const struct essay_demand *essay_demand(const struct check *check)
{
    return check->notice && check->notice->essay_asked ? &check->notice->essay : NULL;
}

struct citation because_of(const struct check *check, const char *field)
{
    if (!check->notice)
        return (struct citation){ .line = 0 };
    return notice_because(check->notice, field);
}

bool is_inferred(const struct check *check, const char *field)
{
    return check->notice && notice_reading(check->notice, field) == READING_INFERRED;
}

struct text count_of(struct arena *arena, long count, const char *one, const char *many)
{
    return arena_format(arena, "%ld %s", count, count == 1 ? one : many);
}

int count_words(struct text text)
{
    int words = 0;
    bool inside = false;
    for (size_t at = 0; at < text.length;) {
        bool space = unicode_is_space(unicode_next(text, &at));
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

static bool part_of_word(unsigned code_point)
{
    return code_point != CODE_POINT_NONE &&
           (unicode_is_letter(code_point) || unicode_is_digit(code_point) ||
            unicode_is_mark(code_point));
}

bool word_before(struct text text, size_t at)
{
    return at > 0 && part_of_word(unicode_previous(text, &at));
}

bool word_at(struct text text, size_t at)
{
    return at < text.length && part_of_word(unicode_next(text, &at));
}

size_t find_words(struct text text, struct text phrase, size_t from)
{
    while (from < text.length) {
        size_t at = from + text_find_ascii(text_slice(text, from, text.length), phrase);
        if (at + phrase.length > text.length)
            break;
        if (!word_before(text, at) && !word_at(text, at + phrase.length))
            return at;
        from = at + 1;
    }
    return text.length;
}
