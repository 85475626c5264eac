package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.ReportFacts.Names;
import no.mandat.workflow.report.ReportFacts.Standing;
import no.mandat.workflow.traceability.TraceAnnex;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** What an exported revision says that isn't in its content. Asks nobody whether they may. */
@ApplicationScoped
class ExportedFacts {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Bodies bodies;
    private final RevisionRounds rounds;
    private final NamedElsewhere elsewhere;
    private final Attachments attachments;
    private final TraceAnnex trace;
    private final Clock clock;

    @Inject
    ExportedFacts(
            Deliverables deliverables,
            DeliverableAccess guard,
            Bodies bodies,
            RevisionRounds rounds,
            NamedElsewhere elsewhere,
            Attachments attachments,
            TraceAnnex trace,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.bodies = bodies;
        this.rounds = rounds;
        this.elsewhere = elsewhere;
        this.attachments = attachments;
        this.trace = trace;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportedFacts() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Those of a revision that is cut. */
    ReportFacts of(Readable readable, RevisionText text, Audience audience) {
        var deliverable = readable.deliverable();
        var mandate = guard.mandate(deliverable);
        var content = text.content();
        var words = Words.in(Locale.forLanguageTag(content.language()));
        var said = rounds.of(deliverable, text.revision(), audience, words);
        var receiver = receiver(deliverable, text.revision());
        return new ReportFacts(
                bodies.require(mandate.expertGroup()).name(),
                receiver.isBlank() ? bodies.require(mandate.board()).name() : receiver,
                mandate.title(),
                standing(readable, text, audience, said.approvals(), words),
                names(deliverable, text, words),
                pictures(deliverable),
                said.remarks(),
                annexes(deliverable, mandate, text, words),
                clock.getZone());
    }

    /** Of a text that is fixed as it is now, of others as it was when they were cut: what is written since is the group's. */
    private String receiver(Deliverable deliverable, int revision) {
        boolean fixed = revision == deliverable.revision()
                && DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.EDIT)
                        .isEmpty();
        return fixed
                ? deliverable.says().receiver()
                : deliverables.requireRevision(deliverable.id(), revision).receiver();
    }

    private Standing standing(
            Readable readable, RevisionText text, Audience audience, List<String> approvals, Words words) {
        var deliverable = readable.deliverable();
        int number = text.revision();
        boolean published = is(deliverable.publishedRevision(), number);
        boolean approved = is(deliverable.approvedRevision(), number);
        var embargo = deliverable.embargo().filter(until -> until.isAfter(clock.instant()));
        return new Standing(
                number,
                text.hash(),
                state(readable, number, words),
                approvals,
                day(Objects.requireNonNull(text.cutAt())),
                published ? deliverable.publishedAt().map(this::day).orElse(null) : null,
                published ? null : embargo.map(at -> at.atZone(clock.getZone())).orElse(null),
                approved || published ? deliverable.handedOverOn().orElse(null) : null,
                mark(deliverable, text, audience, words));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static boolean is(Optional<Integer> revision, int number) {
        return revision.filter(one -> one == number).isPresent();
    }

    private static String state(Readable readable, int number, Words words) {
        var deliverable = readable.deliverable();
        if (is(deliverable.publishedRevision(), number)) {
            return words.of(DeliverableState.PUBLISHED);
        }
        if (is(deliverable.approvedRevision(), number)) {
            return words.of(DeliverableState.APPROVED);
        }
        if (number < deliverable.revision()) {
            return words.of("report.replaced");
        }
        return words.of(readable.drafts() ? deliverable.state() : readable.stateForBoard());
    }

    /** Who may read it: what was published has parts that not all may. */
    private static String mark(Deliverable deliverable, RevisionText text, Audience audience, Words words) {
        boolean open = audience == Audience.EVERYBODY
                || text.content().sections().stream()
                        .allMatch(section -> section.classification().openness() == Openness.OPEN);
        return switch (scope(deliverable, text.revision())) {
            case PUBLISHED -> open ? "" : words.of("report.mark.board");
            case SUBMITTED -> words.of("report.mark.board");
            case ALL -> words.of("report.mark.group");
        };
    }

    private static CoverScope scope(Deliverable deliverable, int number) {
        if (is(deliverable.publishedRevision(), number)) {
            return CoverScope.PUBLISHED;
        }
        return is(deliverable.boardRevision(), number) || is(deliverable.approvedRevision(), number)
                ? CoverScope.SUBMITTED
                : CoverScope.ALL;
    }

    private Names names(Deliverable deliverable, RevisionText text, Words words) {
        Map<PointId, String> points = new HashMap<>();
        text.points().forEach((point, reference) -> points.put(point, words.of("report.reference.input", reference)));
        return new Names(
                text.clauses(),
                points,
                elsewhere.of(deliverable, text.content(), words),
                figures(text.content(), words));
    }

    /** A figure or a source that has no words is called by its key. */
    private static Map<String, String> figures(ReportContent content, Words words) {
        return content.figures().stream()
                .flatMap(figure -> Stream.of(figure.key(), figure.source()))
                .distinct()
                .filter(key -> words.knows("figure." + key))
                .collect(Collectors.toMap(key -> key, key -> words.of("figure." + key)));
    }

    /** Their files are read when the document is written. */
    private ReportFacts.Pictures pictures(Deliverable deliverable) {
        Map<PictureId, ReportPicture> kept = deliverables.pictures(deliverable.id()).stream()
                .collect(Collectors.toMap(ReportPicture::id, picture -> picture));
        return id -> {
            var picture = require(kept.get(id));
            return attachments.content(picture.content(), picture.asCut().size());
        };
    }

    private static ReportPicture require(@Nullable ReportPicture picture) {
        return Objects.requireNonNull(picture, "a picture of the revision is kept");
    }

    /** A final report says how the mandate is answered, no more of it than the readers of the revision may see. */
    private List<ExportBlock> annexes(Deliverable deliverable, Mandate mandate, RevisionText text, Words words) {
        return text.content().kind() == DeliverableKind.FINAL_REPORT
                ? trace.blocks(mandate, scope(deliverable, text.revision()), 1, words.of("report.annex", "1"), words)
                : List.of();
    }
}
