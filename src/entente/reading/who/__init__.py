"""Who acts: the subject of a clause resolved to parties and people, document-wide.

"Both sides", "they" and "the two leaders" are the parties of the session; "we" is everyone in a joint text and the
publisher in one's own; "the President" stands for a member of the cast; "the Japanese side", "Seoul" for a government.
"""

from __future__ import annotations

from entente.reading.who.resolver import Resolver
from entente.reading.who.setting import Setting, Who

__all__ = ["Resolver", "Setting", "Who"]
