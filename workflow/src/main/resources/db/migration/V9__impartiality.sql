-- What a body is asked about the impartiality of one of its own.

alter table recusal
    add questions int not null default 0 after at;

-- Each question as it was put to the body: never changed.
create table recusal_question (
    recusal_id    uuid         not null,
    number        int          not null,
    asks          varchar(20)  not null,
    person_name   varchar(200) not null,
    subject_title varchar(200) not null,
    asked_by      varchar(200) not null,
    reason        text         not null,
    content_hash  char(64)     not null,
    asked_at      datetime(6)  not null,
    primary key (recusal_id, number),
    constraint question_about_recusal foreign key (recusal_id) references recusal (id)
);
grant select, insert on recusal_question to ${app};
