-- Rounds in which of a body the leader alone is asked.
alter table approval_round
    add column leader_alone boolean not null default false after objection_id;
