"""Which sentences tell that people met, and who met whom, telling by telling."""
