"""Every text field of the SDKs' own type definitions has a fixture with a planted value in it.

The Swift tests plant a value in each place of the fixtures and look whether it gets through;
this test looks whether a new version of an SDK has a place that the fixtures do not know.
"""
import json

from anthropic.types import Message, RawMessageStreamEvent, message_create_params
from openai.types.chat import ChatCompletion, ChatCompletionChunk, completion_create_params
from openai.types.responses import Response, ResponseStreamEvent, response_create_params

import sdk_types
from scene import ROOT
from trial import Trial, expect, same

MARK = "(planted)"
FIXTURES = ROOT / "Tests/Fixtures"

EVENTS = {"chat": ChatCompletionChunk, "responses": ResponseStreamEvent,
          "messages": RawMessageStreamEvent}
BODIES = {"chat": ChatCompletion, "responses": Response, "messages": Message}
REQUESTS = {
    "chat": completion_create_params.CompletionCreateParamsStreaming,
    "responses": response_create_params.ResponseCreateParamsStreaming,
    "messages": message_create_params.MessageCreateParamsStreaming}

trial = Trial("fixtures of every text field")


def rows(folder):
    return [
        row for file in sorted((FIXTURES / folder).glob("*.json"))
        for row in json.loads(file.read_text())]


def answers(api, form):
    """The fixtures of one API, with the whole body in the place of `(body)`."""
    every = [row for row in rows("Answers") + rows("AnswerKeys") if row["api"] == api]
    bodies = [row["event"] for row in every if row["form"] == "body"]
    for row in every:
        if row["form"] == form:
            yield row["event"]
            for name, value in row["event"].items():
                if value == "(body)":
                    yield from ({**row["event"], name: body} for body in bodies)


def missing(kind, values):
    found = set()
    for value in values:
        found |= sdk_types.planted(value, kind, MARK)
    return sorted(sdk_types.places(kind) - found)


@trial.check
def every_type_of_event_has_its_fixtures():
    for api, union in EVENTS.items():
        values = list(answers(api, "event"))
        for kind in sdk_types.options(union):
            own = [each for each in values if kind in sdk_types.fitting(each, union)]
            expect(own, f"an event of {sdk_types.name_of(kind)} is among the fixtures")
            same(missing(kind, own), [], f"places without a fixture in {kind.__name__}")


@trial.check
def every_whole_answer_has_its_fixtures():
    for api, kind in BODIES.items():
        same(missing(kind, answers(api, "body")), [], f"places without a fixture of {api}")


@trial.check
def every_request_has_its_fixtures():
    for api, kind in REQUESTS.items():
        values = [row["request"] for row in rows("Requests") if row["api"] == api]
        same(missing(kind, values), [], f"places without a fixture of {api}")


@trial.check
def a_field_without_a_fixture_is_noticed():
    values = [row["request"] for row in rows("Requests") if row["api"] == "chat"]
    without = [json.loads(json.dumps(each).replace('"user"', '"elsewhere"')) for each in values]
    found = missing(REQUESTS["chat"], without)
    expect(any(each.endswith("CompletionCreateParamsStreaming.user") for each in found), found)


trial.run()
