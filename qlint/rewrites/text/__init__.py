"""How rewritings read a program: its syntax, where its objects go, and the edits that are made of that."""
