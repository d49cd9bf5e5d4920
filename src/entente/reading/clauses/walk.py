"""The acts of a sentence before anyone asks who acted: a walk over its tree.

From the root the walk follows coordination, participles ("noting that ..."), purpose infinitives that nothing
else holds ("convened to reaffirm ..."), relative clauses of meetings ("..., where they reaffirmed ...") and
what a source is said to have said. It does not go into the content of an act: what was affirmed is content.
"""

from __future__ import annotations

from entente.reading.clauses.below import descend, participle, purpose
from entente.reading.clauses.clause import Found, Mode
from entente.reading.clauses.impersonal import held_by_speakers, impersonal
from entente.reading.clauses.modality import done
from entente.reading.clauses.passive import is_passive, passive_act
from entente.reading.clauses.search import Search
from entente.reading.clauses.second import second_noun, second_that
from entente.reading.clauses.shapes import (
    after_comma,
    chance,
    clausal,
    continues_infinitive,
    disagrees,
    gerund_behind_to,
    gerund_of_list,
    goes_on_with,
    goes_with_relative,
    has_subject_of_its_own,
    is_document,
    is_manner,
    of_what_is_told,
    participle_of_tense,
    said_by_whom,
    said_on_occasion,
    subject_of,
)
from entente.reading.clauses.told import (
    recalled,
    reported,
    says,
    tells_of_meeting,
    tells_of_others,
    told_of_no_one,
)
from entente.reading.clauses.words import WORDS
from entente.reading.predicates import Predicate, is_plain_saying, predicate_at
from entente.reading.syntax.tree import Tree


