/* Dictionaries, found and loaded; a thin layer over Hunspell. */
#ifndef DOSSIER_WORDS_SPELLING_H
#define DOSSIER_WORDS_SPELLING_H

#include "text.h"

#include <stdbool.h>
#include <stdint.h>

enum dictionary { DICTIONARY_GB, DICTIONARY_US, DICTIONARY_FR, DICTIONARY_COUNT };

/* Dictionaries as they are needed; they live until spelling_free(). */
struct spelling;

struct spelling *spelling_new(void);
void spelling_free(struct spelling *spelling);

/* True when its files are installed: in the folders of DOSSIER_DICTIONARIES and no others where
 * that is set, else in those of DICPATH, then the usual ones. */
bool spelling_found(struct spelling *spelling, enum dictionary dictionary);

/* Where its two files are, borrowed; false when it is not installed. */
bool spelling_files(struct spelling *spelling, enum dictionary dictionary, const char **affixes,
                    const char **words);

/* Which files these are: size in bytes and time of change in seconds since 1970, of the affixes and
 * of the words; zeros when it is not installed. */
void spelling_stamp(struct spelling *spelling, enum dictionary dictionary, int64_t stamp[4]);

/* Loads it now: before a fork, so that the children share it. */
void spelling_load(struct spelling *spelling, enum dictionary dictionary);

/*
 * True when the dictionary has the word; it is loaded at the first question.  False also when it is
 * not installed, and for words of more than SPELLING_LONGEST bytes, which Hunspell never sees.
 */
bool spelling_knows(struct spelling *spelling, enum dictionary dictionary, struct text word);
#define SPELLING_LONGEST 90

/* The Debian package that a dictionary comes from: "hunspell-en-gb". */
const char *dictionary_package(enum dictionary dictionary);

#endif
