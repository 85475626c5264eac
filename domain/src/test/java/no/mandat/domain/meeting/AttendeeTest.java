package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttendeeTest {

    private static final PersonId ADA = new PersonId(new UUID(4, 1));
    private static final PersonId BO = new PersonId(new UUID(4, 2));
    private static final AgendaItemId ONE = itemId(1);
    private static final AgendaItemId TWO = itemId(2);
    private static final MailId LETTER = new MailId(new UUID(5, 1));
    private static final MailId NEXT_LETTER = new MailId(new UUID(5, 2));
    private static final Instant TEN_PAST = STARTS.plusSeconds(600);
    private static final Set<AttendeeState> KEYS_TURNED = EnumSet.of(AttendeeState.CONFIRMED, AttendeeState.INVITED);
    private static final Set<AttendeeAction> OF_THE_KEY = EnumSet.of(AttendeeAction.CONFIRM, AttendeeAction.DECLINE);
    private static final Set<AttendeeAction> AFTER_THE_KEY = EnumSet.of(AttendeeAction.INVITE, AttendeeAction.RECORD);
    private static final Set<PersonId> KEYS = Contents.keys(true).seconds(ParticipationKey.SECRETARIAT);
    private static final Invitee KARI =
            new Invitee("Kari", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, "nn");

    private static Attendee somebody(AttendeeRole role) {
        return Attendee.list(attendeeId(1), planned(), role, ADA, NOW).attendee();
    }

    private static Attendee outsider() {
        return Attendee.propose(attendeeId(2), planned(), KARI, Set.of(ONE), 10, Contents.SECRETARY, NOW)
                .attendee();
    }

    private static Attendee in(AttendeeState state) {
        var attendee = outsider();
        var way =
                switch (state) {
                    case LISTED -> List.<AttendeeAction>of();
                    case CONFIRMED -> List.of(AttendeeAction.CONFIRM);
                    case INVITED -> List.of(AttendeeAction.CONFIRM, AttendeeAction.INVITE);
                    case DECLINED -> List.of(AttendeeAction.DECLINE);
                    case REMOVED -> List.of(AttendeeAction.REMOVE);
                    case LEFT -> List.of(AttendeeAction.LEAVE);
                };
        way.forEach(action -> assertThat(act(attendee, action).changes()).isNotEmpty());
        assertThat(attendee.state()).isEqualTo(state);
        return attendee;
    }

    private static AttendeeEvent act(Attendee attendee, AttendeeAction action) {
        return switch (action) {
            case EDIT ->
                attendee.edit(Set.of(ONE), 15, Contents.SECRETARY, LATER).orElseThrow();
            case WIDEN ->
                attendee.edit(Set.of(ONE, TWO), 10, Contents.SECRETARY, LATER).orElseThrow();
            case REPLACE ->
                attendee.edit(Set.of(TWO), 10, Contents.SECRETARY, LATER).orElseThrow();
            case CONFIRM -> attendee.confirm(Contents.LEADER, KEYS, LATER);
            case DECLINE -> attendee.decline(Contents.LEADER, KEYS, "Har sagt sitt", LATER);
            case INVITE -> attendee.invite(attendee.sentAt().isEmpty() ? LETTER : NEXT_LETTER, LATER);
            case ANSWER ->
                attendee.answer(Rsvp.ACCEPTED, null, MeetingStatus.CALLED, LATER)
                        .orElseThrow();
            case RECORD -> attendee.record(Presence.PRESENT, null, LATER).orElseThrow();
            case REMOVE -> attendee.remove(Optional.of("Feil adresse"), LATER);
            case LEAVE -> attendee.leave(LATER);
            case RETURN -> attendee.comeBack(attendee.role(), LATER);
        };
    }

    private static Attendee noted(AttendeeRole role, Presence presence) {
        var attendee = role == AttendeeRole.OUTSIDER ? in(AttendeeState.CONFIRMED) : somebody(role);
        assertThat(attendee.record(presence, BO, STARTS)).isPresent();
        return attendee;
    }

    @Property
    void countsTheVotersWhoAreThereOrHaveADeputyThere(@ForAll @Size(max = 12) List<Presence> presences) {
        var all = presences.stream()
                .map(presence -> noted(AttendeeRole.VOTER, presence))
                .toList();
        var there = presences.stream()
                .filter(presence -> presence == Presence.PRESENT || presence == Presence.DEPUTY)
                .count();
        assertThat(Attendee.quorum(all, null)).isEqualTo(new Quorum((int) there, presences.size()));
    }

    @Nested
    class InTheirLife {

        static Stream<Arguments> everyStateAndAction() {
            return Arrays.stream(AttendeeState.values()).flatMap(state -> Arrays.stream(AttendeeAction.values())
                    .filter(action -> action != AttendeeAction.REPLACE || KEYS_TURNED.contains(state))
                    .map(action -> Arguments.of(state, action)));
        }

        @ParameterizedTest
        @MethodSource("everyStateAndAction")
        void goWhereTheTableSaysAndNowhereElse(AttendeeState state, AttendeeAction action) {
            var attendee = in(state);
            var next = AttendeeLife.LIFE.next(state, action);
            boolean needsKey = state == AttendeeState.LISTED && AFTER_THE_KEY.contains(action);
            boolean waitsForNone = KEYS_TURNED.contains(state) && OF_THE_KEY.contains(action);
            if (next.isPresent() && !needsKey && !waitsForNone) {
                var event = act(attendee, action);
                assertThat(attendee.state()).isEqualTo(next.get());
                assertThat(event.changes()).isNotEmpty();
                if (next.get() != state) {
                    assertThat(event.changes()).contains(new Change("state", state, next.get()));
                }
            } else {
                refuses(() -> act(attendee, action), new MeetingRefusal.AttendeeNotInState(state, action));
                assertThat(attendee.state()).isEqualTo(state);
            }
        }

        @Test
        void areWrittenToWithoutASecondKeyWhereTheyHaveAPlace() {
            var member = somebody(AttendeeRole.VOTER);
            assertThat(member.isReadyToInvite()).isTrue();
            assertThat(member.invite(LETTER, LATER).changes())
                    .containsExactly(
                            new Change("state", AttendeeState.LISTED, AttendeeState.INVITED),
                            Change.set("letter", LETTER),
                            Change.set("sentAt", LATER));
            assertThat(member.invite(NEXT_LETTER, STARTS).changes())
                    .containsExactly(new Change("letter", LETTER, NEXT_LETTER), new Change("sentAt", LATER, STARTS));
        }
    }

    @Nested
    class WhenTheyAreListed {

        @Test
        void areNamed() {
            var listing = Attendee.list(attendeeId(1), planned(), AttendeeRole.VOTER, ADA, NOW);
            assertThat(listing.event().changes())
                    .containsExactly(
                            Change.set("meeting", ID),
                            Change.set("mandate", MANDATE),
                            Change.set("role", AttendeeRole.VOTER),
                            Change.set("state", AttendeeState.LISTED),
                            Change.set("person", ADA));
            assertThat(listing.event().subject()).isEqualTo(Subject.of(Attendee.class, attendeeId(1)));
            assertThat(listing.event().mandate()).contains(MANDATE);
            assertThat(listing.attendee().isOf(ADA)).isTrue();
            assertThat(listing.attendee().isOf(BO)).isFalse();
            assertThat(listing.attendee().isOf("kari@fjord.example")).isFalse();
        }

        @Test
        void areNamedWithTheirItemsWhereTheyComeFromOutside() {
            var listing = Attendee.propose(attendeeId(2), planned(), KARI, Set.of(TWO, ONE), 10, ADA, NOW);
            assertThat(listing.event().changes())
                    .containsExactlyInAnyOrder(
                            Change.set("meeting", ID),
                            Change.set("mandate", MANDATE),
                            Change.set("role", AttendeeRole.OUTSIDER),
                            Change.set("state", AttendeeState.LISTED),
                            Change.set("name", "Kari"),
                            Change.set("email", "kari@fjord.example"),
                            Change.set("language", "nn"),
                            Change.set("organisation", "Fjordbruk"),
                            Change.set("category", OrganisationCategory.INDUSTRY),
                            Change.set("items", List.of(ONE, TWO)),
                            Change.set("speakingMinutes", 10),
                            Change.set("proposedBy", List.of(ADA)));
            assertThat(listing.attendee().isOf("kari@fjord.example")).isTrue();
            assertThat(listing.attendee().isOf(ADA)).isFalse();
        }

        @Test
        void areThereForAnItemWhereTheyComeFromOutside() {
            refuses(
                    () -> Attendee.propose(attendeeId(2), planned(), KARI, Set.of(), null, ADA, NOW),
                    new MeetingRefusal.NoItemChosen());
            refuses(() -> outsider().edit(Set.of(), 10, Contents.SECRETARY, LATER), new MeetingRefusal.NoItemChosen());
        }
    }

    @Nested
    class ByTwoKeys {

        @Test
        void areLetInByTheLeader() {
            var kari = outsider();
            assertThat(kari.isReadyToInvite()).isFalse();
            assertThat(kari.confirm(Contents.LEADER, KEYS, LATER).changes())
                    .containsExactly(
                            new Change("state", AttendeeState.LISTED, AttendeeState.CONFIRMED),
                            new Change("confirmedItems", null, List.of(ONE)),
                            Change.set("confirmedBy", Contents.LEADER));
            assertThat(kari.isReadyToInvite()).isTrue();
        }

        @Test
        void areNeverLetInByWhoProposedThem() {
            var leaders = Attendee.propose(attendeeId(2), planned(), KARI, Set.of(ONE), null, Contents.LEADER, NOW)
                    .attendee();
            refuses(() -> leaders.confirm(Contents.LEADER, KEYS, LATER), new PartyRefusal.NotTheSecondKey());
            refuses(() -> leaders.decline(Contents.LEADER, KEYS, "Nei", LATER), new PartyRefusal.NotTheSecondKey());
            assertThat(leaders.state()).isEqualTo(AttendeeState.LISTED);
        }

        @Test
        void areNeverLetInByWhoHoldsNoSecondKey() {
            for (var person : List.of(Contents.SECRETARY, Contents.MEMBER, ADA)) {
                refuses(() -> outsider().confirm(person, KEYS, LATER), new PartyRefusal.NotTheSecondKey());
                refuses(() -> outsider().decline(person, KEYS, "Nei", LATER), new PartyRefusal.NotTheSecondKey());
            }
        }

        @Test
        void areNeverWrittenToWithoutASecond() {
            var kari = outsider();
            refuses(
                    () -> kari.invite(LETTER, LATER),
                    new MeetingRefusal.AttendeeNotInState(AttendeeState.LISTED, AttendeeAction.INVITE));
            assertThat(kari.sentAt()).isEmpty();
        }

        @Test
        void areNeverThereOrPartialWithoutASecond() {
            var kari = outsider();
            var refusal = new MeetingRefusal.AttendeeNotInState(AttendeeState.LISTED, AttendeeAction.RECORD);
            refuses(() -> kari.record(Presence.PRESENT, null, STARTS), refusal);
            refuses(() -> kari.record(Presence.LEFT_EARLY, STARTS, ENDS, null, ENDS), refusal);
            refuses(() -> kari.recuse(ONE, true, STARTS), refusal);
            assertThat(kari.presence()).isEmpty();
            assertThat(kari.recusedFrom()).isEmpty();
        }

        @Test
        void areLeftOutWithAReason() {
            assertThat(act(outsider(), AttendeeAction.DECLINE).reason()).contains("Har sagt sitt");
            assertThat(in(AttendeeState.DECLINED).isReadyToInvite()).isFalse();
        }

        @Test
        void areForOutsidersAlone() {
            var member = somebody(AttendeeRole.VOTER);
            refuses(() -> member.confirm(Contents.LEADER, KEYS, LATER), new MeetingRefusal.NotAnOutsider());
            refuses(() -> member.decline(Contents.LEADER, KEYS, "Nei", LATER), new MeetingRefusal.NotAnOutsider());
            refuses(
                    () -> member.edit(Set.of(ONE), null, Contents.SECRETARY, LATER),
                    new MeetingRefusal.NotAnOutsider());
        }

        @ParameterizedTest
        @EnumSource(
                value = AttendeeState.class,
                names = {"CONFIRMED", "INVITED"})
        void areTurnedAgainForMoreItems(AttendeeState state) {
            var kari = in(state);
            assertThat(kari.waits()).isFalse();
            assertThat(kari.edit(Set.of(ONE, TWO), 10, Contents.SECRETARY, LATER)
                            .orElseThrow()
                            .changes())
                    .containsExactly(new Change("items", List.of(ONE), List.of(ONE, TWO)));
            assertThat(kari.state()).isEqualTo(state);
            assertThat(kari.waits()).isTrue();
            assertThat(kari.items()).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(kari.confirmedItems()).as("until the key is turned").containsExactly(ONE);
            assertThat(kari.confirm(Contents.LEADER, KEYS, LATER).changes())
                    .containsExactly(new Change("confirmedItems", List.of(ONE), List.of(ONE, TWO)));
            assertThat(kari.state()).isEqualTo(state);
            assertThat(kari.waits()).isFalse();
            assertThat(kari.confirmedItems()).containsExactlyInAnyOrder(ONE, TWO);
        }

        @ParameterizedTest
        @EnumSource(
                value = AttendeeState.class,
                names = {"CONFIRMED", "INVITED"})
        void leaveThemWhatWasConfirmedWhereMoreIsDeclined(AttendeeState state) {
            var kari = in(state);
            assertThat(kari.edit(Set.of(ONE, TWO), 10, Contents.SECRETARY, LATER))
                    .isPresent();
            var declined = kari.decline(Contents.LEADER, KEYS, "Ikke den", LATER);
            assertThat(declined.changes()).containsExactly(new Change("items", List.of(ONE, TWO), List.of(ONE)));
            assertThat(declined.reason()).contains("Ikke den");
            assertThat(kari.state()).isEqualTo(state);
            assertThat(kari.items()).containsExactly(ONE);
            assertThat(kari.waits()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(
                value = AttendeeState.class,
                names = {"CONFIRMED", "INVITED"})
        void areTurnedAnewWhereNothingIsLeftOfWhatWasConfirmed(AttendeeState state) {
            var kari = in(state);
            assertThat(kari.edit(Set.of(TWO), 10, Contents.SECRETARY, LATER)
                            .orElseThrow()
                            .changes())
                    .containsExactly(
                            new Change("items", List.of(ONE), List.of(TWO)),
                            new Change("confirmedItems", List.of(ONE), null),
                            new Change("state", state, AttendeeState.LISTED),
                            new Change("confirmedBy", Contents.LEADER, null));
            assertThat(kari.isReadyToInvite()).isFalse();
            assertThat(kari.confirmedItems()).isEmpty();
            refuses(
                    () -> kari.answer(Rsvp.ACCEPTED, null, MeetingStatus.CALLED, LATER),
                    new MeetingRefusal.AttendeeNotInState(AttendeeState.LISTED, AttendeeAction.ANSWER));
            assertThat(kari.confirm(Contents.LEADER, KEYS, LATER).changes()).isNotEmpty();
            assertThat(kari.confirmedItems()).containsExactly(TWO);
        }

        @ParameterizedTest
        @EnumSource(
                value = AttendeeState.class,
                names = {"LISTED", "CONFIRMED", "INVITED"})
        void areNeverTurnedForMoreItemsByWhoWantsThem(AttendeeState state) {
            var kari = in(state);
            var both = Set.of(Contents.LEADER, Contents.MEMBER);
            var proposers = state == AttendeeState.LISTED
                    ? Stream.of(Contents.SECRETARY, Contents.LEADER)
                            .sorted(Comparator.comparing(PersonId::value))
                            .toList()
                    : List.of(Contents.LEADER);
            assertThat(kari.edit(Set.of(ONE, TWO), 10, Contents.LEADER, LATER)
                            .orElseThrow()
                            .changes())
                    .contains(new Change("proposedBy", List.of(Contents.SECRETARY), proposers));
            refuses(() -> kari.confirm(Contents.LEADER, both, LATER), new PartyRefusal.NotTheSecondKey());
            refuses(() -> kari.decline(Contents.LEADER, both, "Nei", LATER), new PartyRefusal.NotTheSecondKey());
            assertThat(kari.confirm(Contents.MEMBER, both, LATER).changes()).isNotEmpty();
            assertThat(kari.edit(Set.of(ONE, TWO, itemId(3)), 10, Contents.MEMBER, LATER))
                    .isPresent();
            assertThat(kari.confirm(Contents.LEADER, both, LATER).changes())
                    .as("what she wanted is let in long ago")
                    .isNotEmpty();
        }

        @Test
        void areTurnedByNobodyWhoWantsAnyOfWhatWaits() {
            var kari = Attendee.propose(attendeeId(2), planned(), KARI, Set.of(ONE), null, Contents.LEADER, NOW)
                    .attendee();
            assertThat(kari.edit(Set.of(ONE, TWO), null, Contents.SECRETARY, LATER))
                    .isPresent();
            refuses(() -> kari.confirm(Contents.LEADER, KEYS, LATER), new PartyRefusal.NotTheSecondKey());
            refuses(
                    () -> kari.confirm(Contents.SECRETARY, Set.of(Contents.SECRETARY), LATER),
                    new PartyRefusal.NotTheSecondKey());
        }

        @Test
        void areNotTurnedForWhatIsConfirmed() {
            var kari = in(AttendeeState.INVITED);
            refuses(
                    () -> kari.confirm(Contents.LEADER, KEYS, LATER),
                    new MeetingRefusal.AttendeeNotInState(AttendeeState.INVITED, AttendeeAction.CONFIRM));
            assertThat(kari.edit(Set.of(ONE, TWO), 10, Contents.SECRETARY, LATER))
                    .isPresent();
            assertThat(kari.edit(Set.of(ONE), 10, Contents.SECRETARY, LATER)
                            .orElseThrow()
                            .changes())
                    .containsExactly(new Change("items", List.of(ONE, TWO), List.of(ONE)));
            refuses(
                    () -> kari.decline(Contents.LEADER, KEYS, "Nei", LATER),
                    new MeetingRefusal.AttendeeNotInState(AttendeeState.INVITED, AttendeeAction.DECLINE));
        }

        @Test
        void stayTurnedForFewerItemsAndOtherMinutes() {
            var kari = outsider();
            assertThat(kari.edit(Set.of(ONE, TWO), 10, Contents.SECRETARY, LATER))
                    .isPresent();
            assertThat(kari.confirm(Contents.LEADER, KEYS, LATER).changes()).isNotEmpty();
            assertThat(kari.edit(Set.of(TWO), null, Contents.SECRETARY, LATER)
                            .orElseThrow()
                            .changes())
                    .containsExactly(
                            new Change("items", List.of(ONE, TWO), List.of(TWO)),
                            new Change("confirmedItems", List.of(ONE, TWO), List.of(TWO)),
                            new Change("speakingMinutes", 10, null));
            assertThat(kari.edit(Set.of(TWO), null, Contents.SECRETARY, LATER)).isEmpty();
            assertThat(kari.state()).isEqualTo(AttendeeState.CONFIRMED);
            assertThat(kari.items()).containsExactly(TWO);
        }
    }

    @Nested
    class WhenTheyAnswer {

        private final Attendee kari = in(AttendeeState.INVITED);

        @Test
        void sayWhetherTheyComeAndMaySayItAnew() {
            assertThat(kari.answer(Rsvp.TENTATIVE, "Kanskje", MeetingStatus.CALLED, LATER)
                            .orElseThrow()
                            .changes())
                    .containsExactly(
                            Change.set("answer", Rsvp.TENTATIVE),
                            Change.set("remark", "Kanskje"),
                            Change.set("answeredAt", LATER));
            assertThat(kari.answer(Rsvp.TENTATIVE, "Kanskje", MeetingStatus.CALLED, STARTS))
                    .isEmpty();
            assertThat(kari.answeredAt()).contains(LATER);
            assertThat(kari.answer(Rsvp.ACCEPTED, null, MeetingStatus.CALLED, STARTS)
                            .orElseThrow()
                            .changes())
                    .containsExactly(
                            new Change("answer", Rsvp.TENTATIVE, Rsvp.ACCEPTED),
                            new Change("remark", "Kanskje", null),
                            new Change("answeredAt", LATER, STARTS));
            assertThat(kari.answer()).contains(Rsvp.ACCEPTED);
            assertThat(kari.remark()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(value = MeetingStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CALLED")
        void doSoOnlyWhileTheMeetingIsCalled(MeetingStatus status) {
            refuses(() -> kari.answer(Rsvp.ACCEPTED, null, status, LATER), new MeetingRefusal.TakesNoAnswers(status));
            assertThat(kari.answer()).isEmpty();
        }
    }

    @Nested
    class WhenTheyAreErased {

        @Test
        void areNobodyAnyMoreAndWhatTheyDidStays() {
            var kari = in(AttendeeState.INVITED);
            assertThat(kari.answer(Rsvp.ACCEPTED, "Gluten", MeetingStatus.CALLED, NOW))
                    .isPresent();
            assertThat(kari.erase(false, LATER).orElseThrow().changes())
                    .containsExactly(
                            new Change("name", null, null),
                            new Change("email", null, null),
                            new Change("organisation", null, null),
                            new Change("remark", null, null));
            assertThat(kari.isErased()).isTrue();
            assertThat(kari.state()).isEqualTo(AttendeeState.INVITED);
            assertThat(kari.answer()).contains(Rsvp.ACCEPTED);
            assertThat(kari.remark()).isEmpty();
            assertThat(kari.invitee()).contains(new Invitee("", "", null, OrganisationCategory.INDUSTRY, "nn"));
            assertThat(kari.erase(false, LATER)).isEmpty();
        }

        @Test
        void areCalledNoLongerToWhatIsStillToCome() {
            var kari = in(AttendeeState.INVITED);
            assertThat(kari.erase(true, LATER).orElseThrow().changes())
                    .contains(new Change("state", AttendeeState.INVITED, AttendeeState.REMOVED));
            var waits = outsider();
            assertThat(waits.erase(false, LATER)).isPresent();
            assertThat(waits.waits()).isFalse();
        }

        @Test
        void areFromOutside() {
            assertThat(somebody(AttendeeRole.VOTER).erase(true, LATER)).isEmpty();
        }
    }

    @Nested
    class WhenTheyComeBack {

        private final Attendee ada = somebody(AttendeeRole.VOTER);

        @Test
        void areListedAsIfTheyCameNew() {
            assertThat(ada.invite(LETTER, NOW).changes()).isNotEmpty();
            assertThat(ada.answer(Rsvp.DECLINED, "Syk", MeetingStatus.CALLED, NOW))
                    .isPresent();
            assertThat(ada.leave(LATER).changes())
                    .containsExactly(new Change("state", AttendeeState.INVITED, AttendeeState.LEFT));
            assertThat(ada.comeBack(AttendeeRole.OBSERVER, LATER).changes())
                    .containsExactly(
                            new Change("state", AttendeeState.LEFT, AttendeeState.LISTED),
                            new Change("role", AttendeeRole.VOTER, AttendeeRole.OBSERVER),
                            new Change("letter", LETTER, null),
                            new Change("sentAt", NOW, null),
                            new Change("answer", Rsvp.DECLINED, null),
                            new Change("remark", "Syk", null),
                            new Change("answeredAt", NOW, null));
            assertThat(ada.sentAt()).isEmpty();
            assertThat(ada.answer()).isEmpty();
            assertThat(ada.isReadyToInvite()).isTrue();
        }

        @Test
        void doSoOnlyAfterTheyHaveLeft() {
            assertThat(ada.remove(Optional.of("Feil"), NOW).changes()).isNotEmpty();
            refuses(
                    () -> ada.comeBack(AttendeeRole.VOTER, LATER),
                    new MeetingRefusal.AttendeeNotInState(AttendeeState.REMOVED, AttendeeAction.RETURN));
            assertThat(ada.leave(LATER).changes()).isNotEmpty();
            assertThat(ada.comeBack(AttendeeRole.VOTER, LATER).changes()).isNotEmpty();
        }
    }

    @Nested
    class WhileItIsHeld {

        private final Attendee ada = somebody(AttendeeRole.VOTER);

        private List<Change> record(Presence presence, Instant at) {
            return ada.record(presence, null, at).orElseThrow().changes();
        }

        @Test
        void arriveWhenTheyComeAfterTheyWereLate() {
            assertThat(record(Presence.LATE, STARTS)).containsExactly(Change.set("presence", Presence.LATE));
            assertThat(ada.isThere()).isFalse();
            assertThat(ada.attended()).isFalse();
            assertThat(record(Presence.PRESENT, TEN_PAST))
                    .containsExactly(
                            new Change("presence", Presence.LATE, Presence.PRESENT), Change.set("arrivedAt", TEN_PAST));
            assertThat(ada.isThere()).isTrue();
            assertThat(ada.record(Presence.PRESENT, null, ENDS)).isEmpty();
            assertThat(ada.arrivedAt()).contains(TEN_PAST);
        }

        @Test
        void arriveWhenTheyComeAfterTheyWereAway() {
            assertThat(record(Presence.ABSENT, STARTS)).isNotEmpty();
            assertThat(record(Presence.PRESENT, TEN_PAST)).contains(Change.set("arrivedAt", TEN_PAST));
            assertThat(record(Presence.ABSENT, ENDS)).contains(new Change("arrivedAt", TEN_PAST, null));
            assertThat(ada.attended()).isFalse();
        }

        @Test
        void haveNoTimeOfArrivalWhereTheyWereThereFromTheBeginning() {
            assertThat(record(Presence.PRESENT, STARTS)).containsExactly(Change.set("presence", Presence.PRESENT));
            assertThat(ada.arrivedAt()).isEmpty();
        }

        @Test
        void haveBeenThereWhenTheyLeaveEarly() {
            assertThat(record(Presence.PRESENT, STARTS)).isNotEmpty();
            assertThat(record(Presence.LEFT_EARLY, TEN_PAST)).contains(Change.set("leftAt", TEN_PAST));
            assertThat(ada.record(Presence.LEFT_EARLY, null, ENDS)).isEmpty();
            assertThat(ada.isThere()).isFalse();
            assertThat(ada.attended()).isTrue();
            assertThat(record(Presence.PRESENT, ENDS)).contains(new Change("leftAt", TEN_PAST, null));
        }

        @Test
        void areThereByTheirDeputy() {
            refuses(() -> ada.record(Presence.DEPUTY, null, STARTS), new MeetingRefusal.DeputyMissing());
            refuses(() -> ada.record(Presence.DEPUTY, null, null, null, STARTS), new MeetingRefusal.DeputyMissing());
            assertThat(ada.presence()).isEmpty();
            assertThat(ada.record(Presence.DEPUTY, BO, STARTS).orElseThrow().changes())
                    .containsExactly(Change.set("presence", Presence.DEPUTY), Change.set("deputy", BO));
            assertThat(ada.deputy()).contains(BO);
            assertThat(ada.isThere()).isTrue();
            assertThat(ada.attended(BO)).isTrue();
            assertThat(ada.attended(ADA)).as("somebody else was, for them").isFalse();
            assertThat(record(Presence.PRESENT, TEN_PAST)).contains(new Change("deputy", BO, null));
            assertThat(ada.attended(ADA)).isTrue();
            assertThat(ada.attended(BO)).isFalse();
        }

        @Test
        void areNotedWithTheTimesThatTheMinutesShallSay() {
            assertThat(ada.record(Presence.LEFT_EARLY, TEN_PAST, ENDS, null, ENDS)
                            .orElseThrow()
                            .changes())
                    .containsExactly(
                            Change.set("presence", Presence.LEFT_EARLY),
                            Change.set("arrivedAt", TEN_PAST),
                            Change.set("leftAt", ENDS));
            assertThat(ada.arrivedAt()).contains(TEN_PAST);
            assertThat(ada.leftAt()).contains(ENDS);
        }

        @Test
        void arePartialInAnItemUntilThatIsTakenBack() {
            assertThat(ada.recuse(TWO, true, STARTS).orElseThrow().changes())
                    .containsExactly(new Change("recusedFrom", null, List.of(TWO)));
            assertThat(ada.recuse(ONE, true, STARTS).orElseThrow().changes())
                    .containsExactly(new Change("recusedFrom", List.of(TWO), List.of(ONE, TWO)));
            assertThat(ada.recuse(ONE, true, STARTS)).isEmpty();
            assertThat(ada.recuse(TWO, false, STARTS)).isPresent();
            assertThat(ada.recuse(TWO, false, STARTS)).isEmpty();
            assertThat(ada.recusedFrom()).containsExactly(ONE);
        }

        @Test
        void sayThemselvesBeforeItThatTheyArePartial() {
            var said = ada.declarePartial(ONE, "Sitter i styret", MeetingStatus.CALLED, STARTS)
                    .orElseThrow();
            assertThat(said.changes()).containsExactly(new Change("recusedFrom", null, List.of(ONE)));
            assertThat(said.reason()).contains("Sitter i styret");
            assertThat(ada.declarePartial(ONE, "Igjen", MeetingStatus.CALLED, STARTS))
                    .isEmpty();
            assertThat(Attendee.quorum(List.of(ada), ONE)).isEqualTo(new Quorum(0, 0));
        }

        @ParameterizedTest
        @EnumSource(value = MeetingStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CALLED")
        void sayItToTheSecretariatOnceItHasBegun(MeetingStatus status) {
            assertThat(ada.recuse(TWO, true, STARTS)).isPresent();
            var refusal = new MeetingRefusal.SaysItThere(status);
            refuses(() -> ada.declarePartial(ONE, "Sitter i styret", status, STARTS), refusal);
            assertThat(ada.recusedFrom()).containsExactly(TWO);
        }
    }

    @Nested
    class OfTheQuorum {

        @Test
        void leavesOutWhoIsPartialInTheItem() {
            var all = IntStream.range(0, 4)
                    .mapToObj(one -> noted(AttendeeRole.VOTER, Presence.PRESENT))
                    .toList();
            assertThat(all.getFirst().recuse(ONE, true, STARTS)).isPresent();
            assertThat(Attendee.quorum(all, ONE)).isEqualTo(new Quorum(3, 3));
            assertThat(Attendee.quorum(all, TWO)).isEqualTo(new Quorum(4, 4));
            assertThat(Attendee.quorum(all, null)).isEqualTo(new Quorum(4, 4));
        }

        @Test
        void countsADeputyOfAMemberWhoIsPartialButNotADeputyWhoIs() {
            var ada = noted(AttendeeRole.VOTER, Presence.DEPUTY);
            var bo = Attendee.list(attendeeId(3), planned(), AttendeeRole.DEPUTY, BO, NOW)
                    .attendee();
            var all = List.of(ada, bo);
            assertThat(ada.recuse(ONE, true, STARTS)).isPresent();
            assertThat(bo.recuse(TWO, true, STARTS)).isPresent();
            assertThat(Attendee.quorum(all, ONE)).as("the deputy isn't partial").isEqualTo(new Quorum(1, 1));
            assertThat(ada.isPartial(ONE, all)).isFalse();
            assertThat(Attendee.quorum(all, TWO)).as("the deputy is").isEqualTo(new Quorum(0, 0));
            assertThat(ada.isPartial(TWO, all)).isTrue();
            assertThat(ada.record(Presence.PRESENT, null, TEN_PAST)).isPresent();
            assertThat(Attendee.quorum(all, ONE))
                    .as("the member is there again")
                    .isEqualTo(new Quorum(0, 0));
            assertThat(Attendee.quorum(all, TWO)).isEqualTo(new Quorum(1, 1));
        }

        @ParameterizedTest
        @EnumSource(value = AttendeeRole.class, mode = EnumSource.Mode.EXCLUDE, names = "VOTER")
        void leavesOutWhoHasNoVote(AttendeeRole role) {
            assertThat(Attendee.quorum(List.of(noted(role, Presence.PRESENT)), null))
                    .isEqualTo(new Quorum(0, 0));
        }

        @Test
        void leavesOutWhoWasTakenOffTheList() {
            var gone = noted(AttendeeRole.VOTER, Presence.PRESENT);
            assertThat(gone.remove(Optional.empty(), LATER).changes()).isNotEmpty();
            var there = noted(AttendeeRole.VOTER, Presence.PRESENT);
            var unknown = somebody(AttendeeRole.VOTER);
            assertThat(Attendee.quorum(List.of(gone, there, unknown), null)).isEqualTo(new Quorum(1, 2));
        }
    }
}
