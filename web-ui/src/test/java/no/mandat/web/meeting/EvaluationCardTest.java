package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.CallId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.SaidInWords;
import no.mandat.workflow.meeting.AskMembers;
import no.mandat.workflow.meeting.MembersAsked;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationCardTest {

    private static final CallId CALL = new CallId(new UUID(63, 1));
    static final Question GOOD =
            Question.inWords(new QuestionId(new UUID(64, 1)), Translated.of("nb", "Hva har vært bra?"));

    private final Fakes fakes = new Fakes();
    private final MeetingPageFakes meetings = new MeetingPageFakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.putAll(meetings.parts());
        return parts;
    }

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    static MembersAsked closed(SaidInWords words) {
        var text = new CallText(
                List.of("nb"),
                Translated.of("nb", "Evaluering"),
                Translated.NONE,
                false,
                List.of(GOOD),
                List.of(Publication.values()));
        var counted =
                new CallStatistics(CALL, Fakes.FERRIES, 1, text, 3, 0, 0, List.of(), List.of(), List.of(), List.of());
        return new MembersAsked(
                Fakes.FERRIES,
                CALL,
                CallStatus.CLOSED,
                Instant.parse("2026-11-20T22:59:00Z"),
                3,
                new MembersAsked.Results(counted, List.of(words)));
    }

    @Test
    void membersAreAskedFromTheEvaluation() {
        meetings.runs = true;
        meetings.kind = MeetingKind.EVALUATION;
        stage.open(MeetingPageFakes.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Spør medlemmene")));
        assertThat(meetings.carriedOut).last().isInstanceOfSatisfying(AskMembers.class, command -> assertThat(
                        command.form().questions())
                .hasSize(3));
        assertThat(stage.text()).contains("Ingen har svart ennå");
        _assertNone(Button.class, spec -> spec.withText("Spør medlemmene"));
    }

    @Test
    void othersAskNobodyAndOtherMeetingsHaveNoSuchCard() {
        meetings.kind = MeetingKind.EVALUATION;
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Medlemmene er ikke spurt ennå");
        _assertNone(Button.class, spec -> spec.withText("Spør medlemmene"));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains("findings?meeting="));
        meetings.kind = MeetingKind.GROUP;
        stage.load(MeetingPageFakes.PAGE);
        assertThat(stage.text()).doesNotContain("Medlemmene er ikke spurt ennå");
    }

    @Test
    void whatWasAnsweredStandsWithoutNamesThatMayNotBeTold() {
        meetings.kind = MeetingKind.EVALUATION;
        meetings.asked = closed(new SaidInWords(
                GOOD, List.of(new SaidInWords.Said("Møtene", null), new SaidInWords.Said("Reisene", "Ada")), 1));
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text())
                .contains("3 har svart", "Hva medlemmene svarte", "Møtene", "Reisene", "Ada")
                .contains("Ett svar er unntatt offentlighet");
    }
}
