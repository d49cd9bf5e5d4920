"""What counts as right, layer by layer, in one document."""

from __future__ import annotations

from scoring.counting import Score, matched, paired
from scoring.facts import Act, Commitment, Facts, Mechanism, Participant, Reference, Session, Topic, shown
from scoring.wording import same_name, shared, spelling, words

LAYERS = (
    "main session",
    "sessions",
    "participants",
    "office",
    "topics",
    "acts",
    "acts located",
    "commitments",
    "references",
    "evidence",
)
MAIN_FIELDS = (
    "status",
    "mechanism",
    "ordinal",
    "level",
    "format",
    "date",
    "place",
    "country",
    "parties",
)
# Least likeness of what is called the same; of words shared unless said otherwise.
_SAME_TOPIC = _SAME_REFERENCE = 0.6
_SAME_CONTENT = 0.5
_SAME_OFFICE = 0.8
_SAME_MECHANISM = 0.7
_SAME_PLACE = 0.75  # of spelling
_SESSION_PLACE = 0.8  # of spelling, and more than that
_SAME_SESSION = 0.9  # points, see `_session`
_BY_QUOTE = 0.99  # an act known by its quote yields to one known by its content


def scores(gold: Facts, found: Facts, text: str, annotated_to: int | None = None) -> dict[str, Score]:
    """Every layer of one document.

    `annotated_to`: where the annotator stopped. Facts that begin behind it count in `evidence` alone.
    """
    seen = found.before(annotated_to)
    return {
        "main session": _main_session(gold.main, found.main),
        "sessions": matched(gold.sessions, seen.sessions, _session),
        "participants": matched(gold.participants, seen.participants, _participant),
        "office": _offices(gold, seen),
        "topics": matched(gold.topics, seen.topics, _topic),
        "acts": matched(gold.acts, seen.acts, _act),
        "acts located": matched(gold.acts, seen.acts, _located),
        "commitments": matched(gold.commitments, seen.commitments, _commitment),
        "references": matched(gold.references, seen.references, _reference),
        "evidence": _evidence(found, text),
    }


def _if_at_least(least: float, likeness: float) -> float:
    return likeness if likeness >= least else 0.0


def _main_session(gold: Session | None, found: Session | None) -> Score:
    """Field by field: right if as annotated; what is read where the annotator left a field open counts as found, never as right."""
    total = Score()
    for name in MAIN_FIELDS:
        wanted, got = (getattr(session, name) if session else None for session in (gold, found))
        right = _stated(wanted) and _stated(got) and _same_field(name, wanted, got)
        wrong = not right and (_stated(wanted) or _stated(got))
        told = (f"{name}: {shown(wanted)}, read as {shown(got)}",) if wrong else ()
        total += Score(int(right), int(_stated(got)), int(_stated(wanted)), told)
    return total


def _stated(value: object) -> bool:
    return value not in (None, "", frozenset())


def _same_field(name: str, gold: object, found: object) -> bool:
    if isinstance(gold, Mechanism) and isinstance(found, Mechanism):
        return _same_mechanism(gold, found)
    if name == "place":
        one, other = str(gold), str(found)
        return spelling(one, other) >= _SAME_PLACE or words(one)[:1] == words(other)[:1]
    return gold == found


def _same_mechanism(gold: Mechanism, found: Mechanism) -> bool:
    """By the acronym, or by most words of the name."""
    acronyms = [(mechanism.acronym or "").lower() for mechanism in (gold, found)]
    same = bool(acronyms[0]) and acronyms[0] == acronyms[1]
    return same or shared(gold.name, found.name) >= _SAME_MECHANISM


def _session(gold: Session, found: Session) -> float:
    """Points: 1 each for main, ordinal and date, 0.5 for place, 0.4 for parties, up to 1 for words of the quotes."""
    points = 0.0
    points += gold.main and found.main
    points += bool(gold.ordinal) and gold.ordinal == found.ordinal
    points += bool(gold.date) and gold.date == found.date
    points += 0.5 * (spelling(gold.place, found.place) > _SESSION_PLACE)
    points += 0.4 * (gold.parties == found.parties)
    points += shared(gold.quote, found.quote)
    return _if_at_least(_SAME_SESSION, points)


def _participant(gold: Participant, found: Participant) -> float:
    return same_name(gold.name, found.name) if gold.party == found.party else 0.0


def _offices(gold: Facts, found: Facts) -> Score:
    """Of people who were found, and whose office the annotator gives."""
    pairs = [
        (gold.participants[i], found.participants[j])
        for i, j in paired(gold.participants, found.participants, _participant)
    ]
    asked = [(g, f) for g, f in pairs if g.office]
    wrong = [(g, f) for g, f in asked if shared(g.office, f.office) < _SAME_OFFICE]
    told = tuple(f"{g.name}: {g.office}, read as {f.office}" for g, f in wrong)
    return Score(len(asked) - len(wrong), len(asked), len(asked), told)


def _topic(gold: Topic, found: Topic) -> float:
    return _if_at_least(_SAME_TOPIC, shared(gold.label, found.label))


def _located(gold: Act, found: Act) -> float:
    """By the words of the content, or of the quotes."""
    by_quote = _BY_QUOTE * shared(gold.quote, found.quote)
    return _if_at_least(_SAME_CONTENT, max(shared(gold.content, found.content), by_quote))


def _act(gold: Act, found: Act) -> float:
    same = gold.force == found.force and gold.actors == found.actors
    return _located(gold, found) if same else 0.0


def _commitment(gold: Commitment, found: Commitment) -> float:
    return _if_at_least(_SAME_CONTENT, shared(gold.action, found.action)) if gold.by == found.by else 0.0


def _reference(gold: Reference, found: Reference) -> float:
    if gold.number and gold.number == found.number:
        return 1.0
    return _if_at_least(_SAME_REFERENCE, shared(gold.label, found.label))


def _evidence(found: Facts, text: str) -> Score:
    """Of all quotes, those that stand at their offsets; a fact without a quote is a quote that does not."""
    total, wrong = 0, []
    for fact in found:
        total += max(1, len(fact.evidence))
        wrong += [f"no quote: {fact}"] if not fact.evidence else []
        wrong += [
            f"not at {span.start} to {span.end}: {span.quote}"
            for span in fact.evidence
            if not span.quote or span.start is None or text[span.start : span.end] != span.quote
        ]
    return Score(total - len(wrong), total, total, tuple(wrong))
