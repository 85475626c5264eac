-- Calls for input. Their questions are one document a call, in all its languages.
create table input_call (
    id         uuid         not null primary key,
    mandate_id uuid         not null,
    number     int          not null,
    title      varchar(200) collate utf8mb4_uca1400_danish_ai_ci not null,
    content    longtext     not null,
    audience   varchar(20)  not null,
    opens_at   datetime(6)  not null,
    closes_at  datetime(6)  not null,
    state      varchar(20)  not null,
    changed_at datetime(6)  not null,
    version    int          not null,
    constraint call_of_mandate foreign key (mandate_id) references mandate (id),
    constraint call_number unique (mandate_id, number)
);
grant select, insert, update on input_call to ${app};
