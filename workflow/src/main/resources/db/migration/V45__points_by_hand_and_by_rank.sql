-- Points that somebody chose for a mailing, though no method found them: all that they say is said by its common text.
alter table mailing_member add column by_hand boolean not null default false;

-- The matrix sorted by how far points are answered, and with what: in the order of both enumerations, which the names don't have.
alter table point
    add column conclusion_rank int as (
        case state
            when 'OPEN' then 0
            when 'PROPOSED' then 10
            when 'CONFIRMED' then 20
            else 30
        end
        + case
            when state = 'OPEN' then 0
            when disposition = 'ADOPTED' then 1
            when disposition = 'PARTLY_ADOPTED' then 2
            when disposition = 'NOTED' then 3
            when disposition = 'NOT_ADOPTED' then 4
            else 5
        end) stored after handler_id,
    add index point_by_rank (call_id, mailing_id, conclusion_rank, contribution_id, number);
