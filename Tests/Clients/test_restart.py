"""The serving process ends, gently or not, and starts again: nothing that was said is lost."""
import functools
import re
import threading

import openai

from scene import Failed, Process, Scene, sumun
from trial import (
    MODEL, PREFACE, Trial, ask_openai, expect, openai_client, outcome_of, place, same, user,
    wait_until)

trial = Trial(
    "ends and starts of the serving process",
    functools.partial(Scene, rulebook={"gate.deadlines.drain": "1s"}))


class Stream(threading.Thread):
    """A slow stream that is read until it ends, somehow."""

    def __init__(self, scene):
        super().__init__()
        raw = openai_client(scene, max_retries=0).chat.completions.with_raw_response.create(
            model=MODEL, messages=user("rehearse:slow"), stream=True)
        self.index = place(raw.headers)
        self.stream, self.pieces, self.error, self.ended = raw.parse(), 0, None, None
        self.start()
        wait_until(lambda: self.pieces > 3, "the stream runs")

    def run(self):
        try:
            for chunk in self.stream:
                self.pieces += 1
                for each in chunk.choices:
                    self.ended = each.finish_reason or self.ended
        except Exception as error:
            self.error = error


@trial.check
def a_start_says_how_much_of_an_answer_is_held_back(scene):
    said = re.search(
        r"inspection: (\d+) kinds in force; .* at most (\d+) bytes are held back",
        scene.serving.log.read_text())
    expect(said, "the start says it")
    same(int(said[1]), 18, "kinds in force")
    expect(16_384 < int(said[2]) < 32_768, f"a run of 16 KiB and its surroundings, not {said[2]}")


@trial.check
def a_second_process_for_the_same_record_is_refused(scene):
    try:
        Process("second", scene.folder, "serve", "--office", scene.firm)
        expect(False, "a second process serves")
    except RuntimeError as refused:
        text = str(refused)
        expect("ended with 1" in text and "served already" in text, text)
    ask_openai(openai_client(scene), "the first one goes on")


@trial.check
def a_gentle_end_writes_every_outcome_and_signs_the_head(scene):
    stream = Stream(scene)
    code = scene.serving.stop()
    stream.join(20)
    same(code, 0, "the exit code")
    expect(not scene.serving.is_running(), "it has ended")
    expect(stream.error or stream.ended, "the stream does not end as if it were whole")
    outcome = outcome_of(scene, stream.index)
    same((outcome["ended"], outcome["reason"]), ("cut", "gate_ending"), "the outcome")
    head = (scene.firm / "record/gate-1/checkpoint").read_text().split("\n")
    same(int(head[1]), len(scene.record()), "the size of the signed head")


@trial.check
def after_a_gentle_end_it_goes_on(scene):
    before = scene.record()
    scene.start_gate()
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("again"))
    same(raw.parse().choices[0].message.content, PREFACE + "again", "the answer")
    after = scene.record()
    same(after[:len(before)], before, "what stood there")
    same(place(raw.headers), len(before), "the next index")


@trial.check
def after_a_hard_end_the_record_goes_on_and_names_what_is_unknown(scene):
    ask_openai(openai_client(scene), "before the end")
    stream = Stream(scene)
    seen = len(scene.record())
    scene.serving.kill()
    stream.join(20)
    expect(stream.error is not None, "the caller notices")
    scene.start_gate()
    entries = scene.record()
    expect(len(entries) >= seen, "no entry is missing")
    outcome = outcome_of(scene, stream.index)
    same(outcome["kind"], "outcome", "the entry")
    same(outcome["ended"], "outcome_unknown", "how it ended")
    ask_openai(openai_client(scene), "after the end")
    without = {each["sequence"] for each in entries if each.get("verdict") == "admitted"} - {
        each["admission"] for each in entries if each["kind"] == "outcome"}
    same(without, set(), "admissions without an outcome")


@trial.check
def many_hard_ends_lose_nothing_that_was_said(scene):
    told, errors = {}, []
    for round in range(4):
        client = openai_client(scene, max_retries=0)

        def ask():
            try:
                while True:
                    raw = client.chat.completions.with_raw_response.create(
                        model=MODEL, messages=user(f"round {round}"))
                    told[place(raw.headers)] = f"round {round}"
            except openai.APIConnectionError:
                pass
            except openai.APIStatusError as error:
                errors.append(error)
        askers = [threading.Thread(target=ask) for _ in range(4)]
        for each in askers:
            each.start()
        count = len(told)
        wait_until(lambda: errors or len(told) > count + 8, "the askers are answered")
        same(errors, [], "refusals")
        scene.serving.kill()
        for each in askers:
            each.join(20)
        scene.start_gate()
    entries = scene.record(10_000)
    same([each["sequence"] for each in entries], list(range(len(entries))), "the sequence")
    for index in told:
        same(entries[index]["kind"], "admission", f"the entry that a caller was told, {index}")
    settled = {each["admission"] for each in entries if each["kind"] == "outcome"}
    same(set(told) - settled, set(), "answers without an outcome")


@trial.check
def the_whole_is_sound_and_signed(scene):
    scene.serving.stop()
    checked = sumun(
        "ledger", "verify", scene.firm / "record/gate-1", "--key", scene.record_key)
    same(checked["isSound"], True, "the record")


@trial.check
def a_damaged_record_is_not_served(scene):
    segment = scene.firm / "record/gate-1/segments/00000000.segment"
    with open(segment, "r+b") as file:
        file.seek(40)
        was = file.read(1)
        file.seek(40)
        file.write(bytes([was[0] ^ 1]))
    try:
        scene.start_gate()
        expect(False, "a damaged record is served")
    except RuntimeError as refused:
        text = str(refused)
        expect("segment" in text and "entry" in text, f"it names the place: {text[-300:]}")
        expect("ended with 3" in text, f"the exit code is 3: {text[:80]}")


trial.run()
