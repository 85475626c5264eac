package no.mandat.web.deliverable;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.web.approval.SubjectPaper;
import no.mandat.workflow.deliverable.ReportQueries;

/** A revision of a deliverable where a body decides on it. */
@ApplicationScoped
class DeliverablePaper implements SubjectPaper {

    private final ReportQueries reports;
    private final Clock clock;

    @Inject
    DeliverablePaper(ReportQueries reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverablePaper() {
        this(null, null);
    }

    @Override
    public String kind() {
        return "Deliverable";
    }

    @Override
    public Component of(MandateId mandate, SubjectRef about, String page) {
        var text = reports.revision(new DeliverableId(about.id()), about.revision());
        return new ReportPaper(text, new PageAddresses(text, mandate, page), new ReportPaper.Tools() {}, null, clock);
    }

    @Override
    public Component changes(MandateId mandate, SubjectRef about, int since, String page) {
        var id = new DeliverableId(about.id());
        var text = reports.revision(id, about.revision());
        return new RedlinePaper(reports.revision(id, since), text, new PageAddresses(text, mandate, page));
    }
}
