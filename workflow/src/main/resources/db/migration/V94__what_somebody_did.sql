-- Whoever reads only what they did themselves is told what that was: which things done, and of which kinds. The database goes from one to the next.
create index audit_entry_actions_of_actor on audit_entry (mandate_id, actor, action);
create index audit_entry_kinds_of_actor on audit_entry (mandate_id, actor, subject_kind);
