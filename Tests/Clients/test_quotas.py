"""Quotas of the letter and of the caller: exact under parallel callers, rebuilt at a start."""
import asyncio
import datetime
import functools

import anthropic
import openai

from scene import KOREA, Scene
from trial import (
    MODEL, Trial, anthropic_client, ask_anthropic, ask_openai, expect, known_caller,
    openai_client, place,
    refused, same, user)

LETTER_REQUESTS, CALLER_REQUESTS = 12, 8
QUOTA = "quota: {requestsPerDay: %d, bytesPerDay: 1000000, tokensPerDay: 1000000}\n"

trial = Trial("quotas", functools.partial(
    Scene, letter=lambda text: text + QUOTA % LETTER_REQUESTS,
    rulebook={"quotas.caller": (
        f"{{ requestsPerDay: {CALLER_REQUESTS}, bytesPerDay: 20KiB, tokensPerDay: 1000000 }}")}))


def seconds_to_midnight():
    now = datetime.datetime.now(KOREA)
    return 86_400 - (now.hour * 3600 + now.minute * 60 + now.second)


def told_to_wait(error):
    wait = int(error.response.headers["retry-after"])
    expect(
        abs(wait - seconds_to_midnight()) < 60, f"it says to wait {wait} s, to 24:00 in Korea")


@trial.check
def one_callers_quota_is_exact_under_parallel_requests(scene):
    async def everyone():
        client = openai.AsyncOpenAI(
            base_url=f"{scene.gate}/openai/v1", api_key=scene.key, max_retries=0, timeout=30)

        async def one():
            try:
                await client.chat.completions.create(model=MODEL, messages=user("hello"))
                return True
            except openai.RateLimitError as error:
                same(error.code, "quota_exceeded", "the reason")
                return False
        async with client:
            return await asyncio.gather(*(one() for _ in range(20)))
    passed = asyncio.run(everyone())
    same(sum(passed), CALLER_REQUESTS, "requests that passed")
    same(len(scene.seen()), CALLER_REQUESTS, "requests at the provider")


@trial.check
def who_has_used_it_up_is_told_when_to_come_back(scene):
    client = openai_client(scene)
    error = refused(
        openai.RateLimitError, "quota_exceeded", lambda: ask_openai(client), client)
    told_to_wait(error)
    same(scene.record()[place(error.response.headers)]["reason"], "quota_exceeded", "the entry")
    client = anthropic_client(scene)
    error = refused(
        anthropic.RateLimitError, "quota_exceeded", lambda: ask_anthropic(client), client)
    told_to_wait(error)


@trial.check
def the_letters_quota_is_shared_by_all_callers(scene):
    scene.other = openai_client(scene, key=known_caller(scene, "auditor"), max_retries=0)
    passed = 0
    try:
        for _ in range(LETTER_REQUESTS):
            ask_openai(scene.other)
            passed += 1
    except openai.RateLimitError:
        pass
    same(passed, LETTER_REQUESTS - CALLER_REQUESTS, "requests that passed")
    same(len(scene.seen()), LETTER_REQUESTS, "requests at the provider")
    refused(
        openai.RateLimitError, "quota_exceeded", lambda: ask_openai(scene.other), scene.other)


@trial.check
def a_start_counts_what_the_record_holds(scene):
    scene.serving.kill()
    scene.start_gate()
    for key in (scene.key, scene.other.api_key):
        client = openai_client(scene, key=key)
        refused(openai.RateLimitError, "quota_exceeded", lambda: ask_openai(client), client)
    same(len(scene.seen()), LETTER_REQUESTS, "requests at the provider")


@trial.check
def bytes_are_charged_before_anything_leaves(scene):
    with Scene(rulebook=scene.rulebook) as other:
        client = openai_client(other)
        for _ in range(2):
            ask_openai(client, "x" * 9_000)
        error = refused(
            openai.RateLimitError, "quota_exceeded",
            lambda: ask_openai(client, "x" * 9_000), client)
        told_to_wait(error)
        ask_openai(client, "a little fits still")
        same(len(other.seen()), 3, "requests at the provider")


trial.run()
