/* Personal and packet dictionaries: plain lists, one word a line. */
#include "words/own.h"

#include "encoding.h"
#include "unicode.h"
#include "words.h"
#include "words/tokens.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_BYTES (4 << 20) /* some 400,000 words */
#define LONGEST    200       /* bytes of one word */

/* A line without its comment; "C#" is no comment. */
static struct text without_comment(struct text line)
{
    for (size_t at = 0; at < line.length; at++)
        if (line.data[at] == '#' &&
            (at == 0 || line.data[at - 1] == ' ' || line.data[at - 1] == '\t'))
            return text_slice(line, 0, at);
    return line;
}

void own_read(struct ledger *own, struct text list)
{
    while (list.data) {
        struct tokens tokens;
        tokens_read(own->arena, without_comment(text_cut(&list, '\n')), &tokens);
        for (size_t i = 0; i < tokens.count; i++)
            if (tokens.items[i].word.length <= LONGEST)
                ledger_add(own, tokens.items[i].word);
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

/* The bytes of the list; *why as for own_personal(). */
static struct text list_bytes(struct arena *arena, struct text path, struct text *why)
{
    struct stat facts;
    *why = TEXT_NONE;
    FILE *file = path.length ? fopen(path.data, "re") : NULL;
    if (!file) {
        if (path.length && errno != ENOENT && errno != ENOTDIR)
            *why = arena_format(arena, "%.*s was not read: %s", TEXT_SHOW(path), strerror(errno));
        return TEXT_NONE;
    }
    char *bytes = arena_take(arena, MOST_BYTES + 1);
    size_t length = 0;
    if (fstat(fileno(file), &facts) == 0 && S_ISREG(facts.st_mode))
        length = fread(bytes, 1, MOST_BYTES + 1, file);
    else
        *why = arena_format(arena, "%.*s was not read: it is no file", TEXT_SHOW(path));
    if (ferror(file))
        *why = arena_format(arena, "%.*s was not read: %s", TEXT_SHOW(path), strerror(errno));
    else if (length > MOST_BYTES)
        *why = arena_format(arena, "%.*s was read for %d MB, not to its end", TEXT_SHOW(path),
                            MOST_BYTES >> 20);
    fclose(file);
    return (struct text){ bytes, length > MOST_BYTES ? MOST_BYTES : length };
}

struct text own_personal(struct arena *arena, struct text *why)
{
    return encoding_guess(arena, list_bytes(arena, personal_path(arena), why));
}

/* Makes the folders above a file, as far as they are missing. */
static void make_folders(struct arena *arena, struct text path)
{
    for (size_t at = 1; at < path.length; at++)
        if (path.data[at] == '/')
            mkdir(arena_copy(arena, text_slice(path, 0, at)).data, 0700);
}

/* The word as it will be looked for; empty when it would be found nowhere. */
static struct text fit_for_list(struct arena *arena, struct text word, struct text *why)
{
    struct tokens tokens;
    const char *reason = NULL;
    word = text_trim(word);
    if (!word.length)
        reason = "it is empty";
    else if (!unicode_valid(word))
        reason = "it is not in UTF-8";
    else if (word.length > LONGEST)
        reason = "it is longer than 200 bytes";
    else if (tokens_read(arena, word, &tokens), tokens.count == 0)
        reason = "there is no letter in it";
    else if (tokens.count > 1)
        reason = "each of its words is to be added alone, without quotation marks";
    else if (tokens.items[0].from > 0 || tokens.items[0].to < word.length)
        reason = "leave out what stands before or after its letters";
    else if (tokens.items[0].kind == TOKEN_ADDRESS || tokens.items[0].kind == TOKEN_NUMBER)
        reason = "addresses, tags, numbers and codes are never held for misspelt";
    if (!reason)
        return tokens.items[0].word;
    *why = arena_format(arena, "“%.*s” cannot be accepted as a word: %s",
                        TEXT_SHOW(unicode_fit(arena, word, 40)), reason);
    return TEXT_NONE;
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

/* Whether a line in UTF-8 may be added to the list as it is; *why says why not. */
static bool fit_to_append(struct arena *arena, struct text path, struct text list, struct text *why)
{
    if (unicode_valid(list) && !memchr(list.data ? list.data : "", 0, list.length))
        return true;
    *why = arena_format(arena, "%.*s is not in UTF-8: open it in an editor and save it so",
                        TEXT_SHOW(path));
    return false;
}

enum status words_add(struct arena *arena, struct text word, struct text *path, bool *known,
                      struct text *why)
{
    struct ledger own = ledger_new(arena);
    *path = personal_path(arena);
    *known = false;
    word = fit_for_list(arena, word, why);
    if (!word.length)
        return REFUSED;
    if (!path->length) {
        *why = TEXT("no home folder is known, set HOME or XDG_CONFIG_HOME");
        return FAILED;
    }
    struct text list = list_bytes(arena, *path, why);
    if (why->length || !fit_to_append(arena, *path, list, why))
        return FAILED;
    own_read(&own, list);
    *known = ledger_find(&own, word);
    if (*known)
        return DONE;
    make_folders(arena, *path);
    bool open_line = list.length && list.data[list.length - 1] != '\n';
    if (append(path->data, arena_format(arena, "%s%.*s\n", open_line ? "\n" : "", TEXT_SHOW(word))))
        return DONE;
    *why = arena_format(arena, "%.*s cannot be written: %s", TEXT_SHOW(*path), strerror(errno));
    return FAILED;
}
