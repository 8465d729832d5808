#!/bin/sh
# `check --rename`: shows, does on request, never overwrites.
here=$(dirname "$0")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0
tell() { number=$((number + 1)); if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi; }
rename() { "$DOSSIER" check --notice "$here/notice.txt" --now 2026-03-02T12:00:00Z --rename "$@" "$room/packet" >"$room/out" 2>&1; }

cp -r "$here/ready" "$room/packet"
wanted="$room/packet/260415 Key challenges.docx"
mv "$wanted" "$room/packet/essay.docx"
rename; status=$?
tell $((status != 1)) "a dry run ends with status 1"
grep -q "would rename: .*essay.docx -> .*/260415 Key challenges.docx" "$room/out"; tell $? "a dry run shows both names"
test -f "$room/packet/essay.docx"; tell $? "a dry run renames nothing"
rename --yes; tell $? "--yes ends clean"
test -f "$wanted" && test ! -e "$room/packet/essay.docx"; tell $? "--yes renames"
rename --yes && test ! -s "$room/out"; tell $? "a second time there is nothing to do"
mv "$wanted" "$room/packet/essay.docx"
mkdir "$wanted"
rename --yes; status=$?
test $status = 2 && test -f "$room/packet/essay.docx"; tell $? "a name that is taken is left alone"
