/* Text with numbered lines out of a notice in any format. */
#include "notice/source.h"

#include "document.h"
#include "encoding.h"
#include "packet.h"
#include "unicode.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

void source_add_lines(struct arena *arena, struct source *source, struct text text)
{
    while (text.data) {
        size_t end = 0;
        while (end < text.length && text.data[end] != '\n' && text.data[end] != '\r' &&
               text.data[end] != '\f')
            end++;
        struct text line = text_slice(text, 0, end);
        bool pair = end + 1 < text.length && text.data[end] == '\r' && text.data[end + 1] == '\n';
        bool last = end >= text.length;
        texts_add(arena, &source->lines, unicode_nfc(arena, line));
        text = last ? TEXT_NONE : text_slice(text, end + (pair ? 2 : 1), text.length);
        if (!last && text.length == 0)
            break;
    }
}

static bool has_ending(struct text name, const char *ending)
{
    struct text tail = text_of(ending);
    return name.length >= tail.length &&
           text_equal_ascii(text_slice(name, name.length - tail.length, name.length), tail);
}

/* HTML by its name, or by what it opens with. */
static bool is_webpage(struct text name, struct text bytes)
{
    struct text start = text_trim(text_slice(bytes, 0, 600));
    if (has_ending(name, ".html") || has_ending(name, ".htm") || has_ending(name, ".xhtml"))
        return true;
    return text_find_ascii(start, TEXT("<!doctype html")) == 0 ||
           text_find_ascii(start, TEXT("<html")) == 0;
}

static enum status read_document(struct arena *arena, struct budget *budget, struct text name,
                                 struct text bytes, struct source *source, struct text *why)
{
    struct findings findings = findings_new(arena);
    struct packet packet = { 0 };
    struct document *document = NULL;
    enum status status = packet_read_bytes(arena, budget, &findings, name, bytes, &packet);
    if (status == DONE && packet.count == 1)
        status = document_read(arena, budget, &findings, &packet.files[0], &document);
    if (status != DONE || !document) {
        *why = findings.count ? findings.items[0].message
                              : TEXT("it is no Word document that can be read");
        return status == DONE ? REFUSED : status;
    }
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        struct text line = paragraph->text;
        if (paragraph->label.text.length)
            line =
                arena_format(arena, "%.*s %.*s", TEXT_SHOW(paragraph->label.text), TEXT_SHOW(line));
        texts_add(arena, &source->lines, unicode_nfc(arena, line));
    }
    return DONE;
}

static bool holds_text(const struct source *source)
{
    for (size_t i = 0; i < source->lines.count; i++)
        if (text_trim(source->lines.items[i]).length)
            return true;
    return false;
}

static enum status read_format(struct arena *arena, struct budget *budget, struct text name,
                               struct text bytes, struct source *source, struct text *why)
{
    struct text text = TEXT_NONE;
    if (text_starts(bytes, TEXT("PK\3\4")) || has_ending(name, ".docx"))
        return read_document(arena, budget, name, bytes, source, why);
    if (text_has(text_slice(bytes, 0, 1024), TEXT("%PDF-"))) {
        enum status status = pdftext_read(arena, bytes, &text, why);
        if (status == DONE)
            source_add_lines(arena, source, text);
        return status;
    }
    if (text_starts(bytes, TEXT("\xD0\xCF\x11\xE0"))) {
        *why = TEXT("it is a Word 97 document (.doc); save it as .docx or .txt");
        return REFUSED;
    }
    if (is_webpage(name, bytes))
        return webpage_read(arena, budget, name, bytes, source, why);
    text = mojibake_repair(arena, encoding_guess(arena, bytes));
    source_add_lines(arena, source, text);
    return DONE;
}

enum status source_read_bytes(struct arena *arena, struct budget *budget, struct text name,
                              struct text bytes, struct source *source, struct text *why)
{
    *source = (struct source){ .file = name };
    struct text fault = TEXT_NONE;
    enum status status = REFUSED;
    bool packed =
        text_starts(bytes, TEXT("PK")) || text_has(text_slice(bytes, 0, 1024), TEXT("%PDF-"));
    if (!packed && !budget_allows(budget, LIMIT_NOTICE_BYTES, bytes.length))
        fault = TEXT("it is too long to be a vacancy notice");
    else
        status = read_format(arena, budget, name, bytes, source, &fault);
    if (status == DONE && !holds_text(source)) {
        fault = TEXT("it holds no text; a scanned notice has to be typed or recognised first");
        status = REFUSED;
    }
    if (status != DONE)
        *why = arena_format(arena, "%.*s: %.*s", TEXT_SHOW(unicode_fit(arena, name, 200)),
                            TEXT_SHOW(fault));
    return status;
}

static enum status read_stream(struct arena *arena, const struct budget *budget, FILE *file,
                               struct text *bytes, struct text *fault)
{
    size_t length = 0, room = 1 << 16;
    char *data = arena_take(arena, room);
    for (;;) {
        if (length == room) {
            char *more = arena_take(arena, room * 2);
            memcpy(more, data, length);
            data = more;
            room *= 2;
        }
        size_t got = fread(data + length, 1, room - length, file);
        length += got;
        if (!budget_allows(budget, LIMIT_FILE_BYTES, length)) {
            *fault = TEXT("it is too large to be a vacancy notice");
            return REFUSED;
        }
        if (got == 0)
            break;
    }
    if (ferror(file)) {
        *fault = text_of(strerror(errno));
        return FAILED;
    }
    *bytes = (struct text){ data, length };
    return DONE;
}

enum status source_read(struct arena *arena, struct budget *budget, struct text file,
                        struct source *source, struct text *why)
{
    struct text bytes = TEXT_NONE, fault = TEXT_NONE;
    bool standard = text_equal(file, TEXT("-"));
    FILE *stream = standard ? stdin : fopen(arena_copy(arena, file).data, "rb");
    enum status status = FAILED;
    if (!stream)
        fault = text_of(strerror(errno));
    else
        status = read_stream(arena, budget, stream, &bytes, &fault);
    if (stream && !standard)
        fclose(stream);
    if (status != DONE) {
        *why = arena_format(arena, "%.*s: %.*s", TEXT_SHOW(unicode_fit(arena, file, 200)),
                            TEXT_SHOW(fault));
        return status;
    }
    return source_read_bytes(arena, budget, standard ? TEXT("standard input") : file, bytes, source,
                             why);
}
