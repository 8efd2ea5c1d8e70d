"""Every command has help, and whatever is asked wrongly is told on one line that says what to do."""
import os
import re
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor

from scene import PROGRAM, Scene
from trial import Trial, expect, same


class Offices(Scene):
    """Two offices that know each other, and files that are no good."""

    def open(self):
        supervisor = self.found_supervisor()
        self.found_firm(supervisor["fingerprint"])
        for name, text in {
            "broken.yaml": "round: [1\n", "unknown.yaml": "nonsense: 1\n",
            "table.csv": "id,colour\nx,red\n", "words.txt": "not signed at all\n",
        }.items():
            (self.folder / name).write_text(text)
        return self


trial = Trial("misuse of commands", Offices, limit=150)


def run(*words, environment=None):
    return subprocess.run(
        [str(PROGRAM), *map(str, words)], capture_output=True, text=True, timeout=60,
        stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})


def commands(words=()):
    """Every command that has none below it, by what help says."""
    text = run(*words, "--help").stdout
    below = re.search(r"SUBCOMMANDS:\n(.*?)(?:\n\n  See|\Z)", text, re.DOTALL)
    if not below:
        yield words
        return
    for name in re.findall(r"^  ([a-z][a-z-]*)(?: \(default\))?(?:  |$)", below[1], re.MULTILINE):
        if name != "help":
            yield from commands((*words, name))


@trial.check
def each_command_has_help_and_knows_no_other_flag(scene):
    every = list(commands())
    expect(len(every) > 100, f"commands found: {len(every)}")

    def faults(words):
        name = " ".join(words)
        told = run(*words, "--help")
        if told.returncode != 0 or "USAGE: sumun " + name not in told.stdout or told.stderr:
            yield f"`{name} --help`"
        if not re.search(r"OVERVIEW: .", told.stdout):
            yield f"`{name}` has no overview"
        wrong = run(*words, "--frobnicate")
        lines = wrong.stderr.splitlines()
        if wrong.returncode != 2 or len(lines) != 1 or "--help" not in lines[0] or wrong.stdout:
            yield f"`{name} --frobnicate`: {wrong.returncode} {wrong.stderr[:200]}"

    with ThreadPoolExecutor(4) as pool:
        found = [each for some in pool.map(lambda words: list(faults(words)), every)
                 for each in some]
    same(found, [], "commands that do not hold to it")


def is_told(scene, office, line, part, code=1):
    """`line` ends with `code` and says one line with `part` in it."""
    names = {"@" + each.name: each for each in scene.folder.iterdir()}
    words = [names.get(each, each) for each in line.split()]
    words += ["--office", {"s": scene.supervisor, "f": scene.firm}[office]] if office else []
    words += ["--as", {"s": "seo", "f": "min"}[office]] if office and "--as" not in words else []
    ended = run(*words)
    if (ended.returncode, len(ended.stderr.splitlines())) == (code, 1) and part in ended.stderr \
            and ended.stderr.startswith("sumun: ") and "should not have happened" not in ended.stderr:
        return None
    return f"`{line}`: {ended.returncode} {ended.stderr.strip()[:300]!r}, not {code} {part!r}"


def are_told(scene, *cases):
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda case: is_told(scene, *case), cases))
    same([each for each in found if each], [], "what is told")


@trial.check
def words_that_do_not_fit_are_wrong_usage(scene):
    are_told(
        scene,
        (None, "frobnicate", "sumun --help", 2),
        ("s", "round plan", "round plan --help", 2),
        ("s", "panel form app-1 --firm x --round one --expert a=ai --chair b", "`one`", 2),
        ("s", "panel declare app-1", "--conflict", 2),
        ("s", "panel replace app-1 --with x", "--chair", 2),
        ("s", "document export", "--out", 2),
        ("f", "outbox acknowledge commission one", "`one`", 2),
        ("s", "account sessions seo --end x", "`--end`", 2),
        (None, "ledger prove . abc", "`abc`", 2))


