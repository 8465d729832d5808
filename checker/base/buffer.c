/* Owned UTF-8 that grows, in an arena. */
#include "buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buffer buffer_new(struct arena *arena)
{
    return (struct buffer){ .arena = arena };
}

void buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
}

/* Room for `more` bytes and the NUL that ends them. */
static char *room(struct buffer *buffer, size_t more)
{
    size_t need = buffer->length + more + 1;
    if (need < more)
        abort();
    if (need > buffer->capacity) {
        size_t capacity = buffer->capacity ? 2 * buffer->capacity : 64;
        if (capacity < need)
            capacity = need;
        char *moved = arena_take(buffer->arena, capacity);
        if (buffer->length)
            memcpy(moved, buffer->data, buffer->length);
        buffer->data = moved;
        buffer->capacity = capacity;
    }
    return buffer->data + buffer->length;
}

void buffer_add(struct buffer *buffer, struct text text)
{
    char *at = room(buffer, text.length);
    if (text.length)
        memmove(at, text.data, text.length);
    buffer->length += text.length;
    buffer->data[buffer->length] = '\0';
}

void buffer_add_byte(struct buffer *buffer, char byte)
{
    buffer_add(buffer, (struct text){ &byte, 1 });
}

void buffer_add_code_point(struct buffer *buffer, unsigned c)
{
    char bytes[4];
    size_t length;
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = 0xFFFD;
    if (c < 0x80) {
        bytes[0] = (char)c;
        length = 1;
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        length = 2;
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12);
        length = 3;
    } else {
        bytes[0] = (char)(0xF0 | c >> 18);
        length = 4;
    }
    for (size_t i = 1; i < length; i++)
        bytes[i] = (char)(0x80 | (c >> 6 * (length - 1 - i) & 0x3F));
    buffer_add(buffer, (struct text){ bytes, length });
}

void buffer_add_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length > 0) {
        char *at = room(buffer, (size_t)length);
        vsnprintf(at, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

struct text buffer_text(const struct buffer *buffer)
{
    return (struct text){ buffer->data, buffer->length };
}
