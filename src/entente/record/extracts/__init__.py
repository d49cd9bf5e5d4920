"""One state of the record, taken out row by row: for exports and data frames."""
