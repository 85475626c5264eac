package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.contribution.ReadTrace;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.report.WentTo;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.words.Words;

/** Reads the points that leave in a file, a page at a time. What is exempt of them leaves its trace. */
@ApplicationScoped
class PointSheets {

    private static final String ROW = """
            p.id, p.contribution, p.number, c.reference, c.contributor.name, c.contributor.organisation, p.category,
            c.confirmedAt is not null, c.publication, c.sentAt, p.words, p.file is not null, p.state, p.conclusion.disposition,
            p.conclusion.reason, p.conclusion.destination, p.conclusion.parts, h.name, c.classification.openness, g.senders, k.reference, l.number""";

    /** The point in whose row of the matrix a row is: that by which its mailing is answered, with its contribution, or itself. */
    private static final String LEAD = """
            left join Mailing m on m.id.value = p.mailing.value
            left join Point l on l.id.value = coalesce(m.lead.value, p.id.value)
            left join Contribution k on k.id.value = l.contribution.value and p.mailing.value is not null""";

    private final PointSelection selection;
    private final PointParts parts;
    private final MandateTexts texts;
    private final ReadTrace trace;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PointSheets(PointSelection selection, PointParts parts, MandateTexts texts, ReadTrace trace) {
        this.selection = selection;
        this.parts = parts;
        this.texts = texts;
        this.trace = trace;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointSheets() {
        this(null, null, null, null);
    }

    /**
     * A page of those of a call of this mandate. What is exempt leaves its trace on the page on which it begins.
     *
     * @param each whether what is answered with a mailing has rows of its own, where the filter lets through the point that answers it;
     *     otherwise it stands in that one's
     */
    List<ForSheet> page(CallId call, Mandate mandate, PointFilter filter, boolean each, boolean descending, Seek seek) {
        var list = selection.of(call, filter, PointSheetRow.class, ROW, LEAD, each ? "l" : "p");
        if (!each) {
            list.and(PointSelection.LEADING, Map.of());
        }
        var rows = list.page(database, PointSort.SENT.columns(), descending, seek);
        leaveTraces(rows.stream()
                .filter(PointSheetRow::isExempt)
                .map(PointSheetRow::contribution)
                .distinct()
                .filter(one -> !isOnPageBefore(one, seek))
                .map(ContributionId::value)
                .toList());
        var clauses = NumberedClauses.of(rows.stream().map(PointSheetRow::id), mandate, texts, database);
        var named = parts.named(mandate.id(), rows.stream().flatMap(row -> Stream.ofNullable(row.parts())));
        return rows.stream()
                .map(row -> new ForSheet(
                        row, clauses.printed(row.id()), clauses.hasGone(row.id()), PointParts.of(row.parts(), named)))
                .toList();
    }

    private void leaveTraces(List<UUID> exempt) {
        if (!exempt.isEmpty()) {
            database.createQuery("from Contribution c where c.id.value in :exempt", Contribution.class)
                    .setParameter("exempt", exempt)
                    .getResultList()
                    .forEach(trace::leave);
        }
    }

    /** The points of a contribution follow one another, so that it can have begun on the page before. */
    private static boolean isOnPageBefore(ContributionId contribution, Seek seek) {
        return Optional.ofNullable(seek.anchor())
                .filter(last -> last.getFirst().equals(contribution.value()))
                .isPresent();
    }

    /**
     * A point with the printed numbers of its clauses.
     *
     * @param gone whether it is about any that the mandate hasn't any more
     * @param parts the sections and recommendations that it went to
     */
    record ForSheet(PointSheetRow row, List<String> clauses, boolean gone, WentTo parts) {

        /** Where it went, in a line; of an open one, and of one that went nowhere, empty. */
        String became(Words words) {
            return row.state() == PointState.OPEN ? "" : parts.inWords(row.destination(), words);
        }

        /** What it is about, in a line. */
        String about(Words words) {
            return PointRow.aboutInWords(clauses, gone, words);
        }
    }
}
