-- A mandate with much to trace, behind the application's back: @mandate gets 200 clauses, @report 120 sections and 60 recommendations, and
-- four more calls, of which each is as @call, 20 000 points. Each statement ends with a line of its own.

set @now = utc_timestamp(6)
;
insert into mandate_clauses (mandate_id, tree, changed_at, version)
  select @mandate, json_arrayagg(json_object(
      'id', concat('01900000-0000-7c00-8000-', lpad(lower(hex(s.seq)), 12, '0')), 'depth', 0, 'form', 'PARAGRAPH',
      'kind', elt(1 + s.seq % 5, 'OBLIGATION', 'QUESTION', 'QUESTION', 'QUESTION', 'OBLIGATION'), 'number', concat(s.seq, '.'),
      'text', concat('Gruppen skal svare på spørsmål nummer ', s.seq, ', og vise hva svaret bygger på', repeat(' av det som er kjent', 8), '.'),
      'force', elt(1 + s.seq % 2, 'MUST', 'SHOULD')) order by s.seq), @now, 0
  from seq_1_to_200 s
  on duplicate key update tree = value(tree)
;
create temporary table traced_clause (no int primary key, id uuid)
  select s.seq as no, cast(concat('01900000-0000-7c00-8000-', lpad(hex(s.seq), 12, '0')) as uuid) as id from seq_1_to_200 s
;

-- ---- what is written ----

insert into section (id, deliverable_id, mandate_id, section_rank, depth, title, text, summary, openness, in_part, removed, changed_at, version)
  select cast(concat('01900000-0000-7e00-8000-', lpad(hex(s.seq), 12, '0')) as uuid), @report, @mandate, 1000000 + s.seq * 1000,
    if(s.seq % 6 = 1, 1, 2), concat('Om spørsmål ', s.seq), repeat('Det er mer å si om dette enn det som står her. ', 60), '', 'OPEN', false, false,
    @now, 0
  from seq_1_to_120 s
;
insert into section_clause (section_id, clause_id)
  select cast(concat('01900000-0000-7e00-8000-', lpad(hex(s.seq), 12, '0')) as uuid), c.id
  from seq_1_to_120 s join traced_clause c on c.no % 120 = s.seq % 120 or c.no = s.seq + 11
;
insert into recommendation (id, deliverable_id, mandate_id, recommendation_rank, section_id, text, rationale, addressee, removed, changed_at, version)
  select cast(concat('01900000-0000-7d00-8000-', lpad(hex(s.seq), 12, '0')) as uuid), @report, @mandate, 1000000 + s.seq * 1000,
    cast(concat('01900000-0000-7e00-8000-', lpad(hex(s.seq * 2), 12, '0')) as uuid), concat('Departementet bør svare på spørsmål ', s.seq, '.'),
    'Mange har bedt om det.', 'Departementet', false, @now, 0
  from seq_1_to_60 s
;
insert into recommendation_clause (recommendation_id, clause_id)
  select cast(concat('01900000-0000-7d00-8000-', lpad(hex(s.seq), 12, '0')) as uuid), c.id
  from seq_1_to_60 s join traced_clause c on c.no % 60 = s.seq % 60
;

-- ---- what came in ----

create temporary table traced_call as select * from input_call where id = @call
;
create temporary table traced_calls as
  select cast(concat('01900000-0000-7b00-8000-', lpad(hex(s.seq), 12, '0')) as uuid) as id, s.seq as no from seq_1_to_4 s
;
insert into input_call (id, mandate_id, number, title, content, audience, opens_at, closes_at, state, changed_at, version)
  select n.id, @mandate, 90 + n.no, concat('Innspill i runde ', n.no), c.content, c.audience, c.opens_at, c.closes_at, 'CLOSED', @now, 0
  from traced_call c join traced_calls n
;
insert into contribution (id, call_id, mandate_id, reference, contributor, email, category, publication, language, state, handling, revision,
    content_hash, sent_at, shown_since, changed_at, version)
  select cast(concat('01900000-0000-7a00-8000-', lpad(hex(s.seq), 12, '0')) as uuid), n.id, @mandate, concat('2031-', s.seq),
    concat('Innsender ', s.seq), concat('nr', s.seq, '@fjord.example'), if(s.seq % 4 = 0, 'INDUSTRY', null), 'WITH_NAME', 'nb', 'SUBMITTED',
    'RECEIVED', 1, sha2(s.seq, 256), '2026-01-01' + interval s.seq second, '2026-01-01' + interval s.seq second, @now, 0
  from seq_1_to_2000 s join traced_calls n on n.no = 1 + s.seq div 7 % 4
