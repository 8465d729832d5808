/* The language server: a draft's findings as diagnostics, its suggestions as quick fixes. */
#include "server.h"

#include "messages.h"
#include "unicode.h"
#include "workers.h"

#include <stdlib.h>
#include <string.h>

/* A draft is checked within this, or the editor is told nothing new. */
#define DRAFT_SECONDS 10
#define DRAFT_BYTES   (3ul << 30)
#define PATH_ROOM     65536 /* the child's bound on addresses counts what is reserved here */

struct server {
    const struct server_options *options;
    json_t *drafts; /* uri: {"text": ..., "diagnostics": [...]} */
    bool shut_down;
    bool ended;
};

static json_t *position(int line, size_t character)
{
    return json_pack("{s:i, s:I}", "line", line > 0 ? line - 1 : 0, "character",
                     (json_int_t)character);
}

/* A byte of a line in UTF-16 units, which is what the protocol counts in. */
static size_t character(const struct check *check, int line, size_t byte)
{
    const struct paragraph *paragraph =
        check->document ? document_line(check->document, line) : NULL;
    return paragraph ? unicode_count_utf16(text_slice(paragraph->text, 0, byte)) : 0;
}

static json_t *texts_json(const struct text *items, int count)
{
    json_t *array = json_array();
    for (int i = 0; i < count; i++)
        json_array_append_new(array, json_stringn_nocheck(items[i].data, items[i].length));
    return array;
}

static json_t *message_json(const struct check *check, const struct finding *finding)
{
    struct text text = finding->message;
    if (finding->because.line)
        text = arena_format(check->arena, "%.*s\nthe notice says: \u201c%.*s\u201d",
                            TEXT_SHOW(finding->message), TEXT_SHOW(finding->because.text));
    text = unicode_fit(check->arena, text, 2000);
    return json_stringn_nocheck(text.data, text.length);
}

static json_t *diagnostic(const struct check *check, const struct finding *finding)
{
    static const int severity[] = { [LEVEL_NOTE] = 3, [LEVEL_WARNING] = 2, [LEVEL_ERROR] = 1 };
    const struct place *place = &finding->place;
    json_t *range = json_pack(
        "{s:o, s:o}", "start", position(place->line, character(check, place->line, place->from)),
        "end", position(place->line, character(check, place->line, place->to)));
    return json_pack("{s:o, s:i, s:s%, s:s, s:o, s:o}", "range", range, "severity",
                     severity[finding->level], "code", finding->rule.data, finding->rule.length,
                     "source", "dossier", "message", message_json(check, finding), "data",
                     texts_json(finding->fixes, finding->fix_count));
}

/* One check, done in a child: what it prints is the array of diagnostics. */
struct draft_check {
    struct server *server;
    struct text name, bytes;
    bool on_disk;
    json_t *diagnostics; /* out */
};

static int check_draft(void *context, size_t index, FILE *out)
{
    (void)index;
    struct draft_check *draft = context;
    struct check_options options = *draft->server->options->check;
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct check check;
    if (!arena)
        return 2;
    budget_init(&budget);
    options.stage = STAGE_DRAFT;
    if (draft->on_disk)
        check_packet(arena, &budget, &options, draft->name, &check);
    else
        check_bytes(arena, &budget, &options, draft->name, draft->bytes, &check);
    json_t *array = json_array();
    for (size_t i = 0; i < check.findings.count; i++)
        if (check.findings.items[i].level != LEVEL_OFF)
            json_array_append_new(array, diagnostic(&check, &check.findings.items[i]));
    json_dumpf(array, out, JSON_COMPACT);
    json_decref(array);
    arena_free(arena);
    return 0;
}

static void draft_done(void *context, size_t index, int status, struct text output,
                       struct text died)
{
    (void)index;
    (void)status;
    struct draft_check *draft = context;
    if (!died.length)
        draft->diagnostics = json_loadb(output.data ? output.data : "", output.length, 0, NULL);
}

