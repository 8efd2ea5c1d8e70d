"""Two offices whose consoles speak TLS by their own authorities, and what passes between them."""
import datetime
import hashlib
import json
import socket
import ssl
import stat
import subprocess
import time
import urllib.parse
import urllib.request

from scene import EXAMPLES, KOREA, Failed, Scene, sumun
from trial import Trial, expect, same, wait_until

FIRM = "haneul-bank"
ORIGIN = "sumun.example"


class Secure(Scene):
    """Two offices as `init` founds them, and a round in which the firm may apply."""

    def open(self):
        supervisor = self.found_supervisor()
        firm = self.found_firm(supervisor["fingerprint"])
        self.import_firm(firm["fingerprint"])
        self.supervisor_port = free_port()
        self.settle(self.supervisor, port=self.supervisor_port)
        self.settle_firm()
        sumun("firm", "register", EXAMPLES / "firms.csv", office=self.supervisor, person="seo")
        today = datetime.datetime.now(KOREA).date()
        days = [today + datetime.timedelta(days=each) for each in (0, 14, 40)]
        sumun("round", "plan", 1, "--opens", days[0], "--closes", days[1], "--decides", days[2],
              office=self.supervisor, person="seo")
        sumun("round", "open", 1, office=self.supervisor, person="seo")
        return self

    def speak_plainly(self, office):
        """Here they do not: TLS is as the office was founded with it."""

    def settle(self, office, tls="office", port=0, origin="", more="", host="127.0.0.1"):
        """Writes office.yaml; everything but the console's TLS is as founded."""
        kind = "supervisor" if office == self.supervisor else "firm"
        console = f'listen: "{host}:{port}"' + (f', origin: "{origin}"' if origin else "")
        console += f", tls: {tls}" if tls else ""
        gate = '' if kind == "supervisor" else 'gate: {node: gate-1, listen: "127.0.0.1:0"}\n'
        (office / "office.yaml").write_text(
            f"office: {kind}\nconsole: {{{console}}}\n{gate}{more}")

    def settle_firm(self, authorities=None):
        """The firm exchanges with the supervisor's console, believing its card or a file."""
        url = f"https://127.0.0.1:{self.supervisor_port}"
        believing = f', authorities: "{authorities}"' if authorities else ""
        self.settle(
            self.firm, more=f'supervisor: {{url: "{url}", every: 1s{believing}}}\n'
            f'status-list: {{address: "{url}/status-list", every: 1s{believing}}}\n')

    def serve(self, office, environment=None):
        return self.start(office.name, "serve", "--office", office, environment=environment)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


trial = Trial("TLS of the consoles", Secure, limit=240)


def place_of(url):
    parts = urllib.parse.urlsplit(url)
    return parts.hostname, parts.port


def trusting(authority, latest=ssl.TLSVersion.TLSv1_3):
    context = ssl.create_default_context(cafile=authority)
    context.maximum_version = latest
    return context


def shown(url, authority, name="127.0.0.1", latest=ssl.TLSVersion.TLSv1_3):
    """The certificate that a client who trusts `authority` verified, and the TLS version."""
    with socket.create_connection(place_of(url), timeout=10) as plain:
        with trusting(authority, latest).wrap_socket(plain, server_hostname=name) as secure:
            return secure.getpeercert(), secure.version()


def not_shown(url, authority, reason, **options):
    try:
        shown(url, authority, **options)
    except ssl.SSLError as error:
        expect(reason in str(error).lower(), f"{error} says {reason!r}")
        return
    raise AssertionError(f"a connection that must fail with {reason!r}")


def asked(url, authority):
    with urllib.request.urlopen(url, context=trusting(authority), timeout=10) as answer:
        return answer.status, answer.headers


def ca(office):
    return office / "office-ca.pem"


def waits_at(office, other):
    """How many dispatches have no receipt yet."""
    offices = sumun("outbox", office=office)["offices"]
    return next(each for each in offices if each["office"] == other)["waitsForCourier"]


def standing(scene):
    held = sumun("application", "list", office=scene.supervisor, person="seo")["applications"]
    return next((each["status"] for each in held if each["firm"] == FIRM), None)


def said(process, part):
    return part in process.log.read_text()


def refused_start(scene, office, part):
    """`serve` ends by itself with one line that says `part`."""
    try:
        sumun("serve", office=office, data=False)
    except Failed as failed:
        expect(failed.code != 0 and part in failed.message, f"{failed.message!r} says {part!r}")
        return
    raise AssertionError(f"it serves though {part}")


@trial.check
def an_office_is_founded_with_an_authority_that_its_card_names(scene):
    for office in (scene.supervisor, scene.firm):
        key = office / "keys/authority.key"
        same(stat.S_IMODE(key.stat().st_mode), 0o600, f"the mode of {key}")
        der = ssl.PEM_cert_to_DER_cert(ca(office).read_text())
        card = sumun("card", "show", office / "office.card")
        same(card["authority"], hashlib.sha256(der).hexdigest(), "the authority on the card")
    expect(ca(scene.supervisor).read_text() != ca(scene.firm).read_text(), "each has its own")


