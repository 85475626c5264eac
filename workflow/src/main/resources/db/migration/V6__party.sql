-- Appointments, what a mandate demands of its composition, interests, participations.

alter table membership
    add appointed_on date after to_day;

-- The categories that the group must have in it, and how many of each: INDUSTRY:2,RESEARCH:1
alter table mandate
    add demands varchar(200) not null default '' after last_day;
