package no.mandat.web.deliverable;

import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.reportimport.ReportReader;

/** All that the page of a deliverable asks and tells. */
record DeliverableDesk(
        DeliverableQueries deliverables,
        ReportQueries reports,
        WritingQueries writing,
        ClauseQueries clauses,
        DeliverableService service,
        SectionService sections,
        RecommendationService recommendations,
        DissentService dissents,
        SignatureReceipts signatures,
        DeliverableReceipts approvals,
        PublicationService publication,
        PictureService pictures,
        PointChoices points,
        DocumentQueries documents,
        ReviewDesk review,
        CorrectionDesk corrections,
        ReportImportService imports,
        ReportReader reader,
        Reception reception,
        Drafts drafts,
        Validator validator,
        Clock clock) {}
