package no.mandat.web.deliverable;

import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;

/** What the page of a deliverable asks and tells about corrections of its language. */
record CorrectionDesk(CorrectionQueries queries, CorrectionService service) {}
