package no.mandat.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mail that somebody got, as the demo's mail page has it. */
record Mailbox(String owner) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    static Mailbox of(String owner) {
        return new Mailbox(owner);
    }

    /** A mail, its text as plain text. */
    record Mail(String subject, String text) {

        /** The first address in it. */
        String link() {
            return LINK.matcher(text)
                    .results()
                    .map(found -> found.group())
                    .findFirst()
                    .orElseThrow();
        }
    }

    int size() {
        return messages().size();
    }

    /** The mail that comes when there were so many before. */
    Mail next(int before) {
        return Until.isThere(Duration.ofSeconds(20), () -> {
            var messages = messages();
            if (messages.size() <= before) {
                return null;
            }
            // Each mail tells when it came; they lie in no promised order.
            return messages.asList().stream()
                    .map(message -> message.getAsJsonObject())
                    .max((a, b) ->
                            a.get("at").getAsString().compareTo(b.get("at").getAsString()))
                    .map(Mailbox::mail)
                    .orElse(null);
        });
    }

    /** The mail that leads there, once it has come, whatever else comes with it. */
    Mail leadingTo(Pattern address) {
        return first(mail -> address.matcher(mail.text()).find());
    }

    /** The mail whose subject begins so, once it has come, whatever else comes with it. */
    Mail titled(String subject) {
        return first(mail -> mail.subject().startsWith(subject));
    }

    private Mail first(Predicate<Mail> which) {
        return Until.isThere(Duration.ofSeconds(20), () -> messages().asList().stream()
                .map(message -> mail(message.getAsJsonObject()))
                .filter(which)
                .findFirst()
                .orElse(null));
    }

    private static Mail mail(JsonObject message) {
        return new Mail(
                message.get("subject").getAsString(), message.get("text").getAsString());
    }

    private JsonArray messages() {
        return new Gson().fromJson(Wire.get(Place.MAIL + "/api/messages?to=" + owner), JsonArray.class);
    }
}
