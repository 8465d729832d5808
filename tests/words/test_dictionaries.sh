#!/bin/sh
# A dictionary that a text needs and that is not installed: the program names its package and ends with 2,
# and never calls a text that it could not check ready.
DOSSIER=$(readlink -f "${DOSSIER:-build/dossier}")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0 failed=0

tell() { # STATUS NAME
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        echo "not ok $number - $2"
        sed 's/^/# /' "$room/out"
        failed=1
    fi
}

mkdir "$room/none"
echo 'The committee agrees on a shared picture of the risks in the region.' >"$room/english.txt"
echo 'Le comité convient d’une vision commune des risques dans la région.' >"$room/french.txt"

while read -r file package; do
    DOSSIER_DICTIONARIES=$room/none "$DOSSIER" check "$room/$file" >"$room/out" 2>&1
    status=$?
    [ $status -eq 2 ] && grep -q "install the package $package" "$room/out" && ! grep -q '^READY' "$room/out"
    tell $? "$file without a dictionary: exit 2, and $package is named"
    "$DOSSIER" check "$room/$file" >"$room/out" 2>&1
    tell $? "$file with it is checked"
done <<END
english.txt hunspell-en-gb
french.txt hunspell-fr
END

for folder in /usr/share/hunspell /usr/share/myspell/dicts; do
    [ -r $folder/en_GB.dic ] && ln -s $folder/en_GB.* "$room/none" && break
done
DOSSIER_DICTIONARIES=$room/missing:$room/none "$DOSSIER" check "$room/english.txt" >"$room/out" 2>&1
tell $? "a text needs its own dictionary only, found in the second folder named"

# The words of the dictionaries were asked for when the program was built; of a changed one Hunspell is asked anew.
mkdir "$room/own"
cp $folder/en_GB.aff "$room/own"
{ echo 3; echo zorblat; echo agrees; echo committee; } >"$room/own/en_GB.dic"
echo 'The committee agrees on a zorblat of the demarcations in the region.' >"$room/changed.txt"
DOSSIER_DICTIONARIES=$room/own "$DOSSIER" check --format json "$room/changed.txt" >"$room/out" 2>&1
grep -q '"excerpt": "demarcations"' "$room/out" && ! grep -q '"excerpt": "zorblat"' "$room/out"
tell $? "a dictionary of the user's own is asked, and no other"
exit $failed
