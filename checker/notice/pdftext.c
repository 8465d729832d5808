/* Runs pdftotext as a child: the only reader of PDF text that is packaged, kept out of our own
 * process. */
#include "notice/source.h"

#include "buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What a notice may cost: a real one takes some 20 ms, 50 MB and 100 KB. */
#define SECONDS      10
#define MEMORY_BYTES (1024ul * 1024 * 1024)
#define OUTPUT_BYTES (4ul * 1024 * 1024)

extern char **environ;

struct child {
    pid_t pid;
    int input, output; /* our ends; -1 closed */
};

static void close_end(int *end)
{
    if (*end >= 0)
        close(*end);
    *end = -1;
}

static int spawn_with(struct child *child, int input, int output)
{
    char *arguments[] = { "pdftotext", "-q", "-layout", "-enc", "UTF-8", "-", "-", NULL };
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int fault = posix_spawnp(&child->pid, "pdftotext", &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

/* The limits are set before a byte of the file is handed over, so the child has done nothing yet.
 */
static void bound(const struct child *child)
{
    struct rlimit seconds = { SECONDS, SECONDS }, memory = { MEMORY_BYTES, MEMORY_BYTES },
                  none = { 0, 0 };
    prlimit(child->pid, RLIMIT_CPU, &seconds, NULL);
    prlimit(child->pid, RLIMIT_AS, &memory, NULL);
    prlimit(child->pid, RLIMIT_FSIZE, &none, NULL);
}

static int start(struct child *child)
{
    int in[2], out[2];
    *child = (struct child){ .input = -1, .output = -1 };
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0)
        return errno;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, out) != 0) {
        close(in[0]);
        close(in[1]);
        return EMFILE;
    }
    int fault = spawn_with(child, in[1], out[1]);
    close(in[1]);
    close(out[1]);
    child->input = in[0];
    child->output = out[0];
    if (fault == 0) {
        bound(child);
        fcntl(child->input, F_SETFL, O_NONBLOCK);
    }
    return fault;
}

static long long now_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Hands over what the child will take now. */
static void feed(struct child *child, struct text *bytes)
{
    ssize_t sent = send(child->input, bytes->data, bytes->length, MSG_NOSIGNAL);
    if (sent > 0)
        *bytes = text_slice(*bytes, (size_t)sent, bytes->length);
    bool again = sent < 0 && (errno == EAGAIN || errno == EINTR);
    if (bytes->length == 0 || (sent < 0 && !again))
        close_end(&child->input);
}

/* Feeds and drains until the child closes its output; false when it is stopped for time or size. */
static bool exchange(struct child *child, struct text bytes, struct buffer *output)
{
    long long end = now_milliseconds() + SECONDS * 1000LL;
    char piece[16384];
    for (;;) {
        long long left = end - now_milliseconds();
        struct pollfd waits[2] = { { child->output, POLLIN, 0 }, { child->input, POLLOUT, 0 } };
        if (left <= 0 || (poll(waits, 2, (int)left) < 0 && errno != EINTR))
            return false;
        if (child->input >= 0 && (waits[1].revents & (POLLOUT | POLLERR | POLLHUP)))
            feed(child, &bytes);
        if (!(waits[0].revents & (POLLIN | POLLHUP | POLLERR)))
            continue;
        ssize_t got = read(child->output, piece, sizeof piece);
        if (got == 0)
            return true;
        if (got < 0 || output->length + (size_t)got > OUTPUT_BYTES)
            return false;
        buffer_add(output, (struct text){ piece, (size_t)got });
    }
}

enum status pdftext_read(struct arena *arena, struct text bytes, struct text *text,
                         struct text *why)
{
    struct child child;
    int fault = start(&child), result = 0;
    if (fault) {
        close_end(&child.input);
        close_end(&child.output);
        *why = fault == ENOENT
                   ? TEXT("pdftotext is not installed, so PDF notices cannot be read; install "
                          "poppler-utils, or copy the notice into a .txt file")
                   : TEXT("pdftotext cannot be started here; copy the notice into a .txt file");
        return FAILED;
    }
    struct buffer output = buffer_new(arena);
    bool whole = exchange(&child, bytes, &output);
    close_end(&child.input);
    close_end(&child.output);
    if (!whole)
        kill(child.pid, SIGKILL);
    while (waitpid(child.pid, &result, 0) < 0 && errno == EINTR)
        continue;
    if (!whole || !WIFEXITED(result) || WEXITSTATUS(result) != 0) {
        *why = TEXT("the PDF is damaged, protected or too large to be read as text; copy the "
                    "notice into a .txt file");
        return REFUSED;
    }
    *text = buffer_text(&output);
    return DONE;
}
