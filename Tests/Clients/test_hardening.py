"""Bytes that no SDK sends, over a bare socket: each is answered with ours or cut, none goes on."""
import functools
import json
import socket
import time
import urllib.parse


from scene import Scene
from trial import (
    MODEL, RESIDENT, Trial, ask_openai, expect, openai_client, same, wait_until)

DEADLINES = {
    "gate.deadlines.head": "1s", "gate.deadlines.body": "2s", "gate.deadlines.keepAlive": "3s"}
GOOD = json.dumps({"model": MODEL, "messages": [{"role": "user", "content": "hello"}]}).encode()
CHAT = b"/openai/v1/chat/completions"
MESSAGES = b"/anthropic/v1/messages"

trial = Trial("bytes that no SDK sends", functools.partial(Scene, rulebook=DEADLINES))


class Answer:
    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1]) if raw else None
        self.headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:])}
        self.raw = raw

    @property
    def code(self):
        return json.loads(self.body)["error"]["code"]


class Line:
    """A bare connection to the gate."""

    def __init__(self, scene, limit=6):
        where = urllib.parse.urlsplit(scene.gate)
        self.socket = socket.create_connection((where.hostname, where.port), timeout=limit)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass                                # it was answered and ended before we were done
        return self

    def end(self):
        self.socket.shutdown(socket.SHUT_WR)
        return self

    def read(self):
        """Everything up to the gate's own end of the connection."""
        raw = b""
        while True:
            try:
                piece = self.socket.recv(65_536)
            except ConnectionResetError:
                return Answer(raw)
            if not piece:
                return Answer(raw)
            raw += piece

    def answer(self):
        """One answer with a length, on a connection that may stay."""
        raw = b""
        while b"\r\n\r\n" not in raw:
            piece = self.socket.recv(65_536)
            expect(piece, f"an answer comes, not {raw!r}")
            raw += piece
        answer = Answer(raw)
        while len(answer.body) < int(answer.headers["content-length"]):
            raw += self.socket.recv(65_536)
            answer = Answer(raw)
        return answer


def head(scene, *lines, method=b"POST", target=CHAT, length=None, key=None, version=b"HTTP/1.1"):
    fixed = [
        method + b" " + target + b" " + version, b"Host: gate.example",
        b"Authorization: Bearer " + (key or scene.key).encode(),
        b"Content-Type: application/json"]
    if length is not None:
        fixed.append(b"Content-Length: %d" % length)
    return b"\r\n".join([*fixed, *lines, b"", b""])


def whole(scene, body=GOOD, *lines, **options):
    return head(scene, *lines, length=len(body), **options) + body


def refused(scene, data, code, status=400, end=False):
    """`data` is answered with `code` in the API's shape, and nothing of it goes on."""
    before = len(scene.seen())
    with Line(scene) as line:
        line.send(data)
        if end:
            line.end()
        answer = line.read()
    expect(answer.raw, f"{code}: the gate says something before it ends the connection")
    same(answer.status, status, f"the status of {answer.raw[:300]!r}")
    same(answer.code, code, "the code")
    same(answer.headers["content-type"], "application/json", "the type")
    same(answer.headers.get("sumun-reason"), code, "the reason in the header")
    same(len(scene.seen()), before, "requests at the provider")
    return answer


@trial.check
def the_line_itself_is_sound(scene):
    with Line(scene) as line:
        for _ in range(2):
            answer = line.send(whole(scene)).answer()
            same(answer.status, 200, "the status on one connection")
    same(len(scene.seen()), 2, "requests at the provider")


@trial.check
def a_head_that_trickles_is_cut_by_its_deadline(scene):
    started = time.monotonic()
    with Line(scene) as line:
        for byte in head(scene, length=10):
            if time.monotonic() - started > 1.6:
                break
            line.send(bytes([byte]))
            time.sleep(0.05)
        answer = line.read()
    taken = time.monotonic() - started
    expect(0.9 < taken < 4, f"it is cut after {taken:.1f} s")
    same((answer.status, answer.code), (408, "request_deadline"), "the answer")


