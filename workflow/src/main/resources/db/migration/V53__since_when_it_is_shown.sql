-- When whoever sent a contribution consented to less than with its last text, and since when it stands for everybody as it does: what nobody
-- else sees moves changed_at alone.
alter table contribution
    add column narrowed_at datetime(6) after erasure_asked_at,
    add column shown_since datetime(6) after narrowed_at;
update contribution c
    set c.shown_since = greatest(
        case
            when c.erasure is not null or c.openness is not null then c.changed_at
            when c.publication = 'WITH_NAME' then coalesce(c.confirmed_at, c.sent_at)
            else c.sent_at
        end,
        coalesce((select max(t.sent_at) from contribution_text t where t.contribution_id = c.id), c.sent_at));
alter table contribution modify column shown_since datetime(6) not null;
