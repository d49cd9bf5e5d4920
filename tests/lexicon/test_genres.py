"""Genres: every example title is of its kind, every counter-example of another or none."""

from __future__ import annotations

import pytest

from entente.lexicon.genres import GenreEntry, by_title, genres


def _id(value: GenreEntry | str) -> str:
    return value if isinstance(value, str) else value.kind


@pytest.mark.parametrize(("entry", "title"), [(g, e) for g in genres() for e in g.examples], ids=_id)
def test_examples_are_of_this_entry(entry: GenreEntry, title: str) -> None:
    """The first entry that fits is this one."""
    assert by_title(title) is entry


@pytest.mark.parametrize(("entry", "title"), [(g, e) for g in genres() for e in g.counter_examples], ids=_id)
def test_counter_examples_are_not(entry: GenreEntry, title: str) -> None:
    """Another entry fits first, or none."""
    assert by_title(title) is not entry


def test_every_entry_is_tried() -> None:
    """No entry without an example and a counter-example."""
    for entry in genres():
        assert entry.examples and entry.counter_examples, entry.kind
