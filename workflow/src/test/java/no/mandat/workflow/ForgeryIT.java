package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.verify.SigningKey;
import no.mandat.verify.TiledTree;
import no.mandat.workflow.auditlog.ForgedLog;
import no.mandat.workflow.auditlog.ForgedLog.Attack;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.operations.CannotStartException;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who owns the database can do all of this to the log, and is found by whoever holds the public key and one checkpoint from before. */
class ForgeryIT extends InServer {

    private static final String NAMED = "\"actor\":\"";
    private static final String CHANGED = "\"after\":\"";
    private static final String ERASED = "\"field\":\"entries\"";

    @Inject
    ForgedLog forged;

    @Inject
    TestedLog log;

    @BeforeEach
    void aLogWithSomethingInIt() throws Exception {
        var secretary = world.person("Eier av basen", RealmRole.SECRETARIAT);
        for (int i = 0; i < 15; i++) {
            var mandate = world.draft(secretary, "Forfalsket " + i);
            log.decideSomethingIn(mandate);
        }
    }

    private void finds(Fault fault, Attack attack) throws Exception {
        assertThat(forged.after(attack)).map(Finding::fault).contains(fault);
    }

    /** Entries that aren't those that were signed: by whichever covers them first, a checkpoint in the log or the one that was kept. */
    private void findsAnotherTree(Attack attack) throws Exception {
        assertThat(forged.after(attack).map(Finding::fault).orElseThrow()).isIn(Fault.ROOT, Fault.FORK);
    }

    private static final String REPLACED =
            "update audit_payload set content = replace(content, ?, ?) where entry_id = ?";

    @Test
    void nothingIsFoundWhereNothingWasDone() throws Exception {
        assertThat(forged.after(log -> {})).isEmpty();
    }

    @Test
    void aChangedValueOrName() throws Exception {
        finds(Fault.PAYLOAD, log -> log.sql(REPLACED, CHANGED, CHANGED + "x", log.entry(log.placeWith(CHANGED, 0))));
        finds(
                Fault.PAYLOAD,
                log -> log.sql(REPLACED, NAMED, NAMED + "x", log.entry(log.placeWith(NAMED, log.size() / 2))));
    }

    @Test
    void aChangedValueWithAnotherCommitment() throws Exception {
        finds(Fault.LEAF, log -> changed(log, log.placeWith(CHANGED, 3)));
        findsAnotherTree(log -> {
            long place = log.placeWith(CHANGED, 3);
            changed(log, place);
            log.rehash(place);
        });
    }

    private static void changed(ForgedLog.Victim log, long place) throws Exception {
        var content = "{\"actor\":\"Ingen\",\"changes\":[],\"subject\":\"Noe\"}";
        var key = new byte[32];
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var commitment = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        log.sql(
                "update audit_payload set content = ?, commitment_key = ? where entry_id = ?",
                content,
                key,
                log.entry(place));
        log.sql("update audit_entry set commitment = ? where id = ?", commitment, log.entry(place));
    }

    @Test
    void aChangedTimeOrActor() throws Exception {
        finds(
                Fault.LEAF,
                log -> log.sql("update audit_entry set at = at - interval 1 second where id = ?", log.entry(7)));
        findsAnotherTree(log -> {
            log.sql(
                    "update audit_entry set actor = ? where id = ?",
                    UUID.randomUUID().toString(),
                    log.entry(7));
            log.rehash(7);
        });
    }

    @Test
    void anotherOrder() throws Exception {
        findsAnotherTree(log -> {
            log.sql("update audit_leaf set leaf_index = -1 where leaf_index = 4");
            log.sql("update audit_leaf set leaf_index = 4 where leaf_index = 5");
            log.sql("update audit_leaf set leaf_index = 5 where leaf_index = -1");
        });
    }

    @Test
    void swappedNamesAndValues() throws Exception {
        finds(Fault.PAYLOAD, log -> {
            log.sql(
                    "update audit_payload a join audit_payload b on a.entry_id = ? and b.entry_id = ? set a.content = b.content, a.commitment_key = b.commitment_key",
                    log.entry(log.placeWith(CHANGED, 0)),
                    log.entry(log.placeWith(CHANGED, log.placeWith(CHANGED, 0))));
        });
    }

    @Test
    void aRemovedEntry() throws Exception {
        for (var where : List.of(0.0, 0.5)) {
            assertThatThrownBy(() -> forged.after(log -> {
                        long place = (long) (log.size() * where);
                        log.sql("delete from audit_leaf where leaf_index = ?", place);
                        log.shift(place + 1, -1);
                        log.sql(
                                "update audit_checkpoint set tree_size = ? where tree_size = ?",
                                log.size() - 1,
                                log.size());
                    }))
                    .hasMessageContaining("isn't the one that its row says");
        }
        finds(Fault.UNSIGNED, log -> log.sql("delete from audit_leaf where leaf_index = ?", log.size() - 1));
    }

