"""Two readers that may read otherwise never share a version."""

from __future__ import annotations

from pathlib import Path

from entente.reading import Reader
from entente.reading.reader_version import digest, reader_version
from entente.version import VERSION


def test_the_version_is_the_packages_and_a_mark_of_what_reads() -> None:
    package, _, mark = reader_version().partition("+")
    assert package == VERSION
    assert len(mark) == 8
    assert Reader().version.version == reader_version()


def _room(home: Path, verbs: str = "agree: 3\n") -> Path:
    room = home / "lexicon"
    (room / "data").mkdir(parents=True)
    (room / "data" / "verbs.yaml").write_text(verbs, encoding="utf-8")
    return room


def test_a_corrected_lexicon_is_another_reader(tmp_path: Path) -> None:
    one, same, other = (
        _room(tmp_path / n, v) for n, v in (("a", "agree: 3\n"), ("b", "agree: 3\n"), ("c", "agree: 4\n"))
    )
    assert digest(iter([one])) == digest(iter([same]))
    assert digest(iter([one])) != digest(iter([other]))


def test_a_file_under_another_name_is_another_reader(tmp_path: Path) -> None:
    one, other = _room(tmp_path / "a"), _room(tmp_path / "b")
    (other / "data" / "verbs.yaml").rename(other / "data" / "nouns.yaml")
    assert digest(iter([one])) != digest(iter([other]))


def test_what_a_build_makes_has_no_say(tmp_path: Path) -> None:
    room = _room(tmp_path)
    before = digest(iter([room]))
    for folder in ("ready", "__pycache__"):
        (room / folder).mkdir()
        (room / folder / "verbs.json").write_text("{}", encoding="utf-8")
    assert digest(iter([room])) == before
