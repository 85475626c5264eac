-- Work that is done later (docs/decisions/0018). A row is one job: its kind, its key and when it is due. The names are
-- those of db-scheduler, which takes the rows that are due; they are written in the transaction that asks for the work.

create table scheduled_tasks (
    task_name            varchar(60) collate utf8mb4_bin  not null,
    task_instance        varchar(100) collate utf8mb4_bin not null,
    task_data            blob,
    execution_time       datetime(6) not null,
    picked               boolean     not null,
    picked_by            varchar(50),
    last_success         datetime(6),
    last_failure         datetime(6),
    consecutive_failures int,
    last_heartbeat       datetime(6),
    version              bigint      not null,
    primary key (task_name, task_instance),
    index scheduled_tasks_due (picked, execution_time),
    index scheduled_tasks_alive (picked, last_heartbeat)
);
grant select, insert, update, delete on scheduled_tasks to ${app};

-- Mail (docs/decisions/0019): to a person, or to an address of somebody who is none. Its words are those of the time at
-- which it was queued; they are forgotten when it has been sent. message_id and date make a repeat the same mail.
create table mail_message (
    id             uuid         not null primary key,
    person_id      uuid,
    address        varchar(254) collate utf8mb4_bin,
    recipient_name varchar(200),
    mandate_id     uuid,
    kind           varchar(60)  not null,
    language       varchar(5)   not null,
    subject        varchar(400) not null,
    text_body      mediumtext,
    html_body      mediumtext,
    message_id     varchar(200) collate utf8mb4_bin not null,
    date           datetime(6)  not null,
    state          varchar(20)  not null,
    attempts       int          not null,
    fault          varchar(20),
    -- An SMTP code or the class of an exception: never what a server said, for addresses stand in it.
    fault_code     varchar(100),
    queued_at      datetime(6)  not null,
    sent_at        datetime(6),
    constraint mail_message_to_somebody check ((person_id is null) <> (address is null)),
    constraint mail_message_of_person foreign key (person_id) references person (id),
    constraint mail_message_of_mandate foreign key (mandate_id) references mandate (id),
    constraint mail_message_once unique (message_id),
    index mail_message_of_state (mandate_id, state, date)
);
grant select, insert, update on mail_message to ${app};
