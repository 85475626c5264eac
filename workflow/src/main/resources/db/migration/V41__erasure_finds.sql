-- What an erasure looks for: what the trail says of somebody, where an address stands, which drafts name a file.
create index audit_entry_by_subject on audit_entry (subject_id, action);
create index contribution_by_email on contribution (email);
create index call_invitation_by_email on call_invitation (email);
create index late_request_by_email on late_request (email);
create index open_draft_file_by_content on open_draft_file (attachment_id);

-- A file may be named after whoever sent it.
grant update (file_name) on contribution_file to ${app};

-- What everybody reads of the answers to a call: how many aren't shown, and those that were answered last.
create index contribution_by_publication on contribution (call_id, handling, state, publication, openness);
create index contribution_by_answer on contribution (call_id, handling, changed_at, id);
