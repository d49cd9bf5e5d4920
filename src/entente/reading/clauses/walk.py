"""The acts of a sentence before anyone asks who acted: a walk over its tree.

From the root the walk follows coordination, participles ("noting that ..."), purpose infinitives that nothing
else holds ("convened to reaffirm ..."), relative clauses of meetings ("..., where they reaffirmed ...") and
what a source is said to have said. It does not go into the content of an act: what was affirmed is content.
"""

from __future__ import annotations

from dataclasses import replace

from entente.reading.clauses.below import descend, participle, purpose
from entente.reading.clauses.clause import Found, Mode
from entente.reading.clauses.search import Search
from entente.reading.clauses.second import second_noun
from entente.reading.clauses.shapes import (
    after_and,
    after_comma,
    agent_of,
    chance,
    clausal,
    continues_infinitive,
    disagrees,
    efforts,
    gerund_behind_to,
    gerund_of_list,
    goes_on_with,
    goes_with_relative,
    has_subject_of_its_own,
    is_deed,
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
from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import (
    Predicate,
    existential,
    is_plain_saying,
    predicate_at,
    sympathy,
    talked_of,
    took_place,
    unshaken,
    verdict,
)
from entente.reading.predicates.future import under_will, with_will
from entente.reading.syntax.tree import Tree

_CAN = frozenset(["can", "ca", "cannot"])


class Walk(Search):
    """The walk itself: which clauses it goes into, and which of them act."""

    def visit(self, i: int, inherited: int | None, source: int | None) -> None:
        if i in self.seen:
            return
        self.seen.add(i)
        tree = self.tree
        own = subject_of(tree, i)
        subject = own if own is not None else inherited
        acted = False
        if self._may_act(i):
            acted = self._act(i, subject, own is not None, source)
        if not acted:
            descend(self, i, subject, source)
        ought = any(tree.lower[k] in WORDS.modals for k in tree.kids(i, "aux"))
        for c in tree.kids(i, "conj"):
            if ought and tree.tag[c] == "VB" and subject_of(tree, c) is None:
                continue
            if (
                gerund_of_list(tree, i, c)
                or gerund_behind_to(tree, i, c)
                or (tree.kid(i, "expl") is not None and subject_of(tree, c) is None)
            ):
                continue  # "there was an exchange on the pact ... agreed upon in May"
            if (told := of_what_is_told(tree, i, c)) is not None:
                self.seen.add(c)
                if acted and self.press and says(self, i):
                    self.seen.discard(c)
                    self.visit(c, subject_of(tree, told), i)
                continue
            if (
                clausal(self.tree, c)
                and not continues_infinitive(self.tree, i, c)
                and not disagrees(self.tree, subject, c)
                and not goes_with_relative(self.tree, i, c)
            ):
                self.visit(c, subject, source)
        if acted:
            self._hidden_in_content(i, subject, source)
        for c in tree.kids(i, "parataxis"):
            if subject_of(tree, c) is not None:
                self.visit(c, None, source)
            elif subject is None and tree.tag[i] == tree.tag[c] == "VBZ" and i in tree.roots:
                self.visit(c, None, source)  # "Commends the countries; | pays tribute to the fallen"
        for c in tree.kids(i, "advcl"):
            if tree.tag[c] == "VBG" and self._of_another(c):
                continue
            if tree.tag[c] == "VBG" and (not is_manner(self.tree, c) or said_on_occasion(self.tree, c)):
                participle(self, c, subject, source)
            elif (
                c < i
                and tree.finite(c)
                and tree.kid(c, "mark") is None
                and has_subject_of_its_own(self.tree, c)
            ):
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

    def _may_act(self, i: int) -> bool:
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
        if told_of_no_one(self, i) or recalled(tree, i):
            return True
        if tells_of_meeting(self, i):
            return True
        held = _ours(tree, i, subject) if own and subject is not None and not self.told else None
        if held is not None:
            self.found.append(Found(held, "verdict", subject, True, source, None))
            return True
        predicate = self._done(i, source)
        if predicate is not None and predicate.phrase == "must":
            self.found.append(Found(predicate, "verdict", subject, True, source, None))
            return True
        if tree.lemma[i] in WORDS.giving and (opportunity := chance(tree, i)):
            if tree.tag[i] in ("VBZ", "VB"):
                return True  # "The visit provides an opportunity to consult": nothing is done yet
            purpose(self, opportunity, subject, source, meeting=False)
            return True
        states = tree.kid(i, "expl", "cop") is not None or tree.lemma[i] == "remain"
        if predicate is None and (states or tree.lemma[i] == "take") and self._of_those_present(i):
            return True
        if predicate is None and own and (matter := talked_of(tree, i)) is not None:
            self.found.append(Found(matter, "verdict", subject, True, None, None))
            return True
        issues = tree.lemma[i] in WORDS.issuing and not (predicate is not None and predicate.future)
        if issues and any(is_document(tree, k) for k in tree.kids(i, "obj")):
            return False  # "released a statement condemning ...": what it says is the act
        if tree.lemma[i] in self.lexicon.opening and tree.lower[i + 1 : i + 2] == ["by"]:
            return False  # "concluded | by agreeing to meet"
        if predicate is not None and _bent_on(tree, i):
            return True
        if predicate is None or (
            tree.lemma[i] == "focus" and tree.dep[i] == "conj" and tree.lower[i - 1] == ","
        ):
            return False  # "a partnership, focused on ...": a participle
        if self._passive(i, predicate):
            if predicate.future and (to_do := efforts(tree, i)) is not None:
                again = replace(predicate, force="commit", content=to_do)
                self.found.append(Found(again, "existential", subject, own, source, None))
                return True
            if not own and predicate.weak:
                return False  # "we are committed to keeping the gates funded": no act of theirs
            agent = agent_of(tree, i)
            if agent is None and tree.kids(i, "xcomp") and tree.lemma[i] in WORDS.thought:
                return self._believed_of_both(i, subject, source)  # not "is expected to visit"
            if agent is None and predicate.promise and predicate.force == "commit" and tree.kids(i, "xcomp"):
                return False  # "the rule is intended to protect": what it is for
            if (agent is not None or not predicate.future) and not predicate.phrase.startswith(
                ("be ", "will be")
            ):
                if tree.kid(i, "expl") is not None and subject is not None and subject > i:
                    subject, own = None, False  # "it was agreed that ...": the clause is content
                self.found.append(Found(predicate, "passive", subject, own, source, agent))
                if subject is None:
                    self.second_that(predicate, "passive", subject, source)
                return True
        if subject is not None and (is_plain_saying(tree, i) or tells_of_others(self, i)) and says(self, i):
            if reported(self, i, subject) or is_document(tree, subject):
                self.tellings.append(Found(predicate, "finite", subject, own, source, None))
                return True
        if subject is None and not self._subjectless(i):
            return False
        mode: Mode = "gerund" if tree.tag[i] == "VBG" and not tree.finite(i) else "finite"
        self.found.append(Found(predicate, mode, subject, own, source, None))
        self.second_that(predicate, mode, subject, source)
        self.found.extend(second_noun(tree, self.found[-1]))
        return True

    def _believed_of_both(self, i: int, subject: int | None, source: int | None) -> bool:
        """ "The ministers are believed to have agreed": what the press has of those who met; of one alone it is rumour."""
        tree = self.tree
        for c in tree.kids(i, "xcomp"):
            predicate = predicate_at(tree, c) if tree.tag[c] == "VBN" and tree.kids(c, "aux") else None
            both = subject is not None and tree.tag[subject] == "NNS"
            if both and predicate is not None and predicate.force in ("agree", "affirm", "discuss"):
                self.found.append(Found(predicate, "finite", subject, True, source, None))
                return True
        return False

    def _done(self, i: int, source: int | None) -> Predicate | None:
        """The act of word `i`; None for what ought to be ("the two sides should support each other")."""
        tree = self.tree
        told = (tree.dep[i] == "ccomp" and source is not None) or (self.told and i in tree.roots)
        for k in tree.kids(i, "aux"):
            if tree.lower[k] in WORDS.modals:
                return self._must(i) if tree.lower[k] == "must" else None
            if told and tree.lower[k] == "would":
                return self._would(i)
        found = predicate_at(tree, i)
        if found and found.entry and found.entry.own and not (self.own and is_deed(tree, i)):
            found = None
        if found and found.force != "oppose" and any(tree.lower[k] in _CAN for k in tree.kids(i, "aux")):
            return None  # "cannot consider sending troops"
        return with_will(tree, i, found) if under_will(tree, i) else found

    def _must(self, i: int) -> Predicate | None:
        """ "I must stress the need", "I must remind all": what one says that one has to say is said."""
        subject = subject_of(self.tree, i)
        if subject is not None and self.tree.tag[subject][:2] == "NN" and not self.press and not self.told:
            return self._demanded(i, subject)
        found = (
            predicate_at(self.tree, i) if subject is not None and self.tree.lower[subject] == "i" else None
        )
        return found if found and not found.weak and found.force in WORDS.said_beside else None

    def _demanded(self, i: int, subject: int) -> Predicate | None:
        """ "Peru must release the crew": who says so of another demands it."""
        tree = self.tree
        if (
            tree.tag[i] != "VB"
            or tree.kids(i, "cop", "aux:pass")
            or tree.lemma[i] in ("know", "remain", "have", "continue")
        ):
            return None
        modal = next(k for k in tree.kids(i, "aux") if tree.lower[k] == "must")
        begin = modal + 1
        return Predicate(i, "urge", "must", begin, addressed=(tree.left(subject), tree.right(subject) + 1))

    def _would(self, i: int) -> Predicate | None:
        """ "Roe said that Freedonia would send aid": what is told to come, unless on a condition."""
        tree = self.tree
        subject = subject_of(tree, i)
        if (
            subject is None
            or tree.tag[subject] not in ("NNP", "NNPS", "PRP", "NNS")
            or tree.lower[subject] == "it"
        ):
            return None
        if (wish := predicate_at(tree, i)) is not None and wish.phrase == "would like":
            return wish
        if tree.lower[subject] in ("i", "we") or is_plain_saying(tree, i):
            return None  # "I would say"
        if tree.lemma[i] in WORDS.not_done or any(
            tree.lower[k] in ("if", "unless", "otherwise") for k in range(len(tree))
        ):
            return None
        return with_will(tree, i, predicate_at(tree, i))

    def _passive(self, i: int, predicate: Predicate) -> bool:
        tree = self.tree
        if predicate.entry is not None and predicate.entry.verb == "focus":
            return False  # "the leaders were focused on": they did it
        if predicate.force == "agree" and any(
            tree.lower[k] in WORDS.pronouns for k in tree.kids(i, "nsubj", "nsubj:pass")
        ):
            return False  # "they are agreed that ..."
        return tree.tag[i] == "VBN" and tree.kid(i, "aux:pass") is not None and predicate.at == i

    def _of_those_present(self, i: int) -> bool:
        """ "The release is welcome", "there was broad agreement on ...": acts without a party as subject."""
        tree = self.tree
        subject = subject_of(tree, i)
        exists = tree.kid(i, "expl") is not None
        beside = [c for c in tree.kids(i, "conj") if clausal(tree, c)]
        if tree.lemma[i] == "remain":
            i = next((k for k in tree.kids(i, "obl", "xcomp") if k > i), i)  # "remains of concern"
        if subject is None:
            return False
        talks = took_place(tree, i, subject)
        if talks is None and any(not exists or subject_of(tree, c) is not None for c in beside):
            return False
        predicate = talks or (existential(tree, i, subject) if exists else verdict(tree, i, subject))
        if predicate is not None:
            mode: Mode = "existential" if exists or talks else "verdict"
            self.found.append(Found(predicate, mode, subject, True, None, None))
        return predicate is not None

    def second_that(self, predicate: Predicate, mode: Mode, subject: int | None, source: int | None) -> None:
        """Clauses that each have their own "that" under one verb are acts of their own."""
        tree = self.tree
        begin = predicate.content
        if begin < 1 or begin >= len(tree):
            return
        first = "that" in tree.lower[begin - 1 : begin + 1]
        objects = (k for k in tree.kids(predicate.at, "obj") if k >= begin)
        if not first and any(tree.lower[k + 1 : k + 2] == ["that"] for k in objects):
            return  # "underscored his belief | that A, that B, and that C": held in one noun
        told = tree.kid(predicate.at, "mark") is not None  # "said that they agreed to end it and that ..."
        bare = bool(tree.kids(predicate.at, "ccomp"))  # "agreed their teams would meet, and that ..."
        if not first and not bare and (told or not {"to", "on"} & set(tree.lower[begin - 1 : begin + 2])):
            return
        for mark in range(begin + 1, len(tree)):
            if tree.lower[mark] != "that" or not after_and(self.tree, mark):
                continue
            clause = self._opened_by(mark, first=first)
            if not first and tree.lower[mark - 1] != "and":
                continue  # "agreed to end it and | that ..."
            if clause is None or clause < mark or self._otherwise_governed(clause, predicate.at):
                continue
            for k in tree.subtree(clause):
                self.seen.add(k)
            again = replace(predicate, content=mark + 1)
            self.found.append(Found(again, mode, subject, False, source, None, continues=mark))

    def _opened_by(self, mark: int, *, first: bool) -> int | None:
        """The clause that "that" opens, also where the parser took it for an article: "..., and | that decisions rest on"."""
        tree, head = self.tree, self.tree.head[mark]
        if tree.dep[mark] == "det" and first and tree.lower[mark - 2 : mark] == [",", "and"]:
            return tree.head[head] if tree.dep[head] in SUBJECTS else None
        return head if tree.dep[mark] == "mark" else None

    def _otherwise_governed(self, clause: int, at: int) -> bool:
        """Whether a that-clause stands under another operative verb than the one at `at`."""
        tree = self.tree
        over = tree.head[clause]
        while over not in (at, tree.head[over]):
            if (
                over > at
                and tree.is_verb(over)
                and tree.dep[over] in ("conj", "parataxis")
                and predicate_at(self.tree, over)
            ):
                return tree.head[over] == at or over not in self.seen
            over = tree.head[over]
        return False

    def _subjectless(self, i: int) -> bool:
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


def _ours(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "Our commitment will never waver", "our thoughts are with the families": what those who speak have does not act by itself."""
    return unshaken(tree, i, subject) or sympathy(tree, i, subject)
