package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.jobs.Ends;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.notification.CalendarPart;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.MailQueries;
import no.mandat.workflow.notification.MailService;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.notification.Post.Received;
import no.mandat.workflow.notification.RetryMail;
import no.mandat.workflow.notification.Undeliverable;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailIT extends InServer {

    private static final JobKind MAIL = new JobKind("mail");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Inject
    Mail mail;

    @Inject
    MailService service;

    @Inject
    MailQueries queries;

    @Inject
    HistoryQueries history;

    @Inject
    Profile profile;

    @Inject
    Undeliverable undeliverable;

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

    @PersistenceContext
    EntityManager database;

    private Actor.Someone secretary;
    private Actor.Someone reader;
    private String address;
    private MandateId mandate;

    @BeforeEach
    void aReader() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        mandate = world.draft(secretary, "Grønn <omstilling>");
        reader = world.person("Åse Ødegård", RealmRole.MEMBER);
        address = world.email(reader);
    }

    @Test
    void isNeverSentWhenItsTransactionIsRolledBack() throws Exception {
        transaction.begin();
        var id = mail.queue(letter("3"));
        transaction.rollback();

        assertThat(world.number("select count(*) from mail_message where id = ?1", id.value()))
                .isZero();
        queue(letter("4"));
        assertThat(post.await(address, 1))
                .singleElement()
                .satisfies(only -> assertThat(only.message().getSubject()).isEqualTo("Møte 4: 25. nov. 2026"));
    }

    @Test
    void isSentAsTextAndAsHtmlToTheReaderByName() throws Exception {
        var id = queue(letter("3"));
        Received only = post.await(address, 1).getFirst();
        ends.awaitDone(MAIL, id.toString());

        MimeMessage message = only.message();
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress(address, "Åse Ødegård", "UTF-8"));
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Åse Ødegård");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Mandat");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentLanguage()).containsExactly("nb");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Hei, Åse Ødegård!", "Møtet er 3.", "/mandates/1", "«Grønn <omstilling>»");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"nb\">", "«Grønn &lt;omstilling&gt;»", "/mandates/1\"")
                .doesNotContain("<omstilling>");
        assertThat(state(id)).isEqualTo(MailState.SENT.name());
        assertThat(world.number(
                        "select count(*) from mail_message where id = ?1 and text_body is null and html_body is null and sent_at is not null",
                        id.value()))
                .isOne();
    }

    @Test
    void bringsWhatItTellsTheCalendarWholeAndForgetsItThen() throws Exception {
        var text =
                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Møte om ferjer\\, \r\n «nord» 🙂\r\n.\r\nEND:VCALENDAR\r\n";
        var id = queue(letter("3").with(new CalendarPart(CalendarPart.Method.REQUEST, text)));
        var message = post.await(address, 1).getFirst().message();
        ends.awaitDone(MAIL, id.toString());

        var mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var forms = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(forms.getBodyPart(0).getContent().toString()).contains("Møtet er 3.");
        assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html");
        var calendar = new ContentType(forms.getBodyPart(2).getContentType());
        assertThat(calendar.match("text/calendar")).isTrue();
        assertThat(calendar.getParameter("method")).isEqualTo("REQUEST");
        assertThat(bytes(forms.getBodyPart(2))).isEqualTo(text);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(text);
        assertThat(world.number(
                        "select count(*) from mail_message where id = ?1 and calendar_method is null and calendar is null",
                        id.value()))
                .isOne();
    }

    private static String bytes(Part part) throws Exception {
        try (var stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bringsAnInvitationTheSameToTheByteWhenItIsRepeated() throws Exception {
        post.answersData(address, Post.SILENCE);
        var id = queue(letter("3").with(new CalendarPart(CalendarPart.Method.CANCEL, "BEGIN:VCALENDAR\r\n")));
        ends.await(MAIL, id.toString(), 1);
        tryNow(id);

        var both = post.await(address, 2);
        assertThat(whole(both.get(0))).isEqualTo(whole(both.get(1)));
    }

    private static String whole(Received mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.message().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bringsAnInvitationThatIsSentAgain() throws Exception {
        post.answers(address, "550 5.1.1 no");
        var id = queue(letter("3").with(new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR\r\n")));
        ends.awaitDone(MAIL, id.toString());
        retry(id);

        var mixed = (MimeMultipart) post.await(address, 1).getFirst().message().getContent();
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo("BEGIN:VCALENDAR\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Møte 3: 25. nov. 2026 | Hei, Åse Ødegård! | Det gjelder leder, og 2. | Se møtet",
                "nn | Møte 3: 25. nov. 2026 | Hei, Åse Ødegård! | Det gjeld leiar, og 2. | Sjå møtet",
                "en | Meeting 3: 25 Nov 2026 | Hello Åse Ødegård, | It is about leader, and 2. | See the meeting"
            })
    void isWrittenInTheLanguageThatTheReaderChose(
            String language, String subject, String greeting, String paragraph, String action) throws Exception {
        as(reader, () -> {
            profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), language));
            return true;
        });
        queue(new Letter(
                "trial", reader.personId(), Optional.empty(), "/mandates/1", List.of("3", DAY, 2, Role.LEADER)));

        var message = post.await(address, 1).getFirst().message();
        var parts = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(message.getContentLanguage()).containsExactly(language);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains(greeting, action + ":");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"" + language + "\">", greeting, paragraph, ">" + action + "</a>");
    }

    @Test
    void asksForReportsOfFailuresAlone() throws Exception {
        queue(letter("3"));

        assertThat(post.await(address, 1)).singleElement().satisfies(only -> {
            assertThat(only.from()).isEqualTo(System.getenv("MANDAT_MAIL_BOUNCES"));
            assertThat(only.reports()).isEqualTo("NOTIFY=FAILURE");
        });
    }

    @Test
    void isWrittenToOutsidersInTheLanguageGiven() throws Exception {
        var outside = UUID.randomUUID() + "@test.mandat.example";
        queue(new OutsideLetter(
                "trial",
                outside,
                Optional.empty(),
                Locale.of("nn"),
                Optional.empty(),
                "/open/1",
                List.of("3", DAY, 2)));

        var parts = (MimeMultipart) post.await(outside, 1).getFirst().message().getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Hei!", "adressa di er oppgitt")
                .as("the page that it leads to is shown in the same")
                .contains("/open/1?language=nn");
    }

    @Test
    void isRepeatedUnderTheSameIdWhenNobodyKnowsWhetherItArrived() throws Exception {
        post.answersData(address, Post.SILENCE);
        var id = queue(letter("3"));
        ends.await(MAIL, id.toString(), 1);
        assertThat(state(id)).isEqualTo(MailState.QUEUED.name());
        tryNow(id);

        var both = post.await(address, 2);
        for (var header : List.of("Message-ID", "Date", "Subject")) {
            assertThat(both.get(0).message().getHeader(header))
                    .isNotNull()
                    .isEqualTo(both.get(1).message().getHeader(header));
        }
        assertThat(both.getFirst().message().getMessageID()).startsWith("<" + id + "@");
    }

    @Test
    void isTriedAgainWhenTheServerIsBusy() throws Exception {
        post.answers(address, "451 4.3.0 later, " + address);
        var id = queue(letter("3"));
        ends.await(MAIL, id.toString(), 1);

        assertThat(state(id)).isEqualTo(MailState.QUEUED.name());
        assertThat(text("select fault_code from mail_message where id = ?1", id))
                .isEqualTo("451 4.3.0");
        assertThat(world.number(
                        "select count(*) from scheduled_tasks where task_instance = ?1 and execution_time > ?2",
                        id.toString(),
                        clock.instant().plusSeconds(3)))
                .isOne();
        tryNow(id);
        post.await(address, 1);
    }

    @Test
    void isRefusedByTheRecipientShownAndSentAgainByTheSecretariat() throws Exception {
        post.answers(address, "550 5.1.1 no such user: " + address);
        var id = queue(letter("3"));
        ends.awaitDone(MAIL, id.toString());

        var rows = as(secretary, () -> queries.undelivered(mandate));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.name()).isEqualTo("Åse Ødegård");
            assertThat(row.address()).isEqualTo(address);
            assertThat(row.kind()).isEqualTo("trial");
            assertThat(row.subject()).isEqualTo("Møte 3: 25. nov. 2026");
            assertThat(row.reason()).isEqualTo(MailFault.NO_SUCH_ADDRESS);
        });
        assertThat(text("select fault_code from mail_message where id = ?1", id))
                .isEqualTo("550 5.1.1");

        retry(id);
        post.await(address, 1);
        ends.await(MAIL, id.toString(), 2);
        assertThat(as(secretary, () -> queries.undelivered(mandate))).isEmpty();
        assertThat(world.trail(mandate)).endsWith("MailRetried");
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .singleElement()
                .satisfies(row -> assertThat(row.subject()).isEqualTo("Åse Ødegård"));
    }

    @Test
    void goesToTheAddressThatThePersonHasNow() throws Exception {
        post.answers(address, "550 5.1.1 no");
        var id = queue(letter("3"));
        ends.awaitDone(MAIL, id.toString());
        var renewed = UUID.randomUUID() + "@test.mandat.example";
        transaction.begin();
        database.createNativeQuery("update person set email = ?1 where id = ?2")
                .setParameter(1, renewed)
                .setParameter(2, reader.personId().value())
                .executeUpdate();
        transaction.commit();
        retry(id);

        assertThat(post.await(renewed, 1)).hasSize(1);
    }

    @Test
    void isNotSentAgainUnlessItWasRefused() {
        var id = undeliverable.about(mandate);
        retry(id);

        assertThat(refusalOf(() -> retry(id))).isInstanceOf(NotificationRefusal.NothingToSendAgain.class);
    }

    @Test
    void waitsWhileTheServerIsAwayAndIsSentWhenItIsBack() throws Exception {
        post.close();
        MailId id;
        try {
            id = queue(letter("3"));
            ends.await(MAIL, id.toString(), 1);
            assertThat(state(id)).isEqualTo(MailState.QUEUED.name());
        } finally {
            post.open();
        }

        post.await(address, 1);
        ends.await(MAIL, id.toString(), 2);
        assertThat(state(id)).isEqualTo(MailState.SENT.name());
    }

    @Test
    void takesNoHeaderFromWhatIsPutIntoItsWords() throws Exception {
        queue(letter("3\r\nBcc: spy@test.mandat.example\r\n\r\nand a body"));

        var only = post.await(address, 1).getFirst();
        assertThat(only.message().getHeader("Bcc")).isNull();
        assertThat(only.message().getSubject()).startsWith("Møte 3 Bcc: spy@test.mandat.example and a body");
        assertThat(post.mails("spy@test.mandat.example")).isEmpty();
    }

    @Test
    void takesNoHeaderFromAName() throws Exception {
        transaction.begin();
        database.createNativeQuery("update person set name = ?1 where id = ?2")
                .setParameter(1, "Eve\r\nBcc: spy@test.mandat.example")
                .setParameter(2, reader.personId().value())
                .executeUpdate();
        transaction.commit();
        queue(letter("3"));

        var message = post.await(address, 1).getFirst().message();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    private OutsideLetter outside(String to) {
        return new OutsideLetter(
                "trial", to, Optional.empty(), Locale.UK, Optional.of(mandate), "/", List.of("3", DAY, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@test.mandat.example\r\nBcc: spy@test.mandat.example",
                "kåre@test.mandat.example",
                "kari.@test.mandat.example"
            })
    void toAnAddressThatIsNoneIsRefusedWithoutAServerAndShown(String none) throws Exception {
        var id = queue(outside(none));
        ends.awaitDone(MAIL, id.toString());

        assertThat(as(secretary, () -> queries.undelivered(mandate)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.reason()).isEqualTo(MailFault.NO_SUCH_ADDRESS);
                });
        assertThat(post.mails(none)).isEmpty();
        assertThat(post.mails("spy@test.mandat.example")).isEmpty();
    }

    @Test
    void goesToADomainInLettersAsServersKnowIt() throws Exception {
        var name = UUID.randomUUID().toString();
        queue(outside(name + "@blåbær.example"));

        assertThat(post.await(name + "@xn--blbr-roah.example", 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"positionReceipt", "roundReminder"})
    void whatWouldTellWhoHasAnsweredInARoundIsNotShownToTheSecretariat(String kind) throws Exception {
        post.answers(address, "550 5.1.1 no such user: " + address);
        var values = List.<Object>of("Instruks", "godkjenner", "i dag", "AB12C", "7c1e");
        var id = queue(new Letter(kind, reader.personId(), Optional.of(mandate), "/receipts", values));
        ends.awaitDone(MAIL, id.toString());

        assertThat(text("select state from mail_message where id = ?1", id)).isEqualTo("REFUSED");
        assertThat(as(secretary, () -> queries.undelivered(mandate))).isEmpty();
    }

    private Letter letter(String number) {
        return new Letter("trial", reader.personId(), Optional.of(mandate), "/mandates/1", List.of(number, DAY, 2));
    }

    private MailId queue(Letter letter) throws Exception {
        transaction.begin();
        var id = mail.queue(letter);
        transaction.commit();
        return id;
    }

    private MailId queue(OutsideLetter letter) throws Exception {
        transaction.begin();
        var id = mail.queue(letter);
        transaction.commit();
        return id;
    }

    private void retry(MailId id) {
        var ignored = as(secretary, () -> {
            service.retry(new RetryMail(UUID.randomUUID(), id));
            return true;
        });
    }

    private void tryNow(MailId id) throws Exception {
        transaction.begin();
        jobs.reschedule(MAIL, id.toString(), clock.instant());
        transaction.commit();
    }

    private String state(MailId id) throws Exception {
        return text("select state from mail_message where id = ?1", id);
    }

    private String text(String sql, MailId id) throws Exception {
        transaction.begin();
        try {
            return (String) database.createNativeQuery(sql, String.class)
                    .setParameter(1, id.value())
                    .getSingleResult();
        } finally {
            transaction.rollback();
        }
    }
}
