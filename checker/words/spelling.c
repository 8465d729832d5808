/* Finds and loads dictionaries; the only file that includes Hunspell, which decides what is a word.
 */
#include "words/spelling.h"

#include <hunspell/hunspell.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_SIZE 1024

struct loaded {
    Hunhandle *handle;
    bool searched, found, tried;
    char affixes[PATH_SIZE], words[PATH_SIZE];
};

struct spelling {
    struct loaded dictionaries[DICTIONARY_COUNT];
};

/* The names of a dictionary's files, the best first, and the package that brings them. */
static const struct row {
    const char *package;
    const char *names[6];
} rows[DICTIONARY_COUNT] = {
    [DICTIONARY_GB] = { "hunspell-en-gb", { "en_GB", "en-GB", NULL } },
    [DICTIONARY_US] = { "hunspell-en-us", { "en_US", "en-US", NULL } },
    [DICTIONARY_FR] = { "hunspell-fr", { "fr", "fr_FR", "fr-FR", "fr_BE", "fr_CA", NULL } },
};

static const char *const usual_folders[] = { "/usr/share/hunspell",
                                             "/usr/share/myspell/dicts",
                                             "/usr/share/myspell",
                                             "/usr/local/share/hunspell",
                                             "/usr/local/share/myspell/dicts",
                                             "/usr/lib/hunspell",
                                             "/run/host/usr/share/hunspell",
                                             "/app/share/hunspell",
                                             NULL };

const char *dictionary_package(enum dictionary dictionary)
{
    return rows[dictionary].package;
}

struct spelling *spelling_new(void)
{
    return calloc(1, sizeof(struct spelling));
}

void spelling_free(struct spelling *spelling)
{
    if (!spelling)
        return;
    for (int i = 0; i < DICTIONARY_COUNT; i++)
        if (spelling->dictionaries[i].handle)
            Hunspell_destroy(spelling->dictionaries[i].handle);
    free(spelling);
}

static bool found_in(struct loaded *loaded, const char *folder, int length, const char *name)
{
    int a = snprintf(loaded->affixes, PATH_SIZE, "%.*s/%s.aff", length, folder, name);
    int w = snprintf(loaded->words, PATH_SIZE, "%.*s/%s.dic", length, folder, name);
    return a > 0 && a < PATH_SIZE && w > 0 && w < PATH_SIZE && access(loaded->affixes, R_OK) == 0 &&
           access(loaded->words, R_OK) == 0;
}

/* Folders with ':' between them, as in PATH. */
static bool found_on(struct loaded *loaded, struct text path, const struct row *row)
{
    while (path.length) {
        struct text folder = text_cut(&path, ':');
        for (int i = 0; row->names[i]; i++)
            if (folder.length && found_in(loaded, folder.data, (int)folder.length, row->names[i]))
                return true;
    }
    return false;
}

static bool search(struct loaded *loaded, const struct row *row)
{
    const char *only = getenv("DOSSIER_DICTIONARIES");
    if (only && *only)
        return found_on(loaded, text_of(only), row);
    if (found_on(loaded, text_of(getenv("DICPATH")), row))
        return true;
    for (int f = 0; usual_folders[f]; f++)
        for (int i = 0; row->names[i]; i++)
            if (found_in(loaded, usual_folders[f], (int)strlen(usual_folders[f]), row->names[i]))
                return true;
    return false;
}

bool spelling_found(struct spelling *spelling, enum dictionary dictionary)
{
    struct loaded *loaded = &spelling->dictionaries[dictionary];
    if (!loaded->searched) {
        loaded->searched = true;
        loaded->found = search(loaded, &rows[dictionary]);
    }
    return loaded->found;
}

bool spelling_files(struct spelling *spelling, enum dictionary dictionary, const char **affixes,
                    const char **words)
{
    *affixes = spelling->dictionaries[dictionary].affixes;
    *words = spelling->dictionaries[dictionary].words;
    return spelling_found(spelling, dictionary);
}

void spelling_stamp(struct spelling *spelling, enum dictionary dictionary, int64_t stamp[4])
{
    const char *paths[2];
    struct stat file;
    memset(stamp, 0, 4 * sizeof *stamp);
    if (!spelling_files(spelling, dictionary, &paths[0], &paths[1]))
        return;
    for (int i = 0; i < 2; i++)
        if (stat(paths[i], &file) == 0) {
            stamp[2 * i] = file.st_size;
            stamp[2 * i + 1] = file.st_mtime;
        }
}

static Hunhandle *handle_of(struct spelling *spelling, enum dictionary dictionary)
{
    struct loaded *loaded = &spelling->dictionaries[dictionary];
    if (!loaded->tried && spelling_found(spelling, dictionary)) {
        loaded->tried = true;
        loaded->handle = Hunspell_create(loaded->affixes, loaded->words);
    }
    return loaded->handle;
}

void spelling_load(struct spelling *spelling, enum dictionary dictionary)
{
    handle_of(spelling, dictionary);
}

/* Hunspell wants a NUL-ended string. */
static bool ended(char *room, struct text word)
{
    if (!word.length || word.length > SPELLING_LONGEST || memchr(word.data, 0, word.length))
        return false;
    memcpy(room, word.data, word.length);
    room[word.length] = 0;
    return true;
}

bool spelling_knows(struct spelling *spelling, enum dictionary dictionary, struct text word)
{
    char room[SPELLING_LONGEST + 1];
    Hunhandle *handle = handle_of(spelling, dictionary);
    return handle && ended(room, word) && Hunspell_spell(handle, room) != 0;
}
