#!/bin/sh
# Runs each fuzzer named for FUZZ_SECONDS and says how many inputs it tried.  What it learns stays in
# build/fuzz/corpus; what makes it fall stands in build/fuzz/crashes and belongs into tests/hostile.
seconds=${FUZZ_SECONDS:-20}
failed=0
mkdir -p build/fuzz/crashes
for fuzzer in "$@"; do
    name=$(basename "$fuzzer" | sed 's/^fuzz_//')
    corpus=build/fuzz/corpus/$name
    seeds=build/fuzz/seeds/$name
    log=build/fuzz/$name.log
    mkdir -p "$corpus" "$seeds"
    case $name in
    archive) dictionary=zip; find tests/packets tests/hostile -type f -size -40k -exec cp {} "$seeds" \; 2>/dev/null ;;
    notice) dictionary=notice; find tests/packets -name '*.txt' -exec cp {} "$seeds" \; 2>/dev/null ;;
    draft) dictionary=draft; find tests/rules tests/packets \( -name '*.md' -o -name '*.txt' \) -size -4k -exec cp {} "$seeds" \; 2>/dev/null ;;
    *) dictionary=xml ;;
    esac
    set -- -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2560 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/crashes/$name-"
    [ "$name" = layout ] || set -- "$@" -dict="tests/fuzz/dictionaries/$dictionary.dict"
    if "$fuzzer" "$@" "$corpus" "$seeds" >"$log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        echo "$name: $runs inputs in $seconds s, no crash"
    else
        echo "$name: fell; see $log and build/fuzz/crashes"
        grep -m 3 -E 'ERROR|SUMMARY|runtime error' "$log"
        failed=1
    fi
done
exit $failed
