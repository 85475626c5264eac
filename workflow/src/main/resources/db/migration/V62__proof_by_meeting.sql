-- The meeting whose minutes prove that a milestone was reached, once it is planned.

alter table milestone
    add column proof_meeting_id uuid after proof_document_id,
    add constraint milestone_proven_by_meeting foreign key (proof_meeting_id) references meeting (id);
