#!/bin/sh
# Talks to `dossier lsp` as an editor does.
exec python3 "$(dirname "$0")/lsp_client.py" "$DOSSIER"
