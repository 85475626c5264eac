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

    /**
     * Those of a revision that is cut.
     *
     * @param exempt what of it isn't for its readers, whoever makes the file for them
     */
    ReportFacts of(Readable readable, RevisionText text, Audience audience, ExemptParts exempt) {
        var deliverable = readable.deliverable();
        var mandate = guard.mandate(deliverable);
        var content = text.content();
        var words = Words.in(Locale.forLanguageTag(content.language()));
        var said = rounds.of(readable, text.revision(), words);
        return new ReportFacts(
                bodies.require(mandate.expertGroup()).name(),
                receiver(deliverable, text.revision(), mandate),
                mandate.title(),
                standing(readable, text, audience, said.approvals(), words),
                names(deliverable, text, audience == Audience.EVERYBODY ? ExemptParts.FOR_EVERYBODY : exempt, words),
                pictures(deliverable),
                said.remarks(),
                annexes(deliverable, mandate, text, audience, exempt, words),
                clock.getZone());
    }

    /**
     * Who gets it: the board, where nobody else is said. Of a text that is fixed as it is now, of others as it was when they were cut: what
     * is written since is the group's.
     */
    String receiver(Deliverable deliverable, int revision, Mandate mandate) {
        boolean fixed = revision == deliverable.revision()
                && DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.EDIT)
                        .isEmpty();
        var receiver = fixed
                ? deliverable.says().receiver()
                : deliverables.requireRevision(deliverable.id(), revision).receiver();
        return receiver.isBlank() ? bodies.require(mandate.board()).name() : receiver;
    }

    private Standing standing(
            Readable readable, RevisionText text, Audience audience, List<String> approvals, Words words) {
        var deliverable = readable.deliverable();
        int number = text.revision();
        boolean published = deliverable.publishedSince(number).isPresent();
        var embargo = readable.embargo().filter(until -> until.isAfter(clock.instant()));
        return new Standing(
                number,
                text.hash(),
                state(readable, number, words),
                approvals,
                day(Objects.requireNonNull(text.cutAt())),
                deliverable.publishedSince(number).map(this::day).orElse(null),
                published ? null : embargo.map(at -> at.atZone(clock.getZone())).orElse(null),
                handedOver(deliverable, number).orElse(null),
                mark(deliverable, text, audience, words));
    }

    /** On which day a revision was handed over: the approved one, or the published one before that was approved. */
    Optional<LocalDate> handedOver(Deliverable deliverable, int number) {
        var approvedOn = deliverable.approvedAt().map(this::day);
        boolean approved = is(deliverable.approvedRevision(), number);
        boolean counts = approved || is(deliverable.publishedRevision(), number);
        return deliverable
                .handedOverOn()
                .filter(day -> counts
                        && approvedOn
                                .filter(first -> day.isBefore(first) != approved)
                                .isPresent());
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
        if (is(deliverable.correctedRevision(), number)) {
            return words.of("report.corrected.waiting");
        }
        if (number < readable.last()) {
            return words.of("report.replaced");
        }
        if (number > readable.last()) {
            return words.of("report.notStanding");
        }
        return words.of(readable.drafts() ? deliverable.state() : readable.stateForBoard());
    }

    /** Who may read it: what was published has parts that not all may. */
    private static String mark(Deliverable deliverable, RevisionText text, Audience audience, Words words) {
        boolean open = audience == Audience.EVERYBODY
                || text.content().sections().stream()
                        .allMatch(section -> section.classification().openness() == Openness.OPEN);
        return switch (scope(deliverable, text.revision()).extent()) {
            case PUBLISHED -> open ? "" : words.of("report.mark.board");
            case SUBMITTED -> words.of("report.mark.board");
            case ALL -> words.of("report.mark.group");
        };
    }

    /** What else its readers may see: what the board reads says nothing of what is being written. */
    static CoverScope scope(Deliverable deliverable, int number) {
        if (deliverable.publishedSince(number).isPresent()) {
            return CoverScope.PUBLISHED;
        }
        return ExportReaders.BOARD.of(deliverable).includes(number) ? CoverScope.SUBMITTED : CoverScope.ALL;
    }

    private Names names(Deliverable deliverable, RevisionText text, ExemptParts exempt, Words words) {
        Map<PointId, String> points = new HashMap<>();
        text.points().forEach((point, reference) -> points.put(point, words.of("report.reference.input", reference)));
        return new Names(
                text.clauses(),
                points,
                elsewhere.of(deliverable, text.content(), words),
                figures(text.content(), words),
                elsewhere.closed(deliverable, text.content(), exempt));
    }

    /** A figure or a source that has no words is called by its key. */
    private static Map<String, String> figures(ReportContent content, Words words) {
        Map<String, String> names = new HashMap<>();
        content.figures().forEach(figure -> {
            name(names, figure.key(), "figure." + figure.key(), words);
            name(names, figure.source(), "figure.source." + figure.source(), words);
        });
        return names;
    }

    private static void name(Map<String, String> names, String of, String key, Words words) {
        if (words.knows(key)) {
            names.put(of, words.of(key));
        }
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
    private List<ExportBlock> annexes(
            Deliverable deliverable,
            Mandate mandate,
            RevisionText text,
            Audience audience,
            ExemptParts exempt,
            Words words) {
        if (text.content().kind() != DeliverableKind.FINAL_REPORT) {
            return List.of();
        }
        var all = audience == Audience.EVERYBODY ? CoverScope.PUBLISHED : scope(deliverable, text.revision());
        var scope = exempt.closed().isEmpty() ? all : all.withoutExempt();
        return trace.blocks(mandate, scope, 1, words.of("report.annex", "1"), words);
    }
}
