"""What a stretch of text names besides people: governments and organisations, standing consultations, ordinals."""
