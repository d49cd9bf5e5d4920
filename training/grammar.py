"""A small generative grammar of diplomatic prose. Each sentence comes with its dependency tree by construction.

What general treebanks lack is made here in quantity: coordinated operative verbs with long objects, present-tense
verbs after coordinated countries, long appositions in subjects, participles, attribution at the end, list items
without a subject, titles with names. Names and wording are invented; labels follow the treebanks' UD scheme.
"""

from __future__ import annotations

import words as w
from bank import Bank
from conllu import Sentence, simplified
from inflection import gerund, participle, past
from shapes import Shapes
from tree import Node, case, comma, conjunct, linear, mark


class Grammar(Shapes):
    """Draws whole sentences."""

    def sentence(self) -> Sentence:
        """One sentence of any kind."""
        kinds = (
            [self.acting] * 14 + [self.leading] * 5 + [self.meeting] * 5 + [self.future] * 5 + [self.item] * 5
        )
        kinds += (
            [self.passive] * 3
            + [self.attributed] * 4
            + [self.standing] * 3
            + [self.perfect] * 3
            + [self.report] * 2
        )
        kinds += [self.long_shape] * 12
        root = self.r.choice(kinds)()
        root.dep = "ROOT"
        return simplified(linear(root))

    def stop(self, root: Node, by: str = ".") -> Node:
        return root.after(Node(by, "." if by == "." else ":", "punct"))

    def long_shape(self) -> Node:
        """One of the shapes of news and resolutions."""
        shapes = [self.aside, self.resolution, self.chain, self.distant, self.distant, self.passives]
        shapes += [self.hoping, self.matter_of, self.while_others]
        return self.stop(self.r.choice(shapes)(), self.r.choice(["."] * 9 + [";"]))

    # --- one subject, several operative verbs ------------------------------------------------------------

    def acting(self, *, end: bool = True) -> Node:
        """ "The leaders condemned a, strongly urged b to c, and agreed that d, noting e." """
        subject, plural = self.subject()
        tense = self.r.choice(["past", "past", "past", "present", "present"])
        root = self.operative("ROOT", tense, plural).before(subject)
        self._add_verbs(root, tense, plural)
        if self.chance(0.14):
            root.after(self.participle())
        elif self.chance(0.07):  # ", backed by all capabilities"
            done = self.done()
            done.dep = "advcl"
            root.after(done.before(comma()))
        elif self.chance(0.06):
            root.after(self.meanwhile())
        elif self.chance(0.08):
            root.after(
                self.gerund("advcl", 1)
                .before(mark("by"))
                .before(*[Node("including", "VBG", "mark")] * self.chance(0.5))
            )
        return self.stop(root) if end else root

    def _add_verbs(
        self, root: Node, tense: str, plural: bool, counts: tuple[int, ...] = (1, 1, 2, 2, 2, 3, 4)
    ) -> None:
        count = self.r.choice(counts)
        if count == 2 and self.chance(0.14):  # "condemn and reject its claims": the object belongs to both
            verb = self.r.choice(w.OBJECT_VERBS)
            root.right.insert(
                0, conjunct(Node(*self.form(verb, tense, plural), "conj"), last=True, oxford=False)
            )
            return
        oxford, by = self.chance(0.65), ";" if self.chance(0.04) else ","
        for k in range(1, count):
            other = self.operative("conj", tense, plural)
            own = self.chance(0.06)
            if own:
                other = self.operative("conj", tense, True).before(
                    Node(self.r.choice(["they", "we"]), "PRP", "nsubj")
                )
            root.after(conjunct(other, last=k == count - 1, oxford=oxford or own, by=by))

    def meanwhile(self) -> Node:
        """ ", while Berg signed the accord"; "as the sides expand trade"."""
        subject, plural = self.subject()
        node = self.operative("advcl", self.r.choice(["past", "present"]), plural).before(subject)
        word = self.r.choice(["while", "as", "after", "because", "if", "since"])
        node.before(mark(word))
        return node.before(comma()) if word == "while" else node

    def leading(self) -> Node:
        """ "On Taiwan, ...", "To this end, ...", "Recalling ..., the leaders ...", "As a adjusts b, ..." """
        root = self.r.choice([self.acting, self.acting, self.future, self.perfect, self.passive])()
        return root.before(self._lead().after(comma()) if self.chance(0.93) else self._lead())

    def _lead(self) -> Node:
        x = self.r.random()
        if x < 0.2:
            *words, last = self.r.choice(w.LEADS).split()
            head = Node(last, "NN", "obl")
            for word in words:
                head.near(
                    Node(word, "IN", "case")
                    if word in ("In", "To", "At", "As", "On")
                    else Node(word, "DT", "det")
                )
            return head
        if x < 0.5:
            return self.noun("obl", 2).before(*case(self.r.choice(w.LEAD_PREPS)))
        if x < 0.62:
            return Node(self.r.choice(w.ADVERB_LEADS), "RB", "advmod")
        if x < 0.68:
            return self.when()
        if x < 0.82:
            lead = Node(gerund(self.r.choice(w.PARTICIPLES)), "VBG", "advcl")
            says = self.chance(0.3) and lead.word not in (
                "using",
                "following",
                "including",
                "building",
                "citing",
                "marking",
            )
            return lead.after(self.clause("ccomp") if says else self.noun("obj", 2))
        if x < 0.92:
            subject, plural = self.subject()
            lead = self.complement(
                Node(*self.form(self.r.choice(w.PLAIN), "present", plural), "advcl"), 2
            ).before(subject)
            return lead.before(mark(self.r.choice(["As", "If", "While", "When"])))
        return self.infinitive("advcl", 1)

    # --- meetings -------------------------------------------------------------------------------------------

    def meeting(self) -> Node:
        """ "Berg met today with Sato in Seoul on May 3 to discuss a, and agreed to b." """
        subject, _ = self.subject()
        verb = self.r.choice(w.MEETING)
        root = Node(past(verb), "VBD", "ROOT").before(subject)
        if self.chance(0.2):
            root.near(Node("also", "RB", "advmod"))
        parts = []
        if self.chance(0.5):
            parts.append(self.when())
        if self.chance(0.7):
            parts.append(
                self.r.choice([self.person, self.person, self.apposed, self.country, self.group])(
                    "obl"
                ).before(*case("with"))
            )
        if self.chance(0.35):
            parts.append(self.where())
        if self.chance(0.25):
            parts.append(self.oblique(["about", "on", "ahead of", "during", "at"], 2))
        if self.chance(0.2):
            parts.append(self.when())
        root.after(*parts)
        x = self.r.random()
        if x < 0.5:
            to = Node(
                self.r.choice([*w.OBJECT_VERBS, "congratulate", "thank", "discuss"]), "VB", "advcl"
            ).before(Node("to", "TO", "mark"))
            to.after(self.noun("obj", 1))
            root.after(
                self.more(
                    to,
                    lambda: Node(self.r.choice(w.OBJECT_VERBS), "VB", "conj").after(self.noun("obj", 1)),
                    self.r.choice([1, 1, 2, 3]),
                )
            )
        elif x < 0.6:
            root.after(self._where_they())
        if self.chance(0.25):
            self._add_verbs(root, "past", True, (2, 2, 3))
        return self.stop(root)

    def _where_they(self) -> Node:
        """ ", where they reaffirmed a and agreed to b"; ", during which ..."."""
        node = self.operative("advcl", "past", True).before(
            Node(self.r.choice(["they", "both"]), "PRP", "nsubj")
        )
        self._add_verbs(node, "past", True, (1, 2))
        return node.before(Node("where", "WRB", "advmod")).before(comma())

    # --- other shapes of the verb -----------------------------------------------------------------------------

    def future(self) -> Node:
        """ "We will a, b, and c." """
        subject, _ = self.subject()
        modal = Node(
            self.r.choice(["will", "will", "will", "would", "should", "must", "can", "shall"]), "MD", "aux"
        )
        root = self.operative("ROOT", "base", True) if self.chance(0.3) else self.bare_verb("ROOT", 1)
        root.before(
            *[Node("also", "RB", "advmod")] * self.chance(0.15),
            *[Node("not", "RB", "advmod")] * self.chance(0.05),
        )
        root.before(subject, modal)
        root = self.more(root, lambda: self.bare_verb("conj", 1), self.r.choice([1, 1, 2, 2, 3]))
        if self.chance(0.12):
            root.after(self.participle())
        if self.chance(0.06):  # "a will ...; b will ..."
            other, _ = self.subject()
            second = self.bare_verb("parataxis", 1).before(other, Node("will", "MD", "aux"))
            root.after(second.before(comma(";")))
        return self.stop(root)

    def perfect(self) -> Node:
        """ "The sides have agreed", "is surging staff and has launched a", "do not support b"."""
        subject, plural = self.subject()
        x = self.r.random()
        if x < 0.5:
            verb, tag, aux = (
                participle(self.r.choice(w.OBJECT_VERBS + w.PLAIN)),
                "VBN",
                ("have" if plural else "has"),
            )
        elif x < 0.85:
            verb, tag, aux = (
                gerund(self.r.choice(w.PLAIN + w.INTRANSITIVE)),
                "VBG",
                ("are" if plural else "is"),
            )
        else:
            verb, tag, aux = self.r.choice(w.OBJECT_VERBS), "VB", ("do" if plural else "does")
        root = Node(verb, tag, "ROOT").before(Node(aux, "VBP" if plural else "VBZ", "aux"))
        root.near(
            *[Node("not", "RB", "advmod")] * (tag == "VB"),
            *[Node(self.r.choice(w.ADVERBS), "RB", "advmod")] * self.chance(0.15),
        )
        if self.chance(0.2) and tag != "VB":
            root.after(self.infinitive("xcomp")) if verb in ("working", "continuing") else self.complement(
                root, 0
            )
        else:
            self.complement(root, 0)
        root.before(subject)
        if self.chance(0.3):
            other = self.r.choice(
                [
                    lambda: Node(
                        verb
                        if tag == "VB"
                        else gerund(self.r.choice(w.PLAIN))
                        if tag == "VBG"
                        else participle(self.r.choice(w.PLAIN)),
                        tag,
                        "conj",
                    )
                ]
            )()
            root.after(conjunct(self.complement(other, 1), last=True, oxford=self.chance(0.3)))
        return self.stop(root)

    def passive(self) -> Node:
        """ "The plan was welcomed by both sides", "Berg was joined by Sato"."""
        thing, plural = (
            (self.person("nsubj:pass"), False) if self.chance(0.25) else (self.noun("nsubj:pass", 1), None)
        )
        plural = thing.tag == "NNS" or any(c.dep == "conj" for c in thing.right) if plural is None else plural
        root = Node(
            participle(self.r.choice(["join", "accompany", "welcome", *w.OBJECT_VERBS, *w.PLAIN])),
            "VBN",
            "ROOT",
        )
        x = self.r.random()
        if x < 0.7:
            aux = [Node("were" if plural else "was", "VBD", "aux:pass")]
        elif x < 0.85:
            aux = [Node("will", "MD", "aux"), Node("be", "VB", "aux:pass")]
        else:
            aux = [
                Node("have" if plural else "has", "VBP" if plural else "VBZ", "aux"),
                Node("been", "VBN", "aux:pass"),
            ]
        root.before(thing, *aux)
        if self.chance(0.65):
            agent = self.r.choice([self.group, self.person, self.country, self.apposed])("obl:agent").before(
                *case("by")
            )
            root.after(agent)
        if self.chance(0.3):
            root.after(self.when() if self.chance(0.5) else self.where())
        if self.chance(0.15):
            other = Node(participle(self.r.choice(w.PLAIN)), "VBN", "conj").after(
                self.oblique(["in", "by", "through"], 2)
            )
            root.after(conjunct(other, last=True, oxford=False))
        return self.stop(root)

    def standing(self) -> Node:
        """ "Both sides are committed to a", "remain ready to b", "It is time to c", "There will be d"."""
        x = self.r.random()
        if x < 0.08:
            root = Node("time", "NN", "ROOT").before(Node("it", "PRP", "nsubj"), Node("is", "VBZ", "cop"))
            return self.stop(root.after(self.infinitive("acl")))
        if x < 0.14:
            root = Node("is", "VBZ", "ROOT").before(Node("there", "EX", "expl")).after(self.noun("nsubj", 0))
            return self.stop(root)
        subject, plural = self.subject()
        if x < 0.3:
            root = self.noun("ROOT", 1).before(
                subject, Node("are" if plural else "is", "VBP" if plural else "VBZ", "cop")
            )
        elif x < 0.65:
            root = self.state("ROOT", subject, plural)
        else:
            root = Node(
                *self.form(
                    self.r.choice(["remain", "stand", "feel"]), self.r.choice(["present", "past"]), plural
                ),
                "ROOT",
            ).before(subject)
            root.after(self.state_tail(Node(self.r.choice(w.STATES), "JJ", "xcomp")))
        if self.chance(0.25):
            root.after(
                conjunct(self.operative("conj", "present", plural), last=True, oxford=self.chance(0.4))
            )
        return self.stop(root)

    # --- list items -------------------------------------------------------------------------------------------

    def item(self) -> Node:
        """ "Launching a ...", "Announced the launch of ...", "Develop a compact.", a noun phrase, "Trade: the sides ..." """
        x = self.r.random()
        if x < 0.2:
            root = self.gerund("ROOT", self.r.choice([1, 1, 2, 3]))
        elif x < 0.42:
            root = self.more(
                self.bare_verb("ROOT", 0), lambda: self.bare_verb("conj", 1), self.r.choice([1, 1, 2, 2, 3])
            )
            if self.chance(0.3):
                root.after(self.gerund("advcl", self.r.choice([1, 2])).before(mark("by")))
        elif x < 0.62:
            root = self.operative("ROOT", "past", True)
            self._add_verbs(root, "past", True, (1, 1, 2))
        elif x < 0.72:
            root = self.operative("ROOT", "base", True)
        elif x < 0.86:
            root = self.noun("ROOT", 0)
        else:
            label = (
                self.bare("ROOT")
                if self.chance(0.5)
                else self.name(
                    "The "
                    + self.r.choice(
                        ["Energy Partnership", "Trade Council", "Peace Initiative", "Health Security"]
                    ),
                    "ROOT",
                )
            )
            clause = self.r.choice([self.acting, self.future, self.perfect])()
            return label.after(_as(clause.before(comma(":")), "parataxis"))
        return self.stop(root, self.r.choice([".", ".", ";"])) if self.chance(0.75) else root

    # --- who says so ------------------------------------------------------------------------------------------

    def attributed(self) -> Node:
        """ "..., Sato said", "“...,” he added", "..., according to the statement", "the statement said ..." """
        x = self.r.random()
        if x < 0.55:
            inner = self.clause("ccomp", that=False)
            if self.chance(0.3):
                inner.before(Node("“", "``", "punct")).after(comma(), Node("”", "''", "punct"))
            else:
                inner.after(comma())
            root = Node(
                self.r.choice("said added stressed noted told reporters confirmed announced".split()),
                "VBD",
                "ROOT",
            )
            if root.word in ("reporters", "told"):
                root.word = "told"
                root.after(Node("reporters", "NNS", "obj"))
            root.before(inner, self.speaker())
            if self.chance(0.3):
                root.after(
                    self.when()
                    if self.chance(0.5)
                    else Node("statement", "NN", "obl").before(*case("in"), Node("a", "DT", "det"))
                )
            return self.stop(root)
        if x < 0.75:
            root = self.acting(end=False)
            to = Node("according", "VBG", "case").after(Node("to", "IN", "fixed"))
            source = Node(self.r.choice(w.SPEAKERS), "NN", "obl").before(
                comma(), to, Node("the", "DT", "det")
            )
            return self.stop(root.after(source))
        root = Node(
            *self.form(
                self.r.choice("say note add confirm announce".split()),
                self.r.choice(["past", "present"]),
                False,
            ),
            "ROOT",
        )
        return self.stop(root.before(self.speaker()).after(self.clause("ccomp", that=self.chance(0.6))))

    def speaker(self) -> Node:
        if self.chance(0.4):
            return self.personal("nsubj")
        if self.chance(0.2):
            return self.person("nsubj")
        if self.chance(0.3):
            return Node(self.r.choice(["he", "she"]), "PRP", "nsubj")
        head = Node(self.r.choice(w.SPEAKERS), "NN", "nsubj").near(
            Node(self.r.choice(["the", "a"]), "DT", "det")
        )
        return head.near(*[self.adjective_of()] * self.chance(0.4))

    def report(self) -> Node:
        """An inanimate subject before a verb that looks like a plural noun: "The document outlines a"."""
        subject = self.inanimate("nsubj")
        tense = self.r.choice(["present", "present", "past"])
        verbs = w.OBJECT_VERBS + w.PLAIN
        root = (
            Node(*self.form(self.r.choice(verbs), tense, False), "ROOT").before(subject).after(self.object_())
        )
        if self.chance(0.45):
            other = Node(*self.form(self.r.choice(verbs), tense, False), "conj").after(self.object_())
            root.after(conjunct(other, last=True, oxford=self.chance(0.4)))
        return self.stop(root)


def _as(node: Node, dep: str) -> Node:
    node.dep = dep
    return node


def sentences(seed: int, count: int, bank: Bank) -> list[Sentence]:
    """`count` sentences, the same for the same seed and bank."""
    grammar = Grammar(seed, bank)
    return [grammar.sentence() for _ in range(count)]
