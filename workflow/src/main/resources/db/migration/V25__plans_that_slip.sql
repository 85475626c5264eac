-- Whether a plan slips: something of it that is ahead is later than agreed.
alter table plan_standing add slipping boolean not null default false;
update plan_standing p set slipping = exists (
    select 1 from milestone m
    where m.mandate_id = p.mandate_id and m.state in ('PLANNED', 'IN_PROGRESS') and m.due_day > m.baseline);
