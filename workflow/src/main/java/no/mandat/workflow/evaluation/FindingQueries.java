package no.mandat.workflow.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.evaluation.Carried;
import no.mandat.domain.evaluation.Finding;
import no.mandat.domain.evaluation.FindingAction;
import no.mandat.domain.evaluation.FindingLife;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.meeting.MeetingPath;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads what was learnt of the work in mandates. */
@UseCases
public class FindingQueries {

    private final Findings findings;
    private final Mandates mandates;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    FindingQueries(Findings findings, Mandates mandates, Access access) {
        this.findings = findings;
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected FindingQueries() {
        this(null, null, null);
    }

    /**
     * Those of a mandate, for all who read it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public FindingList of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_MANDATE, mandate);
        var allowed = access.allowed(mandate);
        boolean records = allowed.contains(Permission.RECORD_FINDINGS);
        var shown = findings.of(id).stream()
                .filter(finding -> records || finding.state() == FindingState.RECORDED)
                .toList();
        var meetings = allowed.contains(Permission.READ_GROUP_MEETINGS) ? titles(id) : Map.<MeetingId, String>of();
        var names = names(shown);
        return new FindingList(
                shown.stream()
                        .map(finding -> row(finding, meetings, names, records))
                        .toList(),
                records);
    }

    private static FindingRow row(
            Finding finding, Map<MeetingId, String> meetings, Map<MandateId, String> names, boolean records) {
        return new FindingRow(
                finding.id(),
                finding.version(),
                form(finding),
                finding.meeting()
                        .filter(meetings::containsKey)
                        .map(meeting -> new FindingRow.At(
                                Objects.requireNonNull(meetings.get(meeting)),
                                MeetingPath.of(finding.mandate(), meeting)))
                        .orElse(null),
                finding.state(),
                finding.reason().orElse(null),
                finding.changedAt(),
                finding.carried().stream()
                        .map(one -> new FindingRow.Taken(
                                one.mandate(), names.get(one.mandate()), one.clause(), one.carriedAt()))
                        .toList(),
                records ? actions(finding) : Set.of());
    }

    private static FindingForm form(Finding finding) {
        var says = finding.says();
        return new FindingForm(says.kind(), says.text(), List.copyOf(says.clauses()), says.carry());
    }

    /** It is taken up from where the next mandate is written, by whoever writes that. */
    private static Set<FindingAction> actions(Finding finding) {
        var actions = EnumSet.of(FindingAction.EDIT, FindingAction.WITHDRAW);
        actions.retainAll(FindingLife.LIFE.actionsIn(finding.state()));
        return actions;
    }

    private Map<MeetingId, String> titles(MandateId mandate) {
        Map<MeetingId, String> titles = new HashMap<>();
        database.createQuery("""
                        select m.id.value, m.title from Finding f join Meeting m on m.id.value = f.meeting.value
                        where f.mandate.value = :mandate
                        """, Object[].class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .forEach(row -> titles.put(new MeetingId((UUID) row[0]), (String) row[1]));
        return titles;
    }

    /** What the mandates are called in which they were taken up, as far as the actor reads them. */
    private Map<MandateId, String> names(List<Finding> shown) {
        var into = mandates.all(shown.stream()
                .flatMap(finding -> finding.carried().stream().map(Carried::mandate))
                .collect(Collectors.toSet()));
        var allowed = access.allowed(into);
        return into.stream()
                .filter(mandate -> allowed.getOrDefault(mandate.id(), Set.of()).contains(Permission.READ_MANDATE))
                .collect(Collectors.toMap(Mandate::id, Mandate::shortName));
    }

    /**
     * Those that are meant for a mandate like this, while it is a draft that the actor writes; none for others. They are of mandates of the
     * same board, or of which the actor is of the secretariat.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<CarriableFinding> carriable(MandateId id) {
        var draft = mandates.require(id);
        access.require(Permission.READ_MANDATE, draft);
        if (!draft.isEditable() || !access.allowed(draft).contains(Permission.EDIT_MANDATE)) {
            return List.of();
        }
        var shown = findings.carriable(draft, access.visibility());
        var origins = mandates.all(shown.stream().map(Finding::mandate).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Mandate::id, Mandate::shortName));
        return shown.stream()
                .map(finding -> new CarriableFinding(
                        finding.id(),
                        Objects.requireNonNull(origins.get(finding.mandate())),
                        finding.says().kind(),
                        finding.says().text(),
                        clause(finding, id)))
                .toList();
    }

    private static @Nullable ClauseId clause(Finding finding, MandateId in) {
        return finding.carried().stream()
                .filter(one -> one.mandate().equals(in))
                .findFirst()
                .map(Carried::clause)
                .orElse(null);
    }
}
