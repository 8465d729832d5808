/* tool-residue: the marks that chat programs leave in copied text; told as found text, no more. */
#include "rules/phrases.h"

static const struct phrase phrases[] = {
    { "as an AI language model", true },
    { "as a large language model", true },
    { "as an AI assistant", true },
    { "I am an AI language model", true },
    { "en tant que modèle de langage", true },
    { "en tant qu'IA", true },
    { "en tant qu’IA", true },
    { "my knowledge cutoff", true },
    { "my last knowledge update", true },
    { "as of my last update", true },
    { "I cannot fulfil this request", true },
    { "I cannot fulfill this request", true },
    { "here is a revised version of your", true },
    { "here is a polished version of your", true },
    { "here's a revised version of your", true },
    { "voici une version améliorée de votre", true },
    { "voici une version révisée de votre", true },
    { "certainly! here", true },
    { "sure! here", true },
    { "sure, here is", true },
    { "bien sûr ! voici", true },
    { "regenerate response", true },
    { "would you like me to", true },
    { "let me know if you would like me to", true },
    { "souhaitez-vous que je", true },
    { "oaicite", false },
    { "contentReference[", false },
    { "turn0search", false },
    { "turn1search", false },
    { "turn0file", false },
    { "turn0news", false },
    { "utm_source=chatgpt.com", false },
    { "utm_source=openai", false },
    { "utm_source=copilot.com", false },
    { "grok_card", false },
    { "\xE3\x80\x90"
      "1",
      false }, /* 【1†source】 and its like */
    { "\xE2\x80\xA0source", false },
    { "\xE2\x80\xA0L", false },
    { NULL, false },
};

static void say(struct check *check, const struct packet_file *file, struct place place)
{
    struct text found = excerpt_of(check, file->document, place);
    struct finding *finding = findings_add(
        &check->findings, TEXT("tool-residue"), LEVEL_WARNING, place,
        "the text holds words that chat programs leave behind: %.*s", TEXT_SHOW(found));
    finding->excerpt = found;
    finding->because = because_of(check, "ai_prohibited");
    finding_fix(&check->findings, finding,
                "look at where this passage came from, and read what the notice says about it");
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));)
        for (size_t i = 0; i < file->document->paragraph_count; i++) {
            const struct paragraph *paragraph = file->document->paragraphs[i];
            size_t start, end = 0;
            while (phrases_find(phrases, paragraph->text, end, &start, &end))
                say(check, file, place_stretch(file, paragraph->line, start, end));
        }
}

const struct rule rule_tool_residue = {
    .name = "tool-residue",
    .level = LEVEL_WARNING,
    .summary = "words that chat programs leave behind stand in a file",
    .run = run,
};
