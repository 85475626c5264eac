package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.jobs.Ends;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.MailQueries;
import no.mandat.workflow.notification.MailService;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.notification.ReportBox;
import no.mandat.workflow.notification.Reports;
import no.mandat.workflow.notification.RetryMail;
import no.mandat.workflow.notification.SettleMail;
import no.mandat.workflow.notification.UndeliveredRow;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a letter that a server took over to the secretariat's list of what came back, by a real mailbox. */
class BouncesIT extends InServer {

    private static final JobKind MAIL = new JobKind("mail");
    private static final JobKind BOUNCES = new JobKind("bounces");
    private static final String MAILBOX = "mailbox";

    @Inject
    Mail mail;

    @Inject
    MailService service;

    @Inject
    MailQueries queries;

    @Inject
    HistoryQueries history;

    @Inject
    ReportBox box;

    @Inject
    Post post;

    @Inject
    Jobs jobs;

    @Inject
    Ends ends;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @PersistenceContext
    EntityManager database;

    private Actor.Someone secretary;
    private Actor.Someone reader;
    private String address;
    private MandateId mandate;
    private MailId letter;
    private String messageId;

    @BeforeEach
    void aLetterThatWasSent() throws Exception {
        box.open();
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        mandate = world.draft(secretary, "Retur");
        reader = world.person("Åse Ødegård", RealmRole.MEMBER);
        address = world.email(reader);
        letter = send();
        messageId = messageId(0);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTFIX, NO_SUCH_ADDRESS, 5.1.1",
        "EXIM, MAILBOX, 552 5.2.2",
        "EXCHANGE, POLICY, 5.7.133",
        "GMAIL, UNREACHABLE, 5.4.4",
        "GIVEN_UP, GAVE_UP, 4.2.2"
    })
    void showsTheSecretariatWhatCameBackAndWhy(Reports shape, MailFault fault, String code) throws Exception {
        var before = clock.instant();
        read(box.lay(shape.about(messageId, address)));

        assertThat(undelivered()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(letter);
            assertThat(row.name()).isEqualTo("Åse Ødegård");
            assertThat(row.address()).isEqualTo(address);
            assertThat(row.reason()).isEqualTo(fault);
            assertThat(row.returned()).isTrue();
            assertThat(row.corrected()).isFalse();
            assertThat(row.at()).isBetween(before.minusMillis(1), clock.instant());
        });
        assertThat(text("select fault_code from mail_message where id = ?1")).isEqualTo(code);
    }

    @Test
    void isInTheHistoryAsTheMachinesAct() throws Exception {
        read(box.lay(Reports.POSTFIX.about(messageId, address)));

        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("MailReturned");
                    assertThat(row.subject()).isEqualTo("Åse Ødegård");
                    assertThat(row.automaton()).isTrue();
                });
    }

    @Test
    void countsOnceHoweverOftenItIsReported() throws Exception {
        read(box.lay(Reports.POSTFIX.about(messageId, address)));
        read(box.lay(Reports.POSTFIX.about(messageId, address)));
        read(box.lay(Reports.EXIM.about(messageId, address)));

        assertThat(world.trail(mandate)).containsOnlyOnce("MailReturned");
        assertThat(text("select fault_code from mail_message where id = ?1")).isEqualTo("5.1.1");
    }

    @Test
    void countsOnceWhenTwoNodesReadItAtOnce() throws Exception {
        var ends = new ArrayList<String>();
        for (var end : threads.invokeAll(box.twoReaders(Reports.POSTFIX.about(messageId, address)))) {
            ends.add(end.get());
        }

        assertThat(ends).containsExactlyInAnyOrder("returned", "known");
        assertThat(world.trail(mandate)).containsOnlyOnce("MailReturned");
    }

    @Test
    void isNotBelievedOfAnAddressThatTheLetterDidNotGoTo() throws Exception {
        read(box.lay(Reports.POSTFIX.about(messageId, "somebody-else@test.mandat.example")));

        assertThat(state()).isEqualTo(MailState.SENT.name());
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void isNotBelievedOfAMailThatIsNotOurs() throws Exception {
        read(box.lay(Reports.POSTFIX.about("<" + UUID.randomUUID() + "@test.mandat.example>", address)));

        assertThat(state()).isEqualTo(MailState.SENT.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"DELAYED", "DELIVERED"})
    void marksNothingWhereNothingFailedForGood(Reports shape) throws Exception {
        read(box.lay(shape.about(messageId, address)));

        assertThat(state()).isEqualTo(MailState.SENT.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"VACATION", "BROKEN"})
    void leavesUnreadWhatIsNoReportOrCannotBeRead(Reports shape) throws Exception {
        var left = box.lay(shape.about(messageId, address));
        readPast();

        assertThat(box.isSeen(left)).isFalse();
        assertThat(state()).isEqualTo(MailState.SENT.name());
    }

    @Test
    void leavesUnreadWhatIsTooBig() throws Exception {
        var report = new String(Reports.POSTFIX.about(messageId, address), StandardCharsets.UTF_8);
        var big = report.replace(
                "This is the mail system at host mx.out.example.", ("x".repeat(998) + "\r\n").repeat(1100));
        var left = box.lay(big.getBytes(StandardCharsets.UTF_8));
        readPast();

        assertThat(box.isSeen(left)).isFalse();
        assertThat(state()).isEqualTo(MailState.SENT.name());
    }

    @Test
    void isFoundBehindALotOfOtherMail() throws Exception {
        for (int i = 0; i < 120; i++) {
            var ignored = box.lay(Reports.VACATION.about(messageId, address));
        }
        read(box.lay(Reports.POSTFIX.about(messageId, address)));

        assertThat(state()).isEqualTo(MailState.RETURNED.name());
    }

    @Test
    void waitsWhileTheMailboxIsAwayAndTheLogSaysWhyWithoutNames() throws Exception {
        try (var log = new Log("no.mandat.workflow.notification.BounceWatch")) {
            box.close();
            lookNow();
            ends.until(() -> !log.lines.isEmpty());
            assertThat(log.lines)
                    .containsExactly(
                            "reports of delivery wait: the mailbox of bounces can't be read (ConnectException)");
            box.open();
            read(box.lay(Reports.POSTFIX.about(messageId, address)));

            assertThat(state()).isEqualTo(MailState.RETURNED.name());
            assertThat(log.lines).endsWith("the mailbox of bounces can be read again");
        }
    }

    @Test
    void saysThatTheAddressHasBeenCorrectedSince() throws Exception {
        read(box.lay(Reports.POSTFIX.about(messageId, address)));
        var renewed = UUID.randomUUID() + "@test.mandat.example";
        update("update person set email = ?2 where id = ?1", reader.personId().value(), renewed);

        assertThat(undelivered()).singleElement().satisfies(row -> {
            assertThat(row.address()).isEqualTo(renewed);
            assertThat(row.corrected()).isTrue();
        });
    }

    @Test
    void isBelievedOfTheAddressThatTheLetterWentToEvenWhenItHasBeenCorrected() throws Exception {
        update(
                "update person set email = ?2 where id = ?1",
                reader.personId().value(),
                UUID.randomUUID() + "@test.mandat.example");
        read(box.lay(Reports.POSTFIX.about(messageId, address)));

        assertThat(undelivered()).singleElement().satisfies(row -> assertThat(row.corrected())
                .isTrue());
    }

    @Test
    void canNotBeSentAgainButSettled() throws Exception {
        read(box.lay(Reports.POSTFIX.about(messageId, address)));

        assertThat(refusalOf(() -> retry())).isEqualTo(new NotificationRefusal.NothingToSendAgain(MailState.RETURNED));
        settle();
        assertThat(undelivered()).isEmpty();
        assertThat(world.trail(mandate)).endsWith("MailReturned", "MailSettled");
        assertThat(refusalOf(this::settle)).isEqualTo(new NotificationRefusal.NothingToSettle(MailState.SETTLED));
    }

    @Test
    void isNotSettledBeforeItCameBack() {
        assertThat(refusalOf(this::settle)).isEqualTo(new NotificationRefusal.NothingToSettle(MailState.SENT));
    }

    @Test
    void keepsNoAddressInTheMailAndForgetsItsFingerprintAfterAMonth() throws Exception {
        assertThat(text("select sent_to from mail_message where id = ?1"))
                .hasSize(64)
                .doesNotContain("@");
        update(
                "update mail_message set sent_at = ?2 where id = ?1",
                letter.value(),
                clock.instant().minus(Duration.ofDays(31)));
        readPast();

        assertThat(text("select sent_to from mail_message where id = ?1")).isNull();
    }

    private MailId send() throws Exception {
        transaction.begin();
        var id = mail.queue(
                new Letter("trial", reader.personId(), Optional.of(mandate), "/mandates/1", List.of("3", "i dag", 2)));
        transaction.commit();
        ends.awaitDone(MAIL, id.toString());
        return id;
    }

    private String messageId(int number) throws MessagingException {
        return post.await(address, number + 1).get(number).message().getMessageID();
    }

    /** Waits until the mail has been read. */
    private void read(String mark) throws Exception {
        lookNow();
        ends.until(() -> box.isSeen(mark));
    }

    /** Waits until everything that lies there has been looked at. */
    private void readPast() throws Exception {
        read(box.lay(Reports.POSTFIX.about("<" + UUID.randomUUID() + "@test.mandat.example>", address)));
    }

    private void lookNow() throws Exception {
        transaction.begin();
        jobs.reschedule(BOUNCES, MAILBOX, clock.instant());
        transaction.commit();
    }

    private List<UndeliveredRow> undelivered() {
        return as(secretary, () -> queries.undelivered(mandate));
    }

    private void retry() {
        var ignored = as(secretary, () -> {
            service.retry(new RetryMail(UUID.randomUUID(), letter));
            return true;
        });
    }

    private void settle() {
        var ignored = as(secretary, () -> {
            service.settle(new SettleMail(UUID.randomUUID(), letter));
            return true;
        });
    }

    private String state() throws Exception {
        return text("select state from mail_message where id = ?1");
    }

    private String text(String sql) throws Exception {
        transaction.begin();
        try {
            return (String) database.createNativeQuery(sql, String.class)
                    .setParameter(1, letter.value())
                    .getSingleResult();
        } finally {
            transaction.rollback();
        }
    }

    private void update(String sql, UUID id, Object value) throws Exception {
        transaction.begin();
        database.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, value)
                .executeUpdate();
        transaction.commit();
    }

    /** What is logged meanwhile. */
    private static final class Log extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger logger;

        Log(String name) {
            logger = Logger.getLogger(name);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(
                    line.getMessage() == null || line.getParameters() == null
                            ? line.getMessage()
                            : String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
