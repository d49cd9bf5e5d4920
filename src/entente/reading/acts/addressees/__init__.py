"""At whom an act is directed, or whose conduct it is about: who is urged, thanked, condemned, supported, assured.

The verb says so itself ("urged Kenya to"), or its complement begins with them: whose deed it is ("welcomed Kenya's pledge",
"the role that Kenya plays"), or for whom a feeling or promise is ("support for Kenya", "sanctions on Kenya"); where nobody is named,
thanks and condolences are the other side's. Who is named farther on, in a clause, a place or an aim, is none: in "thanked Kenya for its
aid to Peru" Peru is not addressed.
"""

from __future__ import annotations

from entente.reading.acts.addressees.addressees import Addressees

__all__ = ["Addressees"]
