/* How a file is to be named: "the vacancy reference and the words “Key challenges”". */
#include "notice/demands.h"

#include "unicode.h"

#define NAMES_MOST 8

static const char *const triggers[] = {
    "under|bearing|with|sous|avec ~1 title|name|heading|nom|titre|intitule; title|titre :",
    "file name|names",
    "filename|filenames",
    "name|named|call|called|label|labelled|labeled|rename|renamed|save|saved|naming",
    "title|titles|name|names|titre|nom ~1 "
    "mention|mentions|mentionne|mentionnera|show|shows|include|includes|carries|features|comprend|"
    "lacks|lack|omits|omit|without|ne|"
    "indique|reprend|reprendra",
    "give|gives|donner|donnez|donnera ~5 title|name|titre|nom",
    "title|titles|name of ~3 attachment|file|document|essay|paper|note|attachments|files",
    "titled|entitled|entitle; title|titles|name|names|titre "
    "reads|read|is|must|should|shall|has|have|will|contains|starts|begins|doit|devra|comporte*|"
    "contien*|sera",
    "bear|bears|bearing|carry",
    "in|dans their|its|the|your|leur|son|le|votre title|titles|name|names|titre|nom|intitule",
    "give ~4 name",
    "title|name|call|label the|this|that|your document|file|essay|attachment|paper",
    "heading|nom|titre|title|name of|\"",
    "attach|save|submit|upload|send ~3 as|under \"",
    "nom du|des|de|d ~1 fichier|fichiers|piece|document",
    "nommer*|nomme|nommee|nommez|nommes|nommees|nommera|intitul*|denomm*|appel*|renomm*|enregistr*|"
    "libell*|portera|porter|porte|titre; pour nom; aura pour titre|nom|intitule",
    "intitule ~4 piece|fichier|document|essai",
    NULL,
};

static const char *const reference_phrases[] = {
    "vacancy|job|post|position|requisition|notice|call|competition|advertisement|recruitment "
    "reference|ref|number|no|nr|id|code number|no|code?",
    "reference|ref number|no|nr|code ~1 of|for|du|de the|this|la|l? "
    "vacancy|post|notice|job|poste|avis|concours|call|vacance|competition|offre?",
    "reference|number|code of|for the|this|that "
    "vacancy|post|notice|job|call|competition|announcement|advertisement",
    "numero|reference|code de|du|d l|la|cet|cette|ce|l? "
    "avis|vacance|poste|offre|concours|annonce|emploi ~2 vacance?",
    "numero|reference|code de|du|d l|la|cet|cette|ce|l? "
    "avis|vacance|poste|offre|concours|annonce|emploi",
    "vacancy announcement|notice number|reference|ref|id",
    "requisition id|number",
    "the|la|le|with|by|a|this|its|that reference|ref",
    "reference number?",
    NULL,
};

/* What stands in a pattern for the applicant's own name or a date: not to be looked for. */
static const char *const placeholders[] = {
    "surname|name|lastname|firstname|nom|prenom|last|first|family|yourname|initials|candidate|"
    "applicant|xxx|xxxx|yyyy|candidat|your|full|votre|date",
    NULL
};

static void add_name(struct reader *reader, struct texts *names, struct text name)
{
    if (names->count < NAMES_MOST && name.length && name.length < 80 && !texts_have(names, name))
        texts_add(reader->arena, names, name);
}

static struct span read_tokens(struct reader *reader, struct text text)
{
    struct tokens tokens = { 0 };
    tokens_cut(reader->arena, text, &tokens);
    return (struct span){ tokens.items, 0, tokens.count };
}

static bool is_edge(unsigned point)
{
    return unicode_is_space(point) || point == '-' || point == '_' || point == 0x2013 ||
           point == 0x2014 || point == '[' || point == ']' || point == '<' || point == '>' ||
           point == '{' || point == '}' || point == '(' || point == ')' || point == '.' ||
           point == ',' || point == '+' || point == ':';
}

static struct text trim_edges(struct text text)
{
    while (text.length) {
        size_t first = 0, last = text.length;
        if (is_edge(unicode_next(text, &first)))
            text = text_slice(text, first, text.length);
        else if (is_edge(unicode_previous(text, &last)))
            text = text_slice(text, 0, last);
        else
            break;
    }
    return text;
}

