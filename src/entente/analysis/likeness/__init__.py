"""How alike two acts are in meaning: one file a feature, and in `sums.py` their sum with the reasons.

from entente.analysis.likeness.claim import claim_of
from entente.analysis.likeness.sums import Scale

scale = Scale([*claims, *others])          # knows which words are rare among these acts
scale.likeness(claims[0], others[0])       # Likeness(score=0.83, reasons=("the same force: urge", …))
"""
