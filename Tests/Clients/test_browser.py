"""Both consoles in a real browser: every place in both languages and every page in Korean, with
SUMUN_LONG=1 in English too, as a person without a mouse, without good eyes, or with a telephone has
it.
"""
import datetime
import os
import re

from console_browser import ConsoleBrowser
from scene import EXAMPLES, KOREA, ROOT, Scene, sumun
from trial import Trial, expect, same
from visitor import PASSWORD, code, made_link

#: Pages that are looked at beside each place, which its contents lead to.
BEYOND = 3
#: Addresses of a console that no person looks at in the browser here, and why.
NO_PAGE = {
    **dict.fromkeys(("/healthz", "/readyz", "/metrics", "/status-list"), "for machines"),
    "/openapi.json": "for programs",
    **dict.fromkeys(("/style.css", "/letter-form.css", "/icon.svg"), "what pages are drawn with"),
    **dict.fromkeys(
        ("/letters/{serial}/form.pdf", "/outbox/{office}/documents",
         "/outbox/{office}/documents/{what}/{number}"), "a file to be kept"),
    "/letters/{serial}/form": "a sheet of paper: `test_way.py` prints it",
    **dict.fromkeys(("/sign-in", "/open-account"), "looked at before anybody is signed in"),
}
#: Where nothing leads that is there.
NOWHERE = "/nowhere"
IS_WHOLE = os.environ.get("SUMUN_LONG") == "1" or os.environ.get("CI") == "true"


class Consoles(Scene):
    """Two offices whose gate a letter opens, with one thing of every kind that has a page, and
    one browser."""

    def open(self):
        super().open()
        issuing = self.start_supervisor()
        self.consoles = {"seo": issuing.addresses["console"], "min": self.console}
        files = ("letter.yaml", "application.yaml", "consultation.yaml", "firms.csv")
        self.browser = ConsoleBrowser([(EXAMPLES / each).read_text() for each in files])
        self.bring()
        return self

    def by_office(self, *words):
        return sumun(*words, office=self.supervisor, person="seo")

    def bring(self):
        """A round with an application in it, a table of talks, a draft, a report, two notices."""
        days = [str(datetime.datetime.now(KOREA).date() + datetime.timedelta(days=each))
                for each in (0, 14, 40)]
        self.by_office("firm", "register", EXAMPLES / "firms.csv")
        self.by_office(
            "round", "plan", 1, "--opens", days[0], "--closes", days[1], "--decides", days[2])
        self.by_office("round", "open", 1)
        own = sumun("application", "draft", EXAMPLES / "application.yaml", office=self.firm,
                    person="min")["application"]
        sumun("application", "approve", own, office=self.firm, person="ryu")
        signed = self.folder / "application.jws"
        sumun("application", "submit", own, "--out", signed, office=self.firm, person="min")
        self.by_office("application", "receive", signed)
        self.by_office("round", "screen", 1)
        self.by_office("round", "evaluate", 1)
        self.by_office("consultation", "record", EXAMPLES / "consultation.yaml")
        self.by_office("letter", "draft", self.letter_contents())
        self.report(days[0])
        notice = self.folder / "notice.txt"
        notice.write_text("When is the inspection?\nPlease tell us.")
        self.by_office("outbox", "write", "haneul-bank", notice)
        sumun("outbox", "write", "commission", notice, office=self.firm, person="min")
        self.carry(self.supervisor, self.firm, "min")
        self.carry(self.firm, self.supervisor, "seo")

    def report(self, day):
        """The firm evaluates the letter's first day: nothing was checked yet, and it says so."""
        board = sumun("discipline", "board", office=self.firm)["controls"]
        lines = [f'period: {{first: "{day}", last: "{day}"}}',
                 f'paper: {{number: 정보보호위원회 1, date: "{day}"}}', "notChecked:"]
        lines += [f"  {each['control']}: not looked at yet" for each in board]
        file = self.folder / "evaluation.yaml"
        file.write_text("\n".join(lines) + "\n")
        sumun("discipline", "evaluate", file, office=self.firm, person="ryu")

    def carry(self, of, to, person):
        """What waits at one office for the other, by hand."""
        bag = self.folder / f"bag-{of.name}"
        bag.mkdir()
        sumun("document", "export", "--out", bag, office=of)
        sumun("document", "import", bag, office=to, person=person)

    def close(self):
        if hasattr(self, "browser"):
            self.browser.close()
        super().close()


trial = Trial("both consoles in a browser", Consoles, limit=290)


def look(browser, path, language, name):
    """What is wrong with a page; a picture of it is kept, and in Korean one at 360 px too."""
    browser.language = language
    browser.go(path)
    if browser.path != path.partition("?")[0]:
        return []  # a file to be kept, and no page
    browser.keep(f"{name}.{language}")
    return browser.faults(language, f"{name}.narrow" if language == "ko" else None)


@trial.check
def who_is_not_signed_in_has_pages_without_fault_and_comes_in_by_them(scene):
    browser, faults = scene.browser, []
    for person, office, language in (("seo", scene.supervisor, "en"), ("min", scene.firm, "ko")):
        browser.console = scene.consoles[person]
        link = made_link(office, person, person)
        for name, path in (
            ("sign-in", "/sign-in?"), ("link", link + "&"), ("no-link", "/open-account?link=0&"),
        ):
            faults += look(browser, f"{path}lang={language}", language, f"in-{name}")
        browser.go(link)
        secret = browser.driver.page_source.split("secret=")[1][:32]
        browser.fill(password=PASSWORD, code=code(secret))
        browser.click(browser.all("main button")[0])
        same(browser.path, "/sign-in", "after opening the account")
        browser.fill(person=person, password=PASSWORD, code=code(secret, 1))
        browser.click(browser.all("main button")[0])
        same(browser.path, "/", "after signing in")
    same(faults, [], "faults")


