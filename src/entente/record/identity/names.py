"""Who is the same person: names compared, never guessed.

A *form* is a name under a party, folded: "yu-myung-hwan|KOR". A surname alone, and a name whose party is not said,
belong to a person only where there is but one whom they fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, product

from rapidfuzz.distance import Levenshtein

from entente.lexicon.spellings import spellings
from entente.record.identity.folding import slug, words
from entente.record.identity.matching import Answer, Judgement
from entente.record.identity.parties import codes

_TITLES = frozenset("jr sr ii iii iv dr".split())
_SON_OF = frozenset("bin ibn ben bint".split())
_GIVEN = 3  # names by which a full name is longer than the usual one
_CLOSE = 1  # letters by which spellings of a long name differ


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name under a party as the record knows it. `name` is how it was first written (the least in order)."""

    form: str
    name: str
    party: str | None
    tokens: tuple[str, ...]


def form_of(name: str, party: str | None) -> NameForm:
    """The form of a name."""
    tokens = tuple(w for w in words(name) if w not in _TITLES) or words(name) or (name.strip().lower(),)
    return NameForm(f"{'-'.join(tokens)}|{party or ''}", name, party, tokens)


def whole(form: NameForm) -> bool:
    """Whether it is a full name with a party, rather than a surname or a name that could be anybody's."""
    return len([t for t in form.tokens if len(t) > 1]) > 1 and form.party is not None


@lru_cache(maxsize=65536)
def name_keys(form: NameForm) -> frozenset[str]:
    """Keys by which forms find those they could be the same as."""
    long = {t for t in (_full(t) for t in form.tokens) if len(t) > 1}
    joined = "".join(sorted("".join(form.tokens)))
    keys = (
        {f"j|{joined}"}
        | {f"t|{form.party or ''}|{t}" for t in long}
        | {f"t||{t}" for t in long if form.party is None}
    )
    skeleton = {f"s|{form.party or ''}|{t[:3]}" for t in long if len(t) > 5}
    return frozenset(keys | skeleton)


@lru_cache(maxsize=65536)  # of people who share a name each pair is asked for some four times
def judge_names(a: NameForm, b: NameForm) -> Judgement:
    """Whether two full names are of one person. Symmetrical."""
    if a.party != b.party:
        alike = sorted(_fulls(a)) == sorted(_fulls(b)) and len(a.tokens) > 1
        if alike and not (a.party and b.party):
            return Judgement("same", 0.5, ("the same name, a party not said",))
        return Judgement(
            "doubtful" if alike else "different", 0.3, ("the same name under another party",) if alike else ()
        )
    one, other = _fulls(a), _fulls(b)
    if _father_and_son(one, other):
        return Judgement("different", 0.0, ())
    if sorted(one) == sorted(other):
        return Judgement("same", 1.0, ("the same name in another order or spelling",))
    if _joined(one) & _joined(other):
        return Judgement("same", 0.95, ("the same letters, divided otherwise",))
    short, long = sorted((one, other), key=lambda t: (len(t), t))
    left = _unmatched(short, long)
    more = len(long) - len(short)
    if not left and len([t for t in short if len(t) > 1]) > 1:
        answer: Answer = "same" if more <= _GIVEN else "doubtful"
        return Judgement(answer, 0.9 - more / 100, ("one name is the other with more given names",))
    if not left and len(short) > 1:
        return Judgement("doubtful", 0.5, ("the same surname and initial",))
    if spelled := _spelled(one, other, a.party or ""):
        return spelled
    if len(left) == 1 and len(short) == len(long) and len(short) > 1:
        (odd,) = left
        against = [t for t in long if t not in short]
        near = min((Levenshtein.distance(odd, t), t) for t in against) if against else (99, "")
        longer = min(len(odd), len(near[1]))
        if longer > 3 and near[0] <= (2 if longer > 7 else _CLOSE):
            return Judgement(
                "same" if longer > 5 else "doubtful",
                0.7,
                (f"{odd} and {near[1]} differ by {near[0]} letters",),
            )
    return Judgement("different", 0.0, ())


