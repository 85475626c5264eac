package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * {@code ?person=…&action=MandateEdited&about=MEETINGS&time=WEEK}, or {@code ?subject=Deliverable:…} of one thing, or
 * {@code ?time=OWN&from=2026-10-01&until=2026-10-07} of some days.
 */
record HistoryState(@Nullable String person, @Nullable String action, About about, Time time) {

    static final HistoryState ALL = new HistoryState(null, null, About.ALL, Time.ANY);

    private static final String PERSON = "person";
    private static final String ACTION = "action";
    /** How far back, or that they say from when until when. */
    enum Span {
        ANY(0),
        DAY(1),
        WEEK(7),
        MONTH(30),
        OWN(0);

        private final int days;

        Span(int days) {
            this.days = days;
        }
    }

    /**
     * When.
     *
     * @param from the first day, where they say it
     * @param until the last day, where they say it
     */
    record Time(
            Span span, @Nullable LocalDate from, @Nullable LocalDate until) {

        static final Time ANY = new Time(Span.ANY, null, null);

        private static final String SPAN = "time";
        private static final String FROM = "from";
        private static final String UNTIL = "until";

        static Time of(Span span) {
            return new Time(span, null, null);
        }

        /** The days from one to another; either may be missing. */
        static Time between(@Nullable LocalDate from, @Nullable LocalDate until) {
            return new Time(Span.OWN, from, until);
        }

        /** Days of which the last is before the first are passed over. */
        private static Time of(QueryParameters address) {
            var span = InAddress.constant(address, SPAN, Span.class).orElse(Span.ANY);
            if (span != Span.OWN) {
                return of(span);
            }
            var own = between(day(address, FROM), day(address, UNTIL));
            return own.isReversed() ? of(Span.OWN) : own;
        }

        private static @Nullable LocalDate day(QueryParameters address, String name) {
            try {
                return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        boolean isReversed() {
            return from != null && until != null && until.isBefore(from);
        }

        private void say(Map<String, String> said) {
            InAddress.say(said, SPAN, span == Span.ANY ? null : span);
            InAddress.say(said, FROM, from);
            InAddress.say(said, UNTIL, until);
        }

        private @Nullable Instant begin(Clock clock) {
            return switch (span) {
                case ANY -> null;
                case OWN -> beginOf(from, clock);
                case DAY, WEEK, MONTH -> beginOf(LocalDate.now(clock).minusDays(span.days - 1L), clock);
            };
        }

        private @Nullable Instant end(Clock clock) {
            return until == null ? null : beginOf(until.plusDays(1), clock);
        }

        private static @Nullable Instant beginOf(@Nullable LocalDate day, Clock clock) {
            return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
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
                Time.of(address));
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        InAddress.say(values, PERSON, person);
        InAddress.say(values, ACTION, action);
        about.say(values);
        time.say(values);
        return QueryParameters.simple(values);
    }

    HistoryFilter filter(Clock clock) {
        return new HistoryFilter(person, action, about.topic(), about.subject(), time.begin(clock), time.end(clock));
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

    HistoryState at(Time chosen) {
        return new HistoryState(person, action, about, chosen);
    }
}
