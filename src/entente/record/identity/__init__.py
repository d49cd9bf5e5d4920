"""Who and which session is the same: pure functions, no tables.

What is compared are *mentions* (`mention.py`), one for each session that a document speaks of and one for a document
that reports none. A mention is made from one reading alone; so is the mechanism that it names (`mechanisms.py`).
Mentions that share a key (`keys.py`) are neighbours; `matching.py` says of two accounts whether they tell of one
meeting, with the reasons; `clusters.py` groups a neighbourhood. Nothing depends on the order in which documents came.
"""
