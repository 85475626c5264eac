package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.MandateDetails;

/** Why no call is begun or opened in a mandate that has expired. */
final class ExpiredNotice {

    private ExpiredNotice() {}

    static Optional<Paragraph> of(MandateDetails mandate) {
        return mandate.status() == MandateStatus.EXPIRED
                ? Optional.of(new Paragraph(t("calls.expired", Say.dates().day(mandate.lastDay()))))
                : Optional.empty();
    }
}
