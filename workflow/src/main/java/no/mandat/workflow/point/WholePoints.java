package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Person;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.FileOfContribution;
import org.jspecify.annotations.Nullable;

/** Reads one point with what it was taken from, and what the actor may do with it. */
@ApplicationScoped
class WholePoints {

    private final Points points;
    private final Mailings mailings;
    private final Contributions contributions;
    private final PointRights rights;

    @PersistenceContext
    private EntityManager database;

    @Inject
    WholePoints(Points points, Mailings mailings, Contributions contributions, PointRights rights) {
        this.points = points;
        this.mailings = mailings;
        this.contributions = contributions;
        this.rights = rights;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WholePoints() {
        this(null, null, null, null);
    }

    /** A point of this contribution to this call, for the actor. */
    PointDetails of(Point point, Contribution contribution, Call call, Mandate mandate) {
        var replies = contributions.text(contribution).replies();
        var all = points.of(contribution.id());
        var by = contribution.contributor();
        var led = point.mailing().isPresent() ? Optional.<Mailing>empty() : mailings.ledBy(point.id());
        return new PointDetails(
                point.id(),
                point.version(),
                call.id(),
                mandate.id(),
                contribution.id(),
                point.number(),
                all.indexOf(point) + 1,
                all.size(),
                contribution.reference(),
                contribution.isExempt(),
                by.name(),
                by.organisation(),
                by.category(),
                contribution.publication(),
                contribution.isConfirmed(),
                contribution.sentAt(),
                contribution.language(),
                asked(point, call, contribution, replies),
                point.words(),
                point.file()
                        .map(file -> new FileOfContribution(contribution.id(), file))
                        .orElse(null),
                point.clauses(),
                point.state(),
                point.conclusion().map(ConclusionForm::of).orElse(null),
                point.conclusionRank(),
                point.wentTo().orElse(null),
                point.proposer().map(this::name).orElse(null),
                point.takenUp()
                        .map(why -> new PointDetails.OpenAgain(
                                Optional.ofNullable(why.by()).map(this::name).orElse(null), why.at(), why.reason()))
                        .orElse(null),
                point.handler().orElse(null),
                siblings(point, all),
                mailing(point, led),
                rights.actions(point, call, mandate, led));
    }

    private PointDetails.@Nullable InMailing mailing(Point point, Optional<Mailing> led) {
        return point.mailing()
                .map(mailings::require)
                .or(() -> led)
                .map(one -> new PointDetails.InMailing(one.id(), one.lead(), one.senders()))
                .orElse(null);
    }

    private String name(PersonId person) {
        return database.find(Person.class, person).name();
    }

    private static List<PointDetails.Answered> asked(
            Point point, Call call, Contribution contribution, Replies replies) {
        var language = call.text().languageFor(contribution.language());
        return call.text().questions().stream()
                .map(question -> new PointDetails.Answered(
                        question.id(),
                        question.text().in(language),
                        replies.to(question.id()).words(),
                        marks(point, question.id())))
                .filter(answered -> !answered.marks().isEmpty())
                .toList();
    }

    private static List<PointDetails.Mark> marks(Point point, QuestionId question) {
        return point.passages().list().stream()
                .filter(one -> one.question().equals(question))
                .map(one -> new PointDetails.Mark(one.from(), one.to()))
                .toList();
    }

    private static List<PointDetails.Sibling> siblings(Point point, List<Point> all) {
        return IntStream.range(0, all.size())
                .filter(i -> !all.get(i).id().equals(point.id())
                        && all.get(i).mailing().isEmpty()
                        && all.get(i).file().isEmpty())
                .mapToObj(i -> new PointDetails.Sibling(
                        new SeenPoint(all.get(i).id(), all.get(i).version()),
                        i + 1,
                        all.get(i).words(),
                        all.get(i).state()))
                .toList();
    }
}
