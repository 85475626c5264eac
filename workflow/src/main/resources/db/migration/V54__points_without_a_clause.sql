-- The matrix narrowed to the points that are about no clause.
alter table point add column placed boolean not null default false after words;
update point set placed = true where exists (select 1 from point_clause where point_id = point.id);
alter table point
    add index point_by_placing (call_id, mailing_id, placed, contribution_id, number),
    add index point_by_placing_and_state (call_id, mailing_id, placed, state, contribution_id, number);
