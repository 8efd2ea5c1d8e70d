"""The firm fetches the supervisor's status list by itself, and a revocation bites."""
import json
import time
import urllib.request

import openai

from scene import Scene, sumun
from trial import (
    MODEL, Trial, ask_openai, expect, openai_client, outcome_of, place, refused, same, user,
    wait_until)


class Fetching(Scene):
    """A scene whose firm fetches from the supervisor's console; nobody carries a list."""

    def start_gate(self):
        self.supervising = self.start_supervisor()
        address = f"{self.supervising.addresses['console']}/status-list"
        self.office_settings = f"status-list: {{address: \"{address}\", every: 1s}}\n"
        return super().start_gate()

    def carry_status(self):
        """Nothing is carried by hand here."""

    def taken_in(self):
        """When the firm's journal took in the newest status list, as its own command says."""
        return sumun("letter", "status", "show", office=self.firm)


trial = Trial("status lists that are fetched", Fetching)


@trial.check
def the_gate_opens_once_a_list_is_fetched(scene):
    def open_now():
        try:
            return ask_openai(openai_client(scene, max_retries=0))
        except openai.APIStatusError as error:
            same(error.code, "status_list_stale", "why it is shut before")
    wait_until(open_now, "the gate is open")
    same(scene.taken_in()["entries"], [], "letters that do not stand")


@trial.check
def what_the_console_gives_is_the_signed_list(scene):
    address = f"{scene.supervising.addresses['console']}/status-list"
    with urllib.request.urlopen(address, timeout=5) as answer:
        text = answer.read().decode()
    same(text.strip().count("."), 2, "the parts of the document")
    same(scene.taken_in()["sequence"], sumun(
        "letter", "status", "show", office=scene.supervisor)["sequence"], "the sequence")


@trial.check
def a_revocation_travels_and_cuts_what_is_in_flight(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("rehearse:slow"), stream=True)
    stream = raw.parse()
    next(stream)
    sumun(
        "letter", "revoke", scene.letter["serial"], "--ground", "circumstancesChanged",
        "--reason", "an exercise", office=scene.supervisor, person="seo")
    try:
        for _ in stream:
            pass
        expect(False, "the stream in flight is cut")
    except openai.APIError as error:
        same(error.code, "letter_revoked", "the reason of the cut")
    outcome = outcome_of(scene, place(raw.headers))
    same((outcome["ended"], outcome["reason"]), ("cut", "letter_revoked"), "the outcome")
    client = openai_client(scene)
    refused(
        openai.PermissionDeniedError, "letter_revoked", lambda: ask_openai(client), client)


@trial.check
def it_bites_within_a_second_of_the_firms_journal(scene):
    # The entry's time and the outcome's time are stamped by one clock, each at its writing.
    cut = [each for each in scene.record() if each.get("reason") == "letter_revoked"][0]
    taken = journal_time(scene, "statusListImported")
    expect(
        0 <= seconds(cut["time"]) - seconds(taken) < 1.0,
        f"cut at {cut['time']}, taken in at {taken}")


def seconds(text):
    whole, _, part = text.rstrip("Z").partition(".")
    return time.mktime(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + float(f"0.{part}")


def journal_time(scene, kind):
    """The time of the journal's last entry of `kind`, read from its segment."""
    segment = (scene.firm / "journal/segments/00000000.segment").read_bytes()
    found, at = None, 0
    while length := int.from_bytes(segment[at:at + 4], "little"):
        entry = json.loads(segment[at + 24:at + 24 + length])
        found = entry["time"] if entry["kind"] == kind else found
        at += (24 + length + 7) // 8 * 8
    expect(found, f"an entry `{kind}`")
    return found


@trial.check
def a_supervisor_that_is_away_does_not_stop_the_gate_at_once(scene):
    scene.issue_and_wait = scene.issue_letter()
    scene.carry_letter(scene.issue_and_wait["file"])
    wait_until(lambda: is_open(scene), "a new letter opens the gate")
    scene.supervising.stop()
    time.sleep(2)
    ask_openai(openai_client(scene), "the list that is held counts on")


def is_open(scene):
    try:
        return bool(ask_openai(openai_client(scene, max_retries=0)))
    except openai.APIStatusError:
        return False


@trial.check
def a_list_is_signed_when_it_is_due_though_nothing_changed(_):
    rules = {"statusList.interval": "2s", "statusList.grace": "2s"}
    with Fetching(rulebook=rules) as scene:
        wait_until(lambda: is_open(scene), "the gate is open")
        first = scene.taken_in()["sequence"]
        wait_until(lambda: scene.taken_in()["sequence"] >= first + 2, "newer lists arrive")
        expect(is_open(scene), "the gate stays open")


trial.run()
