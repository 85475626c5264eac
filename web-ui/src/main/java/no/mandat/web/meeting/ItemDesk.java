package no.mandat.web.meeting;

import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.ItemRounds;

/** What helps with the items of a meeting that is held: rounds that decide on them, and what was agreed on before. */
record ItemDesk(ItemRounds rounds, ActionQueries actions) {}
