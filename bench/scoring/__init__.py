"""What `bench/score.py` calls right: wordings compared, facts as they are compared, and the layers of the measure."""
