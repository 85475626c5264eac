package no.mandat.web.evaluation;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.evaluation.CarriableFinding;
import no.mandat.workflow.evaluation.CarryFinding;
import no.mandat.workflow.evaluation.FindingQueries;
import no.mandat.workflow.evaluation.FindingService;

/** What was learnt in mandates before the draft, each of which it can take up as a clause of its background. */
public final class EarlierFindingsCard {

    private final MandateId draft;
    private final FindingService service;

    private EarlierFindingsCard(MandateId draft, FindingService service) {
        this.draft = draft;
        this.service = service;
    }

    /** The card, where there is anything to take up, for whoever writes the draft. */
    public static Optional<Card> of(MandateId draft, FindingQueries queries, FindingService service) {
        var findings = queries.carriable(draft);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        var lines = new EarlierFindingsCard(draft, service);
        var rows = new Div();
        rows.addClassName("rows");
        findings.forEach(finding -> rows.add(lines.line(finding)));
        return Optional.of(
                new Card("earlier-findings", t("findings.earlier"), new Paragraph(t("findings.earlier.text")), rows));
    }

    private Div line(CarriableFinding finding) {
        var origin = new Span(t("findings.earlier.origin", finding.origin(), t(finding.kind())));
        origin.addClassNames("small", "muted");
        var words = new Div(new MarkdownView(finding.text()), origin);
        words.addClassName("row-words");
        var line = new Div(words);
        line.addClassName("row");
        if (finding.taken() == null) {
            offer(finding, line, words);
        } else {
            line.add(taken(finding.taken()));
        }
        return line;
    }

    private void offer(CarriableFinding finding, Div line, Div words) {
        var key = UUID.randomUUID();
        var refusal = new RefusalLine();
        var take = new Button(t("findings.take"));
        take.setAriaLabel(t("findings.take.named", FindingLine.start(finding.text())));
        take.addThemeVariants(ButtonVariant.SMALL);
        Sending.onClick(
                take,
                () -> refusal.attempt(() -> {
                    var link = taken(service.carry(new CarryFinding(key, finding.id(), draft)));
                    Toast.done(t("findings.take.done"));
                    line.replace(take, link);
                    link.focus();
                }));
        words.add(refusal);
        line.add(take);
    }

    private InAppLink taken(ClauseId clause) {
        return new InAppLink(ClauseAddress.of(draft, clause), Say.sentence(t("findings.take.taken")));
    }
}
