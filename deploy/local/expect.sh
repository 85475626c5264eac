# What faults-test and operations-test share: an instance of their own, of which nothing is left behind, and how its
# commands are run and judged. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034 # for whoever sources this

export MANDAT_INSTALL=false
FOLDER=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=common.sh
source "$FOLDER/common.sh"
# shellcheck source=java.sh
source "$FOLDER/java.sh"
# shellcheck source=fetch.sh
source "$FOLDER/fetch.sh"
# shellcheck source=servers.sh
source "$FOLDER/servers.sh"

DEPLOY=$ROOT/deploy
passed=0 failed=0 helper='' answer='' status=0

# begin NAME [OFFSET]: an instance of its own, in a folder of its own; without OFFSET on free ports.
begin() {
  mkdir -p "$RUNS"
  SCRATCH=$(mktemp -d "$RUNS/$1-XXXXXX")
  trap clean_up EXIT
  trap 'exit 130' INT TERM
  RUNS=$SCRATCH/run
  export MANDAT_RUN_DIR=$RUNS
  use_instance "${2:-$(free_offset)}"
  need_java >/dev/null
}

# end: the last line, and the exit code.
end() {
  say "$passed passed, $failed failed"
  [[ $failed -eq 0 ]]
}

clean_up() {
  [[ -z $helper ]] || kill "$helper" 2>/dev/null
  local part
  for part in wildfly keycloak mail mariadb; do stop_part "$part" >/dev/null 2>&1; done
  umount "$SCRATCH/small" 2>/dev/null
  rm -rf "$SCRATCH"
}

# run COMMAND…: keeps what it says and its exit code.
run() {
  answer=$("$@" 2>&1 </dev/null)
  status=$?
}

# expect NAME STATUS WORDS: of the last run; WORDS is an extended regular expression.
expect() {
  if [[ $status -eq $2 ]] && grep -Eqi -- "$3" <<<"$answer"; then
    passed=$((passed + 1))
    say "  ok      $1"
  else
    failed=$((failed + 1))
    say "  FAILED  $1: wanted exit code $2 and words like '$3', got exit code $status and:"
    tail -n 12 <<<"$answer" | sed 's/^/            /'
  fi
}

# holds NAME COMMAND…: the command succeeds.
holds() {
  local name=$1
  shift
  run "$@"
  [[ $status -eq 0 ]] || answer="exit code $status of: $* $answer"
  expect "$name" 0 ''
}

up() { "$DEPLOY/up" --offset "$OFFSET" "$@"; }

# verified KEY…: the log, exported from this instance, is what was signed, as both verifiers say. The oldest key comes first.
verified() {
  local key keys=() first=0 second=0
  for key in "$@"; do keys+=(--key "$key"); done
  "$DEPLOY/export-log" --offset "$OFFSET" "$SCRATCH/log" || return
  "$DEPLOY/verify" "${keys[@]}" "$SCRATCH/log" || first=$?
  python3 "$DEPLOY/verifier/second.py" "${keys[@]}" "$SCRATCH/log" >"$SCRATCH/second" 2>&1 || second=$?
  [[ $second -eq $first ]] || {
    cat "$SCRATCH/second"
    return 3
  }
  return "$first"
}

# key_of_log: the public one that is made of the instance's own secret.
key_of_log() { "$DEPLOY/export-log" --offset "$OFFSET" --keys 2>/dev/null | head -n 1 | cut -d' ' -f1; }

# write_entries COUNT [NAME [ACTION KIND SUBJECT MANDATE [FIELD AFTER]]]: entries of the audit log, as the application writes them.
write_entries() {
  MANDAT_AUDIT_KEY=$MANDAT_AUDIT_KEY python3 "$LOCAL/audit_entries.py" "$1" "${2:-Ola Nordmann}" "${@:3}" | MYSQL_PWD=$MANDAT_DB_PASSWORD "$MARIADB/bin/mariadb" --no-defaults --protocol=tcp \
    --skip-ssl --host=127.0.0.1 --port="$MARIADB_PORT" --user="$MANDAT_DB_USER" mandat
}

owner_sql() { mariadb_sql "$MANDAT_DB_MIGRATION_USER" "$MANDAT_DB_MIGRATION_PASSWORD" "$1"; }

# Killed, and gone: the ports of a process that is being torn down are still its own.
kill_hard() {
  local pid
  pid=$(pid_of "$1")
  kill -KILL "$pid"
  for _ in {1..100}; do
    [[ -e /proc/$pid ]] || return 0
    sleep 0.1
  done
}
