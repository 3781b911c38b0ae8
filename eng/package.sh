#!/usr/bin/env bash
# Publishes the app for Azure into artifacts/intake.zip and says how large it is.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf artifacts/intake artifacts/intake.zip
dotnet publish functions/SeisFunctions -c Release -r linux-x64 --no-self-contained -p:ForAzure=true -o artifacts/intake --nologo -v:q
# .azurefunctions and other hidden folders belong to the package.
(cd artifacts/intake && zip -qr ../intake.zip .)
echo "artifacts/intake.zip: $(du -h artifacts/intake.zip | cut -f1), $(find artifacts/intake -type f | wc -l) files"
