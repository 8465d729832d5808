/* Labelled fields, "Duty station: Vienna", also glued, in one line, or with the value on the next
 * line. */
#include "notice/reader.h"

#include "unicode.h"

#define VALUE_WORDS 40
#define LABEL_TOKENS                                                                               \
    60 /* longer paragraphs are running text: only a label with a colon counts there */

static const struct {
    enum label label;
    const char *phrase;
} label_phrases[] = {
    { LABEL_DEADLINE, "application deadline" },
    { LABEL_DEADLINE, "application|applications|posting|submission|advertising period|window" },
    { LABEL_DEADLINE, "periode|delai de candidature|publication|depot" },
    { LABEL_DEADLINE, "when to apply" },
    { LABEL_DEADLINE,
      "deadline for|of? the? applications|application|applying|submission|receipt" },
    { LABEL_DEADLINE, "closing|final|last date|day ~2 applications|application|apply|applying" },
    { LABEL_DEADLINE, "closing|end date" },
    { LABEL_DEADLINE, "date closing" },
    { LABEL_DEADLINE, "applications? closing|close date" },
    { LABEL_DEADLINE, "applications? close|closes" },
    { LABEL_DEADLINE, "date|delai limite|butoir ~5 candidature*|dossiers" },
    { LABEL_DEADLINE, "date|delai limite|butoir|finale" },
    { LABEL_DEADLINE, "date de|of cloture|retrait|closure|echeance" },
    { LABEL_DEADLINE, "cloture des candidatures" },
    { LABEL_DEADLINE, "date de cloture des candidatures" },
    { LABEL_DEADLINE, "delai de depot|candidature des|de candidatures" },
    { LABEL_DEADLINE, "apply by|before|until" },
    { LABEL_DEADLINE, "deadline date?" },
    { LABEL_DEADLINE, "cloture|echeance" },
    { LABEL_DEADLINE, "postuler avant ~2 le" },
    { LABEL_DEADLINE, "closing" },
    { LABEL_DEADLINE, "vacancy closes|closing" },
    { LABEL_EXPIRY, "scadenza|expires|expiry|expiration|sluitingsdatum|vervaldatum|bewerbungsfrist|"
                    "bewerbungsschluss" },
    { LABEL_EXPIRY, "expires|expiry|expiration on|date|le" },
    { LABEL_EXPIRY, "fecha|data limite; fecha de cierre|expiracion|vencimiento; prazo; "
                    "ablaufdatum" },
    { LABEL_EXPIRY, "reageren|solliciteren voor|tot; data di? scadenza" },
    { LABEL_EXPIRY, "date d expiration" },
    { LABEL_EXPIRY, "valid until|through" },
    { LABEL_EXPIRY, "offre valable jusqu au" },
    { LABEL_TITLE, "job|post|position|functional|vacancy title" },
    { LABEL_TITLE, "title|position" },
    { LABEL_TITLE, "title of the? post|position|vacancy" },
    { LABEL_TITLE, "post|poste" },
    { LABEL_TITLE, "intitule du? poste|emploi|fonction" },
    { LABEL_TITLE, "titre du? poste" },
    { LABEL_TITLE, "intitule|titre|fonction" },
    { LABEL_REFERENCE, "vacancy|job|requisition|call|notice|announcement|position|posting "
                       "reference|ref|number|no|nr|id|hash|code . :?" },
    { LABEL_REFERENCE, "vacancy|job|requisition|call|notice|announcement|position|posting|opening "
                       "reference|ref|number|no|nr|id|hash|code" },
    { LABEL_REFERENCE, "job|vacancy opening|announcement|notice number|no|id|reference|ref; avis "
                       "de vacance n|no|numero?" },
    { LABEL_REFERENCE, "reference|ref number|no|nr|code|du|de ~1 poste|vacance|offre|number" },
    { LABEL_REFERENCE, "reference|ref number|no|nr|code" },
    { LABEL_REFERENCE, "reference|ref|referentie|riferimento|referenz" },
    { LABEL_REFERENCE, "numero|no|n de|d l? avis|vacance|reference|offre|concours ~2 vacance" },
    { LABEL_REFERENCE, "numero|no|n de|d l? avis|vacance|reference|offre|concours|annonce" },
    { LABEL_REFERENCE, "vacancy|competition|staff vacancy|number" },
    { LABEL_REFERENCE, "ref|reference|vacancy|job|notice . no|nr|number|id .?" },
    { LABEL_REFERENCE, "vn|va no|nr|number? .?" },
    { LABEL_REFERENCE, "avis de vacance no|n" },
    { LABEL_POST, "post|position number|no|nr|code|id" },
    { LABEL_POST, "numero|no|n|code du|de|d poste; numero|no|code de|d l emploi" },
    { LABEL_POST, "post numbers|nos" },
    { LABEL_POST, "poste no|n|numero" },
    { LABEL_ORGANISATION, "nato body" },
    { LABEL_ORGANISATION, "organisme otan?" },
    { LABEL_ORGANISATION,
      "organisation|organization|organisational|organizational unit|name|entity" },
    { LABEL_ORGANISATION, "organisation|organization|organizzazione|organisatie|agency|agence|"
                          "employer|employeur|institution|company|entite" },
    { LABEL_ORGANISATION, "employing|hiring|recruiting|nato "
                          "body|organi*|agency|institution|entity|organisme" },
    { LABEL_ORGANISATION, "body|organisme employeur?|recruteur?" },
    { LABEL_ORGANISATION, "organismo|organizacion|arbeitgeber|werkgever|azienda|empresa" },
    { LABEL_UNIT, "division|department|directorate|service|unit|branch|office|section|bureau|"
                  "direction|departement; duty unit" },
    { LABEL_GRADE, "nato? grade|grades|level|graad|grado" },
    { LABEL_GRADE, "grade|post|job|pay level|grade" },
    { LABEL_GRADE, "grade nato grade" },
    { LABEL_GRADE, "function? group ~2 grade" },
    { LABEL_GRADE, "grade du poste" },
    { LABEL_GRADE, "categorie|category et|and|/ grade" },
    { LABEL_LOCATION, "primary|job|work|post|main location" },
    { LABEL_LOCATION, "lieu|site principal" },
    { LABEL_LOCATION, "location; place; city; ville; where" },
    { LABEL_LOCATION, "duty station|location" },
    { LABEL_LOCATION, "place|city|country of employment|work|assignment|duty" },
    { LABEL_LOCATION, "emplacement principal?" },
    { LABEL_LOCATION, "lieu d|de affectation|travail|emploi|service principal?" },
    { LABEL_LOCATION,
      "localisation|lieu|localita|standplaats|sede|dienstort|arbeitsort|plaats|ort|localizacion|"
      "localizacao|ubicacion|lugar|standort|einsatzort|locatie|luogo" },
    { LABEL_CLEARANCE, "level of security? clearance required?" },
    { LABEL_CLEARANCE, "required? security? clearance level|required" },
    { LABEL_CLEARANCE, "required|minimum? security? clearance" },
    { LABEL_CLEARANCE, "clearance" },
    { LABEL_CLEARANCE, "niveau de|d l? habilitation de|requis|demande securite? requis?" },
    { LABEL_CLEARANCE, "niveau de|d l? habilitation" },
    { LABEL_CLEARANCE, "habilitation de? securite? requise?" },
    { LABEL_POSTED, "posted|published|issued on|date?" },
    { LABEL_POSTED, "issue|posting|publication|start|opening date" },
    { LABEL_POSTED, "date of issue|posting|publication" },
    { LABEL_POSTED, "date d|de|du publication|emission|parution" },
    { LABEL_POSTED, "publiee|publie|publication le" },
    { LABEL_POSTED, "giorno di aggiornamento" },
    { LABEL_OTHER, "schedule|horaire|salary|salaire|type|category|categorie|categoria|industry|"
                   "duration|duree|remuneration|contract|contrat|share|experience|vacancy|gender|"
                   "print|save|languages|langues|telework" },
    { LABEL_OTHER, "salary pay|basis" },
    { LABEL_OTHER, "salary ( pay basis )" },
    { LABEL_OTHER, "salaire ( base de paie )" },
    { LABEL_OTHER, "type|duration|start|date|number|nombre of|de|d ~1 "
                   "contract|contrat|employment|posts|appointment|postes|engagement" },
    { LABEL_OTHER, "employment|job|contract|appointment type|category|term" },
    { LABEL_OTHER, "field of expertise" },
    { LABEL_OTHER, "tipo di lavoro" },
    { LABEL_OTHER, "visualizza" },
    { LABEL_OTHER, "monthly|annual|net|basic salary" },
    { LABEL_OTHER, "number of posts|positions|vacancies" },
    { LABEL_OTHER, "reports to" },
};

