#!/usr/bin/env bash
# Delivers so many MESSAGES (2000) into a real mailbox while the intake is killed ten times and the mail server stopped twice, on loopback alone;
# a second argument repeats the run of that seed. Last line: sent N, accounted N, lost N, doubled N; status 1 if any was lost or doubled.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PATH:/usr/sbin"
command -v dovecot >/dev/null || { echo "The soak needs Dovecot; eng/test.sh installs it (Debian: dovecot-imapd dovecot-lmtpd)." >&2; exit 1; }
[ -f node_modules/azurite/package.json ] || npm ci --omit=dev --no-audit --no-fund --loglevel=error
dotnet build tests/SeisFunctions.Benchmarks -c Release --nologo -v:q
exec dotnet tests/SeisFunctions.Benchmarks/bin/Release/net10.0/SeisFunctions.Benchmarks.dll soak "$@"
