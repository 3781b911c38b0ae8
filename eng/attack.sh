#!/usr/bin/env bash
# Attacks a running intake: slow bodies, floods, bombs in parallel, damaged items, kills during a reading, two hosts; all on loopback. Arguments name some of
# them by how they begin. Prints each with its figures; last line: N attacks held, N failed; status 1 if any failed. SEIS_APP names another build to attack.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f node_modules/azurite/package.json ] || npm ci --omit=dev --no-audit --no-fund --loglevel=error
dotnet build tests/SeisFunctions.Benchmarks -c Release --nologo -v:q
exec dotnet tests/SeisFunctions.Benchmarks/bin/Release/net10.0/SeisFunctions.Benchmarks.dll attack "$@"
