package no.mandat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.ExportPatience;
import no.mandat.workflow.deliverable.CorrectRecommendation;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableRow;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DeliverableWatch;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.DraftedParts;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.ExportWaits;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.GiveUpCorrections;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.NamedSections;
import no.mandat.workflow.deliverable.NamedText;
import no.mandat.workflow.deliverable.NamedTextRow;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.PublishedPlace;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RevisionReadings;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.deliverable.SectionDetails;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionReader;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.deliverable.Writer;
import no.mandat.workflow.deliverable.WritingNow;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.reportimport.ReportReader;
import no.mandat.workflow.review.AcceptComment;
import no.mandat.workflow.review.AnswerVerdict;
import no.mandat.workflow.review.CancelReview;
import no.mandat.workflow.review.CommentList;
import no.mandat.workflow.review.CommentQueries;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.DeclineComment;
import no.mandat.workflow.review.EndReview;
import no.mandat.workflow.review.ExtendReview;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.Hindrances;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.NameReviewer;
import no.mandat.workflow.review.OverrideObjection;
import no.mandat.workflow.review.Place;
import no.mandat.workflow.review.ReopenComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ResolveComment;
import no.mandat.workflow.review.ReviewBoard;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.ReviewService;
import no.mandat.workflow.review.TakeOffReviewer;
import no.mandat.workflow.review.WaitingReview;
import no.mandat.workflow.review.WithdrawComment;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** A deliverable under review, as far as the views can tell. */
public final class DeliverableFakes {

    public static final DeliverableId NOTE = new DeliverableId(new UUID(90, 1));
    public static final SectionId WHY = new SectionId(new UUID(91, 1));
    public static final SectionId LOST = new SectionId(new UUID(91, 2));
    public static final SectionId BLANK = new SectionId(new UUID(91, 3));
    public static final RecommendationId REGISTER = new RecommendationId(new UUID(92, 1));
    public static final PersonId ME = new PersonId(new UUID(0, 1));
    public static final PersonId LIV = new PersonId(new UUID(0, 2));
    public static final PersonId AMIR = new PersonId(new UUID(0, 3));
    public static final String WORKING_HASH = "5b1c90aa".repeat(8);
    public static final String HASH = "4e2ac07d".repeat(8);

    public final List<Object> carriedOut = new ArrayList<>();
    public final List<DeliverableRow> rows = new ArrayList<>();
    public final List<MyDeliverableRow> mine = new ArrayList<>();
    public final List<NamedTextRow> named = new ArrayList<>();
    public @Nullable NamedText namedText;
    public final List<WaitingReview> toReview = new ArrayList<>();
    public final List<ReviewRow> reviews = new ArrayList<>();
    public final List<CommentRow> comments = new ArrayList<>();
    public final Set<CommentKind> mayMake = EnumSet.noneOf(CommentKind.class);
    public Hindrances hindrances = new Hindrances(List.of(), List.of());
    public boolean mayRead;
    public boolean mayRequest;
    public boolean drafts = true;
    public DeliverableState state = DeliverableState.IN_REVIEW;
    public DeliverableKind kind = DeliverableKind.NOTE;
    public DraftedParts drafted = new DraftedParts(0, 0);
    public @Nullable Integer approved;
    public @Nullable Instant embargo;
    public @Nullable LocalDate handedOverOn;
    public @Nullable DocumentId letter;
    public @Nullable CorrectionDetails corrections;
    public DeliverableRefusal.@Nullable ReviewOpen reviewOpen;
    public DeliverableRefusal.@Nullable WordsUnsaved wordsUnsaved;
    public DeliverableRefusal.@Nullable SignaturesMissing signaturesMissing;
    public final Set<DeliverableAction> actions = EnumSet.noneOf(DeliverableAction.class);
    public final List<RevisionRow> revisions =
            new ArrayList<>(List.of(new RevisionRow(3, HASH, "Kari Nordholm", Stage.NOW, null)));
    public boolean writes;
    public boolean embargoes;
    public final List<WritingNow> writingNow = new ArrayList<>();

