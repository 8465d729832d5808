/* Conditions on the candidate: clearance, nationality, languages, AI tools; and what the notice
 * lacks. */
#include "notice/reader.h"

#define LEVELS_MOST 12

/* --- clearance --- */

static const struct {
    const char *phrase;
    const char *level; /* NULL: as printed */
} clearances[] = {
    { "cosmic top secret atomal", "CTS/A" },
    { "cts atomal", "CTS/A" },
    { "cts / a", "CTS/A" },
    { "ctsa", "CTS/A" },
    { "cts - a", "CTS/A" },
    { "cts a", "CTS/A" },
    { "cosmic top|tres secret", "CTS" },
    { "cts", "CTS" },
    { "nato|otan secret", "NS" },
    { "secret otan", "NS" },
    { "ns", "NS" },
    { "secret ue / eu secret", NULL },
    { "tres secret ue / eu top secret", NULL },
    { "confidentiel ue / eu confidential", NULL },
    { "restreint ue / eu restricted", NULL },
    { "eu|ue top? secret|confidential|restricted", NULL },
    { "secret|confidentiel|restreint ue", NULL },
    { "nato confidential|restricted", NULL },
    { "nc", "NATO CONFIDENTIAL" },
    { "tres secret|confidentiel", NULL },
    { "top secret", NULL },
    { "secret", NULL },
    { "confidential|confidentiel", NULL },
    { NULL, NULL },
};

static bool set_clearance(struct reader *reader, struct span span, const struct sentence *sentence)
{
    for (size_t i = 0; clearances[i].phrase; i++) {
        size_t length, at = span_find(span, clearances[i].phrase, &length);
        if (at == span.to || !span.tokens[at].capital)
            continue;
        struct span found = span_slice(span, at, at + length);
        reader->notice->clearance =
            clearances[i].level ? text_of(clearances[i].level) : span_text(found);
        reader_prove(reader, "clearance", sentence, READING_STATED);
        return true;
    }
    return false;
}

static void clearance_read(struct reader *reader)
{
    for (size_t i = 0; i < reader->labels->count; i++) {
        const struct labelled *item = &reader->labels->items[i];
        if (item->label == LABEL_CLEARANCE && item->value.to - item->value.from < 16 &&
            set_clearance(reader, item->value, item->sentence))
            return;
    }
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS ||
            !span_has(sentence->span, "clearance|habilitation|habilite|habilitee|cleared|vetted"))
            continue;
        if (span_has(sentence->span,
                     "secret|cts|ns|confidential|confidentiel|restricted|top|ctsa") &&
            set_clearance(reader, sentence->span, sentence))
            return;
    }
}

/* --- nationality --- */

static const char *const restrictions[] = {
    "only accept|open|consider",
    "accept ~4 only",
    "must|should|shall ~3 be|hold|have|possess",
    "be a? national|nationals|citizen|citizens",
    "only|exclusively ~6 nationals|citizens|may|can|eligible",
    "nationals|citizens ~8 only|exclusively|eligible|may|can; have|has|need to be|hold; are|is a? "
    "national|nationals|citizen|citizens of; exclusion; peuvent|peut|pourront ~6 "
    "ressortissant*|citoyen*; others|autres ~3 not|cannot|pas; nationalite ~8 "
    "exige*|requis*|obligatoire; required|needed; eligible :",
    "open|limited|restricted|reserved|confined ~2 to|for",
    "cannot|not|unable ~4 consider|accept|process ~8 not|non|other",
    "not|non ~1 member*|nato ~6 cannot|not|excluded|rejected",
    "eligible",
    "citizens|nationals ~10 may|can apply",
    "citizens|nationals ~8 countries|states|nations|country|state apply|applies",
    "seul|seuls|seules|uniquement|exclusivement",
    "reserve|reservee|reserves|ouvert|ouverte|ouverts|limite|limitee|restreint|restreinte ~1 aux|a",
    "doit|doivent|devez|devront|devra ~4 ressortissant*|nationalite|etre|avoir|posseder",
    "etre ressortissant*",
    "avoir|posseder ~2 nationalite",
    "admis ~3 ressortissant*",
    "ressortissant* ~12 peuvent|pourront|acceptees|admis|admises|recevables|eligibles",
    "holding ~2 nationality",
    "not ~2 nationals|citizens ~16 not|rejected|excluded|ineligible",
    "nationalite ~12 recevables|irrecevable*|rejete*|exclu*|ecarte*",
    "pas ~2 ressortissant* ~16 pas|rejete*|exclu*|irrecevable*",
    "nationality of",
    NULL,
};

