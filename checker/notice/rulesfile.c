/* stub for now */
#include "notice.h"
enum status rulesfile_read(struct arena *arena, struct text file, struct text bytes,
                           struct notice *notice, struct text *why)
{
    (void)arena, (void)file, (void)bytes, (void)notice;
    *why = TEXT("not built yet");
    return FAILED;
}
struct text rulesfile_write(struct arena *arena, const struct notice *notice)
{
    (void)arena, (void)notice;
    return TEXT_NONE;
}
