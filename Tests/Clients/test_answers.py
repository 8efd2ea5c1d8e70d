"""What a service sends that must not pass, whole and in pieces."""
import functools
import json
import pathlib
import tempfile

import anthropic
import openai

from scene import Scene
from trial import (
    MODEL, PREFACE, RESIDENT, Trial, anthropic_client, ask_anthropic, ask_openai, expect,
    openai_client, outcome_of, place, refused, same, user)

KEY = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----"
TOKEN = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
HARMLESS = "Harmless words come first, and enough of them to be on their way. " * 4

RULES = [
    {"marker": "invent", "steps": [{"say": f"주민등록번호 {RESIDENT} 입니다."}]},
    {"marker": "key", "steps": [{"say": HARMLESS + KEY + " and after"}], "pieceScalars": 3},
    {"marker": "token in a tool", "pieceScalars": 2, "steps": [
        {"tool": {"name": "look_up", "arguments": json.dumps({"note": TOKEN})}}]},
    {"marker": "token in the thinking", "steps": [
        {"reason": f"I remember {TOKEN} well"}, {"say": "Done."}]},
    {"marker": "token in an error", "status": 500, "steps": [
        {"error": {"type": "api_error", "message": f"cannot log in with {TOKEN}"}}]},
    {"marker": "second choice", "choices": 2, "steps": [{"say": f"take {TOKEN}"}]},
    {"marker": "cookie", "headers": {"Set-Cookie": "a=b", "X-Secret": TOKEN},
     "steps": [{"say": "ok"}]},
]

folder = tempfile.TemporaryDirectory()
script = pathlib.Path(folder.name) / "script.json"
script.write_text(json.dumps({"rules": RULES}))

trial = Trial("answers that must not pass", functools.partial(Scene, script=script))


def streamed(scene, text, **options):
    """The text that got through, and the error that ended it."""
    got = ""
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user(text), stream=True, **options)
    try:
        for chunk in raw.parse():
            for each in chunk.choices:
                got += each.delta.content or ""
                for call in each.delta.tool_calls or []:
                    got += call.function.arguments or ""
    except openai.APIError as error:
        return got, error, place(raw.headers)
    return got, None, place(raw.headers)


@trial.check
def a_number_that_nobody_sent_is_hidden(scene):
    answer = ask_openai(openai_client(scene), "invent").choices[0].message.content
    expect(RESIDENT not in answer, f"the caller got {answer}")
    got, error, index = streamed(scene, "invent")
    same(error, None, "the stream goes on")
    same(got, answer, "streamed as whole")
    kinds = [each["kind"] for each in outcome_of(scene, index)["findings"]]
    same(kinds, ["residentRegistration"], "the findings of the answer")


@trial.check
def a_private_key_ends_the_stream_before_its_first_byte(scene):
    got, error, index = streamed(scene, "key")
    expect(got.startswith(PREFACE + HARMLESS[:80]), f"the harmless words pass: {got!r}")
    expect("MC4C" not in got and "BEGIN" not in got, "nothing of the key passes")
    expect(error is not None, "the stream ends with an error")
    same(error.code, "answer_forbidden", "the error's code")
    outcome = outcome_of(scene, index)
    same(outcome["reason"], "answer_forbidden", "the outcome's reason")
    expect("privateKey" in str(outcome["findings"]), "the outcome names the kind")
    expect("MC4C" not in str(outcome), "and not the value")


@trial.check
def a_private_key_refuses_the_whole_answer(scene):
    client = openai_client(scene)
    refused(
        openai.PermissionDeniedError, "answer_forbidden", lambda: ask_openai(client, "key"),
        client)
    client = anthropic_client(scene)
    error = refused(
        anthropic.PermissionDeniedError, "answer_forbidden",
        lambda: ask_anthropic(client, "key"), client)
    expect("MC4C" not in error.response.text, "nothing of the key passes")


@trial.check
def each_api_ends_its_stream_with_its_own_error(scene):
    got = ""
    try:
        with anthropic_client(scene).messages.stream(
            model=MODEL, max_tokens=100, messages=user("key"),
        ) as stream:
            for text in stream.text_stream:
                got += text
        expect(False, "the stream of messages ends with an error")
    except anthropic.APIStatusError as error:
        same(error.body["type"], "error", "the event")
        expect("MC4C" not in got, "nothing of the key passes")
    kinds = []
    try:
        for event in openai_client(scene).responses.create(
            model=MODEL, input="key", stream=True,
        ):
            kinds.append(event.type)
            expect("MC4C" not in event.model_dump_json(), "nothing of the key passes")
        same(kinds[-1], "error", "the last event of responses")
    except openai.APIError as error:
        same(error.code, "answer_forbidden", "the error's code")


@trial.check
def a_secret_in_a_tools_arguments_is_stopped(scene):
    tools = [{"type": "function", "function": {"name": "look_up"}}]
    got, error, _ = streamed(scene, "token in a tool", tools=tools)
    expect(error is not None and TOKEN not in got, f"streamed: {got}")
    client = openai_client(scene)
    refused(
        openai.PermissionDeniedError, "answer_forbidden",
        lambda: ask_openai(client, "token in a tool", tools=tools), client)


@trial.check
def a_secret_in_thinking_an_error_or_a_second_choice_is_stopped(scene):
    client = anthropic_client(scene, max_retries=0)
    for text in ("token in the thinking", "token in an error"):
        try:
            answer = ask_anthropic(client, text)
            expect(False, f"{text} passed: {answer}")
        except anthropic.APIStatusError as error:
            expect(TOKEN not in error.response.text, f"{text}: the token passes in the error")
    client = openai_client(scene, max_retries=0)
    refused(
        openai.PermissionDeniedError, "answer_forbidden",
        lambda: ask_openai(client, "second choice", n=2), client)
    got, error, _ = streamed(scene, "second choice", n=2)
    expect(error is not None and TOKEN not in got, f"streamed: {got}")


@trial.check
def headers_that_nobody_knows_stay_behind(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("cookie"))
    same(raw.headers.get("x-request-id"), "req_rehearsal", "the request's id")
    for name in ("set-cookie", "x-secret"):
        expect(name not in raw.headers, f"{name} stays behind")


trial.run()
