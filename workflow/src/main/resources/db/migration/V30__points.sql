-- What is answered of contributions. How far one is handled, once it is divided into points.
alter table contribution add column handling varchar(20) after state;
create index contribution_by_handling on contribution (call_id, handling, id);

create table point (
    id              uuid        not null primary key,
    contribution_id uuid        not null,
    call_id         uuid        not null,
    mandate_id      uuid        not null,
    number          int         not null,
    category        varchar(20),
    passages        text        not null,
    words           mediumtext  not null,
    state           varchar(20) not null,
    disposition     varchar(20),
    reason          text,
    destination     varchar(300),
    handler_id      uuid,
    proposer_id     uuid,
    released_at     datetime(6),
    changed_at      datetime(6) not null,
    version         int         not null,
    constraint point_of_contribution foreign key (contribution_id) references contribution (id),
    constraint point_of_call foreign key (call_id) references input_call (id),
    constraint point_in_mandate foreign key (mandate_id) references mandate (id),
    constraint point_handler foreign key (handler_id) references person (id),
    constraint point_proposer foreign key (proposer_id) references person (id),
    constraint point_number unique (contribution_id, number),
    index point_by_call (call_id, contribution_id, number),
    index point_by_state (call_id, state, contribution_id, number),
    index point_by_handler (call_id, handler_id, contribution_id, number),
    index point_by_category (call_id, category, contribution_id, number),
    index point_by_disposition (call_id, disposition, contribution_id, number),
    index point_by_destination (mandate_id, destination)
);
grant select, insert, update, delete on point to ${app};

-- The clauses that a point is about.
create table point_clause (
    point_id  uuid not null,
    clause_id uuid not null,
    primary key (point_id, clause_id),
    constraint clause_of_point foreign key (point_id) references point (id),
    index points_of_clause (clause_id, point_id)
);
grant select, insert, delete on point_clause to ${app};
