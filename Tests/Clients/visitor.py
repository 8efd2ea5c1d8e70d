"""Somebody at a console without a browser: their account, their session, their tokens.

They fill in what the page's own forms hold and send it, as a browser would.
"""
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
import uuid

from scene import sumun
from trial import expect, same

PASSWORD = "봄비가 내리는 저녁 7시"


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
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.jar))

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


def made_link(office, person, by):
    """The path of a link by which a person of an office opens their account."""
    return sumun("account", "link", person, office=office, person=by)["path"]


def opened(link, person, console):
    """A browser of somebody who opened the account by the link and signed in."""
    browser = Browser(console)
    _, text = browser.page(link)
    secret = re.search(r"otpauth://totp/[^\"]*secret=([A-Z2-7]+)", text)[1]
    # What was typed into the first form counted once, so the second takes the next one.
    status, at, _ = browser.submit(
        link, "/open-account", password=PASSWORD, code=code(secret))
    same((status, at), (200, "/sign-in"), "after opening the account")
    browser.secret, browser.used = secret, code(secret, 1)
    status, at, text = browser.submit(
        "/sign-in", "/sign-in", person=person, password=PASSWORD, code=browser.used)
    same(status, 200, "after signing in")
    expect(at != "/sign-in", f"signed in: {text[:400]}")
    return browser


def token(browser, name, scopes=None):
    """A token for a program of whoever is signed in; of all that they may, unless said."""
    if scopes is None:
        scopes = re.findall(r'name="scope" value="(\w+)"', browser.page("/tokens")[1])
    status, _, text = browser.submit("/tokens", "/tokens", name=name, scope=scopes)
    same(status, 200, "making a token")
    return re.search(r"sumun-api-[0-9A-Za-z_-]+", text)[0]


class Refused(Exception):
    """The interface for programs refused what was asked."""

    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status


class Program:
    """A program of somebody's: it asks one office over its interface, by a token."""

    def __init__(self, console, bearer):
        self.console = console
        self.bearer = bearer

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, **body):
        return self.ask("POST", path, body)

    def ask(self, method, path, body=None):
        headers = {"Authorization": f"Bearer {self.bearer}"}
        if body is not None:
            headers |= {
                "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        request = urllib.request.Request(
            f"{self.console}/api/v1/{path}", method=method, headers=headers,
            data=None if body is None else json.dumps(body, default=str).encode())
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise Refused(error.code, json.load(error)["detail"]) from None
