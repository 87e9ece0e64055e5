#!/usr/bin/env bash
# Neovim, headless, with its built-in client: opens a file of Python's library and checks what the float says on hover.
# Usage: neovim.sh PROGRAM [NEOVIM]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

original=$(compgen -G '/usr/lib/python3*/json/decoder.py' | head -n 1) || {
  echo "no Python library to open; install python3" >&2
  exit 1
}
cp "$original" "$folder/decoder.py"

export PROGRAM=$1 FILE=$folder/decoder.py
export XDG_CONFIG_HOME=$folder XDG_DATA_HOME=$folder XDG_STATE_HOME=$folder XDG_CACHE_HOME=$folder
cd "$folder"
timeout 60 "${2:-nvim}" --headless --clean -i NONE -n -c "luafile $here/neovim.lua" </dev/null 2>&1
