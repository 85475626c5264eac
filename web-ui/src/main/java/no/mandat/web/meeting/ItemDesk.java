package no.mandat.web.meeting;

import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemRounds;

/** What helps with the items of a meeting that is held: one more, rounds that decide on them, what was agreed on before. */
record ItemDesk(AgendaService agenda, ItemRounds rounds, ItemDeliverables deliverables, ActionQueries actions) {}
