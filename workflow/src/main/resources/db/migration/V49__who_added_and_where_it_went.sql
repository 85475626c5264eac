-- Whether a sender added something of their own to the common text of a mailing; null as long as nobody compared them.
alter table mailing_member
    add column added boolean,
    add index members_who_added (mailing_id, added, standing, point_id);
update mailing_member set added = false where by_hand;

-- The matrix sorted by where points went: what is open first, then what is concluded and went nowhere.
alter table point
    add column went_to varchar(300) as (if(state = 'OPEN', null, coalesce(destination, ''))) stored after conclusion_rank,
    add index point_by_where (call_id, mailing_id, went_to, contribution_id, number);
