#!/bin/sh
# Holds the house: format, which room may know which, sizes, and that every rule has its page.
cd "$(dirname "$0")/../.." || exit 1
status=0
clang-format --dry-run -Werror include/*.h $(find checker dictionaries tests -name '*.[ch]' ! -path '*/tables/*') 2>&1 | head -20 | grep . && status=1
python3 tests/lint/rooms.py || status=1
exit $status
