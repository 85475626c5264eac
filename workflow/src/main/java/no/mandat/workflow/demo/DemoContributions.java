package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.MailingQueries;
import no.mandat.workflow.point.MailingRow;
import no.mandat.workflow.point.MailingService;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.Past;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;

/** What people of the demo contribute to calls, some of them all with nearly the same words, and what some of them are answered. */
@ApplicationScoped
class DemoContributions {

    /** What everybody sent who was asked to send it. */
    private static final String CAMPAIGN = """
            Vi som bor i %s ber om at gruppen stanser rivingen av den gamle skolen før materialene er kartlagt. \
            Skolen har dører, vinduer og gulv fra 1956 som kan brukes i mange år til. Kommunen har sagt at alt skal \
            kastes, og det kan vi ikke godta. Gruppen bør foreslå at ingen offentlige bygg rives før det finnes en plan \
            for hva som skal brukes igjen.""";

    /** What neighbours sent to the call that is over. */
    private static final String NEIGHBOURS = """
            Vi som bor ved Skjærviksveien ber gruppen om å si nei til knusing av betong midt i boligstrøk. Støvet legger seg \
            på vinduer og trapper, og barna går til skolen mellom lastebilene. Knusing bør bare tillates der det er minst \
            fem hundre meter til nærmeste hus.""";

    private final Calls calls;
    private final Contributions contributions;
    private final ContributionService service;
    private final PointQueries pointQueries;
    private final PointService points;
    private final ReleaseService releases;
    private final MailingQueries mailingQueries;
    private final MailingService mailings;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    DemoContributions(
            Calls calls,
            Contributions contributions,
            ContributionService service,
            PointQueries pointQueries,
            PointService points,
            ReleaseService releases,
            MailingQueries mailingQueries,
            MailingService mailings,
            Jobs jobs,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.service = service;
        this.pointQueries = pointQueries;
        this.points = points;
        this.releases = releases;
        this.mailingQueries = mailingQueries;
        this.mailings = mailings;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoContributions() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What came to the call that everybody can answer, day by day. */
    void toOpenCall(CallId call) {
        var asked = asked(call);
        var each = lines("open-call.txt");
        var alike = lines("mass-mail.txt");
        var arrivals = new Arrivals(calls.require(call).window().opensAt(), clock.instant());
        IntStream.range(0, each.size())
                .forEach(i -> Past.run(arrivals.ago(i, each.size()), () -> ofItsOwn(call, asked, each.get(i))));
        IntStream.range(0, alike.size())
                .forEach(i -> Past.run(arrivals.ago(i, 3 * alike.size()), () -> alike(call, asked, alike.get(i))));
    }

    private void ofItsOwn(CallId call, List<Question> asked, String[] line) {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        replies.put(asked.get(0).id(), Reply.of(line[5]));
        replies.put(asked.get(1).id(), new Reply("", List.of(Integer.parseInt(line[6])), 0));
        replies.put(asked.get(2).id(), new Reply("", List.of(), Integer.parseInt(line[7])));
        replies.put(asked.get(3).id(), Reply.of(line[8]));
        confirm(submit(call, line[0], line[1], line[2], line[3], line[4], replies));
    }

    private void alike(CallId call, List<Question> asked, String[] line) {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        replies.put(asked.get(0).id(), Reply.of((CAMPAIGN.formatted(line[1]) + " " + line[2]).strip()));
        replies.put(asked.get(1).id(), new Reply("", List.of(1), 0));
        var id = submit(call, line[0], "", "OTHER", "WITHOUT_NAME", "nb", replies);
        // Not everybody looks into their mail.
        if (!line[2].isEmpty()) {
            confirm(id);
        }
    }

    /** What came to the call that is over, what was concluded, and the answers that went out. */
    void toClosedCall(CallId call, DemoScene scene) {
        var asked = asked(call);
        var lines = lines("closed-call.txt");
        IntStream.range(0, lines.size())
                .forEach(i -> Past.run(Duration.ofDays(45L - 3L * i), () -> {
                    var line = lines.get(i);
                    Map<QuestionId, Reply> replies = new LinkedHashMap<>();
                    replies.put(asked.get(0).id(), Reply.of(line[4]));
                    replies.put(asked.get(1).id(), Reply.of(line[5]));
                    confirm(submit(call, line[0], line[1], line[2], line[3], "nb", replies));
                }));
        var neighbours = lines("neighbours.txt");
        IntStream.range(0, neighbours.size())
                .forEach(i -> Past.run(
                        Duration.ofDays(38).plusHours(i), () -> fromNeighbour(call, asked, neighbours.get(i))));
        // Not the 25th: over a change of clocks that can be before the last minute of the last day.
        Past.run(Duration.ofDays(24), () -> close(call));
        Past.run(Duration.ofDays(21), () -> answerAsOne(call, scene));
        Past.run(
                Duration.ofDays(20),
                () -> scene.asSecretary(() -> {
                    rows(call)
                            .forEach(row -> conclude(
                                    row, row.senders() > 0 ? neighbours.getFirst() : lineOf(row, lines, neighbours)));
                }));
        Past.run(Duration.ofDays(18), () -> {
            scene.as(
                    DemoPerson.LEDER,
                    RealmRole.MEMBER,
                    () -> points.confirm(new ConfirmConclusions(
                            ids.next(), rows(call).stream().map(PointRow::seen).toList())));
            scene.asSecretary(() -> follow(found(call)));
        });
        Past.run(
                Duration.ofDays(17),
                () -> scene.asSecretary(() -> {
                    var ignored = releases.release(new ReleaseAnswers(ids.next(), call));
                }));
    }

    /** Its last day is over: it is closed, and what came is divided and compared. */
    void close(CallId call) {
        run("deadline.call", call);
        run("divide.call", call);
        run("find.mailings", call);
    }

    private void fromNeighbour(CallId call, List<Question> asked, String[] line) {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        replies.put(asked.get(0).id(), Reply.of((NEIGHBOURS + " " + line[5]).strip()));
        confirm(submit(call, line[0], line[1], line[2], line[3], "nb", replies));
    }

    private void answerAsOne(CallId call, DemoScene scene) {
        scene.asSecretary(() -> {
            var found = found(call);
            found.forEach(row -> mailings.confirm(new ConfirmMailing(ids.next(), row.seen())));
            follow(found);
        });
    }

    private List<MailingRow> found(CallId call) {
        return mailingQueries.of(call, Seek.first(100));
    }

    /** Brings what was decided on mailings to each of their points. */
    private void follow(List<MailingRow> decided) {
        decided.forEach(row -> run("follow.mailing", row.id()));
    }

    private static String[] lineOf(PointRow row, List<String[]> lines, List<String[]> neighbours) {
        return Stream.concat(lines.stream(), neighbours.stream())
                .filter(one -> one[0].equals(row.name()))
                .findFirst()
                .orElseThrow();
    }

    private void conclude(PointRow row, String[] line) {
        int at = row.senders() > 0 || row.words().equals(line[4]) ? 6 : 9;
        points.propose(new ProposeConclusion(
                ids.next(),
                List.of(row.seen()),
                new ConclusionForm(Disposition.valueOf(line[at]), line[at + 1], line[at + 2])));
    }

    /** All points of a call, as they are now. */
    List<PointRow> rows(CallId call) {
        return pointQueries.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(100));
    }

