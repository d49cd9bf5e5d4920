"""Sentences made easy for the parser: long names become one word, datelines and bracketed acronyms go.

"National Security Advisor Jake Sullivan of the United States, ..." is parsed as "Sullivan, ...": small parsers lose
subjects behind long titles and names. Every token keeps the place in the document for which it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from entente.lexicon.promise_words import promise_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.document.text_view import TextView
from entente.reading.parser.lemmas import lemma
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import find_dateline
from entente.reading.sentences.sentence import SentenceView

_BRACKETS = Guarded(
    r"(?P<word>\b[^\W\d_]+) \((?:[“\"][^()]{1,40}[”\"]|[A-Z][\w.&/-]{1,15}|[^()]{1,40}\b[A-Z]{2,}[^()]{0,10})\)"
)
_SHORT = compiled(r" \([\"“]?[A-Z][A-Za-z.]{1,9}[\"”]?\)")  # "the Republic of Korea (ROK)"
_STYLE = Guarded(
    r"\b(?:H\.E\.|HE|HH|HRH|HM|H\.H\.|(?:His|Her) (?:Majesty|Excellency|Royal Highness|Highness|Serene Highness|Holiness))\s+(?=[A-Z]|the\b)"
)
# "co-host" is parsed as "host", "re-impose" as "reimpose", "de-escalate" as "deescalate"; the word keeps its place, hyphen and all.
_PREFIXED = Guarded(r"\b(?:[Cc]o-(?P<with>[a-z]+|(?:Chair|Host)[a-z]*)|(?P<re>[RrDd]e)-(?P<again>[a-z]{3,}))")
# "The two exchanged views on ...": what is counted is left out, and the parser takes the verb for a word of the object.
_COUNTED = Guarded(
    r"\b(?P<the>[Tt]he) (?:two|three|four|pair|duo|trio)(?= (?:also |then |further )?(?:exchanged|shared (?:similar |common |serious |their |deep )?(?:concerns?|views?|assessments?)|(?:\w+ed|spoke|held|took) (?:the|a|an|their|on|upon|to|that|in|with|about|of|for|how|ways|views|further)\b))"
)
# "Let us renew this pledge": we do; "Let me be clear": I make it clear.
_LET = Guarded(
    r"(?:^|(?<=, )|(?<=and )|(?<=: )|(?<=[“\"]))[Ll]et (?P<who>us|me)(?: (?P<clear>be(?= (?:very |perfectly |absolutely )?clear\b))| also)?(?= (?!not\b|never\b|be\b|know\b|alone\b)[a-z])"
)
# Names that the parser takes as they are: of two words, and acronyms.
_FAMILIAR = compiled(r"[^\W\d_]+ [^\W\d_]+|[\w.-]*[A-Z.][\w.-]*[A-Z.\d][\w.-]*")
_WILL_INSERTED = Guarded(
    r",(?:(?<=\bwill,)|(?<=\bshall,)|(?<=\bwould,))(?: (?!and\b)[^,;:.]{3,60}),(?= (?:[a-z]+ly )?[a-z]+ )"
)  # "will, | where possible, | share"
COUNTRY, PERSON = "Canada", "Johnson"  # words that the parser has met as a country and a person stand for any
_OWN = compiled(
    r"(?<!\w)(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) $"
)  # "and his Peruvian counterpart, Jane Doe, agreed"
_LAST_OF_ITEM = compiled(r"[\s;,.]*(?:[;,]\s+(?:and|or))?[\s;,.]*$")
_CAPITAL_OF_ITEM = compiled(r"[A-Z][a-z]*\s+(?![A-Z])")
_CAPITALISED = Guarded(r"(?<![\w-])[A-ZÀ-Þ][\w’'-]+(?![\w-])")


@dataclass(frozen=True, slots=True)
class SimpleSentence:
    """`text` for the parser; `cuts` are (start in it, end in it, start, end in the document) of what was replaced."""

    text: str
    offset: int
    cuts: tuple[tuple[int, int, int, int], ...]

    def places(self, starts: Sequence[int], words: Sequence[str]) -> list[tuple[int, int]]:
        """Where words of `text` stand in the document."""
        if not self.cuts:
            shift = self.offset
            return [
                (start + shift, start + shift + len(word)) for start, word in zip(starts, words, strict=True)
            ]
        return [self.place(start, start + len(word)) for start, word in zip(starts, words, strict=True)]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the token `text[start:end]` stands in the document."""
        shift = self.offset
        if not self.cuts:
            return start + shift, end + shift
        opened: int | None = None  # where a word begins from whose midst a hyphen was cut ("re-open")
        for first, last, begin, finish in self.cuts:
            if end <= first:
                break
            if start < first and last < end:
                opened = start + shift if opened is None else opened
            elif start < last:
                return begin, finish
            shift = finish - last
        return (start + shift if opened is None else opened), end + shift


def simplify(sentence: SentenceView, view: TextView) -> SimpleSentence:
    """The sentence with each long naming of a person or government replaced by one word; an item behind its lead-in."""
    own = _simple(sentence, view)
    return own if sentence.lead is None else _behind(simplify(sentence.lead, view), own, sentence)


