#!/bin/sh
# `check --portal`: a known profile, a user's own, and what is wrong in one.
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0
tell() { number=$((number + 1)); if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi; }
mkdir "$room/packet"
printf 'I would begin with a shared picture of the risks.\n' >"$room/packet/essay & plan.md"
finds() { "$DOSSIER" check --format gcc --portal "$1" "$room/packet" >"$room/out" 2>&1; }

finds taleo
grep -q "takes no files that end in .md.*portal-names" "$room/out"; tell $? "a known portal knows its formats"
printf '[portal]\nfile_bytes = 20\nname_length = 8\nsigns = -_ \nformats = md\n' >"$room/own.ini"
finds "$room/own.ini"
grep -q 'the name holds "' "$room/out"; tell $? "signs that it does not take"
grep -q 'the name has 15 signs; the portal takes at most 8' "$room/out"; tell $? "names that are too long"
grep -q 'attachment-size' "$room/out"; tell $? "files that are too large"
grep -q 'that end in' "$room/out"; tell $((! $?)) "formats that it takes"
printf '[portal]\nfiles = few\n' >"$room/own.ini"
finds "$room/own.ini"; status=$?
test $status = 2 && grep -q "own.ini:2: files takes a whole number" "$room/out"; tell $? "a bad value has its line"
finds nonsense; test $? = 2 && grep -q "takes default, taleo or a file" "$room/out"; tell $? "an unknown name"
