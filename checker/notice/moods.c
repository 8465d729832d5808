/* Whether a sentence asks a candidate to send something now, offers it, forbids it, or speaks of
 * later. */
#include "notice/demands.h"

static const char sending[] =
    "attach|attaches|attached|attaching|enclos*|upload*|submit|submits|submitted|submitting|send|"
    "sends|sent|sending|include|included|includes|including|add|adds|added|append|appended|provide|"
    "provided|provides|supply|supplies|supplied|accompany|accompanies|accompanied|annex|annexed|"
    "transmit*|"
    "lodge|lodged|deposit|consist|consists|consisting|comprise|comprises|contain|contains|composed|"
    "hand|deliver|forward|join|furnish|furnished|supported|supplemented|completee|completees|"
    "joindr*|joign*|joint|jointe|joints|jointes|annexer|annexent|annexe|"
    "annexez|annexee|fournir|fourniss*|fourni|fournis|fourniront|fournira|fournit|transmet*|"
    "transmis*|depos*|envoy*|envoi*|enverr*|adresser|adress*|soumet*|soumis*|accompagn*|assorti*|"
    "comport*|contenir|contien*|comprendr*|comprend|comprennent|contiennent|comprends|televers*|"
    "telecharg*|remett*|remet|"
    "remis|produire|produiront|verser|inclu*|ajout*|charger|chargez|compos*|constitu*|parvenir|"
    "write|writes|written|draft|prepare|produce|address|addresses|present|answer|answers|describe|"
    "explain|summarise|summarize|outline|reply|respond|set|discuss|discusses|complete|compose|"
    "develop|share|express|formulate|elaborate|reflect|state|deal|treat|tell|presenter|presentent|"
    "presenteront|presentera|redig*|repondre|repondront|repondra|exposer|exposeront|exposera|"
    "expliquera|decrira|traitera|abordera|aborderont|indiquera|indiqueront|precisera|preciseront|"
    "traiter|traiteront|decrire|decriront|expliquer|expliqueront|exposent|expose|presentent|"
    "decrivent|"
    "expliquent|redigent";

static const char candidates[] =
    "candidate|candidates|applicant|applicants|candidat|candidats|"
    "candidatess|postulant|postulants|postulante|postulantes; "
    "personnes interessees|desireuses|souhaitant; persons|people|those|"
    "anyone interested|applying|wishing";
static const char you[] = "you|your|yours|vous|votre|vos";
static const char applications[] = "application|applications|candidature|candidatures|dossier|"
                                   "dossiers|apply|applying|postuler|applied";

static const char *const pressing[] = {
    "requested|asked|required|invited|must|should|shall|please|kindly|mandatory|compulsory|"
    "obligatory|expected|needs|need|requested|demanded|needed|requires|require|asks|ask",
    "have|has|is|are to",
    "demande|demandes|demandees|demandee|invites|invite|invitees|invitee|pries|priees|doivent|doit|"
    "devront|devra|devez|veuillez|prie|exige|exigee|exiges|obligatoire|obligatoires|requis|requise|"
    "merci|tenus|tenues|appeles|appelees|joindr*|joign*|fourniront|deposeront|soumettront|"
    "remettront|redigeront|exposeront|comportera|contiendra|comprendra",
    "priere de",
    "il convient|faut|y",
    "est|sont a",
    "you|candidates|applicants|each will|shall",
    "a joindre|fournir|deposer|transmettre",
    "joindront|fourniront|deposeront|soumettront|remettront|joignent|redigeront|exposeront",
    "candidat|candidats|postulant|postulants|candidates|candidatess ~6 "
    "exposent|expose|presentent|decrivent|decrit|expliquent|redigent|redige|fournissent|fournit|"
    "soumettent|soumet|remettent|remet|transmettent|transmet|deposent|depose|adressent|envoient",
    "candidat|candidats|candidate|candidates|candidatess|postulant|postulants|personne ~6 "
    "exposera|expliquera|expliqueront|decrira|decriront|presentera|presenteront|traitera|"
    "traiteront|repondra|repondront|abordera|aborderont|indiquera|indiqueront|redigera|fournira|"
    "soumettra|remettra|transmettra|transmettront|deposera|joindra|adressera|adresseront|enverra|"
    "enverront",
    NULL,
};

