#!/usr/bin/env bash
# Installs what is missing, builds everything, runs every test, and says as its last line how that went: "N passed, N failed".
#   bash tests/run.sh [--native] [--crashes] [--mutations] [WORD …]     only the test projects whose names hold one of the words
# --native: publishes both executables as they are deployed, and runs the story with those too (a few minutes more; needs gcc and libc6-dev).
# --crashes: also kills everything at every call (ConfirmFlow.Crash.Tests, some minutes more).
# --mutations: also takes out of template.yaml whatever a statement can lose, and adds to each an action that nothing uses, one at a time: somebody has to notice (two minutes more).
# When the story has been told, what template.yaml grants is held against what was used (tests/ConfirmFlow.Grants): a grant that nothing needs is a failure too.
# CONFIRMFLOW_IAM_JUDGE=FOLDER: a node_modules with @cloud-copilot/iam-simulate, no dependency of this project: is asked whether the local run's evaluator decides as it does.
# Needs the .NET SDK 10 and Node.js 20; npm packages come from lock files, Chromium and a linker from Debian where they can be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# A build server that outlives this script would keep its output open, and whoever reads that waiting.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
# Most of what runs here is short: it does not live to see what profiles of its own code are good for, and need not be sparing of memory (64 MB before the first collection).
export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000

passed=0 failed=0 skipped=0 # tests, and 1 failed for each project or step that did not come so far
trap 'last_line' EXIT
last_line() {
  local code=$?
  stop_compiler
  ((code == 0 || failed > 0)) || failed=1
  ((skipped == 0)) && echo "$passed passed, $failed failed" || echo "$passed passed, $failed failed, $skipped skipped"
  ((failed == 0)) || exit 1
}

stop() {
  echo "tests/run.sh: $*" >&2
  exit 1
}

# One compile server for the whole build takes half the time of one compiler for each project. It is this run's own, and ends with the build.
compiler=
stop_compiler() {
  [[ $compiler ]] || return 0
  dotnet "$(dotnet msbuild compat/mode.proj -getProperty:RoslynTargetsPath)/bincore/VBCSCompiler.dll" -shutdown -pipename:"$compiler" </dev/null >"$out/compiler.log" 2>&1 ||
    echo "The compile server could not be stopped, and ends by itself when it has been idle for ten minutes: $out/compiler.log" >&2
  compiler=
}

say() { printf '%4ds  %s\n' "$SECONDS" "$*"; }

# ------------------------------------------------------------------------------------------------ What has to be there

dotnet --version >/dev/null 2>&1 || stop 'the .NET SDK 10 is needed (global.json says which).'
[[ $(node --version 2>/dev/null) =~ ^v([0-9]+) ]] && ((BASH_REMATCH[1] >= 20)) || stop 'Node.js 20 or newer is needed, as node and npm.'

install_from_debian() {
  local root=()
  ((EUID == 0)) || root=(sudo -n)
  command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null || return 0
  say "Installing from Debian (apt-get install $*) …"
  { "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
    </dev/null >"$out/apt.log" 2>&1 || tail -n 20 "$out/apt.log" >&2
}

install_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && return
  done
  install_from_debian chromium
  command -v chromium >/dev/null || stop 'the pages are tested in Chromium, which is neither here nor could be installed: apt-get install chromium'
}

# Whether programs can be linked here: a compiler, and what every program of the C library begins with.
can_link() {
  local name
  for name in clang gcc; do
    command -v "$name" >/dev/null && [[ $("$name" -print-file-name=Scrt1.o) == */Scrt1.o ]] && return
  done
  return 1
}

# The stamp is the local run's own, so neither installs again what the other has installed.
install_npm_packages() {
  local lock folder hash
  while read -r lock; do
    folder=$(dirname "$lock") hash=$(sha256sum "$lock" | cut -d' ' -f1 | tr a-f A-F)
    [[ $(cat "$folder/node_modules/.installed" 2>/dev/null) == "$hash" ]] && continue
    say "npm ci in $folder …"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null)
    printf %s "$hash" >"$folder/node_modules/.installed"
  done < <(find local tests -name node_modules -prune -o -name package-lock.json -print | sort)
}

