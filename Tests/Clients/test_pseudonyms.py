"""Values leave as placeholders and come back as themselves, in whatever pieces."""
import json
import re

import openai

from scene import Scene
from trial import (
    CARD, MODEL, PREFACE, RESIDENT, Trial, anthropic_client, ask_anthropic, ask_openai, expect,
    openai_client, outcome_of, place, refused, same, user)

PROMPT = f"고객 주민등록번호 {RESIDENT}, 카드번호 {CARD}, 연락처 010-1234-5678"
TOOL = {"type": "function", "function": {"name": "look_up", "parameters": {"type": "object"}}}

trial = Trial("pseudonyms", Scene)


def body_seen(scene):
    return json.loads(scene.seen()[-1]["body"])


def nothing_reached(scene):
    whole = str(scene.seen()[-1])
    for value in (RESIDENT, CARD, "010-1234-5678"):
        expect(value not in whole, f"a value reached the provider: {whole[-200:]}")


@trial.check
def values_go_as_placeholders_and_come_back(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user(PROMPT))
    same(raw.parse().choices[0].message.content, PREFACE + PROMPT, "what came back")
    nothing_reached(scene)
    same(
        body_seen(scene)["messages"][0]["content"],
        "고객 주민등록번호 [RRN-1], 카드번호 [CARD-1], 연락처 [MOBILE-1]", "what the provider saw")
    index = place(raw.headers)
    entry, outcome = scene.record()[index], outcome_of(scene, index)
    actions = {each["kind"]: each["action"] for each in entry["findings"]}
    same(actions.get("residentRegistration"), "pseudonymise", "the action recorded")
    expect(outcome["restored"] >= 3, f"values put back: {outcome['restored']}")
    expect(entry["commitmentReceived"] != entry["commitmentSent"], "two commitments")
    text = json.dumps([entry, outcome])
    expect(RESIDENT not in text and CARD not in text, "the record holds no value")


@trial.check
def they_come_back_in_a_stream_of_any_pieces(scene):
    for marker in ("", "rehearse:split", "rehearse:bytes"):
        prompt = f"{PROMPT} {marker}"
        text = "".join(
            each.delta.content or ""
            for chunk in ask_openai(openai_client(scene), prompt, stream=True)
            for each in chunk.choices)
        same(text, PREFACE + prompt, f"chat, {marker or 'plain'}")
        nothing_reached(scene)
        with anthropic_client(scene).messages.stream(
            model=MODEL, max_tokens=100, messages=user(prompt),
        ) as stream:
            same("".join(stream.text_stream), PREFACE + prompt, f"messages, {marker or 'plain'}")
        nothing_reached(scene)
        events = list(openai_client(scene).responses.create(
            model=MODEL, input=prompt, stream=True))
        text = "".join(
            each.delta for each in events if each.type == "response.output_text.delta")
        same(text, PREFACE + prompt, f"responses, {marker or 'plain'}")
        same(events[-1].response.output_text, text, f"the whole response, {marker or 'plain'}")
        nothing_reached(scene)


@trial.check
def they_come_back_in_a_tools_arguments(scene):
    prompt = f"rehearse:tool 주민등록번호 {RESIDENT}"
    client = openai_client(scene)
    call = ask_openai(client, prompt, tools=[TOOL]).choices[0].message.tool_calls[0]
    same(json.loads(call.function.arguments)["note"], prompt, "the arguments")
    nothing_reached(scene)
    pieces = "".join(
        call.function.arguments or "" for chunk in ask_openai(
            client, prompt, tools=[TOOL], stream=True)
        for each in chunk.choices for call in each.delta.tool_calls or [])
    same(json.loads(pieces)["note"], prompt, "the arguments in pieces")
    with anthropic_client(scene).messages.stream(
        model=MODEL, max_tokens=100, messages=user(prompt),
        tools=[{"name": "look_up", "input_schema": {"type": "object"}}],
    ) as stream:
        blocks = stream.get_final_message().content
    same([each.input["note"] for each in blocks if each.type == "tool_use"], [prompt], "the input")
    nothing_reached(scene)


