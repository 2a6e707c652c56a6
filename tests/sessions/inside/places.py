"""The places of the matrix: where something is made and where it is run, between which beginnings and ends of sessions."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from kinds import Make, Run
from world import World


def _in_session(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session:
        _go(world, make, run, session)


def _in_batch(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Batch(backend=world.alpha)) as batch:
        _go(world, make, run, batch)


def _before(world: World, make: Make, run: Run) -> None:
    world.at("making")
    primitive = make(world, None)
    with world.named(world.runtime.Session(backend=world.alpha)):
        world.at("run")
        run(world, primitive)


def _before_batch(world: World, make: Make, run: Run) -> None:
    world.at("making")
    primitive = make(world, None)
    with world.named(world.runtime.Batch(backend=world.alpha)):
        world.at("run")
        run(world, primitive)


def _after(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session:
        world.at("making")
        primitive = make(world, session)
    world.at("run")
    run(world, primitive)


def _after_used(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session:
        world.at("making")
        primitive = make(world, session)
        world.at("first run")
        run(world, primitive)
    world.at("second run")
    run(world, primitive)


def _alone(world: World, make: Make, run: Run) -> None:
    _go(world, make, run, None)


def _plain(world: World, make: Make, run: Run) -> None:
    _go(world, make, run, world.named(world.runtime.Session(backend=world.alpha)))


def _plain_batch(world: World, make: Make, run: Run) -> None:
    _go(world, make, run, world.named(world.runtime.Batch(backend=world.alpha)))


def _plain_closed(world: World, make: Make, run: Run) -> None:
    session = world.named(world.runtime.Session(backend=world.alpha))
    world.at("close")
    session.close()
    _go(world, make, run, session)


def _closed_between(world: World, make: Make, run: Run) -> None:
    session = world.named(world.runtime.Session(backend=world.alpha))
    world.at("making")
    primitive = make(world, session)
    world.at("close")
    session.close()
    world.at("run")
    run(world, primitive)


def _closed_in_block(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session:
        world.at("making")
        primitive = make(world, session)
        world.at("close")
        session.close()
        world.at("run")
        run(world, primitive)


def _made_after_block(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session:
        pass
    _go(world, make, run, session)


def _inner(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha), "the outer session"):
        with world.named(world.runtime.Session(backend=world.alpha), "the inner session") as inner:
            _go(world, make, run, inner)


def _inner_given_outer(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha), "the outer session") as outer:
        with world.named(world.runtime.Session(backend=world.alpha), "the inner session"):
            _go(world, make, run, outer)


def _outer_again(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha), "the outer session") as outer:
        with world.named(world.runtime.Session(backend=world.alpha), "the inner session"):
            pass
        _go(world, make, run, outer)


def _outer_kept(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha), "the outer session") as outer:
        world.at("making")
        primitive = make(world, outer)
        with world.named(world.runtime.Session(backend=world.alpha), "the inner session"):
            world.at("run")
            run(world, primitive)


def _open_session(world: World, make: Make, run: Run) -> None:
    world.at("open_session")
    with world.named(world.alpha.open_session(), "the session of open_session") as session:
        _go(world, make, run, session)


def _after_open_session(world: World, make: Make, run: Run) -> None:
    world.at("open_session")
    with world.named(world.alpha.open_session(), "the session of open_session") as session:
        pass
    _go(world, make, run, session)


def _bare_open_session(world: World, make: Make, run: Run) -> None:
    world.at("open_session")
    _go(world, make, run, world.named(world.alpha.open_session(), "the session of open_session"))


def _closed_open_session(world: World, make: Make, run: Run) -> None:
    world.at("open_session")
    session = world.named(world.alpha.open_session(), "the session of open_session")
    world.at("close_session")
    world.alpha.close_session()
    _go(world, make, run, session)


def _both(world: World, make: Make, run: Run) -> None:
    world.at("open_session")
    with world.named(world.alpha.open_session(), "the session of open_session"):
        with world.named(world.runtime.Session(backend=world.alpha)) as session:
            _go(world, make, run, session)


def _second_block(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha), "the first session") as session:
        world.at("making")
        primitive = make(world, session)
    with world.named(world.runtime.Session(backend=world.alpha), "the second session"):
        world.at("run")
        run(world, primitive)


def _in_thread(world: World, make: Make, run: Run) -> None:
    with world.named(world.runtime.Session(backend=world.alpha)) as session, ThreadPoolExecutor(1) as pool:
        pool.submit(_go, world, make, run, session).result()


def _go(world: World, make: Make, run: Run, session: Any) -> None:
    world.at("making")
    primitive = make(world, session)
    world.at("run")
    run(world, primitive)


# The places; in those of WITHOUT there is no session to hand over.
PLACES: dict[str, Callable[[World, Make, Run], None]] = {
    "made and run in `with Session(backend) as session`": _in_session,
    "made before `with Session(backend)`, run in it": _before,
    "made in `with Session(backend) as session`, run after it": _after,
    "made and run in `with Session(backend) as session`, run again after it": _after_used,
    "made and run after `with Session(backend) as session: pass`": _made_after_block,
    "made and run without a session": _alone,
    "made and run after `session = Session(backend)`": _plain,
    "made and run after `session = Session(backend); session.close()`": _plain_closed,
    "made after `session = Session(backend)`, run after `session.close()`": _closed_between,
    "made in `with Session(backend) as session`, run in it after `session.close()`": _closed_in_block,
    "made in `with Session(backend) as session`, run in the next `with Session(backend)`": _second_block,
    "made and run in a thread that `with Session(backend) as session` starts": _in_thread,
    "made and run in the inner of two `with Session(backend) as session`": _inner,
    "made and run in the inner of two blocks, session being the outer one's": _inner_given_outer,
    "made and run in the outer block, after the inner one": _outer_again,
    "made in the outer block, run in the inner one": _outer_kept,
    "made and run in `with Batch(backend) as session`": _in_batch,
    "made before `with Batch(backend)`, run in it": _before_batch,
    "made and run after `session = Batch(backend)`": _plain_batch,
    "made and run in `with backend.open_session() as session`": _open_session,
    "made and run after `with backend.open_session() as session: pass`": _after_open_session,
    "made and run after `session = backend.open_session()`": _bare_open_session,
    "made and run after `backend.open_session()` and `backend.close_session()`": _closed_open_session,
    "made and run in `with backend.open_session()`, in it `with Session(backend) as session`": _both,
}
WITHOUT = frozenset(
    {"made before `with Session(backend)`, run in it", "made before `with Batch(backend)`, run in it", "made and run without a session"}
)


def own_session(world: World, make: Make, run: Run) -> None:
    """In a session of the provider's class that no device opened."""
    with world.named(world.runtime.Session()) as session:
        _go(world, make, run, session)
