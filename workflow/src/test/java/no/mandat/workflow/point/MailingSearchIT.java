package no.mandat.workflow.point;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.InAClosedCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.cluster.Cluster;
import no.mandat.workflow.contribution.cluster.Clusters;
import no.mandat.workflow.contribution.cluster.Mailings;
import no.mandat.workflow.contribution.cluster.Text;
import no.mandat.workflow.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each mailing is found whole and once, wherever a page ends and wherever the search is broken off. */
class MailingSearchIT extends InAClosedCall {

    private static final QuestionId ASKED = new QuestionId(new UUID(4, 1));
    private static final int ANSWERS = 600;
    private static final int PAGE = 70;

    /** Less than the largest mailing has, and more than the smallest. */
    private static final int WRITTEN = 10;

    @Inject
    FoundMailings found;

    private final Mailings answers = new Mailings(ANSWERS, 12);
    private final long first = 1_000L * ThreadLocalRandom.current().nextInt(1, 1_000_000);
    private CallId call;

    @BeforeEach
    void manyAnswers() throws Exception {
        call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hva mener du?"))));
        world.letJobsEnd();
        write(call, ASKED, first, ANSWERS, answers::words);
    }

    private void search() {
        run(new Actor.Automaton(MailingSearch.KIND.name()), () -> new MailingSearch(found, PAGE, WRITTEN)
                .run(call.toString()));
    }

    /** Which answers are in which mailing, by the one that leads. */
    private static Map<Integer, Set<Integer>> members(List<Cluster<Integer>> mailings) {
        return mailings.stream().collect(Collectors.toMap(Cluster::representative, mailing -> mailing.members().stream()
                .map(Cluster.Member::id)
                .collect(Collectors.toSet())));
    }

    private Map<Integer, Set<Integer>> inDatabase() throws Exception {
        return members(mailings(call, first));
    }

    private Map<Integer, Set<Integer>> known() {
        var texts = answers.all().map(text -> new Text<>(text.id(), text.words(), ASKED.toString()));
        return members(Clusters.of(texts, answers::words));
    }

    @Test
    void areFoundAcrossPagesAndWrittenWhole() throws Exception {
        search();
        assertThat(inDatabase()).hasSizeGreaterThan(3).isEqualTo(known());
        assertThat(world.number(
                        "select count(*) from mailing m where call_id = ?1"
                                + " and senders <> (select count(*) from mailing_member o where o.mailing_id = m.id)",
                        call.value()))
                .isZero();
    }

    @Test
    void areFoundOnceWhenTheSearchWasBrokenOff() throws Exception {
        search();
        var whole = mailings(call, first);
        var largest = whole.getFirst();
        forgetMailings(call, largest.size());
        var kept = largestId();
        assertThat(inDatabase()).containsOnlyKeys(largest.representative());

        search();
        assertThat(inDatabase()).isEqualTo(members(whole));
        assertThat(largestId()).isEqualTo(kept);
        search();
        assertThat(inDatabase()).as("nothing is left to propose").isEqualTo(members(whole));
    }

    @Test
    void growByWhatCameWhileAnotherSearchWroteThemDown() throws Exception {
        run(new Actor.Automaton(MailingSearch.KIND.name()), () -> new MailingSearch(new Overtaken(), PAGE, WRITTEN)
                .run(call.toString()));

        var mailings = inDatabase();
        assertThat(mailings).as("no second one of the same words").containsOnlyKeys(known().keySet());
        assertThat(mailings.get(mostSent())).contains(ANSWERS, ANSWERS + 1);
    }

    private int mostSent() {
        return known().entrySet().stream()
                .max(Comparator.comparingInt(mailing -> mailing.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /** Before it reads its first page another search has written all down, and two more have come of what most people sent. */
    private final class Overtaken extends FoundMailings {

        @Override
        List<UUID> leads(CallId of) {
            return found.leads(of);
        }

        @Override
        List<Points.Said> unmailed(CallId of, Points.@Nullable Said after, int most) {
            if (after == null) {
                new MailingSearch(found, PAGE, WRITTEN).run(of.toString());
                try {
                    write(of, ASKED, first + ANSWERS, 2, answer -> answers.words(mostSent()));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found.unmailed(of, after, most);
        }

        @Override
        List<Points.Said> said(List<UUID> some) {
            return found.said(some);
        }

        @Override
        Map<UUID, String> words(List<UUID> some) {
            return found.words(some);
        }

        @Override
        void keep(CallId of, List<Cluster<UUID>> clusters) {
            found.keep(of, clusters);
        }

        @Override
        void follow(CallId of) {
            found.follow(of);
        }
    }

    private String largestId() {
        return world.text(
                "select cast(id as char) from mailing where call_id = ?1 order by senders desc limit 1", call.value());
    }
}
