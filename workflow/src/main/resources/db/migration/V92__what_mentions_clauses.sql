-- Which entries of the audit log mention a clause, so that its story is found. It is an index: whatever it says stands in the names and values of
-- the entries as well, or stood there before they were erased. A clause's id tells nothing of anybody, so what is erased elsewhere needn't go here.
create table audit_mention (
    clause_id uuid        not null,
    at        datetime(6) not null,
    entry_id  uuid        not null,
    primary key (clause_id, at, entry_id)
);
grant select, insert on audit_mention to ${app};

-- Those of the entries that are there. A value is an id, or several of them with a comma and a blank between; a list from which all were taken has no
-- type of its own. Where the text of a mandate was changed, it wasn't said which clauses: of that nothing is found.
insert into audit_mention (clause_id, at, entry_id)
select distinct cast(one.clause as uuid), e.at, e.id
from audit_payload p
    join audit_entry e on e.id = p.entry_id
    join json_table(p.content, '$.changes[*]' columns (
        field varchar(200) path '$.field',
        type varchar(60) path '$.type',
        was longtext path '$.before',
        now longtext path '$.after')) c
    join json_table(
        concat('[', replace(json_quote(concat_ws(', ', nullif(c.was, ''), nullif(c.now, ''))), ', ', '","'), ']'),
        '$[*]' columns (clause varchar(36) path '$')) one
where (p.content like '%"type":"ClauseId"%' or p.content like '%"field":"clauses%')
    and (c.type = 'ClauseId' or c.type = 'text' and substring_index(c.field, '.', 1) = 'clauses')
    and one.clause regexp '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