# ------------------------------------------------------------------------------------------------ Build

# One solution of every project there is: one restore, one build, and none can be forgotten.
build() {
  bash compat/probe.sh
  local project built=0
  {
    echo '<Solution>'
    for project in functions/*/*.csproj local/*.csproj tests/*/*.csproj; do echo "  <Project Path=\"../../$project\" />"; done
    echo '</Solution>'
  } >tests/obj/all.slnx
  say 'Building everything …'
  compiler=confirmflow-$$
  UseSharedCompilation=true SharedCompilationId=$compiler dotnet build tests/obj/all.slnx --nologo -v quiet -clp:NoSummary </dev/null || built=$?
  stop_compiler
  return "$built"
}

# As they are deployed: a warning is an error, and so is a symbol that Amazon Linux 2023 has not.
publish_natively() {
  local project program bytes
  for project in functions/ConfirmFlow.Functions functions/ConfirmFlow.Actions; do
    say "Compiling $project ahead of time …"
    dotnet publish "$project" -c Release -p:Native=true --nologo -v quiet </dev/null || return 1
    program=$(dotnet msbuild "$project" -getProperty:PublishDir -p:Configuration=Release -p:Native=true -p:_IsPublishing=true)
    bytes=$(stat -c %s "${program}bootstrap") || return 1
    say "$project: $bytes bytes"
    ((bytes <= 15000000)) || { echo "$project: more than 15 MB." >&2 && return 1; }
  done
}

# ------------------------------------------------------------------------------------------------ Run

# The test executables themselves: dotnet test would evaluate every project once more.
run() {
  local project=$1
  # Crashes start processes by the hundred: compiled ahead of time, as they are deployed, that takes minutes less.
  if [[ $project == *.Crash.Tests && $linker ]]; then
    local -x CONFIRMFLOW_NATIVE=1
    "local/bin/$mode/Debug/net10.0/ConfirmFlow.Local" --native --build </dev/null >"$out/$project.log" 2>&1 || return 0
  fi
  "tests/$project/bin/$mode/Debug/net10.0/$project" -noLogo -noColor -noAutoReporters </dev/null >"$out/$project.log" 2>&1 && echo 0 >"$out/$project.exit" || echo $? >"$out/$project.exit"
}

count() {
  local project=$1 code summary
  code=$(cat "$out/$project.exit" 2>/dev/null || echo none)
  summary=$(grep -oE "^ +$project +Total: .*" "$out/$project.log" | tail -n 1 || true)
  # Left out: what the runner says each time, and log lines of functions that tests call in their own process.
  grep -vE '^  (Discovering|Discovered|Starting|Finished): |^=== TEST EXECUTION SUMMARY|^\{.*\}$' "$out/$project.log" || true
  if [[ $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+),\ Not\ Run:\ ([0-9]+) ]]; then
    local total=${BASH_REMATCH[1]} bad=$((BASH_REMATCH[2] + BASH_REMATCH[3])) left=${BASH_REMATCH[4]} unrun=${BASH_REMATCH[5]}
    passed=$((passed + total - BASH_REMATCH[3] - left - unrun)) failed=$((failed + bad)) skipped=$((skipped + left))
    if ((bad == 0)) && [[ $code != 0 ]]; then
      echo "$project: every test passed, but the process ended with $code." >&2
      failed=$((failed + 1))
    fi
  else
    echo "$project: no test ran (exit code $code)." >&2
    failed=$((failed + 1))
  fi
}

