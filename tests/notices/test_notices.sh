#!/bin/sh
# Notices of many layouts are read as a careful reader reads them.
cd "$(dirname "$0")" || exit 1
echo 1..4
if python3 compare.py "${OLDPWD}/${DOSSIER:-build/dossier}" 98; then
    echo "ok 1 - fields of the notices"
else
    echo "not ok 1 - fields of the notices"
    exit 1
fi

# A packet may bring its notice: as Word by name and contents, as PDF only with a word on what to do.
dossier="${OLDPWD}/${DOSSIER:-build/dossier}"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/word" "$room/pdf"
cp 57_fr_first.docx "$room/word/Avis de vacance 270150.docx"
cp 60_act_letters.pdf "$room/pdf/Vacancy notice ACT-2027-09.pdf"
for packet in word pdf; do
    echo 'We would host both summits with the staff that we have, and say so early.' >"$room/$packet/essay.txt"
    "$dossier" check --format json "$room/$packet" >"$room/$packet.json"
done
if grep -q '"role": *"notice"' "$room/word.json" && grep -q '"reference": *"270150"' "$room/word.json"; then
    echo "ok 2 - a notice in Word is found in the packet"
else
    echo "not ok 2 - a notice in Word is found in the packet"
fi
if grep -q 'give it with --notice' "$room/pdf.json"; then
    echo "ok 3 - a notice in PDF is pointed at"
else
    echo "not ok 3 - a notice in PDF is pointed at"
fi
if python3 ways.py "$dossier"; then
    echo "ok 4 - a fact is read whatever the words"
else
    echo "not ok 4 - a fact is read whatever the words"
    exit 1
fi
