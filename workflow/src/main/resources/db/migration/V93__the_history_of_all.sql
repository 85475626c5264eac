-- Auditors read the history of all mandates, the newest first, and narrow it to what somebody did, to something done, or to things of a kind.
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_actor_of_all on audit_entry (actor, at, id);
create index audit_entry_by_action_of_all on audit_entry (action, at, id);
create index audit_entry_by_kind_of_all on audit_entry (subject_kind, at, id);
