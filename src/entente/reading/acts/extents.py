"""The words of an act: its content, the evidence and who says so."""

from __future__ import annotations

import re

from entente.model import Span
from entente.reading.acts.acting import Acting
from entente.reading.acts.papers_told import paper_speaks
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.topics.no_topic import without_interlocutor

_TRIM_START = compiled(
    r"^(?:that(?! [\w-]+[’']s\s)|to|,|:|;|–|—|-)\s+|^[\s,;:]+", re.I
)  # not "that country's efforts"
_TRIMMED = ",;:."  # at the end
_MARKS = frozenset('"“”')
_OCCASION_FIRST = compiled(r"(?:During|At|In|On) [^,]{3,60}, ", re.I)


def _without_stray_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without quotation marks that open or close outside the words, or that enclose all of them."""
    inner = text[start:end]
    marks = sum(inner.count(mark) for mark in _MARKS)
    if not marks:
        return start, end
    opens, closes = inner[:1] in _MARKS, inner[-1:] in _MARKS
    if (opens and closes and marks == 2) or (marks == 1 and (opens or closes)):
        start, end = start + opens, end - closes
        start += len(text[start:end]) - len(text[start:end].lstrip())
        while end > start and text[end - 1] in " .,;":
            end -= 1
    return start, end


# "the Ministry of Foreign Affairs and Trade said": the whole of its name.
_OF_WHAT = compiled(r" (?:of|for) (?:the )?[A-Z][\w’'-]*(?:,? (?:and |of |the |for )*[A-Z][\w’'-]*){0,6}")


class Extents:
    """Finds the extents of acts in one document."""

    def __init__(self, view: TextView, acting: Acting) -> None:
        self.view = view
        self.acting = acting

    def content(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[int, int] | None:
        """Where the content of an act stands in the text (code points, half-open); None where nothing is left."""
        first, last = clause.content
        if clause.mode == "passive" and self.acting.impersonal(clause, tree):
            first, last = self._past_agent(tree, clause.predicate.content), clause.limit
        elif (
            clause.mode == "passive" and clause.predicate.future and self.acting.is_next_meeting(clause, tree)
        ):
            last = clause.limit  # "The next round will be hosted | by Freedonia in May"
        if first >= last:
            return None
        start, end = tree.start[first], tree.end[last - 1]
        if (
            clause.subject
            and clause.predicate.future
            and (self.acting.is_next_meeting(clause, tree) or self.acting.meeting_acts(clause, tree))
        ):
            start = tree.start[clause.subject[0]]
        if clause.mode == "passive" and clause.predicate.force == "discuss":
            occasion = _OCCASION_FIRST.match(sentence.text)  # "During the talks, A, B and C were discussed"
            if occasion and tree.words[first] == ",":
                start = sentence.start + occasion.end()
            inner = _OCCASION_FIRST.match(self.view.text, start, end)
            start = (
                inner.end() if inner else start
            )  # "In addition, | at the session of officials, | A was reviewed"
        text = self.view.text
        while True:
            match = _TRIM_START.match(text[start:end])
            if not match or match.end() == 0:
                break
            start += match.end()
        while end > start and (text[end - 1].isspace() or text[end - 1] in _TRIMMED):
            end -= 1
        if clause.predicate.force == "discuss":
            end = without_interlocutor(text, start, end, sentence)
        start, end = _without_stray_marks(text, start, end)
        return (start, end) if end > start else None

    @staticmethod
    def _past_agent(tree: Tree, first: int) -> int:
        """ "It was stressed | by both sides that | the strait must stay open", "It was agreed | during the talks that | ..."."""
        occasion = tree.lower[first : first + 1] and tree.lower[first] in ("during", "at", "in")
        if occasion:
            that = next(
                (k for k in range(first + 2, min(first + 9, len(tree) - 1)) if tree.lower[k] == "that"), None
            )
            return first if that is None or "," in tree.lower[first:that] else that + 1
        if tree.lower[first : first + 1] != ["by"]:
            return first
        return next(
            (k + 1 for k in range(first + 2, len(tree) - 1) if tree.lower[k] in ("that", "to")), first
        )

    def evidence(self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int]) -> Span:
        """The words that prove the act: its clause, with the content at `span` and who acts in the passive."""
        start = min(tree.start[clause.begin], span[0]) if clause.begin < len(tree) else span[0]
        words = self.view.text[start : start + 6]
        lead = re.match(r"(?:and|but|,|;)\s+", words)
        if lead:
            start += lead.end()
        end = max(span[1], tree.end[clause.predicate.at])
        if clause.mode == "passive":
            end = max(end, tree.end[clause.agent] if clause.agent is not None else end)
            end = min(
                max(end, tree.end[tree.right(clause.agent)] if clause.agent is not None else end),
                sentence.end,
            )
        return Span.of(self.view.text, min(start, end - 1), end)

    # --- who says so ------------------------------------------------------------------------------------

    def source(self, clause: Clause, tree: Tree, sentence: SentenceView) -> str | None:
        """Who is said to say so, in the words of the text; None where the document itself does."""
        if clause.source is not None:
            subject = tree.kid(clause.source, "nsubj")
            if subject is None and not tree.is_verb(clause.source):
                subject = clause.source  # "released a statement condemning ..."
            if subject is not None:
                behind = _OF_WHAT.match(self.view.text, tree.end[subject])
                return self.view.text[
                    tree.start[tree.left(subject)] : behind.end() if behind else tree.end[subject]
                ]
        return sentence.source or self._paper(clause, tree)

    def _paper(self, clause: Clause, tree: Tree) -> str | None:
        """ "The communiqué condemned the raid": the paper itself, where another text tells of it."""
        head = clause.subject_head
        if head is None or clause.mode == "passive" or self.view.joint or not paper_speaks(clause, tree):
            return None
        before = [tree.left(c) for c in tree.children[head] if c < head]
        return self.view.text[tree.start[min([head, *before])] : tree.end[head]]
