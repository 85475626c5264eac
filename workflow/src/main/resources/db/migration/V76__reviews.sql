-- Who was asked what they think of a deliverable, what they said, and the comments on it.

create table review (
    id             uuid        not null primary key,
    deliverable_id uuid        not null,
    mandate_id     uuid        not null,
    revision       int         not null,
    content_hash   varchar(64) not null,
    asked_by       uuid        not null,
    asked_at       datetime(6) not null,
    due            date        not null,
    state          varchar(20) not null,
    ended_at       datetime(6),
    reason         text,
    changed_at     datetime(6) not null,
    version        int         not null,
    constraint review_of_revision foreign key (deliverable_id, revision) references deliverable_revision (deliverable_id, revision),
    constraint review_of_mandate foreign key (mandate_id) references mandate (id),
    constraint review_asked_by foreign key (asked_by) references person (id)
);
grant select, insert, update on review to ${app};

create table review_reviewer (
    review_id uuid        not null,
    person_id uuid        not null,
    asked_at  datetime(6) not null,
    primary key (review_id, person_id),
    constraint reviewer_of_review foreign key (review_id) references review (id),
    constraint reviewer_person foreign key (person_id) references person (id),
    index reviewer_asked (person_id, review_id)
);
grant select, insert, delete on review_reviewer to ${app};

-- What was said is never changed, nor what was answered to it.
create table review_verdict (
    review_id uuid        not null,
    number    int         not null,
    person_id uuid        not null,
    verdict   varchar(30) not null,
    text      text,
    given_at  datetime(6) not null,
    primary key (review_id, number),
    constraint verdict_of_review foreign key (review_id) references review (id),
    constraint verdict_person foreign key (person_id) references person (id)
);
grant select, insert, delete on review_verdict to ${app};

create table review_answer (
    review_id   uuid        not null,
    number      int         not null,
    text        text        not null,
    answered_by uuid        not null,
    answered_at datetime(6) not null,
    primary key (review_id, number),
    constraint answer_to_verdict foreign key (review_id, number) references review_verdict (review_id, number),
    constraint verdict_answered_by foreign key (answered_by) references person (id)
);
grant select, insert, delete on review_answer to ${app};

create table comment (
    id                uuid        not null primary key,
    deliverable_id    uuid        not null,
    mandate_id        uuid        not null,
    revision          int         not null,
    section_id        uuid,
    recommendation_id uuid,
    anchor_quote      text,
    anchor_before     varchar(60),
    anchor_after      varchar(60),
    anchor_from       int,
    kind              varchar(20) not null,
    text              text,
    replacement       text,
    way_out           text,
    author_id         uuid        not null,
    made_at           datetime(6) not null,
    state             varchar(20) not null,
    reason            text,
    settled_by        uuid,
    settled_at        datetime(6),
    changed_at        datetime(6) not null,
    version           int         not null,
    constraint comment_on_revision foreign key (deliverable_id, revision) references deliverable_revision (deliverable_id, revision),
    constraint comment_of_mandate foreign key (mandate_id) references mandate (id),
    constraint comment_author foreign key (author_id) references person (id),
    constraint comment_settled_by foreign key (settled_by) references person (id),
    index comment_that_blocks (deliverable_id, kind, state)
);
grant select, insert, update on comment to ${app};

create table comment_reply (
    comment_id uuid        not null,
    number     int         not null,
    author_id  uuid        not null,
    text       text        not null,
    made_at    datetime(6) not null,
    primary key (comment_id, number),
    constraint reply_to_comment foreign key (comment_id) references comment (id),
    constraint reply_author foreign key (author_id) references person (id)
);
grant select, insert, delete on comment_reply to ${app};
