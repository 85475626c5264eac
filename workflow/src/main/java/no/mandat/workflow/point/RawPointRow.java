package no.mandat.workflow.point;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.report.NamedPart;
import org.jspecify.annotations.Nullable;

/** A row of the matrix as the database gives it. */
record RawPointRow(
        PointId id,
        int version,
        ContributionId contribution,
        int number,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        boolean confirmed,
        String words,
        boolean file,
        @Nullable Openness openness,
        PointState state,
        @Nullable Disposition disposition,
        int rank,
        @Nullable String destination,
        @Nullable Destinations parts,
        @Nullable String wentTo,
        @Nullable String handler,
        @Nullable PersonId handledBy,
        @Nullable Integer senders,
        @Nullable UUID mailing,
        @Nullable PersonId proposer) {

    /** What a list selects of each point. */
    static final String SELECT = """
            p.id, p.version, p.contribution, p.number, c.reference, c.contributor.name, c.contributor.organisation,
            p.category, c.confirmedAt is not null, substring(p.words, 1, 300), p.file is not null, c.classification.openness, p.state,
            p.conclusion.disposition, p.conclusionRank, p.conclusion.destination, p.conclusion.parts,
            p.wentTo, h.name, p.handler, g.senders, g.id.value, p.proposer""";

    /** The parts that it went to; nothing of an open one, whatever was concluded before. */
    @Nullable Destinations concluded() {
        return state == PointState.OPEN ? null : parts;
    }

    /**
     * As it is shown.
     *
     * @param adding how many of those that each mailing answers added something of their own
     * @param named where points went
     * @param reader who reads it, where it is a person
     */
    PointRow row(
            NumberedClauses clauses,
            Map<UUID, Integer> adding,
            Map<ReportPart, NamedPart> named,
            Optional<PersonId> reader) {
        boolean exempt = openness == Openness.EXEMPT;
        return new PointRow(
                id,
                version,
                contribution,
                number,
                reference,
                name,
                organisation,
                category,
                confirmed,
                exempt ? "" : words,
                file,
                exempt,
                clauses.printed(id),
                clauses.of(id),
                state,
                state == PointState.OPEN ? null : disposition,
                rank,
                state == PointState.OPEN ? null : destination,
                PointParts.of(concluded(), named),
                wentTo,
                handler,
                handledBy,
                senders == null ? 0 : senders,
                mailing == null ? 0 : adding.getOrDefault(mailing, 0),
                mailing == null ? null : new MailingId(mailing),
                reader.filter(person -> person.equals(proposer)).isPresent());
    }
}
