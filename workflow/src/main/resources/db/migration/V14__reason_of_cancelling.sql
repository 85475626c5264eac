-- Why a round was called off: its voters read it on the round's page.

alter table approval_round
    add cancel_reason text after ended_at;
