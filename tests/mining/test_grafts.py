"""Import paths below `qiskit` that other distributions ship: each is told once, and `qiskit.providers.aer` of qiskit's releases."""

from __future__ import annotations

from qlint.knowledge.mining.grafts import grafted, without
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind

CLASS = Entry(Kind.CLASS)


def surface(release: str, modules: dict, classes: dict | None = None) -> Surface:
    return Surface("a", release, modules={path: ModuleSurface(names) for path, names in modules.items()}, classes=classes or {})


def qiskit(*releases: str) -> list[Surface]:
    return [surface(release, {"qiskit": {}, "qiskit.providers": {"Backend": CLASS}}) for release in releases]


def names(surface: Surface, module: str) -> dict:
    return dict(surface.modules[module].names)


def test_modules_and_classes_of_other_roots_are_left_out_and_their_names_in_packages():
    module = {"ibmq": Entry(Kind.MODULE, "qiskit.providers.ibmq"), "ibmqx": CLASS}
    modules = {"qiskit.providers": module, "qiskit.providers.ibmq": {}, "qiskit.providers.ibmq.job": {}, "qiskit.providers.ibmqx": {}}
    left = without(surface("0.7.0", modules, {"qiskit.providers.ibmq.job.Job": ClassSurface()}), ("qiskit.providers.ibmq",))
    assert set(left.modules) == {"qiskit.providers", "qiskit.providers.ibmqx"}
    assert names(left, "qiskit.providers") == {"ibmqx": CLASS}
    assert left.classes == {}


def test_what_is_added_to_classes_of_others_stays():
    extended = {"qiskit.circuit.QuantumCircuit": ClassSurface(extends=True)}
    assert without(surface("0.1.0", {}, extended), ("qiskit.circuit",)).classes == extended


def test_only_releases_from_0_7_to_before_1_0_get_the_old_path_of_aer():
    aer = [surface("0.11.0", {"qiskit_aer": {}})]
    has = ["qiskit.providers.aer" in each.modules for each in grafted(qiskit("0.6.1", "0.7.0", "0.46.3", "1.0.0"), aer)]
    assert has == [False, True, True, False]


def test_the_package_above_it_has_the_module_as_it_is_there_now():
    (each,) = grafted(qiskit("0.46.3"), [surface("0.11.0", {"qiskit_aer": {}})])
    assert names(each, "qiskit.providers") == {"Backend": CLASS, "aer": Entry(Kind.MODULE, "qiskit_aer")}


def test_names_are_those_of_any_release_and_their_definitions_those_of_the_newest():
    old = surface(
        "0.10.4", {"qiskit.providers.aer": {"Noise": CLASS, "Gone": CLASS, "Backend": Entry(Kind.CLASS, "qiskit.providers.Backend")}}
    )
    new = surface(
        "0.11.0", {"qiskit_aer": {"Noise": Entry(Kind.CLASS, "qiskit_aer.noise.Noise"), "New": Entry(Kind.CLASS, parameters="()")}}
    )
    (each,) = grafted(qiskit("0.46.3"), [old, new])
    assert names(each, "qiskit.providers.aer") == {
        "Backend": Entry(Kind.CLASS, "qiskit.providers.Backend"),
        "Gone": CLASS,
        "New": Entry(Kind.CLASS, "qiskit_aer.New"),
        "Noise": Entry(Kind.CLASS, "qiskit_aer.noise.Noise"),
    }


def test_a_module_that_was_renamed_leads_to_where_its_definitions_went():
    model = "qiskit.providers.aer.noise.model"
    old = surface(
        "0.10.4", {"qiskit.providers.aer.noise": {"Noise": Entry(Kind.CLASS, f"{model}.Noise")}, model: {"Noise": CLASS, "Part": CLASS}}
    )
    moved = Entry(Kind.CLASS, "qiskit_aer.noise.noise_model.Noise")
    new = surface("0.11.0", {"qiskit_aer.noise": {"Noise": moved}})
    (each,) = grafted(qiskit("0.46.3"), [old, new])
    assert names(each, model) == {"Noise": moved, "Part": CLASS}


def test_only_classes_that_ended_at_the_old_path_are_told_there_with_bases_where_these_are_now():
    base = surface("0.10.4", {"qiskit.providers.aer": {"Base": CLASS, "Last": CLASS}})
    classes = {"qiskit.providers.aer.Base": ClassSurface(), "qiskit.providers.aer.Last": ClassSurface(("qiskit.providers.aer.Base",))}
    old = Surface("a", base.release, modules=base.modules, classes=classes)
    new = surface("0.11.0", {"qiskit_aer": {"Base": CLASS}}, {"qiskit_aer.Base": ClassSurface()})
    (each,) = grafted(qiskit("0.46.3"), [old, new])
    assert each.classes == {"qiskit.providers.aer.Last": ClassSurface(("qiskit_aer.Base",))}


def test_what_the_redirect_does_not_say_is_not_told_of_the_old_path():
    module = ModuleSurface({"f": CLASS}, star=("f",), announced=(Announcement("0.12"),))
    (each,) = grafted(qiskit("0.46.3"), [Surface("a", "0.12.0", modules={"qiskit_aer": module})])
    assert each.modules["qiskit.providers.aer"] == ModuleSurface({"f": Entry(Kind.CLASS, "qiskit_aer.f")}, star=("f",))
