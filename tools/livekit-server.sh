#!/usr/bin/env bash
# Prints the path of a livekit-server binary, building the pinned version when there is none.
#
#   bin="$(tools/livekit-server.sh)"     # path on stdout, progress on stderr
#
# Order: $LIVEKIT_SERVER (a path) > livekit-server on PATH > the cache folder > `go install` into the cache folder.
# The cache folder is the first argument (default: ~/.cache/visio-room/livekit). Running it again costs a few milliseconds.
# LIVEKIT_SERVER_VERSION chooses another version (default below); each version has its own folder in the cache.
# Exit codes: 0 path printed; 2 neither Go nor a binary; 3 Go is too old; 4 the build failed.
set -euo pipefail

version="${LIVEKIT_SERVER_VERSION:-v1.13.5}"
module=github.com/livekit/livekit-server/cmd/server
go_minimum=1.26
say() { printf 'livekit-server.sh: %s\n' "$*" >&2; }
works() { [ -x "$1" ] && "$1" --version >/dev/null 2>&1; }

if [ -n "${LIVEKIT_SERVER:-}" ]; then
  works "$LIVEKIT_SERVER" || { say "LIVEKIT_SERVER=$LIVEKIT_SERVER is not a livekit-server that runs here"; exit 2; }
  printf '%s\n' "$LIVEKIT_SERVER"
  exit 0
fi
if found="$(command -v livekit-server 2>/dev/null)" && works "$found"; then
  have="$("$found" --version | awk '{print $NF}')"
  [ "v$have" = "$version" ] || say "using livekit-server $have from PATH; the tests were written against $version"
  printf '%s\n' "$found"
  exit 0
fi

cache="${1:-${XDG_CACHE_HOME:-$HOME/.cache}/visio-room/livekit}/$version"
mkdir -p "$cache"
cache="$(cd "$cache" && pwd)"
bin="$cache/livekit-server"
works "$bin" && { printf '%s\n' "$bin"; exit 0; }

if ! command -v go >/dev/null 2>&1; then
  say "no livekit-server on PATH and no Go toolchain to build one."
  say "Install Go >= $go_minimum, or put a livekit-server binary on PATH, or set LIVEKIT_SERVER to its path."
  exit 2
fi
have="$(go env GOVERSION | sed -E 's/^go//; s/[^0-9.].*$//')"
if [ "$(printf '%s\n%s\n' "$go_minimum" "$have" | sort -V | head -n 1)" != "$go_minimum" ] && [ "$(go env GOTOOLCHAIN)" = local ]; then
  say "livekit-server $version needs Go >= $go_minimum, found $have (and GOTOOLCHAIN=local forbids another)."
  exit 3
fi

# One build at a time, also when several test runs start together: mkdir is atomic.
lock="$cache/.lock"
waited=0
until mkdir "$lock" 2>/dev/null; do
  [ "$waited" -eq 0 ] && say "another build is running, waiting"
  if [ -f "$lock/pid" ] && ! kill -0 "$(cat "$lock/pid")" 2>/dev/null; then rm -rf "$lock"; continue; fi
  sleep 1
  waited=$((waited + 1))
  [ "$waited" -lt 600 ] || { say "gave up waiting for $lock"; exit 4; }
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock" "$cache/.build"' EXIT
works "$bin" && { printf '%s\n' "$bin"; exit 0; }

say "building livekit-server $version with Go $have (about 2 minutes the first time)"
if ! GOFLAGS='' GOBIN="$cache/.build" go install "$module@$version" >"$cache/build.log" 2>&1; then
  say "the build failed; last lines of $cache/build.log:"
  tail -n 15 "$cache/build.log" >&2
  exit 4
fi
mv "$cache/.build/server" "$bin"
works "$bin" || { say "the built binary does not run: $bin"; exit 4; }
printf '%s\n' "$bin"
