-- A mandate's history is narrowed to what is of one kind.
create index audit_entry_by_kind on audit_entry (mandate_id, subject_kind, at, id);
