package no.mandat.workflow.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportMarkdown;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Minutes as a document, in the language in which they are written. */
final class MinutesPaper {

    private final MinutesDetails minutes;
    private final MinutesContent content;
    private final Clock clock;
    private final Words words;
    private final Dates dates;
    private final List<ExportBlock> blocks = new ArrayList<>();

    private MinutesPaper(MinutesDetails minutes, Clock clock) {
        this.minutes = minutes;
        this.content = minutes.content();
        this.clock = clock;
        this.words = Words.in(Locale.forLanguageTag(content.language()));
        this.dates = new Dates(words);
    }

    /** The document. */
    static ExportDocument of(MinutesDetails minutes, Clock clock) {
        var paper = new MinutesPaper(minutes, clock);
        paper.people();
        paper.content.items().forEach(paper::item);
        paper.corrections();
        paper.general();
        return new ExportDocument(paper.facts(), paper.blocks, List.of());
    }

    /** What its file is called, without what tells its kind. */
    static String name(MinutesContent content) {
        return Words.in(Locale.forLanguageTag(content.language())).of("minutes.title", content.number());
    }

    private ExportFacts facts() {
        var state = words.of(state());
        var cut = Optional.ofNullable(minutes.cutAt());
        return new ExportFacts(
                content.body(),
                words.of("minutes.kind"),
                words.of("minutes.title", content.number()),
                content.title(),
                Stream.of(
                                Optional.of(time()),
                                Optional.ofNullable(content.place()),
                                Optional.ofNullable(content.previous())
                                        .map(number -> words.of("minutes.previous", number)),
                                Optional.of(cut.map(at -> words.of("minutes.stateSince", state, dates.day(day(at))))
                                        .orElse(state)))
                        .flatMap(Optional::stream)
                        .toList(),
                minutes.draft() ? state : words.of("minutes.edition", minutes.edition(), state),
                Optional.ofNullable(minutes.hash()).orElse(""),
                cut.map(this::day).orElseGet(() -> LocalDate.now(clock)),
                words.locale());
    }

    private String state() {
        return switch (minutes.status()) {
            case MINUTES_CIRCULATED -> "minutes.state.circulated";
            case CLOSED -> "minutes.state.closed";
            case PLANNED, CALLED, RUNNING, HELD, CANCELLED -> "minutes.state.draft";
        };
    }

    private String time() {
        return words.of(
                "minutes.time",
                dates.day(day(content.beganAt())),
                dates.time(zoned(content.beganAt())),
                dates.time(zoned(content.endedAt())));
    }

    private void people() {
        table("minutes.present", MinutesPaper::isMemberThere);
        table("minutes.outsiders", one -> one.role() == AttendeeRole.OUTSIDER && MinutesPeople.wasThere(one));
        var absent = content.people().stream()
                .filter(one -> !MinutesPeople.wasThere(one))
                .map(MinutesPaper::named)
                .toList();
        if (!absent.isEmpty()) {
            heading(1, "", words.of("minutes.absent"));
            blocks.add(Paragraph.of(plain(words.list(absent))));
        }
    }

    private static boolean isMemberThere(MinutesContent.Someone one) {
        return one.role() != AttendeeRole.OUTSIDER && MinutesPeople.wasThere(one);
    }

    private static String named(MinutesContent.Someone one) {
        return one.organisation() == null ? one.name() : one.name() + " (" + one.organisation() + ")";
    }

    private void table(String title, Predicate<MinutesContent.Someone> who) {
        var rows = content.people().stream().filter(who).map(this::row).toList();
        if (!rows.isEmpty()) {
            heading(1, "", words.of(title));
            blocks.add(new Table(
                    "",
                    heads(
                            "minutes.column.name",
                            "minutes.column.organisation",
                            "minutes.column.role",
                            "minutes.column.when"),
                    rows));
        }
    }

    private List<Table.Cell> row(MinutesContent.Someone one) {
        return Stream.of(
                        one.name(),
                        Optional.ofNullable(one.organisation()).orElse(""),
                        words.of(one.role()),
                        new MinutesPeople(words, clock.getZone()).about(one))
                .map(MinutesPaper::cell)
                .toList();
    }

