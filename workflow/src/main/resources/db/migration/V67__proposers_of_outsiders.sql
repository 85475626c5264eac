-- Whoever wants an outsider for further items proposes them, too: none of those who did turns the second key.

create table attendee_proposer (
    attendee_id uuid not null,
    person_id   uuid not null,
    primary key (attendee_id, person_id),
    constraint proposer_of_attendee foreign key (attendee_id) references attendee (id),
    constraint attendee_proposer_is_person foreign key (person_id) references person (id)
);
grant select, insert, delete on attendee_proposer to ${app};

insert into attendee_proposer (attendee_id, person_id)
select id, proposed_by from attendee where proposed_by is not null;

alter table attendee drop foreign key attendee_proposed_by, drop column proposed_by;
