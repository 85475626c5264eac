-- Who a contribution is for (docs/decisions/0052), and who in the secretariat has it. Without a classification it is open.
alter table contribution
    add column openness     varchar(10)  after publication,
    add column legal_basis  varchar(200) after openness,
    add column in_part      boolean      after legal_basis,
    add column exempt_until date         after in_part,
    add column handler_id   uuid         after handling,
    add constraint contribution_handler foreign key (handler_id) references person (id);

-- The inbox, narrowed by one of them, the latest first.
create index contribution_by_handling_and_time on contribution (call_id, handling, sent_at, id);
create index contribution_by_handler on contribution (call_id, handler_id, sent_at, id);
create index contribution_by_category on contribution (call_id, category, sent_at, id);
