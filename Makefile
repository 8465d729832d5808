# dossier: `make` builds, `make demo` shows it at work, `make test` proves it.
#
#   make dictionaries  the words that spelling and coverage know, out of lists and installed packages
#   make deps      installs what is missing (apt-get; silent when nothing is)
#   make           builds build/dossier
#   make demo      checks a sample packet against a sample notice
#   make test      every test;  make test-unit: those of single files only
#   make bench     how the time of a layout grows with the document, and how fast words are checked
#   make coverage  how many lines of the code that reads input the tests run
#   make lint      format, rooms, rule pages
#   make format    applies .clang-format
#   KIND=asan      any of the above with AddressSanitizer and UBSan

KIND ?= release
BUILD := build/$(KIND)
PROGRAM := $(if $(filter release,$(KIND)),build/dossier,$(BUILD)/dossier)

CC ?= gcc
WARNINGS := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wpointer-arith -Wvla -Werror=implicit-function-declaration
FLAGS_release := -O2 -g
FLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FLAGS_fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer \
              -DFUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
FLAGS_coverage := -O0 -g --coverage
CFLAGS += -std=c11 -D_GNU_SOURCE $(WARNINGS) $(FLAGS_$(KIND)) -Iinclude -Ichecker -I$(BUILD) -I/usr/include/libxml2 -I/usr/include/freetype2
LIBRARIES := -lzip -lxml2 -lhunspell-1.7 -lunibreak -lutf8proc -lstemmer -ljansson -linih -lqpdf \
             -lhyphen -lseccomp -lfreetype -lfontconfig -lexttextcat-2.0 -lm

# Debian package names: what the program is built from and needs at work, and what only its tests need.
PACKAGES := gcc libc6-dev libzip-dev libxml2-dev libhunspell-dev libunibreak-dev libutf8proc-dev libstemmer-dev \
            libjansson-dev libinih-dev libqpdf-dev libhyphen-dev libseccomp-dev libfreetype-dev libfontconfig-dev \
            libexttextcat-dev libexttextcat-data hunspell-en-gb hunspell-en-us hunspell-fr hyphen-en-gb hyphen-en-us \
            hyphen-fr poppler-utils tzdata python3 wamerican-huge wbritish-huge
LEXICON_PACKAGES := mythes-en-us mythes-fr wordnet-base dict-freedict-eng-fra dict-freedict-fra-eng lttoolbox \
                    apertium-eng-cat apertium-fra-cat apertium-eng-spa apertium-fr-es apertium-eo-en apertium-eo-fr
TEST_PACKAGES := libcmocka-dev clang-format vim-nox nodejs

