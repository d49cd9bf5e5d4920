"""Writing the people of the name forms that changed, and their ids."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from entente.record.derived.holders import WHY, Offices, hanging_on_offices, holder, offices_of, with_offices
from entente.record.derived.near_forms import NearbyForms, by_form, form_in
from entente.record.derived.neighbours import remove_doubts
from entente.record.identity.names import (
    NameForm,
    fits,
    form_of,
    groups,
    judge_pair,
    name_keys,
    person_base,
    whole,
)
from entente.record.kept.naming import Traits, ids
from entente.record.store.chunks import chunks
from entente.record.store.tables import doubts, form_keys, forms, participants, people


def add_forms(
    connection: Connection,
    found: Iterable[NameForm],
    before: Iterable[str],
    ruled: Mapping[tuple[str, str], bool],
) -> None:
    """The forms that documents have now, under the best of their spellings, with the people they belong to.

    `before` are the forms that the same documents had: a spelling may have gone with one.
    """
    wanted = {f.form: f for f in found}
    stand: dict[str, str] = {}
    for chunk in chunks(sorted(set(wanted) | set(before))):
        rows = connection.execute(select(forms.c.form, forms.c.name).where(forms.c.form.in_(chunk)))
        stand |= {row.form: row.name for row in rows}
    best = _spellings(connection, set(wanted) | set(stand))
    new = [form_of(best[f], wanted[f].party) for f in sorted(wanted) if f not in stand]
    again = [(f, best[f]) for f, name in sorted(stand.items()) if f in best and best[f] != name]
    if new:
        rows_ = [
            {
                "form": f.form,
                "name": f.name,
                "party": f.party,
                "anchor": f.form,
                "person_id": None,
                "why": None,
            }
            for f in new
        ]
        connection.execute(insert(forms), rows_)
        connection.execute(
            insert(form_keys), [{"key": k, "form": f.form} for f in new for k in sorted(name_keys(f))]
        )
    if again:
        connection.execute(_SPELL, [{"of": form, "to": name} for form, name in again])
    stood = {form for form, _ in again} | hanging_on_offices(connection, stand)
    seeds = [*new, *by_form(connection, stood)]
    if seeds:
        regroup_forms(connection, seeds, ruled)


_SPELL = update(forms).where(forms.c.form == bindparam("of")).values(name=bindparam("to"))


def _spellings(connection: Connection, wanted: set[str]) -> dict[str, str]:
    """Of each form the spelling to show: with most accents, the longest, the least: never the one that came first."""
    found: dict[str, str] = {}
    for chunk in chunks(sorted(wanted)):
        rows = connection.execute(
            select(participants.c.form, participants.c.name).where(participants.c.form.in_(chunk)).distinct()
        )
        for form, name in rows:
            found[form] = min(found.get(form, name), name, key=_plainness)
    return found


def _plainness(name: str) -> tuple[int, int, str]:
    return -sum(not c.isascii() for c in name), -len(name), name


_FORGET = delete(form_keys).where(form_keys.c.key == bindparam("of"), form_keys.c.form == bindparam("which"))


def drop_unused(connection: Connection, maybe: Iterable[str], ruled: Mapping[tuple[str, str], bool]) -> None:
    """Forms that no document has any more go, and their people are looked at again."""
    for chunk in chunks(sorted(set(maybe))):
        used = set(
            connection.execute(select(participants.c.form).where(participants.c.form.in_(chunk))).scalars()
        )
        gone = sorted(set(chunk) - used)
        if not gone:
            continue
        names = [form_in(row) for row in connection.execute(select(forms).where(forms.c.form.in_(gone)))]
        near = NearbyForms(connection).of(names)
        connection.execute(_FORGET, [{"of": k, "which": f.form} for f in names for k in sorted(name_keys(f))])
        anchors = set(connection.execute(select(forms.c.anchor).where(forms.c.form.in_(gone))).scalars())
        connection.execute(delete(forms).where(forms.c.form.in_(gone)))
        regroup_forms(connection, [f for f in near if f.form not in gone], ruled, anchors)


def regroup_forms(
    connection: Connection,
    seeds: Iterable[NameForm],
    ruled: Mapping[tuple[str, str], bool],
    anchors: Iterable[str] = (),
) -> None:
    """The people of these forms and of all that hang together with them."""
    nearby = NearbyForms(connection)
    full, part = _component(connection, list(seeds), ruled, nearby)
    nearby.of([*full.values(), *part.values()])  # all at once
    groups_found = groups(full.values(), ruled)
    anchor_of = {f.form: group[0].form for group in groups_found for f in group}
    why: dict[str, str | None] = {}
    doubtful: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}
    for group in groups_found:
        for form in group:
            why[form.form] = _why(form, group, ruled)
    candidates = {f.form: _fitted(f, nearby.of([f])) for f in part.values()}
    several = {form for form, fitted in candidates.items() if len(fitted) > 1}
    told = offices_of(connection, several | {f for form in several for f in candidates[form]})
    for form in part.values():
        by_person: dict[str, list[str]] = {}
        for fitted in candidates[form.form]:
            by_person.setdefault(anchor_of.get(fitted) or _anchor(connection, fitted), []).append(fitted)
        meant, because = _meant(form.form, by_person, told)
        anchor_of[form.form] = meant or form.form
        why[form.form] = because
        if meant is None:
            for other in sorted(by_person):
                doubtful[(min(form.form, other), max(form.form, other))] = (
                    0.2,
                    (f"{form.name} may be one of {len(by_person)}",),
                )
    asked = {
        (min(a.form, b.form), max(a.form, b.form)): j
        for a in full.values()
        for b in nearby.of([a])
        if a.form != b.form and whole(b) and (j := judge_pair(a, b, ruled)).answer == "doubtful"
    }
    held = offices_of(connection, {form for pair in asked for form in pair})
    doubtful |= {pair: with_offices(pair, j, held) for pair, j in asked.items()}
    _write(connection, anchor_of, why, set(anchors))
    _doubts(connection, [*full, *part], doubtful)


def _fitted(form: NameForm, near: Iterable[NameForm]) -> list[str]:
    """The full names that a surname, or a name without a party, can be of."""
    return [f.form for f in near if f.form != form.form and whole(f) and fits(form, f)]


def _meant(
    form: str, by_person: Mapping[str, list[str]], told: Mapping[str, Offices]
) -> tuple[str | None, str | None]:
    """Whom of these people a name means, and why; None, None where that cannot be said."""
    if len(by_person) == 1:
        return next(iter(by_person)), json.dumps(["the only person whom the name fits"])
    held = {who: {o for f in names for o in told.get(f, ())} for who, names in by_person.items()}
    meant = holder(told.get(form, {}), held)
    return meant, WHY if meant else None


def _component(
    connection: Connection, seeds: list[NameForm], ruled: Mapping[tuple[str, str], bool], nearby: NearbyForms
) -> tuple[dict[str, NameForm], dict[str, NameForm]]:
    """Full names that hang together with the seeds, and the part names that could be theirs."""
    partners: dict[str, set[str]] = {}
    for (a, b), same in ruled.items():
        if same:
            partners.setdefault(a, set()).add(b)
            partners.setdefault(b, set()).add(a)
    full = {f.form: f for f in seeds if whole(f)}
    part = {f.form: f for f in seeds if not whole(f)}
    waiting = list(full.values())
    while waiting:
        nearby.of(waiting)  # all at once
        ruled_same = {
            f.form: f for f in by_form(connection, {p for w in waiting for p in partners.get(w.form, ())})
        }
        fresh = []
        for name in waiting:
            near = nearby.of([name]) + [
                ruled_same[p] for p in sorted(partners.get(name.form, ())) if p in ruled_same
            ]
            for other in near:
                if not whole(other):
                    part.setdefault(other.form, other)
                elif other.form not in full and judge_pair(name, other, ruled).answer == "same":
                    full[other.form] = other
                    fresh.append(other)
        waiting = fresh
    return full, part


def _anchor(connection: Connection, form: str) -> str:
    return str(connection.execute(select(forms.c.anchor).where(forms.c.form == form)).scalar_one())


def _why(form: NameForm, group: tuple[NameForm, ...], ruled: Mapping[tuple[str, str], bool]) -> str | None:
    best = max(
        (judge_pair(form, o, ruled) for o in group if o is not form), key=lambda j: j.weight, default=None
    )
    return json.dumps(list(best.reasons)) if best and best.answer == "same" else None


_ASSIGN = (
    update(forms)
    .where(forms.c.form == bindparam("of"))
    .values(anchor=bindparam("to"), why=bindparam("because"))
)
_NAME = update(forms).where(forms.c.anchor == bindparam("of")).values(person_id=bindparam("to"))


def _write(
    connection: Connection, anchor_of: dict[str, str], why: dict[str, str | None], also: set[str]
) -> None:
    before: set[str] = set(also)
    for chunk in chunks(sorted(anchor_of)):
        before |= set(connection.execute(select(forms.c.anchor).where(forms.c.form.in_(chunk))).scalars())
    assigned = [{"of": f, "to": a, "because": why.get(f)} for f, a in sorted(anchor_of.items())]
    if assigned:
        connection.execute(_ASSIGN, assigned)
    touched = sorted(before | set(anchor_of.values()))
    members: dict[str, list[NameForm]] = {}
    for chunk in chunks(touched):
        for row in connection.execute(select(forms).where(forms.c.anchor.in_(chunk))):
            members.setdefault(row.anchor, []).append(form_in(row))
    told = {anchor: person_base(group) for anchor, group in members.items()}
    bases = {base for base, _, _ in told.values()}
    for chunk in chunks(touched):
        bases |= set(connection.execute(select(people.c.base).where(people.c.anchor.in_(chunk))).scalars())
        connection.execute(delete(people).where(people.c.anchor.in_(chunk)))
    rows = {
        anchor: {"anchor": anchor, "base": b, "name": n, "party": p} for anchor, (b, n, p) in told.items()
    }
    for chunk in chunks(sorted(bases)):
        for stood in connection.execute(select(people).where(people.c.base.in_(chunk))):
            rows[stood.anchor] = {
                "anchor": stood.anchor,
                "base": stood.base,
                "name": stood.name,
                "party": stood.party,
            }
        connection.execute(delete(people).where(people.c.base.in_(chunk)))
    of_base: dict[str, dict[str, Traits]] = {}
    for anchor, row_ in rows.items():
        party = row_["party"]
        of_base.setdefault(str(row_["base"]), {})[anchor] = Traits(party is not None, (party,))
    names = {anchor: name for base, of in of_base.items() for anchor, name in ids(base, of).items()}
    if rows:
        connection.execute(insert(people), [{"id": names[a], **rows[a]} for a in sorted(rows)])
        connection.execute(_NAME, [{"of": a, "to": names[a]} for a in sorted(rows)])


def _doubts(
    connection: Connection, touched: list[str], found: dict[tuple[str, str], tuple[float, tuple[str, ...]]]
) -> None:
    remove_doubts(connection, "person", touched)  # one of each pair is of these
    if found:
        rows = [
            {"kind": "person", "one": a, "other": b, "weight": w, "why": json.dumps(list(r))}
            for (a, b), (w, r) in sorted(found.items())
        ]
        connection.execute(insert(doubts), rows)
