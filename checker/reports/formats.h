/* The formats, each in a file of its own. */
#ifndef DOSSIER_REPORTS_FORMATS_H
#define DOSSIER_REPORTS_FORMATS_H

#include "report.h"

extern const struct report_format report_plain, report_gcc, report_vim, report_vscode, report_json,
    report_jsonl, report_sarif, report_junit, report_csv, report_html;

#endif