@trial.check
def a_body_that_trickles_is_cut_by_its_deadline(scene):
    before, started = len(scene.seen()), time.monotonic()
    with Line(scene) as line:
        line.send(head(scene, length=len(GOOD)))
        for byte in GOOD:
            if time.monotonic() - started > 2.6:
                break
            line.send(bytes([byte]))
            time.sleep(0.1)
        answer = line.read()
    taken = time.monotonic() - started
    expect(1.9 < taken < 5, f"it is cut after {taken:.1f} s")
    same((answer.status, answer.code), (408, "request_deadline"), "the answer")
    same(len(scene.seen()), before, "requests at the provider")


@trial.check
def a_connection_that_says_nothing_is_ended(scene):
    with Line(scene) as idle, Line(scene) as kept:
        kept.send(whole(scene)).answer()
        started = time.monotonic()
        same(idle.read().raw, b"", "what is said to one that says nothing")
        same(kept.read().raw, b"", "what is said to one that was kept")
        expect(time.monotonic() - started < 5, "both are ended")


@trial.check
def a_body_that_is_too_large_is_refused_by_its_length_alone(scene):
    for length in (8 * 1024 * 1024 + 1, 2 ** 40, 2 ** 62):
        recorded(scene, refused(
            scene, head(scene, length=length), "body_too_large", status=413))
    refused(scene, head(scene, length=10 ** 30), "malformed_request")


@trial.check
def a_body_that_grows_too_large_in_chunks_is_refused(scene):
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    refused(
        scene, head(scene, b"Transfer-Encoding: chunked") + chunk * 140, "body_too_large",
        status=413)


@trial.check
def a_body_that_ends_early_reaches_nobody_and_is_recorded(scene):
    before, entries = len(scene.seen()), len(scene.record())
    for data in (
        head(scene, length=len(GOOD) + 10) + GOOD,
        head(scene, b"Transfer-Encoding: chunked") + b"%x\r\n" % len(GOOD) + GOOD,
        head(scene, b"Transfer-Encoding: chunked") + b"%x\r\n" % (len(GOOD) + 5) + GOOD + b"\r\n",
    ):
        with Line(scene) as line:
            same(line.send(data).end().read().raw, b"", "what a caller who has left is told")
    news = wait_until(
        lambda: len(scene.record()) >= entries + 3 and scene.record()[entries:], "three entries")
    reasons = [each["reason"] for each in news if each["kind"] == "admission"]
    same(reasons, ["body_unreadable"] * 3, "their reasons")
    same(len(scene.seen()), before, "requests at the provider")


@trial.check
def bodies_that_are_not_strict_json_are_refused(scene):
    for body in (
        b"", b"null", b"[]", b"{", b"{}{}", GOOD + b"x", b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"hello", b"hel\xfflo"), GOOD.replace(b"hello", b"\xed\xa0\x80"),
        GOOD.replace(b"hello", b"\xc0\xaf"), GOOD.replace(b"hello", b"hel\x00lo"),
        GOOD.replace(b"hello", b"hel\nlo"), GOOD.replace(b"hello", rb"\ud800"),
        GOOD.replace(b'"role"', b"'role'"), GOOD.replace(b"}]", b"},]"),
        b'{"model":NaN}', b'{"a":01}', b"[" * 100 + b"]" * 100,
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b'{"model":"rehearsal-1",' + GOOD[1:], b'{"mod\\u0065l":"rehearsal-1",' + GOOD[1:],
        GOOD.replace(b'"role"', b'"role": "user", "role"'),
    ):
        refused_on_both(scene, body, "malformed_request")


def recorded(scene, answer):
    """A known caller's refusal has its entry, though nothing but the head was read."""
    entry = scene.record()[int(answer.headers["sumun-record"].rsplit("/", 1)[1])]
    same((entry["verdict"], entry["reason"]), ("refused", answer.code), "the entry")
    expect(entry["caller"], "the entry names the caller")


