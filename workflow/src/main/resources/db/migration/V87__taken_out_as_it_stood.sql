-- What is taken out is classified as what it stood in (docs/decisions/0069): so is what was taken out before. It counts as having stood
-- below what stands above it now, and below what was taken out, too: nobody knows which was taken out first.
update section gone join (
        select r.id, s.openness, s.legal_basis, s.in_part, s.exempt_until,
            row_number() over (partition by r.id order by s.openness = 'EXEMPT' desc, s.section_rank desc) as place
        from section r
            join section s on s.deliverable_id = r.deliverable_id and s.section_rank < r.section_rank and s.depth < r.depth
        where r.removed and s.openness <> 'OPEN'
            and not exists (select 1 from section t where t.deliverable_id = r.deliverable_id
                and t.section_rank > s.section_rank and t.section_rank < r.section_rank and t.depth <= s.depth
                and not t.removed)
    ) closing on closing.id = gone.id and closing.place = 1
    set gone.openness = closing.openness, gone.legal_basis = closing.legal_basis, gone.in_part = closing.in_part,
        gone.exempt_until = closing.exempt_until
    where gone.openness = 'OPEN' or gone.openness = 'INTERNAL' and closing.openness = 'EXEMPT';
