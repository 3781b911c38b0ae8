#!/usr/bin/env bash
# Runs the named benchmarks (reading, mail, pipeline, rush, closing, release, query, search, start, mailbox): builds in Release, installs the peers that are missing, prints a table
# and writes artifacts/bench/NAME.json. Status 2 for a name that it does not know.
set -euo pipefail
cd "$(dirname "$0")/.."

# Peers that cannot be installed are left out, and the benchmark says so.
python_peers() {
  command -v apt-get >/dev/null || return 0
  /usr/bin/python3 -c 'import docx, openpyxl' 2>/dev/null && return
  echo "Installing python3-docx and python3-openpyxl …"
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends python3-docx python3-openpyxl >/dev/null
}

node_peers() {
  [ -f eng/bench/node_modules/.package-lock.json ] || npm ci --prefix eng/bench --no-audit --no-fund --loglevel=error
}

dotnet build tests/SeisFunctions.Benchmarks -c Release --nologo -v:q
case " $* " in *' reading '*)
  python_peers || echo "python3-docx and python3-openpyxl could not be installed." >&2
  node_peers || echo "The packages of eng/bench/package.json could not be installed." >&2 ;;
esac
case " $* " in *' reading '*)
  rid=$(dotnet msbuild functions/SeisFunctions -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  dotnet publish tests/SeisFunctions.Benchmarks -c Release -r "$rid" --no-self-contained -p:PublishReadyToRun=true -o artifacts/bench/published --nologo -v:q ;;
esac
case " $* " in *' start '*)
  dotnet build eng/bench/EmptyApp -c Release --nologo -v:q
  rid=$(dotnet msbuild functions/SeisFunctions -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  dotnet publish functions/SeisFunctions -c Release -r "$rid" --no-self-contained -o artifacts/bench/app --nologo -v:q
  dotnet publish eng/bench/EmptyWorker -c Release -r "$rid" --no-self-contained -o artifacts/bench/empty-worker --nologo -v:q ;;
esac
case " $* " in *' start '* | *' mail '* | *' pipeline '* | *' rush '* | *' closing '* | *' release '* | *' search '*)
  [ -f node_modules/azurite/package.json ] || npm ci --omit=dev --no-audit --no-fund --loglevel=error ;;
esac
case " $* " in *' mailbox '*)
  PATH="$PATH:/usr/sbin"
  command -v dovecot >/dev/null || { echo "The mailbox needs Dovecot; eng/test.sh installs it (Debian: dovecot-imapd dovecot-lmtpd)." >&2; exit 1; }
  [ -f node_modules/azurite/package.json ] || npm ci --omit=dev --no-audit --no-fund --loglevel=error ;;
esac
exec dotnet tests/SeisFunctions.Benchmarks/bin/Release/net10.0/SeisFunctions.Benchmarks.dll "$@"
