-- What of theirs a letter to a person is about: with that, the letter is erased (docs/decisions/0051).
alter table mail_message
    add column about_id uuid after mandate_id,
    add index mail_message_about (about_id);

-- Those of before name the contribution in their subject, ...
update mail_message m
    join contribution c on c.mandate_id = m.mandate_id
        and c.reference = convert(regexp_substr(m.subject, '[0-9]{4}-[0-9]{4,}') using ascii) collate ascii_bin
    set m.about_id = c.id
    where m.person_id is not null and m.kind in ('answerReceived', 'memberAnswered', 'memberCounted', 'memberNotErased');
-- ... or the call, to which a person asks once.
update mail_message m
    join late_request r on r.person_id = m.person_id and r.mandate_id = m.mandate_id
    set m.about_id = r.id
    where m.kind in ('answerLetIn', 'answerNotLetIn') and not exists (
        select 1 from late_request o where o.person_id = r.person_id and o.mandate_id = r.mandate_id and o.id <> r.id);

-- Who was erased already has had them as well.
update mail_message m
    join contribution c on c.id = m.about_id and c.erasure is not null
    set m.person_id = null, m.address = '', m.recipient_name = null, m.text_body = null, m.html_body = null, m.sent_to = null,
        m.state = if(m.state = 'SENT', 'SENT', 'SETTLED');
