"""The demo as a person has it who stays to look round: it waits, and Ctrl-C leaves nothing behind."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading

from scene import ROOT
from trial import Trial, expect, same, wait_until


def hear_interrupts():
    """Whoever started this may have it ignore what a terminal sends, or hold it back."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


class Demo:
    """The demo with a folder of its own for all that it makes."""

    def __init__(self, **environment):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sumun-stayed-"))
        self.said = ""
        kept = {name: value for name, value in os.environ.items()
                if name not in ("ONCE", "DEMO_BREAK")}
        self.process = subprocess.Popen(
            [ROOT / "script/demo"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            stdin=subprocess.DEVNULL, env={**kept, "TMPDIR": str(self.folder), **environment},
            start_new_session=True,
            preexec_fn=hear_interrupts)
        self.reader = threading.Thread(target=self.listen, daemon=True)
        self.reader.start()

    def listen(self):
        for line in self.process.stdout:
            self.said += line

    def says(self, words, limit):
        def heard():
            expect(self.process.poll() is None or words in self.said,
                   f"ended with {self.process.poll()}: {self.said[-600:]}")
            return words in self.said
        wait_until(heard, f"the demo says {words!r}", limit)

    def interrupt(self, limit=40):
        """As Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(limit)
        self.reader.join(5)
        return code

    def processes(self):
        """The commands of all processes, but for this one's, that name its folder."""
        found = []
        for each in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                command = each.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if str(self.folder) in command:
                found.append(command)
        return found

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(40)
        shutil.rmtree(self.folder, ignore_errors=True)


trial = Trial("the demo, stayed with and ended", limit=280)


def left_nothing(demo):
    same(demo.processes(), [], "processes afterwards")
    same([each.name for each in demo.folder.iterdir()], [], "what stands in its folder afterwards")


@trial.check
def it_does_what_it_says_stays_and_ends_all_by_ctrl_c():
    with Demo() as demo:
        demo.says("Ctrl-C ends everything", limit=220)
        expect("each did what it says" in demo.said, demo.said[-600:])
        running = demo.processes()
        for words in ("serve --office", "rehearse", "supervisor"):
            expect(any(words in each for each in running), f"{words!r} runs: {running}")
        expect(len(running) >= 3, f"both offices and the provider run: {running}")
        expect(len(list(demo.folder.iterdir())) == 1, "it has one folder")
        # Three people of two offices are invited, each once.
        links = re.findall(r"http://\S+/open-account\?link=[0-9a-f]+", demo.said)
        same((len(links), len(set(links))), (3, 3), "links to open accounts")
        same(demo.interrupt(), 0, "the exit code")
        expect(demo.said.endswith("\nended\n"), demo.said[-300:])
        left_nothing(demo)


@trial.check
def ctrl_c_amid_a_step_ends_it_with_130_and_leaves_nothing():
    with Demo() as demo:
        demo.says("1. Two offices stand", limit=40)
        wait_until(demo.processes, "its first step is under way", 20)
        same(demo.interrupt(), 130, "the exit code")
        expect("each did what it says" not in demo.said, demo.said[-300:])
        left_nothing(demo)


trial.run()
