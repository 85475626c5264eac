package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.party.ImportColumn;
import no.mandat.workflow.party.ImportFault;
import no.mandat.workflow.party.ImportMembers;
import no.mandat.workflow.party.ImportPreview;
import no.mandat.workflow.party.ImportProblem;
import no.mandat.workflow.party.ImportedMember;
import no.mandat.workflow.party.MemberImport;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.sheet.Sheet;
import no.mandat.workflow.sheet.SheetCell;
import no.mandat.workflow.sheet.SheetRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberImportIT extends InServer {

    @Inject
    MemberImport service;

    @Inject
    Clock clock;

    private final String mark = UUID.randomUUID().toString();
    private Actor.Someone secretary;
    private MandateId id;
    private BodyId group;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Importert");
        group = world.mandate(id).expertGroup();
    }

    /** Rows with cells between bars; an @ alone is an address of its own. */
    private Sheet sheet(String... rows) {
        return new Sheet(IntStream.range(0, rows.length)
                .mapToObj(i -> new SheetRow(i + 1, cells(rows[i])))
                .toList());
    }

    private List<SheetCell> cells(String row) {
        return Stream.of(row.split("\\|", -1))
                .map(cell -> cell.strip().equals("=")
                        ? new SheetCell(SheetCell.Kind.FORMULA, "2")
                        : new SheetCell(SheetCell.Kind.TEXT, cell.replace("\\n", "\n")))
                .toList();
    }

    private String address(String name) {
        return name + "-" + mark + "@test.mandat.example";
    }

    private ImportPreview preview(boolean createSeats, Sheet sheet) {
        return as(secretary, () -> service.preview(id, group, createSeats, sheet));
    }

    private void carryOut(UUID key, boolean invite, List<ImportedMember> members) {
        as(secretary, () -> {
            service.carryOut(new ImportMembers(key, id, true, invite, members));
            return true;
        });
    }

    private List<Membership> sitting(BodyId body) {
        return world.seating(body).memberships();
    }

    @Test
    void everybodyOfAListGetsAPlaceInWhateverOrderAndLanguageItIsWritten() {
        var board = world.mandate(id).board();
        var office = world.mandate(id).secretariat();
        var found = preview(
                true,
                sheet(
                        "Category | E-mail | Name | Rolle | Organ | Frå | Språk | organisasjon | Vote",
                        "research | %s | Åse Ny | leiar | | 01.03.2026 | nynorsk | Lab %s | yes"
                                .formatted(address("aase"), mark),
                        "forskning | %s | Per Ny | | Styret | 2026-04-01 | | | ".formatted(address("per")),
                        " | %s | Kari Ny | | sekretariatet | | en | | ".formatted(address("kari")),
                        "anna | %s | Ola Ny | observatør | | | | | ".formatted(address("ola"))));

        assertThat(found.faults()).isEmpty();
        assertThat(found.isReady()).isTrue();
        assertThat(found.newPeople()).isEqualTo(4);
        assertThat(found.newSeats()).isEqualTo(3);
        assertThat(sitting(group)).as("a preview changes nothing").isEmpty();

        carryOut(UUID.randomUUID(), true, found.members());

        assertThat(sitting(group))
                .extracting(Membership::role, Membership::fromDay)
                .containsExactlyInAnyOrder(
                        tuple(Role.LEADER, LocalDate.of(2026, 3, 1)), tuple(Role.OBSERVER, LocalDate.now(clock)));
        assertThat(world.seating(group).seats())
                .extracting(Seat::category, Seat::isVoting)
                .containsExactlyInAnyOrder(
                        tuple(OrganisationCategory.RESEARCH, true), tuple(OrganisationCategory.OTHER, false));
        assertThat(sitting(board)).extracting(Membership::role).containsExactly(Role.MEMBER);
        assertThat(sitting(office)).extracting(Membership::role).contains(Role.HEAD, Role.SECRETARY);
        assertThat(world.number(
                        "select count(*) from person p join organisation o on o.id = p.organisation_id"
                                + " where p.email = ?1 and p.language = 'nn' and o.name = ?2",
                        address("aase"),
                        "Lab " + mark))
                .isEqualTo(1);
        assertThat(world.trail(id))
                .contains("SeatCreated", "MembershipBegan", "InvitationSent")
                .filteredOn("InvitationSent"::equals)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Navn | | forskning; EMAIL; MISSING",
                "Navn | ikke adresse | forskning; EMAIL; NO_ADDRESS",
                "Navn | a\\nBcc: b@c.no | forskning; EMAIL; NO_ADDRESS",
                "Navn | kåre@b.no | forskning; EMAIL; ADDRESS_LETTERS",
                "Navn | = | forskning; EMAIL; FORMULA",
                "To\\nlinjer | a@b.no | forskning; NAME; NOT_ONE_LINE",
                " | a1@b.no | forskning; NAME; MISSING",
                "Navn | a2@b.no | ; CATEGORY; MISSING",
                "Navn | a3@b.no | romfart; CATEGORY; UNKNOWN_CATEGORY",
                "Navn | a4@b.no | forskning | varamedlem; ROLE; UNKNOWN_ROLE",
                "Navn | a5@b.no | forskning | | Rådet; BODY; UNKNOWN_BODY",
                "Navn | a6@b.no | forskning | | | kanskje; VOTING; NO_YES_OR_NO",
                "Navn | a7@b.no | forskning | | | | 31.02.2026; FROM; NO_DATE",
                "Navn | a8@b.no | forskning | | | | | klingon; LANGUAGE; UNKNOWN_LANGUAGE",
                "Navn | a9@b.no |  | | | | | | Nytt selskap; CATEGORY; MISSING"
            })
    void tellsOfEachCellThatCannotBeTaken(String row, ImportColumn column, ImportProblem problem) {
        var found = preview(
                true, sheet("navn | e-post | kategori | rolle | organ | stemmerett | fra | språk | organisasjon", row));

        assertThat(found.faults())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::problem)
                .containsExactly(tuple(2, column, problem));
        assertThat(found.isReady()).isFalse();
    }

    @Test
    void tellsOfAllFaultsAtOnceByRow() {
        var found = preview(
                true,
                sheet(
                        "navn | e-post | kategori | fra",
                        "A | a@b.no | forskning | i går",
                        "B | b@b.no | romfart | ",
                        "C | A@b.no | forskning | ",
                        "D | a@B.no | forskning | ",
                        "E | = | = | "));

        assertThat(found.faults())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::problem, ImportFault::values)
                .containsExactly(
                        tuple(2, ImportColumn.FROM, ImportProblem.NO_DATE, List.of()),
                        tuple(3, ImportColumn.CATEGORY, ImportProblem.UNKNOWN_CATEGORY, List.of()),
                        tuple(4, ImportColumn.EMAIL, ImportProblem.ADDRESS_TWICE, List.of("2")),
                        tuple(5, ImportColumn.EMAIL, ImportProblem.ADDRESS_TWICE, List.of("2")),
                        tuple(6, ImportColumn.CATEGORY, ImportProblem.FORMULA, List.of()),
                        tuple(6, ImportColumn.EMAIL, ImportProblem.FORMULA, List.of()));
    }

    @Test
    void tellsOfColumnsThatAreMissingUnknownOrThereTwice() {
        assertThat(preview(true, sheet("navn | telefon | Navn", "A | 1 | B")).faults())
                .extracting(ImportFault::column, ImportFault::problem, ImportFault::values)
                .containsExactly(
                        tuple(null, ImportProblem.UNKNOWN_COLUMN, List.of("telefon")),
                        tuple(ImportColumn.NAME, ImportProblem.COLUMN_TWICE, List.of()),
                        tuple(ImportColumn.EMAIL, ImportProblem.NO_COLUMN, List.of()));
        assertThat(preview(true, new Sheet(List.of())).faults())
                .extracting(ImportFault::problem)
                .containsExactly(ImportProblem.NO_COLUMN);
    }

    @Test
    void aKnownPersonKeepsTheirNameAndAnotherNameIsAFault() {
        var known = world.person("Kjent Person");
        var email = world.email(known);

        assertThat(preview(true, sheet("navn|e-post|kategori", "kjent  PERSON|" + email + "|annet"))
                        .faults())
                .isEmpty();
        assertThat(preview(true, sheet("e-post|kategori", email + "|annet")).newPeople())
                .isZero();
        assertThat(preview(true, sheet("navn|e-post|kategori", "En Annen|" + email + "|annet"))
                        .faults())
                .extracting(ImportFault::column, ImportFault::problem, ImportFault::values)
                .containsExactly(tuple(ImportColumn.NAME, ImportProblem.ANOTHER_NAME, List.of("Kjent Person")));
    }

    @Test
    void takesVacantSeatsBeforeItCreatesOthersAndTellsWhereThereIsNone() {
        var seat = world.vacantSeat(group);
        var list = sheet(
                "navn|e-post|kategori", "A|%s|annet".formatted(address("a")), "B|%s|annet".formatted(address("b")));

        assertThat(preview(true, list).newSeats()).isEqualTo(1);
        assertThat(preview(false, list).faults())
                .extracting(ImportFault::row, ImportFault::problem)
                .containsExactly(tuple(3, ImportProblem.NO_SEAT));

        carryOut(UUID.randomUUID(), false, preview(true, list).members());
        assertThat(sitting(group)).hasSize(2).anyMatch(one -> one.seat().equals(Optional.of(seat)));
        assertThat(world.trail(id)).doesNotContain("InvitationSent");
    }

    @Test
    void tellsWhatARuleRefuses() {
        var found = preview(
                true,
                sheet(
                        "navn|e-post|kategori|rolle",
                        "A|%s|annet|leder".formatted(address("a")),
                        "B|%s|annet|leder".formatted(address("b"))));

        assertThat(found.faults())
                .containsExactly(
                        new ImportFault(3, null, ImportProblem.REFUSED, List.of(), new PartyRefusal.LeaderAlready()));
    }

    @Test
    void isAllOrNothingWhenSomethingHasChangedSinceThePreview() {
        var list = sheet(
                "navn|e-post|kategori|rolle",
                "A|%s|annet|".formatted(address("a")),
                "B|%s|annet|leder".formatted(address("b")));
        var members = preview(true, list).members();
        world.seat(world.person("Valgt imens"), group, Role.LEADER, LocalDate.of(2020, 1, 1));

        assertThat(refusalOf(() -> carryOut(UUID.randomUUID(), true, members)))
                .isEqualTo(new PartyRefusal.ImportNoLongerFits());

        assertThat(sitting(group)).hasSize(1);
        assertThat(world.number("select count(*) from person where email = ?1", address("a")))
                .isZero();
    }

    @Test
    void isOneImportHoweverOftenItIsSent() {
        var members = preview(true, sheet("navn|e-post|kategori", "A|%s|annet".formatted(address("a"))))
                .members();
        var key = UUID.randomUUID();

        carryOut(key, false, members);
        carryOut(key, false, members);

        assertThat(sitting(group)).hasSize(1);
    }

    @Test
    void nobodyStandsInAListTwice() {
        var member = preview(true, sheet("navn|e-post|kategori", "A|%s|annet".formatted(address("a"))))
                .members()
                .getFirst();

        assertThat(refusalOf(() -> carryOut(UUID.randomUUID(), false, List.of(member, member))))
                .isEqualTo(new PartyRefusal.ImportNoLongerFits());
    }

    @Test
    void anOrganisationThatIsNewIsMadeKnownOnce() {
        var found = preview(
                true,
                sheet(
                        "navn|e-post|kategori|organisasjon",
                        "A|%s|forskning|Lab %s".formatted(address("a"), mark),
                        "B|%s|forskning|LAB %s".formatted(address("b"), mark)));

        carryOut(UUID.randomUUID(), false, found.members());

        assertThat(world.number("select count(*) from organisation where name = ?1", "Lab " + mark))
                .isEqualTo(1);
    }

    @Test
    void anotherMandatesBodyIsNotThere() {
        var other = world.mandate(world.draft(secretary, "Et annet")).expertGroup();
        var member = new ImportedMember(
                2,
                address("a"),
                "A",
                null,
                OrganisationCategory.OTHER,
                other,
                Role.MEMBER,
                true,
                LocalDate.now(clock),
                null);

        assertThat(refusalOf(() -> carryOut(UUID.randomUUID(), false, List.of(member))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(secretary, () -> service.preview(id, other, true, new Sheet(List.of())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void takesAThousandAtOnce() {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "Person %d|%s|annet".formatted(i, address("p" + i)))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.addFirst("navn|e-post|kategori");
        long begin = System.nanoTime();
        var found = preview(true, sheet(rows.toArray(String[]::new)));
        long previewed = System.nanoTime();

        carryOut(UUID.randomUUID(), true, found.members());

        System.getLogger("import")
                .log(
                        System.Logger.Level.INFO,
                        "a thousand: preview %d ms, import %d ms"
                                .formatted(
                                        (previewed - begin) / 1_000_000, (System.nanoTime() - previewed) / 1_000_000));
        assertThat(sitting(group)).hasSize(1_000);
    }
}
