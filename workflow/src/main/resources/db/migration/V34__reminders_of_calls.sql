-- When those who are asked by a call and haven't answered are reminded.
create table call_reminders (
    call_id     uuid        not null primary key,
    mandate_id  uuid        not null,
    days        varchar(20) not null,
    reminded_at datetime(6),
    version     int         not null,
    constraint reminders_of_call foreign key (call_id) references input_call (id),
    constraint reminders_in_mandate foreign key (mandate_id) references mandate (id)
);
grant select, insert, update on call_reminders to ${app};

-- Until when what somebody who is invited sends is taken although the call has closed.
alter table call_invitation add column let_in_until datetime(6) after contribution_id;
