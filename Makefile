# The two commands: `make run` shows the product, `make test` proves it. Both install what is missing and do nothing twice.
BUILD ?= build
JOBS ?= $(shell nproc)
ifdef SANITIZE
BUILD := build-sanitize
OPTIONS := -DSANITIZE=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo
endif

.PHONY: run build test bench format fuzz deb templates annotations install-build install-test install-bench

run: build
	$(BUILD)/nastavnik demo

build: install-build
	cmake -S . -B $(BUILD) -G Ninja $(OPTIONS) > $(BUILD).log || (cat $(BUILD).log; exit 1)
	cmake --build $(BUILD) -j $(JOBS) --target product

test: install-test
	tests/support/smtp/install
	cmake -S . -B $(BUILD) -G Ninja -DTESTS=ON $(OPTIONS) > $(BUILD).log || (cat $(BUILD).log; exit 1)
	cmake --build $(BUILD) -j $(JOBS)
	ctest --test-dir $(BUILD) --output-on-failure -j $(JOBS)

bench: install-bench
	cmake -S . -B build -G Ninja -DBENCH=ON > build.log || (cat build.log; exit 1)
	cmake --build build -j $(JOBS)
	tests/bench/run build

# A minute for each target; FUZZ_SECONDS=… for more.
fuzz: install-test
	CXX=clang++ CC=clang cmake -S . -B build-fuzz -G Ninja -DFUZZ=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo > build-fuzz.log
	cmake --build build-fuzz -j $(JOBS) --target fuzz
	tests/fuzz/run build-fuzz $(or $(FUZZ_SECONDS),60)

# The office files of templates/ from their sources.
templates:
	templates/builder/build.mjs

# What editors of Lua know the words and capabilities by.
annotations: build
	$(BUILD)/nastavnik describe --annotations workflows/library

format:
	git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 -i

deb: build install-deb
	cd $(BUILD) && cpack -G DEB

install-build:
	.ci/install build
install-test:
	.ci/install build test
install-deb:
	.ci/install deb
install-bench:
	.ci/install build test bench
