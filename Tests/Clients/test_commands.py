"""Every command that prints data prints it as JSON too, and never an empty page."""
import json
import subprocess

from scene import EXAMPLES, PROGRAM, RULEBOOK, Scene, sumun
from trial import Trial, ask_openai, expect, openai_client, same, wait_until

trial = Trial("commands in an office with something in it", Scene)


def run(scene, *words, office=None, person=None):
    command = [PROGRAM, *words]
    if office:
        command += ["--office", office]
    if person:
        command += ["--as", person]
    return subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60)


def readings(scene):
    """Commands that show something: the words, and the office that they ask."""
    supervisor, firm = scene.supervisor, scene.firm
    letter, record = scene.letter["file"], scene.firm / "record/gate-1"
    text = scene.folder / "text.txt"
    text.write_text("고객 주민등록번호 900101-1234568")
    for office in (supervisor, firm):
        for words in ("person list", "letter list", "letter status show", "ledger key", "journal", "journal -n 2",
                      f"letter show {scene.letter['serial']}",
                      f"letter explain {scene.letter['serial']}"):
            yield words.split(), office
    for words in ("caller list", "gate status", "record tail", "record tail -n 2"):
        yield words.split(), firm
    for words in (
        ["card", "show", firm / "office.card"], ["firm", "check", EXAMPLES / "firms.csv"],
        ["letter", "show", letter], ["letter", "explain", letter],
        ["letter", "verify", letter, "--card", supervisor / "office.card"],
        ["rulebook", "show"], ["rulebook", "show", RULEBOOK], ["rulebook", "diff", RULEBOOK],
        ["inspect", text], ["ledger", "verify", record],
    ):
        yield words, None


@trial.check
def every_reading_is_json_on_demand_and_words_otherwise(scene):
    ask_openai(openai_client(scene))
    wait_until(lambda: len(scene.record()) >= 2, "the exchange is recorded")
    for words, office in readings(scene):
        name = " ".join(map(str, words))
        plain = run(scene, *words, office=office)
        same(plain.returncode, 0, f"the exit code of `{name}`, saying {plain.stderr}")
        expect(plain.stdout.strip(), f"`{name}` prints something")
        asked = run(scene, *words, "--json", office=office)
        same(asked.returncode, 0, f"the exit code of `{name} --json`")
        same(asked.stderr, "", f"what `{name} --json` says besides")
        expect(isinstance(json.loads(asked.stdout), dict), f"`{name} --json` prints one object")


@trial.check
def every_decision_says_in_json_what_was_done(scene):
    firm, supervisor = scene.firm, scene.supervisor
    proof, status = scene.folder / "one.proof", scene.folder / "s.jws"
    wait_until(lambda: (firm / "record/gate-1/checkpoint").exists(), "a signed head", limit=15)
    for words, office, person in (
        (["person", "add", "kang", "--role", "auditor"], firm, "min"),
        (["caller", "add", "bot", "--purpose", "codeReview"], firm, "min"),
        (["caller", "suspend", "bot"], firm, "min"), (["caller", "resume", "bot"], firm, "min"),
        (["caller", "remove", "bot"], firm, "min"),
        (["gate", "stop", "--reason", "an exercise"], firm, "min"),
        (["gate", "confirm"], firm, "ryu"), (["gate", "reopen"], firm, "min"),
        (["gate", "reopen"], firm, "ryu"),
        (["letter", "status", "publish", "--out", status], supervisor, "seo"),
        (["letter", "status", "import", status], firm, "min"),
        (["letter", "suspend", scene.letter["serial"], "--until", "2099-01-01", "--reason", "x"],
         supervisor, "seo"),
        (["letter", "revoke", scene.letter["serial"], "--ground", "lawChanged", "--reason", "x"],
         supervisor, "seo"),
        (["letter", "confirm", scene.letter["serial"]], supervisor, "yun"),
        (["rulebook", "adopt", RULEBOOK], firm, "min"),
        (["ledger", "prove", firm / "record/gate-1", "0", "--out", proof], None, None),
        (["ledger", "check-proof", proof, "--key", scene.record_key], None, None),
        (["record", "export", "--from", "0", "--to", "0", "--out", scene.folder / "e"], firm, None),
    ):
        name = " ".join(map(str, words))
        ended = run(scene, *words, "--json", office=office, person=person)
        same(ended.returncode, 0, f"the exit code of `{name}`, saying {ended.stderr}")
        expect(isinstance(json.loads(ended.stdout), dict), f"`{name}` prints one object")


@trial.check
def the_journal_names_person_way_time_and_rulebook_of_each_decision(scene):
    for office in (scene.firm, scene.supervisor):
        shown = sumun("journal", "-n", 1000, office=office)
        entries = shown["entries"]
        expect(len(entries) > 8, f"the journal of {office.name}")
        for entry in entries:
            expect(entry["by"] and entry["way"] and entry["at"], str(entry))
        # Before the first adoption there is none to name.
        same([entry["kind"] for entry in entries if "rulebookVersion" not in entry],
             ["officeFounded", "personAdded", "rulebookAdopted"], "entries without a rulebook")
        text = sumun("journal", "--from", 3, "-n", 1, office=office, data=False)
        expect("rulebook 2026.07.1" in text and text.startswith("3  "), text)


@trial.check
def what_a_key_is_is_shown_once_and_kept_by_nobody(scene):
    for folder in (scene.firm, scene.supervisor):
        for file in folder.rglob("*"):
            if file.is_file():
                expect(scene.key.encode() not in file.read_bytes(), f"the key stands in {file}")


@trial.check
def values_are_not_printed_by_inspect(scene):
    text = "주민등록번호 900101-1234568"
    ended = subprocess.run(
        [str(PROGRAM), "inspect", "-", "--json"], input=text, capture_output=True, text=True,
        timeout=60)
    found = json.loads(ended.stdout)["findings"]
    same([each["kind"] for each in found], ["residentRegistration"], "the findings")
    expect("1234568" not in ended.stdout + ended.stderr, "the value is not printed")


trial.run()
