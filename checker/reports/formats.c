/* The table of report formats. */
#include "formats.h"

static const struct report_format *const formats[] = {
    &report_plain, &report_gcc,   &report_vim, &report_vscode, &report_json, &report_jsonl,
    &report_sarif, &report_junit, &report_csv, &report_html,   NULL,
};

const struct report_format *const *report_formats(void)
{
    return formats;
}

const struct report_format *report_find(struct text name)
{
    for (const struct report_format *const *format = formats; *format; format++)
        if (text_equal_ascii(text_of((*format)->name), name))
            return *format;
    return NULL;
}
