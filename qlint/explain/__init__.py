"""The life of a symbol: what the history of the releases says of one that somebody asks for."""
