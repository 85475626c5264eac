-- How many days before a meeting of a body its call should come, by its rules.
alter table body
    add column notice_days int not null default 14 after kind;
