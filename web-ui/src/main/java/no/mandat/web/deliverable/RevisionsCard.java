package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.deliverable.RevisionRow;

/** The revisions of a deliverable that one may read, the last first, each with what changed since the one before. */
final class RevisionsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    /** So often one looks how far a file is that is being made. */
    private static final int LOOKS_EVERY_MILLIS = 1_000;

    private final transient DeliverableExport exports;
    private final transient ExportPatience patience;
    private final transient Clock clock;
    private final List<ExportLink> links = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // held while the page is attached
    private transient Registration polls;

    RevisionsCard(DeliverableDetails deliverable, DeliverableExport exports, ExportPatience patience, Clock clock) {
        this.deliverable = deliverable;
        this.exports = exports;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(poll -> {
            links.forEach(ExportLink::look);
            lookOrNot();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polls.remove();
        event.getUI().setPollInterval(-1);
    }

    private void lookOrNot() {
        boolean looks = links.stream().anyMatch(ExportLink::isUnderWay);
        getUI().ifPresent(page -> page.setPollInterval(looks ? LOOKS_EVERY_MILLIS : -1));
    }

    @Override
    protected Card initContent() {
        var list = new UnorderedList();
        list.addClassName("revisions");
        deliverable.revisions().forEach(revision -> list.add(item(revision)));
        return new Card("revisions", t("deliverable.revisions"), list);
    }

    private ListItem item(RevisionRow revision) {
        var link = new InAppLink(
                address(revision.number(), 0), t("deliverable.revision", revision.number(), revision.cutBy()));
        var about = new Div(
                new Span(DeliverableLine.fingerprint(revision.hash())),
                When.since(revision.cutAt(), clock).shown());
        about.addClassNames("small", "muted", "revision-about");
        var item = new ListItem(link, about);
        standing(revision).forEach(words -> about.add(new Span(words)));
        boolean hasBefore = deliverable.revisions().stream().anyMatch(one -> one.number() == revision.number() - 1);
        if (hasBefore) {
            item.add(new Div(new InAppLink(
                    address(revision.number(), revision.number() - 1),
                    t("deliverable.revision.changes", revision.number() - 1))));
        }
        if (!revision.rounds().isEmpty()) {
            item.add(rounds(revision));
        }
        item.add(downloads(revision.number()));
        return item;
    }

    /** Where a body was asked about it, and what became of that, whatever was written since. */
    private UnorderedList rounds(RevisionRow revision) {
        var list = new UnorderedList();
        list.addClassName("revision-rounds");
        revision.rounds()
                .forEach(round -> list.add(new ListItem(ApprovalNavigation.link(
                        deliverable.mandate(),
                        round.id(),
                        t(
                                "deliverable.revision.round",
                                Say.sentence(t(round.asked())),
                                RoundWords.state(round.kind(), round.state()).in(Say.words()))))));
        return list;
    }

    /** Whether it stands, was superseded, or corrects another. */
    private List<String> standing(RevisionRow revision) {
        List<String> standing = new ArrayList<>();
        if (revision.corrects() != null) {
            standing.add(t("deliverable.revision.corrects", revision.corrects()));
        }
        int approved = Objects.requireNonNullElse(deliverable.approvedRevision(), 0);
        if (approved == revision.number()) {
            standing.add(t("deliverable.revision.approved"));
        } else if (revision.approved()) {
            deliverable.revisions().stream()
                    .filter(one -> one.approved() && one.number() > revision.number())
                    .mapToInt(RevisionRow::number)
                    .min()
                    .ifPresent(next -> standing.add(t("deliverable.revision.superseded", next)));
        }
        return standing;
    }

    private Div downloads(int revision) {
        var files = new Div(new Span(t("deliverable.download")));
        for (var format : ReportFormat.values()) {
            var link = new ExportLink(deliverable.id(), revision, format, exports, patience, this::lookOrNot);
            links.add(link);
            files.add(link);
        }
        files.addClassNames("small", "revision-downloads");
        return files;
    }

    private String address(int revision, int since) {
        return DeliverableNavigation.address(
                deliverable.mandate(), deliverable.id(), new DeliverableNavigation.Shown(revision, since));
    }
}
