#!/usr/bin/env bash
# Prints the path of a Python that has what demo/agents/captions imports, installing it into the cache folder when it is not there.
#
#   python="$(tools/captions-agent.sh)"     # path on stdout, progress on stderr
#
# The cache folder is the first argument (default: ~/.cache/visio-room/captions); each list of packages has its own folder in it. The
# packages come from PyPI, pinned by their hashes, about 100 MB; nothing is built and nothing else is fetched. Needs Python 3.11 or
# later with venv (Debian: python3-venv); $PYTHON names another than python3.
# Exit codes: 0 path printed; 2 no fitting Python; 4 the installation failed.
set -euo pipefail

list="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/demo/agents/captions/requirements.txt"
base="${PYTHON:-python3}"
say() { printf 'captions-agent.sh: %s\n' "$*" >&2; }

if ! version="$("$base" -c 'import ensurepip, sys, venv; assert sys.version_info >= (3, 11); print("%d.%d" % sys.version_info[:2])' 2>/dev/null)"; then
  say "the caption agent needs Python 3.11 or later with venv (apt-get install python3 python3-venv), or its path in PYTHON."
  exit 2
fi

cache="${1:-${XDG_CACHE_HOME:-$HOME/.cache}/visio-room/captions}/$("$base" -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest()[:12])' "$list")-$version"
python="$cache/bin/python"
mkdir -p "$(dirname "$cache")"
is_there() { [ -f "$cache/installed" ] && [ -x "$python" ]; }
is_there && { printf '%s\n' "$python"; exit 0; }

# One installation at a time, also when several start together: mkdir is atomic.
lock="$cache.lock"
waited=0
until mkdir "$lock" 2>/dev/null; do
  [ "$waited" -eq 0 ] && say "another installation is running, waiting"
  if [ -f "$lock/pid" ] && ! kill -0 "$(cat "$lock/pid")" 2>/dev/null; then rm -rf "$lock"; continue; fi
  sleep 1
  waited=$((waited + 1))
  [ "$waited" -lt 300 ] || { say "gave up waiting for $lock"; exit 4; }
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
is_there && { printf '%s\n' "$python"; exit 0; }

say "installing the speech recogniser (about 100 MB, once)"
rm -rf "$cache"
log="$cache.log"
if ! { "$base" -m venv "$cache" && "$python" -m pip install --quiet --disable-pip-version-check --no-compile --only-binary :all: \
  --require-hashes -r "$list"; } >"$log" 2>&1; then
  say "the installation failed; last lines of $log:"
  tail -n 15 "$log" >&2
  exit 4
fi
touch "$cache/installed"
printf '%s\n' "$python"
