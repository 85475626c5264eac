-- The same file can go with two contributions, as where a draft is sent from two pages; with each it is offered by itself.
alter table offered_file
    drop primary key,
    add primary key (attachment_id, contribution_id);
-- What is taken back or erased offers nothing any more.
delete o from offered_file o
    join contribution c on c.id = o.contribution_id
    where c.state = 'WITHDRAWN' or c.erasure is not null;
