package no.mandat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationPlanDetails;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.CommunicationRow;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.EditCommunication;
import no.mandat.workflow.communication.MyCommunicationRow;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PlanToConfirm;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.shared.DeliverableChoices.Choice;
import org.jspecify.annotations.Nullable;

/** The communications plan of a mandate, as far as the views can tell. */
public final class CommunicationFakes {

    public static final PersonId ADA = new PersonId(new UUID(2, 41));
    public static final DeliverableId NOTE = new DeliverableId(new UUID(5, 41));

    public final List<Object> carriedOut = new ArrayList<>();
    public final List<CommunicationRow> rows = new ArrayList<>();
    public final List<Choice> deliverables = new ArrayList<>();
    public final List<MyCommunicationRow> mine = new ArrayList<>();
    public final List<PlanToConfirm> toConfirm = new ArrayList<>();
    public PlanConfirmation confirmation = PlanConfirmation.ASKED;
    public CommunicationPlanDetails.@Nullable Signed leader;
    public boolean mayRead = true;
    public boolean mayPlan;
    public boolean mayConfirm;
    public @Nullable Refusal refusal;

    public Map<Class<?>, Object> parts() {
        return Map.of(CommunicationQueries.class, new Queries(), CommunicationService.class, new Commands());
    }

    /** One that is to go out on that day, and with which that may be done. */
    public CommunicationRow item(CommunicationState state, LocalDate day, CommunicationAction... actions) {
        var allowed = EnumSet.noneOf(CommunicationAction.class);
        allowed.addAll(List.of(actions));
        boolean out = state == CommunicationState.PUBLISHED;
        var row = new CommunicationRow(
                new CommunicationId(new UUID(81, rows.size() + 1)),
                3,
                new CommunicationForm("Kommunene", "Pressemelding", "Fjorden **fryser**", ADA, day, NOTE),
                false,
                "Ada",
                "Notat om is",
                state,
                out ? Stage.NOW : null,
                out ? "https://fjord.example/" : null,
                state == CommunicationState.DROPPED ? "Ikke aktuelt" : null,
                state.isAhead() && day.isBefore(LocalDate.of(2026, 11, 25)),
                Stage.NOW,
                allowed);
        rows.add(row);
        return row;
    }

    /** One about a deliverable in which the reader is partial. */
    public void shutItem(LocalDate day) {
        rows.add(new CommunicationRow(
                new CommunicationId(new UUID(81, rows.size() + 1)),
                3,
                new CommunicationForm("Kommunene", "Pressemelding", "", ADA, day, null),
                true,
                "Ada",
                null,
                CommunicationState.PLANNED,
                null,
                null,
                null,
                false,
                Stage.NOW,
                EnumSet.noneOf(CommunicationAction.class)));
    }

    private void carryOut(Object command) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        carriedOut.add(command);
    }

    private final class Queries extends CommunicationQueries {

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public CommunicationPlanDetails of(MandateId id) {
            return new CommunicationPlanDetails(
                    rows.size(), confirmation, leader, null, mayConfirm, mayPlan, List.copyOf(rows));
        }

        @Override
        public List<PersonChoice> people(MandateId id) {
            return List.of(new PersonChoice(ADA, "Ada"));
        }

        @Override
        public List<Choice> deliverables(MandateId id) {
            return List.copyOf(deliverables);
        }

        @Override
        public List<MyCommunicationRow> mine() {
            return List.copyOf(mine);
        }

        @Override
        public List<PlanToConfirm> toConfirm() {
            return List.copyOf(toConfirm);
        }
    }

    private final class Commands extends CommunicationService {

        @Override
        public CommunicationId plan(PlanCommunication command) {
            carryOut(command);
            return item(CommunicationState.PLANNED, command.form().day()).id();
        }

        @Override
        public void edit(EditCommunication command) {
            carryOut(command);
        }

        @Override
        public void drop(DropCommunication command) {
            carryOut(command);
        }

        @Override
        public void ready(ReadyCommunication command) {
            carryOut(command);
        }

        @Override
        public void publish(PublishCommunication command) {
            carryOut(command);
        }

        @Override
        public void confirm(ConfirmCommunicationPlan command) {
            carryOut(command);
            confirmation = PlanConfirmation.CONFIRMED;
            mayConfirm = false;
        }
    }
}
