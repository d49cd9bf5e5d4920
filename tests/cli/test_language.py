"""`phrase`, `language`, `timeline` and `topics` as a person uses them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from entente.model import Reading
from entente.record import Record


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, scap: tuple[Reading, ...]) -> Path:
    """A folder with the example record in entente.db."""
    path = tmp_path_factory.mktemp("language")
    with Record(str(path / "entente.db"), create=True) as record:
        for _ in record.add(scap):
            pass
    return path


def _entente(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k != "ENTENTE_RECORD"} | {"COLUMNS": "110"}
    return subprocess.run(
        [sys.executable, "-c", "from entente.cli import main; main()", *args],
        capture_output=True,
        timeout=300,
        cwd=folder,
        env=env,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            ("phrase", "grave threat"),
            ("FIRST USE", "7 November 2006", "OVER TIME", "scap-2006-11-07", "WORDINGS"),
        ),
        (("phrase", "grave", "threats", "--uses", "--mechanism", "SCAP"), ("inflected: threat", "USES")),
        (("language", "alliance", "--with", "KOR"), ("JOINT DOCUMENTS", "United States + South Korea")),
        (("language", "north-korea-nuclear", "--by-date", "-n", "3"), ("ACTS",)),
        (("timeline", "SCAP"), ("sub-ministerial", "✕ 2", "had been planned for 9 November 2006")),
        (("topics", "SCAP"), ("north-korea-nuclear", "SESSIONS")),
    ],
)
def test_every_question_has_a_page_and_json(
    folder: Path, args: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Plain in a pipe; one JSON value a line."""
    done = _entente(folder, *args)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    for word in words:
        assert word in done.stdout, word
    lines = _entente(folder, *args, "--json").stdout.splitlines()
    assert lines
    for line in lines:
        json.loads(line)


@pytest.mark.parametrize(
    "args",
    [
        ("phrase", "quarrelsome neighbours"),
        ("language", "beekeeping"),
        ("timeline", "SCAP", "--to", "1990"),
        ("topics", "SCAP", "--to", "1990"),
    ],
)
def test_an_empty_answer_is_said_on_the_error_stream(folder: Path, args: tuple[str, ...]) -> None:
    """The output itself stays empty, and nothing has failed."""
    done = _entente(folder, *args)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("entente: ")


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("phrase", ""), 1), (("phrase", '"'), 1), (("phrase", "word " * 500), 1), (("language", "?"), 1), (("timeline", "XYZ"), 1),
        (("timeline", "SCAP", "--html", "nowhere/x.html"), 1), (("topics", "SCAP", "--svg", "."), 1), (("language", "x", "--force", "shout"), 2),
        (("language", "x", "--level", "kings"), 2), (("language", "x", "--with", "Atlantis"), 1), (("phrase", "x", "--from", "soon"), 1),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_said_in_one_line(
    folder: Path, args: tuple[str, ...], status: int
) -> None:
    """With a remedy and no traceback."""
    done = _entente(folder, *args)
    assert done.returncode == status
    assert len(done.stderr.splitlines()) == 1, done.stderr


def test_pictures_are_written_whole(folder: Path) -> None:
    """A page and a picture at once; an older file is replaced."""
    (folder / "t.svg").write_text("old", encoding="utf-8")
    for command in ("timeline", "topics"):
        done = _entente(folder, command, "SCAP", "--html", "t.html", "--svg", "t.svg")
        assert done.returncode == 0, done.stderr
        assert (folder / "t.html").read_text(encoding="utf-8").endswith("</html>\n")
        assert (folder / "t.svg").read_text(encoding="utf-8").startswith("<svg")
