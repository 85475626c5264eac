-- What a group tells whom, when, and through what; and the plan of it, which leader and secretariat confirm.

create table communication (
    id             uuid         not null primary key,
    mandate_id     uuid         not null,
    audience       varchar(200) not null,
    channel        varchar(200) not null,
    message        text         not null,
    responsible_id uuid         not null,
    day            date         not null,
    -- Who knows the deliverables says whether there is such a one.
    deliverable_id uuid,
    state          varchar(20)  not null,
    published_at   datetime(6),
    link           varchar(2000),
    reason         text,
    changed_at     datetime(6)  not null,
    version        int          not null,
    constraint communication_of_mandate foreign key (mandate_id) references mandate (id),
    constraint communication_responsible foreign key (responsible_id) references person (id),
    index communication_by_day (mandate_id, day, id),
    index communication_mine (responsible_id, state, day)
);
grant select, insert, update on communication to ${app};

create table communication_plan (
    mandate_id        uuid not null primary key,
    edition           int  not null,
    leader_id         uuid,
    leader_edition    int,
    leader_at         datetime(6),
    secretary_id      uuid,
    secretary_edition int,
    secretary_at      datetime(6),
    confirmed_edition int,
    version           int  not null,
    constraint communication_plan_of_mandate foreign key (mandate_id) references mandate (id),
    constraint communication_plan_leader foreign key (leader_id) references person (id),
    constraint communication_plan_secretary foreign key (secretary_id) references person (id)
);
grant select, insert, update on communication_plan to ${app};
