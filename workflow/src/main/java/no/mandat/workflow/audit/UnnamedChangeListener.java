package no.mandat.workflow.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.Coded;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.PartId;
import no.mandat.workflow.audit.TransactionChanges.Field;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Sees every field of an aggregate that is written, and fails the transaction before its commit when no event named the
 * field. So no code path changes state without an entry in the audit trail.
 */
class UnnamedChangeListener implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final long serialVersionUID = 1L;

    /** Kept by the machinery, and derived from the entry itself. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "version",
            "changedAt",
            "shownSince",
            "followed",
            "placed",
            "takenUp",
            "conclusionRank",
            "wentTo",
            "firstQuestion",
            "rank");

    @Override
    public void onPostInsert(PostInsertEvent event) {
        compare(event.getSession(), event.getPersister(), event.getId(), null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        compare(event.getSession(), event.getPersister(), event.getId(), event.getOldState(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        var nothing = new Object[event.getDeletedState().length];
        compare(event.getSession(), event.getPersister(), event.getId(), event.getDeletedState(), nothing);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static void compare(
            EventSource session, EntityPersister persister, Object id, Object @Nullable [] before, Object[] after) {
        if (id instanceof PartId part) {
            new Writer(session, part.whole().kind(), part.whole().id()).write(part.field());
        }
        if (!(id instanceof Id aggregate)) {
            return;
        }
        var names = persister.getPropertyNames();
        var types = persister.getPropertyTypes();
        IntStream.range(0, names.length)
                .filter(i -> !BOOKKEEPING.contains(names[i]))
                .forEach(i -> compare(
                        new Writer(session, persister.getMappedClass().getSimpleName(), aggregate.value()),
                        names[i],
                        types[i],
                        before == null ? null : before[i],
                        after[i]));
    }

    private static void compare(
            Writer writer, String name, Type type, @Nullable Object before, @Nullable Object after) {
        if (type instanceof ComponentType component && !isOne(before) && !isOne(after)) {
            var names = component.getPropertyNames();
            IntStream.range(0, names.length)
                    .forEach(i ->
                            writer.writeIfChanged(names[i], part(component, before, i), part(component, after, i)));
        } else if (type.isCollectionType()) {
            if (isTouched(before, after)) {
                writer.write(name);
            }
        } else {
            writer.writeIfChanged(name, before, after);
        }
    }

    /** Of several columns, and told as one value. */
    private static boolean isOne(@Nullable Object value) {
        return value instanceof Id || value instanceof Coded;
    }

    /** A collection is the same before and after, and knows itself whether it was changed; one that came or went was if it held something. */
    private static boolean isTouched(@Nullable Object before, @Nullable Object after) {
        return after instanceof PersistentCollection<?> held && held.isDirty()
                || before != after && !(isEmpty(before) && isEmpty(after));
    }

    private static boolean isEmpty(@Nullable Object collection) {
        return collection == null
                || (collection instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) collection).isEmpty());
    }

    private static @Nullable Object part(ComponentType component, @Nullable Object whole, int index) {
        return whole == null ? null : component.getPropertyValue(whole, index);
    }

    /** Notes the written fields of one row. */
    private record Writer(EventSource session, String kind, UUID id) {

        void writeIfChanged(String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                write(name);
            }
        }

        void write(String name) {
            var changes = TransactionChanges.current();
            if (changes.write(new Field(kind, id, name))) {
                session.getActionQueue().registerProcess(ignored -> changes.requireAllNamed());
            }
        }
    }
}
