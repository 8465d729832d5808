/* Personal and packet dictionaries: plain lists, one word a line. */
#include "words/own.h"

#include "unicode.h"
#include "words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_BYTES (1 << 20)
#define LONGEST    200 /* bytes of one word */

void own_read(struct ledger *own, struct text list)
{
    if (text_starts(list, TEXT("\xEF\xBB\xBF")))
        list = text_slice(list, 3, list.length);
    while (list.data) {
        struct text word = text_trim(text_cut(&list, '\n'));
        if (word.length && word.length <= LONGEST && word.data[0] != '#' && unicode_valid(word))
            ledger_add(own, unicode_nfc(own->arena, word));
    }
}

/* $XDG_CONFIG_HOME/dossier/words, else ~/.config/dossier/words; empty without a home. */
static struct text personal_path(struct arena *arena)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    if (config && config[0] == '/')
        return arena_format(arena, "%s/dossier/words", config);
    return home && home[0] == '/' ? arena_format(arena, "%s/.config/dossier/words", home)
                                  : TEXT_NONE;
}

struct text own_personal(struct arena *arena)
{
    struct text path = personal_path(arena);
    FILE *file = path.length ? fopen(path.data, "re") : NULL;
    if (!file)
        return TEXT_NONE;
    char *bytes = arena_take(arena, MOST_BYTES);
    size_t length = fread(bytes, 1, MOST_BYTES, file);
    fclose(file);
    return (struct text){ bytes, length };
}

/* Makes the folders above a file, as far as they are missing. */
static void make_folders(struct arena *arena, struct text path)
{
    for (size_t at = 1; at < path.length; at++)
        if (path.data[at] == '/')
            mkdir(arena_copy(arena, text_slice(path, 0, at)).data, 0700);
}

static bool fit_for_list(struct text word)
{
    if (!word.length || word.length > LONGEST || word.data[0] == '#' || !unicode_valid(word))
        return false;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        if (unicode_is_space(code) || unicode_is_unfit(code))
            return false;
    return true;
}

/* Appends in one write, so that two programs that add at once do not tear a line. */
static bool append(const char *path, struct text line)
{
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    bool whole = write(file, line.data, line.length) == (ssize_t)line.length;
    return close(file) == 0 && whole;
}

enum status words_add(struct arena *arena, struct text word, struct text *path, struct text *why)
{
    struct ledger own = ledger_new(arena);
    *path = personal_path(arena);
    word = unicode_nfc(arena, text_trim(word));
    if (!fit_for_list(word)) {
        *why =
            arena_format(arena, "'%.*s' is not one word", TEXT_SHOW(unicode_fit(arena, word, 40)));
        return REFUSED;
    }
    if (!path->length) {
        *why = TEXT("no home folder is known, set HOME or XDG_CONFIG_HOME");
        return FAILED;
    }
    struct text list = own_personal(arena);
    own_read(&own, list);
    if (ledger_find(&own, word))
        return DONE;
    make_folders(arena, *path);
    bool open_line = list.length && list.data[list.length - 1] != '\n';
    if (append(path->data, arena_format(arena, "%s%.*s\n", open_line ? "\n" : "", TEXT_SHOW(word))))
        return DONE;
    *why = arena_format(arena, "%.*s cannot be written: %s", TEXT_SHOW(*path), strerror(errno));
    return FAILED;
}
