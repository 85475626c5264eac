-- Until when a call was to take contributions before that was changed: what everybody who reads its page or follows it is told.
create table call_deadline (
    id         uuid        not null primary key,
    call_id    uuid        not null,
    changed_at datetime(6) not null,
    kind       varchar(10) not null,
    was        datetime(6) not null,
    closes_at  datetime(6) not null,
    constraint deadline_of_call foreign key (call_id) references input_call (id)
);
grant select, insert, delete on call_deadline to ${app};

-- Files that everybody may download with the answers to what they came with, as was decided one by one.
create table offered_file (
    attachment_id   uuid not null primary key,
    contribution_id uuid not null,
    constraint offered_of_contribution foreign key (contribution_id) references contribution (id)
);
grant select, insert, delete on offered_file to ${app};
-- Whether whoever sent it read on the form that it can be published: so with what comes from now on.
alter table contribution_file add column told boolean not null default false;

-- Whoever was asked by name and whoever gave input, by category (coverage): all that is asked of a row stands in these.
create index call_invitation_by_category on call_invitation (mandate_id, category, email, state, sent_at, call_id);
create index contribution_heard on contribution (mandate_id, category, email, state, confirmed_at, sent_at, call_id);
