"""A small generative grammar of diplomatic prose. Each sentence comes with its dependency tree by construction.

What general treebanks lack is made here in quantity: coordinated operative verbs with long objects, long
appositions in subjects, present-tense verbs after coordinated countries, participles, attribution at the end,
gerund bullets, titles with names. Names and wording are invented. Labels follow the UD guidelines for English.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from conllu import Sentence


@dataclass
class Node:
    """A word with its dependents to the left and right, nearest last on the left and first on the right."""

    word: str
    tag: str
    dep: str = "dep"
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)

    def as_(self, dep: str) -> Node:
        """The same node under another label."""
        self.dep = dep
        return self


def linear(root: Node) -> Sentence:
    """The words of the tree in order, with heads."""
    order: list[Node] = []

    def walk(node: Node) -> None:
        for child in node.left:
            walk(child)
        order.append(node)
        for child in node.right:
            walk(child)

    walk(root)
    at = {id(node): i for i, node in enumerate(order)}
    heads = list(range(len(order)))

    def link(node: Node) -> None:
        for child in [*node.left, *node.right]:
            heads[at[id(child)]] = at[id(node)]
            link(child)

    link(root)
    words = [node.word for node in order]
    no_space_before = {",", ".", ";", ":", "’s", "'s", "’", ")", "”"}
    spaces = [
        i + 1 < len(words) and words[i + 1] not in no_space_before and words[i] not in ("(", "“", "-")
        and words[i + 1] != "-"
        for i in range(len(words))
    ]  # fmt: skip
    words[0] = words[0][:1].upper() + words[0][1:]
    return Sentence(
        words, [n.tag for n in order], heads, [n.dep for n in order], spaces, [w.lower() for w in words]
    )


COUNTRIES = """Japan|India|Australia|Ukraine|Israel|Mexico|Canada|Norway|Kenya|Vietnam|Brazil|Poland|Egypt|Jordan|China|Russia|Iran|France|Germany|
Indonesia|Chile|Ghana|Georgia|Mongolia|Pakistan|Turkey|Qatar|Iraq|Colombia|Kazakhstan|North Korea|South Korea|New Zealand|Saudi Arabia|Sri Lanka|
the United States|the United Kingdom|the Philippines|the Netherlands|the ROK|the DPRK|the PRC|the European Union|the Republic of Korea|the EU|
the U.S.|the United Arab Emirates|the Czech Republic|Beijing|Moscow|Seoul|Tokyo|Washington|Brussels|Kyiv|Pyongyang|New Delhi""".replace(
    "\n", ""
).split("|")
ADJECTIVES = [
    "Japanese",
    "Indian",
    "Australian",
    "Ukrainian",
    "Israeli",
    "Mexican",
    "Canadian",
    "Norwegian",
    "Kenyan",
    "Vietnamese",
    "U.S.",
    "ROK",
    "Russian",
    "Chinese",
    "American",
    "British",
    "French",
    "German",
    "EU",
    "Korean",
    "Egyptian",
    "Mongolian",
    "Polish",
    "DPRK",
    "Saudi",
]
FIRST = [
    "Anna",
    "Joseph",
    "Kenji",
    "Maria",
    "Pedro",
    "Olena",
    "Fatima",
    "Rahul",
    "Min-jun",
    "Ahmed",
    "Sofia",
    "Lars",
    "Amara",
    "Emmanuel",
    "Ursula",
    "Taro",
    "Hye-jin",
    "Bao",
    "Jake",
    "Antony",
    "Kamala",
    "Boris",
    "Leila",
    "Nikos",
    "R.",
    "William",
    "Mette",
    "Juan",
    "Eyal",
    "Hakan",
]
LAST = [
    "Sato",
    "Berg",
    "Okafor",
    "Kowalski",
    "Ramirez",
    "Haddad",
    "Sharma",
    "Park",
    "Nguyen",
    "Dubois",
    "Meyer",
    "Johansen",
    "Silva",
    "Tanaka",
    "Petrenko",
    "Cohen",
    "Novak",
    "Osei",
    "Lindqvist",
    "Fernandez",
    "Yoon",
    "Kishida",
    "Macron",
    "Rutte",
    "Burns",
    "Lee",
    "Choe",
    "Aziz",
    "Popov",
    "Marin",
    "Sullivan",
    "Harris",
]
TITLES = """President|Prime Minister|Vice President|Foreign Minister|Secretary of State|National Security Advisor|Vice Minister|Under Secretary of State|Deputy Secretary|
Chancellor|Minister of Defense|Minister of Foreign Affairs|Special Envoy for Climate|Crown Prince|Secretary General|Ambassador|King|Deputy Prime Minister|
Federal Minister of Defense|Secretary of Commerce|Assistant Secretary|State Councilor|High Representative|Foreign Secretary|External Affairs Minister""".replace(
    "\n", ""
).split("|")
PLURALS = [
    "sides",
    "leaders",
    "ministers",
    "parties",
    "delegations",
    "countries",
    "governments",
    "officials",
    "presidents",
    "Secretaries",
    "Ministers",
    "Leaders",
    "participants",
    "envoys",
    "principals",
]
ADJ = [
    "strong",
    "shared",
    "close",
    "bilateral",
    "regional",
    "strategic",
    "continued",
    "mutual",
    "robust",
    "deep",
    "global",
    "economic",
    "joint",
    "trilateral",
    "new",
    "recent",
    "critical",
    "long-standing",
    "unwavering",
    "ironclad",
    "inclusive",
    "sustainable",
    "peaceful",
    "comprehensive",
    "constructive",
    "nuclear",
    "humanitarian",
    "emerging",
    "independent",
    "sovereign",
    "grave",
    "practical",
    "extensive",
    "international",
]
NOUNS = [
    "cooperation",
    "partnership",
    "commitment",
    "stability",
    "security",
    "peace",
    "alliance",
    "support",
    "progress",
    "importance",
    "efforts",
    "trade",
    "relationship",
    "dialogue",
    "assistance",
    "resilience",
    "investment",
    "challenges",
    "threat",
    "crisis",
    "technology",
    "energy",
    "sovereignty",
    "integrity",
    "prosperity",
    "coordination",
    "deterrence",
    "process",
    "agreement",
    "initiative",
    "reforms",
    "sanctions",
    "release",
    "access",
    "rights",
    "freedom",
    "war",
    "aggression",
    "talks",
    "ties",
    "contributions",
    "leadership",
    "invasion",
    "conflict",
    "ceasefire",
    "supply",
    "chains",
    "measures",
    "capabilities",
    "consultations",
    "democracy",
    "rule",
    "order",
    "law",
]
OBJECT_VERBS = [
    "reaffirm",
    "underscore",
    "emphasize",
    "discuss",
    "welcome",
    "condemn",
    "reiterate",
    "stress",
    "highlight",
    "review",
    "note",
    "support",
    "recognize",
    "commend",
    "express",
    "oppose",
    "reject",
    "announce",
    "affirm",
    "recall",
    "acknowledge",
    "applaud",
    "denounce",
    "regret",
    "raise",
    "convey",
    "appreciate",
    "launch",
    "adopt",
    "endorse",
    "confirm",
    "address",
    "share",
    "underline",
    "praise",
    "explore",
    "assess",
    "exchange",
    "deplore",
    "outline",
    "establish",
    "sign",
    "explain",
    "offer",
    "extend",
    "mark",
    "celebrate",
    "approve",
]
THAT_VERBS = [
    "reaffirm",
    "underscore",
    "emphasize",
    "stress",
    "note",
    "reiterate",
    "agree",
    "affirm",
    "recognize",
    "recall",
    "acknowledge",
    "highlight",
    "confirm",
    "underline",
    "state",
    "concur",
    "explain",
    "hope",
    "warn",
    "believe",
    "declare",
    "announce",
    "decide",
    "expect",
    "say",
]
TO_VERBS = [
    "agree",
    "pledge",
    "commit",
    "decide",
    "resolve",
    "intend",
    "plan",
    "undertake",
    "vow",
    "continue",
    "promise",
    "aim",
    "seek",
]
ADDRESSEE_VERBS = ["urge", "encourage", "invite", "request", "ask"]
PREP_VERBS = [("call", "for"), ("look", "forward to"), ("agree", "on"), ("consult", "on"), ("call", "on"), ("stand", "with"), ("touch", "on"), ("commit", "to"), ("focus", "on"), ("concur", "on"), ("decide", "on")]  # fmt: skip
PLAIN = [
    "strengthen",
    "expand",
    "deepen",
    "advance",
    "promote",
    "address",
    "counter",
    "support",
    "maintain",
    "enhance",
    "accelerate",
    "uphold",
    "protect",
    "develop",
    "implement",
    "coordinate",
    "build",
    "resume",
    "prevent",
    "provide",
    "defend",
    "facilitate",
    "ensure",
    "pursue",
    "preserve",
]
ADVERBS = ["also", "strongly", "further", "jointly", "again", "firmly", "fully", "repeatedly"]
MEETING = ["met", "spoke", "held", "convened", "hosted", "gathered", "visited", "talked", "consulted"]
PLACES = [
    "Seoul",
    "Tokyo",
    "Geneva",
    "Rome",
    "Jerusalem",
    "Vilnius",
    "Bali",
    "Vienna",
    "Malta",
    "Warsaw",
    "Nairobi",
    "Lima",
    "Cairo",
    "Brussels",
    "Paris",
    "Hanoi",
    "Jeddah",
    "Dublin",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PARTICIPLES = [
    "noting",
    "recalling",
    "recognizing",
    "underscoring",
    "emphasizing",
    "acknowledging",
    "including",
    "reaffirming",
    "stressing",
    "welcoming",
    "reiterating",
    "highlighting",
    "expressing",
]

IRREGULAR = {"stand": "stood", "say": "said", "hold": "held", "meet": "met", "uphold": "upheld", "undertake": "undertook", "seek": "sought", "build": "built"}  # fmt: skip


def past(verb: str) -> str:
    """The past form of a verb of this grammar."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    if verb in ("commit", "regret", "plan", "concur"):
        return verb + verb[-1] + "ed"
    return verb + "ed"


