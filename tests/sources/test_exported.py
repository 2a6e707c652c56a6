"""The install commands of programs that were notebooks, and nobody else's."""

from __future__ import annotations

import pytest

from qlint.model import Span
from qlint.sources.read import document

EXPORTED = """\
#!/usr/bin/env python
# coding: utf-8

# In[1]:


get_ipython().system('pip install "qiskit[visualization]==1.0.2" --quiet')
get_ipython().run_line_magic('pip', 'install qiskit-aer==0.14')
get_ipython().run_line_magic('matplotlib', 'inline')


# In[2]:


import qiskit
"""


def commands(text: str, name: str = "a.py") -> list[str]:
    return [command.text for command in document(name, text.encode()).commands]


def test_the_calls_of_an_exported_notebook() -> None:
    assert commands(EXPORTED) == ['pip install "qiskit[visualization]==1.0.2" --quiet', "pip install qiskit-aer==0.14"]


def test_they_stand_in_the_file() -> None:
    first, second = document("a.py", EXPORTED.encode()).commands
    assert [first.place(Span(0, 3)).start, second.place(Span(12, 18)).start] == ["7:23", "8:46"]


@pytest.mark.parametrize("mark", ["# %%", "# %% [markdown]", "# +", "# ---\n# jupytext:\n#   x: 1\n# ---"])
@pytest.mark.parametrize("line", ["# %pip install qiskit", "# !pip install qiskit", "#!pip install qiskit"])
def test_the_magics_that_jupytext_comments_out(mark: str, line: str) -> None:
    assert commands(f"{mark}\n{line}\nimport qiskit\n") == ["pip install qiskit"]


@pytest.mark.parametrize(
    "text",
    [
        "# !pip install qiskit\nimport qiskit\n",
        "import qiskit\nos.system('pip install qiskit')\n",
        "# %%\nimport numpy  # !pip install numpy\n",
        "# %%\nimport qiskit  # !pip install qiskit\n",
        "# %%\n# pip install qiskit\n",
        "get_ipython().system('ls qiskit')\n",
        "get_ipython().system('pip install ' + qiskit)\n",
    ],
)
def test_other_comments_and_calls_are_none(text: str) -> None:
    assert commands(text) == []


def test_an_exported_notebook_is_a_program_as_any_other() -> None:
    (source,) = document("a.py", EXPORTED.encode()).sources
    assert (source.text, source.complete) == (EXPORTED, True)
