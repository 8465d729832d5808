/* Which file of a packet is what: by its contents first, its name second, and by what is left last.
 */
#include "rules/roles.h"

#include "rules/help.h"
#include "unicode.h"

#define ENOUGH 3 /* points below which nothing is claimed */

static bool may_be_essay(const struct packet_file *file)
{
    switch (file->type) {
    case TYPE_DOCX:
    case TYPE_DOC:
    case TYPE_ODT:
    case TYPE_RTF:
    case TYPE_PDF:
    case TYPE_TXT:
    case TYPE_MD:
        return true;
    default:
        return false;
    }
}

static void give(struct packet_file *file, enum role role, struct text reason)
{
    file->role = role;
    file->role_reason = reason;
}

static void judge(struct packet_file *file, const struct role_signs *signs)
{
    enum role best = ROLE_OTHER;
    double points = 0;
    for (int role = ROLE_OTHER + 1; role < ROLE_NOTICE; role++)
        if (signs->points[role] > points) {
            best = (enum role)role;
            points = signs->points[role];
        }
    bool impossible =
        best == ROLE_ESSAY && !may_be_essay(file) && !text_equal(file->ending, TEXT("docx"));
    if (points < ENOUGH || impossible)
        give(file, ROLE_OTHER, TEXT("nothing in it or in its name says what it is"));
    else
        give(file, best, text_of(signs->sign[best]));
}

/* The notice may be in the folder: it is what the packet is held against, not a part of it. */
static void set_notices_aside(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++)
        if (check->packet.count > 1 && looks_like_notice(check, &check->packet.files[i]))
            give(&check->packet.files[i], ROLE_NOTICE, TEXT("it reads as the notice or its rules"));
}

/* With no essay told, a single text that nothing speaks for is it. */
static void elect_the_only_text(struct check *check)
{
    struct packet_file *only = NULL;
    for (size_t i = 0; i < check->packet.count; i++) {
        struct packet_file *file = &check->packet.files[i];
        if (file->role == ROLE_ESSAY)
            return;
        if (file->role != ROLE_OTHER || !may_be_essay(file) || file->state == STATE_UNREADABLE ||
            text_starts(file->name, TEXT(".")) || (file->type == TYPE_PDF && !essay_demand(check)))
            continue;
        if (only && only->document && !file->document)
            continue; /* a text that can be read goes before one that cannot */
        if (only && (only->document != NULL) == (file->document != NULL))
            return;
        only = file;
    }
    if (only)
        give(only, ROLE_ESSAY, TEXT("no other file looks like the essay"));
}

/* Those that answer best come first; one that can be read goes before one that cannot. */
static void order(struct packet_file **essays, double *points, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && points[j] > points[j - 1]; j--) {
            struct packet_file *file = essays[j];
            double value = points[j];
            essays[j] = essays[j - 1], points[j] = points[j - 1];
            essays[j - 1] = file, points[j - 1] = value;
        }
}

static void choose(struct check *check, const double *points)
{
    size_t count = 0;
    double *values = arena_take(check->arena, check->packet.count * sizeof *values);
    check->essays = arena_take(check->arena, check->packet.count * sizeof *check->essays);
    for (size_t i = 0; i < check->packet.count; i++)
        if (check->packet.files[i].role == ROLE_ESSAY) {
            check->essays[count] = &check->packet.files[i];
            values[count++] = points[i] + (check->packet.files[i].document ? 100 : 0);
        }
    order(check->essays, values, count);
    check->essay_count = count;
    check->essay = count ? check->essays[0] : NULL;
}

void packet_roles(struct check *check)
{
    size_t count = check->packet.count;
    double *points = arena_take(check->arena, (count + 1) * sizeof *points);
    set_notices_aside(check);
    if (count == 1 && may_be_essay(&check->packet.files[0]))
        give(&check->packet.files[0], ROLE_ESSAY, TEXT("it is the only file"));
    for (size_t i = 0; count > 1 && i < count; i++) {
        struct packet_file *file = &check->packet.files[i];
        struct role_signs signs;
        if (file->role == ROLE_NOTICE)
            continue;
        role_signs_read(check, file, &signs);
        judge(file, &signs);
        points[i] = signs.points[ROLE_ESSAY];
    }
    elect_the_only_text(check);
    choose(check, points);
}
