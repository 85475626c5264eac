package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingRow;
import org.jspecify.annotations.Nullable;

/** A meeting in a list: when, what and where it is, how it stands, and what the reader answered. */
public final class MeetingItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Div end = new Div();

    MeetingItem(MeetingRow row, Clock clock) {
        this(row, "", clock);
    }

    /** @param mandate of which it is, in short, where that isn't said otherwise */
    public MeetingItem(MeetingRow row, String mandate, Clock clock) {
        var when = new Div(Say.sentence(new MeetingWhen(row.startsAt(), row.endsAt(), clock).wordsForReader()));
        when.addClassName("meeting-when");
        var title = new Div(MeetingNavigation.link(row.mandate(), row.id(), row.title()));
        title.addClassName("round-title");
        var about = new Div(about(row, mandate));
        about.addClassNames("small", "muted");
        end.add(MeetingBadge.of(row.status()).shown());
        end.addClassName("row-end");
        var answer = answer(row);
        if (!answer.isEmpty()) {
            var own = new Span(answer);
            own.addClassNames("small", row.isAsked() ? "meeting-asked" : "muted");
            end.add(own);
        }
        add(new Div(when, title, about), end);
    }

    /** Puts something more at its end. */
    public void end(Component more) {
        end.add(more);
    }

    /** "Møte 3/2026 · innspillsmøte · Tromsø, på video". */
    private static String about(MeetingRow row, String mandate) {
        return Say.sentence(Stream.of(mandate, number(row.number()), t(row.kind()), where(row))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private static String number(@Nullable MeetingNumber number) {
        return number == null ? "" : t("meetings.number", number.toString());
    }

    private static String where(MeetingRow row) {
        var place = Objects.requireNonNullElse(row.place(), "");
        if (row.videoLink() == null) {
            return place;
        }
        return place.isEmpty() ? t("meetings.video") : t("meetings.placeAndVideo", place);
    }

    /** What they said before it; afterwards that is of no interest. */
    private static String answer(MeetingRow row) {
        if (row.status().isOver()) {
            return "";
        }
        if (row.isAsked()) {
            return t("meetings.asked");
        }
        var answer = row.answer();
        return answer == null
                ? ""
                : switch (answer) {
                    case ACCEPTED -> t("meetings.accepted");
                    case TENTATIVE -> t("meetings.tentative");
                    case DECLINED -> t("meetings.declined");
                };
    }
}
