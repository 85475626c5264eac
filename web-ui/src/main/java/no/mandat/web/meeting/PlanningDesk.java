package no.mandat.web.meeting;

import no.mandat.workflow.meeting.CopyService;
import no.mandat.workflow.meeting.TemplateService;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;

/** What helps to plan a meeting: times to choose from, an agenda by template, a copy. */
record PlanningDesk(TimeService times, TimeQueries marks, TemplateService templates, CopyService copies) {}
