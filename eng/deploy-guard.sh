#!/usr/bin/env bash
# Says whether a deployment may go ahead now. Between six hours before a deadline and its closing statement nothing is deployed: a bad package
# would then cost somebody the call. Status 0: go ahead; 1: wait; 2: wrong use.
#   eng/deploy-guard.sh [--force REASON] [CALL.JSON]
# INTAKE_URI and INTAKE_KEY name the running app and its function key; without INTAKE_URI nothing runs yet, and nothing can be disturbed.
# The running app knows best: its own deadline, clock and state count. Where it does not answer, the deadline in CALL.JSON counts.
set -euo pipefail
cd "$(dirname "$0")/.."
quiet_hours=6
reason=
call=functions/SeisFunctions/Calls/seis-r8/call.json
while [ "$#" -gt 0 ]; do
  case $1 in
    --force)
      reason=${2:-}
      if [ "${#reason}" -lt 10 ]; then echo "--force needs a reason of ten characters or more." >&2; exit 2; fi
      shift 2 ;;
    -*) sed -n 2,7p "$0" >&2; exit 2 ;;
    *) call=$1; shift ;;
  esac
done

allow() { echo "Deployment may go ahead: $1"; exit 0; }
refuse() {
  if [ -n "$reason" ]; then
    echo "::warning::Deployment forced. $1 Reason: $reason"
    exit 0
  fi
  echo "No deployment now: $1 Wait for the closing statement, or force it with --force REASON." >&2
  exit 1
}

[ -n "${INTAKE_URI:-}" ] || allow "no app is running yet."

# One value out of JSON on standard input (comment lines allowed), empty where there is none.
value() { node -p '(JSON.parse(require("fs").readFileSync(0, "utf8").replace(/^\s*\/\/.*$/gm, ""))'"$1"') ?? ""' 2>/dev/null || true; }
seconds() { node -p 'Math.floor(Date.parse(process.argv[1]) / 1000) || ""' "$1"; }

if summary=$(curl -fsS --max-time 30 -H "x-functions-key: ${INTAKE_KEY:-}" "${INTAKE_URI%/}/api/summary" 2>/dev/null); then
  deadline=$(value .call.deadline <<<"$summary") state=$(value .call.state <<<"$summary") now=$(value .now <<<"$summary")
else
  deadline=$(value .deadline <"$call") state=unknown now=$(date -u +%FT%TZ)
fi
until=$(seconds "$deadline") at=$(seconds "$now")
if [ -z "$until" ] || [ -z "$at" ]; then refuse "neither the app nor $call tells the deadline."; fi

if [ "$state" = closed ]; then allow "the call is closed."; fi
if [ "$at" -lt $((until - quiet_hours * 3600)) ]; then allow "the deadline $deadline is more than $quiet_hours hours away."; fi
refuse "the deadline is $deadline, and the closing statement is not known to be written (state: $state)."
