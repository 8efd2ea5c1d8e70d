"""All figures of docs/performance.md in one run: see script/bench, which builds and calls this."""
import datetime
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys

import loads
import offices
import peers

ANSWER_BYTES = loads.KIBIBYTE
MEBIBYTE = loads.KIBIBYTE * loads.KIBIBYTE


def say(line):
    print(f"bench: {line}", file=sys.stderr, flush=True)


def output(*command):
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30)
    return (ended.stdout + ended.stderr).strip()


def machine():
    """Lines that say on what, when and with which versions this was measured."""
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    commit = output("git", "-C", peers.ROOT, "rev-parse", "--short", "HEAD")
    swift = re.search(r"Swift version \S+", output("swift", "--version"))
    busy = os.getloadavg()[0]
    return [
        f"- {datetime.date.today()}, commit {commit}",
        f"- {cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores, "
        f"{int(memory[1]) // 1_000_000} GB, {system[1]}, Linux {platform.release()}",
        f"- {swift[0]}; {output('nginx', '-v').split(': ')[-1]}; "
        f"{output('wrk', '-v').splitlines()[0].split(' [')[0]}",
        f"- load average before the first load: {busy:.1f}"
        + (" (**the machine was not quiet**)" if busy > 0.5 else ""),
    ]


def row(label, gate, nginx):
    def both(name, digits=0):
        ratio = gate[name] / nginx[name] if nginx[name] else float("nan")
        return f"{gate[name]:,.{digits}f} | {nginx[name]:,.{digits}f} | {ratio:.2f}"
    return (
        f"| {label} | {both('perSecond')} | {both('p50')} | {both('p99')} "
        f"| {both('processor', 1)} |")


TABLE = """\
| connections | gate, requests/s | nginx | × | gate p50, µs | nginx | × | gate p99, µs | nginx | × | gate, µs of processor a request | nginx | × |
|---|---|---|---|---|---|---|---|---|---|---|---|---|"""


def gate_figures(lines, rounds, counts):
    small = loads.request_body(loads.KIBIBYTE)
    certificate = peers.make_certificate()
    with peers.mock_upstream(ANSWER_BYTES) as upstream, \
            peers.nginx(upstream, certificate) as (plain, secure), \
            peers.BenchOffice(upstream, certificate) as office:
        gate = office.serve()
        lines += ["", "## Gate beside nginx", "", TABLE]
        for count in counts:
            say(f"{count} connections, nginx and gate in turn, {rounds} rounds")
            medians = loads.interleaved(
                plain, gate, rounds, lambda each: loads.run(each, count, small, ANSWER_BYTES))
            lines.append(row(count, medians["gate"], medians["nginx"]))
            say(lines[-1])
        memory = resident_lines(gate)
        say("64 connections over TLS 1.3, with wrk")
        gate = office.serve(tls=True)
        medians = loads.interleaved(
            secure, gate, rounds, lambda each: loads.run_wrk(each, 64, small, secure=True))
        lines.append(row("64, TLS 1.3", medians["gate"], medians["nginx"]))
        say(lines[-1])
        lines += ["", "## Memory", "", *memory]


def resident_lines(gate):
    """The gate's resident set after the loads, and with 64 bodies of 1 MiB under way."""
    say("64 bodies of 1 MiB")
    pid = gate.pids()[0]
    with loads.Resident(pid) as resident:
        before = resident.now()
        large = loads.run(gate, 64, loads.request_body(MEBIBYTE), ANSWER_BYTES)
    return [
        f"- after the loads above: {before:.0f} MB resident",
        f"- at most, with 64 bodies of 1 MiB under way: {resident.peak:.0f} MB "
        f"({large['perSecond']:,.0f} such requests/s)",
    ]


def ledger_lines():
    yield from ["", "## Ledger", "", "| writers | durable entries/s | p50, µs | p99, µs |",
                "|---|---|---|---|"]
    for writers in (1, 64, 1000):
        say(f"ledger, {writers} writers")
        found = loads.ledger(writers)
        yield f"| {writers:,} | {found['perSecond']:,} | {found['p50']:,} | {found['p99']:,} |"


def replay_lines():
    entries = 1_000_000
    say(f"a journal of {entries:,} events")
    yield from [
        "", "## Journal", "",
        f"| replay of {entries:,} events | seconds | events/s | bytes alone again, seconds "
        "| start from a snapshot, seconds |",
        "|---|---|---|---|---|"]
    for cores, (replay, recheck, start) in loads.replay(entries).items():
        name = {"one": "on one core", "all": "on all cores"}[cores]
        yield f"| {name} | {replay:.2f} | {entries / replay:,.0f} | {recheck:.2f} | {start:.2f} |"


def inspection_lines():
    say("inspection")
    found = loads.inspection()
    return [
        "", "## Inspection", "",
        f"- Korean and English prose, 10 MB: {found['prose']:,.0f} MB/s",
        f"- a log that is mostly digits, 10 MB: {found['log']:,.0f} MB/s",
        f"- a stream in pieces of 4 bytes: {found['delta4']:,.0f} ns a piece",
        f"- a stream in pieces of 64 bytes: {found['delta64']:,.0f} ns a piece",
    ]


def main():
    quick = sys.argv[1:] == ["quick"]
    if sys.argv[1:] and not quick:
        sys.exit("usage: script/bench [quick]")
    for program in ("nginx", "wrk", "openssl"):
        if not shutil.which(program):
            sys.exit(f"bench: `{program}` is missing; script/setup bench installs it")
    lines = machine()
    gate_figures(lines, rounds=1 if quick else 3, counts=(64,) if quick else (1, 16, 64))
    lines += ledger_lines()
    lines += replay_lines()
    lines += inspection_lines()
    say("a supervisor's office under its invented programme")
    lines += offices.lines()
    text = "\n".join(lines) + "\n"
    (peers.WORK / "performance.md").write_text(text)
    print(text, end="")
    say(f"written to {peers.WORK / 'performance.md'}")


if __name__ == "__main__":
    main()
