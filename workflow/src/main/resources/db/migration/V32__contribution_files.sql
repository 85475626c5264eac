-- Files that go with contributions: with each text that was sent those that went with it.
create table contribution_file (
    contribution_id uuid         not null,
    revision        int          not null,
    no              int          not null,
    attachment_id   uuid         not null,
    file_name       varchar(200) not null,
    file_type       varchar(10)  not null,
    file_size       bigint       not null,
    fingerprint     char(64)     collate ascii_bin not null,
    primary key (contribution_id, revision, no),
    constraint file_of_text foreign key (contribution_id, revision) references contribution_text (contribution_id, revision),
    index contribution_file_by_content (attachment_id)
);
grant select, insert on contribution_file to ${app};

-- Those that are kept with a draft, and go with it.
create table open_draft_file (
    secret_hash   char(64)     collate ascii_bin not null,
    attachment_id uuid         not null,
    file_name     varchar(200) not null,
    file_type     varchar(10)  not null,
    file_size     bigint       not null,
    fingerprint   char(64)     collate ascii_bin not null,
    primary key (secret_hash, attachment_id),
    constraint file_of_draft foreign key (secret_hash) references open_draft (secret_hash) on delete cascade
);
grant select, insert, update, delete on open_draft_file to ${app};
-- What was handed in with a draft and not sent is thrown away with it.
grant delete on attachment_chunk to ${app};