def third(verb: str) -> str:
    """The third person singular."""
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def gerund(verb: str) -> str:
    """The -ing form."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    if verb in ("commit", "regret", "plan", "concur"):
        return verb + verb[-1] + "ing"
    return verb + "ing"


class Grammar:
    """Draws sentences from a seeded generator."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)

    # --- noun phrases ---------------------------------------------------------------------------------

    def multi(self, phrase: str, dep: str) -> Node:
        """A name of several words: "the United States", "Republic of Korea", "New Zealand"."""
        words = phrase.split()
        if "of" in words and len(words) > 2:
            at = words.index("of")
            head = self.multi(" ".join(words[:at]), dep)
            rest = self.multi(" ".join(words[at + 1 :]), "nmod")
            rest.left.insert(0, Node("of", "IN", "case"))
            head.right.append(rest)
            return head
        head = Node(
            words[-1],
            "NNPS" if words[-1] in ("States", "Philippines", "Netherlands", "Emirates") else "NNP",
            dep,
        )
        for word in words[:-1]:
            if word == "the":
                head.left.append(Node("the", "DT", "det"))
            else:
                adjectival = word in (
                    "United",
                    "North",
                    "South",
                    "European",
                    "New",
                    "Prime",
                    "Foreign",
                    "National",
                    "Federal",
                    "Special",
                    "Deputy",
                )
                head.left.append(Node(word, "NNP", "amod" if adjectival else "compound"))
        return head

    def country(self, dep: str) -> Node:
        return self.multi(self.r.choice(COUNTRIES), dep)

    def person(self, dep: str) -> Node:
        """ "Foreign Minister Anna Sato", "Dr. Sato", "President Kenji Berg of Kenya"."""
        style = self.r.random()
        first, last = self.r.choice(FIRST), self.r.choice(LAST)
        if style < 0.15:
            head = Node(self.r.choice(["Mr.", "Dr.", "Ms."]), "NNP", dep)
            head.right.append(Node(last, "NNP", "flat"))
            return head
        title = self.multi(self.r.choice(TITLES), dep)
        if self.r.random() < 0.35 and "of" not in [n.word for n in title.left]:
            title.left.insert(0, Node(self.r.choice(ADJECTIVES), "JJ", "amod"))
        names = [last] if style < 0.4 else [first, last] if style < 0.8 else [last, first]
        flat = [Node(n, "NNP", "flat") for n in names]
        title.right.extend(flat)
        if self.r.random() < 0.35:
            of = self.country("nmod")
            of.left.insert(0, Node("of", "IN", "case"))
            title.right.append(of)
        return title

    def apposed(self, dep: str) -> Node:
        """ "Anna Sato, Minister of Trade of Japan,"."""
        head = Node(self.r.choice(FIRST), "NNP", dep)
        head.right.append(Node(self.r.choice(LAST), "NNP", "flat"))
        office = self.multi(self.r.choice(TITLES), "appos")
        office.left.insert(0, Node(",", ",", "punct"))
        if self.r.random() < 0.6:
            of = self.country("nmod")
            of.left.insert(0, Node("of", "IN", "case"))
            office.right.append(of)
        office.right.append(Node(",", ",", "punct"))
        head.right.append(office)
        return head

    def plural_side(self, dep: str) -> Node:
        noun = self.r.choice(PLURALS)
        head = Node(noun, "NNS", dep)
        lead = self.r.choice(
            ["both", "the two", "the", "the three", "the participating", "Japanese and U.S."]
        )
        if lead == "Japanese and U.S.":
            a, b = self.r.sample(ADJECTIVES, 2)
            first = Node(a, "JJ", "amod")
            first.right.append(Node(b, "JJ", "conj", left=[Node("and", "CC", "cc")]))
            head.left.append(first)
        elif lead == "both":
            head.left.append(Node("both", "DT", "det"))
        else:
            head.left.append(Node("the", "DT", "det"))
            if "two" in lead or "three" in lead:
                head.left.append(Node(lead.split()[1], "CD", "nummod"))
            elif "participating" in lead:
                head.left.append(Node("participating", "VBG", "amod"))
        return head

    def coordinated(self, make: Callable[[str], Node], dep: str, n: int) -> Node:
        head = make(dep)
        for k in range(1, n):
            item = make("conj")
            if k == n - 1:
                item.left.insert(0, Node("and", "CC", "cc"))
                if n > 2 and self.r.random() < 0.8:
                    item.left.insert(0, Node(",", ",", "punct"))
            else:
                item.left.insert(0, Node(",", ",", "punct"))
            head.right.append(item)
        return head

    def subject(self, dep: str = "nsubj") -> tuple[Node, bool]:
        """A subject and whether it is plural."""
        x = self.r.random()
        if x < 0.2:
            return self.plural_side(dep), True
        if x < 0.32:
            return Node("they" if self.r.random() < 0.6 else "we", "PRP", dep), True
        if x < 0.37:
            return Node(self.r.choice(["he", "she"]), "PRP", dep), False
        if x < 0.45:
            title = self.multi(
                "the "
                + self.r.choice(
                    [
                        "President",
                        "Prime Minister",
                        "Vice President",
                        "Minister",
                        "Secretary",
                        "National Security Advisor",
                        "Secretary General",
                    ]
                ),
                dep,
            )
            return title, False
        if x < 0.58:
            return self.person(dep), False
        if x < 0.66:
            return self.apposed(dep), False
        if x < 0.76:
            return self.coordinated(self.person, dep, self.r.choice([2, 2, 3])), True
        if x < 0.88:
            return self.coordinated(self.country, dep, self.r.choice([2, 2, 3, 4])), True
        if x < 0.94:
            return self.country(dep), False
        side = Node(
            "side", "NN", dep, left=[Node("the", "DT", "det"), Node(self.r.choice(ADJECTIVES), "JJ", "amod")]
        )
        return side, False

    def noun_phrase(self, dep: str, depth: int = 0) -> Node:
        x = self.r.random()
        if x < 0.14 and depth == 0:
            head = Node(
                self.r.choice(
                    ["sovereignty", "security", "defense", "aggression", "support", "invasion", "program"]
                ),
                "NN",
                dep,
            )
            owner = self.country("nmod:poss")
            owner.right.append(Node("’s", "POS", "case"))
            head.left.append(owner)
            if self.r.random() < 0.5:
                head.right.append(
                    Node(
                        "integrity",
                        "NN",
                        "conj",
                        left=[Node("and", "CC", "cc"), Node("territorial", "JJ", "amod")],
                    )
                )
            return self.tail(head, depth)
        noun = self.r.choice(NOUNS)
        head = Node(
            noun,
            "NNS" if noun.endswith("s") and noun not in ("progress", "crisis", "process", "access") else "NN",
            dep,
        )
        det = self.r.choice(["the", "their", "our", "", "", "a", "his", "its"])
        if det == "a" and head.tag == "NNS":
            det = ""
        if det:
            head.left.append(
                Node(
                    det,
                    "DT" if det in ("the", "a") else "PRP$",
                    "det" if det in ("the", "a") else "nmod:poss",
                )
            )
        for _ in range(self.r.choice([0, 0, 1, 1, 2])):
            head.left.append(Node(self.r.choice(ADJ), "JJ", "amod"))
        if self.r.random() < 0.2:
            head.left.append(
                Node(
                    self.r.choice(
                        ["defense", "energy", "security", "supply", "technology", "climate", "trade"]
                    ),
                    "NN",
                    "compound",
                )
            )
        return self.tail(head, depth)

    def tail(self, head: Node, depth: int) -> Node:
        x = self.r.random()
        if depth < 3 and x < 0.35:
            nmod = self.noun_phrase("nmod", depth + 1)
            nmod.left.insert(
                0, Node(self.r.choice(["of", "on", "for", "in", "between", "with", "against"]), "IN", "case")
            )
            head.right.append(nmod)
        elif depth < 3 and x < 0.5:
            nmod = self.country("nmod")
            nmod.left.insert(
                0, Node(self.r.choice(["to", "with", "in", "of", "against", "for", "from"]), "IN", "case")
            )
            head.right.append(nmod)
        elif depth < 2 and x < 0.58:
            head.right.append(self.infinitive("acl"))
        elif depth < 2 and x < 0.66:
            of = self.gerund_phrase("acl")
            of.left.insert(0, Node(self.r.choice(["of", "to", "for"]), "IN", "mark"))
            head.right.append(of)
        if depth < 2 and self.r.random() < 0.18:
            other = self.noun_phrase("conj", 3)
            other.left.insert(0, Node("and", "CC", "cc"))
            head.right.append(other)
        if depth < 2 and self.r.random() < 0.1:
            items = self.coordinated(lambda d: self.noun_phrase(d, 3), "nmod", self.r.choice([1, 2, 3]))
            items.left.insert(0, Node("including", "VBG", "case"))
            if self.r.random() < 0.7:
                items.left.insert(0, Node(",", ",", "punct"))
            head.right.append(items)
        if depth < 2 and self.r.random() < 0.06:
            head.right.append(self.relative())
        return head

    def relative(self) -> Node:
        verb = self.r.choice(PLAIN)
        node = Node(third(verb), "VBZ", "acl:relcl", left=[Node("which", "WDT", "nsubj")])
        node.right.append(self.noun_phrase("obj", 3))
        return node

    # --- verb phrases -----------------------------------------------------------------------------------

    def infinitive(self, dep: str, n: int | None = None) -> Node:
        count = n or self.r.choice([1, 1, 1, 2])
        node = Node(self.r.choice(PLAIN), "VB", dep, left=[Node("to", "TO", "mark")])
        node.right.append(self.noun_phrase("obj", 2))
        for _k in range(1, count):
            other = Node(self.r.choice(PLAIN), "VB", "conj", left=[Node("and", "CC", "cc")])
            if self.r.random() < 0.4:
                other.left.append(Node("to", "TO", "mark"))
            other.right.append(self.noun_phrase("obj", 2))
            node.right.append(other)
        return node

    def gerund_phrase(self, dep: str) -> Node:
        node = Node(gerund(self.r.choice(PLAIN)), "VBG", dep)
        node.right.append(self.noun_phrase("obj", 2))
        return node

    def clause(self, dep: str, mark: bool = True) -> Node:
        """An embedded finite clause, the content of "that"."""
        subject, plural = self.subject_plain()
        kind = self.r.random()
        if kind < 0.35:
            verb = Node(
                self.r.choice(PLAIN),
                "VB",
                dep,
                left=[subject, Node(self.r.choice(["will", "must", "should", "would"]), "MD", "aux")],
            )
            verb.right.append(self.noun_phrase("obj", 1))
        elif kind < 0.6:
            verb = Node(self.r.choice(["essential", "important", "critical", "unacceptable", "vital", "ready"]), "JJ", dep,
                        left=[subject, Node("are" if plural else "is", "VBP" if plural else "VBZ", "cop")])  # fmt: skip
            if self.r.random() < 0.5:
                obl = self.noun_phrase("obl", 2)
                obl.left.insert(0, Node(self.r.choice(["to", "for"]), "IN", "case"))
                verb.right.append(obl)
        else:
            base = self.r.choice(PLAIN)
            verb = Node(base if plural else third(base), "VBP" if plural else "VBZ", dep, left=[subject])
            verb.right.append(self.noun_phrase("obj", 1))
        if mark:
            verb.left.insert(0, Node("that", "IN", "mark"))
        return verb

    def subject_plain(self) -> tuple[Node, bool]:
        x = self.r.random()
        if x < 0.3:
            return self.country("nsubj"), False
        if x < 0.5:
            return Node(self.r.choice(["they", "we"]), "PRP", "nsubj"), True
        phrase = self.noun_phrase("nsubj", 2)
        return phrase, phrase.tag == "NNS"

    def form(self, verb: str, tense: str, plural: bool) -> tuple[str, str]:
        if tense == "past":
            return past(verb), "VBD"
        return (verb, "VBP") if plural else (third(verb), "VBZ")

    def operative(self, dep: str, tense: str, plural: bool) -> Node:
        """One operative verb with its complement."""
        x = self.r.random()
        if x < 0.5:
            verb = self.r.choice(OBJECT_VERBS)
            node = Node(*self.form(verb, tense, plural), dep)
            node.right.append(self.object_())
        elif x < 0.68:
            verb = self.r.choice(THAT_VERBS)
            node = Node(*self.form(verb, tense, plural), dep)
            said = self.clause("ccomp")
            node.right.append(said)
            if self.r.random() < 0.2:
                other = self.clause("conj")
                other.left.insert(0, Node("and", "CC", "cc"))
                said.right.append(other)
        elif x < 0.82:
            verb = self.r.choice(TO_VERBS)
            node = Node(*self.form(verb, tense, plural), dep)
            node.right.append(self.infinitive("xcomp", self.r.choice([1, 1, 2, 3])))
        elif x < 0.92:
            verb, prep = self.r.choice(PREP_VERBS)
            node = Node(*self.form(verb, tense, plural), dep)
            preps = prep.split()
            if len(preps) == 2:
                node.right.append(Node(preps[0], "RB", "advmod"))
            gerundive = preps[-1] == "to" and self.r.random() < 0.6
            thing = self.gerund_phrase("advcl") if gerundive else self.noun_phrase("obl", 0)
            thing.left.insert(0, Node(preps[-1], "IN", "mark" if gerundive else "case"))
            node.right.append(thing)
        else:
            verb = self.r.choice(ADDRESSEE_VERBS)
            node = Node(*self.form(verb, tense, plural), dep)
            node.right.append(self.country("obj"))
            node.right.append(self.infinitive("xcomp"))
        if self.r.random() < 0.15:
            node.left.append(Node(self.r.choice(ADVERBS), "RB", "advmod"))
        return node

    def object_(self) -> Node:
        if self.r.random() < 0.25:
            return self.coordinated(lambda d: self.noun_phrase(d, 1), "obj", self.r.choice([2, 3]))
        return self.noun_phrase("obj", 0)

    def participle(self) -> Node:
        node = Node(self.r.choice(PARTICIPLES[:6] + PARTICIPLES[7:]), "VBG", "advcl")
        node.left.append(Node(",", ",", "punct"))
        if self.r.random() < 0.2:
            node.left.append(Node("while", "IN", "mark"))
        if self.r.random() < 0.2:
            node.left.append(Node("also", "RB", "advmod"))
        node.right.append(self.clause("ccomp") if self.r.random() < 0.4 else self.noun_phrase("obj", 1))
        return node

    # --- sentences ---------------------------------------------------------------------------------------

    def sentence(self) -> Sentence:
        """One sentence of any kind."""
        kinds = (
            [self.acting] * 12
            + [self.meeting] * 4
            + [self.passive] * 2
            + [self.bullet] * 2
            + [self.future] * 3
        )
        kinds += [self.attributed] * 3 + [self.copular] * 2 + [self.leading] * 2
        root = self.r.choice(kinds)()
        root.dep = "ROOT"
        return linear(root)

    def stop(self, root: Node) -> Node:
        root.right.append(Node(".", ".", "punct"))
        return root

    def acting(self, *, end: bool = True) -> Node:
        subject, plural = self.subject()
        tense = self.r.choice(["past", "past", "present"])
        root = self.operative("ROOT", tense, plural)
        root.left.insert(0, subject)
        n = self.r.choice([1, 1, 2, 2, 3])
        for k in range(1, n):
            other = self.operative("conj", tense, plural)
            if k == n - 1:
                other.left.insert(0, Node("and", "CC", "cc"))
                if self.r.random() < 0.7:
                    other.left.insert(0, Node(",", ",", "punct"))
            else:
                other.left.insert(0, Node(",", ",", "punct"))
            root.right.append(other)
        if self.r.random() < 0.15:
            root.right.append(self.participle())
        return self.stop(root) if end else root

    def leading(self) -> Node:
        """ "On Taiwan, ...", "Today, ...", "Recalling ..., the leaders ..."."""
        root = self.acting()
        x = self.r.random()
        if x < 0.4:
            lead = self.noun_phrase("obl", 2)
            lead.left.insert(0, Node(self.r.choice(["On", "Regarding", "In", "During", "At"]), "IN", "case"))
        elif x < 0.6:
            lead = Node("Today", "NN", "obl:tmod")
        else:
            lead = Node(
                self.r.choice(["Recalling", "Noting", "Building", "Recognizing", "Reaffirming"]),
                "VBG",
                "advcl",
            )
            if lead.word == "Building":
                obl = self.noun_phrase("obl", 2)
                obl.left.insert(0, Node("on", "IN", "case"))
                lead.right.append(obl)
            else:
                lead.right.append(self.noun_phrase("obj", 2))
        root.left.insert(0, Node(",", ",", "punct"))
        root.left.insert(0, lead)
        return root

    def meeting(self) -> Node:
        subject, _ = self.subject()
        root = Node(
            self.r.choice(["met", "spoke", "talked", "convened", "gathered", "consulted"]),
            "VBD",
            "ROOT",
            left=[subject],
        )
        if self.r.random() < 0.6:
            root.right.append(Node(self.r.choice(["today", "yesterday"]), "NN", "obl:tmod"))
        if self.r.random() < 0.7:
            other = self.r.choice([self.person, self.person, self.apposed, self.country])("obl")
            other.left.insert(0, Node("with", "IN", "case"))
            root.right.append(other)
        if self.r.random() < 0.4:
            place = Node(self.r.choice(PLACES), "NNP", "obl", left=[Node("in", "IN", "case")])
            root.right.append(place)
        if self.r.random() < 0.3:
            day = Node(self.r.choice(MONTHS), "NNP", "obl", left=[Node("on", "IN", "case")])
            day.right.append(Node(str(self.r.randint(1, 28)), "CD", "nummod"))
            root.right.append(day)
        if self.r.random() < 0.5:
            to = Node(
                self.r.choice(["discuss", "congratulate", "reaffirm", "review", "underscore"]),
                "VB",
                "advcl",
                left=[Node("to", "TO", "mark")],
            )
            to.right.append(self.noun_phrase("obj", 1))
            if self.r.random() < 0.4:
                more = Node(
                    self.r.choice(["emphasize", "discuss", "welcome", "reiterate"]),
                    "VB",
                    "conj",
                    left=[Node("and", "CC", "cc")],
                )
                more.right.append(self.noun_phrase("obj", 1))
                to.right.append(more)
            root.right.append(to)
        if self.r.random() < 0.2:
            tense_verb = self.operative("conj", "past", True)
            tense_verb.left.insert(0, Node("and", "CC", "cc"))
            root.right.append(tense_verb)
        return self.stop(root)

    def passive(self) -> Node:
        verb = self.r.choice(OBJECT_VERBS[:20])
        thing = self.noun_phrase("nsubj:pass", 1)
        root = Node(
            past(verb),
            "VBN",
            "ROOT",
            left=[thing, Node("were" if thing.tag == "NNS" else "was", "VBD", "aux:pass")],
        )
        if self.r.random() < 0.7:
            agent = self.r.choice([self.plural_side, self.person, self.country])("obl:agent")
            agent.left.insert(0, Node("by", "IN", "case"))
            root.right.append(agent)
        return self.stop(root)

    def bullet(self) -> Node:
        root = Node(
            gerund(
                self.r.choice([*PLAIN, "launch", "establish", "announce", "sign", "welcome"])
            ).capitalize(),
            "VBG",
            "ROOT",
        )
        root.right.append(self.object_())
        if self.r.random() < 0.3:
            root.right.append(self.infinitive("advcl"))
        return root if self.r.random() < 0.5 else self.stop(root)

    def future(self) -> Node:
        subject, _ = self.subject()
        root = Node(self.r.choice(PLAIN), "VB", "ROOT", left=[subject, Node("will", "MD", "aux")])
        if self.r.random() < 0.2:
            root.left.append(
                Node(self.r.choice(["also", "continue"]), "RB", "advmod")
            ) if self.r.random() < 0.5 else None
        root.right.append(self.noun_phrase("obj", 1))
        for _ in range(self.r.choice([0, 0, 1, 2])):
            other = Node(self.r.choice(PLAIN), "VB", "conj", left=[Node("and", "CC", "cc")])
            other.right.append(self.noun_phrase("obj", 1))
            root.right.append(other)
        return self.stop(root)

    def attributed(self) -> Node:
        """ "..., Sato said", "..., according to the statement"."""
        x = self.r.random()
        if x < 0.6:
            inner = self.clause("ccomp", mark=False)
            inner.right.append(Node(",", ",", "punct"))
            speaker = self.r.choice([lambda: Node(self.r.choice(LAST), "NNP", "nsubj"), lambda: self.person("nsubj"), lambda: Node("he", "PRP", "nsubj"),
                                     lambda: Node("ministry", "NN", "nsubj", left=[Node("the", "DT", "det")]), lambda: Node("statement", "NN", "nsubj", left=[Node("the", "DT", "det")])])()  # fmt: skip
            root = Node(
                self.r.choice(["said", "added", "stressed", "noted", "told"]),
                "VBD",
                "ROOT",
                left=[inner, speaker],
            )
            return self.stop(root)
        if x < 0.8:
            root = self.acting(end=False)
            source = Node(
                "statement",
                "NN",
                "obl",
                left=[Node(",", ",", "punct"), Node("according", "VBG", "case"), Node("the", "DT", "det")],
            )
            source.left[1].right.append(Node("to", "IN", "fixed"))
            root.right.append(source)
            return self.stop(root)
        root = Node(
            "said", "VBD", "ROOT", left=[Node("statement", "NN", "nsubj", left=[Node("the", "DT", "det")])]
        )
        root.right.append(self.clause("ccomp", mark=self.r.random() < 0.5))
        return self.stop(root)

    def copular(self) -> Node:
        subject, plural = self.subject()
        word = self.r.choice(
            ["committed", "determined", "concerned", "ready", "pleased", "grateful", "united", "resolved"]
        )
        lemma = self.r.choice(["be", "remain"])
        if lemma == "be":
            root = Node(
                word,
                "JJ",
                "ROOT",
                left=[subject, Node("are" if plural else "is", "VBP" if plural else "VBZ", "cop")],
            )
            head = root
        else:
            root = Node("remain" if plural else "remains", "VBP" if plural else "VBZ", "ROOT", left=[subject])
            head = Node(word, "JJ", "xcomp")
            root.right.append(head)
        if word in ("committed",):
            thing = self.gerund_phrase("advcl") if self.r.random() < 0.5 else self.noun_phrase("obl", 1)
            thing.left.insert(0, Node("to", "IN", "mark" if thing.tag == "VBG" else "case"))
        elif word in ("concerned", "grateful", "united"):
            thing = self.noun_phrase("obl", 1)
            thing.left.insert(
                0, Node({"concerned": "about", "grateful": "for", "united": "in"}[word], "IN", "case")
            )
        else:
            thing = self.infinitive("xcomp" if word != "united" else "advcl")
        head.right.append(thing)
        return self.stop(root)


def sentences(seed: int, count: int) -> list[Sentence]:
    """`count` sentences, the same for the same seed."""
    grammar = Grammar(seed)
    return [grammar.sentence() for _ in range(count)]
