"""Pictures of the record: SVG, and HTML pages that hold all they need, with a table of the same beside each picture.

Light and dark by the reader's own setting; a wide picture for a desk, a tall one for a telephone.
"""
