"""The Messages API with the official SDK, streamed and not."""
import json

import anthropic

from scene import Scene
from trial import (
    MODEL, PREFACE, Trial, anthropic_client, ask_anthropic, expect, outcome_of, place, same, user)

TOOL = {
    "name": "look_up", "description": "Looks an asset up.",
    "input_schema": {
        "type": "object",
        "properties": {"asset": {"type": "string"}, "note": {"type": "string"}}}}

trial = Trial("messages", Scene)


def text_of(message):
    return "".join(each.text for each in message.content if each.type == "text")


@trial.check
def a_message_is_answered_and_recorded(scene):
    raw = anthropic_client(scene).messages.with_raw_response.create(
        model=MODEL, max_tokens=100, system="be brief", messages=user("설명해 줘"))
    answer = raw.parse()
    same(text_of(answer), PREFACE + "설명해 줘", "the answer")
    same(answer.stop_reason, "end_turn", "its end")
    index = place(raw.headers)
    outcome = outcome_of(scene, index)
    same(
        (outcome["tokensIn"], outcome["tokensOut"]),
        (answer.usage.input_tokens, answer.usage.output_tokens), "the tokens")
    same(scene.record()[index]["endpoint"], "POST /v1/messages", "the entry")


@trial.check
def the_provider_gets_its_own_credential_and_version(scene):
    client = anthropic_client(scene)
    ask_anthropic(client, "whose credential")
    seen = scene.seen()[-1]
    headers = {name.lower(): value for name, value in seen["headers"]}
    same(headers.get("x-api-key"), "rehearsal-credential-anthropic", "the credential")
    same(
        headers.get("anthropic-version"), client.default_headers["anthropic-version"],
        "the version")
    expect("authorization" not in headers, "one credential, not two")
    expect(scene.key not in json.dumps(seen), "the caller's key stays behind")


@trial.check
def a_stream_is_the_whole_in_pieces(scene):
    pieces = []
    with anthropic_client(scene).messages.stream(
        model=MODEL, max_tokens=100, messages=user("조각으로 답해 줘"),
    ) as stream:
        for text in stream.text_stream:
            pieces.append(text)
        message = stream.get_final_message()
    expect(len(pieces) > 2, f"it came in pieces, in {len(pieces)}")
    same("".join(pieces), PREFACE + "조각으로 답해 줘", "the pieces")
    same(text_of(message), "".join(pieces), "the whole")
    expect(message.usage.output_tokens > 0, "usage is there")


@trial.check
def events_keep_their_order(scene):
    kinds = [each.type for each in ask_anthropic(anthropic_client(scene), "hello", stream=True)]
    same(kinds[:2], ["message_start", "content_block_start"], "the first")
    same(kinds[-3:], ["content_block_stop", "message_delta", "message_stop"], "the last")


@trial.check
def a_tool_is_called_whole_and_in_pieces(scene):
    client = anthropic_client(scene)
    answer = ask_anthropic(client, "rehearse:tool now", tools=[TOOL])
    call = [each for each in answer.content if each.type == "tool_use"][0]
    same(call.input, {"asset": "web-01", "note": "rehearse:tool now"}, "its input")
    same(answer.stop_reason, "tool_use", "its end")
    pieces = [
        each.delta.partial_json
        for each in ask_anthropic(client, "rehearse:tool now", tools=[TOOL], stream=True)
        if each.type == "content_block_delta" and each.delta.type == "input_json_delta"]
    same(json.loads("".join(pieces)), call.input, "its input in pieces")
    expect(len(pieces) > 2, f"there are pieces, {len(pieces)}")
    again = ask_anthropic(client, tools=[TOOL], messages=[
        *user("rehearse:nothing"), {"role": "assistant", "content": answer.content},
        {"role": "user", "content": [
            {"type": "tool_result", "tool_use_id": call.id, "content": "up since Monday"}]}])
    expect(text_of(again), "the result is taken")


@trial.check
def splitting_and_pings_change_nothing(scene):
    for marker in ("rehearse:bytes", "rehearse:split", "rehearse:ping"):
        text = f"{marker} 한 글자씩 🙂"
        with anthropic_client(scene).messages.stream(
            model=MODEL, max_tokens=100, messages=user(text),
        ) as stream:
            found = "".join(stream.text_stream)
        expect(text in found, f"{marker} keeps the text")


@trial.check
def thinking_passes_beside_the_text(scene):
    answer = ask_anthropic(anthropic_client(scene), "rehearse:reason why")
    same([each.type for each in answer.content], ["text", "thinking", "text"], "the blocks")
    same(text_of(answer), PREFACE + "Done: rehearse:reason why", "the text")


@trial.check
def an_error_in_the_middle_is_the_providers_own(scene):
    try:
        for _ in ask_anthropic(anthropic_client(scene), "rehearse:error now", stream=True):
            pass
        expect(False, "the stream ends with an error")
    except anthropic.APIStatusError as error:
        same(error.body["error"]["type"], "overloaded_error", "the error")


@trial.check
def the_models_are_the_letters(scene):
    before = len(scene.seen())
    page = anthropic_client(scene).models.list()
    same([each.id for each in page.data], ["rehearsal-1"], "the models")
    same(len(scene.seen()), before, "requests at the provider")


trial.run()
