package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.workflow.mandate.RouteWords;

/** A step on the way of one kind: who is asked, for what, in how many days, and by which rule. */
final class RouteStepField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 60;
    private static final Share THREE_QUARTERS = new Share(3, 4);

    private final DeliverableKind kind;
    private final Select<Asked> asked = new Select<>();
    private final Select<Act> act = new Select<>();
    private final IntegerField days = new IntegerField(t("routes.field.days"));
    private final Select<Share> quorum;
    private final Select<Share> threshold;
    private final Checkbox objections;
    private final Checkbox silence;
    private final Checkbox secret;
    private final Checkbox corrections;
    private final Checkbox upheld;
    private final Details rule;

    /** @param changed is told of every change */
    RouteStepField(DeliverableKind kind, RouteStep step, Runnable changed) {
        this.kind = kind;
        var how = step.rule();
        quorum = shares(
                "routes.field.quorum", how.quorum(), List.of(Share.HALF, Share.TWO_THIRDS, THREE_QUARTERS, Share.ALL));
        threshold = shares(
                "routes.field.threshold", how.threshold(), List.of(Share.HALF, Share.TWO_THIRDS, THREE_QUARTERS));
        objections = new Checkbox(t("routes.field.objections"), how.objectionsBlock());
        silence = new Checkbox(t("routes.field.silence"), how.silenceApproves());
        secret = new Checkbox(t("routes.field.secret"), how.secret());
        corrections = new Checkbox(t("routes.field.corrections"), how.corrections());
        upheld = new Checkbox(t("routes.field.decidesUpheld"), step.decidesUpheld());
        asked.setLabel(t("routes.field.asked"));
        asked.setItems(Asked.values());
        asked.setItemLabelGenerator(one -> Say.sentence(t(one)));
        asked.setValue(step.asked());
        act.setLabel(t("routes.field.act"));
        act.setItems(Act.values());
        act.setItemLabelGenerator(one -> Say.sentence(t(one)));
        act.setValue(step.act());
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        days.setErrorMessage(t("routes.field.days.fault", 1, MOST_DAYS));
        days.setValue(step.days());
        var fields = new Div(asked, act, days);
        fields.addClassName("route-step-fields");
        var settings = new Div(quorum, threshold, objections, silence, secret, corrections, upheld);
        settings.addClassName("route-step-rule");
        rule = new Details(t("routes.rule"), settings);
        addClassName("route-step");
        getElement().setAttribute("role", "group");
        add(fields, rule);
        adapt();
        Stream.<HasValue<?, ?>>of(asked, act, days, quorum, threshold, objections, silence, secret, corrections, upheld)
                .forEach(field -> field.addValueChangeListener(change -> {
                    adapt();
                    changed.run();
                }));
    }

    private static Select<Share> shares(String label, Share chosen, List<Share> offered) {
        var select = new Select<Share>();
        select.setLabel(t(label));
        select.setItems(
                Stream.concat(offered.stream(), Stream.of(chosen)).distinct().toList());
        select.setItemLabelGenerator(share -> Say.sentence(new RouteWords(Say.words()).share(share)));
        select.setValue(chosen);
        return select;
    }

    /** Asks only for what belongs to the step: one alone has no quorum, what is taken note of nobody hinders. */
    private void adapt() {
        boolean decides = decides();
        boolean several = asked.getValue() != Asked.LEADER;
        Stream.<Component>of(quorum, threshold, objections).forEach(field -> field.setVisible(decides && several));
        silence.setVisible(decides && several && kind != DeliverableKind.FINAL_REPORT);
        secret.setVisible(several);
        corrections.setVisible(decides);
        upheld.setVisible(decides && asked.getValue() == Asked.BOARD);
        rule.setVisible(decides || several);
    }

    private boolean decides() {
        return act.getValue() == Act.APPROVE;
    }

    /** It is that one from now on. */
    void number(int number) {
        getElement().setAttribute("aria-label", t("routes.stepOf", number, t(kind)));
    }

    /** Goes on here. */
    void focus() {
        asked.focus();
    }

    RouteStep value() {
        var usual = RoundRule.USUAL;
        boolean several = quorum.isVisible();
        var how = new RoundRule(
                several ? quorum.getValue() : usual.quorum(),
                several ? threshold.getValue() : usual.threshold(),
                several ? objections.getValue() : usual.objectionsBlock(),
                silence.isVisible() && silence.getValue(),
                secret.isVisible() && secret.getValue(),
                corrections.isVisible() && corrections.getValue());
        return new RouteStep(
                asked.getValue(),
                act.getValue(),
                how,
                Optional.ofNullable(days.getValue()).orElse(0),
                upheld.isVisible() && upheld.getValue());
    }

    boolean isWhole() {
        var number = days.getValue();
        boolean whole = number != null && number >= 1 && number <= MOST_DAYS;
        days.setInvalid(!whole);
        return whole;
    }
}
