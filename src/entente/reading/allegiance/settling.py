"""For whom the people of a document act, where their naming does not say.

One question, answered by the first of `_RULES` that has an answer. The first rules are what the text says of somebody
("Under Secretary R. Nicholas Burns led the American delegation"), what his office says ("Vice Minister Yu" cannot be of
a government that has no vice ministers) and who stands beside him; the last are what is left: of two who met, one is of
each; the publisher's own people need no country.
"""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.allegiance.asked import Allegiance, Rule
from entente.reading.allegiance.by_company import (
    as_host,
    by_his_company,
    by_his_fellow,
    by_the_title,
    by_whom_he_faces,
    by_whom_he_stands_beside,
    by_whom_he_welcomes,
)
from entente.reading.allegiance.by_rank import by_the_order
from entente.reading.allegiance.by_text import (
    by_his_master,
    by_his_name,
    by_his_namesake,
    by_the_federation,
    by_the_meeting,
    by_the_ministry,
    by_the_sentence,
    by_the_stop,
    by_the_union,
)
from entente.reading.allegiance.by_what_is_left import (
    by_his_counterpart,
    by_whom_he_met,
    last_of_the_row,
    of_a_state,
    of_home,
    of_the_first,
    of_the_other,
    second_of_an_office,
)
from entente.reading.allegiance.delegations import represented
from entente.reading.allegiance.home_of_report import home_of_report
from entente.reading.allegiance.presiding import of_the_publisher
from entente.reading.cast.cast import Cast
from entente.reading.sentences.sentence import SentenceView

_RULES: tuple[Rule, ...] = (
    by_the_sentence, by_his_namesake, by_his_name, by_the_stop, by_the_meeting, by_the_ministry, by_the_federation, by_his_master, by_the_union,
    by_his_company, as_host, by_whom_he_welcomes,
    by_the_order, by_whom_he_faces, by_whom_he_stands_beside, by_the_title, by_his_counterpart, by_whom_he_met, last_of_the_row,
    second_of_an_office, by_his_fellow, of_a_state, of_home, of_the_first, of_the_other,
)  # fmt: skip


def settle(
    cast: Cast,
    sentences: Sequence[SentenceView],
    home: str | None,
    date: str | None = None,
    dateline: str | None = None,
    seat: str | None = None,
) -> Cast:
    """The cast with a party for everyone for whom one can be told. `home` is the publishing party, `date` the text's.

    Where nobody publishes for a government, the press names its own people without their country (`seat` is that of
    the agency), or writes from where the host sits: `dateline` is that place.
    """
    published, home = home is not None, home or home_of_report(seat, dateline, cast, sentences)
    year = int(date[:4]) if date and date[:4].isdigit() else None
    asked = Allegiance(cast, sentences, home, published, year, represented(cast, sentences, home), _RULES)
    return cast.settled(asked.of, {**asked.sides.parties, **of_the_publisher(cast, sentences, home)})
