"""`dev.py demo`: two people on real windows, from the first start to a search for what must not have leaked.

Exit status 0 when everything was as it must be, else 1. The transcript goes to standard output, pictures to build/demo.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.e2e import texts
from tests.e2e.comparison import differences, history, leaks, settle
from tests.e2e.desktop_session import desktop_session
from tests.e2e.person import OF_THIS_TREE, Person, Programs, Seat, installed_in, sitting_down
from tests.e2e.relay_process import RelayProcess
from tests.e2e.screen import Screen, real_display, screen
from tests.e2e.story import Album, Story, shortened

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "demo"
SCREENSHOTS = ROOT / "tests" / "gui" / "screenshots.py"
WINDOW = (1100, 760)
TWO_COLUMNS = 820  # narrower, and the window shows one column at a time
FRAME = 30  # a window manager's title bar and edges


@dataclass(frozen=True, slots=True)
class Stage:
    """What the story needs, and the folders that are searched afterwards."""

    people: tuple[Person, Person]
    relay: RelayProcess
    places: tuple[Path, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it; see the module's docstring."""
    parser = argparse.ArgumentParser(
        prog="dev.py demo", description="Two people meet, verify and talk on real windows."
    )
    parser.add_argument("--pictures", type=Path, default=PICTURES, metavar="DIR", help="default: build/demo")
    parser.add_argument("--hidden", action="store_true", help="under Xvfb even when there is a display")
    parser.add_argument("--story-only", action="store_true", help="without the pictures of every other screen")
    parser.add_argument(
        "--installed-in", metavar="ROOT", help="the first person's messenger is the one installed there"
    )
    options = parser.parse_args(arguments)
    shutil.rmtree(options.pictures, ignore_errors=True)
    options.pictures.mkdir(parents=True)
    started = time.monotonic()
    display = None if options.hidden else real_display()
    say("On your display: please leave mouse and keyboard alone." if display else "On a virtual display (Xvfb).")
    faults = perform(options.pictures, display, options.installed_in)
    if not options.story_only:
        faults += take_all_screens(options.pictures / "screens")
    for fault in faults:
        say(f"WRONG: {fault}")
    seconds = time.monotonic() - started
    say(f"{'Something was wrong' if faults else 'Everything was as it must be'}, after {seconds:.0f} s.")
    return 1 if faults else 0


def perform(pictures: Path, display: str | None, root: str | None = None) -> list[str]:
    """The story, the comparison and the search; returns what was wrong. root: see --installed-in."""
    with stage(display, (installed_in(root) if root else OF_THIS_TREE, OF_THIS_TREE)) as set_up:
        ada, bao = set_up.people
        album = Album(pictures)
        story = Story(ada, bao, set_up.relay, album, say)
        try:
            story.tell()
        except Exception:  # whatever it was: it is shown, with what was on the screens
            last_look(set_up, album)
            return [f"the story broke off:\n{traceback.format_exc()}"]
        say(f"{len(album.taken)} pictures in {pictures}")
        faults = [f for person in set_up.people for f in close(person)]
        return faults + compare(story) + find_leaks(set_up, story)


def take_all_screens(folder: Path) -> list[str]:
    """Every screen and state, light and dark, also those that a story does not come by; drawn without a display."""
    say("Taking pictures of every screen, light and dark ...")
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(SCREENSHOTS), "--quick", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return [f"the pictures of every screen could not be taken:\n{done.stderr}"]
    say(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return []


@contextmanager
def stage(display: str | None, programs: tuple[Programs, Programs] = (OF_THIS_TREE,) * 2) -> Iterator[Stage]:
    """A relay, a screen, and two people in sessions of their own. Nothing of it outlives the context."""
    with ExitStack() as stack:
        # Sockets have room for 108 characters of path, so not below the repository.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="e2ee-", ignore_cleanup_errors=True)))
        shown = stack.enter_context(screen(folder, display))
        people = []
        for place, (name, used) in enumerate(zip((texts.ADA, texts.BAO), programs, strict=True)):
            session = folder / f"session-{place}"
            environment = stack.enter_context(desktop_session(session, shown.name))
            person = sitting_down(name, session / "profile", environment, seat(shown, place), used)
            people.append(stack.enter_context(person))
        relay = RelayProcess(folder)
        stack.callback(relay.stop)
        relay.start()
        yield Stage((people[0], people[1]), relay, (relay.data, relay.record, *(each.home.parent for each in people)))


def seat(shown: Screen, place: int) -> Seat:
    """Side by side where there is room, else one over the other, shifted: whoever acts comes to the front."""
    half, whole = shown.width // 2 - FRAME, shown.width - FRAME
    width = min(WINDOW[0], half if half >= TWO_COLUMNS else whole)
    height = min(WINDOW[1], shown.height - 2 * FRAME)
    left = min(place * (shown.width // 2), whole - width)
    return Seat(shown.name, left, FRAME // 2, width, height)


def close(person: Person) -> list[str]:
    """Close the window; an orderly program ends with 0 and has written nothing."""
    status = person.close_messenger()
    faults = [] if status == 0 else [f"{person.name}'s messenger ended with {status}"]
    log = person.messenger_log().strip()
    return [*faults, f"{person.name}'s messenger complained:\n{log}"] if log else faults


def compare(story: Story) -> list[str]:
    """What both profiles keep, against what was said; prints the transcript."""
    for person in (story.ada, story.bao, story.ada):
        settle(person)
    faults: list[str] = []
    for person in (story.ada, story.bao):
        kept = history(person, story.other(person).name)
        faults += differences(person, kept, story.said)
        say(f"\nWhat {person.name} keeps, {len(kept)} messages:")
        for each in kept:
            say(f"  {each.author + ':':<18} {shortened(each.text)}  ({each.state})")
    say(
        f"\n{len(story.said)} messages were said; {'nothing is missing, nothing is there twice' if not faults else 'they differ'}."
    )
    return faults


def find_leaks(set_up: Stage, story: Story) -> list[str]:
    """Search the relay's files, its traffic behind TLS and both people's files."""
    set_up.relay.stop()
    found, files, size_bytes = leaks(set_up.people, story.said, set_up.places)
    traffic = set_up.relay.record.stat().st_size
    say(
        f"Searched {files} files, {size_bytes / 1e6:.1f} MB, of it {traffic / 1e6:.1f} MB traffic of the relay behind TLS."
    )
    say("No text, name or key is in them." if not found else "There are leaks.")
    faults = [str(leak) for leak in found]
    if traffic == 0:
        faults.append("no traffic was recorded, so that its search says nothing")
    return faults


def last_look(set_up: Stage, album: Album) -> None:
    """What was on the screens when the story broke off, and what the programs wrote."""
    for person in set_up.people:
        with suppress(Exception):
            album.take(person, "when-it-broke-off", "unknown")
        with suppress(Exception):
            say(f"\n{person.name}'s messenger wrote:\n{person.messenger_log()}\nand shows:\n{person.eye.everything()}")


def say(text: str) -> None:
    """To whoever looks on."""
    print(text, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("Stopped; every process that was started has ended.")
        sys.exit(130)
