-- Appointments, what a mandate demands of its composition, interests, participations.

alter table membership
    add appointed_on date after to_day;

-- The categories that the group must have in it, and how many of each: INDUSTRY:2,RESEARCH:1
alter table mandate
    add demands varchar(200) not null default '' after last_day;

-- What may make somebody partial, in their own words.
create table interest (
    id        uuid         not null primary key,
    person_id uuid         not null,
    kind      varchar(20)  not null,
    organisation varchar(200) collate utf8mb4_uca1400_danish_ai_ci,
    text      varchar(1000) not null,
    from_day  date,
    to_day    date,
    version   int          not null,
    constraint interest_of_person foreign key (person_id) references person (id)
);
grant select, insert, update on interest to ${app};

-- Outsiders between two days: proposed with one key, confirmed with the other.
create table participation (
    id            uuid          not null primary key,
    mandate_id    uuid          not null,
    person_id     uuid          not null,
    purpose       varchar(1000) not null,
    from_day      date          not null,
    to_day        date          not null,
    state         varchar(20)   not null,
    proposed_by   uuid          not null,
    proposed_with varchar(20)   not null,
    decided_by    uuid,
    version       int           not null,
    constraint participation_in_mandate foreign key (mandate_id) references mandate (id),
    constraint participation_of_person foreign key (person_id) references person (id),
    constraint participation_proposed_by foreign key (proposed_by) references person (id),
    constraint participation_decided_by foreign key (decided_by) references person (id)
);
grant select, insert, update on participation to ${app};
