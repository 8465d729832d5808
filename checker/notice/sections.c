/* Knows the headings of notices, and English from French. */
#include "notice/outline.h"

static const struct {
    enum section section;
    const char *phrase; /* at the start of a heading */
} headings[] = {
    { SECTION_OTHER_JOBS, "similar|related|recommended|other|more|suggested "
                          "jobs|vacancies|positions|offers|openings|roles" },
    { SECTION_OTHER_JOBS, "jobs|vacancies you may|might" },
    { SECTION_OTHER_JOBS, "you may|might also like|be" },
    { SECTION_OTHER_JOBS, "people|others also viewed|applied" },
    { SECTION_OTHER_JOBS, "previous* jobs? viewed" },
    { SECTION_OTHER_JOBS, "lavori|offerte|annunci simili" },
    { SECTION_OTHER_JOBS, "gelijkaardige|vergelijkbare|andere vacatures" },
    { SECTION_OTHER_JOBS, "offres|emplois|postes|annonces similaires|associees|proches" },
    { SECTION_OTHER_JOBS, "autres offres|postes|emplois|annonces" },
    { SECTION_OTHER_JOBS, "ces offres ~4 interesser" },
    { SECTION_OTHER_JOBS, "ahnliche|weitere stellen*" },
    { SECTION_OTHER_JOBS, "empleos|ofertas|trabajos|puestos|vagas|empregos "
                          "similares|relacionadas|relacionados|semelhantes" },
    { SECTION_ABOUT, "about the? company|us|employer|organisation|organization" },
    { SECTION_ABOUT, "who we are" },
    { SECTION_ABOUT, "a propos de" },
    { SECTION_ABOUT, "qui sommes nous" },
    { SECTION_CHALLENGES, "the? key|main|principal|major challenges" },
    { SECTION_CHALLENGES, "the? challenges for|of|in|ahead|facing|awaiting|during|over|to" },
    { SECTION_CHALLENGES, "les? defis|enjeux du|de|des|pour|a|qui" },
    { SECTION_CHALLENGES, "the? challenges" },
    { SECTION_CHALLENGES, "les? principaux|grands? defis|enjeux" },
    { SECTION_CHALLENGES, "les? defis|enjeux" },
    { SECTION_APPLY, "how to apply" },
    { SECTION_APPLY, "how do i apply" },
    { SECTION_APPLY, "your|the|votre|l essay|essai|paper" },
    { SECTION_APPLY, "essay|essai" },
    { SECTION_APPLY, "applying" },
    { SECTION_APPLY, "to apply" },
    { SECTION_APPLY, "your? application|applications "
                     "file|files|package|procedure|process|instructions|documents|requirements" },
    { SECTION_APPLY, "application|applications" },
    { SECTION_APPLY, "your application" },
    { SECTION_APPLY, "apply" },
    { SECTION_APPLY,
      "submission|submitting of? an? applications|application|candidatures|documents" },
    { SECTION_APPLY, "useful information" },
    { SECTION_APPLY, "practical information" },
    { SECTION_APPLY, "informations utiles|pratiques" },
    { SECTION_APPLY, "recruitment|selection process|procedure" },
    { SECTION_APPLY, "processus|procedure de recrutement|selection|candidature" },
    { SECTION_APPLY, "required|supporting|mandatory documents|documentation" },
    { SECTION_APPLY, "documents|pieces|documentation to|a|required|requis|requises|demandes" },
    { SECTION_APPLY, "what to submit|send|include" },
    { SECTION_APPLY, "dossier de candidature; constitution|composition|contenu du|de|d ~1 "
                     "dossier|candidature; steps to|for apply|applying|application; what|how to "
                     "submit|send|apply; application documents|contents" },
    { SECTION_APPLY, "comment postuler|candidater" },
    { SECTION_APPLY, "pour postuler" },
    { SECTION_APPLY, "depot|envoi|presentation des candidatures|dossiers" },
    { SECTION_APPLY, "candidature|candidatures|postuler" },
    { SECTION_APPLY, "votre|vos candidature|candidatures|dossier; your file|documents|essay" },
    { SECTION_APPLY, "interested ?|in|; ready to apply; interesse|interessee ?; next steps; "
                     "what we need|want from you; what we would|d? like|wish to "
                     "receive|see|read; "
                     "envoyer|envoyez|deposer|deposez votre? candidature" },
    { SECTION_APPLY, "modalites|conditions de|d "
                     "candidature|inscription|recrutement|depot|postulation|envoi; modalites" },
    { SECTION_APPLY, "remarks|remarques" },
    { SECTION_SUMMARY, "summary|resume|background|contexte|context|overview|introduction" },
    { SECTION_SUMMARY, "post context|summary" },
    { SECTION_SUMMARY, "organi*ational context|setting" },
    { SECTION_SUMMARY, "the job|post|role|position" },
    { SECTION_SUMMARY, "about the job|post|role|position" },
    { SECTION_SUMMARY, "job|post|position description|content|specifications|purpose|summary" },
    { SECTION_SUMMARY, "purpose of" },
    { SECTION_SUMMARY, "le poste" },
    { SECTION_SUMMARY, "description|finalite du poste" },
    { SECTION_SUMMARY, "contenuto del lavoro" },
    { SECTION_DUTIES,
      "main accountabilities|accountability|duties|tasks|responsibilities|functions" },
    { SECTION_DUTIES, "key|principal|your|specific|core "
                      "duties|tasks|responsibilities|functions|accountabilities|role" },
    { SECTION_DUTIES, "tasks|duties|responsibilities|accountabilities|functions|deliverables" },
    { SECTION_DUTIES, "responsabilites|taches|attributions|missions|fonctions" },
    { SECTION_DUTIES, "vos|principales responsabilites|taches|missions|fonctions" },
    { SECTION_DUTIES, "what you will|ll do" },
    { SECTION_DUTIES, "what the job|post|role involves|entails; the|your work; ce que vous ferez; "
                      "votre|vos role|mission|travail; le travail; description des "
                      "taches|fonctions; vous serez|aurez" },
    { SECTION_DUTIES, "you will" },
    { SECTION_DUTIES, "interrelationships|liaisons" },
    { SECTION_DUTIES, "structure et liaisons" },
    { SECTION_PROFILE,
      "qualifications|essential|desirable|requirements|eligibility|profile|profil|competencies|"
      "competences|skills|education|experience|languages|langues|qualification" },
    { SECTION_PROFILE, "essential|desirable|necessary|required|minimum|special|preferred "
                       "qualifications|requirements|experience|competencies|skills" },
    { SECTION_PROFILE, "selection|evaluation|eligibility criteria" },
    { SECTION_PROFILE, "what we ask|expect" },
    { SECTION_PROFILE, "what|who we are looking|seeking for?; what you bring|need|have; you "
                       "bring|have; your background|experience|skills|qualifications; who may|can "
                       "apply; ce que nous attendons|recherchons|demandons; nous recherchons; "
                       "exigences; conditions requises|d acces; votre parcours|experience; must "
                       "have" },
    { SECTION_PROFILE, "about you" },
    { SECTION_PROFILE, "who you are" },
    { SECTION_PROFILE, "your|the? profile" },
    { SECTION_PROFILE, "votre|le profil" },
    { SECTION_PROFILE, "acquis essentiels|souhaitables" },
    { SECTION_PROFILE, "criteres|conditions d admission|selection|admissibilite" },
    { SECTION_PROFILE, "criteres" },
    { SECTION_PROFILE, "core|professional values|competencies" },
    { SECTION_PROFILE, "key skills" },
    { SECTION_CONTRACT,
      "contract|contrat|conditions|remuneration|salary|benefits|appointment|engagement" },
    { SECTION_CONTRACT, "what we|you offer|will|find" },
    { SECTION_CONTRACT, "ce que nous offrons|proposons" },
    { SECTION_CONTRACT, "nous offrons" },
    { SECTION_CONTRACT, "conditions|terms of|d" },
    { SECTION_MORE, "additional|other|further|general information" },
    { SECTION_MORE, "informations complementaires|supplementaires|generales" },
    { SECTION_MORE, "autres informations" },
    { SECTION_MORE, "equal|data|diversity opportunities|opportunity|protection|and" },
    { SECTION_MORE, "good to know" },
    { SECTION_MORE, "notes?" },
};