static const struct {
    const char *phrase;
    const char *body;
} members[] = {
    { "nato|otan|alliance|allied|atlantic|ally|allies", "NATO" },
    { "osce", "OSCE" },
    { "oecd|ocde", "OECD" },
    { "council of europe", "CoE" },
    { "conseil de l europe", "CoE" },
    { "european union", "EU" },
    { "european defence agency", "EU" },
    { "union europeenne", "EU" },
    { "eu|ue", "EU" },
    { NULL, NULL },
};

static const char *body_in(struct span span)
{
    for (size_t row = 0; members[row].phrase; row++)
        if (span_has(span, members[row].phrase))
            return members[row].body;
    return NULL;
}

/* The body whose members' nationals are meant: named near the word, in its sentence, or the
 * employer. */
static const char *member_body(const struct reader *reader, struct span span, size_t at)
{
    struct span after = span_slice(span, at, at + 22);
    struct span before = span_slice(span, at < span.from + 4 ? span.from : at - 4, at);
    bool members_said =
        span_has(after, "member|members|membre|membres|state|states|etat|etats|country|countries|"
                        "pays|nation|nations|participating|allied|ally|allies");
    const char *body = members_said ? body_in(after) : NULL;
    struct span member = span_slice(span, at, at + 7);
    if (!body && (span_has(before, "nato|otan|eu|osce|oecd|allied") || members_said))
        body = body_in(before);
    if (!body && members_said &&
        (span_has(after, "its|ses; the ~1 agency|organisation|organization") ||
         (span_has(member, "member|members|membres") && !span_has(member, "s")))) {
        body = body_in(span);
        struct tokens tokens = { 0 };
        tokens_cut(reader->arena, reader->notice->organisation, &tokens);
        if (!body)
            body = body_in((struct span){ tokens.items, 0, tokens.count });
    }
    return body;
}

static void nationality_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        struct span span = sentence->span;
        if (sentence->section == SECTION_OTHER_JOBS || sentence->section == SECTION_ABOUT)
            continue;
        size_t at = span_find(span,
                              "nationals|citizen|citizens|nationality|ressortissant*|nationalite|"
                              "citizenship|citoyen*; national of; candidates|applicants from|of",
                              NULL);
        bool terse =
            at <= span.from + 2 && sentence->section != SECTION_MORE &&
            (span.to - span.from <= 10 ||
             span_match(span, span.from, "a|an national|citizen of; nationals|citizens of"));
        bool partners = span_has(span_slice(span, at, at + 5), "partner|partners|partenaires");
        if (at == span.to || partners || (!terse && !span_has_any(span, restrictions)))
            continue;
        const char *body = member_body(reader, span, at);
        if (!body)
            continue;
        reader->notice->nationality = text_of(body);
        reader_prove(reader, "nationality", sentence, READING_STATED);
        return;
    }
}

/* --- AI tools --- */

static const char *const ai_tools[] = {
    "artificial intelligence",
    "intelligence artificielle",
    "robot|robots|agent|agents|outil|outils conversationnel*",
    "ai|ia",
    "chatgpt|gpt|chatbot|chatbots|llm|llms|copilot",
    "chat gpt",
    "language model|models|generating",
    "modele|modeles de? langage|conversationnel*",
    NULL,
};

static const char *const ai_bans[] = {
    "not|never|nor ~3 "
    "accept|accepted|allow|permit|tolerate|consider|considered|permitted|allowed|authorised|"
    "authorized|tolerated|"
    "admissible|acceptable|use|"
    "used|resort|rely|relied; not|never be ~2 prepared|generated|written|drafted|produced",
    "not be? accepted|permitted|allowed|authorised|authorized|tolerated",
    "ground|grounds|reason|cause for; rejection|disqualification",
    "forbidden|prohibited|banned|disallowed|barred|excluded|disqualified|disqualification|"
    "disqualify",
    "ruled|thrown|weeded|sorted out",
    "may|will|shall|can ~4 "
    "turned|rejected|excluded|discarded|disqualified|eliminated|refused|ignored|disregarded|"
    "deleted|"
    "binned|"
    "removed",
    "right|free|entitled to ~1 reject|exclude|refuse|discard|disqualify|dismiss",
    "unacceptable|inadmissible|abstien*|abstenir|defendu|defendue",
    "off limits; we|nato|shall|will reject|rejects|exclude|excludes|refuse|refuses",
    "no|nothing|none|aucun|aucune ~12 "
    "accepted|permitted|allowed|tolerated|considered|may|accepte*|admis*|tolere*",
    "do|must|may|should|shall|can not ~4 use|used|employ|rely|resort|have",
    "without ~8 help|use|using|assistance|recourse|resorting|aid|support|artificial|ai",
    "strictly|expressly forbidden|prohibited|banned",
    "no ai|use|generative|recourse|artificial",
    "refrain",
    "sans ~4 aide|recours|recourir|usage|utiliser|intelligence|assistance|concours",
    "interdit|interdite|interdits|interdites|proscrit|proscrite|prohibe|prohibee|exclu|exclue|"
    "exclus|bannis|banni",
    "n|ne ~8 "
    "accept*|acceptes|acceptees|admis|admise|admises|autorise*|permis|toleres|toleree|"
    "tolere*|recevables|saurai*",
    "rejet*|ecart*|elimin*|exclusion|exclu*|disqualif*",
    "ne doit|doivent|peut|peuvent|devra|devront|sera|seront|est|sont pas",
    "may|will lead|result ~4 exclusion|rejection|disqualification",
    NULL,
};

