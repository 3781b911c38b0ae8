#!/usr/bin/env bash
# Publishes the app for Azure into artifacts/intake.zip and says how large it is. With --without-azure-mail, where the feed has no Azure.Communication.Email,
# into artifacts/intake-without-azure-mail.zip: that app refuses Sender__Kind=azure at its start.
# Further arguments (-p:…) are for dotnet publish.
set -euo pipefail
cd "$(dirname "$0")/.."
name=intake mail=true
case "${1:-}" in
  '' | -p:*) ;;
  --without-azure-mail) name=intake-without-azure-mail mail=false; shift ;;
  *) sed -n 2,4p "$0" >&2; exit 2 ;;
esac
rm -rf "artifacts/$name" "artifacts/$name.zip"
dotnet publish functions/SeisFunctions -c Release -r linux-x64 --no-self-contained -p:ForAzure=true -p:AzureMail=$mail -o "artifacts/$name" --nologo -v:q "$@"
# .azurefunctions and other hidden folders belong to the package; what is for developers does not.
rm -f "artifacts/$name"/*.pdb "artifacts/$name"/SeisFunctions*.xml "artifacts/$name/local.settings.sample.json"
(cd "artifacts/$name" && zip -qr "../$name.zip" .)
echo "artifacts/$name.zip: $(du -h "artifacts/$name.zip" | cut -f1), $(find "artifacts/$name" -type f | wc -l) files"
