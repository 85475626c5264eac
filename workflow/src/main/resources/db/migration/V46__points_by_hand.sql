-- Points that somebody chose for a mailing, though no method found them: all that they say is said by its common text.
alter table mailing_member add column by_hand boolean not null default false;
