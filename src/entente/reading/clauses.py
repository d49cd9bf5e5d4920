"""The acts of a sentence before anyone asks who acted: a walk over its tree.

From the root the walk follows coordination, participles ("noting that ..."), purpose infinitives that nothing
else holds ("convened to reaffirm ..."), relative clauses of meetings ("..., where they reaffirmed ...") and
what a source is said to have said. It does not go into the content of an act: what was affirmed is content.
"""

from __future__ import annotations

from dataclasses import replace

from entente.lexicon.verbs import verb_lexicon
from entente.reading.clause import Clause, Found, Mode
from entente.reading.clause_extents import ClauseExtents
from entente.reading.predicates import Predicate, existential, is_plain_saying, predicate_at, verdict
from entente.reading.tree import Tree

# What is said beside another act ("..., noting ..."); other participles tell how or to what end.
_SAID_BESIDE = frozenset(["affirm", "emphasize", "welcome", "condemn", "concern", "urge", "expect"])
_MODALS = frozenset("should must could may might ought".split())
_GIVING = frozenset("provide afford give offer present use take be".split())
_ISSUING = frozenset("release issue publish".split())
_NOMINAL = frozenset("NNP NNPS NN NNS DT JJ CD PRP PRP$ POS CC".split())
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")


class ClauseFinder:
    """Finds the acting clauses of one parsed sentence."""

    def __init__(self, tree: Tree, *, bullet: bool = False, press: bool = False) -> None:
        self.press = press
        self.tree = tree
        self.lexicon = verb_lexicon()
        self.bullet = bullet
        self._seen: set[int] = set()
        self._found: list[Found] = []
        self._tellings: list[Found] = []

    def tellings(self) -> tuple[Clause, ...]:
        """Clauses of saying whose words hold acts: acts themselves where those turn out to be nobody's."""
        extents = ClauseExtents(self.tree, self._found)
        return tuple(extents.whole(f) for f in self._tellings)

    def find(self) -> tuple[Clause, ...]:
        """The acting clauses in the order of the text."""
        for root in self.tree.roots:
            self._visit(root, None, None)
        self._rescue()
        self._absolutes()
        self._participles_hung_low()
        self._behind_relative()
        self._as_said()
        self._found.sort(key=lambda f: f.at)
        return tuple(ClauseExtents(self.tree, self._found).clauses())

    # --- the walk ---------------------------------------------------------------------------------------

    def _visit(self, i: int, inherited: int | None, source: int | None) -> None:
        if i in self._seen:
            return
        self._seen.add(i)
        tree = self.tree
        own = self._subject(i)
        subject = own if own is not None else inherited
        acted = False
        if self._may_act(i):
            acted = self._act(i, subject, own is not None, source)
        if not acted:
            self._descend(i, subject, source)
        ought = any(tree.lower[k] in _MODALS for k in tree.kids(i, "aux"))
        for c in tree.kids(i, "conj"):
            if ought and tree.tag[c] == "VB" and self._subject(c) is None:
                continue
            if self._clausal(c) and not self._continues_infinitive(i, c) and not self._disagrees(subject, c):
                self._visit(c, subject, source)
        if acted:
            self._hidden_in_content(i, subject, source)
        for c in tree.kids(i, "parataxis"):
            if self._subject(c) is not None:
                self._visit(c, None, source)
        for c in tree.kids(i, "advcl"):
            if tree.tag[c] == "VBG" and (not self._is_manner(c) or self._said_on_occasion(c)):
                self._participle(c, subject, source)
            elif c < i and tree.finite(c) and tree.kid(c, "mark") is None and self._has_subject_of_its_own(c):
                self._visit(c, None, source)  # "Work will continue, and the sides decided ...", misread

    def _said_on_occasion(self, c: int) -> bool:
        """ "In celebrating the centenary, the leaders ...", "after admitting that ...": told in passing, yet done."""
        mark = self.tree.kid(c, "mark", "case")
        if mark is None or self.tree.lower[mark] not in ("in", "after", "before"):
            return False
        if self.tree.lower[mark] == "in" and mark != 0:
            return False
        predicate = predicate_at(self.tree, c)
        return predicate is not None and not predicate.weak and predicate.force in _SAID_BESIDE

    def _has_subject_of_its_own(self, i: int) -> bool:
        subject = self._subject(i)
        return subject is not None and self.tree.tag[subject] != "WDT"

    def _rescue(self) -> None:
        """Finite acts with a subject of their own that a wrong attachment hid from the walk."""
        tree = self.tree
        first = min((f.predicate.at for f in self._found), default=len(tree))
        for i in range(first):
            if i in self._seen or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
                continue
            subject = self._subject(i)
            if subject is None or tree.kid(i, "mark") is not None or self._reported_clause(i):
                continue
            predicate = predicate_at(self.tree, i)
            if predicate and not predicate.weak:
                self._seen.add(i)
                self._found.append(Found(predicate, "finite", subject, True, None, None))

    def _participles_hung_low(self) -> None:
        """ "discussed efforts to expand trade, noting the importance of ...": what notes is who discussed."""
        tree = self.tree
        taken = {f.predicate.at for f in self._found}
        for i in range(2, len(tree)):
            if tree.tag[i] != "VBG" or i in taken or tree.lower[i - 1] not in (",", "while", "also", "time"):
                continue
            predicate = predicate_at(self.tree, i)
            before = [f for f in self._found if f.predicate.at < i and f.subject_head is not None]
            if predicate is None or predicate.weak or predicate.force not in _SAID_BESIDE or not before:
                continue
            if any(tree.tag[k] == "VBG" for k in (tree.head[i], *tree.kids(i, "conj"))):
                continue  # one of several gerunds in a list
            self._found.append(
                Found(predicate, "participle", before[-1].subject_head, False, before[-1].source, None)
            )

    def _behind_relative(self) -> None:
        """ "voiced concern over the fighting, which began on Monday, and called for ...": fighting calls for nothing."""
        tree = self.tree
        taken = {f.predicate.at for f in self._found}
        for i in range(3, len(tree)):
            if tree.dep[i] != "conj" or i in taken or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
                continue
            relative = tree.head[i]
            subject = tree.kid(relative, *_SUBJECTS)
            if (
                subject is None
                or tree.lower[subject] not in ("which", "that")
                or predicate_at(self.tree, relative)
            ):
                continue
            predicate = predicate_at(self.tree, i)
            before = [f for f in self._found if f.predicate.at < relative and f.subject_head is not None]
            if predicate is None or predicate.weak or predicate.force not in _SAID_BESIDE or not before:
                continue
            if self._subject(i) in (None, tree.head[relative]):
                last = before[-1]
                self._found.append(Found(predicate, "finite", last.subject_head, False, last.source, None))

    def _as_said(self) -> None:
        """ "As Roe underscored, the accord stands": what follows is what he underscored, unless it is an act itself."""
        tree = self.tree
        if not tree.lower or tree.lower[0] != "as" or self._found:
            return
        said = next((c for r in tree.roots for c in tree.kids(r, "advcl") if c < r), None)
        if said is None or tree.tag[said] not in ("VBD", "VBZ", "VBP", "VBN") or tree.kid(said, "obj"):
            return
        subject, predicate = self._subject(said), predicate_at(self.tree, said)
        comma = next((k for k in range(said + 1, len(tree)) if tree.lower[k] == ","), None)
        if subject is None or comma is None or predicate is None or predicate.weak:
            return
        if predicate.force in ("affirm", "emphasize", "inform", "warn") and comma + 1 < len(tree):
            again = replace(predicate, content=comma + 1)
            self._found.append(Found(again, "finite", subject, True, None, None))

    def _absolutes(self) -> None:
        """ "..., with leaders echoing ...", "..., with Canada to provide ...": a subject and its verb behind "with"."""
        tree = self.tree
        for k in range(1, len(tree) - 2):
            if tree.lower[k] != "with" or tree.lower[k - 1] != ",":
                continue
            verb = k + 1
            while verb < len(tree) and tree.tag[verb] in _NOMINAL and verb < k + 9:
                verb += 1
            subject = verb - 1
            if verb < len(tree) and tree.lower[verb] == "to":
                verb += 1
            if subject <= k or verb >= len(tree) or verb in self._seen or tree.tag[verb] not in ("VBG", "VB"):
                continue
            predicate = predicate_at(self.tree, verb)
            if predicate and predicate.force != "discuss":
                self._seen.add(verb)
                self._found.append(Found(predicate, "finite", subject, True, None, None))

    def _reported_clause(self, i: int) -> bool:
        tree = self.tree
        return tree.dep[i] in ("ccomp", "acl", "csubj") or (
            tree.dep[i] == "acl:relcl" and tree.lower[self._subject(i) or 0] in ("who", "which", "that")
        )

    def _subject(self, i: int) -> int | None:
        found = self.tree.kid(i, *_SUBJECTS)
        if found is not None and self.tree.lower[found] in ("who", "which", "that"):
            return self.tree.head[i] if self.tree.dep[i] == "acl:relcl" else None
        return found

    def _continues_infinitive(self, i: int, c: int) -> bool:
        """ "pledge to respond, combat and address": a bare form after a finite verb belongs to its infinitive.

        Verbs under one "will" are one act, too.
        """
        tree = self.tree
        if tree.tag[c] != "VB" or self._subject(c) is not None or tree.kids(c, "aux", "cop"):
            return False
        if tree.tag[i] == "VB":
            first = i
            while tree.dep[first] == "conj" and tree.tag[tree.head[first]] == "VB":
                first = tree.head[first]
            return bool(tree.kids(first, "aux"))
        return tree.tag[i] in ("VBD", "VBZ") or any(
            i < k < c for k in tree.kids(i, "xcomp", "ccomp", "advcl")
        )

    def _disagrees(self, subject: int | None, c: int) -> bool:
        """ "We are committed to ensuring the work is done and continues ...": "we" is no subject of "continues"."""
        tree = self.tree
        if subject is None or tree.tag[c] != "VBZ" or self._subject(c) is not None:
            return False
        return tree.lower[subject] in ("we", "they", "i", "both") or tree.tag[tree.head[c]] == "VB"

    def _hidden_in_content(self, i: int, subject: int | None, source: int | None) -> None:
        """ "We note that prices rose, and reiterate our call ...": what follows goes with "we", not with "prices"."""
        tree = self.tree
        for said in tree.kids(i, "ccomp"):
            topic = self._subject(said)
            if topic is None or tree.tag[topic] not in ("NN", "NNS"):
                continue
            for c in tree.kids(said, "conj"):
                same = (
                    tree.tag[c] == tree.tag[i] and tree.tag[c] in ("VBP", "VBD") and self._subject(c) is None
                )
                predicate = predicate_at(self.tree, c) if same and c not in self._seen else None
                if predicate and not predicate.weak and predicate.force in _SAID_BESIDE:
                    self._visit(c, subject, source)

    def _clausal(self, i: int) -> bool:
        tree = self.tree
        return tree.is_verb(i) or bool(tree.kids(i, "cop", "aux", *_SUBJECTS))

    def _may_act(self, i: int) -> bool:
        tree = self.tree
        tag = tree.tag[i]
        if tree.finite(i):
            return True
        if tag == "VBN":
            return self._participle_of_tense(i) and not self._by(i)
        if tag == "VBG":
            return self.bullet or tree.dep[i] in ("root", "ROOT", "conj", "advcl")
        return tag == "VB" and tree.dep[i] in ("ROOT", "root", "conj", "xcomp", "advcl")

    def _by(self, i: int) -> bool:
        """ "backed by ...": a participle that says by whom, without an auxiliary."""
        after = self.tree.lower[i + 1 : i + 2]
        return after == ["by"] and self.tree.kid(i, "aux:pass") is None

    def _participle_of_tense(self, i: int) -> bool:
        """ "have agreed and decided", not "the locations identified": an auxiliary here or at the verb it follows."""
        tree = self.tree
        if tree.kids(i, "aux", "aux:pass") or (tree.dep[i] == "ROOT" and self._subject(i) is not None):
            return True
        head = tree.head[i]
        return tree.dep[i] == "conj" and (tree.tag[head] == "VBD" or bool(tree.kids(head, "aux", "aux:pass")))

    def _act(self, i: int, subject: int | None, own: bool, source: int | None) -> bool:
        predicate = predicate_at(self.tree, i)
        tree = self.tree
        if self._told_of_no_one(i):
            return True
        told = tree.dep[i] == "ccomp" and source is not None
        if predicate is not None and any(
            tree.lower[k] in _MODALS or (told and tree.lower[k] == "would") for k in tree.kids(i, "aux")
        ):
            predicate = None  # "the two sides should support each other": what ought to be
        if tree.lemma[i] in _GIVING and (chance := self._chance(i)):
            self._purpose(chance, subject, source, meeting=False)
            return True
        if predicate is None and tree.kid(i, "expl", "cop") is not None and self._of_those_present(i):
            return True
        if tree.lemma[i] in _ISSUING and any(self._is_document(k) for k in tree.kids(i, "obj")):
            return False  # "released a statement condemning ...": what it says is the act
        if predicate is None or (
            tree.lemma[i] == "focus" and tree.dep[i] == "conj" and tree.lower[i - 1] == ","
        ):
            return False  # "a partnership, focused on ...": a participle
        passive = tree.tag[i] == "VBN" and tree.kid(i, "aux:pass") is not None and predicate.at == i
        if predicate.entry is not None and predicate.entry.verb == "focus":
            passive = False  # "the leaders were focused on": they did it
        if passive and not own and predicate.weak:
            return False  # "we are committed to keeping the gates funded": no act of theirs
        agent = self._agent(i) if passive else None
        if (
            passive
            and (not predicate.future or agent is not None)
            and not predicate.phrase.startswith(("be ", "will be"))
        ):
            self._found.append(Found(predicate, "passive", subject, own, source, agent))
            return True
        if self._says(i) and subject is not None and is_plain_saying(self.tree, i):
            if self._reported(i, subject) or self._is_document(subject):
                self._tellings.append(Found(predicate, "finite", subject, own, source, None))
                return True
        if subject is None and not self._subjectless(i):
            return False
        mode: Mode = "gerund" if tree.tag[i] == "VBG" and not tree.finite(i) else "finite"
        self._found.append(Found(predicate, mode, subject, own, source, None))
        self._second_that(predicate, mode, subject, source)
        return True

    def _chance(self, i: int) -> int | None:
        """The verb in "provided an opportunity to review ..."."""
        tree = self.tree
        nouns = [n for n in tree.kids(i, "obj") if tree.lemma[n] in ("opportunity", "chance", "occasion")]
        return next(
            (
                c
                for n in nouns
                for c in tree.kids(n, "acl")
                if tree.tag[c] == "VB" and predicate_at(self.tree, c)
            ),
            None,
        )

    def _told_of_no_one(self, i: int) -> bool:
        """ "It is noted that the leaders agreed ...": in the press, what is told are the acts."""
        tree = self.tree
        said = tree.kid(i, "ccomp", "csubj:pass", "csubj", "nsubj:pass")
        if not (self.press and self._says(i) and tree.kid(i, "aux:pass") is not None) or said is None:
            return False
        if "it" not in tree.lower[max(0, i - 4) : i] or not tree.is_verb(said):
            return False
        before = len(self._found)
        self._visit(said, None, i)
        return len(self._found) > before

    def _of_those_present(self, i: int) -> bool:
        """ "The release is welcome", "there was broad agreement on ...": acts without a party as subject."""
        subject = self._subject(i)
        if subject is None or any(self._clausal(c) for c in self.tree.kids(i, "conj")):
            return False
        exists = self.tree.kid(i, "expl") is not None
        predicate = existential(self.tree, i, subject) if exists else verdict(self.tree, i, subject)
        if predicate is not None:
            self._found.append(
                Found(predicate, "existential" if exists else "verdict", subject, True, None, None)
            )
        return predicate is not None

    def _second_that(self, predicate: Predicate, mode: Mode, subject: int | None, source: int | None) -> None:
        """Clauses that each have their own "that" under one verb are acts of their own."""
        tree = self.tree
        begin = predicate.content
        if begin < 1 or begin >= len(tree) or "that" not in tree.lower[begin - 1 : begin + 1]:
            return
        for mark in range(begin + 1, len(tree)):
            if tree.lower[mark] != "that" or tree.dep[mark] != "mark" or not self._after_and(mark):
                continue
            clause = tree.head[mark]
            if clause < mark or self._otherwise_governed(clause, predicate.at):
                continue
            for k in tree.subtree(clause):
                self._seen.add(k)
            again = replace(predicate, content=mark + 1)
            self._found.append(Found(again, mode, subject, False, source, None, continues=mark))

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
                return tree.head[over] == at or over not in self._seen
            over = tree.head[over]
        return False

    def _after_and(self, mark: int) -> bool:
        before = [w for w in self.tree.lower[max(0, mark - 2) : mark] if w not in ('"', "”", "“")]
        return bool(before) and before[-1] in ("and", ",", ";", "as")

    def _subjectless(self, i: int) -> bool:
        tree = self.tree
        while tree.dep[i] == "conj" and self._subject(tree.head[i]) is None:
            i = tree.head[i]  # "Condemns the attack and calls for ...": both without a subject
        return self.bullet or tree.tag[i] == "VBG" or not tree.roots or i in tree.roots

    def _agent(self, i: int) -> int | None:
        for c in self.tree.kids(i, "obl:agent", "obl"):
            case = self.tree.kid(c, "case")
            if case is not None and self.tree.lower[case] == "by":
                return c
        return None

    # --- below a clause that does not act ----------------------------------------------------------------

    def _descend(self, i: int, subject: int | None, source: int | None) -> None:
        tree = self.tree
        if self.lexicon.transparent and tree.lemma[i] in self.lexicon.transparent | self.lexicon.meeting:
            for c in tree.kids(i, "xcomp", "advcl", "ccomp"):
                if tree.tag[c] in ("VB", "VBG") and tree.kid(c, *_SUBJECTS) is None:
                    self._purpose(c, subject, source, meeting=tree.lemma[i] in self.lexicon.meeting)
        self._begins_by(i, subject, source)
        if tree.lemma[i] in _ISSUING:
            for text in tree.kids(i, "obj"):
                for c in tree.kids(text, "acl") if self._is_document(text) else ():
                    if tree.tag[c] == "VBG":
                        self._participle(c, subject, text)
        for c in tree.kids(i, "obl", "obj"):
            for relative in tree.kids(c, "acl:relcl"):
                if tree.finite(relative) and self._subject(relative) is not None:
                    self._visit(relative, None, source)
        for c in tree.kids(i, "advcl"):
            if tree.finite(c) and tree.kid(c, "mark") is None and self._subject(c) is not None:
                self._visit(c, None, source)
        if self._says(i) or self.tree.lemma[i] == "accord":
            self._reported(i, subject)

    def _begins_by(self, i: int, subject: int | None, source: int | None) -> None:
        """ "responded by saying", "opened the meeting by thanking", "went on to condemn"."""
        tree = self.tree
        went_on = tree.lemma[i] == "go" and tree.lower[i + 1 : i + 3] == ["on", "to"]
        if tree.lemma[i] not in self.lexicon.opening and not went_on:
            return
        for c in tree.kids(i, "advcl", "xcomp", "acl"):
            mark = tree.kid(c, "mark", "case")
            by = mark is not None and tree.lower[mark] in ("by", "with") and tree.tag[c] == "VBG"
            if by or (went_on and tree.tag[c] == "VB"):
                self._purpose(c, subject, source, meeting=False)

    def _purpose(self, c: int, subject: int | None, source: int | None, *, meeting: bool) -> None:
        """An infinitive that acts: "convened to reaffirm", "spoke to congratulate him and emphasize ..."."""
        if c in self._seen:
            return
        self._seen.add(c)
        predicate = predicate_at(self.tree, c)
        chain = [c, *[k for k in self.tree.kids(c, "conj") if self.tree.tag[k] in ("VB", "VBG")]]
        if predicate is None:
            for k in self.tree.kids(c, "xcomp"):
                self._purpose(k, subject, source, meeting=meeting)
        for k in chain:
            self._seen.add(k)
            acting = predicate_at(self.tree, k)
            if acting and not (meeting and (acting.force == "discuss" or acting.weak)):
                self._found.append(Found(acting, "infinitive", subject, False, source, None))

    def _participle(self, c: int, subject: int | None, source: int | None) -> None:
        if c in self._seen:
            return
        self._seen.add(c)
        predicate = predicate_at(self.tree, c)
        if self.press and is_plain_saying(self.tree, c) and self._reported(c, subject):
            return
        if predicate and not predicate.weak:
            self._found.append(Found(predicate, "participle", subject, False, source, None))
        for k in self.tree.kids(c, "conj"):
            if self.tree.tag[k] == "VBG":
                self._participle(k, subject, source)

    def _is_manner(self, c: int) -> bool:
        """ "by expanding", "through supporting", "in addressing": manner, not an act."""
        tree = self.tree
        return any(tree.lower[k] in ("by", "through", "in", "for", "of", "without", "to", "after", "before", "since", "on", "upon", "toward", "towards", "via", "from")
                   for k in tree.kids(c, "mark", "case"))  # fmt: skip

    # --- what a source says ----------------------------------------------------------------------------------

    def _says(self, i: int) -> bool:
        return self.tree.lemma[i] in self.lexicon.reporting

    def _reported(self, i: int, subject: int | None) -> bool:
        """Whether what is said is itself an act of parties, told by a document or by another."""
        tree = self.tree
        said = tree.kid(i, "ccomp")
        if said is None or subject is None or not (self.press or self._is_document(subject)):
            return False
        if self._promises_in_quotes(i, said) and not self._is_document(subject):
            return False
        before = len(self._found)
        self._visit(said, None, i)
        return len(self._found) > before

    def _promises_in_quotes(self, i: int, said: int) -> bool:
        """ "Roe stated, "We intend to ..."": he says so; that it is a promise, the reader of promises sees."""
        tree = self.tree
        quoted = any(tree.lower[k] in ('"', "“", "``") for k in range(i + 1, min(i + 4, len(tree))))
        if (
            not quoted
            or self._subject(said) is None
            or tree.lower[self._subject(said) or 0] not in ("we", "i")
        ):
            return False
        predicate = predicate_at(self.tree, said)
        return predicate is not None and predicate.force == "commit"

    def _is_document(self, i: int) -> bool:
        """ "The statement said": a text speaks, and what it tells are the parties' acts."""
        return self.tree.lemma[i] in _DOCUMENTS


_DOCUMENTS = frozenset(
    """statement communiqué communique release readout document declaration text report announcement ministry spokesperson
    spokesman spokeswoman agency embassy presidency media broadcaster newspaper daily source""".split()
)
