"""A folder written wholly or not at all.

It is written beside its place, under a hidden name that says which process writes it, and takes its place at the end
in one step (two where the system cannot exchange names; then the next run completes what was cut off between them).
A mark in it lists its files: a folder that holds anything else is not ours, and is left alone.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entente.errors import ExportError
from entente.outputs.exports.swapping import exchange
from entente.version import VERSION

MARK = "entente-export.json"


@contextmanager
def new_folder(asked: Path, to: str) -> Iterator[Path]:
    """An empty folder to write into, which becomes `asked` when the block ends well. Raises `ExportError`."""
    folder = asked.resolve()
    if not folder.parent.is_dir():
        raise ExportError(str(asked), "is in a folder that does not exist", "make that folder first")
    _mend(folder)
    _check_ours(folder, asked)
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        yield part
        files = sorted(str(p.relative_to(part)) for p in part.rglob("*") if p.is_file())
        mark = {"written by": f"Entente {VERSION}", "format": to, "files": files}
        (part / MARK).write_text(json.dumps(mark, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        _check_ours(folder, asked)  # again: it may have taken long
        _put_in_place(part, folder)
    except OSError as error:
        raise ExportError(
            str(asked), f"cannot be written: {error.strerror or error}", "choose another place or make room"
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _check_ours(folder: Path, asked: Path) -> None:
    """Raises `ExportError` for what an export must not replace."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ExportError(str(asked), "is a file", "give the name of a folder")
    try:
        foreign = next(_foreign(folder), None)
    except OSError as error:
        raise ExportError(str(asked), f"cannot be read: {error.strerror}", "choose another folder") from error
    if foreign is not None:
        raise ExportError(
            str(asked),
            f"already holds files that no export wrote ({foreign!r}); an export makes a folder of its own",
            f"name a new one, such as {asked / 'record'}",
        )


def _foreign(folder: Path) -> Iterator[str]:
    """What is not ours. Without a mark that is all there is: a large folder is not looked through."""
    if not (folder / MARK).is_file():
        yield from sorted(path.name for path in folder.iterdir())
        return
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}
    yield from sorted(found - _listed(folder) - {MARK})


def _listed(folder: Path) -> set[str]:
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
        return {str(name) for name in mark["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _put_in_place(part: Path, folder: Path) -> None:
    if not folder.exists():
        part.rename(folder)
    elif not exchange(part, folder):
        old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
        folder.rename(old)
        part.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _mend(folder: Path) -> None:
    """Take away what runs that were killed left behind; put back a folder that was moved aside and not replaced."""
    for left in sorted(folder.parent.glob(f".{_literal(folder.name)}.*.*")):
        number, _, ending = left.name.removeprefix(f".{folder.name}.").partition(".")
        if not number.isdigit() or ending not in ("part", "old") or _runs(int(number)):
            continue
        with suppress(OSError):
            if ending == "old" and not folder.exists():
                left.rename(folder)
            else:
                shutil.rmtree(left)


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return process != os.getpid()
