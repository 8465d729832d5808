/* The words of a document: language, spelling, typography. */
#ifndef DOSSIER_WORDS_H
#define DOSSIER_WORDS_H

#include "arena.h"
#include "document.h"
#include "finding.h"
#include "notice.h"
#include "status.h"

/* Dictionaries, loaded as they are needed; one a process, made before any fork. */
struct words;

enum english { ENGLISH_MAJORITY, ENGLISH_GB, ENGLISH_US, ENGLISH_OXFORD };

struct words_options {
    enum english english;
    int suggest_most; /* distinct words to suggest for; the rest are found without suggestions */
};

/* Something about words, before a rule makes a finding of it. */
enum fault_kind {
    FAULT_SPELLING,
    FAULT_VARIANT, /* a spelling of the other variant of English or French, minority words listed */
    FAULT_LANGUAGE,     /* neither English nor French */
    FAULT_REPEATED,     /* "the the" */
    FAULT_TYPOGRAPHY,   /* spacing and quotation marks of the wrong language */
    FAULT_ACRONYM,      /* never expanded */
    FAULT_ORGANISATION, /* called by a wrong name */
    FAULT_LOOKALIKE,    /* letters of another script among Latin ones */
    FAULT_INVISIBLE     /* zero-width characters within words */
};

#define FAULT_KINDS (FAULT_INVISIBLE + 1)

struct fault {
    enum fault_kind kind;
    int line;        /* of the text view */
    size_t from, to; /* bytes */
    enum level
        level; /* lighter than the rule's usual one where in doubt; LEVEL_OFF for the usual */
    struct text message; /* as in finding.message */
    struct text fixes[FINDING_FIXES];
    int fix_count;
};

struct language_share {
    struct text lang; /* "en", "fr", or what it was named */
    double share;     /* of the words, 0 to 1 */
};

struct words_report {
    struct fault *faults;
    size_t fault_count, fault_capacity;
    int unread_from[FAULT_KINDS]; /* line from which on a kind was not looked for, as there were
                                   * too many; 0 when all was read */
    struct language_share languages[4];
    int language_count;
};

/* FAILED when nothing can be loaded: *why names the missing package.  Loads nothing yet. */
struct words *words_open(const struct words_options *options);
void words_close(struct words *words);

/* Loads the dictionaries for a language now ("en", "fr"), so that forked workers share them. */
enum status words_load(struct words *words, struct text lang, struct arena *arena,
                       struct text *why);

/* What is judged, and what names and acronyms may be learned from. */
struct words_input {
    const struct document *document;
    const struct notice *notice;       /* NULL without one */
    const struct document *const *kin; /* other documents of the packet (a CV) */
    size_t kin_count;
    struct text own_words; /* UTF-8: the packet's .dossier-words, or empty */
};

/*
 * Judges every paragraph of the text view, each stretch in its own language.  FAILED when a
 * dictionary that the text needs is missing: *why names its package.
 */
enum status words_check(struct words *words, struct arena *arena, const struct words_input *input,
                        struct words_report *report, struct text *why);

/*
 * Adds one word to the user's own list ($XDG_CONFIG_HOME/dossier/words, else
 * ~/.config/dossier/words), which words_check() accepts from then on: whole words only, in the case
 * in which they are written.  *known: it stood there already.  REFUSED when it is not one word,
 * FAILED when the list cannot be written: *why says it.
 */
enum status words_add(struct arena *arena, struct text word, struct text *path, bool *known,
                      struct text *why);

#endif
