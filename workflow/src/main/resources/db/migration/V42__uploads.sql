-- Files that come to a draft in parts: what has come of each, until it is whole and goes with the draft.
create table open_upload (
    id          uuid         not null primary key,
    secret_hash char(64)     collate ascii_bin not null,
    file_name   varchar(255) collate utf8mb4_bin not null,
    file_size   bigint       not null,
    modified_at bigint       not null,
    received    bigint       not null,
    attached    boolean      not null,
    touched_at  datetime(6)  not null,
    index open_upload_of_draft (secret_hash),
    index open_upload_by_age (touched_at)
);
grant select, insert, update, delete on open_upload to ${app};
