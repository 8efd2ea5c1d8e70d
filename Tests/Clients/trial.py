"""One subject tried on a scene: each check is a function named as the sentence that it shows.

    trial = Trial("chat", Scene)

    @trial.check
    def a_permitted_chat_is_answered(scene): …

    trial.run()      # prints one line: `ok chat: …` or what is not so; exit code 0 or 1
"""
import os
import signal
import sys
import time
import traceback

import anthropic
import openai

MODEL = "rehearsal-1"
#: Invented: the birth date and the check digit hold, the person does not exist.
RESIDENT = "900101-1234568"
CARD = "4111-1111-1111-1111"
#: What the rehearsal provider puts before every answer.
PREFACE = "[rehearsal: no AI wrote this] "


class Untrue(Exception):
    """Something is not as it must be."""


def expect(truth, what):
    if not truth:
        raise Untrue(what)


def same(found, wanted, what):
    expect(found == wanted, f"{what}: {found!r}, not {wanted!r}")


def wait_until(condition, what, limit=10):
    """Waits for `condition` to give something true, and returns that."""
    deadline = time.monotonic() + limit
    while True:
        found = condition()
        if found:
            return found
        expect(time.monotonic() < deadline, f"{what}, within {limit} s")
        time.sleep(0.03)


class OutOfTime(BaseException):
    """The whole subject took too long; nothing on the way may take this for its own."""


class Attempts:
    """Counts how often a client sent something, its own retries included."""

    def __init__(self):
        self.count = 0

    def __call__(self, request):
        self.count += 1


class AsyncAttempts(Attempts):
    async def __call__(self, request):
        self.count += 1


def openai_client(scene, key=None, **options):
    attempts = Attempts()
    client = openai.OpenAI(
        base_url=f"{scene.gate}/openai/v1", api_key=key or scene.key, timeout=30,
        http_client=openai.DefaultHttpxClient(event_hooks={"request": [attempts]}), **options)
    client.attempts = attempts
    return client


def anthropic_client(scene, key=None, **options):
    attempts = Attempts()
    client = anthropic.Anthropic(
        base_url=f"{scene.gate}/anthropic", api_key=key or scene.key, timeout=30,
        http_client=anthropic.DefaultHttpxClient(event_hooks={"request": [attempts]}), **options)
    client.attempts = attempts
    return client


def known_caller(scene, caller):
    """The key of a new caller, once the gate knows it; trying without pause would block it."""
    key = scene.add_caller(caller)
    client = openai_client(scene, key=key, max_retries=0)
    for _ in range(5):
        time.sleep(0.4)
        try:
            client.models.list()
            return key
        except openai.AuthenticationError:
            continue
    raise Untrue(f"the gate knows the new caller `{caller}`")


def user(text):
    return [{"role": "user", "content": text}]


def ask_openai(client, text="hello", **options):
    options.setdefault("model", MODEL)
    options.setdefault("messages", user(text))
    return client.chat.completions.create(**options)


def ask_anthropic(client, text="hello", **options):
    options.setdefault("model", MODEL)
    options.setdefault("messages", user(text))
    options.setdefault("max_tokens", 200)
    return client.messages.create(**options)


def refused(kind, code, ask, client=None):
    """What `ask` raises, which must be the SDK's `kind` with the gate's `code`.

    Where `client` is given it must have tried once: such a refusal is not worth a retry."""
    before = client.attempts.count if client else 0
    try:
        ask()
    except kind as error:
        expect(type(error) is kind, f"{code} raises {type(error).__name__}, not {kind.__name__}")
        same(error.response.headers.get("sumun-reason"), code, "the reason in the header")
        body = error.response.json()
        same(body["error"].get("code"), code, "the code in the body")
        if client:
            same(client.attempts.count - before, 1, f"attempts at what {code} refuses")
        return error
    except Exception as error:
        raise Untrue(f"{code} raises {type(error).__name__}: {error}") from error
    raise Untrue(f"not refused with {code}")


def place(headers):
    """The index in `Sumun-Record: <log>/<index>`."""
    log, _, index = headers["sumun-record"].rpartition("/")
    same(log, "sumun/haneul-bank/gate-1", "the log's origin")
    return int(index)


def outcome_of(scene, index, limit=10):
    """The outcome entry of the admission at `index`, once it is there."""
    def find():
        found = [
            entry for entry in scene.record()
            if entry["kind"] == "outcome" and entry["admission"] == index]
        expect(len(found) < 2, f"admission {index} has one outcome")
        return found
    return wait_until(find, f"admission {index} has its outcome", limit)[0]


def seen_by(scene, marker):
    """What the provider received that holds `marker`."""
    return [each for each in scene.seen() if marker in str(each["body"])]


class Trial:
    def __init__(self, subject, scene=None, limit=90):
        self.subject = subject
        self.scene = scene
        self.limit = limit
        self.checks = []
        self.faults = []

    def check(self, function):
        self.checks.append(function)
        return function

    def run(self):
        signal.signal(signal.SIGALRM, self.give_up)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        signal.alarm(self.limit)
        started = time.monotonic()
        asked = sys.argv[1:]
        if asked:
            known = {each.__name__: each for each in self.checks}
            self.checks = [known[each] for each in asked]
        try:
            if self.scene:
                with self.scene() as scene:
                    self.try_all(scene)
            else:
                self.try_all()
        except (OutOfTime, Exception) as error:
            self.note("the whole", error)
        signal.alarm(0)
        if self.faults:
            print(f"not so, {self.subject}: {' | '.join(self.faults)}")
            sys.exit(1)
        seconds = time.monotonic() - started
        print(f"ok {self.subject}: {len(self.checks)} checks in {seconds:.1f} s")

    def give_up(self, *_):
        raise OutOfTime(f"not done within {self.limit} s")

    def try_all(self, *scene):
        for check in self.checks:
            started = time.monotonic()
            try:
                check(*scene)
            except Exception as error:
                self.note(check.__name__.replace("_", " "), error)
            if os.environ.get("SUMUN_TELL"):
                seconds = time.monotonic() - started
                print(f"  {seconds:6.2f} s  {check.__name__}", file=sys.stderr)

    def note(self, what, error):
        text = " ".join(str(error).split())[:400]
        name = "" if isinstance(error, Untrue) else f"{type(error).__name__}: "
        place = traceback.extract_tb(error.__traceback__)
        own = [each for each in place if os.path.basename(each.filename).startswith("test_")]
        line = (own or place)[-1]
        self.faults.append(f"{what} ({os.path.basename(line.filename)}:{line.lineno}): {name}{text}")
        if os.environ.get("SUMUN_TELL"):
            traceback.print_exception(error)

