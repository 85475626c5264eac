package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.CalendarLinkRow;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.NewCalendarLink;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.RevokeCalendarLink;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Milestones in people's calendars: by a file, and by a private link that is read without a login. */
class PlanCalendarIT extends InAPlan {

    @Inject
    PlanCalendars calendars;

    @Inject
    Profile profile;

    @Inject
    CallService calls;

    private NewCalendarLink make(Actor.Someone person, @Nullable MandateId of) {
        return as(person, () -> calendars.make(new MakeCalendarLink(of)));
    }

    /** As a calendar program does, which nobody has logged in. */
    private List<String> shown(NewCalendarLink link) {
        return titles(calendars.byToken(link.token()).orElseThrow());
    }

    private static List<String> titles(String text) {
        return Biweekly.parse(text).first().getEvents().stream()
                .map(VEvent::getSummary)
                .map(summary -> summary.getValue())
                .toList();
    }

    private MandateId another(Actor.Someone head) {
        var other = world.draft(head, "Et annet");
        as(
                head,
                () -> plans.add(new AddMilestone(
                        UUID.randomUUID(), other, new DueForm(later(), false), MilestoneForm.of("Annet"))));
        return other;
    }

    private void revoke(Actor.Someone person, NewCalendarLink link) {
        run(person, () -> calendars.revoke(new RevokeCalendarLink(UUID.randomUUID(), link.id())));
    }

    @Test
    void isAFileForWhoReadsThePlan() throws Exception {
        var id = add("Oppstart", later());
        adopt();
        move(id, later().plusDays(7), "Ferie");
        run(ada, () -> profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), "nn")));
        var text = as(ada, () -> calendars.of(mandate));
        assertThat(text).contains("Milepælar", "UID:" + id, "SEQUENCE:1", "STATUS:CONFIRMED");
        assertThat(refusalOf(() -> as(world.person("Fremmed", RealmRole.MEMBER), () -> calendars.of(mandate))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void showsAMandateUnderALinkWithoutALogin() {
        add("Oppstart", later());
        another(secretary);
        assertThat(shown(make(ada, mandate))).containsExactly("Oppstart");
    }

    @Test
    void showsAllMandatesOfItsPerson() {
        add("Oppstart", later());
        another(secretary);
        another(world.person("En annen", RealmRole.SECRETARIAT));
        assertThat(shown(make(secretary, null))).containsExactlyInAnyOrder("Oppstart", "Annet");
        assertThat(shown(make(ada, null))).containsExactly("Oppstart");
    }

    @Test
    void callsOffWhatIsNotReachedWhenTheMandateEnds() throws Exception {
        add("Oppstart", later());
        adopt();
        var link = make(ada, mandate);
        assertThat(calendars.byToken(link.token()).orElseThrow()).contains("STATUS:CONFIRMED");
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        assertThat(calendars.byToken(link.token()).orElseThrow()).contains("STATUS:CANCELLED");
    }

    @Test
    void showsWhenCallsCloseToWhoReadsThem() {
        var draft = call("Hydrogen");
        var link = make(ada, mandate);
        assertThat(shown(link)).as("a draft is the secretariat's").isEmpty();
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), draft, 0)));
        assertThat(shown(link)).containsExactly("Innspillsfrist: Hydrogen");
        assertThat(titles(as(ada, () -> calendars.of(mandate)))).containsExactly("Innspillsfrist: Hydrogen");
        assertThat(titles(as(world.person("Kontrollør", RealmRole.AUDITOR), () -> calendars.of(mandate))))
                .isEmpty();
        world.endMembership(secretary, mandate, ada);
        assertThat(shown(link)).isEmpty();
    }

    private CallId call(String title) {
        var now = clock.instant();
        var form = new CallForm(
                List.of("nb"),
                Translated.of("nb", title),
                Translated.NONE,
                false,
                Audience.PUBLIC,
                now.plusSeconds(60),
                now.plusSeconds(3600),
                List.of(QuestionForm.of(
                        Question.inWords(new QuestionId(UUID.randomUUID()), Translated.of("nb", "Hvorfor?")))));
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    @Test
    void showsNothingMoreToWhoHasLeft() {
        add("Oppstart", later());
        var one = make(ada, mandate);
        var all = make(ada, null);
        world.endMembership(secretary, mandate, ada);
        assertThat(shown(one)).isEmpty();
        assertThat(shown(all)).isEmpty();
    }

    @Test
    void isRevokedByItsPersonOnly() {
        var link = make(ada, mandate);
        assertThat(refusalOf(() -> revoke(bo, link))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(calendars.byToken(link.token())).isPresent();
        revoke(ada, link);
        assertThat(calendars.byToken(link.token())).isEmpty();
        assertThat(as(ada, () -> calendars.own())).isEmpty();
        assertThat(world.trailOf(new PersonId(link.id().value())))
                .containsExactly("CalendarLinkMade", "CalendarLinkRevoked");
        assertThat(world.trail(mandate)).doesNotContain("CalendarLinkMade");
    }

    @Test
    void keepsOnlyTheHashOfItsSecret() {
        var link = make(ada, mandate);
        assertThat(link.token()).hasSize(22);
        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(world.text(
                        "select token_hash from calendar_link where id = ?1",
                        link.id().value()))
                .hasSize(64)
                .isNotEqualTo(link.token());
        assertThat(world.number("select count(*) from request where result like concat('%', ?1, '%')", link.token()))
                .isZero();
        assertThat(world.number(
                        "select count(*) from audit_payload where content like concat('%', ?1, '%')", link.token()))
                .isZero();
        assertThat(calendars.byToken("")).isEmpty();
        assertThat(calendars.byToken(link.token() + "x")).isEmpty();
    }

    @Test
    void isListedForItsPerson() {
        var one = make(ada, mandate);
        var all = make(ada, null);
        assertThat(as(ada, () -> calendars.own()))
                .extracting(CalendarLinkRow::id)
                .containsExactlyInAnyOrder(one.id(), all.id());
        assertThat(as(ada, () -> calendars.own()))
                .filteredOn(row -> row.id().equals(one.id()))
                .extracting(CalendarLinkRow::mandateTitle)
                .containsExactly("Godkjenning");
        assertThat(as(bo, () -> calendars.own())).isEmpty();
    }

    @Test
    void isMadeOnlyOfAMandateInWhichOneHasAPlace() {
        assertThat(refusalOf(() -> make(world.person("Fremmed", RealmRole.MEMBER), mandate)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> make(world.person("Kontrollør", RealmRole.AUDITOR), mandate)))
                .isEqualTo(new MilestoneRefusal.NoPlaceInMandate());
    }
}