    /** Of what is being written: that of the last revision, where nobody has gone on with it. */
    public String workingHash = WORKING_HASH;

    /** Which revisions were noted as seen. */
    public final List<Integer> seen = new ArrayList<>();

    /** Who saved the section last, where that is somebody else. */
    public @Nullable String lastWriter;
    /** The section that is written, as it is saved. */
    public SectionDetails section = new SectionDetails(
            WHY,
            NOTE,
            "Spillvarme fra havn",
            Fakes.FERRIES,
            7,
            1,
            form("Hvorfor nå"),
            "Det meste blir ikke utnyttet.",
            true);
    /** Where somebody has typed and not saved. */
    public final List<SectionId> kept = new ArrayList<>();
    /** Pages that are open, to be told. */
    public final List<Runnable> watching = new ArrayList<>();

    /** What the clauses are called that nothing in the note answers. */
    public final List<String> unanswered = new ArrayList<>();

    public final List<SectionReader> readers = new ArrayList<>();
    /** Whether it isn't there for the reader. */
    public boolean hidden;

    /** Where everybody reads it. */
    public @Nullable PublishedPlace place;

    public @Nullable Refusal refusal;

    /** What the revisions of those numbers say, where it is something else than {@link #content}. */
    public final Map<Integer, ReportContent> older = new HashMap<>();

    /** All of them, by what the views ask for. */
    public Map<Class<?>, Object> parts() {
        var parts = new HashMap<Class<?>, Object>();
        parts.put(DeliverableQueries.class, new Deliverables());
        parts.put(ReportQueries.class, new Reports());
        parts.put(WritingQueries.class, new Writing());
        parts.put(RevisionReadings.class, new Seen());
        parts.put(DeliverableWatch.class, new Watching());
        parts.put(DeliverableService.class, new Service());
        parts.put(SectionService.class, new Sections());
        parts.put(RecommendationService.class, new RecommendationService() {});
        parts.put(DissentService.class, new DissentService() {});
        parts.put(DeliverableExport.class, new DeliverableExport() {});
        parts.put(ExportPatience.class, new ExportPatience(new ExportWaits() {}));
        parts.put(PublicationService.class, new Publishing());
        parts.put(PublicDeliverables.class, new Published());
        parts.put(CorrectionQueries.class, new Corrected());
        parts.put(CorrectionService.class, new Correcting());
        parts.put(PictureService.class, new PictureService() {});
        parts.put(ReviewQueries.class, new Reviews());
        parts.put(MyDeliverables.class, new Mine());
        parts.put(NamedSections.class, new Named());
        parts.put(ReportImportService.class, new ReportImportService() {});
        parts.put(ReportReader.class, new ReportReader() {});
        parts.put(ReviewService.class, new Reviewing());
        parts.put(CommentQueries.class, new Comments());
        parts.put(CommentService.class, new Commenting());
        return parts;
    }

    /** An open review, in which these were asked. */
    public ReviewRow review(boolean waitsForMe, List<ReviewRow.ReviewerRow> people, ReviewAction... actions) {
        var allowed = EnumSet.noneOf(ReviewAction.class);
        allowed.addAll(List.of(actions));
        var row = new ReviewRow(
                new ReviewId(new UUID(93, reviews.size() + 1)),
                3,
                HASH,
                "Kari Nordholm",
                Stage.NOW,
                LocalDate.of(2026, 11, 28),
                ReviewState.OPEN,
                null,
                null,
                people,
                waitsForMe,
                allowed);
        reviews.add(row);
        return row;
    }

    /** Somebody who is asked, and may have said something. */
    public static ReviewRow.ReviewerRow asked(
            PersonId person, String name, @Nullable Verdict verdict, @Nullable String text) {
        var said = verdict == null
                ? null
                : new ReviewRow.Said(1, verdict, text, Stage.NOW, null, verdict == Verdict.CHANGES_REQUESTED);
        return new ReviewRow.ReviewerRow(person, name, person.equals(ME), said, 0, 0);
    }

