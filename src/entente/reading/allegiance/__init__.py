"""For whom the people of a document act: by what a sentence says, by their company, by whose text it is."""
