/* What a file is, told from its bytes. */
#ifndef DOSSIER_PACKET_FILETYPE_H
#define DOSSIER_PACKET_FILETYPE_H

#include "arena.h"
#include "packet.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

/* Finer than enum file_type: each with words of its own. */
enum content {
    CONTENT_UNKNOWN,
    CONTENT_EMPTY,
    CONTENT_ZEROS,
    CONTENT_DOCX,
    CONTENT_DOCX_UNPACKED, /* the parts of one in a folder of a zip */
    CONTENT_XLSX,
    CONTENT_PPTX,
    CONTENT_VISIO,
    CONTENT_ODT,
    CONTENT_ODS,
    CONTENT_ODP,
    CONTENT_PAGES,
    CONTENT_EPUB,
    CONTENT_ZIP,
    CONTENT_ZIP_DAMAGED,
    CONTENT_DOC,
    CONTENT_DOC_ENCRYPTED,
    CONTENT_OOXML_ENCRYPTED,
    CONTENT_XLS,
    CONTENT_PPT,
    CONTENT_MSG,
    CONTENT_CFB,
    CONTENT_CFB_DAMAGED,
    CONTENT_RTF,
    CONTENT_PDF,
    CONTENT_HTML,
    CONTENT_SIGN_IN,
    CONTENT_FLAT_OPC,
    CONTENT_WORD_2003,
    CONTENT_FLAT_ODT,
    CONTENT_XML,
    CONTENT_SVG,
    CONTENT_PNG,
    CONTENT_JPEG,
    CONTENT_GIF,
    CONTENT_TIFF,
    CONTENT_BMP,
    CONTENT_WEBP,
    CONTENT_HEIC,
    CONTENT_GDOC,
    CONTENT_LOCK,
    CONTENT_APPLEDOUBLE,
    CONTENT_LNK,
    CONTENT_URL,
    CONTENT_GZIP,
    CONTENT_RAR,
    CONTENT_7Z,
    CONTENT_PROGRAM,
    CONTENT_BASE64,
    CONTENT_MAIL,
    CONTENT_WORDPERFECT,
    CONTENT_TEXT,
    CONTENT_COUNT
};

/* name only helps where bytes cannot tell: TXT from MD, a lock file from text. */
enum content content_of(struct arena *arena, struct text name, struct text bytes);

struct content_row {
    enum file_type type;
    const char *what; /* "a Rich Text file (RTF)" */
    const char
        *remedy; /* what to do to hand in a document instead; NULL when nothing is to be done */
};
const struct content_row *content_row(enum content content);

/* True when the file is to be opened as a bundle of files: a zip that is no document and does not
 * claim by its ending (lower case) to be one. */
bool content_is_bundle(enum content content, struct text ending);

/* cfb.c: which kind of compound file (MS-CFB) it is; bounded whatever its chains say. */
enum content cfb_content(struct text bytes);

/* picture.c: the size that a picture's header claims; 1 by 1 for kinds whose header is not read.
 * False when there is no sound header.  The picture is never decoded. */
bool picture_size(enum content content, struct text bytes, uint64_t *width, uint64_t *height);

#endif
