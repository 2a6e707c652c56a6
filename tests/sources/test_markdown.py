"""The Python of a Markdown page, each character where it stands in the page."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Edit, Span
from qlint.sources.markdown import document
from qlint.sources.rewrite import rewritten
from tests.sources.markdown_pages import code, fence, one_source, page
from tests.sources.places import assert_placed

README = """\
# A library for Qiskit

```console
$ pip install qiskit
```

1. First, the circuit:

   ```python title="bell.py" {2}
   from qiskit import QuantumCircuit
   bell = QuantumCircuit(2)
   ```

2. Then,

   > on a device:
   >
   > ~~~py
   > for each in service.backends():
   >     each.run(bell)
   > ~~~

That's all.
"""


def test_the_blocks_of_a_page_are_one_program() -> None:
    source = one_source(document("README.md", README))
    assert source.text == textwrap.dedent("""\
        from qiskit import QuantumCircuit
        bell = QuantumCircuit(2)
        for each in service.backends():
            each.run(bell)
        """)
    assert not source.complete


def test_positions_are_those_of_the_page() -> None:
    source = one_source(document("README.md", README))
    start = source.text.index("each.run")
    place = source.place(Span(start, start + len("each.run")))
    assert README.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == "each.run"
    assert (place.line, place.column) == (20, 10)


def test_a_block_that_does_not_parse_is_counted_and_the_others_stay() -> None:
    found = page(fence("python") + fence("python", "b = <what") + fence("", "qiskit c") + fence("python", "d = 4"))
    assert ([source.text for source in found.sources], found.unparsable) == (["a = 1\nfrom __notebook__ import b\nd = 4\n"], 1)


def test_prompts_and_output_are_left_out() -> None:
    assert code(fence("pycon", ">>> import qiskit\n>>> for a in b:\n...     a\n...\nan output")) == "import qiskit\nfor a in b:\n    a\n\n"
    assert code(fence("python", "In [1]: import qiskit\n   ...: a\n\nOut[1]: 2")) == "import qiskit\na\n"


def test_cells_of_notebooks_in_markdown_may_have_magics() -> None:
    body = """\
        ```{code-cell} ipython3
        %matplotlib inline
        !pip install "qiskit<1"
        a = 1
        ```

        +++ {"tags": ["x"]}

        ```{code-cell}
        %%time
        b = 2
        ```

        ```{code-cell}
        %%bash
        ls
        ```
    """
    found = page(body)
    assert one_source(found).text == "pass\npass\na = 1\n\nb = 2\npass\n"
    assert [command.text for command in found.commands] == ['pip install "qiskit<1"']


def test_magics_of_a_watched_package_are_told_from_those_of_the_page() -> None:
    assert "import qiskit.tools.jupyter as" in code(fence("{code-cell}", "from qiskit.tools.jupyter import *\n%qiskit_version_table"))
    assert "tools" not in code(fence("{code-cell}", "import tutorial_magics\n%qiskit_version_table"))


def test_blocks_are_found_in_lists_quotes_and_directives() -> None:
    body = """\
        * - ```python
            a = 1
            ```

            > 1. > ```python
            >    > b = 2
            >    > ```

        `````{tab-set}
        ````{tab-item} Python
        :sync: py

        ```{code-block} python
        :linenos:

        c = 3
        ```
        ````
        `````

        :::{note}
        ```python
        d = 4
        ```
        :::

        ```{eval-rst}
        .. code-block:: python

           e = 5
        ```

        <details><summary>More</summary>

        ```python
        f = 6
        ```

        </details>
    """
    assert code(body).split("\n") == ["a = 1", "b = 2", "c = 3", "d = 4", "e = 5", "f = 6", ""]


def test_blocks_are_found_in_tabs_and_admonitions_that_are_indented() -> None:
    body = """\
        === "Python"

            ```python
            if a:

                b = 2
            ```

            !!! note

                ```python
                c = 3
                ```
    """
    assert code(body) == "if a:\n\n    b = 2\nc = 3\n"


def test_code_of_mdx_is_not_marked_by_indentation() -> None:
    body = """\
        <Tabs>
          <TabItem value="py">

            ```python
            a = 1
            ```

              import qiskit

          </TabItem>
        </Tabs>

        {/* qlint: skip */}

        ```python
        b = 2
        ```
    """
    assert code(body, jsx=True) == "a = 1\n"


@pytest.mark.parametrize("nested", [120, 12])
def test_pages_in_pages_have_an_end(nested: int) -> None:
    marks = ["`" * (nested + 4 - depth) for depth in range(nested)]
    body = "".join(f"{mark}{{note}}\n" for mark in marks) + fence("python") + "".join(f"{mark}\n" for mark in reversed(marks))
    assert document("a.md", f"qiskit\n\n{body}").sources == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    source = one_source(document("a.md", README.replace("\n", end)))
    assert source.text == one_source(document("a.md", README)).text.replace("\n", end)
    start = source.text.index("each.run")
    assert source.place(Span(start, start)).line == 20


def test_a_page_may_end_inside_a_block() -> None:
    assert code("```python\na = 1") == "a = 1\n"
    assert code("> ```python\n> a = 1\n\nText") == "a = 1\n"


def test_a_tab_that_is_cut_in_two_leaves_its_rest() -> None:
    source = one_source(document("a.md", "qiskit\n\n- ```python\n  if a:\n\tb = 1\n  ```\n"))
    assert source.text == "if a:\n  b = 1\n"
    assert source.place(Span(source.text.index("b"), source.text.index("b") + 1)).column == 2


def test_edits_go_back_into_lists_and_quotes() -> None:
    source = one_source(document("README.md", README))
    start = source.text.index("for each")
    changed = Edit(
        Span(start, start + len("for each in service.backends():\n")), "with session:\n    wait()\n    for each in all_of_them:\n"
    )
    named = Edit(Span(0, len("from qiskit")), "from qiskit.circuit")
    expected = README.replace(
        "   > for each in service.backends():", "   > with session:\n   >     wait()\n   >     for each in all_of_them:"
    )
    assert rewritten([(source, [changed, named])]) == expected.replace("from qiskit", "from qiskit.circuit")


def test_nothing_changes_without_an_edit() -> None:
    assert rewritten([(one_source(document("README.md", README)), [])]) == README


PIECES = st.sampled_from(
    [
        "", "text", "# Title", "---", "```", "```python", "```py {1}", "~~~", "~~~python", "   ```python", "  ```",
        "- ```python", "1. x", "> ```python", "> a = 1", ">\tb", ">", "  c = 3", "   if d:", "      e = 'é😀'",
        "\tf = 5", "  \tg = 6", "    import qiskit", "\t\th", "a = 1", "```{code-cell}", ":tags: [x]", "%magic",
        "````{note}", "````", "```{eval-rst}", ".. code:: python", "    !!! x", "    ```python", "    ```", ">>> i = 1",
        "<!--", "-->", "'unclosed",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))), st.booleans(), st.booleans())
def test_every_character_of_every_page_stands_where_it_is_said_to_stand(lines: list[tuple[str, str]], fenced: bool, jsx: bool) -> None:
    text = "".join(line + end for line, end in lines) + ("\n\n```python\nimport qiskit" if fenced else "qiskit")
    found = document("page.md", text, jsx=jsx)
    for source in found.sources:
        assert_placed(source, text)
        ast.parse(source.text)
        assert rewritten([(source, [])]) == text
