#!/usr/bin/env bash
# Prints the path of the livekit-crowd program (livekit-crowd/main.go), building it when it is missing or out of date.
#
#   crowd="$(tools/livekit-crowd.sh)"
#   LIVEKIT_API_SECRET=… "$crowd" -url ws://127.0.0.1:7880 -room r1 -n 149 -video 25 -audio 4 -loop loop.json
#
# It uses the test client inside the livekit-server module, so its version is the server's (LIVEKIT_SERVER_VERSION).
set -euo pipefail
version="${LIVEKIT_SERVER_VERSION:-v1.13.5}"
source="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/livekit-crowd/main.go"
cache="${1:-${XDG_CACHE_HOME:-$HOME/.cache}/visio-room/livekit}/crowd-$version"
mkdir -p "$cache"
cache="$(cd "$cache" && pwd)"
if [ -x "$cache/crowd" ] && cmp -s "$source" "$cache/main.go"; then printf '%s\n' "$cache/crowd"; exit 0; fi
command -v go >/dev/null 2>&1 || { echo "livekit-crowd.sh: needs Go >= 1.26 to build the crowd" >&2; exit 2; }
echo "livekit-crowd.sh: building" >&2
cp "$source" "$cache/main.go"
printf 'module livekit-crowd\n\ngo 1.26\n\nrequire github.com/livekit/livekit-server %s\n' "$version" >"$cache/go.mod"
rm -f "$cache/go.sum"
if ! (cd "$cache" && GOFLAGS=-mod=mod go mod tidy && go build -o crowd .) >"$cache/build.log" 2>&1; then
  rm -f "$cache/crowd" "$cache/main.go"
  echo "livekit-crowd.sh: the build failed; last lines of $cache/build.log:" >&2
  tail -n 15 "$cache/build.log" >&2
  exit 4
fi
printf '%s\n' "$cache/crowd"
