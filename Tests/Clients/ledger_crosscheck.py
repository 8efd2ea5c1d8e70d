#!/usr/bin/env python3
"""Recomputes a log from docs/verify.md alone and compares it with its signed head.

Usage: ledger_crosscheck.py DIR [VKEY]     Exit: 0 agrees, 1 does not, 2 wrong use or unreadable.
"""
import base64
import hashlib
import os
import re
import struct
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None

STAMP = re.compile(rb'\{"sequence":(0|[1-9][0-9]*),"time":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)",')


TABLE = list(range(256))
for _ in range(8):
    TABLE = [crc >> 1 ^ 0x82F63B78 if crc & 1 else crc >> 1 for crc in TABLE]


class Broken(Exception):
    """The log is not what it must be."""


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ TABLE[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF


class Tree:
    """The stack of complete subtrees, and the root at the size that was asked for."""

    def __init__(self, wanted):
        self.size, self.stack, self.wanted = 0, [], wanted
        self.wanted_root = self.root()

    def append(self, entry):
        self.stack.append(hashlib.sha256(b"\0" + entry).digest())
        index = self.size
        while index & 1:
            right, left = self.stack.pop(), self.stack.pop()
            self.stack.append(hashlib.sha256(b"\1" + left + right).digest())
            index >>= 1
        self.size += 1
        if self.size == self.wanted:
            self.wanted_root = self.root()

    def root(self):
        root = self.stack[-1] if self.stack else hashlib.sha256().digest()
        for left in reversed(self.stack[:-1]):
            root = hashlib.sha256(b"\1" + left + root).digest()
        return root


def read_segments(folder, tree):
    mark, time = 0, b""
    names = sorted(n for n in os.listdir(folder) if re.fullmatch(r"\d{8}\.segment", n))
    for number, name in enumerate(names):
        if int(name[:8]) != number:
            raise Broken(f"segment {number} is missing")
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
        at = 0
        while True:
            where = f"segment {number}, offset {at}, entry {tree.size}"
            if len(data) - at < 24 or data[at:at + 4] == b"\0\0\0\0":
                if data[at:].strip(b"\0"):
                    raise Broken(f"{where}: bytes that are not zero where no record stands")
                break
            length, crc, sequence, durable = struct.unpack_from("<IIQQ", data, at)
            end = at + 24 + length
            padded = (end + 7) // 8 * 8
            if length > 65535 or padded > len(data):
                raise Broken(f"{where}: bad length")
            if crc32c(data[at:at + 4] + data[at + 8:end]) != crc or data[end:padded].strip(b"\0"):
                raise Broken(f"{where}: wrong checksum, or padding that is not zero")
            entry = data[at + 24:end]
            stamp = STAMP.match(entry)
            if sequence != tree.size or not stamp or int(stamp[1]) != sequence:
                raise Broken(f"{where}: wrong number")
            if stamp[2] < time or not mark <= durable <= sequence:
                raise Broken(f"{where}: time or durable mark goes back")
            if min(entry) < 0x20 or entry[-1:] != b"}":
                raise Broken(f"{where}: not one line of JSON")
            mark, time, at = durable, stamp[2], padded
            tree.append(entry)


def check_signature(text, lines, vkey):
    if vkey is None:
        return "signature not checked (no key given)"
    name, key_id, key = vkey.split("+", 2)
    key = base64.b64decode(key, validate=True)
    if len(key) != 33 or key[0] != 1:
        raise Broken("not an Ed25519 key")
    if hashlib.sha256(name.encode() + b"\n" + key).digest()[:4].hex() != key_id:
        raise Broken("the key's id is not that of its name and bytes")
    if text.split("\n", 1)[0] != name:
        raise Broken("the checkpoint is one of another log")
    start = f"\u2014 {name} "
    mine = [base64.b64decode(x[len(start):], validate=True) for x in lines if x.startswith(start)]
    mine = [signature[4:] for signature in mine if signature[:4].hex() == key_id]
    if not mine:
        raise Broken("the checkpoint is not signed by this key")
    if Ed25519PublicKey is None:
        return "signature not checked (no module `cryptography`)"
    for signature in mine:
        try:
            Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature, text.encode())
        except InvalidSignature:
            raise Broken("the signature is wrong") from None
    return f"signed by {name}"


def crosscheck(folder, vkey):
    with open(os.path.join(folder, "checkpoint"), "rb") as file:
        text, _, signatures = file.read().decode().rpartition("\n\n")
    origin, size, root = text.split("\n")[:3]
    with open(os.path.join(folder, "origin"), encoding="utf-8") as file:
        if file.read().rstrip("\n") != origin:
            raise Broken("the checkpoint is one of another log")
    tree = Tree(int(size))
    read_segments(os.path.join(folder, "segments"), tree)
    if tree.size < int(size):
        raise Broken(f"a head of {size} entries was signed; the log has {tree.size}")
    if base64.b64encode(tree.wanted_root).decode() != root:
        raise Broken(f"the entries lead to another root at {size} entries")
    signed = check_signature(text + "\n", signatures.rstrip("\n").split("\n"), vkey)
    return f"{tree.size} entries, root agrees at {size}, {signed}; not witnessed"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    try:
        print("agrees:", crosscheck(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None))
    except Broken as error:
        print("does not agree:", error)
        sys.exit(1)
    except (OSError, ValueError) as error:
        print("cannot check:", error)
        sys.exit(2)
