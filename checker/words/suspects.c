/* Rare words that in prose of this kind nearly always stand for a common one. */
#include "words/judge.h"

struct text judge_suspect(enum tongue tongue, struct text word)
{
    static const char *const english[][2] = {
        { "calender", "calendar" },
        { "minster", "minister" },
        { "discus", "discuss" },
        { "pubic", "public" },
        { "manger", "manager" },
        { "mange", "manage" },
        { "untied", "united" },
        { "asses", "assess" },
        { "ballance", "balance" },
        { "bellow", "below" },
        { "wok", "work" },
        { "fro", "for" },
        { "hoe", "how" },
        { "wan", "want" },
        { "wile", "while" },
        { "manes", "means" },
        { "thong", "thing" },
        { "tot", "to" },
        { "ore", "or" },
        { "lather", "latter" },
        { "costumer", "customer" },
        { "costumers", "customers" },
        { "posses", "possess" },
        { "singed", "signed" },
        { "trough", "through" },
        { "wiht", "with" },
        { "taht", "that" },
        { "defiantly", "definitely" },
        { "heath", "health" },
        { "sates", "states" },
        { "sate", "state" },
        { "tenent", "tenet" },
        { "thru", "through" },
        { "ot", "to" },
        { "od", "of" },
        { "si", "is" },
        { "nad", "and" },
        { "hte", "the" },
        { "adn", "and" },
        { "tje", "the" },
        { "strategical", "strategic" },
        { "informations", "information" },
        { "advices", "advice" },
        { "equipments", "equipment" },
        { "evidences", "evidence" },
        { "feedbacks", "feedback" },
        { "knowledges", "knowledge" },
        { "softwares", "software" },
        { "furnitures", "furniture" },
        { "luggages", "luggage" },
    };
    for (size_t i = 0; tongue == TONGUE_ENGLISH && i < sizeof english / sizeof *english; i++)
        if (text_equal(word, text_of(english[i][0])))
            return text_of(english[i][1]);
    return TEXT_NONE;
}
