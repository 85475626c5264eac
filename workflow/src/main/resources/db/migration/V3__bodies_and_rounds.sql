-- Organisations, seats, resolutions and approval rounds.

create table organisation (
    id       uuid         not null primary key,
    name     varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    category varchar(20)  not null,
    version  int          not null,
    index organisation_by_name (name, id)
);
grant select, insert, update on organisation to ${app};

create table seat (
    id              uuid        not null primary key,
    body_id         uuid        not null,
    organisation_id uuid,
    category        varchar(20) not null,
    voting          boolean     not null,
    closed_from     date,
    version         int         not null,
    constraint seat_of_body foreign key (body_id) references body (id),
    constraint seat_for_organisation foreign key (organisation_id) references organisation (id)
);
grant select, insert, update on seat to ${app};

alter table person
    add organisation_id uuid after language,
    add constraint person_of_organisation foreign key (organisation_id) references organisation (id);

alter table membership
    add seat_id uuid after role,
    add deputy_for uuid after seat_id,
    add constraint membership_in_seat foreign key (seat_id) references seat (id),
    add constraint membership_deputy_for foreign key (deputy_for) references person (id),
    add index membership_in_body (body_id, role);

-- Who sat in a body before there were seats gets one, which is named by the membership.
insert into seat (id, body_id, category, voting, version)
select m.id, m.body_id, 'OTHER', m.role in ('LEADER', 'MEMBER'), 0
from membership m join body b on b.id = m.body_id
where b.kind in ('BOARD', 'EXPERT_GROUP');
update membership m join seat s on s.id = m.id set m.seat_id = s.id;

create table resolution (
    id           uuid         not null primary key,
    mandate_id   uuid         not null,
    body_id      uuid         not null,
    number       int          not null,
    title        varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    text         mediumtext   not null,
    revision     int          not null,
    content_hash char(64)     not null,
    state        varchar(20)  not null,
    changed_at   datetime(6)  not null,
    version      int          not null,
    constraint resolution_of_mandate foreign key (mandate_id) references mandate (id),
    constraint resolution_of_body foreign key (body_id) references body (id),
    -- Read out on the telephone: the third resolution of the mandate.
    constraint resolution_number_once unique (mandate_id, number),
    index resolution_by_change (mandate_id, changed_at, id)
);
grant select, insert, update on resolution to ${app};

-- Each text that was put to a body, as it was then: never changed.
create table resolution_revision (
    resolution_id uuid         not null,
    revision      int          not null,
    title         varchar(200) not null,
    text          mediumtext   not null,
    content_hash  char(64)     not null,
    cut_at        datetime(6)  not null,
    primary key (resolution_id, revision),
    constraint revision_of_resolution foreign key (resolution_id) references resolution (id)
);
grant select, insert on resolution_revision to ${app};

create table approval_round (
    id               uuid         not null primary key,
    mandate_id       uuid         not null,
    body_id          uuid         not null,
    title            varchar(200) not null,
    subject_kind     varchar(40)  not null,
    subject_id       uuid         not null,
    revision         int          not null,
    content_hash     char(64)     not null,
    kind             varchar(20)  not null,
    quorum_part      int          not null,
    quorum_whole     int          not null,
    threshold_part   int          not null,
    threshold_whole  int          not null,
    objections_block boolean      not null,
    silence_approves boolean      not null,
    secret           boolean      not null,
    corrections      boolean      not null,
    objection_id     uuid,
    state            varchar(20)  not null,
    opened_by        uuid         not null,
    opened_at        datetime(6)  not null,
    last_day         date         not null,
    deadline         datetime(6)  not null,
    extended         boolean      not null,
    ended_at         datetime(6),
    voters           int,
    recused          int,
    approvals        int,
    remarks          int,
    objections       int,
    blocking         int,
    abstentions      int,
    silent           int,
    elected_id       uuid,
    version          int          not null,
    constraint round_of_mandate foreign key (mandate_id) references mandate (id),
    constraint round_of_body foreign key (body_id) references body (id),
    constraint round_opened_by foreign key (opened_by) references person (id),
    -- One override for each objection, once.
    constraint round_over_objection unique (objection_id),
    index round_about (subject_kind, subject_id, opened_at),
    index round_of_mandate_by_opening (mandate_id, opened_at, id)
);
grant select, insert, update on approval_round to ${app};

-- Who has a vote: written when the round opens, and never again.
create table round_voter (
    round_id  uuid not null,
    person_id uuid not null,
    primary key (round_id, person_id),
    constraint voter_in_round foreign key (round_id) references approval_round (id),
    constraint voter_is_person foreign key (person_id) references person (id),
    index voter_by_person (person_id, round_id)
);
grant select, insert on round_voter to ${app};

create table round_candidate (
    round_id  uuid not null,
    person_id uuid not null,
    primary key (round_id, person_id),
    constraint candidate_in_round foreign key (round_id) references approval_round (id),
    constraint candidate_is_person foreign key (person_id) references person (id)
);
grant select, insert on round_candidate to ${app};

-- Positions are appended: not even the application's account can change one.
create table round_position (
    id           uuid        not null primary key,
    round_id     uuid        not null,
    voter_id     uuid        not null,
    kind         varchar(30) not null,
    reason       text,
    way_out      text,
    candidate_id uuid,
    content_hash char(64)    not null,
    replaces_id  uuid,
    cast_at      datetime(6) not null,
    constraint position_of_voter foreign key (round_id, voter_id) references round_voter (round_id, person_id),
    constraint position_replaces foreign key (replaces_id) references round_position (id),
    -- A position is replaced once: the positions of a voter form one chain.
    constraint position_replaced_once unique (replaces_id),
    index position_in_round (round_id, voter_id, cast_at)
);
grant select, insert on round_position to ${app};

create table override_demand (
    objection_id uuid not null,
    person_id    uuid not null,
    primary key (objection_id, person_id),
    constraint demand_on_position foreign key (objection_id) references round_position (id),
    constraint demand_by_person foreign key (person_id) references person (id)
);
grant select, insert on override_demand to ${app};

-- Who is partial in a subject, by their own word or by their body's.
create table recusal (
    id           uuid        not null primary key,
    mandate_id   uuid        not null,
    subject_kind varchar(40) not null,
    subject_id   uuid        not null,
    person_id    uuid        not null,
    state        varchar(20) not null,
    at           datetime(6) not null,
    version      int         not null,
    constraint recusal_in_mandate foreign key (mandate_id) references mandate (id),
    constraint recusal_of_person foreign key (person_id) references person (id),
    constraint recusal_once unique (subject_kind, subject_id, person_id)
);
grant select, insert, update on recusal to ${app};

-- Which revision of a subject somebody has last had on their screen: for "changed since you last read". Not part of the trail.
create table last_read (
    person_id    uuid        not null,
    subject_kind varchar(40) not null,
    subject_id   uuid        not null,
    revision     int         not null,
    at           datetime(6) not null,
    primary key (person_id, subject_kind, subject_id),
    constraint last_read_by_person foreign key (person_id) references person (id)
);
grant select, insert, update, delete on last_read to ${app};

-- What somebody has typed and not sent yet: saved as they write, theirs alone, not part of the trail.
create table draft (
    person_id uuid         not null,
    place     varchar(100) not null,
    content   mediumtext   not null,
    at        datetime(6)  not null,
    primary key (person_id, place),
    constraint draft_of_person foreign key (person_id) references person (id),
    index draft_by_age (at)
);
grant select, insert, update, delete on draft to ${app};
