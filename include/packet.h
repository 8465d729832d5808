/* The files of one application, and what each is. */
#ifndef DOSSIER_PACKET_H
#define DOSSIER_PACKET_H

#include "archive.h"
#include "arena.h"
#include "budget.h"
#include "finding.h"
#include "status.h"

enum role {
    ROLE_OTHER,
    ROLE_ESSAY,
    ROLE_CV,
    ROLE_COVER_LETTER,
    ROLE_DIPLOMA,
    ROLE_CLEARANCE_PROOF,
    ROLE_FORM,
    ROLE_NOTICE, /* the vacancy notice or a rules file, laid into the packet */
    ROLE_COUNT
};

enum file_type {
    TYPE_UNKNOWN,
    TYPE_DOCX, /* a document: transitional or strict; DOCM and DOTX too, with a finding */
    TYPE_DOC,  /* CFB: Word 97, or an encrypted OOXML file */
    TYPE_ODT,
    TYPE_RTF,
    TYPE_PDF,
    TYPE_TXT,
    TYPE_MD,
    TYPE_HTML,
    TYPE_IMAGE,
    TYPE_ZIP,
    TYPE_COUNT
};

enum file_state { STATE_READ, STATE_REFUSED, STATE_ENCRYPTED, STATE_UNREADABLE };

struct packet_file {
    struct text path;  /* as the user would name it: packet path and name within; fit to be shown */
    struct text name;  /* the last part of it */
    struct text bytes; /* contents, in the arena */
    enum role role;
    struct text role_reason; /* "its headings are those of a CV" */
    enum file_type type;     /* by content, not by ending */
    struct text ending;      /* after the last dot, lower case, no dot; may lie */
    enum file_state state;
    int pages;                 /* 0 when not known */
    struct document *document; /* of a DOCX, TXT or MD that was read; else NULL */
    struct layout *layout;     /* of a document that is no plain draft; else NULL */
};

struct packet {
    struct text path;
    struct packet_file *files;
    size_t count, capacity;
    struct text own_words; /* UTF-8: its .dossier-words, which is no file of the application; of one
                            * file or its bytes, the list beside the path that it has */
};

/*
 * Reads every file of the folder, zip or single file at path: bytes, type by content, state.
 * Roles need the documents and the notice, so packet_roles() (rules room: they are judged from
 * both) comes later; a document is read by document_read(). REFUSED when nothing in it can be
 * judged (findings say why).  FAILED: *why says why not.
 */
enum status packet_read(struct arena *arena, struct budget *budget, struct findings *findings,
                        struct text path, struct packet *packet, struct text *why);

/* One file whose bytes are at hand (standard input), name as given. */
enum status packet_read_bytes(struct arena *arena, struct budget *budget, struct findings *findings,
                              struct text name, struct text bytes, struct packet *packet);

/* The type by content; name only tells TXT from MD. */
enum file_type file_type_of(struct text name, struct text bytes);

const char *role_name(enum role role);           /* "cover_letter" */
const char *file_type_name(enum file_type type); /* "docx" */
const char *file_state_name(enum file_state state);
bool role_parse(struct text name, enum role *role);

#endif
