package no.mandat.web.meeting;

import no.mandat.workflow.meeting.ItemRounds;

/** What helps with the items of a meeting that is held: rounds that decide on them. */
record ItemDesk(ItemRounds rounds) {}
