/* Looks things up in a document that was read, and counts its words. */
#include "document.h"
#include "document/markdown.h"
#include "document/parts.h"

#include "unicode.h"

const struct paragraph *document_line(const struct document *document, int line)
{
    size_t low = 0, high = document->paragraph_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->paragraphs[middle]->line < line)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < document->paragraph_count && document->paragraphs[low]->line == line;
    return found ? document->paragraphs[low] : NULL;
}

const struct run_style *paragraph_style_at(const struct paragraph *paragraph, size_t at)
{
    size_t low = 0, high = paragraph->run_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (paragraph->runs[middle].to <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < paragraph->run_count)
        return paragraph->runs[low].style;
    return paragraph->run_count ? paragraph->runs[paragraph->run_count - 1].style
                                : paragraph->style->mark;
}

/* Characters that take no room and make no word. */
static bool is_nothing(unsigned code_point)
{
    return code_point == 0x00AD || (code_point >= 0x200B && code_point <= 0x200F) ||
           (code_point >= 0x202A && code_point <= 0x202E) || code_point == 0x2060 ||
           code_point == 0xFEFF;
}

/* Chinese and Japanese are counted by the character. */
static bool is_ideograph(unsigned code_point)
{
    return (code_point >= 0x2E80 && code_point <= 0x2FDF) ||
           (code_point >= 0x3040 && code_point <= 0x30FF) ||
           (code_point >= 0x3400 && code_point <= 0x9FFF) ||
           (code_point >= 0xF900 && code_point <= 0xFAFF) ||
           (code_point >= 0x20000 && code_point <= 0x3FFFF);
}

/* A count that goes on from run to run. */
struct word_count {
    int words;
    bool inside;   /* the text so far ends within a word */
    bool markdown; /* marks alone ("---", "*") are no words */
};

static bool begins_word(const struct word_count *count, unsigned code_point)
{
    return !count->markdown || unicode_is_letter(code_point) || unicode_is_digit(code_point);
}

static void count_on(struct word_count *count, struct text text)
{
    size_t at = 0;
    while (at < text.length) {
        unsigned code_point = unicode_next(text, &at);
        if (is_nothing(code_point))
            continue;
        bool ideograph = is_ideograph(code_point);
        bool part = !unicode_is_space(code_point) && code_point != 0xFFFC;
        if (ideograph || (part && !count->inside && begins_word(count, code_point))) {
            count->words++;
            count->inside = !ideograph;
        } else if (!part) {
            count->inside = false;
        }
    }
}

int words_counted(struct text text)
{
    struct word_count count = { 0 };
    count_on(&count, text);
    return count.words;
}

/* The marks of notes and the prompts of empty form fields are no words of the writer's. */
static int paragraph_words(const struct paragraph *paragraph, bool markdown)
{
    struct word_count count = { .markdown = markdown };
    size_t begin = markdown ? markdown_words_from(paragraph->text) : 0;
    for (size_t i = 0; i < paragraph->run_count; i++) {
        const struct run *run = &paragraph->runs[i];
        size_t from = run->from > begin ? run->from : begin;
        if (run->kind != RUN_NOTE_REFERENCE && !run->placeholder && !run->style->hidden)
            count_on(&count, text_slice(paragraph->text, from, run->to > from ? run->to : from));
    }
    return count.words;
}

int document_words(const struct document *document)
{
    int words = 0;
    for (size_t i = 0; i < document->paragraph_count; i++)
        words += paragraph_words(document->paragraphs[i], document->markdown);
    return words;
}
