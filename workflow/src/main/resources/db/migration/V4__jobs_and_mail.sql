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
