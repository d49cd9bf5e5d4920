"""The parts of a journey that is to come: what is told so far, the sessions at a stop, what lies on the way."""
