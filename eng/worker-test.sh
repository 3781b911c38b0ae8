#!/usr/bin/env bash
# Runs the build as the Functions runtime does: a worker process on real storage, every function once, a whole call, every page beside our own host's.
set -euo pipefail
cd "$(dirname "$0")/.."
exec eng/test.sh --filter-namespace "*Tests.Worker"
