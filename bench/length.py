"""How time and memory grow with the length of one document, and how soon the first line of a short one comes.

    python bench/length.py PATH…

PATH: folders or files of documents; their texts, one behind the other, make the long ones. Each length is read by a
process of its own, by `entente read --json`, so that its peak memory is its own; start-up is that of the whole process,
its modules compiled as after any installation. The last row is bad input: one word and a comma, without a space.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from entente.errors import SourceError
from entente.sources import expand, read_source

LENGTHS = (62_500, 125_000, 250_000, 500_000, 1_000_000)  # words
BAD = 30_000  # words of the bad input
_READ = (sys.executable, "-c", "from entente.cli import main; main()", "read", "--json")
_PEAK = (
    "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
)


_ENV = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def measured(path: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds and peak MiB of the process that reads `path`."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *_READ, str(path)], check=True, capture_output=True, text=True, env=_ENV
    )
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cpu, int(done.stdout) / 1024


def long_text(texts: list[str], words: int) -> str:
    """The texts again and again, up to so many words."""
    parts, count = [], 0
    for text in cycle(texts):
        if count >= words:
            return "\n\n".join(parts)
        parts.append(text)
        count += len(text.split())
    return ""


def row(words: int, seconds: float, cpu: float, peak: float) -> None:
    """One line of the table."""
    print(f"{words:10} {seconds:8.1f} {cpu:8.1f} {words / cpu:12.0f} {peak:9.0f}", flush=True)


def main() -> None:
    """Measure and print two tables."""
    inputs = [item for item in expand(sys.argv[1:]) if not isinstance(item, SourceError)]
    texts = [source.text for item in inputs for source in read_source(item)]
    measured(Path(inputs[0]))  # compiles what has changed
    starts = sorted(measured(Path(inputs[0]))[0] for _ in range(5))
    print(f"start to end for one short document: {starts[0]:.2f} to {starts[-1]:.2f} s (five runs)")
    print(f"{'words':>10} {'seconds':>8} {'cpu s':>8} {'words/cpu s':>12} {'peak MiB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for words in LENGTHS:
            path = Path(folder) / "long.txt"
            path.write_text(long_text(texts, words), encoding="utf-8")
            row(words, *measured(path))
        path.write_text("agreed," * BAD, encoding="utf-8")
        row(BAD, *measured(path))


if __name__ == "__main__":
    main()
