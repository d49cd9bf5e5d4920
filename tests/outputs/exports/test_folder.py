"""A folder is written wholly or not at all, and only over what is ours."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.outputs.exports.conftest import FORMATS

from entente.errors import ExportError, MissingExtra, NotInRecord
from entente.outputs.exports import export, registry
from entente.outputs.exports.folder import MARK, new_folder
from entente.record import Filters, Record


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_record_gives_the_same_bytes(example: Record, tmp_path: Path, to: str) -> None:
    """No clock and no chance in it; and the second run replaces the first."""
    export(example, to, tmp_path / "one")
    first = _bytes(tmp_path / "one")
    export(example, to, tmp_path / "one")
    assert _bytes(tmp_path / "one") == first
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one"]


def test_another_format_takes_the_place_of_the_first(example: Record, tmp_path: Path) -> None:
    """Nothing of the older export stays."""
    export(example, "csv", tmp_path / "out")
    export(example, "ics", tmp_path / "out")
    assert sorted(_bytes(tmp_path / "out")) == [MARK, "sessions.ics"]


def test_a_large_folder_of_others_is_not_looked_through(example: Record, tmp_path: Path) -> None:
    """As `entente export --to csv /tmp` would: refused at once, with a name that would do."""
    (tmp_path / "theirs" / "below").mkdir(parents=True)
    (tmp_path / "theirs" / "below").chmod(0)
    with pytest.raises(ExportError, match=r"a folder of its own \(name a new one, such as .*theirs/record\)"):
        export(example, "csv", tmp_path / "theirs")
    (tmp_path / "theirs" / "below").chmod(0o700)


def test_a_folder_of_someone_else_is_refused(example: Record, tmp_path: Path) -> None:
    """Also one of ours into which someone put a file."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportError, match=r"holds files that no export wrote \('thesis.txt'\)"):
        export(example, "jsonl", tmp_path / "theirs")
    export(example, "jsonl", tmp_path / "ours")
    (tmp_path / "ours" / "notes.txt").write_text("mine")
    with pytest.raises(ExportError, match=r"notes\.txt"):
        export(example, "jsonl", tmp_path / "ours")
    assert (tmp_path / "ours" / "notes.txt").exists()
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="is a file"):
        export(example, "jsonl", tmp_path / "file")
    with pytest.raises(ExportError, match="folder that does not exist"):
        export(example, "jsonl", tmp_path / "no" / "such")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "ours", "theirs"]


def test_a_file_named_like_the_mark_does_not_make_a_folder_ours(example: Record, tmp_path: Path) -> None:
    """A mark that lists nothing owns nothing."""
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / MARK).write_text("[]")
    (tmp_path / "f" / "a.txt").write_text("a")
    with pytest.raises(ExportError):
        export(example, "jsonl", tmp_path / "f")


def test_an_empty_folder_may_be_used(example: Record, tmp_path: Path) -> None:
    """A person has made it for us."""
    (tmp_path / "out").mkdir()
    export(example, "ics", tmp_path / "out")
    assert (tmp_path / "out" / "sessions.ics").exists()


def test_what_fails_leaves_the_older_export(tmp_path: Path) -> None:
    """An error, or a disk that is full, in the middle of writing."""
    with new_folder(tmp_path / "out", "csv") as part:
        (part / "a").write_text("old")
    with pytest.raises(ExportError, match="No space left"), new_folder(tmp_path / "out", "csv") as part:
        (part / "a").write_text("new")
        raise OSError(28, "No space left on device")
    assert (tmp_path / "out" / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_moved_aside_and_not_replaced_comes_back(tmp_path: Path) -> None:
    """A run was killed between two steps, where names cannot be exchanged in one."""
    with new_folder(tmp_path / "out", "csv") as part:
        (part / "a").write_text("old")
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (tmp_path / "out").rename(tmp_path / f".out.{dead.pid}.old")
    (tmp_path / f".out.{dead.pid}.part").mkdir()
    with pytest.raises(RuntimeError), new_folder(tmp_path / "out", "csv"):
        raise RuntimeError
    assert (tmp_path / "out" / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_without_exchange_of_names_it_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two steps instead of one."""
    monkeypatch.setattr("entente.outputs.exports.folder.exchange", lambda one, other: False)
    for text in ("old", "new"):
        with new_folder(tmp_path / "out", "csv") as part:
            (part / "a").write_text(text)
    assert (tmp_path / "out" / "a").read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


_LOOP = """
import sys
from pathlib import Path
from entente.outputs.exports import export
from entente.record import Record
with Record(sys.argv[1]) as record:
    export(record, "csv", Path(sys.argv[2]))
    print("ready", flush=True)
    while True:
        for to in ("jsonl", "csv", "plover"):
            export(record, to, Path(sys.argv[2]))
"""


def test_killed_at_any_moment_nothing_is_half_written(example_file: Path, tmp_path: Path) -> None:
    """kill -9 at random points: the folder is always a whole export, and what was left behind goes with the next."""
    out, chance = tmp_path / "out", random.Random(3)
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", _LOOP, str(example_file), str(out)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None and process.stdout.readline() == b"ready\n"
        time.sleep(chance.random() * 0.25)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        mark = json.loads((out / MARK).read_text())
        assert sorted(_bytes(out)) == sorted([*mark["files"], MARK])
        if mark["format"] == "plover":
            assert (out / "events.jsonl").read_text().endswith("\n")
    with Record(str(example_file)) as record:
        export(record, "csv", out)
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_missing_package_is_named(example: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it; and nothing is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"need pyarrow.*pip install 'entente\[export\]'"):
        export(example, "parquet", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_filter_that_names_nothing_is_a_clear_error(example: Record, tmp_path: Path) -> None:
    """And nothing is written."""
    with pytest.raises(NotInRecord, match="no such mechanism"):
        export(example, "csv", tmp_path / "out", Filters(mechanism="Congress of Vienna"))
    assert list(tmp_path.iterdir()) == []


def test_the_formats_of_the_command_are_those_of_the_registry() -> None:
    """The command names them without loading any."""
    from entente.cli.export import NAMES

    assert tuple(registry.FORMATS) == NAMES == FORMATS