/* Verbs in the form of an order at the start of a sentence or clause. */
static const char orders[] =
    "attach|enclose|upload|submit|send|include|add|append|provide|supply|write|draft|prepare|hand|"
    "address|joindre|joignez|annexer|annexez|fournir|fournissez|transmettre|transmettez|deposer|"
    "deposez|repondre|repondez|presenter|presentez|exposer|exposez|expliquer|expliquez|decrire|"
    "decrivez|traiter|traitez|describe|explain|outline|discuss|respond|envoyer|envoyez|adresser|"
    "adressez|soumettre|soumettez|rediger|redigez|televerser|"
    "televersez|telecharger|telechargez|remettre|ajouter|ajoutez|answer|tell|set|put|save";

static const char *const offers[] = {
    "may|can|could|might also|, ~8 attach|enclose|upload|submit|send|include|add|provide",
    "may|can attach|enclose|upload|submit|send|include|add|provide|supply|append|write",
    "optional|optionally|facultatif|facultative|facultatifs|voluntary|voluntarily|welcome|wish|"
    "wishing|wishes|encouraged|free|souhaitent|souhaitez|souhaite",
    "not|nor|pas|non compulsory|mandatory|required|obligatory|obligatoire|necessary|obligatoires",
    "invited|invites|invitees|invite to|a",
    "peuvent|peut|pourront|pouvez|pourra ~4 "
    "joindre|fournir|deposer|transmettre|ajouter|annexer|soumettre|envoyer",
    "if you|they so? wish|want|like|prefer",
    "a titre facultatif",
    "feel free",
    "encouraged|welcome to",
    "not a requirement|must",
    NULL,
};

static const char *const qualifications[] = {
    "if|where applicable|available|relevant|possible",
    "si|le cas vous|ils|echeant|elles",
    NULL,
};

/* "Do not forget to attach": two negations that demand. */
static const char reminded[] =
    "not|never forget|omit|fail to; n|ne ~2 oublie*|omett*; sans oublier";

/* "All we need is your CV." */
static const char all_needed[] =
    "all|what|everything ~3 need|require|want|expect ~2 is|are|:; ce ~3 faut|demandons ~2 est|:; "
    "il suffit de; suffit|suffisent|suffices; is|are enough|sufficient; "
    "we|nous ~1 expect|require|demand|need|attendons|demandons|exigeons; complete only? with; "
    "only|seules|seuls ~1 applications|candidatures|dossiers ~1 "
    "with|containing|including|avec|comportant|contenant; "
    "make|be certain|sure ~6 among|attached|uploaded|included; "
    "also? required|requested|needed :; also|egalement requis|demandes|demande|exiges :; "
    "forms|form|is|are|be|make|fait|font|fera|feront ~1 part|partie of|de; "
    "attachments|enclosures|annexes :; documents to attach|upload|enclose|submit|send|provide :; "
    "apply|applying ~4 with ~2 cv|resume|letter|essay; postul* ~4 avec ~2 cv|lettre|essai";

static const char *const refusals[] = {
    "do|should|must|need|will|shall|may|are|is not ~3 "
    "attach|attached|enclose|enclosed|upload|uploaded|submit|submitted|send|sent|include|included|"
    "add|provide|provided|considered|accepted|required|needed|requested|read|asked|expected|"
    "necessary",
    "no "
    "essay|essays|cover|cv|letter|curriculum|other|further|additional|supporting|separate|covering|"
    "motivation|attachment|attachments|paper|writing|documents|document",
    "nothing else|more",
    "inutile|superflu|unnecessary|superfluous",
    "no need|obligation|requirement|point|call to|for",
    "ne|n ~6 "
    "joindre|joignez|envoyer|envoyez|fournir|transmettre|demande|demandes|demandee|demandees|"
    "requis|requise|requises|exige|exiges|exigee|exigees|attendu|attendue|attendus|necessaire|"
    "necessaires|acceptees|acceptes|accepte",
    "aucun|aucune ~3 essai|lettre|cv|piece|document",
    "without ~2 essay|letter|cv",
    "pas|point d essai|de",
    "neither",
    NULL,
};

