-- Who is erased finds nothing by the links that were mailed to them any more.
grant delete on attendee_link to ${app};
grant delete on spoken_link to ${app};
