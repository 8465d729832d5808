/* Owned UTF-8 that grows, in an arena. */
#ifndef DOSSIER_BUFFER_H
#define DOSSIER_BUFFER_H

#include "arena.h"
#include "text.h"

/*
 * A buffer belongs to the arena that it was set up with.  buffer.text is what it holds now;
 * it is ended by NUL once anything was added, and is borrowed until the next addition.
 */
struct buffer {
    struct arena *arena;
    char *data;
    size_t length, capacity;
};

struct buffer buffer_new(struct arena *arena);
void buffer_clear(struct buffer *buffer);
void buffer_add(struct buffer *buffer, struct text text);
void buffer_add_byte(struct buffer *buffer, char byte);
void buffer_add_code_point(struct buffer *buffer, unsigned code_point);
void buffer_add_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Borrowed until the next addition. */
struct text buffer_text(const struct buffer *buffer);

#endif