static const char *const later_stages[] = {
    "shortlisted|longlisted|preselected|selected|retained|successful "
    "candidate|candidates|applicant|applicants|persons|people",
    "short|long|pre listed|selected candidate|candidates|applicant|applicants|persons|people",
    "candidates|applicants|those|people|persons who ~2 are|is|have|pass|been? "
    "shortlisted|invited|selected|pass|passed|successful|short|preselected|short|longlisted",
    "those invited|shortlisted|selected|short",
    "invited|convoked candidates|applicants",
    "able|ability|capacity|capable|capables|skill|skills|aptitude ~3 "
    "write|draft|prepare|produce|writing|drafting|rediger|redaction",
    "in|within|en ~3 minutes|hour|hours|heure|heures",
    "test|tests|assessment|assessments|exam|exams|examination|examinations|interviews|epreuve|"
    "epreuves|examen|examens ~6 "
    "include|includes|consist|consists|comprise|comprises|contain|contains|involve|involves|"
    "comprend|comprennent|comporte|comportent",
    "who|that pass|passes|succeed",
    "invited|convoked|convoques|convoquees|called to|for|a ~2 "
    "interview|interviews|test|assessment|entretien|entretiens|epreuve|epreuves",
    "written|practical|online|on|drafting|proctored "
    "test|tests|exam|examination|assessment|exercise|assignment",
    "at|during|before|after|for|of the|an|a|this? "
    "interview|interviews|assessment|test|tests|panel|exam",
    "at|during the? time of ~1 "
    "interview*|test*|assessment|appointment|recruitment|hiring|selection|offer",
    "assessment centre|center|day|days",
    "second|next|later|subsequent|following|third|final|further stage|phase|step|round|stages",
    "on the day",
    "will|shall later|subsequently|afterwards|then be? asked|requested|invited|required|receive",
    "best|strongest|top candidates|applicants",
    "a l issue de|du|des|d",
    "every|each|chaque day|week|month|quarter|year|jour|semaine|mois|annee",
    "skills|abilities|capacites ~4 ( ~2 essays|papers|essais|notes",
    "have|has|given|allowed|disposent|disposeront|auront|ont ~3 minutes|hour|hours|heure|heures",
    "may|might|could be asked|requested|required|invited",
    "pourra|pourront|pourrait etre demande*|exige*|requis*|invite*",
    "candidates|applicants|those|candidats|personnes ~2 on|sur the|la|a short|restreinte|liste",
    "persons|people|candidates|applicants selected|chosen|appointed|recruited",
    "par la suite",
    "invite|invites|invitees|admis|admises|convoque*|convies|conviees a|au|aux|pour ~2 "
    "epreuve*|entretien*|test|tests|examen*|oral|etape|phase",
    "personne|candidate|candidat ~1 retenue|retenu|choisie|choisi|recrutee|nommee|engagee ~1 "
    "devra|sera|aura|recevra|passera|redigera|fournira|presentera|remettra|produira",
    "case study",
    "at a later",
    "if you are? shortlisted|invited|short",
    "preselectionne*|retenu*|convoque*|selectionne* ~1 "
    "pour|a|devront|seront|recevront|passeront|presenteront",
    "candidat*|personnes|postulants ~2 "
    "preselectionne*|retenu*|convoque*|selectionne*|admis*|admissible*",
    "epreuve|epreuves|oral|examen ecrite|ecrites|pratique|de|d|ecrit",
    "lors de|des|d l|la|le|une|un? entretien|entretiens|epreuve|epreuves",
    "ulterieurement|ulterieure",
    "stade ulterieur",
    "phase|etape suivante|ulterieure|finale",
    "deuxieme|seconde phase|etape|tour",
    "before|upon|on taking|appointment|entry|recruitment",
    "job|employment offer|interview",
    "entretien|entretiens",
    "once selected|appointed|recruited",
    NULL,
};

