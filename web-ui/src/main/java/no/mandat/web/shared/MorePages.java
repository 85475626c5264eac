package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/**
 * The button under a list that shows the next rows of it, as long as there are any. Where the rows are put, the page says.
 *
 * @param <R> the row
 */
public final class MorePages<R> extends Button {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    /** To what a row leads to, or to itself where it leads nowhere. */
    private static final String FOCUS = """
            const link = this.querySelector('a');
            if (!link) this.tabIndex = -1;
            (link ?? this).focus();
            """;

    private final transient Function<Seek, List<R>> read;
    private final transient Function<R, List<Object>> place;
    private final transient Function<R, Component> shown;
    private final int page;
    private transient @Nullable R last;
    private transient @Nullable R reached;
    private boolean skips;

    /**
     * Of a list.
     *
     * @param read gives the rows of a page
     * @param place where a row stands, as {@link Seek} wants it
     * @param shown puts a row at the end of what is shown, and gives what it put there
     */
    public MorePages(Function<Seek, List<R>> read, Function<R, List<Object>> place, Function<R, Component> shown) {
        this(PAGE, read, place, shown);
    }

    /** Of a list whose rows are large, so many at a time. */
    public MorePages(
            int page, Function<Seek, List<R>> read, Function<R, List<Object>> place, Function<R, Component> shown) {
        this.page = page;
        this.read = read;
        this.place = place;
        this.shown = shown;
        addClickListener(click -> goOn());
    }

    /** Puts each row at the end of a list. */
    public static <R> Function<R, Component> in(HasComponents list, Function<R, Component> item) {
        return row -> {
            var made = item.apply(row);
            list.add(made);
            return made;
        };
    }

    /** Shows the first page anew, and says whether there is a row at all. */
    public boolean begin() {
        return begin(null);
    }

    /**
     * Shows the list anew from at most a page before the row of that place to a page from it on; of no place, the first page. Says whether
     * there is a row at all.
     */
    public boolean begin(@Nullable List<Object> around) {
        setText(t("history.more"));
        last = null;
        skips = false;
        if (around != null) {
            var before = read.apply(new Seek(around, true, 0, page + 1));
            skips = before.size() > page;
            before.stream().skip(skips ? 1 : 0).forEach(this::put);
        }
        reached = null;
        next();
        return last != null;
    }

    /** Whether there are rows before the first that is shown. */
    public boolean skips() {
        return skips;
    }

    /** The row around which the list was begun; where it is in the list no more, the one after it, or the last. */
    public Optional<R> reached() {
        return Optional.ofNullable(reached == null ? last : reached);
    }

    /** One reads on where the next rows begin; what was pressed may be gone. */
    private void goOn() {
        next().stream().findFirst().ifPresent(row -> row.getElement().executeJs(FOCUS));
    }

    private List<Component> next() {
        var from = last == null ? null : place.apply(last);
        var rows = read.apply(new Seek(from, false, 0, page + 1));
        var put = rows.stream().limit(page).map(this::put).toList();
        setVisible(rows.size() > page);
        return put;
    }

    private Component put(R row) {
        last = row;
        if (reached == null) {
            reached = row;
        }
        return shown.apply(row);
    }
}
