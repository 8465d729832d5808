#!/bin/sh
# Says how many lines of the code that reads input were run, file by file, since the counters were cleared.
# table.sh BUILD ROOM...; every test adds to the counters of the one library that all are linked with.
build=$1
shift
for room in "$@"; do
    for source in checker/"$room"/*.c; do
        ${GCOV:-gcov} -n -s "$PWD" -o "$build/checker/$room" "$build/${source%.c}.o" 2>/dev/null |
            awk -v source="$source" '
                $1 == "File" { here = index($2, "\047" source "\047") }
                here && /^Lines executed:/ { split($0, part, /[:% ]+/); print part[3], part[5], source; exit }'
    done
done | sort -n | awk '
    { printf "%6.1f %%  %4d lines  %s\n", $1, $2, $3; lines += $2; run += $1 * $2 / 100 }
    END { if (!lines) { print "nothing was counted"; exit 1 }
          printf "%6.1f %%  %4d lines  in all\n", 100 * run / lines, lines }'