static bool starts_with_order(struct span span)
{
    for (size_t at = span.from; at < span.to; at++) {
        bool clause =
            at == span.from ||
            span_match(span, at - 1,
                       ",|:|please|kindly|also|and|then|to|)|;|de|veuillez|y|-|ou|et|must|should");
        if (clause && span_match(span, at, orders))
            return true;
    }
    return false;
}

/* Brackets within the sentence say something aside: "these (and, if they wish, other) challenges".
 */
static bool offered(struct span span, const char *const *rows)
{
    for (const char *const *row = rows; *row; row++) {
        size_t at = span_find(span, *row, NULL);
        if (at == span.to)
            continue;
        bool bracket = false;
        for (size_t i = span.from; i < at; i++)
            bracket = span_match(span, i, "(") ? true : span_match(span, i, ")") ? false : bracket;
        if (!bracket || span_match(span, at, "optional|facultatif|facultative|not|non|voluntary"))
            return true;
    }
    return false;
}

struct mood mood_find(struct span clause)
{
    struct mood mood = { 0 };
    bool needed =
        span_has(clause, "required|requirement|requirements|mandatory|compulsory|obligatory|"
                         "obligatoire|requis|requise|exige|exigee|demande|demandee|needed|"
                         "optional|voluntary|facultatif|facultative");
    bool all = span_has(clause, all_needed);
    bool again = span_has(clause, reminded);
    mood.sends = needed || all || again || span_has(clause, sending);
    mood.addressed =
        span_has(clause, candidates) || span_has(clause, you) || span_has(clause, applications);
    mood.pressing = all || again || span_has_any(clause, pressing);
    mood.imperative = starts_with_order(clause);
    bool freely = offered(clause, offers);
    mood.qualified = !freely && offered(clause, qualifications);
    mood.optional = freely || mood.qualified;
    mood.negative = !again && span_has_any(clause, refusals);
    mood.later = span_has_any(clause, later_stages);
    if (span_has(clause, "applications|application|candidatures|candidature|dossiers|dossier ~3 "
                         "without|sans|lacking|lack|lacks|omit|omits|omitting") &&
        span_has(clause, "not|pas|rejet*|reject*|refus*|exclu*|ecart*|incomplete|discarded|ignored|"
                         "disregarded|eliminat*|invalid|disqualified")) {
        mood.negative = false; /* "without an essay it is not considered" demands one */
        mood.sends = mood.pressing = mood.addressed = mood.missed = true;
    }
    mood.lists = clause.to > clause.from && span_match(clause, clause.to - 1, ":");
    return mood;
}

bool mood_demands(const struct mood *mood)
{
    return mood->sends && !mood->negative && !mood->later &&
           (mood->imperative || mood->addressed || mood->pressing);
}

/* "..., and those shortlisted sit a test": another matter, and another time. */
static const char another[] = ", and|et? those|the|only|les|ceux shortlisted|selected|best|short|"
                              "preselected|meilleurs|who|qui|successful";

struct span clause_round(struct span span, size_t at)
{
    size_t from = at, to = at;
    while (from > span.from && !span_match(span, from - 1, ";"))
        from--;
    while (to < span.to && !span_match(span, to, ";") && !span_match(span, to, another))
        to++;
    return span_slice(span, from, to);
}

