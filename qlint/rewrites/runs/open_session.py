"""The sessions in which `backend.run` is called: those of the backend itself, which are gone, as sessions of their own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.execution import roles
from qlint.facts import Facts, Instance, MemberUse, Value
from qlint.fixes import chains
from qlint.knowledge.ibm import BACKEND_SESSIONS, BACKENDS
from qlint.model import Edit, Span
from qlint.rewrites.runs.meanwhile import Meanwhile, meanwhile
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.indented import made_block
from qlint.rewrites.text.syntax import Syntax, receiver

_MODULE, _SESSION = "qiskit_ibm_runtime", "Session"
_NAME = "session"
_ENDS = {"close_session": "close", "cancel_session": "cancel"}
_READ = frozenset({"session_id", "cancel"})  # of what `open_session` gives, what a session has, too
_GAP = re.compile(r"\s*\.\s*")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A stretch of a module in which a session is open. `place` is that of the name `open_session`, None for a session of its own.

    `node` is the expression that opens it, `ends` the calls that end it where no `with` does; `name` is what it is called there.
    """

    place: Span | None
    node: ast.expr
    region: Span
    name: str
    named: bool
    backend: Value
    ends: tuple[MemberUse, ...] = ()


class Sessions:
    """The sessions of one module. `hindered` are those of backends that can't be rewritten, with the reason."""

    def __init__(self, facts: Facts, tree: Syntax) -> None:
        self._facts, self._tree = facts, tree
        self.hindered: dict[Span, str] = {}
        self.blocks: list[Block] = [*self._own()]
        self._opened = {use.span: use for use in self._calls("open_session")}
        for place, use in self._opened.items():
            try:
                self.blocks.append(self._block(use))
            except Hindered as error:
                self.hindered[place] = str(error)

    def around(self, node: ast.expr, backend: Value) -> Block | None:
        """The session in which a call on the backend is made. Raises Hindered where that isn't certain."""
        scope, span = self._tree.scope(node), self._tree.span(node)
        inside = [each for each in self.blocks if self._tree.scope(each.node) is scope and _lies(span, each.region)]
        block = min(inside, key=lambda each: each.region.end - each.region.start, default=None)
        if block is not None:
            if not roles.same_object(block.backend, backend):
                raise Hindered("a session is open that may be another backend's")
            return block
        for each in self._opened.values():
            if each.span in self.hindered and roles.same_object(self._facts.value(each.receiver), backend) is not False:
                raise Hindered("a session of the backend may be open there")
        for own in self.blocks:
            same = roles.same_object(own.backend, backend)
            when = meanwhile(self._facts, self._tree, scope, own.region) if own.place is not None and same is not False else Meanwhile.NEVER
            if when is Meanwhile.ONLY and same and self._is_seen(own, scope):
                return own
            if own.place is not None and when is not Meanwhile.NEVER:
                self.hindered[own.place] = "a function that is called in it runs something, too"
                raise Hindered("it may be called while a session of the backend is open")
        return None

    def _is_seen(self, block: Block, function: ast.AST) -> bool:
        """Whether the name of the session means that in the function."""
        bound = (each.arg if isinstance(each, ast.arg) else each.id for each in ast.walk(function) if isinstance(each, ast.arg | ast.Name))
        return self._tree.scope(function) is self._tree.scope(block.node) and block.name not in bound

    def edits(self, block: Block) -> Iterator[Edit]:
        """The edits that open a session of its own, and end it. Raises Hindered for what only a backend's session has."""
        if block.place is None:
            if not block.named:
                end = self._tree.span(block.node).end
                yield Edit(Span(end, end), f" as {block.name}")
            return
        assert isinstance(block.node, ast.Call), "a backend's session is opened by a call"
        self._refuse_other_uses(block.node)
        whole = self._whole(block, block.node)
        yield from self._opening(block, block.node, whole=whole is not None)
        if whole is not None:
            yield from whole
            return
        for each in block.ends:
            call = self._node(each)
            end = self._tree.span(call).end
            yield Edit(Span(self._tree.span(call).start, end), f"{block.name}.{_ENDS[self._word(each.span)]}()")

    def reads(self, block: Block) -> Iterator[tuple[Span, Edit]]:
        """Where the backend is asked for its session while that is open, with the edit that names it."""
        path = f"{BACKENDS[0]}.{_NAME}"
        for use in self._facts.members(_NAME.__eq__) if block.place is not None else ():
            node = self._tree.ending(use.span.end)
            parent = self._tree.parent(node) if node is not None else None
            known = isinstance(parent, ast.Attribute) and parent.attr in _READ and all(symbol.path == path for symbol in use.symbols)
            if node is None or not known or use.guard is not None or not _lies(self._tree.span(node), block.region):
                continue
            if roles.same_object(self._facts.value(use.receiver), block.backend):
                yield use.span, Edit(self._tree.span(node), block.name)

    def _whole(self, block: Block, call: ast.Call) -> tuple[Edit, ...] | None:
        """The edits that make a block of what stands between two statements that open and close a session; None where that can't be."""
        if len(block.ends) != 1 or self._word(block.ends[0].span) != "close_session":
            return None
        return made_block(self._facts.source, self._tree, self._tree.statement(call), self._tree.statement(self._node(block.ends[0])))

    def _opening(self, block: Block, call: ast.Call, *, whole: bool) -> Iterator[Edit]:
        """The edits of the call that opens the session; `whole`: those by which its statement becomes the head of a block."""
        backend = receiver(call)
        written = exported(self._facts, _MODULE, _SESSION, at=self._tree.span(call).start)
        if written is None or len(call.args) + len(call.keywords) > 1 or any(each.arg != "max_time" for each in call.keywords):
            raise Hindered("the session is opened in a way that is not followed")
        name, imported = written
        yield from imported
        start, end = self._tree.span(backend).start, self._tree.span(backend).end
        opening = self._tree.text.index("(", self._tree.span(call.func).end) + 1
        if not _GAP.fullmatch(self._tree.text[end : self._tree.span(call.func).end - len("open_session")]):
            raise Hindered("the backend stands in parentheses")
        assigned = isinstance(self._tree.parent(call), ast.Expr) and not whole
        begin = self._tree.span(self._tree.statement(call)).start if whole else start
        head = "with " if whole else f"{block.name} = " if assigned else ""
        yield Edit(Span(begin, start), f"{head}{name}(backend=")
        more = ", " if call.args or call.keywords else ""
        yield Edit(Span(end, opening), f"{more}max_time=" if call.args else more)
        if whole or (isinstance(self._tree.parent(call), ast.withitem) and not block.named):
            close = self._tree.span(call).end
            yield Edit(Span(close, close), f" as {block.name}{':' if whole else ''}")

    def _refuse_other_uses(self, call: ast.Call) -> None:
        """Raises Hindered if the session is used for anything that a session of its own doesn't have."""
        for node in self._tree.nodes:
            if not isinstance(node, ast.Name | ast.Attribute) or not isinstance(node.ctx, ast.Load):
                continue
            owners = roles.made_of(self._facts, self._facts.value(self._tree.span(node)), BACKEND_SESSIONS)
            if not any(each.made is not None and self._tree.span(each.made.node) == self._tree.span(call) for each in owners):
                continue
            parent = self._tree.parent(node)
            if not isinstance(parent, ast.Attribute) or parent.attr not in _READ:
                raise Hindered(f"`{self._tree.code(node)}` is used in a way that is not followed")

    def _own(self) -> Iterator[Block]:
        """The sessions that are opened by `with` and are no backend's."""
        for node in (each for each in self._tree.nodes if isinstance(each, ast.With | ast.AsyncWith)):
            for item in node.items:
                value = self._facts.value(self._tree.span(item.context_expr))
                made = [each.made for each in value if isinstance(each, Instance) and roles.is_session(self._facts, each)]
                if len(made) == len(value) == 1 and made[0] is not None:
                    kept = item.optional_vars or item.context_expr
                    name = self._tree.code(kept) if isinstance(kept, ast.Name | ast.Attribute) else ""
                    region = self._region(node.body[0], node.body[-1])
                    yield Block(None, item.context_expr, region, name or _NAME, bool(name), roles.backend_of(made[0]))

    def _block(self, use: MemberUse) -> Block:
        """What a call of `open_session` opens. Raises Hindered where it isn't known when that ends."""
        call = self._node(use)
        backend = self._facts.value(use.receiver)
        if not roles.made_of(self._facts, backend, BACKENDS):
            raise Hindered("it may be another object's")
        match self._tree.parent(call):
            case ast.withitem() as item:
                around = self._tree.parent(item)
                if not isinstance(around, ast.With):
                    raise Hindered("it is opened by an `async with`")
                name = self._bound(item)
                self._check_free(name)
                return Block(use.span, call, self._region(around.body[0], around.body[-1]), name or _NAME, bool(name), backend)
            case ast.Expr() | ast.Assign(targets=[ast.Name()]) as statement:
                ends = self._ends(statement, backend)
                name = statement.targets[0].id if isinstance(statement, ast.Assign) else ""  # type: ignore[attr-defined]
                self._check_free(name)
                region = self._region(statement, self._tree.statement(self._node(ends[-1])))
                return Block(use.span, call, region, name or _NAME, bool(name), backend, ends)
        raise Hindered("it isn't known what becomes of the session")

    def _check_free(self, name: str) -> None:
        if not name and chains.is_there(self._tree.text, _NAME) and not self._is_of_blocks():
            raise Hindered(f"`{_NAME}` is something else there")

    def _is_of_blocks(self) -> bool:
        """Whether the name is that of sessions which are open in blocks, and is read in these alone."""
        regions = [each.region for each in self.blocks if each.place is None and each.named and each.name == _NAME]
        names = self._tree.names(_NAME)
        stored = [each for each in names if not isinstance(each.ctx, ast.Load)]
        inside = all(any(_lies(self._tree.span(each), one) for one in regions) for each in names if each not in stored)
        return len(regions) == len(stored) == len(chains.binders(self._tree.text, _NAME)) and inside

    def _ends(self, opened: ast.stmt, backend: Value) -> tuple[MemberUse, ...]:
        """The calls that end the session, in the block in which it was opened, or in a `finally` there."""
        row = self._tree.block(opened)
        later = row[[each is opened for each in row].index(True) + 1 :]
        openings = {id(self._tree.statement(self._node(each))) for each in self._opened.values()}
        later = later[: next((index for index, each in enumerate(later) if id(each) in openings), len(later))]
        places = [*later, *(inner for each in later if isinstance(each, ast.Try) for inner in each.finalbody)]
        found = [
            use
            for name in _ENDS
            for use in self._calls(name)
            if self._tree.statement(self._node(use)) in places
            and isinstance(self._tree.parent(self._node(use)), ast.Expr)
            and roles.same_object(self._facts.value(use.receiver), backend)
        ]
        if not found:
            raise Hindered("it isn't known where the session ends")
        return tuple(sorted(found, key=lambda each: each.span))

    def _calls(self, name: str) -> Iterator[MemberUse]:
        """The calls of a method of that name on what can only be IBM's backends."""
        path = f"{BACKENDS[0]}.{name}"
        uses = (use for use in self._facts.members(name.__eq__) if use.called and use.guard is None)
        yield from (use for use in uses if all(symbol.path == path for symbol in use.symbols))

    def _node(self, use: MemberUse) -> ast.Call:
        function = self._tree.ending(use.span.end)
        call = self._tree.call(function) if function is not None else None
        if call is None:
            raise Hindered("it stands in a text")
        return call

    def _word(self, span: Span) -> str:
        return self._tree.text[span.start : span.end]

    def _region(self, first: ast.stmt, last: ast.stmt) -> Span:
        return Span(self._tree.span(first).start, self._tree.span(last).end)

    def _bound(self, item: ast.withitem) -> str:
        match item.optional_vars:
            case None:
                return ""
            case ast.Name(id=name):
                return name
        raise Hindered("the session is kept elsewhere")


def _lies(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