struct label_reader {
    struct reader *reader;
    struct labels *labels;
    size_t paragraph;
};

/* The longest label phrase at a token; its row, or -1. */
static int label_at(struct span span, size_t at, size_t *length)
{
    static unsigned bits[sizeof label_phrases / sizeof *label_phrases]; /* worked out once */
    int row = -1;
    *length = 0;
    if (span.tokens[at].kind != TOKEN_WORD || (!span.tokens[at].capital && at > span.from))
        return -1;
    for (size_t i = 0; i < sizeof label_phrases / sizeof *label_phrases; i++) {
        if (!bits[i])
            bits[i] = pattern_bits(label_phrases[i].phrase);
        if (!(bits[i] & span.tokens[at].initial))
            continue;
        size_t matched = span_match(span, at, label_phrases[i].phrase);
        if (matched > *length) {
            *length = matched;
            row = (int)i;
        }
    }
    return row;
}

static bool is_mark_of(struct span span, size_t at, const char *marks)
{
    return at < span.to && span.tokens[at].kind == TOKEN_MARK && span_match(span, at, marks);
}

/* May a label stand at this token, as far as what is before it goes? */
static bool opens(struct span span, size_t at)
{
    if (at == span.from)
        return true;
    const struct token *token = &span.tokens[at];
    if (is_mark_of(span, at - 1, "bar|/|*|-|;|,|)|>|]|."))
        return token->capital;
    return !token->spaced && token->capital && span.tokens[at - 1].kind != TOKEN_MARK;
}

