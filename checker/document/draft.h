/* A plain text or Markdown draft as a document. */
#ifndef DOSSIER_DOCUMENT_DRAFT_H
#define DOSSIER_DOCUMENT_DRAFT_H

#include "document/reader.h"

/*
 * Each line of the file is a paragraph, so that line and column are those of an editor.  UTF-8 (a
 * BOM is no text), UTF-16, else Windows-1252.  Of Markdown, headings get an outline level and code,
 * links' targets and tags are marked as not to be proofed; the text itself stays as it is.
 */
enum status draft_read(struct reader *reader, const struct packet_file *file);

#endif
