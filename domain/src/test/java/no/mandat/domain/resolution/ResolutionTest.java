package no.mandat.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionTest {

    private static final ResolutionId ID = new ResolutionId(new UUID(7, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(7, 2));
    private static final BodyId BOARD = new BodyId(new UUID(7, 3));
    private static final BodyId GROUP = new BodyId(new UUID(7, 4));
    private static final ResolutionText TEXT = new ResolutionText("Møteplan", "Gruppen møtes hver måned.");
    private static final Instant DRAFTED = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = DRAFTED.plusSeconds(60);
    private static final String HASH = "a".repeat(64);

    private final Resolution resolution =
            Resolution.draft(ID, MANDATE, GROUP, 3, TEXT, DRAFTED).resolution();

    @Test
    void beginsAsADraftAndTellsAllThatItSays() {
        var drafting = Resolution.draft(ID, MANDATE, GROUP, 3, TEXT, DRAFTED);

        assertThat(drafting.resolution())
                .returns(ID, Resolution::id)
                .returns(MANDATE, Resolution::mandate)
                .returns(GROUP, Resolution::body)
                .returns(3, Resolution::number)
                .returns(0, Resolution::revision)
                .returns(0, Resolution::version)
                .returns(TEXT, Resolution::says)
                .returns(ResolutionState.DRAFT, Resolution::state)
                .returns(DRAFTED, Resolution::changedAt);
        assertThat(drafting.event().subject()).isEqualTo(Subject.of(Resolution.class, ID));
        assertThat(drafting.event().mandate()).contains(MANDATE);
        assertThat(drafting.event().changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("body", GROUP),
                        Change.set("number", 3),
                        Change.set("title", "Møteplan"),
                        Change.set("text", "Gruppen møtes hver måned."),
                        Change.set("revision", 0),
                        Change.set("contentHash", ""),
                        Change.set("state", ResolutionState.DRAFT));
    }

    @Test
    void tellsOnlyWhatAnEditChanges() {
        var other = new ResolutionText("Møteplan", "Gruppen møtes annenhver måned.");

        var edited = resolution.edit(BOARD, other, LATER).orElseThrow();

        assertThat(edited.changes())
                .containsExactly(
                        new Change("body", GROUP, BOARD),
                        new Change("text", TEXT.text(), "Gruppen møtes annenhver måned."));
        assertThat(resolution)
                .returns(BOARD, Resolution::body)
                .returns(other, Resolution::says)
                .returns(LATER, Resolution::changedAt)
                .returns(ResolutionState.DRAFT, Resolution::state);
        assertThat(resolution
                        .edit(BOARD, new ResolutionText("Reiser", other.text()), LATER)
                        .orElseThrow()
                        .changes())
                .containsExactly(new Change("title", "Møteplan", "Reiser"));
        assertThat(resolution.says().title()).isEqualTo("Reiser");
    }

    @Test
    void isNotEditedByAFormThatSaysTheSame() {
        assertThat(resolution.edit(GROUP, TEXT, LATER)).isEmpty();
        assertThat(resolution.changedAt()).isEqualTo(DRAFTED);
    }

    @Test
    void fixesItsTextAsARevisionForItsBody() {
        var submission = resolution.submit(HASH, LATER);

        assertThat(submission.revision())
                .returns(TEXT, ResolutionRevision::text)
                .returns(HASH, ResolutionRevision::contentHash);
        assertThat(submission.event().changes())
                .containsExactly(
                        new Change("state", ResolutionState.DRAFT, ResolutionState.IN_APPROVAL),
                        new Change("revision", 0, 1),
                        new Change("contentHash", "", HASH),
                        Change.set("revisions", 1));
        assertThat(resolution)
                .returns(ResolutionState.IN_APPROVAL, Resolution::state)
                .returns(1, Resolution::revision)
                .returns(LATER, Resolution::changedAt)
                .returns(new SubjectRef("Resolution", ID.value(), 1, HASH), Resolution::about);
    }

    @Test
    void isADraftAgainWhenItsRoundDecidesNothingAndGetsAnotherRevisionThen() {
        submit();

        var returned = resolution.comeBack(LATER.plusSeconds(1));

        assertThat(returned.changes())
                .containsExactly(new Change("state", ResolutionState.IN_APPROVAL, ResolutionState.DRAFT));
        assertThat(resolution.changedAt()).isEqualTo(LATER.plusSeconds(1));
        submit();
        assertThat(resolution.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isDecidedByItsBody(boolean adopted, ResolutionState end) {
        submit();

        assertThat(resolution.decide(adopted, LATER).changes())
                .containsExactly(new Change("state", ResolutionState.IN_APPROVAL, end));
        assertThat(resolution.state()).isEqualTo(end);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(Arguments.of(true, ResolutionState.ADOPTED), Arguments.of(false, ResolutionState.NOT_ADOPTED));
    }

    @Test
    void isGivenUpWithAReason() {
        var withdrawn = resolution.withdraw(Grounds.of("Ikke aktuelt."), LATER);

        assertThat(withdrawn.reason()).contains("Ikke aktuelt.");
        assertThat(withdrawn.changes())
                .containsExactly(new Change("state", ResolutionState.DRAFT, ResolutionState.WITHDRAWN));
        assertThat(resolution.state()).isEqualTo(ResolutionState.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void doesInEachStateWhatItsTableSays(ResolutionState state, ResolutionAction action) {
        var there = in(state);
        var next = ResolutionLife.LIFE.next(state, action);

        if (next.isPresent()) {
            act(there, action);
            assertThat(there.state()).isEqualTo(next.orElseThrow());
        } else {
            assertThatThrownBy(() -> act(there, action))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new ResolutionRefusal.ResolutionNotInState(state, action)));
            assertThat(there.state()).isEqualTo(state);
        }
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(ResolutionState.values())
                .flatMap(state -> Stream.of(ResolutionAction.values()).map(action -> Arguments.of(state, action)));
    }

    @Test
    void aRevisionBelongsToItsResolution() {
        var key = new RevisionKey(ID, 2);

        assertThat(key.whole()).isEqualTo(Subject.of(Resolution.class, ID));
        assertThat(key.field()).isEqualTo("revisions");
    }

    private void submit() {
        act(resolution, ResolutionAction.SUBMIT);
    }

    private static Resolution in(ResolutionState state) {
        var made = Resolution.draft(ID, MANDATE, GROUP, 3, TEXT, DRAFTED).resolution();
        var way =
                switch (state) {
                    case DRAFT -> List.<ResolutionAction>of();
                    case IN_APPROVAL -> List.of(ResolutionAction.SUBMIT);
                    case ADOPTED -> List.of(ResolutionAction.SUBMIT, ResolutionAction.ADOPT);
                    case NOT_ADOPTED -> List.of(ResolutionAction.SUBMIT, ResolutionAction.REJECT);
                    case WITHDRAWN -> List.of(ResolutionAction.WITHDRAW);
                };
        way.forEach(action -> act(made, action));
        return made;
    }

    private static void act(Resolution resolution, ResolutionAction action) {
        Object event =
                switch (action) {
                    case EDIT -> resolution.edit(BOARD, TEXT, LATER);
                    case SUBMIT -> resolution.submit(HASH, LATER);
                    case RETURN -> resolution.comeBack(LATER);
                    case ADOPT -> resolution.decide(true, LATER);
                    case REJECT -> resolution.decide(false, LATER);
                    case WITHDRAW -> resolution.withdraw(Grounds.of("Derfor."), LATER);
                };
        assertThat(event).isNotNull();
    }
}
