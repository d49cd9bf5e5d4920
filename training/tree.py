"""Dependency trees as nodes, and nodes as sentences."""

from __future__ import annotations

from dataclasses import dataclass, field

from conllu import Sentence

CLOSE = {",", ".", ";", ":", "’s", "'s", "’", ")", "”", "n’t"}
OPEN = {"(", "“", "$"}


@dataclass
class Node:
    """A word with its dependents: all those before it and all those behind it, in the order of the text."""

    word: str
    tag: str
    dep: str = "dep"
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)

    def before(self, *nodes: Node) -> Node:
        """`nodes` put in front of all that stands before the word."""
        self.left[:0] = nodes
        return self

    def near(self, *nodes: Node) -> Node:
        """`nodes` put directly before the word."""
        self.left.extend(nodes)
        return self

    def after(self, *nodes: Node) -> Node:
        """`nodes` put behind all that follows the word."""
        self.right.extend(nodes)
        return self

    def copy(self, dep: str | None = None) -> Node:
        """A deep copy, under another label if one is given."""
        return Node(
            self.word,
            self.tag,
            dep or self.dep,
            [c.copy() for c in self.left],
            [c.copy() for c in self.right],
        )


def mark(word: str, tag: str = "IN") -> Node:
    """A word that introduces a clause."""
    return Node(word, tag, "mark")


def case(phrase: str) -> list[Node]:
    """A preposition; of several words ("as part of") each is a case of the noun."""
    return [Node(word, "IN", "case") for word in phrase.split()]


def comma(word: str = ",") -> Node:
    """A comma or another separator."""
    return Node(word, ":" if word in (";", ":", "—", "–") else ",", "punct")


def conjunct(node: Node, *, last: bool, oxford: bool = True, by: str = ",", word: str = "and") -> Node:
    """`node` made the next, or the last, member of a coordination."""
    node.dep = "conj"
    if last:
        node.before(Node(word, "CC", "cc"))
    if not last or oxford:
        node.before(comma(by))
    return node


def hyphenated(phrase: str, tag: str, dep: str) -> Node:
    """ "long-standing" as the tokenizer splits it: the last part is the head."""
    *parts, last = phrase.split("-")
    head = Node(last, tag, dep)
    for part in parts:
        inner = Node(part, "NNP" if part[:1].isupper() else "NN" if tag.startswith("N") else "JJ", "compound")
        head.near(inner.after(Node("-", "HYPH", "punct")))
    return head


def linear(root: Node) -> Sentence:
    """The words of the tree in order, with heads, tags, labels and spaces; the first letter large."""
    order: list[Node] = []
    _walk(root, order)
    order = _tidy(order)
    at = {id(node): i for i, node in enumerate(order)}
    heads = list(range(len(order)))
    for node in order:
        for child in [*node.left, *node.right]:
            if id(child) in at:
                heads[at[id(child)]] = at[id(node)]
    words = [node.word for node in order]
    spaces = [i + 1 < len(words) and _spaced(words, order, i) for i in range(len(words))]
    words[0] = words[0][:1].upper() + words[0][1:]
    return Sentence(words, [n.tag for n in order], heads, [n.dep for n in order], spaces)


def _walk(node: Node, order: list[Node]) -> None:
    for child in node.left:
        _walk(child, order)
    order.append(node)
    for child in node.right:
        _walk(child, order)


def _tidy(order: list[Node]) -> list[Node]:
    """Without the comma that closes an apposition where another mark follows; "an" before a vowel."""
    kept = []
    for node, following in zip(order, [*order[1:], None], strict=True):
        if following is not None:
            if node.word == "," and following.word in CLOSE and following.dep == "punct" and not node.right:
                continue
            if node.tag == "DT" and node.word in ("a", "an"):
                node.word = "an" if following.word[0] in "aeiouAEIO" else "a"
        kept.append(node)
    return kept


def _spaced(words: list[str], order: list[Node], i: int) -> bool:
    if order[i].tag == "HYPH" or order[i + 1].tag == "HYPH":
        return False
    return words[i + 1] not in CLOSE and words[i] not in OPEN


def node_of(sentence: Sentence, i: int) -> Node:
    """Word `i` of a sentence with all below it."""
    kids = [k for k, head in enumerate(sentence.heads) if head == i and k != i]
    return Node(
        sentence.words[i],
        sentence.tags[i],
        sentence.deps[i],
        [node_of(sentence, k) for k in kids if k < i],
        [node_of(sentence, k) for k in kids if k > i],
    )
