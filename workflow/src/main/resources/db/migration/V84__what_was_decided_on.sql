-- On which revision the steps of a deliverable decided, since when any of it is approved, and which round returned it: no round about a next
-- revision that is given up says otherwise.

alter table deliverable
    add column returned_round_id uuid after returned_revision,
    add column decided_revision  int after approved_at,
    add column first_approved_at datetime(6) after decided_revision,
    add constraint deliverable_returned_in foreign key (returned_round_id) references approval_round (id);

-- What is approved is the last revision there is then; corrections of its language are cut after it.
update deliverable d set
    d.decided_revision = (select max(r.revision) from deliverable_revision r
        where r.deliverable_id = d.id and r.cut_at <= d.approved_at),
    d.first_approved_at = least(d.approved_at, coalesce((select min(e.at) from audit_entry e
        where e.subject_id = d.id and e.action = 'DeliverableApproved'), d.approved_at))
    where d.approved_revision is not null;
update deliverable d set d.returned_round_id = (select s.step_round_id
        from deliverable_round s join approval_round a on a.id = s.step_round_id
        where s.deliverable_id = d.id and s.revision_no = d.returned_revision
        order by a.state = 'FAILED' desc, s.step_round_id desc limit 1)
    where d.returned_revision > 0;

-- What was cut as corrections, and went the way of a next revision after they were dropped, corrects nothing: no body is asked about
-- corrections. Those that were adopted are corrections, though a next revision of the same words went on its way after them.
update deliverable_revision r join deliverable d on d.id = r.deliverable_id
    set r.corrects = null
    where r.corrects is not null
        and (r.revision = d.decided_revision
            or exists (select 1 from deliverable_round s where s.deliverable_id = r.deliverable_id and s.revision_no = r.revision)
                and not exists (select 1 from deliverable_approval a where a.deliverable_id = r.deliverable_id and a.revision = r.revision)
            or r.revision = d.revision and r.revision <> d.approved_revision and d.state in ('IN_REVIEW', 'READY', 'IN_APPROVAL'));
