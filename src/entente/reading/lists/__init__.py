"""Lists under a lead-in: "The two sides agreed to: (a) hold ...; (b) set up ...".

`sentences/lead_ins.py` says what a lead-in leaves unfinished; `joining.py` reads each item as what finishes it, `items.py` says which
acts of such a sentence are the item's; `following.py` has the lists under a sentence that is whole.
"""

from __future__ import annotations

from entente.reading.lists.following import Lists
from entente.reading.lists.items import Items
from entente.reading.lists.joining import settled, with_items
from entente.reading.lists.labelled import aim, only_named, stands_alone

__all__ = ["Items", "Lists", "aim", "only_named", "settled", "stands_alone", "with_items"]