    @Test
    void aTailThatWasCutOrAnOldCopy() throws Exception {
        finds(Fault.TRUNCATED, log -> log.cut(log.sizeBefore()));
    }

    @Test
    void anInsertedOrRepeatedEntry() throws Exception {
        findsAnotherTree(log -> {
            var copy = log.copy(9, log.written(9).at());
            log.shift(10, 1);
            log.put(copy, 10);
        });
    }

    /** Neither an export nor what would be signed goes by a row that its note doesn't bear out: one of very many entries made the export go on for ever. */
    @Test
    void nothingIsDoneByACheckpointThatIsNotTheOneThatItsRowSays() throws Exception {
        for (var row : List.of("900000000000000000, at, note", "tree_size + 1, at, note", "tree_size + 1, at, ''")) {
            var copied = "insert into audit_checkpoint (tree_size, at, note) select " + row
                    + " from audit_checkpoint where tree_size = ?";
            assertThatThrownBy(() -> forged.after(log -> {
                        var peaks = log.peaks();
                        log.wouldBeSigned(peaks);
                        log.sql(copied, log.size());
                        assertThatThrownBy(() -> log.wouldBeSigned(peaks))
                                .as("signed after %s", row)
                                .hasMessageContaining("isn't the one that its row says");
                    }))
                    .as("exported after %s", row)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("isn't the one that its row says");
        }
        assertThatThrownBy(() -> forged.after(log -> log.sql(
                        "update audit_checkpoint set at = at + interval 1 second where tree_size = ?", log.size())))
                .hasMessageContaining("isn't the one that its row says");
    }

    /** Whoever reads is shown the last one that is one, and that something is wrong. */
    @Test
    void nobodyIsShownACheckpointThatIsNoneAndNothingStartsWithIt() throws Exception {
        assertThatThrownBy(() -> forged.after(log -> {
                    log.wouldStart();
                    log.sql(
                            "insert into audit_checkpoint (tree_size, at, note) select tree_size + 1, at, note from audit_checkpoint where tree_size = ?",
                            log.size());
                    log.sql(
                            "insert into audit_checkpoint (tree_size, at, note) select tree_size + 2, at, '' from audit_checkpoint where tree_size = ?",
                            log.size());
                    assertThat(log.shown()).isEqualTo(log.size());
                    assertThat(log.shownFor(log.size())).contains(log.size());
                    assertThat(log.shownFor(log.size() + 1)).isEmpty();
                    assertThatThrownBy(log::wouldStart)
                            .isInstanceOf(CannotStartException.class)
                            .hasMessageContaining("of %d entries", log.size() + 2)
                            .hasMessageContaining("When the audit log is wrong");
                }))
                .hasMessageContaining("isn't the one that its row says");
    }

    /** Else whoever owns the database could have the log say of what they took away that it was erased long ago. */
    @Test
    void nothingIsSaidToHaveBeenErasedBeforeThereWasALogOnceThereIsOne() throws Exception {
        finds(Fault.ERASURE, log -> {
            var entry = log.entry(log.placeWith(NAMED, 8));
            log.sql("delete from audit_payload where entry_id = ?", entry);
            log.sql("insert into audit_erased_before (entry_id) values (?)", entry);
            assertThat(log.erasedBefore()).isEmpty();
        });
    }

    @Test
    void anotherKeyOfTheLog() throws Exception {
        finds(Fault.CHECKPOINT, log -> {
            var other = List.of(SigningKey.of(log.keys().getFirst().verifier().name(), new byte[32]));
            var at = log.signedAt();
            log.sql("delete from audit_checkpoint");
            log.sql(
                    "insert into audit_key (verifier, since) values (?, now())",
                    other.getFirst().verifier().toString());
            log.sign(other, at);
        });
    }

    @Test
    void aForkThatIsSignedByTheKeyOfTheLog() throws Exception {
        finds(Fault.FORK, log -> {
            log.sql("update audit_entry set request = 'another' where id = ?", log.entry(2));
            log.rehash(2);
            var at = log.signedAt();
            log.sql("delete from audit_checkpoint");
            log.sign(log.keys(), at);
        });
    }

    @Test
    void theApplicationSignsNothingThatDoesntGoOnFromWhatItSigned() throws Exception {
        var unused = forged.after(log -> {
            var peaks = log.peaks();
            log.wouldBeSigned(peaks);
            // Not below a node that is kept: that is for whoever reads all leaves.
            long last = log.size() - 1;
            log.sql("update audit_entry set request = 'another' where id = ?", log.entry(last));
            log.rehash(last);
            assertThatThrownBy(() -> log.wouldBeSigned(peaks)).hasMessageContaining("isn't the one of its leaves");
            assertThatThrownBy(() -> log.wouldBeSigned(log.peaks())).hasMessageContaining("nothing more is signed");
            var other = List.of(SigningKey.of(log.keys().getFirst().verifier().name(), new byte[32]));
            var at = log.signedAt();
            log.sql("delete from audit_checkpoint");
            log.sign(other, at);
            assertThatThrownBy(() -> log.wouldBeSigned(log.peaks())).hasMessageContaining("nothing more is signed");
        });
    }

