"""Who a pronoun in an attribution is: "..., the ministry said. ..., it added": according to the ministry."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.lexicon.predicate_words import predicate_words
from entente.reading.cast.cast import Cast
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting, Who

_HE = frozenset(["he", "she"])
_PRONOUNS = _HE | {"it", "they"}
_OF = frozenset(["of", "for", "to"])


class Sources:
    """The sources that a text has named so far, each under the pronoun that may mean it next."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._last: dict[str, str] = {}

    def named(self, source: str | None, who: Who | None = None) -> str | None:
        """The source in words that name it; None where "they" are those who act themselves. A pronoun that nobody explains
        stays."""
        word = source.lower() if source else ""
        if source is None or word not in _PRONOUNS:
            return source
        last = self._last.get("he" if word in _HE else word)
        if last is None and word == "they" and who is not None and len(who.actors) > 1:
            return None
        return last or source

    def begin(self, sentence: SentenceView, setting: Setting) -> None:
        """A sentence begins: its source, and whom "he" means in it."""
        if sentence.source is not None:
            self.note(sentence.source)
        if setting.last_person is not None and setting.last_holder is None:
            self._last["he"] = setting.last_person.name

    def end(self, tree: Tree, text: str) -> None:
        """A sentence is read: a paper or an office that is its subject may be "it" in the next."""
        root = next(iter(tree.roots), None)
        subject = tree.kid(root, "nsubj", "nsubj:pass") if root is not None else None
        if subject is None or tree.tag[subject] not in ("NN", "NNP"):
            return
        if tree.lemma[subject].lower() in predicate_words().speaking_texts:
            first = min([subject, *(tree.left(c) for c in tree.children[subject] if c < subject)])
            self.note(text[tree.start[first] : tree.end[subject]])

    def note(self, source: str) -> None:
        """A source is named."""
        words = source.split()
        if not words or source.lower() in _PRONOUNS:
            return
        person = self._cast.named(words[-1])
        if person is not None:
            self._last["he"] = person.name
            return
        title = _title(words)
        if title in actor_words().holders:
            self._last["he"] = source
        else:
            self._last["they" if title.endswith("s") or "and" in words else "it"] = source


def _title(words: list[str]) -> str:
    """The noun of a source, before what is told of it: "the Peruvian | minister | of trade"."""
    ends = (k for k, word in enumerate(words) if k and (word in _OF or words[k - 1].endswith(",")))
    return words[next(ends, len(words)) - 1].rstrip(",").lower()
