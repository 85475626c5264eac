package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.party.SeatRow;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MandateIT extends InServer {

    @Inject
    ClauseService clauses;

    @Inject
    MandateService service;

    @Inject
    MandateQueries queries;

    @Inject
    PartyQueries party;

    @Inject
    HistoryQueries history;

    private Actor.Someone secretary;

    @BeforeEach
    void aSecretary() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
    }

    private static MandateForm with(MandateForm form, String title, String group) {
        return new MandateForm(
                title, form.shortName(), form.board(), group, form.firstDay(), form.lastDay(), form.demands());
    }

    private void edit(Actor.Someone actor, MandateId id, int version, MandateForm form) {
        as(actor, () -> {
            service.edit(new EditMandate(UUID.randomUUID(), id, version, form));
            return true;
        });
    }

    private void withdraw(Actor.Someone actor, MandateId id, int version, String reason) {
        as(actor, () -> {
            service.withdraw(new WithdrawMandate(UUID.randomUUID(), id, version, reason));
            return true;
        });
    }

    @Test
    void draftMakesItsAuthorTheHeadOfItsSecretariat() {
        var id = world.draft(secretary, "Tareskog");

        var details = as(secretary, () -> queries.details(id));
        assertThat(details.title()).isEqualTo("Tareskog");
        assertThat(details.state()).isEqualTo(MandateState.DRAFT);
        assertThat(details.actions())
                .containsExactlyInAnyOrder(MandateAction.EDIT, MandateAction.SUBMIT, MandateAction.WITHDRAW);
        assertThat(as(secretary, () -> party.composition(id)))
                .containsExactly(new SeatRow(BodyKind.SECRETARIAT, "Sekretær", Role.HEAD));
        assertThat(world.trail(id))
                .containsExactlyInAnyOrder(
                        "BodyEstablished", "BodyEstablished", "BodyEstablished", "MandateDrafted", "MembershipBegan");
    }

    @Test
    void draftIsRefusedToWhoeverIsNotOfASecretariat() {
        var member = world.person("Medlem", RealmRole.MEMBER);
        var before = world.number("select count(*) from body");

        assertThat(refusalOf(() -> world.draft(member, "Ulovlig"))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(world.number("select count(*) from body")).isEqualTo(before);
    }

    @Test
    void draftIsRefusedForABoardThatIsNone() {
        var id = world.draft(secretary, "Torv");
        var group = world.mandate(id).expertGroup();
        var form = world.form("Myr");
        for (var wrong : List.of(group, new BodyId(UUID.randomUUID()))) {
            var command = new DraftMandate(
                    UUID.randomUUID(),
                    new MandateForm(
                            "Myr",
                            "Myr",
                            new BoardChoice(wrong, "Et styre"),
                            "Gruppen",
                            null,
                            form.lastDay(),
                            List.of()));
            assertThat(refusalOf(() -> as(secretary, () -> service.draft(command))))
                    .isEqualTo(new MandateRefusal.NoSuchBoard());
        }
    }

    @Test
    void badInputIsRefusedFieldByFieldAndChangesNothing() {
        var before = world.number("select count(*) from mandate");
        var bad = new MandateForm(
                "x".repeat(10_000), " ", new BoardChoice(null, "S\u202Etyret"), "Gruppe\n1", null, null, List.of());

        var refusal = refusalOf(() -> as(secretary, () -> service.draft(new DraftMandate(UUID.randomUUID(), bad))));

        assertThat(((SharedRefusal.InvalidInput) refusal).fields())
                .containsExactlyInAnyOrder(
                        new InvalidField("title", "rule.tooLong"),
                        new InvalidField("shortName", "rule.required"),
                        new InvalidField("name", "rule.oneLine"),
                        new InvalidField("group", "rule.oneLine"),
                        new InvalidField("lastDay", "rule.required"));
        assertThat(world.number("select count(*) from mandate")).isEqualTo(before);
    }

    @Test
    void periodThatEndsBeforeItStartsIsRefused() {
        var first = LocalDate.of(2030, 1, 2);
        var form = new MandateForm(
                "Tid", "Tid", new BoardChoice(null, "Tidsstyret"), "Gruppen", first, first.minusDays(1), List.of());

        assertThat(refusalOf(() -> as(secretary, () -> service.draft(new DraftMandate(UUID.randomUUID(), form)))))
                .isEqualTo(new MandateRefusal.PeriodReversed(first, first.minusDays(1)));
    }

    @Test
    void markupEmojiAndOtherScriptsAreKeptAsTyped() {
        var title = "<b>Fisk</b> & «sjømat» 🐟 سمك Čáhci";

        var id = world.draft(secretary, title);

        assertThat(as(secretary, () -> queries.details(id)).title()).isEqualTo(title);
    }

    @Test
    void editReplacesTheTextAndRenamesTheGroup() {
        var id = world.draft(secretary, "Skog");
        var before = as(secretary, () -> queries.details(id));

        edit(secretary, id, before.version(), with(before.form(), "Skog og klima", "Skoggruppen"));

        var after = as(secretary, () -> queries.details(id));
        assertThat(after.title()).isEqualTo("Skog og klima");
        assertThat(after.group()).isEqualTo("Skoggruppen");
        assertThat(world.trail(id)).contains("MandateEdited", "BodyRenamed");
    }

    @Test
    void editOfTheGroupAloneCountsAsAChangeOfTheMandate() {
        var id = world.draft(secretary, "Korn");
        var before = as(secretary, () -> queries.details(id));

        edit(secretary, id, before.version(), with(before.form(), before.title(), "Korngruppen"));

        var after = as(secretary, () -> queries.details(id));
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.changedAt()).isAfter(before.changedAt());
        assertThat(world.trail(id)).contains("BodyRenamed").doesNotContain("MandateEdited");
    }

    @Test
    void editThatChangesNothingLeavesNoTrace() {
        var id = world.draft(secretary, "Uendret");
        var before = as(secretary, () -> queries.details(id));
        var trail = world.trail(id);

        edit(secretary, id, before.version(), before.form());

        assertThat(world.trail(id)).isEqualTo(trail);
        assertThat(as(secretary, () -> queries.details(id)).version()).isEqualTo(before.version());
    }

    @Test
    void editOnAnOlderVersionIsRefused() {
        var id = world.draft(secretary, "Bre");
        var seen = as(secretary, () -> queries.details(id));
        edit(secretary, id, seen.version(), with(seen.form(), "Isbre", seen.group()));

        assertThat(refusalOf(() -> edit(secretary, id, seen.version(), with(seen.form(), "Breer", seen.group()))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(as(secretary, () -> queries.details(id)).title()).isEqualTo("Isbre");
    }

    @Test
    void ofTwoWhoEditAtOnceOneWinsAndTheOtherIsTold() throws InterruptedException {
        var id = world.draft(secretary, "Elv");
        var seen = as(secretary, () -> queries.details(id));

        var ends = world.together(2, () -> {
            edit(secretary, id, seen.version(), with(seen.form(), "Elv " + UUID.randomUUID(), seen.group()));
            return "saved";
        });

        assertThat(ends).filteredOn("saved"::equals).hasSize(1);
        assertThat(ends)
                .filteredOn(RefusedException.class::isInstance)
                .extracting(end -> ((RefusedException) end).refusal())
                .containsExactly(new SharedRefusal.ChangedMeanwhile());
        assertThat(world.trail(id)).containsOnlyOnce("MandateEdited");
    }

    @Test
    void withdrawalKeepsItsReasonAndEndsTheEditing() {
        var id = world.draft(secretary, "Ferje");
        var seen = as(secretary, () -> queries.details(id));

        withdraw(secretary, id, seen.version(), "  Styret vil vente.  ");

        var after = as(secretary, () -> queries.details(id));
        assertThat(after.state()).isEqualTo(MandateState.WITHDRAWN);
        assertThat(after.actions()).isEmpty();
        assertThat(refusalOf(() -> edit(secretary, id, after.version(), with(after.form(), "Ny", "Ny"))))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.WITHDRAWN));
        assertThat(world.number(
                        "select count(*) from audit_payload p join audit_entry e on e.id = p.entry_id where e.mandate_id = ?1 and p.content like ?2",
                        id.value(),
                        "%\"reason\":\"Styret vil vente.\"%"))
                .isEqualTo(1);
    }

    @Test
    void withdrawalNeedsAReason() {
        var id = world.draft(secretary, "Bru");
        var seen = as(secretary, () -> queries.details(id));

        assertThat(refusalOf(() -> withdraw(secretary, id, seen.version(), "   ")))
                .isEqualTo(new SharedRefusal.InvalidInput(List.of(new InvalidField("reason", "rule.required"))));
    }

    @Test
    void sameFormSentTwiceMakesOneMandate() {
        var command = new DraftMandate(UUID.randomUUID(), world.form("Dobbelt"));

        var first = as(secretary, () -> service.draft(command));
        var second = as(secretary, () -> service.draft(command));

        assertThat(second).isEqualTo(first);
        assertThat(world.number("select count(*) from mandate where title = 'Dobbelt'"))
                .isEqualTo(1);
    }

    @Test
    void sameFormSentManyTimesAtOnceMakesOneMandate() throws InterruptedException {
        var command = new DraftMandate(UUID.randomUUID(), world.form("Samtidig"));

        var ends = world.together(6, () -> as(secretary, () -> service.draft(command)));

        assertThat(Set.copyOf(ends)).hasSize(1).allMatch(MandateId.class::isInstance);
        assertThat(world.number("select count(*) from mandate where title = 'Samtidig'"))
                .isEqualTo(1);
    }

    @Test
    void keyOfAnotherFormIsRefused() {
        var key = UUID.randomUUID();
        as(secretary, () -> service.draft(new DraftMandate(key, world.form("Første"))));

        assertThat(refusalOf(() -> as(secretary, () -> service.draft(new DraftMandate(key, world.form("Andre"))))))
                .isEqualTo(new SharedRefusal.KeyUsedForAnother());
        var other = world.person("En annen", RealmRole.SECRETARIAT);
        assertThat(refusalOf(() -> as(other, () -> service.draft(new DraftMandate(key, world.form("Første"))))))
                .isEqualTo(new SharedRefusal.KeyUsedForAnother());
    }

    @Test
    void demandsAreAPartOfTheDraft() {
        var id = world.draft(secretary, "Krevende");
        var form = as(secretary, () -> queries.details(id)).form();
        var demands = List.of(
                new DemandChoice(OrganisationCategory.RESEARCH, 1), new DemandChoice(OrganisationCategory.INDUSTRY, 2));
        edit(secretary, id, 0, demanding(form, demands));

        var saved = as(secretary, () -> queries.details(id));
        assertThat(saved.demands()).containsExactly(demands.get(1), demands.get(0));
        assertThat(as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(1))))
                .flatExtracting(HistoryRow::changes)
                .containsExactly(new Value("demands", "Demand", null, "INDUSTRY:2, RESEARCH:1"));
        edit(secretary, id, saved.version(), saved.form());
        assertThat(world.trail(id)).containsOnlyOnce("MandateEdited");
    }

    @Test
    void demandsAreForSomebody() {
        var id = world.draft(secretary, "Krevende");
        var form = as(secretary, () -> queries.details(id)).form();

        assertThat(refusalOf(() -> edit(
                        secretary,
                        id,
                        0,
                        demanding(form, List.of(new DemandChoice(OrganisationCategory.RESEARCH, 0))))))
                .isEqualTo(new SharedRefusal.InvalidInput(
                        List.of(new InvalidField("demands[0].minimum", "rule.minimum"))));
    }

    private void lay(Actor.Someone actor, MandateId id, int version, Routes routes) {
        as(actor, () -> {
            service.editRoutes(new EditRoutes(UUID.randomUUID(), id, version, routes));
            return true;
        });
    }

    @Test
    void routesAreLaidDownInTheDraftAndReadByAllWhoReadIt() {
        var id = world.draft(secretary, "Løp");
        var member = world.voter(id, "Ada");
        assertThat(as(member, () -> queries.routes(id)).routes()).isEqualTo(Routes.USUAL);
        var routes = Routes.USUAL.with(
                DeliverableKind.OP_ED,
                List.of(RouteStep.approve(Asked.GROUP).within(21), RouteStep.takeNote(Asked.BOARD)));
        var seen = as(secretary, () -> queries.routes(id));
        assertThat(seen.isEditable()).isTrue();
        lay(secretary, id, seen.version(), routes);

        var now = as(member, () -> queries.routes(id));
        assertThat(now.routes()).isEqualTo(routes);
        assertThat(now.isEditable()).isFalse();
        assertThat(as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(1))))
                .flatExtracting(HistoryRow::changes)
                .containsExactly(new Value(
                        "routes", "Way", null, "OP_ED>GROUP APPROVE 21 1/2 1/2 B>BOARD TAKE_NOTE 14 1/2 1/2 -"));
        assertThat(refusalOf(() -> lay(secretary, id, seen.version(), Routes.USUAL)))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(() -> lay(secretary, id, now.version(), routes.with(DeliverableKind.NOTE, List.of()))))
                .isEqualTo(new MandateRefusal.RouteLength(DeliverableKind.NOTE, 4));
        assertThat(refusalOf(() -> lay(member, id, now.version(), Routes.USUAL)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void routesComeAlongFromAnotherMandate() {
        var first = world.draft(secretary, "Først");
        var routes = Routes.USUAL.with(DeliverableKind.NOTE, List.of(RouteStep.approve(Asked.GROUP)));
        lay(secretary, first, as(secretary, () -> queries.routes(first)).version(), routes);
        var tree = new ClauseTree(List.of(new Clause(
                new ClauseId(UUID.randomUUID()),
                0,
                ClauseForm.PARAGRAPH,
                "",
                "",
                "Gruppen skal si hvor.",
                ClauseKind.QUESTION,
                null)));
        var second = as(
                secretary,
                () -> clauses.importMandate(new ImportMandate(
                        UUID.randomUUID(), world.form("Deretter"), first, tree, List.of(), List.of())));
        assertThat(as(secretary, () -> queries.routes(second)).routes()).isEqualTo(routes);
    }

    private static MandateForm demanding(MandateForm form, List<DemandChoice> demands) {
        return new MandateForm(
                form.title(), form.shortName(), form.board(), form.group(), form.firstDay(), form.lastDay(), demands);
    }
}
