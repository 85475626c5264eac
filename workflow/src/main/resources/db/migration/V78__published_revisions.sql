-- Which revisions of a deliverable everybody can read, each since when: what was published stays readable when another takes its place.
create table deliverable_publication (
    deliverable_id     uuid        not null,
    revision_no        int         not null,
    first_published_at datetime(6) not null,
    primary key (deliverable_id, revision_no),
    constraint publication_of_deliverable foreign key (deliverable_id) references deliverable (id)
);
grant select, insert, delete on deliverable_publication to ${app};

insert into deliverable_publication (deliverable_id, revision_no, first_published_at)
select id, published_revision, published_at from deliverable where published_revision is not null;

-- The files that revisions were exported as, kept until nobody has asked for them for long. The content is in attachment_chunk, and is
-- there as a whole where content_id names it. The key is the SHA-256 of all that a file depends on.
create table report_export (
    id             uuid         not null primary key,
    export_key     varchar(64)  not null,
    deliverable_id uuid         not null,
    revision       int          not null,
    format         varchar(20)  not null,
    readers        varchar(20)  not null,
    content_id     uuid,
    file_size      bigint,
    fingerprint    varchar(64),
    asked_at       datetime(6)  not null,
    used_at        datetime(6)  not null,
    constraint report_export_key unique (export_key),
    constraint export_of_revision foreign key (deliverable_id, revision) references deliverable_revision (deliverable_id, revision),
    index report_export_used (used_at)
);
grant select, insert, update, delete on report_export to ${app};
