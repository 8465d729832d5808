/* The moment after which an application is late. */
#include "notice/reader.h"

bool notice_deadline(struct arena *arena, const struct notice *notice, long long *moment,
                     struct text *how)
{
    (void)arena, (void)notice, (void)moment, (void)how;
    return false;
}
