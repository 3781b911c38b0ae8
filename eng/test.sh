#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds, and runs every test, or those of one part:
#   eng/test.sh [forms|app|integration] [arguments of the test runner, as --filter-class "*Fold*"]
# forms and app need neither storage nor a server. Last line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

PATH="$PATH:/usr/sbin" # where Debian keeps servers, and not on everyone's path

need() { # command or file, packages of Debian
  [ -e "$1" ] || command -v "$1" >/dev/null && return
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

parts="forms app integration"
case ${1:-} in forms | app | integration) parts=$1; shift ;; esac
project() { case $1 in forms) echo tests/SeisFunctions.Tests.Forms ;; app) echo tests/SeisFunctions.Tests.App ;; *) echo tests/SeisFunctions.Tests.Integration ;; esac; }

need dotnet dotnet-sdk-10.0
case $parts in *integration*)
  need node nodejs
  need npm npm
  # Its parts are packages of their own, and the command is there without them.
  need /usr/lib/dovecot/imap dovecot-imapd
  need /usr/lib/dovecot/lmtp dovecot-lmtpd
  need exim4 exim4-daemon-light
  need openssl openssl
  need python3 python3
  need chromium chromium fonts-ipafont-gothic
  [ -f node_modules/azurite/package.json ] && [ -f node_modules/axe-core/package.json ] || npm ci --no-audit --no-fund --loglevel=error ;;
esac

case $parts in
  *' '*) dotnet build SeisFunctions.sln --nologo -v:q ;;
  *) dotnet build "$(project "$parts")" --nologo -v:q ;;
esac

mkdir -p artifacts
rm -f artifacts/variants.txt
# Beside the tests, which wait for storage much of the time. Only how it is laid out: style and analyzers have been
# enforced by the build; to ask them again would take the machine for minutes.
format=
if [ "$parts" != "${parts% *}" ] && [ "$#" -eq 0 ]; then
  dotnet format whitespace SeisFunctions.sln --verify-no-changes --no-restore >artifacts/format.log 2>&1 &
  format=$!
fi

log=artifacts/test.log
: >"$log"
status=0 passed=0 failed=0 skipped=0
count() { sed -nE "s/^ *$1: *([0-9]+).*/\1/p" "$2" | tail -n 1; }
# Side by side: what needs storage waits for it much of the time. A filter may leave nothing of a part (exit code 8).
declare -A running=()
for part in $parts; do
  dotnet test --no-build --project "$(project "$part")" --ignore-exit-code 8 "$@" >"artifacts/test.$part.log" 2>&1 &
  running[$part]=$!
done
for part in $parts; do
  wait "${running[$part]}" || status=$?
  cat "artifacts/test.$part.log"
  cat "artifacts/test.$part.log" >>"$log"
  if [ -z "$(count succeeded "artifacts/test.$part.log")" ]; then
    echo "The tests of $part ended without a summary (status $status)." >&2
    status=1 failed=$((failed + 1))
    continue
  fi
  passed=$((passed + $(count succeeded "artifacts/test.$part.log")))
  failed=$((failed + $(count failed "artifacts/test.$part.log")))
  skipped=$((skipped + $(count skipped "artifacts/test.$part.log")))
done

if [ -f artifacts/variants.txt ]; then echo "Fields read from each variant of the forms:"; cat artifacts/variants.txt; fi

if [ -n "$format" ] && ! wait "$format"; then
  cat artifacts/format.log
  echo "The sources are not formatted: dotnet format SeisFunctions.sln" >&2
  status=1
fi

# Once more at the end, where it is found first.
grep -A 15 -E '^failed ' "$log" || true

# On CI a test that was skipped for want of a server would hide what it should show.
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then status=1; fi
if [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; then status=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
