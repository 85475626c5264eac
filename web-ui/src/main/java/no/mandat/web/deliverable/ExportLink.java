package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.ExportedFile;
import no.mandat.workflow.deliverable.ReportFormat;

/**
 * A revision as one kind of file: a button that asks for it, then that it is being made, then the link to it, which is followed at once.
 */
final class ExportLink extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String address;
    private final String label;
    private final transient Supplier<ExportedFile> ask;
    private final transient ExportPatience patience;
    private final Runnable waits;
    private boolean underWay;

    /**
     * One that nobody has asked for.
     *
     * @param waits that it is being made, and is to be looked after by and by
     */
    ExportLink(
            DeliverableId deliverable,
            int revision,
            ReportFormat format,
            DeliverableExport exports,
            ExportPatience patience,
            Runnable waits) {
        this.kind = t("deliverable.download." + format);
        this.address = DeliverableNavigation.export(deliverable, revision, format.extension());
        this.label = t("deliverable.download.named", revision, kind);
        this.ask = () -> exports.file(deliverable, revision, format);
        this.patience = patience;
        this.waits = waits;
    }

    @Override
    protected Span initContent() {
        var button = new NativeButton(kind, click -> show(() -> patience.forPage(ask)));
        button.setAriaLabel(label);
        button.addClassName("link-button");
        return new Span(button);
    }

    /** Whether it is being made. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Looks how far it is. */
    void look() {
        if (underWay) {
            show(ask);
        }
    }

    private void show(Supplier<ExportedFile> asked) {
        try {
            show(asked.get());
        } catch (RefusedException e) {
            underWay = false;
            put(initContent());
            Toast.refused(e.refusal());
        }
    }

    private void show(ExportedFile file) {
        underWay = file.made() == null;
        if (underWay) {
            var told = new Span(told(file));
            told.getElement().setAttribute("role", "status");
            put(told);
            waits.run();
        } else {
            follow();
        }
    }

    private String told(ExportedFile file) {
        if (file.failing()) {
            return t("deliverable.export.failing", kind);
        }
        return file.ahead() == 0
                ? t("deliverable.export.making", kind)
                : t("deliverable.export.waiting", kind, file.ahead());
    }

    private void follow() {
        var link = new Anchor(address, kind);
        link.setRouterIgnore(true);
        link.setAriaLabel(label);
        link.getElement().setAttribute("download", true);
        put(link);
        link.getElement().callJsFunction("focus");
        link.getElement().callJsFunction("click");
    }

    private void put(Component shown) {
        getContent().removeAll();
        getContent().add(shown);
    }
}
