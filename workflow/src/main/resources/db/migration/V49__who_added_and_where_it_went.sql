-- Whether a sender added something of their own to the common text of a mailing; null as long as nobody compared them.
alter table mailing_member
    add column added boolean,
    add index members_who_added (mailing_id, added, standing, point_id);
update mailing_member set added = false where by_hand;
