"""The mentions of the record as identity asks for them, each fetched once a batch."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from entente.record.identity.clusters import Key
from entente.record.identity.mention import Mention, unpacked
from entente.record.identity.own_session import Anchor
from entente.record.store.chunks import chunks
from entente.record.store.tables import account_keys, accounts, doubts


def remove_doubts(connection: Connection, kind: str, names: Iterable[str]) -> None:
    """Doubts of which one side is among `names`: each side has an index of its own."""
    for chunk in chunks(sorted(set(names))):
        for side in (doubts.c.one, doubts.c.other):
            connection.execute(delete(doubts).where(doubts.c.kind == kind, side.in_(chunk)))


class Stored:
    """Mentions out of the tables, as `identity.grouping` wants them. Holds what it fetched, for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._of_key: dict[str, tuple[Key, ...]] = {}
        self._mentions: dict[Key, Mention] = {}
        self._anchors: dict[Key, Anchor | None] = {}

    def by_keys(self, keys: Iterable[str]) -> list[Mention]:
        """All mentions that have one of the keys."""
        wanted = sorted(set(keys))
        self._fetch([k for k in wanted if k not in self._of_key])
        found = {name for key in wanted for name in self._of_key[key]}
        return [self._mentions[name] for name in sorted(found)]

    def by_name(self, keys: Iterable[Key]) -> list[Mention]:
        """The mentions with these names."""
        wanted = sorted(set(keys))
        documents = {document for document, local in wanted if (document, local) not in self._mentions}
        for chunk in chunks(sorted(documents)):  # by document alone: SQLite looks up no pairs
            self._keep(select(*_COLUMNS).where(accounts.c.document_id.in_(chunk)))
        return [self._mentions[k] for k in wanted if k in self._mentions]

    def by_anchor(self, anchors: Iterable[str]) -> list[Mention]:
        """The mentions assigned to these sessions."""
        found: list[Key] = []
        for chunk in chunks(sorted(set(anchors))):
            found += self._keep(select(*_COLUMNS).where(accounts.c.anchor.in_(chunk)))
        return [self._mentions[k] for k in sorted(found)]

    def of_documents(self, documents: Iterable[str]) -> list[Mention]:
        """The mentions of these documents."""
        found: list[Key] = []
        for chunk in chunks(sorted(set(documents))):
            found += self._keep(select(*_COLUMNS).where(accounts.c.document_id.in_(chunk)))
        return [self._mentions[k] for k in sorted(found)]

    def anchor_of(self, key: Key) -> Anchor | None:
        """The session to which a mention was assigned before."""
        if key not in self._anchors:
            self.by_name([key])
        return self._anchors.get(key)

    def _fetch(self, keys: list[str]) -> None:
        found: dict[str, list[Key]] = {key: [] for key in keys}
        for chunk in chunks(keys):
            for key, *name in self._connection.execute(_UNDER.where(account_keys.c.key.in_(chunk))):
                found[key].append((name[0], name[1]))
        # not joined: PostgreSQL counts on crowds under every key, and would read all accounts for each few keys
        self.by_name({name for names in found.values() for name in names})
        self._of_key |= {key: tuple(n for n in names if n in self._mentions) for key, names in found.items()}

    def _keep(self, query: object) -> list[Key]:
        rows = self._connection.execute(query)  # type: ignore[call-overload]
        return [self._hold(row.document_id, row.id, row.mention, row.anchor) for row in rows.all()]

    def _hold(self, document: str, local: str, mention: str, anchor: str | None) -> Key:
        key = (document, local)
        if key not in self._mentions:
            self._mentions[key] = unpacked(mention)
        self._anchors[key] = anchor_pair(anchor)
        return key


_UNDER = select(account_keys.c.key, account_keys.c.document_id, account_keys.c.account_id)
_COLUMNS = (accounts.c.document_id, accounts.c.id, accounts.c.mention, accounts.c.anchor)


def anchor_text(anchor: Anchor) -> str | None:
    """An anchor as it stands in the table; None for a paper without a session."""
    return " : ".join(anchor) if anchor != ("", "") else None


def anchor_pair(text: str | None) -> Anchor | None:
    """The anchor of a text in the table."""
    if text is None:
        return None
    document, _, local = text.partition(" : ")
    return document, local
