package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CallSource;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.EditCall;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Calls for input of a mandate with a group of three: written, opened, extended, closed, and who sees them. */
class CallIT extends InAPlan {

    private static final String CLOSING = "deadline.call";

    @Inject
    CallService calls;

    @Inject
    CallQueries queries;

    @Inject
    PublicCalls open;

    @Inject
    MandateService mandateService;

    @Inject
    HistoryQueries history;

    @Inject
    Instance<CoverageSource> coverage;

    private Instant after(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    private CallForm form(String title, Instant opensAt, Instant closesAt, ClauseId... clauses) {
        var question = new QuestionForm(
                new QuestionId(new UUID(4, 1)),
                QuestionKind.TEXT,
                Translated.of("nb", "Hva hindrer ombruk?"),
                Translated.NONE,
                true,
                4_000,
                List.of(),
                5,
                Translated.NONE,
                Translated.NONE,
                List.of(clauses));
        return new CallForm(
                List.of("nb"),
                Translated.of("nb", title),
                Translated.NONE,
                true,
                Audience.PUBLIC,
                opensAt,
                closesAt,
                List.of(question));
    }

    /** That has begun, and closes in two days. */
    private CallForm form(String title) {
        return form(title, after(Duration.ofMinutes(-5)), after(Duration.ofDays(2)));
    }

    private CallId draft(CallForm form) {
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    private CallId opened(CallForm form) {
        var id = draft(form);
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), id, 0)));
        return id;
    }

    private CallDetails details(CallId id) {
        return as(secretary, () -> queries.details(id));
    }

    private List<String> titles(Actor.Someone reader) {
        return as(reader, () -> queries.page(mandate, Seek.first(10))).stream()
                .map(CallRow::title)
                .toList();
    }

    private List<String> trail(CallId id) {
        return world.trailOf(new PersonId(id.value()));
    }

    private boolean closes(CallId id) {
        return world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                        CLOSING,
                        id.toString())
                > 0;
    }

    @Test
    void anotherBeginsFromOneThatIsDecidedOn() {
        draft(form("Rivning"));
        var id = opened(form("Ombruk"));
        assertThat(as(secretary, () -> queries.sources(mandate)))
                .filteredOn(source -> Set.of("Ombruk", "Rivning").contains(source.title()))
                .extracting(CallSource::id)
                .contains(id)
                .doesNotHaveDuplicates();
        assertThat(as(secretary, () -> queries.sources(mandate)))
                .extracting(CallSource::title)
                .doesNotContain("Rivning");
        assertThat(refusalOf(() -> as(ada, () -> queries.sources(mandate))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var anew = details(id).form().anew(after(Duration.ofDays(1)), after(Duration.ofDays(2)), Set.of());
        assertThat(details(draft(anew)).text().questions())
                .extracting(question -> question.text().in("nb"))
                .containsExactly("Hva hindrer ombruk?");
    }

    @Test
    void isLookedAtAsItWillBeBeforeItIsDecidedOn() {
        var id = draft(form("Ombruk", after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        var seen = as(secretary, () -> open.preview(id));
        assertThat(seen.status()).isEqualTo(CallStatus.OPEN);
        assertThat(seen.text()).isEqualTo(details(id).text());
        assertThat(refusalOf(() -> as(ada, () -> open.preview(id)))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(new Actor.Visitor("Kari"), () -> open.of(id))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        world.change("update input_call set audience = 'MEMBERS' where id = ?1", id.value());
        assertThat(refusalOf(() -> as(secretary, () -> open.preview(id))))
                .as("it is answered by login")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void isWrittenAsADraftThatOnlyTheSecretariatSees() {
        var id = draft(form("Ombruk"));
        draft(form("Rivning"));

        assertThat(details(id).number()).isEqualTo(1);
        assertThat(details(id).form().questions()).isEqualTo(form("Ombruk").questions());
        assertThat(details(id).status()).isEqualTo(CallStatus.DRAFT);
        assertThat(details(id).actions()).containsExactly(CallAction.EDIT, CallAction.OPEN, CallAction.WITHDRAW);
        assertThat(titles(secretary)).containsExactly("Rivning", "Ombruk");
        assertThat(titles(ada)).isEmpty();
        assertThat(refusalOf(() -> as(ada, () -> queries.details(id))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(trail(id)).containsExactly("CallDrafted");
    }

    @Test
    void isEditedByTheVersionThatTheScreenShowed() {
        var id = draft(form("Ombruk"));
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, form("Ombruk i bygg"))));
        assertThat(details(id).text().name()).isEqualTo("Ombruk i bygg");
        assertThat(refusalOf(() ->
                        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, form("Noe annet"))))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(() -> run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), id, 0)))))
                .as("what is opened is what was seen")
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(trail(id)).containsExactly("CallDrafted", "CallEdited");
    }

    @Test
    void offersTheChoicesAboutPublicationThatWereChosen() {
        var form = form("Ombruk");
        var id = draft(form);
        assertThat(details(id).text().publications()).containsExactly(Publication.values());
        var named = new CallForm(
                form.languages(),
                form.title(),
                form.introduction(),
                form.attachments(),
                List.of(Publication.WITH_NAME),
                form.audience(),
                form.opensAt(),
                form.closesAt(),
                form.questions(),
                form.reminders());
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, named)));
        assertThat(details(id).text().publications()).containsExactly(Publication.WITH_NAME);
        assertThat(details(id).form().publications()).containsExactly(Publication.WITH_NAME);
    }

    @Test
    void pointsOnlyToClausesOfItsMandateAndKeepsThoseThatGo() {
        var stranger = new ClauseId(UUID.randomUUID());
        var from = after(Duration.ofMinutes(-5));
        var to = after(Duration.ofDays(2));
        assertThat(refusalOf(() -> draft(form("Ombruk", from, to, stranger))))
                .isEqualTo(new CallRefusal.NoSuchClauses(1));
        clausesAre(stranger);
        var id = draft(form("Ombruk", from, to, stranger));
        clausesAre();
        run(
                secretary,
                () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, form("Ombruk i bygg", from, to, stranger))));
        assertThat(details(id).text().clauses()).containsExactly(stranger);
    }

    @Test
    void isReadByTheMandateAndCoversItsClausesOnceItIsOpen() {
        var clause = new ClauseId(UUID.randomUUID());
        clausesAre(clause);
        var id = draft(form("Ombruk", after(Duration.ofMinutes(-5)), after(Duration.ofDays(2)), clause));
        assertThat(covers(clause)).isZero();
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), id, 0)));

        assertThat(titles(ada)).containsExactly("Ombruk");
        assertThat(as(ada, () -> queries.details(id)).actions()).isEmpty();
        assertThat(covers(clause)).isEqualTo(1);
        assertThat(closes(id)).isTrue();
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), id, "Stilt feil")));
        assertThat(titles(ada)).isEmpty();
        assertThat(covers(clause)).isZero();
        assertThat(closes(id)).isFalse();
        assertThat(trail(id)).containsExactly("CallDrafted", "CallOpened", "CallWithdrawn");
    }

    private long covers(ClauseId clause) {
        return coverage.stream()
                .flatMap(
                        source -> as(secretary, () -> source.of(mandate, CoverScope.SUBMITTED))
                                .getOrDefault(clause, List.of())
                                .stream())
                .filter(cover -> cover.kind() == CoverKind.CALL)
                .count();
    }

    @Test
    void isTakenBackUntilItBegins() {
        var id = opened(form("Ombruk", after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        assertThat(details(id).status()).isEqualTo(CallStatus.ANNOUNCED);
        assertThat(details(id).actions()).containsExactly(CallAction.RECALL, CallAction.EXTEND, CallAction.WITHDRAW);
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), id)));
        assertThat(details(id).status()).isEqualTo(CallStatus.DRAFT);
        assertThat(closes(id)).isFalse();
    }

    @Test
    void theGroupIsToldThatItIsTakenBackAndOnceMoreWhenTheyAreAskedAfterAll() {
        world.change(
                "update person set language = 'nn' where id = ?1", bo.personId().value());
        var everybodys = opened(form("Ombruk", after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        var members =
                opened(CallForms.of(false, Audience.MEMBERS, after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        assertThat(letters("memberCallRecalled", ada)).isZero();
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), everybodys)));
        assertThat(letters("publicCallRecalled", ada)).isEqualTo(1);
        assertThat(letters("memberCallRecalled", ada)).isZero();
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), members)));
        assertThat(letters("publicCallRecalled", ada)).isEqualTo(1);
        assertThat(letters("memberCallRecalled", ada)).isEqualTo(1);
        assertThat(letters("memberCallRecalled", bo)).isEqualTo(1);
        assertThat(letters("memberCallRecalled", secretary)).isZero();
        assertThat(world.number(
                        "select count(*) from mail_message where person_id = ?1 and kind like '%CallRecalled'"
                                + " and language = 'nn' and subject like 'Teken tilbake: innspelsrunden%'",
                        bo.personId().value()))
                .isEqualTo(2);

        run(
                secretary,
                () -> calls.open(new OpenCall(
                        UUID.randomUUID(), everybodys, details(everybodys).version())));
        assertThat(letters("publicCallOpened", ada)).isEqualTo(2);
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), members, "Stilt feil")));
        assertThat(letters("memberCallWithdrawn", ada))
                .as("who knows already that they need not answer")
                .isZero();
    }

    @Test
    void isExtendedClosedAndOpenedAgain() {
        var id = opened(form("Ombruk"));
        var longer = after(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), id, longer, "Høstferie")));
        assertThat(details(id).window().closesAt()).isEqualTo(longer);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), id, "Nok svar")));
        assertThat(details(id).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(closes(id)).isFalse();
        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), id, longer, "Flere vil svare")));
        assertThat(details(id).status()).isEqualTo(CallStatus.OPEN);
        assertThat(closes(id)).isTrue();
        assertThat(trail(id))
                .containsExactly("CallDrafted", "CallOpened", "CallExtended", "CallClosed", "CallReopened");
    }

    @Test
    void tellsEverybodyThatItIsOpenForLongerAndThatItWasOpenedAgain() {
        var id = opened(form("Ombruk"));
        var everybody = new Actor.Visitor("Kari");
        var before = as(everybody, () -> open.of(id));
        assertThat(before.deadlines()).isEmpty();
        var longer = after(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), id, longer, "Høstferie")));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), id, "Nok svar")));
        var closed = details(id).window().closesAt();
        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), id, longer, "Flere vil svare")));

        assertThat(as(everybody, () -> open.of(id)).deadlines())
                .extracting(DeadlineChange::kind, DeadlineChange::was, DeadlineChange::closesAt)
                .containsExactly(
                        tuple(DeadlineChange.Kind.EXTENDED, before.window().closesAt(), longer),
                        tuple(DeadlineChange.Kind.CLOSED, longer, closed),
                        tuple(DeadlineChange.Kind.REOPENED, closed, longer));
        assertThat(as(everybody, () -> open.of(id)).deadlines().getLast().at()).isBetween(closed, clock.instant());
    }

    @Test
    void tellsNobodyHowItsDeadlineWasBeforeItWasADraftAgain() {
        var id = opened(form("Ombruk", after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        run(
                secretary,
                () -> calls.extend(new ExtendCall(UUID.randomUUID(), id, after(Duration.ofDays(5)), "Høstferie")));
        run(secretary, () -> calls.recall(new RecallCall(UUID.randomUUID(), id)));
        run(
                secretary,
                () -> calls.open(new OpenCall(UUID.randomUUID(), id, details(id).version())));
        assertThat(as(new Actor.Visitor("Kari"), () -> open.of(id)).deadlines()).isEmpty();
    }

    @Test
    void closesByItselfAtItsLastInstantOnceAndNotBefore() throws Exception {
        var id = opened(form("Ombruk"));
        world.runNow(CLOSING, id.toString());
        assertThat(state(id)).as("not before its time").isEqualTo(CallState.OPEN.name());
        world.change("update input_call set closes_at = ?1 where id = ?2", clock.instant(), id.value());
        world.runNow(CLOSING, id.toString());
        until(() -> state(id).equals(CallState.CLOSED.name()));
        assertThat(trail(id)).containsExactly("CallDrafted", "CallOpened", "CallClosed");
        assertThat(as(new Actor.Visitor("Kari"), () -> open.of(id)).deadlines())
                .as("as it was said")
                .isEmpty();
    }

    @Test
    void noneIsBegunOrOpenedInAMandateThatHasExpiredAndWhatIsUnderWayGoesOn() throws Exception {
        adopt();
        var drafted = draft(form("Rivning"));
        var id = opened(form("Ombruk"));
        expire();
        var expired = new MandateRefusal.Expired(today().minusDays(1));

        assertThat(as(secretary, () -> queries.mayDraft(mandate))).isFalse();
        assertThat(refusalOf(() -> draft(form("Ny")))).isEqualTo(expired);
        var anew = details(id).form().anew(after(Duration.ofDays(1)), after(Duration.ofDays(2)), Set.of());
        assertThat(refusalOf(() -> draft(anew))).as("another's text").isEqualTo(expired);
        assertThat(details(drafted).actions()).containsExactly(CallAction.EDIT, CallAction.WITHDRAW);
        assertThat(refusalOf(() -> run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), drafted, 0)))))
                .isEqualTo(expired);
        assertThat(details(drafted).status()).isEqualTo(CallStatus.DRAFT);

        var longer = after(Duration.ofDays(5));
        run(secretary, () -> calls.extend(new ExtendCall(UUID.randomUUID(), id, longer, "Høstferie")));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), id, "Nok svar")));
        assertThat(details(id).actions()).contains(CallAction.REOPEN);
        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), id, longer, "Flere vil svare")));
        assertThat(details(id).status()).isEqualTo(CallStatus.OPEN);

        world.change("update mandate set last_day = ?1 where id = ?2", later(), mandate.value());
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), drafted, 0)));
        assertThat(as(secretary, () -> queries.mayDraft(mandate)))
                .as("extended")
                .isTrue();
    }

    @Test
    void isBegunAndOpenedBeforeAnybodyHasConsentedToTheMandate() {
        expire();
        var id = opened(form("Ombruk"));
        assertThat(details(id).status()).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void endsWithAMandateThatIsWithdrawnAndNoneIsBegunOrOpenedInItAnyMore() {
        var begun = opened(form("Ombruk"));
        var announced = opened(form("Gjenvinning", after(Duration.ofDays(1)), after(Duration.ofDays(2))));
        var written = draft(form("Rivning"));
        var closed = opened(form("Materialer"));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), closed, "Nok svar")));
        int seen = world.mandate(mandate).version();
        run(
                secretary,
                () -> mandateService.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, seen, "Ingen midler")));

        assertThat(List.of(begun, announced, written)).allSatisfy(id -> {
            assertThat(details(id).status()).isEqualTo(CallStatus.WITHDRAWN);
            assertThat(closes(id)).isFalse();
        });
        assertThat(details(closed).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(letters("publicCallWithdrawn", ada))
                .as("of those that were decided on")
                .isEqualTo(2);
        assertThat(world.text(
                        "select reason from call_news where call_id = ?1 and occasion = 'WITHDRAWN'", begun.value()))
                .as("not the secretariat's own reason")
                .isEqualTo("Mandatet er trukket.");

        var over = new MandateRefusal.IsOver(MandateState.WITHDRAWN);
        assertThat(as(secretary, () -> queries.mayDraft(mandate))).isFalse();
        assertThat(refusalOf(() -> draft(form("Ny")))).isEqualTo(over);
        assertThat(refusalOf(() -> run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), written, 0)))))
                .isEqualTo(over);
        assertThat(details(closed).actions()).isEmpty();
        var later = after(Duration.ofDays(5));
        assertThat(refusalOf(() ->
                        run(secretary, () -> calls.reopen(new ReopenCall(UUID.randomUUID(), closed, later, "Flere")))))
                .isEqualTo(over);
    }

    private void expire() {
        world.change("update mandate set last_day = ?1 where id = ?2", today().minusDays(1), mandate.value());
    }

    private String state(CallId id) {
        return world.text("select state from input_call where id = ?1", id.value());
    }

    @Test
    void isNotOpenedBeforeAllIsSaidInEachLanguage() {
        var one = form("Ombruk");
        var id = draft(new CallForm(
                List.of("nb", "nn"),
                one.title(),
                one.introduction(),
                true,
                one.audience(),
                one.opensAt(),
                one.closesAt(),
                one.questions()));
        assertThat(details(id).gaps())
                .containsExactly(
                        new CallGap(CallGap.Missing.TITLE, 0, "nn"), new CallGap(CallGap.Missing.QUESTION, 1, "nn"));
        assertThat(refusalOf(() -> run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), id, 0)))))
                .isEqualTo(new CallRefusal.CallIncomplete(details(id).gaps()));
    }

    /** With one question by numbers. */
    private CallForm rated(List<String> languages, Translated text, Translated low, ClauseId... clauses) {
        var one = form("Ombruk");
        var question = new QuestionForm(
                new QuestionId(new UUID(4, 2)),
                QuestionKind.SCALE,
                text,
                Translated.NONE,
                true,
                4_000,
                List.of(),
                5,
                low,
                Translated.NONE,
                List.of(clauses));
        return new CallForm(
                languages,
                new Translated(Map.of("nb", "Ombruk", "nn", "Ombruk")),
                Translated.NONE,
                true,
                Audience.PUBLIC,
                one.opensAt(),
                one.closesAt(),
                List.of(question));
    }

    @Test
    void isNotOpenedBeforeTheEndsOfAScaleAreSaidInEachLanguage() {
        var text = new Translated(Map.of("nb", "Hvor viktig?", "nn", "Kor viktig?"));
        var id = draft(rated(List.of("nb", "nn"), text, Translated.of("nb", "uten betydning")));
        assertThat(details(id).gaps()).containsExactly(new CallGap(CallGap.Missing.LOW, 1, "nn"));
        assertThat(refusalOf(() -> run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), id, 0)))))
                .isEqualTo(new CallRefusal.CallIncomplete(details(id).gaps()));
        var none = rated(List.of("nb", "nn"), text, Translated.NONE);
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, none)));
        assertThat(details(id).gaps()).isEmpty();
        run(
                secretary,
                () -> calls.open(new OpenCall(UUID.randomUUID(), id, details(id).version())));
        assertThat(details(id).status()).isEqualTo(CallStatus.OPEN);
    }

    /** The same, written in the first of these languages. */
    private static CallForm in(List<String> languages, CallForm form, Translated title) {
        return new CallForm(
                languages,
                title,
                form.introduction(),
                form.attachments(),
                form.publications(),
                form.audience(),
                form.opensAt(),
                form.closesAt(),
                form.questions(),
                form.reminders());
    }

    private void edit(CallId id, CallForm form) {
        var seen = details(id).version();
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, seen, form)));
    }

    @Test
    void isWrittenInAnotherOfItsLanguagesUntilItIsOpened() {
        var form = form("Ombruk");
        var title = new Translated(Map.of("nb", "Ombruk i bygg", "en", "Reuse in buildings"));
        var id = draft(in(List.of("en", "nb"), form, title));
        assertThat(titles(secretary)).containsExactly("Reuse in buildings");

        edit(id, in(List.of("nb", "en"), form, title));
        assertThat(details(id).text().language()).isEqualTo("nb");
        assertThat(details(id).text().title()).isEqualTo(title);
        assertThat(titles(secretary)).containsExactly("Ombruk i bygg");
        assertThat(told("CallEdited"))
                .contains(
                        new Value("title", "text", "Reuse in buildings", "Ombruk i bygg"),
                        new Value("language", "text", "en", "nb"))
                .extracting(Value::field)
                .doesNotContain("languages", "title.nb", "title.en");
        assertThat(details(id)
                        .form()
                        .anew(form.opensAt(), form.closesAt(), Set.of())
                        .languages())
                .as("of one that begins from it")
                .containsExactly("nb", "en");

        edit(id, in(List.of("nb"), form, title));
        assertThat(details(id).text().title()).as("it isn’t offered in English").isEqualTo(title);
        run(
                secretary,
                () -> calls.open(new OpenCall(UUID.randomUUID(), id, details(id).version())));
        assertThat(refusalOf(() -> edit(id, in(List.of("en"), form, title))))
                .isEqualTo(new CallRefusal.CallNotInState(CallState.OPEN, CallAction.EDIT));
        assertThat(details(id).text().language()).isEqualTo("nb");
    }

    @Test
    void isNotWrittenInALanguageInWhichItHasNoTitle() {
        var form = form("Ombruk");
        var title = Translated.of("en", "Reuse in buildings");
        var id = draft(in(List.of("en", "nb"), form, title));

        assertThat(refusalOf(() -> edit(id, in(List.of("nb", "en"), form, title))))
                .isEqualTo(new CallRefusal.CallIncomplete(List.of(new CallGap(CallGap.Missing.TITLE, 0, "nb"))));
        assertThat(details(id).text().language()).isEqualTo("en");
        assertThat(titles(secretary)).containsExactly("Reuse in buildings");
    }

    private List<Value> told(String action) {
        return as(secretary, () -> history.page(mandate, new HistoryFilter(null, action, null, null), Seek.first(1)))
                .getFirst()
                .changes();
    }

    @Test
    void tellsInTheHistoryAllThatIsAskedInEachLanguage() {
        var clause = new ClauseId(UUID.randomUUID());
        clausesAre(clause);
        var id = draft(rated(List.of("nb"), Translated.of("nb", "Hvor viktig?"), Translated.NONE, clause));
        assertThat(told("CallDrafted"))
                .contains(
                        new Value("title.nn", "text", null, "Ombruk"),
                        new Value("languages", "text", null, "nb"),
                        new Value("text.1.nb", "text", null, "Hvor viktig?"),
                        new Value("kind.1", "QuestionKind", null, "SCALE"),
                        new Value("required.1", "boolean", null, "true"),
                        new Value("highest.1", "number", null, "5"),
                        new Value("clauses.1", "ClauseId", null, "1"));

        var both = new Translated(Map.of("nb", "Hvor viktig?", "nn", "Kor viktig?"));
        var form = rated(List.of("nb", "nn"), both, Translated.of("nb", "uten betydning"));
        run(secretary, () -> calls.edit(new EditCall(UUID.randomUUID(), id, 0, form)));
        assertThat(told("CallEdited"))
                .contains(
                        new Value("languages", "text", "nb", "nb, nn"),
                        new Value("text.1.nn", "text", null, "Kor viktig?"),
                        new Value("low.1.nb", "text", null, "uten betydning"),
                        new Value("clauses.1", "ClauseId", "1", null));

        clausesAre();
        assertThat(told("CallDrafted"))
                .as("the mandate has it no more")
                .contains(new Value("clauses.1", "ClauseId", null, "GONE"));
    }

    @Test
    void badInputGetsWordsAndChangesNothing() {
        var good = form("Ombruk");
        var untitled = new CallForm(
                List.of("nb"),
                new Translated(Map.of("nn", "Ombruk")),
                Translated.NONE,
                true,
                Audience.PUBLIC,
                good.opensAt(),
                good.closesAt(),
                List.of());
        assertThat(refusalOf(() -> draft(untitled))).isInstanceOf(CallRefusal.CallIncomplete.class);
        assertThat(refusalOf(() -> draft(form("Ombruk", good.closesAt(), good.opensAt()))))
                .isEqualTo(new CallRefusal.ClosesBeforeItOpens());
        assertThat(refusalOf(() -> draft(form("O".repeat(201))))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> draft(form("Om\u202Ebruk")))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(titles(secretary)).isEmpty();
    }

    @Test
    void saysInWhichQuestionARuleIsBroken() {
        var good = form("Ombruk");
        var choice = Translated.of("nb", "O".repeat(QuestionForm.LONGEST_CHOICE + 1));
        var bad = new QuestionForm(
                new QuestionId(new UUID(4, 2)),
                QuestionKind.TEXT,
                Translated.of("nb", "Hva koster det?"),
                Translated.NONE,
                false,
                0,
                List.of(choice),
                5,
                Translated.NONE,
                Translated.NONE,
                List.of());
        var broken = new CallForm(
                List.of("nb"),
                good.title(),
                Translated.NONE,
                true,
                Audience.PUBLIC,
                good.opensAt(),
                good.closesAt(),
                List.of(good.questions().getFirst(), bad));
        assertThat(refusalOf(() -> draft(broken)))
                .isInstanceOfSatisfying(SharedRefusal.InvalidInput.class, refusal -> assertThat(refusal.fields())
                        .extracting(SharedRefusal.InvalidField::field)
                        .containsExactlyInAnyOrder("questions[1].limit", "questions[1].choices"));
    }
}
