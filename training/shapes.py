"""Shapes of sentences that news, resolutions and long communiqués have: asides, chains, subjects far from their verbs."""

from __future__ import annotations

import words as w
from inflection import gerund, participle, past, third
from tree import Node, case, comma, conjunct, mark
from verbs import VerbPhrases

HOPES = "hope confidence belief concern conviction agreement view fear".split()
SAYING = "said noted added reported stressed".split()
CHAINED = [*w.PLAIN, "share", "train", "trace", "harden", "rebuild", "document", "equip"]


class Shapes(VerbPhrases):
    """Draws roots without the full stop."""

    def aside(self) -> Node:
        """ "The strikes killed four, the ministry said, and wounded ten": who says so stands in the middle."""
        subject, plural = self.subject()
        root = self.operative("ROOT", "past", plural).before(subject)
        said = Node(self.r.choice(SAYING), "VBD", "parataxis").before(self.source_("nsubj"))
        root.after(said.before(comma()).after(comma()))
        if self.chance(0.6):
            root.after(conjunct(self.operative("conj", "past", plural), last=True, oxford=False))
        return root

    def source_(self, dep: str) -> Node:
        if self.chance(0.4):
            return self.personal(dep)
        head = Node(self.r.choice(w.SPEAKERS), "NN", dep).near(Node(self.r.choice(["the", "a"]), "DT", "det"))
        return head.near(*[self.adjective_of()] * self.chance(0.4))

    def resolution(self) -> Node:
        """ "Requests the Commission to a;", "Strongly condemns b and calls upon all parties to c;" """

        def one(dep: str) -> Node:
            return self.operative(dep, "present", False)

        root = one("ROOT")
        for _ in range(self.r.choice([0, 0, 1, 1, 2])):
            root.after(conjunct(one("conj"), last=True, oxford=self.chance(0.4)))
        return root

    def chain(self) -> Node:
        """ "pledged to a b, sharing c, training d, and rebuilding e": gerunds that tell how the infinitive is done."""
        subject, plural = self.subject()
        root = Node(*self.form(self.r.choice(w.TO_VERBS), self.r.choice(["past", "present"]), plural), "ROOT")
        to = self.bare_verb("xcomp", 2).before(Node("to", "TO", "mark"))
        first = self._chained("advcl")
        count = self.r.choice([2, 3, 3, 4])
        for k in range(1, count):
            first.after(conjunct(self._chained("conj"), last=k == count - 1, oxford=count > 2))
        return root.before(subject).after(to.after(first.before(comma())))

    def _chained(self, dep: str) -> Node:
        return Node(gerund(self.r.choice(CHAINED)), "VBG", dep).after(self.bare("obj"))

    def distant(self) -> Node:
        """A subject with a relative clause, a participle or an infinitive behind it, far from its present-tense verb."""
        subject = self.group("nsubj") if self.chance(0.5) else self.bare("nsubj")
        if subject.tag not in ("NN", "NNS"):
            subject = self.group("nsubj")
        x = self.r.random()
        if x < 0.35:
            done = Node(
                participle(self.r.choice([*w.OBJECT_VERBS, *w.PLAIN, "set", "hit", "draw"])), "VBN", "acl"
            )
            done.after(self.oblique("in on at by under during since".split(), 3))
            if self.chance(0.4):
                subject.after(done.before(comma()).after(comma()))
            else:
                subject.after(done)
        elif x < 0.6:
            form, tag = (str, "VBP") if subject.tag == "NNS" else (third, "VBZ")
            who = Node("who" if subject.tag == "NNS" and self.chance(0.5) else "which", "WDT", "nsubj")
            who.tag = "WP" if who.word == "who" else "WDT"
            clause = Node(form(self.r.choice(w.PLAIN)), tag, "acl:relcl").before(who).after(self.bare("obj"))
            subject.after(clause.before(comma()).after(comma()))
        elif x < 0.75:
            subject.after(Node(gerund(self.r.choice(w.PLAIN)), "VBG", "acl").after(self.bare("obj")))
        else:
            subject.after(self.infinitive("acl", 1, 3))
        tense = self.r.choice(["present", "present", "past"])
        root = self.operative("ROOT", tense, subject.tag == "NNS").before(subject)
        if self.chance(0.4):
            again = self.operative("conj", tense, subject.tag == "NNS")
            root.after(conjunct(again, last=True, oxford=self.chance(0.3)))
        return root

    def passives(self) -> Node:
        """ "Issues of a, b and c were discussed, and d was signed", "special attention was paid to e"."""

        def one(dep: str) -> Node:
            thing = self.bare("nsubj:pass")
            for k in range(count := self.r.choice([0, 0, 2, 3])):
                thing.after(conjunct(self.bare("conj"), last=k == count - 1, oxford=self.chance(0.5)))
            plural = thing.tag == "NNS" or bool(count)
            verb = participle(self.r.choice([*w.OBJECT_VERBS, *w.PLAIN, "pay", "place", "reach", "exchange"]))
            node = Node(verb, "VBN", dep).before(thing, Node("were" if plural else "was", "VBD", "aux:pass"))
            return node.after(self.oblique("on to with in by".split(), 2)) if self.chance(0.4) else node

        root = one("ROOT")
        return root.after(conjunct(one("conj"), last=True)) if self.chance(0.6) else root

    def hoping(self) -> Node:
        """ "expressed hope that a will b and concern that c has d": clauses that hang on nouns."""
        subject, plural = self.subject()
        verb = self.r.choice(["express", "voice", "share", "reiterate", "convey"])
        root = Node(*self.form(verb, self.r.choice(["past", "present"]), plural), "ROOT").before(subject)
        noun = Node(self.r.choice(HOPES), "NN", "obj").near(*self.adjectives()[:1]).after(self.clause("acl"))
        if self.chance(0.25):
            other = Node(self.r.choice(HOPES), "NN", "conj").after(self.clause("acl"))
            noun.after(conjunct(other, last=True, oxford=False))
        return root.after(noun)

    def matter_of(self) -> Node:
        """ "It was agreed that a", "It is vital that b", "They made clear that c", "noted with concern that d"."""
        x = self.r.random()
        if x < 0.35:
            done = Node(
                participle(self.r.choice(["agree", "decide", "note", "hope", "expect", "stress"])), "VBN"
            )
            be = Node(self.r.choice(["was", "is"]), "VBD", "aux:pass")
            be.tag = "VBD" if be.word == "was" else "VBZ"
            return done.before(Node("it", "PRP", "expl"), be).after(self.clause("csubj"))
        if x < 0.55:
            word = self.r.choice("vital essential important critical clear imperative".split())
            root = Node(word, "JJ").before(Node("it", "PRP", "expl"), Node("is", "VBZ", "cop"))
            return root.after(self.clause("csubj"))
        subject, plural = self.subject()
        if x < 0.75:
            root = Node(*self.form("make", "past", plural)).after(Node("clear", "JJ", "xcomp"))
        else:
            noun = self.r.choice(["concern", "satisfaction", "regret", "appreciation", "alarm"])
            root = Node(past("note"), "VBD").after(Node(noun, "NN", "obl").before(*case("with")))
        return root.before(subject).after(self.clause("ccomp"))

    def while_others(self) -> Node:
        """ "..., with Egypt offering a and Ukraine agreeing to b": a subject of its own behind "with"."""
        subject, plural = self.subject()
        root = self.operative("ROOT", "past", plural).before(subject)

        def one(dep: str) -> Node:
            verb = self.gerund_verb(dep, 3)
            return verb.before(self.r.choice([self.country, self.group, self.personal])("nsubj"))

        first = one("advcl").before(mark("with")).before(comma())
        if self.chance(0.3):
            first.after(conjunct(one("conj"), last=True, oxford=False))
        return root.after(first)
