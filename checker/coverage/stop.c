/* Words without a matter of their own: the function words, and what every application says. */
#include "coverage/stop.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
/* All lists are sorted by bytes, in small letters without accents. */
static const char *const english_stops[] = {
    "a", "about", "above", "across", "after", "again", "against", "all", "almost", "also",
    "although", "always", "am", "among", "an", "and", "another", "any", "anyone", "anything",
    "are", "around", "as", "at", "away", "back", "be", "because", "been", "before", "being",
    "below", "between", "both", "but", "by", "can", "cannot", "could", "did", "do", "does",
    "doing", "done", "down", "during", "each", "eight", "either", "else", "enough", "even",
    "ever", "every", "everyone", "everything", "few", "first", "five", "for", "four", "from",
    "further", "get", "got", "had", "has", "have", "having", "he", "her", "here", "hers",
    "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "indeed", "instead",
    "into", "is", "it", "its", "itself", "just", "last", "least", "less", "like", "ll", "many",
    "may", "me", "might", "more", "most", "much", "must", "my", "myself", "neither", "never",
    "next", "nine", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "off", "often",
    "on", "once", "one", "ones", "only", "onto", "or", "other", "others", "our", "ours",
    "ourselves", "out", "over", "own", "per", "perhaps", "quite", "rather", "re", "really",
    "same", "second", "seven", "several", "shall", "she", "should", "since", "six", "so", "some",
    "somebody", "someone", "something", "still", "such", "ten", "than", "that", "the", "their",
    "theirs", "them", "themselves", "then", "there", "therefore", "these", "they", "third",
    "this", "those", "though", "three", "through", "throughout", "thus", "to", "today",
    "together", "too", "toward", "towards", "two", "under", "until", "up", "upon", "us", "ve",
    "very", "was", "we", "well", "were", "what", "whatever", "when", "whenever", "where",
    "whereas", "whether", "which", "while", "who", "whoever", "whom", "whose", "why", "will",
    "with", "within", "without", "would", "yes", "yet", "you", "your", "yours", "yourself",
};

static const char *const french_stops[] = {
    "a", "afin", "ai", "aie", "ailleurs", "ainsi", "ait", "alors", "apres", "as", "au", "aucun",
    "aucune", "aujourd", "aupres", "auquel", "aura", "aurai", "aurais", "aurait", "aussi",
    "autant", "autre", "autres", "aux", "auxquelles", "auxquels", "avaient", "avais", "avait",
    "avant", "avec", "avez", "avions", "avoir", "avons", "ayant", "beaucoup", "bien", "c", "car",
    "ce", "ceci", "cela", "celle", "celles", "celui", "cependant", "certain", "certaine",
    "certaines", "certains", "ces", "cet", "cette", "ceux", "chacun", "chacune", "chaque", "chez",
    "ci", "cinq", "comme", "comment", "contre", "d", "dans", "davantage", "de", "deja", "depuis",
    "des", "deux", "deuxieme", "devant", "dix", "doit", "doivent", "donc", "dont", "du", "duquel",
    "durant", "elle", "elles", "en", "encore", "enfin", "ensemble", "ensuite", "entre", "envers",
    "es", "est", "et", "etaient", "etais", "etait", "etant", "ete", "etes", "etre", "eu", "eux",
    "faire", "fait", "fois", "font", "hors", "hui", "huit", "il", "ils", "j", "je", "jusqu",
    "jusque", "l", "la", "laquelle", "le", "lequel", "les", "lesquelles", "lesquels", "leur",
    "leurs", "lors", "lorsqu", "lorsque", "lui", "m", "ma", "mais", "malgre", "me", "meme",
    "memes", "mes", "mien", "mienne", "mieux", "moi", "moins", "mon", "n", "ne", "neuf", "ni",
    "non", "nos", "notre", "nous", "nul", "nulle", "on", "ont", "or", "ou", "par", "parce",
    "parfois", "parmi", "pas", "pendant", "peu", "peut", "peuvent", "plupart", "plus",
    "plusieurs", "plutot", "pour", "pourquoi", "pourrait", "pouvoir", "premier", "premiere",
    "pres", "presque", "puis", "puisqu", "puisque", "qu", "quand", "quant", "quatre", "que",
    "quel", "quelle", "quelles", "quelqu", "quelque", "quelques", "quels", "qui", "quoi",
    "quoique", "rien", "s", "sa", "sans", "sauf", "se", "selon", "sept", "sera", "serai",
    "serais", "serait", "seront", "ses", "seul", "seule", "seulement", "si", "sien", "sienne",
    "six", "soi", "soient", "sois", "soit", "sommes", "son", "sont", "sous", "souvent", "sur",
    "t", "ta", "tandis", "tant", "te", "tel", "telle", "telles", "tels", "tes", "toi", "ton",
    "toujours", "tous", "tout", "toute", "toutefois", "toutes", "tres", "trois", "troisieme",
    "trop", "tu", "un", "une", "va", "vers", "voici", "voila", "vos", "votre", "vous", "vu", "y",
};

