/* What may be known of a PDF without showing it: the only file that includes qpdf. */
#include "pdf.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGES_LOOKED_AT 30  /* for fonts and actions; a scan has no font on any page */
#define NOTES_LOOKED_AT 200 /* links and buttons of a page */
#define NAMES_DEPTH     8   /* Kids of a name tree */

/* qpdf unpacks some streams whole, and a few kilobytes may unpack to gigabytes: it gets this much
 * more address space than the process has, and no allocation beyond that succeeds. */
#define ROOM ((unsigned long)128 << 20)

#if defined(__SANITIZE_ADDRESS__)
#define BOUNDED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BOUNDED 0
#endif
#endif
#ifndef BOUNDED
#define BOUNDED 1
#endif

/* Bytes of address space in use; 0 when the system does not say. */
static unsigned long address_space(void)
{
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (!file)
        return 0;
    if (fscanf(file, "%lu", &pages) != 1)
        pages = 0;
    fclose(file);
    return pages * (unsigned long)sysconf(_SC_PAGESIZE);
}

/* False when no bound could be set; *before is to be set again afterwards. */
static bool bound_memory(struct rlimit *before)
{
    unsigned long used = BOUNDED ? address_space() : 0;
    if (!used || getrlimit(RLIMIT_AS, before) != 0)
        return false;
    struct rlimit bound = { used + ROOM, before->rlim_max };
    if (bound.rlim_cur > before->rlim_cur)
        return false;
    return setrlimit(RLIMIT_AS, &bound) == 0;
}

static bool is_unsafe_action(qpdf_data pdf, qpdf_oh action)
{
    if (!qpdf_oh_is_dictionary(pdf, action) || !qpdf_oh_has_key(pdf, action, "/S"))
        return false;
    qpdf_oh kind = qpdf_oh_get_key(pdf, action, "/S");
    if (!qpdf_oh_is_name(pdf, kind))
        return false;
    struct text name = text_of(qpdf_oh_get_name(pdf, kind));
    return text_equal(name, TEXT("/JavaScript")) || text_equal(name, TEXT("/Launch"));
}

/* Additional actions (12.6.3): a dictionary of actions by what sets them off. */
static bool has_unsafe_trigger(qpdf_data pdf, qpdf_oh owner)
{
    static const char *const triggers[] = { "/O",  "/C",  "/WC", "/WS", "/DS", "/WP",
                                            "/DP", "/E",  "/X",  "/D",  "/U",  "/Fo",
                                            "/PO", "/PV", "/PI", "/K",  "/F",  "/V" };
    qpdf_oh actions = qpdf_oh_get_key(pdf, owner, "/AA");
    if (!qpdf_oh_is_dictionary(pdf, actions))
        return false;
    for (size_t i = 0; i < sizeof triggers / sizeof *triggers; i++)
        if (is_unsafe_action(pdf, qpdf_oh_get_key(pdf, actions, triggers[i])))
            return true;
    return false;
}

/* What a page does when it is turned to, and its links and buttons when they are pressed. */
static bool page_has_scripts(qpdf_data pdf, qpdf_oh page)
{
    if (has_unsafe_trigger(pdf, page))
        return true;
    qpdf_oh notes = qpdf_oh_get_key(pdf, page, "/Annots");
    int count = qpdf_oh_is_array(pdf, notes) ? qpdf_oh_get_array_n_items(pdf, notes) : 0;
    for (int i = 0; i < count && i < NOTES_LOOKED_AT; i++) {
        qpdf_oh note = qpdf_oh_get_array_item(pdf, notes, i);
        if (qpdf_oh_is_dictionary(pdf, note) &&
            (is_unsafe_action(pdf, qpdf_oh_get_key(pdf, note, "/A")) ||
             has_unsafe_trigger(pdf, note)))
            return true;
    }
    return false;
}

/* What a document does when it is opened (ISO 32000-1, 7.7.2: OpenAction, AA, Names) and read. */
static bool has_scripts(qpdf_data pdf, int pages)
{
    qpdf_oh root = qpdf_get_root(pdf);
    if (!qpdf_oh_is_dictionary(pdf, root))
        return false;
    if (is_unsafe_action(pdf, qpdf_oh_get_key(pdf, root, "/OpenAction")) ||
        has_unsafe_trigger(pdf, root))
        return true;
    qpdf_oh names = qpdf_oh_get_key(pdf, root, "/Names");
    if (qpdf_oh_is_dictionary(pdf, names) && qpdf_oh_has_key(pdf, names, "/JavaScript"))
        return true;
    for (int i = 0; i < pages && i < PAGES_LOOKED_AT; i++)
        if (page_has_scripts(pdf, qpdf_get_page_n(pdf, (size_t)i)))
            return true;
    return false;
}

static bool page_has_font(qpdf_data pdf, qpdf_oh page)
{
    for (int level = 0; level < NAMES_DEPTH && qpdf_oh_is_dictionary(pdf, page); level++) {
        qpdf_oh resources = qpdf_oh_get_key(pdf, page, "/Resources");
        if (qpdf_oh_is_dictionary(pdf, resources)) {
            qpdf_oh fonts = qpdf_oh_get_key(pdf, resources, "/Font");
            qpdf_oh forms = qpdf_oh_get_key(pdf, resources, "/XObject");
            return qpdf_oh_is_dictionary(pdf, fonts) ||
                   (qpdf_oh_is_dictionary(pdf, forms) && qpdf_oh_has_key(pdf, forms, "/Fm0"));
        }
        page = qpdf_oh_get_key(pdf, page, "/Parent");
    }
    return false;
}

static bool has_text(qpdf_data pdf, int pages)
{
    for (int i = 0; i < pages && i < PAGES_LOOKED_AT; i++)
        if (page_has_font(pdf, qpdf_get_page_n(pdf, (size_t)i)))
            return true;
    return false;
}

static enum status facts_read(qpdf_data pdf, struct text bytes, struct pdf_facts *facts,
                              struct text *why)
{
    QPDF_ERROR_CODE result =
        qpdf_read_memory(pdf, "pdf", bytes.data, (unsigned long long)bytes.length, NULL);
    if (result & QPDF_ERRORS) {
        qpdf_error error = qpdf_get_error(pdf);
        facts->encrypted = qpdf_get_error_code(pdf, error) == qpdf_e_password;
        *why = TEXT("its pages cannot be found");
        return facts->encrypted ? DONE : REFUSED;
    }
    int pages = qpdf_get_num_pages(pdf);
    if (pages <= 0 || qpdf_has_error(pdf)) {
        (void)qpdf_get_error(pdf); /* one that is not asked for is printed */
        *why = TEXT("it has no pages that can be found");
        return REFUSED;
    }
    facts->pages = pages;
    facts->scripts = has_scripts(pdf, pages);
    facts->has_text = has_text(pdf, pages);
    facts->damaged = qpdf_more_warnings(pdf) || qpdf_has_error(pdf);
    (void)qpdf_get_error(pdf);
    return DONE;
}

enum status pdf_read(struct arena *arena, struct text bytes, struct pdf_facts *facts,
                     struct text *why)
{
    (void)arena;
    struct rlimit before;
    *facts = (struct pdf_facts){ 0 };
    qpdf_data pdf = qpdf_init();
    qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf_silence_errors(pdf);
    bool bounded = bound_memory(&before);
    enum status status = facts_read(pdf, bytes, facts, why);
    qpdf_cleanup(&pdf);
    if (bounded)
        setrlimit(RLIMIT_AS, &before);
    return status;
}
