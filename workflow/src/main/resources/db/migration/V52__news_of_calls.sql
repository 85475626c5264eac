-- Why a call was last extended, opened again or given up: the letters to its contributors say so, and are written some at a time.
create table call_news (
    call_id  uuid          not null,
    occasion varchar(10)   not null,
    reason   varchar(2000) not null,
    primary key (call_id, occasion),
    constraint news_of_call foreign key (call_id) references input_call (id)
);
grant select, insert, update on call_news to ${app};