static const char *const english_common[] = {
    "ability", "able", "accomplish", "achieve", "act", "action", "activity", "add", "additional",
    "address", "aim", "allow", "answer", "applicant", "application", "apply", "approach",
    "appropriate", "area", "ask", "aspect", "assure", "aware", "base", "basis", "become", "begin",
    "believe", "benefit", "best", "better", "big", "board", "bring", "broad", "build", "call",
    "candidate", "capability", "capable", "career", "carry", "case", "central", "certain",
    "challenge", "chance", "change", "clear", "close", "colleague", "come", "common", "complete",
    "concern", "confident", "consider", "consist", "contain", "continue", "contribute",
    "contribution", "convince", "core", "current", "day", "decide", "deliver", "delivery",
    "demand", "department", "describe", "deserve", "different", "difficult", "difficulty",
    "direct", "due", "duty", "ease", "effect", "effective", "effectiveness", "effort", "emerge",
    "enable", "encourage", "end", "ensure", "entire", "environment", "especially", "essay",
    "essential", "establish", "example", "excellent", "expect", "experience", "expert", "explain",
    "express", "face", "facilitate", "fact", "find", "focus", "follow", "form", "formulate",
    "full", "function", "future", "general", "give", "given", "go", "goal", "good", "great",
    "group", "grow", "hand", "happen", "hard", "head", "help", "high", "highest", "hold",
    "honour", "hope", "idea", "identify", "implement", "importance", "important", "improve",
    "include", "including", "increase", "increasingly", "individual", "initiative", "insight",
    "intend", "interest", "introduce", "involve", "issue", "job", "join", "keep", "key", "kind",
    "know", "knowledge", "large", "late", "lead", "level", "life", "light", "likely", "line",
    "list", "little", "live", "local", "long", "look", "lot", "main", "maintain", "major", "make",
    "manage", "management", "manner", "matter", "mean", "means", "measure", "meet", "member",
    "mention", "method", "mind", "modern", "moment", "month", "motivate", "move", "name",
    "nature", "near", "necessary", "need", "new", "note", "notice", "number", "objective",
    "offer", "office", "officer", "old", "open", "operate", "opportunity", "order",
    "organisation", "organization", "part", "particular", "past", "pay", "people", "person",
    "personal", "piece", "place", "plan", "play", "please", "point", "position", "positive",
    "possible", "post", "potential", "practical", "practice", "prepare", "present", "pressure",
    "principle", "prior", "priority", "problem", "process", "produce", "professional", "profile",
    "progress", "project", "promote", "proper", "propose", "prove", "provide", "public",
    "purpose", "put", "quality", "question", "quick", "range", "reach", "read", "ready", "real",
    "reason", "receive", "recent", "recognise", "regard", "relate", "relevance", "relevant",
    "remain", "represent", "require", "requirement", "respect", "respond", "response",
    "responsibility", "responsible", "rest", "result", "right", "role", "run", "say", "section",
    "see", "seek", "select", "set", "share", "short", "show", "side", "similar", "simple",
    "single", "situation", "skill", "small", "solution", "solve", "speak", "special", "specific",
    "staff", "stage", "stand", "standard", "start", "state", "step", "strategic", "strategy",
    "strength", "strong", "structure", "subject", "succeed", "success", "successful", "suggest",
    "support", "system", "take", "talk", "task", "team", "tell", "term", "thank", "theme",
    "thing", "think", "time", "tool", "top", "topic", "true", "try", "turn", "understand",
    "understanding", "unit", "use", "useful", "user", "vacancy", "value", "various", "view",
    "want", "way", "week", "whole", "wide", "wish", "word", "work", "working", "world", "write",
    "year", "yes", "young",
};

