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
