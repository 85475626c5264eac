package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PositionId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryExport;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.LogChecks;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.audit.RowMarks.Receipt;
import no.mandat.workflow.auditlog.ForgedLog;
import no.mandat.workflow.auditlog.LogPlaces;
import no.mandat.workflow.auditlog.LogPlaces.Shown;
import no.mandat.workflow.auditlog.SelfCheck.Asked;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** What the history says of its entries: their numbers in the log, their receipts, and who erased what stood in them. */
class HistoryRowsIT extends InADeliverable {

    @Inject
    LogPlaces places;

    @Inject
    HistoryExport export;

    @Inject
    LogChecks checks;

    @Inject
    TestedLog log;

    @Inject
    ForgedLog forged;

    private List<HistoryRow> rows(Actor.Someone reader, HistoryFilter filter) {
        return as(reader, () -> history.page(mandate, filter, Seek.first(50)));
    }

    private List<HistoryRow> placed() throws SQLException {
        log.placesOf(rows(secretary, HistoryFilter.all()).stream()
                .map(HistoryRow::id)
                .toList());
        return rows(secretary, HistoryFilter.all());
    }

    @Test
    void eachHasItsNumberInTheWholeLog() throws SQLException {
        var rows = placed();

        for (var row : rows) {
            assertThat(row.marks().number())
                    .isEqualTo(log.placesOf(List.of(row.id())).getFirst() + 1);
        }
        assertThat(rows.getFirst().marks().isWithin(rows.getFirst().marks().number()))
                .isTrue();
        assertThat(rows.getFirst().marks().isWithin(rows.getFirst().marks().number() - 1))
                .isFalse();
    }

    @Test
    void whatIsNotAsTheLogHasItIsSaid() throws SQLException {
        var entry = placed().getFirst().id();
        assertThat(marked(entry)).isTrue();
        for (var change : List.of(
                "update audit_payload set content = %s where entry_id = ?"
                                .formatted("replace(content, '\"actor\":\"', '\"actor\":\"x')")
                        + "|update audit_payload set content = replace(content, '\"actor\":\"x', '\"actor\":\"') where entry_id = ?",
                "update audit_payload set content = concat('{', content) where entry_id = ?"
                        + "|update audit_payload set content = substring(content, 2) where entry_id = ?",
                "update audit_entry set request = concat('x', request) where id = ?"
                        + "|update audit_entry set request = substring(request, 2) where id = ?",
                "update audit_leaf set leaf_index = leaf_index + 1000000000, hash = reverse(hash) where entry_id = ?"
                        + "|update audit_leaf set leaf_index = leaf_index - 1000000000, hash = reverse(hash) where entry_id = ?")) {
            var both = change.split("\\|");
            forged.whileItSays(both[0], both[1], entry, () -> assertThat(marked(entry))
                    .as(change)
                    .isFalse());
        }
        assertThat(marked(entry)).isTrue();
    }

    /** By the leaf that is right for what somebody made of the entry it would be: the proof of what was signed says that it isn't. */
    @Test
    void whatWasChangedWithItsLeafWasNotSigned() throws Exception {
        var entry = placed().getFirst().id();
        log.decideSomethingIn(mandate);
        until(() -> places.signed(List.of(entry)).containsKey(entry));
        var right = log.leafOf(entry, "");
        var forgery = log.leafOf(entry, "x");
        forged.whileItSays(
                "update audit_leaf set hash = %s where entry_id = ?".formatted(forgery),
                "update audit_leaf set hash = %s where entry_id = ?".formatted(right),
                entry,
                () -> whileRequestedOtherwise(entry, () -> {
                    assertThat(marked(entry)).isTrue();
                    assertThat(places.signed(List.of(entry))).isEmpty();
                }));
        assertThat(places.signed(List.of(entry))).containsOnlyKeys(entry);
    }

    /** Whoever owns the database can have it give two of one id, of which one is what the log has. */
    @Test
    void whatIsThereTwiceIsNotWhatTheLogHas() throws SQLException {
        var entry = placed().getFirst().id();
        var shown = new Shown(entry, Optional.empty(), null);
        assertThat(places.of(List.of(shown, shown))).doesNotContainKey(entry);
        assertThat(places.of(List.of(shown)).get(entry).isRight()).isFalse();
    }

    /** What several parts of the system did is put in the order of time. */
    @Test
    void aTimeThatIsNoneHidesNothingOfWhatTheSystemDid() throws SQLException {
        log.decideSomethingIn(mandate);
        log.mention(mandate, new ClauseId(UUID.randomUUID()), new ClauseId(UUID.randomUUID()));
        var system = new HistoryFilter(ActorRow.SYSTEM, null, null, null);
        var rows = rows(secretary, system);
        assertThat(rows).extracting(HistoryRow::action).contains("ClausesRevised", "EntriesErased");
        var first = rows.getFirst();
        forged.whileItSays(
                "update audit_entry set at = '0000-00-00 00:00:00' where id = ?",
                "update audit_entry set at = '%s' where id = ?"
                        .formatted(LocalDateTime.ofInstant(first.at(), ZoneOffset.UTC)),
                first.id(),
                () -> {
                    var read = rows(secretary, system);
                    assertThat(read)
                            .hasSameSizeAs(rows)
                            .extracting(HistoryRow::id)
                            .endsWith(first.id());
                });
        assertThat(rows(secretary, system).getFirst().id()).isEqualTo(first.id());
    }

