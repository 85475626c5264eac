package no.mandat.web.deliverable;

import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.web.shared.Say;

/** What is said of a deliverable in a line. */
final class DeliverableLine {

    private DeliverableLine() {}

    /** "Notat 5 · Versjon 3". */
    static String about(DeliverableKind kind, int number, int revision) {
        var name = Say.sentence(Say.t(kind));
        return revision == 0
                ? Say.t("deliverable.about", name, number)
                : Say.t("deliverable.about.revision", name, number, revision);
    }

    /** "4e2a c07d": as much of a fingerprint as tells two apart at a glance. */
    static String fingerprint(String hash) {
        return hash.substring(0, 4) + " " + hash.substring(4, 8);
    }
}
