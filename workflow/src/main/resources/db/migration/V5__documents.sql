-- Documents with their versions, and the content of files, whatever they belong to (docs/decisions/0013).

-- Inserted with what it belongs to, and never changed. At most a megabyte a row.
create table attachment_chunk (
    id   uuid       not null,
    no   int        not null,
    data mediumblob not null,
    primary key (id, no)
);
grant select, insert on attachment_chunk to ${app};

create table document (
    id           uuid         not null primary key,
    mandate_id   uuid         not null,
    title        varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    file_name    varchar(200) not null,
    file_type    varchar(10)  not null,
    file_size    bigint       not null,
    fingerprint  char(64)     collate ascii_bin not null,
    versions     int          not null,
    openness     varchar(10)  not null,
    legal_basis  varchar(200),
    in_part      boolean      not null,
    exempt_until date,
    state        varchar(20)  not null,
    changed_at   datetime(6)  not null,
    version      int          not null,
    constraint document_of_mandate foreign key (mandate_id) references mandate (id),
    -- Each column that the list sorts by, with the id that makes the place unique.
    index document_by_title (mandate_id, state, title, id),
    index document_by_change (mandate_id, state, changed_at, id)
);
grant select, insert, update on document to ${app};

create table document_version (
    document_id   uuid         not null,
    number        int          not null,
    file_name     varchar(200) not null,
    file_type     varchar(10)  not null,
    file_size     bigint       not null,
    fingerprint   char(64)     collate ascii_bin not null,
    attachment_id uuid         not null,
    person_id     uuid         not null,
    at            datetime(6)  not null,
    primary key (document_id, number),
    constraint document_version_of_document foreign key (document_id) references document (id),
    constraint document_version_by_person foreign key (person_id) references person (id)
);
grant select, insert on document_version to ${app};
