-- The clauses of a mandate, as they stand now: one document a mandate, read and written whole (docs/decisions/0032).
create table mandate_clauses (
    mandate_id uuid        not null primary key,
    tree       longtext    not null,
    changed_at datetime(6) not null,
    version    int         not null,
    constraint clauses_of_mandate foreign key (mandate_id) references mandate (id)
);
grant select, insert, update on mandate_clauses to ${app};

-- The day both bodies had consented to it.
alter table mandate add adopted_on date;

-- The pictures among them; the content is in attachment_chunk, once for all mandates that were begun with one another.
create table clause_picture (
    mandate_id  uuid         not null,
    id          uuid         not null,
    file_name   varchar(200) not null,
    file_type   varchar(10)  not null,
    file_size   bigint       not null,
    fingerprint char(64)     collate ascii_bin not null,
    primary key (mandate_id, id),
    constraint picture_of_mandate foreign key (mandate_id) references mandate (id)
);
grant select, insert on clause_picture to ${app};