def _behind(lead: SimpleSentence, own: SimpleSentence, item: SentenceView) -> SimpleSentence:
    """ "We commit to" and "Opening a school;" as one sentence."""
    words = _LAST_OF_ITEM.sub("", own.text)
    stop = "." if len(words) < len(own.text) else ""  # a word that stands for none may lie behind the text
    named = item.parties and item.parties[0].start == item.start
    if _CAPITAL_OF_ITEM.match(words) and not named and not (own.cuts and own.cuts[0][0] == 0):
        words = words[0].lower() + words[1:]
    at = len(lead.text)
    joint = (at, at + 1, lead.place(at - 1, at)[1], item.start)
    moved = ((a + at + 1, b + at + 1, begin, end) for a, b, begin, end in own.cuts)
    return SimpleSentence(f"{lead.text} {words}{stop}", lead.offset, (*lead.cuts, joint, *moved))


def _simple(sentence: SentenceView, view: TextView) -> SimpleSentence:
    pieces: list[str] = []
    cuts: list[tuple[int, int, int, int]] = []
    done, length = sentence.start, 0
    for start, end, word in sorted(_shortened(sentence, view), key=lambda c: (c[0], -c[1])):
        if start < done:
            continue
        before = view.text[done:start]
        pieces += [before, word]
        length += len(before)
        cuts.append((length, length + len(word), start, end))
        length += len(word)
        done = end
    pieces.append(view.text[done : sentence.end])
    words = "".join(pieces).translate(_NO_WORDS)
    return SimpleSentence(words, sentence.start, tuple(cuts))


_NO_WORDS = {ord("\n"): " ", 0xFFFD: " "}  # a sign that could not be read is no word; all keep their places


def _shortened(sentence: SentenceView, view: TextView) -> Iterator[tuple[int, int, str]]:
    """What is replaced: (start, end) in the document and the word that stands there for the parser."""
    if sentence.kind == "prose" and (dateline := find_dateline(sentence.text)):
        yield sentence.start, sentence.start + dateline.end, ""
    for mention in sentence.people:
        own = (
            _OWN.search(sentence.text[: mention.start - sentence.start])
            if mention.start < mention.name_start
            else None
        )
        yield sentence.start + own.start() if own else mention.start, mention.end, PERSON
    yield from _bare_names(sentence, view)
    yield from _shouted(sentence)
    for party in sentence.parties:
        if party.sense == "name" and _FAMILIAR.fullmatch(view.text, party.start, party.end) is None:
            article = 4 if view.text[max(0, party.start - 4) : party.start].lower() == "the " else 0
            short = _SHORT.match(view.text, party.end)
            yield party.start - article, short.end() if short else party.end, COUNTRY
    for match in _BRACKETS.finditer(sentence.text):
        yield sentence.start + match.start(), sentence.start + match.end(), match.group("word")
    for match in _COUNTED.finditer(sentence.text):
        yield (
            sentence.start + match.start(),
            sentence.start + match.end(),
            "They" if match["the"] == "The" else "they",
        )
    for match in _LET.finditer(sentence.text):
        said = {"us": "we", "me": "I"}[match["who"]] + (" make" if match["clear"] else "")
        yield sentence.start + match.start(), sentence.start + match.end(), said
    for match in _PREFIXED.finditer(sentence.text):
        word = match["with"] or match["re"] + match["again"]
        yield sentence.start + match.start(), sentence.start + match.end(), word
    for match in (
        *_STYLE.finditer(sentence.text),
        *_WILL_INSERTED.finditer(sentence.text),
    ):
        yield sentence.start + match.start(), sentence.start + match.end(), ""


def _shouted(sentence: SentenceView) -> Iterator[tuple[int, int, str]]:
    """ "WE HEREBY DECLARE TO", "FURTHER PROMOTE trade": verbs that a solemn text sets in capitals, in small letters."""
    opening = _CAPITALS.match(sentence.text)
    if opening is None or opening.group().isdigit():
        return
    for match in _WORD.finditer(opening.group()):
        word = match.group().lower()
        if word not in _SMALL_WORDS and word not in _DEEDS and not _operative(word):
            return
        begin = sentence.start + match.start()
        yield begin, begin + len(word), word.title() if match.start() == 0 and sentence.lead is None else word


_CAPITALS = compiled(r"[A-Z]{2,}(?:,? [A-Z]{2,})*(?=[ :,]|$)")
_WORD = compiled(r"[A-Z]+")
_SMALL_WORDS = frozenset(
    "we hereby do to have has that further also and strongly solemnly jointly on our their the of".split()
)
_DEEDS = promise_words().deeds | promise_words().deeds_and_nouns


@cache
def _operative(word: str) -> bool:
    """Whether a word in some form is an operative verb."""
    return any(lemma(word, form) in verb_lexicon().entries for form in ("VBD", "VBZ", "VBG", "VB"))


def _bare_names(sentence: SentenceView, view: TextView) -> Iterator[tuple[int, int, str]]:
    """ "Modi noted": a word that names one member of the cast."""
    known = view.cast.words
    for match in _CAPITALISED.finditer(sentence.text):
        word = match.group().removesuffix("’s").removesuffix("'s")
        if word.lower() in known and view.cast.named(word):
            yield sentence.start + match.start(), sentence.start + match.start() + len(word), PERSON
