package no.mandat.workflow.traceability;

import static no.mandat.workflow.traceability.Lines.input;
import static no.mandat.workflow.traceability.Lines.line;
import static no.mandat.workflow.traceability.Lines.link;
import static no.mandat.workflow.traceability.Lines.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.point.ClausePoints;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final TraceWords TOLD = new TraceWords(Words.in(Words.BOKMAL));

    private final TraceLine milestone =
            line(1, Force.SHOULD, Answer.PARTLY, link(CoverKind.MILESTONE, "Måling", true, true));
    private final TraceLine section =
            line(2, Force.MUST, Answer.ANSWERED, link(CoverKind.SECTION, "Temperaturen", true, true));
    private final TraceLine half = line(
            3,
            Force.MUST,
            Answer.PARTLY,
            link(CoverKind.SECTION, "Ferdig", true, true),
            link(CoverKind.SECTION, "Utkast", false, true));
    private final TraceLine nothing = line(4, Force.MUST, Answer.UNANSWERED);
    private final TraceLine waived = line(5, Force.MUST, Answer.WAIVED);
    private final TraceLine unbound = line(6, null, Answer.UNANSWERED);
    private final TraceLine may = line(7, Force.MAY, Answer.UNANSWERED);
    private final TraceLine should = line(8, Force.SHOULD, Answer.UNANSWERED);
    private final Trace all = trace(milestone, section, half, nothing, waived, unbound, may, should);

    private List<TraceLine> shown(TraceFilter filter) {
        return all.shown(filter, TraceOrder.DOCUMENT);
    }

    @Test
    void whatIsMissingStandsFirstTheMoreBindingBeforeTheLess() {
        assertThat(all.shown(TraceFilter.ALL, TraceOrder.GAPS))
                .containsExactly(nothing, half, should, milestone, may, unbound, section, waived);
        assertThat(all.shown(TraceFilter.ALL, TraceOrder.DOCUMENT)).isEqualTo(all.lines());
    }

    @Test
    void aMarkIsFilledOnceAllOfItIsThere() {
        assertThat(section.mark(TraceColumn.SECTION)).isEqualTo(TraceMark.DONE);
        assertThat(half.mark(TraceColumn.SECTION)).isEqualTo(TraceMark.UNDER_WAY);
        assertThat(half.mark(TraceColumn.MEETING)).isEqualTo(TraceMark.NONE);
        assertThat(TOLD.mark(half, TraceColumn.SECTION)).isEqualTo("2, ikke alt ferdig");
    }

    @Test
    void inputIsDoneOnceItsSendersWereTold() {
        var points = new ClausePoints(Lines.clause(1), Lines.CALL, PointState.RELEASED, Disposition.NOTED, 3);
        var told = TraceInput.of(Lines.CALL, "Hva mener du?", List.of(points));
        assertThat(told.byState()).isEqualTo(Map.of(PointState.RELEASED, 3));
        assertThat(line(9, Force.MUST, Answer.PARTLY, List.of(), List.of(told), false)
                        .mark(TraceColumn.INPUT))
                .isEqualTo(TraceMark.DONE);
        assertThat(line(9, Force.MUST, Answer.PARTLY, List.of(), List.of(told, input(1, 3)), false)
                        .mark(TraceColumn.INPUT))
                .isEqualTo(TraceMark.UNDER_WAY);
        assertThat(TOLD.points(List.of(input(8, 3))))
                .isEqualTo("11 innspillspunkter: 3 tatt til følge, 8 uten konklusjon");
    }

    @Test
    void isFilteredByAllThatIsGiven() {
        assertThat(shown(TraceFilter.ALL.answered(Answer.PARTLY))).containsExactly(milestone, half);
        assertThat(shown(TraceFilter.ALL.answered(Answer.PARTLY).bound(Force.MUST)))
                .containsExactly(half);
        assertThat(shown(TraceFilter.ALL.of(ClauseKind.DELIVERABLE))).isEmpty();
        assertThat(shown(TraceFilter.ALL.without(TraceColumn.SECTION))).doesNotContain(section, half);
        assertThat(shown(TraceFilter.ALL.saying(" HVORFOR  4.3 "))).containsExactly(half);
        assertThat(shown(TraceFilter.ALL.saying("sak 9"))).isEmpty();
    }

    @Test
    void whatIsWaivedNeedsNoAnswer() {
        assertThat(all.settled()).isEqualTo(2);
        assertThat(all.blocking()).isEqualTo(2);
        assertThat(TOLD.summary(all)).isEqualTo("2 av 8 punkter er besvart eller frafalt");
        assertThat(TOLD.summary(trace(section, nothing))).isEqualTo("1 av 2 punkter er besvart");
        assertThat(TOLD.blocking(all)).isEqualTo("2 skal-punkter mangler svar");
        assertThat(TOLD.blocking(trace(section))).isEqualTo("Ingen skal-punkter mangler svar");
        assertThat(TOLD.answer(waived)).isEqualTo("Frafalt: Ikke lenger aktuelt");
    }

    @Test
    void whoSeesWhatFollowsWhereItComesFrom() {
        var open = new ClausePoints(Lines.clause(1), Lines.CALL, PointState.OPEN, null, 3);
        var released = new ClausePoints(Lines.clause(1), Lines.CALL, PointState.RELEASED, Disposition.NOTED, 3);
        var board = TraceSight.of(
                Set.of(Permission.READ_MANDATE, Permission.READ_RELEASED_ANSWERS, Permission.READ_DELIVERABLES));
        assertThat(board.scope()).isEqualTo(CoverScope.SUBMITTED);
        assertThat(board.shows(released)).isTrue();
        assertThat(board.shows(open)).isFalse();
        var drafts = Set.of(Permission.READ_CONTRIBUTIONS, Permission.READ_DELIVERABLE_DRAFTS);
        var observer = TraceSight.of(drafts);
        assertThat(observer.scope()).isEqualTo(CoverScope.ALL.withoutExempt());
        var member = TraceSight.of(Stream.concat(drafts.stream(), Stream.of(Permission.READ_EXEMPT_DOCUMENTS))
                .collect(Collectors.toSet()));
        assertThat(member.scope()).isEqualTo(CoverScope.ALL);
        assertThat(member.shows(open)).isTrue();
        var auditor = TraceSight.of(Set.of(Permission.READ_MANDATE));
        assertThat(auditor.scope()).isEqualTo(CoverScope.PUBLISHED);
        assertThat(auditor.showsInput()).isFalse();
        assertThat(auditor.shows(released)).isFalse();
    }

    @Test
    void everybodyLearnsFromAReportOnlyOfWhatEverybodyCouldAnswerAndWhatWasAnswered() {
        var proposed = new ClausePoints(Lines.clause(1), Lines.CALL, PointState.PROPOSED, Disposition.NOTED, 3);
        var released = new ClausePoints(Lines.clause(1), Lines.CALL, PointState.RELEASED, Disposition.NOTED, 3);
        var everybody = TraceSight.ofReport(CoverScope.PUBLISHED);
        assertThat(everybody.shows(released)).isTrue();
        assertThat(everybody.shows(proposed)).isFalse();
        assertThat(TraceSight.ofReport(CoverScope.SUBMITTED).shows(proposed)).isTrue();
    }
}