static bool phrase_find(struct span span, enum section *section, size_t *length)
{
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        size_t matched = span_match(span, span.from, headings[i].phrase);
        if (!matched)
            continue;
        *section = headings[i].section;
        *length = matched;
        return true;
    }
    return false;
}

bool section_find(struct span span, enum section *section, size_t *length)
{
    if (phrase_find(span, section, length))
        return true;
    size_t article = span_match(span, span.from, "the|la|le|les|l");
    if (!article || !phrase_find(span_slice(span, span.from + 1, span.to), section, length))
        return false;
    ++*length;
    return true;
}

static const char english_words[] =
    "the|of|and|to|with|for|is|are|be|will|this|you|your|must|an|by|which|that|have|from";
static const char french_words[] =
    "le|la|les|des|du|et|un|une|dans|pour|que|qui|est|sont|par|au|aux|vous|doit|ou|sur";

enum tongue tongue_find(struct span span, size_t *english, size_t *french)
{
    size_t en = 0, fr = 0;
    for (size_t i = span.from; i < span.to; i++) {
        en += span_match(span, i, english_words) > 0;
        fr += span_match(span, i, french_words) > 0;
    }
    *english = en;
    *french = fr;
    if (en > fr && (fr == 0 || en >= 2 * fr))
        return TONGUE_ENGLISH;
    return fr > en && (en == 0 || fr >= 2 * en) ? TONGUE_FRENCH : TONGUE_NONE;
}