/* One part of a pattern: the reference, a placeholder, or words to be there. */
static void add_part(struct reader *reader, struct text part, struct texts *names)
{
    part = trim_edges(part);
    if (!part.length)
        return;
    struct text reference = reader->notice->reference;
    struct span span = read_tokens(reader, part);
    bool refers = text_equal_ascii(part, TEXT("reference")) ||
                  text_equal_ascii(part, TEXT("ref")) ||
                  text_equal_ascii(part, TEXT("référence")) ||
                  (span.to &&
                   span_match(span, 0,
                              "vacancy|job|requisition|post|numero|reference|ref "
                              "number|reference|no|id|ref|avis|du|de?") &&
                   (span.to <= 4) && span_has(span, "reference|ref|number|no|id|numero|avis"));
    if ((reference.length && text_equal_ascii(part, reference)) || refers)
        add_name(reader, names, TEXT("{reference}"));
    else if (!span_has_any(span, placeholders) &&
             text_find_ascii(part, TEXT("surname")) == part.length &&
             text_find_ascii(part, TEXT("yourname")) == part.length)
        add_name(reader, names, part);
}

static bool is_ending(struct text text)
{
    return text_equal_ascii(text, TEXT(".docx")) || text_equal_ascii(text, TEXT(".pdf")) ||
           text_equal_ascii(text, TEXT(".doc"));
}

/* Where the reference stands in a pattern, "IMS 27-014" for "IMS 27/014" too; the length for none.
 */
static size_t find_reference(struct text pattern, struct text reference)
{
    for (size_t at = 0; reference.length && at + reference.length <= pattern.length; at++) {
        size_t same = 0;
        for (; same < reference.length; same++) {
            char here = pattern.data[at + same], there = reference.data[same];
            bool joint = (there == '/' || there == ' ') &&
                         (here == '-' || here == '_' || here == ' ' || here == '.');
            if (!joint && !text_equal_ascii(text_slice(pattern, at + same, at + same + 1),
                                            text_slice(reference, same, same + 1)))
                break;
        }
        if (same == reference.length)
            return at;
    }
    return pattern.length;
}

/* A quoted or underscored pattern: "250875_Essay_SURNAME.docx". */
static void add_pattern(struct reader *reader, struct text pattern, struct texts *names)
{
    pattern = text_trim(pattern);
    if (pattern.length > 5 && is_ending(text_slice(pattern, pattern.length - 5, pattern.length)))
        pattern.length -= 5;
    else if (pattern.length > 4 &&
             is_ending(text_slice(pattern, pattern.length - 4, pattern.length)))
        pattern.length -= 4;
    struct text reference = reader->notice->reference;
    size_t found = find_reference(pattern, reference);
    if (found < pattern.length) {
        add_pattern(reader, text_slice(pattern, 0, found), names);
        add_name(reader, names, TEXT("{reference}"));
        add_pattern(reader, text_slice(pattern, found + reference.length, pattern.length), names);
        return;
    }
    while (pattern.data && pattern.length) {
        size_t cut = 0;
        while (cut < pattern.length && pattern.data[cut] != '_' && pattern.data[cut] != '[' &&
               pattern.data[cut] != '<' && pattern.data[cut] != ']' && pattern.data[cut] != '>' &&
               pattern.data[cut] != '+' &&
               !text_starts(text_slice(pattern, cut, pattern.length), TEXT(" - ")) &&
               !text_starts(text_slice(pattern, cut, pattern.length), TEXT(" – ")))
            cut++;
        add_part(reader, text_slice(pattern, 0, cut), names);
        pattern = text_slice(pattern, cut + 1, pattern.length);
    }
}

/* The token after a quotation that opens at `at`, or at when it does not close. */
static size_t quotation_end(struct span span, size_t at)
{
    for (size_t end = at + 1; end < span.to && end < at + 16; end++)
        if (span_match(span, end, "\""))
            return end + 1;
    return at;
}

static struct text between(struct span span, size_t from, size_t to)
{
    return from < to ? text_trim(span_text(span_slice(span, from, to))) : TEXT_NONE;
}

static size_t reference_phrase(struct span span, size_t at)
{
    for (const char *const *row = reference_phrases; *row; row++) {
        size_t length = span_match(span, at, *row);
        if (length)
            return length;
    }
    return 0;
}

/* 'the words Key challenges' without quotation marks: capitals, or the rest of the clause. */
static size_t unquoted_words(struct reader *reader, struct span span, size_t at,
                             struct texts *names)
{
    size_t length = span_match(span, at, "la|the mention; the|le|les|of word|words|mot|mots");
    if (!length)
        return 0;
    size_t from = at + length, to;
    if (span_match(span, from, ":"))
        from++;
    if (from >= span.to || span_match(span, from, "\"") || reference_phrase(span, from) ||
        span.tokens[from].kind != TOKEN_WORD)
        return 0;
    for (to = from; to < span.to && to < from + 5; to++)
        if (span.tokens[to].kind == TOKEN_MARK ||
            span_match(
                span, to,
                "and|et|or|ou|followed|suivi|suivis|in|dans|as|then|plus|puis|should|must|doit"))
            break;
    if (span_match(span, from, "of|limit|count|document|file|limite|de|format|processing"))
        return 0;
    add_part(reader, between(span, from, to), names);
    return to - at;
}

