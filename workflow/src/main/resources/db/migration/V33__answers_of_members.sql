-- Whoever was logged in when they sent a contribution. What they sent to a call and haven't taken back is one.
alter table contribution
    add column person_id uuid after mandate_id,
    add column stands boolean as (if(state = 'SUBMITTED', true, null)) persistent,
    add constraint contribution_of_person foreign key (person_id) references person (id),
    add constraint contribution_once unique (call_id, person_id, stands);
