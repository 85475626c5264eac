package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.point.PointRow;

/** What a contribution was divided into: each point with how far it has come, what it is concluded with and who has it. */
final class PointsCard {

    private PointsCard() {}

    static Card of(ContributionDetails sent, List<PointRow> points) {
        var list = new OrderedList();
        list.addClassName("round-rows");
        points.forEach(point -> list.add(item(sent, point)));
        return new Card("points", t("contribution.points", points.size()), list);
    }

    private static ListItem item(ContributionDetails sent, PointRow point) {
        var words =
                new InAppLink(CallNavigation.point(sent.mandate(), sent.call(), point.id()), ErasedWords.point(point));
        words.getElement()
                .setAttribute(
                        "lang", point.file() || point.exempt() ? Say.words().tag() : sent.language());
        var about = new Div(Stream.of(
                        point.disposition() == null ? null : Say.sentence(t(point.disposition())),
                        Say.sentence(t(point.state())),
                        point.becameInWords(Say.words()),
                        String.join(", ", point.clauses()),
                        point.handler())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var title = new Div(words);
        title.addClassName("round-title");
        return new ListItem(new Div(title, about));
    }
}
