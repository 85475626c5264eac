package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import no.mandat.verify.TiledTree;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.shared.UseCases;

/** What everybody may read of the log: its keys, its last checkpoint, and hashes. No entry stands in it, and nobody is named. */
@UseCases
public class PublicLog {

    private final Access access;
    private final SelfCheck check;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** Takes what it asks. */
    @Inject
    public PublicLog(Access access, SelfCheck check) {
        this.access = access;
        this.check = check;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicLog() {
        this(null, null);
    }

    /**
     * A public key that the log is or was signed with.
     *
     * @param text as verifiers take it
     * @param since when it signed first
     */
    public record PublicKey(String text, Instant since) {

        /** All that ever signed, the newest last. */
        static List<PublicKey> all(Connection database) throws SQLException {
            try (var query = database.prepareStatement(
                            "select verifier, since from audit_key order by since, verifier");
                    var rows = query.executeQuery()) {
                List<PublicKey> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(new PublicKey(
                            rows.getString("verifier"), Objects.requireNonNull(DatabaseTime.get(rows, "since"))));
                }
                return keys;
            }
        }
    }

    /**
     * A signed checkpoint.
     *
     * @param size how many entries it covers
     * @param at when it was signed
     * @param note the whole of it
     */
    public record Covered(long size, Instant at, String note) {}

    /** The last checkpoint; none before the first. */
    public Optional<Covered> checkpoint() {
        access.allowEverybody();
        return read(database -> Checkpoints.last(database).map(one -> new Covered(one.size(), one.at(), one.note())));
    }

    /** What came of the last time that the installation checked its log itself; none before the first. */
    public Optional<SelfCheck.Status> checked() {
        access.allowEverybody();
        return check.status();
    }

    /** The keys, the newest last. */
    public List<PublicKey> keys() {
        access.allowEverybody();
        return read(PublicKey::all);
    }

    /**
     * A tile of the tree (C2SP tlog-tiles): so many hashes of 32 bytes behind each other.
     *
     * @param level 0 for the hashes of leaves
     * @param index which tile of the level, from 0
     * @param width how many hashes of it, 1 to 256
     * @return none where the tree that the last checkpoint covers hasn't so many
     */
    public Optional<byte[]> tile(int level, long index, int width) {
        access.allowEverybody();
        return read(database -> {
            long size = Checkpoints.last(database).map(Signed::size).orElse(0L);
            if (width < 1 || width > TiledTree.width(size, level, index)) {
                return Optional.empty();
            }
            var bytes = new ByteArrayOutputStream();
            new StoredTree(database).tile(level, index, width).forEach(hash -> bytes.writeBytes(hash.bytes()));
            return Optional.of(bytes.toByteArray());
        });
    }

    private <T> T read(Reading<T> reading) {
        return Reading.from(source, reading);
    }
}
