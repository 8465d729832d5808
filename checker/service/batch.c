/* Every packet of a folder, checked in worker processes and told in order. */
#include "batch.h"

#include "buffer.h"
#include "service/packets.h"
#include "unicode.h"
#include "workers.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

struct batch {
    struct arena *arena;
    struct batch_options *options;
    struct texts packets;
    FILE *out;
    bool told; /* something stands in the output: the next packet is parted from it */
};

static void start_budget(const struct batch *batch, struct budget *budget)
{
    budget_init(budget);
    for (size_t i = 0; i < batch->options->limits->count; i++) {
        struct text rest = batch->options->limits->items[i];
        struct text name = text_cut(&rest, '=');
        long value = 0;
        if (text_number(rest, &value) && value >= 0)
            budget_set(budget, name, (uint64_t)value);
    }
}

static void tell(const struct batch *batch, FILE *out, const struct check *check)
{
    batch->options->format->packet(out, batch->options->report, check);
}

/* In the child. */
static int check_one(void *context, size_t index, FILE *out)
{
    const struct batch *batch = context;
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct check check;
    if (!arena)
        return 2;
    start_budget(batch, &budget);
    check_packet(arena, &budget, batch->options->check, batch->packets.items[index], &check);
    tell(batch, out, &check);
    int status = check_exit_status(&check, batch->options->report->fail_on);
    arena_free(arena);
    return status;
}

/* In the parent: a child that died is told as a packet that could not be checked. */
static int tell_death(struct batch *batch, size_t index, struct text died)
{
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct check check;
    if (!arena)
        return 2;
    start_budget(batch, &budget);
    check_stopped(arena, &budget, batch->options->check, batch->packets.items[index], died, &check);
    tell(batch, batch->out, &check);
    arena_free(arena);
    return 2;
}

static void done(void *context, size_t index, int status, struct text output, struct text died)
{
    struct batch *batch = context;
    if (batch->told && batch->options->format->between)
        fputs(batch->options->format->between, batch->out);
    if (died.length)
        status = tell_death(batch, index, died);
    else
        fwrite(output.data ? output.data : "", 1, output.length, batch->out);
    fflush(batch->out);
    batch->told = true;
    if (status > batch->options->status)
        batch->options->status = status;
}

/* What an interrupted run left: its whole lines; a line that was cut is taken off again. */
static enum status read_earlier(struct batch *batch, FILE *file, struct texts *lines,
                                struct text *why)
{
    struct buffer buffer = buffer_new(batch->arena);
    char piece[65536];
    size_t length, whole;
    while ((length = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add(&buffer, (struct text){ piece, length });
    struct text rest = buffer_text(&buffer);
    for (whole = rest.length; whole > 0 && rest.data[whole - 1] != '\n';)
        whole--;
    rest = text_slice(rest, 0, whole);
    if (ftruncate(fileno(file), (off_t)whole) != 0 || fseek(file, 0, SEEK_END) != 0) {
        *why = arena_format(batch->arena, "%.*s cannot be written: %s",
                            TEXT_SHOW(batch->options->output), strerror(errno));
        return FAILED;
    }
    while (rest.length)
        texts_add(batch->arena, lines, text_cut(&rest, '\n'));
    return DONE;
}

static bool told_before(const struct batch *batch, const struct texts *lines, struct text packet)
{
    struct text shown = unicode_fit(batch->arena, packet, 0);
    for (size_t i = 0; i < lines->count; i++)
        if (batch->options->format->holds(lines->items[i], shown))
            return true;
    return false;
}

static void leave_out(struct batch *batch, const struct texts *lines)
{
    struct texts left = { 0 };
    for (size_t i = 0; i < batch->packets.count; i++)
        if (!told_before(batch, lines, batch->packets.items[i]))
            texts_add(batch->arena, &left, batch->packets.items[i]);
    batch->packets = left;
}

static enum status open_output(struct batch *batch, struct text *why)
{
    const struct batch_options *options = batch->options;
    const char *path = arena_copy(batch->arena, options->output).data;
    struct texts lines = { 0 };
    batch->out = stdout;
    if (options->resume && (!options->output.length || !options->format->holds)) {
        *why = TEXT("--resume goes on with the file of --output, as jsonl or csv");
        return FAILED;
    }
    if (!options->output.length)
        return DONE;
    batch->out = options->resume ? fopen(path, "r+b") : NULL;
    if (!batch->out)
        batch->out = fopen(path, "wb");
    if (!batch->out) {
        *why = arena_format(batch->arena, "%s cannot be written: %s", path, strerror(errno));
        return FAILED;
    }
    if (!options->resume)
        return DONE;
    if (read_earlier(batch, batch->out, &lines, why) != DONE)
        return FAILED;
    batch->told = lines.count > 0;
    leave_out(batch, &lines);
    return DONE;
}

/* Loaded once and shared by all children; a packet in one language does not need the other's. */
static enum status load_dictionaries(struct batch *batch, struct text *why)
{
    struct words *words = batch->options->check->words;
    enum status english = words_load(words, TEXT("en"), batch->arena, why);
    return english == DONE ? words_load(words, TEXT("fr"), batch->arena, why) : english;
}

static enum status close_output(struct batch *batch, struct text *why)
{
    bool failed = ferror(batch->out) || fflush(batch->out) != 0;
    if (batch->out != stdout)
        failed |= fclose(batch->out) != 0;
    if (failed)
        *why = TEXT("the output could not be written whole");
    return failed ? FAILED : DONE;
}

enum status batch_run(struct arena *arena, struct batch_options *options, struct text *why)
{
    struct batch batch = { .arena = arena, .options = options };
    struct workers_options workers = { options->jobs < 1 ? 1 : options->jobs, PACKET_SECONDS,
                                       PACKET_BYTES, true };
    options->status = 0;
    if (packets_list(arena, options->paths, &batch.packets, why) != DONE ||
        load_dictionaries(&batch, why) != DONE || open_output(&batch, why) != DONE)
        return FAILED;
    struct work work = { batch.packets.count, &batch, check_one, done };
    if (options->format->begin && !batch.told)
        options->format->begin(batch.out, options->report);
    enum status status = workers_run(&workers, &work);
    if (options->format->end)
        options->format->end(batch.out, options->report);
    if (status != DONE)
        *why = TEXT("no process could be started for the checks");
    enum status closed = close_output(&batch, why);
    return status == DONE ? closed : status;
}
