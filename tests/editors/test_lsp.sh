#!/bin/sh
# Talks to `dossier lsp` as an editor does.
exec timeout 60 python3 "$(dirname "$0")/lsp_client.py" "$DOSSIER"
