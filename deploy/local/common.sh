# Shared by the commands in deploy/: words, paths, ports, processes. Sourced, never run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
LOCAL=$ROOT/deploy/local
RUNTIME=${MANDAT_RUNTIME_DIR:-$ROOT/.runtime}
RUNS=${MANDAT_RUN_DIR:-$ROOT/.run}
COMMAND=deploy/$(basename "$0")
PARTS=(mariadb keycloak mail wildfly)

# ---- words ----

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "$COMMAND" "$*" >&2; }

# One sentence that says what to do, then the exit code (1 unless another is set before: STATUS=2 fail …).
fail() {
  warn "$*"
  exit "${STATUS:-1}"
}

usage_error() {
  warn "$*"
  say "Try $COMMAND --help." >&2
  exit 2
}

# The comment block at the head of a command is its help.
help_of() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p;}' "$1"; }

now() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }

# Seconds with one decimal since a moment of now().
since() {
  local tenths=$((($(now) - $1) / 100000))
  printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

# step NAME WORDS [START]: a line of progress; with START, how long it took.
step() {
  if [[ $# -gt 2 ]]; then
    printf '  %-10s %-58s %8s\n' "$1" "$2" "$(since "$3")"
  else
    printf '  %-10s %s\n' "$1" "$2"
  fi
}

# ---- the instance ----

# Sets the folder and the ports of the instance with this offset.
use_instance() {
  OFFSET=$1
  [[ $OFFSET =~ ^[0-9]{1,5}$ ]] && ((10#$OFFSET <= 55000)) ||
    usage_error "--offset wants a number from 0 to 55000, and got '$OFFSET'."
  OFFSET=$((10#$OFFSET))
  INSTANCE=$RUNS/$OFFSET
  LOGS=$INSTANCE/logs
  MANDAT_PORT=$((8080 + OFFSET))
  MANAGEMENT_PORT=$((9990 + OFFSET))
  KEYCLOAK_PORT=$((8180 + OFFSET))
  KEYCLOAK_HEALTH_PORT=$((8190 + OFFSET))
  MARIADB_PORT=$((3316 + OFFSET))
  SMTP_PORT=$((3025 + OFFSET))
  IMAP_PORT=$((3143 + OFFSET))
  MAIL_PORT=$((8025 + OFFSET))
  # Some of the servers' own start scripts split their arguments at blanks.
  [[ $INSTANCE$RUNTIME != *[[:space:]]* ]] ||
    fail "The path $ROOT has a blank in it, which the servers' start scripts don't bear: move the checkout to a path without."
}

offset_option() { [[ $OFFSET -eq 0 ]] || printf ' --offset %s' "$OFFSET"; }

# The settings (MANDAT_…) that make an instance what it is, and that it remembers: set again they count anew, set to
# nothing they are forgotten.
REMEMBERED=(PUBLIC_URL KEYCLOAK_URL BEHIND_PROXY COOKIE_SECURE ZONE MAIL_HOST MAIL_PORT MAIL_FROM
  MAIL_NAME MAIL_BOUNCES MAIL_STARTTLS MAIL_SSL MAIL_AUTH MAIL_USER MAIL_PASSWORD_FILE
  MAIL_BOUNCES_HOST MAIL_BOUNCES_PORT MAIL_BOUNCES_TLS MAIL_BOUNCES_USER MAIL_BOUNCES_PASSWORD_FILE MAIL_BOUNCES_FOLDER
  MAIL_BOUNCES_SECONDS)

# setting NAME DEFAULT: what the environment says now, else what the instance remembers.
setting() {
  local given=MANDAT_$1 kept=INSTANCE_$1 value
  if [[ -v $given ]]; then value=${!given}; else value=${!kept:-}; fi
  printf '%s' "${value:-$2}"
}

# What the instance was made with: INSTANCE_DEMO, INSTANCE_LISTEN, INSTANCE_DATABASE, INSTANCE_HOST, what it remembers,
# and its secrets.
load_instance() {
  INSTANCE_DEMO=true INSTANCE_LISTEN=127.0.0.1 INSTANCE_HOST=localhost INSTANCE_DATABASE=
  local name
  for name in "${REMEMBERED[@]}"; do unset "INSTANCE_$name"; done
  # Secrets of one's own never belong to a demo, even where only they were put back from a backup.
  [[ ! -r $INSTANCE/secrets.env || -e $INSTANCE/instance.env ]] || has_demo_secrets || INSTANCE_DEMO=false
  # shellcheck disable=SC1091
  [[ ! -r $INSTANCE/instance.env ]] || source "$INSTANCE/instance.env"
  # shellcheck disable=SC1091
  [[ ! -r $INSTANCE/secrets.env ]] || source "$INSTANCE/secrets.env"
  MANDAT_URL=$(setting PUBLIC_URL "http://$INSTANCE_HOST:$MANDAT_PORT")
  KEYCLOAK_URL=$(setting KEYCLOAK_URL "http://$INSTANCE_HOST:$KEYCLOAK_PORT")
  MAIL_URL=http://localhost:$MAIL_PORT
  # The demo's mail goes to the mail page started here, unless another server is named. Without the demo there is no such
  # page: everybody on the machine could read it, and the links to new passwords with it.
  local page_port=$SMTP_PORT sender=mandat@demo.mandat.example place=${MANDAT_URL#*://}
  PARTS=(mariadb keycloak mail wildfly)
  if [[ $INSTANCE_DEMO == false ]]; then
    PARTS=(mariadb keycloak wildfly) page_port=25 sender=mandat@${place%%[:/]*}
  fi
  MAIL_SERVER=$(setting MAIL_HOST 127.0.0.1)
  MAIL_SERVER_PORT=$(setting MAIL_PORT "$page_port")
  MAIL_SENDER=$(setting MAIL_FROM "$sender")
  # So is the mailbox to which it comes back. An installation of one's own has none unless it names one.
  BOUNCES_SERVER=$(setting MAIL_BOUNCES_HOST '')
  BOUNCES_PORT='' BOUNCES_TLS=true BOUNCES_SECONDS=''
  if [[ $INSTANCE_DEMO == true && -z $BOUNCES_SERVER && -z $(setting MAIL_HOST '') ]]; then
    BOUNCES_SERVER=127.0.0.1 BOUNCES_PORT=$IMAP_PORT BOUNCES_TLS=false BOUNCES_SECONDS=5
  fi
  # Where a server that listens on all addresses is asked from here.
  LISTEN_HERE=$INSTANCE_LISTEN
  [[ $LISTEN_HERE != 0.0.0.0 ]] || LISTEN_HERE=127.0.0.1
}

# How it is called where nothing else is set.
name_host() {
  case $INSTANCE_LISTEN in
    127.*) INSTANCE_HOST=localhost ;;
    0.0.0.0) INSTANCE_HOST=${HOSTNAME:-localhost} ;;
    *) INSTANCE_HOST=$INSTANCE_LISTEN ;;
  esac
}

# Writes down what the instance is, and makes its secrets once. The demo's are known to everybody, and the application
# refuses them outside the demo.
make_instance() {
  local file=$INSTANCE/secrets.env
  mkdir -p "$INSTANCE"/{pids,logs}
  chmod 700 "$INSTANCE"
  what_it_is >"$INSTANCE/instance.env.new"
  mv "$INSTANCE/instance.env.new" "$INSTANCE/instance.env"
  if [[ -e $file ]]; then
    # One that was made before these secrets were needed, or that came back from such a time.
    grep -q '^MANDAT_ACCOUNTS_SECRET=' "$file" || say "MANDAT_ACCOUNTS_SECRET=$(secret accounts)" >>"$file"
    grep -q '^MANDAT_AUDIT_KEY=' "$file" || say "MANDAT_AUDIT_KEY=$(secret audit)" >>"$file"
    return 0
  fi
  (umask 077 && cat >"$file.new") <<ENV
MARIADB_ROOT_PASSWORD=$(secret mariadb)
KEYCLOAK_DB_PASSWORD=$(secret keycloak-database)
KEYCLOAK_ADMIN_PASSWORD=$(secret keycloak-admin)
MANDAT_OIDC_SECRET=$(secret oidc)
MANDAT_ACCOUNTS_SECRET=$(secret accounts)
MANDAT_AUDIT_KEY=$(secret audit)
MANDAT_DB_USER=mandat_app
MANDAT_DB_PASSWORD=$(secret application)
MANDAT_DB_MIGRATION_USER=mandat_owner
MANDAT_DB_MIGRATION_PASSWORD=$(secret owner)
ENV
  mv "$file.new" "$file"
}

# What stands in instance.env.
what_it_is() {
  local name value
  cat <<ENV
INSTANCE_DEMO=$INSTANCE_DEMO
INSTANCE_LISTEN=$INSTANCE_LISTEN
INSTANCE_HOST=$INSTANCE_HOST
INSTANCE_DATABASE='$INSTANCE_DATABASE'
ENV
  for name in "${REMEMBERED[@]}"; do
    value=$(setting "$name" '')
    [[ -z $value ]] || printf 'INSTANCE_%s=%q\n' "$name" "$value"
  done
}

has_demo_secrets() { grep -q '=demo-only-' "$INSTANCE/secrets.env" 2>/dev/null; }

secret() {
  if [[ $INSTANCE_DEMO == true ]]; then
    printf 'demo-only-%s' "$1"
  else
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
  fi
}

# keep_database_accounts USER PASSWORD OWNER PASSWORD: those of a database of yours.
keep_database_accounts() {
  local file=$INSTANCE/secrets.env
  (umask 077 && grep -v '^MANDAT_DB_' "$file" >"$file.new")
  printf 'MANDAT_DB_%s=%q\n' USER "$1" PASSWORD "$2" MIGRATION_USER "$3" MIGRATION_PASSWORD "$4" >>"$file.new"
  mv "$file.new" "$file"
}

# Only one command at a time changes an instance.
lock_instance() {
  mkdir -p "$RUNS"
  exec 9>"$RUNS/.lock-$OFFSET"
  flock -n 9 && return 0
  say "Another command is at work on this instance; waiting until it is done …"
  flock -w 900 9 || fail "Another command has held this instance for 15 minutes: see what it does ($RUNS/.lock-$OFFSET), end it and try again."
}

# ---- processes ----

# Each part's process carries an argument that no other process has: its mark.
mark_of() {
  case $1 in
    mariadb) printf -- '--datadir=%s/mariadb/data' "$INSTANCE" ;;
    *) printf -- '-Dmandat.part=%s/%s' "$INSTANCE" "$1" ;;
  esac
}

has_mark() { grep -qzxF -f <(mark_of "$1") "/proc/$2/cmdline" 2>/dev/null; }

# Prints the part's process id, or fails when it doesn't run. The pid file is believed only if that process has the mark;
# a process without a pid file is found by its mark.
pid_of() {
  local file=$INSTANCE/pids/$1 pid
  if [[ -r $file ]] && read -r pid <"$file" && [[ $pid =~ ^[0-9]+$ ]] && has_mark "$1" "$pid"; then
    printf '%s' "$pid"
    return 0
  fi
  pid=$(grep -lzxF -f <(mark_of "$1") /proc/[0-9]*/cmdline 2>/dev/null | head -n 1 || true)
  [[ -n $pid ]] || return 1
  pid=${pid#/proc/}
  pid=${pid%/cmdline}
  printf '%s\n' "$pid" >"$file" 2>/dev/null || true
  printf '%s' "$pid"
}

runs() { pid_of "$1" >/dev/null; }

# Says and removes pid files whose process is gone or is another program's.
clear_stale_pids() {
  local part file pid program
  for part in "${PARTS[@]}"; do
    file=$INSTANCE/pids/$part
    [[ -e $file ]] || continue
    pid=$(cat "$file")
    [[ $pid =~ ^[0-9]+$ ]] && has_mark "$part" "$pid" && continue
    program=$(program_of "${pid:-none}")
    if [[ -n $program ]]; then
      say "The pid file of $part names process $pid, which is another program ($program): removed, that process is left alone."
    else
      say "The pid file of $part is stale (process ${pid:-?} is gone; it was killed or the machine restarted): removed."
    fi
    rm -f "$file"
  done
}

program_of() { { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null | cut -c1-80 | sed 's/ *$//' || true; }

# launch PART LOG COMMAND…: in a session of its own, so that it outlives the terminal, and with no file or lock of ours
# or of whoever called us in its hands.
launch() {
  local part=$1 log=$2
  shift 2
  mkdir -p "$INSTANCE/pids" "$LOGS"
  [[ ! -s $log ]] || mv "$log" "$log.1"
  (
    local fd
    for fd in "/proc/$BASHPID/fd"/*; do
      fd=${fd##*/}
      ((fd <= 2)) || eval "exec $fd>&-"
    done
    exec setsid "$@" >>"$log" 2>&1 </dev/null
  ) &
  printf '%s\n' "$!" >"$INSTANCE/pids/$part.launched"
  disown
}

# Whether what launch began is still at it: a script may take long, on a busy machine, until it begins the part itself.
is_launching() {
  local pid
  { read -r pid <"$INSTANCE/pids/$1.launched"; } 2>/dev/null && [[ -n $(program_of "$pid") ]]
}

# Asks a part to end, waits, and forces it only after a long while.
stop_part() {
  local part=$1 pid start
  if ! pid=$(pid_of "$part"); then
    rm -f "$INSTANCE/pids/$part"
    return 0
  fi
  start=$(now)
  kill -TERM "$pid" 2>/dev/null || true
  local i
  for ((i = 0; i < 600; i++)); do
    has_mark "$part" "$pid" || break
    sleep 0.1
  done
  if has_mark "$part" "$pid"; then
    warn "$part (process $pid) didn't end within 60 s and is forced to."
    kill -KILL "$pid" 2>/dev/null || true
    while has_mark "$part" "$pid"; do sleep 0.1; done
  fi
  rm -f "$INSTANCE/pids/$part"
  step "$part" "stopped" "$start"
}

# ---- ports ----

# Prints the inodes of what listens on a port; fails when nothing does.
listeners_on() {
  local found
  found=$(awk -v port="$(printf ':%04X' "$1")" \
    '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
  [[ -n $found ]] && printf '%s\n' "$found"
}

port_is_free() { ! listeners_on "$1" >/dev/null; }

# Who holds a port, in words; nothing when that can't be seen.
holder_of() {
  local inode fd pid
  for inode in $(listeners_on "$1"); do
    fd=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" -print -quit 2>/dev/null || true)
    [[ -n $fd ]] || continue
    pid=${fd#/proc/}
    pid=${pid%%/*}
    printf 'process %s: %s' "$pid" "$(program_of "$pid")"
    return 0
  done
}

ports_of() {
  case $1 in
    mariadb) say "$MARIADB_PORT" ;;
    keycloak) say "$KEYCLOAK_PORT $KEYCLOAK_HEALTH_PORT" ;;
    mail) say "$SMTP_PORT $IMAP_PORT $MAIL_PORT" ;;
    wildfly) say "$MANDAT_PORT $MANAGEMENT_PORT" ;;
  esac
}

# free_offset [FROM]: an offset whose ports are all free and whose folder doesn't exist.
free_offset() {
  local offset port
  for ((offset = ${1:-10000}; offset < 22000; offset += 1000)); do
    [[ ! -e $RUNS/$offset ]] || continue
    for port in 8080 9990 8180 8190 3316 3025 3143 8025; do
      port_is_free $((port + offset)) || continue 2
    done
    say "$offset"
    return 0
  done
  fail "No free ports were found between 10000 and 32000: end some of what listens there."
}

# ---- http, with nothing but bash ----

# http_get HOST PORT PATH [URL]: the whole answer. With URL it is asked as one who comes by that address, through a proxy
# where there is one. In a subshell, so that the connection ends with it.
http_get() (
  url=${4:-http://localhost:$2}
  place=${url#*://}
  place=${place%%/*}
  exec 3<>"/dev/tcp/$1/$2" || exit 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Proto: %s\r\nX-Forwarded-Host: %s\r\nX-Forwarded-For: 127.0.0.1\r\nConnection: close\r\nAccept: text/html,*/*\r\n\r\n' \
    "$3" "$place" "${url%%:*}" "$place" >&3
  timeout 10 cat <&3
) 2>/dev/null

http_status() {
  local answer
  answer=$(http_get "$@" | head -n 1 | tr -d '\0' || true)
  answer=${answer#HTTP/* }
  printf '%s' "${answer:0:3}"
}

http_header() {
  local name=$1
  shift
  http_get "$@" | tr -d '\0\r' | sed -n "1,/^\$/{s/^$name: *//Ip;}" | head -n 1 || true
}

# ---- disk ----

# need_space FOLDER MEGABYTES WHAT
need_space() {
  local folder=$1 free need=$2
  while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
  free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
  ((need >= ${MANDAT_MIN_FREE_MB:-0})) || need=$MANDAT_MIN_FREE_MB
  ((free >= need)) ||
    fail "The disk that holds $folder has $free MB free and $3 needs $need MB: make room and run the same command again."
}

# Fails with the words of what a log says went wrong.
fail_with_log() {
  local log=$1
  shift
  warn "$*"
  say "The last lines of $log:" >&2
  tail -n 12 "$log" 2>/dev/null | cut -c1-300 | sed 's/^/    /' >&2
  exit 1
}
