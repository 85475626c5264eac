-- By which day those who are called to a meeting are asked to answer.
alter table meeting
    add column answer_by date after practical;
