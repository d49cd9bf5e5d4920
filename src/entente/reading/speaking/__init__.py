"""For whom a document speaks: whom "we" means, who acts where no subject tells.

`voices` asks it of the bare title and opening (several speak, or one), before sentences are cut; `signers` of the lines in
which a text is signed; `speakers` decides, by named rules, the first that has an answer.
"""
