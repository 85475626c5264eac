-- In which language whoever sent a contribution without an account is written to: that of the page that they filled in, which need not be one
-- of the call's. Of what was sent before it isn't known, and of members it is their account that says it.
alter table contribution
    add column letter_language varchar(5) after language;
