#!/bin/sh
# A batch over a folder of packets: in order, each once, going on where a run was cut off.
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
        [ -z "$3" ] || head -20 "$3" | cut -c 1-200 | sed 's/^/# /'
        failed=1
    fi
}

batch() {
    "$DOSSIER" batch --notice notice.txt --now 2026-03-02T12:00:00Z "$@"
}

mkdir "$room/all"
for i in 1 2 3 4 5 6; do
    cp -r ready "$room/all/0$i ready"
done
cp -r faulty "$room/all/03 faulty"
printf 'PK\003\004 broken' >"$room/all/05 broken.zip"

batch --jobs 3 "$room/all" >"$room/jsonl" 2>"$room/errors"
status=$?
[ $status -eq 2 ] && [ "$(wc -l <"$room/jsonl")" -eq 8 ]
tell $? "one line a packet, and the gravest exit status" "$room/errors"
grep -o '"packet": {"path": "[^"]*"' "$room/jsonl" | sed 's|.*/||' >"$room/order"
sort "$room/order" | diff - "$room/order" >"$room/difference"
tell $? "in the order of their names" "$room/difference"
[ "$(grep -c '"verdict": "ready"' "$room/jsonl")" -eq 6 ] &&
    [ "$(grep -c '"verdict": "not ready"' "$room/jsonl")" -eq 1 ] &&
    [ "$(grep -c '"verdict": "could not check"' "$room/jsonl")" -eq 1 ]
tell $? "one broken packet leaves the others their verdicts" "$room/jsonl"
batch --jobs 1 "$room/all" | cmp -s - "$room/jsonl"
tell $? "the same bytes with one job as with three"

batch --format csv "$room/all" >"$room/csv"
[ "$(wc -l <"$room/csv")" -eq 9 ] && head -1 "$room/csv" | grep -q '^packet,verdict,errors'
tell $? "one row a packet under the heads of the columns" "$room/csv"

for format in jsonl csv; do
    batch --format $format --output "$room/whole" "$room/all"
    # Cut off within the fifth line, as a power cut would.
    head -c "$(($(head -4 "$room/whole" | wc -c) + 20))" "$room/whole" >"$room/cut"
    batch --format $format --output "$room/cut" --resume "$room/all"
    cmp -s "$room/whole" "$room/cut"
    tell $? "$format goes on where it was cut off" "$room/cut"
    batch --format $format --output "$room/cut" --resume "$room/all"
    cmp -s "$room/whole" "$room/cut"
    tell $? "$format of a whole run is left as it is" "$room/cut"
done

batch "$room/none" >"$room/out" 2>"$room/errors"
[ $? -eq 2 ]
tell $? "a folder that is not there exits 2"
batch --resume "$room/all" >"$room/out" 2>"$room/errors"
[ $? -eq 2 ] && grep -q -- --output "$room/errors"
tell $? "--resume without --output says what it needs" "$room/errors"
exit $failed
