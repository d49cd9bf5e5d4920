"""What the user is told: one line for each bad input, the others read, nothing half-written, exit status 1."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest

from entente import workers
from entente.errors import SourceError
from sources.making import FIRST, docx, paragraph, pdf

GOOD = {"a.txt": FIRST.encode(), "m.docx": docx(paragraph(FIRST)), "z.pdf": pdf([[FIRST]])}
BAD = {
    "b.txt": b"", "c.txt": b"\x00\x01\x02\xff" * 500, "d.md": b"---\ndate: nonsense\n---\nx", "e.pdf": b"%PDF-1.7",
    "f.docx": b"PK\x03\x04", "g.html": b"<html></html>", "h.jsonl": b"{", "i\nj.txt": b"", "k\udcff.txt": b"",
}  # fmt: skip


def _entente(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from entente.cli import main; main()", "read", *args]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good and bad files mixed."""
    made = tmp_path / "in"
    made.mkdir()
    for name, data in (GOOD | BAD).items():
        (made / name).write_bytes(data)
    return made


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_bad_inputs_stop_no_other(folder: Path, jobs: str) -> None:
    """One line each, in order, with what to do; the good ones are read, standard input too."""
    done = _entente("--json", "-j", jobs, "-", str(folder), str(folder / "none.txt"), stdin=FIRST.encode())
    assert done.returncode == 1
    sources = [json.loads(line)["document"]["source"] for line in done.stdout.splitlines()]
    assert sources == ["-", *(str(folder / name) for name in sorted(GOOD))]
    lines = done.stderr.decode().splitlines()
    assert len(lines) == len(BAD) + 1
    assert all(line.startswith(f"entente: {folder}/") and line.endswith(")") for line in lines)
    assert b"Traceback" not in done.stderr


def test_a_page_is_written_whole_or_not_at_all(folder: Path, tmp_path: Path) -> None:
    """Of the good inputs; none where there is no good one, and nothing is left beside it."""
    page = tmp_path / "out" / "page.html"
    page.parent.mkdir()
    assert _entente("--html", str(page), str(folder / "b.txt")).returncode == 1
    assert list(page.parent.iterdir()) == []
    assert _entente("--html", str(page), str(folder)).returncode == 1
    assert list(page.parent.iterdir()) == [page]
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")


@pytest.mark.parametrize("place", ["none/page.html", "in", "pipe"])
def test_a_place_where_no_page_can_be_written(folder: Path, tmp_path: Path, place: str) -> None:
    """Said before anything is read; a pipe or device is not replaced by a file."""
    os.mkfifo(tmp_path / "pipe")
    done = _entente("--html", str(tmp_path / place), str(folder))
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1 and b"give the name of a file" in done.stderr
    assert (tmp_path / "pipe").is_fifo()


def _dies_of_b(job: workers.Job) -> list[workers.Outcome]:
    inputs = [str(item) for item in job[0]]
    if any(name.endswith("b.txt") for name in inputs):
        os._exit(9)
    return [SourceError(name, "was looked at") for name in inputs]


def test_a_process_that_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the input that ended it is to blame; those beside it and after it are read."""
    monkeypatch.setattr(workers, "_read", _dies_of_b)
    monkeypatch.setattr(workers, "_start", lambda pipeline: None)
    monkeypatch.setattr("multiprocessing.get_context", lambda method: get_context("fork"))
    names = ["a.txt", "b.txt", "c.txt", "d.txt"] * 3
    outcomes = list(workers.in_order(names, jobs=2, date=None, title=None, pipeline=None))
    problems = [(o.source, o.problem) for o in outcomes if isinstance(o, SourceError)]
    dead = "ended the process that read it"
    assert problems == [(name, dead if name == "b.txt" else "was looked at") for name in names]


def test_a_fault_of_ours_stops_no_other(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """It is told as such."""

    class Faulty:
        def draft(self, source: object) -> None:
            raise KeyError("x")

        def parse(self, texts: object) -> tuple[()]:
            return ()

    monkeypatch.setattr(workers, "_start", lambda pipeline: None)
    monkeypatch.setattr(workers, "_reader", Faulty())
    (outcome,) = workers.in_order([str(folder / "a.txt")], jobs=1, date=None, title=None, pipeline=None)
    assert "stopped the reader (KeyError: 'x') (please report this)" in str(outcome)
