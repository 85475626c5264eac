-- Since when a contributor waits to have erased what tells of them; and who does in a call.
alter table contribution
    add column erasure_asked_at datetime(6) after erasure,
    add index contribution_by_erasure_asked (call_id, erasure_asked_at);
