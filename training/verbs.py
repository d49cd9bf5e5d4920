"""Verb phrases: operative verbs with their complements, infinitives, gerunds, participles, embedded clauses."""

from __future__ import annotations

import words as w
from inflection import gerund, participle, past, third
from nouns import NounPhrases
from tree import Node, case, comma, conjunct, mark

Tense = str  # "past", "present", "base" (after a modal)


class VerbPhrases(NounPhrases):
    """Draws verb phrases."""

    # --- without a subject --------------------------------------------------------------------------------

    def complement(self, node: Node, depth: int) -> Node:
        """An object or a prepositional phrase, perhaps both, for a verb such as "strengthen"."""
        if node.word in w.INTRANSITIVE or gerund_of_intransitive(node.word):
            if self.chance(0.4):
                node.after(Node(self.r.choice(w.MANNER), "RB", "advmod"))
            return node.after(self.oblique("with on in for".split(), depth))
        node.after(self.noun("obj", depth))
        if self.chance(0.12):
            node.after(self.oblique("through in with by during under".split(), depth + 1))
        return node

    def oblique(self, prepositions: list[str], depth: int) -> Node:
        inner = self.country("obl") if self.chance(0.3) else self.noun("obl", depth)
        return inner.before(*case(self.r.choice(prepositions)))

    def bare_verb(self, dep: str, depth: int = 2) -> Node:
        """ "strengthen the alliance", without "to"."""
        if self.chance(0.05):
            return Node("help", "VB", dep).after(
                self.more(self.bare_verb("xcomp"), lambda: self.bare_verb("conj"), 2)
            )
        if self.chance(0.06):
            return Node(self.r.choice(["work", "continue", "seek", "work"]), "VB", dep).after(
                self.infinitive("xcomp")
            )
        node = Node(self.r.choice(w.PLAIN if self.chance(0.85) else w.INTRANSITIVE), "VB", dep)
        return self.complement(node, depth)

    def infinitive(self, dep: str, count: int | None = None, depth: int = 2) -> Node:
        """ "to strengthen a, expand b, and (to) advance c"."""
        if count is None and not self.chance(0.8):
            return self.bank.draw(self.bank.infinitives, self.r, dep).before(Node("to", "TO", "mark"))
        node = self.bare_verb(dep, depth).before(Node("to", "TO", "mark"))
        if self.chance(0.15):
            node.near(Node(self.r.choice(w.MANNER), "RB", "advmod"))
        if self.chance(0.05):
            node.before(Node("not", "RB", "advmod"))
        return self.more(
            node, lambda: self.bare_verb("conj", depth), count or self.r.choice([1, 1, 1, 2, 3]), again=True
        )

    def more(self, node: Node, make, count: int, *, again: bool = False) -> Node:  # type: ignore[no-untyped-def]
        """Further members of a coordination of verbs."""
        oxford, by = self.chance(0.7) and count > 2, ";" if count > 2 and self.chance(0.12) else ","
        repeat = again and self.chance(0.3)
        for k in range(1, count):
            other = make()
            if self.chance(0.12):
                other.near(Node(self.r.choice(w.MANNER), "RB", "advmod"))
            if repeat:
                other.before(Node("to", "TO", "mark"))
            node.after(conjunct(other, last=k == count - 1, oxford=oxford or by == ";", by=by))
        return node

    def gerund_verb(self, dep: str, depth: int = 2) -> Node:
        return self.complement(
            Node(gerund(self.r.choice(w.PLAIN if self.chance(0.85) else w.INTRANSITIVE)), "VBG", dep), depth
        )

    def gerund(self, dep: str, count: int | None = None) -> Node:
        """ "strengthening a and expanding b"."""
        if count is None and not self.chance(0.85):
            return self.bank.draw(self.bank.gerunds, self.r, dep)
        return self.more(
            self.gerund_verb(dep), lambda: self.gerund_verb("conj"), count or self.r.choice([1, 1, 1, 2, 3])
        )

    def done(self) -> Node:
        """ "undertaken by the sides", "imposed on Russia", "made in recent years": what was done, after a noun."""
        node = Node(
            participle(self.r.choice(w.PLAIN + w.OBJECT_VERBS + ["make", "take", "undertake"])), "VBN", "acl"
        )
        if self.chance(0.5):
            agent = self.r.choice([self.group, self.country, self.person])("obl:agent")
            return node.after(agent.before(*case("by")))
        return node.after(self.oblique("in on at under against through for".split(), 3))

    # --- embedded clauses -----------------------------------------------------------------------------------

    def clause(self, dep: str, *, that: bool = True) -> Node:
        """The content of "that"; a quarter of them from the treebanks."""
        node = self.bank.draw(self.bank.clauses, self.r, dep) if self.chance(0.2) else self._own_clause(dep)
        if self.chance(0.08):  # "that, because of a, b expands"
            lead = self.noun("obl", 2).before(*case(self.r.choice(w.LEAD_PREPS).lower()))
            if that:
                lead.before(comma())
            node.before(lead.after(comma()))
        return node.before(mark("that")) if that else node

    def _own_clause(self, dep: str) -> Node:
        subject, plural = self.topic()
        x = self.r.random()
        if x < 0.35:
            verb = self.bare_verb(dep, 1).before(
                subject, Node(self.r.choice("will must should would can could".split()), "MD", "aux")
            )
            return self.more(verb, lambda: self.bare_verb("conj", 2), self.r.choice([1, 1, 1, 2]))
        if x < 0.55:
            return self.state(dep, subject, plural)
        if x < 0.75:
            return self._finite(dep, "present", plural).before(subject)
        if x < 0.85:
            have = Node("have" if plural else "has", "VBP" if plural else "VBZ", "aux")
            done = self.complement(Node(participle(self.r.choice(w.PLAIN)), "VBN", dep), 2)
            if self.chance(0.25):  # "has strengthened and has been critical"
                been = [Node(have.word, have.tag, "aux"), Node("been", "VBN", "cop")]
                other = (
                    Node("critical", "JJ", "conj").near(*been).after(self.noun("obl", 2).before(*case("in")))
                )
                done.after(conjunct(other, last=True, oxford=False))
            return done.before(
                subject, *[Node(self.r.choice(w.ADVERBS), "RB", "advmod")] * self.chance(0.1), have
            )
        if x < 0.93:
            subject.dep = "nsubj:pass"
            aux = [Node(self.r.choice(["must", "should", "will"]), "MD", "aux"), Node("be", "VB", "aux:pass")]
            node = Node(participle(self.r.choice(w.PLAIN)), "VBN", dep).before(subject, *aux)
            return node.after(self.oblique("in with by through".split(), 2)) if self.chance(0.5) else node
        return self._finite(dep, "past", plural).before(subject)

    def _finite(self, dep: str, tense: Tense, plural: bool) -> Node:
        """ "condemns a and supports b": verbs of one subject and tense."""

        def one(label: str) -> Node:
            choices = w.PLAIN if self.chance(0.6) else w.OBJECT_VERBS
            return self.complement(Node(*self.form(self.r.choice(choices), tense, plural), label), 2)

        return self.more(one(dep), lambda: one("conj"), self.r.choice([1, 1, 1, 2, 2, 3]))

    def state(self, dep: str, subject: Node, plural: bool) -> Node:
        """ "are committed to expanding trade"."""
        word = self.r.choice(w.STATES)
        node = Node(word, "JJ", dep).before(
            subject, Node("are" if plural else "is", "VBP" if plural else "VBZ", "cop")
        )
        return self.state_tail(node)

    def state_tail(self, node: Node) -> Node:
        word = node.word
        if word in ("committed", "home", "united", "essential", "vital", "critical"):
            if word == "committed" and self.chance(0.6):
                return node.after(self.gerund("advcl").before(mark("to")))
            return node.after(self.noun("obl", 1).before(*case("in" if word == "united" else "to")))
        if word in ("concerned", "grateful", "proud", "alarmed", "responsible"):
            preposition = {
                "concerned": "about",
                "grateful": "for",
                "responsible": "for",
                "proud": "of",
                "alarmed": "by",
            }[word]
            return node.after(self.noun("obl", 1).before(*case(preposition)))
        if word in ("confident", "convinced", "clear"):
            return node.after(self.clause("ccomp"))
        return node.after(self.infinitive("xcomp"))

    def topic(self) -> tuple[Node, bool]:
        """What an embedded clause speaks about, and whether it is plural."""
        x = self.r.random()
        if x < 0.25:
            return self.country("nsubj"), False
        if x < 0.4:
            return Node(self.r.choice(["they", "we"]), "PRP", "nsubj"), True
        if x < 0.5:
            return self.subject()
        if x < 0.58:
            return self.coordinated(self.country, "nsubj", 2), True
        phrase = self.bare("nsubj") if self.chance(0.6) else self.noun("nsubj", 2)
        return phrase, phrase.tag == "NNS" or any(c.dep == "conj" for c in phrase.right)

    def relative(self) -> Node:
        """ "which strengthens a, expands b, and advances c"; "that the United States announced in May"."""
        if self.chance(0.25):
            who = self.r.choice([self.group, self.country, self.personal])("nsubj")
            node = Node(past(self.r.choice(w.OBJECT_VERBS)), "VBD", "acl:relcl")
            node.before(Node("that" if self.chance(0.7) else "which", "WDT", "obj"), who)
            return node.after(self.when()) if self.chance(0.5) else node
        word, tag = self.r.choice([("which", "WDT"), ("that", "WDT"), ("who", "WP")])
        x = self.r.random()
        count = self.r.choice([1, 1, 2, 3])
        if x < 0.2:
            node = self.bare_verb("acl:relcl").before(Node(word, tag, "nsubj"), Node("will", "MD", "aux"))
            return self.more(node, lambda: self.bare_verb("conj"), count)
        form = third if x < 0.75 else str
        finite = "VBZ" if form is third else "VBP"
        node = self.complement(Node(form(self.r.choice(w.PLAIN)), finite, "acl:relcl"), 3).before(
            Node(word, tag, "nsubj")
        )
        return self.more(
            node, lambda: self.complement(Node(form(self.r.choice(w.PLAIN)), finite, "conj"), 3), count
        )

    def tail(self, head: Node, depth: int) -> Node:
        """As for every noun phrase, and then infinitives, gerunds, participles or relative clauses."""
        x = self.r.random()
        if depth < 2 and x < 0.06:
            return head.after(self.infinitive("acl"))
        if depth < 2 and x < 0.13:
            return head.after(self.gerund("acl").before(mark(self.r.choice("of to for in".split()))))
        if depth < 2 and x < 0.15:  # ", including upholding a, advancing b, and fighting c"
            doing = self.gerund("acl", self.r.choice([1, 2, 3, 4])).before(Node("including", "VBG", "mark"))
            return super().tail(head, 3).after(doing.before(comma()))
        head = super().tail(head, depth)
        if depth < 3 and x > 0.94:
            head.after(self.done())
        elif depth < 2 and x > 0.87:
            clause = self.relative()
            head.after(
                clause.before(comma()) if clause.left[0].word == "which" and self.chance(0.6) else clause
            )
        return head

    # --- time and place ---------------------------------------------------------------------------------------

    def when(self) -> Node:
        """ "today", "on March 3, 2022", "in May 2023", "last week", "by 2030"."""
        r, x = self.r, self.r.random()
        if x < 0.3:
            return Node(r.choice(["today", "yesterday", "today", "tomorrow"]), "NN", "obl:unmarked")
        if x < 0.38:
            return Node(r.choice(["week", "month", "year"]), "NN", "obl:unmarked").near(
                Node(r.choice(["last", "next"]), "JJ", "amod")
            )
        if x < 0.45:
            return Node(r.choice(["morning", "afternoon", "week", "year"]), "NN", "obl:unmarked").near(
                Node("this", "DT", "det")
            )
        if x < 0.5:
            return Node(r.choice(w.DAYS), "NNP", "obl").before(*case("on"))
        if x < 0.56:
            return Node(str(r.randint(2023, 2050)), "CD", "obl").before(*case(r.choice(["by", "in"])))
        month, year = (
            Node(r.choice(w.MONTHS), "NNP", "nmod:unmarked"),
            Node(str(r.randint(1990, 2030)), "CD", "nmod:unmarked"),
        )
        if x < 0.7:
            month.dep = "obl"
            return month.before(*case(r.choice(["in", "by"]))).after(*[year] * self.chance(0.6))
        day = Node(str(r.randint(1, 31)), "CD", "obl")
        if self.chance(0.7):
            day.near(month)
            if self.chance(0.4):
                day.after(comma(), year, *[comma()] * self.chance(0.3))
        else:
            day.after(month).after(*[year] * self.chance(0.5))
        return day.before(*case("on")) if self.chance(0.8) else _unmarked(day)

    def where(self) -> Node:
        return Node(self.r.choice(w.PLACES), "NNP", "obl").before(*case("in"))

    # --- operative verbs --------------------------------------------------------------------------------------

    def form(self, verb: str, tense: Tense, plural: bool) -> tuple[str, str]:
        if tense == "past":
            return past(verb), "VBD"
        if tense == "base":
            return verb, "VB"
        return (verb, "VBP") if plural else (third(verb), "VBZ")

    def operative(self, dep: str, tense: Tense, plural: bool) -> Node:
        """One operative verb with what it governs; now and then an adverb, and manner or time behind."""
        x = self.r.random()

        def verb(choices: list[str]) -> tuple[Node, str]:
            phrase = self.r.choice(choices)
            base, _, rest = phrase.partition(" ")
            return Node(*self.form(base, tense, plural), dep), rest

        if x < 0.06:
            phrase, preposition = self.r.choice(w.LIGHT).rsplit(" ", 1)
            base, noun = phrase.split()
            node = Node(*self.form(base, tense, plural), dep)
            thing = Node(
                noun,
                "NNS"
                if noun in ("talks", "steps", "views", "condolences", "greetings", "discussions")
                else "NN",
                "obj",
            )
            node.after(
                thing.near(*self.adjectives()[:1]).after(self.noun("nmod", 1).before(*case(preposition)))
            )
        elif x < 0.44:
            node, _ = verb(w.OBJECT_VERBS)
            node.after(self.object_())
        elif x < 0.58:
            node, _ = verb(w.THAT_VERBS)
            node.after(*self.contents())
        elif x < 0.71:
            node, _ = verb(w.TO_VERBS)
            node.after(self.infinitive("xcomp", self.r.choice([None, 1, 2, 3])))
        elif x < 0.82:
            node, rest = verb(w.PREP_VERBS)
            self.prepositional(node, rest)
        elif x < 0.88:
            node, _ = verb(w.PERSON_TO_VERBS)
            node.after(self.addressee("obj"), self.infinitive("xcomp", self.r.choice([None, 1, 2, 3])))
        elif x < 0.94:
            node, _ = verb(w.TELL_VERBS)
            node.after(self.addressee("obj"), self.clause("ccomp"))
        else:
            node, rest = verb(w.PERSON_PREP_VERBS)
            gerund_follows = rest in ("for", "on") and self.chance(0.25)
            thing = (
                self.gerund("advcl").before(mark(rest))
                if gerund_follows
                else self.noun("obl", 1).before(*case(rest))
            )
            node.after(self.addressee("obj"), thing)
        if self.chance(0.16):
            node.near(Node(self.r.choice(w.ADVERBS), "RB", "advmod"))
        return node

    def addressee(self, dep: str) -> Node:
        return self.r.choice([self.country, self.country, self.person, self.group])(dep)

    def object_(self) -> Node:
        if self.chance(0.22):
            return self.coordinated(lambda d: self.noun(d, 1), "obj", self.r.choice([2, 2, 3, 4]))
        return self.noun("obj", 0)

    def contents(self) -> list[Node]:
        """One "that" clause or two in a row."""
        said = self.clause("ccomp", that=self.chance(0.92))
        if self.chance(0.15):
            said.after(conjunct(self.clause("conj"), last=True, oxford=self.chance(0.4)))
        return [said]

    def prepositional(self, node: Node, rest: str) -> None:
        """ "look forward to deepening trade", "call on Iran to end its program", "consult on security"."""
        *adverbs, preposition = rest.split()
        node.after(*[Node(a, "RB", "advmod") for a in adverbs])
        if node.word.startswith("call") and preposition == "on":
            node.after(self.addressee("obl").before(*case("on")), self.infinitive("xcomp"))
        elif preposition == "to" and self.chance(0.55):
            node.after(self.gerund("advcl", self.r.choice([None, 1, 2])).before(mark("to")))
        elif preposition == "with":
            node.after(self.addressee("obl").before(*case("with")))
            if self.chance(0.7):
                node.after(self.oblique(["on", "on", "about", "regarding"], 0))
        else:
            node.after(self.noun("obl", 0).before(*case(preposition)))

    def participle(self) -> Node:
        """ ", noting that ...", ", while also welcoming ..."."""
        node = Node(
            gerund(
                self.r.choice(
                    [
                        p
                        for p in w.PARTICIPLES
                        if p not in ("include", "build", "follow", "use", "mark", "cite", "urge", "applaud")
                    ]
                )
            ),
            "VBG",
            "advcl",
        )
        if self.chance(0.3):
            node.before(*[Node("also", "RB", "advmod")] * self.chance(0.4))
            node.before(mark("while"))
        if self.chance(0.85):
            node.before(comma())
        return node.after(self.clause("ccomp") if self.chance(0.4) else self.noun("obj", 1))


def gerund_of_intransitive(word: str) -> bool:
    """Whether `word` is an -ing, past or third-person form of a verb without an object."""
    return word in _INTRANSITIVE_FORMS


def _unmarked(day: Node) -> Node:
    day.dep = "obl:unmarked"
    return day


_INTRANSITIVE_FORMS = frozenset(form(v) for v in w.INTRANSITIVE for form in (gerund, past, third))
