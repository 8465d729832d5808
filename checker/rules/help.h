/* What more than one rule needs: places, excerpts, files, and words in texts. */
#ifndef DOSSIER_RULES_HELP_H
#define DOSSIER_RULES_HELP_H

#include "check.h"
#include "rule.h"

/* The whole packet, a whole file, and a stretch of the essay's text view. */
struct place place_packet(void);
struct place place_file(const struct packet_file *file);
struct place place_essay(const struct check *check);
struct place place_stretch(const struct packet_file *file, int line, size_t from, size_t to);

/* The words at a place of a document, cut at 80 code points; empty for a whole file. */
struct text excerpt_of(const struct check *check, const struct document *document,
                       struct place place);

/* Adds a finding with its excerpt; returns it for the rest to be filled in. */
struct finding *say_at(struct check *check, const char *rule, enum level level,
                       const struct packet_file *file, struct place place, const char *message);

/* The next file of the applicant's own with a document, from *at on, or NULL. */
struct packet_file *next_document(struct check *check, size_t *at);

/* What only matters on submission is a note while the essay is a draft. */
enum level level_now(const struct check *check, enum level level);

/* The reference that the application must carry: --reference before the notice's; may be empty. */
struct text reference_wanted(const struct check *check);

/* The essay's demand, or NULL when the notice asks for no essay or there is no notice. */
const struct essay_demand *essay_demand(const struct check *check);

/* The notice's sentence behind a field; line 0 without a notice. */
struct citation because_of(const struct check *check, const char *field);

/* Is the demand read between the lines, so that breaking it is no certain error? */
bool is_inferred(const struct check *check, const char *field);

/* "1 page", "3 pages". */
struct text count_of(struct arena *arena, long count, const char *one, const char *many);

/* Stretches of text between white space. */
int count_words(struct text text);

/* Where phrase stands in text as whole words, ASCII case folded, from byte `from` on; text.length
 * if nowhere. */
size_t find_words(struct text text, struct text phrase, size_t from);

/* True when a letter or digit ends right before, or begins right at, byte `at`. */
bool word_before(struct text text, size_t at);
bool word_at(struct text text, size_t at);

#endif
