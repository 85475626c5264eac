-- Why a point was taken up again, or its proposal sent back, the last time: beside it for whoever proposes the next conclusion.
alter table point
    add column taken_up_for text after proposer_id,
    add column taken_up_by_id uuid after taken_up_for,
    add column taken_up_at datetime(6) after taken_up_by_id,
    add constraint point_taken_up_by foreign key (taken_up_by_id) references person (id);
