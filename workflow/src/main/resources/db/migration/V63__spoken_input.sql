-- What somebody said in a meeting, as it was written down: a contribution once they confirm the wording.

create table spoken (
    id              uuid        not null primary key,
    meeting_id      uuid        not null,
    mandate_id      uuid        not null,
    item_id         uuid        not null,
    attendee_id     uuid        not null,
    text            text        not null,
    recorded_at     datetime(6) not null,
    state           varchar(20) not null,
    contribution_id uuid,
    changed_at      datetime(6) not null,
    version         int         not null,
    constraint spoken_in_meeting foreign key (meeting_id) references meeting (id),
    constraint spoken_in_mandate foreign key (mandate_id) references mandate (id),
    constraint spoken_under_item foreign key (item_id) references agenda_item (id),
    constraint spoken_by_attendee foreign key (attendee_id) references attendee (id),
    constraint spoken_became foreign key (contribution_id) references contribution (id)
);
grant select, insert, update on spoken to ${app};

-- The links that were mailed to the speakers, as hashes: who reads the table can't follow one.
create table spoken_link (
    secret_hash char(64) collate ascii_bin not null primary key,
    spoken_id   uuid     not null,
    constraint link_of_spoken foreign key (spoken_id) references spoken (id)
);
grant select, insert on spoken_link to ${app};
