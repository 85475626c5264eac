package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.ContributionText;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingAction;
import no.mandat.domain.point.MailingLife;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.Passages;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.ReadTrace;
import no.mandat.workflow.contribution.cluster.Additions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads the mailings of a call, and who sent them. */
@UseCases
public class MailingQueries {

    private static final String ROW = """
            m.id.value, m.version, m.lead.value, substring(p.words, 1, 300), c.classification.openness, m.state, m.senders,
            (select count(*) from MailingMember w where w.mailing.value = m.id.value and w.standing = PROPOSED), p.state,
            p.conclusion.disposition""";

    private static final String SENDER = "p.id, p.contribution, c.reference, c.contributor.name,"
            + " c.contributor.organisation, c.contributor.category, c.confirmedAt, c.language,"
            + " c.classification.openness, m.similarity, m.standing, m.byHand, p.passages";

    private final Mailings mailings;
    private final Points points;
    private final Calls calls;
    private final Contributions contributions;
    private final ReadTrace trace;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public MailingQueries(
            Mailings mailings,
            Points points,
            Calls calls,
            Contributions contributions,
            ReadTrace trace,
            Mandates mandates,
            Access access,
            Clock clock) {
        this.mailings = mailings;
        this.points = points;
        this.calls = calls;
        this.contributions = contributions;
        this.trace = trace;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailingQueries() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A page of those of a call, the largest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<MailingRow> of(CallId call, Seek seek) {
        access.require(
                Permission.READ_CONTRIBUTIONS,
                mandates.require(calls.require(call).mandate()));
        return rows("m.call.value = :call", Map.of("call", call.value()), seek);
    }

    private List<MailingRow> rows(String condition, Map<String, ?> values, Seek seek) {
        return new KeysetQuery<>(MailingRow.class, ROW, "Mailing m", """
                        join Point p on p.id.value = m.lead.value
                        join Contribution c on c.id.value = p.contribution.value""")
                .and(condition, values)
                .page(database, "m.senders", "m.id.value", true, seek);
    }

    /**
     * Of which call it is. Nothing of what it says is read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallId callOf(MailingId id) {
        return readable(mailings.require(id)).call();
    }

    /**
     * One of those of a call. Reading a common text that is exempt is written into the audit trail; asking for it in another call gives
     * nothing of it, and leaves no trace.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MailingDetails details(CallId call, MailingId id) {
        var mailing = readable(mailings.require(call, id));
        var lead = points.require(mailing.lead());
        var source = contributions.require(lead.contribution());
        trace.leave(source);
        var row = rows("m.id.value = :id", Map.of("id", id.value()), Seek.first(1))
                .getFirst();
        return new MailingDetails(
                row,
                source.reference(),
                source.language(),
                lead.words(),
                mailings.confirmed(mailing),
                mailings.isByHand(mailing),
                actions(mailing, row));
    }

    private Set<MailingAction> actions(Mailing mailing, MailingRow row) {
        var actions = EnumSet.noneOf(MailingAction.class);
        var status = calls.require(mailing.call()).status(clock.instant());
        if (!status.isOver()
                || !access.allowed(mandates.require(mailing.mandate())).contains(Permission.HANDLE_POINTS)) {
            return actions;
        }
        actions.addAll(MailingLife.LIFE.actionsIn(mailing.state()));
        actions.remove(MailingAction.GROW);
        if (mailing.state() == MailingState.CONFIRMED) {
            if (row.waiting() == 0) {
                actions.remove(MailingAction.CONFIRM);
            }
            if (row.answer() != PointState.OPEN) {
                actions.remove(MailingAction.DISMISS);
            }
        }
        return actions;
    }

    /**
     * A page of who sent it, whoever changed it most first; without words of what is exempt, or erased.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<MailingSender> senders(MailingId id, Seek seek) {
        var mailing = readable(mailings.require(id));
        var lead = points.require(mailing.lead());
        boolean exempt = contributions.require(lead.contribution()).isExempt();
        var rows = list(id).page(database, "m.similarity", "m.point", false, seek);
        var texts = texts(rows.stream()
                .filter(row -> !exempt && !row.isExempt() && !row.isErased())
                .toList());
        return rows.stream()
                .map(row -> row.sender(
                        lead.id(),
                        Optional.ofNullable(texts.get(row.contribution()))
                                .map(text -> Additions.of(
                                        lead.words(), row.passages().answers(text.replies())))
                                .orElse(null)))
                .toList();
    }

    private static KeysetQuery<Raw> list(MailingId id) {
        return new KeysetQuery<>(Raw.class, SENDER, "MailingMember m", """
                        join Point p on p.id.value = m.point
                        join Contribution c on c.id.value = p.contribution.value""")
                .and("m.mailing.value = :mailing", Map.of("mailing", id.value()));
    }

    /** What all of them answered, with one statement. */
    private Map<ContributionId, ContributionText> texts(List<Raw> rows) {
        return rows.isEmpty()
                ? Map.of()
                : database.createQuery("""
                                select t from ContributionText t join Contribution c on c.id = t.key.contribution
                                where t.key.revision = c.revision and c.id.value in :ids
                                """, ContributionText.class)
                        .setParameter(
                                "ids",
                                rows.stream()
                                        .map(row -> row.contribution().value())
                                        .distinct()
                                        .toList())
                        .getResultStream()
                        .collect(Collectors.toMap(ContributionText::contribution, text -> text));
    }

    private Mailing readable(Mailing mailing) {
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(mailing.mandate()));
        return mailing;
    }

    /** A row as the database gives it. */
    record Raw(
            PointId point,
            ContributionId contribution,
            String reference,
            String name,
            @Nullable String organisation,
            @Nullable OrganisationCategory category,
            @Nullable Instant confirmedAt,
            String language,
            @Nullable Openness openness,
            double similarity,
            MailingStanding standing,
            boolean byHand,
            Passages passages) {

        boolean isExempt() {
            return openness == Openness.EXEMPT;
        }

        /** Nothing is left of what it was made of. */
        boolean isErased() {
            return passages.list().isEmpty();
        }

        MailingSender sender(PointId lead, @Nullable Additions additions) {
            return new MailingSender(
                    point,
                    contribution,
                    reference,
                    name,
                    organisation,
                    category,
                    confirmedAt != null,
                    language,
                    similarity,
                    standing,
                    byHand,
                    point.equals(lead),
                    isErased(),
                    additions);
        }
    }
}
