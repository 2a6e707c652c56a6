"""Rewriting of the account of `IBMQ`: its logins, and what they give, become the runtime client's service."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qlint.facts import Facts
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.statements import without_statement
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.accounts import service
from qlint.rewrites.accounts.device_members import FILTERS, of_filters
from qlint.rewrites.accounts.devices import members
from qlint.rewrites.accounts.ways import are_apart, branching, comes_behind, is_negative, is_tried
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.passing import passed
from qlint.rewrites.text.syntax import Syntax, syntax

PATHS = frozenset(f"{module}.IBMQ" for module in ("qiskit", "qiskit.providers.ibmq", "qiskit_ibm_provider", "qiskit_ibm_runtime"))

_ENABLED = ("token", "url", "hub", "group", "project")
_SAVED = (*_ENABLED, "overwrite")
_KEPT: Mapping[str, str] = {"token": "token", "proxies": "proxies", "verify": "verify", "overwrite": "overwrite"}
_GONE: Mapping[str, str] = dict.fromkeys(("url", "hub", "group", "project"), "")
_PASSED: Mapping[str, str] = {**_KEPT, **_GONE}
_LOADS = frozenset({"load_account", "load_accounts"})
_ENDS = frozenset({"disable_account", "disable_accounts", "update_account"})
_CLASS_METHODS: Mapping[str, str] = {
    "delete_account": "delete_account",
    "delete_accounts": "delete_account",
    "stored_account": "saved_accounts",
    "stored_accounts": "saved_accounts",
}
_SERVICE_METHODS: Mapping[str, str] = {"backends": "backends", "get_backend": "backend"}


class _Stop(Exception):
    """What is done with the account can't be followed."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A call of a method of `IBMQ`. `statement` is what goes where the call goes: its own, or the `if` that asks for an account first.

    `alone`: nothing uses what it gives.
    """

    member: str
    call: ast.Call
    statement: ast.stmt
    alone: bool

    @property
    def target(self) -> str:
        """The variable that what it gives is assigned to, and nothing else is; "" if there is none."""
        match self.statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if value is self.call:
                return name
        return ""


def of_account(facts: Facts) -> Mended | None:
    """The edits by which a text does without `IBMQ`, in all places; None where not all that it does with it can be followed."""
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, PATHS) if tree is not None else None
    if tree is None or found is None or not found.reads:
        return None
    try:
        edits = _Rewriting(facts, tree, tuple(_sites(tree, found.reads))).edits()
    except _Stop:
        return None
    needed = min((edit.span.start for edit in edits if service.NAME in edit.text), default=None)
    more = service.imported(facts, tree, found.imports, needed=needed)
    used = members(facts, tree)
    return ((*edits, *more, *used), Applicability.UNSAFE) if more is not None and used is not None else None


def _sites(tree: Syntax, reads: Sequence[ast.expr]) -> Iterator[_Site]:
    """Raises _Stop for a read that is not a call of a method."""
    for read in reads:
        above = tree.parent(read)
        call = tree.call(above) if isinstance(above, ast.Attribute) else None
        if call is None or not isinstance(above, ast.Attribute):
            raise _Stop
        statement = tree.statement(call)
        yield _Site(above.attr, call, statement, isinstance(statement, ast.Expr) and statement.value is call)


class _Rewriting:
    """What becomes of the calls. The places at which others find the service are settled first: `holder`, a variable from a place on."""

    def __init__(self, facts: Facts, tree: Syntax, sites: tuple[_Site, ...]) -> None:
        self._facts, self._tree, self._text = facts, tree, facts.source.text
        self._sites = self._asked(sites)
        self._holder: tuple[str, _Site] | None = None

    def edits(self) -> Edits:
        """Raises _Stop where one of the calls can't be followed."""
        enabled = [each for each in self._sites if each.member == "enable_account"]
        if enabled and not service.token_suffices(self._facts):
            raise _Stop
        logins = [each for each in self._sites if each.member in {"enable_account", *_LOADS}]
        either = bool(enabled) and are_apart(self._tree, [each.statement for each in logins])
        found = [*(self._either(logins) if either else self._enabled(enabled) if enabled else self._loaded())]
        done = {id(edited) for edited, _ in found}
        rest = [(each, self._other(each)) for each in self._sites if id(each) not in done]
        return tuple(dict.fromkeys(edit for _, edits in (*found, *rest) for edit in edits))

    def _asked(self, sites: tuple[_Site, ...]) -> tuple[_Site, ...]:
        """The sites without questions for an account, which go with the logins that depend on them."""
        asking = [each for each in sites if each.member in ("active_account", "active_accounts")]
        found = list(sites)
        for each in asking:
            if not isinstance(each.statement, ast.If):
                continue
            inside = [one for one in found if one is not each and each.statement in self._tree.around(one.call)]
            if self._tree.span(each.call).end > self._tree.span(each.statement.test).end or not inside:
                continue
            kept = [one for one in found if one is not each and one not in inside]
            found = [*kept, self._conditional(each.statement, each, inside)]
        return tuple(sorted(found, key=lambda each: self._tree.span(each.call)))

    def _conditional(self, statement: ast.If, asked: _Site, inside: Sequence[_Site]) -> _Site:
        """The one call that a condition and what depends on it amount to."""
        negative = is_negative(statement.test, asked.call)
        simple = all(each.statement in (*statement.body, *statement.orelse) for each in inside)
        if negative is None or not simple or len(inside) != len(statement.body) + len(statement.orelse):
            raise _Stop
        first = inside[0]
        if len(inside) == 1 and not statement.orelse and first.alone and first.member in (_LOADS if negative else _ENDS):
            return _Site(first.member, first.call, statement, alone=True)
        giving = all(each.target == first.target and each.member in {*_LOADS, "get_provider"} for each in inside)
        if len(inside) == 2 and statement.orelse and first.target and giving:
            return _Site("load_account", first.call, statement, alone=False)
        raise _Stop

    def _enabled(self, enabled: Sequence[_Site]) -> Iterator[tuple[_Site, Edits]]:
        """With a token in the code: the service is made where the account is enabled, and others find it there."""
        if len(enabled) > 1:
            if any(each.alone for each in enabled) or any(self._wants_service(each) for each in self._sites if each not in enabled):
                raise _Stop
            for each in enabled:
                yield each, self._constructed(each)
            return
        (only,) = enabled
        given = next(
            (each for each in self._sites if only.alone and each.member == "get_provider" and self._takes_over(only.statement, each)),
            None,
        )
        name = given.target if given is not None else only.target
        if only.alone:
            name = name or service.free_name(self._text) or ""
            start = self._tree.span(only.statement).start
            if not name or only.statement is not self._tree.statement(only.call):
                raise _Stop
            yield only, (Edit(Span(start, start), f"{name} = "), *self._constructed(only))
        else:
            yield only, self._constructed(only)
        self._holder = (name, only) if name else None
        for each in self._sites:
            if each.member == "get_provider" and each.target == name and name and self._sees(each):
                yield each, self._dropped(each)

    def _either(self, logins: Sequence[_Site]) -> Iterator[tuple[_Site, Edits]]:
        """With a token in the code on one way, and none on another: each of these ways makes the service, under one name."""
        whole, alone = branching(self._tree, [each.statement for each in logins]), logins[0].alone
        if (whole is None and alone) or len({each.alone for each in logins}) > 1:
            raise _Stop
        given = [each for each in self._sites if each.member == "get_provider" and whole and alone and self._takes_over(whole, each)]
        names = {each.target for each in logins} if not alone else {given[0].target} if given else {service.free_name(self._text)}
        name = names.pop() if len(names) == 1 else ""
        if alone and not name:
            raise _Stop
        for each in logins:
            start = self._tree.span(each.statement).start
            yield each, (*((Edit(Span(start, start), f"{name} = "),) if alone else ()), *self._constructed(each))
        self._holder = (name, logins[-1]) if name and whole is not None else None
        if given:
            yield given[0], self._dropped(given[0])

    def _takes_over(self, login: ast.stmt, site: _Site) -> bool:
        """Whether the site gives the provider, to which the login leads, its name."""
        return bool(site.target) and comes_behind(self._tree, login, site.statement, site.target)

    def _wants_service(self, site: _Site) -> bool:
        return site.member in {"get_provider", "providers", *_LOADS, *_SERVICE_METHODS, "active_account", "active_accounts"}

    def _loaded(self) -> Iterator[tuple[_Site, Edits]]:
        """With a saved account: every call that gives a provider makes a service of its own, and a login alone has nothing to do."""
        alone = [each for each in self._sites if each.alone and each.member in {*_LOADS, "get_provider"}]
        giving = [each for each in self._sites if not each.alone and each.member in {*_LOADS, "get_provider"}]
        for each in giving:
            if each.target and isinstance(each.statement, ast.Assign) and self._is_overwritten(each, giving):
                yield each, self._dropped(each)
            else:
                yield each, self._made(each)
                if self._holder is None and each.target and self._facts.reads(each.target) is not None:
                    self._holder = (each.target, each)
        for index, each in enumerate(alone):
            if is_tried(self._tree, each.call):
                yield each, (Edit(self._tree.span(each.statement), f"{service.NAME}()"),)
            elif giving or index:
                yield each, self._dropped(each)
            else:
                yield each, self._named(each)

    def _named(self, site: _Site) -> Edits:
        """A login that nothing follows which gives a provider: the service gets a name."""
        name = service.free_name(self._text)
        if name is None:
            raise _Stop
        self._holder = (name, site)
        return (Edit(self._tree.span(site.statement), f"{name} = {service.NAME}()"),)

    def _made(self, site: _Site) -> Edits:
        if isinstance(site.statement, ast.If):
            found = [each for each in ast.walk(site.statement) if isinstance(each, ast.Assign)]
            return (Edit(self._tree.span(site.statement), f"{self._tree.code(found[0].targets[0])} = {service.NAME}()"),)
        return self._constructed(site)

    def _constructed(self, site: _Site) -> Edits:
        """The service in the place of the call, with what is left of its arguments."""
        return self._called(site, service.NAME, taken=_ENABLED if site.member == "enable_account" else _ENABLED[2:])

    def _called(
        self, site: _Site, function: str, *, taken: Sequence[str], names: Mapping[str, str] = _PASSED, places: Sequence[str] = ()
    ) -> Edits:
        edits = passed(self._tree, site.call, taken=taken, names=names, places=places)
        if edits is None:
            raise _Stop
        return (Edit(self._tree.span(site.call.func), function), *edits)

    def _is_overwritten(self, site: _Site, giving: Sequence[_Site]) -> bool:
        """Whether the next statement gives the variable another provider."""
        block = self._tree.block(site.statement)
        index = next(index for index, each in enumerate(block) if each is site.statement)
        return any(each.target == site.target and block[index + 1 : index + 2] == [each.statement] for each in giving if each is not site)

    def _dropped(self, site: _Site) -> Edits:
        edits = without_statement(self._text, self._tree.span(site.statement))
        if edits is None:
            raise _Stop
        return edits

    def _other(self, site: _Site) -> Edits:
        """The rest: calls that need no login, and those that need one that is there."""
        if site.member == "save_account":
            return self._called(site, f"{service.NAME}.save_account", taken=_SAVED)
        if site.member in _CLASS_METHODS and not site.call.args and not site.call.keywords:
            return self._called(site, f"{service.NAME}.{_CLASS_METHODS[site.member]}", taken=())
        if site.member in _ENDS and site.alone:
            return self._dropped(site)
        if site.member in {*_LOADS, "get_provider"} and site.alone and self._holder is not None:
            return self._dropped(site)
        there = self._there(site)
        if site.member in _SERVICE_METHODS:
            names = FILTERS if site.member == "backends" else {"name": "name"}
            edits = self._called(site, f"{there}.{_SERVICE_METHODS[site.member]}", taken=("name", "filters"), names=names, places=("name",))
            return (*edits, *of_filters(self._tree, site.call))
        if site.member == "get_provider" or site.member in _LOADS:
            return self._replaced(site, there)
        if site.member == "providers":
            return self._providers(site, there)
        if site.member in ("active_account", "active_accounts") and site.alone:
            return self._replaced(site, f"{there}.active_account()")
        raise _Stop

    def _providers(self, site: _Site, there: str) -> Edits:
        """The list of providers: the instances where it is only shown, else the service, the only one."""
        above = self._tree.parent(site.call)
        if site.alone or (isinstance(above, ast.Call) and isinstance(above.func, ast.Name) and above.func.id in ("print", "display")):
            return self._replaced(site, f"{there}.instances()")
        if isinstance(above, ast.Subscript) and isinstance(above.slice, ast.Constant) and above.slice.value == 0:
            return (Edit(self._tree.span(above), there),)
        return self._replaced(site, f"[{there}]")

    def _replaced(self, site: _Site, code: str) -> Edits:
        if passed(self._tree, site.call, taken=_ENABLED[2:], names=_GONE) is None:
            raise _Stop
        return (Edit(self._tree.span(site.call), code),)

    def _there(self, site: _Site) -> str:
        """The service at the site: a variable, or a new one where no token is needed."""
        if self._holder is not None and self._sees(site):
            return self._holder[0]
        if any(each.member == "enable_account" for each in self._sites):
            raise _Stop
        return f"{service.NAME}()"

    def _sees(self, site: _Site) -> bool:
        """Whether the variable that holds the service is bound at the site."""
        if self._holder is None:
            return False
        made, here = self._tree.scope(self._holder[1].call), self._tree.scope(site.call)
        behind = self._tree.span(self._holder[1].call).end <= self._tree.span(site.call).start
        return behind and (made is here or isinstance(made, ast.Module))
