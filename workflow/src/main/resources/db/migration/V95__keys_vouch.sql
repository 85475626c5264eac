-- Which key of the log says of which that it signed the log before it, with its signature under that. Whoever owns the database has none of these keys.
create table audit_voucher (
    by_key     varchar(400) character set ascii collate ascii_bin not null,
    key_before varchar(400) character set ascii collate ascii_bin not null,
    voucher    binary(64) not null,
    primary key (by_key, key_before)
);
grant select, insert on audit_voucher to ${app};
