"""Operative predicates: is this word of a parsed sentence a speech act, which one, and where its content begins.

The lexicon says which verbs act and with which words after them; the tree says what hangs on the verb.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from entente.lexicon.verbs import VerbEntry, verb_lexicon
from entente.model import Force
from entente.reading.simplify import PERSON
from entente.reading.tree import Tree

_SKIPPED = frozenset(
    """
    also further again once strongly deeply firmly jointly both then therefore all each together
    """.split()
)
_OF_NOUNS = frozenset(["further", "all", "each", "both"])
_GOVERNED = frozenset(["on", "upon", "to", "about", "that", "of", "for", "with", "in"])
_INTRO: dict[str, frozenset[str]] = {
    "thank": frozenset({"for"}),
    "congratulate": frozenset({"on", "for", "upon"}),
    "commend": frozenset({"for", "on"}),
    "applaud": frozenset({"for"}),
    "praise": frozenset({"for"}),
    "brief": frozenset({"on", "about"}),
    "update": frozenset({"on", "about"}),
    "inform": frozenset({"of", "about", "that", "on"}),
    "notify": frozenset({"of", "about", "that"}),
    "assure": frozenset({"of", "that"}),
    "remind": frozenset({"of", "that"}),
    "warn": frozenset({"against", "of", "that", "about", "over"}),
    "caution": frozenset({"against", "that", "about"}),
    "tell": frozenset({"that"}),
    "wish": frozenset({"a"}),
}
_PLAIN_SAYING = frozenset("say add tell write report quote cite comment remark mention state".split())
_CALENDAR = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday today yesterday""".split()
)
_GUESTS = frozenset(  # a person's name stands as one word; see simplify.py
    [
        PERSON.lower(),
        "president",
        "minister",
        "secretary",
        "king",
        "chancellor",
        "delegation",
        "him",
        "her",
        "them",
    ]
)
_QUANTITIES = frozenset(["number", "range", "series", "set", "host", "variety", "package", "part", "lot"])
_FELT_OVER = (["over"], ["at"], ["by"], ["about"], ["regarding"])
_CONCERNED = frozenset(["involved", "concerned", "affected", "present", "engaged"])  # "all sides involved"
_RELATIVE = frozenset(["which", "that", "who", ".", ",", ";"])
_MANNERS = frozenset(
    "terms satisfaction appreciation gratitude interest pleasure pride clarity unity solidarity unison words voice firmness".split()
)
_WHEN_WHERE = frozenset(["in", "at", "on", "during", "with", "here"])
_HOLDING = frozenset(["hold", "have", "conduct"])
_OF_WHAT = frozenset(["on", "about", "regarding", "over", "of", "for", "that", "to"])
_MATTER = frozenset(["on", "about", "regarding", "concerning", "over", "of", "around", "focused", "as"])
# "on the sidelines of", "on the American side's initiative": what follows is no matter talked of.
_ON_OCCASION = frozenset(
    "sidelines sideline margins initiative request occasion phone telephone eve invitation instructions".split()
)
_OCCASIONS = frozenset("meeting session round summit call conversation talk visit".split())
_TO_DO = frozenset({"to"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_AGENDA = frozenset(
    {"discuss", "focus", "review", "exchange"}
)  # "will discuss": a planned agenda, no promise
_REFUSED = frozenset({"recognize", "recognise", "accept", "tolerate", "allow", "permit", "acquiesce"})
_CARRYING = frozenset(
    {"united", "pleased", "proud", "delighted", "honored", "honoured", "happy", "able", "glad"}
)
_STATES = frozenset({"be", "remain", "stay", "stand", "feel", "become"})
_FEELING_PREPOSITIONS = frozenset(
    "about over regarding at for to with that of on concerning in toward towards".split()
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """An operative verb in its sentence.

    `at` is the word that acts, `content` the word where its complement begins; `addressed` the words
    (first, one past last) that say to whom it is done.
    """

    at: int
    force: Force
    phrase: str
    content: int
    entry: VerbEntry | None = None
    addressed: tuple[int, int] | None = None
    promise: bool = False
    future: bool = False
    negated: bool = False
    weak: bool = False
    silent_in_joint: bool = False
    noun: int | None = None


class Predicates:
    """The operative predicates of one sentence."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.lexicon = verb_lexicon()

    def at(self, i: int) -> Predicate | None:
        """The act of word `i`, or None when it is none."""
        tree = self.tree
        if i >= len(tree) or self._is_noun(i):
            return None
        found = self._state(i) or self._light(i) or self._verb(i)
        if self._has_will(i):
            found = self._future(i, found)
        if found is None:
            return None
        return replace(found, negated=found.negated or self._negated(i))

    def _is_noun(self, i: int) -> bool:
        """ "a missile launch over the sea", "demand and supply": a noun that the tagger took for a verb."""
        tree = self.tree
        if tree.tag[i] not in ("VB", "VBP") or i == 0 or tree.tag[i - 1] not in ("NN", "NNS", "JJ"):
            return False
        if tree.tag[i] == "VB":
            return tree.tag[i - 1] == "NN" and not tree.kids(i, "aux", "cop", "mark")
        return tree.dep[i] == "conj" and not tree.kids(i, "nsubj", "aux", "cop")

    def is_plain_saying(self, i: int) -> bool:
        """ "said", "added", "told": verbs that only attribute; "stressed" and "announced" are acts as well."""
        return self.tree.lemma[i] in _PLAIN_SAYING

    # --- adjectives: "are committed to", "remain concerned about" ------------------------------------

    def _state(self, i: int) -> Predicate | None:
        tree = self.tree
        word = i
        if tree.lemma[i] in _STATES and tree.is_verb(i):
            complement = [c for c in tree.kids(i, "xcomp", "advmod", "obl", "acl") if c > i]
            if not complement:
                return None
            word = complement[0]
        elif not tree.kids(i, "cop", "aux:pass"):
            return None
        if tree.lower[word] in _CARRYING:  # "are united in recognizing", "are pleased to announce"
            inner = self._inner_verb(word)
            acting = (self._light(inner) or self._verb(inner)) if inner is not None else None
            if acting:
                return acting
        attitude = self.lexicon.adjectives.get(self._with_preposition(word))
        if attitude is None or (word == i and not tree.finite(i)):
            return None
        start = self._past_governed(word + 1)
        if (
            attitude.force in ("concern", "condemn", "condole")
            and tree.lower[start : start + 1] in _FELT_OVER
        ):
            start += 1
        verb = tree.lemma[i] if word != i else "be"
        return Predicate(i, attitude.force, f"{verb} {tree.lower[word]}", start, promise=attitude.promise)

    def _with_preposition(self, word: int) -> str:
        """ "view" of "are of the view" as "of view", so that the lexicon can tell it from the bare noun."""
        case = self.tree.kid(word, "case")
        return self.tree.lower[word] if case is None else f"{self.tree.lower[case]} {self.tree.lower[word]}"

    def verdict(self, i: int, subject: int) -> Predicate | None:
        """ "is welcome", "are a matter of concern": what those who speak think of the subject."""
        tree = self.tree
        for verdict in self.lexicon.verdicts:
            if tree.lower[i] not in verdict.words or subject > i or tree.kids(i, "xcomp", "ccomp"):
                continue
            if not verdict.of or any(tree.lower[c] in verdict.of for c in tree.kids(i, "nmod", "obl")):
                return Predicate(i, verdict.force, f"be {tree.lower[i]}", i + 1)
        return None

    def existential(self, i: int, noun: int) -> Predicate | None:
        """ "There was broad agreement on ...", "there is a shared commitment to ..."."""
        tree = self.tree
        attitude = self.lexicon.nouns.get(tree.lemma[noun])
        if attitude is None or tree.lower[noun] in ("view", "position", "interest", "request") or noun < i:
            return None
        matter = next(
            (k for k in range(noun + 1, min(len(tree), noun + 9)) if tree.lower[k] in _OF_WHAT), None
        )
        if matter is None or self._negated(i) or tree.lower[i + 1] == "no":
            return None
        return Predicate(i, attitude.force, f"be {tree.lemma[noun]}", matter + 1, noun=noun)

    def _inner_verb(self, i: int) -> int | None:
        """The verb that "to" or "in" brings right behind an adjective."""
        tree = self.tree
        if i + 2 < len(tree) and tree.lower[i + 1] in ("to", "in") and tree.tag[i + 2] in ("VB", "VBG"):
            return i + 2
        return None

    # --- light verbs: "expressed deep concern over" ---------------------------------------------------

    def _light(self, i: int) -> Predicate | None:
        tree = self.tree
        verb = tree.lemma[i]
        if verb not in self.lexicon.light or not tree.is_verb(i):
            return None
        noun = next((n for n in self._objects(i) if tree.lemma[n] in self.lexicon.nouns), None)
        if noun is None:
            return None
        attitude = self.lexicon.nouns[tree.lemma[noun]]
        held = verb == "have" or (verb == "share" and self._theirs(noun) is None)
        if held and not attitude.feeling and attitude.force != "expect":
            return None  # "share a commitment": they hold it; "shared their opposition": they said so
        if verb in self.lexicon.restating and not attitude.feeling:
            return None
        begin = self._object_start(i, noun)
        following = noun + 1
        while following < len(tree) and tree.lower[following] in ("and", ",") | self.lexicon.nouns.keys():
            following += 1
        if attitude.force not in ("commit", "emphasize") and following < len(tree):
            if tree.lower[following] in _FEELING_PREPOSITIONS:
                begin = following + 1
        force = attitude.force
        if (
            attitude.to_do
            and tree.lower[noun + 1 : noun + 2] == ["to"]
            and "VB" in tree.tag[noun + 2 : noun + 4]
        ):
            force = attitude.to_do
        return Predicate(
            i, force, f"{verb} {tree.lemma[noun]}", begin, promise=attitude.promise,
            addressed=self._to_whom(i, noun), noun=noun,
        )  # fmt: skip

    def _theirs(self, noun: int) -> int | None:
        return next(
            (c for c in self.tree.kids(noun, "nmod:poss") if self.tree.lower[c] in ("their", "his", "her")),
            None,
        )

    def _to_whom(self, i: int, noun: int) -> tuple[int, int] | None:
        for k in range(i + 1, min(len(self.tree), noun + 4)):
            if self.tree.lower[k] == "to" and self.tree.tag[k] in ("IN", "TO") and k + 1 < len(self.tree):
                if self.tree.tag[k + 1] != "VB":
                    return k + 1, min(len(self.tree), k + 6)
        return None

    def _object(self, i: int) -> int | None:
        """The head of the direct object; where the parser sees none, the first noun close behind the verb."""
        tree = self.tree
        if tree.kid(i, "aux:pass") is not None:
            return tree.kid(i, "nsubj:pass", "nsubj")
        found = tree.kid(i, "obj")
        if found is not None and found > i:
            return found
        for k in range(i + 1, min(len(tree), i + 7)):
            if tree.tag[k] in ("NN", "NNS") and (k + 1 == len(tree) or tree.tag[k + 1] not in ("NN", "NNS")):
                return k
            if tree.tag[k] in ("IN", "TO", "WDT", ",", "VB"):
                return None
        return None

    def _objects(self, i: int) -> list[int]:
        """The direct object and what is coordinated with it close behind ("a candid and constructive discussion")."""
        noun = self._object(i)
        if noun is None:
            return []
        near = [c for c in self.tree.kids(noun, "conj", "appos") if c < i + 9]
        if self.tree.lower[noun] in _QUANTITIES:  # "a number of proposals"
            near += self.tree.kids(noun, "nmod")
        return [noun, *near, *[h for h in [self.tree.head[noun]] if noun < h < i + 9]]

    def _object_start(self, i: int, noun: int) -> int:
        begin = i + 1
        while begin < noun and (self.tree.tag[begin] == "RB" or self.tree.lower[begin] in _SKIPPED):
            begin += 1
        return begin

    # --- verbs ------------------------------------------------------------------------------------------

    def _verb(self, i: int) -> Predicate | None:
        tree = self.tree
        entries = self.lexicon.entries.get(tree.lemma[i], ())
        if not entries or not tree.is_verb(i):
            return None
        for entry in entries:
            found = self._sense(i, entry)
            if found:
                return found
        return None

    def _sense(self, i: int, entry: VerbEntry) -> Predicate | None:
        tree = self.tree
        begin = self._past_adverbs(i + 1)
        if not self._frame(i, entry):
            return None
        if entry.force == "announce" and self._opens_meeting(i):
            return None
        if entry.verb == "welcome" and self._receives(i):
            return None
        phrase, noun = entry.verb, None
        if entry.verb == "support" and begin < len(tree) and tree.lower[begin] == "for":
            return None  # the noun, tagged as a verb
        if entry.nouns:
            noun = next((n for n in self._objects(i) if tree.lemma[n] in entry.nouns), None)
            if noun is None or (entry.qualities and not self._has_quality(noun, entry)):
                return None
            if entry.singular and tree.tag[noun] == "NNS":
                return None
            begin = self._past_partner(self._past_views(noun + 1))
            if entry.verb in _HOLDING and (tree.lower[begin : begin + 1] or [""])[0] not in _MATTER:
                return None  # "held consultations in Rome": that they took place is no act
            plain = entry.verb not in _HOLDING | {"share", "exchange"} and self._nothing_behind(noun)
            begin = self._past_governed(begin)
            if entry.verb in _HOLDING and self._tells_when(begin):
                return None  # "held consultations on 8 May"
            if begin < len(tree) and tree.lower[begin] in ("regarding", "concerning", "over"):
                begin += 1
            phrase += f" {tree.lower[noun]}"
            if entry.keep_noun or plain:
                begin = self._object_start(i, noun)
        elif entry.after:
            words = next((a for a in entry.after if self._follows(begin, a)), None)
            if words is None:
                return None
            begin += len(words.replace("-", " - ").split())
            phrase += f" {words}"
            if entry.verb == "participate" or entry.verb == "engage":
                begin = self._past_governed(begin)
        elif entry.needs in ("as", "complement"):
            begin = i + 1
        elif not entry.addressee:
            begin = self._past_circumstance(i, self._past_governed(self._past_manner(begin)))
        addressed = None
        if entry.addressee:
            begin, addressed = self._addressee(i, begin, entry)
            if addressed is None and entry.verb == "call":
                return None  # "called on the President": a visit
        force = entry.with_will if entry.with_will and self._promises(i) else entry.force
        return Predicate(
            i, force, phrase, begin, entry, addressed,
            promise=entry.promise, weak=entry.weak, silent_in_joint=entry.silent_in_joint, noun=noun,
        )  # fmt: skip

    def _frame(self, i: int, entry: VerbEntry) -> bool:
        """Whether what the sense needs around its verb is there."""
        tree = self.tree
        if entry.manner and not any(tree.lower[c] in entry.manner for c in tree.kids(i, "advmod")):
            return False
        if entry.needs == "clause":
            return self._has_clause(i)
        if entry.needs == "infinitive":
            return self._has_clause(i) and not self._has_that(i)
        if entry.needs == "that":
            return self._has_that(i)
        if entry.needs == "as":
            return self._as_behind(i)
        return entry.needs != "complement" or self._as_behind(i) or self._named_as(i)

    def _has_that(self, i: int) -> bool:
        tree = self.tree
        begin = self._past_adverbs(i + 1)
        if begin < len(tree) and tree.lower[begin] in ("that", '"', "“", ":"):
            return True
        clauses = [c for c in tree.kids(i, "ccomp") if c > i]
        noun = tree.kid(i, "obj")
        if not clauses or noun is None or noun > clauses[0]:
            return bool(clauses)
        return tree.kid(clauses[0], "mark") is not None  # "added 300 names, and more have been added"

    def _as_behind(self, i: int) -> bool:
        """ "viewed the pact as a step": "as" behind the object."""
        tree = self.tree
        noun = tree.kid(i, "obj", "nsubj:pass")
        return noun is not None and any(
            tree.lower[k] == "as" and tree.lower[k + 1 : k + 2] not in (["well"], ["of"])
            for k in range(i + 1, min(len(tree) - 1, max(noun, i) + 8))
        )

    def _named_as(self, i: int) -> bool:
        """ "called it a violation": an object and, behind it, what it is said to be."""
        tree = self.tree
        if tree.kid(i, "obj", "iobj", "nsubj:pass") is None:
            return False
        named = [
            c
            for c in tree.kids(i, "xcomp", "obj", "iobj", "nsubj:pass", "ccomp")
            if tree.kid(c, "mark") is None
        ]
        return len(named) > 1 and all(tree.kid(c, "case") is None for c in named)

    def _nothing_behind(self, noun: int) -> bool:
        """ "reached an agreement that takes effect today": the noun itself is all that is told."""
        tree = self.tree
        after = tree.lower[noun + 1] if noun + 1 < len(tree) else "."
        return after in _RELATIVE and (after != "that" or tree.tag[noun + 1] == "WDT")

    def _has_quality(self, noun: int, entry: VerbEntry) -> bool:
        return any(self.tree.lower[c] in entry.qualities for c in self.tree.kids(noun, "amod"))

    def _promises(self, i: int) -> bool:
        """ "that Freedonia will act": whether the clause under the verb is in the future."""
        tree = self.tree
        return any(
            tree.lower[k] in ("will", "would", "shall")
            for c in tree.kids(i, "ccomp")
            for k in tree.kids(c, "aux")
        )

    def _past_views(self, k: int) -> int:
        """ "an exchange | of views | on ..."."""
        return k + 2 if self.tree.lower[k : k + 2] in (["of", "views"], ["of", "opinions"]) else k

    def _tells_when(self, k: int) -> bool:
        tree = self.tree
        if k >= len(tree):
            return False
        word = tree.words[k].strip("-–")
        return (
            not _ON_OCCASION.isdisjoint(tree.lower[k : k + 6])
            or word[:1].isdigit()
            or word in _CALENDAR
            or (tree.lower[k - 1] in ("in", "at") and tree.tag[k] == "NNP")
        )

    def _past_partner(self, k: int) -> int:
        """ "discussions with X on Y": past with whom, to the word that brings the matter; `k` where none does."""
        tree = self.tree
        if k >= len(tree) or tree.lower[k] != "with":
            return k
        matter = ("on", "about", "regarding", "concerning", "over")
        return next((m for m in range(k + 1, len(tree)) if tree.lower[m] in matter), k)

    def _receives(self, i: int) -> bool:
        """ "welcomed the President to the White House": a guest received, no act."""
        tree = self.tree
        guest = tree.kid(i, "obj")
        if guest is None or tree.lower[guest] not in _GUESTS:
            return False
        return any(
            tree.lower[k] == "to" and tree.tag[c] == "NNP"
            for c in tree.kids(i, "obl")
            for k in tree.kids(c, "case")
        )

    def _opens_meeting(self, i: int) -> bool:
        """ "launched the inaugural meeting of the group", "initiated a call": that a meeting took place is no act."""
        noun = self._object(i)
        return noun is not None and self.tree.lemma[noun] in _OCCASIONS

    def _follows(self, begin: int, words: str) -> bool:
        wanted = words.replace("-", " - ").split()
        return self.tree.lower[begin : begin + len(wanted)] == wanted

    def _addressee(self, i: int, begin: int, entry: VerbEntry) -> tuple[int, tuple[int, int] | None]:
        """Where the content begins behind the addressee, and the addressee's words."""
        tree = self.tree
        intros = _INTRO.get(entry.verb, _TO_DO)
        for k in range(begin, min(len(tree), begin + 40)):
            word = tree.lower[k]
            if word in intros and k > begin:
                if word == "to" and not (k + 1 < len(tree) and tree.tag[k + 1] in ("VB", "RB")):
                    continue
                keep = word == "a"
                return (k if keep else k + 1), (begin, k)
            if word in (".", ";", ":") or (
                k > begin and tree.tag[k] in ("VBD", "VBZ", "VBP") and word not in _CONCERNED
            ):
                break
        if entry.verb in ("brief", "update", "inform", "assure", "tell", "thank", "congratulate"):
            return begin, (begin, min(len(tree), begin + 12))
        return begin, None

    def _has_clause(self, i: int) -> bool:
        tree = self.tree
        if tree.kids(i, "ccomp", "xcomp"):
            return True
        noun = tree.kid(i, "obj")
        if noun is not None and any(  # "ordered the army | to leave", however it hangs
            c > noun and tree.tag[c] == "VB" and tree.kid(c, "mark") is not None
            for c in (*tree.kids(i, "advcl"), *tree.kids(noun, "acl"))
        ):
            return True
        begin = self._past_adverbs(i + 1)
        return begin < len(tree) and tree.lower[begin] in ("that", "to", '"', "“", ":")

    # --- "will" -----------------------------------------------------------------------------------------

    def _has_will(self, i: int) -> bool:
        tree = self.tree
        return any(
            tree.lower[c] in ("will", "shall", "'ll", "’ll", "wo") for c in tree.kids(i, "aux", "aux:pass")
        )

    def _future(self, i: int, found: Predicate | None) -> Predicate | None:
        tree = self.tree
        if found and tree.lemma[i] in _AGENDA:
            return found
        if tree.lemma[i] == "meet" and tree.kid(i, "aux:pass") is not None:
            return Predicate(i, "warn", "will be met with", self._past_governed(i + 1))
        if self._negated(i) and tree.lemma[i] in _REFUSED:
            return Predicate(i, "oppose", f"will not {tree.lemma[i]}", i + 1)
        begin = min([i, *tree.kids(i, "aux:pass", "cop")])
        return Predicate(i, "commit", "will", begin, promise=True, future=True)

    # --- small words ------------------------------------------------------------------------------------

    def _negated(self, i: int) -> bool:
        return any(self.tree.lower[c] in _NEGATIONS for c in self.tree.children[i] if c < i)

    def _past_adverbs(self, k: int) -> int:
        tree = self.tree
        while k < len(tree) and tree.lower[k] in _SKIPPED | {"closely", "extensively", "in-depth"}:
            if tree.lower[k] in _OF_NOUNS and tree.tag[k + 1 : k + 2] in (["NN"], ["NNS"], ["NNP"], ["JJ"]):
                break  # "encouraged further work"
            k += 1
        return k

    def _past_manner(self, k: int) -> int:
        """ "condemned | in the strongest terms | the attack", "noted | with satisfaction | that ..."."""
        tree = self.tree
        if k + 1 >= len(tree) or tree.lower[k] not in ("in", "with"):
            return k
        for end in range(k + 2, min(k + 6, len(tree))):
            if tree.lower[end - 1] in _MANNERS and tree.lower[end] not in ("of", "for", "and"):
                return end
        return k

    def _past_circumstance(self, i: int, k: int) -> int:
        """ "agreed | at a meeting in Rome on Monday | that ...": when, where and with whom, before the clause agreed on."""
        tree = self.tree
        if k >= len(tree) or k == 0 or tree.lower[k - 1] in ("to", "that"):
            return k
        if (tree.words[k] in _CALENDAR or tree.lower[k] in ("earlier", "later", "recently")) and tree.lower[
            k + 1 : k + 2
        ] in (["that"], ["to"]):
            return k + 2
        first = k if tree.lower[k] in _WHEN_WHERE else k - 1
        if first <= i or tree.lower[first] not in _WHEN_WHERE:
            return k
        if tree.lower[first] == "on" and not (
            tree.words[first + 1][:1].isdigit() or tree.words[first + 1] in _CALENDAR
        ):
            return k
        for m in range(first + 2, min(first + 16, len(tree) - 1)):
            if (
                tree.lower[m] == "that"
                and tree.tag[m] == "IN"
                or tree.lower[m] == "to"
                and self._whom_or_when(m)
            ):
                return m + 1
            if tree.tag[m] in ("VBD", "VBZ", "VBP", "MD", "WDT") or tree.lower[m] in (";", "and"):
                break
        return k

    def _whom_or_when(self, m: int) -> bool:
        """ "agreed with his counterpart | to meet", "in Rome | to meet", not "with the need to meet"."""
        tree = self.tree
        before = tree.lower[m - 1]
        return tree.tag[m + 1] == "VB" and (
            tree.tag[m - 1] in ("NNP", "CD")
            or before in _GUESTS | _OCCASIONS
            or before in ("counterpart", "side", "talks")
        )

    def _past_governed(self, k: int) -> int:
        """Past the words that only govern the content: "agreed | on", "decided | to", "noted | that"."""
        k = self._past_adverbs(k)
        if k < len(self.tree) and self.tree.lower[k] in _GOVERNED:
            k += 1
            if k < len(self.tree) and self.tree.lower[k - 1] in ("to",) and self.tree.lower[k] == "the":
                return k
        return k
