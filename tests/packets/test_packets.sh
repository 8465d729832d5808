#!/bin/sh
# The sample packets, end to end: what is found, the exit statuses, and the whole report in each format.
# `sh tests/packets/test_packets.sh --accept` writes what is printed now as what is expected; look at the
# difference before committing it.
DOSSIER=$(readlink -f "${DOSSIER:-build/dossier}")
cd "$(dirname "$0")" || exit 1
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0 failed=0

tell() { # STATUS NAME [FILE shown on failure]
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        echo "not ok $number - $2"
        [ -z "$3" ] || head -40 "$3" | sed 's/^/# /'
        failed=1
    fi
}

check() { # FORMAT PACKET
    "$DOSSIER" check --format "$1" --notice notice.txt --now 2026-03-02T12:00:00Z "$2"
}

check gcc ready >"$room/ready" 2>&1
status=$?
[ $status -eq 0 ] && [ ! -s "$room/ready" ]
tell $? "the ready packet has no finding and exits 0" "$room/ready"

check gcc faulty >"$room/faulty" 2>&1
status=$?
[ $status -eq 1 ]
tell $? "the faulty packet exits 1"
# Whether a challenge that is not answered is called missing or thin is the judgement's own affair.
sed 's/.*: \(error\|warning\|note\): .*\[\(.*\)\]$/\1 \2/; s/.* challenge-\(missing\|mentioned\)/some challenge/' \
    "$room/faulty" | sort >"$room/rules"
sort faults | diff - "$room/rules" >"$room/difference"
tell $? "each planted fault is found, and nothing else" "$room/difference"

# The notice and the rules made of it say the same.
"$DOSSIER" notice --rules notice.txt >"$room/rules.ini" &&
    "$DOSSIER" check --format gcc --rules "$room/rules.ini" --now 2026-03-02T12:00:00Z faulty >"$room/by-rules"
diff "$room/faulty" "$room/by-rules" >"$room/difference"
tell $? "the rules file finds the same" "$room/difference"

# What the judgement of the challenges comes to is held elsewhere; here it is left out of what is compared.
without_challenges() { # FORMAT
    case $1 in
    plain) sed '/^KEY CHALLENGES/,/^$/d; /^  .*\[challenge-/,/^$/d; s/^\(NOT READY\).*/\1/' ;;
    json) sed 's/"coverage": \[.*\], "findings"/"findings"/; s/"counts": {[^}]*}, //
               s/{"rule": "challenge-[^{]*{[^}]*}[^}]*}\(, \)\?//g' ;;
    html) sed '/^<h2>Key challenges/,/^<\/table>/d; /^<div.*challenge-/,/<\/div>$/d' ;;
    csv) sed 's/,[0-9]*,[0-9]*,[0-9]*,essay/,essay/; s/,3,[0-3],[0-3],/,/' ;;
    *) grep -v '\[challenge-' ;;
    esac
}

for format in plain gcc vim json junit csv html; do
    for packet in ready faulty; do
        # Every rule is in it; its form is held by the unit test of the reports.
        [ $format$packet != junitfaulty ] || continue
        check $format $packet 2>"$room/errors" | without_challenges $format >"$room/out"
        [ "$1" != --accept ] || cp "$room/out" "expected/$packet.$format"
        diff "expected/$packet.$format" "$room/out" >"$room/difference"
        tell $? "$packet as $format" "$room/difference"
    done
done

# In its child, bounded in memory and shut in, a check must come to what it comes to by itself.
printf 'Policy Officer - 260415\n\nClosing date: 30 March 2026, 18:00 Lisbon time\n' >"$room/lisbon.txt"
for notice in notice.txt "$room/lisbon.txt"; do
    for bare in "" --in-process; do
        "$DOSSIER" check $bare --notice "$notice" --now 2026-03-30T12:00:00Z faulty >"$room/out$bare" 2>&1
    done
    diff "$room/out" "$room/out--in-process" >"$room/difference"
    tell $? "the child says the same with $(basename "$notice")" "$room/difference"
done

check vscode faulty >"$room/out"
grep -q "^$(pwd -P)/faulty/essay final (2).docx:4:" "$room/out"
tell $? "vscode has whole paths" "$room/out"
check plain ready >"$room/one" && check plain ready >"$room/two" && cmp -s "$room/one" "$room/two"
tell $? "two runs print the same bytes"
exit $failed
