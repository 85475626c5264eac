# The form of a backup: lines that say what it is, an empty line, SQL compressed by gzip, and over all of that its SHA-256, in the last line.
# Sourced, never run.
# shellcheck shell=bash

BACKUP_FORM=mandat-backup/1
# 64 digits and the end of the line.
SUM_LENGTH=65

# The list of what was erased: where the server of the instance keeps it, its first line, and the form of the others.
# shellcheck disable=SC2034 # for whoever sources this
ERASURES_PLACE=wildfly/data/mandat/erasures
# shellcheck disable=SC2034
ERASURES_FORM=mandat-erasures/1
ERASED_ID='[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
# shellcheck disable=SC2034
ERASURE_LINE="^$ERASED_ID [0-9TZ:.-]+ [a-z0-9.:-]+ [A-Za-z]+ $ERASED_ID (-|[A-Z_]+|$ERASED_ID(,$ERASED_ID)*)\$"

# ---- making one ----

# about_instance TIME SECRETS RIGHTS: its head.
about_instance() {
  local version
  version=$(version keycloak.version)
  say "$BACKUP_FORM"
  say "made $1"
  say "schema $LOG_SCHEMA"
  say "keycloak $version"
  say "entries $LOG_ENTRIES"
  say "until $LOG_UNTIL"
  say "log $LOG_ORIGIN"
  say "url $MANDAT_URL"
  say "secrets $(sha256sum <"$2" | cut -c1-64)"
  what_it_is | sed 's/^/instance /'
  say "right ${3//$'\n'/$'\nright '}"
  say
}

DUMP_OPTIONS=(--single-transaction --quick --hex-blob --routines --triggers --default-character-set=utf8mb4 --max-allowed-packet=1G)

root_dump() (
  cd "$INSTANCE/mariadb/data" || exit 1
  MYSQL_PWD=$MARIADB_ROOT_PASSWORD exec "$MARIADB/bin/mariadb-dump" --no-defaults --skip-ssl --socket=mariadb.sock --user=root \
    "${DUMP_OPTIONS[@]}" --events "$@"
)

# Both databases as they are at the same moment, where they are in one server. Each dump says at its end that it is whole.
dump_databases() {
  if [[ -z $INSTANCE_DATABASE ]]; then
    root_dump --databases mandat keycloak
    return
  fi
  own_database
  # shellcheck disable=SC2016 # the quotes are of SQL
  say 'CREATE DATABASE IF NOT EXISTS `mandat`; USE `mandat`;' &&
    on_own_database mariadb-dump "${DUMP_OPTIONS[@]}" "$OWN_NAME" && root_dump --databases keycloak
}

# What the application's account may do, table by table, which the migrations gave it: for the account that it has where it comes back.
rights_of_application() {
  local rights name=mandat
  if [[ -z $INSTANCE_DATABASE ]]; then
    rights=$(as_root "show grants for '$MANDAT_DB_USER'@'%'") || return 1
  else
    name=$OWN_NAME
    rights=$(MANDAT_DB_MIGRATION_USER=$MANDAT_DB_USER MANDAT_DB_MIGRATION_PASSWORD=$MANDAT_DB_PASSWORD \
      on_own_database mariadb --batch --raw --skip-column-names --execute='show grants' "$OWN_NAME") || return 1
  fi
  grep -F " ON \`$name\`." <<<"$rights" |
    sed -E "s/ ON \`[^\`]*\`\./ ON \`mandat\`./; s/ TO \`[^\`]*\`@\`[^\`]*\`.*/ TO \`mandat_app\`@\`%\`;/"
}

# Why there is none; said and to are those of deploy/backup.
# shellcheck disable=SC2154
no_backup() {
  if grep -qiE 'No space left|Disk quota' "$said/errors" "$said/zipping" 2>/dev/null; then
    fail "The disk that holds $to is full. There is no backup: make room, or name another folder with --to, and run the same command again."
  fi
  local words
  words=$(cat "$said/errors" "$said/zipping" 2>/dev/null | grep -v '^$' | head -n 1 | cut -c1-300 || true)
  if [[ -n $INSTANCE_DATABASE ]] && grep -qi 'denied' <<<"$words"; then
    fail "The accounts at hand may not dump your database ($words). There is no backup: take one with that database's own tools, and keep $INSTANCE/instance.env and $INSTANCE/secrets.env as well."
  fi
  fail "The database could not be written down${words:+ ($words)}. There is no backup: see deploy/status$(offset_option), and run the same command again."
}

# ---- reading one ----

# sum_of_backup FILE: of what stands in it now.
sum_of_backup() { sha256sum <"$1" | cut -c1-64; }

# length_of_head FILE: in bytes.
length_of_head() { LC_ALL=C awk '{ length_ += length($0) + 1 } $0 == "" { print length_; exit }' "$1"; }

# head_of_backup FILE: its lines.
head_of_backup() { head -c "$(length_of_head "$1")" "$1"; }

# about FILE NAME: what its head says.
about() { head_of_backup "$1" | sed -n "s/^$2 //p" | head -n 1; }

# has_right_sum FILE: nothing of it was changed or is missing.
has_right_sum() { [[ "$(head -c "-$SUM_LENGTH" "$1" | sha256sum | cut -c1-64)." == "$(tail -c "$SUM_LENGTH" "$1" | tr '\0\n' '?.')" ]]; }

# sql_of_backup FILE
sql_of_backup() { head -c "-$SUM_LENGTH" "$1" | tail -c "+$(($(length_of_head "$1") + 1))" | gzip -dc; }

# is_whole FILE: what was to be written is there to its end.
is_whole() { has_right_sum "$1" && [[ $(sql_of_backup "$1" | tail -n 1) == '-- Dump completed'* ]]; }
