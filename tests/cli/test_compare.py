"""`entente accounts` and `entente changes` as a person uses them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def _entente(folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    env = {k: v for k, v in os.environ.items() if k != "ENTENTE_RECORD"} | {"COLUMNS": "110"}
    command = [sys.executable, "-c", "from entente.cli import main; main()", *args]
    return subprocess.run(command, capture_output=True, timeout=300, cwd=folder, env=env)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example record in entente.db."""
    path = tmp_path_factory.mktemp("compare")
    examples = Path(__file__).parent.parent.parent / "examples" / "scap"
    assert _entente(path, "add", str(examples)).returncode == 0
    return path


@pytest.mark.parametrize(
    "args",
    [("accounts", "scap-2006-11-07"), ("changes", "SCAP"), ("changes", "scap-2006-11-07", "scap-2007-10-11")],
)
def test_a_page_json_and_html(folder: Path, args: tuple[str, ...]) -> None:
    """Plain in a pipe, one JSON value, one file."""
    page = _entente(folder, *args)
    assert page.returncode == 0, page.stderr
    assert b"\x1b" not in page.stdout
    (line,) = _entente(folder, *args, "--json").stdout.splitlines()
    json.loads(line)
    done = _entente(folder, *args, "--html", "page.html")
    assert done.returncode == 0
    assert done.stdout == b""
    assert (folder / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_two_acts_are_ruled_on(folder: Path) -> None:
    """`rule different` takes a pair apart, undo puts it together."""
    one = "kor-2006-11-07-joint-press-release-on-the-first-sub-ministerial-session:a3"
    other = "2006-11-08-allies-call-north-korean-test-a-grave-threat:a1"
    before = _entente(folder, "accounts", "scap-2006-11-07").stdout
    said = _entente(folder, "rule", "different", one, other, "--by", "ana", "--what", "act")
    assert said.returncode == 0, said.stderr
    number = said.stdout.split(b":")[0].split()[1].decode()
    assert _entente(folder, "accounts", "scap-2006-11-07").stdout != before
    assert _entente(folder, "rule", "undo", number, "--by", "ana").returncode == 0
    assert _entente(folder, "accounts", "scap-2006-11-07").stdout == before


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("accounts", "scap-1900"), 1), (("changes", "nothing"), 1), (("changes", "scap-2006-11-07", "scap-2006-11-07"), 1),
        (("changes", "SCAP", "--level", "junior"), 2), (("changes", "a", "b", "c"), 2), (("accounts", "scap-2006-11-07", "--html", "no/such/x.html"), 1),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_said_in_one_line(
    folder: Path, args: tuple[str, ...], status: int
) -> None:
    """With status and no traceback."""
    done = _entente(folder, *args)
    assert done.returncode == status
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr
