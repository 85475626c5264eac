-- What everybody has typed into the form of a call and not sent, under the hash of a secret: who reads the table can't follow the link.
create table open_draft (
    secret_hash char(64)    collate ascii_bin not null primary key,
    call_id     uuid        not null,
    content     mediumtext  not null,
    version     int         not null,
    saved_by    char(64)    collate ascii_bin not null,
    saved_at    datetime(6) not null,
    constraint draft_for_call foreign key (call_id) references input_call (id),
    index open_draft_by_age (saved_at)
);
grant select, insert, update, delete on open_draft to ${app};
