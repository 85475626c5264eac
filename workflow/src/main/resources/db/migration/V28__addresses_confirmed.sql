-- When whoever sent a contribution followed the link that was mailed to the address they gave.
alter table contribution add column confirmed_at datetime(6) after sent_at;
-- How often an address was written to lately.
create index mail_message_to_address on mail_message (address, queued_at);
-- A link that came by mail proves the address as well.
alter table contribution_link add column by_mail boolean not null default false after contribution_id;
