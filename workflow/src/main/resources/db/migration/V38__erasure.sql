-- What was erased of a contribution, for whoever sent it asked for it (docs/decisions/0051).
alter table contribution add column erasure varchar(20) after confirmed_at;
-- The words of a text are emptied, and nothing else of it is ever changed; links and files go as rows.
grant update on contribution_text to ${app};
grant delete on contribution_link to ${app};
grant delete on call_invitation_link to ${app};
grant delete on contribution_file to ${app};
