#!/bin/sh
# Runs a command beside a throw-away PostgreSQL server and answers with the command's status:
#
#     tests/support/with_postgresql.sh build/tests/storekeep_tests
#
# The server lives in a temporary folder, listens on a socket there and on nothing else, and is
# always stopped and removed. STOREKEEP_FSYNC=on makes it durable, for benchmarks.
set -u

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT]..." >&2; exit 2; }

programs=""
for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && programs=$folder
done
if [ -z "$programs" ] && command -v initdb >/dev/null 2>&1; then
    programs=$(dirname "$(command -v initdb)")
fi
[ -n "$programs" ] || { echo "$0: PostgreSQL's initdb was not found" >&2; exit 2; }

# PostgreSQL refuses to run as root.
owner=""
if [ "$(id -u)" -eq 0 ]; then
    owner=postgres
    id "$owner" >/dev/null 2>&1 ||
        useradd --system --no-create-home --shell /usr/sbin/nologin "$owner" || exit 2
fi
as_owner() {
    if [ -n "$owner" ]; then runuser -u "$owner" -- "$@"; else "$@"; fi
}

# A short path: a socket's whole name has to fit into some 100 bytes.
place=$(mktemp -d /tmp/storekeep-pg.XXXXXX) || exit 2
command_id=""
stop() {
    status=$?
    trap - EXIT INT TERM HUP
    [ -n "$command_id" ] && kill "$command_id" 2>/dev/null
    (cd "$place" && as_owner "$programs/pg_ctl" -D "$place/data" -m immediate -w stop) \
        >/dev/null 2>&1
    rm -rf "$place"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

[ -n "$owner" ] && chown "$owner" "$place"
chmod 755 "$place"
if ! (cd "$place" && as_owner "$programs/initdb" -D "$place/data" -U storekeep -A trust \
    -E UTF8 --locale=C --no-sync) >"$place/initdb.log" 2>&1; then
    cat "$place/initdb.log" >&2
    exit 2
fi
durable=${STOREKEEP_FSYNC:-off}
cat >>"$place/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$place'
max_connections = 60
fsync = $durable
full_page_writes = $durable
shared_buffers = 128MB
SETTINGS
if ! (cd "$place" && as_owner "$programs/pg_ctl" -D "$place/data" -l "$place/data/server.log" \
    -w start) >"$place/start.log" 2>&1; then
    cat "$place/start.log" "$place/data/server.log" >&2
    exit 2
fi

STOREKEEP_TEST_POSTGRESQL="postgresql://storekeep@/postgres?host=$place"
export STOREKEEP_TEST_POSTGRESQL
# In the background, so that a signal to this script is heard while the command runs. The shell
# gives a background command an empty input unless it is handed its own.
"$@" <&0 &
command_id=$!
wait "$command_id"
status=$?
command_id=""
exit "$status"
