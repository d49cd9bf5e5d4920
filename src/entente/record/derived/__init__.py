"""What is made from what is kept, and can be made again: facts, sessions, mechanisms, people."""
