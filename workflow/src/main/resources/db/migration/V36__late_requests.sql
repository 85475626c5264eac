-- Who came too late to a call and asks to be let in. What they typed stays in their draft.
create table late_request (
    id            uuid         not null primary key,
    call_id       uuid         not null,
    mandate_id    uuid         not null,
    name          varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    email         varchar(254) not null,
    language      varchar(5)   not null,
    reason        text         not null,
    draft_hash    char(64)     collate ascii_bin not null,
    state         varchar(20)  not null,
    invitation_id uuid,
    explanation   text,
    asked_at      datetime(6)  not null,
    changed_at    datetime(6)  not null,
    version       int          not null,
    constraint late_request_once unique (draft_hash),
    constraint late_request_to_call foreign key (call_id) references input_call (id),
    constraint late_request_in_mandate foreign key (mandate_id) references mandate (id),
    constraint late_request_granted foreign key (invitation_id) references call_invitation (id),
    index late_request_of_call (call_id, asked_at, id)
);
grant select, insert, update on late_request to ${app};

-- Whoever is let in goes on with what they had typed.
alter table call_invitation add column draft_hash char(64) collate ascii_bin after let_in_until;

-- Until when at least a draft is kept, where that isn't told by its call.
alter table open_draft add column kept_until datetime(6);
