/* Makes ready what the commands share: notice, clock, words, format, colour. */
#include "session.h"

#include "buffer.h"
#include "portal.h"
#include "unicode.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

int session_fail(struct text why)
{
    fprintf(stderr, "dossier: %.*s\n", TEXT_SHOW(why));
    return EXIT_COULD_NOT;
}

enum status session_read_file(struct arena *arena, struct text path, struct text *bytes,
                              struct text *why)
{
    bool standard = text_equal(path, TEXT("-"));
    FILE *file = standard ? stdin : fopen(arena_copy(arena, path).data, "rb");
    struct buffer buffer = buffer_new(arena);
    char piece[65536];
    size_t length;
    if (!file) {
        *why = arena_format(arena, "%.*s cannot be opened: %s", TEXT_SHOW(path), strerror(errno));
        return FAILED;
    }
    while ((length = fread(piece, 1, sizeof piece, file)) > 0 && buffer.length < 256u << 20)
        buffer_add(&buffer, (struct text){ piece, length });
    bool failed = ferror(file);
    if (!standard)
        fclose(file);
    *bytes = buffer_text(&buffer);
    if (failed)
        *why = arena_format(arena, "%.*s cannot be read: %s", TEXT_SHOW(path), strerror(errno));
    return failed ? FAILED : DONE;
}

/* Minutes east of UTC at the end of an ISO 8601 time: "Z", "+01:00" or nothing (UTC). */
static bool read_zone(const char *rest, int *minutes)
{
    int hours, more = 0, used = 0;
    *minutes = 0;
    if (*rest == '\0' || strcmp(rest, "Z") == 0)
        return true;
    if ((*rest != '+' && *rest != '-') ||
        sscanf(rest + 1, "%2d:%2d%n", &hours, &more, &used) != 2 || rest[1 + used] || hours > 14 ||
        more > 59)
        return false;
    *minutes = (*rest == '-' ? -1 : 1) * (60 * hours + more);
    return true;
}

static bool read_time(const char *text, long long *moment)
{
    struct tm date = { 0 };
    int used = 0, minutes;
    if (sscanf(text, "%4d-%2d-%2d%n", &date.tm_year, &date.tm_mon, &date.tm_mday, &used) != 3)
        return false;
    text += used;
    if (*text == 'T' || *text == ' ') {
        used = 0;
        if (sscanf(text + 1, "%2d:%2d%n", &date.tm_hour, &date.tm_min, &used) != 2)
            return false;
        text += 1 + used;
        used = 0;
        if (*text == ':' && sscanf(text + 1, "%2d%n", &date.tm_sec, &used) == 1)
            text += 1 + used;
    }
    bool sound = date.tm_mon >= 1 && date.tm_mon <= 12 && date.tm_mday >= 1 && date.tm_mday <= 31 &&
                 date.tm_hour >= 0 && date.tm_hour < 24 && date.tm_min >= 0 && date.tm_min < 60;
    if (!sound || !read_zone(text, &minutes))
        return false;
    date.tm_year -= 1900;
    date.tm_mon -= 1;
    *moment = (long long)timegm(&date) - 60LL * minutes;
    return true;
}

static enum status prepare_clock(struct session *session, struct text *why)
{
    session->check.now = (long long)time(NULL);
    if (session->settings.now.length &&
        !read_time(session->settings.now.data, &session->check.now)) {
        *why = arena_format(session->arena,
                            "--now takes a time such as 2026-03-01T18:00:00Z, not '%.*s'",
                            TEXT_SHOW(session->settings.now));
        return REFUSED;
    }
    return DONE;
}

static enum status read_notice(struct session *session, struct notice *notice, struct text *why)
{
    struct budget budget;
    struct source *source = arena_take(session->arena, sizeof *source);
    session_budget(session, &budget);
    enum status status =
        source_read(session->arena, &budget, session->settings.notice, source, why);
    if (status == DONE)
        notice_read(session->arena, source, notice);
    return status;
}

/* The notice comes from --notice, --rules or --challenges; the last adds to the others. */
enum status session_notice(struct session *session, struct text *why)
{
    const struct settings *settings = &session->settings;
    struct notice *notice = arena_take(session->arena, sizeof *notice);
    struct text bytes;
    enum status status = DONE;
    if (!settings->notice.length && !settings->rules.length && !settings->challenges.length)
        return DONE;
    if (settings->notice.length)
        status = read_notice(session, notice, why);
    if (status == DONE && settings->rules.length) {
        status = session_read_file(session->arena, settings->rules, &bytes, why);
        if (status == DONE)
            status = rulesfile_read(session->arena, settings->rules, bytes, notice, why);
    }
    if (status == DONE && settings->challenges.length) {
        status = session_read_file(session->arena, settings->challenges, &bytes, why);
        if (status == DONE)
            notice_read_challenges(session->arena, bytes, notice);
    }
    if (settings->reference.length)
        notice->reference = settings->reference;
    session->check.notice = notice;
    return status;
}

