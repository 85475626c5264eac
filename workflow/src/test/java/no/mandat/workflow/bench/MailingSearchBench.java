package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.InAClosedCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.contribution.cluster.Agreement;
import no.mandat.workflow.contribution.cluster.Mailings;
import org.junit.jupiter.api.Test;

/**
 * The job that finds mailings among a hundred thousand answers in the database, of which it is known who joined which: how long it takes
 * until all are proposed, and what stands in the database then. And what it holds in memory, in runs of their own: of each text its
 * signature and its id, so that it grows with their number, but not with what they say.
 */
class MailingSearchBench extends InAClosedCall {

    private static final String JOB = "find.mailings";
    private static final QuestionId ASKED = new QuestionId(new UUID(4, 1));

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int MAILINGS = 250;

    private static final long LONGEST = Duration.ofMinutes(15).toNanos();
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

    private final AtomicLong characters = new AtomicLong();

    @Test
    void findsTheMailings() throws Exception {
        var few = call(new Mailings(FEW, MAILINGS), FEW, 1);
        search(few);
        double ofFew = memory(few);

        var mailings = new Mailings(MANY, MAILINGS);
        characters.set(0);
        var many = call(mailings, MANY, FEW + 1);
        long nanos = Figures.nanos(() -> search(many));
        Figures.seconds("mailings among 100 000 answers in the database, found and proposed", nanos / 1e6, 60);
        var agreement = Agreement.of(mailings(many, FEW + 1), MANY, mailings::truth);
        Figures.share("precision of the mailings in the database, by pairs", agreement.precision(), 0.99);
        Figures.share("recall of the mailings in the database, by pairs", agreement.recall(), 0.99);

        double ofMany = memory(many);
        Figures.megabytes("heap of the search at most, 10 000 answers", ofFew / Figures.MB, 64);
        Figures.megabytes(
                "heap of the search at most, 100 000 answers of %.0f MB".formatted(characters.get() / Figures.MB),
                ofMany / Figures.MB,
                64);
        Figures.bytes(
                "heap by which the search grows with each answer, of %d letters".formatted(characters.get() / MANY),
                (ofMany - ofFew) / (MANY - FEW),
                640);
    }

    private CallId call(Mailings mailings, int answers, long first) throws Exception {
        var call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hva mener du?"))));
        world.letJobsEnd();
        write(call, ASKED, first, answers, answer -> {
            var words = mailings.words(answer);
            characters.addAndGet(words.length());
            return words;
        });
        return call;
    }

    private boolean search(CallId call) {
        world.runNow(JOB, call.toString());
        long end = System.nanoTime() + LONGEST;
        while (jobs(call, "consecutive_failures = 0") > 0) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(jobs(call, "true")).as("failed").isZero();
        return true;
    }

    private long jobs(CallId call, String condition) {
        return world.number(
                "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2 and " + condition,
                JOB,
                call.toString());
    }

    /** How many bytes are alive at most while it runs, beside those that were before, looked at now and then. */
    private double memory(CallId call) throws Exception {
        forgetMailings(call, Integer.MAX_VALUE);
        long before = Figures.alive();
        var most = new AtomicLong();
        var isOver = new AtomicBoolean();
        var watch = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                most.accumulateAndGet(Figures.alive() - before, Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        });
        try {
            search(call);
        } finally {
            isOver.set(true);
            watch.join();
        }
        return most.get();
    }
}
