/* Makes compound files in memory, for tests. */
#include "make_cfb.h"

#include <string.h>

struct text cfb_made(struct arena *arena, const char *stream, bool loop)
{
    char *bytes = arena_take(arena, 4 * 512);
    memcpy(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    memset(bytes + 76, 0xff, 436); /* the table's sectors: only number 0 */
    memset(bytes + 76, 0, 4);
    bytes[30] = 9;
    bytes[48] = 1; /* the directory is sector 1 */
    bytes[44] = 1;
    memset(bytes + 68, 0xfe, 4);
    memset(bytes + 69, 0xff, 3);
    memset(bytes + 512, 0xff, 512);
    memcpy(bytes + 516, loop ? "\1\0\0\0" : "\xfe\xff\xff\xff", 4);
    for (int entry = 0; entry < 2; entry++) {
        char *at = bytes + 1024 + 128 * entry;
        const char *name = entry ? stream : "Root Entry";
        size_t length = strlen(name);
        for (size_t i = 0; i < length; i++)
            at[2 * i] = name[i];
        at[64] = (char)(2 * (length + 1));
        at[66] = entry ? 2 : 5;
        memset(at + 68, 0xff, 12);
        memset(at + 116, 0xff, 4);
        at[116] = (char)0xfe;
    }
    return (struct text){ bytes, 4 * 512 };
}