;
-- To a section mostly, to a recommendation every fifth.
create temporary table traced_point (id uuid primary key, no int unique, part varchar(20), part_id uuid)
  select cast(concat('01900000-0000-7f00-8000-', lpad(hex(s.seq), 12, '0')) as uuid) as id, s.seq as no,
    if(s.seq % 10 in (0, 1, 2), null, if(s.seq % 5 = 3, 'RECOMMENDATION', 'SECTION')) as part,
    if(s.seq % 5 = 3, cast(concat('01900000-0000-7d00-8000-', lpad(hex(1 + s.seq % 60), 12, '0')) as uuid),
      cast(concat('01900000-0000-7e00-8000-', lpad(hex(1 + s.seq % 120), 12, '0')) as uuid)) as part_id
  from seq_1_to_20000 s
;
insert into point (id, contribution_id, call_id, mandate_id, number, passages, words, placed, state, disposition, reason, parts, released_at,
    changed_at, version)
  select p.id, c.id, c.call_id, @mandate, 1 + p.no % 10, '[{"question":"00000000-0000-0004-0000-000000000001","from":0,"to":1}]',
    concat('Punkt nr ', p.no, repeat(' om ombruk av gamle dører', 8), if(p.no % 1000 = 0, ' og av takstein', '')), true,
    elt(1 + p.no % 10, 'OPEN', 'OPEN', 'OPEN', 'PROPOSED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'RELEASED', 'RELEASED', 'RELEASED'),
    if(p.part is null, null, elt(1 + p.no % 4, 'ADOPTED', 'PARTLY_ADOPTED', 'NOTED', 'NOT_ADOPTED')), if(p.part is null, null, 'Takk.'),
    if(p.part is null, null, concat_ws('/', p.part, p.part_id, @report)), if(p.no % 10 in (7, 8, 9), @now, null), @now, 0
  from traced_point p join contribution c on c.id = cast(concat('01900000-0000-7a00-8000-', lpad(hex(1 + p.no div 10 % 2000), 12, '0')) as uuid)
;
insert into point_clause (point_id, clause_id)
  select p.id, c.id from traced_point p join traced_clause c on c.no = 1 + p.no % 200 or p.no % 3 = 0 and c.no = 1 + (p.no * 7 + 90) % 200
;
insert into point_part (point_id, part_kind, part_id, deliverable_id)
  select p.id, p.part, p.part_id, @report from traced_point p where p.part is not null
;
insert into recommendation_point (recommendation_id, point_id)
  select p.part_id, p.id from traced_point p where p.part = 'RECOMMENDATION' and p.no <= 1500
;

-- ---- what is planned ----

insert into milestone (id, mandate_id, title, due_day, due_whole_month, baseline, board_controlled, state, date_changes, moves, changed_at, version)
  select cast(concat('01900000-0000-7900-8000-', lpad(hex(s.seq), 12, '0')) as uuid), @mandate, concat('Delrapport ', s.seq), '2031-03-01', false,
    '2031-03-01', false, if(s.seq % 3 = 0, 'REACHED', 'PLANNED'), 0, 0, @now, 0
  from seq_1_to_100 s
;
insert into milestone_clause (milestone_id, clause_id)
  select cast(concat('01900000-0000-7900-8000-', lpad(hex(s.seq), 12, '0')) as uuid), c.id
  from seq_1_to_100 s join traced_clause c on c.no % 100 = s.seq % 100
;
insert into meeting (id, mandate_id, body_id, kind, language, title, starts_at, ends_at, state, sequence, editions, corrections, changed_at, version)
  select cast(concat('01900000-0000-7800-8000-', lpad(hex(s.seq), 12, '0')) as uuid), @mandate, m.expert_group_id, 'GROUP', 'nb',
    concat('Møte ', s.seq), '2031-02-01' + interval s.seq day, '2031-02-01' + interval s.seq * 24 + 2 hour, 'CALLED', 0, 0, 0, @now, 0
  from seq_1_to_40 s join mandate m on m.id = @mandate
;
insert into agenda_item (id, meeting_id, mandate_id, item_rank, title, kind, minutes, openness, in_part, state, spent_seconds, changed_at, version)
  select cast(concat('01900000-0000-7700-8000-', lpad(hex(s.seq), 12, '0')) as uuid),
    cast(concat('01900000-0000-7800-8000-', lpad(hex(1 + s.seq % 40), 12, '0')) as uuid), @mandate, s.seq * 1000, concat('Sak ', s.seq),
    'DISCUSSION', 20, 'OPEN', false, 'LISTED', 0, @now, 0
  from seq_1_to_200 s
;
insert into agenda_item_clause (item_id, clause_id)
  select cast(concat('01900000-0000-7700-8000-', lpad(hex(c.no), 12, '0')) as uuid), c.id from traced_clause c
;

-- ---- as after a while ----

analyze table contribution, point, point_clause, point_part, section, section_clause, recommendation, recommendation_clause, recommendation_point
;
drop temporary table traced_clause, traced_call, traced_calls, traced_point
