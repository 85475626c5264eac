# What deploy/test and deploy/bench share: instances for once, on free ports, of which nothing is left behind. Sourced,
# never run; before the others, whose settings it forgets. OUT is where logs are kept.
# shellcheck shell=bash

# Settings of somebody's own instance don't reach one that is made for once.
forget_settings() {
  local name
  for name in ${!MANDAT_*}; do
    case $name in
      MANDAT_JVM_FOLDERS | MANDAT_INSTALL | MANDAT_RUNTIME_DIR) ;;
      *) unset "$name" ;;
    esac
  done
}

scratch='' child='' beside=''

# All visitors of a test or a bench have one address, and some are faster than an office.
SENDS=300 AT_ONCE=16

# take_scratch NAME: an instance of its own, on free ports.
take_scratch() {
  export MANDAT_PUBLIC_READS=999999 MANDAT_PUBLIC_SENDS=$SENDS MANDAT_PUBLIC_AT_ONCE=$AT_ONCE MANDAT_PUBLIC_ASKS=999
  export MANDAT_PUBLIC_MEGABYTES=999999 MANDAT_PUBLIC_UNSENT=999999
  use_instance "$(free_offset)"
  scratch=$1
}

# Runs a command so that an interruption is heeded at once.
watched() {
  "$@" &
  child=$!
  local status=0
  wait "$child" || status=$?
  child=''
  return "$status"
}

# Ends what runs, keeps the logs and removes the instance.
clean_up() {
  set +e
  local running
  for running in $child $beside; do
    kill -TERM "$running" 2>/dev/null || true
    wait "$running" 2>/dev/null || true
  done
  child='' beside=''
  [[ -n $scratch ]] || return 0
  local part pid
  # A server that a test started, and that a killed test left.
  for pid in $(grep -lzxF -f <(printf -- '-Djboss.server.base.dir=%s/wildfly' "$INSTANCE") /proc/[0-9]*/cmdline 2>/dev/null |
    cut -d/ -f3 || true); do
    kill -TERM "$pid" 2>/dev/null || true
  done
  for part in wildfly keycloak mail mariadb; do stop_part "$part" >/dev/null; done
  rm -rf "$OUT/logs-$scratch"
  cp -r "$LOGS" "$OUT/logs-$scratch" 2>/dev/null || true
  cp -r "$INSTANCE/wildfly/log/." "$OUT/logs-$scratch" 2>/dev/null || true
  rm -rf "$INSTANCE" "$RUNS/.lock-$OFFSET"
  # What one instance was told stays with it: the next one doesn't inherit its accounts and addresses.
  forget_settings
  scratch=''
  set -e
}

# leave_nothing: whatever happens from here on, nothing is left behind.
leave_nothing() {
  mkdir -p "$OUT"
  trap clean_up EXIT
  trap 'exit 130' INT TERM
}

# in_server NAME: starts a database, and sets IN_SERVER to what Maven is told to run a profile of workflow inside a WildFly
# of its own. The unit tests are run elsewhere: none of them has that name.
in_server() {
  take_scratch "$1"
  need_runtime
  load_instance
  make_instance
  load_instance
  start_part mariadb
  await mariadb
  # The schema in which MigrationsIT has a database of before.
  as_root "grant all privileges on oldmandat.* to $MANDAT_DB_MIGRATION_USER with grant option"
  # It puts triggers there, as somebody does who owns the server.
  as_root "set global log_bin_trust_function_creators = 1"
  # Entries by the thousand and million are filled in without telling a replica, which would take as long again.
  as_root "grant binlog admin on *.* to $MANDAT_DB_MIGRATION_USER"
  make_wildfly_base
  export_mandat_environment
  # shellcheck disable=SC2034 # for whoever sources this
  IN_SERVER=(verify -pl workflow -am -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false
    "-Dmandat.test.wildfly.home=$WILDFLY" "-Dmandat.test.wildfly.base=$INSTANCE/wildfly"
    "-Dmandat.test.port-offset=$OFFSET" "-Dmandat.test.management-port=$MANAGEMENT_PORT")
}

need_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    BROWSER=$(command -v "$name") && return 0
  done
  may_install || fail "A browser is needed, and no Chromium is on the path: install it, with fonts (Debian: apt-get install chromium fonts-dejavu-core fonts-liberation)."
  install_packages Browser chromium fonts-dejavu-core fonts-liberation
  # shellcheck disable=SC2034
  BROWSER=$(command -v chromium)
}
