#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds, and runs every test.
# Last line: N passed, N failed, N skipped. Arguments go on to the test runner (--filter-class "*Fold*").
set -euo pipefail
cd "$(dirname "$0")/.."

PATH="$PATH:/usr/sbin" # where Debian keeps servers, and not on everyone's path

need() { # command, packages of Debian
  command -v "$1" >/dev/null && return
  if ! command -v apt-get >/dev/null; then
    echo "The tests need $1; install it (Debian: ${*:2}) and try again." >&2
    exit 1
  fi
  echo "Installing ${*:2} …"
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  # The tests start servers of their own; the system's shall not be started because of them.
  local policy=/usr/sbin/policy-rc.d placed= status=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null
    $sudo chmod +x "$policy"
    placed=yes
  fi
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null || status=$?
  [ -z "$placed" ] || $sudo rm "$policy"
  return "$status"
}

need dotnet dotnet-sdk-10.0
need node nodejs
need npm npm
need dovecot dovecot-imapd dovecot-lmtpd
need exim4 exim4-daemon-light
need chromium chromium fonts-ipafont-gothic
[ -f node_modules/azurite/package.json ] && [ -f node_modules/axe-core/package.json ] || npm ci --no-audit --no-fund --loglevel=error

dotnet build SeisFunctions.sln --nologo -v:q
if [ "$#" -eq 0 ]; then
  dotnet format SeisFunctions.sln --verify-no-changes --no-restore
fi

mkdir -p artifacts
rm -f artifacts/variants.txt
log=artifacts/test.log
status=0
dotnet test --no-build --project tests/SeisFunctions.Tests "$@" 2>&1 | tee "$log" || status=$?

if [ -f artifacts/variants.txt ]; then echo "Fields read from each variant of the forms:"; cat artifacts/variants.txt; fi

# Once more at the end, where it is found first.
grep -A 15 -E '^failed ' "$log" || true

count() { sed -nE "s/^ *$1: *([0-9]+).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ -z "$passed" ]; then
  echo "The test run ended without a summary (status $status)." >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
# On CI a test that was skipped for want of a server would hide what it should show.
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then status=1; fi
if [ "$failed" -gt 0 ]; then status=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
