/* What the three rules about key challenges share. */
#include "rules/challenges.h"

#include "buffer.h"
#include "unicode.h"

#define TERMS_MOST 6

struct citation challenge_because(const struct check *check,
                                  const struct challenge_coverage *challenge)
{
    struct text field = arena_format(check->arena, "challenges.%d", challenge->challenge);
    struct citation because = because_of(check, field.data);
    return because.line ? because : because_of(check, "challenges");
}

struct text challenge_words(const struct check *check, const struct challenge_coverage *challenge)
{
    return unicode_fit(check->arena, challenge->text, 60);
}

void challenge_add_absent(struct check *check, struct finding *finding,
                          const struct challenge_coverage *challenge)
{
    struct buffer list = buffer_new(check->arena);
    for (size_t i = 0; i < challenge->absent_terms.count && i < TERMS_MOST; i++)
        buffer_add_format(&list, "%s%.*s", i ? ", " : "",
                          TEXT_SHOW(challenge->absent_terms.items[i]));
    if (list.length)
        finding_fix(&check->findings, finding, "nothing was found about: %.*s",
                    TEXT_SHOW(buffer_text(&list)));
}