    private void item(MinutesContent.Item item) {
        heading(1, Integer.toString(item.number()), item.title());
        if (minutes.shutOut().contains(item.id())) {
            blocks.add(Paragraph.of(italic(words.of("agenda.shutOut"))));
            return;
        }
        var kind = words.of(item.kind());
        blocks.add(Paragraph.of(italic(
                item.presenter() == null ? kind : words.of("minutes.kindAndPresenter", kind, item.presenter()))));
        if (item.classification().openness() == Openness.EXEMPT) {
            var basis = Optional.ofNullable(item.classification().legalBasis()).orElse("");
            blocks.add(Paragraph.of(bold(words.of("minutes.exempt", basis).strip())));
        }
        markdown(item.notes());
        decision(item);
        if (!item.recused().isEmpty()) {
            blocks.add(Paragraph.of(plain(words.of("minutes.recused", words.list(item.recused())))));
        }
        actions(item.actions());
        if (!item.contributions().isEmpty()) {
            blocks.add(Paragraph.of(plain(words.of("minutes.said", words.list(item.contributions())))));
        }
        content.remarks().stream()
                .filter(remark -> item.id().equals(remark.item()))
                .forEach(remark -> remark(remark, 2));
    }

    private void decision(MinutesContent.Item item) {
        if (!item.decision().isBlank()) {
            heading(2, "", words.of("minutes.decision"));
            markdown(item.decision());
        }
        var came = Stream.of(
                        Optional.ofNullable(item.outcome())
                                .map(outcome -> words.of("minutes.outcome", words.of(outcome))),
                        Optional.ofNullable(item.quorum())
                                .map(quorum -> words.of("minutes.quorum", quorum.present(), quorum.eligible())))
                .flatMap(Optional::stream)
                .toList();
        if (!came.isEmpty()) {
            blocks.add(Paragraph.of(plain(String.join(" ", came))));
        }
    }

    private void actions(List<MinutesContent.Action> actions) {
        if (!actions.isEmpty()) {
            heading(2, "", words.of("minutes.actions"));
            blocks.add(new Table(
                    "",
                    heads("minutes.column.what", "minutes.column.who", "minutes.column.due"),
                    actions.stream()
                            .map(action -> List.of(
                                    cell(action.title()), cell(action.responsible()), cell(dates.day(action.due()))))
                            .toList()));
        }
    }

    private void corrections() {
        if (!content.corrections().isEmpty()) {
            heading(1, "", words.of("minutes.corrections"));
            content.corrections().forEach(correction -> {
                blocks.add(Paragraph.of(bold(words.of("minutes.correction", correction.of()))));
                markdown(correction.text());
            });
        }
    }

    private void general() {
        content.remarks().stream().filter(remark -> remark.item() == null).forEach(remark -> remark(remark, 1));
    }

    private void remark(MinutesContent.Printed remark, int level) {
        heading(level, "", words.of("minutes.printed", remark.by()));
        typed(remark.text());
        if (remark.answer() != null) {
            blocks.add(Paragraph.of(bold(words.of("minutes.answer"))));
            typed(remark.answer());
        }
    }

    /** As it was typed: whoever remarks writes no Markdown. */
    private void typed(String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Paragraph(Paragraph.Kind.QUOTE, "", plain(line.strip()))));
    }

    private void heading(int level, String number, String text) {
        blocks.add(new Heading(level, number, plain(text)));
    }

    private void markdown(String text) {
        blocks.addAll(ExportMarkdown.blocks(text, label -> Optional.empty()));
    }

    private List<Table.Cell> heads(String... columns) {
        return Stream.of(columns).map(column -> cell(words.of(column))).toList();
    }

    private static Table.Cell cell(@Nullable String text) {
        return new Table.Cell(Table.Align.LEFT, text == null || text.isEmpty() ? List.of() : plain(text));
    }

    private static List<Inline> plain(String text) {
        return List.of(Inline.Words.plain(text));
    }

    private static List<Inline> bold(String text) {
        return List.of(new Inline.Words(text, true, false, false));
    }

    private static List<Inline> italic(String text) {
        return List.of(new Inline.Words(text, false, true, false));
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(clock.getZone());
    }

    private LocalDate day(Instant at) {
        return zoned(at).toLocalDate();
    }
}