    /** What the server kept outside of the database holds it back, where that has no checkpoint any more, or an earlier one. */
    @Test
    void theApplicationSignsNoHistoryThatWasWrittenAnew() throws Exception {
        var unused = forged.after(log -> {
            log.sql("delete from audit_checkpoint");
            log.wouldBeSigned(log.peaks());
            // Not below a node that is kept: then the root would be the one that was signed.
            long last = log.size() - 1;
            log.sql("update audit_entry set request = 'another' where id = ?", log.entry(last));
            log.rehash(last);
            assertThatThrownBy(() -> log.wouldBeSigned(log.peaks())).hasMessageContaining("kept in its data folder");
        });
        var cut = forged.after(log -> {
            long before = log.sizeBefore();
            log.sql("delete from audit_checkpoint where tree_size > ?", before);
            log.sql("delete from audit_leaf where leaf_index >= ?", before);
            assertThatThrownBy(() -> log.wouldBeSigned(before)).hasMessageContaining("kept in its data folder");
        });
        assertThat(cut).map(Finding::fault).contains(Fault.TRUNCATED);
    }

    @Test
    void linesOfOnesOwnInWhatIsExported() throws Exception {
        finds(
                Fault.FORMAT,
                log -> log.sql(
                        "update audit_payload set content = concat(content, ?) where entry_id = ?",
                        "}\n{\"x\":1",
                        log.entry(log.placeWith(NAMED, 8))));
    }

    /** Where a blank stood before: a newline that is made one for the export would be right again there, and wrong for whoever reads the database. */
    @Test
    void aNewlineInThePlaceOfABlank() throws Exception {
        finds(Fault.FORMAT, log -> log.sql(REPLACED, " ", "\n", log.entry(log.placeWith(" ", 8))));
    }

    @Test
    void aForgedCheckpoint() throws Exception {
        finds(
                Fault.CHECKPOINT,
                log -> log.sql(
                        "update audit_checkpoint set note = replace(note, ?, ?) where tree_size = ?",
                        log.kept().root().base64(),
                        log.written(0).leaf().base64(),
                        log.size()));
    }

    @Test
    void anotherKeyOfACommitment() throws Exception {
        finds(
                Fault.PAYLOAD,
                log -> log.sql(
                        "update audit_payload set commitment_key = ? where entry_id = ?",
                        new byte[32],
                        log.entry(log.placeWith(CHANGED, 0))));
    }

    @Test
    void anAlteredHash() throws Exception {
        finds(
                Fault.LEAF,
                log -> log.sql(
                        "update audit_leaf set hash = ? where leaf_index = 6",
                        HexFormat.of().parseHex("00".repeat(32))));
        var unused = forged.after(log -> {
            assertThat(log.rootByTiles()).isEqualTo(log.kept().root());
            log.sql(
                    log.size() < TiledTree.WIDTH
                            ? "update audit_leaf set hash = ? where leaf_index = 6"
                            : "update audit_node set hash = ? where level = 1 and node_index = 0",
                    HexFormat.of().parseHex("00".repeat(32)));
            assertThat(log.rootByTiles())
                    .as("its tiles show it, too")
                    .isNotEqualTo(log.kept().root());
        });
    }

    @Test
    void anEntryThatIsDatedBack() throws Exception {
        finds(Fault.LATE, log -> {
            var late = log.copy(5, log.signedAt().minus(Duration.ofHours(1)));
            log.put(late, log.size());
            // The application signs what it finds, and knows no better.
            log.sign(log.keys(), log.signedAt().plusSeconds(60));
        });
    }

    @Test
    void namesThatWentWithoutAWord() throws Exception {
        finds(
                Fault.ERASURE,
                log -> log.sql("delete from audit_payload where entry_id = ?", log.entry(log.placeWith(CHANGED, 0))));
    }

    @Test
    void anErasureThatIsTakenBack() throws Exception {
        findsOfErasure(
                Fault.PAYLOAD, log -> log.sql(REPLACED, "entries", "entrien", log.entry(log.placeWith(ERASED, 0))));
        findsOfErasure(
                Fault.ERASURE,
                log -> log.sql("delete from audit_payload where entry_id = ?", log.entry(log.placeWith(ERASED, 0))));
    }

    private void findsOfErasure(Fault fault, Attack attack) throws Exception {
        assertThat(forged.afterErasure(attack)).map(Finding::fault).contains(fault);
    }
}
