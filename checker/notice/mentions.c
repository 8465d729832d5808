/* The documents that a sentence names. */
#include "notice/demands.h"

static const struct {
    enum kind kind;
    bool sure;
    const char *phrase;
} nouns[] = {
    { KIND_ESSAY, true, "essay|essays|essai|essais|dissertation|dissertations" },
    { KIND_ESSAY, true,
      "concept|vision|reflection|reflexion|thought|opinion|issues "
      "paper|papers|note|notes|statement|document|piece" },
    { KIND_ESSAY, false,
      "position|policy|discussion|strategy|strategic|options|analytical|background|briefing|short|"
      "written|case|technical|research "
      "paper|note|brief|memo|memorandum|piece|submission|contribution|statement|text|response|"
      "answer|reflection|analysis|exercise|assignment" },
    { KIND_ESSAY, true,
      "note|notes|document|papier|texte|expose|memoire de|d "
      "reflexion|vision|intention|orientation|synthese|analyse|position|cadrage" },
    { KIND_ESSAY, true, "personal|written|supporting statement" },
    { KIND_ESSAY, true, "statement of purpose|intent|vision|views" },
    { KIND_ESSAY, false,
      "memo|memorandum|redaction|expose|composition; think piece; white paper; presentation "
      "ecrite" },
    { KIND_ESSAY, false,
      "note|texte|contribution|reponse|expose ecrit|ecrite|ecrits|argumente|argumentee" },
    { KIND_ESSAY, false, "texte de presentation" },
    { KIND_ESSAY, false, "teaching|research|project concept|outline; pitch|commentary|concept" },
    { KIND_ESSAY, false, "memo|memorandum|expose|redaction|treatise|reflections" },
    { KIND_CV, true, "cv|cvs|curriculum vitae?" },
    { KIND_CV, true, "curriculum vitae" },
    { KIND_CV, true, "resume|resumes" },
    { KIND_LETTER, true, "cover|covering|motivation|motivational letter|letters|note|statement" },
    { KIND_LETTER, true, "letter|letters|statement of motivation|interest|application|intent" },
    { KIND_LETTER, true, "lettre|lettres de|d motivation|accompagnement|candidature|presentation" },
    { KIND_LETTER, true, "motivation statement|letter" },
    { KIND_OTHER, true,
      "letter|letters|lettre|lettres of|de|d reference|recommendation|recommandation|references" },
    { KIND_OTHER, true, "recommendation|reference letter|letters" },
    { KIND_OTHER, true, "legal opinion; work programme; project proposal" },
    { KIND_OTHER, true, "passport|passeport|photo|photograph|portfolio" },
    { KIND_OTHER, true, "identity|id card|document|papers|proof" },
    { KIND_OTHER, true, "carte d identite|identification" },
    { KIND_OTHER, true, "piece d identite" },
    { KIND_OTHER, true,
      "proof|evidence|justificatif|preuve of|de "
      "citizenship|nationality|nationalite|identity|identite" },
    { KIND_OTHER, true, "list|liste of|de|des your? publications" },
    { KIND_OTHER, true, "publications|publication list" },
    { KIND_ESSAY, false, "writing|written sample; sample of ~1 written|writing work?" },
    { KIND_OTHER, true, "writing|work|written samples" },
    { KIND_OTHER, true, "work sample" },
    { KIND_DIPLOMA, true,
      "diploma|diplomas|diplome|diplomes|transcript|transcripts|qualification|degree "
      "certificate|certificates" },
    { KIND_DIPLOMA, true, "diploma|diplomas|diplome|diplomes|transcript|transcripts" },
    { KIND_DIPLOMA, true, "degree certificate|certificates" },
    { KIND_DIPLOMA, true,
      "copy|copies|scan|scans|proof|evidence of ~4 "
      "degree|degrees|studies|education|qualifications|qualification" },
    { KIND_DIPLOMA, true, "academic|educational|university certificates|certificate|records" },
    { KIND_DIPLOMA, true,
      "copie|copies|justificatif|justificatifs|attestation de|d|du|des|s ~3 "
      "titres|titre|etudes|reussite" },
    { KIND_CLEARANCE, true, "security? clearance certificate|confirmation|proof|form" },
    { KIND_CLEARANCE, true, "copy|proof|evidence|certificate|confirmation of ~4 clearance" },
    { KIND_CLEARANCE, true, "copie|preuve|attestation|certificat|justificatif ~4 habilitation" },
    { KIND_CLEARANCE, true, "certificat de securite" },
    { KIND_CLEARANCE, true, "psc|clearance certificate" },
    { KIND_FORM, true,
      "application|personal|history|registration|offline|nomination|candidature|online|on|"
      "electronic form|forms|template" },
    { KIND_FORM, true, "personal history form" },
    { KIND_FORM, true,
      "declaration of|on honour|honor|interests|interest; declaration sur l honneur" },
    { KIND_FORM, true, "declaration|attestation sur l honneur" },
    { KIND_FORM, true, "form|forms|formulaire|formulaires|p11|php|questionnaire|checklist" },
    { KIND_ALL, true,
      "all|both|each|every|tous|toutes|chaque ~2 "
      "document|documents|file|files|fichiers|fichier|attachments|pieces|item|attachment|texts" },
    { KIND_ALL, true, "documents|attachments|files|fichiers|pieces jointes?" },
    { KIND_ESSAY, false, "statement" },
    { KIND_GENERIC, false, "document|file|text|texte|fichier|paper|attachment|note|piece jointe?" },
    { KIND_GENERIC, false, "piece|texts|papers|submission|contribution|copie" },
};

