package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DeclineLateEntry;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.GrantLateEntry;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody writes as a reason, wherever one is asked for: it is kept as text, or refused in words and nothing is changed. */
class BadReasonIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final Duration DAY = Duration.ofDays(1);

    /** What is written. */
    enum Bad {
        MARKUP("<script>alert('tatt')</script><img src=x onerror=\"alert('tatt')\"> {0} ${x} =1+1"),
        TURNED("Kari \u202Egnp.exe\u202C \u2066Strand"),
        CONTROLS("Ka\u0000ri\u0007\u001B\r\nBcc: alle@fjord.example\r\n\r\nHei"),
        HALF_A_SIGN("Kari \uD83D og \uDE00 Strand"),
        LONG("x".repeat(1_000_000));

        private final String text;

        Bad(String text) {
            this.text = text;
        }

        /** As it is read afterwards: what isn't letters in any encoding may become another sign. */
        boolean isSaidBy(String kept) {
            return kept.equals(text) || this == HALF_A_SIGN;
        }
    }

    @Inject
    CallService calls;

    @Inject
    CallQueries callQueries;

    @Inject
    OpenDraftService drafts;

    @Inject
    LateRequestService late;

    @Inject
    LateRequestQueries lateQueries;

    @Inject
    ContributionService contributions;

    @Inject
    PointService points;

    @Inject
    PointQueries pointQueries;

    @Inject
    HistoryQueries history;

    private CallId call() {
        var now = clock.instant();
        var form = CallForms.of(false, Audience.PUBLIC, now.minusSeconds(60), now.plus(DAY));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private CallDetails details(CallId call) {
        return as(secretary, () -> callQueries.details(call));
    }

    private Instant after(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }

    private void close(CallId call) {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
    }

    private boolean isTaken(Bad bad, Runnable act) {
        return isTaken(secretary, bad, act);
    }

    /** Whether it was done. Where it wasn't, it was refused in words, and what is too long always is. */
    private static boolean isTaken(Actor actor, Bad bad, Runnable act) {
        try {
            run(actor, act);
        } catch (RefusedException e) {
            assertThat(e.refusal()).isInstanceOf(SharedRefusal.InvalidInput.class);
            assertThat(new RefusalWords(Words.in(Words.BOKMAL)).of(e.refusal()))
                    .startsWith("Noe må rettes.")
                    .hasSizeLessThan(200);
            assertThat(bad).as("fit to be read").isNotIn(Bad.MARKUP, Bad.TURNED);
            return false;
        }
        assertThat(bad).isNotEqualTo(Bad.LONG);
        return true;
    }

    /** How many of the latest entries of the history give it as their reason. */
    private long told(Bad bad) {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(20))).stream()
                .map(HistoryRow::reason)
                .filter(reason -> reason != null && !reason.equals("Nok") && bad.isSaidBy(reason))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void ofAStepOfACall(Bad bad) {
        var call = call();
        int taken = 0;
        var before = details(call).window().closesAt();
        var longer = after(2);
        boolean done = isTaken(bad, () -> calls.extend(new ExtendCall(UUID.randomUUID(), call, longer, bad.text)));
        assertThat(details(call).window().closesAt()).isEqualTo(done ? longer : before);
        taken += done ? 1 : 0;

        done = isTaken(bad, () -> calls.close(new CloseCall(UUID.randomUUID(), call, bad.text)));
        assertThat(details(call).status()).isEqualTo(done ? CallStatus.CLOSED : CallStatus.OPEN);
        taken += done ? 1 : 0;
        if (!done) {
            close(call);
        }
        done = isTaken(bad, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), call, after(3), bad.text)));
        assertThat(details(call).status()).isEqualTo(done ? CallStatus.OPEN : CallStatus.CLOSED);
        taken += done ? 1 : 0;

        var other = call();
        done = isTaken(bad, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), other, bad.text)));
        assertThat(details(other).status()).isEqualTo(done ? CallStatus.WITHDRAWN : CallStatus.OPEN);
        taken += done ? 1 : 0;
        assertThat(told(bad)).isEqualTo(taken);
    }

    /** What somebody kept and didn't send in time. */
    private DraftAddress kept(CallId call) {
        var at = new DraftAddress(call, UUID.randomUUID());
        as(KARI, () -> drafts.keep(new KeepDraft(at, UUID.randomUUID(), 0, Map.of("q-" + WHY, List.of("Fordi.")))));
        return at;
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    private void ask(DraftAddress at, String email, String reason) {
        late.ask(new AskToBeLetIn(at, "Kari Strand", email, reason, "nb"));
    }

    private LateRequestRow row(CallId call, String email) {
        return as(secretary, () -> lateQueries.page(call, Seek.first(10))).stream()
                .filter(row -> row.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void ofWhoeverComesLateAndOfWhoeverAnswersThem(Bad bad) {
        var call = call();
        var asking = kept(call);
        var declined = kept(call);
        var granted = kept(call);
        close(call);
        var first = anAddress();
        boolean asked = isTaken(KARI, bad, () -> ask(asking, first, bad.text));
        assertThat(as(secretary, () -> lateQueries.page(call, Seek.first(10)))).hasSize(asked ? 1 : 0);
        if (asked) {
            assertThat(bad.isSaidBy(row(call, first).reason())).isTrue();
        }

        var second = anAddress();
        run(KARI, () -> ask(declined, second, "Var syk."));
        var request = row(call, second).id();
        boolean done = isTaken(bad, () -> late.decline(new DeclineLateEntry(UUID.randomUUID(), request, bad.text)));
        assertThat(row(call, second).state()).isEqualTo(done ? LateRequestState.DECLINED : LateRequestState.ASKED);
        if (done) {
            assertThat(bad.isSaidBy(String.valueOf(row(call, second).explanation())))
                    .isTrue();
            assertThat(mailbox.await(second, 1)).as("a letter").hasSize(1);
        }

        var third = anAddress();
        run(KARI, () -> ask(granted, third, "Var syk."));
        var other = row(call, third).id();
        done = isTaken(bad, () -> late.grant(new GrantLateEntry(UUID.randomUUID(), other, after(2), bad.text)));
        assertThat(row(call, third).state()).isEqualTo(done ? LateRequestState.GRANTED : LateRequestState.ASKED);
    }

    private PointRow point(CallId call) {
        return as(secretary, () -> pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(10)))
                .getFirst();
    }

    private void propose(CallId call, ConclusionForm form) {
        points.propose(
                new ProposeConclusion(UUID.randomUUID(), List.of(point(call).seen()), form));
    }

    private void reopen(CallId call, String reason) {
        points.reopen(new ReopenPoints(UUID.randomUUID(), List.of(point(call).seen()), reason));
    }

    /** A closed call with one point. */
    private CallId divided() throws Exception {
        var call = call();
        as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        UUID.randomUUID(),
                        call,
                        new ContributorForm("Kari Strand", anAddress(), null, null, Publication.WITH_NAME),
                        new Replies(Map.of(WHY, Reply.of("Lageret mangler."))),
                        "nb")));
        close(call);
        until(() -> as(secretary, () -> pointQueries.desk(call)).divided());
        return call;
    }

    @ParameterizedTest
    @EnumSource
    void ofAConclusionAndWhereAPointWent(Bad bad) throws Exception {
        var call = divided();

        boolean done = isTaken(bad, () -> propose(call, new ConclusionForm(Disposition.NOTED, bad.text, "")));
        assertThat(point(call).state()).isEqualTo(done ? PointState.PROPOSED : PointState.OPEN);
        if (done) {
            assertThat(as(
                                    secretary,
                                    () -> pointQueries.details(call, point(call).id()))
                            .conclusion())
                    .matches(conclusion -> conclusion != null && bad.isSaidBy(conclusion.reason()));
        } else {
            run(secretary, () -> propose(call, new ConclusionForm(Disposition.NOTED, "Lest.", "")));
        }
        done = isTaken(bad, () -> reopen(call, bad.text));
        assertThat(point(call).state()).isEqualTo(done ? PointState.OPEN : PointState.PROPOSED);
        if (!done) {
            run(secretary, () -> reopen(call, "Feil"));
        }
        done = isTaken(bad, () -> propose(call, new ConclusionForm(Disposition.ADOPTED, "Ja.", bad.text)));
        assertThat(point(call).state()).isEqualTo(done ? PointState.PROPOSED : PointState.OPEN);
        if (done) {
            assertThat(bad.isSaidBy(String.valueOf(point(call).destination()))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAProposalThatIsSentBack(Bad bad) throws Exception {
        var call = divided();
        var leader = world.person("Liv Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, today().minusDays(3));
        run(secretary, () -> propose(call, new ConclusionForm(Disposition.NOTED, "Lest.", "")));
        var seen = List.of(point(call).seen());

        boolean done =
                isTaken(leader, bad, () -> points.sendBack(new SendBackProposals(UUID.randomUUID(), seen, bad.text)));
        assertThat(point(call).state()).isEqualTo(done ? PointState.OPEN : PointState.PROPOSED);
        var again = as(secretary, () -> pointQueries.details(call, point(call).id()))
                .openAgain();
        if (done) {
            assertThat(again).matches(why -> why != null && bad.isSaidBy(why.reason()));
        } else {
            assertThat(again).isNull();
        }
    }
}
