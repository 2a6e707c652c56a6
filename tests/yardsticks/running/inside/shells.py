"""What programs are run in: IPython for notebooks where it is installed, and nothing else for scripts."""

import importlib

import values

# Magics that change what is installed, seen or worked on; they do nothing here.
_IDLE = {"matplotlib", "pip", "conda", "config", "system", "sx", "cd", "autosave", "pylab", "autoreload", "run"}


class Plain:
    """A script's own space: values are not shown."""

    shows = False

    def __init__(self, program):
        self.space = {"__name__": "__main__", "__file__": program, "__builtins__": __builtins__}

    def python(self, text):
        """The text as it stands."""
        return text


class Notebook(Plain):
    """A notebook's space without IPython: as Python reads it."""

    shows = True


class Interactive:
    """A notebook's space in IPython, without its commands for the system."""

    shows = True

    def __init__(self, interactive):
        self._shell = shell = interactive.instance()
        shell.enable_gui = lambda gui=None: None
        shell.system = lambda *args, **kwargs: None
        shell.getoutput = lambda *args, **kwargs: []
        magic = shell.run_line_magic
        shell.run_line_magic = lambda name, line, *args, **kwargs: None if name in _IDLE else magic(name, line)
        self.space = shell.user_ns
        self.space["display"] = _shown
        _replace_display()

    def python(self, text):
        """The text with its magics as calls."""
        return self._shell.input_transformer_manager.transform_cell(text)


def shell(program):
    """The space for a program."""
    values.as_before()
    if not program.endswith(".ipynb"):
        _replace_display()
        return Plain(program)
    try:
        from IPython.core.interactiveshell import InteractiveShell
    except ImportError:
        return Notebook(program)
    return Interactive(InteractiveShell)


def _shown(*shown, **options):
    for each in shown:
        print(values.told(each))


def _replace_display():
    """What is shown is printed. The function has had its place in `IPython.core.display` for as long as the programs are old."""
    for name in ("IPython.display", "IPython.core.display", "IPython.core.display_functions"):
        try:
            importlib.import_module(name).display = _shown
        except ImportError:
            continue
