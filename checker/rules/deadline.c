/* deadline: the moment after which an application is late. */
#include "rules/help.h"

#define HOUR 3600LL

#define SOON (48 * HOUR)

static struct text span_of(struct arena *arena, long long seconds)
{
    if (seconds >= 48 * HOUR)
        return count_of(arena, (long)(seconds / (24 * HOUR)), "day", "days");
    if (seconds >= HOUR)
        return count_of(arena, (long)(seconds / HOUR), "hour", "hours");
    return count_of(arena, (long)(seconds / 60), "minute", "minutes");
}

static struct text printed(struct check *check)
{
    const struct notice *notice = check->notice;
    if (!notice->deadline_time.length)
        return notice->deadline_date;
    return arena_format(check->arena, "%.*s %.*s", TEXT_SHOW(notice->deadline_date),
                        TEXT_SHOW(notice->deadline_time));
}

static struct finding *late(struct check *check, long long by, bool sure)
{
    struct text span = span_of(check->arena, by), when = printed(check);
    if (sure)
        return findings_add(&check->findings, TEXT("deadline"), level_now(check, LEVEL_ERROR),
                            place_packet(), "the deadline passed %.*s ago (the notice prints %.*s)",
                            TEXT_SHOW(span), TEXT_SHOW(when));
    return findings_add(&check->findings, TEXT("deadline"), level_now(check, LEVEL_WARNING),
                        place_packet(),
                        "the deadline may have passed %.*s ago (the notice prints %.*s, and does "
                        "not say in which time zone)",
                        TEXT_SHOW(span), TEXT_SHOW(when));
}

static struct finding *soon(struct check *check, long long left)
{
    struct text span = span_of(check->arena, left), when = printed(check);
    return findings_add(&check->findings, TEXT("deadline"), LEVEL_NOTE, place_packet(),
                        "%.*s left until the deadline (the notice prints %.*s)", TEXT_SHOW(span),
                        TEXT_SHOW(when));
}

/* A board prints the closing time in its reader's zone, and a date alone may mean any hour of it.
 */
static bool is_sure(struct check *check)
{
    long long last = 0;
    return notice_deadline_last(check->arena, check->notice, &last) && check->options->now > last;
}

static void run(struct check *check)
{
    long long moment = 0;
    struct text how = TEXT_NONE;
    if (!check->notice || !notice_deadline(check->arena, check->notice, &moment, &how))
        return;
    long long left = moment - check->options->now;
    struct finding *finding = NULL;
    if (left < 0)
        finding = late(check, -left, is_sure(check));
    else if (left < SOON)
        finding = soon(check, left);
    if (!finding)
        return;
    finding->because = because_of(check, "deadline_date");
    if (left >= 0)
        finding_fix(&check->findings, finding, "send it today: portals are slow in the last hours");
    else
        finding_fix(&check->findings, finding, "look at the vacancy's own page for an extension");
    if (how.length)
        finding_fix(&check->findings, finding, "how the moment was read: %.*s", TEXT_SHOW(how));
}

const struct rule rule_deadline = {
    .name = "deadline",
    .level = LEVEL_ERROR,
    .summary = "the application is late, or nearly so",
    .run = run,
};
