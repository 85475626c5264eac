-- Requests for studies, from the draft to the report.

create table study (
    id                 uuid         not null primary key,
    mandate_id         uuid         not null,
    number             int          not null,
    title              varchar(200) not null,
    question           text         not null,
    provider           varchar(200) not null,
    amount             bigint       not null,
    state              varchar(20)  not null,
    asked_by           uuid,
    endorsed_by        uuid,
    endorsed_at        datetime(6),
    submitted_on       date,
    answered_on        date,
    answer             text,
    reference          varchar(100),
    answer_document_id uuid,
    granted            bigint,
    commissioned_on    date,
    expected_on        date,
    delivered_on       date,
    report_id          uuid,
    reason             text,
    changed_at         datetime(6)  not null,
    version            int          not null,
    constraint study_of_mandate foreign key (mandate_id) references mandate (id),
    constraint study_asked_by foreign key (asked_by) references person (id),
    constraint study_endorsed_by foreign key (endorsed_by) references person (id),
    constraint study_answer foreign key (answer_document_id) references document (id),
    constraint study_report foreign key (report_id) references document (id),
    constraint study_amount check (amount between 0 and 1000000000),
    constraint study_granted check (granted between 0 and 1000000000),
    unique index study_number (mandate_id, number),
    index study_to_endorse (state, asked_by)
);
grant select, insert, update on study to ${app};

-- Clauses are kept within their mandate's document: nothing to refer to.
create table study_clause (
    study_id  uuid not null,
    clause_id uuid not null,
    primary key (study_id, clause_id),
    constraint clause_of_study foreign key (study_id) references study (id)
);
grant select, insert, delete on study_clause to ${app};
