-- What of the mandate a deliverable answered as a whole when a revision was cut: what is chosen later is answered once that is approved, and
-- goes when the next revision is given up. Of those cut before, what it answers now.

alter table deliverable_revision add column clauses text;
update deliverable_revision r set r.clauses = coalesce(
    (select group_concat(c.clause_id order by c.clause_id separator ' ') from deliverable_clause c
        where c.deliverable_id = r.deliverable_id), '');
alter table deliverable_revision modify column clauses text not null;
