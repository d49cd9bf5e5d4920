"""A topic that is asked for: a subject of the controlled list, or words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entente.analysis.phrases.words import words_of
from entente.errors import NotInRecord
from entente.lexicon.named_subjects import subject
from entente.lexicon.phrase_words import phrase_words

LONGEST = 20  # words
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: a subject, by which the index knows acts, or words to look up (`any_of`, as `Concordance` takes it) and what
    tells whether they all stand in an act."""

    text: str
    code: str | None
    any_of: tuple[tuple[tuple[str, ...], ...], ...]
    is_on: Callable[[str], bool]


def parse_topic(asked: str) -> Topic:
    """The topic that a person typed. Raises `NotInRecord` for what is none."""
    known = subject(asked)
    return Topic(known.code, known.code, (), lambda said: True) if known else _words(" ".join(asked.split()))


def _words(asked: str) -> Topic:
    """All words must stand in an act, in any form and order."""
    words = words_of(asked[:2000])
    words = tuple(w for w in words if not w.small) or words
    if not words:
        raise NotInRecord(
            asked[:60] or "an empty topic", "has no word to look for", "give words, or a subject's code"
        )
    if len(words) > LONGEST:
        raise NotInRecord(
            f"{asked[:40]}…", "is too long for a topic", f"give at most {LONGEST} words, or a subject's code"
        )
    stems = {w.stem for w in words}
    hard = phrase_words().unindexed
    looked_up = tuple(
        tuple(_PART.findall(asked[w.start : w.end].lower())) for w in words if w.text not in hard
    )
    return Topic(
        asked,
        None,
        (looked_up or ((words[0].text,),),),
        lambda said: stems <= {w.stem for w in words_of(said)},
    )
