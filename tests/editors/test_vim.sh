#!/bin/sh
# Fills the quickfix list of a real Vim with the findings of a draft, and jumps into a Word document.
DOSSIER=$(readlink -f "${DOSSIER:-build/dossier}")
here=$(cd "$(dirname "$0")" && pwd)
EDITORS=$here/../../editors/vim
export DOSSIER EDITORS NOTICE OUT PACKET JUMP
if ! command -v vim >/dev/null || ! vim --version | grep -q '+quickfix'; then
    echo "ok 1 - vim # SKIP no Vim with a quickfix list here (package vim-nox)"
    exit 0
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
OUT=$room/out NOTICE= JUMP= PACKET=$room/draft.md
printf 'The comittee met.\n\nUn événement: the the end.\n' >"$PACKET"
vim -N -u NONE -i NONE -es -S "$here/quickfix.vim" </dev/null >/dev/null 2>&1
number=0 failed=0
expect() { # NAME PATTERN
    number=$((number + 1))
    if grep -q "$2" "$OUT"; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        sed 's/^/# /' "$OUT"
        failed=1
    fi
}
expect "a misspelt word at its line and byte column" '^draft.md|1|5|w|1|.*\[spelling\]$'
# "Un événement: the " has two bytes for each accented letter.
expect "a column in bytes behind accents" '^draft.md|3|17|w|1|.*\[repeated-word\]$'
PACKET=$here/../packets/faulty JUMP='spelling\]'
NOTICE=$here/../packets/notice.txt
vim -N -u NONE -i NONE -es -S "$here/quickfix.vim" </dev/null >/dev/null 2>&1
expect "the findings of a packet" '\[page-limit\]$'
expect "the text of a Word document at the misspelt word" '^recieves'
exit $failed
