package no.mandat.workflow.point;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.contribution.FileOfContribution;
import org.jspecify.annotations.Nullable;

/**
 * A point beside the matrix, with what it was taken from.
 *
 * @param number by which it is known in its contribution
 * @param place its place among the points of its contribution, from 1
 * @param of how many points the contribution has
 * @param exempt whether its contribution is exempt from public access, so that its reading leaves a trace
 * @param language the tag of the language in which was answered
 * @param asked the questions that it answers, with all that was answered to each
 * @param words what it says; of a file its name
 * @param file the file that it is, if it is one
 * @param conclusion what is concluded, or was before it was taken up again
 * @param rank where it stands among others by how far it is answered, and with what
 * @param wentTo where it stands among others by where it went: of one that went nowhere empty, of an open one nothing
 * @param openAgain of one that has no conclusion any more, why, as far as somebody said so
 * @param siblings the other points of the contribution, by which number, as they are now
 * @param mailing the mailing that it is answered with, or that is answered by it
 * @param actions what the actor may do with it now
 */
public record PointDetails(
        PointId id,
        int version,
        CallId call,
        MandateId mandate,
        ContributionId contribution,
        int number,
        int place,
        int of,
        String reference,
        boolean exempt,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        Publication publication,
        boolean confirmed,
        Instant sentAt,
        String language,
        List<Answered> asked,
        String words,
        @Nullable FileOfContribution file,
        Set<ClauseId> clauses,
        PointState state,
        @Nullable ConclusionForm conclusion,
        int rank,
        @Nullable String wentTo,
        @Nullable String proposer,
        @Nullable OpenAgain openAgain,
        @Nullable PersonId handler,
        List<Sibling> siblings,
        @Nullable InMailing mailing,
        Set<PointAction> actions) {

    /** As it was seen. */
    public SeenPoint seen() {
        return new SeenPoint(id, version);
    }

    /** Its place in a matrix that is sorted so: what a page goes on from. */
    public List<Object> place(PointSort sort) {
        return sort.place(contribution, number, rank, wentTo, handler);
    }

    /** Who speaks: the organisation, or the person. */
    public String speaker() {
        return organisation == null ? name : organisation;
    }

    /**
     * A question, in the language in which it was answered, and what was answered.
     *
     * @param marks which pieces of it make the point, in their order
     */
    public record Answered(QuestionId question, String text, String answer, List<Mark> marks) {}

    /** A piece of an answer, from its first character to the one behind its last, as browsers count them (UTF-16). */
    public record Mark(int from, int to) {}

    /** Another point of the contribution. */
    public record Sibling(SeenPoint seen, int place, String words, PointState state) {}

    /**
     * Who took it up again or sent its proposal back, when, and why.
     *
     * @param by nobody where what it went to is gone by the end of a round
     */
    public record OpenAgain(@Nullable String by, Instant at, String reason) {}

    /**
     * A mailing that is confirmed.
     *
     * @param lead the point that it is answered by
     */
    public record InMailing(MailingId id, PointId lead, int senders) {}
}
