# Starts the parts of an instance and knows when each is ready. Sourced, never run.
# start_PART launches and returns; ready_PART says by its exit code whether it serves; log_PART is where it writes.
# shellcheck shell=bash

log_mariadb() { printf '%s/mariadb.log' "$LOGS"; }
log_keycloak() { printf '%s/keycloak.log' "$LOGS"; }
log_mail() { printf '%s/mail.log' "$LOGS"; }
# What the server says before it has its log goes to its output.
log_wildfly() {
  if [[ $LOGS/wildfly.out -nt $LOGS/mandat.log ]]; then printf '%s/wildfly.out' "$LOGS"; else printf '%s/mandat.log' "$LOGS"; fi
}

# The command that shows a part's log.
logs_command() {
  local name=$1
  [[ $name != wildfly ]] || name=mandat
  printf 'deploy/logs%s %s' "$(offset_option)" "$name"
}

# ---- MariaDB ----

as_user() { [[ $EUID -ne 0 ]] || printf -- '--user=root'; }

# Accounts and databases, in a file that the server runs at each start before it answers.
write_mariadb_init() {
  local file=$INSTANCE/mariadb/init.sql
  (umask 077 && cat >"$file") <<SQL
DELETE FROM mysql.global_priv WHERE User IN ('root', '') AND Host <> 'localhost';
FLUSH PRIVILEGES;
ALTER USER root@localhost IDENTIFIED BY '$MARIADB_ROOT_PASSWORD';
CREATE DATABASE IF NOT EXISTS keycloak;
CREATE USER IF NOT EXISTS keycloak IDENTIFIED BY '$KEYCLOAK_DB_PASSWORD';
ALTER USER keycloak IDENTIFIED BY '$KEYCLOAK_DB_PASSWORD';
GRANT ALL PRIVILEGES ON keycloak.* TO keycloak;
SQL
  [[ -z $INSTANCE_DATABASE ]] || return 0
  # The application's account gets its rights table by table from the migrations.
  cat >>"$file" <<SQL
CREATE DATABASE IF NOT EXISTS mandat;
CREATE USER IF NOT EXISTS $MANDAT_DB_MIGRATION_USER IDENTIFIED BY '$MANDAT_DB_MIGRATION_PASSWORD';
ALTER USER $MANDAT_DB_MIGRATION_USER IDENTIFIED BY '$MANDAT_DB_MIGRATION_PASSWORD';
GRANT ALL PRIVILEGES ON mandat.* TO $MANDAT_DB_MIGRATION_USER WITH GRANT OPTION;
CREATE USER IF NOT EXISTS $MANDAT_DB_USER IDENTIFIED BY '$MANDAT_DB_PASSWORD';
GRANT SHOW VIEW ON mandat.* TO $MANDAT_DB_USER;
ALTER USER $MANDAT_DB_USER IDENTIFIED BY '$MANDAT_DB_PASSWORD';
SQL
}

start_mariadb() {
  local data=$INSTANCE/mariadb/data tmp=$INSTANCE/mariadb/tmp log
  log=$(log_mariadb)
  mkdir -p "$tmp" "$LOGS"
  if [[ ! -d $data ]]; then
    rm -rf "$data.new"
    # shellcheck disable=SC2046
    "$MARIADB/scripts/mariadb-install-db" --no-defaults --basedir="$MARIADB" --datadir="$data.new" \
      --auth-root-authentication-method=normal --skip-name-resolve --skip-test-db $(as_user) \
      >>"$log" 2>&1 </dev/null 9>&- ||
      fail_with_log "$log" "MariaDB could not make its data folder: see that the disk has room and run the same command again."
    mv "$data.new" "$data"
  fi
  write_mariadb_init
  # Nothing that is acknowledged may be lost: the log is flushed to the disk at each commit. A database of tests that kill processes at most, and cut no
  # power, doesn't wait for the disk (MARIADB_UNSYNCED). No TLS on loopback: making its key takes
  # up to ten seconds at each start. The socket's path is relative to the data folder, for a path of more than a hundred
  # letters is refused. Its temporary tables are its own: one that starts throws away all that it finds in their folder.
  local flush=(--innodb-flush-log-at-trx-commit=1 --sync-binlog=1)
  [[ ${MARIADB_UNSYNCED:-false} == false ]] || flush=(--innodb-flush-log-at-trx-commit=2 --sync-binlog=0)
  # shellcheck disable=SC2046
  launch mariadb "$log" "$MARIADB/bin/mariadbd" --no-defaults "$(mark_of mariadb)" $(as_user) \
    --basedir="$MARIADB" --lc-messages-dir="$MARIADB/share" --pid-file="$INSTANCE/pids/mariadb" --tmpdir="$tmp" \
    --socket=mariadb.sock --bind-address=127.0.0.1 --port="$MARIADB_PORT" --skip-name-resolve --skip-ssl \
    --init-file="$INSTANCE/mariadb/init.sql" \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_uca1400_ai_ci --default-time-zone=+00:00 \
    --transaction-isolation=READ-COMMITTED --innodb-snapshot-isolation=ON --innodb-ft-min-token-size=1 \
    "${flush[@]}" --log-bin=binlog --server-id=1 --binlog-format=ROW \
    --binlog-expire-logs-seconds=86400 --max-binlog-size=64M \
    --max-allowed-packet=64M --innodb-buffer-pool-size="${MANDAT_MARIADB_MEMORY:-512M}"
}