@trial.check
def they_come_back_in_reasoning_and_every_choice(scene):
    prompt = f"rehearse:reason 주민등록번호 {RESIDENT}"
    answer = ask_anthropic(anthropic_client(scene), prompt)
    thoughts = [each.thinking for each in answer.content if each.type == "thinking"]
    expect(RESIDENT in thoughts[0], f"the thinking: {thoughts}")
    answer = ask_openai(openai_client(scene), f"rehearse:two 주민등록번호 {RESIDENT}", n=2)
    for each in answer.choices:
        expect(RESIDENT in each.message.content, f"choice {each.index}")


@trial.check
def a_history_that_is_sent_again_keeps_its_numbers(scene):
    client = openai_client(scene)
    first = f"주민등록번호 {RESIDENT}"
    answer = ask_openai(client, first).choices[0].message.content
    ask_openai(client, messages=[
        {"role": "user", "content": first}, {"role": "assistant", "content": answer},
        {"role": "user", "content": f"카드번호 {CARD} 그리고 다시 {RESIDENT}"}])
    contents = [each["content"] for each in body_seen(scene)["messages"]]
    same(contents[0], "주민등록번호 [RRN-1]", "the first turn")
    same(contents[2], "카드번호 [CARD-1] 그리고 다시 [RRN-1]", "the last turn")


@trial.check
def text_that_looks_like_a_placeholder_stays_what_it_is(scene):
    prompt = f"[RRN-1] is not mine; 주민등록번호 {RESIDENT}"
    answer = ask_openai(openai_client(scene), prompt).choices[0].message.content
    same(answer, PREFACE + prompt, "what came back")
    seen = body_seen(scene)["messages"][0]["content"]
    expect(re.search(r"\[RRN-1-x?[0-9a-z]+\]", seen), f"a tag of its own: {seen}")
    nothing_reached(scene)


@trial.check
def a_placeholder_of_another_request_is_never_filled_in(scene):
    answer = ask_openai(openai_client(scene), "tell me [RRN-1]").choices[0].message.content
    same(answer, PREFACE + "tell me [RRN-1]", "what came back")


@trial.check
def a_value_where_nothing_is_rewritten_blocks(scene):
    client = openai_client(scene)
    before = len(scene.seen())
    for tool in (
        {"name": "look_up", "parameters": {
            "type": "object", "properties": {"a": {"enum": [f"주민번호 {RESIDENT}"]}}}},
        {"name": "look_up", "parameters": {
            "type": "object", "properties": {f"주민번호 {RESIDENT}": {"type": "string"}}}},
    ):
        refused(
            openai.PermissionDeniedError, "data_forbidden",
            lambda: ask_openai(client, tools=[{"type": "function", "function": tool}]), client)
    same(len(scene.seen()), before, "requests at the provider")


@trial.check
def a_value_split_over_two_parts_of_a_message_does_not_leave(scene):
    parts = [{"type": "text", "text": "주민등록번호 900101-"}, {"type": "text", "text": "1234568"}]
    try:
        ask_openai(openai_client(scene), messages=[{"role": "user", "content": parts}])
        texts = "".join(each["text"] for each in body_seen(scene)["messages"][0]["content"])
        expect(RESIDENT not in texts, f"the provider saw {texts}")
    except openai.PermissionDeniedError as error:
        same(error.code, "data_forbidden", "the reason")


@trial.check
def a_value_in_disguise_does_not_leave(scene):
    for disguised in (
        "９００１０１-１２３４５６８", "900101\u200b-1234568", "900101‐1234568", "9\u200b00101-1234568",
    ):
        text = f"주민등록번호 {disguised} 입니다"
        answer = ask_openai(openai_client(scene), text).choices[0].message.content
        same(answer, PREFACE + text, "what came back")
        seen = body_seen(scene)["messages"][0]["content"]
        same(seen, "주민등록번호 [RRN-1] 입니다", f"what the provider saw of {disguised!r}")


trial.run()
