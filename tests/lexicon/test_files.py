"""The loader: what is wrong in a file is said with file, entry and reason."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file, parse

FILES = sorted(
    path.name
    for path in resources.files("entente.lexicon").joinpath("data").iterdir()
    if path.name.endswith(".yaml")
)
ALLOWED = frozenset({"names", "level", "flag"})


@pytest.mark.parametrize("file", FILES)
def test_every_file_says_at_its_top_what_it_is(file: str) -> None:
    """Each data file parses, and begins with a comment for the diplomat who corrects it."""
    assert load_file(file)
    assert resources.files("entente.lexicon").joinpath("data", file).read_text("utf-8").startswith("# ")


def test_broken_yaml_names_file_and_line() -> None:
    """A bracket left open is reported with the file and the line."""
    with pytest.raises(LexiconError, match=r"made_up\.yaml: line \d+: not valid YAML"):
        parse(b"KOR: {names: [South Korea}\n", "made_up.yaml")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"nmaes": ["Chad"]}, "unknown field 'nmaes'"),
        ({"names": "Chad"}, "must be a list of texts"),
        ({"names": [True]}, "must be a list of texts"),
        (["Chad"], "a mapping is wanted"),
    ],
)
def test_an_unusable_entry_is_named(fields: object, reason: str) -> None:
    """The message holds the file, the entry and what is wrong with it."""
    with pytest.raises(LexiconError, match=reason) as caught:
        Facts("made_up.yaml", "TCD", fields, ALLOWED).texts("names")
    assert str(caught.value).startswith("made_up.yaml: TCD: ")


def test_a_closed_choice_is_closed() -> None:
    """A word outside the allowed ones is refused, with the allowed ones named."""
    facts = Facts("made_up.yaml", "Herald", {"level": "noble", "flag": "yes"}, ALLOWED)
    with pytest.raises(LexiconError, match="allowed are leaders"):
        facts.choice("level", frozenset({"leaders"}))
    with pytest.raises(LexiconError, match="true or false"):
        facts.flag("flag")
    with pytest.raises(LexiconError, match="names is missing"):
        facts.needed("names")


def test_the_reader_pays_little_for_the_lexicon() -> None:
    """All files load without pycountry or babel, which cost start-up time and would hide a missing name."""
    code = (
        "import sys; from entente.lexicon.whole import load; load();"
        "print([m for m in ('pycountry', 'babel') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
