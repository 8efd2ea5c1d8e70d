"""What the gate does not let through, as each SDK's own natural exception."""
import json
import time

import anthropic
import openai

from scene import Scene, sumun
from trial import (
    MODEL, Trial, anthropic_client, ask_anthropic, ask_openai, expect,
    known_caller, openai_client, place,
    refused, same, seen_by)

PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----"

#: Each is put together here, so that no scanner of this tree takes it for somebody's.
SECRETS = {
    "privateKey": PRIVATE_KEY,
    "awsKey": "AKIA" + "Q3EGPXK7LWZN5VDT",
    "githubToken": "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8",
    "jwt": "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "c2lnbmF0dXJlc2lnbmF0dXJl",
    "marking": "대외비 문서: 분기 계획",
}

trial = Trial("refusals", Scene)


def entry_of(scene, error):
    return scene.record()[place(error.response.headers)]


@trial.check
def a_stranger_is_told_nothing_more(scene):
    before = len(scene.seen())
    for key in ("not-a-key", "sumun_" + "A" * 48):
        client = openai_client(scene, key=key)
        error = refused(
            openai.AuthenticationError, "caller_unknown", lambda: ask_openai(client), client)
        expect("sumun-record" not in error.response.headers, "no entry of its own")
    client = anthropic_client(scene, key="not-a-key-either")
    refused(
        anthropic.AuthenticationError, "caller_unknown", lambda: ask_anthropic(client), client)
    same(len(scene.seen()), before, "requests at the provider")


@trial.check
def a_model_that_is_not_granted_is_not_found(scene):
    client = openai_client(scene)
    error = refused(
        openai.NotFoundError, "model_not_granted", lambda: ask_openai(client, model="other-1"),
        client)
    entry = entry_of(scene, error)
    same((entry["verdict"], entry["reason"]), ("refused", "model_not_granted"), "the entry")
    client = anthropic_client(scene)
    refused(
        anthropic.NotFoundError, "model_not_granted",
        lambda: ask_anthropic(client, model="rehearsal-1-mini"), client)


@trial.check
def a_feature_that_is_not_granted_is_forbidden(scene):
    client = openai_client(scene)
    for options in (
        {"tools": [{"type": "web_search"}]}, {"tools": [{"type": "code_interpreter",
         "container": {"type": "auto"}}]}, {"background": True}, {"store": True},
        {"previous_response_id": "resp_1"}, {"conversation": "conv_1"},
        {"extra_body": {"unheard_of": "x"}},
        {"tools": [{"type": "mcp", "server_label": "s", "server_url": "https://m.example"}]},
    ):
        refused(
            openai.PermissionDeniedError, "feature_not_granted",
            lambda: client.responses.create(model=MODEL, input="hello", **options), client)
    client = anthropic_client(scene)
    refused(
        anthropic.PermissionDeniedError, "feature_not_granted",
        lambda: ask_anthropic(client, extra_headers={"anthropic-beta": "some-beta-2026"}), client)


@trial.check
def an_endpoint_that_is_not_granted_is_not_found(scene):
    client = openai_client(scene)
    refused(
        openai.NotFoundError, "endpoint_not_granted",
        lambda: client.embeddings.create(model=MODEL, input="hello"), client)
    client = anthropic_client(scene)
    refused(
        anthropic.NotFoundError, "endpoint_not_granted",
        lambda: client.messages.count_tokens(
            model=MODEL, messages=[{"role": "user", "content": "hello"}]), client)


@trial.check
def a_service_that_is_not_there_is_forbidden(scene):
    client = openai.OpenAI(
        base_url=f"{scene.gate}/elsewhere/v1", api_key=scene.key, timeout=10, max_retries=0)
    refused(openai.PermissionDeniedError, "service_not_granted", lambda: ask_openai(client))


@trial.check
def a_purpose_that_is_not_granted_is_forbidden(scene):
    client = openai_client(scene)
    for purpose in ("patchAnalysis", "incidentResponse", "unheardOf"):
        refused(
            openai.PermissionDeniedError, "purpose_not_granted",
            lambda: ask_openai(client, extra_headers={"Sumun-Purpose": purpose}), client)
    raw = client.chat.completions.with_raw_response.create(
        model=MODEL, messages=[{"role": "user", "content": "hello"}],
        extra_headers={"Sumun-Purpose": "logAnalysis"})
    same(scene.record()[place(raw.headers)]["purpose"], "logAnalysis", "the purpose recorded")


@trial.check
def a_letter_that_the_firm_does_not_hold_is_forbidden(scene):
    client = openai_client(scene)
    refused(
        openai.PermissionDeniedError, "no_letter",
        lambda: ask_openai(client, extra_headers={"Sumun-Letter": "269999"}), client)


@trial.check
def secrets_do_not_leave(scene):
    client = openai_client(scene)
    for kind, secret in {**SECRETS, "callerKey": scene.key}.items():
        error = refused(
            openai.PermissionDeniedError, "data_forbidden",
            lambda: ask_openai(client, f"look at this: {secret} (mark-{kind})"), client)
        expect(kind in str(error), f"{kind} is named: {error}")
        expect(secret not in error.response.text, f"the {kind} itself is not said again")
        entry = entry_of(scene, error)
        expect(secret not in json.dumps(entry), f"the {kind} itself is not recorded")
        expect(kind in json.dumps(entry["findings"]), f"{kind} stands in the entry")
        same(seen_by(scene, f"mark-{kind}"), [], "what the provider saw")
    client = anthropic_client(scene)
    refused(
        anthropic.PermissionDeniedError, "data_forbidden",
        lambda: ask_anthropic(client, PRIVATE_KEY), client)


