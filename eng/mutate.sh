#!/usr/bin/env bash
# Mutation testing of an area (rules, values, groups; forms is the last two): changes the code in small ways and tells which changes no test notices. Prints the
# survivors and the score, and keeps the report under artifacts/mutation/AREA. Takes a quarter of an hour an area on two quiet cores; not in CI. A second argument
# (DateText) tries only the files that begin so; what begins with - goes to dotnet-stryker. Status 2 for an area that it does not know.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
area=${1:-rules}
if [ "$area" = forms ]; then
  for area in values groups; do "$0" "$area" "${@:2}"; done
  exit
fi
[ -f "$root/eng/mutation/$area.json" ] || { echo "usage: eng/mutate.sh [AREA [FILE]]; areas: forms $(basename -s .json -a "$root"/eng/mutation/*.json | tr '\n' ' ')" >&2; exit 2; }
shift $(($# > 0))
part=()
case "${1:-}" in ''|-*) ;; *) part=(--mutate "**/$1*.cs"); shift ;; esac
cd "$root"
# Analysers speak of the code as it is written, not as it is changed.
export RunAnalyzers=false
export MutationArea="$area"
dotnet tool restore >/dev/null
# Stryker builds the app with its changes in place: what lies in bin afterwards is not the app.
trap 'rm -rf "$root"/tests/SeisFunctions.Mutation/{bin,obj}' EXIT
cd tests/SeisFunctions.Mutation
dotnet stryker --test-runner mtp --config-file "$root/eng/mutation/$area.json" --output "$root/artifacts/mutation/$area" --skip-version-check "${part[@]}" "$@"
