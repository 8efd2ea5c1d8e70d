"""Every exchange has its entry, every entry its proof, and a flipped byte is found."""
import functools
import json
import os
import shutil
import subprocess
import sys

import openai

import ledger_crosscheck
from scene import PROGRAM, Failed, Scene, sumun
from trial import (
    MODEL, Trial, ask_openai, expect, openai_client, outcome_of, place, same, user, wait_until)

VERIFIER = os.environ.get("SUMUN_VERIFY", PROGRAM.parent / "sumun-verify")

#: The exit code of each for a log that is not what was signed.
DAMAGED = {"sumun ledger verify": 3, "sumun-verify": 3, "cross-check": 1}

SOUND = dict.fromkeys(DAMAGED, 0)

trial = Trial(
    "the record and its proofs",
    functools.partial(
        Scene, rulebook={"gate.checkpointEvery": "1s", "gate.auditSampling": "1/2"}))


def covered(scene, index):
    """Waits until the signed head covers the entry at `index`: at most the interval."""
    checkpoint = scene.firm / "record/gate-1/checkpoint"
    wait_until(
        lambda: checkpoint.exists() and int(checkpoint.read_text().split("\n")[1]) > index,
        f"a signed head covers entry {index}", limit=15)


def judged(*command):
    ended = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60)
    return ended.returncode, ended.stdout + ended.stderr


def proved_offline(folder, index, out):
    """The exit code of `sumun-verify prove`, and what it said."""
    return judged(VERIFIER, "prove", folder, index, "--out", out)