# mariadb_sql USER PASSWORD SQL, over TCP like the application.
mariadb_sql() {
  MYSQL_PWD=$2 "$MARIADB/bin/mariadb" --no-defaults --protocol=tcp --skip-ssl --host=127.0.0.1 --port="$MARIADB_PORT" \
    --user="$1" --connect-timeout=3 --batch --skip-column-names --execute="$3" 2>/dev/null
}

# As the database's own account, by its socket, whose path may be too long but from where it is.
as_root() (
  cd "$INSTANCE/mariadb/data"
  MYSQL_PWD=$MARIADB_ROOT_PASSWORD exec "$MARIADB/bin/mariadb" --no-defaults --skip-ssl --socket=mariadb.sock --user=root --batch --skip-column-names \
    --execute="$1"
)

# Where a database of yours is: OWN_SERVER (host:port as it is written), OWN_HOST, OWN_PORT, OWN_NAME, OWN_TLS.
own_database() {
  local place=${INSTANCE_DATABASE#jdbc:mariadb://}
  OWN_SERVER=${place%%/*} OWN_NAME=${place#*/}
  OWN_NAME=${OWN_NAME%%\?*} OWN_HOST=${OWN_SERVER%%:*} OWN_PORT=${OWN_SERVER##*:} OWN_TLS=--skip-ssl
  [[ $OWN_SERVER == *:* ]] || OWN_PORT=3306
  [[ $place != *sslMode=* ]] || OWN_TLS=--skip-ssl-verify-server-cert
}

# on_own_database PROGRAM ARGUMENTS…: as the owner of its tables.
on_own_database() {
  local program=$1
  shift
  MYSQL_PWD=$MANDAT_DB_MIGRATION_PASSWORD "$MARIADB/bin/$program" --no-defaults --protocol=tcp "$OWN_TLS" --host="$OWN_HOST" \
    --port="$OWN_PORT" --user="$MANDAT_DB_MIGRATION_USER" "$@"
}

ready_mariadb() { [[ $(mariadb_sql keycloak "$KEYCLOAK_DB_PASSWORD" 'select 1') == 1 ]]; }

# ---- mail: what the demo sends, in the browser ----

start_mail() {
  local log
  log=$(log_mail)
  launch mail "$log" "$JAVA_HOME/bin/java" "$(mark_of mail)" "-Xmx${MAIL_HEAP:-128m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$LIBRARIES/greenmail-standalone.jar" "$LOCAL/MailPage.java" "$SMTP_PORT" "$IMAP_PORT" "$MAIL_PORT"
}

ready_mail() { [[ $(http_status 127.0.0.1 "$MAIL_PORT" /ready) == 200 ]]; }

# How Mandat and Keycloak reach the mail server.
export_mail_environment() {
  export MANDAT_MAIL_HOST=$MAIL_SERVER MANDAT_MAIL_PORT=$MAIL_SERVER_PORT MANDAT_MAIL_FROM=$MAIL_SENDER
  MANDAT_MAIL_NAME=$(setting MAIL_NAME Mandat)
  MANDAT_MAIL_BOUNCES=$(setting MAIL_BOUNCES "$MAIL_SENDER")
  MANDAT_MAIL_STARTTLS=$(setting MAIL_STARTTLS false)
  MANDAT_MAIL_SSL=$(setting MAIL_SSL false)
  MANDAT_MAIL_AUTH=$(setting MAIL_AUTH false)
  MANDAT_MAIL_USER=$(setting MAIL_USER '')
  MANDAT_MAIL_PASSWORD_FILE=$(setting MAIL_PASSWORD_FILE '')
  export MANDAT_MAIL_NAME MANDAT_MAIL_BOUNCES MANDAT_MAIL_STARTTLS MANDAT_MAIL_SSL MANDAT_MAIL_AUTH MANDAT_MAIL_USER \
    MANDAT_MAIL_PASSWORD_FILE
}

# The mailbox that Mandat reads. A password that is given itself is in the environment already.
export_bounces_environment() {
  export MANDAT_MAIL_BOUNCES_HOST=$BOUNCES_SERVER
  MANDAT_MAIL_BOUNCES_PORT=$(setting MAIL_BOUNCES_PORT "$BOUNCES_PORT")
  MANDAT_MAIL_BOUNCES_TLS=$(setting MAIL_BOUNCES_TLS "$BOUNCES_TLS")
  MANDAT_MAIL_BOUNCES_USER=$(setting MAIL_BOUNCES_USER '')
  MANDAT_MAIL_BOUNCES_PASSWORD_FILE=$(setting MAIL_BOUNCES_PASSWORD_FILE '')
  MANDAT_MAIL_BOUNCES_FOLDER=$(setting MAIL_BOUNCES_FOLDER '')
  MANDAT_MAIL_BOUNCES_SECONDS=$(setting MAIL_BOUNCES_SECONDS "$BOUNCES_SECONDS")
  export MANDAT_MAIL_BOUNCES_PORT MANDAT_MAIL_BOUNCES_TLS MANDAT_MAIL_BOUNCES_USER MANDAT_MAIL_BOUNCES_PASSWORD_FILE \
    MANDAT_MAIL_BOUNCES_FOLDER MANDAT_MAIL_BOUNCES_SECONDS
}

# The mail server's password: as it is given, else the first line of the file. Mandat reads the file itself.
mail_password() {
  local file password=${MANDAT_MAIL_PASSWORD:-}
  file=$(setting MAIL_PASSWORD_FILE '')
  if [[ -z $password && -n $file ]]; then IFS= read -r password <"$file" || true; fi
  printf '%s' "$password"
}

# ---- Keycloak ----

# An instance's own home: the program by hard links, the rest its own.
make_keycloak_home() {
  local home=$INSTANCE/keycloak stamp
  stamp=$(keycloak_stamp)
  if ! stamped "$home/.made" "$stamp"; then
    rm -rf "$home"
    mkdir -p "$INSTANCE"
    cp -al "$KEYCLOAK" "$home" 2>/dev/null || { rm -rf "$home" && cp -a "$KEYCLOAK" "$home"; }
    rm -f "$home/.made"
    printf '%s' "$stamp" >"$home/.made"
  fi
  rm -rf "$home/data/import"
  mkdir -p "$home/data/import"
  copy_realm "$home/data/import"
}

# A realm that is there already is left as it is: the file counts at the first start.
copy_realm() {
  cp "$ROOT/deploy/keycloak/realm.json" "$1/mandat-realm.json"
  if [[ $INSTANCE_DEMO == true ]]; then
    cp "$ROOT/deploy/keycloak/demo-users.json" "$1/mandat-users-0.json"
  fi
}

start_keycloak() {
  local log proxy=()
  log=$(log_keycloak)
  make_keycloak_home
  if [[ $(setting BEHIND_PROXY false) == true && -z ${KC_PROXY_HEADERS:-} ]]; then proxy=(--proxy-headers=xforwarded); fi
  # The passwords go by the environment: a command line can be read by everybody on the machine. A connection is asked
  # whether it lives before it is used: else the first logins after a restart of the database would fail.
  (
    export_mail_environment
    MANDAT_MAIL_PASSWORD=$(mail_password)
    export MANDAT_MAIL_PASSWORD
    MANDAT_PUBLIC_URL=$MANDAT_URL MANDAT_OIDC_SECRET=$MANDAT_OIDC_SECRET MANDAT_ACCOUNTS_SECRET=$MANDAT_ACCOUNTS_SECRET \
      KC_DB_USERNAME=keycloak KC_DB_PASSWORD=$KEYCLOAK_DB_PASSWORD \
      KC_DB_URL=jdbc:mariadb://127.0.0.1:$MARIADB_PORT/keycloak \
      QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW=true \
      KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD \
      JAVA_OPTS='' JAVA_OPTS_APPEND="$(mark_of keycloak) -XX:TieredStopAtLevel=1" JAVA_OPTS_KC_HEAP="-Xms128m -Xmx512m" \
      launch keycloak "$log" "$INSTANCE/keycloak/bin/kc.sh" start --optimized --import-realm --cache=local \
      --http-enabled=true --http-host="$INSTANCE_LISTEN" --http-port="$KEYCLOAK_PORT" --hostname="$KEYCLOAK_URL" \
      ${proxy[@]+"${proxy[@]}"} \
      --http-management-host=127.0.0.1 --http-management-port="$KEYCLOAK_HEALTH_PORT" \
      --spi-theme--folder--dir="$ROOT/deploy/keycloak/themes" --shutdown-delay=0s --log-level=info,liquibase:error,org.mariadb.jdbc.message.server:error
  )
}

ready_keycloak() { [[ $(http_status 127.0.0.1 "$KEYCLOAK_HEALTH_PORT" /health/ready) == 200 ]]; }

# ---- WildFly with Mandat ----

# The environment that docs/operations.md lists, for this instance.
export_mandat_environment() {
  export MANDAT_PUBLIC_URL=$MANDAT_URL
  export MANDAT_DB_URL=${INSTANCE_DATABASE:-jdbc:mariadb://127.0.0.1:$MARIADB_PORT/mandat}
  export MANDAT_DB_USER MANDAT_DB_PASSWORD MANDAT_DB_MIGRATION_USER MANDAT_DB_MIGRATION_PASSWORD
  export MANDAT_OIDC_ISSUER=$KEYCLOAK_URL/realms/mandat MANDAT_OIDC_CLIENT=mandat MANDAT_OIDC_SECRET
  export MANDAT_ACCOUNTS_CLIENT=mandat-accounts MANDAT_ACCOUNTS_SECRET MANDAT_AUDIT_KEY MANDAT_AUDIT_KEY_OLD=${MANDAT_AUDIT_KEY_OLD:-}
  export MANDAT_SESSION_COOKIE=MANDAT_$MANDAT_PORT MANDAT_DEMO=$INSTANCE_DEMO
  MANDAT_ZONE=$(setting ZONE Europe/Oslo)
  MANDAT_BEHIND_PROXY=$(setting BEHIND_PROXY false)
  MANDAT_COOKIE_SECURE=$(setting COOKIE_SECURE false)
  export MANDAT_ZONE MANDAT_BEHIND_PROXY MANDAT_COOKIE_SECURE MANDAT_LOG_FORMAT=${MANDAT_LOG_FORMAT:-text}
  export_mail_environment
  export_bounces_environment
}

# The server's folder of this instance: its configuration is made anew at each start, its transaction log stays.
make_wildfly_base() {
  local base=$INSTANCE/wildfly
  mkdir -p "$base"
  rm -rf "$base/configuration" "$base/deployments" "$base/tmp"
  cp -r "$WILDFLY_BASE/configuration" "$base"
  chmod 700 "$base/configuration"
  mkdir -p "$base/deployments"
}

put_war() {
  local place=$INSTANCE/wildfly/deployments
  cp "$WAR" "$place/.mandat.war.new"
  mv "$place/.mandat.war.new" "$place/mandat.war"
  rm -f "$place/mandat.war.failed"
  touch "$place/mandat.war.dodeploy"
}

start_wildfly() {
  make_wildfly_base
  put_war
  (
    export_mandat_environment
    # A stopping server takes no new requests and lets those that run end.
    export JAVA_OPTS="${MANDAT_JAVA_OPTS:--Xms256m -Xmx1g} $(mark_of wildfly) -Djava.net.preferIPv4Stack=true \
-Djava.awt.headless=true -Djboss.modules.system.pkgs=org.jboss.byteman -Dorg.wildfly.sigterm.suspend.timeout=20 \
--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    launch wildfly "$LOGS/wildfly.out" "$WILDFLY/bin/standalone.sh" \
      "-Djboss.server.base.dir=$INSTANCE/wildfly" "-Djboss.server.log.dir=$LOGS" \
      "-Djboss.socket.binding.port-offset=$OFFSET" "-Djboss.bind.address=$INSTANCE_LISTEN" \
      -Djboss.bind.address.management=127.0.0.1 -Djboss.node.name="mandat-$OFFSET" -Djboss.tx.node.id="mandat-$OFFSET"
  )
}

# Ready is what the application says of itself, and it must be deployed: an empty server says it is ready, too.
ready_wildfly() {
  [[ -e $INSTANCE/wildfly/deployments/mandat.war.deployed ]] &&
    [[ $(http_status 127.0.0.1 "$MANAGEMENT_PORT" /health/ready) == 200 ]]
}

deployment_failed() { [[ -e $INSTANCE/wildfly/deployments/mandat.war.failed ]]; }

# Why the deployment failed: the innermost causes that WildFly wrote down.
deployment_reasons() {
  local failed=$INSTANCE/wildfly/deployments/mandat.war.failed reasons
  reasons=$(sed 's/\\n/\n/g; s/\\"/"/g; s/\\t/ /g' "$failed" | grep -E 'Caused by:|^ *Message:' |
    sed -E 's/^.*Caused by: //; s/^([a-z0-9_]+\.)+[A-Z][A-Za-z0-9_$]*: //; s/["}]*$//; s/^ *//' |
    awk '!seen[$0]++' | tail -n 3 | cut -c1-400)
  if [[ -n $reasons ]]; then say "$reasons"; else head -c 600 "$failed"; fi
}

# ---- together ----

# A port that another program holds is found before anything starts.
check_ports() {
  local part port holder
  for part in "$@"; do
    for port in $(ports_of "$part"); do
      port_is_free "$port" && continue
      holder=$(holder_of "$port")
      fail "Port $port, which $part needs, is taken${holder:+ ($holder)}. End that program, or let Mandat stand beside it: deploy/up --offset $((OFFSET + 1000))."
    done
  done
}

words_ready() {
  case $1 in
    mariadb) say "ready on 127.0.0.1:$MARIADB_PORT" ;;
    keycloak) say "ready on $KEYCLOAK_URL" ;;
    mail) say "ready on $MAIL_URL" ;;
    wildfly) say "ready on $MANDAT_URL" ;;
  esac
}

