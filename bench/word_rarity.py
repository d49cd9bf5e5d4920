"""How rare words are in diplomatic texts: `python bench/word_rarity.py FOLDER…`.

Counts in how many sentences of the documents below the folders (`*.md`) each word stands, in any form or synonym. The
level of a word is the logarithm of how many sentences there are to each that has it, on a scale where a word of one
sentence alone has 10; those from 8 on are not listed. The comment and examples at the head of the file are a person's, and
stay.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import Counter, defaultdict
from math import log
from pathlib import Path

from entente.analysis.likeness.terms import terms_of, tokens_of
from entente.sources import read_source

_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+")
_SHORTEST = 40  # characters of a sentence
_RAREST = 8  # the level from which words are not listed
_WIDTH = 136


def main() -> None:
    """Count and print."""
    sentences, forms, count = Counter[str](), defaultdict[str, Counter[str]](Counter), 0
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.md")):
            for sentence in _SENTENCE.split(next(iter(read_source(path))).text):
                if len(sentence) >= _SHORTEST:
                    count += 1
                    sentences.update(set(terms_of(sentence)))
                    for token in tokens_of(sentence.lower()):
                        for term in terms_of(token):
                            forms[term][token] += 1
    levels = defaultdict[int, list[str]](list)
    for term, held in sentences.items():
        if term not in forms:  # a party
            continue
        word = min(forms[term].items(), key=lambda f: (-f[1], f[0]))[0]
        level = round(10 * log(count / (1 + held)) / log(count))
        if level < _RAREST and word.isalpha() and word.isascii():
            levels[level].append(word)
    print(f"# {count} sentences", file=sys.stderr)
    for level, words in sorted(levels.items()):
        listed = ", ".join(
            f'"{w}"' if w in ("null", "true", "false", "yes", "no", "on", "off", "n", "y") else w
            for w in sorted(words)
        )
        print(f'"{level}": [', *textwrap.wrap(listed, _WIDTH, initial_indent="  ", subsequent_indent="  "), "]", "", sep="\n")  # fmt: skip


if __name__ == "__main__":
    main()
