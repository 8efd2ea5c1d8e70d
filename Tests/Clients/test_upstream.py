"""A service that dies, hangs, lies about itself or is not there."""
import functools
import socket
import time

import anthropic
import openai

from scene import Scene
from trial import (
    MODEL, PREFACE, Trial, anthropic_client, ask_anthropic, ask_openai, expect, openai_client,
    outcome_of, place, refused, same, user)

DEADLINES = {
    "gate.deadlines.firstByte": "1s", "gate.deadlines.idle": "1s",
    "gate.deadlines.connect": "2s", "gate.limits.answer": "8MiB"}

trial = Trial("services that fail", functools.partial(Scene, rulebook=DEADLINES), limit=120)


def streamed(scene, text):
    """The text that got through, the error that ended it, and the exchange's outcome."""
    got = ""
    raw = openai_client(scene, max_retries=0).chat.completions.with_raw_response.create(
        model=MODEL, messages=user(text), stream=True)
    error = None
    try:
        for chunk in raw.parse():
            for each in chunk.choices:
                got += each.delta.content or ""
    except openai.APIError as raised:
        error = raised
    return got, error, outcome_of(scene, place(raw.headers))


def whole(scene, text, kind, code):
    """An answer that is not streamed is refused with `code`; gives back its outcome."""
    error = refused(
        kind, code, lambda: ask_openai(openai_client(scene, max_retries=0), text))
    return outcome_of(scene, place(error.response.headers))


@trial.check
def one_that_dies_in_the_middle_ends_the_stream_with_an_error(scene):
    got, error, outcome = streamed(scene, "rehearse:drop in the middle")
    expect(error is not None, f"the stream does not end as if it were whole, after {got!r}")
    same(outcome["reason"], "upstream_malformed", "the outcome's reason")
    expect(outcome["ended"] != "complete", f"it ended as {outcome['ended']}")
    whole(scene, "rehearse:drop", openai.InternalServerError, "upstream_malformed")


@trial.check
def each_api_is_told_in_its_own_way(scene):
    try:
        with anthropic_client(scene, max_retries=0).messages.stream(
            model=MODEL, max_tokens=100, messages=user("rehearse:drop"),
        ) as stream:
            for _ in stream.text_stream:
                pass
        expect(False, "the stream of messages ends with an error")
    except anthropic.APIStatusError as error:
        same(error.body["type"], "error", "the event")
    kinds = []
    try:
        for event in openai_client(scene, max_retries=0).responses.create(
            model=MODEL, input="rehearse:drop", stream=True,
        ):
            kinds.append(event.type)
        expect(kinds[-1] in ("error", "response.failed"), f"the last event is {kinds[-1]}")
    except openai.APIError:
        pass


@trial.check
def one_that_never_answers_is_left_after_its_deadline(scene):
    started = time.monotonic()
    outcome = whole(scene, "rehearse:hang", openai.InternalServerError, "upstream_timeout")
    taken = time.monotonic() - started
    expect(0.9 < taken < 4, f"it took {taken:.1f} s")
    same((outcome["reason"], outcome["status"]), ("upstream_timeout", None), "the outcome")
    error = refused(
        anthropic.GatewayTimeoutError, "upstream_timeout",
        lambda: ask_anthropic(anthropic_client(scene, max_retries=0), "rehearse:hang"))
    same(error.status_code, 504, "the status")


@trial.check
def one_that_stops_in_the_middle_is_left_after_its_deadline(scene):
    started = time.monotonic()
    got, error, outcome = streamed(scene, "rehearse:stall here")
    taken = time.monotonic() - started
    expect(0.9 < taken < 4, f"it took {taken:.1f} s")
    expect("rehearse:stall" in got, f"what came is passed on: {got!r}")
    expect(error is not None, "the stream ends with an error")
    same(outcome["reason"], "upstream_timeout", "the outcome's reason")


@trial.check
def an_answer_that_is_not_of_the_api_is_not_passed_on(scene):
    for marker in ("rehearse:malformed", "rehearse:wire"):
        outcome = whole(scene, marker, openai.InternalServerError, "upstream_malformed")
        same(outcome["reason"], "upstream_malformed", f"the outcome of {marker}")
    got, error, outcome = streamed(scene, "rehearse:malformed")
    expect(error is not None, f"streamed, it ends with an error, after {got!r}")
    same(outcome["reason"], "upstream_malformed", "the outcome of the stream")


@trial.check
def an_answer_that_is_too_large_is_not_passed_on(scene):
    whole(scene, "rehearse:large", openai.InternalServerError, "upstream_malformed")


@trial.check
def redirects_are_not_followed(scene):
    before = len(scene.seen())
    whole(scene, "rehearse:redirect", openai.InternalServerError, "upstream_malformed")
    same(len(scene.seen()) - before, 1, "requests at the provider")


@trial.check
def a_model_that_was_not_foreseen_is_flagged(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("rehearse:othermodel"))
    same(raw.parse().model, "another-model", "the model of the answer")
    outcome = outcome_of(scene, place(raw.headers))
    same(
        (outcome["models"], outcome["modelForeseen"]), (["another-model"], False),
        "the outcome")


@trial.check
def usage_that_is_not_reported_is_estimated_and_marked(scene):
    for options in ({}, {"stream": True}):
        raw = openai_client(scene).chat.completions.with_raw_response.create(
            model=MODEL, messages=user("rehearse:nousage at all"), **options)
        for _ in (raw.parse() if options else []):
            pass
        outcome = outcome_of(scene, place(raw.headers))
        same(outcome["tokensEstimated"], True, "whether tokens were estimated")
        expect(outcome["tokens"] > 0, "they count")


@trial.check
def afterwards_the_gate_answers_as_before(scene):
    answer = ask_openai(openai_client(scene), "still there?")
    same(answer.choices[0].message.content, PREFACE + "still there?", "the answer")


@trial.check
def a_service_that_is_not_there_is_tried_again_by_the_client(scene):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        scene.provider = f"https://127.0.0.1:{taken.getsockname()[1]}"
    scene.restart_gate()
    client = openai_client(scene, max_retries=1)
    try:
        ask_openai(client)
        expect(False, "refused")
    except openai.InternalServerError as error:
        same(error.code, "upstream_unreachable", "the reason")
        same(error.status_code, 502, "the status")
        same(client.attempts.count, 2, "attempts")
        same(
            outcome_of(scene, place(error.response.headers))["reason"], "upstream_unreachable",
            "the outcome")


trial.run()
