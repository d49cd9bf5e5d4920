"""People: how a text names them, in whatever order the chancery writes name, office and country."""

from entente.reading.people.mention import PersonMention
from entente.reading.people.naming import find_people

__all__ = ["PersonMention", "find_people"]
