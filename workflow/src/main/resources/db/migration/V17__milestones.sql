-- The plan of a mandate: what is to be reached, by when, and every date that was.

create table milestone (
    id                uuid         not null primary key,
    mandate_id        uuid         not null,
    title             varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    due_day           date         not null,
    due_whole_month   boolean      not null,
    baseline          date,
    responsible_id    uuid,
    proof_kind        varchar(20),
    proof_text        varchar(300),
    proof_document_id uuid,
    outside_process   varchar(200),
    outside_day       date,
    board_controlled  boolean      not null,
    state             varchar(20)  not null,
    reached_on        date,
    reason            text,
    date_changes      int          not null,
    moves             int          not null,
    resolution_id     uuid,
    changed_at        datetime(6)  not null,
    version           int          not null,
    constraint milestone_of_mandate foreign key (mandate_id) references mandate (id),
    constraint milestone_responsible foreign key (responsible_id) references person (id),
    constraint milestone_proven_by foreign key (proof_document_id) references document (id),
    constraint milestone_asked_by foreign key (resolution_id) references resolution (id),
    index milestone_by_due (mandate_id, due_day, id)
);
grant select, insert, update on milestone to ${app};

-- Clauses are kept within their mandate's document: nothing to refer to.
create table milestone_clause (
    milestone_id uuid not null,
    clause_id    uuid not null,
    primary key (milestone_id, clause_id),
    constraint clause_of_milestone foreign key (milestone_id) references milestone (id)
);
grant select, insert, delete on milestone_clause to ${app};

-- Each change of date since the mandate was adopted: never changed, but for what the board makes of one.
create table milestone_move (
    milestone_id     uuid        not null,
    number           int         not null,
    from_day         date        not null,
    from_whole_month boolean     not null,
    to_day           date        not null,
    to_whole_month   boolean     not null,
    reason           text        not null,
    person_id        uuid        not null,
    at               datetime(6) not null,
    resolution_id    uuid,
    state            varchar(20) not null,
    decided_at       datetime(6),
    primary key (milestone_id, number),
    constraint move_of_milestone foreign key (milestone_id) references milestone (id),
    constraint move_by_person foreign key (person_id) references person (id),
    constraint move_decided_by foreign key (resolution_id) references resolution (id)
);
grant select, insert, update (state, decided_at) on milestone_move to ${app};

-- Private links to calendars: of each secret only the hash.
create table calendar_link (
    id         uuid        not null primary key,
    person_id  uuid        not null,
    mandate_id uuid,
    token_hash char(64)    collate ascii_bin not null,
    created_at datetime(6) not null,
    revoked_at datetime(6),
    version    int         not null,
    constraint calendar_link_of_person foreign key (person_id) references person (id),
    constraint calendar_link_of_mandate foreign key (mandate_id) references mandate (id),
    constraint calendar_link_once unique (token_hash)
);
grant select, insert, update on calendar_link to ${app};
