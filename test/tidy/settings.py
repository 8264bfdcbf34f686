#!/usr/bin/env python3
"""Prints the settings that docs/editor.md gives for one program.

usage: settings.py PAGE HEADING MODULE CLANG_TIDY BUILD

The first indented block below "### HEADING", with the page's example paths replaced by what is there.
"""
import re
import sys

page, heading, module, clang_tidy, build = sys.argv[1:]
with open(page, encoding="utf-8") as lines:
    text = lines.read().split(f"### {heading}\n", 1)[1]
block = re.search(r"\n\n((?: {4}.*\n)+)", text).group(1)
block = block.replace("/opt/thinwrap/lib/thinwrap/thinwrap-tidy-19.so", module).replace("clang-tidy-19", clang_tidy)
block = block.replace("-p build", f"-p {build}").replace('"-p" "build"', f'"-p" "{build}"')
block = block.replace("build_dir = 'build'", f"build_dir = '{build}'")
print(re.sub(r"^ {4}", "", block, flags=re.MULTILINE))
