package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntPredicate;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.words.Words;

/** What a deliverable that is put to a body is called; its text is shown by its own page, with pictures and footnotes. */
@ApplicationScoped
class DeliverableRoundText implements RoundText {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;

    @Inject
    DeliverableRoundText(Deliverables deliverables, DeliverableAccess guard) {
        this.deliverables = deliverables;
        this.guard = guard;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableRoundText() {
        this(null, null);
    }

    @Override
    public String kind() {
        return Deliverable.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        return deliverables
                .revision(new DeliverableId(about.id()), revision)
                .map(cut -> Text.shownElsewhere(
                        cut.content().number(), cut.content().title(), cut.contentHash(), name(cut.content(), words)));
    }

    /** Those that its own page gives them, whoever was asked about them. */
    @Override
    public IntPredicate readable(SubjectRef about, IntPredicate asked) {
        var deliverable = deliverables.require(new DeliverableId(about.id()));
        var allowed = guard.allowed(deliverable);
        return allowed.contains(Permission.READ_PUBLISHED_WORK)
                ? Readable.of(deliverable, allowed)::includes
                : none -> false;
    }

    /** "Notat 3". */
    private static String name(ReportContent content, Words words) {
        var kind = words.of(content.kind());
        return words.of(
                "report.kind", kind.substring(0, 1).toUpperCase(words.locale()) + kind.substring(1), content.number());
    }
}
