-- The document by which somebody was appointed; documents that are an address on the web.

alter table membership
    add appointment_id uuid after appointed_on,
    add constraint membership_by_document foreign key (appointment_id) references document (id);

-- Of a link the address stands where a file has its name, and there is no content.
alter table document
    modify file_name varchar(2000) not null;
alter table document_version
    modify file_name varchar(2000) not null,
    modify attachment_id uuid;
