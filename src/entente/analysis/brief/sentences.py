"""The sentence around a proof: a name alone shows nobody's coming, nor do words cut off behind their "not"."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.errors import NotInRecord
from entente.lexicon.session_words import session_words
from entente.record import Proof, Record

_ENDS = re.compile(
    r"(?<![\s.][A-Z])(?<!\b(?:Mr|Dr|Ms|St|vs|No))(?<!\b(?:Mrs|Rep|Gov|Sen|Gen))[.!?][\"”’)]*(?=\s+[A-Z“\"(]|\s*\Z)|\n"
)
_FAR = 600  # characters: a longer sentence is a list
_BEFORE = 40  # characters in which a "not" may stand before a quote


class Sentences:
    """Reads each document once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._texts: dict[str, str] = {}

    def around(self, proof: Proof) -> Proof:
        """The proof with the whole sentence, where it is one run of words in a sentence of a fair length."""
        text = self._text(proof.document)
        if not proof.quote or len(proof.spans) > 1 or not text.startswith(proof.quote, proof.start):
            return proof
        end = proof.start + len(proof.quote)
        start = max((m.end() for m in _ENDS.finditer(text, 0, proof.start + 1)), default=0)
        behind = None if proof.quote.rstrip('"”’)')[-1:] in (".", "!", "?") else _ENDS.search(text, end)
        stop = behind.start() + len(behind.group().strip()) if behind else end
        start += len(text[start:stop]) - len(text[start:stop].lstrip(" \t•*–—-·"))
        if not start <= proof.start <= end <= stop or stop - start > _FAR:
            return proof
        return replace(proof, start=start, quote=text[start:stop], spans=((start, stop),))

    def whole(self, proof: Proof) -> Proof:
        """The proof, with its sentence where its words alone would say the contrary."""
        return self.around(proof) if self._loses_not(proof) else proof

    def _loses_not(self, proof: Proof) -> bool:
        """Whether a "not" stands right before the words: without it they say the contrary."""
        before = self._text(proof.document)[max(proof.start - _BEFORE, 0) : proof.start].rstrip(" –—-,\n")
        found = list(session_words().nots.finditer(before))
        return bool(found) and found[-1].end() == len(before)

    def _text(self, document: str) -> str:
        if document not in self._texts:
            try:
                self._texts[document] = self._record.reading_of(document).document.text
            except NotInRecord:
                self._texts[document] = ""
        return self._texts[document]