def addresses(office):
    """Every address of a console that can be looked at, as the console's own routes have them."""
    file = ROOT / f"Tests/Golden/Console/{office}.addresses.txt"
    found = set(file.read_text().split())
    expect(len(found) > 20, f"addresses of the {office}: {found}")
    return found


def address(path, among):
    """The one of `among` that a path is an instance of: what it names counts before what may be
    anything."""
    path = path.partition("?")[0]
    def matches(each):
        pattern = re.escape(each).replace(r"\*\*", ".+")
        return re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", pattern), path)
    found = [each for each in among if matches(each)]
    return min(found, key=lambda each: (each.count("*"), each.count("{")), default=None)


class Walk:
    """One person's way through one console in one language."""

    def __init__(self, scene, person, language):
        self.browser = scene.browser
        self.browser.console = scene.consoles[person]
        self.browser.speak(language)
        self.browser.said.clear()
        self.language = language
        self.office = "supervisor" if person == "seo" else "firm"
        self.all = addresses(self.office)
        self.faults, self.seen, self.looked, self.links = [], set(), set(), []

    def look(self, path):
        """Looks at a page that was not yet looked at."""
        plain = path.partition("?")[0]
        if plain in self.seen:
            return
        self.seen.add(plain)
        name = plain.strip("/").replace("/", "-") or "home"
        self.faults += look(self.browser, path, self.language, f"{self.office}-{name}")
        if self.browser.path == plain:
            self.looked.add(address(plain, self.all))
            self.links += self.browser.links()

    def places(self):
        places = self.browser.places() + ["/sessions", "/tokens"]
        expect(len(places) > 8, f"places: {places}")
        for place in places:
            self.look(place)
        return places

    def beyond(self, places):
        """From each place a few pages that it leads to, and then one page of every address."""
        for place in places:
            self.browser.go(place)
            new = [each for each in self.browser.links()
                   if each.partition("?")[0] not in self.seen and "page=" not in each]
            for path in new[:BEYOND]:
                self.look(path)
        self.look(NOWHERE)
        while new := [
            each for each in self.links
            if each.partition("?")[0] not in self.seen and address(each, self.all) in self.missing()
        ]:
            self.look(new[0])
        same(sorted(self.missing()), [], "addresses that were not looked at")
        strange = {each for each in NO_PAGE if each in self.all} & self.looked
        same(sorted(strange), [], "pages that are said to be none")

    def missing(self):
        return self.all - self.looked - set(NO_PAGE)

    def end(self):
        same(self.faults, [], "faults")
        same(list(dict.fromkeys(self.browser.said)), [], "said otherwise")


def walk(scene, person, language):
    """Every place, and in Korean every page; gives what is wrong with any."""
    way = Walk(scene, person, language)
    places = way.places()
    if language == "ko" or IS_WHOLE:
        way.beyond(places)
    way.end()


@trial.check
def what_is_said_to_be_no_page_is_an_address(scene):
    everything = addresses("supervisor") | addresses("firm")
    same(sorted(set(NO_PAGE) - everything), [], "addresses that no console has")
    for path, wanted in (
        ("/letters/draft", "/letters/draft"), ("/letters/260001", "/letters/{serial}"),
        ("/letters/260001/form.pdf", "/letters/{serial}/form.pdf"), ("/no/where", "/**"),
    ):
        same(address(path, addresses("supervisor")), wanted, f"the address of {path}")


@trial.check
def every_page_of_the_supervisors_console_is_without_fault_in_korean(scene):
    walk(scene, "seo", "ko")


@trial.check
def every_place_of_the_supervisors_console_is_without_fault_in_english(scene):
    walk(scene, "seo", "en")


@trial.check
def every_page_of_the_firms_console_is_without_fault_in_korean(scene):
    walk(scene, "min", "ko")


@trial.check
def every_place_of_the_firms_console_is_without_fault_in_english(scene):
    walk(scene, "min", "en")


@trial.check
def a_form_that_is_refused_comes_back_as_it_was_filled_in(scene):
    browser = scene.browser
    browser.console = scene.consoles["seo"]
    browser.speak("en").go("/asks/planRound?round=2")
    browser.fill(opensOn="2026-03-05", closesOn="2026-02-05", decidesOn="2026-01-05")
    browser.click(browser.all("main form button")[0])
    expect("not done" in browser.text, browser.text[:300])
    same(browser.all("[name=opensOn]")[0].get_attribute("value"), "2026-03-05", "what was filled")
    browser.keep("supervisor-refused.en")
    same(browser.faults("en"), [], "faults")


@trial.check
def the_gate_says_why_it_is_shut_within_two_clicks(scene):
    sumun("gate", "stop", "--reason", "모의훈련", office=scene.firm, person="min")
    browser = scene.browser
    browser.console = scene.consoles["min"]
    browser.speak("ko").go("/letters")
    browser.clicks = 0
    browser.to("/")
    expect("모의훈련" in browser.text, browser.text[:400])
    expect(browser.clicks <= 2, f"clicks: {browser.clicks}")
    browser.keep("firm-shut.ko")
    same(browser.faults("ko"), [], "faults")


trial.run()
