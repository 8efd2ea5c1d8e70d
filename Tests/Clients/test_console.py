"""The consoles of both offices in a browser's way: from the link that `serve` says to every page."""
import base64
import hashlib
import hmac
import html.parser
import http.cookiejar
import json
import re
import struct
import time
import urllib.error
import urllib.parse
import urllib.request

from scene import Scene
from trial import Trial, ask_openai, expect, openai_client, same

PASSWORD = "봄비가 내리는 저녁 7시"
trial = Trial("the consoles, signed in", Scene, limit=150)


class Reading(html.parser.HTMLParser):
    """The links and the forms of a page; a form is its action and its fields."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.foreign, self.language = [], [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "html":
            self.language = given.get("lang")
        elif tag == "a" and given.get("href", "").startswith("/"):
            self.links.append(given["href"])
        elif tag == "form" and given.get("method", "get").lower() == "post":
            self.forms.append((given["action"], {}))
        elif tag == "input" and self.forms and given.get("name"):
            if given.get("type") != "checkbox":
                self.forms[-1][1].setdefault(given["name"], given.get("value", ""))
        for name in ("src", "href"):
            if re.match(r"(https?:)?//", given.get(name, "") or ""):
                self.foreign.append(given[name])
        if tag == "script":
            self.foreign.append("a script")


class Browser:
    def __init__(self, console):
        self.console = console
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def ask(self, path, form=None, headers=None):
        """Status, final path, text."""
        data = urllib.parse.urlencode(form, doseq=True).encode() if form is not None else None
        request = urllib.request.Request(
            urllib.parse.urljoin(self.console, path), data, headers or {})
        try:
            answer = self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.status, urllib.parse.urlsplit(answer.url).path, answer.read().decode()

    def page(self, path):
        status, at, text = self.ask(path)
        same(status, 200, f"the status of {path}")
        return at, text

    def submit(self, page, action, **fields):
        """Fills the page's form for `action` and sends it."""
        _, text = self.page(page)
        form = next((given for to, given in Reading(text).forms if to == action), None)
        expect(form is not None, f"{page} has a form for {action}")
        return self.ask(action, {**form, **fields})


