"""From the register of firms to an open gate, by clicks alone: eight people of two offices, two
pairs of eyes where two are needed; in Korean, or by `--language en` in English.

A step is done through what the page before it offers; a link that is missing fails here.
"""
import argparse
import datetime
import re
import sys

import paper
from console_browser import ConsoleBrowser
from scene import EXAMPLES, KOREA, Scene, sumun
from trial import Trial, ask_openai, expect, openai_client, same, wait_until
from visitor import made_link, opened

FIRM = "haneul-bank"
EXPERTS = {"choi": "security", "heo": "ai", "nam": "legal"}
CHAIR = "gil"
arguments = argparse.ArgumentParser()
arguments.add_argument("--language", choices=("ko", "en"), default="ko")
given, sys.argv[1:] = arguments.parse_known_args()
LANGUAGE = given.language
#: What is looked for on a page, in its language.
FIRM_NAME = {"ko": "하늘은행", "en": "Haneul Bank"}[LANGUAGE]
OPEN = {"ko": "접수 중", "en": "open"}[LANGUAGE]


def today(days=0):
    return str(datetime.datetime.now(KOREA).date() + datetime.timedelta(days=days))


class Way(Scene):
    """Two offices that run and have people with accounts; nothing of the programme's business."""

    def open(self):
        supervisor = self.found_supervisor()
        for person, role in (*((each, "expert") for each in EXPERTS), (CHAIR, "chair")):
            sumun("person", "add", person, "--role", role, office=self.supervisor, person="seo")
        self.card = self.found_firm(supervisor["fingerprint"])
        issuing = self.start_supervisor().addresses["console"]
        self.office_settings = f'supervisor: {{url: "{issuing}", every: 1s}}\n'
        self.start_provider()
        self.start_gate()
        files = (EXAMPLES / "firms.csv", EXAMPLES / "application.yaml")
        self.browser = ConsoleBrowser([each.read_text() for each in files])
        self.faults = []
        for office, by, console, people in (
            (self.supervisor, "seo", issuing, ("seo", "yun", *EXPERTS, CHAIR)),
            (self.firm, "min", self.console, ("min", "ryu")),
        ):
            for person in people:
                self.browser.know(person, opened(made_link(office, person, by), person, console))
        self.browser.be("seo").speak(LANGUAGE)
        return self

    def close(self):
        if hasattr(self, "browser"):
            self.browser.close()
        super().close()

    def standing(self):
        """The firm's application as the supervisor's office has it, or `None`."""
        held = sumun(
            "application", "list", office=self.supervisor, person="seo")["applications"]
        return next((each for each in held if each["firm"] == FIRM), None)


trial = Trial(f"the whole way by clicks in {LANGUAGE}", Way, limit=290)


def held(scene, what):
    """Keeps a picture of where the browser is, and what of the page breaks a rule."""
    scene.browser.keep(f"way-{what}.{LANGUAGE}")
    scene.faults += scene.browser.faults(LANGUAGE, f"way-{what}.{LANGUAGE}.narrow")


@trial.check
def the_register_takes_a_table_and_the_firms_card(scene):
    browser = scene.browser.be("seo").to("/firms")
    browser.act("registerFirms", csv=(EXAMPLES / "firms.csv").read_text())
    browser.to("/firms").act(
        "importFirmCard", card=(scene.firm / "office.card").read_text(),
        fingerprint=scene.card["fingerprint"])
    expect(FIRM_NAME in browser.to("/firms").text, "the firm in the register")
    held(scene, "firms")


@trial.check
def a_round_is_planned_and_opened(scene):
    browser = scene.browser.be("seo").to("/rounds")
    browser.act(
        "planRound", opensOn=today(), closesOn=today(14), decidesOn=today(40))
    browser.to("/rounds").act("openRound")
    expect(OPEN in browser.text, "the round is open")


@trial.check
def a_gap_is_answered_within_five_clicks(scene):
    browser = scene.browser.be("min").to("/applications").open("/applications/draft")
    whole = (EXAMPLES / "application.yaml").read_text()
    without = re.sub(r"^budget:.*\n(?:[ #-].*\n)*", "", whole, flags=re.MULTILINE)
    browser.act("draftApplication", "/applications/draft", contents=without)
    scene.own = browser.path.rsplit("/", 1)[1]
    expect("budget" in browser.text, "the gap is named")
    held(scene, "gap")
    browser.be("min")
    browser.clicks = 0
    browser.to("/applications").open(f"/applications/{scene.own}")
    browser.act("reviseApplication", "/revise", contents=whole)
    expect(browser.clicks <= 5, f"{browser.clicks} clicks to answer a gap")
    scene.gap_clicks = browser.clicks


