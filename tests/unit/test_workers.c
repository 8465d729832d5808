/* Work in children: order, deaths told in words, bounds, and the sandbox tried from inside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "workers.h"

struct told {
    size_t count;
    int statuses[400];
    char outputs[400][400];
    char died[400][100];
};

static void keep(void *context, size_t index, int status, struct text output, struct text died)
{
    struct told *told = context;
    assert_int_equal(index, told->count); /* in order */
    told->statuses[index] = status;
    snprintf(told->outputs[index], sizeof told->outputs[index], "%.*s", TEXT_SHOW(output));
    snprintf(told->died[index], sizeof told->died[index], "%.*s", TEXT_SHOW(died));
    told->count++;
}

static struct told run(struct workers_options options, size_t count,
                       int (*job)(void *, size_t, FILE *))
{
    struct told told = { 0 };
    struct work work = { count, &told, job, keep };
    assert_int_equal(workers_run(&options, &work), DONE);
    assert_int_equal(told.count, count);
    return told;
}

static int slow_then_quick(void *context, size_t index, FILE *out)
{
    (void)context;
    usleep(index % 4 == 0 ? 30000 : 0);
    fprintf(out, "job %zu", index);
    return (int)(index % 3);
}

static void test_order(void **state)
{
    (void)state;
    struct told told = run((struct workers_options){ .jobs = 3 }, 400, slow_then_quick);
    for (size_t i = 0; i < told.count; i++) {
        char wanted[32];
        snprintf(wanted, sizeof wanted, "job %zu", i);
        assert_string_equal(told.outputs[i], wanted);
        assert_int_equal(told.statuses[i], i % 3);
        assert_string_equal(told.died[i], "");
    }
}

static int ends_badly(void *context, size_t index, FILE *out)
{
    (void)context;
    fprintf(out, "half a report");
    fflush(out);
    signal(SIGSEGV, SIG_DFL); /* the test's own handler is of no use here */
    if (index == 0)
        raise(SIGSEGV);
    if (index == 1)
        _exit(77);
    if (index == 2)
        pause();
    for (volatile unsigned i = 0; index == 3; i++)
        continue;
    return 0;
}

static void test_deaths(void **state)
{
    (void)state;
    struct told told = run((struct workers_options){ .jobs = 5, .seconds = 1 }, 5, ends_badly);
    assert_string_equal(told.died[0], "ended by signal 11 (Segmentation fault)");
    assert_string_equal(told.died[1], "ended with exit status 77");
    assert_string_equal(told.died[2], "took more than 1 second");
    assert_string_equal(told.died[3], "took more than 1 second");
    assert_string_equal(told.died[4], "");
    assert_string_equal(told.outputs[1], "");
    assert_string_equal(told.outputs[4], "half a report");
    assert_int_equal(told.statuses[0], 2);
}

static int writes_much(void *context, size_t index, FILE *out)
{
    (void)context, (void)index;
    for (int i = 0; i < 3000000; i++)
        fputc('x', out);
    return 1;
}

static size_t length_seen;

static void measure(void *context, size_t index, int status, struct text output, struct text died)
{
    (void)context, (void)index;
    assert_int_equal(status, 1);
    assert_int_equal(died.length, 0);
    length_seen = output.length;
}

static void test_long_output(void **state)
{
    (void)state;
    struct work work = { 1, NULL, writes_much, measure };
    struct workers_options options = { .jobs = 1, .seconds = 20 };
    assert_int_equal(workers_run(&options, &work), DONE);
    assert_int_equal(length_seen, 3000000);
}

static int takes_memory(void *context, size_t index, FILE *out)
{
    (void)context, (void)index;
    char *much = malloc((size_t)1 << 30);
    fprintf(out, "%s", much ? "given" : "refused");
    free(much);
    return 0;
}

static void test_memory(void **state)
{
    (void)state;
#if defined(__SANITIZE_ADDRESS__)
    skip(); /* its shadow needs more addresses than any bound leaves */
#endif
    struct workers_options options = { .jobs = 1, .memory = (unsigned long)512 << 20 };
    assert_string_equal(run(options, 1, takes_memory).outputs[0], "refused");
    options.memory = 0;
    assert_string_equal(run(options, 1, takes_memory).outputs[0], "given");
}

static char folder[] = "/tmp/dossier-sandbox-XXXXXX";

static const char *outcome(long result)
{
    return result >= 0 ? "done" : errno == EPERM ? "denied" : "failed";
}

/* Everything that a hostile file could want of a program that it has taken over. */
static int tries_all(void *context, size_t index, FILE *out)
{
    (void)context, (void)index;
    char path[60], other[60];
    char *const arguments[] = { "true", NULL };
    snprintf(path, sizeof path, "%s/new", folder);
    snprintf(other, sizeof other, "%s/other", folder);
    fprintf(out, "read %s", outcome(open("/dev/null", O_RDONLY)));
    fprintf(out, ", create %s", outcome(open(path, O_WRONLY | O_CREAT, 0600)));
    fprintf(out, ", write %s", outcome(open(folder, O_RDWR)));
    fprintf(out, ", unnamed %s", outcome(open(folder, O_TMPFILE | O_RDWR, 0600)));
    fprintf(out, ", folder %s", outcome(mkdir(path, 0700)));
    fprintf(out, ", link %s", outcome(symlink("/etc", path)));
    fprintf(out, ", rename %s", outcome(rename(other, path)));
    fprintf(out, ", remove %s", outcome(unlink(other)));
    fprintf(out, ", socket %s", outcome(socket(AF_INET, SOCK_STREAM, 0)));
    fprintf(out, ", local socket %s", outcome(socket(AF_UNIX, SOCK_STREAM, 0)));
    fprintf(out, ", program %s", outcome(execv("/bin/true", arguments)));
    fprintf(out, ", process %s", outcome(fork()));
    fprintf(out, ", kill %s", outcome(kill(getppid(), 0)));
    void *code =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    fprintf(out, ", code %s", outcome(code == MAP_FAILED ? -1 : 0));
    return 0;
}

static void test_sandbox(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    char other[60];
    snprintf(other, sizeof other, "%s/other", folder);
    close(open(other, O_WRONLY | O_CREAT, 0600));
    struct workers_options options = { .jobs = 1, .seconds = 10, .sandbox = true };
    struct told told = run(options, 1, tries_all);
    assert_string_equal(told.outputs[0],
                        "read done, create denied, write denied, unnamed denied, folder denied, "
                        "link denied, rename denied, remove denied, socket denied, local socket "
                        "denied, program denied, process denied, kill denied, code denied");
    assert_int_equal(access(other, F_OK), 0);
    unlink(other);
    assert_int_equal(rmdir(folder), 0); /* nothing was made in it */
}

static void test_same_work_without_sandbox(void **state)
{
    (void)state;
    struct workers_options options = { .jobs = 1, .seconds = 10 };
    strcpy(folder, "/tmp/dossier-sandbox-XXXXXX");
    assert_non_null(mkdtemp(folder));
    struct told told = run(options, 1, tries_all);
    assert_string_equal(told.died[0], ""); /* execv() took place: the output is lost */
    assert_null(strstr(told.outputs[0], "denied"));
    char made[60];
    snprintf(made, sizeof made, "%s/new", folder);
    assert_int_equal(unlink(made), 0); /* so the denials above are the sandbox's doing */
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),       cmocka_unit_test(test_deaths),
        cmocka_unit_test(test_long_output), cmocka_unit_test(test_memory),
        cmocka_unit_test(test_sandbox),     cmocka_unit_test(test_same_work_without_sandbox),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
