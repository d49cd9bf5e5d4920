"""Keeping what became of promises: judged when documents are filed, for the promises that these can touch.

change.py    what a batch of documents takes away and adds
loading.py   promises and deeds out of their tables
windows.py   the nearest rows under a key, earlier and later
ties.py      the same promise made again
hearing.py   deeds that show something of promises
occasions.py sessions announced and held
findings.py  what was shown, as rows
lines.py     the lines of promises, and the step each stands at
growing.py   lines to which a promise is only added
tags.py      what lines are found by
settling.py  the order in which these are kept up

All of it is a function of the rows of promises, deeds and sessions, not of the order in which they came: under each key a
promise is compared with a few neighbours in time, and whoever comes between two of them is compared with both.
"""