# What is granted, against what was used. One failure, however many findings: they are all printed.
compare_grants() {
  local story=ConfirmFlow.Story.Tests part=()
  if [[ ! ${beside[$story]:-} ]]; then
    say "Left out: grants are not compared with what was used, because $story was not run."
    return
  fi
  [[ $(cat "$out/$story.exit") == 0 ]] || part=(--part "$story did not pass")
  say 'Comparing what is granted with what was used …'
  "$grants" report "$out/decisions" "${part[@]}" || failed=$((failed + 1))
  if [[ ! $mutations ]]; then
    say 'Left out: nothing is taken out of template.yaml, or added, to see who notices (tests/run.sh --mutations does that).'
  elif ((${#part[@]})); then
    echo "Nothing was taken out of template.yaml, or added, because $story did not pass." >&2
  else
    say 'Taking out of template.yaml what can be taken out, and adding to it …'
    "$grants" mutate "$out/decisions" || failed=$((failed + 1))
  fi
}

ask_judge() {
  if [[ ${CONFIRMFLOW_IAM_JUDGE:-} ]]; then
    say 'Asking another IAM simulator …'
    "$grants" judge 4000 1 || failed=$((failed + 1))
  else
    say 'Left out: no other IAM simulator is asked (CONFIRMFLOW_IAM_JUDGE names none); what it said before is held by ConfirmFlow.Grants.Tests.'
  fi
}

chosen() {
  local word
  [[ $1 != *.Crash.Tests || $crashes ]] || return 1
  (($# > 1)) || return 0
  for word in "${@:2}"; do [[ $1 == *"$word"* ]] && return 0; done
  return 1
}

native= crashes= mutations= linker=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --native) native=yes ;;
    --crashes) crashes=yes ;;
    --mutations) mutations=yes ;;
    *) stop "there is no option $1: --native, --crashes and --mutations" ;;
  esac
  shift
done

mkdir -p tests/obj
out=$(mktemp -d "${TMPDIR:-/tmp}/confirmflow-tests.XXXXXX")
install_npm_packages
if chosen ConfirmFlow.Pages.Tests "$@" || chosen ConfirmFlow.Story.Tests "$@"; then install_chromium; fi
if chosen ConfirmFlow.Crash.Tests "$@"; then
  can_link || install_from_debian gcc libc6-dev
  can_link && linker=yes || say 'Nothing can be linked here (apt-get install gcc libc6-dev): the crash tests start functions as they are built, which takes them minutes longer.'
fi
build || stop 'it does not build: see above.'
if [[ $native ]]; then
  publish_natively || stop 'it does not compile ahead of time: see above.'
  export CONFIRMFLOW_NATIVE=1
fi
mode=$(dotnet msbuild compat/mode.proj -getProperty:AwsPackagesMode)

grants="tests/ConfirmFlow.Grants/bin/$mode/Debug/net10.0/ConfirmFlow.Grants"
mkdir "$out/decisions"
export CONFIRMFLOW_DECISIONS="$out/decisions"

projects=()
for file in tests/*.Tests/*.csproj; do
  project=$(basename "$file" .csproj)
  chosen "$project" "$@" && projects+=("$project")
done
((${#projects[@]} > 0)) || stop "no test project is called like that: $*"

[[ $crashes ]] || say 'Left out: ConfirmFlow.Crash.Tests (tests/run.sh --crashes runs them too).'
# Story and crashes mostly wait, for other processes and for leases to end: they run beside the others, which run one after the other.
declare -A beside=()
for project in "${projects[@]}"; do
  [[ $project == *.@(Story|Crash).Tests ]] || continue
  say "Running $project beside the others …"
  run "$project" & beside[$project]=$!
done
for project in "${projects[@]}"; do
  [[ ${beside[$project]:-} ]] && continue
  say "Running $project …"
  run "$project"
  count "$project"
done
for project in "${!beside[@]}"; do
  say "Waiting for $project …"
  wait "${beside[$project]}"
  count "$project"
done
compare_grants
chosen ConfirmFlow.Grants.Tests "$@" && ask_judge
say "Done; each project's output is in $out"
((failed == 0))
