package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRevision;
import no.mandat.domain.mandate.MandateVersion;
import no.mandat.domain.mandate.TextKey;
import no.mandat.domain.mandate.VersionKey;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** All texts that were put to the bodies of mandates, and those that became versions. */
@ApplicationScoped
public class MandateTexts {

    @PersistenceContext
    private EntityManager database;

    /** Keeps a text. */
    public void add(MandateRevision revision) {
        database.persist(revision);
        // What builds on it refers to it.
        database.flush();
    }

    /** Keeps a version. */
    public void add(MandateVersion version) {
        database.persist(version);
    }

    /** The text of that number, if there is one. */
    public Optional<MandateRevision> find(MandateId mandate, int revision) {
        return Optional.ofNullable(database.find(MandateRevision.class, new TextKey(mandate, revision)));
    }

    /** The clauses that count now: of a draft those being written. */
    public ClauseTree clauses(MandateId mandate) {
        return Optional.ofNullable(database.find(MandateClauses.class, mandate))
                .map(MandateClauses::tree)
                .orElse(ClauseTree.EMPTY);
    }

    /** Those of several mandates, by mandate. */
    public Map<MandateId, ClauseTree> clauses(Set<MandateId> mandates) {
        return database.createQuery(
                        "select c from MandateClauses c where c.id.value in :mandates", MandateClauses.class)
                .setParameter(
                        "mandates", mandates.stream().map(MandateId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(MandateClauses::mandate, MandateClauses::tree));
    }

    /** How many clauses are pointed to that aren't there. What was pointed to before stays, whatever became of it. */
    public int missing(MandateId mandate, Set<ClauseId> before, Set<ClauseId> after) {
        var added = new HashSet<>(after);
        added.removeAll(before);
        if (!added.isEmpty()) {
            clauses(mandate).clauses().forEach(clause -> added.remove(clause.id()));
        }
        return added.size();
    }

    /** The version of that number, if there is one. */
    public Optional<MandateVersion> version(MandateId mandate, int number) {
        return Optional.ofNullable(database.find(MandateVersion.class, new VersionKey(mandate, number)));
    }

    /** What the version of that number says, if there is one. */
    public Optional<MandateContent> content(MandateId mandate, int number) {
        return version(mandate, number)
                .flatMap(version -> find(mandate, version.revision()))
                .map(MandateRevision::content);
    }

    /** All versions, the latest first. */
    public List<VersionRow> versions(MandateId mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.mandate.VersionRow(v.key.number, v.inForceFrom, v.consentedAt,
                            r.contentHash)
                        from MandateVersion v join MandateRevision r
                            on r.key.mandate.value = v.key.mandate.value and r.key.revision = v.revision
                        where v.key.mandate.value = :mandate order by v.key.number desc
                        """, VersionRow.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }
}
