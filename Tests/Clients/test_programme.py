"""The whole way of the programme: from a table of firms to a firm's gate, by two offices' commands.

The checks stand in the order of the way; each goes on from where the one before it came to.
"""
import datetime
import json
import re
import subprocess

from scene import EXAMPLES, KOREA, Failed, Scene, sumun
from trial import Trial, expect, same, wait_until

FIRM = "haneul-bank"
ROUND = 1
#: Experts and their fields; `heo` declares a conflict and `bae` takes the place.
EXPERTS = {"choi": "security", "heo": "ai", "nam": "legal"}
CHAIR = "gil"


class Programme(Scene):
    """Two offices and their people; nothing of the programme's business yet."""

    def open(self):
        supervisor = self.found_supervisor()
        for expert in (*EXPERTS, "bae"):
            self.by_office("person", "add", expert, "--role", "expert")
        self.by_office("person", "add", CHAIR, "--role", "chair")
        self.card = self.found_firm(supervisor["fingerprint"])
        return self

    def by_office(self, *words, person="seo", **options):
        return sumun(*words, office=self.supervisor, person=person, **options)

    def by_firm(self, *words, person="min", **options):
        return sumun(*words, office=self.firm, person=person, **options)

    def text(self, name, text):
        file = self.folder / name
        file.write_text(text)
        return file

    def carry(self, sender, taker, taker_id, person):
        """A courier's way: what waits at one office is exported, and imported at the other."""
        bag = self.folder / f"bag-{len(list(self.folder.glob('bag-*')))}"
        bag.mkdir()
        sent = sumun("document", "export", "--to", taker_id, "--out", bag, office=sender)
        if not sent["documents"]:
            return []
        return sumun("document", "import", bag, office=taker, person=person)["documents"]

    def to_office(self):
        return self.carry(self.firm, self.supervisor, "commission", "seo")

    def to_firm(self):
        return self.carry(self.supervisor, self.firm, FIRM, "min")

    def deliver(self, file):
        """What the firm signed, by courier, or else by the file alone where no dispatch has it."""
        before = self.standing()
        self.to_office()
        if self.standing() == before:
            self.by_office("application", "receive", file)

    def standing(self):
        """The firm's application as the supervisor's office has it, or `None`."""
        held = self.by_office("application", "list")["applications"]
        return next((each for each in held if each["firm"] == FIRM), None)


trial = Trial("the programme's whole way", Programme, limit=240)


def today(days=0):
    return datetime.datetime.now(KOREA).date() + datetime.timedelta(days=days)


def is_refused(part, ask, code=1):
    """`ask` ends with `code` and one line that has `part` in it."""
    try:
        ask()
    except Failed as failed:
        same(failed.code, code, f"the exit code, saying {failed.message}")
        same(len(failed.message.splitlines()), 1, f"lines of {failed.message!r}")
        expect(part in failed.message, f"{failed.message!r} says {part!r}")
        return failed
    raise AssertionError(f"not refused: {part}")


def application_text(change=lambda text: text):
    return change((EXAMPLES / "application.yaml").read_text())


def without(text, key):
    """The YAML without one key of the first level and what stands under it."""
    return re.sub(rf"^{key}:.*\n(?:[ #-].*\n)*", "", text, flags=re.MULTILINE)


@trial.check
def a_table_of_firms_is_registered_and_eligibility_shown_by_criterion(scene):
    table = EXAMPLES / "firms.csv"
    found = scene.by_office("firm", "register", table)
    same(sorted(found["registered"]), ["dure-securities", FIRM, "maru-card"], "firms registered")
    again = scene.by_office("firm", "register", table)
    same((len(again["unchanged"]), again["figures"]), (3, []), "the same table again")
    listed = scene.by_office("firm", "list")
    overall = {each["firm"]: each["overall"] for each in listed["firms"]}
    same(overall, {FIRM: "met", "dure-securities": "notMet", "maru-card": "unknown"}, "verdicts")
    same((listed["eligible"], listed["notMet"], listed["unknown"]), (1, 1, 1), "counts")
    for criterion in scene.by_office("firm", "show", FIRM)["firm"]["criteria"]:
        expect(criterion["source"], f"{criterion['criterion']} names its source")


