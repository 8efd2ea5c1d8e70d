"""The consoles of both offices in a browser's way: from the link that `serve` says to every page."""
import json
import urllib.parse

from scene import Scene
from trial import Trial, ask_openai, expect, openai_client, same
from visitor import PASSWORD, Browser, Reading, code, opened, said_link, token

trial = Trial("the consoles, signed in", Scene, limit=150)


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
    scene.min = opened(said_link(scene.serving), "min", scene.console)
    scene.seo = opened(
        said_link(scene.issuing), "seo", scene.issuing.addresses["console"])
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
                if "sign-out" not in each and not each.endswith(".pdf")]
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
        {"password": PASSWORD, "code": scene.min.used},
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
    shown = token(scene.min, "board", ["read"])
    expect(shown not in scene.min.page("/tokens")[1], "it is shown once")
    bearer = {"Authorization": f"Bearer {shown}"}
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