void session_budget(const struct session *session, struct budget *budget)
{
    budget_init(budget);
    for (size_t i = 0; i < session->settings.limits.count; i++) {
        struct text rest = session->settings.limits.items[i];
        struct text name = text_cut(&rest, '=');
        long value = 0;
        if (text_number(rest, &value) && value >= 0)
            budget_set(budget, name, (uint64_t)value);
    }
}

/* A --limit that names no limit or no number is told before any work is done. */
static enum status prepare_limits(struct session *session, struct text *why)
{
    struct budget budget;
    budget_init(&budget);
    for (size_t i = 0; i < session->settings.limits.count; i++) {
        struct text rest = session->settings.limits.items[i];
        struct text name = text_cut(&rest, '=');
        long value = 0;
        if (text_number(rest, &value) && value >= 0 && budget_set(&budget, name, (uint64_t)value))
            continue;
        *why = arena_format(session->arena,
                            "--limit takes NAME=N, not '%.*s'; `dossier rules --limits` lists them",
                            TEXT_SHOW(session->settings.limits.items[i]));
        return REFUSED;
    }
    return DONE;
}

bool session_colour(const struct session *session, FILE *out)
{
    const char *none = getenv("NO_COLOR");
    if (text_equal(session->settings.color, TEXT("always")))
        return true;
    if (text_equal(session->settings.color, TEXT("never")) || (none && *none))
        return false;
    return isatty(fileno(out)) == 1;
}

static int terminal_width(FILE *out)
{
    struct winsize size;
    if (isatty(fileno(out)) != 1 || ioctl(fileno(out), TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

static const struct {
    const char *name;
    enum english english;
} englishes[] = { { "majority", ENGLISH_MAJORITY },
                  { "gb", ENGLISH_GB },
                  { "us", ENGLISH_US },
                  { "oxford", ENGLISH_OXFORD } };

static enum status prepare_words(struct session *session, struct text *why)
{
    struct words_options options = { .suggest_most = 40 };
    for (size_t i = 0; i < sizeof englishes / sizeof *englishes; i++)
        if (text_equal(session->settings.english, text_of(englishes[i].name)))
            options.english = englishes[i].english;
    session->check.words = words_open(&options);
    if (!session->check.words) {
        *why = TEXT("no memory for the dictionaries");
        return FAILED;
    }
    return DONE;
}

/* --portal names a known profile or a file; without it, what is common to portals holds. */
static enum status prepare_portal(struct session *session, struct text *why)
{
    struct text name = session->settings.portal, bytes;
    struct portal *portal = arena_take(session->arena, sizeof *portal);
    session->check.portal = portal;
    if (portal_find(session->arena, name.length ? name : TEXT("default"), portal)) {
        portal->chosen = name.length > 0;
        return DONE;
    }
    if (!text_ends(name, TEXT(".ini"))) {
        *why = arena_format(session->arena,
                            "--portal takes default, taleo or a file that ends in .ini, not '%.*s'",
                            TEXT_SHOW(name));
        return REFUSED;
    }
    enum status status = session_read_file(session->arena, name, &bytes, why);
    return status == DONE ? portal_read(session->arena, name, bytes, portal, why) : status;
}

enum status session_prepare(struct session *session, const char *usual_format, struct text *why)
{
    const struct settings *settings = &session->settings;
    struct text name = settings->format.length ? settings->format : text_of(usual_format);
    enum status status = prepare_limits(session, why);
    session->format = report_find(name);
    if (!session->format) {
        *why = arena_format(session->arena, "the format %.*s is not built in", TEXT_SHOW(name));
        return FAILED;
    }
    level_parse(settings->fail_on, &session->report.fail_on);
    session->check.stage = text_equal(settings->stage, TEXT("draft")) ? STAGE_DRAFT : STAGE_FINAL;
    session->check.reference = settings->reference;
    session->check.layout.system_fonts = settings->system_fonts;
    session->report.colour = text_equal(name, TEXT("plain")) && session_colour(session, stdout);
    session->report.width = terminal_width(stdout);
    if (status == DONE)
        status = prepare_clock(session, why);
    session->report.now = session->check.now;
    if (status == DONE)
        status = prepare_portal(session, why);
    if (status == DONE)
        status = session_notice(session, why);
    return status == DONE ? prepare_words(session, why) : status;
}
