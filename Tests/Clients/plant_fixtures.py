#!/usr/bin/env python3
"""Writes Tests/Fixtures/Requests, and the answers' keys, from the SDKs' own type definitions.

Each row is one request that uses one more field of the API than it must, in one of its forms;
every text in that field is `(planted)`. Tests/Fixtures/AnswerKeys has the answers' maps whose keys are
somebody's; their other texts stand in Tests/Fixtures/Answers, written by hand. Run it when an SDK has a new version.
"""
import json

import sdk_types
from anthropic.types import Message, RawMessageStreamEvent, message_create_params
from openai.types.chat import ChatCompletion, ChatCompletionChunk, completion_create_params
from openai.types.responses import Response, ResponseStreamEvent, response_create_params
from scene import ROOT

MARK = "(planted)"
FILES = {
    "openai-chat": ("chat", completion_create_params.CompletionCreateParamsStreaming),
    "openai-responses": ("responses", response_create_params.ResponseCreateParamsStreaming),
    "anthropic-messages": ("messages", message_create_params.MessageCreateParamsStreaming)}
BASES = {
    "chat": {"model": "(model)", "messages": [{"role": "user", "content": "look"}]},
    "responses": {"model": "(model)", "input": "look"},
    "messages": {
        "model": "(model)", "max_tokens": 16, "messages": [{"role": "user", "content": "look"}]}}


def forms(annotation, inside=()):
    """Values that between them have a planted text in every place of the type."""
    found = []
    for kind in sdk_types.options(annotation):
        for value in forms_of(kind, inside):
            if value not in found:
                found.append(value)
    return found


def forms_of(kind, inside):
    if kind is str or kind in sdk_types.FILES:
        return [MARK]
    if kind in sdk_types.FREE:
        return [{"unnamed": [MARK, {"deep": MARK}]}]
    if sdk_types.is_structure(kind):
        return [] if kind in inside else structures(kind, (*inside, kind))
    if sdk_types.is_map(kind):
        return [{MARK: each} for each in forms(sdk_types.map_value(kind), inside)]
    if sdk_types.is_list(kind):
        return [[each] for each in forms((kind.__args__ or (object,))[0], inside)]
    if hasattr(kind, "__args__"):
        return [kind.__args__[0]]                                   # a fixed word
    return {bool: [True], int: [1], float: [0.5]}.get(kind, [])


def structures(kind, inside):
    """Objects of one type: the first has every field, each further one another form of one."""
    choices = {
        name: each for name, hint in sorted(sdk_types.fields(kind).items())
        if (each := forms(hint, inside))}
    first = {name: each[0] for name, each in choices.items()}
    least = {
        name: value for name, value in first.items() if name in sdk_types.required(kind)}
    return [first] + [
        {**least, name: form} for name, each in choices.items() for form in each[1:]]


def rows(api, kind):
    base = BASES[api]
    for name, hint in sdk_types.fields(kind).items():
        for form in forms(hint):
            if sdk_types.holds(form, MARK) or MARK in json.dumps(form):
                yield {"api": api, "field": name, "request": {**base, name: form}}


def keyed_answers():
    """Answers and events that have a map, its keys planted."""
    whole = [
        ("chat", "event", ChatCompletionChunk, {"object": "chat.completion.chunk"}),
        ("chat", "body", ChatCompletion, {"object": "chat.completion"}),
        ("responses", "body", Response, {"object": "response"}),
        ("messages", "body", Message, {"type": "message"})]
    events = [
        (api, "event", kind, {"type": sdk_types.words(sdk_types.fields(kind)["type"])[0]})
        for api, union in (("responses", ResponseStreamEvent), ("messages", RawMessageStreamEvent))
        for kind in sdk_types.options(union)]
    for api, form, kind, base in whole + events:
        for name, hint in sdk_types.fields(kind).items():
            if form == "event" and hint in (Response, Message):
                continue                                        # each body stands in for it
            values = [
                value for value in forms(hint)
                if any(each.endswith("{key}") for each in sdk_types.planted(value, hint, MARK))]
            if values and all(isinstance(each, list) for each in values):
                values = [[each for value in values for each in value]]
            for value in {json.dumps(keys_alone(each)): None for each in values}:
                yield {"api": api, "form": form, "type": list(base.values())[0],
                       "event": {**base, name: json.loads(value)}}


def keys_alone(value):
    """The value with its keys planted and plain text in its other places."""
    if isinstance(value, dict):
        return {name: keys_alone(each) for name, each in value.items()}
    if isinstance(value, list):
        return [keys_alone(each) for each in value]
    return "text" if value == MARK else value


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(row, separators=(",", ":")) for row in rows]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n")
    print(f"{path.name}: {len(lines)} rows")


def main():
    fixtures = ROOT / "Tests/Fixtures"
    for name, (api, kind) in FILES.items():
        write(fixtures / f"Requests/{name}.json", rows(api, kind))
    write(fixtures / "AnswerKeys/map-keys.json", keyed_answers())


if __name__ == "__main__":
    main()