def refused_on_both(scene, body, code):
    """On a connection that stays: the framing is sound, so the next request is taken."""
    before = len(scene.seen())
    for target, shape in ((CHAT, {"error"}), (MESSAGES, {"error", "type"})):
        with Line(scene) as line:
            answer = line.send(whole(scene, body, target=target)).answer()
            same((answer.status, answer.code), (400, code), f"the answer to {body[:60]!r}")
            expect(shape <= set(json.loads(answer.body)), f"the shape of {answer.body!r}")
            expect("sumun-record" in answer.headers, "a known caller's refusal has its entry")
    same(len(scene.seen()), before, f"requests at the provider after {body[:60]!r}")


@trial.check
def other_encodings_are_refused(scene):
    recorded(scene, refused(
        scene, whole(scene, GOOD, b"Content-Encoding: gzip"), "encoding_not_accepted"))
    for kind in (b"text/plain", b"application/json; charset=utf-16", b"multipart/form-data"):
        data = whole(scene).replace(b"application/json", kind)
        with Line(scene) as line:
            answer = line.send(data).answer()
        same((answer.status, answer.code), (400, "encoding_not_accepted"), f"of {kind}")


@trial.check
def two_lengths_and_other_smuggling_are_refused(scene):
    smuggled = b"0\r\n\r\nGET /openai/v1/models HTTP/1.1\r\nHost: a\r\n\r\n"
    for lines, length in (
        ([b"Transfer-Encoding: chunked"], len(smuggled)),
        ([b"Content-Length: 4"], len(GOOD)),
        ([b"Content-Length: 4, 5"], None), ([b"Content-Length: +4"], None),
        ([b"Content-Length: 0x4"], None), ([b"Content-Length: 4 4"], None),
        ([b"Content-Length : 4"], None), ([b"Content-Length: -1"], None),
        ([b"Transfer-Encoding: gzip, chunked"], None), ([b"Transfer-Encoding: identity"], None),
        ([b"Transfer-Encoding: xchunked"], None), ([b"Transfer-Encoding : chunked"], None),
        ([b"Transfer-Encoding: chunked", b"Transfer-Encoding: chunked"], None),
        ([b"Transfer-Encoding:\x0bchunked"], None), ([b"Transfer-Encoding: chunked, "], None),
    ):
        refused(scene, head(scene, *lines, length=length) + smuggled, "malformed_request")


@trial.check
def chunks_that_two_readers_could_read_in_two_ways_are_refused(scene):
    size = b"%x" % len(GOOD)
    opening = head(scene, b"Transfer-Encoding: chunked")
    for body in (
        b"zz\r\n" + GOOD + b"\r\n0\r\n\r\n", b"-5\r\n" + GOOD + b"\r\n0\r\n\r\n",
        b"fffffffffffffffff\r\n" + GOOD, b"0x" + size + b"\r\n" + GOOD + b"\r\n0\r\n\r\n",
        size + b"\n" + GOOD + b"\n0\n\n", size + b"\r\n" + GOOD + b"xx0\r\n\r\n",
        size + b"\r\n" + GOOD + b"\r\n0\r\nX-Trailer: a\r\n\r\n",
    ):
        refused(scene, opening + body, "malformed_request")


@trial.check
def heads_that_two_readers_could_read_in_two_ways_are_refused(scene):
    for lines in (
        [b"X-A: one", b" two"], [b"X-A: one", b"\ttwo"],          # obsolete folding
        [b"X-A: o\x00ne"], [b"X-A\x00: one"], [b"X-A: o\rne"], [b"X-A: one\r"],
        [b"X A: one"], [b": one"], [b"X-A one"], [b"X-\xc3\xa9: one"], [b"X-A: \x7f"],
        [b"Host: other.example"],
    ):
        refused(
            scene, head(scene, *lines, length=len(GOOD)) + GOOD, "malformed_request")


@trial.check
def a_head_that_is_none_is_refused_in_the_shape_of_its_path_and_in_its_language(scene):
    for target, shape in ((CHAT, {"error"}), (MESSAGES, {"error", "type"})):
        with Line(scene) as line:
            answer = line.send(
                b"POST " + target + b" HTTP/1.1\r\nHost: gate\r\nAccept-Language: ko\r\n"
                b"Bad Name: x\r\n\r\n").read()
        same((answer.status, answer.code), (400, "malformed_request"), f"the answer at {target}")
        same(set(json.loads(answer.body)), shape, f"the shape at {target}")
        expect("형식" in answer.body.decode(), f"Korean at {target}, not {answer.body!r}")


