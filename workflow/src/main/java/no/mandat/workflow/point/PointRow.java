package no.mandat.workflow.point;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointLife;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.report.WentTo;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A point in the matrix of its call.
 *
 * @param version what a command on it was made for
 * @param number its number in the contribution
 * @param reference the contribution's
 * @param confirmed whether the sender's address is theirs, as they confirmed
 * @param words the first of what it says; of a file its name; nothing of one that is exempt
 * @param file whether it is a file
 * @param exempt whether its contribution is exempt from public access, so that what it says is only read one by one
 * @param clauses the printed numbers of those that it is about, in the mandate's order
 * @param about which those are, the ones that the mandate hasn't any more too
 * @param disposition what it is concluded with; of an open one nothing
 * @param rank where it stands among others by how far it is answered, and with what
 * @param destination where it went in words, if it was taken up
 * @param parts the sections and recommendations that it went to, as far as the reader may know them
 * @param wentTo where it stands among others by where it went: of one that went nowhere empty, of an open one nothing
 * @param handler who has it, by name
 * @param handledBy who that is
 * @param senders of the point that a mailing is answered by, how many contributions are answered with it; of others 0
 * @param adding how many of those added something of their own, as far as they are compared
 * @param mailing which one that is, of such a point
 * @param ownProposal whether whoever reads it proposed its conclusion, which nobody confirms of their own
 */
public record PointRow(
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
        boolean exempt,
        List<String> clauses,
        Set<ClauseId> about,
        PointState state,
        @Nullable Disposition disposition,
        int rank,
        @Nullable String destination,
        WentTo parts,
        @Nullable String wentTo,
        @Nullable String handler,
        @Nullable PersonId handledBy,
        int senders,
        int adding,
        @Nullable MailingId mailing,
        boolean ownProposal) {

    /** Its place in a list that is sorted so: what a page goes on from. */
    public List<Object> place(PointSort sort) {
        return sort.place(contribution, number, rank, wentTo, handledBy);
    }

    /** Where it went, in a line; empty where it went nowhere. */
    public String becameInWords(Words words) {
        return parts.inWords(destination, words);
    }

    /** The clauses that it is about in a line, with a word for those that the mandate hasn't any more; empty where it is about none. */
    public String aboutInWords(Words words) {
        return aboutInWords(clauses, about.size() > clauses.size(), words);
    }

    static String aboutInWords(List<String> printed, boolean gone, Words words) {
        return Stream.concat(printed.stream(), gone ? Stream.of(words.of("clauses.gone.one")) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    /** As it was seen. */
    public SeenPoint seen() {
        return new SeenPoint(id, version);
    }

    /** Whether its state allows that, and whose proposal it is; who may otherwise, the service says. */
    public boolean can(PointAction action) {
        return !(action == PointAction.CONFIRM && ownProposal)
                && PointLife.LIFE.next(state, action).isPresent();
    }

    /** Who speaks: the organisation, or the person. */
    public String speaker() {
        return organisation == null ? name : organisation;
    }
}
