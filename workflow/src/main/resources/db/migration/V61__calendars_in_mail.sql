-- What a letter tells the reader's calendar: kept as long as its words.
alter table mail_message
    add column calendar_method varchar(20) after html_body,
    add column calendar mediumtext after calendar_method;
