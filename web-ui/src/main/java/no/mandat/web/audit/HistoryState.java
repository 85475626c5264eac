package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.Subject;
import no.mandat.web.shared.InAddress;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryTopic;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the history is shown, as it stands in the address:
 * {@code ?person=…&action=MandateEdited&about=MEETINGS&time=WEEK}, or {@code ?subject=Deliverable:…} of one thing.
 */
record HistoryState(@Nullable String person, @Nullable String action, About about, Span time) {

    static final HistoryState ALL = new HistoryState(null, null, About.ALL, Span.ANY);

    private static final String PERSON = "person";
    private static final String ACTION = "action";
    private static final String TIME = "time";

    /** How far back. */
    enum Span {
        ANY(0),
        DAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        private @Nullable Instant from(Clock clock) {
            return this == ANY
                    ? null
                    : LocalDate.now(clock)
                            .minusDays(days - 1L)
                            .atStartOfDay(clock.getZone())
                            .toInstant();
        }
    }

    /**
     * What it is about: all, things of a kind, or one of them.
     *
     * @param topic none where it is about all, or about one thing
     * @param subject the one thing
     */
    record About(@Nullable HistoryTopic topic, @Nullable Subject subject) {

        static final About ALL = new About(null, null);

        private static final String TOPIC = "about";
        private static final String SUBJECT = "subject";

        static About of(HistoryTopic topic) {
            return new About(topic, null);
        }

        static About of(Subject subject) {
            return new About(null, subject);
        }

        private static About of(QueryParameters address) {
            return address.getSingleParameter(SUBJECT)
                    .flatMap(About::subject)
                    .map(About::of)
                    .or(() -> InAddress.constant(address, TOPIC, HistoryTopic.class)
                            .map(About::of))
                    .orElse(ALL);
        }

        /** What isn't one thing of a mandate is passed over. */
        private static Optional<Subject> subject(String code) {
            var parts = code.split(":", 2);
            if (parts.length < 2 || HistoryTopic.of(parts[0]).isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Subject(parts[0], UUID.fromString(parts[1])));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private void say(Map<String, String> said) {
            InAddress.say(said, TOPIC, topic);
            InAddress.say(said, SUBJECT, subject == null ? null : subject.kind() + ":" + subject.id());
        }
    }

    static HistoryState of(QueryParameters address) {
        return new HistoryState(
                address.getSingleParameter(PERSON).orElse(null),
                address.getSingleParameter(ACTION).orElse(null),
                About.of(address),
                InAddress.constant(address, TIME, Span.class).orElse(Span.ANY));
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        InAddress.say(values, PERSON, person);
        InAddress.say(values, ACTION, action);
        about.say(values);
        InAddress.say(values, TIME, time == Span.ANY ? null : time);
        return QueryParameters.simple(values);
    }

    HistoryFilter filter(Clock clock) {
        return new HistoryFilter(person, action, about.topic(), about.subject(), time.from(clock), null);
    }

    HistoryState byPerson(@Nullable String chosen) {
        return new HistoryState(chosen, action, about, time);
    }

    HistoryState byAction(@Nullable String chosen) {
        return new HistoryState(person, chosen, about, time);
    }

    HistoryState about(About chosen) {
        return new HistoryState(person, action, chosen, time);
    }

    HistoryState since(Span chosen) {
        return new HistoryState(person, action, about, chosen);
    }
}
