-- The election of a group's leader: who was proposed, what the voters were shown, what the board was asked.

create table election (
    id                uuid         not null primary key,
    mandate_id        uuid         not null,
    body_id           uuid         not null,
    number            int          not null,
    title             varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    last_proposal_day date         not null,
    state             varchar(20)  not null,
    revision          int          not null,
    content_hash      char(64)     not null,
    elected_id        uuid,
    resolution_id     uuid,
    from_day          date,
    changed_at        datetime(6)  not null,
    version           int          not null,
    constraint election_of_mandate foreign key (mandate_id) references mandate (id),
    constraint election_of_body foreign key (body_id) references body (id),
    constraint election_elected foreign key (elected_id) references person (id),
    constraint election_confirmed_by foreign key (resolution_id) references resolution (id),
    constraint election_number_once unique (mandate_id, number)
);
grant select, insert, update on election to ${app};

create table candidacy (
    election_id uuid        not null,
    person_id   uuid        not null,
    proposed_by uuid        not null,
    state       varchar(20) not null,
    statement   text,
    tied        boolean     not null,
    primary key (election_id, person_id),
    constraint candidacy_in_election foreign key (election_id) references election (id),
    constraint candidacy_is_person foreign key (person_id) references person (id),
    constraint candidacy_proposed_by foreign key (proposed_by) references person (id)
);
grant select, insert, update on candidacy to ${app};

-- What the voters of each round were shown: never changed.
create table ballot_paper (
    election_id  uuid        not null,
    revision     int         not null,
    text         mediumtext  not null,
    content_hash char(64)    not null,
    cut_at       datetime(6) not null,
    primary key (election_id, revision),
    constraint paper_of_election foreign key (election_id) references election (id)
);
grant select, insert on ballot_paper to ${app};
