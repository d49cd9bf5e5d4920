"""What is said of a silence: the sessions that spoke of the very matter, and a doubt where it is named elsewhere."""

from __future__ import annotations

from dataclasses import replace

from entente.analysis.changes.course import course_of
from entente.analysis.changes.rows import Changed, Step
from entente.analysis.changes.silences import silences
from entente.analysis.likeness.claim import Claim, claim_of
from entente.record import ActRow, Record


def _steps(example: Record, *told: tuple[str, str | None]) -> list[Step]:
    """Steps in each of which one act stands (or is silent), with these contents before and after."""
    steps = course_of(example, "SCAP").steps[: len(told)]
    made = []
    for step, (before, after) in zip(steps, told, strict=True):
        acts = [_act(step, n, text) for n, text in enumerate((before, after))]
        change = "kept" if acts[1] else "silent"
        made.append(
            replace(step, changes=(Changed(change, (acts[0],), (acts[1],) if acts[1] else (), ""),), notes=())
        )  # type: ignore[arg-type]
    return made


def _act(step: Step, side: int, text: str | None) -> ActRow | None:
    of = next(a for c in step.changes for a in (c.before, c.after)[side])
    return replace(of, content=text) if text else None


def test_sessions_that_spoke_of_another_matter_do_not_count(example: Record) -> None:
    """A chain that was matched wrongly is cut where the names differ."""
    steps = _steps(
        example, ("the conflict in Myanmar", "the conflict in Ukraine"), ("the conflict in Ukraine", None)
    )
    steps = [steps[0], _following(steps[0], steps[1])]
    (found,) = silences(steps)
    assert [act.content for _, act in found.said] == ["the conflict in Ukraine"]


def test_a_matter_that_is_named_elsewhere_is_a_doubtful_silence(example: Record) -> None:
    """The later paper may tell it in other words."""
    (step,) = _steps(example, ("the conflict in Ukraine", None))
    assert next(iter(silences([step]))).doubt is None
    later = _act(course_of(example, "SCAP").steps[0], 1, "Russia’s war against Ukraine")
    assert later is not None
    step = replace(step, changes=(*step.changes, Changed("new", (), (later,), "")))
    assert "Ukraine" in (next(iter(silences([step]))).doubt or "")


def _following(first: Step, second: Step) -> Step:
    """The second step with the act in which the first one ended."""
    (change,) = second.changes
    return replace(second, changes=(replace(change, before=first.changes[0].after),))


def _claims(example: Record, *contents: str) -> list[Claim]:
    """Acts like one of the example, with these contents."""
    row = course_of(example, "SCAP").steps[0].changes[0].before[0]
    return [claim_of(replace(row, content=text)) for text in contents]


def test_a_session_that_says_it_again_is_named(example: Record) -> None:
    """Silent in one session, said again in a later one; another matter of it is not that."""
    said = "the ironclad commitment of both to the defense of the delta"
    steps = _steps(example, (said, said), (said, None), ("the price of wool", "the price of wool"))
    steps = [steps[0], _following(steps[0], steps[1]), steps[2]]
    acts = [_claims(example, text) for text in (said, said, "wool", said)]
    (found,) = silences(steps, least=2, claims=acts)
    assert found.again is not None
    assert found.again[0] == steps[2].after.session.id
    assert "said again in that of" in found.sentence
    acts[3] = _claims(example, "the price of wool")
    (found,) = silences(steps, least=2, claims=acts)
    assert found.again is None


def test_another_kind_of_act_breaks_the_row(example: Record) -> None:
    """ "Urged to return to the talks", then "welcomed the talks": it was not said in both."""
    first, second = _steps(example, ("the talks on wool", "the talks on wool"), ("the talks on wool", None))
    first = replace(first, changes=tuple(replace(c, change="cannot say") for c in first.changes))
    (found,) = silences([first, _following(first, second)])
    assert len(found.said) == 1
