#!/usr/bin/env python3
"""Checks a proof of receipt (docs/proof.md) without anything of SeisFunctions: Python alone, no packages.

    python3 verify-proof.py proof-XXXXXXXX.json FILE...

Status 0: every fact holds; 1: one does not (which, is printed), or a file is missing; 2: no proof. A timestamp is written to
proof-XXXXXXXX.json.tst, and the line for openssl is printed: its signature is not checked here.
"""
import base64
import hashlib
import json
import re
import sys

MEMBERS = ["format", "call", "deadline", "receipt", "receivedAt", "files", "salt", "leaves", "index", "path", "root",
           "head", "timestamp"]
HASH = re.compile(r"[0-9a-f]{64}")
INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{7}Z")


def read(content):
    """The proof, or None: it is read as strictly as it is written, byte for byte."""
    try:
        proof = json.loads(content.decode("utf-8"))
        is_proof = (
            list(proof) == MEMBERS
            and proof["format"] == "SeisFunctions receipt proof 1"
            and re.fullmatch(r"[a-z0-9-]{3,30}", proof["call"])
            and re.fullmatch(r"[34679ACDEFGHJKMNPRTUWXY]{8}", proof["receipt"])
            and all(INSTANT.fullmatch(proof[name]) for name in ("deadline", "receivedAt"))
            and all(isinstance(proof[name], list) for name in ("files", "path"))
            and isinstance(proof["timestamp"], (str, type(None)))
            and all(HASH.fullmatch(text) for text in
                    [*proof["files"], *proof["path"], proof["salt"], proof["root"], proof["head"]])
            and all(type(proof[name]) is int and proof[name] >= 0 for name in ("leaves", "index"))
        )
    except (ValueError, TypeError, AttributeError):
        return None
    written = json.dumps(proof, indent=2, ensure_ascii=False) + "\n"
    return proof if is_proof and written.encode("utf-8") == content else None


def sha256(data):
    return hashlib.sha256(data).digest()


def root_of(proof):
    """The root that leaf and path lead to (RFC 9162, 2.1.3.2), or None where no such tree has such a path."""
    leaf = "SeisFunctions receipt 1\n" + "".join(f"{line}\n" for line in [
        f"salt {proof['salt']}", f"call {proof['call']}", f"receipt {proof['receipt']}",
        f"received {proof['receivedAt']}", *(f"file {file}" for file in proof["files"])])
    node, last, path = proof["index"], proof["leaves"] - 1, [bytes.fromhex(text) for text in proof["path"]]
    if node > last:
        return None
    value = sha256(b"\x00" + leaf.encode())
    while last > 0:
        if node % 2 == 1 or node < last:
            if not path:
                return None
            beside = path.pop(0)
            value = sha256(b"\x01" + (beside + value if node % 2 else value + beside))
        node, last = node >> 1, last >> 1
    return None if path else value.hex()


def main(proof_file, files):
    with open(proof_file, "rb") as file:
        proof = read(file.read())
    if proof is None:
        print("not a proof, or not as it was written")
        return 2
    head = sha256(f"SeisFunctions receipts 1\ncall {proof['call']}\ndeadline {proof['deadline']}\n"
                  f"leaves {proof['leaves']}\nroot {proof['root']}\n".encode()).hex()
    facts = [
        ("tree", root_of(proof) == proof["root"], f"receipt {proof['receipt']} is one of {proof['leaves']} leaves"),
        ("in time", proof["receivedAt"] <= proof["deadline"],
         f"received {proof['receivedAt']}, deadline {proof['deadline']}"),
        ("head", head == proof["head"], f"compare with the published value: {proof['head']}"),
    ]
    token = None
    if proof["timestamp"] is not None:
        try:
            token = base64.b64decode(proof["timestamp"], validate=True)
        except ValueError:
            token = b""
        facts.append(("timestamp", bytes.fromhex(head) in token, "the token names the head; who signed it, openssl tells"))
    for name in files:
        with open(name, "rb") as file:
            facts.append(("file", sha256(file.read()).hex() in proof["files"], f"{name} is a file that came"))
    if proof["files"] and not files:
        facts.append(("file", False, "no file was named, so none was compared"))
    for name, holds, text in facts:
        print(f"{'holds' if holds else 'FAILS'}  {name}: {text}")
    if token:
        with open(proof_file + ".tst", "wb") as file:
            file.write(token)
        print(f"openssl ts -verify -digest {proof['head']} -token_in -in {proof_file}.tst -CAfile AUTHORITY.pem")
    print("What is proved is arrival, not completeness.")
    return 0 if all(holds for _, holds, _ in facts) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(sys.argv[1], sys.argv[2:]))
    except OSError as fault:
        sys.exit(f"{fault.filename}: {fault.strerror}")
