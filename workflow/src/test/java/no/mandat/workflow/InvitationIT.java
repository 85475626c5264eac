package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.accounts.LikeKeycloak;
import no.mandat.workflow.jobs.Ends;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.Admission;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.InvitationLine;
import no.mandat.workflow.party.InvitationLine.Latest;
import no.mandat.workflow.party.InvitationService;
import no.mandat.workflow.party.InvitePerson;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.PersonForm;
import no.mandat.workflow.party.PersonService;
import no.mandat.workflow.party.ResendInvitation;
import no.mandat.workflow.party.RevokeInvitation;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations and the accounts behind them, with a likeness of Keycloak; the real one is the journeys' matter. */
class InvitationIT extends InServer {

    private static final Actor LOGIN = new Actor.Automaton("login");
    private static final JobKind INVITATION = new JobKind("invitation");
    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    InvitationService service;

    @Inject
    CompositionService compositions;

    @Inject
    PersonService persons;

    @Inject
    Admission admission;

    @Inject
    ParticipationService participations;

    @Inject
    LikeKeycloak keycloak;

    @Inject
    Ends ends;

    @Inject
    Clock clock;

    @Inject
    Post post;

    private final String email = UUID.randomUUID() + "@test.mandat.example";
    private Actor.Someone secretary;
    private MandateId id;
    private BodyId group;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Innbudt");
        group = world.mandate(id).expertGroup();
    }

    private void act(Runnable command) {
        as(secretary, () -> {
            command.run();
            return true;
        });
    }

    private void add(MandateId mandate, String language, boolean invite) {
        var body = world.mandate(mandate).expertGroup();
        var form = new MemberForm(
                email,
                "Ny Person",
                null,
                language,
                Role.MEMBER,
                world.vacantSeat(body),
                null,
                BEGAN,
                null,
                null,
                invite);
        act(() -> compositions.addMember(new AddMember(UUID.randomUUID(), mandate, body, form)));
    }

    private void add(String language) {
        add(id, language, true);
    }

    private PersonId person() {
        return world.idOf(email);
    }

    private Optional<InvitationLine> line() {
        return Optional.ofNullable(as(secretary, () -> service.of(id)).get(person()));
    }

    private Latest latest() {
        return line().orElseThrow().latest();
    }

    private Latest until(Predicate<Latest> isSo) {
        ends.until(() -> isSo.test(latest()));
        return latest();
    }

    private Latest untilSent() {
        return until(latest -> latest.delivery() == InvitationDelivery.LINK);
    }

    private String account() {
        return keycloak.byEmail(email).orElseThrow().id();
    }

    private void login(String account) {
        var login =
                new Login(account, "Ny Person", email, true, Set.of(RealmRole.MEMBER), Instant.EPOCH, Instant.EPOCH);
        as(LOGIN, () -> admission.admit(login));
    }

    private void resend(InvitationId invitation) {
        act(() -> service.resend(new ResendInvitation(UUID.randomUUID(), id, invitation)));
    }

    private void revoke(InvitationId invitation) {
        act(() -> service.revoke(new RevokeInvitation(UUID.randomUUID(), id, invitation, " Feil person ")));
    }

    private InvitationState state(InvitationId invitation) {
        return InvitationState.valueOf(world.text("select state from invitation where id = ?1", invitation.value()));
    }

    private static PartyRefusal notNow(InvitationState state, InvitationAction action) {
        return new PartyRefusal.InvitationNotPossibleNow(state, action);
    }

    @Test
    void whoGetsAPlaceGetsAnAccountWithTheRoleOfTheBodyAndALinkInTheirLanguage() {
        add("nn");

        var latest = untilSent();

        assertThat(keycloak.linksTo(email))
                .containsExactly(new LikeKeycloak.Link(account(), email, "nn", Duration.ofDays(14), "/mandates/" + id));
        assertThat(keycloak.roles(account())).containsExactly(RealmRole.MEMBER);
        assertThat(Duration.between(latest.sentAt(), latest.validUntil())).isEqualTo(Duration.ofDays(14));
        assertThat(latest.actions()).containsExactly(InvitationAction.RESEND, InvitationAction.REVOKE);
        assertThat(world.trail(id)).endsWith("InvitationSent", "InvitationDelivered");
        assertThat(world.trailOf(person())).contains("RealmRoleGiven");
    }

    @Test
    void anOutsiderWhomBothKeysHaveLetInIsInvitedAndLosesTheRoleWithTheLastDay() {
        var outsider = world.person("Utenfra");
        var stay =
                world.participation(id, outsider.personId(), ParticipationKey.SECRETARIAT, ParticipationState.PROPOSED);
        assertThat(refusalOf(() -> invite(outsider.personId()))).isEqualTo(new SharedRefusal.NotThereOrNotYours());

        var member = world.person("Medlem", RealmRole.MEMBER);
        world.seat(member, group, Role.MEMBER, BEGAN);
        as(member, () -> {
            participations.confirm(new ConfirmParticipation(UUID.randomUUID(), id, stay));
            return true;
        });
        invite(outsider.personId());
        ends.until(() -> as(secretary, () -> service.of(id))
                        .get(outsider.personId())
                        .latest()
                        .delivery()
                == InvitationDelivery.LINK);
        var account = keycloak.byEmail(world.email(outsider)).orElseThrow().id();
        assertThat(keycloak.roles(account)).containsExactly(RealmRole.INVITED);
        assertThat(keycloak.linksTo(world.email(outsider)))
                .extracting(LikeKeycloak.Link::backTo)
                .containsExactly("/");

        as(
                LOGIN,
                () -> admission.admit(new Login(
                        account,
                        "Utenfra",
                        world.email(outsider),
                        true,
                        Set.of(RealmRole.INVITED),
                        Instant.EPOCH,
                        Instant.EPOCH)));
        act(() -> participations.end(new EndParticipation(UUID.randomUUID(), id, stay, "Ferdig")));
        ends.until(() -> keycloak.roles(account).isEmpty());
    }

    private void invite(PersonId person) {
        act(() -> service.invite(new InvitePerson(UUID.randomUUID(), id, person, "nb")));
    }

    @Test
    void nobodyIsInvitedUnlessTheFormSaysSo() {
        add(id, "nb", false);

        assertThat(line().orElseThrow().latest()).isNull();
        assertThat(line().orElseThrow().isInvitable()).isTrue();
        assertThat(keycloak.byEmail(email)).isEmpty();
    }

    @Test
    void whoSitsThereAlreadyIsInvitedLaterInTheLanguageThatIsChosenThen() {
        add(id, null, false);
        act(() -> service.invite(new InvitePerson(UUID.randomUUID(), id, person(), "en")));

        untilSent();

        assertThat(keycloak.linksTo(email))
                .extracting(LikeKeycloak.Link::language)
                .containsExactly("en");
        assertThat(line().orElseThrow().language()).isEqualTo("en");
    }

    @Test
    void isAcceptedOnceAtTheFirstLogin() {
        add("nb");
        var invitation = untilSent().id();
        keycloak.choosePassword(account());

        login(account());
        login(account());

        assertThat(state(invitation)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(world.trail(id)).containsOnlyOnce("InvitationAccepted");
        assertThat(line()).as("who logs in needs no invitation").isEmpty();
        assertThat(refusalOf(() -> resend(invitation)))
                .isEqualTo(notNow(InvitationState.ACCEPTED, InvitationAction.RESEND));
        assertThat(refusalOf(() -> revoke(invitation)))
                .isEqualTo(notNow(InvitationState.ACCEPTED, InvitationAction.REVOKE));
        assertThat(refusalOf(() -> act(() -> service.invite(new InvitePerson(UUID.randomUUID(), id, person(), null)))))
                .isEqualTo(new PartyRefusal.LogsInAlready());
    }

    @Test
    void waitsForTheProviderAndIsTriedAgain() {
        keycloak.isAwayFor(email);
        add("nb");

        var waiting = until(Latest::failing);

        assertThat(waiting.state()).isEqualTo(InvitationState.SENT);
        assertThat(waiting.delivery()).isEqualTo(InvitationDelivery.DUE);
        keycloak.isBackFor(email);
        assertThat(untilSent().failing()).isFalse();
    }

    @Test
    void aRefusalOfTheProviderIsShownAndCanBeTriedAgain() {
        keycloak.wants(email, false);
        add("nb");

        var refused = until(latest -> latest.delivery() == InvitationDelivery.REFUSED);

        assertThat(world.trail(id)).endsWith("InvitationSent", "InvitationRefused");
        keycloak.wants(email, true);
        resend(refused.id());
        untilSent();
    }

    @Test
    void anAccountOfTheOperatorsGetsItsRoleAndALetterWithoutALink() throws Exception {
        var account = keycloak.ofOperator(email, true, RealmRole.AUDITOR);
        add("nb");

        var latest = until(one -> one.delivery() == InvitationDelivery.LOGIN);

        assertThat(keycloak.roles(account)).containsExactlyInAnyOrder(RealmRole.AUDITOR, RealmRole.MEMBER);
        assertThat(keycloak.linksTo(email)).isEmpty();
        assertThat(latest.validUntil()).isNull();
        assertThat(post.await(email, 1).getFirst().message().getSubject()).isEqualTo("Du kan logge inn i Mandat");
    }

    @Test
    void anAccountThatTheOperatorHasClosedIsLeftAlone() {
        var account = keycloak.ofOperator(email, false);
        add("nb");

        until(latest -> latest.delivery() == InvitationDelivery.CLOSED);

        assertThat(keycloak.roles(account)).isEmpty();
    }

    @Test
    void expiresAtItsTimeAndCanBeSentAgain() {
        add("nb");
        var invitation = untilSent().id();

        world.change("update invitation set valid_until = utc_timestamp(6) where id = ?1", invitation.value());
        world.runNow("invitation", invitation.toString());

        assertThat(until(latest -> latest.state() == InvitationState.EXPIRED).actions())
                .containsExactly(InvitationAction.RESEND, InvitationAction.REVOKE);
        resend(invitation);
        assertThat(untilSent().state()).isEqualTo(InvitationState.SENT);
        assertThat(keycloak.linksTo(email)).hasSize(2);
        assertThat(world.trail(id)).endsWith("InvitationExpired", "InvitationResent", "InvitationDelivered");
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        add("nb");
        var invitation = untilSent().id();

        world.runNow("invitation", invitation.toString());
        ends.await(INVITATION, invitation.toString(), 2);

        assertThat(state(invitation)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void whoChoseAPasswordInTimeComesLater() {
        add("nb");
        var invitation = untilSent().id();
        world.change("update invitation set state = 'EXPIRED' where id = ?1", invitation.value());

        login(account());

        assertThat(state(invitation)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void revokedItTakesTheAccountWithItIfNobodyHasUsedIt() {
        add("nb");
        revoke(untilSent().id());

        ends.until(() -> keycloak.byEmail(email).isEmpty());

        assertThat(latest().state()).isEqualTo(InvitationState.REVOKED);
        assertThat(line().orElseThrow().isInvitable()).isTrue();
        assertThat(world.trailOf(person())).endsWith("RealmRoleGiven", "RealmRoleTaken");
        assertThat(refusalOf(() -> resend(latest().id())))
                .isEqualTo(notNow(InvitationState.REVOKED, InvitationAction.RESEND));
    }

    @Test
    void revokedItTakesTheRolesOfAnAccountThatSomebodyHasUsed() {
        add("nb");
        var invitation = untilSent().id();
        keycloak.choosePassword(account());
        revoke(invitation);

        ends.until(() -> keycloak.roles(account()).isEmpty());
        login(account());

        assertThat(state(invitation)).isEqualTo(InvitationState.REVOKED);
    }

    @Test
    void whoLogsInAfterItWasRevokedAndBeforeItIsClearedUpHasNoRolesOfIt() {
        add("nb");
        var invitation = untilSent().id();
        var account = account();
        keycloak.choosePassword(account);
        world.change("update invitation set state = 'REVOKED' where id = ?1", invitation.value());
        login(account);
        assertThat(keycloak.roles(account)).containsExactly(RealmRole.MEMBER);

        world.runNow("invitation", invitation.toString());

        ends.until(() -> keycloak.roles(account).isEmpty());
    }

    @Test
    void canBeInvitedAnewAfterwards() {
        add("nb");
        revoke(untilSent().id());
        act(() -> service.invite(new InvitePerson(UUID.randomUUID(), id, person(), null)));

        untilSent();

        assertThat(keycloak.roles(account())).containsExactly(RealmRole.MEMBER);
    }

    @Test
    void anotherMandatesInvitationKeepsTheAccount() {
        var other = world.draft(secretary, "Et annet");
        add("nb");
        var invitation = untilSent().id();
        add(other, "nb", true);
        ends.until(() -> keycloak.linksTo(email).size() == 2);

        revoke(invitation);
        ends.await(INVITATION, invitation.toString(), 2);

        assertThat(keycloak.roles(account())).containsExactly(RealmRole.MEMBER);
    }

    @Test
    void whoLosesTheirLastPlaceIsNoLongerInvited() {
        add("nb");
        var invitation = untilSent().id();

        world.endMembership(secretary, id, new Actor.Someone(person(), "Ny Person", Set.of()));
        ends.until(() -> keycloak.byEmail(email).isEmpty());

        assertThat(state(invitation)).isEqualTo(InvitationState.REVOKED);
        assertThat(world.trail(id)).endsWith("MembershipEnded", "InvitationRevoked");
    }

    @Test
    void followsACorrectedAddress() {
        add("nb");
        untilSent();
        var account = account();
        var corrected = UUID.randomUUID() + "@test.mandat.example";

        act(() -> persons.correct(
                new CorrectPerson(UUID.randomUUID(), id, person(), new PersonForm("Ny Person", corrected, null))));
        ends.until(() -> !keycloak.linksTo(corrected).isEmpty());

        assertThat(keycloak.byEmail(corrected).orElseThrow().id()).isEqualTo(account);
        assertThat(keycloak.byEmail(email)).isEmpty();
        assertThat(keycloak.linksTo(corrected)).hasSize(1);
    }

    @Test
    void leavesAnAddressThatHasAnAccountOfItsOwn() {
        add("nb");
        untilSent();
        var person = person();
        var corrected = UUID.randomUUID() + "@test.mandat.example";
        var known = keycloak.ofOperator(corrected, true);

        act(() -> persons.correct(
                new CorrectPerson(UUID.randomUUID(), id, person, new PersonForm("Ny Person", corrected, null))));
        ends.until(() -> keycloak.roles(known).contains(RealmRole.MEMBER));
        ends.until(() -> keycloak.byEmail(email).isEmpty());

        assertThat(keycloak.linksTo(corrected)).isEmpty();
    }

    @Test
    void whoLogsInGetsAndLosesTheRolesThatPlacesNeed() {
        var person = world.person("Innlogget", RealmRole.MEMBER);
        var address = world.email(person);
        var account = keycloak.ofOperator(address, true, RealmRole.MEMBER, RealmRole.AUDITOR);
        as(
                LOGIN,
                () -> admission.admit(new Login(
                        account, "Innlogget", address, true, Set.of(RealmRole.MEMBER), Instant.EPOCH, Instant.EPOCH)));
        var board = world.mandate(id).board();
        var seat = world.vacantSeat(board);

        act(() -> compositions.addMember(new AddMember(
                UUID.randomUUID(),
                id,
                board,
                new MemberForm(address, null, null, null, Role.MEMBER, seat, null, BEGAN, null, null, true))));
        ends.until(() -> keycloak.roles(account).contains(RealmRole.BOARD));
        assertThat(as(secretary, () -> service.of(id))).doesNotContainKey(person.personId());

        world.endIn(secretary, id, board, person);
        ends.until(() -> !keycloak.roles(account).contains(RealmRole.BOARD));
        assertThat(keycloak.roles(account))
                .as("what the operator gave stays")
                .containsExactlyInAnyOrder(RealmRole.MEMBER, RealmRole.AUDITOR);
    }

    @Test
    void aMembershipWithALastDayToComeKeepsItsRoleUntilThen() {
        add("nb");
        untilSent();
        var account = account();
        login(account);
        world.change("update membership set to_day = ?1 where person_id = ?2", LocalDate.now(clock), person().value());
        world.runNow("account", person().toString());
        // It has run when it waits for the day after the last.
        ends.until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = 'account' and task_instance = ?1"
                                + " and execution_time > utc_timestamp(6)",
                        person().toString())
                == 1);
        assertThat(keycloak.roles(account)).containsExactly(RealmRole.MEMBER);

        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                LocalDate.now(clock).minusDays(1),
                person().value());
        world.runNow("account", person().toString());
        ends.until(() -> keycloak.roles(account).isEmpty());
    }

    @Test
    void aRoleThatIsRefusedIsTriedAgainADayLater() {
        add("nb");
        untilSent();
        var account = account();
        login(account);
        keycloak.take(account, RealmRole.MEMBER);
        keycloak.refusesRolesOf(account);

        world.runNow("account", person().toString());
        ends.until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = 'account' and task_instance = ?1"
                                + " and consecutive_failures = 0"
                                + " and execution_time > utc_timestamp(6) + interval 23 hour",
                        person().toString())
                == 1);
        assertThat(keycloak.roles(account)).isEmpty();
    }

    @Test
    void isOneHoweverOftenSomebodyIsInvitedAtOnce() throws Exception {
        add(id, "nb", false);
        var person = person();

        var outcomes = world.together(
                3,
                () -> as(secretary, () -> {
                    service.invite(new InvitePerson(UUID.randomUUID(), id, person, null));
                    return "invited";
                }));

        assertThat(outcomes).containsOnlyOnce("invited");
        assertThat(outcomes.stream().filter(RefusedException.class::isInstance).map(end -> ((RefusedException) end)
                        .refusal()))
                .containsExactly(new PartyRefusal.InvitedAlready(), new PartyRefusal.InvitedAlready());
    }

    @Test
    void isEitherAcceptedOrRevokedWhenBothHappenAtOnce() throws Exception {
        add("nb");
        var invitation = untilSent().id();
        var account = account();
        keycloak.choosePassword(account);
        var turn = new AtomicInteger();

        var outcomes = world.together(2, () -> {
            if (turn.getAndIncrement() == 0) {
                login(account);
            } else {
                revoke(invitation);
            }
            return "done";
        });

        boolean accepted = state(invitation) == InvitationState.ACCEPTED;
        assertThat(outcomes).hasSize(2);
        if (accepted) {
            assertThat(outcomes.stream()
                            .filter(RefusedException.class::isInstance)
                            .map(end -> ((RefusedException) end).refusal()))
                    .isEqualTo(List.of(notNow(InvitationState.ACCEPTED, InvitationAction.REVOKE)));
        } else {
            assertThat(outcomes).containsOnly("done");
            ends.until(() -> keycloak.roles(account).isEmpty());
        }
    }

    @Test
    void nobodyWithoutAPlaceIsInvited() {
        var stranger = world.person("Uten plass").personId();

        assertThat(refusalOf(() -> act(() -> service.invite(new InvitePerson(UUID.randomUUID(), id, stranger, null)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void anotherMandatesInvitationLooksAsIfItWereNotThere() {
        var other = world.draft(secretary, "Et annet");
        add(other, "nb", true);
        var theirs =
                as(secretary, () -> service.of(other)).get(person()).latest().id();

        assertThat(refusalOf(() -> revoke(theirs))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }
}