def code(secret, ahead=0):
    """The one-time code of RFC 6238 for this half minute, or one ahead."""
    step = int(time.time()) // 30 + ahead
    raw = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(raw, struct.pack(">Q", step), hashlib.sha1)
    number = struct.unpack(">I", digest[digest[-1] & 15:][:4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def said_link(process):
    """The link of the line that `serve` says while nobody has an account."""
    return re.search(r"http://\S+/open-account\?link=[0-9a-f]+", process.log.read_text())[0]


def opened(process, person, console):
    """A browser of somebody who opened the account by the link and signed in."""
    link, browser = said_link(process), Browser(console)
    _, text = browser.page(link)
    secret = re.search(r"otpauth://totp/[^\"]*secret=([A-Z2-7]+)", text)[1]
    # What was typed into the first form counted once, so the second takes the next one.
    status, at, _ = browser.submit(
        link, "/open-account", password=PASSWORD, code=code(secret))
    same((status, at), (200, "/sign-in"), "after opening the account")
    status, at, text = browser.submit(
        "/sign-in", "/sign-in", person=person, password=PASSWORD, code=code(secret, 1))
    same(status, 200, "after signing in")
    expect(at != "/sign-in", f"signed in: {text[:400]}")
    browser.secret = secret
    return browser


@trial.check
def without_signing_in_there_is_the_form_and_what_machines_ask(scene):
    scene.issuing = scene.start_supervisor()
    ask_openai(openai_client(scene))
    for console in (scene.console, scene.issuing.addresses["console"]):
        stranger = Browser(console)
        for path in ("/", "/letters", "/journal", "/people", "/sessions", "/nowhere"):
            same(stranger.page(path)[0], "/sign-in", f"where {path} leads")
        same(stranger.ask("/healthz")[0], 200, "/healthz")
        same(stranger.ask("/api/v1/me")[0], 401, "the interface without a token")
    same(Browser(scene.console).ask("/readyz")[0], 200, "the firm's /readyz")
    expect("sumun_" in Browser(scene.console).page("/metrics")[1], "the firm's /metrics")
    same(Browser(scene.issuing.addresses["console"]).ask("/status-list")[0], 200, "/status-list")


@trial.check
def the_link_that_serve_says_opens_an_account_once(scene):
    link = said_link(scene.serving)
    stranger = Browser(scene.console)
    wrong = stranger.ask("/open-account?link=" + "0" * 64)
    expect(wrong[0] >= 400 and "otpauth" not in wrong[2], "a link of one's own making")
    scene.min = opened(scene.serving, "min", scene.console)
    scene.seo = opened(scene.issuing, "seo", scene.issuing.addresses["console"])
    again = stranger.ask(link)
    expect(again[0] >= 400 and "otpauth" not in again[2], "the link a second time")


@trial.check
def every_page_that_a_page_leads_to_is_there_in_both_languages(scene):
    for browser in (scene.min, scene.seo):
        seen, waiting = set(), ["/"]
        while waiting and len(seen) < 150:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            status, at, text = browser.ask(path)
            same(status, 200, f"the status of {path}")
            expect(at != "/sign-in", f"{path} is there for who is signed in")
            read = Reading(text)
            same(read.foreign, [], f"what {path} loads from elsewhere")
            waiting += [
                urllib.parse.urljoin(path, each).split("#")[0] for each in read.links
                if "sign-out" not in each]
        expect(len(seen) > 8, f"pages found: {sorted(seen)}")
        for language in ("ko", "en"):
            _, text = browser.page(f"/?lang={language}")
            same(Reading(text).language, language, "the language of the page")


@trial.check
def the_letter_stands_on_the_pages_of_both(scene):
    for browser in (scene.min, scene.seo):
        expect(scene.letter["serial"] in browser.page("/letters")[1], "the serial on the page")
    expect("haneul-bank" in scene.seo.page("/firms")[1], "the firm in the register")


@trial.check
def a_wrong_word_a_used_code_and_a_form_of_another_page_are_refused(scene):
    for fields in (
        {"password": PASSWORD + "x", "code": code(scene.min.secret, 1)},
        {"password": PASSWORD, "code": code(scene.min.secret, 0)},
    ):
        stranger = Browser(scene.console)
        status, at, _ = stranger.submit("/sign-in", "/sign-in", person="min", **fields)
        expect(status >= 400, f"{sorted(fields)}: {status}")
        same(stranger.page("/letters")[0], "/sign-in", "afterwards")
    status, _, _ = scene.min.ask("/sessions/end-all", {"formToken": "0" * 64})
    expect(status >= 400, "a form without its token")
    same(scene.min.page("/letters")[0], "/letters", "the session goes on")


@trial.check
def a_program_has_a_token_that_opens_no_page(scene):
    status, _, text = scene.min.submit("/tokens", "/tokens", name="board", scope=["read"])
    same(status, 200, "making a token")
    token = re.search(r"sumun-api-[0-9A-Za-z_-]+", text)[0]
    expect(token not in scene.min.page("/tokens")[1], "it is shown once")
    bearer = {"Authorization": f"Bearer {token}"}
    stranger = Browser(scene.console)
    status, _, text = stranger.ask("/api/v1/me", headers=bearer)
    me = json.loads(text)
    same((status, me["person"], me["scopes"]), (200, "min", ["read"]), "whose it is")
    same(stranger.ask("/letters", headers=bearer)[1], "/sign-in", "a page by token")
    same(Browser(scene.issuing.addresses["console"]).ask("/api/v1/me", headers=bearer)[0], 401,
         "another office")


@trial.check
def who_signs_out_is_out(scene):
    status, at, _ = scene.min.submit("/sessions", "/sign-out")
    same((status, at), (200, "/sign-in"), "signing out")
    same(scene.min.page("/letters")[0], "/sign-in", "afterwards")


trial.run()
