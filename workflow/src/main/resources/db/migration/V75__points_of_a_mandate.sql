-- How many points of a mandate are about each of its clauses, and what became of them: counted from an index alone.
alter table point
    add index point_by_mandate (mandate_id, mailing_id, call_id, state, disposition);
