-- Outsiders whom both keys have let in can be invited, too; and when the second key was turned.

alter table participation
    add decided_at datetime(6) after decided_by;

alter table invitation
    modify body_id uuid;
