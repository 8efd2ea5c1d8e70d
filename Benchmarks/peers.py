"""What is measured, and what it is measured against: each starts on 127.0.0.1 and ends with the
context that it was started in."""
import contextlib
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench"
PROGRAMS = WORK / "programs/release"
RELEASE = ROOT / ".build-release/release"

os.environ["SUMUN"] = str(RELEASE / "sumun")
sys.path.insert(0, str(ROOT / "Tests/Clients"))
import scene  # noqa: E402  (it reads SUMUN when it is imported)

#: Nothing that is started here lives longer, whatever becomes of this program.
LIFETIME_SECONDS = 900


@contextlib.contextmanager
def started(arguments, **options):
    """One process, ended by its own id when the context ends."""
    process = subprocess.Popen(
        [str(each) for each in arguments], stdin=subprocess.DEVNULL, text=True, **options)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def mock_upstream(answer_bytes):
    """A provider that costs next to nothing; gives its port."""
    options = ["--bytes", answer_bytes, "--seconds", LIFETIME_SECONDS]
    with started([PROGRAMS / "mock-upstream", *options], stdout=subprocess.PIPE) as process:
        port = process.stdout.readline().strip()
        if not port:
            raise RuntimeError("mock-upstream did not start")
        yield int(port)


class Measured:
    """Something that listens: where, and which processes spend for it."""

    def __init__(self, name, port, path, pids, key=None):
        self.name, self.port, self.path, self.pids, self.key = name, port, path, pids, key

    def processor_seconds(self):
        return sum(processor_ticks(pid) for pid in self.pids()) / os.sysconf("SC_CLK_TCK")


def processor_ticks(pid):
    """User and system time of all threads of one process."""
    text = pathlib.Path(f"/proc/{pid}/stat").read_text()
    fields = text[text.rindex(")") + 2:].split()
    return int(fields[11]) + int(fields[12])


def children(pid):
    file = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in file.read_text().split()]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


NGINX = """\
daemon off;
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    keepalive_requests 1000000000;
    client_max_body_size 8m;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    upstream provider {{
        server 127.0.0.1:{upstream};
        keepalive 128;
        keepalive_requests 1000000000;
    }}
    server {{
        listen 127.0.0.1:{port};
        listen 127.0.0.1:{tls_port} ssl;
        ssl_certificate {certificate};
        ssl_certificate_key {key};
        ssl_protocols TLSv1.3;
        location / {{
            proxy_pass http://provider;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
        }}
    }}
}}
"""


@contextlib.contextmanager
def nginx(upstream_port, certificate):
    """nginx as a plain reverse proxy with kept connections on both sides: (plain, TLS)."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="nginx-", dir=WORK))
    port, tls_port = free_port(), free_port()
    file = folder / "nginx.conf"
    head = "user root;\n" if os.geteuid() == 0 else ""
    file.write_text(head + NGINX.format(
        folder=folder, workers=os.cpu_count(), upstream=upstream_port, port=port,
        tls_port=tls_port, certificate=certificate[0], key=certificate[1]))
    with started(["nginx", "-p", folder, "-e", folder / "error.log", "-c", file]) as process:
        wait_until_open(port, process)

        def pids():
            return [process.pid, *children(process.pid)]

        path = "/v1/chat/completions"
        yield (
            Measured("nginx", port, path, pids), Measured("nginx", tls_port, path, pids))


def wait_until_open(port, process, limit=10):
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise RuntimeError(f"nothing listens on port {port}")


def make_certificate():
    """A throw-away certificate for 127.0.0.1: (certificate file, key file)."""
    certificate, key = WORK / "bench.crt", WORK / "bench.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=bench", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", key, "-out", certificate], check=True, capture_output=True)
    key.chmod(0o600)
    return certificate, key


class BenchOffice(scene.Scene):
    """A firm's office whose letter opens the mock upstream, with quotas that no load uses up."""

    def __init__(self, upstream_port, certificate):
        # On the disk under the checkout: a record on a memory file system would cost nothing.
        tempfile.tempdir = str(WORK)
        super().__init__()
        tempfile.tempdir = None
        self.upstream_port, self.listener_certificate = upstream_port, certificate
        self.serving = None

    def open(self):
        supervisor = self.found_supervisor()
        firm = self.found_firm(supervisor["fingerprint"])
        self.import_firm(firm["fingerprint"])
        self.record_commission_report()
        self.adopt_quotas()
        self.reissue()
        self.key = self.add_caller()
        return self

    def adopt_quotas(self):
        shipped = (ROOT / "Sources/Interchange/Rulebook/rulebook.yaml").read_text()
        text = re.sub(
            r"requestsPerDay: \d+, bytesPerDay: \w+, tokensPerDay: \d+",
            "requestsPerDay: 100000000, bytesPerDay: 1024GiB, tokensPerDay: 100000000000",
            shipped)
        file = self.folder / "rulebook.yaml"
        file.write_text(text)
        scene.sumun("rulebook", "adopt", file, office=self.firm, person="min", data=False)

    def write_settings(self, tls=False):
        credential = self.firm / "keys/openai.credential"
        if not credential.exists():
            credential.touch(mode=0o600)
            credential.write_text("credential-of-the-bench\n")
        files = "  tls: {{certificate: \"{}\", key: \"{}\"}}\n".format(*self.listener_certificate)
        (self.firm / "office.yaml").write_text(
            "office: firm\nconsole: {listen: \"127.0.0.1:0\"}\ngate:\n  node: gate-1\n"
            f"  listen: \"127.0.0.1:0\"\n  rehearsal: true\n{files if tls else ''}"
            "  services:\n"
            f"    openai: {{api: openai, upstream: \"http://127.0.0.1:{self.upstream_port}\", "
            "credential: keys/openai.credential}\n")

    def serve(self, tls=False):
        """Starts the gate, again if it stands; gives what is to be measured."""
        if self.serving:
            self.serving.stop()
        self.write_settings(tls)
        self.serving = self.start("firm", "serve", "--office", self.firm)
        port = int(self.serving.addresses["gate"].rsplit(":", 1)[1])
        pid = self.serving.process.pid
        return Measured(
            "gate", port, "/openai/v1/chat/completions", lambda: [pid], self.key)
