-- Corrections of the language of what was approved, and what was approved before.

alter table deliverable
    add column approved_route     text not null default '[]',
    add column corrected_revision int,
    add column objections_by      date;
update deliverable set approved_route = route where state in ('APPROVED', 'PUBLISHED');
alter table deliverable alter column approved_route drop default;

create table deliverable_approval (
    deliverable_id uuid not null,
    revision       int  not null,
    primary key (deliverable_id, revision),
    constraint approval_of_revision foreign key (deliverable_id, revision) references deliverable_revision (deliverable_id, revision)
);
grant select, insert on deliverable_approval to ${app};
insert into deliverable_approval (deliverable_id, revision)
    select d.id, r.revision from deliverable d join deliverable_revision r on r.deliverable_id = d.id
        and (r.revision = d.approved_revision or r.revision = d.published_revision);

alter table deliverable_revision add column corrects int;

create table language_correction (
    deliverable_id uuid        not null,
    number         int         not null,
    corrects       int         not null,
    content        longtext    not null,
    state          varchar(20) not null,
    revision       int,
    objections_by  date,
    objector_id    uuid,
    objection      text,
    changed_at     datetime(6) not null,
    version        int         not null,
    primary key (deliverable_id, number),
    constraint correction_of_revision foreign key (deliverable_id, corrects) references deliverable_revision (deliverable_id, revision),
    constraint correction_objector foreign key (objector_id) references person (id)
);
grant select, insert, update on language_correction to ${app};