class Walk(Search):
    """The walk itself: which clauses it goes into, and which of them act."""

    def visit(self, i: int, inherited: int | None, source: int | None) -> None:
        if i in self.seen:
            return
        self.seen.add(i)
        own = subject_of(self.tree, i)
        subject = own if own is not None else inherited
        acted = self._may_act(i) and self._act(i, subject, own is not None, source)
        if not acted:
            descend(self, i, subject, source)
        self._coordinated(i, subject, source, acted=acted)
        if acted:
            self._hidden_in_content(i, subject, source)
        self._paratactic(i, subject, source)
        self._adverbial(i, subject, source, acted=acted)

    # --- where it goes ------------------------------------------------------------------------------

    def _coordinated(self, i: int, subject: int | None, source: int | None, *, acted: bool) -> None:
        """ "agreed to meet and | called for calm": clauses set beside that of word `i`."""
        tree = self.tree
        for c in tree.kids(i, "conj"):
            if self._goes_with_less(i, c):
                continue
            if (told := of_what_is_told(tree, i, c)) is not None:
                self.seen.add(c)
                if acted and self.press and says(self, i):
                    self.seen.discard(c)
                    self.visit(c, subject_of(tree, told), i)
                continue
            if (
                clausal(tree, c)
                and not continues_infinitive(tree, i, c)
                and not disagrees(tree, subject, c)
                and not goes_with_relative(tree, i, c)
            ):
                self.visit(c, subject, source)

    def _goes_with_less(self, i: int, c: int) -> bool:
        """Whether what is set beside the clause goes with a part of it: its modal, a gerund in it, what "there" was."""
        tree = self.tree
        subjectless = subject_of(tree, c) is None
        ought = any(tree.lower[k] in WORDS.modals for k in tree.kids(i, "aux"))
        return (
            (ought and tree.tag[c] == "VB" and subjectless)
            or gerund_of_list(tree, i, c)
            or gerund_behind_to(tree, i, c)
            or (subjectless and tree.kid(i, "expl") is not None)
        )  # "there was an exchange on the pact ... agreed upon in May"

    def _paratactic(self, i: int, subject: int | None, source: int | None) -> None:
        """Clauses set beside that of word `i` without a conjunction."""
        tree = self.tree
        for c in tree.kids(i, "parataxis"):
            if subject_of(tree, c) is not None:
                self.visit(c, None, source)
            elif subject is None and tree.tag[i] == tree.tag[c] == "VBZ" and i in tree.roots:
                self.visit(c, None, source)  # "Commends the countries; | pays tribute to the fallen"

    def _adverbial(self, i: int, subject: int | None, source: int | None, *, acted: bool) -> None:
        """Participles and clauses that accompany that of word `i`."""
        tree = self.tree
        for c in tree.kids(i, "advcl"):
            if tree.tag[c] == "VBG" and self._of_another(c):
                continue
            if tree.tag[c] == "VBG" and (not is_manner(tree, c) or said_on_occasion(tree, c)):
                participle(self, c, subject, source)
            elif c < i and tree.finite(c) and tree.kid(c, "mark") is None and has_subject_of_its_own(tree, c):
                self.visit(c, None, source)  # "Work will continue, and the sides decided ...", misread
            elif c > i and acted and self._meanwhile(c):
                self.visit(c, None, source)

    def _of_another(self, c: int) -> bool:
        """ "..., with Roe saying that ...": another does it, whom "with" brings."""
        tree = self.tree
        at = c - 1
        while at > 0 and tree.tag[at][:2] in ("NN", "DT", "JJ"):
            at -= 1
        return at < c - 1 and tree.lower[at] == "with" and (at == 0 or tree.lower[at - 1] == ",")

    def _meanwhile(self, c: int) -> bool:
        """ "A voiced hope for a summit, while B stressed the need ...": two acts side by side."""
        tree = self.tree
        mark = tree.kid(c, "mark")
        if mark is None or tree.lower[mark] not in WORDS.meanwhile or not after_comma(tree, mark):
            return False
        return tree.finite(c) and has_subject_of_its_own(tree, c)

    def _hidden_in_content(self, i: int, subject: int | None, source: int | None) -> None:
        """ "We note that prices rose, and reiterate our call ...": what follows goes with "we", not with "prices"."""
        tree = self.tree
        for said in tree.kids(i, "ccomp"):
            topic = subject_of(tree, said)
            if topic is None or tree.tag[topic] not in ("NN", "NNS"):
                continue
            for c in tree.kids(said, "conj"):
                if c in self.seen or subject_of(tree, c) is not None or not goes_on_with(tree, i, said, c):
                    continue
                predicate = predicate_at(self.tree, c)
                if predicate and not predicate.weak and predicate.force in WORDS.said_beside | {"inform"}:
                    self.visit(c, subject, source)

    # --- whether a clause acts -----------------------------------------------------------------------

    def _may_act(self, i: int) -> bool:
        """Whether its form is one in which verbs act: finite, perfect, a gerund or bare form that is not governed."""
        tree = self.tree
        tag = tree.tag[i]
        if tree.finite(i):
            return True
        if tag == "VBN":
            return participle_of_tense(self.tree, i) and not said_by_whom(self.tree, i)
        if tag == "VBG":
            return self.bullet or tree.dep[i] in ("root", "ROOT", "conj", "advcl")
        return tag == "VB" and tree.dep[i] in ("ROOT", "root", "conj", "xcomp", "advcl")

    def _act(self, i: int, subject: int | None, own: bool, source: int | None) -> bool:
        """Notes the act of the clause of word `i`; whether there is one (or what it tells has been noted)."""
        tree = self.tree
        if told_of_no_one(self, i) or recalled(tree, i) or tells_of_meeting(self, i):
            return True
        held = held_by_speakers(tree, i, subject) if own and subject is not None and not self.told else None
        predicate = held or done(self, i, source)
        if predicate is not None and (held is not None or predicate.phrase == "must"):
            self.found.append(Found(predicate, "verdict", subject, True, source, None))
            return True
        if tree.lemma[i] in WORDS.giving and (opportunity := chance(tree, i)):
            if tree.tag[i] not in ("VBZ", "VB"):  # "provides an opportunity to consult": nothing is done yet
                purpose(self, opportunity, subject, source, meeting=False)
            return True
        if predicate is None:
            return impersonal(self, i, subject, own=own)
        if self._acts_elsewhere(i, predicate):
            return False
        if _bent_on(tree, i):
            return True
        if tree.lemma[i] == "focus" and tree.dep[i] == "conj" and tree.lower[i - 1] == ",":
            return False  # "a partnership, focused on ...": a participle
        if is_passive(tree, i, predicate):
            noted = passive_act(self, i, predicate, subject, own, source)
            if noted is not None:
                return noted
        return self._active_act(i, predicate, subject, own, source)

    def _acts_elsewhere(self, i: int, predicate: Predicate) -> bool:
        """Whether what acts is not the verb but what it brings."""
        tree = self.tree
        issues = tree.lemma[i] in WORDS.issuing and not predicate.future
        if issues and any(is_document(tree, k) for k in tree.kids(i, "obj")):
            return True  # "released a statement condemning ...": what it says is the act
        # "concluded | by agreeing to meet"
        return tree.lemma[i] in self.lexicon.opening and tree.lower[i + 1 : i + 2] == ["by"]

    def _active_act(
        self, i: int, predicate: Predicate, subject: int | None, own: bool, source: int | None
    ) -> bool:
        """Notes the act of an active clause; whether it is one."""
        tree = self.tree
        if subject is not None and (is_plain_saying(tree, i) or tells_of_others(self, i)) and says(self, i):
            if reported(self, i, subject) or is_document(tree, subject):
                self.tellings.append(Found(predicate, "finite", subject, own, source, None))
                return True
        if subject is None and not self._subjectless(i):
            return False
        mode: Mode = "gerund" if tree.tag[i] == "VBG" and not tree.finite(i) else "finite"
        self.found.append(Found(predicate, mode, subject, own, source, None))
        second_that(self, predicate, mode, subject, source)
        self.found.extend(second_noun(tree, self.found[-1]))
        return True

    def _subjectless(self, i: int) -> bool:
        """Whether a clause without a subject may act: an item, a gerund, the main clause itself."""
        tree = self.tree
        while tree.dep[i] == "conj" and subject_of(tree, tree.head[i]) is None:
            i = tree.head[i]  # "Condemns the attack and calls for ...": both without a subject
        return self.bullet or tree.tag[i] == "VBG" or not tree.roots or i in tree.roots


def _bent_on(tree: Tree, i: int) -> bool:
    """ "We are focused on ending the war", "the Administration is focused on jobs": what one works at; "they were focused on" tells of talks."""
    if tree.lemma[i] != "focus" or tree.tag[i] not in ("VBN", "JJ"):
        return False
    return any(
        tree.lower[k] in ("is", "are", "am", "'re", "’re") for k in tree.kids(i, "aux", "aux:pass", "cop")
    )