/* Is what follows a label a value? */
static bool has_value(struct span span, size_t after)
{
    if (after >= span.to || is_mark_of(span, after, ":|bar|-|=|hash|("))
        return true;
    const struct token *next = &span.tokens[after];
    return next->kind == TOKEN_NUMBER || (next->kind == TOKEN_WORD && next->capital);
}

static size_t pass_marks(struct span span, size_t at)
{
    while (is_mark_of(span, at, ":|bar|=|hash|-|."))
        at++;
    return at;
}

static struct text trim_value(struct text text)
{
    text = text_trim(text);
    while (text.length && (text_ends(text, TEXT(",")) || text_ends(text, TEXT(";")) ||
                           text_ends(text, TEXT("|")) || text_ends(text, TEXT("•")) ||
                           text_ends(text, TEXT(" -")) || text_ends(text, TEXT("/")))) {
        text.length -= text_ends(text, TEXT("•")) ? 3 : 1;
        text = text_trim(text);
    }
    return text;
}

static void add_label(struct label_reader *in, int row, struct span value)
{
    struct labels *labels = in->labels;
    labels->items = arena_grow(in->reader->arena, labels->items, labels->count, &labels->capacity,
                               sizeof *labels->items);
    labels->items[labels->count++] =
        (struct labelled){ .label = label_phrases[row].label,
                           .value = value,
                           .text = trim_value(span_text(value)),
                           .sentence = reader_sentence(in->reader, value.from) };
}

/* A single word in lower case is furniture between a label and its value. */
static bool is_junk(const struct paragraph_piece *piece)
{
    return piece->span.to - piece->span.from == 1 &&
           !piece->span.tokens[piece->span.from].capital &&
           piece->span.tokens[piece->span.from].kind == TOKEN_WORD;
}

/* The value in the next paragraph. */
static void value_below(struct label_reader *in, int row)
{
    const struct outline *outline = in->reader->outline;
    size_t next = in->paragraph + 1, length;
    if (next < outline->paragraph_count && is_junk(&outline->paragraphs[next]))
        next++;
    if (next >= outline->paragraph_count)
        return;
    const struct paragraph_piece *piece = &outline->paragraphs[next];
    struct span span = piece->span;
    if (piece->heading || span.to - span.from > VALUE_WORDS)
        return;
    size_t from = pass_marks(span, span.from);
    if (from >= span.to || (label_at(span, from, &length) >= 0 && from + length >= span.to))
        return;
    add_label(in, row, span_slice(span, from, span.to));
}

/* "260217 Requisition #": the value before its label. */
static bool value_before(struct label_reader *in, struct span span, size_t at, int row)
{
    if (label_phrases[row].label != LABEL_REFERENCE || at == span.from)
        return false;
    if (span.tokens[at - 1].kind != TOKEN_NUMBER)
        return false;
    add_label(in, row, span_slice(span, at - 1, at));
    return true;
}

/* "Grade NATO Grade G15" without colons: a label that may stand in a run of them. */
static bool is_run_label(struct span span, size_t at, size_t *length)
{
    if (span.tokens[at].kind != TOKEN_WORD || !span.tokens[at].capital)
        return false;
    int row = label_at(span, at, length);
    if (row < 0 || at + *length >= span.to || !has_value(span, at + *length))
        return false;
    return *length >= 2 || label_phrases[row].label == LABEL_GRADE ||
           span_match(span, at, "schedule|horaire|organisation|reference") > 0;
}

/* A table that was flattened into running text: labels and values in turn, four at least.  Where
 * its last label stands; span.from for none. */
static size_t run_end(struct span span)
{
    size_t last = span.from, count = 0, length;
    for (size_t at = span.from; at < span.to && at < last + VALUE_WORDS; at++) {
        if (!is_run_label(span, at, &length))
            continue;
        count++;
        last = at;
        at += length;
    }
    return count >= 4 ? last : span.from;
}

