"""Promises and what became of them: the register, its lines of descent, and the evidence proposed for each step.

core.py      what a promise comes to: its verb, the words that tell it from others, amounts, places
judging.py   a promise and one later deed: which step it shows, by which rule, or nothing
occasions.py sessions announced and then held
renewal.py   the same promise made again; lines of descent
fates.py     all evidence for some lines, and the step it comes to
register.py  the question: filters, order, steps
"""
