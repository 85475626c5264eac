-- What a group delivers: its parts as they are being written, its revisions, which nobody changes, and the rounds about its steps.

create table deliverable (
    id                 uuid         not null primary key,
    mandate_id         uuid         not null,
    number             int          not null,
    kind               varchar(20)  not null,
    title              varchar(300) not null,
    text_language      varchar(10)  not null,
    summary            text         not null,
    receiver           varchar(300) not null,
    confirmed_by       uuid,
    state              varchar(20)  not null,
    revision           int          not null,
    content_hash       varchar(64)  not null,
    route              text         not null,
    step               int          not null,
    round_id           uuid,
    board_revision     int,
    figures            mediumtext   not null,
    returned_revision  int          not null,
    approved_revision  int,
    approved_at        datetime(6),
    embargo            datetime(6),
    published_revision int,
    published_at       datetime(6),
    handed_over_on     date,
    letter_id          uuid,
    changed_at         datetime(6)  not null,
    version            int          not null,
    constraint deliverable_of_mandate foreign key (mandate_id) references mandate (id),
    constraint deliverable_round_under_way foreign key (round_id) references approval_round (id),
    constraint deliverable_confirmed_by foreign key (confirmed_by) references person (id),
    constraint deliverable_letter foreign key (letter_id) references document (id),
    constraint deliverable_number unique (mandate_id, number),
    index deliverable_changed (mandate_id, changed_at, id),
    index deliverable_published (published_at, id)
);
grant select, insert, update on deliverable to ${app};

-- Clauses are kept within their mandate's document: nothing to refer to.
create table deliverable_clause (
    deliverable_id uuid not null,
    clause_id      uuid not null,
    primary key (deliverable_id, clause_id),
    constraint clause_of_deliverable foreign key (deliverable_id) references deliverable (id)
);
grant select, insert, delete on deliverable_clause to ${app};

create table deliverable_editor (
    deliverable_id uuid not null,
    person_id      uuid not null,
    primary key (deliverable_id, person_id),
    constraint editor_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint deliverable_editor_person foreign key (person_id) references person (id)
);
grant select, insert, delete on deliverable_editor to ${app};

create table deliverable_round (
    deliverable_id uuid not null,
    step_round_id  uuid not null,
    revision_no    int  not null,
    step_no        int  not null,
    step_asked     varchar(30) not null,
    primary key (deliverable_id, step_round_id),
    constraint round_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint deliverable_round_round foreign key (step_round_id) references approval_round (id)
);
grant select, insert, delete on deliverable_round to ${app};

create table deliverable_revision (
    deliverable_id uuid        not null,
    revision       int         not null,
    content        longtext    not null,
    content_hash   varchar(64) not null,
    cut_by         uuid        not null,
    cut_at         datetime(6) not null,
    primary key (deliverable_id, revision),
    constraint revision_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint deliverable_revision_cut_by foreign key (cut_by) references person (id)
);
grant select, insert on deliverable_revision to ${app};

create table section (
    id             uuid         not null primary key,
    deliverable_id uuid         not null,
    mandate_id     uuid         not null,
    section_rank   int          not null,
    depth          int          not null,
    title          varchar(300) not null,
    text           mediumtext   not null,
    summary        text         not null,
    author_id      uuid,
    due            date,
    openness       varchar(20)  not null,
    legal_basis    varchar(500),
    in_part        boolean      not null,
    exempt_until   date,
    removed        boolean      not null,
    changed_at     datetime(6)  not null,
    version        int          not null,
    constraint section_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint section_of_mandate foreign key (mandate_id) references mandate (id),
    constraint section_author foreign key (author_id) references person (id),
    index section_of_author (author_id, removed),
    index section_in_order (deliverable_id, section_rank)
);
grant select, insert, update on section to ${app};

create table section_clause (
    section_id uuid not null,
    clause_id  uuid not null,
    primary key (section_id, clause_id),
    constraint clause_of_section foreign key (section_id) references section (id)
);
grant select, insert, delete on section_clause to ${app};

create table recommendation (
    id                  uuid         not null primary key,
    deliverable_id      uuid         not null,
    mandate_id          uuid         not null,
    recommendation_rank int          not null,
    section_id          uuid,
    text                text         not null,
    rationale           text         not null,
    addressee           varchar(300) not null,
    removed             boolean      not null,
    changed_at          datetime(6)  not null,
    version             int          not null,
    constraint recommendation_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint recommendation_of_mandate foreign key (mandate_id) references mandate (id),
    constraint recommendation_in_section foreign key (section_id) references section (id),
    index recommendation_in_order (deliverable_id, recommendation_rank)
);
grant select, insert, update on recommendation to ${app};

create table recommendation_clause (
    recommendation_id uuid not null,
    clause_id         uuid not null,
    primary key (recommendation_id, clause_id),
    constraint clause_of_recommendation foreign key (recommendation_id) references recommendation (id)
);
grant select, insert, delete on recommendation_clause to ${app};

create table recommendation_point (
    recommendation_id uuid not null,
    point_id          uuid not null,
    primary key (recommendation_id, point_id),
    constraint point_of_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint recommendation_point_point foreign key (point_id) references point (id),
    index recommendation_of_point (point_id)
);
grant select, insert, delete on recommendation_point to ${app};

create table dissent (
    id                uuid        not null primary key,
    deliverable_id    uuid        not null,
    mandate_id        uuid        not null,
    kind              varchar(20) not null,
    recommendation_id uuid,
    text              text        not null,
    author_id         uuid        not null,
    changed_at        datetime(6) not null,
    version           int         not null,
    constraint dissent_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint dissent_of_mandate foreign key (mandate_id) references mandate (id),
    constraint dissent_to_recommendation foreign key (recommendation_id) references recommendation (id),
    constraint dissent_author foreign key (author_id) references person (id)
);
grant select, insert, update on dissent to ${app};

-- A signature that was taken back is told by the trail.
create table dissent_signature (
    dissent_id uuid        not null,
    person_id  uuid        not null,
    text_hash  varchar(64) not null,
    signed_at  datetime(6) not null,
    primary key (dissent_id, person_id),
    constraint signature_of_dissent foreign key (dissent_id) references dissent (id),
    constraint dissent_signature_person foreign key (person_id) references person (id)
);
grant select, insert, delete on dissent_signature to ${app};

create table report_picture (
    id             uuid         not null primary key,
    deliverable_id uuid         not null,
    name           varchar(300) not null,
    media_type     varchar(100) not null,
    size           bigint       not null,
    file_hash      varchar(64)  not null,
    content_id     uuid         not null,
    added_by       uuid         not null,
    added_at       datetime(6)  not null,
    constraint picture_of_deliverable foreign key (deliverable_id) references deliverable (id),
    constraint picture_added_by foreign key (added_by) references person (id),
    index picture_by_hash (deliverable_id, file_hash)
);
grant select, insert on report_picture to ${app};

-- Who is writing in a section now is read from what they have typed.
create index draft_by_place on draft (place, at);
