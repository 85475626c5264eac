-- A position that a voter took in a meeting may be recorded for them, and be struck where they contest it.
alter table round_position
    add column recorded_by uuid,
    add column meeting_id uuid,
    add constraint position_recorded_by foreign key (recorded_by) references person (id),
    add constraint position_in_meeting foreign key (meeting_id) references meeting (id);

create table position_strike (
    position_id uuid        not null primary key,
    -- The earlier position of the voter that counts again.
    restores_id uuid,
    reason      text        not null,
    struck_at   datetime(6) not null,
    constraint strike_of_position foreign key (position_id) references round_position (id),
    constraint strike_restores foreign key (restores_id) references round_position (id)
);
grant select, insert on position_strike to ${app};
