package no.mandat.workflow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.UUID;
import no.mandat.workflow.shared.Ids;

/**
 * The content of files, in pieces of a megabyte at most: one guarantee with what they belong to, and no statement that is too
 * large for the database (docs/decisions/0013).
 */
@ApplicationScoped
public class Attachments {

    /** The most bytes of a piece. */
    public static final int PIECE = 1024 * 1024;

    private final Reception reception;
    private final Ids ids;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public Attachments(Reception reception, Ids ids) {
        this.reception = reception;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Attachments() {
        this(null, null);
    }

    /**
     * What was kept.
     *
     * @param id under which it is found
     * @param size in bytes
     * @param fingerprint SHA-256, as 64 hexadecimal digits
     */
    public record Content(UUID id, long size, String fingerprint) {}

    /** Keeps the content of a file in the running transaction, and returns under which id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID keep(ReceivedFile file) {
        try (var in = reception.open(file)) {
            var kept = write(in);
            if (!kept.fingerprint().equals(file.fingerprint())) {
                throw new IllegalStateException("the file isn't what was received");
            }
            return kept.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was made here, to its end, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Content keep(Path file) {
        try (var in = Files.newInputStream(file)) {
            return write(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content write(InputStream in) throws IOException {
        var id = ids.next();
        var digest = Fingerprints.begin();
        long size = 0;
        int number = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            digest.update(piece);
            insert(id, number++, piece);
            size += piece.length;
        }
        return new Content(id, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Keeps a piece of a content that comes piece by piece, in the running transaction. All but its last have {@link #PIECE} bytes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID id, int number, byte[] piece) {
        insert(id, number, piece);
    }

    private void insert(UUID id, int number, byte[] piece) {
        database.createNativeQuery("insert into attachment_chunk (id, no, data) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, number)
                .setParameter(3, piece)
                .executeUpdate();
    }

    /** Throws contents away that nothing names any more, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(Collection<UUID> ids) {
        ids.forEach(id -> database.createNativeQuery("delete from attachment_chunk where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
    }

    /** A content of that many bytes, which must be there; read piece by piece. */
    public InputStream content(UUID id, long size) {
        int pieces = Math.toIntExact((size + PIECE - 1) / PIECE);
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int number) {
                return new ByteArrayInputStream(piece(id, number));
            }

            @Override
            public int size() {
                return pieces;
            }
        }));
    }

    /** A piece of a content, which must be there. Each is read by itself: whoever fetches slowly holds no connection. */
    @Transactional
    public byte[] piece(UUID id, int number) {
        return (byte[])
                database.createNativeQuery("select data from attachment_chunk where id = ?1 and no = ?2", byte[].class)
                        .setParameter(1, id)
                        .setParameter(2, number)
                        .getSingleResult();
    }
}
