# Finds, or on Debian as root installs, what the scripts need: a JDK 25 and Maven, and Python for the tests. Sourced, never run.
# shellcheck shell=bash

is_jdk_25() { [[ -x $1/bin/javac ]] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null; }

java_version_of() {
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null || true
}

# Prints the folder of a JDK 25: that of JAVA_HOME, of the path, or of the system's JVM folders.
jdk_25() {
  local javac folder
  javac=$(command -v javac || true)
  [[ -z $javac ]] || javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
  # shellcheck disable=SC2086 # several folders, split at blanks on purpose
  for folder in "${JAVA_HOME:-}" "$javac" \
    $(printf '%s/* ' ${MANDAT_JVM_FOLDERS:-/usr/lib/jvm /usr/java /opt /opt/java "$HOME/.sdkman/candidates/java" "$HOME/.jdks"}); do
    [[ -n $folder ]] && is_jdk_25 "$folder" && say "$folder" && return 0
  done
  return 1
}

# Packages may be installed here without asking: Debian 13 or later, as root.
may_install() {
  [[ ${MANDAT_INSTALL:-true} == true && $EUID -eq 0 && -r /etc/os-release ]] && command -v apt-get >/dev/null || return 1
  # shellcheck disable=SC1091
  (source /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-0} -ge 13 ]])
}

# install_packages WHAT PACKAGE…
install_packages() {
  local what=$1 start log
  shift
  start=$(now)
  mkdir -p "$RUNS"
  log=$RUNS/install.log
  step "$what" "installing $* …"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null ||
    fail_with_log "$log" "Installing $* failed: see that this machine reaches a Debian mirror, or install them yourself, and run the same command again."
  step "$what" "installed" "$start"
}

# For the second verifier of the audit log, which shares nothing with the first.
need_python() {
  if ! command -v python3 >/dev/null && may_install; then install_packages Packages python3; fi
  command -v python3 >/dev/null || fail "Python 3 was not found. Install it (Debian: apt-get install python3) and see that 'python3' is on the path."
}

# Sets JAVA_HOME; the words about a wrong one are said once, here.
need_java() {
  local missing=() found
  command -v mvn >/dev/null || missing+=(maven)
  found=$(jdk_25) || missing+=(openjdk-25-jdk-headless)
  if [[ ${#missing[@]} -gt 0 ]] && may_install; then
    install_packages Packages "${missing[@]}"
    found=$(jdk_25) || true
  fi
  [[ -n $found ]] || fail "No JDK 25 was found$(wrong_java_words). Install one (Debian: apt-get install openjdk-25-jdk-headless; elsewhere any build of OpenJDK 25) and, if it isn't in the system's JVM folder, point JAVA_HOME at it."
  command -v mvn >/dev/null || fail "Maven was not found. Install version 3.9 or later (Debian: apt-get install maven) and see that 'mvn' is on the path."
  if [[ -n ${JAVA_HOME:-} && $found != "$JAVA_HOME" ]]; then
    say "JAVA_HOME points at $JAVA_HOME, which is $(wrong_java_version) and not a JDK 25: passed by."
  fi
  export JAVA_HOME=$found
}

wrong_java_version() {
  local version
  version=$(java_version_of "$JAVA_HOME")
  if [[ -n $version ]]; then printf 'Java %s' "$version"; else printf 'no JDK'; fi
}

wrong_java_words() {
  if [[ -n ${JAVA_HOME:-} ]]; then
    printf ' (JAVA_HOME points at %s, which is %s)' "$JAVA_HOME" "$(wrong_java_version)"
  elif command -v java >/dev/null; then
    printf " (plain 'java' is %s)" "$(java -version 2>&1 | sed -n '1s/.*version "\([^"]*\)".*/Java \1/p')"
  fi
}

# In the root, so that .mvn is found; quiet enough for a log.
maven() { (cd "$ROOT" && mvn -B -ntp "$@"); }

# maven_to_log LOG ARGUMENTS…: in the place of the shell that calls it, so that ending that ends Maven.
maven_to_log() {
  local log=$1
  shift
  cd "$ROOT"
  exec mvn -B -ntp "$@" >"$log" 2>&1 </dev/null
}
