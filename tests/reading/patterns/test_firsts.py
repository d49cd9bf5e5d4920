"""A pattern that is told with which characters its matches begin finds what it found without."""

from __future__ import annotations

import re
from array import array
from base64 import b64decode

import pytest

from entente.reading.patterns import ready
from entente.reading.patterns.firsts import told_firsts

_TEXTS = (
    "See the Treaty (See related papers). Straße, ÉCOLE, „Roe“ met Doe; \u212aelvin, ſo, İI ıi.",
    "in 2006, on 7 November: 2+2\nIf the two sides, “We”, met: ",
    "",
)


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"\(?\bSee (?:also )?(?:related|the)", 0), (r"\b(?:met|Roe)\b", 0), (r"(?<!\d)\b[k-s]\w*", re.I),
        (r"\b(?-i:s)\w*|\bK\w+", re.I), (r"(?<=[“„])[^\W\d]+", 0), (r"\b(?:the\s+)?\w+(?=[,;])", 0), (r"(?=T)\w+", 0),
        (r"^(?:See|in)", re.M), (r"\b(?:x?|y)(?=\d)", 0), (r"(?:a|\bIf)?[^a-z]+\d", 0), (r"\b[^\W\d_]{2,}(?:,|$)", 0),
        (r"(\w)(?:\1|o)", 0), (r"\bé\w+|ß", re.I), (r"\b.\b", re.S), (r"\bi", re.I),
    ],
)  # fmt: skip
def test_the_same_is_found(pattern: str, flags: int) -> None:
    made = re.compile(pattern, flags)
    derived = ready._derived(pattern, flags)
    told = ready._compiler._sre.compile(
        pattern, made.flags, array("I", b64decode(derived["code"])).tolist(), made.groups, derived["names"],
        (None,) * (made.groups + 1),
    )  # fmt: skip
    for text in _TEXTS:
        assert [m.span() for m in told.finditer(text)] == [m.span() for m in made.finditer(text)]
        for place in range(len(text)):
            assert [*map(bool, (told.search(text, place), told.match(text, place)))] == [
                *map(bool, (made.search(text, place), made.match(text, place)))
            ]


def test_what_is_told() -> None:
    plain = ready._compiler._code(ready._compiler._parser.parse(r"\bSee", 0), 0)
    told = told_firsts(plain, r"\bSee", 0)
    assert len(told) > len(plain)
    assert told_firsts(ready._compiler._code(ready._compiler._parser.parse(r"\b", 0), 0), r"\b", 0)[2] == 0
