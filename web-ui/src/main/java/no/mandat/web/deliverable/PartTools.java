package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.MoveRecommendation;
import no.mandat.workflow.deliverable.MoveSection;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.RestoreRecommendation;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.SectionRow;
import org.jspecify.annotations.Nullable;

/** What whoever writes does with a section or a recommendation, beside its heading. */
record PartTools(DeliverableDetails deliverable, OutlineDetails outline, DeliverableDesk desk, Runnable changed)
        implements ReportPaper.Tools {

    @Override
    public Optional<Component> of(SectionId id) {
        return standing().stream()
                .filter(row -> row.id().equals(id) && row.writes())
                .findFirst()
                .map(this::tools);
    }

    private List<SectionRow> standing() {
        return outline.sections().stream().filter(row -> !row.removed()).toList();
    }

    private Component tools(SectionRow row) {
        var name = row.number() + " " + row.form().title();
        var write = new InAppLink(
                DeliverableNavigation.writing(deliverable.mandate(), deliverable.id(), row.id()), t("section.write"));
        write.addClassName("write-link");
        write.getElement().setAttribute("aria-label", t("section.write.named", name));
        var tools = new Div(write);
        tools.addClassName("part-tools");
        if (deliverable.writes()) {
            tools.add(menu(row, name));
        }
        return tools;
    }

    private DotsMenu menu(SectionRow row, String name) {
        var rows = standing();
        int at = rows.indexOf(row);
        var menu = new DotsMenu(t("section.more", name))
                .item(t("section.edit"), () -> SectionDialog.edit(deliverable, row, desk, changed))
                .item(
                        t("section.add.after"),
                        () -> SectionDialog.add(deliverable, lastBelow(rows, at), row.level(), desk, changed));
        if (row.level() < ReportContent.Section.DEEPEST) {
            menu.item(
                    t("section.add.below"),
                    () -> SectionDialog.add(deliverable, row.id(), row.level() + 1, desk, changed));
        }
        menu.item(t("recommendation.add"), () -> RecommendationDialog.add(deliverable, row.id(), desk, changed));
        before(rows, at)
                .ifPresent(earlier -> menu.item(
                        t("section.up"),
                        () -> move(
                                row, earlier == 0 ? null : rows.get(earlier - 1).id(), row.level())));
        after(rows, at)
                .ifPresent(later -> menu.item(t("section.down"), () -> move(row, lastBelow(rows, later), row.level())));
        if (row.level() < ReportContent.Section.DEEPEST && at > 0) {
            menu.item(t("section.deeper"), () -> move(row, rows.get(at - 1).id(), row.level() + 1));
        }
        if (row.level() > 1) {
            menu.item(t("section.higher"), () -> move(row, rows.get(at - 1).id(), row.level() - 1));
        }
        return menu.item(t("section.remove"), () -> remove(row));
    }

    /** The last of those that stand below one, or itself. */
    private static SectionId lastBelow(List<SectionRow> rows, int at) {
        int next = IntStream.range(at + 1, rows.size())
                .filter(i -> rows.get(i).level() <= rows.get(at).level())
                .findFirst()
                .orElse(rows.size());
        return rows.get(next - 1).id();
    }

    /** The one before it at the same level under the same. */
    private static Optional<Integer> before(List<SectionRow> rows, int at) {
        for (int i = at - 1; i >= 0 && rows.get(i).level() >= rows.get(at).level(); i--) {
            if (rows.get(i).level() == rows.get(at).level()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> after(List<SectionRow> rows, int at) {
        for (int i = at + 1;
                i < rows.size() && rows.get(i).level() >= rows.get(at).level();
                i++) {
            if (rows.get(i).level() == rows.get(at).level()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void move(SectionRow row, @Nullable SectionId after, int level) {
        attempt(() -> desk.sections().move(new MoveSection(UUID.randomUUID(), row.id(), after, level)));
    }

    private void remove(SectionRow row) {
        attempt(() -> {
            desk.sections().remove(new RemoveSection(UUID.randomUUID(), row.id(), row.version()));
            Toast.undoable(
                    t("section.removed", row.form().title()),
                    () -> attempt(() -> desk.sections().restore(new RestoreSection(UUID.randomUUID(), row.id()))));
        });
    }

    @Override
    public Optional<Component> of(RecommendationId id) {
        return deliverable.writes()
                ? recommendations().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .map(this::menu)
                : Optional.empty();
    }

    private List<RecommendationRow> recommendations() {
        return outline.recommendations().stream().filter(row -> !row.removed()).toList();
    }

    private DotsMenu menu(RecommendationRow row) {
        var rows = recommendations();
        int at = rows.indexOf(row);
        var menu = new DotsMenu(t("recommendation.more", row.number()))
                .item(t("recommendation.edit"), () -> RecommendationDialog.edit(deliverable, row, desk, changed));
        if (at > 0) {
            menu.item(
                    t("section.up"),
                    () -> move(row, at == 1 ? null : rows.get(at - 2).id()));
        }
        if (at < rows.size() - 1) {
            menu.item(t("section.down"), () -> move(row, rows.get(at + 1).id()));
        }
        return menu.item(t("recommendation.remove"), () -> remove(row));
    }

    private void move(RecommendationRow row, @Nullable RecommendationId after) {
        attempt(() -> desk.recommendations().move(new MoveRecommendation(UUID.randomUUID(), row.id(), after)));
    }

    private void remove(RecommendationRow row) {
        attempt(() -> {
            desk.recommendations().remove(new RemoveRecommendation(UUID.randomUUID(), row.id(), row.version()));
            Toast.undoable(
                    t("recommendation.removed", row.number()),
                    () -> attempt(() ->
                            desk.recommendations().restore(new RestoreRecommendation(UUID.randomUUID(), row.id()))));
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
        changed.run();
    }
}
