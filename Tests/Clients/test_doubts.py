"""Doubt shuts the gate, with a reason: no room for bodies, none for the record, a clock that has
gone back; and callers are spoken to over TLS where the office has a certificate."""
import functools
import json
import pathlib
import re
import socket
import subprocess
import tempfile
import urllib.request

import anthropic
import openai

from scene import PROGRAM, Scene
from trial import (
    MODEL, Trial, anthropic_client, ask_anthropic, ask_openai, expect, openai_client, place,
    refused, same, user, wait_until)

BODY_LIMIT = 1 << 20

trial = Trial("doubts", functools.partial(
    Scene, rulebook={"gate.limits.body": "1MiB", "gate.limits.inFlight": "1MiB"}))


def unfinished_request(scene, size):
    """A caller that has sent all of a body of `size` bytes but its last one."""
    address, port = scene.gate.removeprefix("http://").split(":")
    caller = socket.create_connection((address, int(port)), 10)
    body = json.dumps({"model": MODEL, "messages": user("x" * size)}).encode()[:size]
    caller.sendall(
        b"POST /openai/v1/chat/completions HTTP/1.1\r\nHost: gate\r\n"
        b"Content-Type: application/json\r\nAuthorization: Bearer " + scene.key.encode()
        + f"\r\nContent-Length: {size}\r\n\r\n".encode() + body[:-1])
    return caller


def held_bytes(scene):
    """Bytes of bodies that the gate holds at this moment."""
    with urllib.request.urlopen(f"{scene.console}/metrics", timeout=10) as answer:
        return int(re.search(r"^sumun_gate_bytes_in_flight (\d+)$", answer.read().decode(), re.M)[1])


@trial.check
def where_bodies_have_no_room_the_gate_is_busy_and_soon_is_not(scene):
    client = openai_client(scene, max_retries=0)
    ask_openai(client)
    with unfinished_request(scene, BODY_LIMIT - 100):
        # Before that, a request that fits would take the room that its last bytes need.
        wait_until(lambda: held_bytes(scene) > BODY_LIMIT - 200, "the gate holds that body")

        def busy():
            try:
                ask_openai(client, "y" * 2_000)
                return None
            except openai.InternalServerError as error:
                return error
        error = wait_until(busy, "a body that has no room is refused")
        same(error.response.headers["sumun-reason"], "gate_busy", "the reason")
        same(error.status_code, 503, "the status")
        same(scene.record()[place(error.response.headers)]["reason"], "gate_busy", "the entry")
        error = refused(
            anthropic.InternalServerError if not hasattr(anthropic, "ServiceUnavailableError")
            else anthropic.ServiceUnavailableError, "gate_busy",
            lambda: ask_anthropic(anthropic_client(scene, max_retries=0), "y" * 2_000))
    wait_until(lambda: not busy(), "room is there again once that caller has gone")


@trial.check
def below_its_reserve_of_space_the_record_takes_no_admission(scene):
    with Scene(rulebook={"gate.recordReserve": "1024GiB"}) as other:
        client = openai_client(other)

        def shut():
            try:
                ask_openai(client)
                return False
            except openai.InternalServerError:
                return True
        wait_until(shut, "the gate sees that space is short")
        before = len(other.seen())
        error = refused(
            openai.InternalServerError, "record_unavailable", lambda: ask_openai(client), client)
        same(error.status_code, 503, "the status")
        same(len(other.seen()), before, "requests at the provider")
        wait_until(
            lambda: "warning" in [entry["kind"] for entry in other.record()],
            "the record says that space is short")


@trial.check
def a_clock_behind_the_record_shuts_the_gate(scene):
    with Scene() as other:
        ask_openai(openai_client(other))
        other.serving.stop()
        # As if the machine's clock had been set back by two minutes since the last entry.
        subprocess.run(
            [PROGRAM.parent / "log-writer", "ahead", other.firm / "record/gate-1",
             "sumun/haneul-bank/gate-1", "120"], check=True, timeout=30)
        other.start_gate()
        client = openai_client(other)
        before = len(other.seen())
        error = refused(
            openai.InternalServerError, "clock_behind", lambda: ask_openai(client), client)
        same(error.status_code, 503, "the status")
        same(len(other.seen()), before, "requests at the provider")


@trial.check
def callers_are_spoken_to_over_tls_and_verify_the_certificate(scene):
    with tempfile.TemporaryDirectory() as folder:
        certificate, key = (pathlib.Path(folder) / name for name in ("gate.crt", "gate.key"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=gate",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
            check=True, capture_output=True)
        key.chmod(0o600)
        settings = f"  tls: {{certificate: \"{certificate}\", key: \"{key}\"}}\n"
        with Scene(office_settings=settings) as other:
            expect(other.gate.startswith("https://127.0.0.1:"), f"an https address: {other.gate}")

            def client(**options):
                return openai.OpenAI(
                    base_url=f"{other.gate}/openai/v1", api_key=other.key, timeout=30,
                    max_retries=0, http_client=openai.DefaultHttpxClient(**options))
            answer = ask_openai(client(verify=str(certificate)))
            expect(answer.choices[0].message.content, "an answer over TLS")
            try:
                ask_openai(client())
                expect(False, "a certificate that nobody vouches for is refused by the SDK")
            except openai.APIConnectionError:
                pass
            with socket.create_connection(
                    tuple(other.gate.removeprefix("https://").split(":")), 10) as plain:
                plain.sendall(b"GET /openai/v1/models HTTP/1.1\r\nHost: gate\r\n\r\n")
                expect(not plain.recv(1024).startswith(b"HTTP"), "no plain answer on a TLS port")


trial.run()
