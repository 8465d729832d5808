#!/bin/sh
# Holds what the program prints for VS Code against the problem matchers that read it.
DOSSIER=$(readlink -f "${DOSSIER:-build/dossier}")
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v node >/dev/null; then
    echo "ok 1 - problem matcher # SKIP no node here (package nodejs)"
    exit 0
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
# One letter outside the basic plane counts two units.
printf 'The comittee met.\n\nUn 𝄞 événement: the the end.\n' >"$room/draft.md"
(cd "$room" && "$DOSSIER" check --format vscode draft.md) | node "$here/matcher.js" "$room/draft.md"