/* ESSAY_260101_Name without quotation marks: words and numbers that "_" joins. */
static size_t underscored(struct reader *reader, struct span span, size_t at, struct texts *names)
{
    size_t to = at, bars = 0;
    while (to < span.to && (to == at || !span.tokens[to].spaced) &&
           !span_match(span, to, "\"|,|;|)")) {
        bars += span_match(span, to, "_") > 0;
        to++;
    }
    if (!bars)
        return 0;
    struct text pattern = between(span, at, to);
    while (text_ends(pattern, TEXT(".")))
        pattern.length--;
    add_pattern(reader, pattern, names);
    return to - at;
}

/* "save it as IMS 27-014 Challenges.docx": words up to the ending of a file name. */
static size_t file_name(struct reader *reader, struct span span, size_t at, struct texts *names)
{
    size_t length =
        span_match(span, at,
                   "save|saved|name|named|rename|call|called|submit|upload|send it|them|"
                   "file|paper|essay? as; saved|uploaded|submitted|sent|named|called "
                   "as?; enregistre|enregistrer|enregistrez ~2 sous");
    size_t from = at + length, to = from;
    if (!length)
        return 0;
    while (to < span.to && to < from + 14 && !span_match(span, to, "\"|,|;|:|(|and|et|be|in"))
        if (span_match(span, to++, ".") && !span.tokens[to - 1].spaced && to < span.to &&
            !span.tokens[to].spaced && span_match(span, to, "docx|pdf|doc")) {
            add_pattern(reader, between(span, from, to + 1), names);
            return to + 1 - at;
        }
    return 0;
}

/* "File name: Vision paper - [vacancy number] - [surname]." */
static size_t labelled_pattern(struct reader *reader, struct span span, size_t at,
                               struct texts *names)
{
    size_t length = span_match(span, at, "name|filename|title|titre|intitule|fichier :");
    size_t from = at + length, to = from, parts = 0;
    for (; length && to < span.to && !span_match(span, to, "\"|,|;|.|="); to++)
        parts += span_match(span, to, "_|[|<") > 0 ||
                 (span_match(span, to, "-") && span.tokens[to].spaced);
    if (!parts || (to < span.to && span_match(span, to, "\"|=")))
        return 0;
    add_pattern(reader, between(span, from, to), names);
    return to - at;
}

/* Words in capitals: "VISION PAPER". */
static size_t capitals_at(struct reader *reader, struct span span, size_t from, struct texts *names)
{
    size_t to = from;
    while (to < span.to && to < from + 4 && span.tokens[to].kind == TOKEN_WORD &&
           span.tokens[to].text.length > 1 &&
           unicode_is_upper((unsigned char)span.tokens[to].text.data[1]))
        to++;
    if (to > from)
        add_part(reader, between(span, from, to), names);
    return to - from;
}

static const char joints[] = "followed|preceded by; suivi|suivie|precede de|du|d";

/* "must be named Transition challenges plus the reference": capitals right behind the verb. */
static size_t named_directly(struct reader *reader, struct span span, size_t at,
                             struct texts *names)
{
    size_t colon = span_match(span, at,
                              "title|name|filename|titre|intitule|fichier :; give|gives "
                              "~4 the|this title|name; donner|donnez ~4 le|ce titre|nom");
    size_t length = colon
                        ? colon
                        : span_match(span, at,
                                     "named|called|labelled|titled|entitled; name|call|label|title "
                                     "it; nomme|nommee|intitule|intitulee|appele");
    size_t from = at + length, to = from;
    if (!length || from >= span.to || !span.tokens[from].capital || reference_phrase(span, from) ||
        span_match(span, from, "cv"))
        return 0;
    while (to < span.to && to < from + 6 && span.tokens[to].kind != TOKEN_MARK &&
           !span_match(span, to,
                       "plus|and|et|followed|suivi|suivie|then|with|for|in|as|or|ou|avec|by"))
        to++;
    if (to < span.to && span_match(span, to, "_|-"))
        return 0;
    add_pattern(reader, between(span, from, to), names);
    return to - at;
}

