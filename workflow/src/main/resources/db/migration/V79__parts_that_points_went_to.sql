-- The sections and recommendations that the answer to a point names: with its conclusion, and one by one for lists and counts.
alter table point
    add column parts varchar(3000) after destination,
    drop index point_by_where,
    drop column went_to;

-- What went to nothing but parts that are named is sorted by those; to which words went they follow.
alter table point
    add column went_to varchar(300) as (if(state = 'OPEN', null, coalesce(destination, left(parts, 300), ''))) stored after conclusion_rank,
    add index point_by_where (call_id, mailing_id, went_to, contribution_id, number);

-- What is removed keeps its row: nothing to refer to is ever gone.
create table point_part (
    point_id       uuid        not null,
    part_kind      varchar(20) not null,
    part_id        uuid        not null,
    deliverable_id uuid        not null,
    primary key (point_id, part_kind, part_id),
    constraint part_of_point foreign key (point_id) references point (id),
    constraint point_went_to_deliverable foreign key (deliverable_id) references deliverable (id),
    index points_of_part (part_id, point_id),
    index points_of_deliverable (deliverable_id, point_id)
);
grant select, insert, delete on point_part to ${app};

-- A recommendation built on a point that may be none any more, for it was joined to another or erased: revisions keep its number, too.
alter table recommendation_point
    drop foreign key recommendation_point_point;
