"""Acts: what the parties did with words, in the order of the text.

`asked.py` leaves out what journalists ask and `attribution.py` parts what is told from who tells it, before anything is parsed;
`act_reader.py` then goes through the clauses that act: `acting.py` says who does each, `constative.py` and `felicity.py` which are acts
of theirs, `extents.py` in which words. Where no clause acts, `saying.py` and `assertions.py` say who tells or asserts the sentence;
`antecedents.py` keeps whom it puts forward.
"""

from __future__ import annotations

from entente.reading.acts.act_reader import ActReader
from entente.reading.acts.asked import without_questions
from entente.reading.acts.attribution import told_parts

__all__ = ["ActReader", "told_parts", "without_questions"]
