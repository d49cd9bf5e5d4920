"""Name forms that share a key: whom a name could be of, out of the tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from entente.record.identity.names import NameForm, form_of, name_keys
from entente.record.store.chunks import chunks
from entente.record.store.tables import form_keys, forms


class NearbyForms:
    """Forms that share a key, as the tables hold them: each key is fetched once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._of_key: dict[str, list[NameForm]] = {}

    def of(self, names: Iterable[NameForm]) -> list[NameForm]:
        """All forms that could be of the same person as one of these."""
        keys = sorted({k for f in names for k in _search_keys(f)})
        self._fetch([k for k in keys if k not in self._of_key])
        found = {f.form: f for k in keys for f in self._of_key[k]}
        return [found[k] for k in sorted(found)]

    def _fetch(self, keys: list[str]) -> None:
        self._of_key |= {k: [] for k in keys}
        for chunk in chunks(keys):
            rows = self._connection.execute(
                select(form_keys.c.key, forms.c.name, forms.c.party)
                .join_from(form_keys, forms, form_keys.c.form == forms.c.form)
                .where(form_keys.c.key.in_(chunk))
            )
            for row in rows.all():
                self._of_key[row.key].append(form_in(row))


def _search_keys(form: NameForm) -> frozenset[str]:
    return name_keys(form) | {f"t||{t}" for t in form.tokens if len(t) > 1}


def by_form(connection: Connection, wanted: set[str]) -> list[NameForm]:
    """The forms of these keys that stand."""
    return [
        form_in(row)
        for chunk in chunks(sorted(wanted))
        for row in connection.execute(select(forms).where(forms.c.form.in_(chunk)))
    ]


def form_in(row: Any) -> NameForm:
    """The form of a row of `forms`."""
    return form_of(row.name, row.party)
