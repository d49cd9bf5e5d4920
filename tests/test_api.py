"""`entente.read` as it is called from Python."""

from __future__ import annotations

from typing import Any

import pytest

import entente
from entente.errors import ParserError, SourceError


def test_a_date_is_a_date() -> None:
    """In any usual form; what is none never reaches a reading."""
    text = "Japan and India agreed to meet tomorrow."
    assert entente.read(text, date="7 November 2006").document.date == "2006-11-07"
    with pytest.raises(SourceError, match="the date 'tomorrow' cannot be read"):
        entente.read(text, date="tomorrow")
    with pytest.raises(SourceError):
        entente.read_many([], date="2006-13-01")


@pytest.mark.parametrize("what", [b"Japan and India agreed.", None, 5])
def test_what_is_no_text(what: Any) -> None:
    """It is named, with what to give instead."""
    with pytest.raises(TypeError, match=r"text \(str\), a Path or a SourceText, not"):
        entente.read(what)


def test_a_pipeline_can_be_named() -> None:
    """As on the command line; one that is not installed is named in the error."""
    with pytest.raises(ParserError, match="'en_of_nobody' cannot be loaded"):
        entente.read("Japan and India agreed.", pipeline="en_of_nobody")
