"""Both consoles in a real browser: every place in both languages, as a person without a mouse,
without good eyes, or with a telephone has it.
"""
from console_browser import ConsoleBrowser
from scene import EXAMPLES, Scene, sumun
from trial import Trial, expect, same
from visitor import PASSWORD, code, made_link

#: Pages that are looked at beside each place, which its contents lead to.
BEYOND = 3


class Consoles(Scene):
    """Two offices whose gate a letter opens, and one browser."""

    def open(self):
        super().open()
        issuing = self.start_supervisor()
        self.consoles = {"seo": issuing.addresses["console"], "min": self.console}
        self.browser = ConsoleBrowser([(EXAMPLES / "letter.yaml").read_text()])
        sumun("round", "plan", 1, "--opens", "2026-01-05", "--closes", "2026-02-05",
              "--decides", "2026-03-05", office=self.supervisor, person="seo")
        return self

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


def walk(scene, person, language):
    """The places, and from each a few pages that it leads to; gives what is wrong with any."""
    browser = scene.browser
    browser.console = scene.consoles[person]
    browser.speak(language)
    browser.said.clear()
    faults, seen = [], set()
    office = "supervisor" if person == "seo" else "firm"
    places = browser.places() + ["/sessions", "/tokens"]
    expect(len(places) > 8, f"places: {places}")
    for place in places:
        name = place.strip("/").replace("/", "-") or "home"
        faults += look(browser, place, language, f"{office}-{name}")
        seen.add(place)
        new = [
            each for each in browser.go(place).links()
            if each.partition("?")[0] not in seen and "page=" not in each]
        for path in new[:BEYOND]:
            if path.partition("?")[0] in seen:
                continue
            seen.add(path.partition("?")[0])
            name = path.strip("/").partition("?")[0].replace("/", "-")
            faults += look(browser, path, language, f"{office}-{name}")
    same(faults, [], "faults")
    same(list(dict.fromkeys(browser.said)), [], "said otherwise")


@trial.check
def every_place_of_the_supervisors_console_is_without_fault_in_korean(scene):
    walk(scene, "seo", "ko")


@trial.check
def every_place_of_the_supervisors_console_is_without_fault_in_english(scene):
    walk(scene, "seo", "en")


@trial.check
def every_place_of_the_firms_console_is_without_fault_in_korean(scene):
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
