"""Who is addressed: by the verb, by the head of its complement, or as the other side."""

from __future__ import annotations

from entente.reading.acts.acting import Acting
from entente.reading.acts.addressees.naming import Naming
from entente.reading.acts.addressees.others import Others
from entente.reading.acts.addressees.serving import Serving
from entente.reading.acts.addressees.whose import REACH, Whose
from entente.reading.acts.addressees.words import BECOMING, JOINS_IN, WORDS
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.predicates.predicate import Predicate
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Who

_MANY, _TWO = 3, 2  # who act together, of whom one can be thanked; by name it takes but two
_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
_ALL = frozenset(["all", "other", "any", "every", "those", "everyone", "others"])
_WHO = frozenset(["who", "that", "which", "whose"])


class Addressees:
    """Finds at whom the acts of one document are directed."""

    def __init__(self, view: TextView, acting: Acting) -> None:
        self.naming = Naming(view)
        self.whose = Whose(self.naming)
        self.serving = Serving(self.naming, self.whose)
        self.others = Others(view, acting.setting)

    def of(
        self,
        clause: Clause,
        tree: Tree,
        sentence: SentenceView,
        span: tuple[int, int],
        who: Who,
        resolver: Resolver,
    ) -> tuple[str, ...]:
        """The parties, in the order of the text; `span` is where the content stands."""
        found = self._of(clause, tree, sentence, span, who) or self._by_a_noun(clause, tree, who, resolver)
        if clause.predicate.force in WORDS.about:
            self.others.named(found)
        return found

    def _of(
        self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int], who: Who
    ) -> tuple[str, ...]:
        predicate, force = clause.predicate, clause.predicate.force
        if force in WORDS.nobody or predicate.phrase in WORDS.no_address:
            return ()
        named = self.addressed(clause, tree, sentence)
        if named:
            return _but_who_act(named, who, force, least=_TWO)
        told = self._told(predicate, tree)
        if told is not None and told[0] != span[0]:
            called = self.others.called(told[0], who) if force != "inform" else ()
            return called or self._becoming(span, sentence)
        if force in WORDS.to_others and (others := self.others.called(span[0], who)):
            return others
        return (
            self._of_the_content(span, tree, sentence, force, who)
            or self.others.before(span[0], min(span[1], span[0] + REACH), predicate, who)
            or self._joined_in(clause, tree, sentence)
            or self.others.unnamed(predicate, who)
        )

    def addressed(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[str, ...]:
        """Whom the verb itself addresses: "urged | Kenya | to", "| Peru | was urged to lift the ban"."""
        predicate = clause.predicate
        passive = clause.mode == "passive" and predicate.entry is not None and predicate.entry.addressee
        if passive and clause.subject:
            told: tuple[int, int] | None = (tree.start[clause.subject[0]], tree.end[clause.subject[1] - 1])
        else:
            told = self._told(predicate, tree)
        if not told:
            return ()
        named = tuple(dict.fromkeys(code for _, _, code in self.naming.named(*told, sentence)))
        return named or self.naming.holder(*told)

    def _by_a_noun(self, clause: Clause, tree: Tree, who: Who, resolver: Resolver) -> tuple[str, ...]:
        """ "thanked | the Baltic States", "urged | the two ministers": what the noun means here."""
        predicate = clause.predicate
        if (
            not predicate.addressed
            or predicate.force not in WORDS.about
            or tree.lower[predicate.addressed[0]] in _ALL
        ):
            return ()
        words = range(predicate.addressed[0], min(predicate.addressed[1], len(tree)))
        if "concerned" in tree.lower[words.start : words.stop]:
            return ()  # "the parties concerned": others, perhaps
        head = next((k for k in words if tree.head[k] not in words and tree.tag[k][:2] == "NN"), None)
        meant = resolver.named(head) if head is not None else None
        return _but_who_act(meant.parties, who, predicate.force, least=_TWO) if meant else ()

    def _told(self, predicate: Predicate, tree: Tree) -> tuple[int, int] | None:
        """Where those addressed stand, without what is told of them: "thanked | all those | who help Peru"."""
        if not predicate.addressed:
            return None
        first, last = predicate.addressed
        words = range(first, min(last, len(tree)))
        upto = next((k for k in words if k > first and tree.lower[k] in _WHO), words.stop)
        return tree.start[first], tree.end[max(upto - 1, first)]

    def _becoming(self, span: tuple[int, int], sentence: SentenceView) -> tuple[str, ...]:
        """ "congratulated Ana Roe on | becoming the President of Peru": of whom one is said to hold an office."""
        office = BECOMING.match(self.naming.view.text, span[0], span[1])
        named = self.naming.named(office.end(), office.end() + 1, sentence) if office else []
        return tuple(code for _, _, code in named)

    def _joined_in(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[str, ...]:
        """ "joins | the people of Peru | in mourning the loss": with whom one feels."""
        at = tree.start[clause.predicate.at]
        joins = JOINS_IN.search(self.naming.view.text, sentence.start, at)
        if clause.predicate.force != "condole" or not joins:
            return ()
        return tuple(code for _, _, code in self.naming.in_their_own_name(joins.start(), at, sentence))

    def _of_the_content(
        self, span: tuple[int, int], tree: Tree, sentence: SentenceView, force: str, who: Who
    ) -> tuple[str, ...]:
        """Whose deed the content is, or whom it helps or presses."""

        def other(code: str) -> bool:
            return bool(_but_who_act((code,), who, force))

        verb = _verb_of_that_clause(tree, *span)
        whose = self.whose.of(span, verb, sentence, force, other) if force in WORDS.about else ()
        return whose or (self.serving.of(span, sentence, other) if force in WORDS.serving else ())


def _verb_of_that_clause(tree: Tree, begin: int, end: int) -> tuple[int, int] | None:
    """Where the verb of "that Peru | must | leave" stands, the whole content being such a clause."""
    first = next((k for k in range(len(tree)) if tree.start[k] >= begin), len(tree))
    if first == len(tree) or tree.lower[max(first - 1, 0)] != "that":
        return None
    verb = next((k for k in range(first, len(tree)) if tree.tag[k] in _FINITE), None)
    return (tree.start[verb], tree.end[verb]) if verb is not None and tree.end[verb] < end else None


def _but_who_act(named: tuple[str, ...], who: Who, force: str, least: int = _MANY) -> tuple[str, ...]:
    """Without those who act; but many can thank one of them, or mourn with him."""
    if force in WORDS.given and len(who.parties) >= least and len(named) < len(who.parties):
        return named
    return tuple(code for code in named if code not in who.parties)
