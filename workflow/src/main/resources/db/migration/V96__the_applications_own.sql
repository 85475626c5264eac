-- By what the log knows the entries that the application wrote itself until they have their places: an HMAC of the entry's leaf, under a key that lies outside the database. Those
-- of before there was a log have none, and are taken as they are while nothing was signed yet.
alter table audit_waiting add column seal binary(32);
-- The same of the tree, by its size and root, until a checkpoint is signed of it.
alter table audit_head add column seal binary(32);
