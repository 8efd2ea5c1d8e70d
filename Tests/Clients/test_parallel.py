"""The asynchronous clients, and sixty-four callers at once."""
import asyncio

import anthropic
import openai

from scene import Scene
from trial import MODEL, PREFACE, Trial, expect, outcome_of, place, same, user, wait_until

CALLERS = 64

trial = Trial("asynchronous and parallel clients", Scene)


def openai_async(scene, key=None):
    return openai.AsyncOpenAI(
        base_url=f"{scene.gate}/openai/v1", api_key=key or scene.key, timeout=60, max_retries=0)


def anthropic_async(scene):
    return anthropic.AsyncAnthropic(
        base_url=f"{scene.gate}/anthropic", api_key=scene.key, timeout=60, max_retries=0)


@trial.check
def the_asynchronous_clients_are_answered(scene):
    async def both():
        async with openai_async(scene) as client:
            answer = await client.chat.completions.create(model=MODEL, messages=user("하나"))
            same(answer.choices[0].message.content, PREFACE + "하나", "the answer of one")
            stream = await client.responses.create(model=MODEL, input="둘", stream=True)
            text = "".join([
                each.delta async for each in stream
                if each.type == "response.output_text.delta"])
            same(text, PREFACE + "둘", "the stream of one")
        async with anthropic_async(scene) as client:
            async with client.messages.stream(
                model=MODEL, max_tokens=50, messages=user("셋"),
            ) as stream:
                text = "".join([each async for each in stream.text_stream])
            same(text, PREFACE + "셋", "the stream of the other")
    asyncio.run(both())


async def one_caller(client, number, indices):
    text = f"caller {number} asks, 주민등록번호 9001{number % 28 + 1:02}-1234568"
    if number % 2:
        raw = await client.chat.completions.with_raw_response.create(
            model=MODEL, messages=user(text))
        found = raw.parse().choices[0].message.content
    else:
        raw = await client.chat.completions.with_raw_response.create(
            model=MODEL, messages=user(text), stream=True)
        found = ""
        async for chunk in raw.parse():
            for each in chunk.choices:
                found += each.delta.content or ""
    indices.append(place(raw.headers))
    same(found, PREFACE + text, f"what caller {number} got")


@trial.check
def sixty_four_callers_each_get_their_own_answer(scene):
    before, indices = len(scene.seen()), []

    async def everyone():
        clients = [openai_async(scene) for _ in range(CALLERS)]
        await asyncio.gather(*(
            one_caller(client, number, indices) for number, client in enumerate(clients)))
        await asyncio.gather(*(client.close() for client in clients))
    asyncio.run(everyone())
    same(len(set(indices)), CALLERS, "entries of their own")
    same(len(scene.seen()) - before, CALLERS, "requests at the provider")
    bodies = "".join(str(each["body"]) for each in scene.seen()[before:])
    expect("-1234568" not in bodies, "no number reached the provider")
    wait_until(
        lambda: {each["admission"] for each in scene.record() if each["kind"] == "outcome"}
        >= set(indices), "every admission has its outcome")
    ends = {outcome_of(scene, index)["ended"] for index in indices[:3]}
    same(ends, {"complete"}, "how they ended")


@trial.check
def the_record_has_no_gap(scene):
    entries = scene.record(10_000)
    same([each["sequence"] for each in entries], list(range(len(entries))), "the sequence")
    times = [each["time"] for each in entries]
    same(times, sorted(times), "the times")


trial.run()
