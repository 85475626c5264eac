package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.auditlog.LogPlaces;
import no.mandat.workflow.words.Words;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Names and values that are older than their rule lets them be. */
@ApplicationScoped
class OldPayloads {

    /** By mandate, as the index has them. */
    private static final String OF_MANDATES = """
            select e.* from mandate m join audit_entry e on e.mandate_id = m.id
                join audit_payload p on p.entry_id = e.id
            where e.action in (?1) and e.at < ?2 limit ?3
            """;

    private static final String OF_NONE = """
            select e.* from audit_entry e join audit_payload p on p.entry_id = e.id
            where e.mandate_id is null and e.action in (?1) and e.at < ?2 limit ?3
            """;

    private static final Logger LOG = Logger.getLogger(OldPayloads.class);

    /** So many in a transaction. */
    private static final int AT_ONCE = 1_000;

    private final PayloadErasure payloads;
    private final LogPlaces places;

    @PersistenceContext
    private EntityManager database;

    @Inject
    OldPayloads(PayloadErasure payloads, LogPlaces places) {
        this.payloads = payloads;
        this.places = places;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OldPayloads() {
        this(null, null);
    }

    /** Erases some, and says so by the rule; whether there may be more. */
    boolean erase(RetentionRules rules, Instant now) {
        boolean more = false;
        for (var rule : rules.days().entrySet()) {
            int days = rule.getValue();
            var before = now.minus(Duration.ofDays(days));
            for (var sql : List.of(OF_MANDATES, OF_NONE)) {
                more |= erase(sql, rule.getKey(), before, reason(rule.getKey(), days));
            }
        }
        return more;
    }

    private boolean erase(String sql, RetentionRule rule, Instant before, String reason) {
        var found = database.unwrap(Session.class)
                .createNativeQuery(sql, AuditEntry.class)
                .setParameter(1, rule.actions())
                .setParameter(2, before)
                .setParameter(3, AT_ONCE)
                .getResultList();
        // Whoever owns the database could call an entry otherwise for a while, or for this statement alone, and have
        // the log say that a rule erased it.
        var signed = places.signed(found.stream().map(AuditEntry::id).toList());
        var due = signed.values().stream()
                .filter(entry ->
                        rule.actions().contains(entry.action()) && entry.at().isBefore(before))
                .toList();
        Map<MandateId, List<UUID>> byMandate = new LinkedHashMap<>();
        var newest = newest();
        for (var entry : due) {
            Optional.ofNullable(entry.mandate())
                    .map(MandateId::new)
                    .or(() -> newest)
                    .ifPresent(mandate -> byMandate
                            .computeIfAbsent(mandate, one -> new ArrayList<>())
                            .add(entry.id()));
        }
        byMandate.forEach((mandate, entries) -> {
            var ignored = payloads.erase(mandate, entries, Optional.of(reason));
        });
        if (found.size() == AT_ONCE && due.isEmpty()) {
            LOG.errorf(
                    "%d entries whose names a rule is to erase aren't what the audit log has, and keep others from it (docs/operations.md, \"When the audit log is wrong\")",
                    found.size());
        }
        return found.size() == AT_ONCE && !byMandate.isEmpty();
    }

    /** What is of none is told of with the newest mandate, as in what was erased before the log was a tree; where there is none yet it waits. */
    private Optional<MandateId> newest() {
        return database.createQuery("select m.id from Mandate m order by m.id.value desc", MandateId.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static String reason(RetentionRule rule, int days) {
        return Words.in(Words.BOKMAL)
                .of(
                        switch (rule) {
                            case READINGS -> "retention.readings";
                            case LETTERS -> "retention.letters";
                        },
                        days);
    }
}
