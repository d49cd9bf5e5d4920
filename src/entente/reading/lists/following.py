"""Lists under a sentence that is whole: "agreed to work together in several areas, including:"; the items continue its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from entente.lexicon.list_words import list_words
from entente.lexicon.patterns import any_of
from entente.lexicon.promise_words import promise_words
from entente.model import Act, Actor, Force, Span
from entente.reading.clauses.found import ActFound
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.predicates import predicate_at
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting

_QUOTES = Guarded(r"[\"“”]")
_TRIM_END = Guarded(r"[\s,;:.]+$")
_NUMBERED = Guarded(r"(?:^|\n)\s*\(?(?:\d{1,2}|[a-z])[.)]\s*$", re.M)
_LEAD_IN = Guarded(
    r"(?<=\w\w) by:?$|,?\s*(?:as follows|including|among them|such as|namely)(?: (?:on|in|by|through|to|the following))?:?$"
)
# Words that say nothing before the colon: what is done stands in the items.
_ITEMS_FOLLOW = Guarded(
    r"^(?:\S+\s){0,2}(?:outcomes?|measures|steps|areas|initiatives|announcements|actions|deliverables|results|commitments)(?: the)?(?: following)?$"
    r"|^(?:[Tt]he )?following\b|\b(?:will|to|by|on|the|as follows)$"
)


_PARTS = Guarded(
    rf"\b(?:{any_of(list_words().parts)})(?:,? (?:including|are|include|as follows|such as|namely))?\s*:$"
)
# "The Harbour Initiative will seek to help by:", "This plan helps by:".
_UNDERTAKING = compiled(
    rf"(?:The|This|Our)(?: [\w’'-]+){{0,7}}? (?:{any_of(list_words().undertakings)}) (?:will|is|aims|seeks|[a-z]+s)\b",
    re.I,
)
_INCLUDING = Guarded(r"\b(?:areas|fields|sectors|topics|issues|matters),? (?:including|such as|like):?$")
# "addressed | four topics:", "identified | the following five priorities:": the items only name what was talked of at once.
_COUNTED = Guarded(
    rf"^(?=.*\b(?:following|two|three|four|five|six|seven|eight|nine|ten|several)\b)(?:[\w-]+\s){{1,6}}(?:{any_of(list_words().named)})$"
)
_WORDS = promise_words()
_PLENTY = 4  # words of a promise that stands without its list


@dataclass(frozen=True, slots=True)
class _Lead:
    actors: tuple[Actor, ...]
    verb: str | None
    force: Force
    promise: bool
    paragraph: int = -1  # of the last item without a bullet
    finished_by: bool = False  # "intend to cooperate by: | Sharing data": the promise goes on in each item
    through: bool = False  # the act goes on through the list
    bare: bool = (
        False  # the lead-in is no act: what both are to do stands in items that begin with bare verbs
    )


def is_label(text: str) -> bool:
    """Whether all longer words are written with a capital, as in a heading."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > 2 and all(word[0].isupper() for word in words) and len(text.split()) < _LABEL


OF_PAPERS = frozenset(["adopt", "sign", "approve", "endorse", "conclude"])
_LABEL = 12  # words of a label


def _imperative(tree: Tree) -> bool:
    """ "Open an office": a bare verb that nobody stands before, also where the parser took it for another word."""
    first = tree.lower[0] if len(tree) else ""
    if first in _WORDS.deeds_and_nouns and tree.tag[1:2] in (["DT"], ["PRP$"], ["CD"], ["JJ"]):
        return True
    bare = first in _WORDS.deeds or tree.tag[:1] in (["VB"], ["VBP"])
    return bare and tree.kid(0, "nsubj") is None


