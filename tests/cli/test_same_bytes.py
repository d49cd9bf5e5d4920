"""The same document gives the same bytes, in whatever order a process keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys

_TEXT = """President Roe looks forward to welcoming Prime Minister Ugo Doe of Italy to the White House on May 10, 2022. The visit will
reaffirm the bonds between the United States and Italy. The leaders will discuss their coordination on the support of the islands. They will
also exchange views on regional and global security issues, as well as preparations for the G7 and NATO summits in June.
"""


def test_the_order_of_sets_does_not_show() -> None:
    """What `read --json` prints is the same for every seed of hashes."""
    code = "import sys; from entente.cli import main; sys.exit(main())"
    command = [
        sys.executable,
        "-c",
        code,
        "read",
        "-",
        "--json",
        "--date",
        "2022-04-27",
        "--title",
        "Statement",
    ]
    printed = {
        subprocess.run(
            command,
            input=_TEXT.encode(),
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in range(1, 6)
    }
    assert len(printed) == 1
    assert b'"acts"' in printed.pop()