@trial.check
def a_table_with_one_wrong_row_is_taken_not_at_all(scene):
    lines = (EXAMPLES / "firms.csv").read_text().splitlines()
    new = lines[1].replace(FIRM, "onnuri-bank")
    bad = lines[2].replace("10000000000000", "many")
    file = scene.text("bad.csv", "\n".join([lines[0], new, bad]) + "\n")
    failed = is_refused("bad.csv", lambda: scene.by_office("firm", "register", file))
    expect("3" in failed.message, f"the line is named: {failed.message}")
    firms = [each["firm"] for each in scene.by_office("firm", "list")["firms"]]
    expect("onnuri-bank" not in firms, "no row of it was taken")


@trial.check
def a_round_table_is_recorded(scene):
    scene.by_office("consultation", "record", EXAMPLES / "consultation.yaml")
    held = scene.by_office("consultation", "list")["consultations"]
    same((len(held), held[0]["date"], held[0]["experts"]), (1, "2026-05-22", 6), "consultations")
    expect(len(held[0]["decisions"]) == 2, "its decisions")


@trial.check
def a_round_is_planned_and_opened_by_the_rulebook(scene):
    scene.import_firm(scene.card["fingerprint"])
    days = ("--opens", today(), "--closes", today(14), "--decides", today(40))
    is_refused("in that order", lambda: scene.by_office(
        "round", "plan", ROUND, "--opens", today(), "--closes", today(-1), "--decides", today()))
    is_refused("not planned", lambda: scene.by_office("round", "open", ROUND))
    scene.by_office("round", "plan", ROUND, *days)
    scene.by_office("round", "open", ROUND)
    board = scene.by_office("round", "board", ROUND)["rounds"][0]
    same((board["state"], board["capacity"], board["eligibleFirms"]), ("open", 10, 1), "the board")
    is_refused("opened", lambda: scene.by_office("round", "plan", ROUND, *days))


@trial.check
def a_gap_is_named_and_keeps_the_application_from_being_submitted(scene):
    file = scene.text("gap.yaml", application_text(lambda text: without(text, "budget")))
    scene.own = scene.by_firm("application", "draft", file)["application"]
    checked = scene.by_firm("application", "check", scene.own)
    same(checked["isComplete"], False, "complete")
    blocking = [each for each in checked["gaps"] if each["blocks"]]
    same([each["field"] for each in blocking], ["budget"], "fields with a gap")
    for words in ("korean", "english", "remedyKorean", "remedyEnglish"):
        expect(blocking[0][words], f"the gap has {words}")
    scene.by_firm("application", "approve", scene.own, person="ryu")
    is_refused("budget", lambda: scene.by_firm(
        "application", "submit", scene.own, "--out", scene.folder / "gap.jws"))
    expect(not (scene.folder / "gap.jws").exists(), "nothing was signed")


@trial.check
def two_people_of_the_firm_submit_and_the_office_receives(scene):
    file = scene.text("application.yaml", application_text())
    scene.by_firm("application", "revise", scene.own, file)
    same(scene.by_firm("application", "check", scene.own)["isComplete"], True, "complete")
    signed = scene.folder / "application.jws"
    is_refused("approv", lambda: scene.by_firm(
        "application", "submit", scene.own, "--out", signed))
    is_refused("", lambda: scene.by_firm("application", "approve", scene.own))
    scene.by_firm("application", "approve", scene.own, person="ryu")
    sent = scene.by_firm("application", "submit", scene.own, "--out", signed)
    same((sent["application"], sent["act"]), (scene.own, "apply"), "what is signed")
    scene.deliver(signed)
    standing = scene.standing()
    same((standing["status"], standing["round"]), ("received", ROUND), "how it stands")
    scene.application = standing["application"]
    is_refused("", lambda: scene.by_office("application", "receive", signed))


@trial.check
def one_flipped_letter_in_what_was_signed_is_refused(scene):
    text = (scene.folder / "application.jws").read_text().strip()
    head, payload, signature = text.split(".")
    middle = len(payload) // 2
    other = "A" if payload[middle] != "A" else "B"
    payload = payload[:middle] + other + payload[middle + 1:]
    file = scene.text("flipped.jws", f"{head}.{payload}.{signature}\n")
    is_refused("", lambda: scene.by_office("application", "receive", file))


