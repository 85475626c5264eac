package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    private final transient Function<Seek, List<R>> read;
    private final transient Function<R, List<Object>> place;
    private final transient Consumer<R> shown;
    private final int page;
    private transient @Nullable R last;
    private transient @Nullable R reached;
    private boolean skips;

    /**
     * Of a list.
     *
     * @param read gives the rows of a page
     * @param place where a row stands, as {@link Seek} wants it
     * @param shown puts a row at the end of what is shown
     */
    public MorePages(Function<Seek, List<R>> read, Function<R, List<Object>> place, Consumer<R> shown) {
        this(PAGE, read, place, shown);
    }

    /** Of a list whose rows are large, so many at a time. */
    public MorePages(int page, Function<Seek, List<R>> read, Function<R, List<Object>> place, Consumer<R> shown) {
        this.page = page;
        this.read = read;
        this.place = place;
        this.shown = shown;
        addClickListener(click -> next());
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

    private void next() {
        var from = last == null ? null : place.apply(last);
        var rows = read.apply(new Seek(from, false, 0, page + 1));
        rows.stream().limit(page).forEach(this::put);
        setVisible(rows.size() > page);
    }

    private void put(R row) {
        shown.accept(row);
        last = row;
        if (reached == null) {
            reached = row;
        }
    }
}
