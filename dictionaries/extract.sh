#!/bin/sh
# Draws English-French pairs out of the distribution's dictionaries: "English<TAB>French<TAB>source" a line.
# usage: extract.sh OUTPUT.  What is not installed is named on stderr and left out.
#
# FreeDict has the pairs themselves.  Apertium has no English-French pair: a word is carried over
# Catalan, Spanish and Esperanto, and the compiler trusts most what comes out by more than one way.
LC_ALL=C
export LC_ALL
output=$1
apertium=${APERTIUM:-/usr/share/apertium}
wordnet=${WORDNET:-/usr/share/wordnet}
freedict=${FREEDICT:-/usr/share/dictd}
mythes=${MYTHES:-/usr/share/mythes}
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT
: >"$room/pairs"

missing() {
    echo "dictionaries: $1 is not installed; coverage will know fewer words" >&2
}

# Headwords stand at the margin with their sound between slashes; translations below, numbered or not.
freedict_pairs() { # file, english first?
    zcat <"$1" | awk -v english="$2" '
        /^0/ || /^$/ { next }
        / \/.*\/ *$/ || / \/.*\/ </ { head = $0; sub(/ *\/.*$/, "", head); next }
        head != "" && !/:/ {
            line = $0
            sub(/^ *[0-9]+\. */, "", line); gsub(/\[[^]]*\]|\([^)]*\)|<[^>]*>/, "", line)
            count = split(line, words, /[,;] */)
            for (i = 1; i <= count; i++) {
                gsub(/^ +| +$/, "", words[i])
                if (words[i] == "") continue
                if (english) print head "\t" words[i] "\tfreedict"
                else print words[i] "\t" head "\tfreedict"
            }
        }'
}

# Lemmas of one word each, as Apertium wants them: "^unity<n><sg>$".
english_lemmas() {
    for part in noun:'<n><sg>' verb:'<vblex><inf>' adj:'<adj>' adj:'<adj><sint>'; do
        awk -v tags="${part#*:}" '$1 ~ /^[a-z]+$/ && length($1) > 2 { print "^" $1 tags "$" }' \
            "$wordnet/index.${part%%:*}"
    done
}

french_lemmas() {
    awk -F'|' '
        NR == 1 { next }
        $2 ~ /^[0-9]+$/ { word = $1; next }
        word !~ /[ ]/ && word != "" {
            if ($1 ~ /Nom/) { print "^" word "<n><m><sg>$"; print "^" word "<n><f><sg>$" }
            if ($1 ~ /Verbe/) print "^" word "<vblex><inf>$"
            if ($1 ~ /Adj/) { print "^" word "<adj><m><sg>$"; print "^" word "<adj><mf><sg>$" }
        }' "$mythes/thes_fr.dat" | sort -u
}

# stdin: lexical units, one a line; stdout: unit<TAB>translation, one a line for each translation.
carry() { # transducer
    tee "$room/units" | lt-proc -b "$1" | sed 's/^\^//; s/\$ *$//' >"$room/carried"
    paste "$room/units" "$room/carried" | awk -F'\t' '
        { count = split($2, words, "/")
          for (i = 2; i <= count; i++) if (words[i] !~ /^@/) print $1 "\t" words[i] }'
}

# English unit<TAB>pivot unit on stdin; carries the pivot on and prints the pairs.
carry_on() { # transducer, source
    sort -t"$(printf '\t')" -k2,2 >"$room/first"
    cut -f2 "$room/first" | sort -u | sed 's/.*/^&$/' | carry "$1" |
        sed 's/^\^//; s/\$\t/\t/' | sort -t"$(printf '\t')" -k1,1 >"$room/second"
    join -t"$(printf '\t')" -1 2 -2 1 -o 1.1,2.2 "$room/first" "$room/second" |
        sed 's/^\^//; s/<[^>]*>//g; s/\$//g; s/#//g' | awk -F'\t' -v source="$2" '{ print $1 "\t" $2 "\t" source }'
}

for pair in eng-fra:1 fra-eng:; do
    file=$freedict/freedict-${pair%:*}.dict.dz
    if [ -r "$file" ]; then
        freedict_pairs "$file" "${pair#*:}" >>"$room/pairs"
    else
        missing "dict-freedict-${pair%:*}"
    fi
done

if ! command -v lt-proc >/dev/null; then
    missing lttoolbox
elif [ ! -r "$wordnet/index.noun" ]; then
    missing wordnet-base
else
    english_lemmas | sort -u >"$room/english"
    if [ -r "$apertium/apertium-eng-cat/eng-cat.autobil.bin" ] && [ -r "$apertium/apertium-fra-cat/cat-fra.autobil.bin" ]; then
        carry "$apertium/apertium-eng-cat/eng-cat.autobil.bin" <"$room/english" |
            carry_on "$apertium/apertium-fra-cat/cat-fra.autobil.bin" catalan >>"$room/pairs"
    else
        missing "apertium-eng-cat or apertium-fra-cat"
    fi
    if [ -r "$apertium/apertium-eng-spa/eng-spa.autobil.bin" ] && [ -r "$apertium/apertium-fr-es/es-fr.autobil.bin" ]; then
        carry "$apertium/apertium-eng-spa/eng-spa.autobil.bin" <"$room/english" |
            carry_on "$apertium/apertium-fr-es/es-fr.autobil.bin" spanish >>"$room/pairs"
    else
        missing "apertium-eng-spa or apertium-fr-es"
    fi
    if [ -r "$apertium/apertium-eo-en/en-eo.autobil.bin" ] && [ -r "$apertium/apertium-eo-fr/fr-eo.autobil.bin" ] &&
        [ -r "$mythes/thes_fr.dat" ]; then
        tab=$(printf '\t')
        carry "$apertium/apertium-eo-en/en-eo.autobil.bin" <"$room/english" |
            sed 's/<[^>]*>//g; s/\$//g; s/^\^//' | sort -u | sort -t"$tab" -k2,2 >"$room/eo-en"
        french_lemmas | carry "$apertium/apertium-eo-fr/fr-eo.autobil.bin" |
            sed 's/<[^>]*>//g; s/\$//g; s/^\^//' | sort -u | sort -t"$tab" -k2,2 >"$room/eo-fr"
        join -t"$tab" -1 2 -2 2 -o 1.1,2.1 "$room/eo-en" "$room/eo-fr" |
            awk -F'\t' '{ print $1 "\t" $2 "\tesperanto" }' >>"$room/pairs"
    else
        missing "apertium-eo-en or apertium-eo-fr"
    fi
fi
sort -u "$room/pairs" >"$output"
