/* Framing of the Language Server Protocol: headers, lengths, JSON. */
#include "messages.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* An editor's buffer is far smaller; a length beyond this is a broken or hostile header. */
#define MOST_BYTES (64ul << 20)

/* The Content-Length of a header that ends at an empty line; 0 when there is none that can be used.
 */
static size_t read_header(FILE *in)
{
    char line[256];
    size_t length = 0;
    while (fgets(line, sizeof line, in)) {
        unsigned long value;
        if (line[0] == '\r' || line[0] == '\n')
            return length;
        if (sscanf(line, "Content-Length: %lu", &value) == 1 && value <= MOST_BYTES)
            length = value;
    }
    return 0;
}

enum message_read message_read(FILE *in, json_t **message)
{
    size_t length = read_header(in);
    char *bytes = length ? malloc(length) : NULL;
    if (!bytes)
        return MESSAGE_END;
    bool whole = fread(bytes, 1, length, in) == length;
    *message = whole ? json_loadb(bytes, length, 0, NULL) : NULL;
    free(bytes);
    if (!whole)
        return MESSAGE_END;
    if (json_is_object(*message))
        return MESSAGE_READ;
    json_decref(*message);
    *message = NULL;
    return MESSAGE_BROKEN;
}

void message_send(FILE *out, json_t *message)
{
    json_object_set_new(message, "jsonrpc", json_string("2.0"));
    char *bytes = json_dumps(message, JSON_COMPACT);
    json_decref(message);
    if (!bytes)
        return;
    fprintf(out, "Content-Length: %zu\r\n\r\n%s", strlen(bytes), bytes);
    fflush(out);
    free(bytes);
}
