"""The words by which a text tells that people met, will meet or will not, how, and at whose wish."""

from __future__ import annotations

import re

from entente.reading.patterns.guarded import Guarded

MEET = Guarded(
    r"\b(?:looks? forward to (?:welcoming|hosting)|looking forward to (?:welcoming|hosting)|met|meets|meet|spoke|speaks|spoken|talked|held (?:[\w’'.-]+ ){0,10}?(?:talks|consultations|meetings?|discussions|conversations?|calls?|dialogues?|sessions?|summit|rounds?)|(?:was|were) held|summon(?:s|ed)|convoked|called in|took place|hold(?:s|ing)? (?:a|an|talks|their|its|the)|hosted|hosts|host|reconvened?|convened|convene|"
    r"gathered|gather|chaired|co-chaired|welcomed|received|led (?:a|an|the)|leads? (?:a|an|the) [^.;]{0,40}?delegation|visited|visits|visit|travel(?:ed|led|s)?|participated in|joined|attended|called(?! (?:for|on|upon))|during (?:the|their) (?:\w+[ -]){0,8}?(?:session|round|meeting|talks|consultations|dialogue|visit)|"
    r"had (?:a |an )?(?:\w+ ){0,2}(?:call|meeting|conversation|talks|telephone|phone|lunch|breakfast)|conferred|launched the inaugural meeting|took place|sat down|paid (?:a|an) (?:\w+ ){0,2}(?:visit|call)|"
    r"telephone (?:conversation|talk|call)|phone call|conversation|concluded (?:a|the|its)|audience|summit|meeting|billed as)\b",
    re.I,
)
PLANNED = Guarded(
    r"\b(?:will (?:\w+ )?(?:depart|leave for|head to|fly to|arrive|kick off|begin|start|embark|tour|call on|pay|have|be received|receive|open|co-chair|co-host|deliver|address|lead|meet|host|hold|reconvene|resume|go ahead|get under ?way|travel|visit|convene|speak|participate|join|attend|welcome|chair|lead|take place|be held)|(?:has|have) invited|(?:is|are) (?:pleased|honou?red|delighted) to (?:host|welcome|receive)|will (?:\w+ )?(?:make (?:a|an) (?:\w+ )?(?:stop|visit)|stop (?:over )?in)|(?<!who )(?<!which )(?:is|are) (?:\w+ly )?(?:travell?ing|heading|flying|en route|on (?:his|her|their) way) to|(?:is|are) (?:scheduled|due|expected|set|to (?:hold|meet|visit|host))|plans? to (?:meet|visit|host|travel|hold|attend)|"
    r"upcoming|(?:will|to) be (?:held|convened|hosted)|looks? forward to (?:welcoming|hosting|meeting|attending|joining|chairing|visiting|participating|receiving))\b",
    re.I,
)
# "President Roe is honored to welcome President Doe": in a joint text said while he is there, in others before he comes.
WELCOMING = Guarded(r"\b(?:is|are) (?:pleased|honou?red|delighted|proud) to (?:host|welcome|receive)\b", re.I)
# A title that puts a visit or meeting ahead: "President Roe to Host ...", "Xi to visit France"; not "agree to hold talks".
AHEAD_TITLE = Guarded(
    r"^(?:(?!\b(?:agree|invite|urge|vow|pledge|seek|ask|refuse|decline|call|meet|talk|discuss|offer|tell|told|want)\w*\b).)*\bto (?:host|meet|visit|travel|receive|hold|attend|welcome|convene|lead|join|chair|pay|tour|co-chair|co-host|participate)\b",
    re.I,
)
VIDEO = Guarded(
    r"\b(?:virtual(?:ly)?|video ?-?(?:conference|teleconference|call|link)?|videoconference|secure video|VTC|online)\b",
    re.I,
)
IN_PERSON = Guarded(
    r"\b(?:(?:courtesy|farewell|introductory|protocol) call|pa(?:id|ys?) (?:a|an) (?:\w+ )?(?:visit|call)|audience|called on|summon(?:s|ed)|called in|met|hosted|host|visit(?:ed)?|travel(?:ed|led)?|in-person|in person|welcomed|received|gathered|lunch|dinner|summit|chaired|visit)\b",
    re.I,
)
FOLLOWS = Guarded(
    r"\b(?:follow(?:s|ed|ing)?[ -]?up(?: on| to| session)?|follows|building on|builds? on|as a follow-up|pursuant to the decision)\b",
    re.I,
)
