"""What became of a phrase: first and last use, by whom, with whom, in which wording; near variants without being named.

`asked.py` takes the phrase apart, `words.py` a text; `matching.py` finds the phrase and its near variants in a text;
`history.py` asks the record for candidates, reads them, and sums up.
"""
