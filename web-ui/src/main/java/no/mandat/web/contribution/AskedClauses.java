package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClauseNames;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.mandate.ClauseText;

/** The clauses that a question, or something else, is about, as links to where each stands; those that are gone are left out. */
public record AskedClauses(MandateId mandate, ClauseText text) {

    /** "Mandatpunkt 3.1, 3.2", or nothing where there are none. */
    public Optional<Div> numbers(List<ClauseId> asked) {
        return line(asked, this::number).map(line -> {
            line.addClassName("muted");
            return line;
        });
    }

    /** The same with what each is called, for whoever answers: "Mandatpunkt 3.1 Markeder". */
    Optional<Div> names(List<ClauseId> asked) {
        return line(asked, clause -> "%s %s".formatted(number(clause), ClauseNames.of(clause)));
    }

    private Optional<Div> line(List<ClauseId> asked, Function<Clause, String> words) {
        var there = text.tree().clauses().stream()
                .filter(clause -> asked.contains(clause.id()))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var line = new Div(new Span(t("call.paper.clauses")));
        line.addClassNames("small", "call-clauses");
        there.forEach(clause -> line.add(link(clause, words.apply(clause))));
        return Optional.of(line);
    }

    private String number(Clause clause) {
        return Objects.requireNonNull(text.numbers().get(clause.id())).text();
    }

    private InAppLink link(Clause clause, String words) {
        var link = new InAppLink(ClauseAddress.of(mandate, clause.id()), words);
        link.setTitle(ClauseNames.of(clause));
        return link;
    }
}
