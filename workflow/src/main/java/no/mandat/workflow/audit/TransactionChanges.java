package no.mandat.workflow.audit;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;

/**
 * The fields that the running transaction wrote to the database, and those that its events named. Before the commit every
 * written one must have been named.
 */
final class TransactionChanges {

    private final Set<Field> named = new HashSet<>();
    private final Set<Field> written = new HashSet<>();
    private boolean checkIsDue;

    private TransactionChanges() {}

    /** A field of an aggregate. */
    record Field(String kind, UUID id, String name) {}

    /** Those of the running transaction. */
    static TransactionChanges current() {
        var registry = registry();
        var changes = (TransactionChanges) registry.getResource(TransactionChanges.class);
        if (changes == null) {
            changes = new TransactionChanges();
            registry.putResource(TransactionChanges.class, changes);
        }
        return changes;
    }

    void name(DomainEvent event) {
        var subject = event.subject();
        event.changes().stream()
                .map(Change::field)
                .forEach(field -> named.add(new Field(subject.kind(), subject.id(), field)));
    }

    /** Notes a written field, and says whether the check before the commit has yet to be arranged. */
    boolean write(Field field) {
        written.add(field);
        boolean first = !checkIsDue;
        checkIsDue = true;
        return first;
    }

    /** @throws IllegalStateException when a written field was named by no event, which fails the transaction */
    void requireAllNamed() {
        var unnamed = new HashSet<>(written);
        unnamed.removeAll(named);
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("changed without an event that names it: " + unnamed);
        }
    }

    @SuppressWarnings("BanJNDI") // a name of the platform's, not of anybody's input
    private static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException e) {
            throw new IllegalStateException("no transactions in this container", e);
        }
    }
}
