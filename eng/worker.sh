#!/usr/bin/env bash
# Compiles the app for the Azure Functions worker (FunctionsHost=Worker) into artifacts/worker, with a stand-in for Azure.Communication.Email, the one of
# its packages that not every feed has. eng/package.sh makes the real thing. Status 1: it does not compile; 3: the worker's packages cannot be had here.
set -euo pipefail
cd "$(dirname "$0")/.."
# Folders of its own, so that neither host's build disturbs the other's.
options=(-p:FunctionsHost=Worker -p:DirectoryBuildTargetsPath="$PWD/eng/worker/StandIn.targets" -p:UseArtifactsOutput=true -p:ArtifactsPath="$PWD/artifacts/worker" --nologo -v:q)
dotnet restore functions/SeisFunctions "${options[@]}" || exit 3
dotnet build functions/SeisFunctions --no-restore "${options[@]}"
