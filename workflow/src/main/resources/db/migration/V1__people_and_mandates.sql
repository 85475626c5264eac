-- People, bodies, memberships and mandates. Migrations run as the owner of the schema; ${app} is the account of the
-- application, which gets no more than each table needs.

create table person (
    id       uuid         not null primary key,
    name     varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    -- Compared letter by letter: to the other collations å is a, and one person's address would be another's.
    email    varchar(254) collate utf8mb4_bin not null,
    account  varchar(64) collate utf8mb4_bin,
    language varchar(5),
    version  int          not null,
    constraint person_email_once unique (email),
    constraint person_account_once unique (account)
);
grant select, insert, update on person to ${app};

create table body (
    id       uuid         not null primary key,
    name     varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    kind     varchar(20)  not null,
    version  int          not null,
    index body_by_name (kind, name, id)
);
grant select, insert, update on body to ${app};

create table membership (
    id        uuid        not null primary key,
    body_id   uuid        not null,
    person_id uuid        not null,
    role      varchar(20) not null,
    from_day  date        not null,
    to_day    date,
    version   int         not null,
    constraint membership_of_body foreign key (body_id) references body (id),
    constraint membership_of_person foreign key (person_id) references person (id),
    index membership_by_person (person_id, body_id)
);
grant select, insert, update on membership to ${app};

-- A filter takes any word, "for" and "i" included.
set session innodb_ft_enable_stopword = off;

create table mandate (
    id              uuid         not null primary key,
    title           varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    short_name      varchar(60)  collate utf8mb4_uca1400_danish_ai_ci not null,
    board_id        uuid         not null,
    expert_group_id uuid         not null,
    secretariat_id  uuid         not null,
    first_day       date,
    last_day        date         not null,
    state           varchar(20)  not null,
    changed_at      datetime(6)  not null,
    version         int          not null,
    constraint mandate_board foreign key (board_id) references body (id),
    constraint mandate_expert_group foreign key (expert_group_id) references body (id),
    constraint mandate_secretariat foreign key (secretariat_id) references body (id),
    -- Each column that the list sorts by, with the id that makes the place unique.
    index mandate_by_title (title, id),
    index mandate_by_last_day (last_day, id),
    index mandate_by_change (changed_at, id),
    -- For a state that few are in; one that many are in is found along the order.
    index mandate_by_state (state, title, id),
    -- For who sits on one board: theirs, in the list's own order.
    index mandate_by_board (board_id, title, id),
    fulltext index mandate_words (title, short_name)
);
grant select, insert, update on mandate to ${app};

-- Which commands were carried out, so that one sent twice acts once (kept seven days).
create table request (
    request_key uuid         not null primary key,
    actor       varchar(64)  not null,
    command     varchar(100) not null,
    hash        binary(32)   not null,
    result      varchar(1000),
    at          datetime(6)  not null,
    index request_by_age (at)
);
grant select, insert, update, delete on request to ${app};

-- What this database is for. One row, written when the application first starts on it.
create table installation (
    only_row tinyint     not null primary key check (only_row = 1),
    demo     boolean     not null,
    at       datetime(6) not null
);
grant select, insert on installation to ${app};

-- Sessions that the identity provider has ended: every request and push checks it, on every node.
create table ended_session (
    sid varchar(64) collate utf8mb4_bin not null primary key,
    at  datetime(6) not null,
    index ended_session_by_age (at)
);
grant select, insert, delete on ended_session to ${app};
