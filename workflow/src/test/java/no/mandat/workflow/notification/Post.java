package no.mandat.workflow.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A mail server whose answers a test decides, recipient by recipient. It speaks as much SMTP as a sender needs. */
@ApplicationScoped
public class Post {

    private static final int PORT = Integer.parseInt(System.getenv("MANDAT_MAIL_PORT"));
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(40);

    /** The answer that takes a mail over and then says nothing: the sender can't know. */
    public static final String SILENCE = "";

    private final Map<String, Deque<String>> toRecipient = new HashMap<>();
    private final Map<String, Deque<String>> toData = new HashMap<>();
    private final List<Received> received = new ArrayList<>();

    @Resource
    ManagedThreadFactory threads;

    private ServerSocket door;
    private Thread porter;

    /** A mail, with the sender and the recipient of its envelope, and which reports about it are asked for. */
    public record Received(String from, String to, String reports, String raw) {

        /** Parsed. */
        public MimeMessage message() {
            try {
                return new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void openAtStart(@Observes Startup startup) {
        open();
    }

    /** Takes mail. */
    public synchronized void open() {
        try {
            door = new ServerSocket(PORT, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var opened = door;
        porter = threads.newThread(() -> serve(opened));
        porter.start();
    }

    /** Is away, for whoever comes from now on: nobody stands at the door any more. */
    @PreDestroy
    public synchronized void close() {
        try {
            door.close();
            porter.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answers to the recipient; after them it is taken. */
    public synchronized void answers(String recipient, String... replies) {
        toRecipient.computeIfAbsent(recipient, none -> new ArrayDeque<>()).addAll(List.of(replies));
    }

    /** The next answers to a whole mail to the recipient; after them it is taken. */
    public synchronized void answersData(String recipient, String... replies) {
        toData.computeIfAbsent(recipient, none -> new ArrayDeque<>()).addAll(List.of(replies));
    }

    /** What has come for the recipient. */
    public synchronized List<Received> mails(String recipient) {
        return received.stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    /** Waits until so many mails have come for the recipient. */
    public synchronized List<Received> await(String recipient, int count) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (mails(recipient).size() < count) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "%d mails have come".formatted(mails(recipient).size()));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return mails(recipient);
    }

    private synchronized void take(Received mail) {
        received.add(mail);
        notifyAll();
    }

    private synchronized String next(Map<String, Deque<String>> answers, String recipient) {
        var waiting = answers.get(recipient);
        return waiting == null || waiting.isEmpty() ? "250 2.0.0 ok" : waiting.poll();
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var visitor = opened.accept();
                threads.newThread(() -> talk(visitor)).start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor) {
            var lines = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
            say(visitor, "220 post");
            var from = "";
            var to = "";
            var reports = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var word = line.toUpperCase(java.util.Locale.ROOT);
                if (word.startsWith("MAIL FROM:")) {
                    from = address(line);
                    say(visitor, "250 2.1.0 ok");
                } else if (word.startsWith("RCPT TO:")) {
                    to = address(line);
                    reports = line.substring(line.indexOf('>') + 1).strip();
                    say(visitor, next(toRecipient, to));
                } else if (word.equals("DATA")) {
                    say(visitor, "354 go on");
                    take(new Received(from, to, reports, body(lines)));
                    var answer = next(toData, to);
                    if (answer.equals(SILENCE)) {
                        return;
                    }
                    say(visitor, answer);
                } else if (word.startsWith("EHLO")) {
                    say(visitor, "250-post\r\n250 DSN");
                } else if (word.equals("QUIT")) {
                    say(visitor, "221 2.0.0 bye");
                    return;
                } else {
                    say(visitor, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(BufferedReader lines) throws IOException {
        var body = new StringBuilder();
        for (var line = lines.readLine(); !line.equals("."); line = lines.readLine()) {
            body.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return body.toString();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(Socket visitor, String words) throws IOException {
        visitor.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        visitor.getOutputStream().flush();
    }
}
