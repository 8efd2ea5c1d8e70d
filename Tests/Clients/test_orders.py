"""Stop, confirm, reopen: one person shuts the gate, and no one person opens it."""
import anthropic
import openai

from scene import Failed, Scene, sumun
from trial import (
    MODEL, Trial, anthropic_client, ask_anthropic, ask_openai, expect, openai_client, outcome_of,
    place, refused, same, user, wait_until)

trial = Trial("stop orders", Scene)


def order(scene, *words, person):
    return sumun("gate", *words, office=scene.firm, person=person)


def is_let_through(scene):
    try:
        return bool(ask_openai(openai_client(scene, max_retries=0)))
    except openai.APIStatusError:
        return False


@trial.check
def a_stop_shuts_the_gate_and_cuts_what_is_in_flight(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("rehearse:slow"), stream=True)
    stream = raw.parse()
    next(stream)
    order(scene, "stop", "--reason", "an exercise", person="min")
    try:
        for _ in stream:
            pass
        expect(False, "the stream in flight is cut")
    except openai.APIError as error:
        same(error.code, "gate_stopped", "the reason of the cut")
    outcome = outcome_of(scene, place(raw.headers))
    same((outcome["ended"], outcome["reason"]), ("cut", "gate_stopped"), "the outcome")
    expect(outcome["microseconds"] < 2_000_000, "the cut came within a second or so")


@trial.check
def callers_are_told_why_and_strangers_are_not(scene):
    client = openai_client(scene)
    error = refused(
        openai.InternalServerError, "gate_stopped", lambda: ask_openai(client), client)
    same(error.status_code, 503, "the status")
    expect("an exercise" in str(error), f"the reason is told: {error}")
    client = anthropic_client(scene)
    refused(
        anthropic.ServiceUnavailableError, "gate_stopped", lambda: ask_anthropic(client), client)
    stranger = openai_client(scene, key="not-a-key-at-all")
    error = refused(
        openai.AuthenticationError, "caller_unknown", lambda: ask_openai(stranger), stranger)
    expect("exercise" not in error.response.text, "nothing is told to a stranger")


@trial.check
def the_status_says_who_and_why(scene):
    status = sumun("gate", "status", office=scene.firm)
    same(status["isOpen"], False, "whether it is open")
    expect("an exercise" in status["reasons"][0], f"why: {status['reasons']}")
    expect("min" in status["reasons"][0], f"who: {status['reasons']}")


@trial.check
def nobody_confirms_their_own_stop(scene):
    try:
        order(scene, "confirm", person="min")
        expect(False, "confirmed by the same person")
    except Failed as error:
        same(error.code, 1, "the exit code")
    order(scene, "confirm", person="ryu")


@trial.check
def reopening_needs_two(scene):
    proposed = order(scene, "reopen", "--reason", "the exercise is over", person="min")
    expect("reopened" not in proposed, f"one person proposes: {proposed}")
    expect(not is_let_through(scene), "the gate stays shut")
    try:
        order(scene, "reopen", person="min")
        expect(False, "approved by the same person")
    except Failed as error:
        same(error.code, 1, "the exit code")
    expect(not is_let_through(scene), "the gate stays shut still")
    expect("reopened" in order(scene, "reopen", person="ryu"), "the second person reopens")
    wait_until(lambda: is_let_through(scene), "the gate is open", limit=2)


@trial.check
def a_stop_outlives_a_restart(scene):
    order(scene, "stop", "--reason", "another exercise", person="ryu")
    scene.serving.kill()
    scene.start_gate()
    client = openai_client(scene)
    refused(openai.InternalServerError, "gate_stopped", lambda: ask_openai(client), client)


trial.run()
