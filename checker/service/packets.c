/* Listing the packets of a batch. */
#include "service/packets.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool is_packet_file(struct text name)
{
    static const char *const endings[] = { ".zip", ".docx", ".docm", ".doc", ".odt",
                                           ".rtf", ".pdf",  ".txt",  ".md" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct text ending = text_of(endings[i]);
        if (name.length > ending.length &&
            text_equal_ascii(text_slice(name, name.length - ending.length, name.length), ending))
            return true;
    }
    return false;
}

static int by_bytes(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static bool is_folder(const char *path)
{
    struct stat facts;
    return stat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

static struct text joined(struct arena *arena, struct text folder, const char *name)
{
    return arena_format(arena, "%.*s%s%s", TEXT_SHOW(folder),
                        text_ends(folder, TEXT("/")) ? "" : "/", name);
}

static enum status list_folder(struct arena *arena, struct text folder, struct texts *packets,
                               struct text *why)
{
    DIR *entries = opendir(arena_copy(arena, folder).data);
    size_t first = packets->count;
    const struct dirent *entry;
    if (!entries) {
        *why = arena_format(arena, "%.*s cannot be opened: %s", TEXT_SHOW(folder), strerror(errno));
        return FAILED;
    }
    while ((entry = readdir(entries))) {
        struct text path = joined(arena, folder, entry->d_name);
        if (entry->d_name[0] != '.' &&
            (is_folder(path.data) || is_packet_file(text_of(entry->d_name))))
            texts_add(arena, packets, path);
    }
    closedir(entries);
    if (packets->count > first)
        qsort(packets->items + first, packets->count - first, sizeof *packets->items, by_bytes);
    return DONE;
}

enum status packets_list(struct arena *arena, const struct texts *paths, struct texts *packets,
                         struct text *why)
{
    for (size_t i = 0; i < paths->count; i++) {
        if (!is_folder(arena_copy(arena, paths->items[i]).data))
            texts_add(arena, packets, paths->items[i]);
        else if (list_folder(arena, paths->items[i], packets, why) != DONE)
            return FAILED;
    }
    if (packets->count)
        return DONE;
    *why = TEXT("there is no packet in what was given: a folder of folders, zips or documents");
    return FAILED;
}
