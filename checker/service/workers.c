/* Work done in child processes, bounded and shut in: the only file that forks. */
#include "workers.h"

#include "service/sandbox.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define AHEAD       16    /* jobs a slot may be ahead of the first that is not told yet */
#define CHUNK       65536 /* bytes read from a child at a time */
#define OUTPUT_MOST ((size_t)256 << 20) /* bytes that one job may write */
#define NO_SANDBOX  125                 /* exit status of a child that could not shut itself in */

/* Sanitizers reserve terabytes of addresses, so that no bound on them can be set. */
#if defined(__SANITIZE_ADDRESS__)
#define BOUNDS_ADDRESSES 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BOUNDS_ADDRESSES 0
#endif
#endif
#ifndef BOUNDS_ADDRESSES
#define BOUNDS_ADDRESSES 1
#endif

/* One job from its start until it is told; output is malloc'ed, for the arena of a check is the
 * child's. */
struct task {
    size_t index;
    pid_t child;
    int pipe;           /* -1 once it has ended */
    long long deadline; /* milliseconds of the monotonic clock; 0 none */
    bool late, flooded;
    char *output;
    size_t length, capacity;
    int status;
    char died[96];
};

struct crew {
    const struct workers_options *options;
    const struct work *work;
    struct task *tasks; /* a ring: job i stands at i modulo room */
    size_t room;
    size_t started, told;
    int running;
};

static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void bound(int resource, unsigned long most)
{
    struct rlimit limit = { most, most };
    setrlimit(resource, &limit);
}

/* The child: never returns. */
static void work_in_child(const struct crew *crew, size_t index, int output)
{
    const struct workers_options *options = crew->options;
    FILE *out = fdopen(output, "w");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    bound(RLIMIT_CORE, 0);
    if (options->seconds > 0)
        bound(RLIMIT_CPU, (unsigned long)options->seconds + 1);
    if (options->memory > 0 && BOUNDS_ADDRESSES)
        bound(RLIMIT_AS, options->memory);
    if (!out || (options->sandbox && !sandbox_enter()))
        _exit(NO_SANDBOX);
    int status = crew->work->job(crew->work->context, index, out);
    _exit(fflush(out) == 0 ? status : NO_SANDBOX);
}

static bool start(struct crew *crew)
{
    int ends[2];
    struct task *task = &crew->tasks[crew->started % crew->room];
    if (pipe(ends) != 0)
        return false;
    *task = (struct task){ .index = crew->started, .pipe = ends[0] };
    fflush(NULL);
    task->child = fork();
    if (task->child == 0) {
        close(ends[0]);
        work_in_child(crew, task->index, ends[1]);
    }
    close(ends[1]);
    if (task->child < 0) {
        close(ends[0]);
        return false;
    }
    if (crew->options->seconds > 0)
        task->deadline = now_ms() + 1000LL * crew->options->seconds;
    crew->started++;
    crew->running++;
    return true;
}

static void describe(struct task *task, int seconds, int wait)
{
    char *died = task->died;
    size_t size = sizeof task->died;
    task->status = 2;
    if (task->late || (WIFSIGNALED(wait) && WTERMSIG(wait) == SIGXCPU))
        snprintf(died, size, "took more than %d second%s", seconds, seconds == 1 ? "" : "s");
    else if (task->flooded)
        snprintf(died, size, "wrote more than %zu MiB", OUTPUT_MOST >> 20);
    else if (WIFSIGNALED(wait))
        snprintf(died, size, "ended by signal %d (%s)", WTERMSIG(wait), strsignal(WTERMSIG(wait)));
    else if (WEXITSTATUS(wait) == NO_SANDBOX)
        snprintf(died, size, "the sandbox could not be set up (--in-process works without it)");
    else if (WEXITSTATUS(wait) > 2)
        snprintf(died, size, "ended with exit status %d", WEXITSTATUS(wait));
    else
        task->status = WEXITSTATUS(wait);
}

static void finish(struct crew *crew, struct task *task)
{
    int wait = 0;
    close(task->pipe);
    task->pipe = -1;
    while (waitpid(task->child, &wait, 0) < 0 && errno == EINTR)
        continue;
    crew->running--;
    describe(task, crew->options->seconds, wait);
}