@trial.check
def the_screening_asks_for_a_supplement_and_waits_for_it(scene):
    is_refused("", lambda: scene.by_office("application", "request", scene.application))
    scene.by_office("round", "screen", ROUND)
    scene.by_office(
        "application", "request", scene.application, "--due", today(5),
        "--gap", "testReadiness|점검 일정이 없음|no schedule of the tests")
    standing = scene.standing()
    same((standing["status"], standing["due"]), ("supplementRequested", str(today(5))), "status")
    expect("no schedule of the tests" in str(standing["gaps"]), "the gap is kept")
    is_refused("supplement", lambda: scene.by_office("round", "evaluate", ROUND))


@trial.check
def the_supplement_fills_the_gap(scene):
    scene.to_firm()
    text = application_text(lambda text: text.replace("모의 점검 계획", "모의 점검 계획과 일정"))
    scene.by_firm("application", "revise", scene.own, scene.text("more.yaml", text))
    scene.by_firm("application", "approve", scene.own, person="ryu")
    signed = scene.folder / "supplement.jws"
    scene.by_firm("application", "supplement", scene.own, "--out", signed)
    scene.deliver(signed)
    same(scene.standing()["status"], "received", "how it stands")
    shown = scene.by_office("application", "show", scene.application)
    expect("모의 점검 계획과 일정" in json.dumps(shown, ensure_ascii=False), "the newer contents")
    scene.by_office("round", "evaluate", ROUND)


def members(scene, person="seo"):
    shown = scene.by_office("panel", "show", scene.application, person=person)
    return {each["person"]: each for each in shown["members"]}


@trial.check
def a_panel_is_formed_that_covers_every_field(scene):
    def form(experts):
        options = [part for each in experts for part in ("--expert", f"{each}={EXPERTS[each]}")]
        return scene.by_office(
            "panel", "form", scene.application, "--firm", FIRM, "--round", ROUND, *options,
            "--chair", CHAIR)
    is_refused("", lambda: form(["choi", "heo"]))
    form(EXPERTS)
    same(set(members(scene)), {*EXPERTS, CHAIR}, "members")


@trial.check
def a_declared_conflict_locks_out_and_the_place_is_filled_again(scene):
    shown = scene.by_office("panel", "show", scene.application, person="heo")
    same((shown["part"], shown["criteria"]), ("undeclared", []), "before any declaration")
    scene.by_office(
        "panel", "declare", scene.application, "--conflict", "a relative works there",
        person="heo")
    shown = scene.by_office("panel", "show", scene.application, person="heo")
    same((shown["part"], shown["criteria"], shown["members"]), ("lockedOut", [], []), "afterwards")
    scores = EXAMPLES / "scores.yaml"
    is_refused("", lambda: scene.by_office(
        "panel", "score", scene.application, scores, person="heo"))
    scene.by_office("panel", "replace", scene.application, "--expert", "heo", "--with", "bae")
    is_refused("", lambda: scene.by_office(
        "panel", "replace", scene.application, "--expert", "bae", "--with", "heo"))
    scene.panel = ("choi", "nam", "bae")
    for each in (*scene.panel, CHAIR):
        scene.by_office("panel", "declare", scene.application, "--none", person=each)


@trial.check
def scores_are_sealed_until_all_are_in(scene):
    text = (EXAMPLES / "scores.yaml").read_text()
    secret = "아무도 미리 보지 못할 의견"
    first, *others = scene.panel
    mine = text.replace("연 2회 모의훈련", secret)
    scene.by_office(
        "panel", "score", scene.application, scene.text("mine.yaml", mine), person=first)
    for reader in (*others, CHAIR, "seo"):
        shown = scene.by_office("panel", "show", scene.application, person=reader)
        same((shown["sheets"], shown.get("own")), ([], None), f"scores that {reader} sees")
        expect(secret not in json.dumps(shown, ensure_ascii=False), f"{reader} reads no comment")
        expect(all(each.get("mean") is None for each in shown["criteria"]), "no mean yet")
    own = scene.by_office("panel", "show", scene.application, person=first)["own"]
    expect(secret in json.dumps(own, ensure_ascii=False), "one's own can be read again")
    for file in scene.supervisor.rglob("*"):
        if file.is_file():
            expect(secret.encode() not in file.read_bytes(), f"it stands in {file.name}")
    is_refused("not all scores", lambda: scene.by_office(
        "panel", "open", scene.application, person=CHAIR))
    for each in others:
        scene.by_office(
            "panel", "score", scene.application, EXAMPLES / "scores.yaml", person=each)


