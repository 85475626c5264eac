-- Meetings of a mandate's bodies, from the first plan to locked minutes.

create table meeting (
    id          uuid         not null primary key,
    mandate_id  uuid         not null,
    body_id     uuid         not null,
    kind        varchar(20)  not null,
    language    varchar(5)   not null,
    title       varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    starts_at   datetime(6),
    ends_at     datetime(6),
    place       varchar(300),
    video_link  varchar(2000),
    practical   text,
    state       varchar(20)  not null,
    sequence    int          not null,
    called_at   datetime(6),
    number      int,
    number_year int,
    previous_id uuid,
    began_at    datetime(6),
    ended_at    datetime(6),
    editions    int          not null,
    corrections int          not null,
    closed_at   datetime(6),
    call_id     uuid,
    reason      text,
    changed_at  datetime(6)  not null,
    version     int          not null,
    constraint meeting_of_mandate foreign key (mandate_id) references mandate (id),
    constraint meeting_of_body foreign key (body_id) references body (id),
    constraint meeting_after foreign key (previous_id) references meeting (id),
    constraint meeting_asks_by foreign key (call_id) references input_call (id),
    constraint meeting_number unique (mandate_id, body_id, number_year, number),
    index meeting_by_start (mandate_id, starts_at, id)
);
grant select, insert, update on meeting to ${app};

create table agenda_item (
    id            uuid         not null primary key,
    meeting_id    uuid         not null,
    mandate_id    uuid         not null,
    item_rank     int          not null,
    title         varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    kind          varchar(20)  not null,
    standard      varchar(20),
    presenter     varchar(200),
    minutes       int          not null,
    openness      varchar(20)  not null,
    legal_basis   varchar(300),
    in_part       boolean      not null,
    exempt_until  date,
    state         varchar(20)  not null,
    proposer_id   uuid,
    began_at      datetime(6),
    running_since datetime(6),
    spent_seconds int          not null,
    outcome       varchar(20),
    present       int,
    eligible      int,
    resolution_id uuid,
    changed_at    datetime(6)  not null,
    version       int          not null,
    constraint item_of_meeting foreign key (meeting_id) references meeting (id),
    constraint item_of_mandate foreign key (mandate_id) references mandate (id),
    constraint item_proposed_by foreign key (proposer_id) references person (id),
    constraint item_decided_by foreign key (resolution_id) references resolution (id),
    index item_by_rank (meeting_id, item_rank, id)
);
grant select, insert, update on agenda_item to ${app};

-- Clauses are kept within their mandate's document: nothing to refer to.
create table agenda_item_clause (
    item_id   uuid not null,
    clause_id uuid not null,
    primary key (item_id, clause_id),
    constraint clause_of_item foreign key (item_id) references agenda_item (id)
);
grant select, insert, delete on agenda_item_clause to ${app};

create table agenda_item_paper (
    item_id     uuid        not null,
    document_id uuid        not null,
    added_at    datetime(6) not null,
    primary key (item_id, document_id),
    constraint paper_of_item foreign key (item_id) references agenda_item (id),
    constraint paper_is_document foreign key (document_id) references document (id)
);
grant select, insert, delete on agenda_item_paper to ${app};

-- What is noted of an item while the meeting is held: working text outside the trail, until the minutes are circulated.
create table agenda_note (
    item_id    uuid        not null,
    part       varchar(20) not null,
    revision   int         not null,
    text       mediumtext  not null,
    changed_at datetime(6) not null,
    person_id  uuid        not null,
    save_hash  char(64)    collate ascii_bin,
    primary key (item_id, part),
    constraint note_of_item foreign key (item_id) references agenda_item (id),
    constraint note_by_person foreign key (person_id) references person (id)
);
grant select, insert, update on agenda_note to ${app};

-- Who is called to a meeting: with a place in its body, or from outside, by an address.
create table attendee (
    id               uuid         not null primary key,
    meeting_id       uuid         not null,
    mandate_id       uuid         not null,
    role             varchar(20)  not null,
    person_id        uuid,
    invitee          varchar(200) collate utf8mb4_uca1400_danish_ai_ci,
    email            varchar(254),
    organisation     varchar(200) collate utf8mb4_uca1400_danish_ai_ci,
    category         varchar(20),
    language         varchar(5),
    speaking_minutes int,
    state            varchar(20)  not null,
    proposed_by      uuid,
    confirmed_by     uuid,
    letter_id        uuid,
    sent_at          datetime(6),
    answer           varchar(20),
    remark           text,
    answered_at      datetime(6),
    presence         varchar(20),
    arrived_at       datetime(6),
    left_at          datetime(6),
    deputy_id        uuid,
    changed_at       datetime(6)  not null,
    version          int          not null,
    constraint attendee_of_meeting foreign key (meeting_id) references meeting (id),
    constraint attendee_in_mandate foreign key (mandate_id) references mandate (id),
    constraint attendee_is_person foreign key (person_id) references person (id),
    constraint attendee_proposed_by foreign key (proposed_by) references person (id),
    constraint attendee_confirmed_by foreign key (confirmed_by) references person (id),
    constraint attendee_deputy foreign key (deputy_id) references person (id),
    constraint attendee_once unique (meeting_id, person_id),
    index attendee_of_person (person_id, meeting_id)
);
grant select, insert, update on attendee to ${app};