def _father_and_son(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Salman bin Khalid" and "Khalid bin Salman": each is called by what the other is the son of."""
    at = [next((n for n, t in enumerate(tokens) if t in _SON_OF), 0) for tokens in (one, other)]
    if not all(at) or one[0] == other[0]:
        return False
    return one[0] in other[at[1] :] and other[0] in one[at[0] :]


def another_person(one: str, other: str, party: str | None) -> bool:
    """Whether two names of a party are of two people for sure: not "Joe Biden" and "Joseph R. Biden, Jr.", nor a surname alone."""
    a, b = form_of(one, party), form_of(other, party)
    if fits(a, b) or fits(b, a):
        return False
    return judge_names(a, b).answer == "different"


def _spelled(one: tuple[str, ...], other: tuple[str, ...], party: str) -> Judgement | None:
    """What the spellings of the lexicon make of two names that are alike otherwise."""
    ours, theirs = _unmatched(one, other), _unmatched(other, one)
    if len(ours) == len(theirs) == 1 and len(one) > 1:
        (odd,), (against,) = ours, theirs
        given = spellings().given
        if given.get(odd, odd) == given.get(against, against):
            return Judgement("same", 0.85, (f"{odd} and {against} are spellings of one name",))
        if _with_umlaut(odd, against) or _with_umlaut(against, odd):
            return Judgement("same", 0.85, (f"{odd} and {against} differ by how an umlaut is written",))
    names = spellings().families.get(party, {})
    for (ours_, rest), (theirs_, left) in product(_families(one), _families(other)):
        alike = names.get(ours_, frozenset()) & names.get(theirs_, frozenset())
        if alike and ours_ != theirs_ and rest and _one_given_name(rest, left):
            return Judgement(
                "doubtful",
                0.6,
                (f"{ours_} and {theirs_} are spellings of one family name", "the same given name"),
            )
    return None


def _with_umlaut(plain: str, long: str) -> bool:
    """ "gul" and "guel": the second writes an umlaut with an e."""
    return len(long) > len(plain) and len(long) > 3 and _UMLAUT.sub(r"\1", long) == plain


_UMLAUT = re.compile(r"([aou])e")


def _families(tokens: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The name that may be the family's, the first or the last, with the others in one word."""
    return ((tokens[0], "".join(tokens[1:])), (tokens[-1], "".join(tokens[:-1])))


def _one_given_name(one: str, other: str) -> bool:
    if one == other:
        return True
    least = min(len(one), len(other))
    return least > 4 and Levenshtein.distance(one, other) <= (2 if least > 7 else _CLOSE)


def fits(form: NameForm, full: NameForm) -> bool:
    """Whether a surname alone, or a name without a party, can be of the person of this full name."""
    if form.party is not None and full.party is not None and form.party != full.party:
        return False
    return not _unmatched(_fulls(form), _fulls(full))


def person_base(names: Iterable[NameForm]) -> tuple[str, str, str | None]:
    """Id without suffix, name and party to show: the longest of the full names, the least of equal ones."""
    best = min(names, key=lambda f: (not whole(f), -len(f.tokens), -len(f.name), f.name, f.form))
    return _own(slug(best.name)), best.name, best.party


def _own(base: str) -> str:
    """A base that no other's id can be: one that ends as ids do which are told apart by a party or a hash says so."""
    last = base.rpartition("-")[2]
    if any(c.isdigit() for c in last) or any(base.endswith(end) for end in _party_ends()):
        return f"{base}-name"
    return base


@cache
def _party_ends() -> tuple[str, ...]:
    return tuple(sorted(f"-{slug(code, 30)}" for code in codes()))


def groups(
    forms: Iterable[NameForm], ruled: Mapping[tuple[str, str], bool]
) -> tuple[tuple[NameForm, ...], ...]:
    """The full names of a neighbourhood by person. What a person ruled to be the same joins all names of the two."""
    nodes = sorted(forms, key=lambda f: f.form)
    of = {f.form: [f] for f in nodes}
    edges = []
    for a, b in _near_pairs(nodes, ruled):
        judgement = judge_pair(a, b, ruled)
        if judgement.answer == "same":
            edges.append(((a.form, b.form) in ruled, -judgement.weight, a.form, b.form))
    for said, _, first, second in sorted(edges):
        one, other = of[first], of[second]
        apart = _ruled_apart if said else _clash
        if one is other or any(apart(x, y, ruled) for x in one for y in other):
            continue
        one.extend(other)
        for form in other:
            of[form.form] = one
    unique = {id(g): tuple(sorted(g, key=lambda f: f.form)) for g in of.values()}
    return tuple(sorted(unique.values(), key=lambda g: g[0].form))


def _near_pairs(
    nodes: list[NameForm], ruled: Mapping[tuple[str, str], bool]
) -> Iterator[tuple[NameForm, NameForm]]:
    """Pairs that share a key, or on which a person ruled: all others are different."""
    of = {f.form: f for f in nodes}
    near: dict[str, list[str]] = {}
    for form in nodes:
        for key in name_keys(form):
            near.setdefault(key, []).append(form.form)
    found = {pair for forms in near.values() for pair in combinations(sorted(forms), 2)}
    found |= {pair for pair in ruled if pair[0] in of and pair[1] in of}
    for one, other in sorted(found):
        yield of[one], of[other]


def judge_pair(a: NameForm, b: NameForm, ruled: Mapping[tuple[str, str], bool]) -> Judgement:
    """The judgement of a pair; a person's ruling goes before it."""
    said = ruled.get((min(a.form, b.form), max(a.form, b.form)))
    if said is not None:
        return Judgement("same" if said else "different", 9.0 if said else 0.0, ("a person ruled so",))
    return judge_names(a, b)


def _ruled_apart(a: NameForm, b: NameForm, ruled: Mapping[tuple[str, str], bool]) -> bool:
    return ruled.get((min(a.form, b.form), max(a.form, b.form))) is False


def _clash(a: NameForm, b: NameForm, ruled: Mapping[tuple[str, str], bool]) -> bool:
    """Two names that no one person bears: given names that contradict each other."""
    said = ruled.get((min(a.form, b.form), max(a.form, b.form)))
    if said is not None:
        return not said
    return judge_names(a, b).answer == "different" and bool(
        _unmatched(_fulls(a), _fulls(b)) and _unmatched(_fulls(b), _fulls(a))
    )


def _full(token: str) -> str:
    return spellings().short.get(token, token)


@lru_cache(maxsize=65536)
def _fulls(form: NameForm) -> tuple[str, ...]:
    return tuple(_full(t) for t in form.tokens)


def _joined(tokens: tuple[str, ...]) -> set[str]:
    """The name in one word, from each token on: "yumyunghwan", "myunghwanyu"."""
    return {"".join(tokens[i:] + tokens[:i]) for i in range(len(tokens))}


def _unmatched(short: tuple[str, ...], long: tuple[str, ...]) -> list[str]:
    """Tokens of `short` that stand in `long` neither in full nor by initial.

    No initial of `long` stands for a name where another full one is left over: "Gina M. Roe" is not "Gina McDoe".
    """
    left = list(long)
    missing, by_initial = [], []
    for token in sorted(short, key=len, reverse=True):
        hit = next((t for t in left if t == token), None) or next(
            (t for t in left if t[0] == token[0] and 1 in (len(t), len(token))), None
        )
        if hit:
            left.remove(hit)
            by_initial += [token] if len(hit) < len(token) else []
        else:
            missing.append(token)
    return missing + (by_initial if any(len(t) > 1 for t in left) else [])