# await PART…: until each is ready, one line each; fails when one dies or takes too long.
await() {
  local pending=("$@") left part start limit
  start=$(now)
  limit=$((SECONDS + ${MANDAT_START_TIMEOUT:-240}))
  while [[ ${#pending[@]} -gt 0 ]]; do
    left=()
    for part in "${pending[@]}"; do
      if "ready_$part"; then
        pid_of "$part" >/dev/null || true
        step "$part" "$(words_ready "$part")" "${STARTED[$part]:-$start}"
      else
        still_coming "$part"
        left+=("$part")
      fi
    done
    pending=(${left[@]+"${left[@]}"})
    [[ ${#pending[@]} -eq 0 ]] && break
    ((SECONDS < limit)) ||
      fail_with_log "$("log_${pending[0]}")" "${pending[0]} isn't ready after ${MANDAT_START_TIMEOUT:-240} s. deploy/up$(offset_option) waits again; $(logs_command "${pending[0]}") tells more."
    sleep 0.4
  done
}

# Fails, with the reason, for a part that will never be ready.
still_coming() {
  local part=$1
  if [[ $part == wildfly ]] && deployment_failed; then
    warn "Mandat didn't start, because:"
    deployment_reasons | sed 's/^/    /' >&2
    stop_part wildfly >/dev/null
    fail "Nothing was changed. Mend that and run deploy/up$(offset_option) again; the whole story is in $(log_wildfly)."
  fi
  runs "$part" || is_launching "$part" || fail_with_log "$("log_$part")" "$part ended while it was starting. Mend what its log says and run deploy/up$(offset_option) again."
}

declare -A STARTED

start_part() {
  STARTED[$1]=$(now)
  "start_$1"
}
