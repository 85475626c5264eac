-- The life of a mandate: texts that were put to both bodies, what came of them, amendments, and motions about its end.

alter table mandate
    add routes              text,
    add texts               int not null default 0,
    add versions            int not null default 0,
    add published_on        date,
    add ended_on            date,
    add closing_step        varchar(20),
    add closing_asked_by_id uuid,
    add closing_asked_with  varchar(20),
    add constraint closing_asked_by foreign key (closing_asked_by_id) references person (id);

-- Each text that was put to both bodies; never changed (docs/decisions/0035).
create table mandate_revision (
    mandate_id   uuid        not null,
    revision     int         not null,
    content      longtext    not null,
    content_hash char(64)    collate ascii_bin not null,
    cut_at       datetime(6) not null,
    primary key (mandate_id, revision),
    constraint text_of_mandate foreign key (mandate_id) references mandate (id)
);
grant select, insert on mandate_revision to ${app};

-- Each text that both bodies have consented to; never changed. No two can have one number.
create table mandate_version (
    mandate_id    uuid        not null,
    number        int         not null,
    revision      int         not null,
    in_force_from date        not null,
    consented_at  datetime(6) not null,
    primary key (mandate_id, number),
    constraint version_of_text foreign key (mandate_id, revision) references mandate_revision (mandate_id, revision)
);
grant select, insert on mandate_version to ${app};

create table amendment (
    id            uuid         not null primary key,
    mandate_id    uuid         not null,
    number        int          not null,
    title         varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    reason        text         not null,
    in_force_from date,
    proposer_id   uuid         not null,
    proposed_for  varchar(20)  not null,
    base          int          not null,
    proposed      longtext     not null,
    state         varchar(20)  not null,
    changed_at    datetime(6)  not null,
    version       int          not null,
    constraint amendment_of_mandate foreign key (mandate_id) references mandate (id),
    constraint amendment_by foreign key (proposer_id) references person (id),
    constraint amendment_number unique (mandate_id, number)
);
grant select, insert, update on amendment to ${app};

create table consent (
    id             uuid        not null primary key,
    mandate_id     uuid        not null,
    amendment_id   uuid,
    revision       int         not null,
    content_hash   char(64)    collate ascii_bin not null,
    board_round_id uuid        not null,
    group_round_id uuid        not null,
    board_key      varchar(20) not null,
    group_key      varchar(20) not null,
    state          varchar(20) not null,
    asked_at       datetime(6) not null,
    ended_at       datetime(6),
    version        int         not null,
    constraint consent_to_text foreign key (mandate_id, revision) references mandate_revision (mandate_id, revision),
    constraint consent_to_amendment foreign key (amendment_id) references amendment (id),
    constraint consent_of_board foreign key (board_round_id) references approval_round (id),
    constraint consent_of_group foreign key (group_round_id) references approval_round (id),
    constraint consent_once_of_board unique (board_round_id),
    constraint consent_once_of_group unique (group_round_id),
    constraint consent_once_to_text unique (mandate_id, revision)
);
grant select, insert, update on consent to ${app};

create table motion (
    id            uuid        not null primary key,
    mandate_id    uuid        not null,
    kind          varchar(20) not null,
    clause_id     uuid,
    reason        text        not null,
    mover_id      uuid        not null,
    resolution_id uuid        not null,
    state         varchar(20) not null,
    moved_at      datetime(6) not null,
    ended_at      datetime(6),
    version       int         not null,
    constraint motion_of_mandate foreign key (mandate_id) references mandate (id),
    constraint motion_by foreign key (mover_id) references person (id),
    constraint motion_decided_by foreign key (resolution_id) references resolution (id),
    index motion_by_clause (mandate_id, clause_id)
);
grant select, insert, update on motion to ${app};
