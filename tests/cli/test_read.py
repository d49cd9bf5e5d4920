"""`entente read` as a person uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def _entente(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from entente.cli import main; main()", *args],
        input=stdin,
        capture_output=True,
        timeout=120,
    )


def test_the_page_names_what_a_diplomat_looks_for(examples: Path) -> None:
    """Session, delegations, acts, commitments; plain text in a pipe."""
    done = _entente("read", str(examples / "2006-11-07-joint-press-release.md"))
    page = done.stdout.decode()
    assert done.returncode == 0
    assert "\x1b" not in page
    for words in (
        "Strategic Consultation for Allied Partnership",
        "first session",
        "7 November 2006",
        "Seoul",
        "Yu Myung-hwan",
        "head of delegation",
        "S/RES/1718",
        "grave threat",
        "NOT READ",
    ):
        assert words in " ".join(page.split()), words


def test_json_is_the_same_for_every_number_of_processes(examples: Path) -> None:
    """In the order of the input."""
    one = _entente("read", "--json", str(examples))
    two = _entente("read", "--json", "-j", "2", str(examples))
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    sources = [json.loads(line)["document"]["source"] for line in one.stdout.splitlines()]
    assert sources == sorted(sources)
    assert len(sources) >= 14


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """It is reported at the end, and the exit status is 1."""
    (tmp_path / "a.txt").write_bytes(b"\x00\xff" * 100)
    (tmp_path / "b.txt").write_text("Japan and India agreed to meet.")
    done = _entente("read", "--json", str(tmp_path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    errors = done.stderr.decode().splitlines()
    assert len(errors) == 1
    assert "a.txt" in errors[0]


def test_standard_input_date_and_title() -> None:
    """ "--date" and "--title" say what the text does not."""
    done = _entente(
        "read",
        "--json",
        "--date",
        "2006-11-08",
        "--title",
        "Readout",
        "-",
        stdin=b"Delegations of Japan and India met on November 7 in Seoul.",
    )
    document = json.loads(done.stdout)["document"]
    assert (document["date"], document["title"], document["source"]) == ("2006-11-08", "Readout", "-")


@pytest.mark.parametrize(
    "args", [("read", "--date", "yesterday", "x"), ("read",), ("read", "--nonsense", "x")]
)
def test_misuse_ends_with_two(args: tuple[str, ...]) -> None:
    """And without a traceback."""
    done = _entente(*args)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_malicious_title_does_not_reach_the_terminal(tmp_path: Path) -> None:
    """Escape sequences and markup are shown as nothing but text."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps(
            {
                "title": "\u001b[31m[bold]Joint Statement[/bold]\u0007",
                "text": "Japan and India agreed to [red]meet[/red].",
            }
        )
    )
    done = _entente("read", str(path))
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert b"\x07" not in done.stdout
    assert b"[bold]" in done.stdout


def test_schema_and_lexicon(tmp_path: Path) -> None:
    """The schema is JSON; a word is looked up; an unknown word is said to be unknown."""
    assert json.loads(_entente("schema").stdout)["title"] == "Reading"
    entry = _entente("lexicon", "reaffirm").stdout.decode()
    assert "affirm" in entry
    assert "strength" in entry
    assert _entente("lexicon", "xyzzy").returncode == 1