@trial.check
def the_chair_opens_all_at_once_and_signs_off(scene):
    is_refused("", lambda: scene.by_office(
        "panel", "open", scene.application, person=scene.panel[0]))
    scene.by_office("panel", "open", scene.application, person=CHAIR)
    shown = scene.by_office("panel", "show", scene.application, person=CHAIR)
    same({each["expert"] for each in shown["sheets"]}, set(scene.panel), "sheets")
    same(shown["spread"], "0.000", "equal scores have no spread")
    # 66 of 80, 51 of 60 and 31 of 40 points.
    means = {each["axis"]: each["mean"] for each in shown["axes"]}
    same(means, {"securityManagement": "82.500", "aiUtilisation": "85.000",
                 "testReadiness": "77.500"}, "means of the axes")
    scene.by_office(
        "panel", "conclude", scene.application, "--recommendation", "select",
        "--reasons", "세 분야 모두 기준을 넘음", person=CHAIR)
    ranking = scene.by_office("ranking", "show", ROUND, "--capacity", 10)
    line = ranking["lines"][0]
    same((line["application"], line["place"], line["recommendation"], line["missedFloors"]),
         (scene.application, 1, "select", []), "the ranking")
    expect(77.5 < float(line["total"]) < 85, f"a total between the axes' means: {line}")


@trial.check
def two_persons_select(scene):
    scene.by_office(
        "application", "select", scene.application, "--reason", "평가 기준을 넘음")
    is_refused("", lambda: scene.by_office("application", "approve", scene.application))
    same(scene.standing()["status"], "received", "after one person")
    scene.by_office("application", "approve", scene.application, person="yun")
    same(scene.standing()["status"], "selected", "after two")
    scene.by_office("round", "decide", ROUND)
    board = scene.by_office("round", "board", ROUND)["rounds"][0]
    same((board["state"], board["selected"], board["remainingDemand"]), ("decided", 1, 0),
         "the board")


@trial.check
def no_letter_without_the_commission_and_two_persons(scene):
    scene.reported = today()
    contents = scene.letter_contents()
    try:
        early = scene.by_office("letter", "draft", contents)["draft"]
        scene.by_office("letter", "approve", early, person="yun")
        issued = scene.folder / "early.jws"
        scene.by_office("letter", "issue", early, "--out", issued)
    except Failed as failed:
        expect("commission" in failed.message, f"it names the commission: {failed.message}")
    else:
        raise AssertionError("a letter was issued before the commission's report")
    report = scene.by_office(
        "commission", "record", scene.text("commission.yaml", f"""
agenda: 위원회 보고 2026-9
date: "{scene.reported}"
items:
  - {{firm: {FIRM}, application: {scene.application}, decision: approved}}
"""), person="yun")["report"]
    shown = scene.by_office("commission", "show", report)
    same([(each["firm"], each["decision"]) for each in shown["items"]], [(FIRM, "approved")],
         "the report")


@trial.check
def the_letter_is_issued_and_waits_in_the_outbox(scene):
    drafted = scene.by_office("letter", "draft", scene.letter_contents())["draft"]
    is_refused("", lambda: scene.by_office(
        "letter", "issue", drafted, "--out", scene.folder / "none.jws"))
    scene.by_office("letter", "approve", drafted, person="yun")
    scene.serial = scene.by_office(
        "letter", "issue", drafted, "--out", scene.folder / "letter.jws")["serial"]
    scene.by_office(
        "letter", "status", "publish", "--out", scene.folder / "status.jws")
    waiting = outbox(scene.supervisor, FIRM)["sent"]
    kinds = [each["kind"] for each in waiting if each["state"] == "waits for a courier"]
    expect("letter" in kinds, f"the letter waits for a courier: {waiting}")


def outbox(office, other):
    return next(
        each for each in sumun("outbox", office=office)["offices"] if each["office"] == other)