@trial.check
def request_lines_that_are_none_are_refused(scene):
    for line in (
        b"POST http://elsewhere.example/openai/v1/models HTTP/1.1", b"CONNECT a.example:443 HTTP/1.1",
        b"POST //openai HTTP/1.1", b"POST openai HTTP/1.1", b"POST /a b HTTP/1.1",
        b"POST /\x00 HTTP/1.1", b"POST / HTTP/1.0", b"POST / HTTP/2.0", b"POST /", b"GARBAGE",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"PRI * HTTP/2.0", b"TRACE / HTTP/1.1",
    ):
        refused(
            scene, line + b"\r\nHost: a\r\nAuthorization: Bearer " + scene.key.encode()
            + b"\r\n\r\n", "malformed_request")


@trial.check
def heads_that_are_too_large_are_refused(scene):
    for lines in (
        [b"X-A: " + b"a" * 40_000], [b"X-%d: a" % number for number in range(200)],
        [b"X-%d: %s" % (number, b"a" * 4_000) for number in range(20)],
    ):
        refused(
            scene, head(scene, *lines, length=len(GOOD)) + GOOD, "malformed_request")
    refused(
        scene, head(scene, target=CHAT + b"?" + b"q" * 9_000, length=len(GOOD)) + GOOD,
        "malformed_request")


@trial.check
def two_credentials_that_differ_are_refused(scene):
    with Line(scene) as line:
        answer = line.send(whole(scene, GOOD, b"x-api-key: another-key")).answer()
    same((answer.status, answer.code), (401, "caller_unknown"), "the answer")


@trial.check
def requests_in_a_row_are_answered_in_order(scene):
    before = len(scene.seen())
    bodies = [GOOD.replace(b"hello", b"number %d" % number) for number in range(5)]
    with Line(scene) as line:
        line.send(b"".join(whole(scene, body) for body in bodies[:-1])
                  + whole(scene, bodies[-1], b"Connection: close"))
        raw = line.read().raw.decode()
    places = [raw.find(f"number {number}") for number in range(5)]
    same(places, sorted(places), "the order")
    expect(places[0] > 0, f"all are answered: {places}")
    same(len(scene.seen()) - before, 5, "requests at the provider")


@trial.check
def a_path_is_compared_byte_by_byte(scene):
    before = len(scene.seen())
    for target in (
        b"/openai/v1/chat/completions/", b"/openai/v1//chat/completions",
        b"/openai/v1/./chat/completions", b"/openai/v1/chat%2fcompletions",
        b"/openai/v1/chat/../chat/completions", b"/OPENAI/v1/chat/completions",
        b"/openai/v1/chat/completions;a", b"/openai/v1/files/../chat/completions",
    ):
        with Line(scene) as line:
            answer = line.send(whole(scene, target=target)).answer()
        expect(answer.status in (403, 404), f"{target} is answered with {answer.status}")
    same(len(scene.seen()), before, "requests at the provider")


@trial.check
def a_number_in_the_query_or_a_header_does_not_leave(scene):
    for data in (
        whole(scene, target=CHAT + b"?note=" + RESIDENT.encode()),
        whole(scene, GOOD, b"OpenAI-Project: " + RESIDENT.encode()),
        whole(scene, GOOD, b"X-Note: " + RESIDENT.encode()),
    ):
        with Line(scene) as line:
            line.send(data).answer()
    expect(RESIDENT not in json.dumps(scene.seen()), "nothing of it reached the provider")


@trial.check
def what_the_socket_said_stays_out_of_the_record(scene):
    wait_until(scene.record, "there are entries")
    text = json.dumps(scene.record(10_000))
    expect(scene.key not in text, "no key")
    expect("GARBAGE" not in text and RESIDENT not in text, "nothing that strangers sent")


@trial.check
def the_gate_is_alive_and_well(scene):
    expect(scene.serving.is_running(), "the process runs")
    ask_openai(openai_client(scene))
    lines = scene.serving.log.read_text()
    expect("rror" not in lines and "rash" not in lines, f"it said: {lines[-300:]}")


trial.run()
