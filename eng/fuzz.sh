#!/usr/bin/env bash
# Tries mutated forms and mails for so many SECONDS (60); a second argument repeats the run of that seed.
# Failing inputs are kept under artifacts/fuzz. Last line: tried N, failed N; status 1 if any failed.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/SeisFunctions.Benchmarks -c Release --nologo -v:q
exec dotnet tests/SeisFunctions.Benchmarks/bin/Release/net10.0/SeisFunctions.Benchmarks.dll fuzz "$@"
