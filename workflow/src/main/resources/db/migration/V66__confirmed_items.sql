-- For which of their items those from outside are let in: further ones wait for the second key.

create table attendee_confirmed_item (
    attendee_id uuid not null,
    item_id     uuid not null,
    primary key (attendee_id, item_id),
    constraint confirmed_of_attendee foreign key (attendee_id) references attendee (id),
    constraint confirmed_for_item foreign key (item_id) references agenda_item (id)
);
grant select, insert, delete on attendee_confirmed_item to ${app};

insert into attendee_confirmed_item (attendee_id, item_id)
select i.attendee_id, i.item_id
from attendee_item i join attendee a on a.id = i.attendee_id
where a.role = 'OUTSIDER' and a.state in ('CONFIRMED', 'INVITED');
