#!/usr/bin/env bash
# Kills a real intake under load so many times (KILLS, 30), and tries every crash point of an application's life. Not in CI, which kills three times.
set -euo pipefail
cd "$(dirname "$0")/.."
export SEIS_KILLS="${1:-30}"
exec eng/test.sh --filter-namespace "*Crashes" --output detailed
