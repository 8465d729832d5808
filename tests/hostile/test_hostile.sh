#!/bin/sh
# Every file here once made the program fall, hang or write what is no report.  None may again, alone or in
# the process of its own that a check usually has.
program=${DOSSIER:-build/dossier}
number=0
for file in "$(dirname "$0")"/*.*; do
    case $file in *.sh) continue ;; esac
    for way in "" --in-process; do
        number=$((number + 1))
        case $KIND-$file in asan-*/folded-twice.pdf)
            echo "ok $number - $(basename "$file") $way # skip memory cannot be bounded under a sanitizer"
            continue ;;
        esac
        name="$(basename "$file") $way"
        report=$(timeout 20 "$program" check $way --format json "$file" 2>/dev/null)
        status=$?
        if [ "$status" -gt 2 ]; then
            echo "not ok $number - $name: exit status $status"
        elif ! printf '%s' "$report" | python3 -c 'import json, sys; json.load(sys.stdin)' 2>/dev/null; then
            echo "not ok $number - $name: no report"
        elif printf '%s' "$report" | grep -q 'was stopped'; then
            echo "not ok $number - $name: its process died"
        else
            echo "ok $number - $name"
        fi
    done
done
echo "1..$number"