    private void whileRequestedOtherwise(UUID entry, Runnable seen) {
        try {
            forged.whileItSays(
                    "update audit_entry set request = concat('x', request) where id = ?",
                    "update audit_entry set request = substring(request, 2) where id = ?",
                    entry,
                    seen);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatStandsNowhereInTheLogIsSaid() throws SQLException {
        var entry = placed().getFirst().id();
        var ghost = UUID.randomUUID();
        forged.whileItSays(
                "insert into audit_entry select '%s', at, actor, on_behalf_of, action, subject_kind, subject_id, mandate_id, request, commitment from audit_entry where id = ?"
                        .formatted(ghost),
                "delete from audit_entry where id <> ? and id = '%s'".formatted(ghost),
                entry,
                () -> {
                    assertThat(marked(ghost)).isFalse();
                    assertThat(row(ghost).marks().number()).isNull();
                });
    }

    private boolean marked(UUID entry) {
        return row(entry).marks().isAsLogged();
    }

    private HistoryRow row(UUID entry) {
        return rows(secretary, HistoryFilter.all()).stream()
                .filter(row -> row.id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNumberIsTakenOutWithIt() throws SQLException, IOException {
        var first = placed().getLast();
        var file = Files.createTempFile("rows", null);
        try {
            as(secretary, () -> export.write(mandate, HistoryFilter.all(), HistoryForm.JSON, words(), file));
            assertThat(Files.readString(file))
                    .contains("\"id\":\"" + first.id() + "\",\"number\":"
                            + first.marks().number());
            as(secretary, () -> export.write(mandate, HistoryFilter.all(), HistoryForm.CSV, words(), file));
            assertThat(Files.readString(file))
                    .contains("\"%s\";\"%d\";\"\""
                            .formatted(first.id(), first.marks().number()));
        } finally {
            Files.delete(file);
        }
    }

    private static Words words() {
        return Words.in(Words.BOKMAL);
    }

    @Test
    void theWholeCheckpointStandsOnPaper() {
        var paper = as(secretary, () -> export.document(mandate, HistoryFilter.all(), words()))
                .document();

        var typed = paper.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(block -> block.kind() == Paragraph.Kind.CODE)
                .map(block -> Inline.plain(block.words()))
                .toList();
        assertThat(typed).hasSize(3);
        assertThat(typed.getFirst()).contains("— ");
        assertThat(log.publicKeys()).contains(typed.get(1));
        assertThat(typed.getLast()).startsWith("deploy/verify --key KEY --url https://");
    }

    @Test
    void saysWhoErasedWhatStoodThereAndWhy() throws SQLException {
        var first = rows(secretary, HistoryFilter.all()).getLast();
        log.erase(mandate, first.id());

        var erased = rows(secretary, HistoryFilter.all()).getLast();
        assertThat(erased.id()).isEqualTo(first.id());
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.marks().erasure().by()).isNull();
        assertThat(erased.marks().erasure().reason()).isEqualTo("Avtalt");
        assertThat(erased.marks().receipt()).isNull();
    }

    /** Only what the log says was erased is said to be: the table beside it its owner writes as they like. */
    @Test
    void namesThatWentWithoutAWordAreNotSaidToBeErasedByAnybody() throws SQLException {
        var rows = placed();
        var other = rows.getLast().id();
        log.erase(mandate, other);
        var before = row(other).marks();
        assertThat(before.isAsLogged()).isTrue();
        assertThat(before.erasure()).isNotNull();
        // What an innocent did, and an erasure that names another.
        var innocent = rows.get(rows.size() - 2).id();
        var erasure = rows(secretary, new HistoryFilter(null, "EntriesErased", null, null))
                .getFirst()
                .id();
        // What waits has no leaf yet that a change of it could be seen by.
        assertThat(log.placesOf(List.of(erasure))).hasSize(1);
        var victim = rows.getFirst().id();
        for (var claimed : List.of(innocent, erasure)) {
            withoutPayload(
                    victim,
                    () -> forged.whileItSays(
                            "insert into audit_erasure (entry_id, said_by) values (?, '%s')".formatted(claimed),
                            "delete from audit_erasure where entry_id = ?",
                            victim,
                            () -> requireNobodyErased(victim)));
        }
        withoutPayload(
                victim,
                () -> forged.whileItSays(
                        "insert into audit_erased_before (entry_id) values (?)",
                        "delete from audit_erased_before where entry_id = ?",
                        victim,
                        () -> requireNobodyErased(victim)));
        forged.whileItSays(
                "update audit_entry set request = concat('x', request) where id = ?",
                "update audit_entry set request = substring(request, 2) where id = ?",
                erasure,
                () -> requireNobodyErased(other));
        assertThat(marked(victim)).isTrue();
        assertThat(row(other).marks()).isEqualTo(before);
    }

    private void requireNobodyErased(UUID entry) {
        assertThat(row(entry).isErased()).isTrue();
        assertThat(marked(entry)).isFalse();
        assertThat(row(entry).marks().erasure()).isNull();
    }

    /** Something that may go wrong in the database. */
    @FunctionalInterface
    private interface Seen {
        void look() throws SQLException;
    }

    /** Names and values stand with another id meanwhile. */
    private void withoutPayload(UUID entry, Seen seen) throws SQLException {
        var ghost = UUID.randomUUID();
        forged.whileItSays(
                "insert into audit_entry select '%s', at, actor, on_behalf_of, action, subject_kind, subject_id, null, request, commitment from audit_entry where id = ?"
                        .formatted(ghost),
                "delete from audit_entry where id <> ? and id = '%s'".formatted(ghost),
                entry,
                () -> {
                    try {
                        forged.whileItSays(
                                "update audit_payload set entry_id = '%s' where entry_id = ?".formatted(ghost),
                                "update audit_payload set entry_id = ? where entry_id = '%s'".formatted(ghost),
                                entry,
                                () -> look(seen));
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void look(Seen seen) {
        try {
            seen.look();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoeverMayNotReadThatItWasErasedIsNotToldWhoDid() throws SQLException {
        cast(ada, open(), PositionKind.APPROVE);
        var own = rows(ada, new HistoryFilter(null, "PositionCast", null, null)).getFirst();
        log.erase(mandate, own.id());

        var erased =
                rows(ada, new HistoryFilter(null, "PositionCast", null, null)).getFirst();
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.marks().erasure()).isNull();
    }

    private Receipt receiptOf(Actor.Someone reader, PositionId position) {
        return rows(reader, new HistoryFilter(null, "PositionCast", null, null)).stream()
                .filter(row -> row.about().id().equals(position.value()))
                .findFirst()
                .orElseThrow()
                .marks()
                .receipt();
    }

    @Test
    void aPositionNamesItsReceiptAndOpensItForTheVoterAlone() {
        var round = open();
        var position = cast(ada, round, PositionKind.APPROVE);
        var receipt = as(ada, () -> queries.receipt(position));

        var read = receiptOf(secretary, position);
        assertThat(read.reference()).isEqualTo(receipt.reference());
        assertThat(read.fingerprint()).isEqualTo(receipt.hash());
        assertThat(read.own()).isNull();
        assertThat(receiptOf(ada, position).own()).isEqualTo(position);
    }

    private List<UUID> found(Actor.Someone reader, String typed) {
        var number = ReceiptNumber.of(typed).orElseThrow();
        return as(reader, () -> history.receipt(mandate, number)).stream()
                .map(row -> row.about().id())
                .toList();
    }

    @Test
    void findsForWhichEntryAReceiptWasGiven() {
        var position = cast(ada, open(), PositionKind.APPROVE);
        var number = as(ada, () -> queries.receipt(position)).reference();

        assertThat(found(secretary, number)).containsExactly(position.value());
        assertThat(found(ada, number.toLowerCase(java.util.Locale.ROOT))).containsExactly(position.value());
        assertThat(found(bo, number)).isEmpty();
        assertThat(found(secretary, "2026-0042")).isEmpty();
        assertThat(as(secretary, () -> history.receipts(mandate, Instant.EPOCH)))
                .isOne();
        assertThat(as(secretary, () -> history.receipts(mandate, Instant.parse("2999-01-01T00:00:00Z"))))
                .isZero();
        assertThat(as(bo, () -> history.receipts(mandate, Instant.EPOCH))).isZero();
    }

    @Test
    void nobodyLearnsByANumberWhoVotedInASecretRound() {
        var round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
        var position = cast(ada, round, PositionKind.APPROVE);
        var number = as(ada, () -> queries.receipt(position)).reference();

        assertThat(found(secretary, number)).isEmpty();
        assertThat(as(secretary, () -> history.receipts(mandate, Instant.EPOCH)))
                .isZero();
        assertThat(found(ada, number)).containsExactly(position.value());
    }

    @Test
    void whoeverReadsAllHasWhatIsNewCheckedAndNotAgainWithinSeconds() throws SQLException, IOException {
        log.checked();

        var answer = as(secretary, () -> checks.ofNew(mandate)).take();
        assertThat(answer.asked()).isIn(Asked.JUST_BEFORE, Asked.RUNNING);
        assertThat(answer.status()).isPresent();
        assertThat(refusalOf(() -> as(ada, () -> checks.ofNew(mandate))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }
}
