"""The commands on the record as a person uses them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from entente.cli import app


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example record in entente.db."""
    path = tmp_path_factory.mktemp("record")
    examples = Path(__file__).parent.parent.parent / "examples" / "scap"
    done = _entente(path, "add", str(examples))
    assert done.returncode == 0, done.stderr
    assert b"16 documents: 16 new" in done.stdout
    assert b"new sessions" in done.stdout
    assert b"person's eye: see `entente queue`" in done.stdout
    return path


def _entente(folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    env = {k: v for k, v in os.environ.items() if k != "ENTENTE_RECORD"} | {"COLUMNS": "110"}
    return subprocess.run(
        [sys.executable, "-c", "from entente.cli import main; main()", *args],
        capture_output=True,
        timeout=300,
        cwd=folder,
        env=env,
    )


def test_every_question_has_a_page_and_json(folder: Path) -> None:
    """Plain in a pipe; one JSON value a line."""
    questions = [
        ("mechanisms",), ("mechanisms", "--lines"), ("sessions", "--mechanism", "SCAP", "--party", "KOR", "--from", "2006", "--to", "2010"),
        ("session", "scap-2006-11-07"), ("people",), ("people", "yu"), ("people", "burns"), ("search", "grave threat", "--party", "PRK"),
        ("queue",), ("check",),
    ]  # fmt: skip
    for question in questions:
        page = _entente(folder, *question)
        assert page.returncode == 0, (question, page.stderr)
        assert page.stdout.strip()
        assert b"\x1b" not in page.stdout
        for line in _entente(folder, *question, "--json").stdout.splitlines():
            json.loads(line)


def test_in_a_pipe_every_page_is_as_wide_as_asked(folder: Path) -> None:
    """By COLUMNS; the long lines of a session use what they are given."""
    questions = [
        ("sessions",), ("session", "scap-2006-11-07"), ("accounts", "scap-2006-11-07"), ("commitments",), ("changes", "SCAP"),
        ("people",), ("search", "grave"), ("phrase", "denuclearization"), ("timeline", "SCAP"), ("topics", "SCAP"),
    ]  # fmt: skip
    for question in questions:
        assert _widest(folder, *question, columns=60) <= 60, question
    assert 80 < _widest(folder, "session", "scap-2006-11-07", columns=95) <= 95


def _widest(folder: Path, *args: str, columns: int) -> int:
    asked = [*args, "--record", str(folder / "entente.db")]
    page = CliRunner().invoke(app, asked, env={"COLUMNS": str(columns)})
    assert page.exit_code == 0, page.output
    return max(map(len, page.stdout.splitlines()))


def test_the_page_of_a_session_shows_what_a_diplomat_looks_for(folder: Path) -> None:
    """Both dates, what follows what, every account, differences, people, proof."""
    page = _entente(folder, "session", "scap-2006-11-07").stdout.decode()
    for words in (
        "7 November 2006", "had been planned for 9 November 2006", "scap-2006-01-19", "Press report", "WHERE THEY DIFFER",
        "r-nicholas-burns", "grave threat", "kor-2006-11-07", "https://www.newswire.co.kr/newsRead.php?no=202109",
    ):  # fmt: skip
        assert words in page, words


def test_rulings_are_signed(folder: Path) -> None:
    """By --by; listed, shown in the history, undone."""
    fact = "kor-2012-10-16-press-release-fourth-vice-ministerial-strategic-dialogue:a1"
    said = _entente(folder, "rule", "confirm", fact, "--by", "ana", "--because", "I was there")
    assert said.returncode == 0, said.stderr
    number = said.stdout.split(b":")[0].split()[1].decode()
    assert b"I was there" in _entente(folder, "history", fact).stdout
    assert _entente(folder, "rule", "undo", number, "--by", "ana").returncode == 0
    (first, second, *_) = [
        json.loads(line) for line in _entente(folder, "rule", "list", "--json").stdout.splitlines()
    ]
    assert (first["by"], first["stands"], second["kind"]) == ("ana", False, "undo")


@pytest.mark.parametrize(
    "args",
    [
        ("session", "scap-1900"), ("people", "nobody"), ("search", "x", "--party", "Atlantis"), ("sessions", "--from", "soon"),
        ("rule", "confirm", "nothing"), ("rule", "undo", "99"), ("sessions", "--record", "none.db"), ("restore", "none.db"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_said_in_one_line(folder: Path, args: tuple[str, ...]) -> None:
    """With a remedy, status 1 and no traceback."""
    done = _entente(folder, *args)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_a_search_that_finds_nothing_says_what_there_is(folder: Path) -> None:
    """The same words with another force, or of other parties."""
    said = _entente(folder, "search", "grave threat", "--force", "condemn").stderr
    assert b"with this force; with others: 2 agree" in said
    said = _entente(folder, "search", "grave threat", "--force", "condemn", "--party", "PRK").stderr
    assert b"of this party; of others: 2 agree" in said


def test_a_search_with_a_star_says_that_it_is_none(folder: Path) -> None:
    """Whether or not something is found; a question is none."""
    assert b"stand for no letters" in _entente(folder, "search", "nucl*").stderr
    found = _entente(folder, "search", "nuclear*", "--json")
    assert found.stdout and b"stand for no letters" in found.stderr
    assert b"stand for" not in _entente(folder, "search", "grave threat?").stderr


def test_one_is_one(folder: Path) -> None:
    """ "1 session", not "1 sessions"."""
    people = [json.loads(line) for line in _entente(folder, "people", "--json").stdout.splitlines()]
    once = next(person["id"] for person in people if person["sessions"] == 1)
    assert b" 1 session " in _entente(folder, "people", once).stdout


def test_a_ruling_is_printed_as_json(folder: Path) -> None:
    """As the list has it; and what a reading again leaves without its evidence, here none."""
    fact = "kor-2012-10-16-press-release-fourth-vice-ministerial-strategic-dialogue:a2"
    row = json.loads(_entente(folder, "rule", "confirm", fact, "--by", "ben", "--json").stdout)
    assert (row["by"], row["kind"], row["about"]) == ("ben", "confirm", fact)
    undone = json.loads(_entente(folder, "rule", "undo", str(row["id"]), "--json").stdout)
    assert undone["undoes"] == row["id"]
    assert _entente(folder, "reread", "--json").stdout == b""


def test_reread_lists_rulings_whose_evidence_is_gone(tmp_path: Path) -> None:
    """Also those that a new version of their document left so before."""
    paper = tmp_path / "paper.txt"
    head = "Joint Statement of Japan and India\n\n1 March 2021\n\n"
    paper.write_text(head + "Japan and India agreed to expand trade.\n")
    (filed,) = [
        json.loads(line) for line in _entente(tmp_path, "add", "paper.txt", "--json").stdout.splitlines()
    ]
    ruled = _entente(tmp_path, "rule", "confirm", f"{filed['document']}:a1", "--by", "ana")
    assert ruled.returncode == 0, ruled.stderr
    paper.write_text(head + "Japan and India condemned piracy.\n")
    assert b"1 new version" in _entente(tmp_path, "add", "paper.txt").stdout
    assert b"1 without their evidence" in _entente(tmp_path, "reread").stdout
    assert json.loads(_entente(tmp_path, "reread", "--json").stdout)["id"] == 1


def test_adding_again_says_that_nothing_changed(folder: Path) -> None:
    """And reading again as well."""
    assert b"16 unchanged" in _entente(folder, "reread").stdout
    assert not (folder / "entente.db-journal").exists()


def test_a_malicious_document_does_not_reach_the_terminal(tmp_path: Path) -> None:
    """Escape sequences in a title, a name, a topic."""
    bad = "\u001b[31m[bold]Joint Statement[/bold]\u0007 \u202eof Japan and India"
    (tmp_path / "a.jsonl").write_text(
        json.dumps(
            {"title": bad, "text": "Japan and India agreed to \u001b]0;x\u0007 meet in Tokyo in 2022."}
        )
    )
    assert _entente(tmp_path, "add", "a.jsonl").returncode == 0
    for question in (("sessions", "--all"), ("search", "agreed"), ("mechanisms", "--lines"), ("queue",)):
        done = _entente(tmp_path, *question)
        assert b"\x1b" not in done.stdout + done.stderr
        assert b"\x07" not in done.stdout
        assert "\u202e".encode() not in done.stdout


def test_two_people_of_two_sides_are_joined_with_a_warning(folder: Path, tmp_path: Path) -> None:
    """A person may know better; what speaks against it is said, and how to take it back."""
    shutil.copy(folder / "entente.db", tmp_path / "copy.db")
    here = ["--record", str(tmp_path / "copy.db")]
    done = CliRunner().invoke(app, ["rule", "same", "r-nicholas-burns", "yu-myung-hwan", *here])
    assert done.exit_code == 0 and "are the same" in done.stdout
    assert "although R. Nicholas Burns is of USA, Yu Myung-hwan of KOR" in done.stderr
    assert re.search(r"rule undo \d+` takes it back", done.stderr)


def test_what_a_ruling_moved_is_said_wherever_its_old_id_is_typed(folder: Path, tmp_path: Path) -> None:
    """The ruling says it, then each command that is given the old id; the answer itself is the same."""
    shutil.copy(folder / "entente.db", tmp_path / "copy.db")
    here = ("--record", str(tmp_path / "copy.db"))

    def said(*args: str) -> tuple[int, str, str]:
        done = CliRunner().invoke(app, [*args, *here])
        return done.exit_code, done.stdout, done.stderr

    readout = "usa-2010-02-26-joint-readout-of-the-second-ministerial-session-of-the:s1"
    assert "scap-2010-02-26 is now scap-2010-02-27" in said("rule", "correct", readout, "date=2010-02-27")[1]
    code, out, err = said("session", "scap-2010-02-26")
    assert (code, "scap-2010-02-27" in out) == (0, True)
    assert "scap-2010-02-26 is now scap-2010-02-27 (ruling " in err
    number = said("rule", "same", "leaders-kor-usa", "scap")[1].split(":")[0].removeprefix("ruling ")
    code, out, err = said("sessions", "--mechanism", "leaders-kor-usa", "--json")
    assert f"leaders-kor-usa is now scap (ruling {number})" in err
    assert out == said("sessions", "--mechanism", "SCAP", "--json")[1]
    assert [said("rule", "undo", number)[0] for _ in range(2)] == [0, 1]
    rows = [json.loads(line) for line in said("rule", "list", "--json")[1].splitlines()]
    assert [r["stands"] for r in rows[-3:]] == [True, False, True]
