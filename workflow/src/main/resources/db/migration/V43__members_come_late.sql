-- A member of the group asks to be let in as who they are, and needs no invitation.
alter table late_request
    add column person_id uuid after mandate_id,
    add column let_in_until datetime(6) after invitation_id,
    add constraint late_request_of_person foreign key (person_id) references person (id);
