"""The main job, told in the terminal. Every line that states a fact prints what was just read
from a command, an SDK, the provider or the ledger; a step that does not do what it says ends it.
"""
import json
import os
import shutil
import signal
import sys
import threading
import time

import anthropic
import openai

import scene as stage
import trial
from scene import EXAMPLES, Failed, Scene, sumun
from visitor import Program, Refused, made_link, opened, token

# Invented: the birth date and the check digit hold, the person does not exist.
RESIDENT = "900101-1234568"
CARD = "4111-1111-1111-1111"
BROKEN = os.environ.get("DEMO_BREAK", "")
COLOUR = sys.stdout.isatty()
STEPS = []


class Untrue(Exception):
    """A step did not do what it says."""


def step(function):
    STEPS.append(function)
    return function


def tell(text):
    print(f"  {text}", flush=True)


def expect(truth, what):
    if not truth:
        raise Untrue(what)


def paint(text, code):
    return f"\033[{code}m{text}\033[0m" if COLOUR else text


def last_user_text(seen):
    """The text of the last user message in a request that the provider received."""
    return json.loads(seen["body"])["messages"][-1]["content"]


class Story:
    def __init__(self):
        self.scene = Scene()
        self.programs = {}

    def program(self, person, office, by, console):
        """Somebody opens their account by a link, signs in, and makes a token for a program."""
        browser = opened(made_link(office, person, by), person, console)
        self.programs[person] = Program(console, token(browser, "demo"))
        tell(f"{person} signed in at {console} and has a token for a program")

    def ask(self, person, path, **body):
        """What one person's program asks over the interface; said as it goes."""
        program = self.programs[person]
        method = "POST" if body or path.endswith(("approve", "issue", "revoke")) else "GET"
        tell(f"{person}  {method} /api/v1/{path}")
        return program.post(path, **body) if method == "POST" else program.get(path)

    def openai(self):
        return openai.OpenAI(
            base_url=f"{self.scene.gate}/openai/v1", api_key=self.scene.key, timeout=20)

    def anthropic(self):
        return anthropic.Anthropic(
            base_url=f"{self.scene.gate}/anthropic", api_key=self.scene.key, timeout=20)

    @step
    def offices(self):
        """Two offices stand, part-way through a programme, and each has pinned the other's card"""
        started = time.monotonic()
        self.programme = made = self.scene.invent_programme()
        took = time.monotonic() - started
        tell(f"{made['registered']} invented firms, {made['eligible']} of them eligible; "
             f"{made['applications']} applications, {made['letters']} letters; told in {took:.1f} s")
        expect(made["eligible"] == 49, "49 firms are eligible")
        shown = self.scene.firm if BROKEN == "offices" else self.scene.supervisor
        card = sumun("card", "show", shown / "office.card")
        tell(f"supervisor  {card['fingerprint'][:19]}…  {self.scene.supervisor}")
        expect(card["fingerprint"] == made["fingerprint"], "the card shows its fingerprint")
        card = sumun("card", "show", self.scene.firm / "office.card")
        tell(f"firm        {card['fingerprint'][:19]}…  {self.scene.firm}")
        known = sumun("firm", "show", card["id"], office=self.scene.supervisor)
        expect(known["fingerprint"] == card["fingerprint"].replace(" ", ""),
               "the supervisor has pinned the firm's card")
        self.supervising = self.scene.start_supervisor()
        console = self.supervising.addresses["console"]
        for person in ("seo", "yun"):
            self.program(person, self.scene.supervisor, "seo", console)
        for line in self.ask("seo", "rounds")["items"]:
            tell(f"round {line['round']}: {line['state']}, {line['received']} applications, "
                 f"{line['selected']} of {line['capacity']} selected")

    @step
    def eligibility(self):
        """Three invented firms, and whether each may apply"""
        table = EXAMPLES / "firms.csv"
        if BROKEN == "eligibility":
            # The same firms, the last one first.
            lines = table.read_text().splitlines()
            table = self.scene.folder / "firms.csv"
            table.write_text("\n".join([lines[0], *reversed(lines[1:])]) + "\n")
        firms = sumun("firm", "check", table, "--as-of", "2026-06-01")["firms"]
        for firm in firms:
            tell(f"{firm['firm']:16} {paint(firm['overall'], 1)}")
            for each in firm["criteria"]:
                if each["result"] != "met":
                    tell(f"  {each['result']}: {each['criterion']}, {each['value']}")
        found = [firm["overall"] for firm in firms]
        expect(found == ["met", "notMet", "unknown"],
               f"one firm is met, one not met, one unknown; found {found}")

    @step
    def letter(self):
        """A letter is drafted, approved by another person, issued, carried over and taken in"""
        application = next(
            each["application"] for each in self.ask("seo", "applications?status=selected")["items"]
            if each["firm"] == "haneul-bank")
        report = self.ask(
            "yun", "commission-reports", agenda="위원회 보고 2026-9", date=self.scene.report_day(),
            items=[{"firm": "haneul-bank", "application": application, "decision": "approved"}]
        )["report"]
        tell(f"the clerk recorded the commission's decision as {report}")
        contents = self.scene.letter_contents().read_text()
        drafted = self.ask("seo", "letters/draft", contents=contents)["draft"]
        try:
            self.ask("yun" if BROKEN == "letter" else "seo", f"letters/drafts/{drafted}/approve")
            raise Untrue("nobody approves alone what they drafted")
        except Refused as refused:
            tell(f"refused with {refused.status}: {refused}")
        self.ask("yun", f"letters/drafts/{drafted}/approve")
        self.serial = self.ask("seo", f"letters/drafts/{drafted}/issue")["serial"]
        signed = self.ask("seo", f"letters/{self.serial}/document")["document"]
        file = self.scene.folder / "letter.jws"
        file.write_text(signed)
        tell(f"issued letter {self.serial}, {len(signed)} bytes, carried over as {file}")
        self.scene.carry_letter(file)
        listed = self.scene.carry_status()
        tell(f"status list {listed['sequence']}, next update by {listed['nextUpdateBy']}")
        held = sumun("letter", "list", office=self.scene.firm)["letters"]
        tell(f"the firm holds {held[0]['serial']}: {held[0]['standing']}")
        expect(held[0]["standing"] == "in force", "the letter is in force")

    @step
    def gate(self):
        """The gate opens, between a caller with a key and a stand-in for a provider"""
        self.scene.start_provider()
        self.scene.start_gate()
        self.program("min", self.scene.firm, "min", self.scene.console)
        status = self.ask("min", "gate")
        tell(f"gate {self.scene.gate}: shut, {', '.join(status['reasons'])}")
        expect(not status["isOpen"], "no caller, no open gate")
        if BROKEN != "gate":
            self.scene.key = self.ask(
                "min", "callers", caller="scanner", purposes=["codeReview", "logAnalysis"])["key"]
        self.wait(lambda: self.programs["min"].get("gate")["isOpen"], 5, "the gate opens")
        status = self.ask("min", "gate")
        tell(f"gate {self.scene.gate}: {'open' if status['isOpen'] else 'shut'}")
        expect(status["isOpen"], "the gate is open")

    @step
    def chat(self):
        """The official OpenAI SDK asks through the gate"""
        answer = self.openai().chat.completions.with_raw_response.create(
            model="rehearsal-1" if BROKEN != "chat" else "other",
            messages=[{"role": "user", "content": "Review: if (a = b) return;"}])
        text = answer.parse().choices[0].message.content
        tell(f"answer: {text.splitlines()[0]}")
        tell(f"recorded as {answer.headers['sumun-record']}")
        expect(len(self.scene.seen()) == 1, "the provider saw one request")

    @step
    def streamed(self):
        """The official Anthropic SDK streams through the gate"""
        pieces = []
        with self.anthropic().messages.stream(
            model="rehearsal-1" if BROKEN != "streamed" else "other", max_tokens=200,
            messages=[{"role": "user", "content": "Explain CWE-481 in a sentence."}],
        ) as stream:
            for text in stream.text_stream:
                pieces.append(text)
            usage = stream.get_final_message().usage
        tell(f"{len(pieces)} pieces: {''.join(pieces).splitlines()[0]}")
        tell(f"usage: {usage.input_tokens} tokens in, {usage.output_tokens} out")
        expect(len(pieces) > 1, "the answer came in pieces")

    @step
    def pseudonyms(self):
        """A prompt with a resident registration number and a card"""
        prompt = f"고객 주민등록번호 {RESIDENT}, 카드번호 {CARD} 로그를 요약해 줘"
        if BROKEN == "pseudonyms":
            prompt = prompt.replace(RESIDENT, "없음")
        answer = self.openai().chat.completions.create(
            model="rehearsal-1", messages=[{"role": "user", "content": prompt}])
        back = answer.choices[0].message.content
        seen = last_user_text(self.scene.seen()[-1])
        tell(f"the caller sent       {prompt}")
        tell(f"the provider saw      {seen}")
        tell(f"the caller got back   {back.splitlines()[-1]}")
        expect(RESIDENT not in seen and CARD not in seen, "neither value reached the provider")
        expect(RESIDENT in back, "the caller got its own value back")

    @step
    def refusals(self):
        """A private key is refused, and so is a model that the letter does not grant"""
        before = len(self.scene.seen())
        secret = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----"
        if BROKEN == "refusals":
            secret = "nothing secret"
        for model, content, why in (
                ("rehearsal-1", secret, "data_forbidden"),
                ("rehearsal-9", "hello", "model_not_granted")):
            try:
                self.openai().chat.completions.create(
                    model=model, messages=[{"role": "user", "content": content}])
                raise Untrue(f"{model} answered")
            except openai.APIStatusError as refused:
                tell(f"{type(refused).__name__} {refused.status_code} {refused.code}")
                tell(f"  {refused.body['message']}")
                expect(refused.code == why, f"the reason is {why}")
        expect(len(self.scene.seen()) == before, "nothing reached the provider")

    @step
    def revocation(self):
        """The letter is revoked while a stream is in flight"""
        cut, pieces = {}, []

        def read():
            try:
                stream = self.openai().chat.completions.create(
                    model="rehearsal-1-mini", stream=True,
                    messages=[{"role": "user", "content": "rehearse:slow"}])
                for chunk in stream:
                    if chunk.choices and chunk.choices[0].delta.content:
                        pieces.append(chunk.choices[0].delta.content)
                cut["error"] = None
            except openai.APIError as error:
                cut["error"] = error
            cut["at"] = time.monotonic()

        reader = threading.Thread(target=read)
        reader.start()
        self.wait(lambda: len(pieces) >= 3, 10, "the stream runs")
        if BROKEN != "revocation":
            self.ask(
                "seo", f"letters/{self.serial}/revoke", ground="circumstancesChanged",
                reason="demonstration")
        self.scene.carry_status()
        taken = time.monotonic()
        reader.join(20)
        expect("at" in cut and cut["error"] is not None, "the stream was cut")
        tell(f"the stream got {len(pieces)} pieces, then: {cut['error']}")
        tell(f"cut {max(0.0, cut['at'] - taken):.2f} s after the firm took in the status list")
        expect(cut["at"] - taken < 1.0, "revocation bites within a second")
        try:
            self.openai().chat.completions.create(
                model="rehearsal-1", messages=[{"role": "user", "content": "hello"}])
            raise Untrue("a revoked letter opened the gate")
        except openai.APIStatusError as refused:
            tell(f"{type(refused).__name__} {refused.status_code} {refused.code}")
            expect(refused.code == "letter_revoked", "the reason is the revocation")

    @step
    def ledger(self):
        """The ledger is verified, a proof is checked, and one flipped byte is found"""
        record = self.scene.firm / "record/gate-1"
        time.sleep(self.checkpoint_wait(record))
        key = self.scene.record_key
        verified = sumun("ledger", "verify", record, "--key", key)
        for line in verified["lines"]:
            tell(line)
        expect(verified["isSound"], "the record is sound")
        proof = self.scene.folder / "entry.proof"
        sumun("ledger", "prove", record, 0, "--out", proof)
        checked = sumun("ledger", "check-proof", proof, "--key", key)
        tell(f"entry {checked['index']} of {checked['origin']}: proof {checked['verdict']}, "
             f"under a head of {checked['entries']} entries signed by {checked['signer']}")
        expect(checked["index"] == 0 and checked["verdict"] == "sound", "the proof holds")
        copy = self.scene.folder / "copy"
        shutil.copytree(record, copy)
        if BROKEN != "ledger":
            with open(copy / "segments/00000000.segment", "r+b") as segment:
                segment.seek(200)
                byte = segment.read(1)[0]
                segment.seek(200)
                segment.write(bytes([byte ^ 1]))
        try:
            sumun("ledger", "verify", copy, "--key", key)
            raise Untrue("the flipped byte was not found")
        except Failed as found:
            tell(f"one bit flipped in a copy: exit code {found.code}")
            damage = [
                line for line in json.loads(found.output)["lines"] if line.startswith("damage")]
            expect(damage, "the verifier names the damage")
            tell(damage[0])

    def checkpoint_wait(self, record, limit=15):
        """Seconds still to wait until the signed head covers an entry: at most the interval."""
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline and not (record / "checkpoint").exists():
            time.sleep(0.1)
        return 0

    def wait(self, condition, limit, what):
        deadline = time.monotonic() + limit
        while not condition():
            expect(time.monotonic() < deadline, what)
            time.sleep(0.02)

    def stay(self):
        self.scene.reissue()
        console = self.supervising.addresses["console"]
        # From here on what either office decides reaches the other by itself.
        self.scene.office_settings = f'supervisor: {{url: "{console}", every: 2s}}\n'
        self.scene.restart_gate()
        print(f"""
{paint('The gate stays open, under a new letter.', 1)} Point your own SDK at it:

  from openai import OpenAI
  client = OpenAI(base_url="{self.scene.gate}/openai/v1", api_key="{self.scene.key}")
  print(client.chat.completions.create(model="rehearsal-1",
        messages=[{{"role": "user", "content": "hello"}}]).choices[0].message.content)

  {stage.PROGRAM} record tail -n 5 --office {self.scene.firm}
  {stage.PROGRAM} letter explain {self.scene.letter['serial']} --office {self.scene.firm}
  curl {self.scene.console}/metrics

{paint('Both consoles ask for a sign-in.', 1)} Each link opens one person's account, once:
""")
        for who, office, address, person, maker in self.visitors(console):
            link = sumun("account", "link", person, office=office, person=maker)["path"]
            print(f"  {who}, `{person}`:\n  {address}{link}\n")
        print(f"Another person's: {stage.PROGRAM} account link tak --as seo "
              f"--office {self.scene.supervisor}\n")
        print(f"Ctrl-C ends everything and removes {self.scene.folder}.", flush=True)
        signal.pause()

    def visitors(self, console):
        """Who is invited to look: what they are, at which console, and who makes their link."""
        made, scene = self.programme, self.scene
        return [
            ("the secretariat of the supervisor's office", scene.supervisor, console,
             made["secretariat"], made["founder"]),
            ("an expert on its panels", scene.supervisor, console, made["experts"][0],
             made["founder"]),
            ("the firm's CISO", scene.firm, scene.console, made["officer"], made["staff"]),
        ]


def main():
    if "--steps" in sys.argv:
        print("\n".join(each.__name__ for each in STEPS))
        return 0
    if BROKEN and BROKEN not in [each.__name__ for each in STEPS]:
        print(f"demo: no step `{BROKEN}`; script/demo --steps lists them", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    story, started, name = Story(), time.monotonic(), ""
    is_whole = False
    try:
        for number, each in enumerate(STEPS, 1):
            name = each.__name__
            print(f"\n{paint(f'{number}. {each.__doc__}', 1)}", flush=True)
            each(story)
        print(f"\n{len(STEPS)} steps in {time.monotonic() - started:.1f} s: each did what it says.")
        is_whole = True
        if not os.environ.get("ONCE"):
            story.stay()
        return 0
    except KeyboardInterrupt:
        print("\nended")
        return 0 if is_whole else 130
    except (Untrue, Failed, Refused, trial.Untrue, RuntimeError, openai.APIError, anthropic.APIError) as error:
        print(f"\n{paint(f'not true, {name}', 31)}: {error}", file=sys.stderr)
        return 1
    finally:
        story.scene.close()


if __name__ == "__main__":
    sys.exit(main())