def judges(folder, key):
    """Exit codes of three verifiers of a log: command, program, and a stranger's script."""
    commands = {
        "sumun ledger verify": [PROGRAM, "ledger", "verify", folder, "--key", key],
        "sumun-verify": [VERIFIER, "ledger", folder, "--key", key],
        "cross-check": [sys.executable, ledger_crosscheck.__file__, folder, key]}
    started = {
        judge: subprocess.Popen(
            [*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for judge, command in commands.items()}
    return {judge: process.wait(60) for judge, process in started.items()}


@trial.check
def admissions_are_drawn_for_audit_as_their_commitments_say(scene):
    client = openai_client(scene)
    for number in range(12):
        ask_openai(client, f"request {number}")
    admitted = [
        entry for entry in scene.record()
        if entry["kind"] == "admission" and entry["verdict"] == "admitted"]
    for entry in admitted:
        first = int(entry["commitmentReceived"][:16], 16)
        same(entry["audit"], first * 2 < 1 << 64, f"entry {entry['sequence']} is drawn")
    listed = sumun("record", "tail", "-n", 1000, "--drawn", office=scene.firm)["entries"]
    same(listed, [entry for entry in admitted if entry["audit"]], "what --drawn lists")


@trial.check
def an_answers_entry_is_proved_by_file(scene):
    raw = openai_client(scene).chat.completions.with_raw_response.create(
        model=MODEL, messages=user("prove this"))
    index = place(raw.headers)
    outcome = outcome_of(scene, index)
    covered(scene, outcome["sequence"])
    proof = scene.folder / "entry.proof"
    sumun("ledger", "prove", scene.firm / "record/gate-1", index, "--out", proof)
    checked = sumun("ledger", "check-proof", proof, "--key", scene.record_key)
    same(checked["index"], index, "the index")
    same(json.loads(checked["entry"]), scene.record()[index], "the entry")
    code, said = judged(VERIFIER, "proof", proof, "--key", scene.record_key)
    same(code, 0, f"the verifier's exit code, saying {said}")
    text = proof.read_bytes()
    for place_of_flip in (len(text) // 3, len(text) - 20):
        flipped = bytearray(text)
        flipped[place_of_flip] ^= 1
        proof.write_bytes(flipped)
        expect(
            judged(VERIFIER, "proof", proof, "--key", scene.record_key)[0] != 0,
            f"a proof with byte {place_of_flip} flipped does not hold")


@trial.check
def a_refusal_is_recorded_before_it_is_answered(scene):
    try:
        ask_openai(openai_client(scene), model="other-1")
        expect(False, "refused")
    except openai.NotFoundError as error:
        entry = scene.record()[place(error.response.headers)]
        same((entry["verdict"], entry["reason"]), ("refused", "model_not_granted"), "the entry")


@trial.check
def a_caller_that_hangs_up_in_the_middle_has_its_outcome(scene):
    client = openai_client(scene)
    raw = client.chat.completions.with_raw_response.create(
        model=MODEL, messages=user("rehearse:slow"), stream=True)
    stream = raw.parse()
    for _ in range(4):
        next(stream)
    stream.close()
    client.close()
    outcome = outcome_of(scene, place(raw.headers))
    expect(outcome["ended"] != "complete", f"it ended as {outcome['ended']}")
    expect(outcome["bytesSent"] > 0, "what was sent is counted")

    def ended_there():
        lines = [json.loads(line) for line in scene.seen_file.read_text().splitlines()]
        return [each for each in lines if each["event"] == "end" and each["how"] != "complete"]
    wait_until(ended_there, "the provider's connection is let go", limit=1.5)


@trial.check
def entries_are_exported_with_their_proofs(scene):
    count = len(scene.record())
    covered(scene, count - 1)
    file = scene.folder / "record.export"
    sumun("record", "export", "--from", 0, "--to", count - 1, "--out", file, office=scene.firm)
    text = file.read_bytes()
    head, _, rest = text.partition(b"\n")
    same(head, b"sumun record export v1", "the first line")
    for number in range(count):
        line, _, rest = rest.partition(b"\n")
        word, index, length = line.split()
        same((word, int(index)), (b"proof", number), "the line before a proof")
        proof = scene.folder / "one.proof"
        proof.write_bytes(rest[:int(length)])
        if number in (0, count - 1):
            sumun("ledger", "check-proof", proof, "--key", scene.record_key)
        rest = rest[int(length):]
    same(rest, b"", "what is left")


@trial.check
def three_verifiers_agree_that_it_is_sound(scene):
    same(judges(scene.firm / "record/gate-1", scene.record_key), SOUND, "of the record")
    for office in (scene.firm, scene.supervisor):
        key = sumun("ledger", "key", office=office)["keys"][0]
        same(judges(office / "journal", key), SOUND, f"of the journal of {office.name}")


@trial.check
def three_verifiers_find_one_flipped_bit(scene):
    scene.serving.stop()
    record = scene.firm / "record/gate-1"
    size = record / "segments/00000000.segment"
    used = len(size.read_bytes().rstrip(b"\0"))
    for byte in (4, used // 2, used + 4096):
        copy = scene.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        # Without the segment that was made ahead: nothing stands in it yet.
        shutil.copytree(record, copy, ignore=shutil.ignore_patterns("00000001.segment"))
        with open(copy / "segments/00000000.segment", "r+b") as segment:
            segment.seek(byte)
            was = segment.read(1)[0]
            segment.seek(byte)
            segment.write(bytes([was ^ 4]))
        same(judges(copy, scene.record_key), DAMAGED, f"exit codes with byte {byte} of {used} flipped")


@trial.check
def the_verifier_proves_an_entry_as_the_office_does_byte_for_byte(scene):
    made, own = scene.folder / "verifier.proof", scene.folder / "office.proof"
    key = sumun("ledger", "key", office=scene.firm)["keys"][0]
    for folder, key in (
            (scene.firm / "record/gate-1", scene.record_key), (scene.firm / "journal", key)):
        size = int((folder / "checkpoint").read_text().split("\n")[1])
        expect(size > 3, f"{folder} has a head over some entries")
        for index in (0, 1, size // 2, size - 1):
            code, said = proved_offline(folder, index, made)
            same(code, 0, f"the exit code for entry {index}, saying {said}")
            expect("signature was not checked" in said, f"it says what it did not check: {said}")
            sumun("ledger", "prove", folder, index, "--out", own)
            same(made.read_bytes(), own.read_bytes(), f"the proof of entry {index}")
            code, said = judged(VERIFIER, "check-proof", made, "--key", key)
            same(code, 0, f"the exit code of the check, saying {said}")
            expect(f"entry {index} stands" in said, said)


@trial.check
def the_verifier_proves_nothing_that_is_not_there_or_not_whole(scene):
    out = scene.folder / "none.proof"
    whole = scene.firm / "record/gate-1"
    size = int((whole / "checkpoint").read_text().split("\n")[1])
    used = len((whole / "segments/00000000.segment").read_bytes().rstrip(b"\0"))

    def refused(folder, index, code, words):
        ended, said = proved_offline(folder, index, out)
        same(ended, code, f"the exit code, saying {said}")
        expect(words in said, f"`{words}` stands in: {said}")
        expect(not out.exists(), "no proof is written")

    refused(whole, size, 3, f"entry {size} is not under the signed head of {size} entries")
    refused(scene.folder, 0, 4, "there is no log here")
    copy = scene.folder / "unproved"
    shutil.copytree(whole, copy)
    with open(copy / "segments/00000000.segment", "r+b") as segment:
        segment.seek(used // 2)
        was = segment.read(1)[0]
        segment.seek(used // 2)
        segment.write(bytes([was ^ 4]))
    # Not the first entry either: the log does not lead to its head any more.
    refused(copy, 0, 3, "cannot be read")
    (copy / "checkpoint").unlink()
    refused(copy, 0, 3, "no signed head")
    same(proved_offline(whole, 0, scene.folder / "nowhere/none.proof")[0], 4, "no such folder")


@trial.check
def a_head_of_another_key_is_not_believed(scene):
    record = scene.folder / "copy"
    other = sumun("ledger", "key", office=scene.firm)["keys"][0]
    codes = judges(record, other)
    expect(all(codes.values()), f"none believes another key: {codes}")
    try:
        sumun("ledger", "verify", scene.folder, "--key", scene.record_key)
        expect(False, "a folder that is no log is refused")
    except Failed as refused:
        same(refused.code, 1, "the exit code")


trial.run()
