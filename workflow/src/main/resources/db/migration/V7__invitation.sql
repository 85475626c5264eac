-- Those who have a place and are asked to log in; which roles their accounts were given for it.

create table invitation (
    id          uuid        not null primary key,
    mandate_id  uuid        not null,
    person_id   uuid        not null,
    body_id     uuid        not null,
    invited_by  uuid        not null,
    state       varchar(20) not null,
    delivery    varchar(20) not null,
    sent_at     datetime(6),
    valid_until datetime(6),
    attempts    int         not null,
    account     varchar(64),
    version     int         not null,
    -- One at a time that somebody may still come by.
    open        boolean as (if(state in ('SENT', 'EXPIRED'), true, null)) persistent,
    constraint invitation_in_mandate foreign key (mandate_id) references mandate (id),
    constraint invitation_of_person foreign key (person_id) references person (id),
    constraint invitation_to_body foreign key (body_id) references body (id),
    constraint invitation_invited_by foreign key (invited_by) references person (id),
    unique key one_open_invitation (mandate_id, person_id, open)
);
grant select, insert, update on invitation to ${app};

-- Roles at the identity provider that Mandat gave, and may take again. What the operator gave isn't here.
create table account_role (
    person_id uuid        not null,
    role      varchar(20) not null,
    primary key (person_id, role)
);
grant select, insert, delete on account_role to ${app};
