"""Prints SQL that writes so many entries of the audit log as the application writes them: audit_entries.py COUNT NAME, or, of something certain,
audit_entries.py COUNT NAME ACTION KIND SUBJECT MANDATE [FIELD AFTER]. The log takes them as the application's by MANDAT_AUDIT_KEY. For operations-test."""

import hashlib
import hmac
import json
import os
import secrets
import sys
import uuid
from datetime import datetime, timezone

count, name = int(sys.argv[1]), sys.argv[2]
action, kind, subject, mandate = sys.argv[3:7] if len(sys.argv) > 3 else ("Tested", "Test", None, None)
changes = [{"after": sys.argv[8], "field": sys.argv[7], "type": "text"}] if len(sys.argv) > 7 else []
seal_key = hmac.new(os.environ["MANDAT_AUDIT_KEY"].encode(), b"mandat audit_waiting", hashlib.sha256).digest()


def canonical(members):
    return json.dumps(members, separators=(",", ":"), sort_keys=True, ensure_ascii=False)


print("start transaction;")
for number in range(count):
    entry = uuid.uuid4()
    about = subject or str(uuid.uuid4())
    at = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M:%S.%f")
    payload = canonical({"actor": name, "changes": changes, "subject": f"Sak {number}"})
    key = secrets.token_bytes(32)
    commitment = hmac.new(key, payload.encode(), hashlib.sha256).hexdigest()
    members = {
        "v": 1, "id": str(entry), "at": at.replace(" ", "T") + "Z", "actor": "system:test", "action": action, "subjectKind": kind,
        "subject": about, "request": "test", "commitment": commitment,
    }
    if mandate:
        members["mandate"] = mandate
    leaf = hashlib.sha256(b"\0" + canonical(members).encode()).digest()
    seal = hmac.new(seal_key, leaf, hashlib.sha256).hexdigest()
    print(
        f"insert into audit_entry (id, at, actor, action, subject_kind, subject_id, mandate_id, request, commitment) values "
        f"('{entry}', '{at}', 'system:test', '{action}', '{kind}', '{about}', {repr(mandate) if mandate else 'null'}, 'test', x'{commitment}');"
    )
    print(f"insert into audit_payload (entry_id, commitment_key, content) values ('{entry}', x'{key.hex()}', '{payload}');")
    print(f"insert into audit_waiting (at, entry_id, seal) values ('{at}', '{entry}', x'{seal}');")
print("commit;")
