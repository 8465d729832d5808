/* Profiles of application portals, as data: those known here and a user's own. */
#include "portal.h"

#include <ini.h>
#include <string.h>

/*
 * taleo: the vendor's administration guide gives 10 files and the formats below as its settings,
 * and its recruiter's guide 5 MB as the most that a file may have; a site may have lowered each.
 */
static const struct profile {
    const char *name;
    uint64_t file_bytes;
    long files;
    const char *formats;
} profiles[] = {
    { "default", 5ul << 20, 0, "" },
    { "taleo", 5ul << 20, 10, "doc docx pdf rtf txt odt htm html xls xlsx wpd zip" },
};

static void add_formats(struct arena *arena, struct portal *portal, struct text list)
{
    while (list.data) {
        struct text format = text_trim(text_cut(&list, ' '));
        if (format.length)
            texts_add(arena, &portal->formats, format);
    }
}

bool portal_find(struct arena *arena, struct text name, struct portal *portal)
{
    for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++) {
        const struct profile *row = &profiles[i];
        if (!text_equal_ascii(name, text_of(row->name)))
            continue;
        *portal = (struct portal){ .name = text_of(row->name),
                                   .file_bytes = row->file_bytes,
                                   .files = row->files };
        add_formats(arena, portal, text_of(row->formats));
        return true;
    }
    return false;
}

struct portal_reader {
    struct arena *arena;
    struct portal *portal;
    struct text fault;
};

static int on_number(struct portal_reader *in, const char *key, const char *value, long *number)
{
    if (text_number(text_of(value), number) && *number > 0)
        return 1;
    in->fault = arena_format(in->arena, "%s takes a whole number above 0, not '%.60s'", key, value);
    return 0;
}

/* One key; 0 tells inih that the line is at fault. */
static int on_key(void *context, const char *section, const char *key, const char *value)
{
    struct portal_reader *in = context;
    struct text text = arena_copy(in->arena, text_of(value));
    long number = 0;
    if (strcmp(section, "portal") == 0 && strcmp(key, "file_bytes") == 0) {
        int sound = on_number(in, key, value, &number);
        in->portal->file_bytes = (uint64_t)number;
        return sound;
    }
    if (strcmp(section, "portal") == 0 && strcmp(key, "files") == 0)
        return on_number(in, key, value, &in->portal->files);
    if (strcmp(section, "portal") == 0 && strcmp(key, "name_length") == 0)
        return on_number(in, key, value, &in->portal->name_length);
    if (strcmp(section, "portal") == 0 && strcmp(key, "signs") == 0) {
        in->portal->signs = text;
        return 1;
    }
    if (strcmp(section, "portal") == 0 && strcmp(key, "formats") == 0) {
        add_formats(in->arena, in->portal, text);
        return 1;
    }
    in->fault =
        arena_format(in->arena,
                     "there is no key '%.40s' in [%.40s]; [portal] knows file_bytes, files, "
                     "name_length, signs and formats",
                     key, section);
    return 0;
}

enum status portal_read(struct arena *arena, struct text file, struct text bytes,
                        struct portal *portal, struct text *why)
{
    struct portal_reader in = { .arena = arena, .portal = portal };
    *portal = (struct portal){ .name = file, .chosen = true };
    int line = ini_parse_string(arena_copy(arena, bytes).data, on_key, &in);
    if (line == 0)
        return DONE;
    if (!in.fault.length)
        in.fault = TEXT("this is no line of a profile; write 'key = value'");
    *why = arena_format(arena, "%.*s:%d: %.*s", TEXT_SHOW(file), line, TEXT_SHOW(in.fault));
    return REFUSED;
}
