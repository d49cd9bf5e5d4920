"""Topics by sessions: the topics named, and what acts speak of."""

from __future__ import annotations

from entente.analysis.topic_grid import TopicGrid, topic_grid
from entente.record import Record


def _spoke(grid: TopicGrid, subject: str) -> set[str]:
    row = next(row for row in grid.rows if row.subject == subject)
    return {cell.session for cell in row.cells if cell}


def test_what_acts_say_stands_in_the_grid(example: Record) -> None:
    """ "Welcomed the progress of the Six-Party Talks" is no silence on North Korea; the fact sheet without topics is a session too."""
    grid = topic_grid(example, "SCAP")
    assert {"scap-2007-10-11", "scap-2020-07-08"} <= _spoke(grid, "north-korea-nuclear")
    assert "scap-2025-10-10" in {s.id for s in grid.sessions}
    assert grid.without == ()


def test_topics_that_documents_name_come_before_acts(example: Record) -> None:
    """Their words are the label where there are some."""
    grid = topic_grid(example, "SCAP")
    row = next(row for row in grid.rows if row.subject == "north-korea-nuclear")
    labels = {c.session: c.labels for c in row.cells if c}
    assert labels["scap-2006-11-07"] == ("the North Korean nuclear issue",)
