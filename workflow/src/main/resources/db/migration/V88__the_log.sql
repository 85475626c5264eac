-- The audit log as a tree that is signed (docs/audit-format.md). What stands in it is never changed: the application's account can add to it and
-- read it, and nothing more.

-- The entries that have no place in the tree yet, in the order in which they get one.
create table audit_waiting (
    at       datetime(6) not null,
    entry_id uuid        not null,
    primary key (at, entry_id)
);
grant select, insert, delete on audit_waiting to ${app};
insert into audit_waiting (at, entry_id) select at, id from audit_entry;

-- The entries whose names and values were erased before there was a tree: at its first start it is said of them.
create table audit_erased_before (
    entry_id   uuid not null primary key,
    mandate_id uuid
);
grant select, delete on audit_erased_before to ${app};
insert into audit_erased_before (entry_id, mandate_id)
select e.id, e.mandate_id from audit_entry e left join audit_payload p on p.entry_id = e.id where p.entry_id is null;

-- How far the tree has grown. Whoever lets it grow holds this row; all that it says follows from the leaves and the checkpoints.
create table audit_head (
    only_row  tinyint        not null primary key check (only_row = 1),
    origin    varchar(255),
    tree_size bigint         not null,
    peaks     varbinary(2016) not null,
    latest    datetime(6)
);
grant select, update on audit_head to ${app};
insert into audit_head (only_row, tree_size, peaks) values (1, 0, '');

-- The roots of 256 nodes that are next to each other: what tiles above those of the leaves consist of.
create table audit_node (
    level      tinyint    not null,
    node_index bigint     not null,
    hash       binary(32) not null,
    primary key (level, node_index)
);
grant select, insert on audit_node to ${app};

create table audit_checkpoint (
    tree_size bigint      not null primary key,
    at        datetime(0) not null,
    note      text        not null
);
grant select, insert on audit_checkpoint to ${app};

-- The public keys that checkpoints were ever signed with.
create table audit_key (
    verifier varchar(400) character set ascii collate ascii_bin not null primary key,
    since    datetime(6)  not null
);
grant select, insert on audit_key to ${app};

-- Whose names and values are erased, and which entry says so.
create table audit_erasure (
    entry_id uuid not null primary key,
    said_by  uuid not null,
    constraint audit_erasure_of_entry foreign key (entry_id) references audit_entry (id),
    constraint audit_erasure_said_by foreign key (said_by) references audit_entry (id)
);
grant select, insert on audit_erasure to ${app};