@trial.check
def the_firm_takes_it_in_and_the_receipt_comes_back(scene):
    imported = scene.to_firm()
    expect("taken" in {each["answer"] for each in imported}, f"{imported}")
    expect(all(each["answer"] != "refused" for each in imported), f"{imported}")
    same([each["serial"] for each in scene.by_firm("letter", "list")["letters"]], [scene.serial],
         "letters of the firm")
    receipts = scene.to_office()
    expect(receipts and all(each["answer"] != "refused" for each in receipts), f"{receipts}")
    back = outbox(scene.supervisor, FIRM)
    same((back["waitsForCourier"], {each["state"] for each in back["sent"]}), (0, {"received"}),
         "the outbox afterwards")
    for again in (scene.to_firm(), scene.to_office()):
        expect(all(each["answer"] == "again" for each in again), f"a second courier: {again}")
    same(len(scene.by_firm("letter", "list")["letters"]), 1, "letters after a second courier")


@trial.check
def the_gate_says_what_is_still_missing_and_then_that_it_is_open(scene):
    kinds = {each["kind"] for each in outbox(scene.firm, "commission")["received"]}
    expect("statusList" in kinds, f"the status list came with the letter: {kinds}")
    status = scene.by_firm("gate", "status")
    same(status["isOpen"], False, "without caller and service")
    expect(not any("letter" in each for each in status["reasons"]), f"{status['reasons']}")
    scene.add_caller()
    scene.start_provider()
    scene.start_gate()
    status = scene.by_firm("gate", "status")
    same((status["isOpen"], status["isServed"], status["reasons"]), (True, True, []), "the gate")


@trial.check
def the_form_is_there_in_both_languages_for_both_offices(scene):
    for office in (scene.supervisor, scene.firm):
        korean = sumun("letter", "form", scene.serial, office=office, data=False)
        english = sumun("letter", "form", scene.serial, "--english", office=office, data=False)
        expect(scene.serial in korean and scene.serial in english, "both name the serial")
        expect("비조치의견서" in korean and "하늘은행" in korean, "the Korean form's words")
        expect("Haneul Bank" in english, "the English form's words")
        expect("no-action" in english.lower(), "the English form's name")
        expect(korean != english, "they differ")
    page = scene.folder / "form.html"
    scene.by_firm("letter", "form", scene.serial, "--out", page)
    expect("<script" not in page.read_text(), "the page runs nothing")
    printed = scene.folder / "form.pdf"
    scene.by_firm("letter", "form", scene.serial, "--out", printed)
    words = subprocess.run(
        ["pdftotext", printed, "-"], capture_output=True, text=True, timeout=60, check=True).stdout
    expect(scene.serial in words and "하늘은행" in words, "the PDF can be read back")
    is_refused(".docx", lambda: scene.by_firm(
        "letter", "form", scene.serial, "--out", scene.folder / "form.docx"))


@trial.check
def what_is_not_checked_is_not_kept_on_the_board(scene):
    board = scene.by_firm("discipline", "board")
    counts = board["counts"]
    same((counts["kept"], counts["notChecked"]), (0, counts["all"]), "nothing was checked yet")
    code = board["controls"][0]["control"]
    scene.by_firm("discipline", "assign", code, "--person", "ryu", person="ryu")
    scene.by_firm(
        "discipline", "check", code, "--result", "kept", "--evidence", "보안 2026-31",
        person="ryu")
    row = next(
        each for each in scene.by_firm("discipline", "board")["controls"]
        if each["control"] == code)
    same((row["standing"], row["owner"]), ("kept", "ryu"), f"the row of {code}")


@trial.check
def what_is_decided_later_reaches_the_firm_by_itself(scene):
    issuing = scene.start_supervisor().addresses["console"]
    scene.office_settings = f'supervisor: {{url: "{issuing}", every: 1s}}\n'
    scene.restart_gate()
    scene.by_office(
        "letter", "suspend", scene.serial, "--until", today(9), "--reason", "a look at the facts")
    wait_until(
        lambda: any("suspended" in each for each in scene.by_firm("gate", "status")["reasons"])
        or "suspended" in json.dumps(scene.by_firm("letter", "list")),
        "the firm knows of the suspension")
    same(scene.by_firm("gate", "status")["isOpen"], False, "the gate")
    wait_until(
        lambda: outbox(scene.supervisor, FIRM)["waitsForCourier"] == 0, "the receipts came back")


@trial.check
def both_journals_verify(scene):
    for office in (scene.supervisor, scene.firm):
        same(sumun("ledger", "verify", office / "journal")["isSound"], True, f"{office.name}")


trial.run()
