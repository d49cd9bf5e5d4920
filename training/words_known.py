"""What the parser must know of words besides its weights: spaCy's norms, and the numbers it has in place of hashes.

    python training/words_known.py [FOLDER]

writes `words.json` beside the weights, so that they are read without spaCy. train.py calls it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

WEIGHTS = Path(__file__).resolve().parent.parent / "src/entente/reading/parser/weights"


def write(folder: Path) -> None:
    """Writes the file."""
    known = {"norms": BASE_NORMS, "numbers": {name: number for name, number in IDS.items() if name}}
    text = json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True)
    (folder / "words.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