/* Takes what the child has written; false at the end of it. */
static bool drain(struct task *task)
{
    if (task->capacity - task->length < CHUNK) {
        size_t capacity = task->capacity ? task->capacity * 2 : 2 * CHUNK;
        char *output = capacity <= OUTPUT_MOST ? realloc(task->output, capacity) : NULL;
        if (!output) {
            task->flooded = true;
            kill(task->child, SIGKILL);
            return false;
        }
        task->output = output;
        task->capacity = capacity;
    }
    ssize_t got = read(task->pipe, task->output + task->length, CHUNK);
    if (got > 0)
        task->length += (size_t)got;
    return got > 0 || (got < 0 && errno == EINTR);
}

/* How long to wait for anyone: until the first deadline; -1 without one. */
static int patience(const struct crew *crew)
{
    long long least = -1, now = now_ms();
    for (size_t i = crew->told; i < crew->started; i++) {
        const struct task *task = &crew->tasks[i % crew->room];
        if (task->pipe < 0 || task->deadline == 0)
            continue;
        long long left = task->deadline > now ? task->deadline - now : 0;
        if (least < 0 || left < least)
            least = left;
    }
    return least < 0 ? -1 : (int)(least + 1);
}

/* Waits for output, an end or a deadline of any child that runs. */
static void attend(struct crew *crew, struct pollfd *watched)
{
    size_t count = 0;
    for (size_t i = crew->told; i < crew->started; i++)
        if (crew->tasks[i % crew->room].pipe >= 0)
            watched[count++] = (struct pollfd){ crew->tasks[i % crew->room].pipe, POLLIN, 0 };
    if (poll(watched, count, patience(crew)) < 0)
        return;
    count = 0;
    long long now = now_ms();
    for (size_t i = crew->told; i < crew->started; i++) {
        struct task *task = &crew->tasks[i % crew->room];
        if (task->pipe < 0)
            continue;
        short events = watched[count++].revents;
        if (task->deadline && now >= task->deadline) {
            task->late = true;
            kill(task->child, SIGKILL);
            finish(crew, task);
        } else if (events && !drain(task)) {
            finish(crew, task);
        }
    }
}

/* Tells of every job that has ended and before which none is outstanding. */
static void tell(struct crew *crew)
{
    while (crew->told < crew->started && crew->tasks[crew->told % crew->room].pipe < 0) {
        struct task *task = &crew->tasks[crew->told++ % crew->room];
        struct text output = { task->output, task->length };
        if (task->died[0])
            output = TEXT_NONE; /* half a report is none */
        crew->work->done(crew->work->context, task->index, task->status, output,
                         text_of(task->died));
        free(task->output);
        task->output = NULL;
    }
}

static void tell_unstarted(struct crew *crew)
{
    char why[96];
    snprintf(why, sizeof why, "could not be started: %s", strerror(errno));
    for (size_t i = crew->started; i < crew->work->count; i++)
        crew->work->done(crew->work->context, i, 2, TEXT_NONE, text_of(why));
}

static bool may_start(const struct crew *crew)
{
    return crew->started < crew->work->count && crew->running < crew->options->jobs &&
           crew->started - crew->told < crew->room;
}

enum status workers_run(const struct workers_options *options, const struct work *work)
{
    struct crew crew = { .options = options, .work = work };
    crew.room = (size_t)options->jobs * AHEAD;
    crew.tasks = calloc(crew.room, sizeof *crew.tasks);
    struct pollfd *watched = calloc(crew.room, sizeof *watched);
    bool failed = !crew.tasks || !watched;
    while (!failed && crew.told < work->count) {
        while (may_start(&crew) && start(&crew))
            continue;
        failed = crew.running == 0 && may_start(&crew); /* even one child is too many */
        if (crew.running > 0)
            attend(&crew, watched);
        tell(&crew);
    }
    if (failed)
        tell_unstarted(&crew);
    free(watched);
    free(crew.tasks);
    return failed ? FAILED : DONE;
}
