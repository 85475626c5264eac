-- Points that say nearly the same are answered as one: found by a method, confirmed by a person.
create table mailing (
    id         uuid        not null primary key,
    call_id    uuid        not null,
    mandate_id uuid        not null,
    lead_id    uuid        not null,
    state      varchar(20) not null,
    senders    int         not null,
    changed_at datetime(6) not null,
    version    int         not null,
    constraint mailing_of_call foreign key (call_id) references input_call (id),
    constraint mailing_in_mandate foreign key (mandate_id) references mandate (id),
    constraint mailing_lead foreign key (lead_id) references point (id),
    constraint mailing_by_lead unique (lead_id),
    index mailing_by_senders (call_id, senders)
);
grant select, insert, update, delete on mailing to ${app};

create table mailing_member (
    point_id   uuid        not null primary key,
    mailing_id uuid        not null,
    similarity double      not null,
    standing   varchar(20) not null,
    constraint member_point foreign key (point_id) references point (id),
    constraint member_of_mailing foreign key (mailing_id) references mailing (id),
    index members (mailing_id, similarity, point_id),
    index members_by_standing (mailing_id, standing, point_id)
);
grant select, insert, update, delete on mailing_member to ${app};

alter table point
    add column mailing_id uuid after released_at,
    add column followed int after mailing_id,
    add constraint point_in_mailing foreign key (mailing_id) references mailing (id),
    add index point_by_mailing (mailing_id, followed),
    drop index point_by_state,
    drop index point_by_handler,
    drop index point_by_category,
    drop index point_by_disposition,
    add index point_by_row (call_id, mailing_id, contribution_id, number),
    add index point_by_state (call_id, mailing_id, state, contribution_id, number),
    add index point_by_handler (call_id, mailing_id, handler_id, contribution_id, number),
    add index point_by_category (call_id, mailing_id, category, contribution_id, number),
    add index point_by_disposition (call_id, mailing_id, disposition, contribution_id, number);
