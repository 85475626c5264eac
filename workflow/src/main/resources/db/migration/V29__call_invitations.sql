-- Who is asked by name to answer a call.
create table call_invitation (
    id              uuid         not null primary key,
    call_id         uuid         not null,
    mandate_id      uuid         not null,
    invitee         varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    email           varchar(254) not null,
    organisation    varchar(200) collate utf8mb4_uca1400_danish_ai_ci,
    category        varchar(20),
    language        varchar(5)   not null,
    state           varchar(20)  not null,
    letter_id       uuid,
    sent_at         datetime(6),
    contribution_id uuid,
    changed_at      datetime(6)  not null,
    version         int          not null,
    constraint invitation_to_call foreign key (call_id) references input_call (id),
    constraint call_invitation_in_mandate foreign key (mandate_id) references mandate (id),
    constraint invitation_answered_by foreign key (contribution_id) references contribution (id),
    index call_invitation_by_name (call_id, invitee, id)
);
grant select, insert, update on call_invitation to ${app};

-- The links that were mailed to them, as hashes: who reads the table can't follow one.
create table call_invitation_link (
    secret_hash   char(64) collate ascii_bin not null primary key,
    invitation_id uuid     not null,
    constraint link_of_invitation foreign key (invitation_id) references call_invitation (id)
);
grant select, insert on call_invitation_link to ${app};
