#!/usr/bin/env bash
# Validates infra/: compiles with every linter rule, checks the format, and resolves the parameters of every environment. Any diagnostic fails.
# What comes out stands in the given folder (artifacts/infra): main.json and ENVIRONMENT.json, which the tests look into.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mkdir -p "${1:-artifacts/infra}" && cd "${1:-artifacts/infra}" && pwd)

dotnet restore eng/bicep/Bicep.csproj --nologo -v:q
bicep=$(dotnet msbuild eng/bicep/Bicep.csproj -nologo -v:m -t:PrintFolder | tail -n 1 | tr -d ' \r')/bicep
[ -e "$bicep" ] || bicep=$bicep.exe

# What a person must set before a deployment; any value serves here.
export INTAKE_OPERATORS=operator@secretariat.example.jp INTAKE_DUTY=duty@secretariat.example.jp INTAKE_BUDGET_START=2026-04-01
export INTAKE_SIGN_IN_CLIENT_ID=00000000-0000-0000-0000-000000000001 INTAKE_OFFICERS=00000000-0000-0000-0000-000000000002
export INTAKE_READERS=00000000-0000-0000-0000-000000000003

faults=0
silently() { # runs a command that must succeed and say nothing
  local said
  if ! said=$("$@" 2>&1) || [ -n "$said" ]; then
    printf '%s\n' "${said:-$* failed}" >&2
    faults=$((faults + 1))
  fi
}

silently "$bicep" build infra/main.bicep --outfile "$out/main.json"
environments=0
for file in infra/environments/*.yaml; do
  environment=$(basename "$file" .yaml)
  silently env AZURE_ENV_NAME="$environment" "$bicep" build-params infra/main.bicepparam --outfile "$out/$environment.json"
  environments=$((environments + 1))
done

formatted=$(mktemp -d)
trap 'rm -rf "$formatted"' EXIT
cp -r infra/. "$formatted"
"$bicep" format --pattern "$formatted/**/*.bicep*" >/dev/null
if ! diff -r infra "$formatted" >&2; then
  echo "infra/ is not formatted: run bicep format on it." >&2
  faults=$((faults + 1))
fi
echo "$("$bicep" --version): $environments environments, $faults faults"
[ "$faults" -eq 0 ]
