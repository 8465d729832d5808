# Writes the pages named on the command line as a C file with the table rule_pages.
echo '/* Made by checker/rules/pages.sh from tests/rules; not kept by hand. */'
echo '#include "rules/pages.h"'
echo 'const struct rule_page rule_pages[] = {'
for page; do
    [ -f "$page" ] || continue
    name=${page##*/}
    printf '    { "%s",\n' "${name%.md}"
    sed 's/\\/\\\\/g; s/"/\\"/g; s/?/\\?/g; s/^/      "/; s/$/\\n"/' "$page"
    echo '    },'
done
echo '    { 0, 0 },'
echo '};'
