"""A service whose identity cannot be verified gets nothing."""
import functools

import anthropic
import openai

from scene import Scene
from trial import (
    Trial, anthropic_client, ask_anthropic, ask_openai, openai_client, outcome_of, place, refused,
    same)

trial = Trial("certificates of services", Scene)


def refuses(certificate, scene):
    scene.providing.stop()
    scene.certificate = certificate
    scene.start_provider()
    scene.restart_gate()
    before = len(scene.seen())
    client = openai_client(scene)
    error = refused(
        openai.InternalServerError, "upstream_tls", lambda: ask_openai(client), client)
    outcome = outcome_of(scene, place(error.response.headers))
    same((outcome["reason"], outcome["status"]), ("upstream_tls", None), "the outcome")
    client = anthropic_client(scene)
    refused(
        anthropic.InternalServerError, "upstream_tls", lambda: ask_anthropic(client), client)
    same(len(scene.seen()), before, "requests at the provider")


for each in ("wrongName", "expired", "unknownAuthority"):
    check = functools.partial(refuses, each)
    check.__name__ = f"a_certificate_{each}_is_refused"
    trial.check(check)


@trial.check
def a_good_one_is_taken(scene):
    scene.providing.stop()
    scene.certificate = "valid"
    scene.start_provider()
    scene.restart_gate()
    ask_openai(openai_client(scene))
    same(len(scene.seen()), 1, "requests at the provider")


trial.run()