@trial.check
def a_console_speaks_tls_1_3_and_nothing_older(scene):
    scene.supervising = scene.serve(scene.supervisor)
    scene.console = scene.supervising.addresses["console"]
    expect(scene.console.startswith("https://"), f"the address is {scene.console}")
    same(shown(scene.console, ca(scene.supervisor))[1], "TLSv1.3", "the version")
    not_shown(scene.console, ca(scene.supervisor), "version", latest=ssl.TLSVersion.TLSv1_2)
    with socket.create_connection(place_of(scene.console), timeout=10) as plain:
        plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        expect(b"HTTP" not in plain.recv(100), "plain HTTP is not answered")


@trial.check
def the_certificate_is_for_the_names_of_the_console_and_no_others(scene):
    certificate, _ = shown(scene.console, ca(scene.supervisor))
    names = {name for _, name in certificate["subjectAltName"]}
    same(names, {"127.0.0.1", "localhost", "0:0:0:0:0:0:0:1"}, "names")
    shown(scene.console, ca(scene.supervisor), name="localhost")
    not_shown(scene.console, ca(scene.supervisor), "mismatch", name=ORIGIN)
    not_shown(scene.console, ca(scene.firm), "verify failed")
    days = (ssl.cert_time_to_seconds(certificate["notAfter"]) - time.time()) / 86_400
    expect(29 < days <= 30, f"it lives for {days} days")


@trial.check
def cookies_are_for_tls_alone(scene):
    status, headers = asked(f"{scene.console}/sign-in", ca(scene.supervisor))
    cookies = headers.get_all("Set-Cookie")
    same(status, 200, "the status")
    expect(cookies, "there is a cookie")
    for cookie in cookies:
        expect(cookie.startswith("__Host-sumun-") and "Secure" in cookie, f"{cookie}")
    link = next(
        line for line in scene.supervising.log.read_text().splitlines() if "open-account" in line)
    expect(f"{scene.console}/open-account" in link, f"the first link: {link}")


@trial.check
def documents_pass_both_ways_over_https(scene):
    # Before the firm applies: afterwards its relief goes by its application alone.
    scene.record_commission_report()
    scene.letter = scene.issue_letter()
    own = sumun("application", "draft", EXAMPLES / "application.yaml", office=scene.firm,
                person="min")["application"]
    sumun("application", "approve", own, office=scene.firm, person="ryu")
    sumun("application", "submit", own, "--out", scene.folder / "own.jws", office=scene.firm,
          person="min")
    same(waits_at(scene.firm, "commission"), 1, "what waits at the firm")
    scene.own = own
    scene.serving = scene.serve(scene.firm)
    expect(scene.serving.addresses["console"].startswith("https://"), "the firm's console too")
    wait_until(lambda: standing(scene) == "received", "the application is there")
    wait_until(lambda: waits_at(scene.firm, "commission") == 0, "the receipt came back")
    wait_until(
        lambda: scene.letter["serial"] in json.dumps(sumun("letter", "list", office=scene.firm)),
        "the letter is at the firm")
    wait_until(lambda: waits_at(scene.supervisor, FIRM) == 0, "its receipt came back")
    wait_until(
        lambda: sumun("letter", "status", "show", office=scene.firm)["sequence"] > 0,
        "the status list was fetched")


@trial.check
def another_authority_is_refused_and_nothing_is_lost(scene):
    scene.supervising.stop()
    key, aside = scene.supervisor / "keys/authority.key", scene.folder / "aside"
    aside.mkdir()
    key.rename(aside / "authority.key")
    ca(scene.supervisor).rename(aside / "office-ca.pem")
    # An office without an authority makes one at its start: here, one that the firm never saw.
    scene.supervising = scene.serve(scene.supervisor)
    not_shown(scene.console, aside / "office-ca.pem", "verify failed")
    shown(scene.console, ca(scene.supervisor))
    sumun("application", "withdraw", scene.own, "--reason", "a later round", "--out",
          scene.folder / "withdrawn.jws", office=scene.firm, person="min")
    for name in ("exchange", "status list"):
        wait_until(
            lambda: said(scene.serving, f"{name}: the other office could not be verified by TLS: "
                         "its certificate is of no authority that is trusted here"),
            f"the firm says why: {name}")
    time.sleep(2)
    same(waits_at(scene.firm, "commission"), 1, "what waits at the firm")
    same(standing(scene), "received", "how it stands at the supervisor's")
    scene.supervising.stop()
    (aside / "authority.key").rename(key)
    (aside / "office-ca.pem").rename(ca(scene.supervisor))
    scene.supervising = scene.serve(scene.supervisor)
    wait_until(lambda: standing(scene) == "withdrawn", "the withdrawal is there")
    wait_until(lambda: waits_at(scene.firm, "commission") == 0, "its receipt came back")


