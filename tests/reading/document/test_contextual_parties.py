"""Names that a party has only where the text has set the scene."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Foreign Minister Kim Min-jun of South Korea and Foreign Minister Taro Sato of Japan met in Tokyo to discuss {}. "


@pytest.mark.parametrize(
    ("matter", "sentence", "addressees"),
    [
        ("North Korea", "The ministers urged the North to return to talks.", ("PRK",)),
        ("North Korea", "The ministers condemned the North’s missile launches.", ("PRK",)),
        ("trade", "The ministers urged the North to open its markets.", ()),
        ("North Korea", "The ministers urged restraint in the North Sea.", ()),
        ("Saudi Arabia", "The ministers thanked the Kingdom for its hospitality.", ("SAU",)),
    ],
)
def test_the_scene_names_the_party(
    read: Callable[..., Reading], matter: str, sentence: str, addressees: tuple[str, ...]
) -> None:
    reading = read(OPENING.format(matter) + sentence, title="Readout")
    assert [act.addressees for act in reading.acts if act.force != "discuss"] == [addressees]
