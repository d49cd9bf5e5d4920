"""Files and folders: walked in order, whatever lies in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from entente.errors import SourceError
from entente.sources import Limits, expand, read_source
from sources.making import FIRST


def _failure(path: str | Path, **keys: Limits) -> str:
    with pytest.raises(SourceError) as caught:
        list(read_source(path, **keys))
    assert str(caught.value).startswith(str(path))
    return str(caught.value)


def test_in_order_and_through_loops(tmp_path: Path) -> None:
    """Sorted; hidden files and unknown suffixes left out; links that lead back followed once."""
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("b/two.md", "a.txt", ".hidden.md", "c.exe", "b/c/three.HTML"):
        (tmp_path / name).write_text(FIRST)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "b" / "self").symlink_to(tmp_path / "b" / "self")
    (tmp_path / "d").symlink_to(tmp_path / "b")
    assert [str(item) for item in expand([str(tmp_path)])] == [
        str(tmp_path / name) for name in ("a.txt", "b/c/three.HTML", "b/two.md")
    ]


def test_what_a_browser_saves_beside_a_page_is_left_out(tmp_path: Path) -> None:
    """Its frames are no documents; a folder that only bears such a name holds some."""
    for name in ("Talks_files/frame.html", "Talks.html", "old_files/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FIRST)
    assert list(expand([str(tmp_path)])) == [
        str(tmp_path / name) for name in ("Talks.html", "old_files/a.txt")
    ]


def test_a_link_to_nowhere_is_reported(tmp_path: Path) -> None:
    """In its place."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "none")
    (item,) = expand([str(tmp_path)])
    assert isinstance(item, str)
    assert "does not exist" in _failure(item)


def test_thousands_of_entries(tmp_path: Path) -> None:
    """All of them, in order."""
    for number in range(3000):
        (tmp_path / f"{number:04}.txt").touch()
    found = list(expand([str(tmp_path)]))
    assert len(found) == 3000
    assert found == sorted(str(item) for item in found)


def test_folders_in_folders(tmp_path: Path) -> None:
    """Deeper than Python calls."""
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(FIRST)
    assert list(expand([str(tmp_path)])) == [str(deep / "a.txt")]


def test_a_folder_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reported in its place; the others are walked."""
    (tmp_path / "locked").mkdir()
    (tmp_path / "z.txt").write_text(FIRST)
    listed = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "listdir", refuse)
    error, item = expand([str(tmp_path)])
    assert str(error) == f"{tmp_path}/locked: cannot be opened: Permission denied (check its permissions)"
    assert item == str(tmp_path / "z.txt")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said so (whoever runs the tests may read everything)."""
    path = tmp_path / "a.txt"
    path.write_text(FIRST)

    def refuse(*args: object, **keys: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read (check its permissions)" in _failure(path)


def test_pipes_in_a_folder_are_left_out(tmp_path: Path) -> None:
    """They might never end."""
    os.mkfifo(tmp_path / "a.txt")
    (error,) = expand([str(tmp_path)])
    assert "holds no file that Entente reads" in str(error)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", bytes(1000)])
def test_empty(tmp_path: Path, data: bytes) -> None:
    """Blanks, a mark, NULs."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert "is empty (check that this is the right file)" in _failure(path)


def test_nothing_visible(tmp_path: Path) -> None:
    """Only marks that nobody sees."""
    path = tmp_path / "a.txt"
    path.write_text("\u200b\u200e" * 50)
    assert "has no text in it" in _failure(path)


def test_a_hundred_megabytes_are_not_read(tmp_path: Path) -> None:
    """Refused by the size that the disk tells; a stream, after so much of it."""
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    assert "is larger than 64 MiB (split it, or give only the text)" in _failure(path)
    with Path("/dev/zero").open("rb") as endless, pytest.raises(SourceError, match="larger"):
        list(read_source("-", stdin=endless, limits=Limits(file_bytes=1000)))


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.txt", "does not exist"),
        ("", "is a folder"),
        ("a" * 300, "cannot be opened"),
        ("a\0b", "cannot be opened"),
    ],
)
def test_what_is_no_file(tmp_path: Path, name: str, problem: str) -> None:
    """Not there, a folder, no possible name."""
    assert problem in _failure(f"{tmp_path}/{name}" if name else str(tmp_path))
