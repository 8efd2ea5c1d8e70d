"""A supervisor's office under its invented programme: what a page and an answer take, on loopback."""
import http.client
import json
import re
import shutil
import threading
import time
import urllib.parse
import uuid

import peers
import scene
import visitor

#: By the kind of office; the last of a list is one of those that the page before it links to.
SUPERVISOR = (
    "/", "/firms", "/firms/*", "/rounds", "/rounds/2/ranking", "/applications",
    "/applications/*", "/evaluations", "/evaluations/*", "/commission", "/consultations",
    "/consultations/*", "/disciplines", "/disciplines/*", "/letters", "/letters/draft",
    "/letters/*", "/letters/*/form", "/outbox", "/journal", "/people", "/rulebook")
FIRM = (
    "/", "/applications", "/applications/*", "/letters", "/letters/*", "/callers", "/record",
    "/disciplines", "/outbox", "/journal", "/people", "/rulebook")


class Office:
    """An office, told and served by the optimised program, with somebody signed in."""

    def __init__(self, name="supervisor", person="seo", pages=SUPERVISOR):
        self.name, self.person, self.asked = name, person, pages

    def __enter__(self):
        self.folder = peers.WORK / "programme"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.made = scene.sumun("demo", "programme", self.folder, "--crowded", limit=600)
        office = self.folder / self.name
        settings = office / "office.yaml"
        settings.write_text(settings.read_text().replace("tls: office", "tls: none"))
        self.process = scene.Process(
            self.name, self.folder, "serve", "--office", office,
            environment={"SUMUN_CONSOLE_LISTEN": "127.0.0.1:0"})
        self.console = self.process.addresses["console"]
        link = visitor.made_link(office, self.person, self.person)
        self.browser = visitor.opened(link, self.person, self.console)
        self.token = visitor.token(self.browser, "bench")
        self.cookie = "; ".join(f"{each.name}={each.value}" for each in self.browser.jar)
        self.paths = list(self.found())
        return self

    def found(self):
        """The pages that are asked, one that stands for many by the first link to such."""
        for path in self.asked:
            if "*" not in path:
                yield path
                continue
            of = path[:path.index("/*")]
            links = visitor.Reading(self.browser.page(of)[1]).links
            pattern = re.compile(re.escape(of) + r"/(?!draft$)[a-z0-9-]+")
            one = next((link for link in links if pattern.fullmatch(link)), None)
            if one:
                yield one + path[path.index("/*") + 2:]

    def __exit__(self, *_):
        self.process.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def connect(self):
        return http.client.HTTPConnection(urllib.parse.urlsplit(self.console).netloc, timeout=30)

    def pages(self, rounds=200):
        """Milliseconds of each page, one after another on one connection: p50, p99, bytes."""
        found, connection = {}, self.connect()
        for path in self.paths:
            took, size = [], 0
            for _ in range(rounds):
                begun = time.perf_counter()
                connection.request("GET", path, headers={"Cookie": self.cookie})
                answer = connection.getresponse()
                size = len(answer.read())
                took.append((time.perf_counter() - begun) * 1000)
                if answer.status != 200:
                    raise RuntimeError(f"{path}: {answer.status}")
            took.sort()
            found[path] = (took[len(took) // 2], took[len(took) * 99 // 100], size)
        return found

    def asks(self, method, path, seconds=2, connections=4):
        """Answers a second from this many connections; a person's keys of a day are bounded."""
        begun, counts = time.monotonic(), []
        until, most = begun + seconds, 200 if method == "POST" else 100_000
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}

        def ask():
            connection, count = self.connect(), 0
            while time.monotonic() < until and count < most:
                key = uuid.uuid4().hex
                body = None
                if method == "POST":
                    body = json.dumps({"person": f"p-{key}", "roles": ["auditor"]})
                connection.request(
                    method, f"/api/v1/{path}", body, {**headers, "Idempotency-Key": key})
                answer = connection.getresponse()
                text = answer.read()
                if answer.status != 200:
                    raise RuntimeError(f"{path}: {answer.status} {text[:200]}")
                count += 1
            counts.append(count)

        threads = [threading.Thread(target=ask) for _ in range(connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if len(counts) != connections:
            raise RuntimeError(f"{path}: a connection failed")
        return sum(counts) / (time.monotonic() - begun)


def table(office):
    yield from ["", "| page | p50, ms | p99, ms | KiB |", "|---|---|---|---|"]
    for path, (middle, most, size) in office.pages().items():
        yield f"| `{path}` | {middle:.1f} | {most:.1f} | {size / 1024:.0f} |"
    yield ""


def lines():
    with Office() as office:
        yield from [
            "", "## Office", "",
            f"A supervisor's office with {office.made['eligible']} eligible firms and "
            f"{office.made['applications']} applications; over one connection."]
        yield from table(office)
        for method, path in (
            ("GET", "rounds"), ("GET", "applications?limit=50"), ("POST", "people"),
        ):
            yield f"- `{method} /api/v1/{path}` from 4 connections: " \
                f"{office.asks(method, path):,.0f}/s"
    with Office("firm", "min", FIRM) as office:
        yield from ["", "A firm's office of the same programme."]
        yield from table(office)


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