@trial.check
def files_that_are_no_good_are_named_with_the_place(scene):
    reading = {
        "s": ["commission record", "consultation record", "letter draft", "rulebook adopt",
              "panel score app-1"],
        "f": ["application draft", "application revise application-1", "discipline evaluate"]}
    are_told(scene, *[
        case for office, some in reading.items() for words in some for case in (
            (office, f"{words} @broken.yaml", "line 2"),
            (office, f"{words} nowhere.yaml", "no such file"),
            (office, f"{words} /", "folder"))])
    signed = {
        "s": ["application receive", "firm import"],
        "f": ["letter import", "letter status import"],
        None: ["card show", "document show", "letter show"]}
    are_told(scene, *[
        (office, f"{words} @words.txt", "not a signed document") for office, some in signed.items()
        for words in some])
    are_told(
        scene,
        ("f", "application draft @unknown.yaml", "unknown.yaml"),
        ("s", "firm register @table.csv", "`colour`"),
        ("s", "document import @words.txt", "refused"),
        ("s", "document import @supervisor", "no `.jws` file"))


@trial.check
def what_is_not_known_is_said_with_where_to_look(scene):
    are_told(
        scene,
        ("s", "round open 1", "round plan"), ("s", "round board 7", "round plan"),
        ("s", "round open 100", "1 to 99"),
        ("s", "round plan 9 --opens 2026-01-01 --closes 2026-01-02 --decides 2026-01-03",
         "rulebook show"),
        ("s", "round plan 1 --opens soon --closes 2026-01-02 --decides 2026-01-03", "YYYY-MM-DD"),
        ("s", "application show app-9", "application list"),
        ("f", "application submit application-9", "application list"),
        ("s", "application request app-1 --gap short", "FIELD|"),
        ("s", "application decide app-1 --outcome so --reason x", "supplementRequired"),
        ("s", "panel show app-9", "`app-9`"),
        ("s", "panel conclude app-1 --recommendation so --reasons x", "`supplement`"),
        ("s", "commission show commission-9", "commission list"),
        ("s", "refusal show x", "refusal list"), ("s", "firm show x", "firm list"),
        ("s", "consultation show x", "consultation list"),
        ("s", "review close review-1 --outcome keeps --reason x", "review list"),
        ("s", "letter form 269999", "letter list"), ("f", "letter explain 269999", "letter list"),
        ("f", "discipline check inboundMalware --result so", "notApplicable"),
        ("f", "discipline assign inboundMalware --person x", "person add"),
        ("s", "document export --to x --out .", "card"),
        ("s", "person add x --role so", "person add --help"),
        ("s", "account link x", "person add"), ("s", "account lock seo", "account link"),
        ("s", "round open 1 --as x", "person add"),
        ("f", "caller add x --purpose so", "rulebook show"))


@trial.check
def the_other_kind_of_office_or_none_is_told(scene):
    are_told(
        scene,
        *[("f", line, "supervisor's") for line in (
            "round board", "firm list", "commission list", "panel show", "letter dates",
            "application receive @words.txt", "letter issue draft-1")],
        *[("s", line, "firm's") for line in (
            "gate status", "discipline board", "caller list", "record tail",
            "application draft @broken.yaml", "letter import @words.txt")],
        *[(None, f"{line} --office nowhere", "--office DIR") for line in (
            "round board", "gate status", "outbox", "serve", "account list")])


@trial.check
def an_address_in_use_and_an_office_that_is_served_are_told(scene):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        for words, name in (
            (["serve", "--office", scene.supervisor], "SUMUN_CONSOLE_LISTEN"),
            (["rehearse", "--listen", address], "--listen")):
            ended = run(*words, environment={"SUMUN_CONSOLE_LISTEN": address})
            same(ended.returncode, 4, f"the exit code of {words[0]}, saying {ended.stderr}")
            last = ended.stderr.splitlines()[-1]
            expect(address in last and name in last, f"{words[0]} says {last}")
    scene.start_supervisor()
    ended = run(
        "serve", "--office", scene.supervisor,
        environment={"SUMUN_CONSOLE_LISTEN": "127.0.0.1:0"})
    expect(ended.returncode != 0 and "served already" in ended.stderr, f"says {ended.stderr}")
    ended = run(
        "serve", "--office", scene.firm, environment={"SUMUN_CONSOLE_LISTEN": "0.0.0.0:0"})
    expect(ended.returncode == 1 and "TLS" in ended.stderr, f"says {ended.stderr}")


trial.run()
