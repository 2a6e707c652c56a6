"""What is written against astroid; imported in the private world only, where astroid is the private one."""
