-- Where somebody sits today is answered from the index alone, in however many bodies that is.
alter table membership
    add index membership_of_person_by_day (person_id, body_id, from_day, to_day),
    drop index membership_by_person;