static size_t name_at(struct reader *reader, struct span span, size_t at, struct texts *names)
{
    if (span_match(span, at, "\"")) {
        size_t end = quotation_end(span, at);
        if (end == at)
            return 0;
        add_pattern(reader, between(span, at + 1, end - 1), names);
        return end - at;
    }
    size_t length = underscored(reader, span, at, names);
    if (length)
        return length;
    length = reference_phrase(span, at);
    if (length) {
        add_name(reader, names, TEXT("{reference}"));
        return length;
    }
    length = unquoted_words(reader, span, at, names);
    if (!length)
        length = file_name(reader, span, at, names);
    if (!length)
        length = labelled_pattern(reader, span, at, names);
    return length ? length : named_directly(reader, span, at, names);
}

static size_t reference_itself(struct reader *reader, struct span span, size_t at,
                               struct texts *names)
{
    struct text reference = reader->notice->reference;
    struct text rest = between(span, at, span.to);
    if (!reference.length || !text_starts(rest, reference))
        return 0;
    size_t to = at;
    while (to < span.to && span.tokens[to].text.data < rest.data + reference.length)
        to++;
    add_name(reader, names, TEXT("{reference}"));
    return to - at;
}

/* "An essay entitled “...”" names a subject; "the file must be entitled" names a file. */
static bool is_subject_only(struct span span, size_t trigger)
{
    if (trigger > span.from && span_match(span, trigger - 1, "l|le|cet|d"))
        return false; /* the noun, "l'intitulé" */
    if (trigger > span.from &&
        !span_match(span, trigger - 1, "essay|paper|note|text|texte|essai|statement|)|essays"))
        return false;
    return span_match(span, trigger, "titled|entitled|intitule|intitulee") &&
           !span_has(span,
                     "must|should|shall|be|doit|devra|sera|file|attachment|fichier|piece; to be") &&
           trigger > span.from;
}

static bool names_another(struct reader *reader, const struct texts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        struct mention mentions[MENTIONS_MOST];
        size_t count = mentions_find(read_tokens(reader, parts->items[i]), mentions);
        if (count && mentions[0].kind != KIND_ESSAY && mentions[0].kind != KIND_GENERIC)
            return true;
    }
    return false;
}

/* Of names that "or" parts: not the one for another document; of two that will do, what they
 * share. */
static void choose(struct reader *reader, const struct texts *one, const struct texts *other,
                   struct texts *names)
{
    const struct texts *chosen = names_another(reader, other) ? one
                                 : names_another(reader, one) ? other
                                                              : NULL;
    for (size_t i = 0; chosen && i < chosen->count; i++)
        add_name(reader, names, chosen->items[i]);
    for (size_t i = 0; !chosen && i < one->count; i++)
        if (texts_have(other, one->items[i]))
            add_name(reader, names, one->items[i]);
}

/* One name, or several that "or" parts; the tokens taken. */
static size_t names_at(struct reader *reader, struct span span, size_t at, struct texts *names)
{
    struct texts one = { 0 }, other = { 0 };
    size_t joint = span_match(span, at, joints), more = 0;
    size_t capitals = joint ? capitals_at(reader, span, at + joint, &one) : 0;
    size_t length = capitals ? joint + capitals : name_at(reader, span, at, &one);
    if (!length)
        length = reference_itself(reader, span, at, &one);
    size_t join = at + length;
    bool either = length && span_match(span, join, "or|ou");
    if (either)
        more = capitals ? capitals_at(reader, span, join + 1, &other)
                        : name_at(reader, span, join + 1, &other);
    either = either && (more || span_has_any(span_slice(span, join, join + 4), placeholders));
    if (either)
        choose(reader, &one, &other, names);
    for (size_t i = 0; !either && i < one.count; i++)
        add_name(reader, names, one.items[i]);
    return length ? length + (more ? more + 1 : 0) : 0;
}

bool naming_read(struct reader *reader, const struct sentence *sentence, struct texts *names)
{
    struct span span = sentence->span;
    size_t trigger;
    if (span_find_any(span, triggers, &trigger) < 0 || is_subject_only(span, trigger))
        return false;
    bool file = span_has(span, "file|files|filename|filenames|attachment|attachments|document|"
                               "documents|fichier|fichiers|piece|pieces|name|names|nom|intitul*|"
                               "essay|essays|essai|essais|paper|papers|titles|note|it|named|called|"
                               "saved|titre|title|appel*|portera");
    bool mail = span_has(span, "subject line|of; objet du|de; subject|objet");
    if (!file || (mail && !span_has(span, "file|attachment|fichier|piece|document")))
        return false;
    size_t count = names->count;
    for (size_t at = span.from; at < span.to;) {
        if (names->count > count && span_match(span, at, "or|ou ,|if|si|for|pour|where"))
            break; /* the name in another case */
        size_t length = names_at(reader, span, at, names);
        at += length ? length : 1;
    }
    return names->count > count;
}
