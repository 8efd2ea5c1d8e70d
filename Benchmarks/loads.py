"""Runs one load at a time against what `peers` started, and reads what it cost."""
import json
import pathlib
import re
import statistics
import subprocess
import threading
import time

import peers

KIBIBYTE = 1024
#: A load is measured this long; with its warm-up it ends within 10 s.
MEASURED_MILLISECONDS = 3000
WARMUP_MILLISECONDS = 700

PROSE = (
    "Review this change for memory safety. 아래 변경에서 길이 확인이 빠진 곳을 찾아 주십시오. "
    "The parser reads a length from the peer and copies that many bytes into a fixed buffer. ")


def request_body(size):
    """A chat request of exactly `size` bytes: prose, as a person would write it."""
    def body(text):
        return json.dumps({
            "model": "rehearsal-1", "temperature": 0.2,
            "messages": [
                {"role": "system", "content": "You are a careful reviewer of source code."},
                {"role": "user", "content": text}]}, ensure_ascii=False).encode()
    room = size - len(body(""))
    text = (PROSE * (room // len(PROSE.encode()) + 1)).encode()[:room].decode(errors="ignore")
    text += "." * (room - len(text.encode()))
    file = peers.WORK / f"request-{size}.json"
    file.write_bytes(body(text))
    assert file.stat().st_size == size
    return file


def run(target, connections, body, answer_bytes, milliseconds=MEASURED_MILLISECONDS):
    """One load with our own generator: its figures, with the processor's time per request."""
    arguments = [
        peers.PROGRAMS / "load", "--port", target.port, "--path", target.path, "--body", body,
        "--expect", answer_bytes, "--connections", connections, "--milliseconds", milliseconds,
        "--warmup", WARMUP_MILLISECONDS]
    if target.key:
        arguments += ["--key", target.key]
    before = target.processor_seconds()
    ended = subprocess.run(
        [str(each) for each in arguments], capture_output=True, text=True, timeout=20)
    spent = target.processor_seconds() - before
    if ended.returncode != 0:
        raise RuntimeError(
            f"load on {target.name} failed: {ended.stdout.strip()} {ended.stderr.strip()}")
    figures = json.loads(ended.stdout)
    figures["processor"] = spent / figures["sent"] * 1e6
    return figures


WRK_SCRIPT = """\
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json"
wrk.headers["Authorization"] = "{authorization}"
local file = io.open("{body}", "rb")
wrk.body = file:read("*a")
file:close()
done = function(summary, latency, requests)
   io.stderr:write(string.format(
      '{{"answers":%d,"microseconds":%d,"bytes":%d,"bad":%d,"p50":%f,"p99":%f}}\\n',
      summary.requests, summary.duration, summary.bytes,
      summary.errors.status + summary.errors.connect + summary.errors.read
      + summary.errors.write + summary.errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
"""


def run_wrk(target, connections, body, secure=False):
    """One load with wrk, which speaks TLS."""
    script = peers.WORK / "wrk.lua"
    script.write_text(WRK_SCRIPT.format(
        authorization=f"Bearer {target.key}" if target.key else "none", body=body))
    address = f"{'https' if secure else 'http'}://127.0.0.1:{target.port}{target.path}"
    before = target.processor_seconds()
    ended = subprocess.run(
        ["wrk", "-t", "1", "-c", str(connections), "-d",
         f"{(MEASURED_MILLISECONDS + 999) // 1000}s", "-s", str(script), address],
        capture_output=True, text=True, timeout=20, check=True)
    spent = target.processor_seconds() - before
    figures = json.loads(ended.stderr.strip().splitlines()[-1])
    if figures["bad"] or not figures["answers"]:
        raise RuntimeError(f"wrk on {target.name}: {ended.stdout} {ended.stderr}")
    figures["perSecond"] = figures["answers"] / figures["microseconds"] * 1e6
    figures["processor"] = spent / figures["answers"] * 1e6
    return figures


def interleaved(one, other, rounds, measure):
    """`rounds` of one, other, one, other …: the median of each figure, for both."""
    runs = {one.name: [], other.name: []}
    for _ in range(rounds):
        for target in (one, other):
            runs[target.name].append(measure(target))
    names = ("perSecond", "p50", "p99", "processor")
    return {
        peer: {name: statistics.median(each[name] for each in figures) for name in names}
        for peer, figures in runs.items()}


class Resident:
    """Samples a process's resident set while the context lasts."""

    def __init__(self, pid):
        self.file = pathlib.Path(f"/proc/{pid}/status")
        self.peak = 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def now(self):
        """Megabytes of 1,000,000 bytes."""
        line = re.search(r"VmRSS:\s+(\d+) kB", self.file.read_text())
        return int(line[1]) * KIBIBYTE / 1e6

    def watch(self):
        while not self.ended.is_set():
            self.peak = max(self.peak, self.now())
            time.sleep(0.01)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()


def ledger(writers, seconds=4):
    """The record's log alone, on this disk: entries of about 550 bytes."""
    folder = peers.WORK / f"log-{writers}"
    subprocess.run(["rm", "-rf", folder], check=True)
    try:
        ended = subprocess.run(
            [peers.RELEASE / "log-writer", "measure", folder, str(writers), str(seconds)],
            capture_output=True, text=True, timeout=60, check=True)
    finally:
        subprocess.run(["rm", "-rf", folder], check=True)
    found = re.search(r"(\d+) entries/s, p50 (\d+) µs, p99 (\d+) µs", ended.stdout)
    return {"perSecond": int(found[1]), "p50": int(found[2]), "p99": int(found[3])}


def replay(entries=1_000_000):
    """A firm's office rebuilt from a journal of this many events of about 200 bytes: seconds on
    one core and on all, each with a second reading of the bytes alone, and with a start of a new
    process from a snapshot of the state."""
    folder = peers.WORK / "journal"
    writer = peers.RELEASE / "log-writer"
    both = [folder, folder.with_suffix(".run")]
    subprocess.run(["rm", "-rf", *both], check=True)
    try:
        subprocess.run([writer, "decide", folder, str(entries)], check=True, timeout=120)
        subprocess.run([writer, "snapshot", folder], check=True, timeout=120)
        found = {}
        for name, before in (("one", ["taskset", "-c", "0"]), ("all", [])):
            ended = subprocess.run(
                before + [writer, "replay", folder], capture_output=True, text=True, timeout=120,
                check=True)
            replayed = re.search(r"replay (\d+) µs, recheck (\d+) µs", ended.stdout)
            ended = subprocess.run(
                before + [writer, "resume", folder], capture_output=True, text=True, timeout=120,
                check=True)
            started = re.search(r"start (\d+) µs", ended.stdout)
            found[name] = tuple(
                int(each) / 1e6 for each in (*replayed.groups(), started[1]))
    finally:
        subprocess.run(["rm", "-rf", *both], check=True)
    return found


def inspection():
    ended = subprocess.run(
        [peers.PROGRAMS / "inspection-figures"], capture_output=True, text=True, timeout=120,
        check=True)
    return json.loads(ended.stdout)
