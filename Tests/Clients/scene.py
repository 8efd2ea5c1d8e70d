"""Two offices, a gate and a rehearsal provider on loopback, for the demo and the client tests.

Everything goes through the built program, as a person would type it; every process that is
started here is ended here.
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("SUMUN", ROOT / ".build/debug/sumun")).resolve()
EXAMPLES = ROOT / "Examples"
RULEBOOK = ROOT / "Sources/Interchange/Rulebook/rulebook.yaml"
KOREA = datetime.timezone(datetime.timedelta(hours=9))


class Failed(Exception):
    """A command ended with another exit code than 0."""

    def __init__(self, arguments, ended):
        self.code = ended.returncode
        self.output = ended.stdout
        self.message = ended.stderr.strip()
        super().__init__(f"`sumun {' '.join(arguments)}` ended with {self.code}: {self.message}")


def sumun(*arguments, office=None, person=None, data=True, stdin="", limit=60):
    """Runs one command; returns its JSON, or its text where data is false.

    limit: the most seconds that it may take.
    """
    arguments = [str(each) for each in arguments]
    if office:
        arguments += ["--office", str(office)]
    if person:
        arguments += ["--as", person]
    if data:
        arguments += ["--json"]
    ended = subprocess.run(
        [PROGRAM, *arguments], capture_output=True, text=True, timeout=limit, input=stdin)
    if ended.returncode != 0:
        raise Failed(arguments, ended)
    return json.loads(ended.stdout) if data else ended.stdout


class Process:
    """A long-lived `sumun …` that is ready once its ready file is there."""

    def __init__(self, name, folder, *arguments, environment=None):
        self.name = name
        self.log = folder / f"{name}.log"
        ready = folder / f"{name}.ready"
        ready.unlink(missing_ok=True)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [PROGRAM, *map(str, arguments), "--ready-file", ready], stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})},
                start_new_session=True)
        self.addresses = self.wait_for(ready)

    def wait_for(self, ready, limit=30):
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            if ready.exists():
                return json.loads(ready.read_text())
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        code = self.stop()
        raise RuntimeError(
            f"{self.name} did not start, ended with {code}: {self.log.read_text()[-2000:]}")

    def stop(self, limit=15):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(limit)
            except subprocess.TimeoutExpired:
                self.kill()
        return self.process.returncode

    def kill(self):
        """Ends it as a power cut would: nothing is said, nothing is written any more."""
        self.process.kill()
        self.process.wait()

    def is_running(self):
        return self.process.poll() is None


def rulebook_with(values):
    """The shipped rulebook with other values, by path: {"gate.deadlines.head": "2s"}."""
    lines = RULEBOOK.read_text().splitlines()
    for path, value in values.items():
        at = -1
        for depth, name in enumerate(path.split(".")):
            start = "  " * depth + name + ":"
            at = next(i for i in range(at + 1, len(lines)) if lines[i].startswith(start))
        if "{" not in lines[at]:
            at += 1
        lines[at], count = re.subn(r"value: (\{[^}]*\}|[^,}]+)", f"value: {value}", lines[at], count=1)
        if count != 1:
            raise KeyError(path)
    return "\n".join(lines) + "\n"


class Scene:
    """Context manager: `with Scene() as scene:` gives a gate that a letter opens."""

    def __init__(
        self, certificate="valid", script=None, office_settings="", letter=None, term=(0, 364),
        rulebook=None,
    ):
        """What a subject may want otherwise than the example has it.

        script: the provider's script, a file.  office_settings: lines behind office.yaml.
        letter: from the letter's text to another one.  term: first and last day from today on.
        rulebook: values by path, adopted by both offices.
        """
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sumun-"))
        self.supervisor = self.folder / "supervisor"
        self.firm = self.folder / "firm"
        self.certificate = certificate
        self.script = script
        self.office_settings = office_settings
        self.letter_change = letter or (lambda text: text)
        self.term = term
        self.rulebook = rulebook or {}
        self.processes = []

    # The steps, in order.

    def found_supervisor(self):
        made = sumun(
            "init", "supervisor", self.supervisor, "--id", "commission",
            "--name-ko", "금융감독실", "--name-en", "Commission Office", "--person", "seo")
        self.speak_plainly(self.supervisor)
        sumun("person", "add", "yun", "--role", "clerk", office=self.supervisor, person="seo")
        return made

    def invent_programme(self):
        """Both offices, with the past of an invented programme in them: the firm is selected,
        and its letter is yet to be drafted. The people of `found_supervisor` and `found_firm`
        are there, and others."""
        made = sumun("demo", "programme", self.folder, "--without-letter", limit=400)
        for office in (self.supervisor, self.firm):
            self.speak_plainly(office)
        return made

    def found_firm(self, fingerprint):
        made = sumun(
            "init", "firm", self.firm, "--id", "haneul-bank", "--name-ko", "하늘은행",
            "--name-en", "Haneul Bank", "--supervisor", self.supervisor / "office.card",
            "--fingerprint", fingerprint, "--person", "min")
        self.speak_plainly(self.firm)
        sumun("person", "add", "ryu", "--role", "ciso", office=self.firm, person="min")
        return made

    def import_firm(self, fingerprint):
        return sumun(
            "firm", "import", self.firm / "office.card", "--fingerprint", fingerprint,
            office=self.supervisor, person="seo")

    def report_day(self):
        """The day on which the commission is told, which letters name."""
        self.reported = datetime.datetime.now(KOREA).date()
        return self.reported

    def record_commission_report(self):
        """The clerk records that the commission approved the firm today; letters rest on it."""
        return sumun(
            "commission", "record", "--agenda", "위원회 보고 2026-9", "--date", self.report_day(),
            "--approve", "haneul-bank", office=self.supervisor, person="yun")["report"]

    def adopt_rulebook(self):
        """Both offices decide by the shipped rulebook with this scene's values in it."""
        file = self.folder / "rulebook.yaml"
        file.write_text(rulebook_with(self.rulebook))
        sumun("rulebook", "adopt", file, office=self.supervisor, person="seo")
        sumun("rulebook", "adopt", file, office=self.firm, person="min")

    def letter_contents(self):
        """The example's letter with a term that begins today in Korea and lasts a year."""
        today = datetime.datetime.now(KOREA).date()
        first, last = (today + datetime.timedelta(days=each) for each in self.term)
        days = {
            "firstDay": first, "lastDay": last,
            "validUntil": today + datetime.timedelta(days=730)}
        text = self.letter_change((EXAMPLES / "letter.yaml").read_text())
        text = re.sub(
            r'(commissionReport: .*date: )"[0-9-]+"', rf'\g<1>"{self.reported}"', text)
        for name, day in days.items():
            text = re.sub(rf'{name}: "[0-9-]+"', f'{name}: "{day}"', text)
        file = self.folder / "letter.yaml"
        file.write_text(text)
        return file

    def reissue(self):
        self.letter = self.issue_letter()
        self.carry_letter(self.letter["file"])
        self.carry_status()

    def issue_letter(self):
        drafted = sumun(
            "letter", "draft", self.letter_contents(), office=self.supervisor,
            person="seo")["draft"]
        sumun("letter", "approve", drafted, office=self.supervisor, person="yun")
        file = self.folder / "letter.jws"
        issued = sumun(
            "letter", "issue", drafted, "--out", file, office=self.supervisor, person="seo")
        return {**issued, "draft": drafted, "file": str(file)}

    def carry_letter(self, file):
        return sumun("letter", "import", file, office=self.firm, person="min")

    def carry_status(self):
        file = self.folder / "status.jws"
        sumun("letter", "status", "publish", "--out", file, office=self.supervisor, person="seo")
        return sumun("letter", "status", "import", file, office=self.firm, person="min")

    def add_caller(self, caller="scanner", purposes=("codeReview",)):
        options = [part for purpose in purposes for part in ("--purpose", purpose)]
        return sumun("caller", "add", caller, *options, office=self.firm, person="min")["key"]

    def start_provider(self):
        self.authority = self.folder / "provider-ca.pem"
        self.seen_file = self.folder / "seen.jsonl"
        options = ["--script", self.script] if self.script else []
        self.providing = provider = self.start(
            "provider", "rehearse", "--listen", "127.0.0.1:0", "--authority-file",
            self.authority, "--seen", self.seen_file, "--certificate", self.certificate, *options)
        self.provider = provider.addresses["provider"]
        return provider

    def start_gate(self):
        self.write_settings()
        self.serving = serving = self.start("firm", "serve", "--office", self.firm)
        self.gate = serving.addresses["gate"]
        self.console = serving.addresses["console"]
        self.record_key = serving.addresses["recordKey"]
        return serving

    def restart_gate(self):
        self.serving.stop()
        return self.start_gate()

    def start_supervisor(self):
        return self.start(
            "supervisor", "serve", "--office", self.supervisor,
            environment={"SUMUN_CONSOLE_LISTEN": "127.0.0.1:0"})

    # What they share.

    def speak_plainly(self, office):
        """The console without TLS, on loopback: most subjects are about something else."""
        settings = office / "office.yaml"
        settings.write_text(settings.read_text().replace("tls: office", "tls: none"))

    def start(self, name, *arguments, environment=None):
        process = Process(name, self.folder, *arguments, environment=environment)
        self.processes.append(process)
        return process

    def write_settings(self):
        keys = self.firm / "keys"
        services = ""
        for api in ("openai", "anthropic"):
            credential = keys / f"{api}.credential"
            if not credential.exists():
                credential.touch(mode=0o600)
                credential.write_text(f"rehearsal-credential-{api}\n")
            services += (
                f"    {api}: {{api: {api}, upstream: \"{self.provider}\", "
                f"credential: keys/{api}.credential, authorities: \"{self.authority}\"}}\n")
        (self.firm / "office.yaml").write_text(
            "office: firm\nconsole: {listen: \"127.0.0.1:0\"}\ngate:\n  node: gate-1\n"
            "  listen: \"127.0.0.1:0\"\n  rehearsal: true\n"
            f"  services:\n{services}{self.office_settings}")

    def seen(self):
        """What the provider received, oldest first."""
        if not self.seen_file.exists():
            return []
        lines = map(json.loads, self.seen_file.read_text().splitlines())
        return [line for line in lines if line["event"] == "request"]

    def record(self, count=1000):
        return sumun("record", "tail", "-n", count, office=self.firm)["entries"]

    def open(self):
        supervisor = self.found_supervisor()
        firm = self.found_firm(supervisor["fingerprint"])
        self.import_firm(firm["fingerprint"])
        self.record_commission_report()
        if self.rulebook:
            self.adopt_rulebook()
        self.reissue()
        self.key = self.add_caller(purposes=("codeReview", "logAnalysis"))
        self.start_provider()
        self.start_gate()
        return self

    def close(self):
        for process in reversed(self.processes):
            process.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        try:
            return self.open()
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_):
        self.close()
