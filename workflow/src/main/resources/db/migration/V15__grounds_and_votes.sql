-- A round that was called off because of something that happened says so in each reader's language.

alter table approval_round
    add cancel_cause varchar(30) after cancel_reason;

update approval_round set cancel_cause = 'OBJECTION_REPLACED', cancel_reason = null
where cancel_reason = 'Innvendingen er erstattet av et nytt standpunkt.';
update approval_round set cancel_cause = 'OBJECTOR_RECUSED', cancel_reason = null
where cancel_reason = 'Den som hadde innvendingen, er inhabil.';
update approval_round set cancel_cause = 'DECLARED_PARTIAL', cancel_reason = null
where cancel_reason = 'Den det gjelder, har selv erklært seg inhabil.';

-- How many chose each candidate, as it was counted at the end: a recusal that is taken back later changes nothing in it.
-- Of elections that have ended before this, it is counted by what is known today.
create table round_votes (
    round_id  uuid not null,
    person_id uuid not null,
    votes     int  not null,
    primary key (round_id, person_id),
    constraint votes_of_candidate foreign key (round_id, person_id) references round_candidate (round_id, person_id)
);
grant select, insert on round_votes to ${app};

insert into round_votes (round_id, person_id, votes)
select p.round_id, p.candidate_id, count(*)
from round_position p
join approval_round r on r.id = p.round_id
where p.kind = 'CHOOSE' and r.state in ('PASSED', 'FAILED', 'LAPSED')
    and not exists (select 1 from round_position later where later.replaces_id = p.id)
    and not exists (select 1 from recusal x where x.subject_kind = r.subject_kind and x.subject_id = r.subject_id
        and x.person_id = p.voter_id and x.state = 'RECUSED' and x.at <= r.ended_at)
group by p.round_id, p.candidate_id;
