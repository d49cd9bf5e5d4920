"""Topics told as what was done: "Other topics discussed and agreed to included ..."."""

from __future__ import annotations

import re

from entente.model import Act, Force, Span
from entente.reading.clauses.found import ActFound
from entente.reading.parser.lemmas import lemma
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting

_TRIM_END = Guarded(r"[\s,;:.]+$")
_TOLD_TOPICS = compiled(
    r"(?:Other|The|Further|Additional|Among the)?\s*(?:topics?|issues?|subjects?|matters|points)\s+(?:(?:also|that were|they|the two sides)\s+)*"
    r"(?:discussed|agreed|raised|covered)\b[^.;]{0,80}?\b(?:included?|were|was|are)\s+",
    re.I,
)
_TOLD_VERBS: dict[str, Force] = {
    "discussed": "discuss",
    "raised": "discuss",
    "covered": "discuss",
    "agreed": "agree",
}


def told_topics(text: str, sentence: SentenceView, tree: Tree, setting: Setting) -> list[ActFound]:
    """What the participles say is what the sides did."""
    match = _TOLD_TOPICS.match(sentence.text)
    if not match or not setting.parties:
        return []
    start = sentence.start + match.end()
    end = sentence.start + len(_TRIM_END.sub("", sentence.text))
    span = Span.of(text, sentence.start, end)
    found: list[ActFound] = []
    for verb, force in _TOLD_VERBS.items():
        if re.search(rf"\b{verb}\b", match.group(), re.I):
            act = Act(
                "", setting.session, setting.all.actors, lemma(verb, "VBN"), force,
                text[start:end], (), False, None, False, (span,),
            )  # fmt: skip
            found.append(ActFound(act, None, tree, sentence, force == "agree", start))
    return found