static const char filing[] =
    "attach|attaches|attached|attaching|enclos*|upload*|submit|submits|submitted|submitting|send|"
    "sends|sent|sending|include|included|includes|including|add|adds|added|append|appended|provide|"
    "provided|provides|supply|supplies|supplied|accompany|accompanies|accompanied|annex|annexed|"
    "transmit*|"
    "lodge|lodged|deposit|consist|consists|consisting|comprise|comprises|contain|contains|composed|"
    "hand|deliver|forward|join|furnish|furnished|supported|supplemented|completee|completees|"
    "joindr*|joign*|joint|jointe|joints|jointes|annexer|annexent|annexe|"
    "annexez|annexee|fournir|fourniss*|fourni|fournis|fourniront|fournira|fournit|transmet*|"
    "transmis*|depos*|envoy*|envoi*|enverr*|adresser|adress*|soumet*|soumis*|accompagn*|assorti*|"
    "comport*|contenir|contien*|comprendr*|comprend|comprennent|contiennent|comprends|televers*|"
    "telecharg*|remett*|remet|"
    "remis|produire|produiront|verser|inclu*|ajout*|charger|chargez|compos*|constitu*|parvenir|"
    "figure|figurent";

bool clause_files(struct span clause)
{
    return span_has(clause, filing) || span_has(clause, all_needed) ||
           span_has(clause, "not|never forget ~2 your|the|a; oublie* ~2 votre|le|la|un|une");
}

bool clause_names_candidates(struct span clause)
{
    return span_has(clause, candidates) || span_has(clause, applications);
}

static const char *const topics[] = {
    "challenge|challenges|defi|defis|enjeux",
    "in which",
    "these|those|ces # points|tests|tasks|issues|matters|sujets|taches; these|those|ces ~1 "
    "points|tests|tasks|issues|matters|sujets|taches",
    "explain*|describ*|outlin*|discuss*|summari*|address*|answer*|respond*|setting|sets|giving|"
    "views|thoughts|view|vision|topic|question|questions|subject|theme|reflect*",
    "how you|they|she|he|would",
    "dans lequel|laquelle",
    "portant|exposant|expos*|repondant|presentant|sur|decriv*|expliqu*|reflexions|sujet|question|"
    "theme",
    NULL,
};

static int section_score(enum section section)
{
    switch (section) {
    case SECTION_APPLY:
    case SECTION_CHALLENGES:
        return 1;
    case SECTION_DUTIES:
    case SECTION_ABOUT:
        return -3;
    case SECTION_PROFILE:
    case SECTION_CONTRACT:
        return -2;
    default:
        return 0;
    }
}

int essay_score(struct span span, enum section section, const struct mood *mood,
                const struct mention *mention)
{
    struct figure figures[FIGURES_MOST];
    if (mood->negative || mood->later)
        return 0;
    bool named = span_has(span, candidates);
    bool needed = mention->sure && section_score(section) >= 0 &&
                  span_has(span, "is|are|est|sera|sont ~2 "
                                 "required|mandatory|compulsory|obligatoire|obligatoires|exige|"
                                 "exigee|requis|requise|demande|optional|voluntary|facultatif|"
                                 "facultative");
    bool instructed = mood->pressing && (section == SECTION_APPLY || section == SECTION_CHALLENGES);
    if (!named && !mood->imperative && !instructed && !needed && !span_has(span, you) &&
        !span_has(span, applications))
        return 0;
    if (!mood->sends && !(mention->sure && named && section != SECTION_DUTIES))
        return 0; /* "candidates' essays (1 page) will be marked" */
    int score = mention->sure ? 2 : mention->kind == KIND_ESSAY ? 1 : 0;
    score += named ? 2 : 0;
    score += span_has(span, you) || span_has(span, applications);
    score += mood->pressing + mood->imperative + mood->sends;
    size_t count = figures_find(span, figures);
    bool limited = false;
    for (size_t i = 0; i < count; i++)
        limited = limited || figures[i].kind == FIGURE_PAGES || figures[i].kind == FIGURE_WORDS;
    bool topical = span_has_any(span, topics);
    if (!mention->sure && !topical && (mention->kind != KIND_ESSAY || (!limited && !mood->missed)))
        return 0;
    bool opens = span_match(span, span.from,
                            "please|kindly|veuillez? "
                            "attach|enclose|upload|submit|send|include|joindre|joignez|fournir|"
                            "fournissez|annexer") > 0;
    if (!mood->sends && (!limited || !topical))
        return 0;
    return score + opens + needed + 2 * mood->missed + limited + topical + section_score(section);
}
