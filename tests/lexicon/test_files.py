"""The loader: what is wrong in a file is said with file, entry and reason."""

from __future__ import annotations

import datetime
import runpy
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from entente.errors import LexiconError
from entente.lexicon import files
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


def test_a_bare_no_in_a_list_is_refused() -> None:
    """YAML would make a truth value of it, and the word would be lost."""
    with pytest.raises(LexiconError, match=r"made_up\.yaml: words: a list holds False: quote"):
        parse(b"words: [the, no]\n", "made_up.yaml")


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
        "import sys; from entente.lexicon.lookup import lookup; lookup('Korean');"
        "print([m for m in ('pycountry', 'babel') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


ROOT = Path(__file__).parents[2]


def _dates_as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _dates_as_texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_dates_as_texts(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_what_the_build_makes_ready_is_what_the_files_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same content, dates as texts; where a file has changed since, the file itself is read."""
    data = ROOT / "src" / "entente" / "lexicon" / "data"
    (tmp_path / "data").mkdir()
    for path in data.glob("*.yaml"):
        (tmp_path / "data" / path.name).write_bytes(path.read_bytes())
    runpy.run_path(str(ROOT / "hatch_build.py"))["make_ready"](tmp_path / "data", tmp_path / "ready")
    monkeypatch.setattr(files.resources, "files", lambda package: tmp_path)
    load = files.load_file.__wrapped__
    made = {path.stem + ".yaml" for path in (tmp_path / "ready").glob("*.json")}
    assert len(made) > len(FILES) / 2  # the others hold what JSON cannot: keys that are numbers
    with monkeypatch.context() as patch:
        patch.setattr(files, "parse", lambda raw, name: pytest.fail(f"{name} is not read as made ready"))
        loaded = {name: load(name) for name in sorted(made)}
    assert loaded == {name: _dates_as_texts(files.parse((data / name).read_bytes(), name)) for name in made}
    (tmp_path / "data" / "traps.yaml").write_text("changed: true\n")
    assert load("traps.yaml") == {"changed": True}
