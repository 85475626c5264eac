-- The matrix narrowed by a question: the one that a point answers, or begins with. A file answers none.
alter table point
    add column first_question varchar(36) as (json_value(passages, '$[0].question')) stored after passages,
    add index point_by_question (call_id, mailing_id, first_question, contribution_id, number);

-- What else the same organisation sent to a call.
create index contribution_by_organisation on contribution (call_id, organisation, sent_at);
