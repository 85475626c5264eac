-- How each mandate's plan stands, so that the portfolio begins with the most urgent however many there are.
create table plan_standing (
    mandate_id uuid not null primary key,
    next_due   date not null,
    constraint standing_of_mandate foreign key (mandate_id) references mandate (id),
    index plan_standing_by_due (next_due, mandate_id)
);
insert into plan_standing (mandate_id, next_due)
select x.id,
       coalesce((select min(m.due_day) from milestone m
                 where m.mandate_id = x.id and m.state in ('PLANNED', 'IN_PROGRESS')), '9999-12-31')
from mandate x;
grant select, insert, update on plan_standing to ${app};