class Lists:
    """Follows the lists of one document; what it finds goes to the end of `found`."""

    def __init__(self, text: str, setting: Setting, found: list[ActFound], *, sheet: bool = False) -> None:
        self.text = text
        self.sheet = sheet  # a fact sheet, in which each gerund is announced
        self.setting = setting
        self.found = found
        self._lead: _Lead | None = None
        self.parts = (
            False  # whether the items below name the parts of a plan, or by what means something is done
        )

    def open(self, sentence: SentenceView, before: int) -> None:
        """A sentence that ends with a colon leads a list; its items continue its verb. `before`: the acts before it."""
        if sentence.kind != "bullet":
            self.parts = False
        if not sentence.text.rstrip().endswith(":"):
            return
        by = sentence.text.rstrip(" :").endswith(" by")
        if len(self.found) == before:
            means = by and bool(_UNDERTAKING.match(sentence.text))
            self._lead, self.parts = None, means or bool(_PARTS.search(sentence.text))
            if self.setting.joint and self.setting.all.actors and not self.parts:
                self._lead = _Lead(self.setting.all.actors, "will", "commit", True, bare=True)
            return
        lead = self.found[-1]
        talk = lead.act.force in ("discuss", "agree") and not lead.promise
        if talk and _COUNTED.search(lead.act.content.rstrip(" :")):
            self._lead = _Lead(lead.act.actors, lead.act.verb, lead.act.force, False, through=True)
            return
        if by and lead.act.force == "announce" and not self.sheet:
            self._lead, self.parts = None, True
            self.found[-1] = self._without_lead_in(lead) or lead
            return
        by = by and not lead.act.content.startswith("announce ")
        by = by and lead.promise and lead.act.force == "commit" and not self.sheet
        self._lead = _Lead(lead.act.actors, lead.act.verb, lead.act.force, lead.promise, finished_by=by)
        if (kept := self._without_lead_in(lead)) is not None:
            self.found[-1] = kept
        else:
            self.found.pop()

    def _without_lead_in(self, lead: ActFound) -> ActFound | None:
        """The act of a sentence that leads a list, without ", including on"; None where only its items have content."""
        content = _LEAD_IN.sub("", lead.act.content)
        if lead.promise and len(content.split()) > _PLENTY and _INCLUDING.search(lead.act.content):
            self._lead = None  # "agreed to resume talks in areas including: trade": the items only name areas
        elif len(content.split()) < 3 or _ITEMS_FOLLOW.search(content):
            return None
        evidence = lead.act.evidence[0]
        end = max(lead.content_start + len(content), evidence.start + 1)
        span = Span.of(self.text, evidence.start, min(end, evidence.end))
        return replace(lead, act=replace(lead.act, content=content, evidence=(span,)))

    def item(self, sentence: SentenceView, tree: Tree) -> bool:
        """Whether the sentence is an item of the open list. Some lists have lost their bullets, not their form."""
        if self._lead is None:
            return False
        if sentence.kind == "bullet" or _NUMBERED.search(self.text, sentence.start - 6, sentence.start):
            return self._list_item(sentence, tree)
        paragraph = sentence.segment.paragraph
        if self._lead.paragraph == paragraph:
            return False  # what an item goes on to say
        root = next(iter(tree.roots), 0)
        opens = root == 0 and tree.tag[:1] in (["VB"], ["VBG"])
        if not opens or tree.kid(root, "nsubj") is not None or not self._list_item(sentence, tree):
            self._lead = None
            return False
        if self._lead is not None:
            self._lead = replace(self._lead, paragraph=paragraph)
        return True

    def _list_item(self, sentence: SentenceView, tree: Tree) -> bool:
        assert self._lead is not None
        lead = self._lead
        if lead.through:
            return self._extend(sentence, tree)
        if lead.bare and not _imperative(tree):
            return False
        papers = lead.verb in OF_PAPERS  # "adopted: a. The Lima Declaration"
        if is_label(sentence.text) and tree.tag[:1] != ["VBG"] and not papers:
            return lead.force == "announce"  # "Support for Small Firms": what the item is called
        if lead.force in ("assert", "inform", "warn", "expect"):
            return False
        root = next(iter(tree.roots), 0)
        noun_phrase = lead.force == "announce" and tree.lower[:1] in (["a"], ["an"])
        if (
            not noun_phrase
            and not lead.bare
            and tree.finite(root)
            and (tree.kid(root, "nsubj", "nsubj:pass") is not None or tree.kid(root, "aux") is not None)
        ):
            return False
        if tree.tag[:1] == ["VBZ"] and self.setting.joint and predicate_at(tree, 0) is not None:
            return False  # "The Council: 1. Takes note of ...": the item is a sentence of its own
        gerund = len(tree) > 0 and tree.tag[0] == "VBG"
        if gerund and not lead.finished_by and lead.force not in ("agree", "affirm", "emphasize"):
            return self.gerund(sentence, tree, lead.actors)  # it has a force of its own
        text = _LEAD_IN.sub("", re.sub(r";?\s+and\s*$", "", sentence.text))
        end = sentence.start + len(_TRIM_END.sub("", text))
        if end <= sentence.start:
            return False
        span = Span.of(self.text, sentence.start, end)
        planned = lead.force == "welcome" and _imperative(
            tree
        )  # "welcomed closer work: | Launch a fund": a plan
        verb, force = (tree.lemma[0], "announce") if planned else (lead.verb, lead.force)
        act = Act(
            "", self.setting.session, lead.actors, verb, force, span.quote, (), False, None,
            bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        promise = lead.bare or (
            lead.promise and (tree.tag[0] in ("VB", "VBP", "VBG", "NN", "NNP") or _imperative(tree))
        )
        self.found.append(ActFound(act, None, tree, sentence, promise, span.start))
        return True

    def _extend(self, sentence: SentenceView, tree: Tree) -> bool:
        """An item that only names what the lead-in counts: the act goes on to its end."""
        root = next(iter(tree.roots), 0)
        if not self.found or (tree.finite(root) and tree.kid(root, "nsubj", "nsubj:pass") is not None):
            return False
        act, evidence = self.found[-1].act, self.found[-1].act.evidence[0]
        end = sentence.start + len(_TRIM_END.sub("", sentence.text))
        span = Span.of(self.text, evidence.start, max(end, evidence.end))
        act = replace(act, content=self.text[self.found[-1].content_start : span.end], evidence=(span,))
        self.found[-1] = replace(self.found[-1], act=act)
        return True

    def gerund(self, sentence: SentenceView, tree: Tree, actors: tuple[Actor, ...]) -> bool:
        """ "Launching a ...", "Welcoming ...": its own force where it has one, else announce."""
        predicate = predicate_at(tree, 0)
        own = predicate is not None and not predicate.weak and predicate.force != "inform"
        first = (
            predicate.content if predicate and own else 1
        )  # "Sharing data": what is done, not what is told
        text = re.sub(r"[;,]?\s+and\s*$", "", sentence.text)
        end = sentence.start + len(_TRIM_END.sub("", text))
        if first >= len(tree) or tree.start[first] >= end:
            return False
        start = tree.start[first]
        verb, force = (
            (predicate.phrase, predicate.force) if predicate and own else (tree.lemma[0], "announce")
        )
        span = Span.of(self.text, sentence.start, end)
        act = Act(
            "", self.setting.session, actors, verb, force, self.text[start:end], (), False, None,
            bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        promise = bool(predicate and predicate.promise and force == "commit")  # "Committing to convene ..."
        self.found.append(ActFound(act, None, tree, sentence, promise, start))
        return True
