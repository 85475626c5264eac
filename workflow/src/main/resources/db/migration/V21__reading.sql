-- What everybody reads: by what the page of a published mandate is known. What was published before is known by its id.
alter table mandate
    add public_name varchar(70) collate ascii_bin,
    add constraint public_name_once unique (public_name);
update mandate set public_name = id where published_on is not null;