/* A rule for those who work there already: "staff may not use AI to process personal data". */
static bool is_for_staff(struct span span)
{
    return span_has(span, "staff|employees|personnel|officials|fonctionnaires|agents") &&
           !span_has(span, "application*|applicant*|candidate*|candidat*|recruitment|recrutement|"
                           "selection|you|your|vous|votre|essay*|essai*|dossier*");
}

static void ai_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS || sentence->section == SECTION_DUTIES ||
            !span_has_any(sentence->span, ai_tools) || is_for_staff(sentence->span) ||
            span_has(sentence->span, "uses|makes|utilise no|not|never|pas"))
            continue;
        if (!span_has_any(sentence->span, ai_bans))
            continue;
        if (!span_has(
                sentence->span,
                "application*|recruitment|selection|candidate*|applicant*|essay*|text*|document*|"
                "submission*|response*|answer*|work|written|tool|tools|use|used|candidature*|"
                "reponse*|dossier*|outil*|recours|recourir|candidat*|employer|employez|emploi|"
                "utiliser|content*|contenu*|answers|essai|"
                "redige*|usage|"
                "utilisation|prepar*"))
            continue;
        reader->notice->ai_prohibited = true;
        reader_prove(reader, "ai_prohibited", sentence, READING_STATED);
        return;
    }
}

/* --- languages --- */

static bool is_roman_level(const struct token *token)
{
    static const char *const levels[] = { "I", "II", "III", "IV", "V", NULL };
    for (const char *const *level = levels; *level; level++)
        if (text_equal(token->text, text_of(*level)))
            return true;
    return false;
}

static bool is_cefr_level(const struct token *token)
{
    struct text word = token->word;
    return token->capital && word.length == 2 && word.data[0] >= 'a' && word.data[0] <= 'c' &&
           (word.data[1] == '1' || word.data[1] == '2');
}

/* "4343": listening, speaking, reading, writing, each 0 to 5. */
static bool is_stanag_level(struct span span, size_t at)
{
    struct text text = span.tokens[at].text;
    if (span.tokens[at].kind != TOKEN_NUMBER || text.length != 4 ||
        span_match(span, at + 1, "words|mots|characters|caracteres|signes|euro|eur|pages") ||
        !span_has(span, "slp|stanag|6001|profile|niveau|level|english|anglais|french|francais"))
        return false;
    for (size_t i = 0; i < 4; i++)
        if (text.data[i] < '0' || text.data[i] > '5')
            return false;
    return !text_starts(text, TEXT("20")) && !text_starts(text, TEXT("0"));
}

static const char language_names[] =
    "english|french|anglais|francais|anglaise|francaise|language|languages|langue|langues|german|"
    "allemand|russian|russe|spanish|espagnol|italian|italien|dutch|neerlandais|linguistic|"
    "linguistique|ukrainian|turkish|arabic|greek|polish";

static bool levels_in(struct reader *reader, const struct sentence *sentence)
{
    struct span span = sentence->span;
    size_t count = reader->notice->language_levels.count;
    bool said =
        span_has(span, "level|levels|niveau|niveaux|advanced|avance|intermediate|intermediaire|"
                       "elementary|elementaire|beginner|debutant|proficiency");
    bool named = span_has(span, language_names);
    for (size_t at = span.from; at < span.to; at++) {
        const struct token *token = &span.tokens[at];
        size_t before = at > span.from && span_match(span, at - 1, "(") ? at - 1 : at;
        bool of_language =
            span_match(span, at + 1,
                       "in|en|for|pour ~1 english|french|anglais|francais|one|either|the|l|la|le") >
            0;
        bool roman = is_roman_level(token) &&
                     (said || (of_language && named) ||
                      (before > span.from && span_match(span, before - 1, language_names)) ||
                      (reader->notice->language_levels.count > count && before < at &&
                       span_match(span, before - 1, "other|autre|second|seconde|deuxieme")));
        if (roman && at > span.from + 1 && span_match(span, at - 1, "/") &&
            text_equal(span.tokens[at - 2].text, token->text))
            continue; /* "V/V/V/V": one level for each skill */
        if (!roman && !is_cefr_level(token) && !is_stanag_level(span, at))
            continue;
        if (reader->notice->language_levels.count >= LEVELS_MOST)
            break;
        texts_add(reader->arena, &reader->notice->language_levels, token->text);
        reader_prove_item(reader, "language_levels", reader->notice->language_levels.count,
                          sentence, READING_STATED);
    }
    return reader->notice->language_levels.count > count;
}

