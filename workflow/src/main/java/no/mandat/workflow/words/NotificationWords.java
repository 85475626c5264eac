package no.mandat.workflow.words;

import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.notification.NotificationRefusal.NothingToSendAgain;
import no.mandat.domain.notification.NotificationRefusal.NothingToSettle;

/** What is refused about mail, in words. */
final class NotificationWords {

    private final Words words;

    NotificationWords(Words words) {
        this.words = words;
    }

    String of(NotificationRefusal refusal) {
        return switch (refusal) {
            case NothingToSendAgain(var state) -> words.of("refusal.notification.nothingToSendAgain", words.of(state));
            case NothingToSettle(var state) -> words.of("refusal.notification.nothingToSettle", words.of(state));
        };
    }
}
