"""The merge: what single releases show becomes lives, signatures, deprecations and the names that ended."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qlint.knowledge.mining.merge import History, merge
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Base, Deprecation, Kind, Life, Requirement, Signature, Star, Symbol

RELEASES = ("0.1.0", "0.2.0", "0.2.1", "0.3.0", "0.10.0")
RUN = Entry(Kind.METHOD, parameters="(self)")


def history(*surfaces: Surface) -> History:
    return merge(surfaces, roots=("lib",), releases=RELEASES)


def surface(release: str, *, modules: Mapping[str, ModuleSurface] = {}, classes: Mapping[str, ClassSurface] = {}) -> Surface:
    return Surface("lib", release, modules=modules, classes=classes)


def of_name(*found: tuple[str, Entry | None]) -> Symbol:
    """What becomes of `lib.name` if these releases have it so, or not at all."""
    surfaces = (surface(release, modules={"lib": ModuleSurface({"name": entry} if entry else {})}) for release, entry in found)
    return history(*surfaces).modules["lib"].names["name"]


def of_classes(*found: tuple[str, Mapping[str, ClassSurface]]) -> History:
    return history(*(surface(release, classes=classes) for release, classes in found))


def test_a_life_is_from_the_first_read_release_that_has_it_to_the_next_that_lacks_it() -> None:
    here = Entry(Kind.FUNCTION)
    assert of_name(("0.1.0", None), ("0.2.0", here), ("0.3.0", None)).lives == (Life("0.2.0", "0.3.0"),)
    assert of_name(("0.1.0", here), ("0.2.0", None), ("0.10.0", here)).lives == (Life("0.1.0", "0.2.0"), Life("0.10.0"))


def test_a_release_that_was_not_read_neither_begins_nor_ends_a_life() -> None:
    here = Entry(Kind.FUNCTION)
    found = of_name(("0.1.0", here), ("0.3.0", None))
    assert found.lives == (Life("0.1.0", "0.3.0"),)
    assert history(surface("0.1.0"), surface("0.10.0")).distribution.releases == RELEASES


def test_other_definitions_are_other_lives_and_the_kind_is_the_newest() -> None:
    found = of_name(
        ("0.1.0", Entry(Kind.FUNCTION, "lib.a.name")), ("0.2.0", Entry(Kind.CLASS, "lib.c.B")), ("0.3.0", Entry(Kind.CLASS, "lib.c.B"))
    )
    assert found.lives == (Life("0.1.0", "0.2.0", "lib.a.name"), Life("0.2.0", None, "lib.c.B"))
    assert found.kind is Kind.CLASS


def test_lives_come_in_the_order_of_the_releases_not_of_their_digits() -> None:
    found = of_name(("0.3.0", Entry(Kind.CLASS, "z.B")), ("0.10.0", Entry(Kind.CLASS, "a.B")))
    assert found.lives == (Life("0.3.0", "0.10.0", "z.B"), Life("0.10.0", None, "a.B"))


def test_a_name_that_is_its_own_definition_names_none() -> None:
    assert of_name(("0.1.0", Entry(Kind.CLASS, "lib.name"))).lives == (Life("0.1.0"),)


def test_signatures_end_with_what_the_newest_release_says() -> None:
    old, new = Entry(Kind.FUNCTION, parameters="(a, b=)", gives="str"), Entry(Kind.FUNCTION, parameters="(a)")
    found = of_name(("0.1.0", old), ("0.2.0", new), ("0.2.1", old), ("0.3.0", Entry(Kind.FUNCTION)))
    assert found.signatures == (
        Signature((Life("0.2.0", "0.2.1"),), "(a)"),
        Signature((Life("0.1.0", "0.2.0"), Life("0.2.1", "0.3.0")), "(a, b=)", "str"),
    )
    assert found.gives == "str"


def test_what_takes_nothing_is_not_what_is_unknown() -> None:
    assert of_name(("0.1.0", Entry(Kind.FUNCTION, parameters="()"))).signatures == (Signature((Life("0.1.0"),), "()"),)
    assert of_name(("0.1.0", Entry(Kind.PROPERTY, gives="str"))).signatures == (Signature((Life("0.1.0"),), "", "str"),)
    assert of_name(("0.1.0", Entry(Kind.FUNCTION))).signatures == ()


def test_deprecations_of_names_modules_and_classes() -> None:
    whole, argument = Announcement("0.2", instead=("lib.other",)), Announcement("0.3", argument="a")
    now = surface(
        "0.2.0",
        modules={"lib": ModuleSurface({"name": Entry(Kind.FUNCTION, announced=(argument, whole))}, announced=(whole,))},
        classes={"lib.C": ClassSurface(announced=(whole,))},
    )
    before = surface("0.1.0", modules={"lib": ModuleSurface({"name": Entry(Kind.FUNCTION)})}, classes={"lib.C": ClassSurface()})
    lives = (Life("0.2.0"),)
    found = history(before, now)
    said = Deprecation(lives, "0.2", "", ("lib.other",))
    assert found.modules["lib"].names["name"].deprecations == (said, Deprecation(lives, "0.3", "a"))
    assert found.modules["lib"].deprecations == found.classes["lib.C"].deprecations == (said,)


def test_stars_are_sets_of_names() -> None:
    stars = (("b", "a"), ("a", "b", "a"), None, ())
    read = (surface(release, modules={"lib": ModuleSurface(star=star)}) for release, star in zip(RELEASES, stars, strict=False))
    assert history(*read).modules["lib"].stars == (Star((Life("0.1.0", "0.2.1"),), ("a", "b")), Star((Life("0.3.0"),), ()))


def test_what_one_release_leaves_open_is_open() -> None:
    def read(release: str, *, is_open: bool) -> Surface:
        return surface(release, modules={"lib": ModuleSurface(open=is_open)}, classes={"lib.C": ClassSurface(open=is_open)})

    found = history(read("0.1.0", is_open=True), read("0.2.0", is_open=False))
    assert (found.modules["lib"].complete, found.classes["lib.C"].open) == (False, (Life("0.1.0", "0.2.0"),))
    found = history(read("0.1.0", is_open=False), read("0.2.0", is_open=False))
    assert (found.modules["lib"].complete, found.classes["lib.C"].complete) == (True, True)


def test_bases_of_the_newest_release_come_first_in_the_order_of_its_source() -> None:
    found = of_classes(("0.1.0", {"lib.C": ClassSurface(("lib.Old", "lib.Z"))}), ("0.2.0", {"lib.C": ClassSurface(("lib.Z", "lib.A"))}))
    assert found.classes["lib.C"].bases == (
        Base("lib.Z", (Life("0.1.0"),)),
        Base("lib.A", (Life("0.2.0"),)),
        Base("lib.Old", (Life("0.1.0", "0.2.0"),)),
    )


def test_a_class_takes_the_place_of_the_one_that_its_release_ended() -> None:
    def read(release: str, definition: str, *members: str, also: str = "") -> Surface:
        names = {"Job": Entry(Kind.CLASS, definition)}
        classes = {definition: ClassSurface(members=dict.fromkeys(members, RUN))} | ({also: ClassSurface()} if also else {})
        return surface(release, modules={"lib": ModuleSurface(names)}, classes=classes)

    found = history(read("0.1.0", "lib.a.Job", "run", "stop"), read("0.2.0", "lib.b.Job", "run"))
    assert found.classes["lib.b.Job"].was == ("lib.a.Job",)
    assert found.ended == {"Job": "0.2.0", "stop": "0.2.0"}
    beside = history(read("0.1.0", "lib.a.Job", "stop"), read("0.2.0", "lib.b.Job", also="lib.a.Job"))
    assert beside.classes["lib.b.Job"].was == ()
    renamed = history(read("0.1.0", "lib.a.Job", "stop"), read("0.2.0", "lib.b.Task"))
    assert renamed.classes["lib.b.Task"].was == ()


def test_what_it_adds_to_classes_of_others_is_apart() -> None:
    found = of_classes(("0.1.0", {"other.C": ClassSurface(members={"save": RUN}, extends=True), "lib.C": ClassSurface()}), ("0.2.0", {}))
    assert list(found.classes) == ["lib.C"]
    assert found.extensions["other.C"]["save"].lives == (Life("0.1.0", "0.2.0"),)
    assert found.ended == {"C": "0.2.0", "save": "0.2.0"}


def test_requirements_and_bundles() -> None:
    surfaces = (Surface("lib", "0.1.0", ("base>=1",)), Surface("lib", "0.2.0", ("base>=1", "other")), Surface("lib", "0.3.0", ("base>=2",)))
    found = merge(surfaces, roots=("lib",), releases=RELEASES, bundles={"0.10": ("lib==0.3.0",), "0.9": ("lib==0.2.0",)}).distribution
    assert found.requires == (
        Requirement((Life("0.2.0", "0.3.0"),), "other"),
        Requirement((Life("0.1.0", "0.3.0"),), "base>=1"),
        Requirement((Life("0.3.0"),), "base>=2"),
    )
    assert list(found.bundles) == ["0.9", "0.10"]


def test_all_is_sorted_whatever_the_order_it_was_read_in() -> None:
    names = {name: Entry(Kind.FUNCTION) for name in ("b", "a")}
    read = surface(
        "0.1.0",
        modules={"lib.z": ModuleSurface(), "lib": ModuleSurface(names)},
        classes={"lib.z.B": ClassSurface(), "lib.A": ClassSurface()},
    )
    found = history(read)
    assert (list(found.modules), list(found.classes), list(found.modules["lib"].names)) == (
        ["lib", "lib.z"],
        ["lib.A", "lib.z.B"],
        ["a", "b"],
    )


def test_ended_are_modules_with_their_exports_exports_and_classes() -> None:
    name = {"name": Entry(Kind.FUNCTION)}
    first = surface(
        "0.1.0",
        modules={"lib": ModuleSurface(name), "lib.sub": ModuleSurface({"other": RUN})},
        classes={"lib.C": ClassSurface(members={"m": RUN})},
    )
    assert history(first, surface("0.2.0", modules={"lib": ModuleSurface()})).ended == {
        "C": "0.2.0",
        "name": "0.2.0",
        "other": "0.2.0",
        "sub": "0.2.0",
    }


def test_ended_has_the_earliest_release() -> None:
    def with_names(release: str, **modules: str) -> Surface:
        return surface(release, modules={f"lib.{each}": ModuleSurface({name: RUN}) for each, name in modules.items()})

    found = history(with_names("0.1.0", a="x", b="x"), with_names("0.2.0", a="x", b="y"), with_names("0.3.0", a="y", b="y"))
    assert found.ended == {"x": "0.2.0"}


def test_a_member_ends_where_no_base_has_it() -> None:
    base = ClassSurface(members={"kept": RUN})
    derived = ClassSurface(("lib.Base",), {"kept": RUN, "lost": RUN})
    found = of_classes(("0.1.0", {"lib.Base": base, "lib.C": derived}), ("0.2.0", {"lib.Base": base, "lib.C": ClassSurface(("lib.Base",))}))
    assert found.ended == {"lost": "0.2.0"}


def test_a_member_ends_with_the_base_that_gave_it() -> None:
    base = ClassSurface(members={"run": RUN})
    found = of_classes(
        ("0.1.0", {"lib.Base": base, "lib.C": ClassSurface(("lib.Base",))}), ("0.2.0", {"lib.Base": base, "lib.C": ClassSurface()})
    )
    assert found.ended == {"run": "0.2.0"}


def test_a_member_ends_where_another_class_without_it_takes_the_name() -> None:
    old, new = ClassSurface(members={"run": RUN, "stop": RUN}), ClassSurface(members={"run": RUN})
    found = history(
        surface("0.1.0", modules={"lib": ModuleSurface({"Job": Entry(Kind.CLASS, "lib.a.Job")})}, classes={"lib.a.Job": old}),
        surface("0.2.0", modules={"lib": ModuleSurface({"Job": Entry(Kind.CLASS, "lib.b.JobV2")})}, classes={"lib.b.JobV2": new}),
    )
    assert found.ended == {"Job": "0.2.0", "stop": "0.2.0"}


def test_bases_in_a_circle_come_to_an_end() -> None:
    circle = {"lib.A": ClassSurface(("lib.B",), {"run": RUN}), "lib.B": ClassSurface(("lib.A",))}
    assert of_classes(("0.1.0", circle), ("0.2.0", {"lib.A": ClassSurface(("lib.B",)), "lib.B": ClassSurface(("lib.A",))})).ended == {
        "run": "0.2.0"
    }


@pytest.mark.parametrize(
    ("surfaces", "wrong"),
    [
        ((), "not one distribution"),
        ((Surface("lib", "0.1.0"), Surface("other", "0.2.0")), "not one distribution"),
        ((Surface("lib", "0.2.0"), Surface("lib", "0.1.0")), "not releases of lib in their order"),
        ((Surface("lib", "0.1.0"), Surface("lib", "0.1.0")), "not releases of lib in their order"),
        ((Surface("lib", "0.4.0"),), "not releases of lib in their order: 0.4.0"),
    ],
)
def test_refuses_what_is_no_line_of_releases(surfaces: tuple[Surface, ...], wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        history(*surfaces)
