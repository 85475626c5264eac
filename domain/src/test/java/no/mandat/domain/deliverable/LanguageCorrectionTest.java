package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.Reports.DAY;
import static no.mandat.domain.deliverable.Reports.EDITOR;
import static no.mandat.domain.deliverable.Reports.HASH;
import static no.mandat.domain.deliverable.Reports.ID;
import static no.mandat.domain.deliverable.Reports.LATER;
import static no.mandat.domain.deliverable.Reports.LEADER;
import static no.mandat.domain.deliverable.Reports.OTHER_HASH;
import static no.mandat.domain.deliverable.Reports.content;
import static no.mandat.domain.deliverable.Reports.corrections;
import static no.mandat.domain.deliverable.Reports.in;
import static no.mandat.domain.deliverable.Reports.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageCorrectionTest {

    private static final SectionId SECTION =
            content("Tekst").sections().getFirst().id();
    private static final RecommendationId ADVICE = new RecommendationId(new UUID(9, 1));

    private final Deliverable approved = in(DeliverableState.APPROVED);
    private final LanguageCorrection draft = corrections(approved);

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    private DeliverableEvent send() {
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isPresent();
        return approved.correct(draft, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER)
                .event();
    }

    @Test
    void arePartsOfTheirDeliverableInTheTrail() {
        assertThat(draft.key())
                .returns(Subject.of(Deliverable.class, ID), CorrectionOf::whole)
                .returns("corrections", CorrectionOf::field);
    }

    @Test
    void areMadeInACopyOfTheApprovedText() {
        var written = draft.write(approved, SECTION, "Teksten", LATER).orElseThrow();

        assertThat(written.changes()).containsExactly(new Change("corrections", "Tekst", "Teksten"));
        assertThat(draft.content().section(SECTION).orElseThrow().text()).isEqualTo("Teksten");
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isEmpty();
        assertThat(draft)
                .returns(CorrectionState.DRAFT, LanguageCorrection::state)
                .returns(1, LanguageCorrection::corrects);
        refuses(
                () -> draft.write(approved, new SectionId(new UUID(0, 0)), "Ny", LATER),
                new DeliverableRefusal.NoSuchPlace());
    }

    @Test
    void areNotMadeWhereTheRouteDidNotAllowThem() {
        var there = Reports.begin();
        assertThat(there.submit(Reports.wording(there, content("Tekst"), HASH), EDITOR, LATER))
                .isPresent();
        assertThat(there.finish(
                        Reports.wording(there, content("Tekst"), HASH),
                        Reports.by(Reports.GROUP_THEN_BOARD),
                        LEADER,
                        LATER))
                .isNotNull();
        Stream.of(DeliverableAction.ASK, DeliverableAction.PASS, DeliverableAction.ASK, DeliverableAction.APPROVE)
                .forEach(action -> assertThat(Reports.act(there, action)).isNotNull());

        assertThat(there.isCorrectable()).isFalse();
        refuses(() -> corrections(there), new DeliverableRefusal.NoCorrections());
    }

    @Test
    void areNotMadeOfWhatIsPublished() {
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isPresent();
        assertThat(Reports.act(approved, DeliverableAction.PUBLISH)).isNotNull();

        refuses(
                () -> approved.correct(draft, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER),
                new DeliverableRefusal.DeliverableNotInState(DeliverableState.PUBLISHED, DeliverableAction.CORRECT));
    }

    @Test
    void leaveARecommendationAsItIsFromWhichSomebodyDiffersInWriting() {
        var advice = new ReportContent.Recommendation(ADVICE, null, "Tell dem.", "Fordi.", "", List.of(), List.of());
        var signed = new ReportContent.Dissent(
                new DissentId(new UUID(9, 2)),
                DissentKind.DISSENT,
                ADVICE,
                "Nei.",
                List.of(new ReportContent.Signatory(EDITOR, "Ada", LATER)));
        var plain = content("Tekst");
        var free = advised(plain, advice, List.of());
        var bound = advised(plain, advice, List.of(signed));

        assertThat(of(free).write(approved, ADVICE, "Tell dem!", "Fordi.", LATER)
                        .orElseThrow()
                        .changes())
                .containsExactly(new Change("corrections", "Tell dem.\n\nFordi.", "Tell dem!\n\nFordi."));
        refuses(
                () -> of(bound).write(approved, ADVICE, "Tell dem!", "Fordi.", LATER),
                new DeliverableRefusal.OthersSigned(1));
        refuses(
                () -> of(plain).write(approved, ADVICE, "Tell dem!", "Fordi.", LATER),
                new DeliverableRefusal.NoSuchPlace());
    }

    private LanguageCorrection of(ReportContent content) {
        return LanguageCorrection.begin(approved, 1, revision(content), LATER);
    }

    private static ReportContent advised(
            ReportContent plain, ReportContent.Recommendation advice, List<ReportContent.Dissent> dissents) {
        return new ReportContent(
                plain.kind(),
                plain.number(),
                plain.title(),
                plain.language(),
                plain.summary(),
                plain.sections(),
                List.of(advice),
                dissents,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void areCutIntoARevisionWhileTheApprovedOneStands() {
        assertThat(send().changes())
                .containsExactly(
                        new Change("corrections", CorrectionState.DRAFT, CorrectionState.SENT),
                        new Change("revision", 1, 2),
                        new Change("contentHash", HASH, OTHER_HASH),
                        Change.set("revisions", 2),
                        Change.set("correctedRevision", 2),
                        Change.set("objectionsBy", DAY));
        assertThat(approved.approvedRevision()).contains(1);
        assertThat(approved.correctedRevision()).contains(2);
        assertThat(approved.objectionsBy()).contains(DAY);
        assertThat(approved.shownRevision()).isOne();
        assertThat(approved.decidedRevision()).isOne();
        assertThat(draft.revision()).contains(2);
        assertThat(draft.objectionsBy()).contains(DAY);
    }

    @Test
    void tellOfWhichRevisionTheyAre() {
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isPresent();
        var cut = approved.correct(draft, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER)
                .revision()
                .orElseThrow();
        assertThat(cut.corrects()).contains(1);
        assertThat(cut.content()).isEqualTo(draft.content());
    }

    @Test
    void areNotSentWhereNothingIsCorrected() {
        refuses(
                () -> approved.correct(draft, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER),
                new DeliverableRefusal.NothingCorrected());
    }

    @Test
    void keepTheTextFromBeingPublishedRevisedOrCorrectedAgain() {
        assertThat(send()).isNotNull();
        var underWay = new DeliverableRefusal.CorrectionsUnderWay(DAY);

        refuses(() -> approved.publish(LATER, ZoneOffset.UTC), underWay);
        refuses(() -> approved.revise(LATER), underWay);
        refuses(() -> corrections(approved), underWay);
        refuses(() -> draft.write(approved, SECTION, "Mer", LATER), underWay);
        assertThat(approved.isCorrectable()).isFalse();
    }

    @Test
    void areDroppedByOneObjectionAndTheApprovedTextStands() {
        assertThat(send()).isNotNull();
        var dropped = approved.objectTo(draft, EDITOR, "Tallet er et annet.", DAY, LATER);

        assertThat(dropped.reason()).contains("Tallet er et annet.");
        assertThat(dropped.changes())
                .containsExactly(
                        new Change("corrections", CorrectionState.SENT, CorrectionState.DROPPED),
                        new Change("correctedRevision", 2, null),
                        new Change("objectionsBy", DAY, null));
        assertThat(approved.approvedRevision()).contains(1);
        assertThat(approved.shownRevision()).isOne();
        assertThat(draft.objector()).contains(EDITOR);
        assertThat(draft.objection()).contains("Tallet er et annet.");
        assertThat(approved.publish(LATER, ZoneOffset.UTC).changes()).contains(Change.set("publishedRevision", 1));
        refuses(
                () -> approved.adopt(draft, DAY.plusDays(1), LATER),
                new DeliverableRefusal.CorrectionsNotInState(CorrectionState.DROPPED, CorrectionAction.ADOPT));
    }

    @Test
    void areNotObjectedToWhenTheirTimeIsOver() {
        assertThat(send()).isNotNull();
        refuses(
                () -> approved.objectTo(draft, EDITOR, "Nei.", DAY.plusDays(1), LATER),
                new DeliverableRefusal.ObjectionsOver(DAY));
        assertThat(draft.state()).isEqualTo(CorrectionState.SENT);
    }

    @Test
    void becomeTheApprovedTextOnceTheirTimeIsOver() {
        assertThat(send()).isNotNull();
        refuses(() -> approved.adopt(draft, DAY, LATER), new DeliverableRefusal.CorrectionsUnderWay(DAY));

        assertThat(approved.adopt(draft, DAY.plusDays(1), LATER).changes())
                .containsExactly(
                        new Change("corrections", CorrectionState.SENT, CorrectionState.ADOPTED),
                        new Change("approvedRevision", 1, 2),
                        Change.set("contentHash", OTHER_HASH),
                        Change.set("approvals", 2),
                        new Change("correctedRevision", 2, null),
                        new Change("objectionsBy", DAY, null));
        assertThat(approved.approvals()).containsExactlyInAnyOrder(1, 2);
        assertThat(approved.decidedRevision())
                .as("its steps decided on what was corrected")
                .isOne();
        assertThat(approved.publish(LATER, ZoneOffset.UTC).changes()).contains(Change.set("publishedRevision", 2));
        refuses(
                () -> approved.objectTo(draft, EDITOR, "Nei.", DAY, LATER),
                new DeliverableRefusal.CorrectionsNotInState(CorrectionState.ADOPTED, CorrectionAction.OBJECT));
    }

    @Test
    void leaveWhoDecidedAsItIsWhereANextRevisionWasAskedAboutAndGivenUp() {
        assertThat(Reports.act(approved, DeliverableAction.REVISE)).isNotNull();
        var other = Reports.wording(approved, content("Ny"), "c".repeat(64));
        assertThat(approved.submit(other, EDITOR, LATER)).isPresent();
        Stream.of(DeliverableAction.FINISH, DeliverableAction.ASK, DeliverableAction.KEEP_APPROVED)
                .forEach(action -> assertThat(Reports.act(approved, action)).isNotNull());
        assertThat(approved.revision()).isGreaterThan(1);
        assertThat(approved.decidedRevision()).isOne();

        assertThat(send()).isNotNull();
        assertThat(approved.adopt(draft, DAY.plusDays(1), LATER)).isNotNull();

        assertThat(approved.approvedRevision()).contains(approved.revision());
        assertThat(approved.decidedRevision()).as("nobody let the next one go").isOne();
    }

    @Test
    void areAnotherRevisionThanTheNextOneThatSaysTheSame() {
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isPresent();
        var corrected = approved.correct(draft, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER)
                .revision()
                .orElseThrow();
        assertThat(approved.objectTo(draft, EDITOR, "Nei.", DAY, LATER)).isNotNull();
        assertThat(approved.revise(LATER)).isNotNull();
        var same = new Wording(corrected.content(), corrected.contentHash(), corrected);

        var next = approved.submit(same, EDITOR, LATER).orElseThrow().revision().orElseThrow();

        assertThat(next.key().revision()).isEqualTo(3);
        assertThat(next.corrects()).isEmpty();
        assertThat(approved.submit(new Wording(next.content(), next.contentHash(), next), EDITOR, LATER))
                .as("the group has it")
                .isEmpty();
    }

    @Test
    void areGivenUpBeforeTheyAreSent() {
        assertThat(draft.write(approved, SECTION, "Teksten", LATER)).isPresent();
        assertThat(draft.giveUp(approved, LATER).changes())
                .containsExactly(new Change("corrections", CorrectionState.DRAFT, CorrectionState.GIVEN_UP));
        refuses(
                () -> draft.write(approved, SECTION, "Mer", LATER),
                new DeliverableRefusal.CorrectionsNotInState(CorrectionState.GIVEN_UP, CorrectionAction.WRITE));
    }

    @Test
    void areNotSentOnceAnotherTextIsTheApprovedOne() {
        var other = corrections(approved);
        assertThat(other.write(approved, SECTION, "Den", LATER)).isPresent();
        assertThat(send()).isNotNull();
        assertThat(approved.adopt(draft, DAY.plusDays(1), LATER)).isNotNull();

        refuses(
                () -> approved.correct(other, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER),
                new DeliverableRefusal.OtherRevision(2));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void doInEachStateWhatTheirTableSays(CorrectionState state, CorrectionAction action) {
        var whole = in(DeliverableState.APPROVED);
        var there = corrections(whole);
        assertThat(there.write(whole, SECTION, "Teksten", LATER)).isPresent();
        if (state != CorrectionState.DRAFT) {
            act(whole, there, state == CorrectionState.GIVEN_UP ? CorrectionAction.GIVE_UP : CorrectionAction.SEND);
        }
        if (state == CorrectionState.ADOPTED || state == CorrectionState.DROPPED) {
            act(whole, there, state == CorrectionState.ADOPTED ? CorrectionAction.ADOPT : CorrectionAction.OBJECT);
        }
        assertThat(there.state()).isEqualTo(state);

        var next = CorrectionLife.LIFE.next(state, action);

        if (next.isPresent()) {
            act(whole, there, action);
            assertThat(there.state()).isEqualTo(next.get());
        } else {
            assertThatThrownBy(() -> act(whole, there, action)).isInstanceOf(RefusedException.class);
            assertThat(there.state()).isEqualTo(state);
        }
    }

    private static void act(Deliverable whole, LanguageCorrection there, CorrectionAction action) {
        Object done =
                switch (action) {
                    case WRITE -> there.write(whole, SECTION, "Mer", LATER);
                    case SEND -> whole.correct(there, content("Tekst"), OTHER_HASH, DAY, LEADER, LATER);
                    case GIVE_UP -> there.giveUp(whole, LATER);
                    case OBJECT -> whole.objectTo(there, EDITOR, "Nei.", DAY, LATER);
                    case ADOPT -> whole.adopt(there, DAY.plusDays(1), LATER);
                    case LAPSE -> whole.lapse(there, LATER);
                };
        assertThat(done).isNotNull();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(CorrectionState.values())
                .flatMap(state -> Stream.of(CorrectionAction.values()).map(action -> Arguments.of(state, action)));
    }
}
