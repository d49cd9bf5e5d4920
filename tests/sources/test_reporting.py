"""What the user is told: one line for each bad input, the others read, nothing half-written, exit status 1."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from entente import workers
from entente.errors import SourceError
from entente.outputs import whole
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


def test_a_page_that_fails_midway_leaves_the_old_one(tmp_path: Path) -> None:
    """Whatever stops the writing, the file is as it was and nothing lies beside it."""
    page = tmp_path / "page.html"
    page.write_text("old")

    def parts() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        whole.write(page, parts())
    assert page.read_text() == "old" and list(tmp_path.iterdir()) == [page]
    page.chmod(0o640)
    whole.write(page, ["new"])
    assert page.read_text() == "new" and page.stat().st_mode & 0o777 == 0o640


def test_a_text_in_another_language_is_named(tmp_path: Path) -> None:
    """One line says so; nothing is invented of it, and the others are read."""
    french = "Les deux ministres ont salué la coopération entre la France et le Japon. Ils ont décidé de se revoir à Paris en 2022."
    (tmp_path / "a.txt").write_text(french, encoding="utf-8")
    (tmp_path / "b.txt").write_text(FIRST, encoding="utf-8")
    done = _entente("--json", str(tmp_path))
    assert done.returncode == 1
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["document"]["language"] == "fr" and not first["acts"]
    assert second["document"]["language"] == "en"
    line = (
        f"entente: {tmp_path}/a.txt: is in French, and only English is read (give an English version of it)\n"
    )
    assert done.stderr.decode() == line


def test_a_date_that_the_text_contradicts_is_named(tmp_path: Path) -> None:
    """The file is read as of the date that it gives itself; a paper put up some days late is no matter."""
    text = "---\ndate: {}\n---\n\nSEOUL, March 5, 2024 (Agency) -- Japan and India agreed to expand trade.\n"
    for name, day in (("a.md", "2030-01-01"), ("b.md", "2024-03-09")):
        (tmp_path / name).write_text(text.format(day), encoding="utf-8")
    done = _entente("--json", str(tmp_path))
    assert done.returncode == 0
    assert [json.loads(line)["document"]["date"] for line in done.stdout.splitlines()] == [
        "2030-01-01",
        "2024-03-09",
    ]
    said = "was read as of 2030-01-01, but its first lines say 2024-03-05 (correct the date in the file, or in --date)"
    assert done.stderr.decode() == f"entente: {tmp_path}/a.md: {said}\n"


def test_lines_are_shared_among_processes(tmp_path: Path) -> None:
    """The documents of one JSON Lines file come out the same, in order, for every number of processes."""
    lines = [json.dumps({"id": f"d{n}", "text": f"{FIRST} Item {n}."}) for n in range(30)]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join([*lines[:20], "no JSON", *lines[20:]]), encoding="utf-8")
    one, two = _entente("--json", str(path)), _entente("--json", "-j", "2", str(path))
    assert one.stdout == two.stdout and len(one.stdout.splitlines()) == 30
    assert one.stderr == two.stderr and one.returncode == two.returncode == 1
    piped = _entente("--json", "-j", "2", "-", stdin=path.read_bytes())
    assert [json.loads(line)["document"]["source"] for line in piped.stdout.splitlines()][-1] == "-#d29"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away(tmp_path: Path, jobs: str) -> None:
    """`| head` ends the program quietly."""
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": FIRST * 20}) + "\n") * 50)
    code = "from entente.cli import main; main()"
    command = [sys.executable, "-c", code, "read", "--json", "-j", jobs, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c(tmp_path: Path, jobs: str) -> None:
    """Ends with 130 and without a word; no page, and none half-written."""
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": FIRST * 20}) + "\n") * 500)
    # a shell that starts the tests behind itself has its children ignore Ctrl-C
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from entente.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        code,
        "read",
        "--json",
        "--html",
        str(tmp_path / "page.html"),
        "-j",
        jobs,
        str(path),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130 and errors.strip() == b""
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_pipeline_that_cannot_parse(tmp_path: Path, folder: Path, jobs: str) -> None:
    """One line, before anything is read."""
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    done = _entente("--pipeline", str(tmp_path / "blank"), "-j", jobs, str(folder))
    assert done.returncode == 1 and done.stdout == b""
    assert done.stderr.count(b"\n") == 1 and b"has no" in done.stderr


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
