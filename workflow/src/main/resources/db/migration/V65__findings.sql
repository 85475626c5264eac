-- What was learnt of the work in a mandate, and where it was taken up.

create table finding (
    id         uuid        not null primary key,
    mandate_id uuid        not null,
    meeting_id uuid,
    kind       varchar(20) not null,
    text       text        not null,
    carry      boolean     not null,
    state      varchar(20) not null,
    reason     text,
    changed_at datetime(6) not null,
    version    int         not null,
    constraint finding_of_mandate foreign key (mandate_id) references mandate (id),
    constraint finding_of_meeting foreign key (meeting_id) references meeting (id),
    index finding_to_carry (carry, state, mandate_id)
);
grant select, insert, update on finding to ${app};

-- Clauses are kept within their mandate's document: nothing to refer to.
create table finding_clause (
    finding_id uuid not null,
    clause_id  uuid not null,
    primary key (finding_id, clause_id),
    constraint clause_of_finding foreign key (finding_id) references finding (id)
);
grant select, insert, delete on finding_clause to ${app};

create table finding_carried (
    finding_id uuid        not null,
    mandate_id uuid        not null,
    clause_id  uuid        not null,
    carried_at datetime(6) not null,
    primary key (finding_id, mandate_id),
    constraint carried_finding foreign key (finding_id) references finding (id),
    constraint carried_into foreign key (mandate_id) references mandate (id)
);
grant select, insert on finding_carried to ${app};