    /** A comment on words of the first section, which may be gone. */
    public CommentRow onPassage(
            CommentKind kind,
            CommentState state,
            String quote,
            @Nullable Place place,
            @Nullable String replacement,
            CommentAction... actions) {
        return comment(kind, state, WHY, null, quote, place, replacement, actions);
    }

    /** An objection to the recommendation. */
    public CommentRow objection(CommentAction... actions) {
        return comment(CommentKind.OBJECTION, CommentState.OPEN, null, REGISTER, null, null, null, actions);
    }

    /** An objection to the recommendation that the leader overrode, with why. */
    public CommentRow overridden(String why) {
        var row = comment(CommentKind.OBJECTION, CommentState.OVERRIDDEN, null, REGISTER, null, null, null);
        var overridden = new CommentRow(
                row.id(),
                row.revision(),
                row.kind(),
                row.state(),
                row.section(),
                row.recommendation(),
                row.quote(),
                row.place(),
                row.text(),
                row.replacement(),
                row.wayOut(),
                row.by(),
                row.own(),
                row.madeAt(),
                row.replies(),
                why,
                row.settledBy(),
                row.settledAt(),
                row.actions());
        comments.set(comments.size() - 1, overridden);
        return overridden;
    }

    private CommentRow comment(
            CommentKind kind,
            CommentState state,
            @Nullable SectionId section,
            @Nullable RecommendationId recommendation,
            @Nullable String quote,
            @Nullable Place place,
            @Nullable String replacement,
            CommentAction... actions) {
        var allowed = EnumSet.noneOf(CommentAction.class);
        allowed.addAll(List.of(actions));
        var row = new CommentRow(
                new CommentId(new UUID(94, comments.size() + 1)),
                3,
                kind,
                state,
                section,
                recommendation,
                quote,
                place,
                "Kan vi tallfeste dette?",
                replacement,
                kind == CommentKind.OBJECTION ? "tre års frist" : null,
                "Liv Sandmo",
                false,
                Stage.NOW,
                List.of(new CommentRow.ReplyRow("Kari Nordholm", "Jeg tar dem inn.", Stage.NOW)),
                null,
                state == CommentState.OPEN ? null : "Kari Nordholm",
                state == CommentState.OPEN ? null : Stage.NOW,
                allowed);
        comments.add(row);
        return row;
    }

