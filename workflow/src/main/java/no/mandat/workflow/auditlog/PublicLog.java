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
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.shared.UseCases;

/** What everybody may read of the log: its keys, its last checkpoint, and hashes. No entry stands in it, and nobody is named. */
@UseCases
public class PublicLog {

    private final Access access;
    private final SelfCheck check;
    private final LogKeys keys;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** Takes what it asks. */
    @Inject
    PublicLog(Access access, SelfCheck check, LogKeys keys) {
        this.access = access;
        this.check = check;
        this.keys = keys;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicLog() {
        this(null, null, null);
    }

    /**
     * A public key that the log is or was signed with.
     *
     * @param text as verifiers take it
     */
    public record PublicKey(String text) {

        /** The same, to check by. */
        static List<VerifierKey> parsed(List<PublicKey> keys) {
            try {
                List<VerifierKey> parsed = new ArrayList<>();
                for (var key : keys) {
                    parsed.add(VerifierKey.parse(key.text));
                }
                return parsed;
            } catch (WrongFormatException e) {
                throw new IllegalStateException("a public key of the audit log isn't one", e);
            }
        }

        /** All that the database names, in the order that it says. */
        static List<PublicKey> all(Connection database) throws SQLException {
            try (var query = database.prepareStatement("select verifier from audit_key order by since, verifier");
                    var rows = query.executeQuery()) {
                List<PublicKey> keys = new ArrayList<>();
                while (rows.next()) {
                    // A key has none; whoever writes one there would put lines of their own into what is printed.
                    // Blanks behind it are the same key for the database.
                    keys.add(new PublicKey(Objects.requireNonNullElse(rows.getString("verifier"), "")
                            .stripTrailing()
                            .replaceAll("\\p{Cntrl}", "?")));
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

    /** The last checkpoint that this installation signed, where somebody else put no more than a few behind it; none before the first. */
    public Optional<Covered> checkpoint() {
        access.allowEverybody();
        return read(database -> keys.lastSigned(database).map(one -> new Covered(one.size(), one.at(), one.note())));
    }

    /** What came of the last time that the installation checked its log itself; none before the first. */
    public Optional<SelfCheck.Status> checked() {
        access.allowEverybody();
        return check.status();
    }

    /** The keys that this installation stands for, the newest last. */
    public List<PublicKey> keys() {
        access.allowEverybody();
        return read(keys::published);
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
            long size = keys.lastSigned(database).map(Signed::size).orElse(0L);
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