create table attendee_item (
    attendee_id uuid not null,
    item_id     uuid not null,
    primary key (attendee_id, item_id),
    constraint item_of_attendee foreign key (attendee_id) references attendee (id),
    constraint attendee_for_item foreign key (item_id) references agenda_item (id)
);
grant select, insert, delete on attendee_item to ${app};

create table attendee_recusal (
    attendee_id uuid not null,
    item_id     uuid not null,
    primary key (attendee_id, item_id),
    constraint recusal_of_attendee foreign key (attendee_id) references attendee (id),
    constraint recusal_from_item foreign key (item_id) references agenda_item (id)
);
grant select, insert, delete on attendee_recusal to ${app};

-- The links that were mailed, as hashes: who reads the table can't follow one. One is for the call, another for the minutes.
create table attendee_link (
    secret_hash char(64)    collate ascii_bin not null primary key,
    attendee_id uuid        not null,
    purpose     varchar(20) not null,
    constraint link_of_attendee foreign key (attendee_id) references attendee (id)
);
grant select, insert on attendee_link to ${app};

-- When somebody looked at a meeting last: what came since is shown as new. Outside the trail, as it changes nothing.
create table meeting_look (
    attendee_id uuid        not null primary key,
    looked_at   datetime(6) not null,
    seen_before datetime(6),
    constraint look_of_attendee foreign key (attendee_id) references attendee (id)
);
grant select, insert, update on meeting_look to ${app};

create table action_item (
    id             uuid         not null primary key,
    meeting_id     uuid         not null,
    item_id        uuid         not null,
    mandate_id     uuid         not null,
    title          varchar(300) not null,
    responsible_id uuid         not null,
    due            date         not null,
    state          varchar(20)  not null,
    ended_at       datetime(6),
    reason         text,
    changed_at     datetime(6)  not null,
    version        int          not null,
    constraint action_of_meeting foreign key (meeting_id) references meeting (id),
    constraint action_under_item foreign key (item_id) references agenda_item (id),
    constraint action_in_mandate foreign key (mandate_id) references mandate (id),
    constraint action_of_person foreign key (responsible_id) references person (id),
    index action_by_state (mandate_id, state, due, id),
    index action_of_responsible (responsible_id, state, due, id)
);
grant select, insert, update on action_item to ${app};

-- Minutes as they were circulated, and in the end locked: never changed.
create table minutes_edition (
    meeting_id    uuid        not null,
    edition       int         not null,
    content       longtext    not null,
    content_hash  char(64)    collate ascii_bin not null,
    cut_at        datetime(6) not null,
    remarks_until datetime(6),
    primary key (meeting_id, edition),
    constraint edition_of_meeting foreign key (meeting_id) references meeting (id)
);
grant select, insert on minutes_edition to ${app};

create table minutes_remark (
    id          uuid        not null primary key,
    meeting_id  uuid        not null,
    mandate_id  uuid        not null,
    attendee_id uuid        not null,
    edition     int         not null,
    item_id     uuid,
    text        text        not null,
    made_at     datetime(6) not null,
    state       varchar(20) not null,
    answer      text,
    answered_by uuid,
    answered_at datetime(6),
    changed_at  datetime(6) not null,
    version     int         not null,
    constraint remark_on_meeting foreign key (meeting_id) references meeting (id),
    constraint remark_in_mandate foreign key (mandate_id) references mandate (id),
    constraint remark_of_attendee foreign key (attendee_id) references attendee (id),
    constraint remark_on_item foreign key (item_id) references agenda_item (id),
    constraint remark_answered_by foreign key (answered_by) references person (id)
);
grant select, insert, update on minutes_remark to ${app};

create table minutes_correction (
    meeting_id   uuid        not null,
    number       int         not null,
    corrected_id uuid        not null,
    text         text        not null,
    at           datetime(6) not null,
    primary key (meeting_id, number),
    constraint correction_in_meeting foreign key (meeting_id) references meeting (id),
    constraint correction_of_meeting foreign key (corrected_id) references meeting (id)
);
grant select, insert on minutes_correction to ${app};

-- Times that members are asked about before a meeting has one.
create table time_option (
    id         uuid        not null primary key,
    meeting_id uuid        not null,
    mandate_id uuid        not null,
    starts_at  datetime(6) not null,
    ends_at    datetime(6) not null,
    state      varchar(20) not null,
    changed_at datetime(6) not null,
    version    int         not null,
    constraint option_of_meeting foreign key (meeting_id) references meeting (id),
    constraint option_in_mandate foreign key (mandate_id) references mandate (id)
);
grant select, insert, update on time_option to ${app};

create table time_mark (
    option_id uuid        not null,
    person_id uuid        not null,
    suits     varchar(20) not null,
    at        datetime(6) not null,
    primary key (option_id, person_id),
    constraint mark_of_option foreign key (option_id) references time_option (id),
    constraint mark_of_person foreign key (person_id) references person (id)
);
grant select, insert, update on time_mark to ${app};
