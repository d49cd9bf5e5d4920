"""Plain assertions: sentences without an operative verb, which a joint document asserts in its own voice."""

from __future__ import annotations

from entente.model import Act, Force, Span
from entente.reading.acts.narration import asserts, narrates
from entente.reading.clauses.clause import Clause
from entente.reading.clauses.found import ActFound
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting

_QUOTES = compiled(r"[\"“”]")  # without a guard: each stretch is looked through once
_TRIM_END = Guarded(r"[\s,;:.]+$")
_LINK_AT_END = compiled(r"[\s,;]*(?:and|but)?\s*$")
_WARNED = Guarded(r"\bwill (?:result in the end|be met with)\b")
_SHORTEST = 15  # characters of an assertion
_SHORTEST_CLAUSE = 30  # characters of one before the first act of its sentence


class Assertions:
    """Reads the assertions of one document."""

    def __init__(self, view: TextView, setting: Setting) -> None:
        self.view = view
        self.setting = setting
        self._narrated = view.joint and narrates(view.body)

    def whole(self, sentence: SentenceView, tree: Tree) -> ActFound | None:
        """The assertion that a sentence without an act is."""
        return self._up_to(sentence, tree, sentence.end)

    def before(self, first: ActFound, sentence: SentenceView, tree: Tree) -> ActFound | None:
        """The clause without an operative verb before the first act of its sentence."""
        clause = first.clause
        if clause is None or not _stands_alone(clause, tree):
            return None
        begin, root = tree.start[clause.begin], next(iter(tree.roots), 0)
        if tree.end[root] >= begin or tree.kid(root, "nsubj", "nsubj:pass") is None:
            return None
        if begin - sentence.start < _SHORTEST_CLAUSE:
            return None
        words = self.view.text[sentence.start : begin]
        return self._up_to(sentence, tree, sentence.start + len(_LINK_AT_END.sub("", words)))

    def _up_to(self, sentence: SentenceView, tree: Tree, limit: int) -> ActFound | None:
        """The sentence up to `limit`, where the document asserts it."""
        view, setting = self.view, self.setting
        if not view.joint or sentence.kind not in ("prose", "bullet") or not setting.parties:
            return None
        if not asserts(sentence, tree, narrated=self._narrated and limit == sentence.end):
            return None
        end = sentence.start + len(_TRIM_END.sub("", sentence.text[: limit - sentence.start]))
        if end - sentence.start < _SHORTEST or sentence.text.rstrip().endswith(":"):
            return None
        span = Span.of(view.text, sentence.start, end)
        force: Force = "warn" if _WARNED.search(sentence.text) else "assert"
        quoted = bool(_QUOTES.search(span.quote))
        act = Act(
            "", setting.session, setting.all.actors, None, force, span.quote, (), False, None, quoted, (span,)
        )
        return ActFound(act, None, tree, sentence, False, span.start)


def _stands_alone(clause: Clause, tree: Tree) -> bool:
    """Whether the act leaves what stands before it a clause of its own: it has its own subject, or is a participle."""
    own = clause.own_subject and clause.mode in ("finite", "passive", "verdict")
    return own or tree.tag[clause.predicate.at] == "VBG"
