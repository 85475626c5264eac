-- What people and organisations contribute to calls. A reference is taken from a sequence, which nobody waits for; a number that was
-- taken for nothing is never used.
create sequence contribution_number start with 1 increment by 1 cache 20;
grant select, insert on contribution_number to ${app};

create table contribution (
    id           uuid         not null primary key,
    call_id      uuid         not null,
    mandate_id   uuid         not null,
    reference    varchar(20)  collate ascii_bin not null,
    contributor  varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    email        varchar(254) not null,
    organisation varchar(200) collate utf8mb4_uca1400_danish_ai_ci,
    category     varchar(20),
    publication  varchar(20)  not null,
    language     varchar(5)   not null,
    state        varchar(20)  not null,
    revision     int          not null,
    content_hash char(64)     collate ascii_bin not null,
    sent_at      datetime(6)  not null,
    changed_at   datetime(6)  not null,
    version      int          not null,
    constraint contribution_to_call foreign key (call_id) references input_call (id),
    constraint contribution_in_mandate foreign key (mandate_id) references mandate (id),
    constraint contribution_reference unique (reference),
    index contribution_by_time (call_id, sent_at, id)
);
grant select, insert, update on contribution to ${app};

-- Each text that was sent; never changed.
create table contribution_text (
    contribution_id uuid        not null,
    revision        int         not null,
    replies         longtext    not null,
    content_hash    char(64)    collate ascii_bin not null,
    sent_at         datetime(6) not null,
    primary key (contribution_id, revision),
    constraint text_of_contribution foreign key (contribution_id) references contribution (id)
);
grant select, insert on contribution_text to ${app};

-- The link by which whoever sent a contribution finds it again, as a hash: who reads the table can't follow it.
create table contribution_link (
    secret_hash     char(64) collate ascii_bin not null primary key,
    contribution_id uuid     not null,
    constraint link_to_contribution foreign key (contribution_id) references contribution (id)
);
grant select, insert on contribution_link to ${app};