    /** What the note says. */
    public static ReportContent content() {
        var open = Classification.of(Openness.OPEN);
        return new ReportContent(
                DeliverableKind.NOTE,
                5,
                "Biprodukter som råstoffkilde",
                "nb",
                "",
                List.of(
                        new ReportContent.Section(
                                WHY, 1, "Hvorfor nå", "Det meste blir ikke utnyttet i dag.", "", List.of(), open),
                        new ReportContent.Section(
                                LOST, 1, "Hva som går tapt", "Strømmene blandes tidlig.", "", List.of(), open),
                        new ReportContent.Section(BLANK, 1, "Videre arbeid", "", "", List.of(), open)),
                List.of(new ReportContent.Recommendation(
                        REGISTER, LOST, "Anlegg bør melde inn.", "", "", List.of(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static SectionForm form(String title) {
        return new SectionForm(title, "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
    }

    /** Somebody has saved that text in the section. */
    public void says(String text) {
        section = new SectionDetails(
                section.id(),
                section.deliverable(),
                section.whole(),
                section.mandate(),
                section.version() + 1,
                section.level(),
                section.form(),
                text,
                section.writes());
    }

    /** The text isn't written in any more. */
    public void closed() {
        section = new SectionDetails(
                section.id(),
                section.deliverable(),
                section.whole(),
                section.mandate(),
                section.version(),
                section.level(),
                section.form(),
                section.text(),
                false);
    }

    private void carryOut(Object command) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        carriedOut.add(command);
    }

    private final class Deliverables extends DeliverableQueries {

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public boolean mayBegin(MandateId id) {
            return false;
        }

        @Override
        public List<DeliverableRow> page(MandateId id, Seek seek) {
            return List.copyOf(rows);
        }

        @Override
        public int count(MandateId id) {
            return 0;
        }

        @Override
        public DeliverableDetails details(DeliverableId id) {
            if (hidden) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return new DeliverableDetails(
                    NOTE,
                    Fakes.FERRIES,
                    4,
                    5,
                    new DeliverableForm(kind, "Biprodukter som råstoffkilde", "nb", "", "", List.of(), List.of()),
                    state,
                    3,
                    HASH,
                    true,
                    List.of(),
                    List.of(),
                    List.copyOf(revisions),
                    null,
                    approved,
                    null,
                    embargo,
                    null,
                    null,
                    handedOverOn,
                    letter,
                    Stage.NOW,
                    List.of(),
                    drafts,
                    writes,
                    writes,
                    false,
                    embargoes,
                    Set.copyOf(actions));
        }
    }

    private final class Service extends DeliverableService {

        @Override
        public void finish(FinishDeliverable command) {
            if (reviewOpen != null && !command.endsReview()) {
                throw new RefusedException(reviewOpen);
            }
            if (wordsUnsaved != null && !command.leavesUnsaved()) {
                throw new RefusedException(wordsUnsaved);
            }
            if (signaturesMissing != null && !command.unsigned().equals(signaturesMissing.dissents())) {
                throw new RefusedException(signaturesMissing);
            }
            carryOut(command);
        }

        @Override
        public DraftedParts takeFigures(TakeFigures command) {
            carryOut(command);
            return drafted;
        }

        @Override
        public void keep(KeepApproved command) {
            carryOut(command);
        }
    }

    private final class Publishing extends PublicationService {

        @Override
        public void embargo(SetEmbargo command) {
            carryOut(command);
        }

        @Override
        public void handOver(HandOverDeliverable command) {
            carryOut(command);
        }
    }

    private final class Corrected extends CorrectionQueries {

        @Override
        public Optional<CorrectionDetails> last(DeliverableId id) {
            return Optional.ofNullable(corrections);
        }
    }

    private final class Correcting extends CorrectionService {

        @Override
        public void section(CorrectSection command) {
            carryOut(command);
        }

        @Override
        public void recommendation(CorrectRecommendation command) {
            carryOut(command);
        }

        @Override
        public void send(SendCorrections command) {
            carryOut(command);
        }

        @Override
        public void giveUp(GiveUpCorrections command) {
            carryOut(command);
        }

        @Override
        public void object(ObjectToCorrections command) {
            carryOut(command);
        }
    }

    private final class Reports extends ReportQueries {

        @Override
        public RevisionText working(DeliverableId id) {
            return text(0, workingHash, null);
        }

        @Override
        public RevisionText revision(DeliverableId id, int number) {
            return text(number, HASH, Stage.NOW);
        }

        private RevisionText text(int number, String hash, @Nullable Instant cutAt) {
            return new RevisionText(
                    NOTE, number, hash, cutAt, older.getOrDefault(number, content()), Map.of(), Map.of(), Set.of());
        }
    }

    private final class Seen extends RevisionReadings {

        @Override
        public void noteRead(DeliverableId id, int revision) {
            seen.add(revision);
        }
    }

    private final class Writing extends WritingQueries {

        @Override
        public OutlineDetails outline(DeliverableId id) {
            return new OutlineDetails(
                    List.of(
                            row(WHY, "1", "Hvorfor nå", true),
                            row(LOST, "2", "Hva som går tapt", true),
                            row(BLANK, "3", "Videre arbeid", false)),
                    List.of(),
                    List.of(),
                    List.copyOf(unanswered));
        }

        private SectionRow row(SectionId id, String number, String title, boolean written) {
            return new SectionRow(id, 1, 1, number, form(title), null, written, false, Stage.NOW, writes);
        }

        @Override
        public List<SectionReader> readers(SectionId id) {
            return List.copyOf(readers);
        }

        @Override
        public List<Writer> writers(MandateId id) {
            return List.of();
        }

        @Override
        public SectionDetails section(SectionId id) {
            return section;
        }

        @Override
        public Optional<String> lastWriter(SectionId id) {
            return Optional.ofNullable(lastWriter);
        }

        @Override
        public List<SectionId> kept(DeliverableId id) {
            return List.copyOf(kept);
        }

        @Override
        public List<WritingNow> writing(DeliverableId id) {
            return List.copyOf(writingNow);
        }
    }

    private final class Watching extends DeliverableWatch {

        @Override
        public Runnable watch(DeliverableId one, Runnable told) {
            watching.add(told);
            return () -> watching.remove(told);
        }
    }

    private final class Sections extends SectionService {

        @Override
        public void write(WriteSection command) {
            if (command.version() != section.version()) {
                throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
            }
            carryOut(command);
            says(command.text());
        }

        @Override
        public void edit(EditSection command) {
            carryOut(command);
        }
    }

    private final class Published extends PublicDeliverables {

        @Override
        public PublishedPlace place(MandateId id, DeliverableId deliverable) {
            if (place == null) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return place;
        }
    }

    private final class Named extends NamedSections {

        @Override
        public List<NamedTextRow> mine() {
            return List.copyOf(named);
        }

        @Override
        public NamedText of(DeliverableId id) {
            if (namedText == null) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return namedText;
        }
    }

    private final class Mine extends MyDeliverables {

        @Override
        public List<MyDeliverableRow> mine() {
            return List.copyOf(mine);
        }
    }

    private final class Reviews extends ReviewQueries {

        @Override
        public List<WaitingReview> mine() {
            return List.copyOf(toReview);
        }

        @Override
        public ReviewBoard board(DeliverableId id) {
            return new ReviewBoard(
                    List.copyOf(reviews),
                    mayRequest,
                    mayRequest
                            ? List.of(
                                    new ReviewBoard.Askable(AMIR, "Amir Solvang"),
                                    new ReviewBoard.Askable(LIV, "Liv Sandmo"))
                            : List.of());
        }

        @Override
        public Hindrances hindrances(DeliverableId id) {
            return hindrances;
        }
    }

    private final class Comments extends CommentQueries {

        @Override
        public CommentList current(DeliverableId id) {
            return new CommentList(List.copyOf(comments), Set.copyOf(mayMake));
        }

        @Override
        public CommentList on(DeliverableId id, int revision) {
            return current(id);
        }
    }

    private final class Reviewing extends ReviewService {

        @Override
        public ReviewId request(RequestReview command) {
            carryOut(command);
            return new ReviewId(new UUID(93, 99));
        }

        @Override
        public void extend(ExtendReview command) {
            carryOut(command);
        }

        @Override
        public void name(NameReviewer command) {
            carryOut(command);
        }

        @Override
        public void takeOff(TakeOffReviewer command) {
            carryOut(command);
        }

        @Override
        public void give(GiveVerdict command) {
            carryOut(command);
        }

        @Override
        public void answer(AnswerVerdict command) {
            carryOut(command);
        }

        @Override
        public void end(EndReview command) {
            carryOut(command);
        }

        @Override
        public void cancel(CancelReview command) {
            carryOut(command);
        }
    }

    private final class Commenting extends CommentService {

        @Override
        public CommentId comment(MakeComment command) {
            carryOut(command);
            return new CommentId(new UUID(94, 99));
        }

        @Override
        public void reply(ReplyToComment command) {
            carryOut(command);
        }

        @Override
        public void accept(AcceptComment command) {
            carryOut(command);
        }

        @Override
        public void decline(DeclineComment command) {
            carryOut(command);
        }

        @Override
        public void resolve(ResolveComment command) {
            carryOut(command);
        }

        @Override
        public void reopen(ReopenComment command) {
            carryOut(command);
        }

        @Override
        public void withdraw(WithdrawComment command) {
            carryOut(command);
        }

        @Override
        public void override(OverrideObjection command) {
            carryOut(command);
        }
    }
}
