"""Where references stand: 1-based lines and columns, in code points, the end exclusive."""


class Places:
    """The places of one text, from the positions that syntax trees have, which count the bytes of UTF-8."""

    def __init__(self, text):
        self._lines = [line.encode() for line in text.split("\n")]

    def column(self, line, byte):
        """The column of a byte in a line."""
        return len(self._lines[line - 1][:byte].decode("utf-8", "replace")) + 1

    def of(self, node):
        """The whole node."""
        start, end = self.column(node.lineno, node.col_offset), self.column(node.end_lineno, node.end_col_offset)
        return (node.lineno, start, node.end_lineno, end)

    def alias(self, node):
        """What is imported, without the name that it is bound to."""
        return self._first(node, len(node.name))

    def keyword(self, node):
        """The name in front of `=`."""
        return self._first(node, len(node.arg))

    def attribute(self, node):
        """The name behind the last dot."""
        _, _, line, end = self.of(node)
        return (line, end - len(node.attr), line, end)

    def head(self, node):
        """`from MODULE import`: all in front of the first name."""
        line, column, _, _ = self.of(node)
        return (line, column, *self.of(node.names[0])[:2])

    def _first(self, node, length):
        line, column, _, _ = self.of(node)
        return (line, column, line, column + length)
