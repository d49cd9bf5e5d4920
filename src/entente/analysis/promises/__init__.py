"""Promises and what became of them: the register, line by line of descent, with the evidence proposed for each step.

register.py  the question: filters, order, steps, what is overdue
values.py    what it answers with

What became of a promise is decided in `entente.record.fates` and kept by `entente.record.outcomes` when documents are filed.
"""
