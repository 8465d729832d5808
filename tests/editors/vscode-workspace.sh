#!/bin/sh
# usage: vscode-workspace.sh FOLDER   makes the folder that vscode-host.js is run in.
# Then, with a VS Code at hand:
#   code --extensionDevelopmentPath="$PWD/editors/vscode" \
#        --extensionTestsPath="$PWD/tests/editors/vscode-host.js" FOLDER
program=$(readlink -f "${DOSSIER:-build/dossier}")
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/.vscode"
cp -r "$here/../packets/faulty" "$here/../packets/notice.txt" "$1/"
printf 'The comittee met.\n\nUn 𝄞 événement: the the end.\n' >"$1/draft.md"
printf '{ "dossier.program": "%s", "dossier.notice": "notice.txt", "dossier.packet": "faulty" }\n' \
    "$program" >"$1/.vscode/settings.json"
sed -e 's/dossier: check/dossier: draft/' -e "s|\"command\": \"dossier\"|\"command\": \"$program\"|" \
    -e 's|"args": .*|"args": ["check", "--format", "vscode", "${workspaceFolder}/draft.md"],|' \
    "$here/../../editors/vscode/tasks.json" >"$1/.vscode/tasks.json"