@trial.check
def another_person_approves_and_it_goes_to_the_office(scene):
    browser = scene.browser.be("ryu").to("/applications").open(f"/applications/{scene.own}")
    browser.act("approveApplication", "/approve")
    browser.be("min").to("/applications").open(f"/applications/{scene.own}")
    browser.act("submitApplication", "/submit")
    scene.application = wait_until(
        scene.standing, "the application came to the office", limit=20)["application"]
    browser.be("seo").to("/applications").open(f"/applications/{scene.application}")
    held(scene, "application")


@trial.check
def a_supplement_is_answered_within_five_clicks_of_each_who_answers(scene):
    gap = {"ko": "점검 일정이 없음", "en": "no schedule of the tests"}
    browser = scene.browser.be("seo").to("/rounds").act("screenRound")
    browser.to("/applications").open(f"/applications/{scene.application}")
    browser.act("requestSupplement", "/supplement", **{
        "gaps.0.field": "testReadiness", "gaps.0.korean": gap["ko"], "gaps.0.english": gap["en"]})
    same(scene.standing()["status"], "supplementRequested", "how it stands")
    browser.be("min")
    wait_until(
        lambda: gap[LANGUAGE] in browser.go(f"/applications/{scene.own}").text,
        "the request came to the firm", 20)
    held(scene, "supplement")
    more = (EXAMPLES / "application.yaml").read_text().replace(
        "모의 점검 계획", "모의 점검 계획과 일정")
    browser.be("min").clicks = 0
    browser.to("/applications").open(f"/applications/{scene.own}")
    browser.act("reviseApplication", "/revise", contents=more)
    scene.supplement_clicks = [browser.clicks]
    # Whoever approves may sign as well: two people have seen it then.
    browser.be("ryu").clicks = 0
    browser.to("/applications").open(f"/applications/{scene.own}")
    browser.act("approveApplication", "/approve").act("supplementApplication", "/supplement")
    scene.supplement_clicks.append(browser.clicks)
    expect(max(scene.supplement_clicks) <= 5, f"clicks of each: {scene.supplement_clicks}")
    expect(sum(scene.supplement_clicks) <= 8, f"clicks of both: {scene.supplement_clicks}")
    wait_until(
        lambda: scene.standing()["status"] == "received", "the supplement came to the office", 20)


def comes_back(scene, points):
    """More points than there are come back on the same page, with what was typed beside them."""
    browser = scene.browser
    panel = browser.all("main table")[0].text
    wrong = next(iter(points))
    comment = wrong.replace(".points", ".comment")
    browser.fill(**{**points, wrong: 999, comment: "근거 자료가 충분함"})
    browser.click(browser.all("main form[action$='/scores'] button")[0])
    alert = browser.all("main [role=alert]")[0]
    same(browser.driver.switch_to.active_element, alert, "what has the focus")
    same(browser.all("main table")[0].text, panel, "what stood beside the form")
    kept = {
        each: browser.all(f"main [name='{each}']")[0].get_attribute("value") for each in points}
    same(kept, {**{name: str(value) for name, value in points.items()}, wrong: "999"}, "points")
    same(browser.all(f"main [name='{comment}']")[0].get_attribute("value"), "근거 자료가 충분함",
         "the comment")
    field = browser.all("main [aria-invalid=true]")
    same([each.get_attribute("name") for each in field], [wrong], "the field that is named")
    expect(browser.all("main .error"), "why stands at the field")
    held(scene, "refused")


@trial.check
def a_panel_scores_under_seal_and_its_chair_concludes(scene):
    browser = scene.browser.be("seo").to("/rounds").act("evaluateRound")
    browser.to("/applications").open(f"/applications/{scene.application}")
    browser.open(f"/evaluations/{scene.application}")
    experts = {
        each.get_attribute("name").replace("field", "person"): each.get_attribute("value")
        for each in browser.all("main input[name^='experts.'][name$='.field']")}
    fields = {field: expert for expert, field in EXPERTS.items()}
    browser.act(
        "formPanel", "/form", chair=CHAIR,
        **{name: fields[field] for name, field in experts.items()})
    for expert in (*EXPERTS, CHAIR):
        browser.be(expert).to("/evaluations").open(f"/evaluations/{scene.application}")
        browser.act("declareConflict", "/declare", declaration="none")
    for expert in EXPERTS:
        browser.be(expert).to("/evaluations").open(f"/evaluations/{scene.application}")
        points = {}
        for each in browser.all("main input[name^='scores.'][name$='.points']"):
            most = re.search(r"0–(\d+)", each.accessible_name)[1]
            points[each.get_attribute("name")] = int(most) * 8 // 10
        if expert == "choi":
            held(scene, "scoring")
            comes_back(scene, points)
        browser.act("commitScore", "/scores", **points)
    browser.be(CHAIR).to("/evaluations").open(f"/evaluations/{scene.application}")
    browser.act("openScores", "/open")
    browser.act(
        "concludeEvaluation", "/conclude", recommendation="select",
        reasons="세 분야 모두 기준을 넘음")
    held(scene, "concluded")


