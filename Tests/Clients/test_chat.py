"""Chat completions with the official SDK: whole, streamed, tools, choices."""
import json

import openai

from scene import Scene
from trial import (
    MODEL, PREFACE, Trial, ask_openai, expect, openai_client, outcome_of, place, same, user)

TOOL = {
    "type": "function",
    "function": {
        "name": "look_up", "description": "Looks an asset up.",
        "parameters": {
            "type": "object",
            "properties": {"asset": {"type": "string"}, "note": {"type": "string"}}}}}

trial = Trial("chat completions", Scene)


def streamed(scene, text, **options):
    return list(ask_openai(openai_client(scene), text, stream=True, **options))


def text_of(chunks, choice=0):
    return "".join(
        each.delta.content or "" for chunk in chunks for each in chunk.choices
        if each.index == choice)


@trial.check
def a_chat_is_answered_and_recorded(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("Review: if (a = b) return;"))
    answer = raw.parse()
    same(answer.choices[0].message.content, PREFACE + "Review: if (a = b) return;", "the answer")
    same(answer.choices[0].finish_reason, "stop", "its end")
    index = place(raw.headers)
    admission, outcome = scene.record()[index], outcome_of(scene, index)
    same((admission["kind"], admission["verdict"]), ("admission", "admitted"), "the entry")
    same((admission["model"], admission["letter"]), (MODEL, "260001"), "what it says")
    same(outcome["tokensIn"], answer.usage.prompt_tokens, "tokens in")
    same(outcome["tokensOut"], answer.usage.completion_tokens, "tokens out")
    same((outcome["ended"], outcome["status"]), ("complete", 200), "how it ended")


@trial.check
def the_provider_gets_its_own_credential_and_nothing_of_the_caller(scene):
    ask_openai(openai_client(scene), "whose credential", user="someone")
    seen = scene.seen()[-1]
    headers = {name.lower(): value for name, value in seen["headers"]}
    same(headers["authorization"], "Bearer rehearsal-credential-openai", "the credential")
    expect(scene.key not in json.dumps(seen), "the caller's key stays behind")
    strange = [name for name in headers if name.startswith(("x-stainless", "user-agent"))]
    same(strange, [], "headers of the SDK that went on")
    same(headers["accept-encoding"], "identity", "the encoding asked for")


@trial.check
def a_stream_is_the_whole_in_pieces(scene):
    chunks = streamed(scene, "스트림으로 답해 줘")
    same(text_of(chunks), PREFACE + "스트림으로 답해 줘", "the text")
    expect(len(chunks) > 4, f"it came in pieces, in {len(chunks)}")
    same([each.usage for each in chunks if each.usage], [], "usage that nobody asked for")
    expect(all(each.choices for each in chunks), "the usage event is taken out")
    same(chunks[-1].choices[0].finish_reason, "stop", "its end")


@trial.check
def usage_comes_when_asked_for_and_is_recorded_in_any_case(scene):
    chunks = streamed(scene, "usage", stream_options={"include_usage": True})
    expect(chunks[-1].usage.total_tokens > 0, "the last chunk has the usage")
    same(chunks[-1].choices, [], "the usage chunk has no choice")
    for options in ({}, {"stream_options": {"include_usage": True}}):
        raw = openai_client(scene).chat.completions.with_raw_response.create(
            model=MODEL, messages=user("usage"), stream=True, **options)
        for _ in raw.parse():
            pass
        outcome = outcome_of(scene, place(raw.headers))
        same(outcome["tokensEstimated"], False, "whether tokens were estimated")


@trial.check
def a_tool_is_called(scene):
    message = ask_openai(
        openai_client(scene), "rehearse:tool now", tools=[TOOL]).choices[0].message
    call = message.tool_calls[0]
    same(call.function.name, "look_up", "the tool")
    same(
        json.loads(call.function.arguments), {"asset": "web-01", "note": "rehearse:tool now"},
        "its arguments")
    answer = ask_openai(openai_client(scene), tools=[TOOL], messages=[
        *user("rehearse:nothing"), message.model_dump(exclude_none=True),
        {"role": "tool", "tool_call_id": call.id, "content": "up since Monday"}])
    expect(answer.choices[0].message.content, "the result is taken")
    body = json.loads(scene.seen()[-1]["body"])
    same(body["messages"][2]["content"], "up since Monday", "the result at the provider")


