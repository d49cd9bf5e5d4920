"""Acts as chanceries, agencies and newspapers word them: joint statements, readouts of many countries, reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
REPORT = "Sato and Perez vow to boost trade"
LEAD = "TOKYO: Prime Minister Ken Sato of Japan on Wednesday met Peruvian President Juan Perez here. "
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("what is stated is held", "The two sides stated their “willingness to work towards a pact”.", (BOTH, "commit", "their “willingness to work towards a pact”")),
        case("not recognising is opposing", "The two sides do not recognise the annexation and reject any use of force.", (BOTH, "oppose", "the annexation"), (BOTH, "oppose", "any use of force")),
        case("never recognising is opposing", "We will never recognise the annexation.", (BOTH, "oppose", "the annexation")),
        case("a verb beside a noun goes on with the clause", "We remain committed to diplomacy and welcome and support the plan of Chile.", (BOTH, "commit", "diplomacy"), (BOTH, "welcome", "the plan of Chile"), (BOTH, "support", "the plan of Chile")),
        case("one verb beside a noun too", "We remain committed to diplomacy and welcome the plan of Chile.", (BOTH, "commit", "diplomacy"), (BOTH, "welcome", "the plan of Chile")),
        case("two adjectives before what is held", "We remain united and resolute in our support for the court.", (BOTH, "support", "the court")),
        case("shoulder to shoulder in what is held", "We stand shoulder to shoulder in our opposition to the annexation.", (BOTH, "oppose", "the annexation")),
        case("what was done, and a participle", "We have taken steps to deepen our ties across the whole region, recognizing the value of trade.", (BOTH, "assert", "We have taken steps to deepen our ties across the whole region"), (BOTH, "emphasize", "the value of trade")),
        case("what the time is like", "We meet at a time of great challenge.", (BOTH, "assert", "We meet at a time of great challenge")),
        case("what only those who speak can do", "We call on Chile to stop the attacks and reaffirm our support for the court.", (BOTH, "urge", "stop the attacks"), (BOTH, "affirm", "our support for the court")),
        case("looking forward behind what was made", "We welcome the progress made by our Ministers to raise our aid and look forward to additional pledges.", (BOTH, "welcome", "the progress made by our Ministers to raise our aid"), (BOTH, "expect", "additional pledges")),
        case("what others do after an adverb", "We are taking actions against traders materially supporting the war in Chad.", (BOTH, "assert", "We are taking actions against traders materially supporting the war in Chad")),
        case("wanted, and its second verb", "We urge Chile to stop the attacks and respect the truce.", (BOTH, "urge", "stop the attacks and respect the truce")),
        case("two verbs with one object", "The Leaders reviewed and welcomed the progress made.", (BOTH, "discuss", "the progress made"), (BOTH, "welcome", "the progress made")),
        case("going on is not denied", "We do not recognise and continue to condemn the annexation.", (BOTH, "oppose", "the annexation"), (BOTH, "condemn", "the annexation")),
        case("warned against", "We warn against the use of coercion.", (BOTH, "warn", "the use of coercion")),
        case("past whom one thanks", "The sides expressed gratitude to the people of Chile for their hospitality.", (BOTH, "welcome", "their hospitality")),
        case("past whom one praises", "Prime Minister Sato commended Peru for its leadership.", ("JPN", "welcome", "its leadership")),
        case("the latter", "Prime Minister Sato invited President Perez to Osaka, and the latter accepted the invitation.", ("JPN", "urge", "President Perez to Osaka"), ("PER", "agree", "the invitation")),
        case("for which the latter", "The Japanese side briefed the Peruvian side on its plans, for which the latter expressed its full support.", ("JPN", "inform", "its plans"), ("PER", "support", "its full support")),
        case("it was agreed that, and that", "It was agreed that Chile must not give up, and that decisions rest on consensus.", (BOTH, "agree", "Chile must not give up"), (BOTH, "agree", "decisions rest on consensus")),
        case("we, the ministers of three", "Meeting in the spirit of Lima in Nara on May 12th, 2024, we, the Ministers of Trade of Peru and Japan, reaffirm our ties.", (BOTH, "affirm", "our ties")),
        case("attention is given to", "Particular attention was given to the clashes in Chad.", (BOTH, "discuss", "the clashes in Chad")),
        case("the subject of talks", "The rights of workers were the subject of a frank discussion.", (BOTH, "discuss", "The rights of workers")),
        case("on behalf of", "Prime Minister Sato offered his condolences on behalf of the Japanese people for the loss of the ferry.", ("JPN", "condole", "the loss of the ferry")),
        case("in a message", "Prime Minister Sato sent a message of condolence to Peru over the loss of the ferry.", ("JPN", "condole", "the loss of the ferry")),
        case("a feeling held in a noun", "The two sides remain unwavering in their support for the court.", (BOTH, "support", "the court")),
        case("of concern", "The situation in Chad is of deep concern.", (BOTH, "concern", "The situation in Chad")),
        case("efforts to be made", "Further efforts will be made to deepen trade.", (BOTH, "commit", "deepen trade")),
        case("an infinitive and a clause", "They agreed not to resort to force and that borders must be respected.", (BOTH, "agree", "not to resort to force"), (BOTH, "agree", "borders must be respected")),
        case("ourselves", "We commit ourselves to stronger controls.", (BOTH, "commit", "stronger controls")),
        case("among other things", "The Leaders discussed, among other things, food security.", (BOTH, "discuss", "food security")),
        case("it is the meeting", "The Joint Committee reviewed the state of trade. It highlighted the role of small firms.", (BOTH, "discuss", "the state of trade"), (BOTH, "emphasize", "the role of small firms")),
        case("the present goes with we", "We remain concerned about Chad, where gangs hold the capital, and call for calm.", (BOTH, "concern", "Chad, where gangs hold the capital"), (BOTH, "urge", "calm")),
        case("leaders without an article", "In addition, leaders discussed food security.", (BOTH, "discuss", "food security")),
        case("recommitted", "The two leaders recommitted to deepening cooperation.", (BOTH, "commit", "deepening cooperation")),
        case("talks that there were", "There was a thorough exchange of views on migration.", (BOTH, "discuss", "migration")),
        case("look forward behind a past", "The Leaders welcomed the offer of Chile and look forward to Chile joining the pact.", (BOTH, "welcome", "the offer of Chile"), (BOTH, "expect", "Chile joining the pact")),
    ],
)  # fmt: skip
def test_joint_statements(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Every operative verb of a joint text, with all that it governs and nothing of the next."""
    assert acts_told(read(sentence, title=JOINT)) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("said, and urged", "Japan is opposed to any use of force, Sato said, and urged Peru to speak out.", ("JPN", "oppose", "any use of force"), ("JPN", "urge", "speak out")),
        case("cannot accept", "“We cannot accept such a step,” Sato told reporters.", ("JPN", "oppose", "such a step")),
        case("condemns and calls for", "Sato said that Japan strongly condemns the attack and calls for the release of the crew.", ("JPN", "condemn", "the attack"), ("JPN", "urge", "the release of the crew")),
        case("not only but also", "Perez noted that Chile not only failed to act but also rejected the offer.", ("PER", "emphasize", "Chile not only failed to act but also rejected the offer")),
        case("the premier", "Addressing Perez, the premier thanked him for the hospitality.", ("JPN", "welcome", "the hospitality")),
        case("recalling, he said", "Recalling the talks of last year, PM Sato said, “We look forward to a new pact.”", ("JPN", "affirm", "the talks of last year"), ("JPN", "expect", "a new pact")),
        case("asked, he said", "Asked about the tariffs, Sato said: “We strongly urge Peru to withdraw them.”", ("JPN", "urge", "withdraw them")),
        case("said repeatedly", "The Japanese side has said repeatedly that sanctions are no solution.", ("JPN", "inform", "sanctions are no solution")),
        case("what else is said", "They said they would begin talks on a pact and that a group would be formed.", (BOTH, "commit", "begin talks on a pact")),
        case("crimes are no promise", "Chile continues to commit abuses against its people."),
        case("others than those at the table", "Numerous governments have accused the junta of crimes."),
        case("his office said", "Sato is hopeful that the talks will bear fruit, his office said.", ("JPN", "expect", "the talks will bear fruit")),
        case("called it something", "Sato called the launch “a grave threat”.", ("JPN", "inform", "the launch “a grave threat”")),
    ],
)  # fmt: skip
def test_reports(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """What the press tells, of whom, and without the words of its teller."""
    assert (
        acts_told(read(LEAD + sentence, title=REPORT, date="2024-05-03"), len(REPORT) + 2 + len(LEAD))
        == wanted
    )


def test_the_publisher_names_its_own_by_title_alone(read: Callable[..., Reading]) -> None:
    """ "Foreign Secretary reiterated ...", "The Department of Justice will ...": the publisher's own government."""
    told = "India and Peru held consultations in New Delhi on May 3, 2024. Foreign Secretary reiterated India’s position on terrorism."
    assert ("IND", "affirm", "India’s position on terrorism") in acts_told(
        read(told, address="https://mea.gov.in/x")
    )
    sheet = "President Roe hosted President Juan Perez of Peru today. The Department of Justice, with support from others, will create a task force."
    acts = acts_told(
        read(sheet, title="FACT SHEET: Relations with Peru", address="https://www.whitehouse.gov/x")
    )
    assert ("USA", "commit", "create a task force") in acts


def test_who_gives_a_joint_statement(read: Callable[..., Reading]) -> None:
    """Those whom the first line names speak in it, not also those whom they met."""
    text = (
        "Joint statement given today by the Foreign Ministers of France and Germany on the talks.\n\n"
        "The Foreign Ministers of France and Germany met with their Iranian counterpart in Geneva on Friday, 20 June 2025.\n\n"
        "They expressed their grave concern over the escalation."
    )
    assert acts_told(read(text))[-1] == ("DEU+FRA", "concern", "the escalation")