@trial.check
def two_people_select_and_the_commission_is_reported_to(scene):
    browser = scene.browser.be("seo").to("/rounds").open("/rounds/1/ranking")
    held(scene, "ranking")
    browser.act("proposeSelection", reasons="평가 기준을 넘음")
    browser.be("yun").to("/rounds").open("/rounds/1/ranking").act("approveSelection")
    same(scene.standing()["status"], "selected", "after two people")
    browser.be("seo").to("/rounds").act("decideRound")
    browser.be("yun").to("/commission").act("recordCommissionReport", **{
        "agenda": "위원회 보고 2026-9", "date": today(), "items.0.firm": FIRM,
        "items.0.decision": "approved", "items.0.application": scene.application})
    held(scene, "commission")


def letter(scene):
    """From the ranking to the issued letter by two people; gives its serial and the clicks."""
    browser = scene.browser.be("seo").to("/rounds").open("/rounds/1/ranking")
    browser.clicks = 0
    browser.open("/letters/draft?application=")
    browser.act("draftLetter", "/letters/draft")
    draft = browser.path
    clicks = browser.clicks
    browser.be("yun").clicks = 0
    browser.to("/letters").open(draft).act("approveLetter", "/approve")
    clicks += browser.clicks
    browser.be("seo").clicks = 0
    browser.to("/letters").open(draft).act("issueLetter", "/issue")
    return browser.path.rsplit("/", 1)[1], clicks + browser.clicks


@trial.check
def a_letter_is_issued_within_twelve_clicks_of_the_ranking(scene):
    scene.serial, clicks = letter(scene)
    expect(clicks <= 12, f"{clicks} clicks to issue a letter")
    scene.letter_clicks = clicks
    held(scene, "letter")


def is_open(scene):
    scene.status = sumun("gate", "status", office=scene.firm, person="min")
    return scene.status["isOpen"]


@trial.check
def the_gate_says_what_it_lacks_and_opens(scene):
    browser = scene.browser.be("min")
    browser.go("/letters")
    wait_until(
        lambda: scene.serial in browser.go("/letters").text, "the letter came to the firm", 30)
    browser.clicks = 0
    browser.to("/")
    expect(browser.all("main .notice.bad"), f"the gate is shut: {browser.text[:300]}")
    expect(browser.clicks <= 2, f"{browser.clicks} clicks to see why the gate is shut")
    held(scene, "shut")
    browser.to("/callers").act("addCaller", "/callers", caller="scanner", purposes="codeReview")
    scene.key = re.search(r"sumun_[\w-]+", browser.text)[0]
    try:
        wait_until(lambda: is_open(scene), "the gate is open", 20)
    except Exception as error:
        raise AssertionError(f"{error}: {scene.status}") from error
    expect(not browser.go("/").all("main .notice.bad"), f"its page: {browser.text[:300]}")
    held(scene, "open")
    ask_openai(openai_client(scene, max_retries=3))


@trial.check
def the_official_form_and_the_board_of_rounds_are_whole_on_paper(scene):
    browser = scene.browser.be("seo")
    form = f"/letters/{scene.serial}/form"
    for path in ("/rounds", f"/letters/{scene.serial}"):
        same(paper.faults(browser.go(path)), [], "faults on paper")
    same(paper.faults(browser.sheet(form)), [], "faults of the form on paper")
    same(len(browser.all("main h2")), 7, "sections of the form")
    # What is looked for is found where it is not so.
    browser.go("/rounds").driver.execute_script(
        "document.styleSheets[0].insertRule('@media print {"
        " .side nav { display: block !important } table { min-width: 1900px !important } }',"
        " document.styleSheets[0].cssRules.length)")
    found = " ".join(paper.faults(browser))
    for words in ("not on paper: ", "on paper: <a", "over the edge: "):
        expect(words in found, f"{words!r} among {found[:400]}")


@trial.check
def no_page_on_the_way_has_a_fault(scene):
    same(scene.faults, [], "faults")


@trial.check
def every_page_on_the_way_speaks_one_language_and_no_code(scene):
    same(list(dict.fromkeys(scene.browser.said)), [], "said otherwise")


@trial.check
def both_journals_verify(scene):
    for office in (scene.supervisor, scene.firm):
        same(sumun("ledger", "verify", office / "journal")["isSound"], True, f"{office.name}")


trial.run()