/* A file's path out of a file: URI (RFC 8089), percent signs decoded; empty for any other. */
static struct text uri_path(struct arena *arena, const char *uri)
{
    char *path = arena_take(arena, strlen(uri) + 1);
    size_t length = 0;
    if (strncmp(uri, "file://", 7) != 0)
        return TEXT_NONE;
    for (const char *at = uri + 7; *at; at++) {
        unsigned byte;
        if (*at == '%' && at[1] && at[2] && sscanf(at + 1, "%2x", &byte) == 1) {
            path[length++] = (char)byte;
            at += 2;
        } else {
            path[length++] = *at;
        }
    }
    return (struct text){ path, length };
}

static void publish(struct server *server, const char *uri, json_t *diagnostics)
{
    message_send(server->options->out,
                 json_pack("{s:s, s:{s:s, s:O}}", "method", "textDocument/publishDiagnostics",
                           "params", "uri", uri, "diagnostics", diagnostics));
}

/* A check that came to nothing is said aloud: old diagnostics would pass for new ones. */
static void tell_trouble(struct server *server)
{
    message_send(server->options->out,
                 json_pack("{s:s, s:{s:i, s:s}}", "method", "window/showMessage", "params", "type",
                           2, "message",
                           "dossier could not check this draft; what is shown is from before"));
}

static void check_and_publish(struct server *server, const char *uri)
{
    json_t *kept = json_object_get(server->drafts, uri);
    struct arena *arena = arena_new(strlen(uri) + PATH_ROOM);
    if (!kept || !arena) {
        arena_free(arena);
        return;
    }
    struct draft_check draft = { .server = server, .name = uri_path(arena, uri) };
    json_t *text = json_object_get(kept, "text");
    draft.on_disk = text_ends(draft.name, TEXT(".docx"));
    draft.bytes = (struct text){ json_string_value(text), json_string_length(text) };
    struct workers_options options = { 1, DRAFT_SECONDS, DRAFT_BYTES, true };
    struct work work = { 1, &draft, check_draft, draft_done };
    if (draft.name.length && workers_run(&options, &work) == DONE &&
        json_is_array(draft.diagnostics)) {
        json_object_set(kept, "diagnostics", draft.diagnostics);
        publish(server, uri, draft.diagnostics);
    } else {
        tell_trouble(server);
    }
    json_decref(draft.diagnostics);
    arena_free(arena);
}

static void reply(struct server *server, json_t *message, json_t *result)
{
    message_send(server->options->out,
                 json_pack("{s:O, s:o}", "id", json_object_get(message, "id"), "result", result));
}

static const char *uri_of(json_t *message)
{
    const char *uri = NULL;
    json_unpack(message, "{s:{s:{s:s}}}", "params", "textDocument", "uri", &uri);
    return uri;
}

static void on_initialize(struct server *server, json_t *message)
{
    reply(server, message,
          json_pack("{s:{s:{s:b, s:i, s:{s:b}}, s:b}, s:{s:s}}", "capabilities", "textDocumentSync",
                    "openClose", 1, "change", 1, "save", "includeText", 0, "codeActionProvider", 1,
                    "serverInfo", "name", "dossier"));
}

static void on_open(struct server *server, json_t *message)
{
    const char *uri = uri_of(message), *text = NULL;
    json_unpack(message, "{s:{s:{s:s}}}", "params", "textDocument", "text", &text);
    if (!uri)
        return;
    json_object_set_new(server->drafts, uri,
                        json_pack("{s:s, s:[]}", "text", text ? text : "", "diagnostics"));
    check_and_publish(server, uri);
}

/* Whole documents are exchanged (change kind 1), so the last change is all there is. */
static void on_change(struct server *server, json_t *message)
{
    const char *uri = uri_of(message);
    json_t *changes = json_object_get(json_object_get(message, "params"), "contentChanges");
    json_t *last = json_array_get(changes, json_array_size(changes) - 1);
    json_t *kept = uri ? json_object_get(server->drafts, uri) : NULL;
    if (!kept || !json_is_string(json_object_get(last, "text")))
        return;
    json_object_set(kept, "text", json_object_get(last, "text"));
    check_and_publish(server, uri);
}

