# Reads the audit log of an instance straight from its database, whether the application runs or not. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034 # for whoever sources this

# need_database: that of the instance answers. Starts nothing.
need_database() {
  runs mariadb || fail "MariaDB doesn't run: deploy/up$(offset_option) starts it."
  ready_mariadb || fail "MariaDB runs, but doesn't let the instance's accounts in: $(log_mariadb) may say why."
}

# need_log_program FOLDER: what the deployed program reads the log with, taken out of it into that folder.
need_log_program() {
  local names=()
  LOG_PROGRAM=$1
  need_java >&2
  need_war >&2
  mkdir -p "$RUNTIME"
  fetch_libraries >&2
  mapfile -t names < <("$JAVA_HOME/bin/jar" --list --file "$WAR" | grep -E '^WEB-INF/lib/(domain|verifier|workflow)-[^/]*\.jar$')
  [[ ${#names[@]} -eq 3 ]] || fail "$WAR isn't Mandat, or one from before its audit log could be exported."
  (cd "$LOG_PROGRAM" && "$JAVA_HOME/bin/jar" --extract --file "$WAR" "${names[@]}") ||
    fail "$WAR could not be unpacked in $LOG_PROGRAM: see that the disk has room."
}

# log_program FILE|-|--keys
log_program() (
  export_mandat_environment
  exec "$JAVA_HOME/bin/java" -Xmx512m -cp "$LOG_PROGRAM/WEB-INF/lib/*:$LIBRARIES/mariadb-java-client.jar" \
    no.mandat.workflow.auditlog.ExportLog "$@"
)

# await_placed: for at most 60 s, until each entry has its place in the log.
await_placed() {
  for _ in {1..300}; do
    [[ $(mandat_sql 'select count(*) from audit_waiting') != 0 ]] || return 0
    sleep 0.2
  done
  return 1
}

# placed_otherwise_than_once: how many entries have no place in the log, or several; places that are left out count, too.
placed_otherwise_than_once() {
  mandat_sql 'select (select count(*) from (select e.id from audit_entry e left join audit_leaf l on l.entry_id = e.id
      group by e.id having count(l.leaf_index) <> 1) odd)
    + (select coalesce(max(leaf_index) + 1, 0) - count(*) from audit_leaf)'
}

# mandat_sql SQL: in the database mandat, as its own account, or in a database of yours as the owner of its tables.
mandat_sql() {
  if [[ -z $INSTANCE_DATABASE ]]; then
    as_root "use mandat; $1"
  else
    own_database
    on_own_database mariadb --connect-timeout=10 --batch --skip-column-names --execute="$1" "$OWN_NAME"
  fi
}

# What the database has of the log: LOG_SCHEMA, the version of its tables; LOG_ORIGIN, what it is called; LOG_ENTRIES, how many there are;
# LOG_UNTIL, when the last of what it knows happened. The last three are empty or 0 before there is a log.
read_log_state() {
  LOG_SCHEMA='' LOG_ORIGIN='' LOG_ENTRIES=0 LOG_UNTIL=''
  LOG_SCHEMA=$(mandat_sql 'select max(cast(version as unsigned)) from flyway_schema_history where success') || return 1
  [[ $LOG_SCHEMA =~ ^[0-9]+$ ]] || return 1
  has_log || return 0
  local row
  row=$(mandat_sql "select tree_size + (select count(*) from audit_waiting), coalesce(date_format(latest, '%Y-%m-%dT%H:%i:%sZ'), ''),
    coalesce(origin, '') from audit_head") || return 1
  IFS=$'\t' read -r LOG_ENTRIES LOG_UNTIL LOG_ORIGIN <<<"${row//$'\t\t'/$'\t-\t'}"
  [[ $LOG_UNTIL != - ]] || LOG_UNTIL=''
}

has_log() { [[ $(mandat_sql "select count(*) from information_schema.tables where table_schema = database() and table_name = 'audit_head'") == 1 ]]; }

# The last checkpoint, as it was signed; nothing before the first.
last_checkpoint() {
  has_log || return 0
  mandat_sql 'select to_base64(note) from audit_checkpoint order by tree_size desc limit 1' | sed 's/\\n//g' | base64 -d
}

# checkpoint_in FILE: the checkpoint that a file has, which is one or a receipt.
checkpoint_in() { if [[ $(head -n 1 "$1") == c2sp.org/tlog-proof@v1 ]]; then sed '1,/^$/d' "$1"; else cat "$1"; fi; }

# time_of_checkpoint: when the one on standard input was signed, as its signature says.
time_of_checkpoint() {
  local seconds line
  while read -r line; do
    seconds=$(base64 -d <<<"${line##* }" 2>/dev/null | od -An -tu8 --endian=big -j4 -N8 | tr -d ' ') || continue
    [[ $(base64 -d <<<"${line##* }" 2>/dev/null | wc -c) -eq 76 ]] || continue
    date -u -d "@$seconds" +%Y-%m-%dT%H:%M:%SZ
    return 0
  done < <(grep '^— ')
}
