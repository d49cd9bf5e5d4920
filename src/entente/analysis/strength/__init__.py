"""Which of two wordings of a matter is the stronger: one file a rule, and in `verdict.py` what they say together.

from entente.analysis.strength.verdict import judged

judged(before, after)   # Verdict(change="softer", rules=(Vote(rule="verb", direction=-1, because="urge → call on"),))
"""
