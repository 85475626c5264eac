-- A file that came with a contribution is a point of its own.
alter table point add column file_id uuid after words;
