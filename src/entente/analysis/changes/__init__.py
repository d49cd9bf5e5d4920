"""One session and the next: what was kept, reworded, said more strongly or softly, what is new, and what fell silent.

from entente.analysis.changes.course import changes_between, course_of

with open_record("entente.db") as record:
    step = changes_between(record, "scap-2006-11-07", "scap-2007-10-11")
    course = course_of(record, "SCAP")
"""
