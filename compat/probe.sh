#!/usr/bin/env bash
# Asks the NuGet feed, once for each set of pinned versions, for the packages that some feeds lack.
# Where it has them they lie in the NuGet folder afterwards, and AwsPackages=auto uses them; where it has not,
# the build uses compat/. It is no error either way. Nothing is asked when AwsPackages says nuget or compat.
#   bash compat/probe.sh [--again]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit

case ${AwsPackages:-auto} in
  nuget | compat) exit 0 ;;
esac

within() { # seconds, command: where there is no timeout(1), without a limit
  if command -v timeout >/dev/null; then timeout --kill-after=2 "$@"; else shift && "$@"; fi
}

# The answer holds for these versions, this feed's configuration and this NuGet folder.
folder=${NUGET_PACKAGES:-${HOME:-}/.nuget/packages}
stamp=probe/obj/answer-$(cat mode.props probe/probe.csproj probe.sh "${HOME:-}/.nuget/NuGet/NuGet.Config" ../[Nn]u[Gg]et.[Cc]onfig <(echo "$folder") 2>/dev/null | cksum | tr -dc 0-9)
mkdir -p probe/obj
[[ ${1:-} == --again ]] && rm -f "$stamp"

# "It has them" holds only while they are there: somebody may have emptied the folder since.
if [[ -s $stamp ]] && { grep -q '^compat' "$stamp" || [[ $(dotnet msbuild mode.proj -getProperty:AwsPackagesMode) == nuget ]]; }; then
  exit 0
fi

echo 'Asking the package feed for the AWS packages (at most 20 s) …'
within 20 dotnet restore probe/probe.csproj -p:AwsPackages=nuget --nologo -v quiet >probe/obj/answer.log 2>&1
result=$?
if ((result == 0)); then
  echo 'nuget: the feed has them.' >"$stamp"
elif grep -qE 'NU110[123]' probe/obj/answer.log; then
  missing=$(grep -oE 'Unable to find (a stable )?package [^ ]+' probe/obj/answer.log | awk '{ sub(/\.$/, "", $NF); print $NF }' | sort -u | paste -sd' ' -)
  echo "compat: the feed lacks ${missing:-some of them}." >"$stamp"
else
  echo 'The feed gave no answer: compat/ this time, and it is asked again next time (compat/probe/obj/answer.log).'
  exit 0
fi
cat "$stamp"