@trial.check
def a_tools_arguments_come_in_pieces(scene):
    name, arguments, pieces, ended = "", "", 0, None
    for chunk in streamed(scene, "rehearse:tool now", tools=[TOOL]):
        for each in chunk.choices:
            ended = each.finish_reason or ended
            for call in each.delta.tool_calls or []:
                name += call.function.name or ""
                arguments += call.function.arguments or ""
                pieces += 1
    same(name, "look_up", "the tool")
    same(json.loads(arguments)["note"], "rehearse:tool now", "its arguments")
    expect(pieces > 2, f"they came in pieces, in {pieces}")
    same(ended, "tool_calls", "its end")


@trial.check
def the_sdks_own_accumulator_agrees(scene):
    with openai_client(scene).chat.completions.stream(
        model=MODEL, messages=user("rehearse:tool now"), tools=[TOOL],
    ) as stream:
        for _ in stream:
            pass
        message = stream.get_final_completion().choices[0].message
    same(json.loads(message.tool_calls[0].function.arguments)["asset"], "web-01", "the arguments")
    same(message.content, PREFACE + "I call a tool.", "the text")


@trial.check
def two_choices_stay_apart(scene):
    answer = ask_openai(openai_client(scene), "rehearse:two ways", n=2)
    same([each.index for each in answer.choices], [0, 1], "the choices")
    whole = [each.message.content for each in answer.choices]
    chunks = streamed(scene, "rehearse:two ways", n=2)
    same([text_of(chunks, 0), text_of(chunks, 1)], whole, "the streamed choices")


@trial.check
def a_refusal_of_the_model_passes_as_such(scene):
    message = ask_openai(openai_client(scene), "rehearse:refuse").choices[0].message
    same(message.refusal, "I refuse, as the script says.", "the refusal")
    pieces = [
        each.delta.refusal or "" for chunk in streamed(scene, "rehearse:refuse")
        for each in chunk.choices]
    same("".join(pieces), message.refusal, "the streamed refusal")


@trial.check
def bytes_one_by_one_and_letters_one_by_one_change_nothing(scene):
    for marker in ("rehearse:bytes", "rehearse:split", "rehearse:ping"):
        text = f"{marker} 한 글자씩, one by one 🙂"
        expect(text in text_of(streamed(scene, text)), f"{marker} keeps the text")
        whole = ask_openai(openai_client(scene), text).choices[0].message.content
        expect(text in whole, f"{marker} keeps the whole")


@trial.check
def an_error_in_the_middle_is_the_providers_own(scene):
    got = []
    try:
        for chunk in ask_openai(openai_client(scene), "rehearse:error now", stream=True):
            got.append(chunk)
        expect(False, "the stream ends with an error")
    except openai.APIError as error:
        expect("the script says so" in str(error), f"the error is the provider's: {error}")
    expect("rehearse:error now" in text_of(got), "what came before it is kept")


@trial.check
def the_providers_own_refusals_raise_its_own_exceptions(scene):
    for marker, kind, status in (
        ("rehearse:limit", openai.RateLimitError, 429),
        ("rehearse:busy", openai.InternalServerError, 529),
        ("rehearse:error", openai.InternalServerError, 500),
    ):
        client = openai_client(scene, max_retries=0)
        try:
            ask_openai(client, marker)
            expect(False, f"{marker} raises")
        except kind as error:
            same(error.status_code, status, marker)
            expect("the script says so" in str(error), f"{marker} keeps its message: {error}")


@trial.check
def the_models_are_the_letters(scene):
    before = len(scene.seen())
    raw = openai_client(scene).models.with_raw_response.list()
    same([each.id for each in raw.parse()], ["rehearsal-1", "rehearsal-1-mini"], "the models")
    same(len(scene.seen()), before, "requests at the provider")
    same(scene.record()[place(raw.headers)]["endpoint"], "GET /v1/models", "the entry")


trial.run()
