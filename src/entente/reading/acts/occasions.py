"""Sentences that only record that people met, visited or were received: sessions, not acts."""

from __future__ import annotations

import re

from entente.lexicon.actor_words import actor_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_MET = frozenset(
    """
    meet convene gather host hold speak launch lead chair visit attend welcome co-chair join participate
    """.split()
)
_OCCASION = Guarded(
    r"\b(?:meeting|summit|session|dialogue|talks|call|consultations?|discussions?|visit|today|in person|virtually|delegation|HLED|NCG)\b",
    re.I,
)


_ATTENDANCE = Guarded(
    r"\b(?:took part in the (?:meeting|talks|discussions)|(?:delegations?|participants) (?:also )?included|(?:is|are|was|were) (?:also )?(?:convened|led|chaired|co-chaired|attended|hosted) by|"
    r"(?:was|were) (?:also )?joined (?:there |virtually |in [A-Z]\w+ )?by|"
    r"(?:paid|made) (?:an?|the|his|her|their) [\w\s-]{0,40}visit|laid (?:a )?wreath|(?:was|were) accorded|full text of|^The following (?:is|are)|called on (?:the |his |her |H\.E\. ?)*(?:President|Prime Minister|King|Vice|Speaker)|"
    r"(?:also|then|later|leaders?|he|she|they|president|minister|secretary|sides|both) (?:visited|toured|travell?ed to|arrived in)|is attached|"
    r"took place|(?:was|were) represented by|sides? (?:was|were) (?:headed|led|represented)|in attendance|participated in the (?:meeting|talks|dialogue|discussions)|gathered for)\b",
    re.I,
)


# "We meet at a time of great change": what the time is like.
_AT_A_TIME = Guarded(r"\bat (?:a|an|this) (?:\w+ )?(?:time|moment|juncture|crossroads|turning point)\b")


_PAPER = any_of(actor_words().papers | actor_words().papers_again)
_GATHERING = any_of(actor_words().gatherings)
# "The text of the following statement was released by ...", "This communiqué is also available in French": of the paper itself.
_PUTS_OUT = Guarded(
    rf"^(?:The (?:full |agreed )?text of )?(?:the|this|a) (?:following (?:is )?(?:the )?(?:\w+ ){{0,3}}?|(?:\w+ )?)(?:{_PAPER})"
    r" (?:(?:was|is|were|has been|is being) (?:also |hereby |simultaneously )?(?:released|issued|published|circulated|given|made (?:public|available)|available))\b",
    re.I,
)
# "The Meeting was opened by Prime Minister Roe": how it went.
_OPENED = Guarded(
    rf"^(?:The|This) (?:\w+ ){{0,6}}?(?:{_GATHERING}|proceedings|ceremony|event)s? (?:was|were) (?:\w+ly )?(?:opened|closed|inaugurated|adjourned|moderated|facilitated|preceded|followed)\b",
    re.I,
)


def tells_of_paper(sentence: SentenceView) -> bool:
    """ "The following statement was released by ...": what the paper says of itself."""
    return bool(_PUTS_OUT.search(sentence.text))


def records_meeting(sentence: SentenceView, tree: Tree) -> bool:
    """ "The ministers met in Seoul today": a session, not an act; "any attack will be met with a response" is none."""
    if any(tree.tag[r] == "VBP" for r in tree.roots) and _AT_A_TIME.search(sentence.text):
        return False
    met = [r for r in tree.roots if tree.lemma[r] in ("meet", "convene", "gather")]
    if any(tree.lemma[r] != "meet" or tree.kid(r, "aux:pass") is None for r in met):
        return True
    if any(tree.lower[r] == "spoke" for r in tree.roots):
        return True  # "The two presidents spoke on 2 May to discuss trade"
    if any(tree.lemma[r] in _MET for r in tree.roots) and _OCCASION.search(sentence.text):
        return True
    words = sentence.text
    return bool(_ATTENDANCE.search(words) or _OPENED.search(words))
