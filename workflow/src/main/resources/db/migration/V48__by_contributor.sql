-- The inbox, searched by the beginning of the name of whoever sent something; by that of an organisation there is one.
create index contribution_by_contributor on contribution (call_id, contributor);
