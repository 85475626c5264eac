-- What senders added to the mailings of before is compared as well (V49): by the job that follows them, some at a time.
insert ignore into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
    select 'follow.mailing', cast(m.id as char(36)), utc_timestamp(6), false, 0,
        timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))
    from mailing m
    where m.state = 'CONFIRMED' and exists (
        select 1 from mailing_member b where b.mailing_id = m.id and b.added is null and b.standing = 'IN');