/* The end of a value: the next label, a bar, or the end. */
static size_t value_end(struct span span, size_t from, size_t run)
{
    size_t at = from, length;
    for (; at < span.to && at < from + VALUE_WORDS; at++) {
        if (is_mark_of(span, at, "bar|*"))
            return at;
        if (at == from || !span.tokens[at].capital || label_at(span, at, &length) < 0)
            continue;
        if (at <= run && run > span.from && is_run_label(span, at, &length))
            return at;
        size_t after = at + length;
        bool glued = after < span.to && !span.tokens[after].spaced && span.tokens[after].capital;
        if (is_mark_of(span, after, ":") || (opens(span, at) && !span.tokens[at].spaced) ||
            (length > 1 && glued))
            return at;
    }
    return at;
}

/* Words of everyday that are labels only before a colon or alone on their line. */
static bool needs_colon(struct span span, size_t at, int row, size_t length)
{
    enum label label = label_phrases[row].label;
    struct date date;
    if (label == LABEL_DEADLINE && date_read(span, at + length, false, &date))
        return false; /* "Deadline 3 March 2027" */
    if (label == LABEL_ORGANISATION && !span_match(span, at, "organi*; nato body"))
        return true;
    return length == 1 && (label == LABEL_TITLE || span_match(span, at, "where|place|city|ville") ||
                           label == LABEL_UNIT || label == LABEL_OTHER || label == LABEL_DEADLINE);
}

static bool begins_with_label(const struct label_reader *in, size_t index)
{
    const struct outline *outline = in->reader->outline;
    size_t length;
    if (index >= outline->paragraph_count)
        return false;
    struct span span = outline->paragraphs[index].span;
    return span.to > span.from && span.to - span.from < 20 &&
           label_at(span, span.from, &length) >= 0;
}

/* One line of a table whose columns have lost their gap: those round it begin with labels too. */
static bool in_table(const struct label_reader *in)
{
    size_t at = in->paragraph;
    return at > 0 && begins_with_label(in, at - 1) && begins_with_label(in, at + 1);
}

static bool accepts(const struct label_reader *in, struct span span, size_t at, size_t length,
                    int row)
{
    bool dated = label_phrases[row].label == LABEL_DEADLINE && at + length < span.to &&
                 span.tokens[at + length].kind == TOKEN_NUMBER;
    bool closed = dated || at + length >= span.to || is_mark_of(span, at + length, ":|bar") ||
                  !span.tokens[at + length].spaced;
    if (needs_colon(span, at, row, length) && !closed && !(at == span.from && in_table(in)))
        return false;
    bool dotted = is_mark_of(span, at + length, ".") &&
                  (at + length + 1 >= span.to || is_mark_of(span, at + length + 1, ":|bar"));
    length += dotted; /* "Ref.:" */
    bool running = span.to - span.from > LABEL_TOKENS, colon = is_mark_of(span, at + length, ":");
    if (running)
        return colon && opens(span, at);
    if (colon && (opens(span, at) || span.tokens[at].capital))
        return true;
    if (length > 1 && at + length < span.to && span.tokens[at].capital &&
        !span.tokens[at + length].spaced && span.tokens[at + length].capital)
        return true;
    return opens(span, at) && span.tokens[at].capital && has_value(span, at + length) &&
           (at == span.from || !span.tokens[at].spaced || at + length < span.to);
}

static void read_paragraph(struct label_reader *in, const struct paragraph_piece *piece)
{
    struct span span = piece->span;
    size_t run = span.to - span.from > LABEL_TOKENS / 3 ? run_end(span) : span.from;
    for (size_t at = span.from; at < span.to;) {
        size_t length;
        bool flat = run > span.from && at <= run && is_run_label(span, at, &length);
        int row = label_at(span, at, &length);
        bool trailing = row >= 0 && at > span.from && pass_marks(span, at + length) >= span.to;
        if (trailing && value_before(in, span, at, row))
            return;
        if (row < 0 || (!flat && !accepts(in, span, at, length, row))) {
            at++;
            continue;
        }
        size_t from = pass_marks(span, at + length);
        if (from >= span.to) {
            if (at == span.from || !span.tokens[at].spaced || is_mark_of(span, at + length, ":"))
                value_below(in, row);
            return;
        }
        size_t end = value_end(span, from, run);
        add_label(in, row, span_slice(span, from, end));
        at = end;
    }
}

void labels_read(struct reader *reader)
{
    reader->labels = arena_take(reader->arena, sizeof *reader->labels);
    struct label_reader in = { reader, reader->labels, 0 };
    const struct outline *outline = reader->outline;
    for (; in.paragraph < outline->paragraph_count; in.paragraph++) {
        const struct paragraph_piece *piece = &outline->paragraphs[in.paragraph];
        if (piece->section != SECTION_OTHER_JOBS && piece->span.to > piece->span.from)
            read_paragraph(&in, piece);
    }
}
