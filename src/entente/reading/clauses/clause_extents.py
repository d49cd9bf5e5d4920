"""Where the clause of each act begins and ends: evidence, subject and content never run into the next act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.actor_words import actor_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.clauses.clause import Clause, Found
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree

_LEADING = frozenset(
    ["and", "or", "but", "while", "also", ",", ";", "then", "both", "further", "jointly", "–", "—", "-"]
)
# Words that bring the matter of a noun that acts: "attention was paid | to trade".
# What may stand between a passive and its matter ("Views were exchanged, | too, | on trade").
_INSERTED = frozenset(["'", '"', "“", "''", "``", ",", "also", "further", "too"])
_GOVERNING = frozenset("on upon for with to in under about over of".split())
_MATTER = frozenset("on to for over about at of regarding concerning with in that".split())


def _ends(words: Sequence[str], phrase: str) -> bool:
    return " ".join(words[-phrase.count(" ") - 1 :]) == phrase


class ClauseExtents:
    """The extents of the acts of one sentence."""

    def __init__(self, tree: Tree, found: Sequence[Found]) -> None:
        self.tree, self._found = tree, found

    def clauses(self) -> Iterator[Clause]:
        """Each act in its order, up to where the next begins."""
        begins = [self._begin(f) for f in self._found]
        cores = [self._core(f) for f in self._found]  # without a leading phrase, which may be an act itself
        for number, found in enumerate(self._found):
            limit = len(self.tree)
            for later in range(number + 1, len(self._found)):
                around = self._found[later].subject_head is not None and cores[later] < cores[number]
                if cores[later] > found.at or around:
                    limit = (
                        self._told_from(self._found[later], cores[later], found.at)
                        if not around
                        else self._found[later].at
                    )  # "Roe, noting A, | called for B"
                    break
            if found.source is not None:
                limit = self._told_further(found, limit)
            limit = min(limit, self._other_verb(found, limit), self._main_clause(found, limit))
            limit = min(limit, self._next_sentence(found, limit))
            if self.tree.dep[found.at] in ("acl:relcl", "acl") and found.own_subject:
                limit = min(limit, max(self.tree.right(found.at) + 1, found.at + 2))
            clause = self._clause(found, begins[number], self._trimmed(found.at + 1, limit))
            yield self._past_pair(self._sharing(clause, number), found)

    def _sharing(self, clause: Clause, number: int) -> Clause:
        """ "The Leaders reviewed and welcomed | the progress": of two verbs with one object the first has it too."""
        later = self._found[number + 1] if number + 1 < len(self._found) else None
        if clause.mode != "finite" or later is None or later.own_subject or later.mode == "participle":
            return clause
        tree = self.tree
        if tree.lower[later.predicate.content - 1] in ("to", "that"):
            return clause  # "discussed and agreed | to meet"
        noun = clause.predicate.noun
        if noun is not None and not _MATTER.intersection(tree.lower[noun + 1 : noun + 2]):
            return clause  # "exchanged views and welcomed the pact", not "exchanged views on and welcomed"
        goes_on = tree.head[later.at] if tree.lemma[tree.head[later.at]] in WORDS.goes_on else later.at
        between = (k for k in range(clause.content[0], later.at) if tree.tag[k][0].isalpha())
        if tree.dep[goes_on] != "conj" or any(
            k != goes_on and tree.tag[k] not in ("CC", "RB", "TO", "MD") for k in between
        ):
            return clause
        rest = (f.at for f in self._found[number + 2 :] if f.at > later.predicate.content)
        end = min([*rest, len(tree)])  # nothing of the act after it
        first = (
            later.at + 1 if later.predicate.future else later.predicate.content
        )  # "welcomed and will back | it"
        return replace(clause, content=(first, self._trimmed(later.at + 1, end)))

    def _past_pair(self, clause: Clause, found: Found) -> Clause:
        """ "reject and reverse | the ban", "support for and help with | the search": past what shares the object and does not act."""
        tree, (first, last) = self.tree, clause.content
        if clause.mode not in ("finite", "gerund", "participle") or tree.lower[first : first + 1] not in (
            ["and"],
            ["or"],
        ):
            return clause
        k = first + 1 + (tree.tag[first + 1 : first + 2] == ["RB"])
        if k + 1 >= last:
            return clause
        if tree.dep[k] == "conj" and tree.head[k] == found.at and tree.is_verb(k):
            begin = k + 1
            while tree.lower[begin] in _GOVERNING and begin + 1 < last:
                begin += 1
        elif (
            (tree.tag[first - 1] == "IN" or found.predicate.force == "discuss")
            and tree.tag[k] in ("NN", "NNS")
            and tree.lower[k + 1] in _GOVERNING
            and k + 2 < last
        ):
            begin = k + 2
        else:
            return clause
        return replace(clause, content=(begin, last)) if begin < last else clause

    def _trimmed(self, first: int, limit: int) -> int:
        """Without the words that lead the next clause: "and", "in this regard"."""
        lower, again = self.tree.lower, True
        while again:
            while limit > first and lower[limit - 1] in _LEADING:
                limit -= 1
            words = next((w for w in WORDS.insertions if _ends(lower[first:limit], w)), None)
            again = words is not None and lower[limit : limit + 1] == [","]
            limit -= words.count(" ") + 1 if words and again else 0
        return limit

    def whole(self, found: Found) -> Clause:
        """The clause of an act with everything up to the end of the sentence."""
        return self._clause(found, self._begin(found), len(self.tree))

    def _told_from(self, later: Found, core: int, at: int) -> int:
        """ "Peru backs the pact, | while Roe said that Japan opposes it": an act begins where its telling does."""
        tree, said = self.tree, later.source
        if said is None or not at < said < core:
            return core
        before = [c for c in tree.kids(said, "mark", "cc", "advmod", "aux") if c < said]
        subject = tree.kid(said, "nsubj")
        first = min([said, *before, *([tree.left(subject)] if subject is not None else [])])
        return first if first > at else core

    def _told_further(self, found: Found, limit: int) -> int:
        """ "said they would begin talks | and that a group would be formed": what else is told is no part of the act."""
        tree = self.tree
        if (
            tree.kid(found.at, "mark") is None
            and "that" in tree.lower[found.at : found.predicate.content + 1]
        ):
            return limit
        thats = range(found.predicate.content + 1, limit)
        return next(
            (k for k in thats if tree.lower[k - 1 : k + 1] == ["and", "that"] and tree.dep[k] == "mark"),
            limit,
        )

    def _main_clause(self, found: Found, limit: int) -> int:
        """ "Recalling the accord, | Roe said that ...": a participle that opens a sentence ends where its subject begins."""
        tree, head = self.tree, self.tree.head[found.at]
        if found.mode != "participle" and tree.tag[found.at] != "VBG":
            return limit
        root = tree.roots[0] if tree.roots else head
        main = tree.kid(root, "nsubj")
        if main is not None and found.at < main <= root and tree.lower[tree.left(main) - 1] == ",":
            limit = min(limit, tree.left(main))
        if head <= found.at:
            return limit
        subject = tree.kid(head, "nsubj", "nsubj:pass")
        behind = subject is not None and tree.left(subject) > found.predicate.content
        return tree.left(subject) if subject is not None and behind else limit

    def _other_verb(self, found: Found, limit: int) -> int:
        """Where a coordinated verb that is no act begins: "requested support, and obtained it", "..., but they left"."""
        tree = self.tree
        for c in (
            tree.kids(found.at, "conj") if found.mode == "finite" and not tree.kids(found.at, "ccomp") else ()
        ):
            if any(tree.tag[k] == "WRB" for k in tree.kids(c, "advmod", "mark")):
                continue  # "stressed the pact and | how it helps both": goes on with what is stressed
            begins = [k for k in tree.kids(c, "nsubj", "cc") if found.predicate.content < k < c]
            if c < limit and any(tree.tag[k] == "PRP" for k in begins) and tree.finite(c):
                return min(begins)
        if found.mode != "finite" or tree.tag[found.at] != "VBD" or not tree.kids(found.at, "obj"):
            return limit
        for c in tree.kids(found.at, "conj"):
            if (
                found.predicate.content < c < limit
                and tree.tag[c] == "VBD"
                and c >= found.predicate.content + 2
                and not self._qualifies(c)
            ):
                return min(
                    [
                        c,
                        *[
                            k
                            for k in tree.kids(c, "cc", "advmod", "nsubj", "punct", "aux")
                            if found.at < k < c
                        ],
                    ]
                )
        return limit

    def _next_sentence(self, found: Found, limit: int) -> int:
        """ "will send aid; | the first ship leaves in May": where a semicolon sets a whole clause beside the act."""
        tree = self.tree
        for c in tree.kids(found.at, "parataxis", "conj"):
            subject = tree.kid(c, "nsubj", "nsubj:pass")
            if subject is None or not found.predicate.content < c < limit or not tree.finite(c):
                continue
            first = tree.left(subject)
            if first > found.predicate.content and tree.lower[first - 1] == ";":
                return first - 1
        return limit

    def _qualifies(self, c: int) -> bool:
        """ "the partnership and | shared | efforts": a participle before its noun that the parser took for a verb."""
        tree = self.tree
        return tree.lower[c] in WORDS.like_adjectives and tree.tag[c + 1 : c + 2] in (["NN"], ["NNS"], ["JJ"])

    def _begin(self, found: Found) -> int:
        """Where the evidence of an act begins: at its subject, or what leads the clause."""
        first = self._core(found)
        if found.continues is None and found.own_subject and found.subject_head is not None:
            acting = {f.at for f in self._found}
            for c in self.tree.kids(found.at, "obl", "advmod", "advcl", "discourse"):
                if c < first and not acting & set(self.tree.subtree(c)):
                    first = min(first, self.tree.left(c))
        return first

    def _core(self, found: Found) -> int:
        """Where the clause itself begins: its subject, auxiliaries and conjunction."""
        tree = self.tree
        if found.continues is not None:
            return found.continues
        at = found.at
        first = min(
            [
                at,
                *[
                    self._with_count(c)
                    for c in tree.kids(at, "aux", "aux:pass", "cop", "advmod", "mark", "cc")
                    if c < at
                ],
            ]
        )
        over = tree.head[at]
        if tree.lower[over] in WORDS.carrying and over < at and tree.dep[at] in ("xcomp", "advcl", "ccomp"):
            carried = [
                c for c in tree.kids(over, "aux", "aux:pass", "cop", "advmod", "mark", "cc") if c < over
            ]
            first = min([first, over, *carried])  # "and | were pleased to note"
        leads = tree.lemma[over] in ("join", "continue") and over < at and found.mode == "infinitive"
        if leads and found.subject_head is not None and tree.head[found.subject_head] == over:
            first = min(first, tree.left(found.subject_head))  # "We join Peru | in mourning the dead"
        if found.own_subject and found.subject_head is not None:
            first = min(first, tree.left(found.subject_head))
        if tree.lower[first - 1 : first] in (["which"], ["where"]):
            first -= 1
            first -= first > 1 and tree.lower[first - 2] == "," and tree.tag[first - 1] == "IN"
        return first

    def _with_count(self, c: int) -> int:
        """ "Two years | ago", "Less than a year | later": where such an adverb begins."""
        return self.tree.left(c) if self.tree.lower[c] in ("ago", "later", "earlier") else c

    def _clause(self, found: Found, begin: int, limit: int) -> Clause:
        tree = self.tree
        head = found.subject_head
        subject = None
        if head is not None:
            left, right = tree.left(head), tree.right(head)
            if found.own_subject:
                right = min(right, found.predicate.at - 1) if head < found.predicate.at else right
            subject = (left, right + 1)
        content = (min(found.predicate.content, limit), limit)
        if (before := self._said_before(found, limit)) is not None:
            begin, content = before[0], before
        if (thing := self._told_of(found, content)) is not None:
            content = thing
        if subject is not None and found.mode in ("passive", "verdict"):
            content = self._passive_content(found, subject, limit)
        return Clause(
            found.predicate,
            found.mode,
            subject,
            head,
            found.own_subject,
            begin,
            content,
            found.source,
            found.agent,
            limit,
        )

    def _said_before(self, found: Found, limit: int) -> tuple[int, int] | None:
        """ "More should be done, | the two sides agreed": what stands before its verb, where nothing stands behind it."""
        tree, at = self.tree, found.at
        if found.mode != "finite" or any(
            tag[0].isalpha() for tag in tree.tag[found.predicate.content : limit]
        ):
            return None
        said = tree.kid(at, "ccomp")
        if said is None or said > at or found.subject_head is None or found.subject_head < said:
            return None
        inside = range(tree.left(said), tree.right(said) + 1)
        if any(f.at in inside for f in self._found) or not tree.finite(said):
            return None
        end = inside.stop
        while end > inside.start and not tree.tag[end - 1][0].isalpha():
            end -= 1
        return inside.start, end

    def _told_of(self, found: Found, content: tuple[int, int]) -> tuple[int, int] | None:
        """ "proposed a commission, which Roe welcomed": what the act before is about, where no word stands behind the verb."""
        tree = self.tree
        if found.mode != "finite" or any(tag[0].isalpha() for tag in tree.tag[content[0] : content[1]]):
            return None
        first = self._core(found)
        before = [f for f in self._found if f.at < first]
        if not before or first < 1 or "which" not in tree.lower[first : found.at]:
            return None
        return before[-1].predicate.content, first

    def _passive_content(self, found: Found, subject: tuple[int, int], limit: int) -> tuple[int, int]:
        """The subject; behind a noun that acts itself ("Concern was expressed | over ..."), its matter."""
        tree, noun = self.tree, found.predicate.noun
        if found.mode == "verdict" and (
            found.predicate.promise or found.predicate.force in ("condole", "urge")
        ):
            begin = (
                found.predicate.content
            )  # "our commitment to | the truce | will never waver", "remains to | end it"
            return (begin, subject[1] if begin < subject[1] else limit)
        if (told := self._told_to_subject(found, limit)) is not None:
            return told
        if noun is None or not subject[0] <= noun < subject[1]:
            return subject
        attitude = verb_lexicon().nouns.get(tree.lemma[noun])
        if found.predicate.entry is None and attitude and attitude.kept and noun + 1 < subject[1]:
            return subject
        owned = tree.lower[noun + 1 : noun + 2] == ["of"] and any(
            tree.lemma[k] in actor_words().groups for k in tree.kids(noun, "nmod")
        )  # "attention of the parties was paid to trade"
        if noun + 1 < subject[1] and not owned:  # "support for the mission was expressed"
            begin = noun + 2 if tree.lower[noun + 1] in _MATTER else noun + 1
            return (begin, subject[1]) if begin < subject[1] else subject
        behind = found.predicate.at + 1
        while behind < limit and tree.lower[behind] in _INSERTED:
            behind += 1
        behind = self._past_occasion(behind, limit)
        if behind < limit and tree.lower[behind] in _MATTER and not self._occasion(behind, limit):
            return behind + 1, limit
        return subject

    def _told_to_subject(self, found: Found, limit: int) -> tuple[int, int] | None:
        """ "Peru was urged | to lift the ban | by Roe": of a passive whose subject is addressed, what stands behind it."""
        tree, entry, at = self.tree, found.predicate.entry, found.predicate.at
        if found.mode != "passive" or entry is None or not entry.addressee:
            return None
        intros = WORDS.introduces.get(entry.verb, frozenset({"to"}))
        first = next((k for k in range(at + 1, limit - 1) if tree.lower[k] in intros), None)
        if first is None:
            return None
        agent = tree.kid(found.agent, "case") if found.agent is not None else None
        return first + 1, agent if agent is not None and agent > first + 1 else limit

    def _past_occasion(self, at: int, limit: int) -> int:
        """ "Views were exchanged | during the meeting | on trade": where the matter begins."""
        tree = self.tree
        if at >= limit or tree.lower[at] not in ("during", "at"):
            return at
        noun = next((k for k in range(at + 1, min(limit, at + 5)) if tree.lemma[k] in WORDS.occasions), at)
        return noun + 1 if noun + 1 < limit and tree.lower[noun + 1] in _MATTER - {"of", "in", "at"} else at

    def _occasion(self, at: int, limit: int) -> bool:
        """ "was reached | at a meeting in Rome": where and when, not what about."""
        tree = self.tree
        return tree.lower[at] in ("at", "in") and any(
            tree.lemma[k] in WORDS.occasions for k in range(at + 1, min(limit, at + 6))
        )