@trial.check
def an_authority_from_a_file_is_believed_instead_of_the_card_s(scene):
    scene.serving.stop()
    scene.settle_firm(authorities=ca(scene.firm))
    scene.serving = scene.serve(scene.firm)
    wait_until(
        lambda: scene.serving.log.read_text().count("could not be verified by TLS") > 2,
        "the wrong file is refused")
    scene.serving.stop()
    before = sumun("letter", "status", "show", office=scene.firm)["sequence"]
    sumun("letter", "status", "publish", "--out", scene.folder / "list.jws",
          office=scene.supervisor, person="seo")
    scene.settle_firm(authorities=ca(scene.supervisor))
    scene.serving = scene.serve(scene.firm)
    wait_until(
        lambda: sumun("letter", "status", "show", office=scene.firm)["sequence"] > before,
        "the right file is believed")
    scene.serving.stop()


@trial.check
def a_certificate_is_changed_before_it_ends_while_the_console_serves(scene):
    scene.supervising.stop()
    scene.settle(scene.supervisor, tls="{life: 6s}", port=scene.supervisor_port)
    scene.supervising = scene.serve(scene.supervisor)
    first, _ = shown(scene.console, ca(scene.supervisor))
    end = ssl.cert_time_to_seconds(first["notAfter"])
    expect(end - time.time() <= 6, "it lives for six seconds")
    def another():
        now, _ = shown(scene.console, ca(scene.supervisor))
        return now if now["serialNumber"] != first["serialNumber"] else None
    second = wait_until(another, "another one is shown", limit=6)
    expect(time.time() < end, "before the first one has ended")
    expect(ssl.cert_time_to_seconds(second["notAfter"]) > end, "it ends later")
    wait_until(lambda: time.time() > end + 1, "the first one is over")
    same(asked(f"{scene.console}/healthz", ca(scene.supervisor))[0], 200, "/healthz afterwards")


@trial.check
def a_console_that_others_reach_has_its_name_in_the_certificate(scene):
    scene.supervising.stop()
    scene.settle(scene.supervisor, origin=f"https://{ORIGIN}:8443", host="0.0.0.0")
    scene.supervising = scene.serve(scene.supervisor)
    port = place_of(scene.supervising.addresses["console"])[1]
    url = f"https://127.0.0.1:{port}"
    certificate, _ = shown(url, ca(scene.supervisor), name=ORIGIN)
    names = {name for _, name in certificate["subjectAltName"]}
    expect(ORIGIN in names and "0.0.0.0" not in names, f"names: {names}")
    _, headers = asked(f"{url}/healthz", ca(scene.supervisor))
    expect(headers["Strict-Transport-Security"], "browsers are told to stay with TLS")
    expect(said(scene.supervising, f"https://{ORIGIN}:8443/open-account"), "the first link")
    scene.supervising.stop()


@trial.check
def a_certificate_that_somebody_else_signed_may_be_shown(scene):
    chain, key = scene.folder / "other.pem", scene.folder / "other.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-keyout", key, "-out", chain, "-days", "2", "-subj", "/CN=other",
         "-addext", f"subjectAltName=DNS:{ORIGIN}"], check=True, capture_output=True, timeout=60)
    files = f'{{certificate: "{chain}", key: "{key}"}}'
    scene.settle(scene.supervisor, tls=files, port=scene.supervisor_port)
    key.chmod(0o644)
    refused_start(scene, scene.supervisor, "chmod 600")
    key.chmod(0o600)
    scene.supervising = scene.serve(scene.supervisor)
    shown(scene.console, chain, name=ORIGIN)
    not_shown(scene.console, ca(scene.supervisor), "verify failed", name=ORIGIN)
    scene.supervising.stop()
    own = scene.supervisor / "keys/authority.key"
    scene.settle(scene.supervisor, tls=f'{{certificate: "{chain}", key: "{own}"}}')
    refused_start(scene, scene.supervisor, "do not belong together")


@trial.check
def an_authority_whose_key_is_open_or_gone_stops_the_start(scene):
    scene.settle(scene.supervisor, port=scene.supervisor_port)
    key = scene.supervisor / "keys/authority.key"
    key.chmod(0o640)
    refused_start(scene, scene.supervisor, "chmod 600")
    key.rename(scene.folder / "gone.key")
    refused_start(scene, scene.supervisor, "is gone; restore it")
    (scene.firm / "keys/authority.key").rename(key)
    refused_start(scene, scene.supervisor, "is not the key of")


@trial.check
def without_tls_a_console_is_this_machine_s_alone(scene):
    for tls in ("none", ""):
        scene.settle(scene.supervisor, tls=tls, host="0.0.0.0")
        refused_start(scene, scene.supervisor, "it has no TLS")
    # As offices had it before there was TLS: no key in office.yaml, HTTP on loopback.
    scene.settle(scene.supervisor, tls="")
    scene.supervising = scene.serve(scene.supervisor)
    console = scene.supervising.addresses["console"]
    expect(console.startswith("http://127.0.0.1:"), f"the address is {console}")
    with urllib.request.urlopen(f"{console}/sign-in", timeout=10) as answer:
        expect("Secure" not in answer.headers["Set-Cookie"], "its cookies are not for TLS alone")


trial.run()