static size_t noun_at(struct span span, size_t at, struct mention *mention)
{
    static unsigned bits[sizeof nouns / sizeof *nouns]; /* worked out once */
    size_t best = 0;
    if (span.tokens[at].kind != TOKEN_WORD)
        return 0;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        if (!bits[i])
            bits[i] = pattern_bits(nouns[i].phrase);
        if (!(bits[i] & span.tokens[at].initial))
            continue;
        size_t matched = span_match(span, at, nouns[i].phrase);
        if (matched <= best)
            continue;
        best = matched;
        *mention = (struct mention){ at, matched, nouns[i].kind, nouns[i].sure, 0 };
    }
    return best;
}

/* "one MS Word document", "two separate essays", "a single file". */
static int number_before(struct span span, size_t at)
{
    for (size_t back = 1; back <= 5 && at >= span.from + back; back++) {
        size_t from = at - back;
        double value = 0;
        const struct token *token = &span.tokens[from];
        if (token->kind == TOKEN_MARK && !span_match(span, from, "(|)"))
            return 0;
        if (span_match(span, from, "single|seul|unique"))
            return 1;
        size_t length = span_number(span, from, &value);
        bool between =
            token->kind == TOKEN_MARK ||
            span_match(span, from,
                       "ms|microsoft|word|pdf|separate|distinct|different|short|brief|concise|"
                       "written|typed|signed|further|other|small|page|pages|word|words|documents|"
                       "courts|brefs|distincts|separes|fichiers|petits");
        if (!length && !between)
            return 0;
        bool unit = span_has(span_slice(span, from, at),
                             "page|pages|word|words|side|sides|mots|a4|point|year|years|of|de");
        if (length && value >= 1 && value <= 9 && !unit)
            return (int)value;
    }
    return 0;
}

/* The "word file" of "Word" and verbs that look like nouns are no documents. */
static bool is_false_friend(struct span span, const struct mention *mention)
{
    size_t at = mention->at, next = at + mention->length;
    if (mention->kind == KIND_GENERIC && span_match(span, next, "name|names"))
        return false;
    if (span_match(span, at, "note|document|file|text|answer|form") && at > span.from &&
        span_match(span, at - 1, "please|to|will|kindly|we|a|may") &&
        span_match(span, at, "note|file|form") &&
        span_match(span, next, "that|a|the|your|an|part|part"))
        return true;
    if (span_match(span, at, "form|forms") && span_match(span, next, "an? integral? part|of|a|the"))
        return true;
    if (at > span.from && span_match(span, at - 1, "free|any|same|short|long") &&
        span_match(span, at, "form"))
        return true;
    if (span_match(span, at, "file|dossier") && at > span.from &&
        span_match(span, at - 1, "medical|personal|application|personnel|candidature"))
        return true;
    return span_match(span, at, "resume|resumes") && mention->length == 1 && at > span.from &&
           span_match(span, at - 1, "to|will|en|un|le");
}

size_t mentions_find(struct span span, struct mention *mentions)
{
    size_t count = 0;
    for (size_t at = span.from; at < span.to && count < MENTIONS_MOST;) {
        struct mention mention;
        size_t length = noun_at(span, at, &mention);
        if (!length || is_false_friend(span, &mention)) {
            at++;
            continue;
        }
        mention.number = number_before(span, at);
        mentions[count++] = mention;
        at += length;
    }
    return count;
}

void mentions_read(struct reader *reader)
{
    for (size_t i = 0; i < reader->outline->sentence_count; i++) {
        struct sentence *sentence = &reader->outline->sentences[i];
        struct mention found[MENTIONS_MOST];
        size_t count = mentions_find(sentence->span, found);
        struct mention *mentions = arena_take(reader->arena, count * sizeof *mentions);
        for (size_t j = 0; j < count; j++)
            mentions[j] = found[j];
        sentence->mentions = mentions;
        sentence->mention_count = count;
    }
}
