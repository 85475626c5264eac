package no.mandat.workflow.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Coded;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.auditlog.EntriesErased;
import no.mandat.workflow.auditlog.LogTime;
import no.mandat.workflow.auditlog.Seals;
import no.mandat.workflow.auditlog.Undone;
import no.mandat.workflow.erasure.Erased;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasureList;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Writes an entry for each event, in the event's own transaction. */
@ApplicationScoped
class AuditTrail {

    private final Jsonb json = JsonbBuilder.create();
    private final SecureRandom random = new SecureRandom();
    private final Actors actors;
    private final Names names;
    private final Ids ids;
    private final LogTime time;
    private final Seals seals;
    private final Undone undone;
    private final Clock clock;
    private final ErasureList erasures;

    @PersistenceContext
    private EntityManager database;

    @Inject
    AuditTrail(
            Actors actors,
            Names names,
            Ids ids,
            LogTime time,
            Seals seals,
            Undone undone,
            Clock clock,
            ErasureList erasures) {
        this.actors = actors;
        this.names = names;
        this.ids = ids;
        this.time = time;
        this.seals = seals;
        this.undone = undone;
        this.clock = clock;
        this.erasures = erasures;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AuditTrail() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Before whoever else observes the event, so that what came of it stands after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) DomainEvent event) {
        TransactionChanges.current().name(event);
        var id = ids.next();
        var payload = new AuditPayload(id, key(), json.toJson(content(event)));
        var at = time.of(clock.instant());
        var made = new AuditEntry(id, at, actors.current().id(), actors.request(), event, payload.commitment());
        database.persist(made);
        var written = made.written().orElseThrow();
        undone.watch(written);
        database.persist(payload);
        database.persist(new AuditWaiting(at, id, seals.of(written)));
        AuditMention.in(event).forEach(clause -> database.persist(new AuditMention(clause, at, id)));
        if (event instanceof EntriesErased erased) {
            erased.entries().forEach(entry -> database.persist(new AuditErasure(entry, id)));
        }
        ErasedKind.of(event.action()).ifPresent(kind -> list(kind, id, at, event));
    }

    /** So that a restore doesn't bring it back. */
    private void list(ErasedKind kind, UUID entry, Instant at, DomainEvent event) {
        var what = event.changes().stream()
                .filter(change -> change.field().equals(kind.field()))
                .flatMap(change -> Stream.ofNullable(text(change.after())))
                .findFirst()
                .orElse("");
        erasures.note(new Erased(
                entry, at, actors.current().id(), kind, event.subject().id(), what));
    }

    private byte[] key() {
        var key = new byte[AuditPayload.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private PayloadContent content(DomainEvent event) {
        return new PayloadContent(
                actors.current().name(),
                names.of(event.subject()),
                event.changes().stream().map(this::value).toList(),
                event.reason().orElse(null));
    }

    private Value value(Change change) {
        var sample = change.after() == null ? change.before() : change.after();
        return new Value(change.field(), type(sample), text(change.before()), text(change.after()));
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "text";
            case String text -> "text";
            case LocalDate date -> "date";
            case Instant instant -> "instant";
            case Number number -> "number";
            case Boolean flag -> "boolean";
            case Enum<?> constant -> constant.getDeclaringClass().getSimpleName();
            case Id id -> id.getClass().getSimpleName();
            case Subject subject -> subject.kind();
            case Coded coded -> coded.getClass().getSimpleName();
            case List<?> several -> several.isEmpty() ? "text" : type(several.getFirst());
            default -> throw new IllegalArgumentException("no audit type for %s".formatted(value.getClass()));
        };
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Id id -> names.of(id);
            case Subject subject -> names.of(subject);
            case Coded coded -> coded.code();
            case Enum<?> constant -> constant.name();
            case List<?> several -> several.stream().map(this::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