    private void run(String kind, Object key) {
        jobs.runHere(new JobKind(kind), key.toString());
    }

    /** What a call asks. */
    List<Question> asked(CallId call) {
        return calls.require(call).text().questions();
    }

    /** Somebody sends it. */
    ContributionId submit(
            CallId call,
            String name,
            String organisation,
            String category,
            String publication,
            String language,
            Map<QuestionId, Reply> replies) {
        var key = UUID.randomUUID();
        var form = new ContributorForm(
                name,
                "innspill-%s@demo.mandat.example".formatted(key.toString().substring(0, 8)),
                organisation.isEmpty() ? null : organisation,
                organisation.isEmpty() ? null : OrganisationCategory.valueOf(category),
                Publication.valueOf(publication));
        Actors.as(new Actor.Visitor(name), () -> {
            var ignored = service.submit(new SubmitContribution(key, call, form, new Replies(replies), language));
        });
        return contributions.link(new ReceiptAddress(call, key)).contribution();
    }

    /** They followed the link in the mail. */
    void confirm(ContributionId id) {
        var contribution = contributions.hold(id);
        Actors.as(
                new Actor.Visitor(contribution.contributor().name()),
                () -> events.fire(contribution.confirmAddress(clock.instant())));
    }

    /** The lines of a file beside the words, but for those that explain it: their fields. */
    static List<String[]> lines(String name) {
        try (var stream = Objects.requireNonNull(
                DemoContributions.class.getResourceAsStream("/no/mandat/workflow/demo/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
