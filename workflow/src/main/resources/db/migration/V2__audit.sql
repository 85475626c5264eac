-- The audit trail (docs/decisions/0008). The application's account can add to it and read it, and nothing more; only a
-- payload can be removed, which is how names and values are erased without touching the proof.

create table audit_entry (
    id           uuid        not null primary key,
    at           datetime(6) not null,
    actor        varchar(64) not null,
    on_behalf_of uuid,
    action       varchar(60) not null,
    subject_kind varchar(40) not null,
    subject_id   uuid        not null,
    mandate_id   uuid,
    request      varchar(64) not null,
    commitment   binary(32)  not null,
    index audit_entry_of_mandate (mandate_id, at, id),
    index audit_entry_by_actor (mandate_id, actor, at, id),
    index audit_entry_by_action (mandate_id, action, at, id)
);
grant select, insert on audit_entry to ${app};

-- Names and values, under the key of their commitment.
create table audit_payload (
    entry_id       uuid       not null primary key,
    commitment_key binary(32) not null,
    content        longtext   not null,
    constraint audit_payload_of_entry foreign key (entry_id) references audit_entry (id)
);
grant select, insert, delete on audit_payload to ${app};

-- The place of each entry in the Merkle tree, and its RFC 6962 leaf hash.
create table audit_leaf (
    leaf_index bigint     not null primary key,
    entry_id   uuid       not null,
    hash       binary(32) not null,
    constraint audit_leaf_of_entry foreign key (entry_id) references audit_entry (id),
    constraint audit_leaf_once unique (entry_id)
);
grant select, insert on audit_leaf to ${app};
