"""The order in which what became of promises is kept up."""

from __future__ import annotations

from sqlalchemy import Connection

from entente.record.outcomes.change import Change
from entente.record.outcomes.hearing import hear
from entente.record.outcomes.lines import line_up
from entente.record.outcomes.occasions import Met, attend
from entente.record.outcomes.ties import tie


def settle(
    connection: Connection, change: Change, anchors: frozenset[str], told: set[str], met: set[Met]
) -> None:
    """Judge what a batch of documents can touch. `anchors`, `told`, `met`: see `attend`."""
    tie(connection, change)
    hear(connection, change)
    attend(connection, change, anchors, told, met)
    line_up(connection, change)
