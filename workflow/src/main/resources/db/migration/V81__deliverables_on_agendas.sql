-- An item of an agenda can be about a deliverable, and ask the body that meets about its next step.

alter table agenda_item
    add column deliverable_id uuid after resolution_id,
    add column round_id uuid after deliverable_id,
    add constraint item_about_deliverable foreign key (deliverable_id) references deliverable (id),
    add constraint item_asked_in foreign key (round_id) references approval_round (id);

-- Whoever reads no drafts knows a deliverable by what the revision calls it that was put to them, and by whom it was for then.
alter table deliverable_revision
    add column title varchar(300) not null default '' after content,
    add column receiver varchar(300) not null default '' after title;
update deliverable_revision r join deliverable d on d.id = r.deliverable_id
    set r.title = coalesce(json_value(r.content, '$.title'), ''), r.receiver = d.receiver;