static const char *const french_common[] = {
    "accompagner", "action", "activite", "adapter", "affaire", "agir", "agit", "aider", "aller",
    "an", "annee", "apporter", "apprendre", "approche", "appui", "appuyer", "assurer", "atout",
    "atteindre", "avis", "avoir", "base", "besoin", "bon", "but", "cadre", "candidat",
    "candidature", "capable", "capacite", "cas", "central", "chef", "choix", "chose", "clair",
    "collaborateur", "collegue", "commencer", "complet", "comprendre", "compte", "concret",
    "conduire", "confier", "connaissance", "connaitre", "consacrer", "conseil", "constituer",
    "construire", "contexte", "continuer", "contribuer", "contribution", "convaincre",
    "conviction", "cours", "creer", "croire", "debut", "decider", "defi", "demande", "demander",
    "demarche", "developper", "devoir", "different", "difficile", "difficulte", "dire", "direct",
    "direction", "disposer", "disposition", "donner", "effectuer", "effet", "effort", "element",
    "encourager", "enjeu", "ensemble", "entendre", "environnement", "equipe", "essentiel",
    "etablir", "etape", "exemple", "exercer", "exercice", "experience", "exposer", "facile",
    "faciliter", "facon", "facteur", "falloir", "favoriser", "fin", "fixer", "fonction", "fond",
    "force", "forme", "formuler", "fort", "garantir", "general", "gerer", "gestion", "grand",
    "groupe", "haut", "heure", "heureux", "homme", "idee", "identifier", "importance",
    "important", "individuel", "initiative", "institution", "interet", "jeune", "jour", "jury",
    "laisser", "lien", "lieu", "ligne", "local", "long", "main", "maintenir", "maniere", "mener",
    "mesure", "methode", "mettre", "mieux", "mise", "mission", "mois", "moment", "monde",
    "montrer", "moyen", "necessaire", "niveau", "nombre", "nouveau", "objectif", "obtenir",
    "occasion", "occuper", "offrir", "ordre", "organisation", "organiser", "outil", "parler",
    "part", "participer", "particulier", "partie", "parvenir", "passer", "penser", "perdre",
    "permettre", "personne", "petit", "place", "plan", "point", "porter", "poser", "positif",
    "possible", "poste", "pouvoir", "pratique", "premier", "prendre", "preparer", "present",
    "presenter", "principal", "principe", "probleme", "procedure", "processus", "produire",
    "professionnel", "profil", "profiter", "projet", "promouvoir", "propos", "proposer", "propre",
    "public", "qualite", "question", "raison", "rapport", "realiser", "recevoir", "reel",
    "regard", "relever", "remettre", "rendre", "renforcer", "repondre", "reponse", "representer",
    "respect", "reste", "rester", "resultat", "retenir", "reussir", "role", "savoir", "section",
    "semaine", "sens", "service", "seul", "simple", "situation", "situer", "soin", "solution",
    "sorte", "souhaiter", "soutenir", "special", "specifique", "strategie", "strategique",
    "structure", "suivi", "suivre", "sujet", "systeme", "tache", "technique", "temps", "tenir",
    "terme", "theme", "titre", "travail", "travailler", "trouver", "type", "utile", "utiliser",
    "valeur", "venir", "vie", "vis", "vision", "vivre", "voie", "voir", "vouloir", "vrai", "vue",
};
/* clang-format on */

struct list {
    const char *const *words;
    size_t count;
};

#define LIST(array)                                                                                \
    {                                                                                              \
        array, sizeof(array) / sizeof *(array)                                                     \
    }

static const struct list stops[TONGUES] = { LIST(english_stops), LIST(french_stops) };
static const struct list commons[TONGUES] = { LIST(english_common), LIST(french_common) };

static int compare(const void *key, const void *item)
{
    const struct text *word = key;
    const char *const *other = item;

    return text_compare(*word, text_of(*other));
}

static bool list_has(const struct list *list, struct text word)
{
    return bsearch(&word, list->words, list->count, sizeof *list->words, compare) != NULL;
}

bool stop_word(enum tongue tongue, struct text word)
{
    return list_has(&stops[tongue], word);
}

/* An inflected form counts with the word that it comes from. */
static bool has_inflected(const struct list *list, struct text word)
{
    static const char *const endings[] = { "s", "es", "d", "ed", "ing", "e", "ment", "ly", "er" };

    if (list_has(list, word))
        return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_ends(word, text_of(endings[i])) &&
            list_has(list, text_slice(word, 0, word.length - strlen(endings[i]))))
            return true;
    return false;
}

bool stop_common(enum tongue tongue, struct text word)
{
    return has_inflected(&commons[tongue], word);
}
