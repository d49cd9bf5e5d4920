"""Noun phrases: who acts, and what it is about."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import words as w
from bank import Bank
from tree import Node, case, comma, conjunct, hyphenated

_AMOD = frozenset(
    "United European New Prime Foreign National Federal Special Deputy Executive High External Chief African Czech".split()
)
OWN_SHARE = 0.72  # of noun phrases made from our vocabulary; the others are lifted from the treebanks


class NounPhrases:
    """Draws noun phrases from a seeded generator."""

    def __init__(self, seed: int, bank: Bank) -> None:
        self.r = Random(seed)
        self.bank = bank

    def chance(self, share: float) -> bool:
        return self.r.random() < share

    # --- names ------------------------------------------------------------------------------------------

    def name(self, phrase: str, dep: str) -> Node:
        """A name of several words: "the United States", "Republic of Korea", "Secretary of State"."""
        words = phrase.split()
        for preposition in ("of", "for", "to"):
            if preposition in words[1:]:
                at = words.index(preposition)
                rest = self.name(" ".join(words[at + 1 :]), "nmod").before(*case(preposition))
                return self.name(" ".join(words[:at]), dep).after(rest)
        if "and" in words:
            at = words.index("and")
            rest = self.name(" ".join(words[at + 1 :]), "conj").before(Node("and", "CC", "cc"))
            return self.name(" ".join(words[:at]), dep).after(rest)
        head = Node(words[-1], "NNPS" if words[-1] in w.PLURAL_NAMES else "NNP", dep)
        for word in words[:-1]:
            if word in ("the", "The"):
                head.near(Node(word, "DT", "det"))
            else:
                head.near(Node(word, "NNP", "amod" if word in _AMOD else "compound"))
        return head

    def country(self, dep: str) -> Node:
        return self.name(self.r.choice(w.COUNTRIES), dep)

    def of_country(self, word: str = "of") -> Node:
        return self.country("nmod").before(*case(word))

    def adjective_of(self, dep: str = "amod") -> Node:
        """ "Japanese", or a name before a noun: "U.S.", "U.S.-ROK", "European Union"."""
        x = self.r.random()
        if x < 0.45:
            first, _, second = self.r.choice(w.DEMONYMS).partition("_")
            return Node(second or first, "JJ", "amod").near(*[Node(first, "NNP", "compound")] * bool(second))
        if x < 0.5:
            return self.name("European Union", "compound")
        return Node(self.r.choice(w.ACRONYMS if x < 0.85 else w.PAIRS), "NNP", "compound")

    def personal(self, dep: str) -> Node:
        """A person's name alone: a surname (what a reader puts for a person) or a full name."""
        r = self.r
        if self.chance(0.6):
            return (
                Node(r.choice(w.LAST), "NNP", dep)
                if self.chance(0.93)
                else hyphenated(r.choice(w.HYPHEN_NAMES), "NNP", dep)
            )
        names = [r.choice(w.FIRST)]
        if self.chance(0.2):
            names.append(r.choice(w.INITIALS))
        names += r.choice(w.PARTICLES).split() if self.chance(0.1) else [r.choice(w.LAST)]
        if self.chance(0.15):
            names.append(r.choice(w.LAST + w.FIRST))
        head = Node(names[0], "NNP", dep).after(*[Node(n, "NNP", "flat") for n in names[1:]])
        if self.chance(0.06):
            head.after(Node("Jr.", "NNP", "flat").before(comma()))
        return head

    def title(self, dep: str) -> Node:
        title = self.name(self.r.choice(w.TITLES), dep)
        if self.chance(0.3):
            title.before(self.adjective_of())
        return title

    def person(self, dep: str) -> Node:
        """ "Sato", "Foreign Minister Anna Sato", "Dr. Sato", "President Kenji Berg of Kenya"."""
        head = self.personal(dep)
        x = self.r.random()
        if x < 0.1:
            head.before(Node(self.r.choice(w.HONORIFICS), "NNP", "nmod:desc"))
        elif x < 0.6:
            head.before(self.title("nmod:desc"))
            if self.chance(0.25):
                head.after(self.of_country())
        return head

    def apposed(self, dep: str) -> Node:
        """ "Anna Sato, Minister of Trade of Japan,"; "Japan’s Foreign Minister, Anna Sato,"."""
        if self.chance(0.75):
            head = self.person(dep)
            office = self.name(self.r.choice(w.OFFICES), "appos")
            if self.chance(0.4):
                office.before(Node("the", "DT", "det"))
            if self.chance(0.5):
                office.after(self.of_country())
        else:
            head = self.name(self.r.choice(w.OFFICES), dep).before(self.owner())
            office = self.personal("appos")
        return head.after(office.before(comma()).after(comma()))

    def owner(self) -> Node:
        """ "Japan’s", "the President’s", "their leaders’"."""
        if self.chance(0.8):
            who = self.country("nmod:poss") if self.chance(0.7) else self.person("nmod:poss")
            return who.after(Node("’s", "POS", "case"))
        return (
            Node(self.r.choice(["leaders", "sides", "countries", "parties"]), "NNS", "nmod:poss")
            .before(Node("the", "DT", "det"))
            .after(Node("’", "POS", "case"))
        )

    # --- who acts -----------------------------------------------------------------------------------------

    def group(self, dep: str) -> Node:
        """ "Both sides", "the two leaders", "Japanese and U.S. officials"."""
        head = Node(self.r.choice(w.PLURALS), "NNS", dep)
        x = self.r.random()
        if x < 0.2:
            head.near(Node("both", "DT", "det"))
        elif x < 0.3:
            first, second = self.adjective_of(), self.adjective_of()
            head.near(first.after(conjunct(second, last=True, oxford=False)))
        elif x < 0.38:
            head.near(Node("our", "PRP$", "nmod:poss"))
        else:
            head.near(Node("the", "DT", "det"))
            if x < 0.65:
                head.near(Node(self.r.choice(["two", "three", "four"]), "CD", "nummod"))
            elif x < 0.75:
                head.near(Node(self.r.choice(w.ING_ADJ), "VBG", "amod"))
            if self.chance(0.08):
                head.after(self.of_country())
        return head

    def coordinated(self, make: Callable[[str], Node], dep: str, count: int) -> Node:
        """ "a, b, and c"; now and then "a, as well as b"."""
        head = make(dep)
        oxford = self.chance(0.8)
        for k in range(1, count):
            item = make("conj")
            if count == 2 and self.chance(0.06):
                fixed = [Node("well", "RB", "fixed"), Node("as", "IN", "fixed")]
                item.before(Node("as", "RB", "cc").after(*fixed))
                if self.chance(0.5):
                    item.before(comma())
            else:
                conjunct(item, last=k == count - 1, oxford=oxford and count > 2)
            head.after(item)
        return head

    def subject(self, dep: str = "nsubj") -> tuple[Node, bool]:
        """Who acts, and whether it is plural."""
        x, r = self.r.random(), self.r
        if x < 0.16:
            return self.group(dep), True
        if x < 0.28:
            return Node("they" if self.chance(0.55) else "we", "PRP", dep), True
        if x < 0.34:
            word = r.choice(["he", "she", "he", "I"])
            return Node(word, "PRP", dep), word == "I"
        if x < 0.42:
            return self.name("the " + r.choice(w.TITLES), dep), False
        if x < 0.56:
            return self.person(dep), False
        if x < 0.63:
            return self.apposed(dep), False
        if x < 0.73:
            make = r.choice([self.person, self.person, self.personal, self.apposed])
            return self.coordinated(make, dep, r.choice([2, 2, 2, 3])), True
        if x < 0.84:
            return self.coordinated(self.country, dep, r.choice([2, 2, 3, 4])), True
        if x < 0.9:
            return self.country(dep), False
        if x < 0.93:
            side = Node(r.choice(["side", "delegation", "government"]), "NN", dep)
            return side.near(Node("the", "DT", "det"), self.adjective_of()), False
        return self.inanimate(dep), False

    def inanimate(self, dep: str) -> Node:
        """ "The joint statement", "this meeting": what present-tense verbs in -s follow, unlike plural nouns."""
        head = Node(self.r.choice(w.INANIMATE), "NN", dep)
        head.near(Node(self.r.choice(["the", "this", "the", "a"]), "DT", "det"))
        for _ in range(self.r.choice([0, 0, 0, 1])):
            head.near(self.adjective())
        if self.chance(0.2):
            head.after(self.noun("nmod", 2).before(*case("of")))
        return head

    # --- what it is about -----------------------------------------------------------------------------------

    def adjective(self) -> Node:
        x = self.r.random()
        if x < 0.08:
            return hyphenated(self.r.choice(w.HYPHEN_ADJ), "JJ", "amod")
        if x < 0.14:
            return Node(self.r.choice(w.ING_ADJ), "VBG", "amod")
        if x < 0.2:
            return self.adjective_of()
        return Node(self.r.choice(w.ADJ), "JJ", "amod")

    def adjectives(self) -> list[Node]:
        count = self.r.choice([0, 0, 0, 0, 1, 1, 1, 1, 2, 3])
        if count == 0:
            return []
        if count > 1 and self.chance(0.3):
            first = Node(self.r.choice(w.ADJ), "JJ", "amod")
            for k in range(1, count):
                other = Node(self.r.choice(w.ADJ), "JJ", "conj")
                first.after(conjunct(other, last=k == count - 1, oxford=count > 2))
            return [first]
        return [self.adjective() for _ in range(count)]

    def bare(self, dep: str) -> Node:
        """A noun with what stands before it."""
        noun = self.r.choice(w.NOUNS)
        plural = noun.endswith("s") and noun not in w.SINGULAR_S
        head = Node(noun, "NNS" if plural else "NN", dep)
        x = self.r.random()
        if x < 0.14:
            head.near(self.owner())
        elif x < 0.36:
            head.near(Node(self.r.choice(["their", "our", "his", "its", "her"]), "PRP$", "nmod:poss"))
        elif x < 0.62:
            head.near(Node(self.r.choice(["the", "the", "these" if plural else "this", "any"]), "DT", "det"))
        elif x < 0.7 and not plural:
            head.near(Node("a", "DT", "det"))
        head.near(*self.adjectives())
        if self.chance(0.22):
            head.near(Node(self.r.choice(w.MODIFIERS), "NN", "compound"))
        return head

    def money(self, dep: str) -> Node:
        """ "$2.7 million in assistance"."""
        million = Node(self.r.choice(["million", "billion"]), "CD", "nummod")
        million.near(
            Node(
                f"{self.r.randint(1, 90)}.{self.r.randint(0, 9)}"
                if self.chance(0.5)
                else str(self.r.randint(2, 900)),
                "CD",
                "compound",
            )
        )
        head = Node("$", "$", dep).after(million)
        if self.chance(0.6):
            head.after(self.bare("nmod").before(*case("in")))
        return head

    def quoted(self, dep: str) -> Node:
        """ "a new “Green Bridge”": a name in quotation marks."""
        head = self.name(self.r.choice(w.QUOTED), dep)
        head.before(Node("“", "``", "punct")).before(
            Node(self.r.choice(["a", "the"]), "DT", "det"), *self.adjectives()[:1]
        )
        head.after(Node("”", "''", "punct"))
        return head

    def noun(self, dep: str, depth: int = 0) -> Node:
        """A noun phrase; the deeper it stands, the shorter."""
        if self.chance(0.04):
            return self.money(dep) if self.chance(0.7) else self.quoted(dep)
        if depth >= 1 and not self.chance(OWN_SHARE):
            return self.bank.draw(self.bank.nouns, self.r, dep)
        return self.tail(self.bare(dep), depth)

    def tail(self, head: Node, depth: int) -> Node:
        """What follows a noun. Verb phrases in it are added by a subclass."""
        for _ in range(2):
            x = self.r.random()
            if depth < 3 and x < 0.34 - 0.06 * depth:
                chosen = w.NOUN_PREPS.get(head.word)
                preposition = self.r.choice(chosen.split() if chosen else w.PREPS)
                inner = self.country("nmod") if self.chance(0.3) else self.noun("nmod", depth + 1)
                head.after(inner.before(*case(preposition)))
            else:
                break
        if depth < 2 and self.chance(0.16):
            head.after(*self.members(depth))
        if depth < 2 and self.chance(0.09):
            head.after(self.including(depth))
        return head

    def members(self, depth: int) -> list[Node]:
        count = self.r.choice([1, 1, 1, 2, 3])
        oxford = self.chance(0.8) and count > 1
        return [
            conjunct(self.noun("conj", depth + 2), last=k == count - 1, oxford=oxford) for k in range(count)
        ]

    def including(self, depth: int) -> Node:
        """ ", including a, b, and c"; "such as a"."""
        items = self.coordinated(lambda d: self.noun(d, depth + 2), "nmod", self.r.choice([1, 2, 3, 4]))
        if self.chance(0.85):
            items.before(Node("including", "VBG", "case"))
        else:
            items.before(Node("such", "JJ", "case").after(Node("as", "IN", "fixed")))
        return items.before(comma()) if self.chance(0.75) else items
