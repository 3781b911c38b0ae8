#!/usr/bin/env bash
# Tries mutated forms and mails for so many SECONDS (60); a second argument repeats the run of that seed.
# `forms [NUMBER|all]` instead puts foreign marks, words and remarks into NUMBER places of each variant of the forms (all: hours);
# what is passed over in silence or lost is listed in artifacts/metamorphic.txt, and how many right answers elsewhere became questions.
# Failing inputs are kept under artifacts/fuzz. Last line: tried N, failed N; status 1 if any failed.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = forms ]; then
  METAMORPHIC="${2:-100}" dotnet test --project tests/SeisFunctions.Tests.Forms --filter-class "*MetamorphicTests" && status=0 || status=$?
  cat artifacts/metamorphic.txt
  exit "$status"
fi
dotnet build tests/SeisFunctions.Benchmarks -c Release --nologo -v:q
exec dotnet tests/SeisFunctions.Benchmarks/bin/Release/net10.0/SeisFunctions.Benchmarks.dll fuzz "$@"