static void on_save(struct server *server, json_t *message)
{
    const char *uri = uri_of(message);
    if (uri)
        check_and_publish(server, uri);
}

static void on_close(struct server *server, json_t *message)
{
    const char *uri = uri_of(message);
    if (!uri || json_object_del(server->drafts, uri) != 0)
        return;
    json_t *none = json_array();
    publish(server, uri, none);
    json_decref(none);
}

/* Each suggestion of a misspelt word becomes one quick fix that replaces it. */
static void add_fixes(json_t *actions, const char *uri, json_t *diagnostic_here)
{
    size_t i;
    json_t *word;
    const char *code = json_string_value(json_object_get(diagnostic_here, "code"));
    if (!code || strncmp(code, "spelling", 8) != 0)
        return;
    json_array_foreach(json_object_get(diagnostic_here, "data"), i, word)
    {
        char title[200];
        snprintf(title, sizeof title, "Change to \u201c%s\u201d", json_string_value(word));
        json_array_append_new(actions, json_pack("{s:s, s:s, s:[O], s:{s:{s:[{s:O, s:O}]}}}",
                                                 "title", title, "kind", "quickfix", "diagnostics",
                                                 diagnostic_here, "edit", "changes", uri, "range",
                                                 json_object_get(diagnostic_here, "range"),
                                                 "newText", word));
    }
}

static json_int_t line_of(json_t *range, const char *end)
{
    return json_integer_value(json_object_get(json_object_get(range, end), "line"));
}

static void on_code_action(struct server *server, json_t *message)
{
    const char *uri = uri_of(message);
    json_t *range = json_object_get(json_object_get(message, "params"), "range");
    json_t *kept = uri ? json_object_get(server->drafts, uri) : NULL;
    json_t *actions = json_array(), *each;
    size_t i;
    json_array_foreach(json_object_get(kept, "diagnostics"), i, each)
    {
        json_t *here = json_object_get(each, "range");
        if (line_of(here, "start") >= line_of(range, "start") &&
            line_of(here, "start") <= line_of(range, "end"))
            add_fixes(actions, uri, each);
    }
    reply(server, message, actions);
}

static void on_shutdown(struct server *server, json_t *message)
{
    server->shut_down = true;
    reply(server, message, json_null());
}

static void on_exit_notice(struct server *server, json_t *message)
{
    (void)message;
    server->ended = true;
}

static const struct {
    const char *method;
    void (*run)(struct server *server, json_t *message);
} methods[] = {
    { "initialize", on_initialize },
    { "textDocument/didOpen", on_open },
    { "textDocument/didChange", on_change },
    { "textDocument/didSave", on_save },
    { "textDocument/didClose", on_close },
    { "textDocument/codeAction", on_code_action },
    { "shutdown", on_shutdown },
    { "exit", on_exit_notice },
};

/* A request that is not known gets the protocol's own error; a notification is passed over. */
static void dispatch(struct server *server, json_t *message)
{
    const char *method = json_string_value(json_object_get(message, "method"));
    for (size_t i = 0; method && i < sizeof methods / sizeof *methods; i++)
        if (strcmp(method, methods[i].method) == 0) {
            methods[i].run(server, message);
            return;
        }
    if (method && json_object_get(message, "id"))
        message_send(server->options->out,
                     json_pack("{s:O, s:{s:i, s:s}}", "id", json_object_get(message, "id"), "error",
                               "code", -32601, "message", "this server does not know the method"));
}

int server_run(const struct server_options *options)
{
    struct server server = { .options = options, .drafts = json_object() };
    json_t *message = NULL;
    enum message_read read;
    while (!server.ended && (read = message_read(options->in, &message)) != MESSAGE_END) {
        if (read == MESSAGE_READ)
            dispatch(&server, message);
        json_decref(message);
        message = NULL;
    }
    json_decref(server.drafts);
    return server.shut_down ? 0 : 1;
}
