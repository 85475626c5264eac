-- One override for each objection that isn't called off: what the secretariat calls off, the group may ask for again.

alter table approval_round
    add index round_by_objection (objection_id),
    drop index round_over_objection,
    add overrides uuid as (if(state = 'CANCELLED', null, objection_id)) persistent,
    add unique key round_over_objection (overrides);
