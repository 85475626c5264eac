package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.StateBadge.Shape;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.auditlog.SelfCheck;

/** How far the installation has found its audit log right, and when: "Kontrollert til og med hendelse 14 208 for 2 minutter siden". */
final class LogBadge {

    private LogBadge() {}

    /** To be put on a page; none before the first look. */
    static Optional<Span> of(PublicLog log, Clock clock) {
        return log.checked().map(checked -> {
            var badge = state(checked, clock).shown();
            badge.addClassName("log-badge");
            badge.addClassNames(tone(checked));
            return badge;
        });
    }

    static StateBadge state(SelfCheck.Status checked, Clock clock) {
        var since = Say.dates().since(checked.at(), clock.instant(), clock.getZone());
        if (!checked.isRight()) {
            return new StateBadge(Shape.DASH, t("log.badge.wrong", since));
        }
        return checked.blind()
                ? new StateBadge(Shape.DASH, t("log.badge.blind", since))
                : new StateBadge(Shape.FILLED, t("log.badge", checked.entries(), since));
    }

    /** Of what is wrong the colour says so, too. */
    static String[] tone(SelfCheck.Status checked) {
        return checked.isRight() && !checked.blind() ? new String[0] : new String[] {"badge-bad"};
    }
}
