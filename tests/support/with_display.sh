#!/bin/sh
# Runs a command with a display of its own, where the machine has none to show, and answers with the
# command's status:
#
#     tests/support/with_display.sh build/tests/gui/storekeep_gui_tests
#
# The display is Xvfb with a small window manager, as users have one; both end with the command.
set -u

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT]..." >&2; exit 2; }
if ! command -v Xvfb >/dev/null 2>&1; then
    echo "$0: Xvfb was not found; window tests will be skipped" >&2
    exec "$@"
fi

place=$(mktemp -d /tmp/storekeep-display.XXXXXX) || exit 2
server=""
manager=""
command_id=""
stop() {
    status=$?
    trap - EXIT INT TERM HUP
    for one in $command_id $manager $server; do kill "$one" 2>/dev/null; done
    rm -rf "$place"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The server chooses a free number and tells it.
Xvfb -displayfd 3 -screen 0 3840x2400x24 -nolisten tcp 3>"$place/number" 2>"$place/log" &
server=$!
tries=0
until [ -s "$place/number" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { cat "$place/log" >&2; exit 2; }
    sleep 0.1
done
DISPLAY=:$(tr -d '[:space:]' <"$place/number")
export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1 LC_ALL=C.UTF-8 XDG_CONFIG_HOME="$place/settings"
if command -v openbox >/dev/null 2>&1; then
    openbox >/dev/null 2>&1 &
    manager=$!
fi

"$@" <&0 &
command_id=$!
wait "$command_id"
status=$?
command_id=""
exit "$status"
