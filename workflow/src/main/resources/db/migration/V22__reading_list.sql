-- The reading list of a mandate: each document once, whether it is on the list or was.
create table reading_item (
    document_id uuid        not null primary key,
    mandate_id  uuid        not null,
    place       int         not null,
    read_by     date,
    state       varchar(20) not null,
    changed_at  datetime(6) not null,
    version     int         not null,
    constraint reading_of_document foreign key (document_id) references document (id),
    constraint reading_of_mandate foreign key (mandate_id) references mandate (id),
    index reading_item_in_order (mandate_id, state, place)
);
grant select, insert, update on reading_item to ${app};

-- Who has read which version of what; without a number: it was taken back.
create table confirmation (
    id           uuid not null primary key,
    document_id  uuid not null,
    mandate_id   uuid not null,
    person_id    uuid not null,
    number       int,
    confirmed_at datetime(6),
    version      int  not null,
    constraint confirmation_of_document foreign key (document_id) references document (id),
    constraint confirmation_in_mandate foreign key (mandate_id) references mandate (id),
    constraint confirmation_by foreign key (person_id) references person (id),
    constraint confirmation_once unique (document_id, person_id)
);
grant select, insert, update on confirmation to ${app};
