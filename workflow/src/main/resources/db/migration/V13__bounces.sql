-- Reports of mail that came back (docs/decisions/0030). Such a report counts only where it names the address that the
-- letter went to: that address is kept as a fingerprint, salted by the Message-ID, and forgotten after a month. Where no such reports are read it isn't kept at all.

alter table mail_message
    add sent_to     char(64) collate utf8mb4_bin,
    add returned_at datetime(6),
    add index mail_message_of_sending (sent_to, sent_at);
