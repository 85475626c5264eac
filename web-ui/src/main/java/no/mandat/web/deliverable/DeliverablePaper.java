package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.web.approval.SubjectPaper;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RevisionText;

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
    public Component of(MandateId mandate, SubjectRef about, BodyKind asked, String page) {
        var text = reports.revision(new DeliverableId(about.id()), about.revision());
        var addresses = new PageAddresses(text, mandate, page);
        return led(text, asked, new ReportPaper(text, addresses, new ReportPaper.Tools() {}, null, clock));
    }

    @Override
    public Component changes(MandateId mandate, SubjectRef about, int since, BodyKind asked, String page) {
        var id = new DeliverableId(about.id());
        var text = reports.revision(id, about.revision());
        var addresses = new PageAddresses(text, mandate, page);
        var revisions = RedlinePaper.Revisions.of(reports.revision(id, since), text, addresses);
        return led(text, asked, new RedlinePaper(revisions, addresses, clock));
    }

    /** Over a text who puts it forward, and how many differ from it or add to it. */
    private static Component led(RevisionText text, BodyKind asked, Component paper) {
        var led = new Div();
        var beside = Stream.of(DissentKind.values())
                .map(kind -> beside(text, kind))
                .flatMap(Optional::stream)
                .toList();
        var with = beside.isEmpty() ? "" : t("redlinePart.with", Say.words().list(beside));
        var words = asked == BodyKind.EXPERT_GROUP ? alone(with) : forward(with);
        if (!words.isEmpty()) {
            var lead = new Paragraph(words);
            lead.addClassNames("muted", "put-forward");
            led.add(lead);
        }
        led.add(paper);
        return led;
    }

    /** Whoever wrote a text doesn't put it forward to themselves. */
    private static String alone(String with) {
        return with.isEmpty() ? "" : Say.sentence(with) + ".";
    }

    private static String forward(String with) {
        return with.isEmpty() ? t("redlinePart.forward") : t("redlinePart.forward.with", with);
    }

    private static Optional<String> beside(RevisionText text, DissentKind kind) {
        long count = text.content().dissents().stream()
                .filter(one -> one.kind() == kind)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(t("redlinePart.beside." + kind, count));
    }
}
