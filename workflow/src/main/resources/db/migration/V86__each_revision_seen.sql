-- Each revision of a text that somebody has seen, and not the last of them alone: what is new in one is marked also when its page is opened
-- again, or was seen before it was put to them.

alter table last_read
    drop primary key,
    add primary key (person_id, subject_kind, subject_id, revision);
