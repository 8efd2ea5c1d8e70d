"""How the letter stands is how the gate stands."""
import base64
import datetime
import functools
import hashlib
import json
import pathlib
import time

import anthropic
import openai
from cryptography.hazmat.primitives import serialization

from scene import KOREA, Failed, Scene, sumun
from trial import (
    Trial, anthropic_client, ask_anthropic, ask_openai, expect, openai_client, place, refused, same)

trial = Trial("letters", Scene, limit=120)


class Bare(Scene):
    """A scene to which no letter has been carried."""

    def reissue(self):
        self.carry_status()


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text):
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def import_signed(scene, text, key_name, **change):
    """Changes a letter's fields, signs it again with a key of the supervisor, and imports it."""
    header, payload, _ = map(decoded, text.strip().split(".")[:2] + ["e30"])
    for name, value in change.items():
        (payload if name in payload else payload["grant"])[name] = value
    pem = (scene.supervisor / f"keys/{key_name}.key").read_bytes()
    key = serialization.load_pem_private_key(pem, None)
    raw = key.public_key().public_bytes_raw()
    header["kid"] = hashlib.sha256(raw).hexdigest()
    signed = ".".join(encoded(json.dumps(each).encode()) for each in (header, payload))
    file = scene.folder / "signed.jws"
    file.write_text(f"{signed}.{encoded(key.sign(signed.encode()))}\n")
    return scene.carry_letter(file)


def day(offset):
    return str(datetime.datetime.now(KOREA).date() + datetime.timedelta(days=offset))


def is_refused(scene, code, kind=openai.PermissionDeniedError):
    client = openai_client(scene)
    return refused(kind, code, lambda: ask_openai(client), client)


@trial.check
def a_suspension_bites_within_a_second_and_ends(scene):
    today = datetime.datetime.now(KOREA).date()
    sumun(
        "letter", "suspend", scene.letter["serial"], "--until", today + datetime.timedelta(days=9),
        "--reason", "a look at the facts", office=scene.supervisor, person="seo")
    scene.carry_status()
    time.sleep(1)
    error = is_refused(scene, "letter_suspended")
    expect(str(today.year) in str(error), f"until when: {error}")
    client = anthropic_client(scene)
    refused(
        anthropic.PermissionDeniedError, "letter_suspended", lambda: ask_anthropic(client), client)


@trial.check
def a_revocation_bites_within_a_second_for_good(scene):
    sumun(
        "letter", "revoke", scene.letter["serial"], "--ground", "lawChanged", "--reason",
        "the law is another one", office=scene.supervisor, person="seo")
    scene.carry_status()
    time.sleep(1)
    is_refused(scene, "letter_revoked")
    held = sumun("letter", "list", office=scene.firm)["letters"]
    same([each["standing"] for each in held], ["revoked"], "the list")


@trial.check
def an_older_status_list_is_refused(scene):
    kept = (scene.folder / "status.jws").read_bytes()
    scene.carry_status()
    older = scene.folder / "older.jws"
    older.write_bytes(kept)
    try:
        sumun("letter", "status", "import", older, office=scene.firm, person="min")
        expect(False, "an older list is taken")
    except Failed as error:
        same(error.code, 1, "the exit code")
    is_refused(scene, "letter_revoked")


@trial.check
def another_letter_opens_the_gate_again(scene):
    scene.reissue()
    time.sleep(1)
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model="rehearsal-1", messages=[{"role": "user", "content": "hello"}])
    same(scene.record()[place(raw.headers)]["letter"], scene.letter["serial"], "the letter")
    client = openai_client(scene)
    refused(
        openai.PermissionDeniedError, "letter_revoked",
        lambda: ask_openai(client, extra_headers={"Sumun-Letter": "260001"}), client)


@trial.check
def a_changed_letter_is_refused_whole(scene):
    text = open(scene.letter["file"]).read()
    for at in (len(text) // 3, len(text) // 2, len(text) - 9):
        changed = scene.folder / "changed.jws"
        changed.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1:])
        try:
            sumun("letter", "import", changed, office=scene.firm, person="min")
            expect(False, f"a letter with byte {at} changed is taken")
        except Failed as error:
            expect(error.code in (1, 3), f"the exit code is {error.code}")


@trial.check
def a_letter_that_is_not_yet_in_force_keeps_the_gate_shut(_):
    with Scene(term=(2, 300)) as scene:
        error = is_refused(scene, "letter_not_yet")
        first = datetime.datetime.now(KOREA).date() + datetime.timedelta(days=2)
        expect(str(first) in str(error), f"from when: {error}")
        status = sumun("gate", "status", office=scene.firm)
        same(status["isOpen"], False, "whether it is open")


@trial.check
def a_letter_whose_last_day_is_over_is_not_issued(scene):
    scene.term = (-300, -1)
    try:
        scene.issue_letter()
        expect(False, "issued")
    except Failed as error:
        same(error.code, 1, "the exit code")


@trial.check
def a_letter_that_only_looks_like_one_is_not_taken(_):
    with Bare() as scene:
        text = pathlib.Path(scene.issue_letter()["file"]).read_text()
        for what, key, change in (
            ("signed by another key", "identity", {}),
            ("for another firm", "documents", {"firm": "dure-securities"}),
            ("with a critical field that nobody knows", "documents", {"critical": ["unheard"]}),
            ("approved by its drafter alone", "documents", {"approvedBy": ["seo"]}),
            ("whose last day is over", "documents", {
                "firstDay": day(-300), "lastDay": day(-1),
                "issuedAt": f"{day(-301)}T00:00:00.000000Z"}),
            ("without a serial", "documents", {"serial": ""}),
        ):
            try:
                import_signed(scene, text, key, **change)
                expect(False, f"a letter {what} is taken")
            except Failed as error:
                expect(error.code in (1, 3), f"the exit code is {error.code}")
                same(error.message.count("\n"), 0, f"one line says why: {error.message}")
        is_refused(scene, "no_letter")


@trial.check
def without_a_letter_the_gate_is_shut(_):
    with Bare() as scene:
        is_refused(scene, "no_letter")
        client = anthropic_client(scene)
        refused(anthropic.PermissionDeniedError, "no_letter", lambda: ask_anthropic(client), client)


@trial.check
def a_status_list_that_grows_old_shuts_the_gate(_):
    stale = functools.partial(
        Scene, rulebook={
            "statusList.greatestAge": "5s", "statusList.interval": "4s",
            "statusList.grace": "1s"})
    with stale() as scene:
        ask_openai(openai_client(scene))
        time.sleep(5)
        error = is_refused(scene, "status_list_stale", openai.InternalServerError)
        same(error.status_code, 503, "the status")
        scene.carry_status()
        time.sleep(1)
        ask_openai(openai_client(scene))


trial.run()
