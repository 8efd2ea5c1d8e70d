"""The Responses API with the official SDK, streamed and not."""
import json

from scene import Scene
from trial import MODEL, PREFACE, Trial, expect, openai_client, outcome_of, place, same

TOOL = {
    "type": "function", "name": "look_up", "description": "Looks an asset up.", "strict": False,
    "parameters": {"type": "object", "properties": {"asset": {"type": "string"}}}}

trial = Trial("responses", Scene)


def ask(scene, text, **options):
    return openai_client(scene).responses.create(model=MODEL, input=text, **options)


@trial.check
def a_response_is_answered_and_recorded(scene):
    raw = openai_client(scene).responses.with_raw_response.create(
        model=MODEL, input="설명해 줘", instructions="be brief")
    answer = raw.parse()
    same(answer.output_text, PREFACE + "설명해 줘", "the answer")
    same(answer.status, "completed", "its status")
    outcome = outcome_of(scene, place(raw.headers))
    same(outcome["tokens"], answer.usage.total_tokens, "the tokens")
    same(outcome["ended"], "complete", "how it ended")


@trial.check
def the_provider_is_told_not_to_store(scene):
    ask(scene, "do not keep this")
    same(json.loads(scene.seen()[-1]["body"]).get("store"), False, "`store` at the provider")
    ask(scene, "do not keep this either", store=False)
    body = scene.seen()[-1]["body"]
    same(body.count('"store"'), 1, "how often `store` is written")
    same(json.loads(body)["store"], False, "`store` at the provider")


@trial.check
def a_stream_has_every_event_in_order(scene):
    events = list(ask(scene, "조각으로 답해 줘", stream=True))
    kinds = [each.type for each in events]
    same((kinds[0], kinds[-1]), ("response.created", "response.completed"), "first and last")
    numbers = [each.sequence_number for each in events]
    same(numbers, sorted(set(numbers)), "the sequence numbers")
    text = "".join(each.delta for each in events if each.type == "response.output_text.delta")
    same(text, PREFACE + "조각으로 답해 줘", "the text in pieces")
    done = [each.text for each in events if each.type == "response.output_text.done"]
    same(done, [text], "the text at its end")
    same(events[-1].response.output_text, text, "the text of the whole")


@trial.check
def a_function_is_called_whole_and_in_pieces(scene):
    answer = ask(scene, "rehearse:tool now", tools=[TOOL])
    call = [each for each in answer.output if each.type == "function_call"][0]
    same(json.loads(call.arguments)["note"], "rehearse:tool now", "its arguments")
    events = list(ask(scene, "rehearse:tool now", tools=[TOOL], stream=True))
    pieces = [
        each.delta for each in events if each.type == "response.function_call_arguments.delta"]
    same("".join(pieces), call.arguments, "its arguments in pieces")
    expect(len(pieces) > 2, f"there are pieces, {len(pieces)}")
    again = openai_client(scene).responses.create(model=MODEL, tools=[TOOL], input=[
        {"role": "user", "content": "rehearse:nothing"},
        call.model_dump(exclude_none=True),
        {"type": "function_call_output", "call_id": call.call_id, "output": "up since Monday"}])
    expect(again.output_text, "the result is taken")


@trial.check
def the_sdks_own_accumulator_agrees(scene):
    with openai_client(scene).responses.stream(model=MODEL, input="rehearse:reason why") as stream:
        for _ in stream:
            pass
        answer = stream.get_final_response()
    same(answer.output_text, PREFACE + "Done: rehearse:reason why", "the text")
    kinds = [each.type for each in answer.output]
    same(kinds, ["message", "reasoning", "message"], "the items")


@trial.check
def splitting_changes_nothing(scene):
    for marker in ("rehearse:bytes", "rehearse:split", "rehearse:ping"):
        text = f"{marker} 한 글자씩 🙂"
        events = list(ask(scene, text, stream=True))
        found = "".join(
            each.delta for each in events if each.type == "response.output_text.delta")
        expect(text in found, f"{marker} keeps the text")
        expect(text in events[-1].response.output_text, f"{marker} keeps the whole")


@trial.check
def a_refusal_of_the_model_passes_as_such(scene):
    answer = ask(scene, "rehearse:refuse")
    parts = [part.type for each in answer.output for part in each.content]
    expect("refusal" in parts, f"a refusal stands in {parts}")


trial.run()
