-- What is answered stands so for everybody since then, and the feed of the answers tells of what changed last for everybody: who has a
-- contribution doesn't move it there.
update contribution c
    set c.shown_since = greatest(c.shown_since, (select max(p.released_at) from point p where p.contribution_id = c.id))
    where c.handling = 'ANSWERED'
        and exists (select 1 from point p where p.contribution_id = c.id and p.released_at is not null);
alter table contribution
    drop index contribution_by_answer,
    add index contribution_by_answer (call_id, handling, shown_since, id);

-- Whoever was invited and withdrew what they sent can answer anew, also where they did before that was so; whoever is erased is invited no
-- longer.
update call_invitation i
    join contribution c on c.id = i.contribution_id
    set i.state = if(i.email = '', 'REVOKED', 'SENT'),
        i.changed_at = greatest(i.changed_at, c.changed_at),
        i.version = i.version + 1
    where i.state = 'ANSWERED' and c.state = 'WITHDRAWN';
