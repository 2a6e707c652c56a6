"""A small knowledge for the tests of the second tier, and questions in its terms."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path

from qlint.inference.deep.answer import Answer
from qlint.inference.deep.infer import Deep
from qlint.knowledge.index import Knowledge
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.model import Span
from qlint.sources.text import Text
from tests.knowledge.texts import Pages

BACKEND = "qiskit_ibm_runtime.ibm_backend.IBMBackend"
JOB = "qiskit_ibm_runtime.runtime_job.RuntimeJob"
SERVICE = "qiskit_ibm_runtime.service.QiskitRuntimeService"
SIMULATOR = "qiskit_aer.backends.AerSimulator"

RUNTIME = """\
distribution qiskit-ibm-runtime
roots qiskit_ibm_runtime
releases 0.11.0 0.20.0 0.30.0

module qiskit_ibm_runtime 0.11.0
  IBMBackend class 0.11.0=qiskit_ibm_runtime.ibm_backend.IBMBackend
  QiskitRuntimeService class 0.11.0=qiskit_ibm_runtime.service.QiskitRuntimeService
  Sampler class 0.11.0<0.20.0=qiskit_ibm_runtime.sampler.SamplerV1 0.20.0=qiskit_ibm_runtime.sampler.SamplerV2
  Session class 0.11.0=qiskit_ibm_runtime.session.Session
  anything function 0.11.0
  best function 0.11.0 -> element
  same function 0.11.0 -> argument
  default_service attribute 0.11.0 -> qiskit_ibm_runtime.QiskitRuntimeService
  lost class 0.11.0=qiskit_ibm_runtime.nowhere.Lost
  print function 0.11.0 -> None
  tools module 0.11.0
  version attribute 0.11.0

module qiskit_ibm_runtime.tools 0.11.0 open
  first_backend function 0.11.0 -> qiskit_ibm_runtime.ibm_backend.IBMBackend | None

class qiskit_ibm_runtime.base.Backend() 0.11.0
  options property 0.11.0

class qiskit_ibm_runtime.ibm_backend.IBMBackend(qiskit_ibm_runtime.base.Backend, abc.ABC) 0.11.0
  __init__ method 0.11.0
  Kind class 0.11.0
  name attribute 0.11.0 -> str
  open_session method 0.11.0 -> qiskit_ibm_runtime.session.Session
  run method 0.11.0<0.20.0 -> qiskit_ibm_runtime.runtime_job.RuntimeJob
  service property 0.11.0 -> qiskit_ibm_runtime.service.QiskitRuntimeService
  status method 0.11.0

class qiskit_ibm_runtime.runtime_job.RuntimeJob() 0.11.0
  result method 0.11.0

class qiskit_ibm_runtime.sampler.SamplerV1() 0.11.0<0.20.0

class qiskit_ibm_runtime.sampler.SamplerV2() 0.20.0

class qiskit_ibm_runtime.service.QiskitRuntimeService() 0.11.0
  backend method 0.11.0 -> qiskit_ibm_runtime.ibm_backend.IBMBackend
  backends method 0.11.0 -> list[qiskit_ibm_runtime.ibm_backend.IBMBackend]
  newest attribute 0.11.0 -> qiskit_ibm_runtime.ibm_backend.IBMBackend

class qiskit_ibm_runtime.session.Session() 0.11.0
  __enter__ method 0.11.0 -> self
  __exit__ method 0.11.0 -> None
"""
AER = """\
distribution qiskit-aer
roots qiskit_aer qiskit.providers.aer
releases 0.10.0

module qiskit_aer 0.10.0
  AerSimulator class 0.10.0=qiskit_aer.backends.AerSimulator

class qiskit_aer.backends.AerSimulator() 0.10.0
  from_backend method 0.10.0 -> self
  run method 0.10.0
"""


def small_knowledge() -> Knowledge:
    shards = (Shard(Pages(text), ("overlay", "")) for text in (RUNTIME, AER))
    return Store(shards, ())


PRELUDE = """\
from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_aer import AerSimulator
service = QiskitRuntimeService()
def ibm(): return service.backend("x")
def aer(): return AerSimulator()
"""


FILES = {
    "helper": """\
from qiskit_ibm_runtime import QiskitRuntimeService
class Base:
    @property
    def backend(self): return QiskitRuntimeService().backend("x")
    def make(self): return QiskitRuntimeService()
class Mid(Base):
    pass
value = Mid().backend
""",
    "pkg": "from .inner import get\n",
    "pkg.inner": "from helper import Mid\ndef get(): return Mid().backend\n",
    "decos": """\
def other(function):
    def wrapper(): return object()
    return wrapper
""",
}


def first_party(module: str) -> tuple[str, str] | None:
    path = "/project/pkg/__init__.py" if module == "pkg" else f"/project/{module.replace('.', '/')}.py"
    return (path, FILES[module]) if module in FILES else None


def programs(name: str) -> dict[str, str]:
    """The programs of a file beside this one, by their titles."""
    _, *parts = Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n=== ")
    return {title: PRELUDE + program for title, _, program in (part.partition("\n") for part in parts)}


def ask(deep: Deep, source: str, module: str = "") -> Answer:
    """The answer about the expression that is the last statement of `source`."""
    text = textwrap.dedent(source)
    return deep.infer(text, "program.py", last_expression(text), module=module)


def last_expression(text: str) -> Span:
    node = ast.parse(text).body[-1]
    assert isinstance(node, ast.Expr)
    return span_of(Text(text), node.value)


def span_of(lines: Text, node: ast.expr) -> Span:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return Span(lines.from_utf8(node.lineno, node.col_offset), lines.from_utf8(node.end_lineno, node.end_col_offset))
