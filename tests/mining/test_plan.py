"""Which releases there are, on which axis they lie, and which are read."""

from __future__ import annotations

from packaging.version import Version

from qlint.knowledge.mining.index import File
from qlint.knowledge.mining.plan import WATCHED, Source, Watched, axis, bundles, needed, planned

QISKIT, RUNTIME = (next(each for each in WATCHED if each.name == name) for name in ("qiskit", "qiskit-ibm-runtime"))


def files(*releases: str, yanked: str = "", name: str = "a-{}-py3-none-any.whl") -> tuple[File, ...]:
    return tuple(File(name.format(each), Version(each), "", "", yanked=each == yanked) for each in releases)


def texts(releases):
    return [release.text for release in releases]


def test_the_releases_of_qiskit_are_those_of_terra_between_0_7_and_1_0():
    index = {"qiskit": files("1.0.0", "0.6.1", "0.44.0"), "qiskit-terra": files("0.7.0", "0.46.3")}
    assert [(release.project, release.text) for release in axis(QISKIT, index)] == [
        ("qiskit", "0.6.1"),
        ("qiskit-terra", "0.7.0"),
        ("qiskit-terra", "0.46.3"),
        ("qiskit", "1.0.0"),
    ]
    assert texts(bundles(QISKIT, index)) == ["0.44.0"]


def test_a_distribution_without_bundles_has_none():
    assert bundles(RUNTIME, {"qiskit-ibm-runtime": files("0.1.0")}) == ()


def test_releases_are_in_the_order_of_versions_and_pre_releases_are_left_out():
    index = {"qiskit-ibm-runtime": files("0.10.0", "0.9.0", "0.11.0rc1", "0.2.0.dev3")}
    assert texts(axis(RUNTIME, index)) == ["0.9.0", "0.10.0"]


def test_all_files_of_a_release_are_kept_together():
    (release,) = axis(RUNTIME, {"qiskit-ibm-runtime": (*files("0.1.0"), *files("0.1.0", name="a-{}.tar.gz"))})
    assert [file.name for file in release.files] == ["a-0.1.0-py3-none-any.whl", "a-0.1.0.tar.gz"]


def test_every_release_is_read():
    releases = axis(RUNTIME, {"qiskit-ibm-runtime": files("0.1.0", "0.1.1", "0.1.2", "0.2.0")})
    assert texts(planned(releases)) == ["0.1.0", "0.1.1", "0.1.2", "0.2.0"]


def test_a_yanked_release_is_known_but_read_only_where_its_minor_has_no_other():
    watched = Watched("a", ("a",), (Source("a"),))
    index = {"a": (*files("0.1.0", "0.1.1", yanked="0.1.1"), *files("0.2.0", yanked="0.2.0"))}
    assert texts(axis(watched, index)) == ["0.1.0", "0.1.1", "0.2.0"]
    assert texts(planned(axis(watched, index))) == ["0.1.0", "0.2.0"]


def test_a_release_without_a_file_that_can_be_read_gives_way_to_the_next():
    watched = Watched("a", ("a",), (Source("a"),))
    releases = axis(watched, {"a": (*files("0.1.0", name="a-{}-cp36-cp36m-win_amd64.whl"), *files("0.1.1", "0.1.2"))})
    assert texts(planned(releases)) == ["0.1.1", "0.1.2"]


def test_the_history_of_qiskit_needs_aer_and_that_of_others_only_themselves():
    assert [each.name for each in needed([QISKIT])] == ["qiskit", "qiskit-aer"]
    assert needed([RUNTIME]) == (RUNTIME,)
