-- Appointments, what a mandate demands of its composition, interests, participations.

alter table membership
    add appointed_on date after to_day;