/* All levels of one paragraph and of the items and lines right after it, until one names none. */
static void languages_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    size_t last = 0;
    enum tongue tongue = TONGUE_NONE;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        bool near =
            tongue != TONGUE_NONE && sentence->paragraph <= last + 1 && sentence->tongue == tongue;
        if (tongue != TONGUE_NONE && !near)
            return;
        bool names = span_has(sentence->span, language_names);
        bool follows = i > 0 && span_has(outline->sentences[i - 1].span, language_names) &&
                       sentence->section == SECTION_PROFILE;
        if (sentence->section == SECTION_OTHER_JOBS || (!names && !near && !follows))
            continue;
        if (levels_in(reader, sentence)) {
            reader_prove(reader, "language_levels", sentence, READING_STATED);
            tongue = sentence->tongue == TONGUE_NONE ? TONGUE_ENGLISH : sentence->tongue;
            tongue = sentence->tongue;
            last = sentence->paragraph;
            if (tongue == TONGUE_NONE)
                return;
        }
    }
}

/* --- instructions that are not there --- */

static bool has_numbered_heading(const struct outline *outline, int number)
{
    for (size_t i = 0; i < outline->paragraph_count; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        bool short_line = piece->span.to - piece->span.from <= 12 || piece->heading;
        if (piece->mark == MARK_NUMBER && piece->ordinal == number && short_line)
            return true;
    }
    return false;
}

/* "Annex B" as the start of a line. */
static bool has_annex(const struct outline *outline)
{
    for (size_t i = 0; i < outline->paragraph_count; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        if (span_match(piece->span, piece->span.from,
                       "annex|annexe|appendix|appendice|enclosure") &&
            piece->span.to - piece->span.from < 14)
            return true;
    }
    return false;
}

static bool has_section_after(const struct outline *outline, const struct sentence *sentence)
{
    bool of_challenges = span_has(sentence->span, "challenges|defis|enjeux");
    for (size_t i = sentence->paragraph + 1; i < outline->paragraph_count; i++) {
        const struct paragraph_piece *piece = &outline->paragraphs[i];
        bool told = piece->section == SECTION_APPLY ||
                    (of_challenges && piece->section == SECTION_CHALLENGES);
        if (told && piece->text.length > 40)
            return true;
    }
    return false;
}

static bool points_nowhere(const struct outline *outline, const struct sentence *sentence)
{
    struct span span = sentence->span;
    size_t length, at;
    if (!span_has(span, "see|described|instructions|instruction|refer|found|explained|details|"
                        "detailed|voir|consignes|indique*|decrit*|figurent|precise*|expliqu*|given|"
                        "listed|specified|cf|according|accordance|please|how|voy*|detaille*|"
                        "modalites|report*|conform*; set out; laid down"))
        return false;
    at = span_find(span,
                   "section|paragraph|part|chapter|point|chapitre|paragraphe|partie|rubrique no? #",
                   &length);
    if (at < span.to && !span_has(span, "regulation*|article|reglement|directive; staff rules"))
        return !has_numbered_heading(outline, (int)span.tokens[at + length - 1].number);
    if (span_has(span, "annex|annexe|appendix|appendice ~1 .?") &&
        !span_has(span, "staff|regulation*|article|reglement"))
        return !has_annex(outline);
    bool end =
        span_has(span,
                 "end|bottom|foot of the|this ~2 notice|page|announcement|vacancy|text|document") ||
        span_has(span, "fin|bas|bas de|du|d la|l|cet|cette|present|presente? ~1 "
                       "avis|annonce|notice|page|vacance");
    return end && !has_section_after(outline, sentence);
}

static void truncated_read(struct reader *reader)
{
    const struct outline *outline = reader->outline;
    for (size_t i = 0; i < outline->sentence_count; i++) {
        const struct sentence *sentence = &outline->sentences[i];
        if (sentence->section == SECTION_OTHER_JOBS || !points_nowhere(outline, sentence))
            continue;
        reader->notice->truncated = true;
        reader_prove(reader, "truncated", sentence, READING_INFERRED);
        reader_warn(reader, "the notice points at instructions that are not in it; read the "
                            "employer's own page before you apply");
        return;
    }
}

void conditions_read(struct reader *reader)
{
    clearance_read(reader);
    nationality_read(reader);
    ai_read(reader);
    languages_read(reader);
    truncated_read(reader);
}