@trial.check
def secrets_do_not_leave_in_any_other_field(scene):
    client = openai_client(scene)
    secret = SECRETS["githubToken"]
    tool = {"type": "function", "function": {
        "name": "f", "description": secret, "parameters": {"type": "object"}}}
    enum = {"type": "function", "function": {"name": "f", "parameters": {
        "type": "object", "properties": {"a": {"type": "string", "enum": [secret]}}}}}
    for options in (
        {"tools": [tool]}, {"tools": [enum]}, {"user": secret}, {"stop": [secret]},
        {"metadata": {"note": secret}}, {"extra_query": {"q": secret}},
        {"extra_headers": {"OpenAI-Organization": secret}},
        {"response_format": {"type": "json_schema", "json_schema": {
            "name": "s", "schema": {"description": secret}}}},
    ):
        try:
            ask_openai(client, "nothing here", **options)
        except openai.PermissionDeniedError as error:
            expect(
                error.code in ("data_forbidden", "feature_not_granted"),
                f"{options} is refused as {error.code}")
    same(seen_by(scene, secret), [], "what the provider saw")
    headers = json.dumps([each["headers"] + [each["target"]] for each in scene.seen()])
    expect(secret not in headers, "nor in a header or the query")


@trial.check
def contents_that_cannot_be_inspected_do_not_leave(scene):
    client = openai_client(scene)
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}}
    refused(
        openai.PermissionDeniedError, "unscannable",
        lambda: ask_openai(client, messages=[{"role": "user", "content": [image]}]), client)


@trial.check
def a_body_that_is_too_large_is_not_cut_short(scene):
    text = "a " * (5 << 20)
    client = openai_client(scene)
    refused(openai.APIStatusError, "body_too_large", lambda: ask_openai(client, text), client)
    client = anthropic_client(scene)
    refused(
        anthropic.ContentTooLargeError, "body_too_large",
        lambda: ask_anthropic(client, text), client)


@trial.check
def the_caller_is_told_in_its_own_language(scene):
    for language, sentence in (
        ("ko", "허용하지 않습니다"), ("ko-KR,ko;q=0.9,en;q=0.5", "허용하지 않습니다"),
        ("en", "does not grant this model"), ("fr", "does not grant this model"),
        ("en;q=0.2, ko;q=0.8", "허용하지 않습니다"),
    ):
        for client, ask, kind in (
            (openai_client(scene), ask_openai, openai.NotFoundError),
            (anthropic_client(scene), ask_anthropic, anthropic.NotFoundError),
        ):
            error = refused(
                kind, "model_not_granted",
                lambda: ask(client, model="other-1", extra_headers={"Accept-Language": language}),
                client)
            message = error.response.json()["error"]["message"]
            expect(sentence in message, f"{language}: {message}")
            index = place(error.response.headers)
            expect(f"gate-1/{index}" in message, f"the entry is named: {message}")


@trial.check
def the_shapes_are_those_of_the_apis(scene):
    client = openai_client(scene)
    error = refused(
        openai.NotFoundError, "model_not_granted", lambda: ask_openai(client, model="other-1"))
    same(
        set(error.response.json()["error"]), {"message", "type", "param", "code"},
        "the fields of the one")
    client = anthropic_client(scene)
    error = refused(
        anthropic.NotFoundError, "model_not_granted",
        lambda: ask_anthropic(client, model="other-1"))
    body = error.response.json()
    same((body["type"], body["error"]["type"]), ("error", "not_found_error"), "the other")
    same(error.response.headers["x-should-retry"], "false", "whether to try again")


@trial.check
def a_stranger_who_keeps_trying_is_blocked_and_a_caller_is_not(scene):
    def guessed(key):
        client = openai_client(scene, key=key, max_retries=0)
        for _ in range(8):
            try:
                ask_openai(client)
            except openai.APIStatusError as error:
                yield error.response.headers["sumun-reason"]
    minute = time.time() // 60
    codes = list(guessed("sumun_guess-guess-guess"))
    if time.time() // 60 != minute:
        codes = list(guessed("sumun_another-another"))
    same(codes[:5], ["caller_unknown"] * 5, "the first five")
    expect(set(codes[5:]) == {"caller_blocked"}, f"the rest: {codes[5:]}")
    ask_openai(openai_client(scene))


@trial.check
def a_suspended_caller_is_told_so_and_a_removed_one_is_unknown(scene):
    client = openai_client(scene, key=known_caller(scene, "auditor"))

    def order(verb):
        sumun("caller", verb, "auditor", office=scene.firm, person="min")
        time.sleep(1)                                   # what is decided bites within a second
    order("suspend")
    refused(
        openai.PermissionDeniedError, "caller_suspended", lambda: ask_openai(client), client)
    order("resume")
    ask_openai(client)
    order("remove")
    refused(openai.AuthenticationError, "caller_unknown", lambda: ask_openai(client), client)


trial.run()
