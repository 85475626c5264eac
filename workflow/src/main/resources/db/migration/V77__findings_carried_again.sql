-- A finding can be taken up in several mandates: the rows that say so are written together.
grant delete on finding_carried to ${app};
