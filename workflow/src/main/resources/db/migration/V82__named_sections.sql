-- The sections of a deliverable that an outsider is named on: they read these while the text is written, and no others.

create table section_reader (
    section_id       uuid not null,
    participation_id uuid not null,
    primary key (section_id, participation_id),
    constraint reader_of_section foreign key (section_id) references section (id),
    constraint section_reader_takes_part foreign key (participation_id) references participation (id),
    index section_reader_of (participation_id, section_id)
);
grant select, insert, delete on section_reader to ${app};

-- The deliverable whose approval proves that a milestone was reached, once it is begun.
alter table milestone
    add column proof_deliverable_id uuid after proof_meeting_id,
    add constraint milestone_proven_by_deliverable foreign key (proof_deliverable_id) references deliverable (id);
