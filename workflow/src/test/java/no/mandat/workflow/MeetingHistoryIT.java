package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/** What the history tells of meetings: to each what they read of the meetings themselves. */
class MeetingHistoryIT extends InAMeeting {

    private static final String OF_THE_BOARD = "Styremøtet";

    @Inject
    HistoryQueries history;

    @Inject
    CallingService callings;

    private Actor.Someone leader() {
        var leader = world.fresh(world.person("Leder", RealmRole.MEMBER));
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        return leader;
    }

    private List<HistoryRow> read(Actor.Someone person) {
        return as(person, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200)));
    }

    private List<String> fields(Actor.Someone person) {
        return read(person).stream()
                .filter(row -> row.subjectKind().equals("Attendee"))
                .flatMap(row -> row.changes().stream())
                .map(PayloadContent.Value::field)
                .toList();
    }

    private boolean isTold(Actor.Someone person) {
        return read(person).stream()
                .flatMap(row -> row.changes().stream())
                .anyMatch(change -> OF_THE_BOARD.equals(change.after()));
    }

    @Test
    void theLeaderReadsNothingOfTheBoardsMeetings() {
        var leader = leader();
        var auditor = world.person("Revisor", RealmRole.AUDITOR);
        var start = soon();
        var form = new MeetingForm(
                MeetingKind.BOARD, "nb", OF_THE_BOARD, start, start.plusSeconds(3600), "Rom 9", null, null);
        run(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
        assertThat(isTold(secretary)).isTrue();
        assertThat(isTold(auditor)).isTrue();
        assertThat(isTold(leader)).isFalse();
        assertThat(read(leader))
                .extracting(HistoryRow::action)
                .as("the group's")
                .contains("MeetingPlanned", "ItemAdded", "AttendeeListed");
        assertThat(read(leader).size())
                .as("nor of its agenda and its people")
                .isLessThan(read(secretary).size() - 1);
    }

    @Test
    void addressesAndRemarksAreToWhoeverRunsTheMeetings() {
        var leader = leader();
        var auditor = world.person("Revisor", RealmRole.AUDITOR);
        var silje = new InviteeForm(
                "Silje Aunmo",
                "silje-%s@fjord.example".formatted(UUID.randomUUID()),
                "Fjordbruk",
                OrganisationCategory.INDUSTRY,
                "nb");
        as(
                secretary,
                () -> callings.addOutsider(
                        new AddOutsider(UUID.randomUUID(), meeting, silje, List.of(discussion), 10)));
        run(ada, () -> callings.answer(new AnswerMeeting(UUID.randomUUID(), meeting, Rsvp.DECLINED, "Jeg er syk")));
        assertThat(fields(secretary)).contains("email", "remark", "answer");
        assertThat(fields(leader)).doesNotContain("email", "remark").contains("answer");
        assertThat(fields(auditor)).doesNotContain("email", "remark").contains("answer");
    }

    @Test
    void nothingIsToldOfAnItemToWhoeverIsPartialInIt() {
        var leader = leader();
        world.letJobsEnd();
        begin();
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(leader), discussion, true)));
        assertThat(titles(leader)).contains("Orientering").doesNotContain("Drøfting");
        assertThat(titles(secretary)).contains("Orientering", "Drøfting");
    }

    private List<String> titles(Actor.Someone person) {
        return read(person).stream()
                .filter(row -> row.action().equals("ItemAdded"))
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals("title"))
                .map(change -> String.valueOf(change.after()))
                .toList();
    }
}
