-- What a command gave back, in full: contributions that are given to somebody two hundred at a time, with the points that went along.
alter table request modify column result mediumtext;
