package no.mandat.workflow.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.study.Study;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/** What is told by mail of studies. */
@ApplicationScoped
class StudyLetters {

    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    StudyLetters(Bodies bodies, Mail mail, Clock clock) {
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StudyLetters() {
        this(null, null, null);
    }

    /** That the group's key is asked to endorse it. */
    void asked(Study study, Mandate mandate, PersonId by, String name) {
        bodies.keys(mandate, LocalDate.now(clock)).seconds(ParticipationKey.SECRETARIAT).stream()
                .filter(second -> !second.equals(by))
                .forEach(second -> mail.queue(new Letter(
                        "studyEndorsementAsked",
                        second,
                        Optional.of(mandate.id()),
                        path(study),
                        List.of(
                                study.says().title(),
                                mandate.shortName(),
                                name,
                                study.says().amount()))));
    }

    /** That it is endorsed, to the secretariat but who did it. */
    void endorsed(Study study, Mandate mandate, PersonId by, String name) {
        bodies.seating(mandate.secretariat()).peopleOn(LocalDate.now(clock)).stream()
                .filter(person -> !person.equals(by))
                .forEach(person -> mail.queue(new Letter(
                        "studyEndorsed",
                        person,
                        Optional.of(mandate.id()),
                        path(study),
                        List.of(study.says().title(), mandate.shortName(), name))));
    }

    /** That it isn't there, to the secretariat. */
    void overdue(Study study, Mandate mandate) {
        var expected = study.expectedOn().orElseThrow();
        bodies.seating(mandate.secretariat())
                .peopleOn(LocalDate.now(clock))
                .forEach(person -> mail.queue(new Letter(
                        "studyOverdue",
                        person,
                        Optional.of(mandate.id()),
                        path(study),
                        List.of(study.says().title(), mandate.shortName(), expected))));
    }

    private static String path(Study study) {
        return "/mandates/%s/studies/%s".formatted(study.mandate(), study.id());
    }
}