SOURCES := $(wildcard checker/*.c checker/*/*.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/rule_pages.o
LIBRARY := $(BUILD)/libdossier.a
PAGES := $(sort $(wildcard tests/rules/*.md))
TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
LEXICON := build/dictionaries/coverage.lexicon
VOCABULARY := $(patsubst %,build/dictionaries/%.words,en fr others)
HELPERS := $(patsubst %.c,$(BUILD)/%.o,$(filter-out $(wildcard tests/unit/test_*.c),$(wildcard tests/unit/*.c)))

.PHONY: coverage coverage-count fuzz fuzzers all deps deps-build dictionaries demo test test-unit bench lint format clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAM) $(LEXICON)

deps:
	@sh .ci/install $(PACKAGES) $(TEST_PACKAGES)
	-@sh .ci/install $(LEXICON_PACKAGES)

deps-build:
	@sh .ci/install $(PACKAGES)
	-@sh .ci/install $(LEXICON_PACKAGES)

$(PROGRAM): $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# The rules' pages are part of the program: `dossier explain RULE` prints them.
$(BUILD)/rule_pages.c: checker/rules/pages.sh $(PAGES)
	@mkdir -p $(@D)
	@sh $^ > $@

$(BUILD)/rule_pages.o: $(BUILD)/rule_pages.c
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

$(LIBRARY): $(filter-out $(BUILD)/checker/main.o,$(OBJECTS))
	@rm -f $@
	@ar rcs $@ $^

# What coverage knows of words, compiled out of the own lists and of what the distribution has installed;
# with fewer packages it knows less and says so.  It is the same for every KIND.
dictionaries: $(LEXICON) $(VOCABULARY)

COMPILER := $(patsubst %.c,$(BUILD)/%.o,dictionaries/file.c $(wildcard dictionaries/compile/*.c checker/base/*.c) \
              $(addprefix checker/coverage/,stem.c stop.c cut.c))

build/dictionaries/pairs: dictionaries/extract.sh
	@mkdir -p $(@D)
	@sh dictionaries/extract.sh $@

$(LEXICON): build/dictionaries/pairs $(wildcard dictionaries/lexicon/*.txt dictionaries/frequency/*.txt dictionaries/compile/*.[ch]) \
            $(foreach name,stem stop cut lexicon,$(wildcard checker/coverage/$(name).[ch])) | $(BUILD)/compile-lexicon
	@$(BUILD)/compile-lexicon $@ build/dictionaries/pairs /usr/share/mythes/th_en_US_v2.dat \
	    /usr/share/mythes/thes_fr.dat /usr/share/wordnet dictionaries/frequency/en.txt dictionaries/frequency/fr.txt $(sort $(wildcard dictionaries/lexicon/*.txt))

# What the installed Hunspell dictionaries have, form by form, and how common it is; the same for every KIND.
GRAPHER := $(patsubst %.c,$(BUILD)/%.o,dictionaries/file.c $(wildcard dictionaries/vocabulary/*.c checker/base/*.c) \
             $(addprefix checker/words/,spelling.c wordgraph.c))

# Rare words that no Hunspell dictionary has; without them the build goes on, and says so.
LISTS_en := /usr/share/dict/british-english-huge /usr/share/dict/american-english-huge

build/dictionaries/en.words: $(wildcard $(LISTS_en))
build/dictionaries/%.words: dictionaries/frequency/%.txt $(wildcard dictionaries/vocabulary/*.[ch]) checker/words/wordgraph.h \
                            | $(BUILD)/compile-vocabulary
	@mkdir -p $(@D)
	@$(BUILD)/compile-vocabulary $@ $* $< $(LISTS_$*)

$(BUILD)/compile-vocabulary: $(GRAPHER)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lhunspell-1.7 -lutf8proc -lm

$(BUILD)/compile-lexicon: $(COMPILER)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lstemmer -lutf8proc -lm

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# The word lists are laid into the program by the assembler, which writes no dependency.
$(BUILD)/checker/words/lists.o: $(wildcard dictionaries/accepted/*.txt dictionaries/misspelt/*.txt)
$(BUILD)/checker/words/confusions.o: $(wildcard dictionaries/confusions/*.txt)
$(BUILD)/checker/words/vocabulary.o: $(VOCABULARY)

$(BUILD)/tests/%: tests/unit/%.c $(HELPERS) $(LIBRARY) | $(LEXICON)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Itests/unit -MMD -MP $(LDFLAGS) -o $@ $< $(HELPERS) -Wl,--whole-archive $(LIBRARY) -Wl,--no-whole-archive $(LIBRARIES) -lcmocka

# In a fresh clone these two are all that a user types; both install what is missing first.
demo: deps-build
	@$(MAKE) --no-print-directory -s all
	@$(PROGRAM) check --notice tests/packets/notice.txt --now 2026-03-02T12:00:00Z tests/packets/faulty || test $$? -eq 1

test: deps
	@$(MAKE) --no-print-directory -s -j2 all $(TESTS)
	@DOSSIER=$(PROGRAM) KIND=$(KIND) BUILD=$(BUILD) sh tests/run $(TESTS) $(sort $(wildcard tests/*/test_*.sh))

test-unit:
	@$(MAKE) --no-print-directory -s -j2 $(TESTS)
	@DOSSIER=$(PROGRAM) KIND=$(KIND) BUILD=$(BUILD) sh tests/run $(TESTS)

# Counts of earlier runs are thrown away; gcov comes with gcc.
READERS := packet document notice

coverage: deps
	@$(MAKE) --no-print-directory -s -j2 KIND=coverage coverage-count

coverage-count: all $(TESTS)
	@find $(BUILD) -name '*.gcda' -delete
	@DOSSIER=$(PROGRAM) KIND=$(KIND) BUILD=$(BUILD) sh tests/run $(TESTS) $(sort $(foreach room,hostile notices packets,$(wildcard tests/$(room)/test_*.sh)))
	@sh tests/lines/table.sh $(BUILD) $(READERS)

bench: $(BUILD)/bench/layout all
	@$(BUILD)/bench/layout
	@python3 tests/bench/words.py $(PROGRAM)

$(BUILD)/bench/%: tests/bench/%.c $(HELPERS) $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Itests/unit -MMD -MP $(LDFLAGS) -o $@ $< $(HELPERS) -Wl,--whole-archive $(LIBRARY) -Wl,--no-whole-archive $(LIBRARIES) -lcmocka

# libFuzzer (clang) on each of tests/fuzz/fuzz_*.c, one after the other; FUZZ_ONLY=archive for one of them.
FUZZ_SECONDS ?= 20
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_$(FUZZ_ONLY)*.c))

fuzz:
	@$(MAKE) --no-print-directory -s -j2 KIND=fuzz CC=clang fuzzers
	@FUZZ_SECONDS=$(FUZZ_SECONDS) sh tests/fuzz/run.sh $(patsubst tests/fuzz/%.c,build/fuzz/fuzz/%,$(wildcard tests/fuzz/fuzz_$(FUZZ_ONLY)*.c))

fuzzers: $(FUZZERS)

$(BUILD)/fuzz/%: tests/fuzz/%.c $(BUILD)/tests/fuzz/pieces.o $(HELPERS) $(LIBRARY) | $(LEXICON)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -fsanitize=fuzzer -Itests/unit -Itests/fuzz -MMD -MP $(LDFLAGS) -o $@ $< $(BUILD)/tests/fuzz/pieces.o $(HELPERS) -Wl,--whole-archive $(LIBRARY) -Wl,--no-whole-archive $(LIBRARIES) -lcmocka

lint:
	@sh tests/lint/lint.sh

format:
	@clang-format -i include/*.h $(wildcard checker/*.[ch] checker/*/*.[ch] dictionaries/*.[ch] dictionaries/*/*.[ch] tests/*/*.[ch])

clean:
	rm -rf build

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
