/* Reads the files that dictionaries are made from. */
#include "file.h"

#include <stdio.h>

struct text file_read(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    long size = -1;
    size_t got = 0;

    if (!file)
        return TEXT_NONE;
    if (fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    if (size > 0 && fseek(file, 0, SEEK_SET) == 0) {
        bytes = arena_take(arena, (size_t)size + 1);
        got = fread(bytes, 1, (size_t)size, file);
    }
    fclose(file);
    return (struct text){ bytes, got };
}
