# The verbs of the house; each is one line or one script. `make` prints them.
.DEFAULT_GOAL := help
.PHONY: help demo test test-long lint format bench docs release fuzz clean

help:        ## what one can ask for
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo:        ## the main job on real clients; ONCE=1 ends by itself, DEMO_BREAK=step fails there
	@script/prepare && script/demo

test:        ## all tests
	@script/prepare && script/test

test-long:   ## the same with every sweep at full length, and the browser's way in English too
	@script/prepare && SUMUN_LONG=1 script/test

lint:        ## style, imports and warnings
	@script/lint

format:      ## rewrite the Swift files in the house's format
	@swift format --in-place --recursive Sources Tests Fuzz Package.swift

bench:       ## figures for docs/performance.md, beside their peers in the same run
	@script/setup bench && script/bench

docs:        ## symbol graphs of the domain, from the comments
	@script/docs

release:     ## optimised programs and a bill of materials under .build/release-files
	@script/release

fuzz:        ## every fuzzer for 60 s; SECONDS_EACH changes that
	@script/fuzz

clean:       ## remove what was built
	@rm -rf .build .build-*
