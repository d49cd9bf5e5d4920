"""For whom a document speaks: whom "we" means, who acts where no subject tells.

`document/voices.py` asks of the bare title and opening whether several speak, before sentences are cut; here `signers.py` finds the
lines in which a text is signed, `mediators.py` those who act beside the sides, and `speakers.py` decides, by named rules, the first that has an answer.
"""

from __future__ import annotations

from entente.reading.speaking.mediators import Mediators
from entente.reading.speaking.speakers import Speakers, read_speakers

__all__ = ["Mediators", "Speakers", "read_speakers"]
