-- The version of the mandate whose clause was to be waived: a waiver doesn't reach the words that another version has.
alter table motion add clause_version int after clause_id;
update motion m join mandate x on x.id = m.mandate_id set m.clause_version = greatest(x.versions, 1) where m.clause_id is not null;
