/* Writes the rules of a notice as an INI file that a person can read and correct. */
#include "notice/ruleskeys.h"

#include "buffer.h"

#include <string.h>

/* ";" opens a comment in the format, and a comma parts a list: "\;", "\,", "\\". */
static void add_escaped(struct buffer *buffer, struct text text, bool listed)
{
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        if (byte == ';' || byte == '\\' || (listed && byte == ','))
            buffer_add_byte(buffer, '\\');
        buffer_add_byte(buffer, byte == '\n' || byte == '\r' || byte == 0 ? ' ' : byte);
    }
}

static void add_list(struct buffer *buffer, const struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (i)
            buffer_add(buffer, TEXT(", "));
        add_escaped(buffer, texts->items[i], true);
    }
}

/* The value as written, nothing for one that the notice does not say. */
static void add_value(struct buffer *buffer, const struct notice *notice,
                      const struct rules_key *key)
{
    const char *at = (const char *)notice + key->offset;
    struct text text;
    double decimal;
    int whole;
    bool yes;
    switch (key->kind) {
    case VALUE_TEXT:
    case VALUE_DATE:
    case VALUE_TIME:
        memcpy(&text, at, sizeof text);
        add_escaped(buffer, text, false);
        break;
    case VALUE_LIST:
        add_list(buffer, (const struct texts *)(const void *)at);
        break;
    case VALUE_SWITCH:
        memcpy(&yes, at, sizeof yes);
        buffer_add(buffer, yes ? TEXT("yes") : TEXT("no"));
        break;
    case VALUE_WHOLE:
        memcpy(&whole, at, sizeof whole);
        if (whole)
            buffer_add_format(buffer, "%d", whole);
        break;
    case VALUE_DECIMAL:
        memcpy(&decimal, at, sizeof decimal);
        if (decimal > 0)
            buffer_add_format(buffer, "%g", decimal);
        break;
    }
}

/* "; line 38: the sentence", which the reader takes as the reason of the key below it. */
static void add_reason(struct buffer *out, const struct notice *notice, struct text field)
{
    for (size_t i = 0; i < notice->proof_count; i++) {
        const struct proof *proof = &notice->proofs[i];
        if (!text_equal(proof->field, field) || proof->because.line < 1)
            continue;
        buffer_add_format(out, "; line %d%s: ", proof->because.line,
                          proof->how == READING_INFERRED ? " (inferred)" : "");
        for (size_t j = 0; j < proof->because.text.length; j++) {
            char byte = proof->because.text.data[j];
            buffer_add_byte(out, byte == '\n' || byte == '\r' || byte == 0 ? ' ' : byte);
        }
        buffer_add_byte(out, '\n');
        return;
    }
}

static void add_key(struct buffer *out, const struct notice *notice, const struct rules_key *key)
{
    struct buffer value = buffer_new(out->arena);
    add_value(&value, notice, key);
    if (!value.length) {
        buffer_add_format(out, ";%s =          ; not said; %s\n", key->name, key->help);
        return;
    }
    add_reason(out, notice, text_of(key->field));
    buffer_add_format(out, "%s = ", key->name);
    buffer_add(out, buffer_text(&value));
    buffer_add_byte(out, '\n');
}

static void add_section(struct buffer *out, const struct notice *notice, const char *section)
{
    buffer_add_format(out, "\n[%s]\n", section);
    for (const struct rules_key *key = rules_keys; key->name; key++)
        if (!strcmp(key->section, section))
            add_key(out, notice, key);
}

static void add_numbered(struct buffer *out, const struct notice *notice, const struct texts *texts,
                         bool reasons)
{
    for (size_t i = 0; i < texts->count; i++) {
        struct text field = arena_format(out->arena, "challenges.%zu", i + 1);
        if (reasons)
            add_reason(out, notice, field);
        buffer_add_format(out, "%zu = ", i + 1);
        add_escaped(out, texts->items[i], false);
        buffer_add_byte(out, '\n');
    }
}

static void add_checklist(struct buffer *out, const struct notice *notice)
{
    buffer_add(out, TEXT("\n; what a program cannot check, for you to tick off\n[checklist]\n"));
    for (size_t i = 0; i < notice->reminder_count; i++) {
        const struct reminder *reminder = &notice->reminders[i];
        buffer_add_format(out, "; line %d: ", reminder->because.line);
        buffer_add(out, reminder->because.text);
        buffer_add_format(out, "\n%zu = ", i + 1);
        add_escaped(out, reminder->what, false);
        buffer_add_byte(out, '\n');
    }
}

struct text rulesfile_write(struct arena *arena, const struct notice *notice)
{
    struct buffer out = buffer_new(arena);
    buffer_add(&out, TEXT("; The rules of a vacancy notice, for `dossier check --rules`.  Correct "
                          "what is wrong:\n"
                          "; the line above a key is the notice's own.  A key without a value, or "
                          "with ';' before\n"
                          "; it, is one that the notice does not say.  Within a value write \\; "
                          "for a semicolon.\n"));
    add_section(&out, notice, "notice");
    if (notice->essay_asked)
        add_section(&out, notice, "essay");
    else
        buffer_add(&out, TEXT("\n; The notice asks for no essay: there is no section [essay].\n"));
    if (notice->challenges.count) {
        buffer_add(&out, TEXT("\n; what the essay has to address, one a key\n[challenges]\n"));
        add_numbered(&out, notice, &notice->challenges, true);
    }
    if (notice->reminder_count)
        add_checklist(&out, notice);
    if (notice->warnings.count) {
        buffer_add(&out, TEXT("\n; doubts that a person should settle\n[questions]\n"));
        add_numbered(&out, notice, &notice->warnings, false);
    }
    return buffer_text(&out);
}
