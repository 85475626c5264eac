-- The document by which somebody was appointed.

alter table membership
    add appointment_id uuid after appointed_on,
    add constraint membership_by_document foreign key (appointment_id) references document (id);
